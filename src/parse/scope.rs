//! What sub-paragraphs, continuations and records belong to: the paragraph above them, and the degrees open under it.

use std::collections::HashMap;

use crate::model::anchor::Anchor;
use crate::model::document::{Provision, Role};
use crate::model::label::Ordinal;
use crate::parse::sequence::{Degrees, Placed};

/// A paragraph, or a heading with items right under it, to which what follows can belong.
#[derive(Debug, Clone)]
pub struct Scope {
    /// The paragraph's provision; none for items right under a heading.
    pub owner: Option<usize>,
    /// The address that sub-paragraphs add to.
    pub anchor: Anchor,
    /// Whether sub-paragraphs belong to the owner; those after a chapeau belong to its section.
    owns: bool,
    degrees: Degrees,
    /// The provisions of the open degrees, outermost first.
    open: Vec<usize>,
    /// How many continuations each provision has, its own text among them.
    continuations: HashMap<usize, usize>,
    /// How many closings there were.
    closings: usize,
}

/// Where a sub-paragraph belongs.
#[derive(Debug)]
pub struct Belonging {
    /// Its address.
    pub anchor: Anchor,
    /// What its label means.
    pub placed: Placed,
    /// The provision that it belongs to; none right under a heading.
    pub parent: Option<usize>,
}

impl Scope {
    /// The scope of a paragraph, or with no owner of items under a heading.
    #[must_use]
    pub fn new(owner: Option<usize>, anchor: Anchor) -> Self {
        Self {
            owner,
            anchor,
            owns: true,
            degrees: Degrees::default(),
            open: Vec::new(),
            continuations: HashMap::new(),
            closings: 0,
        }
    }

    /// The scope of a chapeau: what it leads in belongs to its section, which has this address.
    #[must_use]
    pub fn of_chapeau(chapeau: usize, section: Anchor) -> Self {
        Self { owns: false, ..Self::new(Some(chapeau), section) }
    }

    /// Places a sub-paragraph by the readings of its label.
    pub fn place(&mut self, readings: &[Ordinal], after_colon: bool) -> Belonging {
        let placed = self.degrees.place(readings, after_colon);
        self.open.truncate(placed.degree - 1);
        let path = self.degrees.path().iter().map(ToString::to_string).collect::<Vec<_>>().join("-");
        let parent = self.open.last().copied().or(self.owner.filter(|_| self.owns));
        Belonging { anchor: self.anchor.child(path), placed, parent }
    }

    /// Notes that the sub-paragraph that was placed last is this provision.
    pub fn opened(&mut self, provision: usize) {
        self.open.push(provision);
    }

    /// What a block indented by `level` times four blanks belongs to: its address, what it does, and whose it is.
    pub fn indented(&mut self, level: u8, provisions: &[Provision]) -> Option<(Anchor, Role, usize)> {
        let inner = usize::from(level).checked_sub(2).and_then(|degree| self.open.get(degree)).copied();
        let owner = inner.or(self.owner).or(self.open.first().copied())?;
        if level == 1 && !self.open.is_empty() && self.owner.is_some() {
            self.closings += 1;
            let anchor = provisions[owner].anchor.child("end");
            let anchor = if self.closings == 1 { anchor } else { Anchor::new(anchor.as_str(), self.closings) };
            return Some((anchor, Role::Closing, owner));
        }
        let count = self.continuations.entry(owner).or_insert(1);
        *count += 1;
        Some((provisions[owner].anchor.child(format_args!("t{count}")), Role::Continuation, owner))
    }
}
