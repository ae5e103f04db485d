//! `rapporteur terms import`

use std::collections::BTreeMap;
use std::path::Path;
use std::process::ExitCode;

use anstream::{eprint, eprintln, println};

use rapporteur::diagnostic::Diagnostics;
use rapporteur::diagnostic::human::{self, Color};
use rapporteur::diagnostic::level::{Levels, Tally};
use rapporteur::model::glossary::Concept;
use rapporteur::model::glossary::exchange::Incoming;
use rapporteur::model::glossary::merge::{Change, Merged, Mode, merge};
use rapporteur::model::language::Language;
use rapporteur::model::source::{FileId, Sources};
use rapporteur::parse::exchange;
use rapporteur::render::exchange::yaml;
use rapporteur::{Reading, load, publish};

use crate::command::terms::is_unreadable;

/// The folder of the term base.
pub const FOLDER: &str = "content/glossary/";

/// Where concepts without a subject go.
const HOMELESS: &str = "imported";

/// Says what a file would change, and changes it where that is asked for.
pub fn run(site: &Path, reading: &Reading, file: &Path, replace: bool, write: bool) -> anyhow::Result<ExitCode> {
    if is_unreadable(reading) {
        eprintln!("nothing was read: not all of the term base can be");
        return Ok(ExitCode::from(1));
    }
    let sources = Sources { files: vec![load::file(file)?] };
    let mut found = Diagnostics::default();
    let glossary = &reading.corpus.glossary;
    let incoming = exchange::read(FileId(0), sources.file(FileId(0)), &glossary.subjects, &mut found);
    let findings = Levels::default().apply(found.into_sorted());
    if !findings.is_empty() {
        eprint!("{}", human::print(&findings, &sources, Color::Ansi));
        eprintln!("{}; nothing is taken from the file", Tally::of(&findings));
        return Ok(ExitCode::from(1));
    }
    let mode = if replace { Mode::Replace } else { Mode::Add };
    let listed = reading.sources.files.iter().any(|file| file.path == format!("{FOLDER}subjects.yaml"));
    let merged = merge(glossary, &incoming, mode, listed.then_some(glossary.subjects.as_slice()));
    report(&merged, &incoming, listed);
    if write {
        for path in publish::glossary::files(site, &files(reading, &merged))? {
            println!("{path} written");
        }
    } else if merged.iter().any(Merged::is_taken) {
        println!("nothing was written; --write does it");
    }
    let contradictory = merged.iter().any(|one| !one.contradictions.is_empty());
    Ok(ExitCode::from(u8::from(contradictory)))
}

fn report(merged: &[Merged], incoming: &Incoming, listed: bool) {
    let (mut new, mut changed, mut kept, mut same, mut contradictory) = (0, 0, 0, 0, 0);
    for one in merged {
        let id = &one.concept.id;
        let state = if !one.contradictions.is_empty() {
            contradictory += 1;
            "contradictory"
        } else if one.known.is_none() {
            new += 1;
            "new"
        } else if !one.taken.is_empty() {
            changed += 1;
            "changed"
        } else if !one.kept.is_empty() {
            kept += 1;
            "kept"
        } else {
            same += 1;
            continue;
        };
        println!("{state} {id}");
        if one.known.is_none() {
            println!("  {}", names(&one.concept));
            let subject = &one.concept.subject;
            if !subject.is_empty() && !listed {
                println!("  its subject `{subject}` has no name: {FOLDER}subjects.yaml is not there");
            }
        }
        one.contradictions.iter().for_each(|line| println!("  contradicts: {line}"));
        one.taken.iter().for_each(|change| println!("  {}", line(change)));
        one.kept.iter().for_each(|change| println!("  not taken without --replace: {}", line(change)));
    }
    for (what, count) in &incoming.left_out {
        println!("left out: {what}, {count} times");
    }
    println!(
        "{} concepts: {new} new, {changed} changed, {kept} that differ and are kept, {same} unchanged, {contradictory} contradictory and left out",
        merged.len()
    );
}

fn line(change: &Change) -> String {
    let Change { field, before, after } = change;
    match (before.is_empty(), after.is_empty()) {
        (true, _) => format!("+ {field}: {after}"),
        (_, true) => format!("- {field}: {before}"),
        _ => format!("~ {field}: {before} → {after}"),
    }
}

/// What a concept is called, language by language.
fn names(concept: &Concept) -> String {
    let name = |language: Language| Some(format!("{language}: {}", concept.head(language)?.term));
    Language::ALL.into_iter().filter_map(name).collect::<Vec<_>>().join(", ")
}

/// The files that change, with their new text.
fn files(reading: &Reading, merged: &[Merged]) -> Vec<(String, String)> {
    let glossary = &reading.corpus.glossary;
    let mut changes: BTreeMap<String, (Vec<_>, Vec<&Concept>)> = BTreeMap::new();
    for one in merged.iter().filter(|one| one.is_taken()) {
        if let Some(index) = one.known {
            let place = glossary.places[index];
            let path = reading.sources.file(place.file).path.clone();
            changes.entry(path).or_default().0.push((place.range(), &one.concept));
        } else {
            let subject = one.concept.subject.as_str();
            let fits = Concept::is_id(subject) && subject != "subjects";
            let path = format!("{FOLDER}{}.yaml", if fits { subject } else { HOMELESS });
            changes.entry(path).or_default().1.push(&one.concept);
        }
    }
    let text = |path: &str| {
        let file = reading.sources.files.iter().find(|file| file.path == path);
        file.map_or("", |file| file.text.as_str())
    };
    changes
        .into_iter()
        .map(|(path, (replaced, added))| {
            let text = yaml::edited(text(&path), &replaced, &added);
            (path, text)
        })
        .collect()
}
