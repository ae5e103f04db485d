//! The terms that a query may hold, in all languages, and the concepts that they lead to.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use crate::model::corpus::Corpus;
use crate::model::glossary::{Concept, Glossary};
use crate::model::index::Shard;
use crate::model::index::folding::{canonical, fold};
use crate::model::language::Language;
use crate::model::usage::Usage;
use crate::search::contents::{narrow, steps};
use crate::search::dictionary;

/// How long a file of concepts is, in bytes.
const CONCEPTS: usize = 3 * 1024;

/// What each term is called, in every spelling and in every form in which a text has it, with its concepts. Each concept is written
/// as twice its place in the term base, and one more where the term is an acronym, which only capitals mean.
///
/// Wrong terms lead to their concepts too. A term that means a concept only in some documents does not: a query stands in none.
pub(super) fn terms(corpus: &Corpus, usage: &Usage) -> Vec<Shard> {
    let mut all: BTreeMap<String, BTreeSet<u32>> = BTreeMap::new();
    let mut add = |text: &str, number: u32| {
        let key = canonical(&fold(text));
        if !key.is_empty() {
            all.entry(key).or_default().insert(number);
        }
    };
    for (index, concept) in corpus.glossary.concepts.iter().enumerate() {
        let number = narrow(index) * 2;
        for language in Language::ALL {
            for term in concept.terms(language).iter().filter(|term| term.only_in.is_empty()) {
                let number = number + u32::from(term.is_acronym());
                std::iter::once(&term.term).chain(&term.forms).for_each(|text| add(text, number));
            }
        }
        for (occurrence, one) in usage.uses(index) {
            let version = &corpus.works[occurrence.work as usize].versions[occurrence.version as usize];
            let term = &concept.terms(version.language)[one.term as usize];
            if let Some(text) = version.run(one.place, one.run as usize).filter(|_| term.only_in.is_empty()) {
                add(&text.plain[one.range()], number + u32::from(term.is_acronym()));
            }
        }
    }
    dictionary::cut(all.into_iter().map(|(key, numbers)| (key, steps(numbers.into_iter().collect()))).collect())
}

/// The concepts cut into files.
pub(super) fn concepts(glossary: &Glossary) -> Vec<Range<usize>> {
    let size = |concept: &Concept| {
        let terms = Language::ALL.into_iter().flat_map(|language| concept.terms(language));
        concept.id.len() + terms.map(|term| term.term.len() + 8).sum::<usize>()
    };
    dictionary::stretches(glossary.concepts.iter().map(size), CONCEPTS)
}
