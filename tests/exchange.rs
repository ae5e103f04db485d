//! The term base in the formats in which such are exchanged: nothing is lost on the way out and back, and what others write is read.
#![expect(clippy::disallowed_methods, reason = "the tests read files and write sites")]

#[path = "exchange/command.rs"]
mod command;
#[path = "exchange/merging.rs"]
mod merging;
#[path = "exchange/others.rs"]
mod others;
#[path = "exchange/round_trips.rs"]
mod round_trips;
#[path = "exchange/structure.rs"]
mod structure;

use std::fs;
use std::path::{Path, PathBuf};

use rapporteur::diagnostic::Diagnostics;
use rapporteur::diagnostic::level::Levels;
use rapporteur::diagnostic::short;
use rapporteur::model::glossary::exchange::Incoming;
use rapporteur::model::glossary::{Concept, Subject};
use rapporteur::model::source::{FileId, SourceFile, Sources};
use rapporteur::parse::exchange;
use rapporteur::{load, understand};

const SUBJECTS: &str = "- id: core\n  name: {en: Core terms, zh: 核心术语}\n";

fn fixture(name: &str) -> PathBuf {
    Path::new("tests/fixtures/exchange").join(name)
}

/// The concepts and subjects of files of a term base.
fn glossary(yaml: &str) -> (Vec<Concept>, Vec<Subject>) {
    let file = |path: &str, text: &str| SourceFile { path: path.to_owned(), text: text.to_owned() };
    let files = vec![
        file("content/glossary/core.yaml", yaml),
        file("content/glossary/subjects.yaml", SUBJECTS),
        file("site.toml", "title.en = \"Example\"\n"),
    ];
    let reading = understand(Sources { files });
    let unread: Vec<_> = reading.findings.iter().filter(|one| one.diagnostic.rule.name() == "malformed").collect();
    assert!(unread.is_empty(), "{unread:?}\n{yaml}");
    let glossary = reading.corpus.glossary;
    (glossary.concepts, glossary.subjects)
}

/// The concepts of the fixture that uses every field.
fn every_field() -> (Vec<Concept>, Vec<Subject>) {
    glossary(&fs::read_to_string(fixture("every-field.yaml")).expect("the fixture is there"))
}

/// What a file brings, and what is wrong in it, a line each.
fn read(file: SourceFile) -> (Incoming, String) {
    let (_, subjects) = glossary("[]\n");
    let sources = Sources { files: vec![file] };
    let mut found = Diagnostics::default();
    let incoming = exchange::read(FileId(0), sources.file(FileId(0)), &subjects, &mut found);
    let findings = Levels::default().apply(found.into_sorted());
    (incoming, short::print(&findings, &sources))
}

/// The concepts of a text, which is right.
fn read_text(text: &str) -> Vec<Concept> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text).to_owned();
    let (incoming, wrong) = read(SourceFile { path: "file".to_owned(), text: text.clone() });
    assert_eq!(wrong, "", "{text}");
    assert!(incoming.left_out.is_empty(), "{:?}", incoming.left_out);
    assert!(incoming.records.iter().all(|record| record.whole && record.says_kind));
    incoming.records.into_iter().map(|record| record.concept).collect()
}

fn read_fixture(name: &str) -> (Incoming, String) {
    read(load::file(&fixture(name)).expect("the fixture is there"))
}
