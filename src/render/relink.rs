//! Pages that move into one file: where their links lead from there, and under which ids their places are found.

use std::collections::BTreeMap;

use crate::model::address;
use crate::model::site::SitePath;
use crate::render::markup::{Piece, Syntax, Tag, Writer, pieces, unescaped};
use crate::render::studio::Studio;

/// Where the pages of the site are found from a file, or a book of several files, that holds some of them.
#[derive(Debug, Default)]
pub struct Moved {
    /// The pages that have been moved, each with the text that it became.
    inside: BTreeMap<SitePath, usize>,
    /// The texts.
    texts: Vec<MovedText>,
    /// The root of the site on the web, where it has one.
    web: Option<String>,
    /// Ids that are shorter in the file: those that nobody keeps an address of.
    shorter: BTreeMap<String, String>,
}

/// A text that has been moved.
#[derive(Debug, Default)]
pub struct MovedText {
    /// What its ids begin with.
    pub prefix: String,
    /// As what its document is cited.
    pub cited: String,
    /// The first of its files; empty where everything is in one.
    pub first: String,
    /// Which file has which id.
    pub files: BTreeMap<String, String>,
}

/// Where markup stands.
#[derive(Debug, Clone, Copy)]
pub struct Spot<'a> {
    /// The page that it was made for.
    pub page: &'a SitePath,
    /// The text that this became.
    pub text: usize,
    /// The file in which it stands now; empty where everything is in one.
    pub file: &'a str,
    /// How the file is written.
    pub syntax: Syntax,
}

/// What the id of a term's entry begins with.
const TERM: &str = "term-";
/// What separates the beginning of an id from the address that it has on its page. No anchor has two hyphens in a row.
pub const JOINT: &str = "--";
/// The id of a whole text, behind its beginning.
pub const TEXT: &str = "document";

/// The attributes that name ids, besides `href`.
const NAMES: [&str; 6] = ["aria-labelledby", "aria-describedby", "for", "data-card", "data-chapeau", "data-to"];

impl Moved {
    /// For a site that nothing has been moved from yet.
    #[must_use]
    pub fn new(studio: &Studio<'_>) -> Self {
        let root = studio.absolute(&address::chooser());
        let web = root.map(|root| root.trim_end_matches("index.html").to_owned());
        Self { web, ..Self::default() }
    }

    /// Says which ids are to be shorter.
    pub fn shorten(&mut self, ids: impl IntoIterator<Item = (String, String)>) {
        self.shorter.extend(ids);
    }

    /// Adds a text that was made of pages. What a page became first is kept.
    pub fn add(&mut self, pages: impl IntoIterator<Item = SitePath>, text: MovedText) {
        for page in pages {
            self.inside.entry(page).or_insert(self.texts.len());
        }
        self.texts.push(text);
    }

    /// Where a link leads that stands somewhere: to what was moved, else to the web; none where nowhere.
    fn href(&self, spot: Spot<'_>, written: &str) -> Option<String> {
        if let Some(id) = written.strip_prefix('#') {
            return Some(self.within(spot, spot.text, id));
        }
        let Some((there, id)) = spot.page.meant(written) else { return Some(written.to_owned()) };
        if let Some(text) = self.inside.get(&there) {
            return Some(self.within(spot, *text, if id.is_empty() || is_choice(id) { TEXT } else { id }));
        }
        let joint = if id.is_empty() { "" } else { "#" };
        self.web.as_ref().map(|root| format!("{root}{there}{joint}{id}"))
    }

    /// The address of a place of a text.
    fn within(&self, spot: Spot<'_>, text: usize, id: &str) -> String {
        let text = &self.texts[text];
        if text.first.is_empty() {
            return format!("#{}{}", text.prefix, self.shorter.get(id).map_or(id, String::as_str));
        }
        match text.files.get(id) {
            Some(file) if file == spot.file => format!("#{id}"),
            Some(file) => format!("{file}#{id}"),
            None => text.first.clone(),
        }
    }

    /// Markup of a page as it stands where it has been moved: its ids begin as those of its text do, its links lead where they can from
    /// there, and what only the site needs is left out. A link that leads nowhere is text.
    #[must_use]
    pub fn markup(&self, markup: &str, spot: Spot<'_>) -> String {
        let mut writer = Writer::new(spot.syntax, markup.len());
        let mut unlinked = false;
        for mut piece in pieces(markup) {
            match &mut piece {
                Piece::Open(tag) if tag.name == "a" => {
                    self.link(tag, spot);
                    unlinked = tag.get("href").is_none();
                    if unlinked {
                        tag.name = "span";
                        tag.remove(&["class", "rel", "hreflang", "aria-label", "role", "data-card", "data-to"]);
                    }
                }
                Piece::Close(name) if *name == "a" && unlinked => *name = "span",
                _ => {}
            }
            if let Piece::Open(tag) = &mut piece {
                match spot.syntax {
                    Syntax::Html => self.named(tag, &self.texts[spot.text]),
                    Syntax::Xml => bookish(tag),
                }
            }
            writer.write(&piece);
        }
        writer.finish()
    }

    /// Gives the ids of a tag their beginning, and takes away what only the site needs.
    fn named(&self, tag: &mut Tag<'_>, text: &MovedText) {
        tag.remove(&["data-eid"]);
        let named = |id: &str| format!("{}{}", text.prefix, self.shorter.get(id).map_or(id, String::as_str));
        if let Some(id) = tag.get("id").map(named) {
            tag.set("id", &id);
        }
        for name in NAMES {
            let Some(ids) = tag.get(name) else { continue };
            let mut ids: Vec<_> = ids.split_whitespace().map(named).collect();
            // Of several texts each has its notes: a section is called by its text, too.
            if tag.name == "section" && self.texts.len() > 1 {
                ids.push(named(TEXT));
            }
            tag.set(name, &ids.join(" "));
        }
        // As what the document is cited is said once, on the text itself.
        let cite = tag.get("data-cite").map(|cite| unescaped(cite).into_owned());
        if let Some(own) = cite.as_deref().and_then(|cite| cite.strip_prefix(&text.cited)) {
            tag.remove(&["data-cite"]);
            tag.add("data-c", own);
        }
    }

