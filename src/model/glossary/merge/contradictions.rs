//! What keeps a concept of a file out of the term base: what it says and others, or it itself, deny.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use crate::model::folding::Folded;
use crate::model::glossary::merge::Merged;
use crate::model::glossary::term::{Form, Status, Term};
use crate::model::glossary::{Concept, Glossary, Subject};
use crate::model::language::Language;

/// Finds what contradicts in the concepts of a file. What the term base said before is no matter of the file's.
pub(super) fn find(glossary: &Glossary, subjects: Option<&[Subject]>, merged: &mut [Merged]) {
    let mut named = Named::new(glossary);
    for one in merged.iter_mut() {
        let old = before(glossary, one);
        let mut found = named.contradictions(old, &one.concept);
        found.extend(subject(old, &one.concept, subjects));
        found.extend(itself(old, &one.concept));
        one.contradictions = found;
        named.add(&one.concept);
    }
    // What is left out is there for no other.
    while unknown(glossary, merged) | circles(glossary, merged) {}
}

fn before<'a>(glossary: &'a Glossary, merged: &Merged) -> Option<&'a Concept> {
    merged.known.map(|index| &glossary.concepts[index])
}

/// A subject that is not listed.
fn subject(old: Option<&Concept>, new: &Concept, subjects: Option<&[Subject]>) -> Option<String> {
    let is_new = !new.subject.is_empty() && old.is_none_or(|old| old.subject != new.subject);
    let listed = subjects.is_none_or(|all| all.iter().any(|subject| subject.id == new.subject));
    (is_new && !listed).then(|| format!("there is no subject `{}`; list it in subjects.yaml", new.subject))
}

/// The relations of a concept, each with its key.
fn related(concept: &Concept) -> [(&'static str, &[String]); 3] {
    [
        ("confused with", concept.confused_with.as_slice()),
        ("narrower than", concept.broader.as_slice()),
        ("related to", concept.related.as_slice()),
    ]
}

/// The relations that a concept did not have before.
fn added<'a>(old: Option<&'a Concept>, new: &'a Concept) -> impl Iterator<Item = (&'static str, &'a String)> {
    let all = related(new).into_iter().flat_map(|(how, ids)| ids.iter().map(move |id| (how, id)));
    all.filter(move |(how, id)| {
        let had = |old: &Concept| related(old).iter().any(|(known, ids)| known == how && ids.contains(id));
        !old.is_some_and(had)
    })
}

/// Relations of a concept to itself, and two relations to one other.
fn itself(old: Option<&Concept>, new: &Concept) -> Vec<String> {
    let mut out = Vec::new();
    for (how, id) in added(old, new) {
        if *id == new.id {
            out.push(format!("it is {how} itself"));
        } else if how != "confused with" && new.broader.contains(id) && new.related.contains(id) {
            out.push(format!("`{id}` is both broader and related"));
        }
    }
    out.dedup();
    out
}

/// Leaves out what stands to concepts that are nowhere; whether there was any.
fn unknown(glossary: &Glossary, merged: &mut [Merged]) -> bool {
    let taken = |one: &&Merged| one.contradictions.is_empty();
    let of_base = glossary.concepts.iter().map(|concept| concept.id.as_str());
    let there: HashSet<&str> = of_base.chain(merged.iter().filter(taken).map(|one| one.concept.id.as_str())).collect();
    let left_out: HashSet<&str> = merged.iter().filter(|one| !taken(one)).map(|one| one.concept.id.as_str()).collect();
    let mut found: Vec<(usize, Vec<String>)> = Vec::new();
    for (index, one) in merged.iter().enumerate().filter(|(_, one)| taken(one)) {
        let nowhere = added(before(glossary, one), &one.concept).filter(|(_, id)| !there.contains(id.as_str()));
        let lines = nowhere.map(|(how, id)| {
            let why = if left_out.contains(id.as_str()) { "is left out" } else { "is nowhere" };
            format!("it is {how} `{id}`, which {why}")
        });
        found.push((index, lines.collect()));
    }
    found.retain(|(_, lines)| !lines.is_empty());
    let any = !found.is_empty();
    for (index, lines) in found {
        merged[index].contradictions = lines;
    }
    any
}

