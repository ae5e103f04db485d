//! What a reader sees of a page: its text, with a blank wherever there is one between words.

/// Whether an element stands apart from what is around it, so that blanks beside it are not seen.
fn stands_apart(name: &str) -> bool {
    matches!(
        name,
        "html"
            | "head"
            | "body"
            | "title"
            | "meta"
            | "link"
            | "script"
            | "style"
            | "address"
            | "article"
            | "aside"
            | "blockquote"
            | "br"
            | "button"
            | "caption"
            | "col"
            | "colgroup"
            | "dd"
            | "details"
            | "dialog"
            | "div"
            | "dl"
            | "dt"
            | "fieldset"
            | "figcaption"
            | "figure"
            | "footer"
            | "form"
            | "h1"
            | "h2"
            | "h3"
            | "h4"
            | "h5"
            | "h6"
            | "header"
            | "hr"
            | "input"
            | "label"
            | "legend"
            | "li"
            | "main"
            | "nav"
            | "ol"
            | "p"
            | "pre"
            | "section"
            | "select"
            | "summary"
            | "svg"
            | "symbol"
            | "defs"
            | "path"
            | "circle"
            | "use"
            | "table"
            | "tbody"
            | "td"
            | "tfoot"
            | "th"
            | "thead"
            | "tr"
            | "ul"
    )
}

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
        let name = name.split(|c: char| !c.is_ascii_alphanumeric()).next().unwrap_or("");
        if name == "pre" {
            in_pre = !rest.starts_with("</");
        }
        if stands_apart(name) && !in_pre {
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
    let mut rest = text;
    while let Some(at) = rest.find(|c: char| c == '&' || c.is_ascii_whitespace()) {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        let (sign, length) = first_sign(rest);
        rest = &rest[length..];
        if in_pre || !sign.is_ascii_whitespace() {
            out.push(sign);
        } else if !out.ends_with([' ', '\n']) {
            out.push(' ');
        }
    }
    out.push_str(rest);
}

/// The character that a text begins with, a reference resolved as far as pages use them, and how long it is written.
fn first_sign(text: &str) -> (char, usize) {
    const NAMED: [(&str, char); 10] = [
        ("&#39;", '\''),
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
    let named = NAMED.iter().find(|(name, _)| text.starts_with(name)).map(|(name, c)| (*c, name.len()));
    let plain = || text.chars().next().map_or((' ', 0), |c| (c, c.len_utf8()));
    named.unwrap_or_else(plain)
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
