//! `rapporteur bundle`

mod epub;
pub mod offered;
mod pdf;
mod single;
mod zip;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anstream::{eprintln, println};
use anyhow::{Context, bail};
use clap::Args;

use rapporteur::diagnostic::nearest::nearest;
use rapporteur::model::bundle::Format;
use rapporteur::model::choice::Choice;
use rapporteur::model::config::Config;
use rapporteur::model::edition::Edition;
use rapporteur::model::language::{ByLanguage, Language, Pair};
use rapporteur::model::theme::Theme;
use rapporteur::publish::bundle::Written;
use rapporteur::publish::folder::Size;
use rapporteur::render::single::Layout;
use rapporteur::{Chosen, Reading, load};

use crate::command::{SiteArguments, day, edition, language, pair, report};

#[derive(Debug, Args)]
#[command(after_help = AFTER_HELP)]
pub struct BundleArguments {
    #[command(flatten)]
    site: SiteArguments,
    #[command(flatten)]
    format: FormatArguments,
    /// Only these documents, by slug or symbol; with --meeting, its documents and these
    #[arg(long, value_name = "DOCUMENT", value_delimiter = ',')]
    documents: Vec<String>,
    /// Only the documents of this meeting, by its id in content/meetings.yaml
    #[arg(long, value_name = "ID")]
    meeting: Option<String>,
    /// Only these languages: ar, en, es, fr, ru, zh; the first is for readers whose browser asks for none of them
    #[arg(long, value_name = "CODE", value_delimiter = ',', value_parser = language)]
    languages: Vec<Language>,
    /// Only these two languages, and both side by side: zh-en
    #[arg(long, value_name = "PAIR", value_parser = pair, conflicts_with = "languages")]
    pair: Option<Pair>,
    /// The bundle of this name in site.toml, in each of its formats
    #[arg(long, conflicts_with_all = ["documents", "meeting", "languages", "pair"])]
    name: Option<String>,
    /// The day as of which the texts stand, said at the foot of every page; by default `edition` in site.toml, else the day of
    /// `SOURCE_DATE_EPOCH`, else today
    #[arg(long, value_name = "DATE", value_parser = day)]
    as_of: Option<Edition>,
    /// The Chromium that prints PDF; by default what CHROMIUM names, else the Chromium, Chrome or Edge that is installed
    #[arg(long, value_name = "PATH")]
    chromium: Option<PathBuf>,
    /// Where to write; by default a file in this folder, named after what is chosen
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
}

const AFTER_HELP: &str = "\
Examples:
  rapporteur bundle --zip                                    the whole collection: collection.zip
  rapporteur bundle --zip --meeting bms7 --pair zh-en        a meeting in two languages: bms7-zh-en.zip
  rapporteur bundle --zip --documents A/76/284 --languages zh
  rapporteur bundle --pdf --documents A/76/284 --pair zh-en  two languages side by side on paper: a-76-284-zh-en.pdf
  rapporteur bundle --single --documents A/76/284 --pair zh-en   one file, both languages side by side
  rapporteur bundle --epub --meeting bms7 --languages en         a book: bms7-en.epub
  rapporteur bundle --name bms7                              as site.toml says under [[bundles]]
  rapporteur verify bms7.zip                                 whether it is still what was made

The same content and the same day make the same bytes.";

/// What the bundle is made as.
#[derive(Debug, Args)]
#[group(id = "format", multiple = false)]
#[expect(clippy::struct_excessive_bools, reason = "each is a flag, and one excludes the others")]
struct FormatArguments {
    /// A zip of pages: unpack it, open START-HERE.html
    #[arg(long)]
    zip: bool,
    /// One HTML file that needs nothing beside it: to be sent by mail, opened anywhere, searched within
    #[arg(long)]
    single: bool,
    /// A book (EPUB 3.3), for readers' devices and programs
    #[arg(long)]
    epub: bool,
    /// PDF, for print and for the screen: a file for each document and language, or for two side by side with --pair; several are
    /// packed into a zip. An installed Chromium prints them
    #[arg(long)]
    pdf: bool,
}

impl FormatArguments {
    /// The format that is asked for.
    fn asked(&self) -> Option<Format> {
        let asked = [
            (self.zip, Format::Zip),
            (self.single, Format::Single),
            (self.epub, Format::Epub),
            (self.pdf, Format::Pdf),
        ];
        asked.into_iter().find_map(|(is_asked, format)| is_asked.then_some(format))
    }
}

/// What a bundle is made of, whatever its format.
pub struct Order<'a> {
    /// The documents, linked.
    pub chosen: Chosen<'a>,
    /// The theme.
    pub theme: &'a Theme,
    /// Its name, fit for a file.
    pub name: &'a str,
    /// Its day.
    pub edition: Edition,
    /// Whether its pages are made smaller.
    pub size: Size,
    /// The collection that they are taken from.
    pub reading: &'a Reading,
    /// Its settings, with the day.
    pub config: &'a Config,
    /// What is chosen of it.
    pub choice: &'a Choice,
    /// The Chromium that is named.
    pub chromium: Option<&'a Path>,
    /// The folder in which a build has written the collection's site, where one has.
    pub written: Option<&'a Path>,
}

