//! One HTML file.

use std::collections::BTreeSet;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use rapporteur::model::language::Language;
use rapporteur::render::single::Layout;
use scraper::{ElementRef, Html};
use sha2::{Digest as _, Sha256};

use crate::support::html::{all as every, by_id, label_of, parse, text_of, words};
use crate::support::printed;
use crate::{Made, Picked, made, make, plain, texts};

/// What has one document.
fn alone() -> impl Iterator<Item = &'static Made> {
    made().iter().filter(|made| made.one.choice.documents.len() == 1)
}

/// The text of an element between two tags, as it is written.
fn between<'a>(page: &'a str, start: &str, end: &str) -> &'a str {
    let (_, rest) = page.split_once(start).unwrap_or_else(|| panic!("no {start}"));
    rest.split_once(end).map_or("", |(inside, _)| inside)
}

#[test]
fn it_has_the_text_exactly() {
    for Made { one, chosen, page, .. } in alone() {
        let work = &chosen.corpus.works[0];
        let page = parse(page.as_bytes());
        let version = match one.layout {
            Layout::SideBySide(pair) => work.version(pair.first),
            Layout::OneByOne => work.version(one.choice.languages[0]),
        };
        let version = version.expect("it was chosen");
        let is_single = one.layout == Layout::OneByOne;
        for provision in &version.provisions {
            let anchor = &provision.anchor;
            if is_single {
                assert_eq!(words(text_of(&page, provision)), provision.block.plain(), "{} {anchor}", one.name);
            } else {
                by_id(&page, anchor.as_str());
            }
            if provision.label.is_some() && is_single {
                assert_eq!(words(label_of(&page, provision)), printed(provision), "{} {anchor}", one.name);
            }
        }
        for note in &version.notes {
            let note_on = by_id(&page, note.anchor.as_str());
            if is_single {
                let said: Vec<_> = every_in(note_on, ".nt > p:not(.missing)").into_iter().map(words).collect();
                let plain: Vec<_> = note.blocks.iter().map(|block| block.plain()).collect();
                assert_eq!(said, plain, "{} {}", one.name, note.anchor);
            }
        }
    }
}

/// Side by side, every text of both languages stands in its cell.
#[test]
fn both_columns_have_the_text_exactly() {
    for Made { one, chosen, page, .. } in alone() {
        let Layout::SideBySide(pair) = one.layout else { continue };
        let work = &chosen.corpus.works[0];
        let page = parse(page.as_bytes());
        for language in [pair.first, pair.second] {
            let version = work.version(language).expect("it was chosen");
            let cells = every(&page, &format!(".row [lang={}], .note [lang={0}]", language.tag()));
            let said: String = cells.into_iter().map(words).collect::<Vec<_>>().join("\n");
            for place in version.places() {
                for line in version.plain(place).lines() {
                    assert!(said.contains(line), "{} {language} {}: {line}", one.name, version.anchor(place));
                }
            }
        }
    }
}

fn every_in<'a>(element: ElementRef<'a>, css: &str) -> Vec<ElementRef<'a>> {
    element.select(&crate::support::html::selector(css)).collect()
}

#[test]
fn no_link_is_dead_and_every_id_is_there_once() {
    for Made { one, page, .. } in made() {
        let page = parse(page.as_bytes());
        let mut ids = BTreeSet::new();
        for element in every(&page, "[id]") {
            let id = element.attr("id").unwrap_or_default().to_owned();
            assert!(!id.is_empty() && ids.insert(id.clone()), "{}: {id} is there twice", one.name);
        }
        for link in every(&page, "[href]") {
            let href = link.attr("href").unwrap_or_default();
            let leads = match href.strip_prefix('#') {
                Some(id) => ids.contains(id) || link.value().name() == "use",
                None => ["https://", "http://", "mailto:", "data:"].iter().any(|begin| href.starts_with(begin)),
            };
            assert!(leads, "{}: {href} leads nowhere: {}", one.name, link.html());
        }
        for attribute in ["aria-labelledby", "aria-describedby", "aria-controls", "for", "popovertarget"] {
            for element in every(&page, &format!("[{attribute}]")) {
                let all = element.attr(attribute).unwrap_or_default().split_whitespace();
                all.for_each(|id| assert!(ids.contains(id), "{}: {attribute}={id}", one.name));
            }
        }
    }
}

#[test]
fn its_places_have_the_addresses_of_their_pages() {
    let ids = |one: Picked| {
        let page: Html = parse(make(one).page.as_bytes());
        every(&page, "[id]").iter().filter_map(|element| element.attr("id").map(str::to_owned)).collect::<BTreeSet<_>>()
    };
    // One document has its addresses as they are; a second language of it begins its own with the language.
    let both = ids(texts(&["a-67-176"], &[Language::Zh, Language::En]));
    for id in ["p1", "en--p1", "document", "en--document"] {
        assert!(both.contains(id), "{id}");
    }
    let several = ids(texts(&["a-67-176", "wp8"], &[Language::Zh, Language::En]));
    for id in ["a-67-176--p1", "a-67-176--en--p1"] {
        assert!(several.contains(id), "{id}");
    }
    assert!(!several.contains("p1"));
}

#[test]
fn nothing_comes_from_elsewhere() {
    for Made { one, page: markup, .. } in made() {
        let page = parse(markup.as_bytes());
        assert!(every(&page, "[src], link[rel=stylesheet], iframe, object, embed, base, form[action]").is_empty());
        let inline = every(&page, "*")
            .into_iter()
            .find(|element| element.value().attrs().any(|(name, _)| name == "style" || name.starts_with("on")));
        assert!(inline.is_none(), "{}", one.name);
        let sum = |text: &str| format!("'sha256-{}'", STANDARD.encode(Sha256::digest(text.as_bytes())));
        let policy = every(&page, "meta[http-equiv=Content-Security-Policy]")[0].attr("content").unwrap_or_default();
        let [script, style] = [("<script>", "</script>"), ("<style>", "</style>")]
            .map(|(start, end)| (between(markup, start, end), markup.matches(start).count()));
        assert_eq!((script.1, style.1), (1, 1), "{}", one.name);
        for (name, text) in [("script-src", script.0), ("style-src", style.0)] {
            assert!(policy.contains(&format!("{name} {};", sum(text))), "{}: {policy}", one.name);
        }
        assert!(policy.starts_with("default-src 'none'; ") && !policy.contains("unsafe"), "{policy}");
        assert!(!style.0.contains("url(") && !style.0.contains("@import"), "{}", one.name);
    }
}

/// Three times the texts that are in it, those of the documents and of the glossary, and 100 KB for the rest.
#[test]
fn it_is_small() {
    let mut large = Vec::new();
    for Made { one, chosen, page: markup, .. } in made() {
        let size = markup.len();
        let page = parse(markup.as_bytes());
        let glossary: usize = every(&page, ".used p").into_iter().map(|said| words(said).len()).sum();
        let limit = 3 * (plain(chosen) + glossary) + 100_000;
        if size >= limit {
            large.push(format!("{}: {size} bytes, {limit} allowed", one.name));
        }
    }
    assert!(large.is_empty(), "{}", large.join("\n"));
}

#[test]
fn the_same_texts_make_the_same_bytes() {
    let again = || make(texts(&["wp8"], &[Language::Zh, Language::Ar]));
    assert_eq!(again().page, again().page);
    assert_eq!(again().book, again().book);
}
