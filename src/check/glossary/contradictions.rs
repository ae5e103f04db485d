//! Entries that say two things of which only one can be true.

use std::collections::HashMap;

use crate::check::Seen;
use crate::check::glossary::entries;
use crate::check::glossary::entry::Entry;
use crate::diagnostic::Diagnostics;
use crate::diagnostic::rule::Rule;
use crate::model::glossary::Glossary;
use crate::model::glossary::term::{Form, Status, Term};
use crate::model::language::Language;

/// Reports entries that contradict themselves.
pub fn check(seen: Seen<'_>, diagnostics: &mut Diagnostics) {
    for entry in entries(seen) {
        let concept = entry.concept;
        if Language::ALL.iter().all(|language| concept.terms(*language).is_empty()) {
            let message = format!("`{}` has no term", concept.id);
            diagnostics
                .add(Rule::ContradictoryConcept, entry.head(), message)
                .help("write under `terms` what it is called");
        }
        if !concept.differs.is_empty() && concept.note.iter().all(|(_, note)| note.trim().is_empty()) {
            let message = format!("`{}` differs, and no note says how", concept.id);
            diagnostics
                .add(Rule::ContradictoryConcept, entry.key("differs"), message)
                .help("write a `note` that says which document uses which term");
        }
        for language in Language::ALL {
            terms(&entry, language, diagnostics);
        }
        relations(&entry, seen, diagnostics);
    }
    cycles(seen, diagnostics);
}

/// The terms of one language.
fn terms(entry: &Entry<'_>, language: Language, diagnostics: &mut Diagnostics) {
    let terms = entry.concept.terms(language);
    let mut preferred: HashMap<Option<Form>, Vec<&Term>> = HashMap::new();
    for term in terms.iter().filter(|term| term.status == Status::Preferred) {
        let earlier = preferred.entry(term.form).or_default();
        if let Some(first) = earlier.iter().find(|first| !are_apart(first, term)) {
            let message = format!("`{}` and `{}` are both preferred in `{language}`", first.term, term.term);
            diagnostics
                .add(Rule::ContradictoryConcept, entry.term(language, &term.term), message)
                .place(entry.term(language, &first.term), "the first one")
                .help("one is preferred and the others are admitted; if no winner is known, all of them are");
        }
        // Of many in one document after the other the last few tell enough.
        if earlier.len() < 8 {
            earlier.push(term);
        }
    }
    for term in terms.iter().filter(|term| term.until.is_some() && term.status != Status::Superseded) {
        let message = format!("`{}` has a day `until` which it was right, and was not replaced", term.term);
        diagnostics
            .add(Rule::ContradictoryConcept, entry.beside_term(language, &term.term, "until"), message)
            .help("give it `status: superseded`, or take `until` out");
    }
    let replaced = terms.iter().find(|term| term.status == Status::Superseded);
    if let Some(replaced) = replaced.filter(|_| terms.iter().all(|term| term.status.is_wrong())) {
        let message = format!("`{}` was replaced, and no `{language}` term stands in its place", replaced.term);
        diagnostics
            .add(Rule::ContradictoryConcept, entry.term(language, &replaced.term), message)
            .help("add the term that replaced it");
    }
}

/// Whether two terms are never looked for in the same document.
fn are_apart(a: &Term, b: &Term) -> bool {
    !a.only_in.is_empty() && !b.only_in.is_empty() && a.only_in.iter().all(|name| !b.only_in.contains(name))
}

/// Relations of a concept to itself, and two relations to one other.
fn relations(entry: &Entry<'_>, seen: Seen<'_>, diagnostics: &mut Diagnostics) {
    let concept = entry.concept;
    let glossary = &seen.corpus.glossary;
    // What is said at the other end holds here too.
    for other in concept.broader.iter().filter_map(|id| glossary.find(id)) {
        let there = Entry::new(seen, other);
        if there.concept.related.contains(&concept.id) && !concept.related.contains(&there.concept.id) {
            let message = format!("`{}` is both broader than `{}` and related to it", there.concept.id, concept.id);
            diagnostics
                .add(Rule::ContradictoryConcept, entry.within("broader", &there.concept.id), message)
                .place(there.within("related", &concept.id), "it is related")
                .help("a broader concept is related anyway; leave it in one of the two");
        }
    }
    let named = [("confused-with", &concept.confused_with), ("related", &concept.related)];
    for (key, _) in named.iter().filter(|(_, ids)| ids.contains(&concept.id)) {
        let verb = if *key == "related" { "is related to itself" } else { "is confused with itself" };
        diagnostics
            .add(Rule::ContradictoryConcept, entry.within(key, &concept.id), format!("`{}` {verb}", concept.id))
            .help("take its own id out");
    }
    for id in concept.broader.iter().filter(|id| concept.related.contains(id) && **id != concept.id) {
        let message = format!("`{id}` is both broader than `{}` and related to it", concept.id);
        diagnostics
            .add(Rule::ContradictoryConcept, entry.within("related", id), message)
            .place(entry.within("broader", id), "it is broader")
            .help("a broader concept is related anyway; leave it in one of the two");
    }
}

/// Concepts that are broader than themselves: each such circle once.
fn cycles(seen: Seen<'_>, diagnostics: &mut Diagnostics) {
    let glossary = &seen.corpus.glossary;
    for circle in circles(glossary) {
        let ids: Vec<&str> = circle.iter().map(|index| glossary.concepts[*index].id.as_str()).collect();
        let (first, entry) = (ids[0], Entry::new(seen, circle[0]));
        let message = format!("`{first}` is broader than itself: `{first}` is narrower than `{}`", circled(&ids));
        diagnostics
            .add(Rule::ContradictoryConcept, entry.within("broader", ids.get(1).unwrap_or(&first)), message)
            .help("take one of these relations out");
    }
}

fn circled(ids: &[&str]) -> String {
    ids.iter().skip(1).chain(&ids[..1]).copied().collect::<Vec<_>>().join("`, that than `")
}

/// The circles that are met on the way from each concept to the broader ones, each way being gone once.
fn circles(glossary: &Glossary) -> Vec<Vec<usize>> {
    let wider: Vec<Vec<usize>> = glossary
        .concepts
        .iter()
        .map(|concept| concept.broader.iter().filter_map(|id| glossary.find(id)).collect())
        .collect();
    let mut seen = vec![false; wider.len()];
    let mut place: Vec<Option<usize>> = vec![None; wider.len()];
    let mut found = Vec::new();
    for start in 0..wider.len() {
        // The way from the start, each concept with how many of the wider ones were gone to.
        let mut way = if seen[start] { Vec::new() } else { vec![(start, 0)] };
        while let Some((at, next)) = way.last_mut() {
            let at = *at;
            if *next == 0 {
                (seen[at], place[at]) = (true, Some(way.len() - 1));
            }
            let next = way.last_mut().map(|(_, next)| std::mem::replace(next, *next + 1)).unwrap_or_default();
            match wider[at].get(next) {
                None => {
                    place[at] = None;
                    way.pop();
                }
                Some(to) => match place[*to] {
                    Some(from) => found.push(way[from..].iter().map(|(index, _)| *index).collect()),
                    None if !seen[*to] => way.push((*to, 0)),
                    None => {}
                },
            }
        }
    }
    found
}
