//! Where a span begins and ends, in the units that the readers of reports count in.

use crate::model::source::{Position, SourceFile, Sources, Span};

/// A place as a report names it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place<'a> {
    /// The path of the file, from the site's folder.
    pub path: &'a str,
    /// Where it begins.
    pub start: Position,
    /// Where it ends: one past its last character.
    pub end: Position,
}

impl<'a> Place<'a> {
    /// The place of `span`, its columns in characters.
    #[must_use]
    pub fn in_characters(span: Span, sources: &'a Sources) -> Self {
        Self::measured(span, sources, |text| text.chars().count())
    }

    /// The place of `span`, its columns in UTF-16 code units, as SARIF and editors count them.
    #[must_use]
    pub fn in_utf16(span: Span, sources: &'a Sources) -> Self {
        Self::measured(span, sources, |text| text.encode_utf16().count())
    }

    fn measured(span: Span, sources: &'a Sources, measure: fn(&str) -> usize) -> Self {
        let file = sources.file(span.file);
        let range = span.range();
        let at = |byte| position(file, byte, measure);
        Self { path: &file.path, start: at(range.start), end: at(range.end.max(range.start)) }
    }
}

fn position(file: &SourceFile, at: usize, measure: fn(&str) -> usize) -> Position {
    let at = file.text.floor_char_boundary(at.min(file.text.len()));
    let before = &file.text[..at];
    let line_start = before.rfind('\n').map_or(0, |n| n + 1);
    Position { line: before.matches('\n').count() + 1, column: measure(&before[line_start..]) + 1 }
}

#[cfg(test)]
mod tests {
    use super::Place;
    use crate::model::source::{FileId, SourceFile, Sources, Span};

    #[test]
    fn columns_are_counted_in_the_unit_asked_for() {
        let text = "一\n二𠀀.三".to_owned();
        let sources = Sources { files: vec![SourceFile { path: "zh.md".to_owned(), text }] };
        let span = Span::new(FileId(0), 4 + 3 + 4..4 + 3 + 4 + 1);
        let place = Place::in_characters(span, &sources);
        assert_eq!((place.start.line, place.start.column, place.end.column), (2, 3, 4));
        let place = Place::in_utf16(span, &sources);
        assert_eq!((place.start.line, place.start.column, place.end.column), (2, 4, 5));
        let beyond = Span::new(FileId(0), 0..99);
        assert_eq!(Place::in_characters(beyond, &sources).end.column, 5);
    }
}
