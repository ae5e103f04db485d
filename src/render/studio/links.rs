//! The links that pages of every kind have: to the versions of a work, to its parallel pages, to the tables of the site.

use crate::model::address;
use crate::model::document::Version;
use crate::model::language::{Language, Pair};
use crate::model::site::SitePath;
use crate::model::work::Work;
use crate::render::library::VersionLink;
use crate::render::parallel::ParallelLink;
use crate::render::studio::{Studio, lang};

impl Studio<'_> {
    /// The versions of a work as links on the page at `path`.
    pub fn versions(&self, path: &SitePath, work: &Work, language: Language) -> Vec<VersionLink> {
        work.versions.iter().map(|version| self.version(path, work, version, language)).collect()
    }

    /// A version of a work as a link on the page at `path`, which is in `language`.
    pub fn version(&self, path: &SitePath, work: &Work, version: &Version, language: Language) -> VersionLink {
        VersionLink {
            lang: lang(version.language),
            href: self.href(path, &address::document(&work.slug, version.language)),
            standing: self.standing(version, language),
            current: version.language == language,
        }
    }

    /// The page of the state of the translations as seen from the page at `path`; empty where there is none.
    pub fn translations(&self, path: &SitePath, language: Language) -> String {
        if self.corpus.has_translations() {
            path.to(&address::translations(self.nearest(language)))
        } else {
            String::new()
        }
    }

    /// The parallel pages of a work in which a language has the first column, as links on the page at `path`.
    pub fn parallels(&self, path: &SitePath, work: &Work, language: Language) -> Vec<ParallelLink> {
        let pairs = self.config.pairs(work).into_iter().filter(|pair| pair.first == language);
        let link = |pair: Pair| ParallelLink {
            lang: lang(pair.second),
            href: self.href(path, &address::parallel(&work.slug, pair)),
            current: *path == address::parallel(&work.slug, pair),
        };
        pairs.map(link).collect()
    }

    /// The table of citations as seen from the page at `path`; empty where nothing is cited.
    pub fn citations(&self, path: &SitePath, language: Language) -> String {
        if self.links.citing.is_empty() { String::new() } else { path.to(&address::citations(self.nearest(language))) }
    }

    /// The glossary as seen from the page at `path`; empty where there is no term base.
    pub fn terms(&self, path: &SitePath, language: Language) -> String {
        if self.corpus.glossary.is_empty() {
            String::new()
        } else {
            self.href(path, &address::terms(self.nearest(language)))
        }
    }

    /// What standing a text has, in words.
    pub fn standing(&self, version: &Version, language: Language) -> String {
        self.words.get(language, &format!("standing-{}", version.translation.key()))
    }
}
