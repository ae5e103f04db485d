//! From the corpus to the uses of its terms.
//!
//! Of all terms that stand at a place the leftmost is taken, of these the longest; so a term is never found within a longer one, nor
//! within a State's name. Within a citation only official names are found: of a resolution's number nothing else is a word.

mod finder;

use std::collections::{BTreeMap, HashMap};
use std::ops::Range;

use rayon::iter::{IndexedParallelIterator, IntoParallelRefIterator, ParallelIterator};

use crate::link::term::finder::{Finder, Surrounded};
use crate::model::block::Block;
use crate::model::citation::{CitationKind, Links};
use crate::model::corpus::Corpus;
use crate::model::document::{Place, Version};
use crate::model::language::Language;
use crate::model::usage::{Occurrence, Usage, Use};

/// Finds every use of every term.
#[must_use]
pub fn terms(corpus: &Corpus, links: &Links) -> Usage {
    if corpus.glossary.is_empty() {
        return Usage::default();
    }
    let languages: Vec<Language> = corpus.languages();
    let finders: BTreeMap<Language, Finder> =
        languages.par_iter().map(|language| (*language, Finder::new(corpus, *language))).collect();
    let works: Vec<Vec<Vec<Use>>> = corpus
        .works
        .par_iter()
        .enumerate()
        .map(|(number, work)| {
            let versions = work.versions.iter().enumerate();
            versions
                .map(|(index, version)| {
                    uses(&finders[&version.language], version, number, &citations(links, number, index))
                })
                .collect()
        })
        .collect();
    let concepts = occurrences(&works, corpus.glossary.concepts.len());
    Usage { works, concepts }
}

/// The runs of text that citations cover, but for those that are nothing but an instrument's name.
fn citations(links: &Links, work: usize, version: usize) -> HashMap<(Place, usize), Vec<Range<usize>>> {
    let mut covered: HashMap<_, Vec<_>> = HashMap::new();
    for citation in links.of(work, version).iter().filter(|citation| citation.kind != CitationKind::Instrument) {
        covered.entry((citation.place, citation.run)).or_default().push(citation.range.clone());
    }
    covered
}

fn uses(
    finder: &Finder,
    version: &Version,
    work: usize,
    citations: &HashMap<(Place, usize), Vec<Range<usize>>>,
) -> Vec<Use> {
    let mut out = Vec::new();
    for place in version.places() {
        let blocks = match place {
            Place::Provision(index) => std::slice::from_ref(&version.provisions[index].block),
            Place::Note(index) => version.notes[index].blocks.as_slice(),
        };
        for (run, text) in blocks.iter().flat_map(Block::texts).enumerate() {
            let cited = citations.get(&(place, run)).map_or(&[][..], Vec::as_slice);
            let around = Surrounded { text: &text.plain, cited, work };
            out.extend(finder.find(around).map(|found| Use {
                place,
                run: narrow(run),
                start: narrow(found.range.start),
                end: narrow(found.range.end),
                concept: found.concept,
                term: found.term,
            }));
        }
    }
    out
}

/// The uses of each concept, by where they stand.
fn occurrences(works: &[Vec<Vec<Use>>], concepts: usize) -> Vec<Vec<Occurrence>> {
    let mut all = vec![Vec::new(); concepts];
    for (work, versions) in works.iter().enumerate() {
        for (version, uses) in versions.iter().enumerate() {
            for (at, one) in uses.iter().enumerate() {
                let occurrence = Occurrence { work: narrow(work), version: narrow(version), at: narrow(at) };
                all[one.concept as usize].push(occurrence);
            }
        }
    }
    all
}

/// Places are kept short: there are millions of uses, and no text has four gigabytes.
fn narrow(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
