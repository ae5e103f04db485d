//! A bundle as PDF.

use std::path::{Path, PathBuf};

use anstream::eprintln;
use anyhow::bail;

use rapporteur::model::address;
use rapporteur::model::config::Config;
use rapporteur::model::language::Pair;
use rapporteur::model::site::SitePath;
use rapporteur::publish::bundle::Written;
use rapporteur::publish::bundle::pdf::{Press, Print, write};
use rapporteur::publish::chromium::Chromium;
use rapporteur::render;

use crate::command::build::progress;
use crate::command::bundle::Order;

/// Prints every document that is chosen in every language, or in the two that are asked for side by side.
pub fn make(order: &Order<'_>, out: &Path) -> anyhow::Result<Written> {
    let chromium = Chromium::find(order.chromium)?;
    let pages = pages(order);
    if pages.is_empty() {
        bail!("no document that is chosen has both languages");
    }
    let out = place(order.name, pages.len(), out)?;
    // A sheet of paper is no collection: what it says of other documents and languages is true of the web, where its links lead.
    let config = Config { pairs: pairs(order), ..order.config.clone() };
    let site = render::site(order.reading.made(), &config, order.theme)?;
    let press = Press { site: &site, config: &config, chromium: &chromium, edition: order.edition };
    let progress = progress(pages.len());
    let prints = press.print(&pages, || progress.inc(1))?;
    progress.finish_and_clear();
    for print in &prints {
        eprintln!("{}: {} pages", print.name(), print.pages());
    }
    if !prints.iter().all(Print::is_tagged) {
        eprintln!(
            "note: this Chromium makes PDF without bookmarks, or without the structure that screen readers follow; \
             one of 2024 or later makes both"
        );
    }
    Ok(write(&prints, order.name, order.edition, &out)?)
}

/// The pairs of languages that stand side by side: those of the settings, and what is asked for.
fn pairs(order: &Order<'_>) -> Option<Vec<Pair>> {
    order.choice.pair.map(|pair| vec![pair]).or_else(|| order.config.pairs.clone())
}

/// The pages that are printed, in the order of the documents and of the languages.
fn pages(order: &Order<'_>) -> Vec<SitePath> {
    let (corpus, choice) = (&order.reading.corpus, order.choice);
    let works = choice.works(corpus).into_iter().map(|number| &corpus.works[number]);
    let pages = works.flat_map(|work| {
        let languages = work.versions.iter().map(|version| version.language);
        let Some(pair) = choice.pair else {
            let spoken = languages.filter(|language| choice.speaks(*language));
            return spoken.map(|language| address::document(&work.slug, language)).collect::<Vec<_>>();
        };
        let both = languages.filter(|language| [pair.first, pair.second].contains(language)).count() == 2;
        both.then(|| address::parallel(&work.slug, pair)).into_iter().collect()
    });
    pages.collect()
}

/// Where it is written: one document as PDF, several as a zip.
fn place(name: &str, documents: usize, out: &Path) -> anyhow::Result<PathBuf> {
    if documents == 1 || out.extension().is_none_or(|extension| extension != "pdf") {
        return Ok(out.to_owned());
    }
    if out.file_name().is_some_and(|file| file.to_string_lossy() == format!("{name}.pdf")) {
        // The name that nobody gave: the zip of the pages has `name.zip`.
        return Ok(out.with_file_name(format!("{name}-pdf.zip")));
    }
    bail!("{documents} documents are as many files of PDF, packed into a zip; name a file that ends in `.zip`")
}
