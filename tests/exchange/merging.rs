//! What a file changes.

use std::collections::BTreeSet;

use rapporteur::model::glossary::exchange::{Incoming, Record};
use rapporteur::model::glossary::merge::{Merged, Mode, merge};
use rapporteur::model::glossary::{Concept, Glossary};
use rapporteur::model::language::Language;
use rapporteur::model::source::{FileId, SourceFile, Span};

use crate::{every_field, glossary, read};

fn base(concepts: Vec<Concept>) -> Glossary {
    let places = vec![Span::new(FileId(0), 0..0); concepts.len()];
    Glossary::new(concepts, places, Vec::new())
}

fn whole(concepts: Vec<Concept>) -> Incoming {
    let record = |concept| Record {
        concept,
        whole: true,
        says_kind: true,
        unstated: BTreeSet::new(),
        place: Span::new(FileId(0), 0..0),
    };
    Incoming { records: concepts.into_iter().map(record).collect(), ..Incoming::default() }
}

fn table(text: &str) -> Incoming {
    let (incoming, wrong) = read(SourceFile { path: "f.csv".to_owned(), text: text.to_owned() });
    assert_eq!(wrong, "");
    incoming
}

fn lines(merged: &Merged) -> [Vec<String>; 2] {
    [&merged.taken, &merged.kept]
        .map(|changes| changes.iter().map(|one| format!("{}: {} → {}", one.field, one.before, one.after)).collect())
}

#[test]
fn what_is_known_changes_nothing() {
    let (concepts, _) = every_field();
    for mode in [Mode::Add, Mode::Replace] {
        for merged in merge(&base(concepts.clone()), &whole(concepts.clone()), mode) {
            assert!(!merged.is_taken() && merged.kept.is_empty() && merged.contradictions.is_empty(), "{merged:?}");
        }
        let narrowed = concepts.iter().filter_map(|concept| concept.only(&[Language::En, Language::Zh])).collect();
        for merged in merge(&base(concepts.clone()), &whole(narrowed), mode) {
            assert!(!merged.is_taken() && merged.kept.is_empty(), "the languages that a file has not stay: {merged:?}");
        }
    }
}

#[test]
fn only_what_is_added_is_taken() {
    let old = "- {id: a, kind: term, terms: {en: [a]}, definition: {en: old}, related: [b]}\n";
    let new = "- id: a\n  kind: title\n  subject: core\n  terms: {en: [{term: a, form: full}, {term: a1, status: admitted}], fr: [à]}\n  definition: {en: new, fr: neuf}\n  related: [c]\n- {id: n, kind: term, terms: {en: [n]}}\n";
    let (old, new) = (glossary(old).0, glossary(new).0);
    let merged = merge(&base(old.clone()), &whole(new.clone()), Mode::Add);
    let [taken, kept] = lines(&merged[0]);
    assert_eq!(
        taken,
        [
            "subject:  → core",
            "terms.en:  → a1 (admitted)",
            "terms.fr:  → à",
            "definition.fr:  → neuf",
            "related: b → b, c"
        ]
    );
    assert_eq!(
        kept,
        ["kind: term → title", "terms.en: a → a (preferred, full)", "definition.en: old → new", "related: b, c → c"]
    );
    assert_eq!(merged[1].known, None);
    assert!(merged[1].is_taken());
    let replaced = merge(&base(old), &whole(new.clone()), Mode::Replace);
    assert_eq!(replaced[0].concept, new[0]);
    assert!(replaced[0].kept.is_empty());
}

#[test]
fn a_table_of_words_changes_little() {
    let old = glossary("- id: a\n  kind: title\n  terms:\n    en: [{term: a, status: admitted, forms: [b]}, {term: c, status: admitted}]\n    zh: [甲]\n").0;
    let incoming = table("id,en,zh,fr\na,a,乙,à\n");
    let merged = merge(&base(old.clone()), &incoming, Mode::Add);
    assert_eq!(lines(&merged[0]), [vec!["terms.fr:  → à".to_owned(), "terms.zh:  → 乙 (admitted)".to_owned()], vec![]]);
    let replaced = merge(&base(old), &incoming, Mode::Replace);
    assert_eq!(replaced[0].concept, merged[0].concept, "a file of others takes no term away");
}

#[test]
fn what_a_file_states_replaces() {
    let old = glossary("- {id: a, kind: term, terms: {en: [a], zh: [甲]}, note: {en: n}}\n").0;
    let incoming = table("id,en,en status,note\na,a,deprecated,m\n");
    let [taken, kept] = lines(&merge(&base(old.clone()), &incoming, Mode::Add)[0]);
    assert!(taken.is_empty());
    assert_eq!(kept, ["terms.en: a → a (deprecated)", "note.en: n → m"]);
    let [taken, kept] = lines(&merge(&base(old), &incoming, Mode::Replace)[0]);
    assert_eq!(taken, ["terms.en: a → a (deprecated)", "note.en: n → m"]);
    assert!(kept.is_empty());
}

#[test]
fn what_contradicts_is_left_out() {
    let old = glossary("- {id: a, kind: term, terms: {en: [stockpile, {term: b, status: admitted}]}}\n- {id: h, kind: term, terms: {en: [{term: hidden, find: false}]}}\n").0;
    let new = "- {id: x, kind: term, terms: {en: [Stockpiles]}}\n- {id: a, kind: term, terms: {en: [stockpile, store]}}\n- {id: y, kind: term, terms: {en: [hidden]}}\n- {id: z, kind: term, terms: {en: [fresh]}}\n- {id: w, kind: term, terms: {en: [fresh]}}\n";
    let merged = merge(&base(old), &whole(glossary(new).0), Mode::Add);
    let all: Vec<_> = merged.iter().map(|one| (one.concept.id.as_str(), one.contradictions.join("; "))).collect();
    assert_eq!(
        all,
        [
            ("x", "the en term `Stockpiles` is that of `a`".to_owned()),
            ("a", "in en several terms are preferred: stockpile, store".to_owned()),
            ("y", String::new()),
            ("z", String::new()),
            ("w", "the en term `fresh` is that of `z`".to_owned()),
        ]
    );
    assert!(!merged[0].is_taken() && !merged[1].is_taken());
}
