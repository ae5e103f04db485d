//! What the pages show of citations: the links, what cites each provision, the table, and the data for machines.

use std::collections::{BTreeMap, BTreeSet};

use rapporteur::model::address;
use rapporteur::model::citation::{Citation, CitationKind, Cited, Landing};
use rapporteur::model::document::Version;
use rapporteur::model::language::Language;
use rapporteur::model::work::Work;
use scraper::{ElementRef, Html};
use serde_json::Value;

use crate::support::html::{all, by_id, bytes, links, page_in, parse, selector, within, words};
use crate::support::{find, reading, version, versions, work};

/// The place of a document in the corpus.
fn number(folder: &str) -> usize {
    let slug = &work(folder).slug;
    reading().corpus.works.iter().position(|work| work.slug == *slug).expect("the work is in the corpus")
}

/// What a version of a document cites.
fn citations(folder: &str, language: Language) -> &'static [Citation] {
    let index = work(folder).versions.iter().position(|version| version.language == language);
    reading().links.of(number(folder), index.expect("the version is there"))
}

/// The address of the place that cites.
fn source(version: &'static Version, citation: &Citation) -> &'static str {
    version.anchor(citation.place).as_str()
}

/// The links of citations in a row of a page.
fn cites<'a>(page: &'a Html, anchor: &str) -> Vec<ElementRef<'a>> {
    all(page, &format!("[id=\"{anchor}\"] a.cite"))
}

/// The file name of a work's page in a language; where there is none, of the page that opens another.
fn file(work: &Work, language: Language) -> String {
    if work.version(language).is_some() { format!("{language}.html") } else { "index.html".to_owned() }
}

/// The address of a work's page from the page of another, or of the same.
fn relative(from: &Work, to: &Work, language: Language) -> String {
    if from.slug == to.slug { String::new() } else { format!("../{}/{}", to.slug, file(to, language)) }
}

#[test]
fn a_citation_of_the_site_leads_there_and_back() {
    let mut seen = [0; 6];
    for (folder, version) in versions() {
        let language = version.language;
        let page = page_in(folder, language);
        for citation in citations(folder, language).iter().filter(|one| one.target.landing == Landing::Site) {
            let Cited::Work(cited) = citation.target.cited else { panic!("{citation:?} is on the site") };
            let (from, to) = (work(folder), &reading().corpus.works[cited]);
            let anchor = source(version, citation);
            let fragment = citation.target.at.as_ref().map_or(String::new(), |at| format!("#{at}"));
            let path = relative(from, to, language);
            let leads = |link: &ElementRef<'_>| {
                let (start, rest) =
                    link.attr("href").unwrap_or_default().split_at_checked(path.len()).unwrap_or_default();
                let own = rest.find('#').map_or("", |at| &rest[at..]);
                start == path && own == fragment && !link.attr("rel").is_some_and(|rel| rel.contains("external"))
            };
            assert!(cites(&page, anchor).iter().any(leads), "{folder} {language} {anchor}: no link for {citation:?}");

            // Back: at the cited provision, or, of a document as a whole, at the end of its page.
            let there = to.version(language).or(to.versions.first()).expect("it has a version").language;
            let page = parse(bytes(address::document(&to.slug, there).as_str()));
            let (place, css) = match &citation.target.at {
                Some(at) => (by_id(&page, at.as_str()), "details.by .citing a"),
                None => (by_id(&page, "cited-by"), ".citing a"),
            };
            let back = format!("{}#{anchor}", relative(to, from, there));
            let selector = selector(css);
            let mut entries = place.select(&selector).filter_map(|link| link.attr("href"));
            let at = &citation.target.at;
            assert!(entries.any(|href| href == back), "{} {there}: {at:?} does not lead back to {back}", to.slug);
            seen[language as usize] += 1;
        }
    }
    let of = |language: Language| seen[language as usize];
    assert!(of(Language::Zh) >= 10 && of(Language::En) >= 10, "only {seen:?} citations of the site were seen");
}

/// An address is linked as it stands, and an instrument where a section first names it; everything else where it is cited.
#[test]
fn every_citation_that_leads_somewhere_is_a_link() {
    for (folder, version) in versions() {
        let language = version.language;
        let page = page_in(folder, language);
        let mut wanted: BTreeMap<&str, usize> = BTreeMap::new();
        for citation in citations(folder, language) {
            let often = matches!(citation.kind, CitationKind::Url | CitationKind::Instrument);
            if !often && citation.target.landing != Landing::Nowhere {
                *wanted.entry(source(version, citation)).or_default() += 1;
            }
        }
        for (anchor, count) in wanted {
            let linked = cites(&page, anchor).len();
            assert!(linked >= count, "{folder} {language} {anchor}: {count} citations, {linked} links");
        }
    }
}

