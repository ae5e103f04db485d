//! What search looks in: the words of every language, cut into files; the texts that they stand in; the terms that widen a query.

pub mod folding;
pub mod inflection;

use std::ops::Range;

use crate::model::anchor::Anchor;
use crate::model::document::Place;
use crate::model::language::Language;

/// The index of a site, made whole by `search`.
#[derive(Debug, Default)]
pub struct Index {
    /// What each work holds, in the order of the corpus.
    pub works: Vec<Contents>,
    /// The index of each language in which there is a text, in the order of the codes.
    pub languages: Vec<LanguageIndex>,
    /// Where each anchor is, as a dictionary: what a reader jumps by.
    pub anchors: Vec<Shard>,
    /// What the terms of all languages are called, as a dictionary that leads to concepts.
    pub terms: Vec<Shard>,
    /// The concepts, cut into files: places in the term base.
    pub concepts: Vec<Range<usize>>,
}

/// The pieces of a work that have an address, in reading order, whatever the version. The first has the number after that of the last
/// of the work before; so one number stands for a piece in every language.
#[derive(Debug, Default)]
pub struct Contents {
    /// The number of the first.
    pub first: u32,
    /// The pieces.
    pub pieces: Vec<Piece>,
}

/// A piece of a work.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    /// Its address within the work.
    pub anchor: Anchor,
    /// The part of the document that it stands in.
    pub part: DocumentPart,
    /// Whether it is a title or a heading.
    pub is_heading: bool,
}

/// A part of a document, as readers choose among them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DocumentPart {
    /// What stands before the text: the lines of the cover and the titles.
    Cover,
    /// The summary.
    Summary,
    /// The text itself.
    Body,
    /// An annex.
    Annex,
    /// An appendix of an annex.
    Appendix,
    /// The notes, wherever they are marked.
    Notes,
}

impl DocumentPart {
    /// Every part, in the order in which pages show them.
    pub const ALL: [Self; 6] = [Self::Cover, Self::Summary, Self::Body, Self::Annex, Self::Appendix, Self::Notes];

    /// The word in data.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Cover => "cover",
            Self::Summary => "summary",
            Self::Body => "body",
            Self::Annex => "annex",
            Self::Appendix => "appendix",
            Self::Notes => "notes",
        }
    }
}

/// The index of the texts in one language.
#[derive(Debug)]
pub struct LanguageIndex {
    /// The language.
    pub language: Language,
    /// The dictionary of its words.
    pub words: Vec<Shard>,
    /// The texts, by number.
    pub entries: Vec<Entry>,
    /// The same, cut into files.
    pub texts: Vec<Range<usize>>,
}

/// A text that can be found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Entry {
    /// The number of the piece.
    pub number: u32,
    /// The work, by its place in the corpus.
    pub work: usize,
    /// The version, by its place in the work.
    pub version: usize,
    /// The provision or note.
    pub place: Place,
}

/// A stretch of a sorted dictionary.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shard {
    /// Its first key.
    pub first: String,
    /// Its last key.
    pub last: String,
    /// Keys and what they lead to: `key|code`, parted by semicolons.
    pub body: String,
}
