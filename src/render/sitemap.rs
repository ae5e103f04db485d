//! What search engines read: every page that they should know, and its other languages (<https://www.sitemaps.org/protocol.html>).
//!
//! It says nothing of when a page was changed: no date in the content does.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::ops::Range;

use crate::model::address;
use crate::model::html::Html;
use crate::model::language::Language;
use crate::model::site::SitePath;
use crate::render::Page;
use crate::render::pages;
use crate::render::studio::Studio;
use crate::render::terms::table;
use crate::render::web::tags;
use crate::render::work::addresses;

/// How much one file may hold.
struct Limits {
    addresses: usize,
    bytes: usize,
}

/// What the protocol allows.
const LIMITS: Limits = Limits { addresses: 50_000, bytes: 50 * 1024 * 1024 };

const OPENING: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
const SITEMAPS: &str = "http://www.sitemaps.org/schemas/sitemap/0.9";
const XHTML: &str = "http://www.w3.org/1999/xhtml";

/// The entries of all pages that search engines should know, in the order of their paths.
fn entries(pages: &BTreeMap<SitePath, Page>, studio: &Studio<'_>) -> Vec<String> {
    pages.iter().filter_map(|(path, page)| entry(path, page, studio)).collect()
}

fn entry(path: &SitePath, page: &Page, studio: &Studio<'_>) -> Option<String> {
    let (versions, neutral) = known(page, studio)?;
    let mut out = Html::new();
    out.open("url", &[]);
    out.open("loc", &[]);
    out.push_text(&studio.absolute(path)?);
    out.close("loc");
    for (tag, there) in tags(&versions, neutral.as_ref()) {
        let there = studio.absolute(there)?;
        out.open("xhtml:link", &[("rel", "alternate"), ("hreflang", tag), ("href", &there)]);
        out.close("xhtml:link");
    }
    out.close("url");
    Some(format!("{}\n", out.as_str()))
}

/// A page in its languages, and the one that opens the reader's.
type Known = (Vec<(Language, SitePath)>, Option<SitePath>);

/// The versions of a page as its own head names them; none of what is no page, and of a page that search engines should not know or
/// know under another address. A test compares the two.
fn known(page: &Page, studio: &Studio<'_>) -> Option<Known> {
    let works = &studio.corpus.works;
    Some(match page {
        Page::Chooser | Page::Library(_) => (studio.each(address::library), Some(address::chooser())),
        Page::Citations(_) => (studio.each(address::citations), None),
        Page::Translations(_) => (studio.each(address::translations), None),
        Page::Finding(_) => (studio.each(address::search), None),
        Page::Terms(_) => (studio.each(address::terms), None),
        Page::TermsDiffer(_) => (studio.each(address::differing), None),
        Page::States(_) => (studio.each(address::states), None),
        Page::Concept(number, _) => {
            let id = &studio.corpus.glossary.concepts[*number].id;
            (studio.each(|language| address::concept(language, id)), None)
        }
        Page::TermTable(pair) => (table::turned(*pair), None),
        Page::Plain(number) => (pages::versions(studio, &studio.corpus.pages[*number]), None),
        Page::Work(number) | Page::Document(number, _) => {
            (addresses(&works[*number]), Some(address::work(&works[*number].slug)))
        }
        _ => return None,
    })
}

/// Which entries stand in which file.
pub fn parts(pages: &BTreeMap<SitePath, Page>, studio: &Studio<'_>) -> Vec<Range<usize>> {
    split(entries(pages, studio).iter().map(String::len), &LIMITS)
}

fn split(lengths: impl Iterator<Item = usize>, limits: &Limits) -> Vec<Range<usize>> {
    let room = limits.bytes - opening().len() - CLOSING.len();
    let mut parts: Vec<Range<usize>> = Vec::new();
    let mut bytes = 0;
    for (at, length) in lengths.enumerate() {
        bytes += length;
        match parts.last_mut() {
            Some(part) if part.len() < limits.addresses && bytes <= room => part.end = at + 1,
            _ => {
                parts.push(at..at + 1);
                bytes = length;
            }
        }
    }
    parts
}

const CLOSING: &str = "</urlset>\n";

fn opening() -> String {
    format!("{OPENING}<urlset xmlns=\"{SITEMAPS}\" xmlns:xhtml=\"{XHTML}\">\n")
}

/// One file of entries.
pub fn part(pages: &BTreeMap<SitePath, Page>, studio: &Studio<'_>, part: Range<usize>) -> String {
    let mut out = opening();
    out.extend(entries(pages, studio).drain(part));
    out + CLOSING
}

/// `sitemap.xml`: the entries, or where they do not fit into one file the list of the files.
pub fn sitemap(pages: &BTreeMap<SitePath, Page>, studio: &Studio<'_>, parts: &[Range<usize>]) -> String {
    match parts {
        [all] => part(pages, studio, all.clone()),
        _ => index((1..=parts.len()).filter_map(|number| studio.absolute(&address::sitemap_part(number)))),
    }
}

fn index(files: impl Iterator<Item = String>) -> String {
    let mut out = format!("{OPENING}<sitemapindex xmlns=\"{SITEMAPS}\">\n");
    for file in files {
        let _ = writeln!(out, "<sitemap><loc>{}</loc></sitemap>", Html::text(&file).as_str());
    }
    out + "</sitemapindex>\n"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_holds_no_more_than_the_protocol_allows() {
        let around = opening().len() + CLOSING.len();
        let limits = Limits { addresses: 3, bytes: around + 100 };
        let split = |lengths: &[usize]| split(lengths.iter().copied(), &limits);
        assert_eq!(split(&[1, 1, 1]).len(), 1);
        assert_eq!(split(&[1, 1, 1, 1]), [0..3, 3..4], "a fourth address");
        assert_eq!(split(&[50, 50, 1]), [0..2, 2..3], "a byte too much");
        assert_eq!(split(&[60, 60, 60]), [0..1, 1..2, 2..3]);
        assert_eq!((LIMITS.addresses, LIMITS.bytes), (50_000, 52_428_800));
    }

    #[test]
    fn several_files_stand_in_a_list() {
        let list = index(["https://a.example/?a&b".to_owned(), "https://a.example/2".to_owned()].into_iter());
        let start = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
                     <sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n";
        let end = "<sitemap><loc>https://a.example/?a&amp;b</loc></sitemap>\n\
                   <sitemap><loc>https://a.example/2</loc></sitemap>\n</sitemapindex>\n";
        assert_eq!(list, format!("{start}{end}"));
    }
}
