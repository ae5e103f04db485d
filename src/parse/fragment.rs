//! A piece of a source file that is to be read as Markdown, with the way back to its place.

use std::ops::Range;

use crate::model::source::{FileId, Span, offset};

/// Text taken from a source file, line by line, and where each line stood.
#[derive(Debug, Clone)]
pub struct Fragment {
    /// The characters; lines end with `\n`.
    pub text: String,
    /// (byte in `text`, byte in the file), one a line, ascending.
    origin: Vec<(usize, usize)>,
    file: FileId,
}

impl Fragment {
    /// The given ranges of `source`, each a line without its end.
    #[must_use]
    pub fn new(file: FileId, source: &str, lines: &[Range<usize>]) -> Self {
        let mut text = String::new();
        let mut origin = Vec::with_capacity(lines.len());
        for line in lines {
            if !origin.is_empty() {
                text.push('\n');
            }
            origin.push((text.len(), line.start));
            // A carriage return within a line would end it for a reader of Markdown.
            text.push_str(&source[line.clone()].replace('\r', " "));
        }
        Self { text, origin, file }
    }

    /// The byte of the file that byte `at` of the text came from.
    #[must_use]
    pub fn source_offset(&self, at: usize) -> usize {
        let index = self.origin.partition_point(|&(start, _)| start <= at).saturating_sub(1);
        self.origin.get(index).map_or(at, |&(start, source)| source + (at - start))
    }

    /// A range of the text as a place in the file.
    #[must_use]
    pub fn span(&self, range: Range<usize>) -> Span {
        let start = self.source_offset(range.start);
        let end = if range.is_empty() { start } else { self.source_offset(range.end - 1) + 1 };
        Span { file: self.file, start: offset(start), end: offset(end) }
    }

    /// Where each line begins in the text.
    pub fn line_starts(&self) -> impl Iterator<Item = usize> + '_ {
        self.origin.iter().map(|&(start, _)| start)
    }
}
