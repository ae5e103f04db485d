//! What the site says to the web: other languages of a page, sitemap, feeds, headers.

use std::collections::{BTreeMap, BTreeSet};

use quick_xml::events::Event;
use rapporteur::model::address;
use rapporteur::model::language::Language;
use rapporteur::render::hosting::{HEADERS, With};

use crate::support::html::{all, parse};
use crate::support::{Pages, config, is_html, pages, reading, render_all, small, theme};

fn own() -> &'static str {
    config(reading()).url.as_deref().expect("the site says where it is published")
}

/// The path in the site of an address on the web.
fn inside(address: &str) -> &str {
    let path = address.strip_prefix(own()).unwrap_or_else(|| panic!("{address} is not of the site"));
    assert!(pages().contains_key(path), "{address} is not there");
    path
}

/// An element of an XML file: the names of it and of those around it, its attributes, the text right in it.
#[derive(Debug, Default)]
struct Element {
    path: String,
    attributes: BTreeMap<String, String>,
    text: String,
}

impl Element {
    fn attr(&self, name: &str) -> &str {
        self.attributes.get(name).map_or("", String::as_str)
    }
}

/// Every element of an XML file in the order of their ends; it is well formed.
fn elements(path: &str) -> Vec<Element> {
    let text = std::str::from_utf8(&pages()[path]).expect("XML files are UTF-8");
    let mut reader = quick_xml::Reader::from_str(text);
    let (mut open, mut done): (Vec<Element>, Vec<Element>) = (Vec::new(), Vec::new());
    loop {
        match reader.read_event().unwrap_or_else(|error| panic!("{path}: {error}")) {
            Event::Start(start) => {
                let name = start.name().as_ref().to_owned();
                let above = open.last().map_or(String::new(), |above| format!("{}/", above.path));
                let attributes = start.attributes().map(|one| {
                    let one = one.unwrap_or_else(|error| panic!("{path}: {error}"));
                    let value = quick_xml::escape::unescape(&one.value).expect("its entities are known").into_owned();
                    (one.key.as_ref().to_owned(), value)
                });
                open.push(Element { path: above + &name, attributes: attributes.collect(), text: String::new() });
            }
            Event::End(_) => done.push(open.pop().expect("what ends was begun")),
            Event::Text(text) => {
                if let Some(inner) = open.last_mut() {
                    inner.text += &*text;
                }
            }
            Event::GeneralRef(name) => {
                let entity = format!("&{};", &*name);
                let inner = open.last_mut().expect("it stands in an element");
                inner.text += &quick_xml::escape::unescape(&entity).expect("its entities are known");
            }
            Event::Eof => break,
            Event::Decl(_) => {}
            other => panic!("{path}: {other:?}"),
        }
    }
    assert!(open.is_empty(), "{path}");
    done
}

/// The head of every HTML page.
fn heads() -> impl Iterator<Item = (&'static str, scraper::Html)> {
    pages().iter().filter(|(path, _)| is_html(path)).map(|(path, bytes)| {
        let end = bytes.windows(7).position(|at| at == b"</head>").expect("it has a head");
        (path.as_str(), parse(&bytes[..end]))
    })
}

/// What a page says of its languages: tag and path, as its head names them.
type Alternates = BTreeSet<(String, String)>;

fn alternates(head: &scraper::Html) -> Alternates {
    let links = all(head, "link[rel=alternate][hreflang]");
    let of = |link: &scraper::ElementRef<'_>, name| link.attr(name).unwrap_or_default().to_owned();
    links.iter().map(|link| (of(link, "hreflang"), inside(&of(link, "href")).to_owned())).collect()
}

fn content(head: &scraper::Html, property: &str) -> Vec<String> {
    let found = all(head, &format!("meta[property=\"{property}\"]"));
    found.into_iter().filter_map(|meta| meta.attr("content").map(str::to_owned)).collect()
}

