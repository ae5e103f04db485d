//! From marked text and blocks to HTML.

use crate::model::block::{Alignment, Block, Table};
use crate::model::html::Html;
use crate::model::text::{Mark, MarkKind, Text};
use crate::model::web_address::{find_addresses, is_linkable};
use crate::render::code::highlight;

/// A note's mark on the page.
#[derive(Debug)]
pub struct NoteMark {
    /// The note's address.
    pub note: String,
    /// The mark's own address.
    pub anchor: String,
    /// What the link is called.
    pub name: String,
    /// Whether it is an editors' note.
    pub editor: bool,
}

/// What stands around a text and decides how parts of it are written.
pub trait Surroundings {
    /// The mark of a note with this label; called once for each mark, in reading order.
    fn note(&mut self, label: &str) -> Option<NoteMark>;
    /// The id of a heading within the text; none where it needs none.
    fn heading(&mut self, _title: &str) -> Option<String> {
        None
    }
    /// The address that a link leads to on this page.
    fn link(&self, written: &str) -> String {
        written.to_owned()
    }
}

/// Where no notes are shown, and links are as written.
pub struct NoNotes;

impl Surroundings for NoNotes {
    fn note(&mut self, _label: &str) -> Option<NoteMark> {
        None
    }
}

/// Running text as inline HTML.
pub fn inline(text: &Text, around: &mut impl Surroundings) -> Html {
    let mut writer =
        Writer { html: Html::new(), plain: &text.plain, at: 0, open: Vec::new(), held: Vec::new(), around };
    for mark in with_addresses(text) {
        writer.to(mark.range.start);
        writer.begin(mark);
    }
    writer.to(text.plain.len());
    writer.html
}

/// The marks, and a link over every bare address that no link or code covers.
fn with_addresses(text: &Text) -> Vec<Mark> {
    let mut marks = text.marks.clone();
    let covered = |at: usize| {
        text.marks.iter().any(|mark| {
            matches!(mark.kind, MarkKind::Link(_) | MarkKind::Code | MarkKind::Image(_)) && mark.range.contains(&at)
        })
    };
    let crossed = |range: &std::ops::Range<usize>| {
        text.marks.iter().any(|mark| {
            let (a, b) = (&mark.range, range);
            a.start < b.start && b.start < a.end && a.end < b.end
                || b.start < a.start && a.start < b.end && b.end < a.end
        })
    };
    for (range, href) in find_addresses(&text.plain) {
        if !covered(range.start) && !crossed(&range) {
            marks.push(Mark { range, kind: MarkKind::Link(href) });
        }
    }
    if marks.len() > text.marks.len() {
        marks.sort_by_key(|mark| (mark.range.start, std::cmp::Reverse(mark.range.end)));
    }
    marks
}

struct Writer<'a, S> {
    html: Html,
    plain: &'a str,
    at: usize,
    /// The elements that are open and where each ends, innermost last.
    open: Vec<(usize, &'static str)>,
    /// Marks of notes that stand inside a link, and are links themselves: they follow it.
    held: Vec<String>,
    around: &'a mut S,
}

impl<S: Surroundings> Writer<'_, S> {
    /// Writes text up to `end`, closing what ends on the way.
    fn to(&mut self, end: usize) {
        while let Some((close, name)) = self.open.last().copied().filter(|(close, _)| *close <= end) {
            self.text(close);
            self.html.close(name);
            self.open.pop();
            if name == "a" {
                for label in std::mem::take(&mut self.held) {
                    self.note(&label);
                }
            }
        }
        self.text(end);
    }

    fn text(&mut self, end: usize) {
        if end > self.at {
            breakable(&mut self.html, &self.plain[self.at..end]);
            self.at = end;
        }
    }

    fn begin(&mut self, mark: Mark) {
        let name = match mark.kind {
            MarkKind::Emphasis => "em",
            MarkKind::Strong => "strong",
            MarkKind::Deleted => "del",
            MarkKind::Code => "code",
            MarkKind::Link(written) if !is_linkable(&written) => return,
            MarkKind::Link(written) => {
                let href = self.around.link(&written);
                let outside = href.starts_with("http:") || href.starts_with("https:");
                let attributes = [("href", href.as_str()), ("rel", "external noreferrer")];
                self.html.open("a", if outside { &attributes } else { &attributes[..1] });
                self.open.push((mark.range.end, "a"));
                return;
            }
            MarkKind::Image(src) => {
                let src = self.around.link(&src);
                self.html.open("img", &[("src", &src), ("alt", &self.plain[mark.range.clone()])]);
                self.at = mark.range.end;
                return;
            }
            MarkKind::Note(label) if self.open.iter().any(|(_, name)| *name == "a") => return self.held.push(label),
            MarkKind::Note(label) => return self.note(&label),
            MarkKind::Break => {
                self.html.open("br", &[]);
                self.at = mark.range.end;
                return;
            }
        };
        self.html.open(name, &[]);
        self.open.push((mark.range.end, name));
    }

    fn note(&mut self, label: &str) {
        let Some(mark) = self.around.note(label) else { return };
        let href = format!("#{}", mark.note);
        self.html.open("sup", &[("class", if mark.editor { "ref ed" } else { "ref" })]);
        let attributes =
            [("role", "doc-noteref"), ("id", mark.anchor.as_str()), ("href", &href), ("aria-label", &mark.name)];
        self.html.open("a", &attributes);
        self.html.push_text(label.strip_prefix("ed-").unwrap_or(label));
        self.html.close("a");
        self.html.close("sup");
    }
}

