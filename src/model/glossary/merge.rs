//! Taking what a file brings into the term base: what is new in it, what differs, and what contradicts.

mod contradictions;

use std::collections::BTreeSet;

use crate::model::glossary::exchange::{Incoming, Record};
use crate::model::glossary::term::{Form, Status, Term};
use crate::model::glossary::{Concept, Glossary, Subject};
use crate::model::language::{ByLanguage, Language};

/// Whether what a file says replaces what the term base says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mode {
    /// Only what is added is taken: concepts, languages, terms, and fields that said nothing.
    Add,
    /// What the file says stands instead of what was said. Concepts that the file does not name stay.
    Replace,
}

/// What becomes of one concept of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Merged {
    /// The concept as it is when the file is taken.
    pub concept: Concept,
    /// The place of the concept in the term base; none for a new one.
    pub known: Option<usize>,
    /// What is taken, field by field; nothing of a new concept.
    pub taken: Vec<Change>,
    /// What differs and is not taken.
    pub kept: Vec<Change>,
    /// Why nothing of it is taken.
    pub contradictions: Vec<String>,
}

/// How a field differs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// The field: `definition.en`, `terms.zh`.
    pub field: String,
    /// What it said; empty for nothing.
    pub before: String,
    /// What it says; empty for nothing.
    pub after: String,
}

impl Merged {
    /// Whether the term base changes.
    #[must_use]
    pub fn is_taken(&self) -> bool {
        self.contradictions.is_empty() && (self.known.is_none() || !self.taken.is_empty())
    }
}

/// What becomes of every concept of a file, in the order of the file. `subjects` are all that there are; none where no file lists them.
#[must_use]
pub fn merge(glossary: &Glossary, incoming: &Incoming, mode: Mode, subjects: Option<&[Subject]>) -> Vec<Merged> {
    let languages = incoming.languages();
    let mut out = Vec::with_capacity(incoming.records.len());
    for record in &incoming.records {
        let known = glossary.find(&record.concept.id);
        out.push(match known.map(|index| &glossary.concepts[index]) {
            None => Merged {
                concept: record.concept.clone(),
                known,
                taken: Vec::new(),
                kept: Vec::new(),
                contradictions: Vec::new(),
            },
            Some(old) => {
                let replaced = replaced(old, record, &languages);
                let concept = if mode == Mode::Replace { replaced.clone() } else { added(old, record) };
                let (taken, kept) = (differences(old, &concept), differences(&concept, &replaced));
                Merged { concept, known, taken, kept, contradictions: Vec::new() }
            }
        });
    }
    contradictions::find(glossary, subjects, &mut out);
    out
}

/// The concept with what a record adds to it.
fn added(old: &Concept, record: &Record) -> Concept {
    let new = &record.concept;
    let mut concept = old.clone();
    for (mine, theirs) in [(&mut concept.subject, &new.subject), (&mut concept.source, &new.source)] {
        if mine.is_empty() {
            mine.clone_from(theirs);
        }
    }
    for (mine, theirs) in texts(&mut concept, new) {
        for (language, text) in theirs.iter() {
            if mine.get(language).is_none() {
                mine.set(language, text.clone());
            }
        }
    }
    unite(&mut concept, new);
    add_terms(&mut concept, record, |_, _, _| ());
    concept
}

