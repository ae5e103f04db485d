//! Every citation of the real content, with its target: one list a language, each read through by eye.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::path::PathBuf;

use rapporteur::model::citation::{Citation, Cited, Landing};
use rapporteur::model::document::Version;
use rapporteur::model::language::Language;

use crate::support::{reading, root};

/// `rapporteur` makes the lists; a person reads each change of them. `UPDATE=1 cargo test --test content` rewrites them.
fn file(language: Language) -> PathBuf {
    root().join(format!("tests/fixtures/citations.{language}.txt"))
}

/// Where a citation stands, and its words.
fn words<'a>(version: &'a Version, citation: &Citation) -> (&'a str, &'a str) {
    let text = version.run(citation.place, citation.run).expect("the run is there");
    (version.anchor(citation.place).as_str(), &text.plain[citation.range.clone()])
}

fn list(language: Language) -> String {
    let reading = reading();
    let mut out = String::new();
    for (number, work) in reading.corpus.works.iter().enumerate() {
        let versions = work.versions.iter().enumerate();
        for (index, version) in versions.filter(|(_, version)| version.language == language) {
            let _ = writeln!(out, "# {} {language}", work.slug);
            for citation in reading.links.of(number, index) {
                let (anchor, text) = words(version, citation);
                let target = citation.target.spelt(&reading.corpus);
                let last = citation.target.to.as_ref().map_or(String::new(), |to| format!("..{to}"));
                let became = citation
                    .became
                    .as_ref()
                    .map_or(String::new(), |became| format!(" | became {}", became.spelt(&reading.corpus)));
                let printed =
                    citation.printed.as_ref().map_or(String::new(), |printed| format!(" | printed {printed}"));
                let (kind, landing) = (citation.kind.key(), citation.target.landing.key());
                let _ = writeln!(out, "{anchor} | {text} | {kind} | {target}{last} | {landing}{became}{printed}");
            }
        }
    }
    out
}

#[test]
fn every_citation_is_the_one_that_was_read_through() {
    let mut changed = String::new();
    for language in Language::ALL {
        let (file, made) = (file(language), list(language));
        if std::env::var_os("UPDATE").is_some() {
            std::fs::write(&file, &made).expect("the list can be written");
        }
        let kept = std::fs::read_to_string(&file).expect("the list can be read");
        let lines = |text: &str| text.lines().map(str::to_owned).collect::<BTreeSet<_>>();
        let (new, gone) = (lines(&made), lines(&kept));
        for (how, line) in new.difference(&gone).map(|l| ("new", l)).chain(gone.difference(&new).map(|l| ("gone", l))) {
            let _ = writeln!(changed, "{language}, {how}: {line}");
        }
        if made != kept && new == gone {
            let _ = writeln!(changed, "{language}: the same in another order, or more or less often");
        }
    }
    assert!(changed.is_empty(), "\n{changed}");
}

#[test]
fn every_internal_reference_lands_on_a_provision() {
    let reading = reading();
    let mut seen = [0; 6];
    for (number, work) in reading.corpus.works.iter().enumerate() {
        for (index, version) in work.versions.iter().enumerate() {
            let doubts = &reading.links.works[number][index].doubts;
            assert!(doubts.is_empty(), "{} {}: {doubts:?}", work.slug, version.language);
            for citation in reading.links.of(number, index) {
                let Cited::Work(cited) = citation.target.cited else { continue };
                assert_eq!(citation.target.landing, Landing::Site, "{} {}: {citation:?}", work.slug, version.language);
                // Whatever version its reader opens.
                for there in &reading.corpus.works[cited].versions {
                    let anchors: BTreeSet<_> = there.provisions.iter().map(|provision| &provision.anchor).collect();
                    let mut all = citation.target.at.iter().chain(&citation.target.to);
                    assert!(all.all(|anchor| anchors.contains(anchor)), "{}: {citation:?}", there.language);
                }
                seen[version.language as usize] += 1;
            }
        }
    }
    let of = |language: Language| seen[language as usize];
    assert!(of(Language::Zh) >= 10 && of(Language::En) >= 10, "only {seen:?} internal references were seen");
}
