//! `rapporteur anchors`

use std::process::ExitCode;

use anstream::println;
use anyhow::{Context, bail};

use rapporteur::Reading;
use rapporteur::check::anchors::recorded;
use rapporteur::diagnostic::rule::Rule;
use rapporteur::model::anchor::Anchor;
use rapporteur::model::ledger::{Fate, Ledger};
use rapporteur::model::work::Work;
use rapporteur::publish;

use crate::command::documents::{chosen, one};
use crate::command::{AnchorsAction, AnchorsArguments};

/// Shows or changes ledgers.
pub fn run(arguments: AnchorsArguments) -> anyhow::Result<ExitCode> {
    let site = arguments.site.site;
    let reading = rapporteur::read(&site)?;
    let write = |work: &Work, ledger: &Ledger| publish::ledger::anchors(&site.join(&work.folder), ledger);
    match arguments.action.unwrap_or(AnchorsAction::List) {
        AnchorsAction::List => list(&reading),
        AnchorsAction::Accept { document } => {
            for work in chosen(&reading, document.as_deref())? {
                let ledger = recorded(work);
                let changed = write(work, &ledger)?;
                let what = if changed { "recorded" } else { "unchanged" };
                println!("{}: {} anchors {what}", work.slug, ledger.entries.len());
            }
        }
        AnchorsAction::Alias { document, old, new, reason } => {
            let work = one(&reading, &document)?;
            let target = known(work, &new)?;
            settle(work, &old, Fate::Alias(target, reason), &write)?;
        }
        AnchorsAction::Withdraw { document, anchor, reason } => {
            let work = one(&reading, &document)?;
            settle(work, &anchor, Fate::Withdrawn(reason), &write)?;
        }
        AnchorsAction::Explain { document, anchor } => explain(&reading, one(&reading, &document)?, &anchor)?,
    }
    Ok(ExitCode::SUCCESS)
}

fn list(reading: &Reading) {
    println!(
        "{:<44}{:>9}{:>6}{:>9}{:>6}{:>10}{:>10}",
        "document", "recorded", "new", "changed", "lost", "aliases", "withdrawn"
    );
    for work in &reading.corpus.works {
        let (old, now) = (work.ledger.clone().unwrap_or_default(), recorded(work));
        let count = |is: &dyn Fn(&Fate) -> bool| old.entries.values().filter(|entry| is(&entry.fate)).count();
        let new = now.entries.len() - old.entries.len();
        let changed =
            old.entries.iter().filter(|(anchor, entry)| now.entries[*anchor].fingerprint != entry.fingerprint).count();
        let lost = reading.findings.iter().filter(|finding| {
            let of_work = old.file == Some(finding.diagnostic.span.file);
            of_work && finding.diagnostic.rule == Rule::AnchorLost
        });
        println!(
            "{:<44}{:>9}{new:>6}{changed:>9}{:>6}{:>10}{:>10}",
            work.slug.as_str(),
            old.entries.len(),
            lost.count(),
            count(&|fate| matches!(fate, Fate::Alias(..))),
            count(&|fate| matches!(fate, Fate::Withdrawn(_))),
        );
    }
}

/// An anchor that the document has.
fn known(work: &Work, anchor: &str) -> anyhow::Result<Anchor> {
    let has =
        |anchor: &Anchor| work.versions.iter().any(|version| version.provisions.iter().any(|p| p.anchor == *anchor));
    Anchor::parse(anchor).filter(has).with_context(|| format!("`{}` has no anchor `{anchor}`", work.slug))
}

/// Records what became of a published anchor that no provision has any more.
fn settle(
    work: &Work,
    anchor: &str,
    fate: Fate,
    write: &impl Fn(&Work, &Ledger) -> Result<bool, publish::PublishError>,
) -> anyhow::Result<()> {
    if known(work, anchor).is_ok() {
        bail!("`{anchor}` stands in `{}` today; remove or renumber its provision first", work.slug);
    }
    let mut ledger = work.ledger.clone().with_context(|| format!("`{}` has no anchors.lock yet", work.slug))?;
    let entry = Anchor::parse(anchor).and_then(|anchor| ledger.entries.get_mut(&anchor));
    let entry = entry.with_context(|| format!("`{anchor}` was never recorded for `{}`", work.slug))?;
    println!("{}#{anchor}: {}", work.slug, words(&fate));
    entry.fate = fate;
    write(work, &ledger)?;
    Ok(())
}

fn words(fate: &Fate) -> String {
    match fate {
        Fate::Live => "stands where it stood".to_owned(),
        Fate::Alias(to, reason) => format!("leads to {to} ({reason})"),
        Fate::Withdrawn(reason) => format!("withdrawn ({reason})"),
    }
}

fn explain(reading: &Reading, work: &Work, written: &str) -> anyhow::Result<()> {
    let anchor = Anchor::parse(written).with_context(|| format!("`{written}` is no anchor"))?;
    println!("{}#{anchor}", work.slug);
    println!("Akoma Ntoso: {}", anchor.eid());
    let mut found = false;
    for version in &work.versions {
        let here = version.provisions.iter().find(|p| p.anchor == anchor || p.aliases.contains(&anchor));
        let Some(provision) = here else { continue };
        found = true;
        let file = reading.sources.file(version.file);
        let place = file.position(provision.span.start as usize);
        let label = provision.label.as_ref().map_or("", |label| &label.printed);
        let text: String = provision.block.plain().chars().take(60).collect();
        println!("{}: {}:{}:{}  {label} {text}", version.language, file.path, place.line, place.column);
    }
    let entry = work.ledger.as_ref().and_then(|ledger| ledger.entries.get(&anchor));
    match entry {
        Some(entry) => println!("recorded as `{}`: {}", entry.label, words(&entry.fate)),
        None if found => println!("not recorded yet: `rapporteur anchors accept` records it"),
        None => bail!("`{}` never had it", work.slug),
    }
    Ok(())
}
