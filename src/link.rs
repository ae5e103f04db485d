//! From the corpus to its links: what every text cites, and what cites it.
//!
//! The grammar finds what a text names; then each mention is led to what it means. A reference whose meaning is not sure is no
//! link but a doubt: in a legal text a false link is worse than none.

mod address;
mod date;
mod grammar;
mod mention;
mod number;
mod organ;
mod provision;
mod resolve;
mod ruling;
mod scan;
mod symbol;
pub mod term;
mod version;
mod vocabulary;

use std::collections::BTreeMap;

use rayon::iter::{IndexedParallelIterator, IntoParallelRefIterator, ParallelIterator};

use crate::link::resolve::Places;
use crate::link::version::Reader;
use crate::link::vocabulary::Vocabulary;
use crate::model::citation::{Cited, Links, Source, VersionLinks};
use crate::model::corpus::Corpus;
use crate::model::language::Language;

/// Finds every citation of a corpus.
#[must_use]
pub fn link(corpus: &Corpus) -> Links {
    let places = Places::new(corpus);
    let languages: Vec<Language> = corpus.languages();
    let vocabularies: BTreeMap<Language, Vocabulary> =
        languages.into_iter().map(|language| (language, Vocabulary::new(language, corpus))).collect();
    let works: Vec<Vec<VersionLinks>> = corpus
        .works
        .par_iter()
        .enumerate()
        .map(|(number, work)| {
            let versions = work.versions.iter();
            versions
                .map(|version| Reader::new(corpus, &places, &vocabularies[&version.language], number, version).read())
                .collect()
        })
        .collect();
    let citing = citing(&works);
    Links { works, citing }
}

/// What cites each document.
fn citing(works: &[Vec<VersionLinks>]) -> BTreeMap<Cited, Vec<Source>> {
    let mut citing: BTreeMap<Cited, Vec<Source>> = BTreeMap::new();
    for (work, versions) in works.iter().enumerate() {
        for (version, links) in versions.iter().enumerate() {
            for (citation, one) in links.citations.iter().enumerate() {
                citing.entry(one.target.cited.clone()).or_default().push(Source { work, version, citation });
            }
        }
    }
    citing
}
