//! From marked text to inline HTML.

use std::ops::Range;

use crate::model::html::Html;
use crate::model::language::Language;
use crate::model::text::{Mark, MarkKind, Text};
use crate::model::web_address::{find_addresses, is_linkable};
use crate::render::isolate::latin;

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

/// A citation as a link on the page.
#[derive(Debug, Clone)]
pub struct CitationLink {
    /// The bytes of the text.
    pub range: Range<usize>,
    /// Where it leads.
    pub href: String,
    /// Whether that is elsewhere.
    pub outside: bool,
    /// The last provision of a range on this page, or empty.
    pub to: String,
    /// The entry that says what is cited, or empty.
    pub card: String,
}

/// A term as a link on the page.
#[derive(Debug, Clone)]
pub struct TermLink {
    /// The bytes of the text; no other link stands in them.
    pub range: Range<usize>,
    /// The concept's page.
    pub href: String,
    /// The entry that says what it means.
    pub card: String,
}

/// What stands around a text and decides how parts of it are written.
pub trait Surroundings {
    /// The mark of a note with this label; called once for each mark, in reading order.
    fn note(&mut self, label: &str) -> Option<NoteMark>;
    /// The id of a heading within the text; none where it needs none.
    fn heading(&mut self, _title: &str) -> Option<String> {
        None
    }
    /// The citations of the next text that are links; called once for each text, in reading order.
    fn citations(&mut self) -> Vec<CitationLink> {
        Vec::new()
    }
    /// The terms of the same text that are links; called right after `citations`.
    fn terms(&mut self) -> Vec<TermLink> {
        Vec::new()
    }
    /// Where the text may break besides where it must.
    fn breaks(&self, _text: &Text) -> Vec<usize> {
        Vec::new()
    }
    /// Whether the text runs from right to left, so that what is Latin in it is set apart.
    fn is_rtl(&self) -> bool {
        false
    }
    /// The address that a link leads to on this page.
    fn link(&self, written: &str) -> String {
        written.to_owned()
    }
}

/// A text in a language, where no notes are shown and links are as written.
pub struct NoNotes(pub Language);

impl Surroundings for NoNotes {
    fn note(&mut self, _label: &str) -> Option<NoteMark> {
        None
    }

    fn is_rtl(&self) -> bool {
        self.0.tongue().rtl
    }
}

/// Running text as inline HTML.
pub fn inline(text: &Text, around: &mut impl Surroundings) -> Html {
    let citations = around.citations();
    let terms = around.terms();
    let breaks = around.breaks(text);
    let mut writer =
        Writer { html: Html::new(), plain: &text.plain, at: 0, open: Vec::new(), held: Vec::new(), around };
    for piece in pieces(text, &citations, &terms, &breaks) {
        writer.to(piece.range.start);
        writer.begin(piece);
    }
    writer.to(text.plain.len());
    writer.html
}

/// Something that begins at a byte: a mark, a citation, or an address that is a link of itself.
struct Piece<'a> {
    range: Range<usize>,
    what: What<'a>,
}

enum What<'a> {
    Mark(&'a MarkKind),
    Citation(&'a CitationLink),
    Term(&'a TermLink),
    Address(String),
    Break,
}

/// The marks and what is linked besides, in the order in which they begin, the longer first. A citation takes the place of a
/// link that was written over it; a bare address is a link where nothing covers it.
fn pieces<'a>(
    text: &'a Text,
    citations: &'a [CitationLink],
    terms: &'a [TermLink],
    breaks: &[usize],
) -> Vec<Piece<'a>> {
    let meet = |a: &Range<usize>, b: &Range<usize>| a.start < b.end && b.start < a.end;
    let linked = |mark: &Mark| matches!(mark.kind, MarkKind::Link(_));
    let cited = |range: &Range<usize>| citations.iter().any(|citation| meet(&citation.range, range));
    let marks: Vec<&Mark> = text.marks.iter().filter(|mark| !(linked(mark) && cited(&mark.range))).collect();
    let mut all: Vec<Piece<'a>> =
        marks.iter().map(|mark| Piece { range: mark.range.clone(), what: What::Mark(&mark.kind) }).collect();
    for citation in citations {
        let ranges = uncrossed(&citation.range, &marks);
        all.extend(ranges.into_iter().map(|range| Piece { range, what: What::Citation(citation) }));
    }
    for (range, href) in find_addresses(&text.plain) {
        let covered = marks.iter().any(|mark| {
            matches!(mark.kind, MarkKind::Link(_) | MarkKind::Code | MarkKind::Image(_))
                && mark.range.contains(&range.start)
        });
        if !covered && !cited(&range) && uncrossed(&range, &marks).len() == 1 {
            all.push(Piece { range, what: What::Address(href) });
        }
    }
    all.extend(terms.iter().map(|term| Piece { range: term.range.clone(), what: What::Term(term) }));
    all.extend(breaks.iter().map(|at| Piece { range: *at..*at, what: What::Break }));
    // A break stands before what begins there, so that it is not within a link that begins with it.
    all.sort_by_key(|piece| {
        let is_break = matches!(piece.what, What::Break);
        (piece.range.start, !is_break, std::cmp::Reverse(piece.range.end))
    });
    all
}

