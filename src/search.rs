//! From the corpus to its index: every word of every text that has an address, and the terms that widen a query.
//!
//! A word's entry tells in which pieces it stands and at which places of each, so that a phrase is found exactly without a look at the
//! texts. Chinese characters stand in pairs, each with the one behind it, and alone where none is behind.

mod code;
mod common;
mod contents;
mod dictionary;
mod terms;
mod words;

use rayon::iter::{IntoParallelIterator, ParallelIterator};

use crate::model::corpus::Corpus;
use crate::model::index::{Contents, Index, LanguageIndex};
use crate::model::language::Language;
use crate::model::usage::Usage;

/// Makes the index of all texts.
#[must_use]
pub fn index(corpus: &Corpus, usage: &Usage) -> Index {
    let works = contents::contents(&corpus.works);
    let has = |language| corpus.works.iter().any(|work| work.version(language).is_some());
    let languages: Vec<Language> = Language::ALL.into_iter().filter(|language| has(*language)).collect();
    let languages = languages.into_par_iter().map(|language| of_language(corpus, usage, &works, language)).collect();
    Index {
        languages,
        anchors: contents::anchors(&corpus.works, &works),
        terms: terms::terms(corpus, usage),
        concepts: terms::concepts(&corpus.glossary),
        works,
    }
}

fn of_language(corpus: &Corpus, usage: &Usage, works: &[Contents], language: Language) -> LanguageIndex {
    let entries = contents::entries(&corpus.works, works, language);
    let words = words::words(corpus, usage, &entries, language);
    let texts = contents::files(corpus, &entries);
    LanguageIndex { language, words, entries, texts }
}
