//! A run of text and what is marked in it.

use std::ops::Range;

/// The flattened text of one block, with marks standing off it.
///
/// `plain` is what a reader reads: no label, no note marks, no Markdown. Citations and terms are matched on it; what they find
/// is one more range over the same text.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Text {
    /// The characters.
    pub plain: String,
    /// What is marked, sorted by beginning, the longer first; ranges nest and never cross.
    pub marks: Vec<Mark>,
    /// Where the text came from: (byte in `plain`, byte in the file), ascending; between two entries both advance alike.
    pub origin: Vec<(u32, u32)>,
}

/// A marked range of a [`Text`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mark {
    /// Bytes of `plain`; empty for marks that stand between two characters.
    pub range: Range<usize>,
    /// What is marked.
    pub kind: MarkKind,
}

/// What a [`Mark`] means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum MarkKind {
    /// `*…*`
    Emphasis,
    /// `**…**`
    Strong,
    /// `~~…~~`
    Deleted,
    /// `` `…` ``
    Code,
    /// A link written in Markdown, with its address as written.
    Link(String),
    /// An image, with its address as written; the text is its description.
    Image(String),
    /// A note's mark, with its label as printed (`2`, `*`, `ed-1`).
    Note(String),
    /// A line break that the author asked for.
    Break,
}

impl Text {
    /// The byte of the source file from which byte `at` of `plain` came.
    #[must_use]
    pub fn source_offset(&self, at: usize) -> usize {
        let index = self.origin.partition_point(|&(plain, _)| plain as usize <= at);
        match index.checked_sub(1).and_then(|n| self.origin.get(n)) {
            Some(&(plain, source)) => source as usize + (at - plain as usize),
            None => at,
        }
    }

    /// The labels of the notes marked here, in the order of the text.
    pub fn notes(&self) -> impl Iterator<Item = &str> {
        self.marks.iter().filter_map(|mark| match &mark.kind {
            MarkKind::Note(label) => Some(label.as_str()),
            _ => None,
        })
    }
}

impl MarkKind {
    /// Whether the mark stands between two characters rather than over some.
    #[must_use]
    pub fn is_point(&self) -> bool {
        matches!(self, Self::Note(_))
    }
}
