//! Every citation of the real content, with its target: a list that has been read through by eye.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use rapporteur::model::citation::{Citation, Cited, Landing};
use rapporteur::model::document::{Place, Version};

use crate::support::reading;

/// `rapporteur` makes the list; a person reads each change of it. `UPDATE=1 cargo test --test content` rewrites it.
const LIST: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/citations.txt");

fn words<'a>(version: &'a Version, citation: &Citation) -> (&'a str, &'a str) {
    let (anchor, blocks): (_, Box<dyn Iterator<Item = _>>) = match citation.place {
        Place::Provision(index) => {
            (&version.provisions[index].anchor, Box::new(std::iter::once(&version.provisions[index].block)))
        }
        Place::Note(index) => (&version.notes[index].anchor, Box::new(version.notes[index].blocks.iter())),
    };
    let text = blocks.flat_map(|block| block.texts()).nth(citation.run).expect("the run is there");
    (anchor.as_str(), &text.plain[citation.range.clone()])
}

fn list() -> String {
    let reading = reading();
    let mut out = String::new();
    for (number, work) in reading.corpus.works.iter().enumerate() {
        for (index, version) in work.versions.iter().enumerate() {
            let _ = writeln!(out, "# {} {}", work.slug, version.language);
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
    let made = list();
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(LIST, &made).expect("the list can be written");
    }
    let kept = std::fs::read_to_string(LIST).expect("the list can be read");
    let changed: Vec<_> = made
        .lines()
        .filter(|line| !kept.contains(line))
        .chain(kept.lines().filter(|line| !made.contains(line)))
        .collect();
    assert!(made == kept, "{}", changed.join("\n"));
}

#[test]
fn every_internal_reference_lands_on_a_provision() {
    let reading = reading();
    let mut seen = 0;
    for (number, work) in reading.corpus.works.iter().enumerate() {
        for (index, _) in work.versions.iter().enumerate() {
            assert!(
                reading.links.works[number][index].doubts.is_empty(),
                "{:?}",
                reading.links.works[number][index].doubts
            );
            for citation in reading.links.of(number, index) {
                let Cited::Work(cited) = citation.target.cited else { continue };
                let version = &reading.corpus.works[cited].versions[0];
                let anchors: BTreeSet<_> = version.provisions.iter().map(|provision| &provision.anchor).collect();
                let there = citation.target.at.iter().chain(&citation.target.to).all(|anchor| anchors.contains(anchor));
                assert!(there && citation.target.landing == Landing::Site, "{citation:?}");
                seen += 1;
            }
        }
    }
    assert!(seen >= 10, "only {seen} internal references were seen");
}