#[test]
fn each_page_names_its_address_and_its_languages_and_they_name_it() {
    let heads: BTreeMap<&str, scraper::Html> = heads().collect();
    let told: BTreeMap<&str, Alternates> = heads.iter().map(|(path, head)| (*path, alternates(head))).collect();
    let is_parallel = |path: &str| {
        reading().corpus.works.iter().any(|work| {
            config(reading()).pairs(work).into_iter().any(|pair| address::parallel(&work.slug, pair).as_str() == path)
        })
    };
    let mut listed = BTreeMap::new();
    for (path, head) in &heads {
        let canonical: Vec<_> =
            all(head, "link[rel=canonical]").iter().filter_map(|link| link.attr("href")).map(inside).collect();
        let expected = match *path {
            "404.html" => None,
            "zh/terms/strokes.html" => Some("zh/terms/index.html".to_owned()),
            path if is_parallel(path) => Some(format!("{}.html", &path[..path.len() - "-en.html".len()])),
            path => Some(path.to_owned()),
        };
        assert_eq!(canonical, expected.iter().collect::<Vec<_>>(), "{path}");
        let others = &told[path];
        if expected.as_deref() == Some(*path) {
            listed.insert((*path).to_owned(), others.clone());
            assert!(others.is_empty() || others.iter().any(|(_, there)| there == path), "{path} is not among its own");
            assert!(
                others.iter().all(|(_, there)| told[there.as_str()] == *others),
                "{path} is not named by {others:?}"
            );
            assert_eq!(content(head, "og:url"), [format!("{}{path}", own())]);
        } else {
            assert!(others.is_empty(), "{path}: {others:?}");
        }
    }
    let mut in_sitemap: BTreeMap<String, Alternates> = BTreeMap::new();
    let mut links = Alternates::new();
    let mut address = String::new();
    for element in elements("sitemap.xml") {
        match element.path.as_str() {
            "urlset/url/loc" => inside(&element.text).clone_into(&mut address),
            "urlset/url/xhtml:link" => {
                links.insert((element.attr("hreflang").to_owned(), inside(element.attr("href")).to_owned()));
            }
            "urlset/url" => drop(in_sitemap.insert(std::mem::take(&mut address), std::mem::take(&mut links))),
            "urlset" => {}
            other => panic!("{other}"),
        }
    }
    assert!(in_sitemap == listed, "the sitemap says something else than the pages");
    assert!(listed["zh/index.html"].contains(&("x-default".to_owned(), "index.html".to_owned())));
    assert!(listed["a-76-284/en.html"].contains(&("x-default".to_owned(), "a-76-284/index.html".to_owned())));
}

#[test]
fn each_page_says_how_it_is_shown_where_it_is_shared() {
    for (path, head) in heads() {
        if path == "404.html" {
            assert!(all(&head, "meta[property]").is_empty());
            continue;
        }
        let only = |property: &str| {
            let all = content(&head, property);
            assert!(all.len() == 1 && !all[0].is_empty(), "{path}: {property} is {all:?}");
            all.into_iter().next().unwrap_or_default()
        };
        let opens = path.ends_with("index.html") && path.split('/').count() < 3 && !path.contains('-');
        assert_eq!(only("og:type"), if opens { "website" } else { "article" }, "{path}");
        let title: String = all(&head, "title").into_iter().flat_map(|title| title.text()).collect();
        let (name, site) = (only("og:title"), only("og:site_name"));
        assert_eq!(title, if name == site { site } else { format!("{name} · {site}") }, "{path}");
        let locale = only("og:locale");
        let language = Language::ALL.into_iter().find(|language| language.tongue().locale == locale);
        assert!(content(&head, "og:locale:alternate").iter().all(|other| *other != locale), "{path}");
        let html = std::str::from_utf8(&pages()[path]).expect("pages are UTF-8");
        let tag = language.map_or("", Language::tag);
        assert!(html.contains(&format!("<html lang=\"{tag}\"")), "{path} is not in {locale}");
        let feeds = all(&head, "link[type='application/atom+xml']");
        assert_eq!(feeds.len(), 1, "{path}");
        let there = address::feed(language.expect("a page is in a language of the site"));
        assert_eq!(inside(feeds[0].attr("href").unwrap_or_default()), there.to_string(), "{path}");
    }
}