/// The concept as a record has it. What a file does not speak of stays: its languages, and of a record that does not say all, every
/// field that it does not say.
fn replaced(old: &Concept, record: &Record, languages: &BTreeSet<Language>) -> Concept {
    let new = &record.concept;
    if record.whole {
        let mut concept = new.clone();
        for (texts, before) in texts(&mut concept, old) {
            *texts = instead(before, texts, languages);
        }
        let mut terms = instead(&old.terms, &new.terms, languages);
        for language in Language::ALL {
            let Some(mut list) = terms.take(language) else { continue };
            for term in &mut list {
                if let Some(before) = old.terms(language).iter().find(|before| before.term == term.term) {
                    term.note = instead(&before.note, &term.note, languages);
                }
            }
            terms.set(language, list);
        }
        concept.terms = terms;
        return concept;
    }
    let mut concept = old.clone();
    if record.says_kind {
        concept.kind = new.kind;
    }
    for (mine, theirs) in [(&mut concept.subject, &new.subject), (&mut concept.source, &new.source)] {
        if !theirs.is_empty() {
            mine.clone_from(theirs);
        }
    }
    for (mine, theirs) in texts(&mut concept, new) {
        for (language, text) in theirs.iter() {
            mine.set(language, text.clone());
        }
    }
    unite(&mut concept, new);
    add_terms(&mut concept, record, |mine, theirs, place| {
        if !record.unstated.contains(&place) {
            mine.status = theirs.status;
        }
        let guessed = record.guessed.contains(&place);
        mine.form = if guessed { mine.form.or(theirs.form) } else { theirs.form.or(mine.form) };
        mine.until = theirs.until.clone().or_else(|| mine.until.take());
        if !theirs.source.is_empty() {
            mine.source.clone_from(&theirs.source);
        }
        for (language, note) in theirs.note.iter() {
            mine.note.set(language, note.clone());
        }
        extend(&mut mine.forms, &theirs.forms);
    });
    prefer(&mut concept, old, record);
    concept
}

/// Gives what the file prefers the place of what was preferred in the same form, which is then admitted. Where the file does not say
/// how its terms stand to each other, its first takes that place, unless it was known as a wrong one.
fn prefer(concept: &mut Concept, old: &Concept, record: &Record) {
    for (language, theirs) in record.concept.terms.iter() {
        let mut mine = concept.terms.take(language).unwrap_or_default();
        let stated = |index: usize| !record.unstated.contains(&(language, index));
        let preferred = || theirs.iter().enumerate().filter(|(_, term)| term.status == Status::Preferred);
        for (index, term) in preferred() {
            let Some(at) = mine.iter().position(|one| one.term == term.term) else { continue };
            let form = mine[at].form;
            let takes_place = match old.terms(language).iter().find(|before| before.term == term.term) {
                None => true,
                Some(before) if before.status == Status::Preferred && before.form == form => false,
                Some(before) => stated(index) || before.status == Status::Admitted && !term.is_shortened(),
            };
            let is_stated = |one: &Term| preferred().any(|(index, term)| stated(index) && term.term == one.term);
            // What is said of no form takes the place of a full one too.
            let same = |other: Option<Form>| other == form || form.is_none() && other == Some(Form::Full);
            let is_replaced = |one: &Term| {
                one.status == Status::Preferred && one.term != term.term && same(one.form) && !is_stated(one)
            };
            if takes_place && mine.iter().any(is_replaced) {
                for one in mine.iter_mut().filter(|one| is_replaced(one)) {
                    one.status = Status::Admitted;
                }
                mine[at].status = Status::Preferred;
            }
        }
        concept.terms.set(language, mine);
    }
}

type Texts = ByLanguage<String>;

/// The fields of two concepts that say something in each language.
fn texts<'a>(one: &'a mut Concept, other: &'a Concept) -> [(&'a mut Texts, &'a Texts); 3] {
    [(&mut one.definition, &other.definition), (&mut one.note, &other.note), (&mut one.sort, &other.sort)]
}

/// The new values in the languages of a file, the old ones in the others.
fn instead<T: Clone>(old: &ByLanguage<T>, new: &ByLanguage<T>, languages: &BTreeSet<Language>) -> ByLanguage<T> {
    let mut all = ByLanguage::default();
    for language in Language::ALL {
        let from = if languages.contains(&language) { new } else { old };
        if let Some(value) = from.get(language) {
            all.set(language, value.clone());
        }
    }
    all
}

fn extend<T: Clone + PartialEq>(mine: &mut Vec<T>, theirs: &[T]) {
    for one in theirs {
        if !mine.contains(one) {
            mine.push(one.clone());
        }
    }
}

/// Adds the entries of the lists.
fn unite(concept: &mut Concept, new: &Concept) {
    extend(&mut concept.differs, &new.differs);
    extend(&mut concept.confused_with, &new.confused_with);
    extend(&mut concept.broader, &new.broader);
    extend(&mut concept.related, &new.related);
}

