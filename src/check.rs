//! What is odd in the texts: one file a family of rules.

pub mod acknowledge;
pub mod anchors;
pub mod links;
mod label;
mod notes;
mod numbering;
mod punctuation;
#[cfg(test)]
mod sample;
mod sequence;
mod traditional;
mod votes;
mod works;

use rayon::iter::{IntoParallelRefIterator, ParallelIterator};

use crate::diagnostic::Diagnostics;
use crate::model::corpus::Corpus;
use crate::model::document::Version;
use crate::model::source::Sources;
use crate::model::work::Work;

/// Checks every work and each of its versions. What is found is added to `diagnostics`, in the order of the corpus.
///
/// Links between pages are checked by [`links::check`], once it is known which pages there are.
pub fn check(corpus: &Corpus, sources: &Sources, diagnostics: &mut Diagnostics) {
    works::check(corpus, sources, diagnostics);
    let found: Vec<_> = corpus.works.par_iter().map(|work| one_work(work, sources)).collect();
    for found in found {
        diagnostics.extend(found);
    }
}

fn one_work(work: &Work, sources: &Sources) -> Diagnostics {
    let versions: Vec<_> = work.versions.par_iter().map(|version| one_version(version, sources)).collect();
    let mut all = Diagnostics::default();
    for found in versions {
        all.extend(found);
    }
    anchors::check(work, sources, &mut all);
    all
}

fn one_version(version: &Version, sources: &Sources) -> Diagnostics {
    let mut found = Diagnostics::default();
    numbering::check(version, sources, &mut found);
    notes::check(version, &mut found);
    votes::check(version, &mut found);
    punctuation::check(version, &mut found);
    found
}
