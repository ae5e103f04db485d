//! What a file changes.

use std::collections::BTreeSet;

use rapporteur::model::glossary::exchange::{Incoming, Record};
use rapporteur::model::glossary::merge::{Merged, Mode, merge};
use rapporteur::model::glossary::term::Form;
use rapporteur::model::glossary::{Concept, Glossary};
use rapporteur::model::language::{Language, Pair};
use rapporteur::model::source::{FileId, SourceFile, Span};
use rapporteur::render::exchange::table::pair;

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
        guessed: BTreeSet::new(),
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
        for merged in merge(&base(concepts.clone()), &whole(concepts.clone()), mode, None) {
            assert!(!merged.is_taken() && merged.kept.is_empty() && merged.contradictions.is_empty(), "{merged:?}");
        }
        let narrowed = concepts.iter().filter_map(|concept| concept.only(&[Language::En, Language::Zh])).collect();
        for merged in merge(&base(concepts.clone()), &whole(narrowed), mode, None) {
            assert!(!merged.is_taken() && merged.kept.is_empty(), "the languages that a file has not stay: {merged:?}");
        }
    }
}

#[test]
fn only_what_is_added_is_taken() {
    let old = "- {id: a, kind: term, terms: {en: [a]}, definition: {en: old}, related: [b]}\n";
    let new = "- id: a\n  kind: title\n  subject: core\n  terms: {en: [{term: a, form: full}, {term: a1, status: admitted}], fr: [à]}\n  definition: {en: new, fr: neuf}\n  related: [c]\n- {id: n, kind: term, terms: {en: [n]}}\n";
    let (old, new) = (glossary(old).0, glossary(new).0);
    let merged = merge(&base(old.clone()), &whole(new.clone()), Mode::Add, None);
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
    let replaced = merge(&base(old), &whole(new.clone()), Mode::Replace, None);
    assert_eq!(replaced[0].concept, new[0]);
    assert!(replaced[0].kept.is_empty());
}

#[test]
fn a_table_of_words_changes_little() {
    let old = glossary("- id: a\n  kind: title\n  terms:\n    en: [{term: a, status: admitted, forms: [b]}, {term: c, status: admitted}]\n    zh: [甲]\n").0;
    let incoming = table("id,en,zh,fr\na,a,乙,à\n");
    let merged = merge(&base(old.clone()), &incoming, Mode::Add, None);
    let added = ["terms.fr:  → à", "terms.zh:  → 乙 (admitted)"].map(str::to_owned);
    let place = ["terms.zh: 甲 → 甲 (admitted)", "terms.zh: 乙 (admitted) → 乙"].map(str::to_owned);
    assert_eq!(lines(&merged[0]), [added.to_vec(), place.to_vec()]);
    let replaced = merge(&base(old), &incoming, Mode::Replace, None);
    let terms = said(&replaced[0], Language::Zh);
    assert_eq!(terms, "甲 admitted, 乙 preferred", "a file of others takes no term away");
    assert_eq!(said(&replaced[0], Language::En), "a admitted, c admitted", "where none is preferred, none becomes so");
}

fn said(merged: &Merged, language: Language) -> String {
    let terms = merged.concept.terms(language).iter();
    terms.map(|term| format!("{} {}", term.term, term.status.key())).collect::<Vec<_>>().join(", ")
}

#[test]
fn what_a_file_prefers_takes_the_place() {
    let old = |terms: &str| base(glossary(&format!("- {{id: ok, kind: term, terms: {{en: {terms}}}}}\n")).0);
    let tbx = |status: &str| {
        let martif = format!(
            "<martif type=\"TBX\"><text><body><termEntry id=\"ok\"><langSet xml:lang=\"en\"><tig><term>fine</term>{status}</tig></langSet></termEntry></body></text></martif>"
        );
        martif.replace("STATUS", "termNote type=\"administrativeStatus\"")
    };
    let preferred = tbx("<STATUS>preferredTerm-admn-sts</termNote>");
    for file in ["id,en,en status\nok,fine,preferred\n", "id,en\nok,fine\n", &preferred, &tbx("")] {
        for (before, after) in [
            ("[okay]", "okay admitted, fine preferred"),
            ("[okay, {term: fine, status: admitted}]", "okay admitted, fine preferred"),
            ("[{term: okay, form: full}, {term: OK, form: acronym}]", "okay admitted, OK preferred, fine preferred"),
            ("[{term: okay, status: deprecated}, well]", "okay deprecated, well admitted, fine preferred"),
        ] {
            let merged = merge(&old(before), &table(file), Mode::Replace, None);
            assert_eq!(said(&merged[0], Language::En), after, "{file}");
            assert!(merged[0].contradictions.is_empty(), "{:?}", merged[0].contradictions);
        }
        let [taken, _] = lines(&merge(&old("[okay]"), &table(file), Mode::Replace, None)[0]);
        assert_eq!(taken, ["terms.en: okay → okay (admitted)", "terms.en:  → fine"], "and it is told");
    }
    let wrong = old("[okay, {term: fine, status: deprecated}]");
    let merged = merge(&wrong, &table("id,en\nok,fine\n"), Mode::Replace, None);
    assert!(!merged[0].is_taken(), "a word that is known as wrong becomes right only where that is said");
    let merged = merge(&wrong, &table("id,en,en status\nok,fine,preferred\n"), Mode::Replace, None);
    assert_eq!(said(&merged[0], Language::En), "okay admitted, fine preferred");
}