/// Adds the terms that are not there, and does something with those that are.
fn add_terms(concept: &mut Concept, record: &Record, mut known: impl FnMut(&mut Term, &Term, (Language, usize))) {
    for (language, theirs) in record.concept.terms.iter() {
        let mut mine = concept.terms.take(language).unwrap_or_default();
        for (index, term) in theirs.iter().enumerate() {
            if let Some(same) = mine.iter_mut().find(|same| same.term == term.term) {
                known(same, term, (language, index));
                continue;
            }
            let mut term = term.clone();
            let unstated = record.unstated.contains(&(language, index));
            let stands_back =
                |other: &Term| other.status == Status::Preferred && (other.form == term.form || !term.is_shortened());
            if unstated && mine.iter().any(stands_back) {
                term.status = Status::Admitted;
            }
            mine.push(term);
        }
        concept.terms.set(language, mine);
    }
}

/// How two concepts with one id differ, field by field.
fn differences(before: &Concept, after: &Concept) -> Vec<Change> {
    let mut changes = Vec::new();
    let mut compare = |field: String, before: String, after: String| {
        if before != after {
            changes.push(Change { field, before, after });
        }
    };
    compare("kind".to_owned(), before.kind.key().to_owned(), after.kind.key().to_owned());
    compare("subject".to_owned(), before.subject.clone(), after.subject.clone());
    for language in Language::ALL {
        terms(language, before.terms(language), after.terms(language), &mut compare);
    }
    let text = |texts: &Texts, language| texts.get(language).cloned().unwrap_or_default();
    for language in Language::ALL {
        compare(
            format!("definition.{language}"),
            text(&before.definition, language),
            text(&after.definition, language),
        );
    }
    compare("source".to_owned(), before.source.clone(), after.source.clone());
    for language in Language::ALL {
        compare(format!("note.{language}"), text(&before.note, language), text(&after.note, language));
    }
    let codes = |list: &[Language]| list.iter().map(|language| language.code()).collect::<Vec<_>>().join(", ");
    compare("differs".to_owned(), codes(&before.differs), codes(&after.differs));
    compare("confused-with".to_owned(), before.confused_with.join(", "), after.confused_with.join(", "));
    compare("broader".to_owned(), before.broader.join(", "), after.broader.join(", "));
    compare("related".to_owned(), before.related.join(", "), after.related.join(", "));
    for language in Language::ALL {
        compare(format!("sort.{language}"), text(&before.sort, language), text(&after.sort, language));
    }
    changes
}

/// How the terms of a language differ, term by term.
fn terms(language: Language, before: &[Term], after: &[Term], compare: &mut impl FnMut(String, String, String)) {
    let field = format!("terms.{language}");
    let same = |list: &[Term], term: &Term| list.iter().filter(|other| other.term == term.term).map(said).collect();
    let mut seen = BTreeSet::new();
    for term in before.iter().chain(after).filter(|term| seen.insert(term.term.as_str())) {
        let [old, new]: [Vec<String>; 2] = [same(before, term), same(after, term)];
        compare(field.clone(), old.join("; "), new.join("; "));
    }
    let order = |list: &[Term], others: &[Term]| {
        let both = list.iter().filter(|term| others.iter().any(|other| other.term == term.term));
        both.map(|term| term.term.clone()).collect::<Vec<_>>().join(", ")
    };
    compare(format!("order of {field}"), order(before, after), order(after, before));
}

/// A term and all that is said of it, in one line.
fn said(term: &Term) -> String {
    let mut all = vec![term.status.key().to_owned()];
    all.extend(term.form.map(|form| form.key().to_owned()));
    all.extend(term.properties().into_iter().map(|(key, value)| format!("{key} {value}")));
    if !term.source.is_empty() {
        all.push(format!("source {}", term.source));
    }
    all.extend(term.note.iter().map(|(language, note)| format!("note.{language} {note}")));
    if all == ["preferred"] { term.term.clone() } else { format!("{} ({})", term.term, all.join(", ")) }
}
