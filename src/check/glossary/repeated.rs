//! Concepts with one id, and terms that cannot be told apart.

use std::collections::HashMap;
use std::collections::hash_map::Entry as Slot;

use crate::check::Seen;
use crate::check::glossary::entries;
use crate::check::glossary::entry::Entry;
use crate::diagnostic::Diagnostics;
use crate::diagnostic::rule::Rule;
use crate::model::corpus::Corpus;
use crate::model::folding::Folded;
use crate::model::glossary::term::Term;
use crate::model::language::Language;
use crate::model::work::Work;

/// A spelling under which a concept is known in one language.
#[derive(Clone, Copy)]
struct Spelling<'a> {
    concept: usize,
    term: &'a Term,
    written: &'a str,
}

/// Reports ids and terms that stand twice.
pub fn check(seen: Seen<'_>, diagnostics: &mut Diagnostics) {
    let mut ids: HashMap<&str, Entry<'_>> = HashMap::new();
    for entry in entries(seen) {
        match ids.entry(&entry.concept.id) {
            Slot::Vacant(slot) => drop(slot.insert(entry)),
            Slot::Occupied(slot) => {
                diagnostics
                    .add(Rule::ConceptRepeated, entry.head(), format!("there are two concepts `{}`", entry.concept.id))
                    .place(slot.get().head(), "the first one")
                    .help("give one of them an id of its own, or make them one concept");
            }
        }
    }
    let slugs = Slugs::new(seen.corpus);
    for language in Language::ALL {
        let mut known: HashMap<String, Vec<Spelling<'_>>> = HashMap::new();
        for (concept, one) in seen.corpus.glossary.concepts.iter().enumerate() {
            for term in one.terms(language) {
                for written in std::iter::once(&term.term).chain(&term.forms) {
                    let spelling = Spelling { concept, term, written };
                    known.entry(key(spelling, language)).or_default().push(spelling);
                }
            }
        }
        let mut repeated: Vec<_> = known.into_values().filter(|all| all.len() > 1).collect();
        repeated.sort_by_key(|all| all[0].concept);
        for all in repeated {
            one_spelling(seen, &slugs, language, &all, diagnostics);
        }
    }
}

/// What a spelling has in common with those that cannot be told from it. Initials are found only as they are written.
fn key(spelling: Spelling<'_>, language: Language) -> String {
    let folded = Folded::new(spelling.written, language).text;
    if spelling.term.is_acronym() {
        let letters: String = spelling.written.chars().filter(|c| c.is_alphanumeric()).collect();
        return format!("={letters}");
    }
    folded
}

/// The slugs of the documents by each of their names.
struct Slugs<'a>(HashMap<&'a str, &'a str>);

impl<'a> Slugs<'a> {
    fn new(corpus: &'a Corpus) -> Self {
        let of = |work: &'a Work| {
            let symbols = work.meta.symbol.iter().chain(&work.meta.symbols).map(|symbol| symbol.0.as_str());
            symbols.map(move |name| (name, work.slug.as_str()))
        };
        Self(corpus.works.iter().flat_map(of).collect())
    }

    /// The documents in which a term is looked for; nothing for all.
    fn of(&self, term: &'a Term) -> impl Iterator<Item = &'a str> {
        term.only_in.iter().map(|name| self.0.get(name.as_str()).copied().unwrap_or(name))
    }
}

/// The first spelling in each document, and those that are looked for everywhere.
struct Taken<'a> {
    slugs: &'a Slugs<'a>,
    everywhere: Option<Spelling<'a>>,
    anywhere: Option<Spelling<'a>>,
    documents: HashMap<&'a str, Spelling<'a>>,
}

impl<'a> Taken<'a> {
    fn new(slugs: &'a Slugs<'a>) -> Self {
        Self { slugs, everywhere: None, anywhere: None, documents: HashMap::new() }
    }

    /// The earlier spelling that is looked for where this one is.
    fn meets(&self, spelling: Spelling<'a>) -> Option<Spelling<'a>> {
        let all = || self.anywhere.filter(|_| spelling.term.only_in.is_empty());
        let here = || self.slugs.of(spelling.term).find_map(|slug| self.documents.get(slug).copied());
        self.everywhere.or_else(all).or_else(here)
    }

    fn add(&mut self, spelling: Spelling<'a>) {
        self.anywhere.get_or_insert(spelling);
        if spelling.term.only_in.is_empty() {
            self.everywhere.get_or_insert(spelling);
        }
        for slug in self.slugs.of(spelling.term) {
            self.documents.entry(slug).or_insert(spelling);
        }
    }
}

/// Spellings that are the same when they are looked for, in the order of the term base.
fn one_spelling<'a>(
    seen: Seen<'a>,
    slugs: &'a Slugs<'a>,
    language: Language,
    all: &[Spelling<'a>],
    diagnostics: &mut Diagnostics,
) {
    let (mut of_all, mut of_one) = (Taken::new(slugs), Taken::new(slugs));
    let mut concept = usize::MAX;
    let mut waiting = Vec::new();
    for spelling in all {
        if spelling.concept != concept {
            concept = spelling.concept;
            of_one = Taken::new(slugs);
            waiting.drain(..).for_each(|spelling| of_all.add(spelling));
        }
        // A spelling of one term that inflection would find anyway does no harm.
        let own = of_one.meets(*spelling).filter(|other| !std::ptr::eq(other.term, spelling.term));
        let other = own.or_else(|| of_all.meets(*spelling).filter(|_| !spelling.term.hidden));
        of_one.add(*spelling);
        if !spelling.term.hidden {
            waiting.push(*spelling);
        }
        let Some(other) = other else { continue };
        let entry = Entry::new(seen, concept);
        let (place, earlier) =
            (entry.term(language, spelling.written), Entry::new(seen, other.concept).term(language, other.written));
        if own.is_some() {
            let message =
                format!("`{}` stands twice among the `{language}` terms of `{}`", spelling.written, entry.concept.id);
            let finding = diagnostics.add(Rule::TermRepeated, place, message);
            if earlier != place {
                finding.place(earlier, "it stands here too");
            }
            finding.help("take one out: case, blanks, hyphens and inflection tell no terms apart");
        } else {
            let first = &seen.corpus.glossary.concepts[other.concept].id;
            let message =
                format!("`{}` is a `{language}` term of `{}` and of `{first}`", spelling.written, entry.concept.id);
            diagnostics
                .add(Rule::TermRepeated, place, message)
                .place(earlier, "the other one")
                .help("give one of them `find: false`, or say with `only-in` in which documents each is meant");
        }
    }
}