    fn link(&self, tag: &mut Tag<'_>, spot: Spot<'_>) {
        let Some(written) = tag.get("href").map(|href| unescaped(href).into_owned()) else { return };
        // A term is explained where the text has been moved to.
        let card = tag.get("data-card").filter(|card| card.starts_with(TERM)).map(|card| format!("#{card}"));
        let href = self.href(spot, card.as_deref().unwrap_or(&written));
        tag.remove(&["data-card", "data-keep", "data-language"]);
        let Some(href) = href else { return tag.remove(&["href"]) };
        tag.set("href", &href);
        // The file says for all of its links that they tell nobody where the reader comes from.
        tag.remove(&["rel"]);
    }
}

/// Whether an id is one of the page that chooses a version.
fn is_choice(id: &str) -> bool {
    id == "choose" || id.starts_with("missing-")
}

/// What a book asks of a tag besides: the language in XML's own attribute, the kind of a link to a note, and nothing that is for scripts.
fn bookish(tag: &mut Tag<'_>) {
    tag.attributes.retain(|(key, _)| *key != "tabindex" && (!key.starts_with("data-") || *key == "data-l"));
    if let Some(language) = tag.get("lang").map(str::to_owned) {
        tag.add("xml:lang", &language);
    }
    if tag.get("role") == Some("doc-noteref") {
        tag.add("epub:type", "noteref");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn path(path: &str) -> SitePath {
        SitePath::new(path)
    }

    fn moved() -> Moved {
        let mut moved = Moved { web: Some("https://x.org/d/".to_owned()), ..Moved::default() };
        moved.add([path("a-1/zh.html"), path("a-1/index.html")], MovedText::default());
        moved.add(
            [path("a-2/zh.html")],
            MovedText { prefix: "a-2--".to_owned(), cited: "A/2".to_owned(), ..MovedText::default() },
        );
        moved
    }

    #[test]
    fn links_lead_where_they_can() {
        let page = path("a-1/zh.html");
        let spot = Spot { page: &page, text: 0, file: "", syntax: Syntax::Html };
        for (written, expected) in [
            (r##"<a href="#p1">x</a>"##, "<a href=#p1>x</a>"),
            (r#"<a href="zh.html">x</a>"#, "<a href=#document>x</a>"),
            (r#"<a href="../a-2/zh.html?to=p3#p1">x</a>"#, "<a href=#a-2--p1>x</a>"),
            (r#"<a href="index.html#choose">x</a>"#, "<a href=#document>x</a>"),
            (r#"<a href="../zh/index.html#p1">x</a>"#, "<a href=https://x.org/d/zh/index.html#p1>x</a>"),
            (r#"<a href="https://x.org/1" rel="y">x</a>"#, "<a href=https://x.org/1>x</a>"),
            (r#"<a href="../zh/terms/x.html" data-card="term-x">x</a>"#, "<a href=#term-x>x</a>"),
        ] {
            assert_eq!(moved().markup(written, spot), expected);
        }
    }

    #[test]
    fn a_link_that_leads_nowhere_is_text() {
        let page = path("a-1/zh.html");
        let nowhere = Moved { texts: vec![MovedText::default()], ..Moved::default() };
        let spot = Spot { page: &page, text: 0, file: "", syntax: Syntax::Html };
        let link = r#"<a class="cite" href="../zh/index.html" hreflang="zh">x</a><a href="https://x.org">y</a>"#;
        assert_eq!(nowhere.markup(link, spot), "<span>x</span><a href=https://x.org>y</a>");
    }

    #[test]
    fn ids_begin_as_those_of_their_text_do() {
        let page = path("a-2/zh.html");
        let spot = Spot { page: &page, text: 1, file: "", syntax: Syntax::Html };
        let row = r##"<p id="p1" data-eid="x" data-cite="A/2, 1" aria-labelledby="a b"><a href="#p1">1.</a></p>"##;
        let expected = r#"<p id=a-2--p1 aria-labelledby="a-2--a a-2--b" data-c=", 1"><a href=#a-2--p1>1.</a></p>"#;
        assert_eq!(moved().markup(row, spot), expected);
    }

    #[test]
    fn in_a_book_links_name_the_file() {
        let page = path("a-1/zh.html");
        let files = [("p1", "1.xhtml"), ("p2", "2.xhtml")].map(|(id, file)| (id.to_owned(), file.to_owned()));
        let text = MovedText { first: "0.xhtml".to_owned(), files: files.into(), ..MovedText::default() };
        let mut book = Moved::default();
        book.add([page.clone()], text);
        let spot = Spot { page: &page, text: 0, file: "2.xhtml", syntax: Syntax::Xml };
        for (written, expected) in [
            (r##"<a href="#p1">x</a>"##, r#"<a href="1.xhtml#p1">x</a>"#),
            (r##"<a href="#p2" data-x="y">x</a>"##, r##"<a href="#p2">x</a>"##),
            (r#"<a href="zh.html">x</a>"#, r#"<a href="0.xhtml">x</a>"#),
            (r#"<b lang="ar" tabindex="0">x<br></b>"#, r#"<b lang="ar" xml:lang="ar">x<br/></b>"#),
        ] {
            assert_eq!(book.markup(written, spot), expected);
        }
    }
}
