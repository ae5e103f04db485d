//! What every page of the site has around its content.

use serde::Serialize;

use crate::model::html::Html;
use crate::render::stamp::Stamp;
use crate::render::web::Share;

/// The frame of a page: language, place in the site, what the head, the bar and the foot need. Every page's struct has it as
/// `frame`.
#[derive(Debug, Serialize)]
pub struct Frame {
    /// The page's language.
    pub lang: Lang,
    /// The text of `<title>`.
    pub title: String,
    /// The text of the description, or nothing.
    pub description: String,
    /// The site's name.
    pub site: String,
    /// The way to the site's root: empty or `../`.
    pub root: String,
    /// The address of the library in this language.
    pub home: String,
    /// The absolute address under which search engines should know this page, where the site has one.
    pub canonical: Option<String>,
    /// This page in each language that has it, for `hreflang`; the last may be `x-default`.
    pub alternates: Vec<Alternate>,
    /// How it is shown where it is shared; none of a site that is not on the web.
    pub share: Option<Share>,
    /// The absolute address of the feed of the documents in this language, where there is one.
    pub feed: Option<String>,
    /// The language switch: every language of the site.
    pub languages: Vec<Choice>,
    /// The glossary in this language; empty where there is no term base.
    pub terms: String,
    /// The ways to the search; none where the site has no documents.
    pub search: Option<SearchLinks>,
    /// The plain pages, for the foot and the manual's list.
    pub pages: Vec<PageLink>,
    /// The day as of which the texts stand, where the site says one.
    pub edition: Option<Stamp>,
}

/// A language as a page needs it.
#[derive(Debug, Clone, Serialize)]
pub struct Lang {
    /// `zh`
    pub code: &'static str,
    /// `zh-Hans`
    pub tag: &'static str,
    /// `ltr` or `rtl`
    pub dir: &'static str,
    /// `中文`
    pub name: &'static str,
}

/// A link for `hreflang`.
#[derive(Debug, Serialize)]
pub struct Alternate {
    /// The language tag, or `x-default`.
    pub tag: &'static str,
    /// The address.
    pub href: String,
}

/// One language of the switch.
#[derive(Debug, Serialize)]
pub struct Choice {
    /// The language.
    pub lang: Lang,
    /// Its address; where this page does not exist in it, of a page that says so and offers the nearest.
    pub href: String,
    /// That this page does not exist in it, said in it; empty where it exists.
    pub missing: String,
    /// Whether it is this page's.
    pub current: bool,
}

/// A link to a plain page.
#[derive(Debug, Serialize)]
pub struct PageLink {
    /// Its title.
    pub title: String,
    /// Its one sentence.
    pub summary: String,
    /// Its address.
    pub href: String,
    /// Whether it is this page.
    pub current: bool,
}

/// Where the search is.
#[derive(Debug, Serialize)]
pub struct SearchLinks {
    /// The page of search.
    pub page: String,
    /// The words of its script.
    pub words: String,
}

/// The page that chooses a language: `chooser.html`.
#[derive(Debug, Serialize)]
pub struct ChooserPage {
    /// The frame, in the first language of the site.
    pub frame: Frame,
    /// The site's name and sentence in each language, with the way to its library.
    pub entries: Vec<ChooserEntry>,
}

/// One language of the chooser.
#[derive(Debug, Serialize)]
pub struct ChooserEntry {
    /// The language.
    pub lang: Lang,
    /// The site's name in it.
    pub title: String,
    /// The site's sentence in it.
    pub about: String,
    /// The library in it.
    pub href: String,
}

/// A plain page: `page.html`.
#[derive(Debug, Serialize)]
pub struct PlainPage {
    /// The frame.
    pub frame: Frame,
    /// The page's title.
    pub title: String,
    /// Its content, headings with ids.
    pub content: Html,
    /// Its headings of depth 2 and 3.
    pub contents: Vec<PageHeading>,
}

/// A heading of a plain page.
#[derive(Debug, Serialize)]
pub struct PageHeading {
    /// 2 or 3.
    pub depth: u8,
    /// The id.
    pub anchor: String,
    /// The text.
    pub title: Html,
}

/// The page for an address that does not exist: `not-found.html`. It lies at the root of the site.
#[derive(Debug, Serialize)]
pub struct NotFoundPage {
    /// The frame, in the first language of the site.
    pub frame: Frame,
    /// The languages, with their libraries.
    pub entries: Vec<ChooserEntry>,
}
