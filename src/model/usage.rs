//! Where the texts use the terms of the term base.

use std::ops::Range;

use crate::model::document::Place;

/// One use of a term in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Use {
    /// The provision or note in which it stands.
    pub place: Place,
    /// Which run of its text.
    pub run: u32,
    /// The first byte of the run's `plain`.
    pub start: u32,
    /// The byte after the last.
    pub end: u32,
    /// The concept, by its place in the term base.
    pub concept: u32,
    /// Which of the concept's terms in the language of the text.
    pub term: u32,
}

/// A use, by where it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Occurrence {
    /// The work's place in the corpus.
    pub work: u32,
    /// The version's place in the work.
    pub version: u32,
    /// The use's place among those of the version.
    pub at: u32,
}

/// Every use of every term of a site.
#[derive(Debug, Default, Clone)]
pub struct Usage {
    /// Of each work, of each of its versions, in reading order.
    pub works: Vec<Vec<Vec<Use>>>,
    /// Of each concept, in the order of works and versions.
    pub concepts: Vec<Vec<Occurrence>>,
}

impl Use {
    /// The bytes of the run's `plain`.
    #[must_use]
    pub fn range(&self) -> Range<usize> {
        self.start as usize..self.end as usize
    }
}

impl Usage {
    /// The uses in a version, in reading order.
    #[must_use]
    pub fn of(&self, work: usize, version: usize) -> &[Use] {
        self.works.get(work).and_then(|work| work.get(version)).map_or(&[], Vec::as_slice)
    }

    /// The uses in one provision or note of a version.
    #[must_use]
    pub fn at(&self, work: usize, version: usize, place: Place) -> &[Use] {
        let all = self.of(work, version);
        let start = all.partition_point(|one| one.place < place);
        let end = start + all[start..].partition_point(|one| one.place == place);
        &all[start..end]
    }

    /// The uses of a concept, in the order of works, versions and texts.
    pub fn uses(&self, concept: usize) -> impl Iterator<Item = (Occurrence, &Use)> {
        let all = self.concepts.get(concept).map_or(&[][..], Vec::as_slice);
        all.iter().map(|one| (*one, &self.works[one.work as usize][one.version as usize][one.at as usize]))
    }
}
