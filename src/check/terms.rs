//! Whether the texts call things what the term base and the table of States call them.

mod countries;
mod listed;
mod marked;
mod names;
mod near;
mod one_off;
mod renderings;
mod tokens;
mod translated;

use std::collections::{BTreeMap, HashMap};
use std::ops::Range;

use rayon::iter::{IntoParallelRefIterator, ParallelIterator};

use crate::check::Seen;
use crate::check::alignment::Facing;
use crate::check::terms::countries::Former;
use crate::check::terms::listed::Listed;
use crate::check::terms::names::Names;
use crate::check::terms::renderings::Renderings;
use crate::diagnostic::rule::Rule;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::model::address;
use crate::model::document::{Kind, NoteKind, Place, Version};
use crate::model::glossary::term::{Status, Term};
use crate::model::glossary::{Concept, Glossary};
use crate::model::language::Language;
use crate::model::source::Span;
use crate::model::state::States;
use crate::model::text::Text;
use crate::model::usage::Use;
use crate::model::work::Work;

/// The rules that hold the texts against the term base.
pub const RULES: [Rule; 6] = [
    Rule::SupersededTerm,
    Rule::WrongTitle,
    Rule::WrongCountry,
    Rule::MissingTerm,
    Rule::VaryingTerm,
    Rule::UnusualTerm,
];

/// Whether the texts can be held against the term base: one mistake in an entry would else be told again at every text that uses its
/// terms.
pub fn can_be_checked(glossary: &Glossary) -> bool {
    glossary.unread.concepts.is_empty()
}

/// What is known before the first text is looked at.
pub struct Known {
    names: BTreeMap<Language, Names>,
    former: BTreeMap<Language, Former>,
    listed: BTreeMap<Language, Listed>,
    renderings: Renderings,
}

impl Known {
    /// The official names, and how often the texts use each term.
    pub fn new(seen: Seen<'_>) -> Self {
        let languages = seen.corpus.languages();
        let names = languages.par_iter().map(|language| (*language, Names::new(seen, *language))).collect();
        let listed = languages.iter().map(|language| (*language, Listed::new(*language))).collect();
        let former = languages.into_iter().map(|language| (language, Former::new(language))).collect();
        Self { names, former, listed, renderings: Renderings::new(seen) }
    }

    /// Reports concepts that are said to differ and do not.
    pub fn differing(&self, seen: Seen<'_>, diagnostics: &mut Diagnostics) {
        self.renderings.differing(seen, diagnostics);
    }
}

/// One version, and what is known of it.
struct Reading<'a> {
    seen: Seen<'a>,
    work: usize,
    index: usize,
    version: &'a Version,
    /// What each provision and note was made from, and the language of that.
    opposite: HashMap<Place, Span>,
    source: Option<Language>,
}

/// Checks the terms of one version of a work.
pub fn check(
    seen: Seen<'_>,
    known: &Known,
    (work, index): (usize, usize),
    facing: Option<&Facing<'_>>,
    diagnostics: &mut Diagnostics,
) {
    let version = &seen.corpus.works[work].versions[index];
    let opposite = facing.map_or_else(HashMap::new, |facing| {
        facing.both.iter().map(|(here, there)| (*here, facing.source.1.span(*there))).collect()
    });
    let source = facing.map(|facing| facing.source.1.language);
    let reading = Reading { seen, work, index, version, opposite, source };
    replaced(&reading, diagnostics);
    countries::check(&reading, &known.former[&version.language], diagnostics);
    listed::check(&reading, &known.listed[&version.language], diagnostics);
    let near = names::check(&reading, &known.names[&version.language], diagnostics);
    if let Some(facing) = facing {
        let names = &known.names[&facing.source.1.language];
        translated::check(&reading, facing, (&near, names), diagnostics);
    }
    known.renderings.check(&reading, diagnostics);
}

/// Terms that are wrong, or were replaced before the document was written.
fn replaced(reading: &Reading<'_>, diagnostics: &mut Diagnostics) {
    for one in reading.uses() {
        let (concept, term) = reading.term(one);
        let is_right_yet = term.until.as_ref().is_some_and(|until| !is_after(reading.work(), until));
        if !term.status.is_wrong() || (term.status == Status::Superseded && is_right_yet) {
            continue;
        }
        let Some((words, span)) = reading.stands(one.place, one.run as usize, one.range()) else { continue };
        // What stands on the list of a vote and is no State's name has been said.
        if is_list(reading.version, one.place) && States::of(reading.version.language).code(words).is_none() {
            continue;
        }
        let why = match (term.status, &term.until) {
            (Status::Superseded, Some(until)) => format!("was replaced on {until}"),
            (Status::Superseded, None) => "was replaced".to_owned(),
            _ => "is wrong".to_owned(),
        };
        let right = right_term(concept, term, reading.version.language);
        let right = right.map_or_else(String::new, |right| format!("; it is called `{}`", right.term));
        let finding = diagnostics.add(Rule::SupersededTerm, span, format!("`{words}` {why}{right}"));
        reading.beside(finding, one.place);
        finding.help(reading.see(concept)).help("if the source prints it so, acknowledge it");
    }
}

