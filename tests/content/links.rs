//! Where the pages lead: within the site, or to an address that a text prints.

use std::collections::{BTreeMap, BTreeSet};

use rapporteur::model::address::{self, elsewhere};
use rapporteur::model::citation::Cited;
use rapporteur::model::language::Language;
use rapporteur::model::site::SitePath;
use rapporteur::model::work::Work;

use crate::support::html::{all, on_paper, parse};
use crate::support::{config, is_html, pages, reading};

/// Every address outside the site that the texts print.
const OUTSIDE: [&str; 15] = [
    "http://unlirec.screativa.com/en/publicaciones/caribbean-firearms-roadmap",
    "https://meetings.unoda.org/section/poa-bms7-2021_documents",
    "https://meetings.unoda.org/section/poa-bms7-2021_informal-consultations/",
    "https://smallarms.un-arm.org/international-assistance",
    "https://smallarms.un-arm.org/statistics",
    "https://smallarms.un-arm.org/sustainable-development-goals",
    "https://undir.org/projects/conventional-arms-control-prevention-and-peace-making",
    "https://unsafeguard.org/un-safeguard/guide-lines",
    "https://www.seesac.org/f/docs/publications-salw-control-roadmap/Regional-Roadmap-for-a-sustainable-solution-to-the.pdf",
    "https://www.un-register.org",
    "https://www.un.org/News/Press/docs/2018/20180919.unsmg.ssg.1901.doc.htm",
    "https://www.un.org/disarmament/convarms/mosaic/",
    "https://www.un.org/disarmament/ddr-handbook-2ed/",
    "https://www.un.org/disarmament/gender-and-small-arms-control",
    "https://www.un.org/disarmament/gender-salw-project",
];

/// The page and the place on it that an address on the page `from` leads to.
fn target(from: &str, address: &str) -> (String, String) {
    let (path, fragment) = address.split_once('#').unwrap_or((address, ""));
    let (path, _) = path.split_once('?').unwrap_or((path, ""));
    if path.is_empty() {
        return (from.to_owned(), fragment.to_owned());
    }
    let mut parts: Vec<&str> = from.split('/').collect();
    parts.pop();
    for part in path.split('/') {
        match part {
            ".." => assert!(parts.pop().is_some(), "{address} on {from} leads out of the site"),
            "." => {}
            part => parts.push(part),
        }
    }
    (parts.join("/"), fragment.to_owned())
}

/// The ids of every HTML page.
fn ids() -> BTreeMap<&'static str, BTreeSet<String>> {
    let html = pages().iter().filter(|(path, _)| is_html(path));
    html.map(|(path, bytes)| {
        let page = parse(bytes);
        let ids = all(&page, "[id]").into_iter().filter_map(|element| element.attr("id").map(str::to_owned)).collect();
        (path.as_str(), ids)
    })
    .collect()
}

/// Where the documents elsewhere are read that the texts cite, in a language.
fn cited_elsewhere(language: Language) -> impl Iterator<Item = String> {
    let reading = reading();
    reading.links.citing.keys().filter_map(move |cited| match cited {
        Cited::Document(symbol) if !symbol.is_kept() => None,
        Cited::Document(symbol) => Some(elsewhere(symbol, language)),
        Cited::Instrument(index) => {
            let instrument = &reading.corpus.instruments[*index];
            let symbol = instrument.symbol.as_ref().map(|symbol| elsewhere(symbol, language));
            symbol.or_else(|| instrument.url.get(language).cloned())
        }
        Cited::Work(_) | Cited::Unissued(..) | Cited::Address(_) => None,
    })
}

