//! What other programs write.

use std::collections::BTreeSet;

use proptest::prelude::*;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};
use rapporteur::model::glossary::Concept;
use rapporteur::model::glossary::exchange::Incoming;
use rapporteur::model::glossary::term::{Form, Status};
use rapporteur::model::language::Language;
use rapporteur::model::source::SourceFile;

use crate::{read, read_fixture};

fn right(name: &str) -> Incoming {
    let (incoming, wrong) = read_fixture(name);
    assert_eq!(wrong, "", "{name}");
    assert!(incoming.records.iter().all(|record| !record.whole), "{name} is of others");
    incoming
}

fn left_out(incoming: &Incoming) -> Vec<(&str, usize)> {
    incoming.left_out.iter().map(|(what, count)| (what.as_str(), *count)).collect()
}

fn terms(concept: &Concept, language: Language) -> Vec<(&str, Status, Option<Form>)> {
    concept.terms(language).iter().map(|term| (term.term.as_str(), term.status, term.form)).collect()
}

#[test]
fn tbx_2_with_groups() {
    let incoming = right("iate.tbx");
    let concept = &incoming.records[0].concept;
    assert_eq!(concept.id, "iate-1900001");
    assert_eq!(concept.subject, "0821");
    assert_eq!(
        terms(concept, Language::En),
        [
            ("export control", Status::Preferred, Some(Form::Full)),
            ("EC", Status::Preferred, Some(Form::Acronym)),
            ("outward control", Status::Deprecated, None)
        ]
    );
    assert_eq!(
        terms(concept, Language::Fr),
        [("contrôle des exportations", Status::Preferred, None), ("contrôle à l’exportation", Status::Admitted, None)],
        "of terms of which nothing is said the first is preferred"
    );
    assert_eq!(concept.definition.get(Language::En).map(String::as_str), Some("checks on the export of arms"));
    assert_eq!((concept.source.as_str(), concept.terms(Language::En)[0].source.as_str()), ("own words", "a handbook"));
    assert_eq!(left_out(&incoming), [("context", 1), ("language de", 1), ("reliabilityCode", 1)]);
}

#[test]
fn tbx_2_without_ids() {
    let incoming = right("weblate.tbx");
    let ids: Vec<_> = incoming.records.iter().map(|record| record.concept.id.as_str()).collect();
    assert_eq!(ids, ["stockpile", "stockpile-2", "concept"]);
    let first = &incoming.records[0].concept;
    assert_eq!(first.definition.get(Language::En).map(String::as_str), Some("What is kept in a store of arms."));
    assert_eq!(terms(first, Language::Zh), [("储存", Status::Preferred, None)]);
    let second = &incoming.records[1].concept.terms(Language::Es)[0];
    assert_eq!(second.note.get(Language::Es).map(String::as_str), Some("En plural."));
    assert_eq!(left_out(&incoming), [("language zh_Hant", 1)]);
}

#[test]
fn tbx_3_of_both_styles() {
    let incoming = right("dct.tbx");
    let concept = &incoming.records[0].concept;
    assert_eq!(concept.subject, "marking-and-tracing");
    assert_eq!(concept.related, ["c6"]);
    assert_eq!(concept.note.get(Language::En).map(String::as_str), Some("For both languages."));
    assert_eq!(concept.definition.get(Language::En).map(String::as_str), Some("Finding where an arm came from."));
    assert_eq!(concept.source, "A/60/88");
    assert_eq!(terms(concept, Language::En), [("tracing", Status::Preferred, Some(Form::Full))]);
    assert_eq!(left_out(&incoming), [("partOfSpeech", 1)]);

    let incoming = right("dca.tbx");
    let concept = &incoming.records[0].concept;
    assert_eq!(concept.id, "record-7");
    assert_eq!(
        concept.definition.get(Language::En).map(String::as_str),
        Some("Taking apart what cannot be used again.")
    );
    assert_eq!(terms(concept, Language::En), [("destruction", Status::Superseded, None)]);
    let note = concept.terms(Language::En)[0].note.get(Language::En);
    assert_eq!(note.map(String::as_str), Some("First note.\nSecond note."));
    assert_eq!(left_out(&incoming), [("language zu", 1), ("partOfSpeech", 1), ("transactionType", 1)]);
}

