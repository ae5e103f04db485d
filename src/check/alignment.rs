//! Whether the versions of a work agree, provision by provision.

mod lists;
mod matter;
mod shape;

use std::collections::HashMap;

use crate::check::Seen;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::model::alignment::{Alignment, Status};
use crate::model::document::{Place, Version};
use crate::model::source::Span;

/// Two versions of one work, and what stands opposite what.
struct Facing<'a> {
    seen: Seen<'a>,
    /// The work's place in the corpus.
    work: usize,
    /// The version that was translated, and its place in the work.
    source: (usize, &'a Version),
    /// The version that is compared with it.
    here: (usize, &'a Version),
    alignment: &'a Alignment,
    /// The provisions and notes that stand in both: here, and there.
    both: Vec<(Place, Place)>,
}

/// Compares each version of a work with the one that it was made from.
pub fn check(seen: Seen<'_>, work: usize, diagnostics: &mut Diagnostics) {
    let versions = &seen.corpus.works[work].versions;
    for (index, here) in versions.iter().enumerate() {
        let alignment = seen.alignments.of(work, index);
        let Some(source) = alignment.source else { continue };
        let there = &versions[source];
        let places: HashMap<_, _> = there.places().map(|place| (there.anchor(place), place)).collect();
        let opposite = |place: Place| {
            let apart = *alignment.status(place) == Status::Apart;
            places.get(here.anchor(place)).filter(|_| !apart).map(|other| (place, *other))
        };
        let both = here.places().filter_map(opposite).collect();
        let facing = Facing { seen, work, source: (source, there), here: (index, here), alignment, both };
        shape::check(&facing, diagnostics);
        matter::check(&facing, diagnostics);
        lists::check(&facing, diagnostics);
    }
}

impl Facing<'_> {
    /// Shows the place in the source that a finding is measured by.
    fn beside<'d>(&self, finding: &'d mut Diagnostic, span: Span, says: &str) -> &'d mut Diagnostic {
        let language = self.source.1.language;
        finding.place(span, format!("`{language}` {says}"))
    }
}
