//! `rapporteur build`

use std::process::ExitCode;

use anstream::eprintln;
use indicatif::{ProgressBar, ProgressStyle};

use rapporteur::model::config::Config;
use rapporteur::publish::folder::{self, Copies, Draft, Form, Size};
use rapporteur::render::Made;
use rapporteur::{load, render};

use crate::command::bundle::offered;
use crate::command::{BuildArguments, edition, report};

/// Builds the site, unless the texts have errors.
pub fn run(arguments: &BuildArguments) -> anyhow::Result<ExitCode> {
    let folder = &arguments.site.site;
    let reading = rapporteur::read(folder)?;
    report::print_beside(&reading);
    let Some(config) = reading.config.as_ref().filter(|_| !reading.has_errors()) else {
        eprintln!("not built: the last site stands as it stood");
        return Ok(ExitCode::FAILURE);
    };
    let theme = load::theme(folder, &config.theme)?;
    let out = arguments.out.clone().unwrap_or_else(|| folder.join(&config.out));
    let size = if config.publish.minify { Size::Small } else { Size::AsRendered };
    let copies = if config.publish.precompress { Copies::Compressed } else { Copies::None };
    let with_bundles = (arguments.bundles || config.publish.bundles) && !config.bundles.is_empty();
    // What is offered for download stands as of the same day as the site that offers it, so that its pages are the same.
    let edition =
        if with_bundles { Some(edition::of(arguments.as_of, config)?) } else { edition::said(arguments.as_of, config) };
    let config = &Config { edition, ..config.clone() };
    let site = render::site(reading.made(), config, &theme)?;
    let form = Form { size, copies };
    let progress = progress(site.paths().count());
    let written = match edition.filter(|_| with_bundles) {
        None => folder::write(&site, &out, form, || progress.inc(1))?,
        Some(edition) => {
            let (last, first): (Vec<_>, Vec<_>) =
                site.longest_first().into_iter().partition(|path| site.offers_bundles(path));
            let mut draft = Draft::begin(&out)?;
            draft.write(&site, &first, form, || progress.inc(1))?;
            let downloads = offered::make(&reading, config, &theme, edition, &mut draft)?;
            let made = Made { downloads: &downloads, ..reading.made() };
            draft.write(&render::site(made, config, &theme)?, &last, form, || progress.inc(1))?;
            draft.place()?
        }
    };
    progress.finish_and_clear();
    for page in &written.kept {
        eprintln!("note: {page} was left as rendered, because making it smaller would have changed its text");
    }
    eprintln!("{} files in {}, {} of them new or changed", written.files, out.display(), written.changed);
    if copies == Copies::Compressed {
        eprintln!("{} compressed copies beside them", written.copies);
    }
    Ok(ExitCode::SUCCESS)
}

/// A bar on a terminal, and nothing elsewhere.
pub fn progress(pages: usize) -> ProgressBar {
    let style = ProgressStyle::with_template("{bar:30} {pos}/{len}").unwrap_or_else(|_| ProgressStyle::default_bar());
    ProgressBar::new(pages as u64).with_style(style)
}
