//! Links in the texts of a part to what was left out of it: they lead to the web where the collection is there, else they are plain
//! words.

use std::collections::BTreeSet;

use crate::model::address;
use crate::model::block::Block;
use crate::model::config::Config;
use crate::model::corpus::Corpus;
use crate::model::site::SitePath;
use crate::model::text::{MarkKind, Text};

/// Whether every link in the texts of a corpus leads to one of the addresses that there are, or out of the site.
#[must_use]
pub fn is_whole(corpus: &Corpus, there: &BTreeSet<SitePath>) -> bool {
    let sound = |page: &SitePath, blocks: &mut dyn Iterator<Item = &Block>| {
        blocks.flat_map(Block::texts).flat_map(|text| &text.marks).all(|mark| match &mark.kind {
            MarkKind::Link(written) => page.meant(written).is_none_or(|(path, _)| there.contains(&path)),
            _ => true,
        })
    };
    let versions = corpus.works.iter().flat_map(|work| work.versions.iter().map(move |version| (work, version)));
    let mut versions = versions.map(|(work, version)| {
        let notes = version.notes.iter().flat_map(|note| &note.blocks);
        let mut blocks = version.provisions.iter().map(|provision| &provision.block).chain(notes);
        sound(&address::document(&work.slug, version.language), &mut blocks)
    });
    versions.all(|sound| sound) && corpus.pages.iter().all(|page| sound(&address::plain(page), &mut page.blocks.iter()))
}

/// Mends every link in the texts of a corpus that leads to no address that there is.
pub fn mend(corpus: &mut Corpus, config: &Config, there: &BTreeSet<SitePath>) {
    for work in &mut corpus.works {
        for version in &mut work.versions {
            let page = address::document(&work.slug, version.language);
            let notes = version.notes.iter_mut().flat_map(|note| &mut note.blocks);
            let blocks = version.provisions.iter_mut().map(|provision| &mut provision.block).chain(notes);
            blocks.flat_map(Block::texts_mut).for_each(|text| mend_one(text, &page, config, there));
        }
    }
    for page in &mut corpus.pages {
        let path = address::plain(page);
        page.blocks.iter_mut().flat_map(Block::texts_mut).for_each(|text| mend_one(text, &path, config, there));
    }
}

fn mend_one(text: &mut Text, page: &SitePath, config: &Config, there: &BTreeSet<SitePath>) {
    text.marks.retain_mut(|mark| {
        let MarkKind::Link(written) = &mut mark.kind else { return true };
        let Some((path, _)) = page.meant(written).filter(|(path, _)| !there.contains(path)) else { return true };
        let Some(address) = config.on_the_web(&path) else { return false };
        let end = written.find(['?', '#']).unwrap_or(written.len());
        *written = format!("{address}{}", &written[end..]);
        true
    });
}
