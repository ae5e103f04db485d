//! What a term base is in the files in which it is exchanged: the words of the formats, for those who write and those who read.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::glossary::term::{Form, Status, Term, is_day};
use crate::model::glossary::{Concept, ConceptKind};
use crate::model::language::{ByLanguage, Language};
use crate::model::source::Span;

/// The columns of the table of all fields, one row a term; after them one for the term's note in each language, [`TERM_NOTE`].
pub const COLUMNS: [&str; 22] = [
    "id",
    "kind",
    "subject",
    "source",
    "differs",
    "confused-with",
    "broader",
    "related",
    "language",
    "definition",
    "note",
    "sort",
    "term",
    "status",
    "form",
    "forms",
    "not-before",
    "not-after",
    "only-in",
    "find",
    "until",
    "term-source",
];

/// What the columns of the notes on terms begin with; the code of the language follows.
pub const TERM_NOTE: &str = "term-note-";

/// What a file brings.
#[derive(Debug, Default)]
pub struct Incoming {
    /// The concepts, as they stand in the file.
    pub records: Vec<Record>,
    /// What the term base has no place for, and how often it stands in the file.
    pub left_out: BTreeMap<String, usize>,
}

/// A concept as a file has it.
#[derive(Debug, Clone)]
pub struct Record {
    /// The concept.
    pub concept: Concept,
    /// Whether the file says all that is to be said of it, so that what is not there is not so. Only files that were made from a
    /// term base of this kind do.
    pub whole: bool,
    /// Whether the file says what kind of concept it is.
    pub says_kind: bool,
    /// The terms of which the file does not say how they stand to the others.
    pub unstated: BTreeSet<(Language, usize)>,
    /// The terms whose form is guessed from how they are written.
    pub guessed: BTreeSet<(Language, usize)>,
    /// Where it stands.
    pub place: Span,
}

impl Incoming {
    /// Counts something that is left out.
    pub fn leave_out(&mut self, what: impl Into<String>) {
        *self.left_out.entry(what.into()).or_default() += 1;
    }

    /// The languages of which the file says anything.
    #[must_use]
    pub fn languages(&self) -> BTreeSet<Language> {
        self.records.iter().flat_map(|record| record.concept.spoken()).collect()
    }
}

impl Concept {
    /// The languages in which anything is said of it.
    fn spoken(&self) -> BTreeSet<Language> {
        let texts = [&self.definition, &self.note, &self.sort];
        let notes = self.terms.iter().flat_map(|(_, terms)| terms).flat_map(|term| term.note.iter());
        let terms = self.terms.iter().map(|(language, _)| language);
        terms
            .chain(texts.iter().flat_map(|text| text.iter().map(|(language, _)| language)))
            .chain(notes.map(|(language, _)| language))
            .collect()
    }

    /// The concept with what is said in some of the languages; none where it has no term in any of them.
    #[must_use]
    pub fn only(&self, languages: &[Language]) -> Option<Self> {
        let mut concept = self.clone();
        for language in Language::ALL.into_iter().filter(|language| !languages.contains(language)) {
            concept.terms.take(language);
            for texts in [&mut concept.definition, &mut concept.note, &mut concept.sort] {
                texts.take(language);
            }
        }
        let mut narrowed = ByLanguage::default();
        for (language, terms) in concept.terms.iter() {
            let mut terms = terms.clone();
            for term in &mut terms {
                for other in Language::ALL.into_iter().filter(|language| !languages.contains(language)) {
                    term.note.take(other);
                }
            }
            narrowed.set(language, terms);
        }
        concept.terms = narrowed;
        let named = concept.terms.iter().any(|(_, terms)| !terms.is_empty());
        named.then_some(concept)
    }

    /// What ISO 30042 has no category for, key by key, in the words of the files of the term base.
    #[must_use]
    pub fn properties(&self) -> Vec<(String, String)> {
        let mut all = vec![("kind".to_owned(), self.kind.key().to_owned())];
        if !self.subject.is_empty() {
            all.push(("subject".to_owned(), self.subject.clone()));
        }
        all.extend(self.differs.iter().map(|language| ("differs".to_owned(), language.code().to_owned())));
        all.extend(self.sort.iter().map(|(language, key)| (format!("sort-{language}"), key.clone())));
        all
    }