#[test]
fn the_entry_of_what_cites_shows_its_sentence() {
    for (language, name, cited) in [
        (Language::Zh, "A/76/284，第 10 段", "A/CONF.192/BMS/2021/1，附件，第 92 段"),
        (Language::En, "A/76/284, para. 10", "A/CONF.192/BMS/2021/1, annex, para. 92"),
    ] {
        let report = page_in("bms7-report", language);
        let entry = within(by_id(&report, "annex-p92"), ".citing li");
        assert_eq!(links(entry)[0], (format!("../a-76-284/{language}.html#p10"), name.to_owned()));
        assert_eq!(words(within(entry, ".sentence mark")), cited);
        let sentence = words(within(entry, ".sentence"));
        let paragraph = find(version("a-76-284", language), "p10").block.plain();
        assert!(paragraph.contains(&sentence) && sentence.len() < paragraph.len(), "{sentence}");
    }
}

#[test]
fn a_document_lists_every_place_elsewhere_that_cites_it_or_a_part_of_it() {
    for version in &work("bms7-report").versions {
        let page = page_in("bms7-report", version.language);
        let places = links(by_id(&page, "cited-by")).into_iter().map(|(href, _)| href);
        let places: Vec<_> = places.filter(|href| href.starts_with("../a-76-284/")).collect();
        let citing = format!("../a-76-284/{}", file(work("a-76-284"), version.language));
        assert_eq!(places, ["p6", "p10"].map(|at| format!("{citing}#{at}")), "{}", version.language);
    }
}

#[test]
fn every_card_is_filled_from_an_entry_of_the_page() {
    for (folder, version) in versions() {
        let page = page_in(folder, version.language);
        let entries: BTreeSet<_> =
            all(&page, "#cites .cited[id]").iter().filter_map(|entry| entry.attr("id")).collect();
        let cards = all(&page, "a.cite[data-card]");
        for card in &cards {
            let id = card.attr("data-card").unwrap_or_default();
            assert!(entries.contains(id), "{folder}: no entry {id}");
            let name = by_id(&page, id).attr("data-name").unwrap_or_default();
            assert!(!name.is_empty(), "{folder}: {id} has no name");
        }
        let linked: Vec<_> = all(&page, ".body a.cite");
        assert!(!cards.is_empty() && linked.len() <= cards.len(), "{folder}: a citation without a card");
        // And the entries lead back to the places that cite.
        for back in all(&page, "#cites .cited-from a") {
            let id = back.attr("href").and_then(|href| href.strip_prefix('#')).unwrap_or_default();
            by_id(&page, id);
        }
    }
}

/// The table of citations in a language.
fn table(language: Language) -> Html {
    parse(bytes(address::citations(language).as_str()))
}

#[test]
fn the_table_says_which_paragraphs_cite_a_resolution() {
    for language in Language::ALL {
        let table = table(language);
        let row = by_id(&table, "a-res-75-241");
        let expected = [
            ("a-76-284", "p2"),
            ("a-76-284", "p4"),
            ("a-76-284", "s3"),
            ("a-76-284", "summary-c1"),
            ("bms7-report", "p7"),
        ];
        let place = |(folder, at)| format!("../{}/{}#{at}", work(folder).slug, file(work(folder), language));
        let expected: BTreeSet<_> = expected.into_iter().map(place).collect();
        let found = |css: &str| -> BTreeSet<String> {
            let selector = selector(css);
            row.select(&selector).filter_map(|link| link.attr("href").map(str::to_owned)).collect()
        };
        assert_eq!(found(".from a"), expected, "{language}");
        assert_eq!(found(".citing a"), expected, "{language}");
        let read = format!("https://docs.un.org/{language}/A/RES/75/241");
        assert_eq!(links(within(row, "th"))[0].0, read);
    }
}

#[test]
fn the_table_has_everything_in_the_order_in_which_it_sorts() {
    for language in Language::ALL {
        let table = table(language);
        let ids = |group: &str| -> Vec<String> {
            let rows = all(&table, &format!("#{group} tr.cited"));
            rows.iter().map(|row| row.attr("id").unwrap_or_default().to_owned()).collect()
        };
        let place = |all: &[String], id: &str| {
            all.iter().position(|other| other == id).unwrap_or_else(|| panic!("{language}: no {id}"))
        };
        let assembly = ids("general-assembly-resolution");
        let order = ["a-res-56-24-v", "a-res-57-72", "a-res-58-241", "a-res-75-241"].map(|id| place(&assembly, id));
        assert!(order.is_sorted(), "{language}: {assembly:?}");
        let council = ids("security-council-resolution");
        assert!(place(&council, "s-res-1325-2000") < place(&council, "s-res-2584-2021"), "{language}: {council:?}");
        let decisions = ["general-assembly-decision-60-519", "general-assembly-decision-74-552"];
        assert_eq!(ids("general-assembly-decision"), decisions, "{language}");
        let groups: Vec<_> = all(&table, "section.cited-group").iter().filter_map(|group| group.attr("id")).collect();
        let first = ["general-assembly-resolution", "general-assembly-decision", "security-council-resolution"];
        assert_eq!(groups[..3], first, "{language}");
        assert_eq!(groups[groups.len() - 2..], ["instrument", "address"], "{language}");
        let rows: usize = groups.iter().map(|group| ids(group).len()).sum();
        assert_eq!(rows, reading().links.citing.len(), "{language}");
    }
}