#[test]
fn a_table_of_a_spreadsheet() {
    let incoming = right("semicolons.csv");
    let ids: Vec<_> = incoming.records.iter().map(|record| record.concept.id.as_str()).collect();
    assert_eq!(ids, ["brokering", "euc-1"]);
    let concept = &incoming.records[0].concept;
    assert_eq!(concept.subject, "core", "a subject is known by its name");
    assert_eq!(
        concept.definition.get(Language::En).map(String::as_str),
        Some("Bringing \"buyer\" and seller; for gain")
    );
    assert_eq!(terms(concept, Language::Zh), [("经纪", Status::Preferred, None)]);
    assert_eq!(left_out(&incoming), [("column Deutsch", 1), ("column Nr", 3), ("rows without a term", 1)]);
}

#[test]
fn all_mistakes_are_told_with_their_places() {
    let (incoming, wrong) = read_fixture("wrong.tbx");
    assert_eq!(
        wrong.replace("tests/fixtures/exchange/", ""),
        "\
wrong.tbx:5:9: malformed: `thing` is no kind; expected one of term, title, body, country
wrong.tbx:6:32: malformed: a section of a term without a term
wrong.tbx:9:9: malformed: a section that does not say its language; write `xml:lang`
wrong.tbx:10:55: malformed: `soon` is no day; write 2016-01-01
wrong.tbx:12:7: malformed: a second entry with the id `b`; the first is in line 8
wrong.tbx:13:7: malformed: an entry without a term
"
    );
    assert_eq!(incoming.records.len(), 1);
    assert_eq!(
        read_fixture("wrong.csv").1.replace("tests/fixtures/exchange/", ""),
        "\
wrong.csv:2:3: malformed: `thing` is no kind; expected one of term, title, body, country
wrong.csv:3:3: malformed: another row of `a` says `thing` here; the rows of a concept say the same
wrong.csv:3:18: malformed: `best` is no status; expected one of preferred, admitted, deprecated, superseded
wrong.csv:4:3: malformed: another row of `a` says `thing` here; the rows of a concept say the same
wrong.csv:4:8: malformed: another row of `a` says `core` here; the rows of a concept say the same
wrong.csv:4:20: malformed: `soon` is no day; write 2016-01-01
wrong.csv:5:1: malformed: `A b` is no id; write lower-case letters, digits and hyphens
wrong.csv:6:2: malformed: a row without an id
wrong.csv:7:10: malformed: a term without a language
"
    );
    assert_eq!(
        read_fixture("wrong.json").1.replace("tests/fixtures/exchange/", ""),
        "\
wrong.json:2:49: malformed: a term without a character
wrong.json:3:62: malformed: unknown field `colour`, expected one of `id`, `kind`, `subject`, `terms`, `definition`, `source`, `note`, `differs`, `confused-with`, `broader`, `related`, `sort`
wrong.json:5:3: malformed: a second entry with the id `c`; the first is in line 4
"
    );
}

#[test]
fn a_file_that_is_no_term_base_is_refused() {
    for (text, message) in [
        ("", "1:1: malformed: the file is empty"),
        ("<html><p>x</p></html>", "1:1: malformed: this is XML and no TBX: the outermost element is `html`"),
        ("<tbx>\n<text>\n</tbx>", "this is no well-formed XML"),
        ("<tbx>\n<text>", "2:1: malformed: this is no well-formed XML: `text` is never closed"),
        ("<tbx>\n&nope;</tbx>", "2:1: malformed: this is no well-formed XML: `&nope;` stands for nothing"),
        ("{\"format\": 2, \"concepts\": []}", "1:12: malformed: this is format 2; only format 1 is read"),
        ("{\"format\": \"1\", \"terms\": {}}", "malformed: this is format \"1\"; only format 1 is read"),
        ("id,language,term\nstates,en,x\n", "2:1: malformed: `states` is reserved: it is a page of its own"),
        ("id,language,term\ncon,en,x\n", "2:1: malformed: `con` is reserved: Windows takes it for a device"),
        ("id,en\nIndex,x\n", "2:1: malformed: `index` is reserved"),
        ("[{\"id\": \"con\", \"kind\": \"term\", \"terms\": {}}]", "malformed: `con` is reserved"),
        ("{\"a\": 1}", "malformed: missing field `concepts`"),
        ("{\n  \"concepts\": [,]}", "2:16: malformed: expected value"),
        ("a,b\n1,2\n", "1:1: malformed: this is no term base: no column is named for a language"),
        ("en,zh\n\"a,b\n", "2:1: malformed: a quotation mark that is never closed"),
    ] {
        let (incoming, wrong) = read(SourceFile { path: "f".to_owned(), text: text.to_owned() });
        assert!(wrong.contains(message), "{text}: {wrong}");
        assert!(incoming.records.len() < 2, "{text}");
    }
}

