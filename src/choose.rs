//! From the corpus to a part of it: the chosen works and versions, and how they stand to each other, as they do in the whole.

pub mod addresses;

use std::collections::BTreeMap;

use crate::model::alignment::{Alignment, Alignments};
use crate::model::choice::{Choice, LeftOut, LeftVersion, LeftWork};
use crate::model::config::Config;
use crate::model::corpus::Corpus;
use crate::model::language::Pair;
use crate::model::page::Page;
use crate::model::work::Work;

/// A part of a collection.
#[derive(Debug)]
pub struct Part {
    /// The chosen works and versions, and the plain pages in their languages. Meetings, instruments and the term base are whole.
    pub corpus: Corpus,
    /// How the versions stand to each other: as in the whole, also where the one that they were made from is left out.
    pub alignments: Alignments,
    /// The settings, with the languages of the choice.
    pub config: Config,
    /// What the part lacks.
    pub left_out: LeftOut,
}

/// Takes what is chosen out of a corpus and its alignments. What the choice names and the corpus lacks is passed over;
/// [`Choice::unmet`] tells it.
#[must_use]
pub fn choose(corpus: &Corpus, alignments: &Alignments, config: &Config, choice: &Choice) -> Part {
    let mut part = Corpus {
        meetings: corpus.meetings.clone(),
        instruments: corpus.instruments.clone(),
        glossary: corpus.glossary.clone(),
        ..Corpus::default()
    };
    let mut left_out = LeftOut::default();
    let mut kept = Alignments::default();
    let meant = choice.works(corpus);
    for (number, work) in corpus.works.iter().enumerate() {
        let spoken = |index: &usize| choice.speaks(work.versions[*index].language);
        let (inside, outside): (Vec<usize>, Vec<usize>) = (0..work.versions.len()).partition(spoken);
        if !meant.contains(&number) || inside.is_empty() {
            let versions = left(work, &(0..work.versions.len()).collect::<Vec<_>>());
            left_out.works.push(LeftWork { slug: work.slug.clone(), meta: work.meta.clone(), versions });
            continue;
        }
        if !outside.is_empty() {
            left_out.versions.insert(work.slug.clone(), left(work, &outside));
        }
        part.works.push(of_versions(work, &inside));
        kept.works.push(aligned(&alignments.works[number], &inside));
    }
    let speaks = |page: &&Page| choice.speaks(page.language);
    part.pages = corpus.pages.iter().filter(speaks).cloned().collect();
    Part { corpus: part, alignments: kept, config: settings(config, choice), left_out }
}

fn left(work: &Work, versions: &[usize]) -> Vec<LeftVersion> {
    let versions = versions.iter().map(|index| &work.versions[*index]);
    versions.map(|version| LeftVersion { language: version.language, translation: version.translation }).collect()
}

/// A work with some of its versions.
fn of_versions(work: &Work, versions: &[usize]) -> Work {
    Work {
        folder: work.folder.clone(),
        file: work.file,
        slug: work.slug.clone(),
        meta: work.meta.clone(),
        versions: versions.iter().map(|index| work.versions[*index].clone()).collect(),
        ledger: work.ledger.clone(),
        translations: work.translations.clone(),
    }
}

/// The alignments of some versions of a work. A translation stays what it is where its source is left out: what is out of date or
/// missing in it was found by the whole.
fn aligned(all: &[Alignment], versions: &[usize]) -> Vec<Alignment> {
    let places: BTreeMap<usize, usize> = versions.iter().enumerate().map(|(new, old)| (*old, new)).collect();
    let one = |index: &usize| {
        let alignment = all[*index].clone();
        let source = alignment.source.and_then(|source| places.get(&source).copied());
        Alignment { source, ..alignment }
    };
    versions.iter().map(one).collect()
}

/// The settings of a part.
fn settings(config: &Config, choice: &Choice) -> Config {
    let mut settings = config.clone();
    if !choice.languages.is_empty() {
        settings.languages.clone_from(&choice.languages);
    }
    if let Some(Pair { first, second }) = choice.pair {
        settings.pairs = Some(vec![Pair { first, second }, Pair { first: second, second: first }]);
    }
    settings
}
