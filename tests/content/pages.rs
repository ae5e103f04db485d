//! The pages as they are rendered: ids, safety, the same bytes every time, the text exactly.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use rapporteur::model::address;
use rapporteur::model::document::Version;
use rapporteur::model::language::{Language, Pair};
use rapporteur::model::source::{SourceFile, Sources};
use rapporteur::publish::folder::{Copies, Form, Size, write};
use rapporteur::render::site;
use scraper::Html;

use crate::support::html::{all, by_id, label_of, page_in, parse, text_of, words};
use crate::support::{Pages, config, is_html, pages, printed, reading, render_all, theme, versions, work};

/// Every HTML page, parsed.
fn html_pages() -> impl Iterator<Item = (&'static str, Html)> {
    let html = pages().iter().filter(|(path, _)| is_html(path));
    html.map(|(path, bytes)| (path.as_str(), parse(bytes)))
}

#[test]
fn paths_are_fit_for_every_file_system() {
    let odd = |path: &&String| {
        let fit = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b"-_./".contains(&b);
        path.len() > 100
            || !path.bytes().all(fit)
            || path.split('/').any(|part| part.is_empty() || part.starts_with('.'))
    };
    let odd: Vec<_> = pages().keys().filter(odd).collect();
    assert!(odd.is_empty(), "{odd:?}");
    let all = ["index.html", "404.html", "robots.txt", "sitemap.xml", "schema/document.schema.json"].map(str::to_owned);
    for expected in all.into_iter().chain(Language::ALL.map(|language| address::library(language).to_string())) {
        assert!(pages().contains_key(&expected), "no {expected}");
    }
}

#[test]
fn ids_are_unique_and_what_refers_to_one_finds_it() {
    for (path, page) in html_pages() {
        let mut ids = BTreeMap::new();
        for element in all(&page, "[id]") {
            *ids.entry(element.attr("id").unwrap_or_default()).or_insert(0) += 1;
        }
        let twice: Vec<_> = ids.iter().filter(|(id, count)| **count > 1 || id.is_empty()).collect();
        assert!(twice.is_empty(), "{path}: {twice:?}");
        for attribute in ["aria-labelledby", "aria-describedby", "aria-controls", "for", "popovertarget", "list"] {
            for element in all(&page, &format!("[{attribute}]")) {
                for id in element.attr(attribute).unwrap_or_default().split_whitespace() {
                    assert!(ids.contains_key(id), "{path}: {attribute}={id}");
                }
            }
        }
    }
}

#[test]
fn every_address_of_a_provision_is_an_id_on_its_page() {
    for (document, version) in versions() {
        let language = version.language;
        let page = page_in(document, language);
        let ids: BTreeSet<_> = all(&page, "[id]").iter().filter_map(|element| element.attr("id")).collect();
        for provision in &version.provisions {
            for anchor in std::iter::once(&provision.anchor).chain(&provision.aliases) {
                assert!(ids.contains(anchor.as_str()), "{document} {language}: {anchor}");
            }
        }
        let votes = version.votes.iter().map(|vote| &vote.anchor);
        let notes = version
            .notes
            .iter()
            .flat_map(|note| std::iter::once(&note.anchor).chain(note.refs.iter().map(|mark| &mark.anchor)));
        for anchor in votes.chain(notes) {
            assert!(ids.contains(anchor.as_str()), "{document} {language}: {anchor}");
        }
    }
}

/// What is said on a page of a working translation, in its language; nothing of the authentic text.
fn notice(language: Language) -> Option<&'static str> {
    match language {
        Language::Ar => Some("ترجمة عمل غير رسمية؛ والنصوص ذات الحجية هي النصوص الصادرة عن الأمم المتحدة."),
        Language::En => {
            Some("Unofficial working translation; the authentic texts are those issued by the United Nations.")
        }
        Language::Es => {
            Some("Traducción de trabajo no oficial; los textos auténticos son los publicados por las Naciones Unidas.")
        }
        Language::Fr => Some(
            "Traduction de travail non officielle\u{202f}; seuls font foi les textes publiés par l’Organisation des Nations Unies.",
        ),
        Language::Ru => Some(
            "Неофициальный рабочий перевод; аутентичными являются тексты, изданные Организацией Объединенных Наций.",
        ),
        Language::Zh => None,
    }
}

#[test]
fn a_working_translation_says_what_it_is_on_each_of_its_pages() {
    let said = |page: &Html| all(page, ".unofficial").into_iter().map(words).collect::<Vec<_>>();
    for (document, version) in versions() {
        let page = page_in(document, version.language);
        assert_eq!(
            said(&page),
            notice(version.language).into_iter().collect::<Vec<_>>(),
            "{document} {}",
            version.language
        );
    }
    let mut pairs = 0;
    for work in &reading().corpus.works {
        for pair in Language::ALL.into_iter().flat_map(|first| Language::ALL.map(|second| Pair { first, second })) {
            let Some(bytes) = pages().get(address::parallel(&work.slug, pair).as_str()) else { continue };
            let said = said(&parse(bytes));
            let wanted: Vec<_> = [pair.first, pair.second].into_iter().filter_map(notice).collect();
            assert_eq!(said, wanted, "{} {pair}", work.slug);
            pairs += 1;
        }
    }
    assert!(pairs > 10, "{pairs}");
}

