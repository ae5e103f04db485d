//! What the program can be asked to do.

mod anchors;
mod build;
mod bundle;
mod check;
mod documents;
mod edition;
mod explain;
mod init;
mod report;
mod terms;
mod translations;
mod verify;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Args, Parser, Subcommand, ValueEnum};

use rapporteur::model::anchor::Anchor;
use rapporteur::model::edition::Edition;
use rapporteur::model::language::{Language, Pair};

use crate::command::bundle::BundleArguments;
use crate::command::verify::VerifyArguments;

/// Turns structured Markdown of outcome documents into a multilingual static site with a permanent address for every paragraph.
#[derive(Debug, Parser)]
#[command(version, propagate_version = true, after_help = AFTER_HELP)]
pub struct Arguments {
    #[command(subcommand)]
    command: Command,
}

const AFTER_HELP: &str = "\
To begin:
  rapporteur init my-site            write a small site that builds
  cd my-site && rapporteur build     build it, then open public/index.html
  rapporteur check                   say what is wrong, with file, line and column
  rapporteur explain missing-note    say what a rule means and what to do

Exit status: 0 done, 1 errors were found in what the authors wrote, 2 it could not be done.";

#[derive(Debug, Subcommand)]
enum Command {
    /// Build the site into a folder that opens from a web server and by double-click
    ///
    /// The site is built beside the last one and put in its place at one stroke. When errors are found, or the program is
    /// stopped, the last site stands as it stood.
    Build(BuildArguments),
    /// Make one file of the collection, or of a part of it, that is read where there is no network
    ///
    /// It is carried on a stick, sent by mail, or offered for download. Links to what is left out lead to the web or are plain words,
    /// never nowhere; what is left out is said on its first page and on the page of each document.
    Bundle(Box<BundleArguments>),
    /// Say whether a bundle is still what was made: what is missing in it, changed or added
    ///
    /// It reads the list SHA256SUMS in a zip, or in the folder that it was unpacked into. Exit status: 0 all is as it was made,
    /// 1 something differs, 2 it is no bundle or cannot be read.
    Verify(VerifyArguments),
    /// Say what is wrong in the texts, all of it
    Check(CheckArguments),
    /// Show and keep the promises made with published anchors
    ///
    /// A link to a paragraph must lead there for good. `anchors.lock`, beside each document, records every published anchor;
    /// a build that would lose one or point it elsewhere fails. Commit the file.
    Anchors(AnchorsArguments),
    /// Show how far the translations are, and record what they were made from
    ///
    /// `translations.lock`, beside each document, records the text that each translated provision was made from. When that text
    /// changes, the provision is out of date: readers are told, with what changed, until it is mended and recorded anew. Commit the
    /// file.
    Translations(TranslationsArguments),
    /// Show where the documents use the terms of the term base, and exchange the term base with others
    ///
    /// The table has a row for every term and a column for every document. `export` writes the term base for other programs,
    /// `import` takes what such a file brings; it says first what that would change, and changes nothing.
    Terms(TermsArguments),
    /// Say what a rule means and what to do about its findings
    Explain {
        /// The rule's name; without one, all rules are listed
        rule: Option<String>,
    },
    /// Write a small site that builds
    Init {
        /// The folder, which must be empty or not there yet
        folder: PathBuf,
    },
}

/// Where the site is.
#[derive(Debug, Args)]
struct SiteArguments {
    /// The folder that holds site.toml
    #[arg(long, value_name = "DIR", default_value = ".", global = true)]
    site: PathBuf,
}

#[derive(Debug, Args)]
struct BuildArguments {
    #[command(flatten)]
    site: SiteArguments,
    /// Where to write; by default what site.toml says, else `public`
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
    /// Make the bundles that site.toml names, too, and offer them for download on the library page
    #[arg(long)]
    bundles: bool,
    /// The day as of which the texts stand, said at the foot of every page; by default `edition` in site.toml, and without it none,
    /// unless bundles are made: then as `rapporteur bundle` takes it
    #[arg(long, value_name = "DATE", value_parser = day)]
    as_of: Option<Edition>,
}

#[derive(Debug, Args)]
struct CheckArguments {
    #[command(flatten)]
    site: SiteArguments,
    /// How findings are printed
    #[arg(long, value_enum, default_value_t = Format::Human)]
    format: Format,
}

/// How findings are printed.
#[derive(Debug, Clone, Copy, ValueEnum)]
enum Format {
    /// With the line itself, for people
    Human,
    /// `file:line:col: rule: message`
    Short,
    /// One JSON array
    Json,
    /// SARIF 2.1.0, for code hosts
    Sarif,
}

#[derive(Debug, Args)]
struct AnchorsArguments {
    #[command(flatten)]
    site: SiteArguments,
    #[command(subcommand)]
    action: Option<AnchorsAction>,
}

#[derive(Debug, Subcommand)]
enum AnchorsAction {
    /// Show how many anchors each document has recorded, and what changed
    List,
    /// Record the anchors as they are now: new ones, and texts that were edited on purpose
    Accept {
        /// The document, by slug, symbol or folder; without one, every document
        document: Option<String>,
    },
    /// Let a lost anchor lead to where its text is now
    Alias {
        /// The document, by slug, symbol or folder
        document: String,
        /// The anchor that was published
        old: String,
        /// The anchor of the same text today
        new: String,
        /// Why it moved, for those who follow the old link
        #[arg(long)]
        reason: String,
    },
    /// Say that a text was withdrawn; its address then says so
    Withdraw {
        /// The document, by slug, symbol or folder
        document: String,
        /// The anchor that was published
        anchor: String,
        /// Why, for those who follow the link
        #[arg(long)]
        reason: String,
    },
    /// Tell what is known of an anchor: what it is, where it stands, its history
    Explain {
        /// The document, by slug, symbol or folder
        document: String,
        /// The anchor
        anchor: String,
    },
}