#[test]
fn what_begins_with_what_parts_it_is_read() {
    let (incoming, wrong) = read_quietly("sep=;\r\nen;zh\r\nx;中间商\r\n".to_owned());
    assert_eq!((incoming.records.len(), wrong.as_str()), (1, ""));
    let concept = &incoming.records[0].concept;
    assert_eq!((concept.id.as_str(), concept.terms(Language::Zh)[0].term.as_str()), ("x", "中间商"));
    let (incoming, _) =
        read_quietly("{\"format\": 1, \"concepts\": [{\"id\": \"a\", \"kind\": \"term\", \"terms\": {}}]}".to_owned());
    assert_eq!(incoming.records.len(), 1);
}

#[test]
fn an_entry_with_a_reserved_id_gets_another_and_it_is_told() {
    let entry = "<tbx><text><body><conceptEntry id=\"con\"><langSec xml:lang=\"en\"><termSec><term>trick</term></termSec></langSec></conceptEntry></body></text></tbx>";
    let (incoming, wrong) = read_quietly(entry.to_owned());
    assert_eq!((incoming.records[0].concept.id.as_str(), wrong.as_str()), ("trick", ""));
    let told: Vec<_> = incoming.left_out.keys().collect();
    assert_eq!(told, ["id `con`, a reserved word; an id is made of a term"]);
}

#[test]
fn nothing_makes_reading_fall_over() {
    let pieces = [
        "<tbx>",
        "</tbx>",
        "<martif",
        "<text>",
        "<body>",
        "</body>",
        "<conceptEntry id=\"a\">",
        "</conceptEntry>",
        "<langSec xml:lang=\"en\">",
        "</langSec>",
        "<termSec>",
        "<term>",
        "</term>",
        "<termGrp>",
        "</",
        ">",
        "/>",
        "<",
        "&",
        "&#x41;",
        "&#0;",
        "<!--",
        "-->",
        "<![CDATA[",
        "]]>",
        "<?",
        "\"",
        "'",
        "=",
        "转",
        "é",
        "\n",
        "\r",
        "\r\n",
        ",",
        ";",
        "\t",
        "id",
        "en",
        "zh",
        "language",
        "term",
        "definition",
        "{",
        "}",
        "[",
        "]",
        ":",
        "\"concepts\"",
        "\\",
        "|",
        "\u{feff}",
        " ",
        "1",
    ];
    let text = prop::collection::vec(prop::sample::select(pieces.to_vec()), 0..40).prop_map(|pieces| pieces.concat());
    let begun = (
        prop::sample::select(vec!["", "<tbx><text><body>", "id,language,term\n", "id,en,zh\n", "{\"concepts\": ["]),
        text,
    );
    let config = Config { cases: 2000, failure_persistence: None, ..Config::default() };
    let mut runner = TestRunner::new_with_rng(config, TestRng::deterministic_rng(RngAlgorithm::ChaCha));
    let result = runner.run(&begun, |(begin, text)| {
        let (incoming, _) = read_quietly(format!("{begin}{text}"));
        let ids: BTreeSet<_> = incoming.records.iter().map(|record| record.concept.id.as_str()).collect();
        prop_assert_eq!(ids.len(), incoming.records.len(), "every id is another");
        prop_assert!(ids.into_iter().all(Concept::is_id));
        Ok(())
    });
    result.unwrap_or_else(|error| panic!("{error}"));
    let deep = format!("<tbx>{}", "<text>".repeat(100_000));
    assert!(read_quietly(deep).1.contains("more than 100 deep"));
}

fn read_quietly(text: String) -> (Incoming, String) {
    read(SourceFile { path: "f".to_owned(), text })
}
