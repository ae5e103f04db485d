//! Whether the versions of a work agree, provision by provision.

pub mod lists;
mod matter;
mod shape;

use std::collections::HashMap;

use crate::check::Seen;
use crate::diagnostic::rule::Rule;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::model::alignment::{Alignment, Status};
use crate::model::config;
use crate::model::document::{Place, Version};
use crate::model::language::Pair;
use crate::model::source::Span;
use crate::model::work::Work;

/// Two versions of one work, and what stands opposite what.
pub struct Facing<'a> {
    /// All that there is.
    pub seen: Seen<'a>,
    /// The work's place in the corpus.
    pub work: usize,
    /// The version that was translated, and its place in the work.
    pub source: (usize, &'a Version),
    /// The version that is compared with it.
    pub here: (usize, &'a Version),
    alignment: &'a Alignment,
    /// The provisions and notes that stand in both: here, and there.
    pub both: Vec<(Place, Place)>,
}

/// Compares a version of a work with the one that it was made from, where there is one.
pub fn check(seen: Seen<'_>, work: usize, index: usize, facing: Option<&Facing<'_>>, diagnostics: &mut Diagnostics) {
    let versions = &seen.corpus.works[work].versions;
    named_source(seen, versions, &versions[index], diagnostics);
    if let Some(facing) = facing {
        shape::check(facing, diagnostics);
        matter::check(facing, diagnostics);
        lists::check(facing, diagnostics);
    }
}

/// A version of a work and the one that it was made from; none where it was made from none.
pub fn facing(seen: Seen<'_>, work: usize, index: usize) -> Option<Facing<'_>> {
    let versions = &seen.corpus.works[work].versions;
    let alignment = seen.alignments.of(work, index);
    let source = alignment.source?;
    let (here, there) = (&versions[index], &versions[source]);
    let places: HashMap<_, _> = there.places().map(|place| (there.anchor(place), place)).collect();
    let opposite = |place: Place| {
        let apart = *alignment.status(place) == Status::Apart;
        places.get(here.anchor(place)).filter(|_| !apart).map(|other| (place, *other))
    };
    let both = here.places().filter_map(opposite).collect();
    Some(Facing { seen, work, source: (source, there), here: (index, here), alignment, both })
}

/// Reports a version that says it was made from one that is not there.
fn named_source(seen: Seen<'_>, versions: &[Version], here: &Version, diagnostics: &mut Diagnostics) {
    let Some(from) = here.from else { return };
    let message = if from == here.language {
        format!("`{from}` cannot be made from itself")
    } else if versions.iter().all(|version| version.language != from) {
        format!("there is no `{from}` version that it could be made from")
    } else {
        return;
    };
    let text = &seen.sources.file(here.file).text;
    let start = text.find("\nfrom:").map_or(0, |at| at + 1);
    let length = text[start..].lines().next().map_or(0, str::len);
    let known: Vec<_> =
        versions.iter().filter(|other| other.language != here.language).map(|v| v.language.code()).collect();
    let finding = diagnostics.add(Rule::MissingSource, Span::new(here.file, start..start + length), message);
    if !known.is_empty() {
        finding.help(format!("the other versions are {}", known.join(", ")));
    }
}

/// Reports pairs of languages in `site.toml` that no document has.
pub fn pairs(seen: Seen<'_>, diagnostics: &mut Diagnostics) {
    let Some(pairs) = seen.config.and_then(|config| config.pairs.as_ref()) else { return };
    let Some((file, settings)) = seen.sources.iter().find(|(_, file)| file.path == config::FILE) else { return };
    let has = |work: &Work, pair: Pair| [pair.first, pair.second].iter().all(|one| work.version(*one).is_some());
    for pair in pairs.iter().filter(|pair| !seen.corpus.works.iter().any(|work| has(work, **pair))) {
        let written = pair.to_string();
        let start = settings.text.find(&written).unwrap_or(0);
        let message = format!("no document has both languages of `{pair}`");
        diagnostics
            .add(Rule::UnusedPair, Span::new(file, start..start + written.len()), message)
            .help("take the pair out, or write the version that it lacks");
    }
}

impl Facing<'_> {
    /// Shows the place in the source that a finding is measured by.
    pub fn beside<'d>(&self, finding: &'d mut Diagnostic, span: Span, says: &str) -> &'d mut Diagnostic {
        let language = self.source.1.language;
        finding.place(span, format!("`{language}` {says}"))
    }
}
