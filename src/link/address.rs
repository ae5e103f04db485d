//! Web addresses in texts: bare ones, those behind words, and those that lead to a document that has a symbol.

use std::ops::Range;

use crate::link::resolve::Places;
use crate::link::scan::Scan;
use crate::link::symbol::{Read, begins, symbol};
use crate::model::anchor::Anchor;
use crate::model::citation::{CitationKind, Cited, Target};
use crate::model::corpus::Corpus;
use crate::model::language::Language;
use crate::model::symbol::Symbol;
use crate::model::text::{MarkKind, Text};
use crate::model::web_address::find_addresses;

/// An address in a text.
#[derive(Debug, Clone)]
pub struct Written {
    /// The bytes of the text that it is behind, or that it is.
    pub range: Range<usize>,
    /// The same without marks and blanks around the words.
    pub name: Range<usize>,
    /// The address.
    pub href: String,
    /// Whether the text is the address itself.
    pub bare: bool,
}

/// Every address in a text, but for those in code.
#[must_use]
pub fn written(text: &Text) -> Vec<Written> {
    let mut all: Vec<Written> = Vec::new();
    for mark in &text.marks {
        if let MarkKind::Link(href) = &mark.kind {
            let words = &text.plain[mark.range.clone()];
            let edge = |c: char| c.is_whitespace() || "()（）《》“”«»[]".contains(c);
            let start = mark.range.start + words.len() - words.trim_start_matches(edge).len();
            let name = start..(mark.range.start + words.trim_end_matches(edge).len()).max(start);
            let bare = words.trim_end_matches('/') == href.trim_end_matches('/')
                || href.strip_prefix("https://") == Some(words);
            all.push(Written { range: mark.range.clone(), name, href: href.clone(), bare });
        }
    }
    for (range, href) in find_addresses(&text.plain) {
        let covered = all.iter().any(|one| one.range.contains(&range.start));
        if !covered && !opaque(text).any(|code| code.contains(&range.start)) {
            all.push(Written { name: range.clone(), range, href, bare: true });
        }
    }
    all.sort_by_key(|one| one.range.start);
    all
}

/// The ranges in which nothing is read: code and the words for pictures.
pub fn opaque(text: &Text) -> impl Iterator<Item = Range<usize>> + '_ {
    let is_opaque = |kind: &MarkKind| matches!(kind, MarkKind::Code | MarkKind::Image(_));
    text.marks.iter().filter(move |mark| is_opaque(&mark.kind)).map(|mark| mark.range.clone())
}

/// What an address leads to. None for an empty one, and for pages of the site that are no documents.
#[must_use]
pub fn target(places: &Places<'_>, own: usize, href: &str) -> Option<(CitationKind, Target)> {
    if let Some(symbol) = symbol_of(href) {
        return Some((CitationKind::Symbol, places.target(places.cited(symbol), None, None)));
    }
    if href.starts_with("http://") || href.starts_with("https://") {
        return Some((CitationKind::Url, places.target(Cited::Address(href.to_owned()), None, None)));
    }
    let (path, fragment) = href.split_once('#').unwrap_or((href, ""));
    let anchor = Anchor::parse(fragment);
    let work = if path.is_empty() {
        anchor.is_some().then_some(own)
    } else {
        let mut pieces = path.rsplit('/');
        let page = pieces.next().and_then(|page| page.strip_suffix(".html"));
        let page = page.filter(|page| *page == "index" || Language::from_code(page).is_some());
        page.and(pieces.next()).filter(|folder| !folder.contains('.')).and_then(|folder| places.work(folder))
    }?;
    let kind = if anchor.is_some() { CitationKind::Paragraph } else { CitationKind::Symbol };
    Some((kind, places.target(Cited::Work(work), anchor, None)))
}

/// The symbol in an address of the United Nations' documents: `https://undocs.org/zh/A/76/284`, whatever its language says.
#[must_use]
pub fn symbol_of(href: &str) -> Option<Symbol> {
    let (_, rest) = href.split_once("://")?;
    let rest = rest.strip_prefix("www.").unwrap_or(rest);
    let path = ["docs.un.org/", "undocs.org/"].iter().find_map(|host| rest.strip_prefix(host))?;
    let decoded = path.replace("%20", " ").replace("%28", "(").replace("%29", ")");
    let spelt = match decoded.split_once('/') {
        Some((language, rest)) if language.len() == 2 && language.bytes().all(|b| b.is_ascii_lowercase()) => rest,
        _ => &decoded,
    };
    let scan = Scan { text: spelt, words: &Language::En.tongue().citing, alphabet: &[], letter_names: &[] };
    match symbol(&scan, 0).filter(|_| begins(&scan, 0)) {
        Some(Read::Symbol(symbol, end)) if end == spelt.len() => Some(symbol),
        _ => None,
    }
}

/// How an address differs from what the words beside it name.
#[must_use]
pub fn mismatch(href: &str, target: Option<&Target>, corpus: &Corpus) -> String {
    match target.map(|target| &target.cited) {
        Some(Cited::Document(symbol)) => format!("the address beside it leads to {symbol}"),
        Some(Cited::Work(work)) => {
            let work = &corpus.works[*work];
            let name = work.meta.symbol.as_ref().map_or_else(|| work.slug.to_string(), ToString::to_string);
            format!("the address beside it leads to {name}")
        }
        _ if matches!(href, "" | "#") => "the address beside it leads nowhere".to_owned(),
        _ => format!("the address beside it leads to {href}"),
    }
}
