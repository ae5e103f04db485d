//! A plain page, from its file.

use crate::diagnostic::Diagnostics;
use crate::model::language::Language;
use crate::model::page::{Page, PageMeta};
use crate::model::source::FileId;
use crate::parse::fragment::Fragment;
use crate::parse::markdown;
use crate::parse::version::front_matter;
use crate::parse::yaml;

const KEYS: [&str; 3] = ["title", "order", "summary"];

/// Reads a page; `None` where its front matter cannot be read, which has then been reported.
pub fn page(name: &str, language: Language, file: FileId, source: &str, diagnostics: &mut Diagnostics) -> Option<Page> {
    let (front, body) = front_matter(source);
    let start = body.start;
    let meta: Option<PageMeta> = yaml::mapping(file, source, front.unwrap_or(0..0), &KEYS, diagnostics);
    let mut lines = Vec::new();
    let mut at = start;
    for line in source[body].split_inclusive('\n') {
        lines.push(at..at + line.trim_end_matches(['\n', '\r']).len());
        at += line.len();
    }
    let blocks = markdown::blocks(&Fragment::new(file, source, &lines), diagnostics);
    Some(Page { name: name.to_owned(), language, file, meta: meta?, blocks })
}
