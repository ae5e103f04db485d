//! Terms, names and States of a source that its translation has no word for.

use std::collections::{BTreeMap, HashMap, HashSet};

use crate::check::alignment::Facing;
use crate::check::alignment::lists::are_lists;
use crate::check::terms::names::{self, Names};
use crate::check::terms::{Reading, is_list, runs};
use crate::diagnostic::Diagnostics;
use crate::diagnostic::rule::Rule;
use crate::model::document::Place;
use crate::model::folding::Folded;
use crate::model::glossary::{ConceptKind, Glossary};
use crate::model::language::Language;
use crate::model::source::Span;
use crate::model::state::States;
use crate::model::usage::Use;

/// Reports what the source names and the translation does not, provision by provision. `near` are the names that are written nearly
/// right, which has been said; `names` those of the source's language.
pub fn check(
    reading: &Reading<'_>,
    facing: &Facing<'_>,
    (near, names): (&HashSet<(Place, usize)>, &Names),
    diagnostics: &mut Diagnostics,
) {
    for (here, there) in facing.both.iter().filter(|(here, _)| !is_list(reading.version, *here)) {
        // What was not translated at all has been said.
        if facing.here.1.plain(*here) == facing.source.1.plain(*there) {
            continue;
        }
        let pair = Pair { reading, facing, names, here: *here, there: *there };
        pair.concepts(near, diagnostics);
        pair.states(diagnostics);
    }
}

/// A provision and what it was made from.
struct Pair<'p, 'a> {
    reading: &'p Reading<'a>,
    facing: &'p Facing<'a>,
    names: &'p Names,
    here: Place,
    there: Place,
}

impl<'a> Pair<'_, 'a> {
    fn uses(&self) -> [&'a [Use]; 2] {
        let Facing { seen, work, here, source, .. } = self.facing;
        [seen.usage.at(*work, here.0, self.here), seen.usage.at(*work, source.0, self.there)]
    }

    /// The concepts that only the source uses: each once, however often it does.
    fn concepts(&self, near: &HashSet<(Place, usize)>, diagnostics: &mut Diagnostics) {
        let [ours, theirs] = self.uses();
        let said: HashSet<usize> = ours.iter().map(|one| one.concept as usize).collect();
        let mut asked: BTreeMap<usize, &Use> = BTreeMap::new();
        for one in theirs.iter().filter(|one| !said.contains(&(one.concept as usize))) {
            asked.entry(one.concept as usize).or_insert(one);
        }
        asked.retain(|concept, _| !near.contains(&(self.here, *concept)));
        if asked.is_empty() {
            return;
        }
        let glossary = &self.facing.seen.corpus.glossary;
        let folded = self.folded();
        for (concept, one) in asked {
            if !is_said_wider(glossary, concept, &said) && self.can_say(concept) && !self.says(concept, &folded) {
                // A word of a title that the source writes nearly right is no word of its own.
                let mut all = theirs.iter().filter(|other| other.concept == one.concept);
                if let Some(one) = all.find(|one| !self.is_in_title(one)) {
                    self.missing(concept, one, diagnostics);
                }
            }
        }
    }

    /// Whether a use stands in a passage of the source that is nearly an official name.
    fn is_in_title(&self, one: &Use) -> bool {
        let Facing { seen, work, source: (index, version), .. } = self.facing;
        let run = one.run as usize;
        let Some(text) = version.run(self.there, run) else { return false };
        let source =
            Reading { seen: *seen, work: *work, index: *index, version, opposite: HashMap::new(), source: None };
        let near = names::nearly(&source, self.names, (self.there, run, &text.plain));
        near.iter().any(|near| names::overlap(&near.range, &one.range()))
    }

    /// The texts of the translation, as terms are looked for in them.
    fn folded(&self) -> Vec<Folded> {
        let version = self.reading.version;
        runs(version, self.here).map(|text| Folded::new(&text.plain, version.language)).collect()
    }

    /// Whether the concept has a term that is right and that could be found in this document.
    fn can_say(&self, concept: usize) -> bool {
        let concept = &self.facing.seen.corpus.glossary.concepts[concept];
        let work = self.reading.work();
        concept.terms(self.reading.version.language).iter().any(|term| {
            let is_looked_for = term.only_in.is_empty() || term.only_in.iter().any(|name| work.is_named(name));
            !term.hidden && !term.status.is_wrong() && is_looked_for
        })
    }

    /// Whether a term of the concept stands in the translation after all: within a longer one, or one that is not looked for.
    fn says(&self, concept: usize, folded: &[Folded]) -> bool {
        let language = self.reading.version.language;
        let terms = self.facing.seen.corpus.glossary.concepts[concept].terms(language);
        let mut spellings = terms.iter().flat_map(|term| std::iter::once(&term.term).chain(&term.forms));
        spellings.any(|spelling| contains(folded, &Folded::new(spelling, language).text))
    }

    fn missing(&self, concept: usize, one: &Use, diagnostics: &mut Diagnostics) {
        let Self { reading, facing, .. } = self;
        let concept = &facing.seen.corpus.glossary.concepts[concept];
        let Some(text) = facing.source.1.run(self.there, one.run as usize) else { return };
        let (words, language) = (&text.plain[one.range()], facing.source.1.language);
        let rule = match concept.kind {
            ConceptKind::Term => Rule::MissingTerm,
            ConceptKind::Title | ConceptKind::Body => Rule::WrongTitle,
            ConceptKind::Country => Rule::WrongCountry,
        };
        let anchor = reading.version.anchor(self.here);
        let message = format!("`{anchor}` has no term for `{words}`");
        let end = text.source_offset(one.range().end.saturating_sub(1)) + 1;
        let place = Span::new(facing.source.1.file, text.source_offset(one.range().start)..end);
        let finding = diagnostics.add(rule, reading.version.span(self.here), message);
        finding.place(place, format!("`{language}` names it"));
        let terms =
            concept.terms(reading.version.language).iter().filter(|term| !term.hidden && !term.status.is_wrong());
        let known: Vec<String> = terms.map(|term| format!("`{}`", term.term)).collect();
        finding.help(format!("it is called {}", known.join(", "))).help(reading.see(concept));
    }

    /// The States that only the source names. Longer lists are compared State by State.
    fn states(&self, diagnostics: &mut Diagnostics) {
        let (reading, facing) = (self.reading, self.facing);
        let (ours, theirs) = (States::of(reading.version.language), States::of(facing.source.1.language));
        let mut asked: BTreeMap<&'static str, (usize, std::ops::Range<usize>)> = BTreeMap::new();
        for (run, text) in runs(facing.source.1, self.there).enumerate() {
            for (range, code) in theirs.within(&text.plain) {
                asked.entry(code).or_insert((run, range));
            }
        }
        if asked.is_empty() {
            return;
        }
        for (_, code) in runs(reading.version, self.here).flat_map(|text| ours.within(&text.plain)) {
            asked.remove(code);
        }
        if asked.is_empty() || are_lists(facing, self.here, self.there) {
            return;
        }
        let folded = self.folded();
        for (code, (run, range)) in asked {
            let Some(text) = facing.source.1.run(self.there, run) else { continue };
            let of_term =
                |one: &Use| one.run as usize == run && one.range().start <= range.start && range.end <= one.range().end;
            if self.uses()[1].iter().any(of_term) || names(code, reading.version.language, &folded) {
                continue;
            }
            let (short, formal) = ours.names(code);
            let message = format!("`{}` does not name {}", reading.version.anchor(self.here), short);
            let end = text.source_offset(range.end - 1) + 1;
            let place = Span::new(facing.source.1.file, text.source_offset(range.start)..end);
            let finding = diagnostics.add(Rule::WrongCountry, reading.version.span(self.here), message);
            finding.place(place, format!("`{}` names it", facing.source.1.language));
            finding.help(format!("the name is `{short}`, in full `{formal}`"));
        }
    }
}

