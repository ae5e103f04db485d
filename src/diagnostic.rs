//! What an author is told: rules, findings, and how they are printed.

pub mod human;
pub mod json;
pub mod level;
pub mod nearest;
pub mod place;
pub mod rule;
pub mod sarif;
pub mod short;

use crate::diagnostic::rule::Rule;
use crate::model::source::Span;

/// One finding about what the authors wrote.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnostic {
    /// The rule that found it.
    pub rule: Rule,
    /// The place.
    pub span: Span,
    /// What is so, in one line, in lower case, without a full stop.
    pub message: String,
    /// What to do, and other places.
    pub notes: Vec<Note>,
}

/// What stands beside a finding.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Note {
    /// What to do.
    Help(String),
    /// Another place that matters, and why.
    Place(Span, String),
}

/// Findings, as they are made. A stage may add to them and not read them.
#[derive(Debug, Default)]
pub struct Diagnostics {
    list: Vec<Diagnostic>,
}

impl Diagnostics {
    /// Adds a finding.
    pub fn add(&mut self, rule: Rule, span: Span, message: impl Into<String>) -> &mut Diagnostic {
        self.list.push_mut(Diagnostic { rule, span, message: message.into(), notes: Vec::new() })
    }

    /// Adds all of another stage's findings.
    pub fn extend(&mut self, other: Self) {
        self.list.extend(other.list);
    }

    /// All findings, by file and place. For those who print them.
    #[must_use]
    pub fn into_sorted(mut self) -> Vec<Diagnostic> {
        self.list.sort_by(|a, b| (a.span, a.rule, &a.message).cmp(&(b.span, b.rule, &b.message)));
        self.list
    }
}

impl Diagnostic {
    /// The lines that say what to do.
    pub fn helps(&self) -> impl Iterator<Item = &str> {
        self.notes.iter().filter_map(|note| match note {
            Note::Help(text) => Some(text.as_str()),
            Note::Place(..) => None,
        })
    }

    /// The other places, and why they matter.
    pub fn places(&self) -> impl Iterator<Item = (Span, &str)> {
        self.notes.iter().filter_map(|note| match note {
            Note::Place(span, text) => Some((*span, text.as_str())),
            Note::Help(_) => None,
        })
    }

    /// Says what to do.
    pub fn help(&mut self, text: impl Into<String>) -> &mut Self {
        self.notes.push(Note::Help(text.into()));
        self
    }

    /// Shows another place.
    pub fn place(&mut self, span: Span, text: impl Into<String>) -> &mut Self {
        self.notes.push(Note::Place(span, text.into()));
        self
    }
}
