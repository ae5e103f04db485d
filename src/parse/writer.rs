//! Putting a text together from the pieces that a reader of Markdown gives.

use crate::model::source::offset;
use crate::model::text::{Mark, MarkKind, Text};
use crate::parse::shim::joins_without_blank;

/// Puts a [`Text`] together.
#[derive(Debug, Default)]
pub struct Writer {
    text: Text,
    open: Vec<(usize, MarkKind)>,
    /// A line break that becomes a blank or nothing, by what follows; with it how many marks were open and made before it.
    pending: Option<(usize, usize)>,
}

impl Writer {
    /// Adds a piece of text and gives back where it begins.
    pub fn push(&mut self, piece: &str, source: usize) -> usize {
        let Some(first) = piece.chars().next() else { return self.text.plain.len() };
        if let Some((open, made)) = self.pending.take() {
            let end = self.text.plain.len();
            let before = self.text.plain.chars().next_back();
            if before.is_some_and(|before| !joins_without_blank(before, first)) {
                self.text.plain.push(' ');
                // What was opened or marked on the new line stands behind the blank.
                for (start, _) in self.open.iter_mut().skip(open).filter(|(start, _)| *start == end) {
                    *start += 1;
                }
                for mark in self.text.marks.iter_mut().skip(made).filter(|mark| mark.range == (end..end)) {
                    mark.range = end + 1..end + 1;
                }
            }
        }
        let start = self.text.plain.len();
        let at = offset(start);
        let follows =
            self.text.origin.last().is_some_and(|&(plain, from)| offset(source).wrapping_sub(from) == at - plain);
        if !follows {
            self.text.origin.push((at, offset(source)));
        }
        self.text.plain.push_str(piece);
        start
    }

    /// A line ends, and the text goes on.
    pub fn soft_break(&mut self) {
        self.pending = Some((self.open.len(), self.text.marks.len()));
    }

    /// Marks what was written from `start` on; nothing is no mark.
    pub fn mark(&mut self, start: usize, kind: MarkKind) {
        let range = start..self.text.plain.len();
        if !range.is_empty() {
            self.text.marks.push(Mark { range, kind });
        }
    }

    /// Marks a place between two characters.
    pub fn point(&mut self, kind: MarkKind) {
        let at = self.text.plain.len();
        self.text.marks.push(Mark { range: at..at, kind });
    }

    /// Opens a mark, to be closed after the text it covers.
    pub fn open(&mut self, kind: MarkKind) {
        self.open.push((self.text.plain.len(), kind));
    }

    /// Closes the mark that was opened last.
    pub fn close(&mut self) {
        if let Some((start, kind)) = self.open.pop() {
            self.mark(start, kind);
        }
    }

    /// The text with its marks in order.
    pub fn finish(mut self) -> Text {
        // Stable, so that at one place an outer mark stays before an inner one of the same length, and marks in their order.
        self.text.marks.reverse();
        self.text.marks.sort_by_key(|mark| (mark.range.start, std::cmp::Reverse(mark.range.end)));
        restore_order_of_points(&mut self.text.marks);
        self.text
    }
}

/// Several marks at one point stand in the order of the text, which the reversal for nesting has turned round.
fn restore_order_of_points(marks: &mut [Mark]) {
    let mut start = 0;
    while start < marks.len() {
        let at = marks[start].range.clone();
        let run = marks[start..].iter().take_while(|mark| mark.kind.is_point() && mark.range == at).count();
        if run > 1 {
            marks[start..start + run].reverse();
        }
        start += run.max(1);
    }
}
