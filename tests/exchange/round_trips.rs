//! Out and back.

use proptest::prelude::*;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};
use rapporteur::model::glossary::term::{Form, Status, Term};
use rapporteur::model::glossary::{Concept, ConceptKind, Glossary};
use rapporteur::model::language::{ByLanguage, Language, Pair};
use rapporteur::model::source::{FileId, SourceFile, Span};
use rapporteur::render::exchange::linked::{Set, linked};
use rapporteur::render::exchange::{json, table, tbx, yaml};

use crate::structure::wrong_in;
use crate::{every_field, glossary, read, read_text};

#[test]
fn every_field_comes_back() {
    let (concepts, subjects) = every_field();
    let all = &Language::ALL;
    let written = tbx::tbx(&concepts, &subjects, all, "A title & more");
    assert_eq!(wrong_in(&written), Vec::<String>::new());
    assert!(
        written.contains("<descrip type=\"subjectField\">المصطلحات") || written.contains(">Core terms<"),
        "{written}"
    );
    assert_eq!(read_text(&written), concepts);
    assert_eq!(read_text(&table::csv(&concepts, all)), concepts);
    assert_eq!(read_text(&json::json(&concepts, all)), concepts);
    let files: String = concepts.iter().map(yaml::entry).collect();
    assert_eq!(glossary(&files).0, concepts);
}

#[test]
fn a_pair_of_languages_is_that_pair() {
    let (concepts, subjects) = every_field();
    let pair = [Language::Zh, Language::En];
    let narrowed: Vec<Concept> = concepts.iter().filter_map(|concept| concept.only(&pair)).collect();
    assert_eq!(narrowed.len(), concepts.len());
    assert_eq!(narrowed[0].definition.get(Language::Fr), None);
    let written = tbx::tbx(&concepts, &subjects, &pair, "");
    assert_eq!(wrong_in(&written), Vec::<String>::new());
    let chinese = written.find("xml:lang=\"zh-Hans\">\n").expect("a section");
    assert!(chinese < written.find("langSec xml:lang=\"en\"").expect("a section"), "the languages come as asked for");
    assert_eq!(read_text(&written), narrowed);
    assert_eq!(read_text(&table::csv(&concepts, &pair)), narrowed);
    assert_eq!(read_text(&json::json(&concepts, &pair)), narrowed);
    let alone = tbx::tbx(&concepts, &subjects, &[Language::Ru], "");
    assert_eq!(wrong_in(&alone), Vec::<String>::new(), "what is pointed to is left out, and nothing points there");
    assert_eq!(read_text(&alone).len(), 1);
}

#[test]
fn what_tbx_cannot_say_is_not_written() {
    let said =
        |concepts: &[Concept]| tbx::checked(concepts, &[], &Language::ALL, "A\u{2}").map_err(|error| error.to_string());
    assert_eq!(
        said(&[Concept::new("a")]),
        Err("no concept has a term in these languages, and TBX must have an entry".to_owned())
    );
    let mut concept = Concept::new("a");
    concept.terms.set(Language::En, vec![Term { term: "a\0b\u{1}\tc".to_owned(), ..Term::default() }]);
    concept.note.set(Language::Fr, "\u{ffff}\u{fdd0}".to_owned());
    assert_eq!(
        said(&[concept.clone()]),
        Err("XML cannot say U+0002 in the title of the site, U+0000 in `a`, U+0001 in `a`, U+FFFF in `a`; take them out, or write CSV or JSON".to_owned())
    );
    let (concepts, subjects) = every_field();
    let written = tbx::checked(&concepts, &subjects, &Language::ALL, "");
    assert_eq!(written, Ok(tbx::tbx(&concepts, &subjects, &Language::ALL, "")));
}

