//! Whose resolution a bare number is: the organ named nearest before it that numbers so.
//!
//! First in the sentence and the paragraph, from the number back; then in the headings above, the nearest first; then the organ
//! under whose authority the document is issued. Where none of them numbers its resolutions in this way, it is not known.

use crate::link::mention::Behind;
use crate::model::organ::{Form, Organ};

/// What is known of organs around a text.
#[derive(Debug, Clone, Copy)]
pub struct Around<'a> {
    /// The organs named in the text, each with the byte behind its name.
    pub text: &'a [(usize, Organ)],
    /// Those named in the headings above, the nearest heading first and in it the last name first.
    pub headings: &'a [Organ],
    /// The organ whose document it is.
    pub document: Option<Organ>,
}

/// The organ of a number of this form at byte `at`, beside which one may be said.
#[must_use]
pub fn of_number(around: Around<'_>, said: Option<Behind>, at: usize, form: Form) -> Option<Organ> {
    let index = |said: Behind| around.text.iter().position(|(end, _)| *end == said.end).map(|index| (said, index));
    let beside = said.and_then(index).map(|(said, index)| full(around, index, said.organ));
    match beside {
        Some(Some(organ)) if organ.numbers(form) => Some(organ),
        // "Commission resolution 55/7", where nothing says which it is: it is no other's, then.
        Some(None) => only(form),
        _ => organ(around, at, form),
    }
}

/// The organ that is named nearest before byte `at` and numbers in this form.
fn organ(around: Around<'_>, at: usize, form: Form) -> Option<Organ> {
    let named = around.text.iter().enumerate().rev().filter(|(_, (end, _))| *end <= at);
    let mut named = named.filter_map(|(index, (_, organ))| full(around, index, *organ));
    let own = || around.document.and_then(Organ::cites_as_its_own);
    named
        .find(|organ| organ.numbers(form))
        .or_else(|| around.headings.iter().copied().find(|organ| organ.numbers(form)))
        .or_else(|| only(form))
        .or_else(|| own().filter(|organ| organ.numbers(form)))
}

/// The organ that alone numbers in this way.
fn only(form: Form) -> Option<Organ> {
    match form {
        Form::InYear => Some(Organ::SecurityCouncil),
        Form::Session(..) | Form::Roman | Form::YearFirst => None,
    }
}

/// An organ in full: "the Council" is the one of that class that was named last.
fn full(around: Around<'_>, index: usize, organ: Organ) -> Option<Organ> {
    let before = around.text[..index].iter().rev().map(|(_, organ)| *organ);
    let class = match organ {
        Organ::Said(class) => class,
        Organ::Other => return None,
        // "The Conference of the Parties": to the convention that was named with it before.
        Organ::ConferenceOfParties => {
            let mut all = before.chain(around.headings.iter().copied()).chain(around.document);
            let named = all.find(|organ| *organ == Organ::OrganizedCrimeConference);
            return named.or(Some(organ));
        }
        organ => return Some(organ),
    };
    let all = before.chain(around.headings.iter().copied()).chain(around.document.and_then(Organ::cites_as_its_own));
    all.into_iter().find(|organ| organ.class() == Some(class))
}
