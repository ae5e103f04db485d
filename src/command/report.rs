//! Findings, printed.

use anstream::{eprint, eprintln, print};

use rapporteur::Reading;
use rapporteur::diagnostic::level::Tally;
use rapporteur::diagnostic::{human, json, sarif, short};

use crate::command::Format;

/// Prints all findings to where results go: for people with a summary, for programs as they are.
pub fn print_all(reading: &Reading, format: Format) {
    let (findings, sources) = (&reading.findings, &reading.sources);
    match format {
        Format::Human => {
            print!("{}", human::print(findings, sources, human::Color::Ansi));
            eprintln!("{}", summary(reading));
        }
        Format::Short => print!("{}", short::print(findings, sources)),
        Format::Json => print!("{}", json::print(findings, sources)),
        Format::Sarif => print!("{}", sarif::print(findings, sources)),
    }
}

/// Prints the findings beside other output.
pub fn print_beside(reading: &Reading) {
    eprint!("{}", human::print(&reading.findings, &reading.sources, human::Color::Ansi));
    if !reading.findings.is_empty() {
        eprintln!("{}", summary(reading));
    }
}

fn summary(reading: &Reading) -> String {
    let count = |n: usize, one: &str, many: &str| format!("{n} {}", if n == 1 { one } else { many });
    let works = count(reading.corpus.works.len(), "document", "documents");
    let versions: usize = reading.corpus.works.iter().map(|work| work.versions.len()).sum();
    let versions = count(versions, "version", "versions");
    let provisions =
        reading.corpus.works.iter().flat_map(|work| &work.versions).map(|version| version.provisions.len()).sum();
    let provisions = count(provisions, "provision", "provisions");
    let tally = Tally::of(&reading.findings);
    format!("{works}, {versions}, {provisions}: {tally}")
}
