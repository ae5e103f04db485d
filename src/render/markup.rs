//! Markup as templates and `Html` write it, read again tag by tag: for what stands in a file of another kind than the site's pages.

use std::borrow::Cow;

/// A piece of markup.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Piece<'a> {
    /// Text between tags, escaped as it was written.
    Text(&'a str),
    /// The beginning of an element.
    Open(Tag<'a>),
    /// The end of an element.
    Close(&'a str),
    /// A comment or a declaration.
    Aside,
}

/// The beginning of an element.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tag<'a> {
    /// The element's name, as written.
    pub name: &'a str,
    /// The attributes in their order; the values escaped as written, none where an attribute is only named.
    pub attributes: Vec<(&'a str, Option<Cow<'a, str>>)>,
    /// Whether it ends itself, as parts of pictures do.
    pub closed: bool,
}

impl<'a> Tag<'a> {
    /// The value of an attribute, as written.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&str> {
        let found = self.attributes.iter().find(|(key, _)| *key == name)?;
        found.1.as_deref()
    }

    /// Gives an attribute that is there another value, which is escaped here.
    pub fn set(&mut self, name: &str, value: &str) {
        if let Some(found) = self.attributes.iter_mut().find(|(key, _)| *key == name) {
            found.1 = Some(Cow::Owned(crate::model::html::Html::text(value).as_str().to_owned()));
        }
    }

    /// Takes attributes away.
    pub fn remove(&mut self, names: &[&str]) {
        self.attributes.retain(|(key, _)| !names.contains(key));
    }

    /// Adds an attribute.
    pub fn add(&mut self, name: &'a str, value: &str) {
        self.attributes.push((name, Some(Cow::Owned(crate::model::html::Html::text(value).as_str().to_owned()))));
    }
}

/// The pieces of markup, in their order.
#[must_use]
pub fn pieces(markup: &str) -> Vec<Piece<'_>> {
    let mut out = Vec::new();
    let mut rest = markup;
    while let Some(at) = rest.find('<') {
        if at > 0 {
            out.push(Piece::Text(&rest[..at]));
        }
        rest = &rest[at..];
        let (piece, length) = piece(rest);
        out.push(piece);
        rest = &rest[length..];
    }
    if !rest.is_empty() {
        out.push(Piece::Text(rest));
    }
    out
}

/// What begins with `<`, and how long it is.
fn piece(markup: &str) -> (Piece<'_>, usize) {
    if markup.starts_with("<!--") {
        return (Piece::Aside, markup.find("-->").map_or(markup.len(), |end| end + 3));
    }
    let end = end_of_tag(markup);
    let inner = markup[1..end].trim_end_matches('>');
    match inner.as_bytes().first() {
        Some(b'!' | b'?') => (Piece::Aside, end),
        Some(b'/') => (Piece::Close(inner[1..].trim()), end),
        _ => (Piece::Open(tag(inner)), end),
    }
}

/// Where the tag ends that begins the markup: behind the first `>` that stands in no value.
fn end_of_tag(markup: &str) -> usize {
    let mut quoted = false;
    for (at, byte) in markup.bytes().enumerate() {
        match byte {
            b'"' => quoted = !quoted,
            b'>' if !quoted => return at + 1,
            _ => {}
        }
    }
    markup.len()
}

/// A tag without its brackets. Values stand between `"`, or are words.
fn tag(inner: &str) -> Tag<'_> {
    let (inner, closed) = inner.strip_suffix('/').map_or((inner, false), |inner| (inner, true));
    let (name, mut rest) = inner.split_at(inner.find(char::is_whitespace).unwrap_or(inner.len()));
    let mut attributes = Vec::new();
    loop {
        rest = rest.trim_start();
        if rest.is_empty() {
            return Tag { name, attributes, closed };
        }
        let (key, after) = rest.split_at(rest.find(|c: char| c == '=' || c.is_whitespace()).unwrap_or(rest.len()));
        let Some(value) = after.strip_prefix('=') else {
            attributes.push((key, None));
            rest = after;
            continue;
        };
        let (value, after) = match value.strip_prefix('"') {
            Some(value) => value.split_once('"').unwrap_or((value, "")),
            None => value.split_at(value.find(char::is_whitespace).unwrap_or(value.len())),
        };
        attributes.push((key, Some(Cow::Borrowed(value))));
        rest = after;
    }
}