/// What a page tells search engines.
fn linked_data(page: &Html) -> Value {
    let scripts = all(page, "script[type='application/ld+json']");
    assert_eq!(scripts.len(), 1);
    serde_json::from_str(&scripts[0].inner_html()).expect("it is JSON")
}

/// How the name of a resolution or decision without a symbol ends.
fn unissued(language: Language, decision: bool, number: &str) -> String {
    match language {
        Language::Zh => format!("{number} 号{}", if decision { "决定" } else { "决议" }),
        Language::En => format!("{} {number}", if decision { "decision" } else { "resolution" }),
        other => panic!("how does {other} name {number}?"),
    }
}

#[test]
fn machines_are_told_what_is_cited() {
    for (folder, version) in versions() {
        let language = version.language;
        let data = linked_data(&page_in(folder, language));
        let told = data["citation"].as_array().unwrap_or_else(|| panic!("{folder} cites nothing"));
        let one = |thing: &Value| {
            let text = |key: &str| thing[key].as_str().filter(|text| !text.is_empty()).map(str::to_owned);
            text("identifier").or_else(|| text("name")).or_else(|| text("url")).expect("it has a name")
        };
        let own = Cited::Work(number(folder));
        let corpus = &reading().corpus;
        let cited: BTreeMap<&Cited, String> = citations(folder, language)
            .iter()
            .map(|citation| &citation.target.cited)
            .filter(|cited| **cited != own)
            .map(|cited| {
                let name = match cited {
                    Cited::Instrument(index) => {
                        let instrument = &corpus.instruments[*index];
                        let names = instrument.names.get(language).expect("a title in every language");
                        instrument.symbol.as_ref().map_or_else(|| names[0].clone(), ToString::to_string)
                    }
                    Cited::Unissued(_, decision, number) => unissued(language, *decision, number),
                    other => other.spelt(corpus),
                };
                (cited, name)
            })
            .collect();
        // Both in the order of what is cited; of a decision without a symbol the organ's name stands before its number.
        assert_eq!(told.len(), cited.len(), "{folder} {language}");
        for (thing, name) in told.iter().zip(cited.values()) {
            assert!(one(thing).ends_with(name.as_str()), "{folder} {language}: {name} is told as {thing}");
        }
    }
}

#[test]
fn what_was_given_no_symbol_is_named_and_not_linked() {
    let expected = [
        ("a-76-284", "p4", "第 74/552 号决定", "decision 74/552"),
        ("bms7-report", "p7", "第 74/552 号决定", "decision 74/552"),
        ("a-76-284", "p64", "第 645(XXIX) 号决定", "decision 645 (XXIX)"),
        ("a-76-284", "p34", "第 10/2 号决议", "resolution 10/2"),
        ("a-67-176", "p13", "第 5/4 号决议", "resolution 5/4"),
    ];
    let in_each = |(folder, anchor, chinese, english)| {
        [(Language::Zh, chinese), (Language::En, english)].map(|(language, name)| (folder, language, anchor, name))
    };
    for (folder, language, anchor, name) in expected.into_iter().flat_map(in_each) {
        let page = page_in(folder, language);
        let row = by_id(&page, anchor);
        assert!(words(within(row, ".t")).contains(name), "{folder} {language} {anchor}: no {name}");
        let bare = |text: &str| text.replace(['第', '号', '决', '议', '定', ' '], "");
        let linked = links(row).into_iter().find(|(_, text)| bare(text).contains(&bare(name)));
        assert_eq!(linked, None, "{folder} {language} {anchor}");
        let version = version(folder, language);
        let mut of_place = citations(folder, language).iter().filter(|citation| source(version, citation) == anchor);
        let fits = |citation: &Citation| {
            citation.target.landing == Landing::Nowhere
                && matches!(citation.kind, CitationKind::Resolution | CitationKind::Decision)
        };
        assert!(of_place.any(fits), "{folder} {language} {anchor}: {name} is no citation");
    }
    for language in Language::ALL {
        let table = table(language);
        for id in ["general-assembly-decision-74-552", "organized-crime-conference-resolution-10-2"] {
            assert_eq!(links(within(by_id(&table, id), "th")), [], "{language} {id}");
        }
    }
}