#[test]
fn a_feed_has_every_dated_document_of_its_language() {
    for language in Language::ALL {
        let path = address::feed(language).to_string();
        let all = elements(&path);
        let texts = |name: &str| -> Vec<&str> {
            all.iter().filter(|element| element.path == name).map(|element| element.text.as_str()).collect()
        };
        // RFC 4287, 4.1.1 and 4.1.2: what must be there, once.
        for name in ["feed/id", "feed/title", "feed/updated", "feed/author/name"] {
            assert!(matches!(texts(name).as_slice(), [text] if !text.is_empty()), "{path}: {name}");
        }
        let feed = all.last().expect("it has a root");
        assert_eq!((feed.attr("xmlns"), feed.attr("xml:lang")), ("http://www.w3.org/2005/Atom", language.tag()));
        assert_eq!(inside(texts("feed/id")[0]), path);
        let works: BTreeSet<_> = (reading().corpus.works.iter())
            .filter(|work| work.version(language).is_some() && work.meta.date.is_some())
            .map(|work| address::document(&work.slug, language).to_string())
            .collect();
        let ids: Vec<_> = texts("feed/entry/id").into_iter().map(inside).collect();
        assert_eq!(ids.iter().map(|id| (*id).to_owned()).collect::<BTreeSet<_>>(), works, "{path}");
        assert!(works.len() == ids.len() && !works.is_empty(), "{path}");
        let updated = texts("feed/entry/updated");
        assert!(updated.is_sorted_by(|a, b| a >= b) && updated[0] == texts("feed/updated")[0], "{path}: {updated:?}");
        assert!(updated.iter().all(|at| at.len() == 20 && at.ends_with("T00:00:00Z")), "{path}: {updated:?}");
        assert_eq!((texts("feed/entry/title").len(), texts("feed/entry/summary").len()), (ids.len(), ids.len()));
        let mut seen = BTreeSet::new();
        let mut entry = 0;
        for element in &all {
            if element.path.ends_with("link") {
                let there = inside(element.attr("href"));
                let key =
                    (entry, element.path.clone(), element.attr("rel"), element.attr("type"), element.attr("hreflang"));
                assert!(seen.insert(key), "{path}: two links alike to {there}");
                let (kind, extension) = (element.attr("type"), there.rsplit_once('.').map_or("", |(_, end)| end));
                let fits = [("text/html", "html"), ("application/json", "json"), ("application/atom+xml", "xml")];
                assert!(fits.contains(&(kind, extension)), "{path}: {there} is {kind}");
            }
            entry += usize::from(element.path == "feed/entry");
        }
    }
}

/// The rules of `_headers`: each pattern with its headers.
fn rules(headers: &str) -> Vec<(&str, Vec<(&str, &str)>)> {
    let mut rules: Vec<(&str, Vec<_>)> = Vec::new();
    for line in headers.lines().filter(|line| !line.trim_start().starts_with('#')) {
        match line.strip_prefix("  ") {
            Some(header) => {
                let header = header.split_once(": ").expect("a name and a value");
                rules.last_mut().expect("a pattern stands before it").1.push(header);
            }
            None => rules.push((line, Vec::new())),
        }
    }
    rules
}

#[test]
fn the_headers_say_what_the_table_says_and_the_pages_keep_to_them() {
    let headers = std::str::from_utf8(&pages()["_headers"]).expect("it is UTF-8");
    let table = |with| HEADERS.iter().filter(move |one| one.with == with).map(|one| (one.name, one.value)).collect();
    assert_eq!(rules(headers), [("/*", table(With::Everything)), ("/assets/*", table(With::Assets))]);
    let policy = rules(headers)[0].1[0].1;
    assert!(!policy.contains("file:") && !policy.contains("unsafe") && !policy.contains('*'), "{policy}");
    let of_pages = policy.replace("; frame-ancestors 'none'", "");
    for (path, head) in heads() {
        let own = all(&head, "meta[http-equiv='Content-Security-Policy']");
        let own = own[0].attr("content").unwrap_or_default();
        assert_eq!(own.replace(" file:", ""), of_pages, "{path}: what the page allows itself, the server should");
    }
}

#[test]
fn a_site_that_is_not_on_the_web_says_nothing_to_it() {
    let reading = small("# 一\n\n1. 一。\n");
    let pages: Pages = render_all(&reading, theme());
    let named: Vec<_> = pages.keys().filter(|path| ["xml", "_headers"].iter().any(|end| path.ends_with(end))).collect();
    assert!(named.is_empty(), "{named:?}");
    for (path, bytes) in pages.iter().filter(|(path, _)| is_html(path)) {
        let page = parse(bytes);
        assert!(
            all(&page, "link[rel=canonical], meta[property], link[type='application/atom+xml']").is_empty(),
            "{path}"
        );
    }
}
