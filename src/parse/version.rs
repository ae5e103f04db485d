//! One language version of a work, from its file.

use std::ops::Range;

use crate::diagnostic::Diagnostics;
use crate::diagnostic::rule::Rule;
use crate::model::document::{Allow, Translation, Version};
use crate::model::language::Language;
use crate::model::source::{FileId, Span};
use crate::parse::lines::{self, RawBlock, Shape};
use crate::parse::notes;
use crate::parse::outline::{Setting, outline};
use crate::parse::yaml;

/// The front matter of a version.
#[derive(Debug, Default, serde::Deserialize)]
struct FrontMatter {
    /// Where the text was taken from: for those who check it.
    #[serde(default, rename = "source")]
    _source: Option<String>,
    #[serde(default)]
    translation: Translation,
    /// What it was translated from.
    #[serde(default)]
    from: Option<Language>,
    #[serde(default)]
    allow: Vec<FileAllow>,
}

const KEYS: [&str; 4] = ["source", "translation", "from", "allow"];

#[derive(Debug, serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct FileAllow {
    rule: String,
    #[serde(default)]
    reason: String,
}

/// Reads a version. `preamble`: whether its unnumbered paragraphs before the first number are preambular.
///
/// It never fails: what cannot be placed is kept as text, and reported.
pub fn version(
    file: FileId,
    source: &str,
    language: Language,
    preamble: bool,
    diagnostics: &mut Diagnostics,
) -> Version {
    let (front, body) = front_matter(source);
    let matter: FrontMatter =
        front.clone().and_then(|range| yaml::mapping(file, source, range, &KEYS, diagnostics)).unwrap_or_default();
    let blocks = lines::split(source, body);
    let mut allows = allows(file, source, &blocks, diagnostics);
    let whole = Span::new(file, 0..source.len());
    let place = Span::new(file, front.unwrap_or(0..0));
    let listed = matter.allow.into_iter().map(|allow| Allow {
        rule: allow.rule,
        reason: allow.reason,
        scope: whole,
        span: place,
    });
    allows.extend(listed);
    let outline = outline(Setting { file, source, language, preamble }, &blocks, diagnostics);
    let notes = notes::join(outline.notes, &outline.provisions, file, diagnostics);
    Version {
        language,
        file,
        translation: matter.translation,
        from: matter.from,
        provisions: outline.provisions,
        notes,
        votes: outline.votes,
        allows,
    }
}

/// The place of the front matter, without its fences, and of what follows it.
#[must_use]
pub fn front_matter(source: &str) -> (Option<Range<usize>>, Range<usize>) {
    let whole = (None, 0..source.len());
    let Some(start) = ["---\n", "---\r\n"].into_iter().find(|open| source.starts_with(open)).map(str::len) else {
        return whole;
    };
    let mut at = start;
    for line in source[start..].split_inclusive('\n') {
        if line.trim_end() == "---" {
            return (Some(start..at), at + line.len()..source.len());
        }
        at += line.len();
    }
    whole
}

/// What the comments acknowledge. Each holds for the next block that is not a comment.
fn allows(file: FileId, source: &str, blocks: &[RawBlock], diagnostics: &mut Diagnostics) -> Vec<Allow> {
    let mut out = Vec::new();
    for (index, block) in blocks.iter().enumerate() {
        let Some(line) = block.lines.first().filter(|_| block.shape == Shape::Comment) else { continue };
        let Some(rest) = source[line.clone()].strip_prefix("allow") else { continue };
        if !rest.is_empty() && !rest.starts_with(char::is_whitespace) {
            continue;
        }
        let span = Span::new(file, block.range.clone());
        let Some((rule, reason)) = rest.split_once(':') else {
            diagnostics
                .add(Rule::MalformedAllow, span, "an acknowledgement without a reason")
                .help("write `<!-- allow RULE: reason -->`");
            continue;
        };
        let next = blocks[index + 1..].iter().find(|block| block.shape != Shape::Comment);
        let scope = next.map_or(span, |next| Span::new(file, next.range.clone()));
        out.push(Allow { rule: rule.trim().to_owned(), reason: reason.trim().to_owned(), scope, span });
    }
    out
}