impl Order<'_> {
    /// How the languages stand in one file. Side by side every document is there in both of them.
    fn layout(&self) -> anyhow::Result<Layout> {
        if self.chosen.corpus.works.is_empty() {
            bail!("there is no document in this site, and such a bundle is made of documents");
        }
        let Some(pair) = self.choice.pair else { return Ok(Layout::OneByOne) };
        for work in &self.chosen.corpus.works {
            if let Some(lacks) = [pair.first, pair.second].into_iter().find(|one| work.version(*one).is_none()) {
                bail!(
                    "`{}` cannot be read in `{lacks}`, and nothing would stand beside it; leave it out with --documents, or write \
                     --languages {},{} and one text stands after the other",
                    work.slug,
                    pair.first,
                    pair.second
                );
            }
        }
        Ok(Layout::SideBySide(pair))
    }

    /// Makes it in a format.
    pub fn make(&self, format: Format, out: &Path) -> anyhow::Result<Written> {
        match format {
            Format::Zip => zip::make(self, out),
            Format::Single => single::make(self, out),
            Format::Epub => epub::make(self, out),
            Format::Pdf => pdf::make(self, out),
        }
    }
}

/// Makes the bundle that is asked for, unless the texts have errors.
pub fn run(arguments: &BundleArguments) -> anyhow::Result<ExitCode> {
    let folder = &arguments.site.site;
    let reading = rapporteur::read(folder)?;
    report::print_beside(&reading);
    let Some(config) = reading.config.as_ref().filter(|_| !reading.has_errors()) else {
        eprintln!("no bundle was made");
        return Ok(ExitCode::FAILURE);
    };
    let (choice, name, formats) = asked(arguments, &reading, config)?;
    refuse_unmet(&choice, &reading)?;
    let edition = edition::of(arguments.as_of, config)?;
    let theme = load::theme(folder, &config.theme)?;
    let config = Config { edition: Some(edition), ..config.clone() };
    let order = Order {
        chosen: reading.choose(&config, &choice),
        theme: &theme,
        name: &name,
        edition,
        size: if config.publish.minify { Size::Small } else { Size::AsRendered },
        reading: &reading,
        config: &config,
        choice: &choice,
        chromium: arguments.chromium.as_deref(),
        written: None,
    };
    for format in formats {
        let written = order.make(format, &place(arguments.out.as_deref(), &name, format))?;
        println!("{}", written.path.display());
        eprintln!("{} files, {} bytes, as of {edition}", written.files, written.size);
    }
    Ok(ExitCode::SUCCESS)
}

/// What is chosen, what the bundle is called, and the formats in which it is made.
fn asked(
    arguments: &BundleArguments,
    reading: &Reading,
    config: &Config,
) -> anyhow::Result<(Choice, String, Vec<Format>)> {
    let format = arguments.format.asked();
    if let Some(name) = &arguments.name {
        let known = || config.bundles.iter().map(|bundle| bundle.name.as_str());
        let bundle = config.bundles.iter().find(|bundle| bundle.name == *name).with_context(|| {
            let there = known().collect::<Vec<_>>().join(", ");
            let there = if there.is_empty() { "site.toml names none".to_owned() } else { format!("there are {there}") };
            format!("there is no bundle `{name}`; {there}")
        })?;
        let formats = format.map_or_else(|| bundle.formats.clone(), |format| vec![format]);
        if formats.len() > 1 && arguments.out.as_deref().is_some_and(|out| !out.is_dir()) {
            bail!("`{name}` is made in several formats, and --out names one file; name a format or a folder");
        }
        return Ok((bundle.choice(), name.clone(), formats));
    }
    let format = format.context("say what the bundle is made as: --zip, --single, --epub or --pdf")?;
    let languages = arguments.pair.map_or_else(|| arguments.languages.clone(), |pair| vec![pair.first, pair.second]);
    let choice = Choice {
        documents: arguments.documents.clone(),
        meeting: arguments.meeting.clone(),
        languages,
        pair: arguments.pair,
        title: ByLanguage::default(),
    };
    let name = choice.name(&reading.corpus);
    Ok((choice, name, vec![format]))
}

/// What a choice names and is not there is told, with what there is.
fn refuse_unmet(choice: &Choice, reading: &Reading) -> anyhow::Result<()> {
    let Some(unmet) = choice.unmet(&reading.corpus).into_iter().next() else { return Ok(()) };
    let known = unmet.known(choice, &reading.corpus);
    match nearest(unmet.name(), known.iter().map(String::as_str)) {
        Some(near) => bail!("{unmet}; did you mean `{near}`?"),
        None if known.is_empty() => bail!("{unmet}"),
        None => bail!("{unmet}; there are {}", known.join(", ")),
    }
}

/// Where a bundle is written: the file that is named, else one in the folder that is named, else one in this folder.
fn place(out: Option<&Path>, name: &str, format: Format) -> PathBuf {
    let file = format!("{name}.{}", format.extension());
    match out {
        Some(out) if out.is_dir() => out.join(file),
        Some(out) => out.to_owned(),
        None => PathBuf::from(file),
    }
}
