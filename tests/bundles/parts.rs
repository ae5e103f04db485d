//! Parts of the real content: what is left out is nowhere linked to, and is said.

use std::collections::{BTreeMap, BTreeSet};

use rapporteur::model::address;
use rapporteur::model::choice::{Choice, Unmet};
use rapporteur::model::language::Language;
use rapporteur::model::site::SitePath;
use rapporteur::model::source::{SourceFile, Sources};
use rapporteur::render::{Site, site};
use rapporteur::{Chosen, Reading};
use rayon::iter::{IntoParallelRefIterator, ParallelIterator};

use crate::support::html::{all, on_paper, parse};
use crate::support::{config, is_html, reading, theme};
use crate::{as_of, choice};

/// The files of a bundle by path, as they stand in it.
type Files = BTreeMap<String, Vec<u8>>;

/// Every file; of the pages of concepts, which are hundreds and made alike, all but some are left empty.
fn files(site: &Site<'_>) -> Files {
    let paths: Vec<_> = site.paths().enumerate().collect();
    let file = |(number, path): &(usize, &SitePath)| {
        let place = if **path == address::start() { path.to_string() } else { format!("site/{path}") };
        let alike = path.as_str().contains("/terms/") && number % CONCEPTS != 0;
        let render = || site.render(path).unwrap_or_else(|error| panic!("{path}: {error}"));
        (place, if alike { Vec::new() } else { render() })
    };
    paths.par_iter().map(file).collect()
}

/// One in so many pages of concepts is looked at.
const CONCEPTS: usize = 5;

