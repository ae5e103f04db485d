//! Reading rendered pages.

use rapporteur::model::address;
use rapporteur::model::document::{Kind, Provision};
use rapporteur::model::language::Language;
use scraper::{ElementRef, Html, Node, Selector};

use super::{pages, work};

/// The reading page of a document's authentic text.
pub fn page(folder: &str) -> Html {
    page_in(folder, Language::Zh)
}

/// The reading page of a document in a language.
pub fn page_in(folder: &str, language: Language) -> Html {
    parse(bytes(address::document(&work(folder).slug, language).as_str()))
}

/// The bytes of a page of the real site.
pub fn bytes(path: &str) -> &'static [u8] {
    pages().get(path).unwrap_or_else(|| panic!("no page `{path}`"))
}

/// A page as a tree.
pub fn parse(bytes: &[u8]) -> Html {
    Html::parse_document(std::str::from_utf8(bytes).expect("pages are UTF-8"))
}

/// A CSS selector.
pub fn selector(css: &str) -> Selector {
    Selector::parse(css).unwrap_or_else(|error| panic!("`{css}`: {error}"))
}

/// Every element that a selector finds.
pub fn all<'a>(page: &'a Html, css: &str) -> Vec<ElementRef<'a>> {
    page.select(&selector(css)).collect()
}

/// Whether an element is shown on paper alone: there the way to the web is printed.
pub fn on_paper(element: ElementRef<'_>) -> bool {
    element.ancestors().filter_map(ElementRef::wrap).any(|above| above.attr("class") == Some("paper"))
}

/// The element with an id.
pub fn by_id<'a>(page: &'a Html, id: &str) -> ElementRef<'a> {
    let found = all(page, &format!("[id=\"{id}\"]"));
    assert_eq!(found.len(), 1, "elements with the id `{id}`");
    found[0]
}

/// The first element within another that a selector finds.
pub fn within<'a>(element: ElementRef<'a>, css: &str) -> ElementRef<'a> {
    element.select(&selector(css)).next().unwrap_or_else(|| panic!("no `{css}` in {}", element.html()))
}

/// The text of an element without the marks of notes: every character and blank.
pub fn words(element: ElementRef<'_>) -> String {
    let mut out = String::new();
    collect(element, &mut out);
    out
}

fn collect(element: ElementRef<'_>, out: &mut String) {
    for child in element.children() {
        match child.value() {
            Node::Text(text) => out.push_str(text),
            Node::Element(inner) if inner.name() == "sup" && inner.classes().any(|class| class == "ref") => {}
            Node::Element(_) => collect(ElementRef::wrap(child).expect("an element"), out),
            _ => {}
        }
    }
}

/// The element that holds a provision's text on its page.
pub fn text_of<'a>(page: &'a Html, provision: &Provision) -> ElementRef<'a> {
    let row = by_id(page, provision.anchor.as_str());
    let css = match provision.kind {
        Kind::Part(_) | Kind::Heading(_) => ".t > .w",
        Kind::AgendaItem => ".w",
        Kind::Officer => "dd",
        Kind::VoteList(..) => ".names",
        Kind::Title if row.select(&selector(".t > .w")).next().is_some() => ".t > .w",
        _ => ".t",
    };
    within(row, css)
}

/// The label of a provision on its page.
pub fn label_of<'a>(page: &'a Html, provision: &Provision) -> ElementRef<'a> {
    let row = by_id(page, provision.anchor.as_str());
    within(row, if matches!(provision.kind, Kind::Heading(_) | Kind::Part(_)) { ".lab" } else { "a.num" })
}

/// The target and the text of every link in an element.
pub fn links(element: ElementRef<'_>) -> Vec<(String, String)> {
    let href = |link: &ElementRef<'_>| link.attr("href").unwrap_or_default().to_owned();
    element.select(&selector("a[href]")).map(|link| (href(&link), words(link))).collect()
}
