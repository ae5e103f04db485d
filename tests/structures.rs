//! One test for each of the 46 structures that the five documents contain: the format expresses it, and the page shows it.
#![expect(clippy::disallowed_methods, reason = "sources and lists are read from the disk")]

#[path = "structures/document.rs"]
mod document;
#[path = "structures/fidelity.rs"]
mod fidelity;
#[path = "structures/headings.rs"]
mod headings;
#[path = "structures/links.rs"]
mod links;
#[path = "structures/paragraphs.rs"]
mod paragraphs;
#[path = "structures/records.rs"]
mod records;
mod support;

use support::html::{page, text_of, words};

/// Asks for a piece of text at an anchor: in the corpus and on the page.
#[track_caller]
fn says(folder: &str, anchor: &str, piece: &str) {
    let text = support::text(folder, anchor);
    assert!(text.contains(piece), "{folder} {anchor}: {text}");
    assert_eq!(shown(folder, anchor), text, "{folder} {anchor} on the page");
}

/// The text of a provision as its page shows it.
fn shown(folder: &str, anchor: &str) -> String {
    words(text_of(&page(folder), support::provision(folder, anchor)))
}

/// Asks for a piece of text in a note.
#[track_caller]
fn note_says(folder: &str, label: &str, piece: &str) {
    let text = support::note_text(folder, label);
    assert!(text.contains(piece), "{folder} note {label}: {text}");
    let page = page(folder);
    let note = support::html::by_id(&page, support::note(folder, label).anchor.as_str());
    assert_eq!(words(support::html::within(note, ".nt")), text, "{folder} note {label} on the page");
}

/// The text before and after a note's mark.
fn beside(folder: &str, anchor: &str, label: &str) -> (String, String) {
    use rapporteur::model::text::MarkKind;
    let texts = support::provision(folder, anchor).block.texts();
    let mut marks = texts.flat_map(|text| text.marks.iter().map(move |mark| (text, mark)));
    let found = marks.find(|(_, mark)| mark.kind == MarkKind::Note(label.to_owned()));
    let (text, mark) = found.unwrap_or_else(|| panic!("no mark {label} in {anchor}"));
    (text.plain[..mark.range.start].to_owned(), text.plain[mark.range.start..].to_owned())
}

/// Asks that a note is marked between two pieces of text.
#[track_caller]
fn marked(folder: &str, anchor: &str, label: &str, before: &str, after: &str) {
    let (left, right) = beside(folder, anchor, label);
    assert!(left.ends_with(before) && right.starts_with(after), "{folder} {anchor}: {left}▸{right}");
}
