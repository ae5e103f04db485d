//! The concepts as JSON.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::value::RawValue;

use crate::diagnostic::Diagnostics;
use crate::diagnostic::rule::Rule;
use crate::model::glossary::Concept;
use crate::model::glossary::exchange::{Incoming, Record};
use crate::model::source::{FileId, Span};

/// The version of the format that is read.
const FORMAT: &str = "1";

/// What says in which version a document is written.
#[derive(serde::Deserialize)]
struct Head<'a> {
    #[serde(borrow)]
    format: Option<&'a RawValue>,
}

#[derive(serde::Deserialize)]
struct Document<'a> {
    #[serde(borrow)]
    concepts: Vec<&'a RawValue>,
}

pub fn read(id: FileId, text: &str, diagnostics: &mut Diagnostics) -> Incoming {
    let mut incoming = Incoming::default();
    let head = serde_json::from_str::<Head<'_>>(text).ok().filter(|_| text.trim_start().starts_with('{'));
    if let Some(other) = head.and_then(|head| head.format).map(RawValue::get).filter(|format| *format != FORMAT) {
        let start = other.as_ptr().addr() - text.as_ptr().addr();
        let message = format!("this is format {other}; only format {FORMAT} is read");
        diagnostics.add(Rule::Malformed, Span::new(id, start..start + other.len()), message);
        return incoming;
    }
    let entries = if text.trim_start().starts_with('[') {
        serde_json::from_str::<Vec<&RawValue>>(text)
    } else {
        serde_json::from_str::<Document<'_>>(text).map(|document| document.concepts)
    };
    let entries = match entries {
        Ok(entries) => entries,
        Err(error) => {
            report(id, text, 0, &error, diagnostics);
            return incoming;
        }
    };
    let mut first: BTreeMap<String, usize> = BTreeMap::new();
    for entry in entries.into_iter().map(RawValue::get) {
        // A raw value is a part of the text.
        let start = entry.as_ptr().addr() - text.as_ptr().addr();
        let place = Span::new(id, start..start + entry.len());
        match serde_json::from_str::<Concept>(entry) {
            Ok(concept) => {
                if let Some(line) = first.get(&concept.id) {
                    let message = format!("a second entry with the id `{}`; the first is in line {line}", concept.id);
                    diagnostics.add(Rule::Malformed, Span::new(id, start..start), message);
                    continue;
                }
                first.insert(concept.id.clone(), text[..start].matches('\n').count() + 1);
                let (unstated, guessed) = (BTreeSet::new(), BTreeSet::new());
                let record = Record { concept, whole: true, says_kind: true, unstated, guessed, place };
                incoming.records.push(record);
            }
            Err(error) => report(id, &text[..start + entry.len()], start, &error, diagnostics),
        }
    }
    incoming
}

/// Reports an error at its line and column, counted from `start`.
fn report(id: FileId, text: &str, start: usize, error: &serde_json::Error, diagnostics: &mut Diagnostics) {
    let rest = &text[start..];
    let line: usize = rest.split_inclusive('\n').take(error.line().saturating_sub(1)).map(str::len).sum();
    let at = text.floor_char_boundary((start + line + error.column().saturating_sub(1)).min(text.len()));
    let message = error.to_string();
    let message = message.split(" at line ").next().unwrap_or(&message).to_owned();
    diagnostics.add(Rule::Malformed, Span::new(id, at..at), message);
}