#[test]
fn a_table_of_two_languages_comes_back_unchanged() {
    let (mut concepts, subjects) = every_field();
    let more = "- {id: x, kind: body, terms: {en: [{term: Xy Zz, form: full}, {term: XZ, form: short}], fr: [Xy, {term: xy z, form: acronym}, {term: PoX, form: acronym, status: admitted}]}}\n";
    concepts.extend(glossary(more).0);
    for first in Language::ALL {
        for second in Language::ALL.into_iter().filter(|second| *second != first) {
            let written = pair(&concepts, Pair { first, second }, &subjects);
            let incoming = table(written.trim_start_matches('\u{feff}'));
            for mode in [Mode::Add, Mode::Replace] {
                for merged in merge(&base(concepts.clone()), &incoming, mode, Some(&subjects)) {
                    let quiet = !merged.is_taken() && merged.kept.is_empty() && merged.contradictions.is_empty();
                    assert!(quiet, "{first}-{second}: {merged:?}");
                }
            }
        }
    }
    let new = table("id,en,en abbreviation\na,Programme,PoA\nb,Instrument,the Instrument\nc,Body,UN\n");
    let forms: Vec<_> = new.records.iter().map(|record| record.concept.terms(Language::En)[1].form).collect();
    assert_eq!(forms, [Some(Form::Acronym), Some(Form::Short), Some(Form::Acronym)]);
}

#[test]
fn relations_lead_to_what_is_taken() {
    let old = || {
        let text = "- {id: a, kind: term, terms: {en: [a]}, broader: [b], related: [gone]}\n- {id: b, kind: term, terms: {en: [b]}}\n";
        base(glossary(text).0)
    };
    let all = |rows: &str, mode: Mode| -> Vec<String> {
        let incoming = table(&format!("id,language,term,subject,broader,related\n{rows}"));
        let subjects = every_field().1;
        let merged = merge(&old(), &incoming, mode, Some(&subjects));
        merged.iter().map(|one| format!("{}: {}", one.concept.id, one.contradictions.join("; "))).collect()
    };
    assert_eq!(all("x,en,x,core,a,y\ny,en,y,,x,b\na,en,a,,,y\n", Mode::Add), ["x: ", "y: ", "a: "]);
    assert_eq!(
        all("x,en,x,,,nowhere\ny,en,y,,x,\nz,en,z,sport,,\ns,en,s,,s,\nt,en,t,,a,a\n", Mode::Add),
        [
            "x: it is related to `nowhere`, which is nowhere",
            "y: it is narrower than `x`, which is left out",
            "z: there is no subject `sport`; list it in subjects.yaml",
            "s: it is narrower than itself",
            "t: `a` is both broader and related",
        ]
    );
    assert_eq!(
        all("three,en,t3,,four,\nfour,en,t4,,three,\nb,en,b,,five,\nfive,en,t5,,a,\nsix,en,t6,,,five\n", Mode::Add),
        [
            "three: it is broader than itself, by way of `four`",
            "four: it is narrower than `three`, which is left out",
            "b: it is broader than itself, by way of `five`, `a`",
            "five: ",
            "six: ",
        ]
    );
    let freely = merge(&old(), &table("id,en,subject\nz,z,Sport\n"), Mode::Add, None);
    assert!(freely[0].is_taken(), "where no subjects are listed, all are known");
}

#[test]
fn what_a_file_states_replaces() {
    let old = glossary("- {id: a, kind: term, terms: {en: [a], zh: [甲]}, note: {en: n}}\n").0;
    let incoming = table("id,en,en status,note\na,a,deprecated,m\n");
    let [taken, kept] = lines(&merge(&base(old.clone()), &incoming, Mode::Add, None)[0]);
    assert!(taken.is_empty());
    assert_eq!(kept, ["terms.en: a → a (deprecated)", "note.en: n → m"]);
    let [taken, kept] = lines(&merge(&base(old), &incoming, Mode::Replace, None)[0]);
    assert_eq!(taken, ["terms.en: a → a (deprecated)", "note.en: n → m"]);
    assert!(kept.is_empty());
}

#[test]
fn what_contradicts_is_left_out() {
    let old = glossary("- {id: a, kind: term, terms: {en: [stockpile, {term: b, status: admitted}]}}\n- {id: h, kind: term, terms: {en: [{term: hidden, find: false}]}}\n").0;
    let new = "- {id: x, kind: term, terms: {en: [Stockpiles]}}\n- {id: a, kind: term, terms: {en: [stockpile, store]}}\n- {id: y, kind: term, terms: {en: [hidden]}}\n- {id: z, kind: term, terms: {en: [fresh]}}\n- {id: w, kind: term, terms: {en: [fresh]}}\n";
    let merged = merge(&base(old), &whole(glossary(new).0), Mode::Add, None);
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
