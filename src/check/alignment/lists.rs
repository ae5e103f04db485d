//! Votes and lists of States: the same States on the same side in every language.

use std::collections::{BTreeMap, BTreeSet};

use crate::check::alignment::Facing;
use crate::diagnostic::Diagnostics;
use crate::diagnostic::rule::Rule;
use crate::model::document::{Kind, Place, Side, Version, Vote};
use crate::model::language::Language;
use crate::model::source::Span;
use crate::model::state::States;
use crate::model::text::Text;

/// Reports votes whose totals or States differ, and texts that name other States than their source.
pub fn check(facing: &Facing<'_>, diagnostics: &mut Diagnostics) {
    for vote in &facing.here.1.votes {
        if let Some(there) = facing.source.1.votes.iter().find(|other| other.anchor == vote.anchor) {
            totals(facing, vote, there, diagnostics);
        }
    }
    for (here, there) in &facing.both {
        states(facing, *here, *there, diagnostics);
    }
}

/// The totals as stated, else as counted.
fn totals(facing: &Facing<'_>, here: &Vote, there: &Vote, diagnostics: &mut Diagnostics) {
    for side in Side::ALL {
        let at = side as usize;
        let total = |vote: &Vote| vote.stated[at].map_or(vote.names[at].len(), |stated| stated as usize);
        let (ours, theirs) = (total(here), total(there));
        if ours != theirs {
            let message = format!("`{}` has {}={ours}, and its source {theirs}", here.anchor, side.key());
            let finding = diagnostics.add(Rule::VoteMismatch, here.span, message);
            facing.beside(finding, there.span, "has it so").help("compare the lists, State by State");
        }
    }
}

/// From so many States on a text is taken for a list of them.
const LIST: usize = 4;

/// The States that a list names, each in its own language's name.
fn states(facing: &Facing<'_>, here: Place, there: Place, diagnostics: &mut Diagnostics) {
    let is_vote =
        matches!(here, Place::Provision(index) if matches!(facing.here.1.provisions[index].kind, Kind::VoteList(..)));
    if !is_vote && !may_list(facing.here.1, here) && !may_list(facing.source.1, there) {
        return;
    }
    let (ours, theirs) = (named(facing.here.1, here), named(facing.source.1, there));
    if !is_vote && ours.len().max(theirs.len()) < LIST {
        return;
    }
    let rule = if is_vote { Rule::VoteMismatch } else { Rule::StateMismatch };
    let anchor = facing.here.1.anchor(here);
    let names = |codes: Vec<&&'static str>, language: Language| {
        let states = States::of(language);
        codes.into_iter().map(|code| states.name(code).unwrap_or(code)).collect::<Vec<_>>().join(", ")
    };
    let codes = |all: &BTreeMap<&'static str, usize>| all.keys().copied().collect::<BTreeSet<_>>();
    let (our_codes, their_codes) = (codes(&ours), codes(&theirs));
    let lost: Vec<_> = their_codes.difference(&our_codes).collect();
    if !lost.is_empty() {
        let message = format!("`{anchor}` does not name {}", names(lost, facing.here.1.language));
        let finding = diagnostics.add(rule, facing.here.1.span(here), message);
        facing.beside(finding, facing.source.1.span(there), "does").help("compare the lists, State by State");
    }
    let added: Vec<_> = our_codes.difference(&their_codes).collect();
    if let Some(first) = added.first() {
        let message =
            format!("`{anchor}` names {}, and its source does not", names(added.clone(), facing.here.1.language));
        let place = place_of(facing.here.1, here, ours[**first]);
        let finding = diagnostics.add(rule, place, message);
        facing.beside(finding, facing.source.1.span(there), "says this").help("compare the lists, State by State");
    }
}

/// Whether the States of two texts are compared here: both are long lists of them.
pub fn are_lists(facing: &Facing<'_>, here: Place, there: Place) -> bool {
    let (ours, theirs) = (facing.here.1, facing.source.1);
    (may_list(ours, here) || may_list(theirs, there)) && named(ours, here).len().max(named(theirs, there).len()) >= LIST
}

/// Whether a text has as many commas as a list has: to see that is much quicker than to look for States.
fn may_list(version: &Version, place: Place) -> bool {
    let runs = (0..).map_while(|run| version.run(place, run));
    let commas = runs.map(|text| text.plain.matches(['、', '，', ',', '،']).count()).sum::<usize>();
    commas + 2 >= LIST
}

/// The States that a text names, by code, each with the byte at which its name begins in the provision's first run.
fn named(version: &Version, place: Place) -> BTreeMap<&'static str, usize> {
    let states = States::of(version.language);
    let runs = (0..).map_while(|run| version.run(place, run));
    runs.flat_map(|text: &Text| states.within(&text.plain)).map(|(range, code)| (code, range.start)).collect()
}

fn place_of(version: &Version, place: Place, at: usize) -> Span {
    let Some(text) = version.run(place, 0) else { return version.span(place) };
    let start = text.source_offset(at);
    let length = text.plain[at..].chars().next().map_or(0, char::len_utf8);
    Span::new(version.file, start..start + length)
}