/// A range, cut where a mark begins or ends in it that reaches beyond it: elements nest and never cross.
fn uncrossed(range: &Range<usize>, marks: &[&Mark]) -> Vec<Range<usize>> {
    let within = |at: usize| range.start < at && at < range.end;
    let mut cuts: Vec<usize> = vec![range.start, range.end];
    for mark in marks {
        let (start, end) = (mark.range.start, mark.range.end);
        if within(start) && end > range.end {
            cuts.push(start);
        }
        if within(end) && start < range.start {
            cuts.push(end);
        }
    }
    cuts.sort_unstable();
    cuts.dedup();
    cuts.windows(2).map(|pair| pair[0]..pair[1]).collect()
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
            let text = &self.plain[self.at..end];
            if self.around.is_rtl() {
                isolated(&mut self.html, text);
            } else {
                breakable(&mut self.html, text);
            }
            self.at = end;
        }
    }

    fn begin(&mut self, piece: Piece<'_>) {
        let end = piece.range.end;
        let name = match piece.what {
            What::Citation(citation) => return self.citation(citation, end),
            What::Term(term) => {
                let attributes = [("class", "term"), ("href", term.href.as_str()), ("data-card", &term.card)];
                self.html.open("a", &attributes);
                return self.open.push((end, "a"));
            }
            What::Address(href) => return self.link(&href, end),
            What::Break => return self.html.open("wbr", &[]),
            What::Mark(kind) => match kind {
                MarkKind::Emphasis => "em",
                MarkKind::Strong => "strong",
                MarkKind::Deleted => "del",
                MarkKind::Code => "code",
                // An address that the source left empty leads nowhere.
                MarkKind::Link(written) if !is_linkable(written) || written == "#" => return,
                MarkKind::Link(written) => return self.link(written, end),
                MarkKind::Image(src) => {
                    let src = self.around.link(src);
                    self.html.open("img", &[("src", &src), ("alt", &self.plain[piece.range])]);
                    self.at = end;
                    return;
                }
                MarkKind::Note(label) if self.open.iter().any(|(_, name)| *name == "a") => {
                    return self.held.push(label.clone());
                }
                MarkKind::Note(label) => return self.note(label),
                MarkKind::Break => {
                    self.html.open("br", &[]);
                    self.at = end;
                    return;
                }
            },
        };
        self.html.open(name, &[]);
        self.open.push((end, name));
    }

    fn link(&mut self, written: &str, end: usize) {
        let href = self.around.link(written);
        let outside = href.starts_with("http:") || href.starts_with("https:");
        let attributes = [("href", href.as_str()), ("rel", "external noreferrer")];
        self.html.open("a", if outside { &attributes } else { &attributes[..1] });
        self.open.push((end, "a"));
    }

    fn citation(&mut self, citation: &CitationLink, end: usize) {
        let class = if citation.outside { "cite out" } else { "cite" };
        let mut attributes = vec![("class", class), ("href", citation.href.as_str())];
        if citation.outside {
            attributes.push(("rel", "external noreferrer"));
        }
        if !citation.to.is_empty() {
            attributes.push(("data-to", &citation.to));
        }
        if !citation.card.is_empty() {
            attributes.push(("data-card", &citation.card));
        }
        self.html.open("a", &attributes);
        self.open.push((end, "a"));
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

/// Text that runs from right to left, each Latin symbol in it an element that runs the other way.
fn isolated(html: &mut Html, text: &str) {
    let mut at = 0;
    for range in latin(text) {
        breakable(html, &text[at..range.start]);
        html.open("bdi", &[("dir", "ltr")]);
        breakable(html, &text[range.clone()]);
        html.close("bdi");
        at = range.end;
    }
    breakable(html, &text[at..]);
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