/// Whether a page has a place, or is a language-neutral page of a work and every page that it opens has the place.
fn has_place(ids: &BTreeMap<&str, BTreeSet<String>>, path: &str, fragment: &str) -> bool {
    let on_page = |path: &str| ids.get(path).is_some_and(|ids| ids.contains(fragment));
    let opened = reading().corpus.works.iter().find(|work| address::work(&work.slug).as_str() == path);
    let on_each = |work: &Work| {
        let mut pages = work.versions.iter().map(|version| address::document(&work.slug, version.language));
        pages.all(|page| on_page(page.as_str()))
    };
    on_page(path) || opened.is_some_and(on_each)
}

#[test]
fn every_address_leads_to_something() {
    let ids = ids();
    let own = config(reading()).url.as_deref().expect("the site says where it is published");
    let mut outside = BTreeSet::new();
    let mut seen = 0;
    for path in ids.keys() {
        let page = parse(&pages()[*path]);
        for element in all(&page, "[href], [src], [action], [srcset], [poster], [data], [formaction]") {
            for name in ["href", "src", "action", "srcset", "poster", "data", "formaction"] {
                let Some(address) = element.attr(name) else { continue };
                // A server answers any address with 404.html, so its links begin at the site's root.
                let address = if *path == "404.html" { address.trim_start_matches('/') } else { address };
                let tag = element.value().name();
                seen += 1;
                if address.starts_with("data:") {
                    assert_eq!((tag, element.attr("rel")), ("link", Some("icon")), "{path}: {address}");
                } else if address.starts_with("http:") || address.starts_with("https:") {
                    if let Some(inside) = address.strip_prefix(own) {
                        assert!(
                            (tag == "link" || on_paper(element)) && pages().contains_key(inside),
                            "{path}: {address}"
                        );
                    } else {
                        assert_eq!((tag, element.attr("rel")), ("a", Some("external noreferrer")), "{path}: {address}");
                        outside.insert(address.to_owned());
                    }
                } else {
                    let scheme = address.split_once(':').is_some_and(|(head, _)| !head.contains(['/', '#', '?']));
                    assert!(!scheme && !address.starts_with('/'), "{path}: {address} is not relative");
                    let (there, fragment) = target(path, address);
                    assert!(pages().contains_key(&there), "{path}: {address} leads to no page");
                    let is_there = fragment.is_empty() || has_place(&ids, &there, &fragment);
                    assert!(is_there, "{path}: {address} leads to no place on {there}");
                }
            }
        }
    }
    assert!(seen > 8000, "only {seen} addresses were seen");
    let printed = |address: &&String| {
        let bare = address.trim_start_matches("https://");
        reading().sources.files.iter().any(|file| file.path.starts_with("content/pages/") && file.text.contains(bare))
    };
    let cited: BTreeSet<_> = Language::ALL.into_iter().flat_map(cited_elsewhere).collect();
    let of_texts: Vec<_> = outside
        .iter()
        .filter(|address| OUTSIDE.contains(&address.as_str()) || !printed(address) && !cited.contains(*address))
        .collect();
    assert_eq!(of_texts, OUTSIDE);
    let unlinked: Vec<_> = cited.difference(&outside).collect();
    assert!(unlinked.is_empty(), "{unlinked:?}");
}

#[test]
fn robots_may_read_everything() {
    let own = config(reading()).url.as_deref().expect("the site says where it is published");
    let text = |path: &str| String::from_utf8(pages()[path].clone()).expect("text files are UTF-8");
    let robots = text("robots.txt");
    assert!(robots.ends_with(&format!("User-agent: *\nAllow: /\nSitemap: {own}sitemap.xml\n")), "{robots}");
    assert!(!robots.contains("Disallow"), "{robots}");
}

#[test]
fn addresses_between_pages_are_relative() {
    let from = SitePath::new("a-76-284/zh.html");
    assert_eq!(from.to(&SitePath::new("assets/site.css")), "../assets/site.css");
    assert_eq!(target("a-76-284/zh.html", "../assets/site.css").0, "assets/site.css");
    assert_eq!(target("zh/index.html", "#ga76"), ("zh/index.html".to_owned(), "ga76".to_owned()));
}
