//! The term base as JSON: the concepts as they are in its own files.

use serde::Serialize;

use crate::model::glossary::Concept;
use crate::model::language::Language;
use crate::render::exchange::chosen;

#[derive(Serialize)]
struct Document {
    format: u8,
    concepts: Vec<Concept>,
}

/// Writes concepts in some of the languages.
///
/// # Panics
/// Never: what is written has only strings for keys.
#[must_use]
pub fn json(concepts: &[Concept], languages: &[Language]) -> String {
    let document = Document { format: 1, concepts: chosen(concepts, languages) };
    let mut text = serde_json::to_string_pretty(&document).expect("concepts are plain data");
    text.push('\n');
    text
}
