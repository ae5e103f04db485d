//! `rapporteur terms export`

use std::collections::BTreeSet;
use std::path::Path;
use std::process::ExitCode;

use anstream::{eprintln, print};

use rapporteur::model::language::Language;
use rapporteur::render::exchange::{json, table, tbx};
use rapporteur::{Reading, publish};

use crate::command::ExchangeFormat;
use crate::command::terms::is_unreadable;

/// Writes the term base in a format, and in some of the languages; in all where none is named.
pub fn run(
    reading: &Reading,
    format: ExchangeFormat,
    languages: &[Language],
    out: Option<&Path>,
) -> anyhow::Result<ExitCode> {
    if is_unreadable(reading) {
        eprintln!("nothing was written: not all of the term base can be read");
        return Ok(ExitCode::from(1));
    }
    let languages = if languages.is_empty() { &Language::ALL[..] } else { languages };
    let mut seen = BTreeSet::new();
    let languages: &[Language] = &languages.iter().copied().filter(|one| seen.insert(*one)).collect::<Vec<_>>();
    let glossary = &reading.corpus.glossary;
    let title = reading.config.as_ref().and_then(|config| config.title.best(languages[0]));
    let title = title.map_or("", |(_, title)| title);
    let text = match format {
        ExchangeFormat::Tbx => match tbx::checked(&glossary.concepts, &glossary.subjects, languages, title) {
            Ok(text) => text,
            Err(unwritten) => {
                eprintln!("nothing was written: {unwritten}");
                return Ok(ExitCode::from(1));
            }
        },
        ExchangeFormat::Csv => table::csv(&glossary.concepts, languages),
        ExchangeFormat::Json => json::json(&glossary.concepts, languages),
    };
    match out {
        Some(path) => publish::glossary::elsewhere(path, &text)?,
        None => print!("{text}"),
    }
    Ok(ExitCode::SUCCESS)
}
