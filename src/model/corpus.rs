//! All that the authors wrote, understood.

use crate::model::glossary::Glossary;
use crate::model::instrument::Instrument;
use crate::model::language::Language;
use crate::model::meeting::Meeting;
use crate::model::page::Page;
use crate::model::work::Work;

/// Every work, page and meeting of a site.
#[derive(Debug, Default, Clone)]
pub struct Corpus {
    /// The works, sorted by folder.
    pub works: Vec<Work>,
    /// The meetings, as listed.
    pub meetings: Vec<Meeting>,
    /// The treaties and programmes that texts cite by title, as listed.
    pub instruments: Vec<Instrument>,
    /// The term base.
    pub glossary: Glossary,
    /// The plain pages, sorted by language, order and name.
    pub pages: Vec<Page>,
}

impl Corpus {
    /// The languages in which there is anything to read, in the order of their codes.
    #[must_use]
    pub fn languages(&self) -> Vec<Language> {
        let versions = self.works.iter().flat_map(|work| work.versions.iter().map(|version| version.language));
        let mut all: Vec<_> = versions.chain(self.pages.iter().map(|page| page.language)).collect();
        all.sort_unstable();
        all.dedup();
        all
    }

    /// Whether any work has several versions, so that there is a page of their state.
    #[must_use]
    pub fn has_translations(&self) -> bool {
        self.works.iter().any(|work| work.versions.len() > 1)
    }

    /// The meeting of an id.
    #[must_use]
    pub fn meeting(&self, id: &str) -> Option<&Meeting> {
        self.meetings.iter().find(|meeting| meeting.id == id)
    }
}
