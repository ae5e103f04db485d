//! `rapporteur build`

use std::process::ExitCode;

use anstream::eprintln;
use indicatif::{ProgressBar, ProgressStyle};

use rapporteur::publish::folder::{self, Size};
use rapporteur::{load, render};

use crate::command::{BuildArguments, report};

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
    let site = render::site(reading.made(), config, &theme)?;
    let out = arguments.out.clone().unwrap_or_else(|| folder.join(&config.out));
    let size = if config.publish.minify { Size::Small } else { Size::AsRendered };
    let progress = progress(site.paths().count());
    let written = folder::write(&site, &out, size, || progress.inc(1))?;
    progress.finish_and_clear();
    for page in &written.kept {
        eprintln!("note: {page} was left as rendered, because making it smaller would have changed its text");
    }
    eprintln!("{} files in {}, {} of them new or changed", written.files, out.display(), written.changed);
    Ok(ExitCode::SUCCESS)
}

/// A bar on a terminal, and nothing elsewhere.
pub fn progress(pages: usize) -> ProgressBar {
    let style = ProgressStyle::with_template("{bar:30} {pos}/{len}").unwrap_or_else(|_| ProgressStyle::default_bar());
    ProgressBar::new(pages as u64).with_style(style)
}
