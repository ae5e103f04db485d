//! What a reader sees of a page: its text, with a blank wherever there is one between words.

/// Elements that stand apart from what is around them, so that blanks beside them are not seen.
const APART: [&str; 62] = [
    "html",
    "head",
    "body",
    "title",
    "meta",
    "link",
    "script",
    "style",
    "address",
    "article",
    "aside",
    "blockquote",
    "br",
    "button",
    "caption",
    "col",
    "colgroup",
    "dd",
    "details",
    "dialog",
    "div",
    "dl",
    "dt",
    "fieldset",
    "figcaption",
    "figure",
    "footer",
    "form",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "hr",
    "input",
    "label",
    "legend",
    "li",
    "main",
    "nav",
    "ol",
    "p",
    "pre",
    "section",
    "select",
    "summary",
    "svg",
    "symbol",
    "defs",
    "path",
    "circle",
    "use",
    "table",
    "tbody",
    "td",
    "tfoot",
    "th",
    "thead",
    "tr",
    "ul",
];

/// The visible text of a page: character references resolved, runs of blanks as one, none beside elements that stand apart.
/// Text inside `pre` keeps every blank.
#[must_use]
pub fn visible_text(html: &str) -> String {
    let mut out = String::with_capacity(html.len() / 2);
    let mut rest = html;
    let mut in_pre = false;
    while let Some(at) = rest.find('<') {
        add_text(&mut out, &rest[..at], in_pre);
        rest = &rest[at..];
        let end = tag_end(rest);
        let name = rest[1..end].trim_start_matches('/');
        let name = name.split(|c: char| !c.is_ascii_alphanumeric()).next().unwrap_or("").to_ascii_lowercase();
        if name == "pre" {
            in_pre = !rest.starts_with("</");
        }
        if APART.contains(&name.as_str()) && !in_pre {
            apart(&mut out);
        }
        rest = &rest[end..];
    }
    add_text(&mut out, rest, in_pre);
    out
}

/// Marks a place where what follows stands apart.
fn apart(out: &mut String) {
    while out.ends_with([' ', '\n']) {
        out.pop();
    }
    out.push('\n');
}

fn add_text(out: &mut String, text: &str, in_pre: bool) {
    for c in Characters(text) {
        if in_pre || !c.is_ascii_whitespace() {
            out.push(c);
        } else if !out.ends_with([' ', '\n']) {
            out.push(' ');
        }
    }
}

/// The end of the tag or comment that `rest` begins with; a `>` in a quoted value does not end it.
fn tag_end(rest: &str) -> usize {
    if rest.starts_with("<!--") {
        return rest.find("-->").map_or(rest.len(), |at| at + 3);
    }
    let mut quote = None;
    for (at, byte) in rest.bytes().enumerate() {
        match (quote, byte) {
            (None, b'>') => return at + 1,
            (None, b'"' | b'\'') => quote = Some(byte),
            (Some(open), _) if open == byte => quote = None,
            _ => {}
        }
    }
    rest.len()
}

/// The characters of HTML text, references resolved as far as pages use them.
struct Characters<'a>(&'a str);

impl Iterator for Characters<'_> {
    type Item = char;

    fn next(&mut self) -> Option<char> {
        const NAMED: [(&str, char); 9] = [
            ("&amp;", '&'),
            ("&lt;", '<'),
            ("&gt;", '>'),
            ("&quot;", '"'),
            ("&AMP", '&'),
            ("&GT", '>'),
            ("&amp", '&'),
            ("&lt", '<'),
            ("&gt", '>'),
        ];
        if self.0.starts_with('&')
            && let Some((name, c)) = NAMED.iter().find(|(name, _)| self.0.starts_with(name))
        {
            self.0 = &self.0[name.len()..];
            return Some(*c);
        }
        let c = self.0.chars().next()?;
        self.0 = &self.0[c.len_utf8()..];
        Some(c)
    }
}

#[cfg(test)]
mod tests {
    use super::visible_text;

    #[test]
    fn pages_that_look_the_same_have_the_same_text() {
        let same = [
            ("<p>a</p>\n<p>b</p>", "<p>a</p><p>b</p>"),
            ("<p> a  b </p>", "<p>a b</p>"),
            ("<p>a <b>b</b></p>", "<p>a <b>b</b></p>"),
            ("<p>&lt;a&gt; &amp; b</p>", "<p>&lt;a> &amp b</p>"),
            ("<p title=\"x > y\">a</p><!-- <p>b</p> -->", "<p title='x > y'>a</p>"),
        ];
        for (a, b) in same {
            assert_eq!(visible_text(a), visible_text(b), "{a} and {b}");
        }
        let other = [
            ("<p><b>a</b> <i>b</i></p>", "<p><b>a</b><i>b</i></p>"),
            ("<pre>a  b</pre>", "<pre>a b</pre>"),
            ("<p>a</p><p>b</p>", "<p>ab</p>"),
            ("<p>一段</p>", "<p>二段</p>"),
        ];
        for (a, b) in other {
            assert_ne!(visible_text(a), visible_text(b), "{a} and {b}");
        }
    }
}