    /// Says one of the properties. `None` where the key is none.
    ///
    /// # Errors
    /// With what is wrong where the value does not fit.
    pub fn set_property(&mut self, key: &str, value: &str) -> Option<Result<(), String>> {
        match key {
            "kind" => match ConceptKind::parse(value) {
                Some(kind) => self.kind = kind,
                None => return Some(Err(expected(value, "kind", ConceptKind::ALL.map(ConceptKind::key)))),
            },
            "subject" => value.clone_into(&mut self.subject),
            "differs" => match Language::from_code(value) {
                Some(language) => self.differs.push(language),
                None => return Some(Err(expected(value, "language", Language::ALL.map(Language::code)))),
            },
            _ => self.sort.set(Language::from_code(key.strip_prefix("sort-")?)?, value.to_owned()),
        }
        Some(Ok(()))
    }
}

impl Term {
    /// What ISO 30042 has no category for, key by key, in the words of the files of the term base.
    #[must_use]
    pub fn properties(&self) -> Vec<(&'static str, &str)> {
        let lists = [
            ("forms", &self.forms),
            ("not-before", &self.not_before),
            ("not-after", &self.not_after),
            ("only-in", &self.only_in),
        ];
        let lists = lists.into_iter().flat_map(|(key, list)| list.iter().map(move |value| (key, value.as_str())));
        let hidden = self.hidden.then_some(("find", "false"));
        lists.chain(hidden).chain(self.until.iter().map(|day| ("until", day.as_str()))).collect()
    }

    /// Says one of the properties. `None` where the key is none.
    ///
    /// # Errors
    /// With what is wrong where the value does not fit.
    pub fn set_property(&mut self, key: &str, value: &str) -> Option<Result<(), String>> {
        let list = match key {
            "forms" => &mut self.forms,
            "not-before" => &mut self.not_before,
            "not-after" => &mut self.not_after,
            "only-in" => &mut self.only_in,
            "find" => {
                self.hidden = value == "false";
                let known = ["true", "false"];
                let fits = known.contains(&value);
                return Some(if fits { Ok(()) } else { Err(expected(value, "answer", known)) });
            }
            "until" if is_day(value) => {
                self.until = Some(value.to_owned());
                return Some(Ok(()));
            }
            "until" => return Some(Err(format!("`{value}` is no day; write 2016-01-01"))),
            _ => return None,
        };
        list.push(value.to_owned());
        Some(Ok(()))
    }
}

/// That a word is not one of those that can stand there.
#[must_use]
pub fn expected<const N: usize>(word: &str, what: &str, words: [&str; N]) -> String {
    format!("`{word}` is no {what}; expected one of {}", words.join(", "))
}

impl Status {
    /// The word in TBX.
    #[must_use]
    pub fn tbx(self) -> &'static str {
        match self {
            Self::Preferred => "preferredTerm-admn-sts",
            Self::Admitted => "admittedTerm-admn-sts",
            Self::Deprecated => "deprecatedTerm-admn-sts",
            Self::Superseded => "supersededTerm-admn-sts",
        }
    }

    /// The status of a word as any writer of TBX writes it: `preferredTerm-admn-sts`, `preferredTerm`, `preferred`, `obsolete`.
    #[must_use]
    pub fn of_tbx(word: &str) -> Option<Self> {
        let letters: String = word.chars().filter(char::is_ascii_alphabetic).collect();
        let word = letters.to_ascii_lowercase();
        match word.strip_suffix("admnsts").unwrap_or(&word).strip_suffix("term").unwrap_or(&word) {
            "preferred" | "standardized" => Some(Self::Preferred),
            "admitted" | "proposed" | "legal" | "regulated" => Some(Self::Admitted),
            "deprecated" | "forbidden" | "notrecommended" | "avoid" => Some(Self::Deprecated),
            "superseded" | "obsolete" => Some(Self::Superseded),
            other => Self::parse(other.strip_suffix("admnsts").unwrap_or(other)),
        }
    }
}

impl Form {
    /// The word in TBX.
    #[must_use]
    pub fn tbx(self) -> &'static str {
        match self {
            Self::Full => "fullForm",
            Self::Short => "shortForm",
            Self::Acronym => "acronym",
            Self::Variant => "variant",
        }
    }

    /// The form of a word as any writer of TBX writes it; none for a word such as `entryTerm`, which tells no form.
    #[must_use]
    pub fn of_tbx(word: &str) -> Option<Self> {
        match word {
            "fullForm" => Some(Self::Full),
            "shortForm" | "clippedTerm" => Some(Self::Short),
            "acronym" | "abbreviation" | "initialism" => Some(Self::Acronym),
            "variant" | "transliteratedForm" | "transcribedForm" => Some(Self::Variant),
            other => Self::parse(other),
        }
    }
}