/// The term to use instead of a wrong one: of the same form, where there is one.
fn right_term<'a>(concept: &'a Concept, wrong: &Term, language: Language) -> Option<&'a Term> {
    let mut right = concept.terms(language).iter().filter(|term| !term.status.is_wrong());
    let same = right.clone().find(|term| term.form == wrong.form);
    let head = concept.head(language).filter(|head| !head.status.is_wrong() && wrong.form.is_none());
    head.or(same).or_else(|| right.next())
}

/// Whether a document was written when a day had come. One without a date counts as new; of one that tells only its month or year it
/// is not known.
fn is_after(work: &Work, day: &str) -> bool {
    work.meta.date.as_deref().is_none_or(|date| match day.get(..date.len()) {
        Some(part) if part.len() == day.len() => date >= day,
        Some(part) => date > part,
        None => date >= day,
    })
}

impl<'a> Reading<'a> {
    fn work(&self) -> &'a Work {
        &self.seen.corpus.works[self.work]
    }

    /// The uses of terms in the document's own words, in reading order.
    fn uses(&self) -> impl Iterator<Item = &'a Use> {
        let uses = self.seen.usage.of(self.work, self.index).iter();
        uses.filter(|one| is_own(self.version, one.place))
    }

    /// The concept and term of a use.
    fn term(&self, one: &Use) -> (&'a Concept, &'a Term) {
        let concept = &self.seen.corpus.glossary.concepts[one.concept as usize];
        (concept, &concept.terms(self.version.language)[one.term as usize])
    }

    /// The words at a place of a run of text, and their place in the file.
    fn stands(&self, place: Place, run: usize, range: Range<usize>) -> Option<(&'a str, Span)> {
        let text = self.version.run(place, run)?;
        let end = text.source_offset(range.end.saturating_sub(1)) + 1;
        Some((&text.plain[range.clone()], Span::new(self.version.file, text.source_offset(range.start)..end)))
    }

    /// Shows what a provision was made from.
    fn beside(&self, finding: &mut Diagnostic, place: Place) {
        if let (Some(span), Some(language)) = (self.opposite.get(&place), self.source) {
            finding.place(*span, format!("`{language}` says this"));
        }
    }

    /// Where a concept can be read up.
    fn see(&self, concept: &Concept) -> String {
        format!("see `{}`", address::concept(self.version.language, &concept.id))
    }

    /// The runs of text of the document's own words, but for the lists of votes.
    fn runs(&self) -> impl Iterator<Item = (Place, usize, &'a Text)> {
        let version = self.version;
        let places = version.places().filter(move |place| is_own(version, *place) && !is_list(version, *place));
        places.flat_map(move |place| runs(version, place).enumerate().map(move |(run, text)| (place, run, text)))
    }
}

/// Whether a place is the document's own, and not a note of its editors.
fn is_own(version: &Version, place: Place) -> bool {
    !matches!(place, Place::Note(index) if version.notes[index].kind == NoteKind::Editor)
}

/// The list of a vote, whose States are compared one by one.
fn is_list(version: &Version, place: Place) -> bool {
    matches!(place, Place::Provision(index) if matches!(version.provisions[index].kind, Kind::VoteList(..)))
}

/// The runs of text of a provision or note.
fn runs(version: &Version, place: Place) -> impl Iterator<Item = &Text> {
    (0..).map_while(move |run| version.run(place, run))
}

#[cfg(test)]
mod tests {
    use super::is_after;
    use crate::check::sample::work;

    #[test]
    fn a_document_is_of_a_day_or_newer() {
        let mut sample = work("a-1", Vec::new());
        for (date, expected) in [
            (None, true),
            (Some("2015-12-31"), false),
            (Some("2016-01-01"), true),
            (Some("2016-01-02"), true),
            (Some("2016"), false),
            (Some("2017"), true),
            (Some("2016-01"), false),
            (Some("2016-02"), true),
        ] {
            sample.meta.date = date.map(str::to_owned);
            assert_eq!(is_after(&sample, "2016-01-01"), expected, "{date:?}");
        }
    }
}