/// Leaves out what would be broader than itself; whether there was any.
fn circles(glossary: &Glossary, merged: &mut [Merged]) -> bool {
    let mut wider: HashMap<&str, &[String]> = HashMap::new();
    for concept in &glossary.concepts {
        wider.entry(&concept.id).or_insert(&concept.broader);
    }
    for one in merged.iter().filter(|one| one.contradictions.is_empty()) {
        wider.insert(&one.concept.id, &one.concept.broader);
    }
    let mut found: Vec<(usize, String)> = Vec::new();
    for (index, one) in merged.iter().enumerate().filter(|(_, one)| one.contradictions.is_empty()) {
        let old = before(glossary, one);
        let (id, broader) = (one.concept.id.as_str(), &one.concept.broader);
        if broader.iter().all(|id| old.is_some_and(|old| old.broader.contains(id))) {
            continue;
        }
        if let Some(way) = way_back(id, &wider) {
            found.push((index, format!("it is broader than itself, by way of `{}`", way.join("`, `"))));
            wider.insert(id, old.map_or(&[], |old| old.broader.as_slice()));
        }
    }
    let any = !found.is_empty();
    for (index, line) in found {
        merged[index].contradictions.push(line);
    }
    any
}

/// The concepts by way of which one is broader than itself.
fn way_back<'a>(id: &str, wider: &HashMap<&'a str, &'a [String]>) -> Option<Vec<&'a str>> {
    let of = |id: &str| wider.get(id).copied().unwrap_or_default().iter().map(String::as_str);
    // Each concept that was met, and from which.
    let mut met: Vec<(&str, Option<usize>)> = of(id).map(|id| (id, None)).collect();
    let mut seen: HashSet<&str> = met.iter().map(|(id, _)| *id).collect();
    let mut at = 0;
    while let Some((here, _)) = met.get(at).copied() {
        if here == id {
            let mut way = Vec::new();
            let mut from = met[at].1;
            while let Some(before) = from {
                way.push(met[before].0);
                from = met[before].1;
            }
            way.reverse();
            return Some(way);
        }
        for next in of(here) {
            if seen.insert(next) {
                met.push((next, Some(at)));
            }
        }
        at += 1;
    }
    None
}

/// Which concepts have a term.
struct Named {
    ids: HashMap<(Language, String), BTreeSet<String>>,
}

impl Named {
    fn new(glossary: &Glossary) -> Self {
        let mut named = Self { ids: HashMap::new() };
        glossary.concepts.iter().for_each(|concept| named.add(concept));
        named
    }

    fn add(&mut self, concept: &Concept) {
        for (language, term) in concept.terms.iter().flat_map(|(l, terms)| terms.iter().map(move |term| (l, term))) {
            if is_looked_for(term) {
                self.ids.entry(key(language, term)).or_default().insert(concept.id.clone());
            }
        }
    }

    /// What a concept says that others or it itself deny, and did not say before.
    fn contradictions(&self, old: Option<&Concept>, new: &Concept) -> Vec<String> {
        let mut out = Vec::new();
        for (language, list) in new.terms.iter() {
            let before = old.map_or(&[][..], |old| old.terms(language));
            for term in list.iter().filter(|term| is_looked_for(term) && !before.contains(term)) {
                let others = self.ids.get(&key(language, term)).into_iter().flatten().filter(|id| **id != new.id);
                out.extend(others.map(|id| format!("the {language} term `{}` is that of `{id}`", term.term)));
            }
            let (now, then) = (preferred(list), preferred(before));
            for (form, terms) in
                now.into_iter().filter(|(form, terms)| terms.len() > 1 && then.get(form) != Some(terms))
            {
                let what = form.map_or_else(String::new, |form| format!(" as the {} form", form.key()));
                out.push(format!("in {language} several terms are preferred{what}: {}", terms.join(", ")));
            }
        }
        out
    }
}

/// Whether a term is looked for in every text, so that no other concept can have it.
fn is_looked_for(term: &Term) -> bool {
    let free = term.not_before.is_empty() && term.not_after.is_empty() && term.only_in.is_empty();
    free && !term.hidden
}

fn key(language: Language, term: &Term) -> (Language, String) {
    (language, if term.is_acronym() { term.term.clone() } else { Folded::new(&term.term, language).text })
}

/// The preferred terms of each form.
fn preferred(terms: &[Term]) -> BTreeMap<Option<Form>, Vec<&str>> {
    let mut all: BTreeMap<Option<Form>, Vec<&str>> = BTreeMap::new();
    for term in terms.iter().filter(|term| term.status == Status::Preferred) {
        all.entry(term.form).or_default().push(&term.term);
    }
    all
}