/// What a table calls a list in one cell: `|` between the entries, `\` before a `|`, a `\` or a blank that belongs to an entry.
#[must_use]
pub fn join<'a>(entries: impl IntoIterator<Item = &'a str>) -> String {
    entries.into_iter().map(escaped).collect::<Vec<_>>().join(" | ")
}

fn escaped(entry: &str) -> String {
    let (first, last) = (entry.len() - entry.trim_start().len(), entry.trim_end().len());
    let mut out = String::with_capacity(entry.len());
    for (at, c) in entry.char_indices() {
        if matches!(c, '|' | '\\') || at < first || at >= last {
            out.push('\\');
        }
        out.push(c);
    }
    out
}

/// The entries of such a cell.
#[must_use]
pub fn split(cell: &str) -> Vec<String> {
    let mut entries = Vec::new();
    let (mut entry, mut kept) = (String::new(), 0);
    let mut characters = cell.chars();
    let mut end = |entry: &mut String, kept: &mut usize| {
        // A blank after the last character that was kept is the table's.
        let whole = entry.trim_end().len().max(*kept);
        if whole > 0 {
            entries.push(entry[..whole].to_owned());
        }
        entry.clear();
        *kept = 0;
    };
    while let Some(c) = characters.next() {
        match c {
            '\\' => {
                entry.extend(characters.next());
                kept = entry.len();
            }
            '|' => end(&mut entry, &mut kept),
            c if c.is_whitespace() && entry.is_empty() => {}
            c => entry.push(c),
        }
    }
    end(&mut entry, &mut kept);
    entries
}

/// Signs that make a spreadsheet take a cell for a formula; and the apostrophe that keeps it from that.
const FORMULA: [char; 7] = ['=', '+', '-', '@', '\t', '\r', '\''];

/// A cell that no spreadsheet takes for a formula: with an apostrophe before it where it could.
#[must_use]
pub fn guarded(cell: &str) -> String {
    if cell.starts_with(FORMULA) { format!("'{cell}") } else { cell.to_owned() }
}

/// What such a cell says.
#[must_use]
pub fn unguarded(cell: &str) -> &str {
    cell.strip_prefix('\'').filter(|rest| rest.starts_with(FORMULA)).unwrap_or(cell)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_in_a_cell_is_read_again() {
        for list in [
            vec![],
            vec!["a"],
            vec!["a", "b c"],
            vec!["a|b", "c\\", "\\|"],
            vec![" a", "b ", " "],
            vec!["a\n", "\u{3000}"],
        ] {
            assert_eq!(split(&join(list.iter().copied())), list, "{}", join(list.iter().copied()));
        }
        assert_eq!(split("a|b |  c  | "), ["a", "b", "c"]);
    }

    #[test]
    fn a_cell_is_no_formula() {
        for (cell, written) in [("=1+1", "'=1+1"), ("-based", "'-based"), ("'=", "''="), ("a=b", "a=b"), ("", "")] {
            assert_eq!(guarded(cell), written);
            assert_eq!(unguarded(written), cell);
        }
        assert_eq!(unguarded("'tis"), "'tis", "an apostrophe of the text's own stays");
        assert_eq!(unguarded(&guarded("'tis")), "'tis");
    }

    #[test]
    fn the_words_of_other_writers_are_known() {
        for (word, status) in [
            ("preferredTerm-admn-sts", Some(Status::Preferred)),
            ("preferredTerm", Some(Status::Preferred)),
            ("admitted", Some(Status::Admitted)),
            ("deprecatedTerm-admn-sts", Some(Status::Deprecated)),
            ("Obsolete", Some(Status::Superseded)),
            ("superseded", Some(Status::Superseded)),
            ("final", None),
        ] {
            assert_eq!(Status::of_tbx(word), status, "{word}");
        }
        for status in Status::ALL {
            assert_eq!(Status::of_tbx(status.tbx()), Some(status));
        }
        for form in Form::ALL {
            assert_eq!(Form::of_tbx(form.tbx()), Some(form));
        }
    }
}