/// From this length on a symbol or address does not fit into whatever is left of a line.
const LONG: usize = 15;

/// Text in which a long symbol or address may break after each of its slashes, as a line of Chinese needs it.
fn breakable(html: &mut Html, text: &str) {
    let mut rest = text;
    while let Some(start) = rest.find(|c: char| c.is_ascii_graphic()) {
        let (before, word) = rest.split_at(start);
        html.push_text(before);
        let (word, after) = word.split_at(word.find(|c: char| !c.is_ascii_graphic()).unwrap_or(word.len()));
        if word.len() < LONG {
            html.push_text(word);
        } else {
            for piece in word.split_inclusive('/') {
                html.push_text(piece);
                if piece.len() > 1 && piece.ends_with('/') {
                    html.open("wbr", &[]);
                }
            }
        }
        rest = after;
    }
    html.push_text(rest);
}

/// Blocks as block-level HTML.
pub fn blocks(all: &[Block], around: &mut impl Surroundings) -> Html {
    let mut html = Html::new();
    for block in all {
        html.push(&self::block(block, around));
    }
    html
}

/// One block as block-level HTML.
pub fn block(block: &Block, around: &mut impl Surroundings) -> Html {
    let mut html = Html::new();
    match block {
        Block::Text(text) => wrap(&mut html, "p", &inline(text, around)),
        Block::Heading(depth, text) => {
            let name = ["h2", "h2", "h3", "h4", "h5", "h6"][usize::from(*depth).clamp(1, 6) - 1];
            let id = around.heading(&text.plain);
            html.open(name, &id.as_deref().map(|id| ("id", id)).into_iter().collect::<Vec<_>>());
            html.push(&inline(text, around));
            html.close(name);
        }
        Block::List(first, items) => {
            let name = if first.is_some() { "ol" } else { "ul" };
            let start = first.map(|first| first.to_string());
            html.open(name, &start.as_deref().map(|start| ("start", start)).into_iter().collect::<Vec<_>>());
            for item in items {
                let inner = match item.as_slice() {
                    [Block::Text(text)] => inline(text, around),
                    [Block::Text(text), rest @ ..] if rest.iter().all(|block| matches!(block, Block::List(..))) => {
                        let mut inner = inline(text, around);
                        inner.push(&blocks(rest, around));
                        inner
                    }
                    several => blocks(several, around),
                };
                wrap(&mut html, "li", &inner);
            }
            html.close(name);
        }
        Block::Quote(inner) => wrap(&mut html, "blockquote", &blocks(inner, around)),
        Block::Table(table) => html.push(&self::table(table, around)),
        Block::Code(language, code) => html.push(&highlight(language, code)),
        Block::Rule => html.open("hr", &[]),
    }
    html
}

fn table(table: &Table, around: &mut impl Surroundings) -> Html {
    let mut html = Html::new();
    html.open("div", &[("class", "table"), ("tabindex", "0")]);
    html.open("table", &[]);
    html.open("thead", &[]);
    row(&mut html, "th", &table.head, &table.columns, around);
    html.close("thead");
    html.open("tbody", &[]);
    for cells in &table.rows {
        row(&mut html, "td", cells, &table.columns, around);
    }
    html.close("tbody");
    html.close("table");
    html.close("div");
    html
}

fn row(html: &mut Html, name: &'static str, cells: &[Text], columns: &[Alignment], around: &mut impl Surroundings) {
    html.open("tr", &[]);
    for (cell, alignment) in cells.iter().zip(columns) {
        let class = match alignment {
            Alignment::Start => None,
            Alignment::Center => Some(("class", "center")),
            Alignment::End => Some(("class", "end")),
        };
        html.open(name, &class.into_iter().collect::<Vec<_>>());
        html.push(&inline(cell, around));
        html.close(name);
    }
    html.close("tr");
}

fn wrap(html: &mut Html, name: &'static str, inner: &Html) {
    html.open(name, &[]);
    html.push(inner);
    html.close(name);
}