fn with_files<T>(reading: &Reading, choice: &Choice, look: impl FnOnce(&Chosen<'_>, &Files) -> T) -> T {
    let config = as_of(config(reading), "2026-11-30");
    let chosen = reading.choose(&config, choice);
    let site = site(chosen.made(), &chosen.config, theme()).expect("the theme can be read");
    look(&chosen, &files(&site))
}

fn text(files: &Files, path: &str) -> String {
    String::from_utf8(files.get(path).unwrap_or_else(|| panic!("no {path}")).clone()).expect("pages are UTF-8")
}

/// The file and fragment that an address on a page means.
fn target(from: &str, address: &str) -> (String, String) {
    let (path, fragment) = address.split_once('#').unwrap_or((address, ""));
    let path = path.split('?').next().unwrap_or_default();
    if path.is_empty() {
        return (from.to_owned(), fragment.to_owned());
    }
    let mut parts: Vec<&str> = from.split('/').collect();
    parts.pop();
    for part in path.split('/') {
        if part == ".." {
            assert!(parts.pop().is_some(), "{address} on {from} leads out of the bundle");
        } else {
            parts.push(part);
        }
    }
    (parts.join("/"), fragment.to_owned())
}

/// Follows every address of every page.
fn assert_no_dead_link(chosen: &Chosen<'_>, files: &Files) {
    let ids: BTreeMap<&str, BTreeSet<String>> = files
        .par_iter()
        .filter(|(path, bytes)| is_html(path) && !bytes.is_empty())
        .map(|(path, bytes)| {
            let page = parse(bytes);
            let ids = all(&page, "[id]").into_iter().filter_map(|one| one.attr("id").map(str::to_owned)).collect();
            (path.as_str(), ids)
        })
        .collect();
    let has = |path: &str, fragment: &str| {
        let neutral = chosen.corpus.works.iter().find(|work| format!("site/{}", address::work(&work.slug)) == path);
        let opened = neutral.into_iter().flat_map(|work| &work.versions).map(|version| version.language);
        let on = |path: &str| ids.get(path).is_some_and(|ids| ids.contains(fragment));
        on(path) || opened.into_iter().any(|language| on(&path.replace("index.html", &format!("{language}.html"))))
    };
    let dead: Vec<String> = ids
        .par_iter()
        .flat_map_iter(|(path, _)| {
            let page = parse(&files[*path]);
            let mut dead = Vec::new();
            for element in all(&page, "[href], [src], [action]") {
                for address in ["href", "src", "action"].into_iter().filter_map(|name| element.attr(name)) {
                    let outside = address.starts_with("https://") || address.starts_with("http://");
                    let own = element.value().name() == "link" || on_paper(element);
                    if address.starts_with("data:")
                        || outside && (own || element.attr("rel") == Some("external noreferrer"))
                    {
                        continue;
                    }
                    let (there, fragment) = target(path, address);
                    if outside
                        || !files.contains_key(&there)
                        || !fragment.is_empty() && ids.contains_key(there.as_str()) && !has(&there, &fragment)
                    {
                        dead.push(format!("{path}: {address}"));
                    }
                }
            }
            dead
        })
        .collect();
    assert!(dead.is_empty(), "{} dead links: {:#?}", dead.len(), &dead[..dead.len().min(20)]);
}

#[test]
fn a_meeting_in_two_languages_has_no_dead_link() {
    let meeting = Choice { meeting: Some("bms7".to_owned()), ..choice(&[], &[Language::Zh, Language::En]) };
    with_files(reading(), &meeting, |chosen, files| {
        assert_eq!(chosen.corpus.works.len(), 1);
        assert_no_dead_link(chosen, files);
        let start = text(files, "START-HERE.html");
        for said in
            ["A/76/284", "A/67/176", "要点概述", "Overview of elements", "30 November 2026", "2026 年 11 月 30 日"]
        {
            assert!(start.contains(said), "the page to start with does not say {said}");
        }
        for path in files.iter().filter(|(path, bytes)| is_html(path) && !bytes.is_empty()).map(|(path, _)| path) {
            assert!(text(files, path).contains("class=\"as-of\""), "{path} says no edition");
        }
        let page = text(files, "site/a-conf192-bms-2021-1/zh.html");
        assert!(
            page.contains("https://documents.example.org/a-conf192-bms-2021-1/zh.html"),
            "its own address on the web"
        );
        assert!(!files.keys().any(|path| path.contains("/ar/") || path.contains("a-76-284")));
    });
}

#[test]
fn what_cites_a_document_that_is_left_out_leads_to_its_keeper() {
    with_files(reading(), &choice(&["A/76/284"], &[Language::Zh]), |chosen, files| {
        assert_no_dead_link(chosen, files);
        let page = text(files, "site/a-76-284/zh.html");
        assert!(
            page.contains("https://docs.un.org/zh/A/CONF.192/BMS/2021/1"),
            "the report of the meeting is read elsewhere"
        );
        assert!(page.contains("本包未收"), "and the English text is said to be left out");
        let start = text(files, "START-HERE.html");
        assert!(start.contains("英文") && start.contains("本包未收"), "also where a reader starts");
    });
}

#[test]
fn a_translation_without_its_source_stays_what_it_is_and_says_so() {
    let folder = "content/documents/wp8";
    let whole = reading();
    with_files(whole, &choice(&["wp8"], &[Language::Fr, Language::En]), |chosen, files| {
        assert_no_dead_link(chosen, files);
        let number = whole.corpus.works.iter().position(|work| work.folder == folder).expect("the draft");
        for (index, version) in chosen.corpus.works[0].versions.iter().enumerate() {
            let versions = &whole.corpus.works[number].versions;
            let before = versions.iter().position(|one| one.language == version.language).expect("it is there");
            let (now, before) = (chosen.alignments.of(0, index), whole.alignments.of(number, before));
            assert_eq!((&now.provisions, &now.notes), (&before.provisions, &before.notes), "{}", version.language);
            assert_eq!(now.progress(), before.progress());
        }
        let page = text(files, "site/a-conf192-bms-2010-wp8/fr.html");
        let address = "https://documents.example.org/a-conf192-bms-2010-wp8/zh.html";
        assert!(
            page.contains("Absent de ce recueil") && page.contains(address),
            "the authentic text is said to be left out"
        );
    });
}

#[test]
fn a_text_that_is_out_of_date_says_so_without_its_source() {
    let reading = crate::support::reading();
    let mut sources = Sources { files: reading.sources.files.clone() };
    let text_of = sources.files.iter_mut().find(|file| file.path == "content/documents/wp8/zh.md").expect("the draft");
    text_of.text = text_of.text.replacen("国家", "各国", 1);
    let changed = rapporteur::understand(sources);
    with_files(&changed, &choice(&["wp8"], &[Language::Fr]), |chosen, files| {
        assert_no_dead_link(chosen, files);
        assert!(text(files, "site/a-conf192-bms-2010-wp8/fr.html").contains("<details class=\"stale"));
    });
}

#[test]
fn links_that_authors_wrote_to_what_is_left_out_lead_to_the_web_or_are_plain() {
    let file = |path: &str, text: &str| SourceFile { path: path.to_owned(), text: text.to_owned() };
    let page = "---\ntitle: 关于\n---\n\n[甲](../a-2/zh.html#p1)、[乙](../a-1/index.html)、[丙](../en/about.html)、[丁](../404.html)。\n";
    for (url, expected) in [
        (
            "url = \"https://example.org/x\"\n",
            "<a href=\"https://example.org/x/a-2/zh.html#p1\" rel=\"external noreferrer\">甲</a>、<a href=\"../a-1/index.html\">乙</a>、\
             <a href=\"https://example.org/x/en/about.html\" rel=\"external noreferrer\">丙</a>",
        ),
        ("", "甲、<a href=\"../a-1/index.html\">乙</a>、丙、丁。"),
    ] {
        let small = rapporteur::understand(Sources {
            files: vec![
                file("content/documents/1/work.yaml", "symbol: A/1\nkind: report\nauthentic: zh\n"),
                file("content/documents/1/zh.md", "# 一\n\n1. 第一段。\n"),
                file("content/documents/2/work.yaml", "symbol: A/2\nkind: report\nauthentic: zh\n"),
                file("content/documents/2/zh.md", "# 二\n\n1. 第一段，见 A/1。\n"),
                file("content/pages/about/en.md", "---\ntitle: About\n---\n\nText.\n"),
                file("content/pages/about/zh.md", page),
                file("site.toml", &format!("{url}title.zh = \"一\"\n")),
            ],
        });
        with_files(&small, &choice(&["A/1"], &[Language::Zh]), |chosen, files| {
            assert_no_dead_link(chosen, files);
            let about = text(files, "site/zh/about.html");
            assert!(about.contains(expected), "{about}");
        });
        // The whole has no page for addresses that a server does not know.
        with_files(&small, &Choice::default(), assert_no_dead_link);
    }
}

#[test]
fn what_is_said_to_be_the_same_in_the_bundle_of_the_whole_is_the_same() {
    let config = as_of(config(reading()), "2026-11-30");
    let chosen = reading().choose(&config, &Choice::default());
    let bundle = site(chosen.made(), &chosen.config, theme()).expect("the theme can be read");
    let web = site(reading().made(), &config, theme()).expect("the theme can be read");
    let on_the_web: BTreeSet<_> = web.paths().collect();
    // Of the pages of concepts, which are made alike, some.
    let concept = |path: &str| path.matches('/').count() == 2 && path.contains("/terms/");
    let same: Vec<_> = bundle.paths().filter(|path| bundle.is_as_on_the_web(path)).collect();
    assert!(same.len() > 1000 && same.iter().all(|path| on_the_web.contains(*path)));
    let looked_at: Vec<_> =
        same.into_iter().enumerate().filter(|(n, path)| !concept(path.as_str()) || n % 50 == 0).collect();
    looked_at.par_iter().for_each(|(_, path)| {
        assert!(bundle.render(path).ok() == web.render(path).ok(), "{path} differs");
    });
    let other = bundle.paths().filter(|path| !bundle.is_as_on_the_web(path)).map(ToString::to_string);
    let libraries = Language::ALL.map(|language| address::library(language).to_string());
    assert_eq!(other.collect::<BTreeSet<_>>(), [address::start().to_string()].into_iter().chain(libraries).collect());
}

#[test]
fn a_choice_that_meets_nothing_is_told_with_what_there_is() {
    let corpus = &reading().corpus;
    let unmet = |choice: &Choice| choice.unmet(corpus);
    let of_meeting = |id: &str| Choice { meeting: Some(id.to_owned()), ..Choice::default() };
    assert_eq!(unmet(&choice(&["A/76/284", "a-67-176", "wp8"], &[Language::Zh])), []);
    assert_eq!(unmet(&choice(&["A/76/285"], &[])), [Unmet::Document("A/76/285".to_owned())]);
    assert_eq!(unmet(&of_meeting("bms8")), [Unmet::Meeting("bms8".to_owned())]);
    let russian = choice(&["A/76/284"], &[Language::Zh, Language::Ru]);
    assert_eq!(unmet(&russian), [Unmet::Language(Language::Ru)]);
    assert_eq!(Unmet::Language(Language::Ru).known(&russian, corpus), ["en", "zh"]);
    assert_eq!(
        Unmet::Meeting(String::new()).known(&of_meeting("bms8"), corpus),
        ["bms7", "revcon3-prepcom", "ga67", "bms4", "ga76"]
    );
}

#[test]
fn a_choice_has_a_name_for_a_file() {
    let corpus = &reading().corpus;
    let meeting = Choice { meeting: Some("bms7".to_owned()), ..choice(&[], &[Language::Zh, Language::En]) };
    let several = choice(&["A/76/284", "A/67/176", "wp8"], &[]);
    assert_eq!(Choice::default().name(corpus), "collection");
    assert_eq!(meeting.name(corpus), "bms7-zh-en");
    assert_eq!(several.name(corpus), "a-76-284-and-2-more");
    assert_eq!(choice(&["A/76/284"], &[Language::Zh]).name(corpus), "a-76-284-zh");
}
