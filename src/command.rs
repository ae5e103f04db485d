//! What the program can be asked to do.

mod anchors;
mod build;
mod check;
mod explain;
mod init;
mod report;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Args, Parser, Subcommand, ValueEnum};

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
    /// Say what is wrong in the texts, all of it
    Check(CheckArguments),
    /// Show and keep the promises made with published anchors
    ///
    /// A link to a paragraph must lead there for good. `anchors.lock`, beside each document, records every published anchor;
    /// a build that would lose one or point it elsewhere fails. Commit the file.
    Anchors(AnchorsArguments),
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

/// Does what was asked.
///
/// # Errors
/// When it could not be done, for a reason that is not in the texts.
pub fn run(arguments: Arguments) -> anyhow::Result<ExitCode> {
    match arguments.command {
        Command::Build(arguments) => build::run(&arguments),
        Command::Check(arguments) => check::run(&arguments),
        Command::Anchors(arguments) => anchors::run(arguments),
        Command::Explain { rule } => explain::run(rule.as_deref()),
        Command::Init { folder } => init::run(&folder),
    }
}
