//! The script of one file: named parts of the pages' own, and what only such a file needs.

use std::collections::BTreeSet;

use crate::model::theme::Theme;
use crate::render::error::ThemeError;

/// The pages' script, which is made of parts with a heading each: `// 8 go to a paragraph ----`.
const PAGE: &str = "assets/page.js";
/// What runs before anything is painted.
const HEAD: &str = "assets/head.js";
/// What only one file needs: the box that finds, and what takes the place of the parts that are left out.
const OWN: [&str; 2] = ["single/before.js", "single/after.js"];
/// The parts that one file needs.
const PARTS: [&str; 11] = [
    "helpers",
    "settings",
    "places",
    "where the reader is",
    "unknown addresses",
    "go to a paragraph",
    "copying",
    "contents",
    "cards",
    "notes beside the text",
    "keys",
];

/// The script as one text, without its comments.
///
/// # Errors
/// When a file of the theme is not there, or a part of the pages' script is not.
pub fn script(theme: &Theme) -> Result<String, ThemeError> {
    let page = text(theme, PAGE)?;
    let named = parts(page);
    let mut out = String::with_capacity(page.len());
    add(&mut out, text(theme, HEAD)?);
    out.push_str("addEventListener('DOMContentLoaded', () => {\n'use strict';\n");
    for (number, part) in PARTS.iter().enumerate() {
        let found = named.iter().find(|(name, _)| name == part);
        let (_, lines) = found.ok_or_else(|| ThemeError::NoPart(PAGE.to_owned(), (*part).to_owned()))?;
        add(&mut out, lines);
        // The first part has the helpers that all others use.
        if number == 0 {
            add(&mut out, text(theme, OWN[0])?);
        }
    }
    add(&mut out, text(theme, OWN[1])?);
    out.push_str("});\n");
    Ok(out)
}

/// The classes that a script gives to elements: the words between quotes on the lines where it gives any.
pub fn classes(script: &str) -> BTreeSet<&str> {
    let gives = |line: &&str| ["class: ", "classList", "'class'", "className"].iter().any(|how| line.contains(how));
    let quoted = script.lines().filter(gives).flat_map(|line| line.split('\'').skip(1).step_by(2));
    quoted.flat_map(str::split_whitespace).collect()
}

fn text<'a>(theme: &'a Theme, path: &str) -> Result<&'a str, ThemeError> {
    let bytes = theme.files.get(path).ok_or_else(|| ThemeError::NoFile(path.to_owned()))?;
    std::str::from_utf8(bytes).map_err(|_| ThemeError::NotUtf8(path.to_owned()))
}

/// The parts of a script by their names.
fn parts(script: &str) -> Vec<(&str, &str)> {
    let mut out: Vec<(&str, usize, usize)> = Vec::new();
    let mut at = 0;
    for line in script.split_inclusive('\n') {
        if let Some(name) = heading(line) {
            if let Some(last) = out.last_mut() {
                last.2 = at;
            }
            out.push((name, at + line.len(), script.len()));
        }
        at += line.len();
    }
    out.into_iter().map(|(name, start, end)| (name, &script[start..end])).collect()
}

/// The name in a heading: `// 8 go to a paragraph ----`.
fn heading(line: &str) -> Option<&str> {
    let rest = line.trim().strip_prefix("// ")?;
    let named = rest.trim_start_matches(|c: char| c.is_ascii_digit());
    let name = named.strip_prefix(' ')?.trim_end_matches('-');
    (named.len() < rest.len() && name.ends_with(' ')).then(|| name.trim_end())
}

/// Adds lines without their indentation, and none that is a comment.
fn add(out: &mut String, lines: &str) {
    let lines = lines.trim_start();
    let lines = if lines.starts_with("/*") { lines.split_once("*/").map_or("", |(_, rest)| rest) } else { lines };
    for line in lines.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with("//")) {
        out.push_str(line);
        out.push('\n');
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_begin_with_their_headings() {
        let script = "a\n  // 1 one --------\n  b // 2 no\n  // 3 no heading\n  // 12 the second ---\n c\n";
        assert_eq!(parts(script), [("one", "  b // 2 no\n  // 3 no heading\n"), ("the second", " c\n")]);
        let mut out = String::new();
        add(&mut out, "/* what\nit is */\n  a;\n\n  // why\n  b;\n");
        assert_eq!(out, "a;\nb;\n");
    }
}
