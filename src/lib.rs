//! rapporteur turns structured Markdown of outcome documents into a multilingual static site.
//!
//! ```text
//! disk ──load──▶ Sources ──parse──▶ Corpus ──link, align──▶ Links, Usage, Alignments ──check──▶ findings
//!                                     │              └──search──▶ Index     │
//!                                     └────────────────────────────────┴─────┴──render──▶ Site ──publish──▶ folder
//! ```
//!
//! Nouns are in [`model`], and import nothing but themselves. Each verb is a module that imports the nouns and no other verb;
//! only this file and the program put them together.

pub mod align;
pub mod check;
pub mod diagnostic;
pub mod link;
pub mod load;
pub mod model;
pub mod parse;
pub mod publish;
pub mod render;
pub mod search;

use std::path::Path;
use std::sync::OnceLock;

use crate::check::Seen;
use crate::diagnostic::Diagnostics;
use crate::diagnostic::level::{Finding, Levels};
use crate::diagnostic::rule::Level;
use crate::load::LoadError;
use crate::model::alignment::Alignments;
use crate::model::citation::Links;
use crate::model::config::{self, Config};
use crate::model::corpus::Corpus;
use crate::model::index::Index;
use crate::model::source::Sources;
use crate::model::usage::Usage;

/// What the authors wrote, understood, and all that was found in it.
#[derive(Debug)]
pub struct Reading {
    /// The files.
    pub sources: Sources,
    /// The settings; none where `site.toml` cannot be read.
    pub config: Option<Config>,
    /// The documents, pages and meetings.
    pub corpus: Corpus,
    /// What every text cites, and what cites it.
    pub links: Links,
    /// Where the texts use the terms of the term base.
    pub usage: Usage,
    /// How the versions of each work stand to each other.
    pub alignments: Alignments,
    /// What was found, by file and place; what is acknowledged is left out.
    pub findings: Vec<Finding>,
    /// What search looks in, once a site is asked for.
    index: OnceLock<Index>,
}

/// Reads and checks the site in a folder.
///
/// # Errors
/// When there is no site there, or a file cannot be read.
pub fn read(folder: &Path) -> Result<Reading, LoadError> {
    Ok(understand(load::sources(folder)?))
}

/// Parses and checks sources, wherever they come from. What is wrong in them is among the findings.
#[must_use]
pub fn understand(sources: Sources) -> Reading {
    let mut diagnostics = Diagnostics::default();
    let config = parse::settings(&sources, &mut diagnostics);
    let corpus = parse::parse(&sources, &mut diagnostics);
    let links = link::link(&corpus);
    let usage = link::term::terms(&corpus, &links);
    let alignments = align::align(&corpus);
    let seen = Seen {
        corpus: &corpus,
        links: &links,
        usage: &usage,
        alignments: &alignments,
        config: config.as_ref(),
        sources: &sources,
    };
    check::check(seen, &mut diagnostics);
    let levels = levels(config.as_ref(), &sources, &mut diagnostics);
    let remaining = check::acknowledge::acknowledge(diagnostics.into_sorted(), &corpus);
    let findings = levels.apply(remaining);
    Reading { sources, config, corpus, links, usage, alignments, findings, index: OnceLock::new() }
}

/// The levels of the rules, as `site.toml` changes them.
fn levels(config: Option<&Config>, sources: &Sources, diagnostics: &mut Diagnostics) -> Levels {
    let settings = sources.iter().find(|(_, file)| file.path == config::FILE);
    match (config, settings) {
        (Some(config), Some((id, _))) => Levels::read(&config.rules, id, sources, diagnostics),
        _ => Levels::default(),
    }
}

impl Reading {
    /// What the site is rendered from.
    #[must_use]
    pub fn made(&self) -> render::Made<'_> {
        let index = self.index.get_or_init(|| search::index(&self.corpus, &self.usage));
        let Self { corpus, links, usage, alignments, .. } = self;
        render::Made { corpus, links, usage, alignments, index }
    }

    /// Whether anything was found that keeps the site from being published.
    #[must_use]
    pub fn has_errors(&self) -> bool {
        self.findings.iter().any(|finding| finding.level == Level::Error)
    }
}