/// How tags are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Syntax {
    /// As HTML may be written: no quotes where a value needs none.
    Html,
    /// As XML wants it: every element is closed, every attribute has a value.
    Xml,
}

/// The elements that have no content and no end (HTML, section 13.1.2).
const VOID: [&str; 13] =
    ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"];

/// Writes pieces.
#[derive(Debug)]
pub struct Writer {
    syntax: Syntax,
    out: String,
}

impl Writer {
    /// With room for as much as was read.
    #[must_use]
    pub fn new(syntax: Syntax, capacity: usize) -> Self {
        Self { syntax, out: String::with_capacity(capacity) }
    }

    /// Writes a piece. Comments and declarations are left out.
    pub fn write(&mut self, piece: &Piece<'_>) {
        match piece {
            Piece::Text(text) => self.out.push_str(text),
            Piece::Open(tag) => self.open(tag),
            Piece::Close(name) => {
                self.out.push_str("</");
                self.out.push_str(name);
                self.out.push('>');
            }
            Piece::Aside => {}
        }
    }

    fn open(&mut self, tag: &Tag<'_>) {
        self.out.push('<');
        self.out.push_str(tag.name);
        for (key, value) in &tag.attributes {
            self.out.push(' ');
            self.out.push_str(key);
            match value {
                Some(value) if self.syntax == Syntax::Html && is_bare(value) => {
                    self.out.push('=');
                    self.out.push_str(value);
                }
                Some(value) => {
                    self.out.push_str("=\"");
                    self.out.push_str(value);
                    self.out.push('"');
                }
                // The value that XML asks for is the name itself.
                None if self.syntax == Syntax::Xml => {
                    self.out.push_str("=\"");
                    self.out.push_str(key);
                    self.out.push('"');
                }
                None => {}
            }
        }
        let is_closed = tag.closed || (self.syntax == Syntax::Xml && VOID.contains(&tag.name));
        self.out.push_str(if is_closed { "/>" } else { ">" });
    }

    /// What was written.
    #[must_use]
    pub fn finish(self) -> String {
        self.out
    }
}

/// Whether a value can stand without quotes (HTML, section 13.1.2.3). Of the signs that may only those are taken that addresses have.
fn is_bare(value: &str) -> bool {
    let fits = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_' | '#' | '.' | ':' | '/' | '?' | '%');
    !value.is_empty() && !value.ends_with('/') && value.chars().all(fits)
}

/// The characters of an attribute's value.
#[must_use]
pub fn unescaped(value: &str) -> Cow<'_, str> {
    if !value.contains('&') {
        return Cow::Borrowed(value);
    }
    let named = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#x27;", "'"), ("&#39;", "'"), ("&#x2F;", "/")];
    let plain = named.iter().fold(value.to_owned(), |text, (name, sign)| text.replace(name, sign));
    Cow::Owned(plain.replace("&amp;", "&"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(markup: &str, syntax: Syntax) -> String {
        let mut writer = Writer::new(syntax, 0);
        for piece in pieces(markup) {
            writer.write(&piece);
        }
        writer.finish()
    }

    #[test]
    fn what_is_read_is_written_again() {
        for markup in [
            "text &lt; only",
            r#"<p class="t a" lang=zh-Hans>文<br>本 &amp; <a href="a?b&amp;c#d">x</a></p>"#,
            r#"<div popover tabindex=-1><svg viewBox="0 0 1 1"><path d="M0 0"/></svg></div>"#,
            r#"<a title="a > b" href="x/">c</a>"#,
            r#"<p id="">x</p>"#,
        ] {
            assert_eq!(written(markup, Syntax::Html), markup);
        }
    }

    #[test]
    fn xml_closes_everything() {
        for (html, xml) in [
            ("a<br>b<wbr>c", "a<br/>b<wbr/>c"),
            (r#"<img src="x" alt="">"#, r#"<img src="x" alt=""/>"#),
            ("<details open><p hidden>x</p></details>", r#"<details open="open"><p hidden="hidden">x</p></details>"#),
            ("a<!-- no -->b", "ab"),
        ] {
            assert_eq!(written(html, Syntax::Xml), xml);
        }
    }
}
