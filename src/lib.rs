//! rapporteur turns structured Markdown of outcome documents into a multilingual static site.
//!
//! ```text
//! disk ──load──▶ Sources ──parse──▶ Corpus ──link, align──▶ Links, Usage, Alignments ──check──▶ findings
//!                                     │                            │──search──▶ Index
//!                                     │                            │               │
//!                                     └──────(choose, link)────────┴───────────────┴──render──▶ Site ──publish──▶ folder · bundle
//! ```
//!
//! Nouns are in [`model`], and import nothing but themselves. Each verb is a module that imports the nouns and no other verb;
//! only this file and the program put them together.

pub mod align;
pub mod check;
pub mod choose;
pub mod diagnostic;
pub mod link;
pub mod load;
pub mod model;
pub mod parse;
pub mod publish;
pub mod render;
pub mod search;

use std::borrow::Cow;
use std::path::Path;
use std::sync::OnceLock;

use crate::check::Seen;
use crate::choose::Part;
use crate::diagnostic::Diagnostics;
use crate::diagnostic::level::{Finding, Levels};
use crate::diagnostic::rule::Level;
use crate::load::LoadError;
use crate::model::address;
use crate::model::alignment::Alignments;
use crate::model::choice::{Bundled, Choice, Extent};
use crate::model::citation::Links;
use crate::model::config::{self, Config};
use crate::model::corpus::Corpus;
use crate::model::index::Index;
use crate::model::language::ByLanguage;
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

/// A part of a collection, linked: what a bundle is made from.
#[derive(Debug)]
pub struct Chosen<'a> {
    /// The chosen works and versions.
    pub corpus: Cow<'a, Corpus>,
    /// What they cite, and what of them is cited.
    pub links: Cow<'a, Links>,
    /// Where they use the terms of the term base.
    pub usage: Cow<'a, Usage>,
    /// How their versions stand to each other.
    pub alignments: Cow<'a, Alignments>,
    /// The settings, with the languages of the choice.
    pub config: Cow<'a, Config>,
    /// How it stands to the collection.
    pub extent: Extent,
    /// What readers see of it.
    pub title: ByLanguage<String>,
    /// What search looks in, once a site is asked for.
    index: OnceLock<Index>,
}

impl Chosen<'_> {
    /// What its site is rendered from.
    #[must_use]
    pub fn made(&self) -> render::Made<'_> {
        render::Made {
            corpus: &self.corpus,
            links: &self.links,
            usage: &self.usage,
            alignments: &self.alignments,
            bundle: Some(Bundled { extent: &self.extent, title: &self.title }),
            downloads: &[],
            index: self.index.get_or_init(|| search::index(&self.corpus, &self.usage)),
        }
    }
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
        render::Made { corpus, links, usage, alignments, bundle: None, downloads: &[], index }
    }

    /// What is chosen of the collection: a collection of its own, in which what would lead to the rest leads to the web or nowhere.
    /// It is linked anew and not checked, as the whole was.
    #[must_use]
    pub fn choose<'a>(&'a self, config: &'a Config, choice: &Choice) -> Chosen<'a> {
        if choice.is_everything() {
            let there = address::of_bundle(&self.corpus, config, !self.links.citing.is_empty());
            if choose::addresses::is_whole(&self.corpus, &there) {
                return Chosen {
                    corpus: Cow::Borrowed(&self.corpus),
                    links: Cow::Borrowed(&self.links),
                    usage: Cow::Borrowed(&self.usage),
                    alignments: Cow::Borrowed(&self.alignments),
                    config: Cow::Borrowed(config),
                    extent: Extent::Whole,
                    title: choice.title.clone(),
                    index: OnceLock::new(),
                };
            }
        }
        let Part { mut corpus, alignments, config, left_out } =
            choose::choose(&self.corpus, &self.alignments, config, choice);
        let links = link::link(&corpus);
        let usage = link::term::terms(&corpus, &links);
        // Only now: what a text cites follows from the addresses that its author wrote.
        let there = address::of_bundle(&corpus, &config, !links.citing.is_empty());
        choose::addresses::mend(&mut corpus, &config, &there);
        Chosen {
            corpus: Cow::Owned(corpus),
            links: Cow::Owned(links),
            usage: Cow::Owned(usage),
            alignments: Cow::Owned(alignments),
            config: Cow::Owned(config),
            extent: Extent::Part(left_out),
            title: choice.title.clone(),
            index: OnceLock::new(),
        }
    }

    /// Whether anything was found that keeps the site from being published.
    #[must_use]
    pub fn has_errors(&self) -> bool {
        self.findings.iter().any(|finding| finding.level == Level::Error)
    }
}
