//! Where in the sources a label stands.

use crate::model::document::Provision;
use crate::model::source::{Sources, Span};

/// The place of a provision's label; its first line, where it has none or prints it in another way.
pub fn place(provision: &Provision, sources: &Sources) -> Span {
    let line = first_line(provision.span, sources);
    let text = &sources.file(line.file).text[line.range()];
    let found = provision.label.as_ref().and_then(|label| Some((text.find(&label.printed)?, label.printed.len())));
    found.map_or(line, |(at, length)| {
        let start = line.range().start + at;
        Span::new(line.file, start..start + length)
    })
}

/// The first line of a place.
pub fn first_line(span: Span, sources: &Sources) -> Span {
    let range = span.range();
    let text = sources.file(span.file).text.get(range.clone()).unwrap_or_default();
    let length = text.lines().next().map_or(0, str::len);
    Span::new(span.file, range.start..range.start + length)
}
