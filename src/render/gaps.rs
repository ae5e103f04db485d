//! What a translation lacks or has of an older text: said at the place, with the way to the source.

use serde::Serialize;

use crate::model::address;
use crate::model::alignment::Status;
use crate::model::anchor::Anchor;
use crate::model::document::{Place, Version};
use crate::model::html::Html;
use crate::model::site::SitePath;
use crate::model::work::Work;
use crate::render::changes::changes;
use crate::render::cited::Voice;
use crate::render::citing::named;
use crate::render::document::Row;
use crate::render::frame::Lang;
use crate::render::studio::{Studio, lang};

/// Provisions that the source has and this version lacks: where they would stand.
#[derive(Debug, Clone, Serialize)]
pub struct Gap {
    /// What they are called: 「第 5 段」, of several the first and the last.
    pub name: String,
    /// Where the source has them.
    pub href: String,
    /// The language of the source.
    pub lang: Lang,
}

/// That the source of a translated provision has changed since.
#[derive(Debug, Clone, Serialize)]
pub struct Stale {
    /// The language of the source.
    pub lang: Lang,
    /// Where the source stands; on the web where a bundle leaves it out, and empty where that has no address.
    pub href: String,
    /// Empty where the source is left out; else the source of today, with what was taken out in `del` and what was added in `ins`.
    pub changes: Html,
}

/// A version beside the one that it was made from.
pub struct Made<'a> {
    studio: &'a Studio<'a>,
    path: &'a SitePath,
    number: usize,
    index: usize,
}

impl<'a> Made<'a> {
    /// For a version of a work, by their places in the corpus, on the page at `path`.
    #[must_use]
    pub fn new(studio: &'a Studio<'a>, path: &'a SitePath, number: usize, index: usize) -> Self {
        Self { studio, path, number, index }
    }

    fn work(&self) -> &'a Work {
        &self.studio.corpus.works[self.number]
    }

    fn version(&self) -> &'a Version {
        &self.work().versions[self.index]
    }

    fn source(&self) -> Option<&'a Version> {
        let source = self.studio.alignments.of(self.number, self.index).source?;
        self.work().versions.get(source)
    }

    fn href(&self, source: &Version, place: Place) -> String {
        let page = address::document(&self.work().slug, source.language);
        self.path.to_anchor(&page, source.anchor(place).as_str())
    }

    /// The notice at a provision or note that is out of date.
    #[must_use]
    pub fn stale(&self, place: Place) -> Option<Stale> {
        let Status::Stale(was) = self.studio.alignments.of(self.number, self.index).status(place) else { return None };
        let anchor = self.version().anchor(place);
        let Some(source) = self.source() else { return Some(self.stale_without_source(anchor)) };
        let there = source.places().find(|there| source.anchor(*there) == anchor)?;
        Some(Stale {
            lang: lang(source.language),
            href: self.href(source, there),
            changes: changes(was, &source.plain(there)),
        })
    }

    /// The same where a bundle leaves the source out: it is read on the web, where the site has an address.
    fn stale_without_source(&self, anchor: &Anchor) -> Stale {
        let work = self.work();
        let language = self.version().from.unwrap_or(work.meta.authentic);
        let page = self.studio.absolute(&address::document(&work.slug, language));
        let href = page.map_or_else(String::new, |page| format!("{page}#{anchor}"));
        Stale { lang: lang(language), href, changes: Html::new() }
    }

    /// The rows of the version with those of its gaps, each where it would stand. What stands together in the source and is missing is
    /// one gap, and has the addresses of all.
    #[must_use]
    pub fn with_gaps(&self, rows: Vec<Row>, gap: impl Fn(Vec<String>, Gap) -> Row) -> Vec<Row> {
        let missing = &self.studio.alignments.of(self.number, self.index).missing;
        let Some(source) = self.source().filter(|_| !missing.is_empty()) else { return rows };
        let numbers: Vec<usize> = missing
            .iter()
            .filter_map(|place| match place {
                Place::Provision(index) => Some(*index),
                Place::Note(_) => None,
            })
            .collect();
        let mut rows = rows;
        for run in numbers.chunk_by(|a, b| a + 1 == *b) {
            let anchors = run.iter().map(|index| source.provisions[*index].anchor.to_string()).collect();
            let row = gap(anchors, self.gap(source, run));
            let at = place_for(&rows, source, run[0]);
            rows.insert(at, row);
        }
        rows
    }

    fn gap(&self, source: &Version, run: &[usize]) -> Gap {
        let language = self.version().language;
        let voice = Voice { studio: self.studio, path: self.path, language, home: Some(self.number) };
        let (first, last) = (run[0], run[run.len() - 1]);
        let both = [first, last].map(|index| named(voice, source, Place::Provision(index)));
        let name = if both[0] == both[1] {
            both[0].clone()
        } else {
            self.studio.words.with(language, "range-of-places", &[("from", &both[0]), ("to", &both[1])])
        };
        Gap { name, href: self.href(source, Place::Provision(first)), lang: lang(source.language) }
    }
}

/// Behind which row a provision of the source would stand: behind the last row that has what stands before it there.
fn place_for(rows: &[Row], source: &Version, missing: usize) -> usize {
    let has = |row: &Row, anchor: &str| {
        row.anchor == anchor
            || row.aliases.iter().any(|alias| alias == anchor)
            || row.entries.iter().any(|entry| entry.anchor == anchor)
    };
    let mut before = source.provisions[..missing].iter().rev();
    before.find_map(|provision| rows.iter().rposition(|row| has(row, provision.anchor.as_str()))).map_or(0, |at| at + 1)
}
