//! Findings for a person at a terminal: the line of the source, the place in it, and what to do.

use std::ops::Range;

use annotate_snippets::{Annotation, AnnotationKind, Group, Level as Tone, Origin, Renderer, Snippet};
use anstream::adapter::strip_str;
use unicode_width::UnicodeWidthChar;

use crate::diagnostic::level::Finding;
use crate::diagnostic::rule::Level;
use crate::model::source::{Sources, Span};

/// Whether the terminal is told to use colours.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Color {
    /// With ANSI escapes.
    Ansi,
    /// Without.
    Plain,
}

/// How many columns of a line are shown; the paragraphs of a document stand on one line each and may fill a screen.
const WINDOW: usize = 96;

/// How many columns of them stand before the place.
const BEFORE: usize = 32;

/// What stands for the part of a line that is cut away.
const CUT: char = '…';

/// Prints each finding with its source line, what to do, and other places; findings are parted by an empty line.
#[must_use]
pub fn print(findings: &[Finding], sources: &Sources, color: Color) -> String {
    let renderer = match color {
        Color::Ansi => Renderer::styled(),
        Color::Plain => Renderer::plain(),
    };
    // Lines are cut here, where the columns of the file are still known.
    let renderer = renderer.term_width(WINDOW * 4);
    findings.iter().map(|finding| one(finding, sources, &renderer) + "\n\n").collect()
}

fn one(finding: &Finding, sources: &Sources, renderer: &Renderer) -> String {
    let found = &finding.diagnostic;
    let tone = match finding.level {
        Level::Error => Tone::ERROR,
        Level::Warning => Tone::WARNING,
        Level::Advice | Level::Off => Tone::NOTE.with_name("advice"),
    };
    let title = tone.primary_title(found.message.as_str()).id(found.rule.name());
    let mut group = shown(Group::with_title(title), found.span, sources, AnnotationKind::Primary, None);
    for (span, text) in found.places() {
        group = shown(group, span, sources, AnnotationKind::Context, Some(text));
    }
    for help in found.helps() {
        group = group.element(Tone::HELP.message(help));
    }
    let report = renderer.render(&[group]);
    // A source without a path of its own begins with an empty `:::`; the path stands above it, with the column of the file
    // and not that of the window.
    let lines = report.lines().filter(|line| strip_str(line).to_string().trim() != ":::");
    lines.collect::<Vec<_>>().join("\n")
}

/// Adds a place to a finding: its file, line and column, and the part of its line around it.
fn shown<'a>(
    group: Group<'a>,
    span: Span,
    sources: &'a Sources,
    kind: AnnotationKind,
    label: Option<&'a str>,
) -> Group<'a> {
    let file = sources.file(span.file);
    let position = file.position(span.range().start);
    let (text, range) = window(&file.text, span.range());
    let annotation: Annotation<'a> = kind.span(range).label(label);
    let origin = Origin::path(file.path.as_str()).line(position.line).char_column(position.column);
    group.element(origin).element(Snippet::source(text).line_start(position.line).annotation(annotation))
}

/// The line on which `range` begins, cut around it, and where the range's part of that line stands in what is left.
fn window(text: &str, range: Range<usize>) -> (String, Range<usize>) {
    let start = text.floor_char_boundary(range.start.min(text.len()));
    let line_start = text[..start].rfind('\n').map_or(0, |n| n + 1);
    let line_end = text[start..].find('\n').map_or(text.len(), |n| start + n);
    let line_end = line_start + text[line_start..line_end].trim_end_matches('\r').len();
    let start = start.min(line_end);
    let end = text.floor_char_boundary(range.end.clamp(start, line_end));
    let before = &text[line_start..start];
    let first = if columns(before) + columns(&text[start..line_end]) <= WINDOW {
        line_start
    } else {
        start - tail(before, BEFORE)
    };
    let last = first + head(&text[first..line_end], WINDOW);
    let cut_before = if first > line_start { CUT.to_string() } else { String::new() };
    let shift = cut_before.len();
    let mut shown = cut_before + &text[first..last];
    if last < line_end {
        shown.push(CUT);
    }
    (shown, start - first + shift..end.min(last) - first + shift)
}

