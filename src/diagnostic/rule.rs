//! The one table of rules: name, level and meaning of all that can be found.

use std::fmt;

/// How grave a finding is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// Not reported.
    Off,
    /// Worth knowing.
    Advice,
    /// Worth mending; the site is built.
    Warning,
    /// The site is not published.
    Error,
}

impl Level {
    /// The word in `site.toml` and in reports.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Off => "off",
            Self::Advice => "advice",
            Self::Warning => "warning",
            Self::Error => "error",
        }
    }

    /// The level of a word.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        [Self::Off, Self::Advice, Self::Warning, Self::Error].into_iter().find(|level| level.as_str() == word)
    }
}

macro_rules! rules {
    ($($(#[doc = $doc:literal])+ $variant:ident $name:literal $level:ident)+) => {
        /// A rule that findings are made by.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Rule {
            $($(#[doc = $doc])+ $variant,)+
        }

        impl Rule {
            /// Every rule, in the order of the table.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The name in reports, in `allow` and in `site.toml`.
            #[must_use]
            pub fn name(self) -> &'static str {
                match self { $(Self::$variant => $name),+ }
            }

            /// The level, where `site.toml` says nothing else.
            #[must_use]
            pub fn level(self) -> Level {
                match self { $(Self::$variant => Level::$level),+ }
            }

            /// What it means and what to do, in Markdown; the first line is a summary.
            #[must_use]
            pub fn explanation(self) -> &'static str {
                match self { $(Self::$variant => concat!($($doc, "\n"),+)),+ }
            }
        }
    };
}

rules! {
    /// The front matter, a YAML file or `site.toml` cannot be read.
    ///
    /// The message says what was expected. Nothing of the file is used until it is mended.
    Malformed "malformed" Error
    /// A key that is not known.
    ///
    /// Most often it is misspelt: the nearest known key is named.
    UnknownKey "unknown-key" Error
    /// Raw HTML in a text.
    ///
    /// HTML would be shown in one place and lost in another (in print, in data, in a bundle), so it is refused. Write Markdown;
    /// to show a tag as text, put a backslash before its `<`.
    RawHtml "raw-html" Error
    /// A character that Unicode reserves for programs (U+FDD0).
    ///
    /// Remove it: it cannot be seen, and no text has a use for it.
    Noncharacter "noncharacter" Error
    /// A record that is not known, or an entry that does not belong in one.
    ///
    /// Records are `cover`, `vote`, `agenda` and `officers`. What cannot be placed is kept as plain text.
    UnplacedText "unplaced-text" Warning
    /// A heading's attribute that is not known.
    ///
    /// The attributes are `{annex}`, `{annex 2}`, `{appendix}`, `{appendix 2}` and `{summary}`.
    UnknownAttribute "unknown-attribute" Error
    /// A number is left out between two paragraphs.
    ///
    /// If the source prints it so, acknowledge it with `<!-- allow number-gap: reason -->` right before the later paragraph.
    NumberGap "number-gap" Error
    /// A paragraph number that was used before in the same part.
    ///
    /// If the source prints it twice, acknowledge it right before the second one; its address ends in `x2`.
    NumberRepeated "number-repeated" Error
    /// A paragraph number lower than the one before.
    ///
    /// If the source prints it so, acknowledge it right before the paragraph.
    NumberOrder "number-order" Error
    /// A heading's, item's or sub-paragraph's label that does not follow from the one before.
    ///
    /// If the source prints it so, acknowledge it right before it; its address follows the label as printed.
    LabelOrder "label-order" Error
    /// A note's mark without a text.
    ///
    /// Write the text as a block of its own, `[^2]: …`. If the source lacks it, say so with `[^2]: {missing}` and acknowledge it.
    MissingNote "missing-note" Error
    /// A note's text that nothing marks.
    ///
    /// Put its mark, `[^2]`, where the source has it.
    UnusedNote "unused-note" Error
    /// Two notes with the same label in one part.
    ///
    /// The first is used. Give the second the label that is printed.
    NoteRepeated "note-repeated" Error
    /// A vote's stated totals differ from the names on its lists.
    ///
    /// The names are counted with a table of States, so that a name that holds "and" is one State.
    VoteTotal "vote-total" Error
    /// A name on a vote's list that is not a State's.
    ///
    /// It is counted as one. If it is printed so, acknowledge it; if it is misspelt, mend it.
    UnknownState "unknown-state" Warning
    /// A State that stands twice on the lists of one vote.
    ///
    /// A State votes once. If the source prints it twice, acknowledge it.
    StateRepeated "state-repeated" Warning
    /// A bracket that nothing opens or closes.
    ///
    /// A half-width bracket that closes a full-width one is reported too. Of several in one block the first is shown.
    UnbalancedBrackets "unbalanced-brackets" Warning
    /// A quotation mark that nothing opens or closes.
    ///
    /// Of several in one block the first is shown.
    UnbalancedQuotes "unbalanced-quotes" Warning
    /// An ASCII comma, semicolon, colon, question or exclamation mark after a Chinese character.
    ///
    /// Chinese text uses the full-width ones (GB/T 15834). If the source prints it so, acknowledge it.
    AsciiPunctuation "ascii-punctuation" Warning
    /// A traditional character in simplified Chinese.
    ///
    /// The message names the simplified one. Characters that are right in both scripts, such as 著 and 乾, are never reported.
    TraditionalCharacter "traditional-character" Warning
    /// A published anchor that no provision has any more.
    ///
    /// Someone may have linked to it. Bring it back, or say with `rapporteur anchors` where it went.
    AnchorLost "anchor-lost" Error
    /// A published anchor that now stands at another text.
    ///
    /// A link that was handed out would lead to the wrong paragraph. Restore the numbers, or, if the text was truly rewritten,
    /// accept it with `rapporteur anchors accept`.
    AnchorRepointed "anchor-repointed" Error
    /// An anchor that was withdrawn or moved is used again.
    ///
    /// An address is given once. Renumber, or remove the entry's fate if it was a mistake.
    AnchorReused "anchor-reused" Error
    /// The text at a published anchor was edited.
    ///
    /// When the edit is meant, record it with `rapporteur anchors accept`.
    AnchorChanged "anchor-changed" Warning
    /// Anchors that the ledger does not hold yet.
    ///
    /// Record them with `rapporteur anchors accept` when the document is published: from then on they are kept.
    AnchorUnrecorded "anchor-unrecorded" Advice
    /// `anchors.lock` or `translations.lock` cannot be read.
    ///
    /// The message says which line, and what was expected there.
    MalformedLedger "malformed-ledger" Error
    /// Two works with the same address.
    ///
    /// The address is made of the symbol. Two works cannot have one symbol; list the second one's under `symbols` of the first.
    SlugCollision "slug-collision" Error
    /// A work without a symbol needs a slug, and a slug must be fit for an address.
    MissingSlug "missing-slug" Error
    /// A work's meeting that `content/meetings.yaml` does not list.
    UnknownMeeting "unknown-meeting" Error
    /// A file that has no place in the format.
    ///
    /// A work's folder holds `work.yaml`, `anchors.lock`, `translations.lock` and one file a language; a page's folder holds one file a language.
    UnknownFile "unknown-file" Warning
    /// A work without a text in the language that `work.yaml` calls authentic.
    MissingAuthentic "missing-authentic" Warning
    /// A link in a text to a page of the site that does not exist.
    BrokenLink "broken-link" Error
    /// A reference to a provision of this site that its document does not have.
    ///
    /// The nearest provisions that there are are named. If the source prints a wrong number, say in `work.yaml`, under `citations`,
    /// what the phrase cites, or `none`.
    BrokenReference "broken-reference" Error
    /// A reference to an annex of this document, which has none of that number.
    ///
    /// If the annex of another document is meant, say in `work.yaml`, under `citations`, which, or `none`.
    MissingAnnex "missing-annex" Error
    /// A reference that could be to several things; it is not linked.
    ///
    /// Whose resolution a bare number is, or which document a bare paragraph, does not follow from the words around it. Say it in
    /// `work.yaml`, under `citations`: the phrase and its target, or `none`.
    AmbiguousReference "ambiguous-reference" Warning
    /// Words that name one document, before an address that leads to another.
    ///
    /// The text stays as it is printed; the page links what the words name. Say so in an editors' note, and acknowledge the finding.
    LinkTextMismatch "link-text-mismatch" Warning
    /// A word that begins as a symbol does but has not the form of one.
    ///
    /// A part such as `CONF.192` has a full stop between its letters and its number, and the last part has a number. It is not linked.
    UnknownSymbol "unknown-symbol" Warning
    /// A decision that is called a resolution.
    ///
    /// Since its thirty-first session the General Assembly numbers its decisions from 401 on. It is taken for the decision, which has
    /// no symbol and no link.
    DecisionCitedAsResolution "decision-cited-as-resolution" Warning
    /// A document that cites itself as a whole, by its own symbol.
    ///
    /// In running text that is most often a symbol that was meant to be another one.
    SelfReference "self-reference" Advice
    /// A phrase under `citations` in `work.yaml` that no text has, or a target that is nothing.
    ///
    /// The phrase stands as it is in the text, blanks and marks too. A target is a symbol, a slug or an instrument's id, perhaps with
    /// `#anchor`, an address, or `none`.
    UnusedRuling "unused-ruling" Error
    /// A translation that names a version as its source that is not there, or itself.
    ///
    /// `from` in the front matter names the language of the text that it was made from; without it that is the authentic one.
    MissingSource "missing-source" Error
    /// A pair of languages in `site.toml` that no document has.
    ///
    /// No parallel page is made of it.
    UnusedPair "unused-pair" Warning
    /// A bundle in `site.toml` that chooses what is not there, bears the name of another, or is made in no format.
    ///
    /// It chooses a meeting by its id, documents by slug or symbol, and languages in which at least one of them can be read.
    UnfitBundle "unfit-bundle" Error
    /// A provision or note that stands in the source and not in its translation.
    ///
    /// The page of the translation shows the gap and leads to the source. What is left out on purpose is acknowledged in the front
    /// matter.
    MissingProvision "missing-provision" Warning
    /// A provision or note of a translation that its source does not have.
    ///
    /// Versions are compared by address, so a wrong label makes one provision missing and another surplus.
    SurplusProvision "surplus-provision" Error
    /// Provisions that stand in another order than in the source.
    ProvisionOrder "provision-order" Warning
    /// A provision that is labelled otherwise than in the source, or is something else.
    ///
    /// Labels are compared by what they mean: 一. and I. are the same, and so are (a), a) and (أ).
    LabelMismatch "label-mismatch" Error
    /// A note that is marked in a provision of one version and not of the other.
    ///
    /// The editors' own notes are not compared.
    NoteMismatch "note-mismatch" Error
    /// A provision that cites something else than its source does.
    ///
    /// Targets are compared as sets, whatever the words; instruments that are cited by title are not compared.
    CitationMismatch "citation-mismatch" Warning
    /// A vote whose totals or States are not those of the source.
    ///
    /// States are compared by a table of their names in six languages.
    VoteMismatch "vote-mismatch" Error
    /// A list of States that names others than its source.
    ///
    /// A text that names four States or more is taken for a list.
    StateMismatch "state-mismatch" Warning
    /// A figure or date that stands in one version and not in the other.
    ///
    /// 2012 年 8 月 27 日 is 27 August 2012, and 1 250 万 is 12.5 million. What one version has in digits the other may have in words.
    FigureMismatch "figure-mismatch" Warning
    /// A provision that is the same text in both languages.
    UntranslatedProvision "untranslated-provision" Warning
    /// A provision that is far longer or shorter than a translation of its source usually is.
    ///
    /// What is usual is measured on the version itself: the middle one of all its provisions' proportions.
    LengthMismatch "length-mismatch" Advice
    /// A translated provision whose source has changed since.
    ///
    /// Readers see a notice at the provision, with what changed. When the translation is mended, record it with
    /// `rapporteur translations accept`.
    TranslationStale "translation-stale" Warning
    /// Translated provisions of which it is not recorded what they were made from.
    ///
    /// Record them with `rapporteur translations accept` when they agree with their source: from then on a change of the source is seen.
    TranslationUnrecorded "translation-unrecorded" Advice
    /// Two concepts with one id.
    ///
    /// The first is known by it; links and `broader`, `related` and `confused-with` lead to that one. Give the second an id of its own,
    /// or make them one concept.
    ConceptRepeated "concept-repeated" Error
    /// A term that stands twice in one language, so that nobody can know which one is meant.
    ///
    /// Terms are compared as they are looked for: case, blanks, hyphens, quotation marks and inflection tell nothing apart, and the
    /// `forms` count too. Two concepts may share a term where one has `find: false`, or where their `only-in` name different documents.
    TermRepeated "term-repeated" Error
    /// A concept that `confused-with`, `broader` or `related` names and that is not there.
    UnknownConcept "unknown-concept" Error
    /// A subject that `content/glossary/subjects.yaml` does not list.
    UnknownSubject "unknown-subject" Error
    /// A document that `only-in` names and that is not on this site.
    ///
    /// Write its symbol or its slug; the term is looked for in these documents only.
    UnknownDocument "unknown-document" Error
    /// An entry of the term base that says two things of which only one can be true.
    ///
    /// Two preferred terms of one form; a concept that is broader than itself, or related to or confused with itself; one that is both
    /// broader and related; `differs` without a note that says what differs; a replaced term and none in its place; `until` on a term
    /// that was not replaced; a concept without any term.
    ContradictoryConcept "contradictory-concept" Error
    /// A wrong term, or one that was replaced.
    ///
    /// The message names the right one. A replaced term with `until` is right in documents of earlier days. If the source
    /// prints it so, acknowledge it.
    SupersededTerm "superseded-term" Error
    /// A title or the name of a body that is not written as it should be, or that a translation leaves out.
    ///
    /// Official names have one right form in each language. A passage is reported that is nearly, but not quite, one of the term base;
    /// and a provision of a translation that has no name for what its source names. If the source prints it so, acknowledge it; if it
    /// is right, add it to the concept as a term of its own.
    WrongTitle "wrong-title" Error
    /// A State's name that is not the one that the United Nations use, or that a translation leaves out.
    ///
    /// A former name is right in documents of its time. Lists of four and more States are compared by `state-mismatch`.
    WrongCountry "wrong-country" Error
    /// A term of the source for which a provision of the translation has none of the terms of its language.
    ///
    /// Any term of the concept will do, and so will one of a broader or narrower concept: a translation may say less or more exactly
    /// what is meant. If the translation is right, add its word to the concept.
    MissingTerm "missing-term" Warning
    /// One version calls one concept by several terms.
    ///
    /// A full form, its short form and its initials are not several terms. If the documents are known to differ, say so with `differs`
    /// in the concept, and why in its note.
    VaryingTerm "varying-term" Warning
    /// A version calls a concept otherwise than the other documents do.
    ///
    /// What is usual is counted over all documents of the language: a term that stands there at least twice as often.
    UnusualTerm "unusual-term" Advice
    /// A concept whose `differs` names a language in which the documents do not differ.
    ///
    /// Take the language out, so that a difference to come is seen.
    UnusedDiffers "unused-differs" Warning
    /// An acknowledgement that names no rule, or gives no reason.
    MalformedAllow "malformed-allow" Error
    /// An acknowledgement of something that is not there.
    ///
    /// The text was mended, or the comment stands at the wrong block. Remove it.
    UnusedAllow "unused-allow" Warning
}

impl Rule {
    /// The first line of the explanation.
    #[must_use]
    pub fn summary(self) -> &'static str {
        self.explanation().lines().next().unwrap_or_default().trim()
    }

    /// The rule of a name.
    #[must_use]
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|rule| rule.name() == name)
    }
}

impl fmt::Display for Rule {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.name())
    }
}