#[test]
fn a_table_of_two_languages_is_for_people_and_can_be_read() {
    let (concepts, subjects) = every_field();
    let written = table::pair(&concepts, Pair { first: Language::Zh, second: Language::En }, &subjects);
    let mut lines = written.strip_prefix('\u{feff}').expect("a byte order mark").split("\r\n");
    assert_eq!(
        lines.next(),
        Some(
            "id,zh,zh abbreviation,zh other terms,en,en abbreviation,en other terms,subject,kind,zh status,en status,zh definition,en definition,zh note,en note"
        )
    );
    let line = lines.next().expect("a row");
    assert!(line.starts_with("diversion,转移,,流散,diversion,,,核心术语,term,admitted,preferred,"), "{line}");
    let line = written.split("\r\n").find(|line| line.starts_with("mosaic,")).expect("a row");
    assert!(line.contains("Compendium,MOSAIC,'=SUM(A1),"), "no formula, and no term that was replaced: {line}");
    let text = written.trim_start_matches('\u{feff}').to_owned();
    let (incoming, wrong) = read(SourceFile { path: "pair.csv".to_owned(), text });
    assert_eq!(wrong, "");
    assert!(incoming.left_out.is_empty(), "{:?}", incoming.left_out);
    let mosaic = &incoming.records.iter().find(|one| one.concept.id == "mosaic").expect("it is there").concept;
    assert_eq!(mosaic.subject, "core");
    assert_eq!(mosaic.kind, ConceptKind::Title);
    let terms: Vec<_> =
        mosaic.terms(Language::En).iter().map(|term| (term.term.as_str(), term.status, term.form)).collect();
    assert_eq!(
        terms,
        [
            ("Modular Small-arms-control Implementation Compendium", Status::Preferred, None),
            ("MOSAIC", Status::Preferred, Some(Form::Acronym)),
            ("=SUM(A1)", Status::Admitted, None)
        ]
    );
}

/// A text of words, blanks of every kind, and what the formats take for marks of their own.
fn text() -> impl Strategy<Value = String> {
    let pieces = [
        "a", "B", "2", "é", "转", "اً", "👍", " ", "  ", "\n", "\r", "\r\n", "\t", "\u{a0}", "\u{3000}", "\u{85}",
        "\u{2028}", "|", "\\", "'", "=", "-", "+", "@", "\"", ",", ";", ": ", "#", " #", "&", "&amp;", "<", ">", "]]>",
        "{", "}", "[", "]", "*", "!", "%", "`", "~", "null", "true", "1e5", "?", "\u{feff}", "\u{7f}",
    ];
    let pieces = prop::sample::select(pieces.to_vec());
    prop::collection::vec(pieces, 1..6).prop_map(|pieces| pieces.concat())
}

fn texts() -> impl Strategy<Value = ByLanguage<String>> {
    prop::collection::vec((language(), text()), 0..3).prop_map(|all| {
        let mut texts = ByLanguage::default();
        for (language, text) in all {
            texts.set(language, text);
        }
        texts
    })
}

fn language() -> impl Strategy<Value = Language> {
    prop::sample::select(Language::ALL.to_vec())
}

fn list() -> impl Strategy<Value = Vec<String>> {
    prop::collection::vec(text().prop_filter("a word has a character", |text| is_seen(text)), 0..3)
}

fn is_seen(text: &str) -> bool {
    text.chars().any(|c| !c.is_whitespace() && !"\u{200b}\u{200c}\u{200d}\u{200e}\u{200f}\u{feff}".contains(c))
}

fn ids() -> impl Strategy<Value = Vec<String>> {
    let some = ["c0", "c1", "2c", "elsewhere"].map(str::to_owned);
    prop::sample::subsequence(some.to_vec(), 0..3)
}

fn term() -> impl Strategy<Value = Term> {
    let word = text().prop_filter("a term has a character", |text| is_seen(text));
    let form = prop::option::of(prop::sample::select(Form::ALL.to_vec()));
    let until = prop::option::of(Just("2016-01-01".to_owned()));
    let about = (
        word,
        prop::sample::select(Status::ALL.to_vec()),
        form,
        until,
        any::<bool>(),
        prop_oneof![Just(String::new()), text()],
    );
    (about, list(), list(), list(), list(), texts()).prop_map(
        |((term, status, form, until, hidden, source), forms, not_before, not_after, only_in, note)| Term {
            term,
            status,
            form,
            forms,
            not_before,
            not_after,
            only_in,
            hidden,
            until,
            source,
            note,
        },
    )
}

