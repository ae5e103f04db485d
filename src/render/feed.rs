//! The feed of the documents in a language: Atom (RFC 4287), with absolute addresses, and so only of a site that is on the web.
//!
//! An entry is a version of a document. Its id is its address, which is permanent. Its date is that of the document, else that of
//! the meeting: nothing else in the content says when something was, and no clock is asked. What has neither date is in no feed.

use crate::model::address;
use crate::model::document::Version;
use crate::model::html::Html;
use crate::model::language::Language;
use crate::model::work::{Work, is_date};
use crate::render::exchange::tbx::is_lost;
use crate::render::studio::{Studio, best};
use crate::render::work::{addresses, short};

/// How many documents a feed has, the newest: whoever follows it wants what is new, and reads the rest in the library.
const NEWEST: usize = 50;

/// A version of a document in a feed.
struct Entry<'a> {
    /// When it was, as RFC 3339 writes it.
    instant: String,
    work: &'a Work,
    version: &'a Version,
}

/// Whether there is a feed of a language on the web.
pub fn has(studio: &Studio<'_>, language: Language) -> bool {
    studio.config.url.is_some() && entries(studio, language).next().is_some()
}

/// The feed of a language, `zh/feed.xml`.
pub fn feed(studio: &Studio<'_>, language: Language) -> String {
    let mut all: Vec<_> = entries(studio, language).collect();
    all.sort_by(|a, b| b.instant.cmp(&a.instant).then_with(|| a.work.slug.as_str().cmp(b.work.slug.as_str())));
    all.truncate(NEWEST);
    let web = |path| studio.absolute(&path).unwrap_or_default();
    let mut out = Html::new();
    out.open("feed", &[("xmlns", "http://www.w3.org/2005/Atom"), ("xml:lang", language.tag())]);
    let own = web(address::feed(language));
    element(&mut out, "id", &own);
    element(&mut out, "title", &best(&studio.config.title, language));
    element(&mut out, "subtitle", &best(&studio.config.about, language));
    element(&mut out, "updated", all.first().map_or("", |newest| newest.instant.as_str()));
    out.open("author", &[]);
    element(&mut out, "name", &best(&studio.config.title, language));
    out.close("author");
    link(&mut out, "self", ATOM, language, &own);
    link(&mut out, "alternate", HTML, language, &web(address::library(language)));
    for other in studio.languages().iter().copied().filter(|other| *other != language && has(studio, *other)) {
        link(&mut out, "alternate", ATOM, other, &web(address::feed(other)));
    }
    element(&mut out, "generator", "rapporteur");
    for entry in all {
        entry.write(studio, language, &mut out);
    }
    out.close("feed");
    format!("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n{}", out.as_str())
}

const ATOM: &str = "application/atom+xml";
const HTML: &str = "text/html";
const JSON: &str = "application/json";

impl Entry<'_> {
    fn write(&self, studio: &Studio<'_>, language: Language, out: &mut Html) {
        let work = self.work;
        let web = |path: &_| studio.absolute(path).unwrap_or_default();
        let name = short(work, Some(self.version), language);
        let title = work.meta.symbol.as_ref().map_or_else(|| name.clone(), |symbol| format!("{symbol} {name}"));
        out.open("entry", &[]);
        element(out, "id", &web(&address::document(&work.slug, language)));
        element(out, "title", &title);
        element(out, "published", &self.instant);
        element(out, "updated", &self.instant);
        // The version of this language first: readers that show one link show the first.
        let (own, others): (Vec<_>, Vec<_>) = addresses(work).into_iter().partition(|(other, _)| *other == language);
        for (other, there) in own.iter().chain(&others) {
            link(out, "alternate", HTML, *other, &web(there));
        }
        link(out, "alternate", JSON, language, &web(&address::data(&work.slug, language)));
        let kind = work.meta.kind.key();
        let label = studio.words.get(language, &format!("kind-{kind}"));
        out.open("category", &[("term", kind), ("label", &said(&label))]);
        out.close("category");
        if let Some((spoken, about)) = work.meta.about.best(language) {
            out.open("summary", &[("xml:lang", spoken.tag())]);
            out.push_text(&said(about));
            out.close("summary");
        }
        out.close("entry");
    }
}

/// Every version in a language that has a date.
fn entries<'a>(studio: &Studio<'a>, language: Language) -> impl Iterator<Item = Entry<'a>> + use<'a> {
    let corpus = studio.corpus;
    corpus.works.iter().filter_map(move |work| {
        let version = work.version(language)?;
        let meeting = || {
            let meeting = corpus.meeting(work.meta.meeting.as_deref()?)?;
            meeting.to.as_deref().or(meeting.from.as_deref())
        };
        let date = work.meta.date.as_deref().or_else(meeting).filter(|date| is_date(date))?;
        Some(Entry { instant: instant(date), work, version })
    })
}

/// The first instant of a day, a month or a year: a feed has no other way to say when.
fn instant(date: &str) -> String {
    let rest = "0000-01-01".get(date.len()..).unwrap_or_default();
    format!("{date}{rest}T00:00:00Z")
}

/// An element with text in it; none for no text.
fn element(out: &mut Html, name: &'static str, text: &str) {
    if !text.is_empty() {
        out.open(name, &[]);
        out.push_text(&said(text));
        out.close(name);
    }
}

fn link(out: &mut Html, relation: &str, kind: &str, language: Language, address: &str) {
    out.open("link", &[("rel", relation), ("type", kind), ("hreflang", language.tag()), ("href", address)]);
    out.close("link");
}

/// What XML has no way to say is replaced.
fn said(text: &str) -> String {
    text.chars().map(|c| if is_lost(c) { char::REPLACEMENT_CHARACTER } else { c }).collect()
}

#[cfg(test)]
mod tests {
    use super::instant;

    #[test]
    fn a_month_or_a_year_counts_from_its_first_day() {
        for (date, expected) in [("2021-07-30", "2021-07-30"), ("2021-07", "2021-07-01"), ("2021", "2021-01-01")] {
            assert_eq!(instant(date), format!("{expected}T00:00:00Z"));
        }
    }
}
