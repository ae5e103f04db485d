//! The library: every document, by meeting and year.

use serde::Serialize;

use crate::render::frame::{Frame, Lang};

/// The library in one language: `library.html`.
#[derive(Debug, Serialize)]
pub struct LibraryPage {
    /// The frame.
    pub frame: Frame,
    /// The site's name.
    pub title: String,
    /// The site's sentence.
    pub about: String,
    /// How many documents there are.
    pub count: usize,
    /// The meetings, the newest first.
    pub groups: Vec<Group>,
}

/// The documents of one meeting, or of a year without one.
#[derive(Debug, Serialize)]
pub struct Group {
    /// An id for links: the meeting's.
    pub id: String,
    /// The year.
    pub year: String,
    /// The meeting's name, in the page's language where there is one; empty for none.
    pub name: String,
    /// The language of the name.
    pub name_lang: Option<Lang>,
    /// Its dates and place as words, or empty.
    pub when: String,
    /// Its documents.
    pub documents: Vec<DocumentLink>,
}

/// A document in the library.
#[derive(Debug, Serialize)]
pub struct DocumentLink {
    /// Where it is read in the page's language, else in the nearest.
    pub href: String,
    /// The symbol; empty for none.
    pub symbol: String,
    /// The short title.
    pub short: String,
    /// The full title as printed.
    pub title: String,
    /// What it is, in one sentence.
    pub about: String,
    /// The word for its kind.
    pub kind: String,
    /// The number of numbered paragraphs, in words: 「148 段」.
    pub extent: String,
    /// The language of titles, where it is not the page's.
    pub lang: Option<Lang>,
    /// The languages in which it can be read.
    pub versions: Vec<VersionLink>,
}

/// A language version of a document.
#[derive(Debug, Serialize)]
pub struct VersionLink {
    /// The language.
    pub lang: Lang,
    /// Its address.
    pub href: String,
    /// The standing of the text, in words.
    pub standing: String,
    /// Whether it is the page's language.
    pub current: bool,
}