fn concept() -> impl Strategy<Value = Concept> {
    let terms = prop::collection::vec((language(), prop::collection::vec(term(), 1..4)), 1..4);
    let subject = prop_oneof![Just(String::new()), Just("core".to_owned()), Just("other".to_owned())];
    let differs = prop::sample::subsequence(Language::ALL.to_vec(), 0..3);
    let source = prop_oneof![Just(String::new()), text()];
    let about = (prop::sample::select(ConceptKind::ALL.to_vec()), subject, source, differs);
    (about, terms, texts(), texts(), texts(), ids(), ids(), ids()).prop_map(
        |((kind, subject, source, differs), all, definition, note, sort, confused_with, broader, related)| {
            let mut terms = ByLanguage::default();
            for (language, list) in all {
                terms.set(language, list);
            }
            let id = String::new();
            Concept {
                id,
                kind,
                subject,
                terms,
                definition,
                source,
                note,
                differs,
                confused_with,
                broader,
                related,
                sort,
            }
        },
    )
}

#[test]
fn any_concept_comes_back() {
    let config = Config { cases: 300, failure_persistence: None, ..Config::default() };
    let mut runner = TestRunner::new_with_rng(config, TestRng::deterministic_rng(RngAlgorithm::ChaCha));
    let (_, subjects) = glossary("[]\n");
    let concepts = prop::collection::vec(concept(), 1..3).prop_map(|mut all| {
        all.iter_mut().enumerate().for_each(|(index, concept)| concept.id = format!("{}c", 2 - index));
        all
    });
    let result = runner.run(&concepts, |concepts| {
        let written = tbx::tbx(&concepts, &subjects, &Language::ALL, "");
        prop_assert_eq!(wrong_in(&written), Vec::<String>::new());
        prop_assert_eq!(&read_text(&written), &concepts, "{}", written);
        prop_assert_eq!(&read_text(&table::csv(&concepts, &Language::ALL)), &concepts);
        prop_assert_eq!(&read_text(&json::json(&concepts, &Language::ALL)), &concepts);
        let files: String = concepts.iter().map(yaml::entry).collect();
        prop_assert_eq!(&glossary(&files).0, &concepts, "{}", files);
        Ok(())
    });
    result.unwrap_or_else(|error| panic!("{error}"));
}

#[test]
fn linked_data_says_what_is_wider_and_narrower() {
    let (concepts, subjects) = every_field();
    let places = vec![Span::new(FileId(0), 0..0); concepts.len()];
    let glossary = Glossary::new(concepts, places, subjects);
    let mut name = ByLanguage::default();
    name.set(Language::En, "Terms".to_owned());
    let set = Set { address: "https://example.org/terms/", name: &name };
    let address = |concept: &Concept| format!("https://example.org/terms/{}.html", concept.id);
    let text = linked(&glossary, &[Language::En, Language::Zh], set, &address);
    let data: serde_json::Value = serde_json::from_str(&text).expect("JSON");
    assert_eq!(data["@type"], serde_json::json!(["DefinedTermSet", "skos:ConceptScheme"]));
    let entries = data["hasDefinedTerm"].as_array().expect("terms");
    let entry = |id: &str| entries.iter().find(|entry| entry["termCode"] == id).expect(id);
    let said = |value: &str, language: &str| serde_json::json!({"@value": value, "@language": language});
    let diversion = entry("diversion");
    assert_eq!(diversion["@id"], "https://example.org/terms/diversion.html");
    assert_eq!(diversion["name"], serde_json::json!([said("diversion", "en"), said("转移", "zh-Hans")]));
    assert_eq!(
        diversion["skos:prefLabel"],
        serde_json::json!([said("diversion", "en")]),
        "no Chinese term is preferred"
    );
    assert_eq!(diversion["skos:altLabel"], serde_json::json!([said("转移", "zh-Hans"), said("流散", "zh-Hans")]));
    let hidden = ["leakage", "leak", "leaked"].map(|word| said(word, "en"));
    assert_eq!(
        diversion["skos:hiddenLabel"],
        serde_json::json!(hidden),
        "wrong terms and other spellings are only found"
    );
    let there = |id: &str| serde_json::json!([{"@id": format!("https://example.org/terms/{id}.html")}]);
    assert_eq!(diversion["skos:broader"], there("illicit-trade"));
    assert_eq!(entry("illicit-trade")["skos:narrower"], there("diversion"));
    assert_eq!(diversion["skos:related"], there("mosaic"), "what is not there is not linked");
    assert_eq!(entry("china").get("description"), None);
}