#[derive(Debug, Args)]
struct TranslationsArguments {
    #[command(flatten)]
    site: SiteArguments,
    /// How the table is printed
    #[arg(long, value_enum, default_value_t = TableFormat::Human)]
    format: TableFormat,
    /// Exit with 1 where there is any of these
    #[arg(long, value_enum, value_name = "WHAT", value_delimiter = ',')]
    fail_on: Vec<Open>,
    #[command(subcommand)]
    action: Option<TranslationsAction>,
}

#[derive(Debug, Subcommand)]
enum TranslationsAction {
    /// Record that translations agree with their source as it is now
    Accept {
        /// The document, by slug, symbol or folder; without one, every document
        document: Option<String>,
        /// Only translations into these languages: ar, en, es, fr, ru, zh
        #[arg(long, value_name = "CODE", value_delimiter = ',', value_parser = language)]
        language: Vec<Language>,
        /// Only these provisions and notes, by anchor
        #[arg(long, value_name = "ANCHOR", value_delimiter = ',', value_parser = anchor)]
        provision: Vec<Anchor>,
    },
}

/// How a table is printed.
#[derive(Debug, Clone, Copy, ValueEnum)]
enum TableFormat {
    /// For people
    Human,
    /// One JSON array
    Json,
}

/// What can be open in a translation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Open {
    /// Provisions whose source has changed since
    Stale,
    /// Provisions that the source has and the translation lacks
    Missing,
    /// Provisions of which it is not recorded what they were made from
    Unrecorded,
}

#[derive(Debug, Args)]
struct TermsArguments {
    #[command(flatten)]
    site: SiteArguments,
    /// How the table is printed
    #[arg(long, value_enum, default_value_t = TableFormat::Human)]
    format: TableFormat,
    /// The language of the terms: ar, en, es, fr, ru, zh; by default the site's first
    #[arg(long, value_name = "CODE", value_parser = language)]
    language: Option<Language>,
    /// Only concepts that the documents render in several ways
    #[arg(long)]
    differ: bool,
    #[command(subcommand)]
    action: Option<TermsAction>,
}

#[derive(Debug, Subcommand)]
enum TermsAction {
    /// Write the term base for other programs
    Export {
        /// The format
        #[arg(long, value_enum)]
        format: ExchangeFormat,
        /// Only what is said in these languages, in this order: ar, en, es, fr, ru, zh
        #[arg(long, value_name = "CODE", value_delimiter = ',', value_parser = language)]
        languages: Vec<Language>,
        /// Where to write; by default to where results are printed
        #[arg(long, value_name = "FILE")]
        out: Option<PathBuf>,
    },
    /// Take what a file brings: TBX of both versions, a table (CSV), JSON
    ///
    /// Without --write it only says what would change. Nothing that the term base says is changed or removed without --replace: only
    /// new concepts, new languages, new terms and fields that said nothing are taken.
    Import {
        /// The file
        file: PathBuf,
        /// Let what the file says stand instead of what the term base says
        #[arg(long)]
        replace: bool,
        /// Write it into content/glossary
        #[arg(long)]
        write: bool,
    },
}

/// A format in which term bases are exchanged.
#[derive(Debug, Clone, Copy, ValueEnum)]
enum ExchangeFormat {
    /// TBX-Basic (ISO 30042:2019), for tools of translators
    Tbx,
    /// A table of all fields, one row a term, for spreadsheets
    Csv,
    /// The concepts as they are, for programs
    Json,
}

fn language(code: &str) -> Result<Language, String> {
    Language::from_code(code).ok_or_else(|| "expected one of ar, en, es, fr, ru, zh".to_owned())
}

fn pair(written: &str) -> Result<Pair, String> {
    Pair::parse(written).ok_or_else(|| "expected two of ar, en, es, fr, ru, zh, as in `zh-en`".to_owned())
}

fn day(written: &str) -> Result<Edition, String> {
    Edition::parse(written).ok_or_else(|| "expected a day, as in `2026-11-30`".to_owned())
}

fn anchor(written: &str) -> Result<Anchor, String> {
    Anchor::parse(written).ok_or_else(|| "that is no anchor; anchors are written `p24`, `annex-p92`, `fn2`".to_owned())
}

/// Does what was asked.
///
/// # Errors
/// When it could not be done, for a reason that is not in the texts.
pub fn run(arguments: Arguments) -> anyhow::Result<ExitCode> {
    match arguments.command {
        Command::Build(arguments) => build::run(&arguments),
        Command::Bundle(arguments) => bundle::run(&arguments),
        Command::Verify(arguments) => verify::run(&arguments),
        Command::Check(arguments) => check::run(&arguments),
        Command::Anchors(arguments) => anchors::run(arguments),
        Command::Translations(arguments) => translations::run(&arguments),
        Command::Terms(arguments) => terms::run(&arguments),
        Command::Explain { rule } => explain::run(rule.as_deref()),
        Command::Init { folder } => init::run(&folder),
    }
}
