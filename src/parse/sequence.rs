//! Which reading of a label is meant: a state machine over the labels that stand above it.

use crate::model::label::{Ordinal, Scheme};

/// The degrees that are open under a paragraph or a heading, outermost first, each with its last label.
#[derive(Debug, Default, Clone)]
pub struct Degrees {
    open: Vec<Ordinal>,
}

/// Where a label was placed.
#[derive(Debug, PartialEq, Eq)]
pub struct Placed {
    /// The reading that is meant.
    pub ordinal: Ordinal,
    /// The degree, from 1.
    pub degree: usize,
}

impl Degrees {
    /// Places the next label. `after_colon`: the text above it ends with a colon.
    ///
    /// # Panics
    /// When there is no reading at all, which no label has.
    pub fn place(&mut self, readings: &[Ordinal], after_colon: bool) -> Placed {
        let first = readings.iter().copied().find(|ordinal| ordinal.value == 1);
        let next = || {
            self.open.iter().enumerate().rev().find_map(|(degree, last)| {
                readings.iter().copied().find(|ordinal| ordinal.follows(*last)).map(|ordinal| (degree, ordinal))
            })
        };
        if let Some(ordinal) = first.filter(|_| after_colon) {
            return self.open_degree(ordinal);
        }
        if let Some((degree, ordinal)) = next() {
            return self.settle(degree, ordinal);
        }
        if let Some(ordinal) = first.filter(|ordinal| !self.is_open(ordinal.scheme)) {
            return self.open_degree(ordinal);
        }
        // It does not follow from anything: it stands at the degree of its kind, or opens one.
        let same_kind = self.open.iter().enumerate().rev().find_map(|(degree, last)| {
            readings.iter().copied().find(|ordinal| ordinal.scheme == last.scheme).map(|ordinal| (degree, ordinal))
        });
        if let Some((degree, ordinal)) = same_kind {
            return self.settle(degree, ordinal);
        }
        let ordinal = *readings.first().expect("a label has a reading");
        // A letter is of the first degree.
        if ordinal.scheme == Scheme::Letter {
            self.open.clear();
        }
        self.open_degree(ordinal)
    }

    /// The labels from the first degree to the innermost one.
    #[must_use]
    pub fn path(&self) -> &[Ordinal] {
        &self.open
    }

    fn is_open(&self, scheme: Scheme) -> bool {
        self.open.iter().any(|last| last.scheme == scheme)
    }

    fn open_degree(&mut self, ordinal: Ordinal) -> Placed {
        self.open.push(ordinal);
        Placed { ordinal, degree: self.open.len() }
    }

    fn settle(&mut self, degree: usize, ordinal: Ordinal) -> Placed {
        self.open.truncate(degree + 1);
        self.open[degree] = ordinal;
        Placed { ordinal, degree: degree + 1 }
    }
}
