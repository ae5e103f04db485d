//! What the library says of bundles: those that it offers, and which one it is in.

use serde::Serialize;

use crate::model::address;
use crate::model::bundle::Download;
use crate::model::language::Language;
use crate::model::site::SitePath;
use crate::render::dates::date;
use crate::render::studio::{Studio, best};

/// A bundle that can be taken along.
#[derive(Debug, Serialize)]
pub struct DownloadLink {
    /// Its address.
    pub href: String,
    /// What it is called.
    pub title: String,
    /// Its file's name.
    pub file: String,
    /// How large it is, in words: `4.9 MB`.
    pub size: String,
    /// The day as of which it stands, in words; empty where none is said.
    pub date: String,
    /// What to do with it.
    pub how: String,
}

/// What the library of a bundle says of the bundle.
#[derive(Debug, Serialize)]
pub struct BundlePart {
    /// Where all is said.
    pub href: String,
    /// What part of the collection it is; empty where every document is there.
    pub said: String,
}

/// The bundles that are offered on the page at `path`.
pub(super) fn downloads(studio: &Studio<'_>, path: &SitePath, language: Language) -> Vec<DownloadLink> {
    let when = studio.config.edition.map_or_else(String::new, |edition| {
        let date = date(studio, &edition.to_string(), language);
        studio.words.with(language, "as-of", &[("date", &date)])
    });
    let link = |download: &Download| {
        let there = &download.path;
        DownloadLink {
            href: path.to(there),
            title: best(&download.title, language),
            file: there.as_str().rsplit('/').next().unwrap_or_default().to_owned(),
            size: size(studio, download.size, language),
            date: when.clone(),
            how: studio.words.get(language, &format!("download-{}", download.format.key())),
        }
    };
    studio.downloads.iter().map(link).collect()
}

/// A size in the words of a language: whole kilobytes, or megabytes with one decimal, of a thousand and a million bytes.
fn size(studio: &Studio<'_>, bytes: u64, language: Language) -> String {
    let tenths = bytes.div_ceil(100_000);
    if bytes < 1_000_000 {
        return studio.words.with(language, "size-kb", &[("n", &bytes.div_ceil(1_000).to_string())]);
    }
    let mark = language.tongue().counting.decimal;
    studio.words.with(language, "size-mb", &[("n", &format!("{}{mark}{}", tenths / 10, tenths % 10))])
}

/// What the library of a bundle says; nothing on the web.
pub(super) fn part(studio: &Studio<'_>, path: &SitePath, language: Language) -> Option<BundlePart> {
    studio.bundle?;
    let left = studio.left_out().map_or(0, |left_out| left_out.works.len());
    let (n, of) = (studio.corpus.works.len(), studio.corpus.works.len() + left);
    let said = match left {
        0 => String::new(),
        _ => studio.words.with(language, "bundle-part", &[("n", &n.to_string()), ("of", &of.to_string())]),
    };
    Some(BundlePart { href: studio.href(path, &address::start()), said })
}
