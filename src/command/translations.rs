//! `rapporteur translations`

use std::process::ExitCode;

use anstream::{eprintln, println};
use anyhow::bail;

use rapporteur::align::recorded;
use rapporteur::model::alignment::{Alignment, Progress, Status};
use rapporteur::model::anchor::Anchor;
use rapporteur::model::document::{Place, Version};
use rapporteur::model::language::Language;
use rapporteur::model::work::Work;
use rapporteur::{Reading, publish};

use crate::command::documents::chosen;
use crate::command::{Open, TableFormat, TranslationsAction, TranslationsArguments};

/// Shows how far the translations are, or records what they were made from.
pub fn run(arguments: &TranslationsArguments) -> anyhow::Result<ExitCode> {
    let reading = rapporteur::read(&arguments.site.site)?;
    if let Some(TranslationsAction::Accept { document, language, provision }) = &arguments.action {
        accept(arguments, &reading, document.as_deref(), language, provision)?;
        return Ok(ExitCode::SUCCESS);
    }
    let lines = lines(&reading);
    match arguments.format {
        TableFormat::Human => table(&reading, &lines),
        TableFormat::Json => println!("{}", serde_json::to_string_pretty(&lines)?),
    }
    let is_open = |line: &Line<'_>, open: Open| match open {
        Open::Stale => line.progress.out_of_date > 0,
        Open::Missing => line.progress.missing > 0,
        Open::Unrecorded => line.progress.unrecorded > 0,
    };
    let open = lines.iter().filter(|line| arguments.fail_on.iter().any(|open| is_open(line, *open))).count();
    if open > 0 {
        eprintln!("{open} {}", if open == 1 { "translation is not as asked" } else { "translations are not as asked" });
    }
    Ok(ExitCode::from(u8::from(open > 0)))
}

fn accept(
    arguments: &TranslationsArguments,
    reading: &Reading,
    document: Option<&str>,
    languages: &[Language],
    anchors: &[Anchor],
) -> anyhow::Result<()> {
    let works = chosen(reading, document)?;
    let versions = || works.iter().flat_map(|work| &work.versions);
    let known =
        |anchor: &&Anchor| versions().any(|version| version.places().any(|place| version.anchor(place) == *anchor));
    if let Some(unknown) = anchors.iter().find(|anchor| !known(anchor)) {
        bail!("no provision has the anchor `{unknown}`");
    }
    if let Some(unknown) = languages.iter().find(|language| versions().all(|version| version.language != **language)) {
        bail!("there is no version in `{unknown}`");
    }
    for work in works {
        let translations = recorded(work, languages, anchors);
        let changed = publish::ledger::translations(&arguments.site.site.join(&work.folder), &translations)?;
        let count = translations.made.values().flatten().map(|made| made.into.len()).sum::<usize>();
        println!("{}: {count} translated provisions {}", work.slug, if changed { "recorded" } else { "unchanged" });
    }
    Ok(())
}

/// A translation of a document, and how far it is.
#[derive(serde::Serialize)]
#[serde(rename_all = "kebab-case")]
struct Line<'a> {
    document: &'a str,
    symbol: Option<&'a str>,
    language: &'static str,
    from: &'static str,
    #[serde(flatten)]
    progress: Progress,
    stale: Vec<&'a Anchor>,
    missing_provisions: Vec<&'a Anchor>,
}

fn lines(reading: &Reading) -> Vec<Line<'_>> {
    let works = reading.corpus.works.iter().zip(&reading.alignments.works);
    works
        .flat_map(|(work, alignments)| work.versions.iter().zip(alignments).filter_map(|(v, a)| line(work, v, a)))
        .collect()
}

/// A translation; none for an authentic text.
fn line<'a>(work: &'a Work, version: &'a Version, alignment: &'a Alignment) -> Option<Line<'a>> {
    let source = work.versions.get(alignment.source.filter(|_| alignment.translated)?)?;
    let stale = |(place, status): (Place, &Status)| matches!(status, Status::Stale(_)).then(|| version.anchor(place));
    Some(Line {
        document: work.slug.as_str(),
        symbol: work.meta.symbol.as_ref().map(|symbol| symbol.0.as_str()),
        language: version.language.code(),
        from: source.language.code(),
        progress: alignment.progress(),
        stale: alignment.statuses().filter_map(stale).collect(),
        missing_provisions: alignment.missing.iter().map(|place| source.anchor(*place)).collect(),
    })
}

fn table(reading: &Reading, lines: &[Line<'_>]) {
    println!(
        "{:<36}{:<10}{:<7}{:>11}{:>13}{:>9}{:>14}",
        "document", "language", "from", "translated", "out of date", "missing", "not recorded"
    );
    for line in lines {
        let Progress { translated, out_of_date, missing, unrecorded, .. } = line.progress;
        println!(
            "{:<36}{:<10}{:<7}{translated:>11}{out_of_date:>13}{missing:>9}{unrecorded:>14}",
            line.document, line.language, line.from
        );
    }
    let languages = reading.corpus.languages();
    for work in &reading.corpus.works {
        let none = languages.iter().filter(|language| work.version(**language).is_none());
        let none: Vec<_> = none.map(|language| language.code()).collect();
        if !none.is_empty() {
            println!("{:<36}not in {}", work.slug.as_str(), none.join(", "));
        }
    }
}
