//! The site's stylesheet, cut down to what one file needs: rules for elements that are not in it are left out.
//!
//! There is one stylesheet, so that a file looks as its page does and a theme's changes reach both.

/// Only the rules of a stylesheet that can mean something: a selector is kept where `has` says so of each class in it.
#[must_use]
pub fn lean(css: &str, has: &impl Fn(&str) -> bool) -> String {
    let css = without_comments(css);
    let mut out = String::with_capacity(css.len() / 2);
    rules(&css, has, &mut out);
    out
}

/// Copies every rule of a list that is kept.
fn rules(mut css: &str, has: &impl Fn(&str) -> bool, out: &mut String) {
    while let Some(at) = css.find(['{', ';']) {
        let prelude = squeezed(&css[..at]);
        if css.as_bytes()[at] == b';' {
            css = &css[at + 1..];
            continue;
        }
        let end = block_end(&css[at..]) + at;
        let body = &css[at + 1..end];
        css = css.get(end + 1..).unwrap_or_default();
        if prelude.starts_with("@media") || prelude.starts_with("@supports") {
            let mut inner = String::new();
            rules(body, has, &mut inner);
            if !inner.is_empty() {
                out.push_str(&prelude);
                out.push_str(" {\n");
                out.push_str(&inner);
                out.push_str("}\n");
            }
            continue;
        }
        let kept = if prelude.starts_with('@') { prelude } else { kept(&prelude, has) };
        if !kept.is_empty() {
            out.push_str(&kept);
            out.push_str(" { ");
            out.push_str(&squeezed(body));
            out.push_str(" }\n");
        }
    }
}

/// The selectors of a list that are kept.
fn kept(selectors: &str, has: &impl Fn(&str) -> bool) -> String {
    let kept: Vec<_> = alternatives(selectors).into_iter().filter(|selector| fits(selector, has)).collect();
    kept.join(", ")
}

/// Whether a selector can match: each class in it is there, of alternatives one.
fn fits(selector: &str, has: &impl Fn(&str) -> bool) -> bool {
    let mut rest = selector;
    while let Some(at) = rest.find(['.', '(', '[']) {
        let (before, after) = rest.split_at(at);
        match after.as_bytes()[0] {
            b'.' => {
                let name = &after[1..];
                let end = name.find(|c: char| !c.is_ascii_alphanumeric() && c != '-' && c != '_').unwrap_or(name.len());
                // A number has a point, too: `:nth-child(.5)` is none of ours, but a class begins with a letter.
                if name.starts_with(|c: char| c.is_ascii_alphabetic()) && !has(&name[..end]) {
                    return false;
                }
                rest = &name[end..];
            }
            b'[' => rest = after.split_once(']').map_or("", |(_, rest)| rest),
            _ => {
                let end = closing(after);
                let asks = [":is", ":where", ":has"].iter().any(|name| before.ends_with(name));
                if asks && !alternatives(&after[1..end]).into_iter().any(|inner| fits(inner, has)) {
                    return false;
                }
                rest = after.get(end + 1..).unwrap_or_default();
            }
        }
    }
    true
}

/// The parts of a list that stand between commas outside brackets.
fn alternatives(list: &str) -> Vec<&str> {
    let mut depth = 0_usize;
    let parts = list.split(move |c: char| {
        match c {
            '(' => depth += 1,
            ')' => depth = depth.saturating_sub(1),
            _ => {}
        }
        c == ',' && depth == 0
    });
    parts.map(str::trim).collect()
}

/// Where the bracket closes that a text begins with.
fn closing(text: &str) -> usize {
    let mut depth = 0_usize;
    for (at, byte) in text.bytes().enumerate() {
        match byte {
            b'(' => depth += 1,
            b')' if depth == 1 => return at,
            b')' => depth -= 1,
            _ => {}
        }
    }
    text.len()
}

/// Where the block ends that a text begins with.
fn block_end(text: &str) -> usize {
    let mut depth = 0_usize;
    let mut quoted = None;
    for (at, byte) in text.bytes().enumerate() {
        match (quoted, byte) {
            (Some(quote), _) if quote == byte => quoted = None,
            (None, b'"' | b'\'') => quoted = Some(byte),
            (None, b'{') => depth += 1,
            (None, b'}') if depth == 1 => return at,
            (None, b'}') => depth = depth.saturating_sub(1),
            _ => {}
        }
    }
    text.len()
}

fn without_comments(css: &str) -> String {
    let mut out = String::with_capacity(css.len());
    let mut rest = css;
    while let Some((before, after)) = rest.split_once("/*") {
        out.push_str(before);
        rest = after.split_once("*/").map_or("", |(_, rest)| rest);
    }
    out.push_str(rest);
    out
}

/// With one blank where there are several.
fn squeezed(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kept(css: &str) -> String {
        lean(css, &|class: &str| ["a", "b"].contains(&class)).replace('\n', "")
    }

    #[test]
    fn rules_are_kept_by_the_classes_that_are_there() {
        for (css, expected) in [
            ("p { x: y }", "p { x: y }"),
            (".a { x: y } .c { x: y }", ".a { x: y }"),
            (".a, .c .a, .c { x: y }", ".a { x: y }"),
            (".a:is(.c, .b) { x: y }", ".a:is(.c, .b) { x: y }"),
            (".a:is(.c, .d) { x: y }", ""),
            (".a:not(.c) { x: y }", ".a:not(.c) { x: y }"),
            (".a:has(> .c) .b { x: y }", ""),
            (".a[data-x=\".c\"] { content: \"}\" }", ".a[data-x=\".c\"] { content: \"}\" }"),
            ("@media print { .c { x: y } }", ""),
            ("@media print { .c { x: y } .a { x: y } }", "@media print {.a { x: y }}"),
            ("@page { size: A4; @top-left { x: y } }", "@page { size: A4; @top-left { x: y } }"),
            ("/* .a { } */ .b { x:\n   y }", ".b { x: y }"),
            (".a { inset: .5rem } .b:nth-child(2) { x: y }", ".a { inset: .5rem }.b:nth-child(2) { x: y }"),
        ] {
            assert_eq!(kept(css), expected, "{css}");
        }
    }
}