/// Whether a broader or narrower concept is said. A translator may say more or less exactly what is meant ("this programme" for a
/// programme's name, a State for its army), and mostly has to where the languages part the world in other ways.
fn is_said_wider(glossary: &Glossary, concept: usize, said: &HashSet<usize>) -> bool {
    let relations = glossary.relations(concept);
    relations.broader.iter().chain(&relations.narrower).any(|other| said.contains(other))
}

/// Whether a folded term stands in a text as whole words.
fn contains(texts: &[Folded], term: &str) -> bool {
    let in_one = |folded: &Folded| {
        let mut places = folded.text.match_indices(term).map(|(at, _)| at..at + term.len());
        places.any(|range| folded.is_whole(&range))
    };
    !term.is_empty() && texts.iter().any(in_one)
}

/// Whether a text names a State in any form: in a case, or by a word made from its name (German for Germany).
fn names(code: &str, language: Language, texts: &[Folded]) -> bool {
    let (short, formal) = States::of(language).names(code);
    if [short, formal].iter().any(|name| contains(texts, &Folded::new(name, language).text)) {
        return true;
    }
    let is_letter = |c: char| !c.is_alphabetic();
    let folded = Folded::new(short, language).text;
    let roots = folded.split(is_letter).filter(|word| word.chars().count() > 4 && !is_of_many(word, language));
    let roots: Vec<String> = roots.map(|word| word.chars().take(4).collect()).collect();
    let mut words = texts.iter().flat_map(|text| text.text.split(is_letter));
    words.any(|word| roots.iter().any(|root| word.starts_with(root)))
}

/// Whether a word is part of several States' names: republic, islands.
fn is_of_many(word: &str, language: Language) -> bool {
    let names = States::codes().filter_map(|(code, _)| States::of(language).name(code));
    let mut with = names.filter(|name| Folded::new(name, language).text.split(' ').any(|other| other == word));
    with.nth(1).is_some()
}
