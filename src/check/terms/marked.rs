//! Titles between title marks: the whole passage is a title, so one wrong character in it tells, be it ever so short.

use std::collections::HashSet;
use std::ops::Range;

use crate::check::Seen;
use crate::check::terms::names::What;
use crate::check::terms::near::Near;
use crate::check::terms::one_off::{OneOff, bare};
use crate::check::terms::tokens::counts;
use crate::model::glossary::ConceptKind;
use crate::model::language::Language;

/// The titles that may stand between title marks, and everything that is right there.
pub struct Marked {
    language: Language,
    names: OneOff<What>,
    right: HashSet<Vec<char>>,
}

impl Marked {
    /// The titles of a language; none where it has no title marks.
    pub fn new(seen: Seen<'_>, language: Language) -> Self {
        let mut marked = Self { language, names: OneOff::new(language), right: HashSet::new() };
        if language != Language::Zh {
            return marked;
        }
        for (number, concept) in seen.corpus.glossary.concepts.iter().enumerate() {
            let is_title = matches!(concept.kind, ConceptKind::Title | ConceptKind::Body);
            for (index, term) in concept.terms(language).iter().enumerate() {
                for spelling in std::iter::once(&term.term).chain(&term.forms) {
                    marked.right.insert(bare(spelling, language));
                    if is_title && !term.hidden && !term.status.is_wrong() {
                        marked.names.add(spelling, What::Concept(number, index), 4);
                    }
                }
            }
        }
        for instrument in &seen.corpus.instruments {
            let names = [&instrument.names, &instrument.not].into_iter().filter_map(|names| names.get(language));
            marked.right.extend(names.flatten().map(|name| bare(name, language)));
        }
        marked
    }

    /// The marked passages of a text that are nearly a title. `is_right` says of a passage whether something that is right stands
    /// there.
    pub fn near(&self, text: &str, is_right: impl Fn(&Range<usize>, &What, &str) -> bool) -> Vec<Near<What>> {
        let mut found = Vec::new();
        for (open, mark) in text.match_indices('《') {
            let start = open + mark.len();
            let Some(end) = text[start..].find(['《', '》']).map(|end| start + end) else { continue };
            let range = start..end;
            let words = &text[range.clone()];
            if !text[end..].starts_with('》') || self.right.contains(&bare(words, self.language)) {
                continue;
            }
            let fits = |what: &What, title: &str| !is_right(&range, what, title);
            let Some(meant) = self.names.meant(words, fits) else { continue };
            // Another of a series.
            if [&meant.change.0, &meant.change.1]
                .into_iter()
                .any(|part| !part.is_empty() && counts(part, self.language))
            {
                continue;
            }
            let (what, title) = (*meant.what, meant.name.to_owned());
            found.push(Near { range, what, title, changes: vec![meant.change] });
        }
        found
    }
}
