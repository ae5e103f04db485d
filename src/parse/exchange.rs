//! Term bases of others, and our own in the formats in which it is exchanged: TBX of both versions and styles, tables, JSON.

mod bilingual;
mod cells;
mod json;
mod naming;
mod rows;
mod tbx;
mod tongues;
mod xml;

use crate::diagnostic::Diagnostics;
use crate::diagnostic::rule::Rule;
use crate::model::glossary::Subject;
use crate::model::glossary::exchange::Incoming;
use crate::model::source::{FileId, SourceFile, Span};
use crate::parse::exchange::cells::Sheet;

/// Reads a file whose format shows from how it begins. What is wrong in it is reported, all of it; what the term base has no place for
/// is counted. `subjects` are those whose names are known.
pub fn read(id: FileId, file: &SourceFile, subjects: &[Subject], diagnostics: &mut Diagnostics) -> Incoming {
    let text = file.text.as_str();
    match text.trim_start().chars().next() {
        None => {
            diagnostics.add(Rule::Malformed, Span::new(id, 0..0), "the file is empty");
            Incoming::default()
        }
        Some('<') => tbx::read(id, text, subjects, diagnostics),
        Some('{' | '[') => json::read(id, text, diagnostics),
        Some(_) => {
            let sheet = Sheet::read(id, text, diagnostics);
            if rows::is_ours(&sheet) {
                rows::read(&sheet, diagnostics)
            } else {
                bilingual::read(&sheet, subjects, diagnostics)
            }
        }
    }
}

/// The subject of a name: the id of one that is known by it, else the name made fit for a file.
fn subject(name: &str, subjects: &[Subject]) -> String {
    let folded = name.to_lowercase();
    let is_named =
        |subject: &&Subject| subject.id == name || subject.name.iter().any(|(_, known)| known.to_lowercase() == folded);
    match subjects.iter().find(is_named) {
        Some(known) => known.id.clone(),
        None => naming::slug(name).unwrap_or_default(),
    }
}