fn width(c: char) -> usize {
    c.width().unwrap_or(0)
}

fn columns(text: &str) -> usize {
    text.chars().map(width).sum()
}

/// How many bytes of the beginning of `text` fit into `limit` columns.
fn head(text: &str, limit: usize) -> usize {
    let mut used = 0;
    let over = text.char_indices().find(|(_, c)| {
        used += width(*c);
        used > limit
    });
    over.map_or(text.len(), |(at, _)| at)
}

/// How many bytes of the end of `text` fit into `limit` columns.
fn tail(text: &str, limit: usize) -> usize {
    let mut used = 0;
    let over = text.char_indices().rev().find(|(_, c)| {
        used += width(*c);
        used > limit
    });
    over.map_or(text.len(), |(at, c)| text.len() - at - c.len_utf8())
}

#[cfg(test)]
mod tests {
    use super::{Color, columns, print, window};
    use crate::diagnostic::Diagnostics;
    use crate::diagnostic::level::Levels;
    use crate::diagnostic::rule::Rule;
    use crate::model::source::{FileId, SourceFile, Sources, Span};

    fn printed(text: &str, found: Diagnostics) -> String {
        let file = SourceFile { path: "content/zh.md".to_owned(), text: text.to_owned() };
        let findings = Levels::default().apply(found.into_sorted());
        print(&findings, &Sources { files: vec![file] }, Color::Plain)
    }

    fn at(text: &str, part: &str) -> Span {
        let start = text.find(part).expect("the part stands in the text");
        Span::new(FileId(0), start..start + part.len())
    }

    #[test]
    fn the_caret_stands_under_a_chinese_character() {
        let text = "一\n24. 非法国际转让: 各国\n25. 二\n";
        let mut found = Diagnostics::default();
        found
            .add(Rule::AsciiPunctuation, at(text, ":"), "`:` follows `让`")
            .place(at(text, "25."), "so also here")
            .help("write `：`");
        let expected = "\
warning[ascii-punctuation]: `:` follows `让`
 --> content/zh.md:2:11
  |
2 | 24. 非法国际转让: 各国
  |                 ^
 ::: content/zh.md:3:1
  |
3 | 25. 二
  | --- so also here
  |
  = help: write `：`

";
        assert_eq!(printed(text, found), expected);
    }

    #[test]
    fn the_caret_stands_under_an_arabic_word() {
        let text = "تؤكد الدول من جديد";
        let mut found = Diagnostics::default();
        found.add(Rule::LabelOrder, at(text, "الدول"), "no");
        let out = printed(text, found);
        assert!(out.contains("\n1 | تؤكد الدول من جديد\n  |      ^^^^^\n"), "{out}");
    }

    #[test]
    fn a_long_line_is_cut_around_the_place() {
        let text = format!("{}转让:{}", "各国重申".repeat(300), "各国强调".repeat(300));
        let mut found = Diagnostics::default();
        found.add(Rule::AsciiPunctuation, at(&text, ":"), "no");
        let out = printed(&text, found);
        assert!(out.contains("content/zh.md:1:1203"), "{out}");
        let line = out.lines().find(|line| line.starts_with("1 | …")).expect("the line is cut before the place");
        assert!(line.ends_with('…'), "{line}");
        let carets = out.lines().find(|line| line.ends_with('^')).expect("there is a caret");
        assert_eq!(columns(&line[..line.find(':').unwrap()]), carets.len() - 1, "{out}");
    }

    #[test]
    fn a_window_keeps_within_its_line() {
        let cases = [
            ("ab\ncd\nef", 3..8, "cd", 0..2),
            ("ab\r\ncd", 0..1, "ab", 0..1),
            ("ab", 2..2, "ab", 2..2),
            ("ab", 7..9, "ab", 2..2),
            ("", 0..0, "", 0..0),
        ];
        for (text, range, line, shown) in cases {
            assert_eq!(window(text, range.clone()), (line.to_owned(), shown), "{text:?} {range:?}");
        }
        let long = "a".repeat(500);
        let (line, shown) = window(&long, 0..500);
        assert_eq!((line.chars().count(), shown), (97, 0..96));
    }
}
