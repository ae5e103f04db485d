//! What a text names, as the grammar reads it: before anybody asks whether it is there.

use std::ops::Range;

use crate::link::provision::{Locator, Rank};
use crate::model::organ::{Number, Organ};
use crate::model::symbol::Symbol;

/// Something that a text names.
#[derive(Debug, Clone)]
pub struct Mention {
    /// The bytes that name it.
    pub range: Range<usize>,
    /// The document.
    pub document: Named,
    /// The place within the document.
    pub place: Option<Locator>,
    /// What the place is.
    pub rank: Option<Rank>,
    /// Whether the text leaves no doubt that it is a reference. One that may be none is dropped where it leads nowhere.
    pub sure: bool,
}

/// The document that a mention names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Named {
    /// By its symbol.
    Symbol(Symbol),
    /// By its number; with whether it is a decision, and the organ that stands beside it.
    Numbered(Number, bool, Option<Behind>),
    /// By its title.
    Instrument(usize),
    /// As this one.
    This,
    /// As this one, and what stands nearest in it: "above".
    Here,
    /// As the one cited last.
    That,
    /// Not at all.
    Nothing,
    /// By something that is no symbol, and why.
    Wrong(String),
}

/// An organ that stands beside a number, so that no other can be meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Behind {
    /// The organ.
    pub organ: Organ,
    /// The byte behind its name.
    pub end: usize,
}

/// What a text names, and where organs are named in it.
#[derive(Debug, Default)]
pub struct Reading {
    /// The mentions, in the order of the text.
    pub mentions: Vec<Mention>,
    /// The organs, by the byte behind the name.
    pub organs: Vec<(usize, Organ)>,
}
