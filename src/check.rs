//! What is odd in the texts: one file a family of rules.

pub mod acknowledge;
mod alignment;
pub mod anchors;
mod bundles;
mod citations;
pub mod figures;
mod glossary;
mod links;
mod label;
mod notes;
mod numbering;
mod punctuation;
#[cfg(test)]
mod sample;
mod sequence;
mod terms;
mod traditional;
mod votes;
mod works;

use rayon::iter::{IndexedParallelIterator, IntoParallelIterator, IntoParallelRefIterator, ParallelIterator};

use crate::diagnostic::Diagnostics;
use crate::model::address;
use crate::model::alignment::Alignments;
use crate::model::block::Block;
use crate::model::citation::Links;
use crate::model::config::Config;
use crate::model::corpus::Corpus;
use crate::model::source::Sources;
use crate::model::usage::Usage;
use crate::model::work::Work;

/// What there is to be checked: the sources, and all that was made of them.
#[derive(Clone, Copy)]
pub struct Seen<'a> {
    /// The documents and pages.
    pub corpus: &'a Corpus,
    /// What they cite.
    pub links: &'a Links,
    /// Where they use the terms of the term base.
    pub usage: &'a Usage,
    /// How the versions of each work stand to each other.
    pub alignments: &'a Alignments,
    /// The settings; none where they cannot be read.
    pub config: Option<&'a Config>,
    /// The files.
    pub sources: &'a Sources,
}

/// Checks every work and each of its versions. What is found is added to `diagnostics`, in the order of the corpus.
pub fn check(seen: Seen<'_>, diagnostics: &mut Diagnostics) {
    let Seen { corpus, links, sources, .. } = seen;
    works::check(corpus, sources, diagnostics);
    glossary::check(seen, diagnostics);
    let known = terms::can_be_checked(&corpus.glossary).then(|| terms::Known::new(seen));
    let works = corpus.works.par_iter().enumerate();
    let found: Vec<_> = works.map(|(number, work)| one_work(seen, known.as_ref(), number, work)).collect();
    for found in found {
        diagnostics.extend(found);
    }
    if let Some(known) = known {
        known.differing(seen, diagnostics);
    }
    alignment::pairs(seen, diagnostics);
    bundles::check(seen, diagnostics);
    links_of_all(seen, diagnostics);
    citations::check(corpus, links, sources, diagnostics);
}

/// The links that authors wrote, in documents and in plain pages.
fn links_of_all(seen: Seen<'_>, diagnostics: &mut Diagnostics) {
    let corpus = seen.corpus;
    let places = links::Places { paths: address::of_texts(corpus, seen.config), works: &corpus.works };
    for work in &corpus.works {
        for version in &work.versions {
            let notes = version.notes.iter().flat_map(|note| &note.blocks);
            let blocks = version.provisions.iter().map(|provision| &provision.block).chain(notes);
            let path = address::document(&work.slug, version.language);
            links::check(&path, version.file, blocks.flat_map(Block::texts), &places, diagnostics);
        }
    }
    for page in &corpus.pages {
        links::check(&address::plain(page), page.file, page.blocks.iter().flat_map(Block::texts), &places, diagnostics);
    }
}

fn one_work(seen: Seen<'_>, known: Option<&terms::Known>, number: usize, work: &Work) -> Diagnostics {
    let sources = seen.sources;
    let versions: Vec<_> =
        (0..work.versions.len()).into_par_iter().map(|index| one_version(seen, number, work, index)).collect();
    let mut all = Diagnostics::default();
    for found in versions {
        all.extend(found);
    }
    anchors::check(work, sources, &mut all);
    for index in 0..work.versions.len() {
        let facing = alignment::facing(seen, number, index);
        alignment::check(seen, number, index, facing.as_ref(), &mut all);
        if let Some(known) = known {
            terms::check(seen, known, (number, index), facing.as_ref(), &mut all);
        }
    }
    all
}

fn one_version(seen: Seen<'_>, number: usize, work: &Work, index: usize) -> Diagnostics {
    let version = &work.versions[index];
    let lacking = seen.alignments.of(number, index).lacking(version, &work.versions);
    let mut found = Diagnostics::default();
    numbering::check(version, &lacking, seen.sources, &mut found);
    notes::check(version, &mut found);
    votes::check(version, &mut found);
    punctuation::check(version, &mut found);
    found
}