#[test]
fn no_page_has_script_or_style_within() {
    for (path, page) in html_pages() {
        let policies = all(&page, "meta[http-equiv='Content-Security-Policy']");
        assert_eq!(policies.len(), 1, "{path}");
        let policy = policies[0].attr("content").unwrap_or_default();
        assert!(
            policy.starts_with("default-src 'none'; script-src 'self'") && !policy.contains("unsafe"),
            "{path}: {policy}"
        );
        assert!(all(&page, "style, base, iframe, object, embed").is_empty(), "{path}");
        for script in all(&page, "script") {
            // A block of data is no script: no browser runs it.
            let data = script.attr("type") == Some("application/ld+json");
            let text = script.inner_html();
            let fits = if data { serde_json::from_str::<serde_json::Value>(&text).is_ok() } else { text.is_empty() };
            assert!(fits && data != script.attr("src").is_some(), "{path}: {}", script.html());
        }
        for element in all(&page, "*") {
            let inline = element.value().attrs().find(|(name, _)| *name == "style" || name.starts_with("on"));
            assert_eq!(inline, None, "{path}: {}", element.html());
        }
    }
}

/// Reads and renders anew in a pool of its own.
fn again(threads: usize, mut files: Vec<SourceFile>) -> Pages {
    files.sort_by(|a, b| a.path.cmp(&b.path));
    let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().expect("a pool of threads");
    pool.install(|| render_all(&rapporteur::understand(Sources { files }), theme()))
}

fn assert_same(again: &Pages, how: &str) {
    assert!(again.keys().eq(pages().keys()), "{how}: other pages");
    for (path, bytes) in again {
        assert!(pages()[path] == *bytes, "{how}: {path} has other bytes");
    }
}

#[test]
fn the_same_content_gives_the_same_bytes() {
    let files = || reading().sources.files.clone();
    assert_same(&render_all(reading(), theme()), "rendered again");
    assert_same(&again(1, files()), "one thread");
    let mut shuffled: Vec<_> = files().into_iter().enumerate().collect();
    shuffled.sort_by_key(|(number, file)| (number * 7 % 5, std::cmp::Reverse(file.text.len())));
    assert_same(&again(2, shuffled.into_iter().map(|(_, file)| file).collect()), "two threads, files in another order");
}

/// Every provision's label and text stand on the page as they stand in the corpus.
fn assert_exact(document: &str, version: &Version, page: &Html, how: &str) {
    let how = format!("{how} {document} {}", version.language);
    for provision in &version.provisions {
        let anchor = &provision.anchor;
        assert_eq!(words(text_of(page, provision)), provision.block.plain(), "{how} {anchor}");
        if provision.label.is_some() {
            assert_eq!(words(label_of(page, provision)), printed(provision), "{how} {anchor}");
        }
    }
    for note in &version.notes {
        let shown = all(page, &format!("[id=\"{}\"] .nt > p:not(.missing)", note.anchor));
        let shown: Vec<_> = shown.into_iter().map(words).collect();
        let plain: Vec<_> = note.blocks.iter().map(|block| block.plain()).collect();
        assert_eq!(shown, plain, "{how} {}", note.anchor);
    }
}

#[test]
fn the_page_has_the_text_exactly() {
    for (document, version) in versions() {
        assert_exact(document, version, &page_in(document, version.language), "rendered");
    }
}

#[test]
fn the_smaller_page_has_the_text_exactly() {
    let folder = tempfile::tempdir().expect("a folder for tests");
    let out = folder.path().join("site");
    let site = site(reading().made(), config(reading()), theme()).expect("the theme can be read");
    let report =
        write(&site, &out, Form { size: Size::Small, copies: Copies::None }, || ()).expect("the site can be written");
    assert!(report.kept.is_empty(), "left as rendered: {:?}", report.kept);
    for (document, version) in versions() {
        let path = address::document(&work(document).slug, version.language).to_string();
        let small = fs::read(out.join(&path)).expect("the page was written");
        let smaller = small.len() < pages()[&path].len();
        assert_eq!(smaller, cfg!(feature = "minify"), "{path}");
        assert_exact(document, version, &parse(&small), "smaller");
    }
}

#[test]
fn the_marks_of_notes_stand_where_they_are_printed() {
    for (document, version) in versions() {
        let language = version.language;
        let page = page_in(document, language);
        for note in &version.notes {
            for mark in &note.refs {
                let link = by_id(&page, mark.anchor.as_str());
                assert_eq!(link.attr("href"), Some(format!("#{}", note.anchor).as_str()));
                assert_eq!(words(link), note.label.trim_start_matches("ed-"));
                let row = version.anchor(mark.place);
                let rows = link.ancestors().filter_map(scraper::ElementRef::wrap);
                let holds = rows.filter_map(|element| element.attr("id")).any(|id| id == row.as_str());
                assert!(holds, "{document} {language}: {} is not in {row}", mark.anchor);
            }
        }
    }
}
