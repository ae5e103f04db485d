//! The table of contents of a document, with the range of paragraphs in each section.

use crate::model::block::Block;
use crate::model::document::{Kind, Part, Version};
use crate::render::document::Entry;
use crate::render::rows::Rows;

/// The contents of a version: its parts and headings, nested by depth. `range` joins the first and the last number.
#[must_use]
pub fn contents(version: &Version, rows: &Rows<'_>, range: &dyn Fn(&str, &str) -> String) -> Vec<Entry> {
    let mut roots: Vec<Entry> = Vec::new();
    // The depths of the open entries, outermost first.
    let mut open: Vec<u8> = Vec::new();
    for (index, provision) in version.provisions.iter().enumerate() {
        let depth = match provision.kind {
            Kind::Part(Part::Summary) => 2,
            Kind::Part(_) => 1,
            Kind::Heading(depth) => depth.max(2),
            _ => continue,
        };
        let Block::Text(title) = &provision.block else { continue };
        open.retain(|above| *above < depth);
        let siblings =
            open.iter().fold(&mut roots, |entries, _| &mut entries.last_mut().expect("an open entry is there").entries);
        siblings.push(Entry {
            anchor: provision.anchor.to_string(),
            label: provision.label.as_ref().map_or_else(String::new, |label| label.printed.clone()),
            title: rows.bare(title),
            range: span(version, index, depth, range),
            entries: Vec::new(),
        });
        open.push(depth);
    }
    roots
}

/// The numbers of the first and last paragraph under a heading.
fn span(version: &Version, heading: usize, depth: u8, range: &dyn Fn(&str, &str) -> String) -> String {
    let ends = |kind: Kind| match kind {
        Kind::Part(Part::Summary) => depth >= 2,
        Kind::Part(_) => true,
        Kind::Heading(other) => other.max(2) <= depth && depth > 1,
        _ => false,
    };
    let inside = version.provisions[heading + 1..].iter().take_while(|provision| !ends(provision.kind));
    let numbers = inside.filter(|provision| provision.kind == Kind::Paragraph).filter_map(|p| p.label.as_ref());
    let mut numbers = numbers.map(|label| label.ordinal.to_string());
    let Some(first) = numbers.next() else { return String::new() };
    match numbers.last() {
        Some(last) if last != first => range(&first, &last),
        _ => first,
    }
}
