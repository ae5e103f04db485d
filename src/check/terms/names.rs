//! Passages that are nearly, but not quite, an official name.

use std::collections::HashSet;
use std::ops::Range;

use crate::check::Seen;
use crate::check::terms::Reading;
use crate::check::terms::marked::Marked;
use crate::check::terms::near::{Near, Titles};
use crate::diagnostic::Diagnostics;
use crate::diagnostic::rule::Rule;
use crate::model::document::Place;
use crate::model::folding::Folded;
use crate::model::glossary::ConceptKind;
use crate::model::language::Language;
use crate::model::state::States;
use crate::model::usage::Use;

/// What an official name names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum What {
    /// A concept, by its place in the term base, in one of its terms.
    Concept(usize, usize),
    /// A State, by its code.
    State(&'static str),
}

/// The official names of a language.
pub struct Names {
    /// In full.
    titles: Titles<What>,
    /// Those that stand between title marks.
    marked: Marked,
}

impl Names {
    /// Every name of the term base, and of the States.
    pub fn new(seen: Seen<'_>, language: Language) -> Self {
        Self { titles: titles(seen, language), marked: Marked::new(seen, language) }
    }
}

fn titles(seen: Seen<'_>, language: Language) -> Titles<What> {
    let mut titles = Titles::new(language);
    for (number, concept) in seen.corpus.glossary.concepts.iter().enumerate().filter(|(_, one)| one.kind.is_name()) {
        for (index, term) in concept.terms(language).iter().enumerate() {
            if term.hidden || term.status.is_wrong() || term.is_shortened() {
                continue;
            }
            let is_strict = concept.kind != ConceptKind::Title;
            for spelling in std::iter::once(&term.term).chain(&term.forms) {
                titles.add(spelling, What::Concept(number, index), is_strict);
            }
        }
    }
    for (code, _) in States::codes() {
        titles.add(States::of(language).names(code).1, What::State(code), true);
    }
    titles.made()
}

/// Reports passages that are nearly an official name; gives those of concepts, by place and concept.
pub fn check(reading: &Reading<'_>, names: &Names, diagnostics: &mut Diagnostics) -> HashSet<(Place, usize)> {
    let mut said = HashSet::new();
    for (place, run, text) in reading.runs() {
        for near in nearly(reading, names, (place, run, &text.plain)) {
            if let What::Concept(concept, _) = near.what {
                said.insert((place, concept));
            }
            one_passage(reading, place, run, &near, diagnostics);
        }
    }
    said
}

/// The passages of a run of text that are nearly an official name.
pub fn nearly(reading: &Reading<'_>, names: &Names, (place, run, text): (Place, usize, &str)) -> Vec<Near<What>> {
    let uses = reading.seen.usage.at(reading.work, reading.index, place).iter();
    let uses: Vec<&Use> = uses.filter(|one| one.run as usize == run).collect();
    let right = |range: &Range<usize>, what: &What, title: &str| {
        is_right(reading, &Passage { text, range, uses: &uses }, what, title)
    };
    let glossary = &reading.seen.corpus.glossary;
    let official = uses.iter().filter(|one| glossary.concepts[one.concept as usize].kind.is_name());
    let official: Vec<Range<usize>> = official.map(|one| one.range()).collect();
    let mut found = names.titles.near(text, &official, right);
    let marked = names.marked.near(text, right);
    let is_new = |near: &Near<What>| found.iter().all(|one| !overlap(&one.range, &near.range));
    let marked: Vec<_> = marked.into_iter().filter(is_new).collect();
    found.extend(marked);
    found
}

/// Whether two ranges share a place.
pub fn overlap(a: &Range<usize>, b: &Range<usize>) -> bool {
    a.start < b.end && b.start < a.end
}

fn one_passage(reading: &Reading<'_>, place: Place, run: usize, near: &Near<What>, diagnostics: &mut Diagnostics) {
    let Some((words, span)) = reading.stands(place, run, near.range.clone()) else { return };
    let concept = match near.what {
        What::Concept(concept, _) => Some(&reading.seen.corpus.glossary.concepts[concept]),
        What::State(_) => None,
    };
    let is_country = concept.is_none_or(|concept| concept.kind == ConceptKind::Country);
    let rule = if is_country { Rule::WrongCountry } else { Rule::WrongTitle };
    let message = format!("`{words}` is nearly, but not quite, `{}`", near.title);
    let finding = diagnostics.add(rule, span, message);
    reading.beside(finding, place);
    finding.help(differences(&near.changes));
    if let Some(concept) = concept {
        finding.help(reading.see(concept));
    }
    finding.help("if the source prints it so, acknowledge it");
}

/// What differs, in words.
fn differences(changes: &[(String, String)]) -> String {
    let one = |(right, written): &(String, String)| match (right.is_empty(), written.is_empty()) {
        (true, _) => format!("take out `{written}`"),
        (_, true) => format!("put in `{right}`"),
        _ => format!("write `{right}` for `{written}`"),
    };
    match changes {
        [] => "the words are the same; the marks between them are not".to_owned(),
        some => some.iter().map(one).collect::<Vec<_>>().join(", "),
    }
}

/// A passage of a text, and the terms that stand in the text.
struct Passage<'a> {
    text: &'a str,
    range: &'a Range<usize>,
    uses: &'a [&'a Use],
}

impl Passage<'_> {
    /// How many bytes of it another range shares with it.
    fn shared(&self, other: &Range<usize>) -> usize {
        other.end.min(self.range.end).saturating_sub(other.start.max(self.range.start))
    }
}

/// Whether what stands in a passage is right: another official name makes up most of it, or another State's name stands in it; or the
/// title is not meant in this document. Another name that is part of the title itself says nothing.
fn is_right(reading: &Reading<'_>, passage: &Passage<'_>, what: &What, title: &str) -> bool {
    let language = reading.version.language;
    let glossary = &reading.seen.corpus.glossary;
    if let What::Concept(concept, term) = what {
        let only_in = &glossary.concepts[*concept].terms(language)[*term].only_in;
        if !only_in.is_empty() && !only_in.iter().any(|name| reading.work().is_named(name)) {
            return true;
        }
    }
    let title = Folded::new(title, language).text;
    let is_part = |range: Range<usize>| title.contains(&Folded::new(&passage.text[range], language).text);
    let uses = passage.uses.iter().filter(|one| passage.shared(&one.range()) > 0);
    let is_own = |one: &Use| matches!(what, What::Concept(concept, _) if *concept == one.concept as usize);
    let is_name = |one: &Use| glossary.concepts[one.concept as usize].kind.is_name();
    let names = uses.filter(|one| is_name(one) && (is_own(one) || !is_part(one.range())));
    let covered: usize = names.map(|one| passage.shared(&one.range())).sum();
    if covered * 2 >= passage.range.len() {
        return true;
    }
    let states = States::of(language).within(passage.text);
    let mut states = states.filter(|(other, _)| passage.shared(other) > 0 && !is_part(other.clone()));
    states.any(|(other, code)| match what {
        What::State(own) => *own != code || passage.shared(&other) * 2 >= passage.range.len(),
        What::Concept(..) => passage.shared(&other) * 2 >= passage.range.len(),
    })
}
