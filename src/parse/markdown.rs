//! What stands inside a provision or a page: Markdown, read into blocks.

use std::ops::Range;

use pulldown_cmark::{CodeBlockKind, Event, HeadingLevel, LinkType, Options, Parser, Tag, TagEnd};

use crate::diagnostic::Diagnostics;
use crate::diagnostic::rule::Rule;
use crate::model::block::{Alignment, Block, Table};
use crate::model::source::offset;
use crate::model::text::{MarkKind, Text};
use crate::parse::fragment::Fragment;
use crate::parse::shim::{Mode, NONCHARACTER, Shimmed, clean};
use crate::parse::writer::Writer;

/// Reads blocks of Markdown: lists, quotations, tables, code, headings.
pub fn blocks(fragment: &Fragment, diagnostics: &mut Diagnostics) -> Vec<Block> {
    read(fragment, Mode::Blocks, diagnostics)
}

/// Reads blocks of a document, in which no list counts.
pub fn document_blocks(fragment: &Fragment, diagnostics: &mut Diagnostics) -> Vec<Block> {
    if let Some(line) = overlong_row(&fragment.text) {
        diagnostics
            .add(
                Rule::UnplacedText,
                fragment.span(line),
                "a row with more cells than the table's head; the table is kept as text",
            )
            .help("give the head as many cells as the longest row; `\\|` writes a bar");
        return vec![Block::Text(literal(fragment))];
    }
    read(fragment, Mode::Document, diagnostics)
}

/// The first row of a table that has more cells than the head: a reader of Markdown would drop them.
fn overlong_row(text: &str) -> Option<Range<usize>> {
    let bars = |line: &str| line.trim().trim_matches('|').replace("\\|", "").matches('|').count();
    let head = text.lines().next().filter(|line| line.trim_start().starts_with('|'))?;
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        if bars(line) > bars(head) {
            return Some(start..start + line.trim_end().len());
        }
        start += line.len();
    }
    None
}

/// Reads one run of text; whatever its lines begin with is text.
pub fn run(fragment: &Fragment, diagnostics: &mut Diagnostics) -> Text {
    let mut blocks = read(fragment, Mode::Run, diagnostics);
    match blocks.pop() {
        Some(Block::Text(text)) if blocks.is_empty() => text,
        None if fragment.text.trim().is_empty() => Text::default(),
        // Markdown has found more in it than a run of text, against the guard: it is kept to the letter.
        _ => literal(fragment),
    }
}

/// The text as it stands, with nothing marked.
fn literal(fragment: &Fragment) -> Text {
    let origin = fragment.line_starts().map(|start| (offset(start), offset(fragment.source_offset(start)))).collect();
    Text { plain: fragment.text.clone(), marks: Vec::new(), origin }
}

fn read(fragment: &Fragment, mode: Mode, diagnostics: &mut Diagnostics) -> Vec<Block> {
    if let Some(at) = fragment.text.find(NONCHARACTER) {
        diagnostics
            .add(Rule::Noncharacter, fragment.span(at..at + NONCHARACTER.len_utf8()), "the text contains U+FDD0")
            .help("remove the character; it cannot be seen");
    }
    let mut shimmed = Shimmed::new(&fragment.text, fragment.line_starts(), mode);
    let end = shimmed.text.len();
    define_notes(&mut shimmed.text);
    let options = Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH | Options::ENABLE_FOOTNOTES;
    let events: Vec<_> = Parser::new_ext(&shimmed.text, options).into_offset_iter().collect();
    let mut reader = Reader { fragment, shimmed: &shimmed, events: events.into_iter().peekable(), end, diagnostics };
    reader.blocks()
}

/// A mark counts as one only where its note is defined, and the note stands elsewhere: defines every one that may be marked.
fn define_notes(text: &mut String) {
    let mut labels: Vec<String> = Vec::new();
    let mut rest = text.as_str();
    while let Some(at) = rest.find("[^") {
        rest = &rest[at + 2..];
        if let Some(end) = rest.find(']').filter(|&end| end > 0 && !rest[..end].contains([' ', '\n', '['])) {
            labels.push(rest[..end].to_owned());
        }
    }
    for label in labels {
        text.push_str("\n\n[^");
        text.push_str(&label);
        text.push_str("]: .");
    }
}

type Item<'a> = (Event<'a>, Range<usize>);

struct Reader<'a, I: Iterator<Item = Item<'a>>> {
    fragment: &'a Fragment,
    shimmed: &'a Shimmed,
    events: std::iter::Peekable<I>,
    /// Where the fragment ends; behind it stand the definitions that were added.
    end: usize,
    diagnostics: &'a mut Diagnostics,
}

impl<'a, I: Iterator<Item = Item<'a>>> Reader<'a, I> {
    /// Blocks up to the end of what encloses them.
    fn blocks(&mut self) -> Vec<Block> {
        let mut out = Vec::new();
        // The text of a tight list item stands without a paragraph around it.
        while let Some((event, range)) = self.events.peek() {
            if range.start > self.end || matches!(event, Event::End(_)) {
                break;
            }
            if let Event::Start(tag) = event
                && is_block(tag)
            {
                let tag = tag.clone();
                self.events.next();
                out.extend(self.block(tag));
            } else if matches!(event, Event::Rule) {
                self.events.next();
                out.push(Block::Rule);
            } else if let Event::Html(_) = event {
                let html = self.html();
                out.push(Block::Text(html));
            } else {
                out.push(Block::Text(self.text()));
            }
        }
        out
    }

    /// The block that `tag` has opened, to its end.
    fn block(&mut self, tag: Tag<'a>) -> Option<Block> {
        let block = match tag {
            Tag::Paragraph => Block::Text(self.text()),
            Tag::Heading { level, .. } => Block::Heading(depth(level), self.text()),
            Tag::BlockQuote(_) => Block::Quote(self.blocks()),
            Tag::List(first) => {
                let mut items = Vec::new();
                while let Some((Event::Start(Tag::Item), _)) = self.events.peek() {
                    self.events.next();
                    items.push(self.blocks());
                    self.events.next();
                }
                Block::List(first, items)
            }
            Tag::CodeBlock(kind) => {
                let mut code = String::new();
                while let Some((_, range)) = self.events.next_if(|(event, _)| matches!(event, Event::Text(_))) {
                    // A fence that nothing closes would run on into the definitions.
                    for piece in self.shimmed.pieces(range.start.min(self.end)..range.end.min(self.end)) {
                        code.push_str(&self.shimmed.text[piece]);
                    }
                }
                let language = match kind {
                    CodeBlockKind::Fenced(language) => language.into_string(),
                    CodeBlockKind::Indented => String::new(),
                };
                Block::Code(language, code)
            }
            Tag::Table(columns) => Block::Table(self.table(&columns)),
            Tag::HtmlBlock => Block::Text(self.html()),
            // The definitions that were added, and kinds of block that the options do not switch on.
            _ => {
                self.skip();
                return None;
            }
        };
        self.events.next();
        Some(block)
    }

    /// Drops events up to the end of the block that is open.
    fn skip(&mut self) {
        let mut open = 1;
        for (event, _) in self.events.by_ref() {
            match event {
                Event::Start(_) => open += 1,
                Event::End(_) => open -= 1,
                _ => {}
            }
            if open == 0 {
                break;
            }
        }
    }

    /// Raw HTML as a block: refused, and kept as text.
    fn html(&mut self) -> Text {
        let mut writer = Writer::default();
        while let Some((event, range)) = self.events.peek() {
            if !matches!(event, Event::Html(_) | Event::Text(_)) {
                break;
            }
            let range = range.clone();
            self.refuse_html(range.clone());
            self.events.next();
            self.copy(&mut writer, range);
        }
        let mut text = writer.finish();
        text.plain.truncate(text.plain.trim_end().len());
        text
    }

    fn refuse_html(&mut self, range: Range<usize>) {
        let original = self.shimmed.original(range.start)..self.shimmed.original(range.end);
        self.diagnostics
            .add(Rule::RawHtml, self.fragment.span(original), "raw HTML is refused")
            .help("write Markdown; to show a tag as text, put a backslash before its `<`");
    }

    fn table(&mut self, columns: &[pulldown_cmark::Alignment]) -> Table {
        let mut table =
            Table { columns: columns.iter().copied().map(alignment).collect(), head: Vec::new(), rows: Vec::new() };
        while let Some((event, _)) = self.events.next_if(|(event, _)| !matches!(event, Event::End(TagEnd::Table))) {
            if !matches!(event, Event::Start(Tag::TableHead | Tag::TableRow)) {
                continue;
            }
            let mut cells = Vec::new();
            while self.events.next_if(|(event, _)| matches!(event, Event::Start(Tag::TableCell))).is_some() {
                cells.push(self.text());
                self.events.next();
            }
            self.events.next();
            if matches!(event, Event::Start(Tag::TableHead)) {
                table.head = cells;
            } else {
                table.rows.push(cells);
            }
        }
        table
    }

    /// Running text, up to the end of its block or to a block that begins inside (a list under a list's item).
    fn text(&mut self) -> Text {
        let mut writer = Writer::default();
        let mut depth = 0;
        while let Some((event, _)) = self.events.peek() {
            match event {
                Event::Start(tag) if is_block(tag) => break,
                Event::Start(_) => depth += 1,
                Event::End(_) if depth == 0 => break,
                Event::End(_) => depth -= 1,
                Event::Rule | Event::Html(_) => break,
                _ => {}
            }
            let Some((event, range)) = self.events.next() else { break };
            self.inline(&mut writer, event, range);
        }
        writer.finish()
    }

    fn inline(&mut self, writer: &mut Writer, event: Event<'a>, range: Range<usize>) {
        match event {
            Event::Text(text) if self.shimmed.text.get(range.clone()) == Some(&*text) => self.copy(writer, range),
            // A character written as an entity.
            Event::Text(text) => {
                writer.push(&clean(&text), self.source(range.start));
            }
            Event::Code(code) => {
                let ticks = self.shimmed.text[range.clone()].bytes().take_while(|b| *b == b'`').count();
                let start = writer.push(&clean(&code), self.source(range.start + ticks));
                writer.mark(start, MarkKind::Code);
            }
            Event::InlineHtml(_) | Event::Html(_) => {
                self.refuse_html(range.clone());
                self.copy(writer, range);
            }
            Event::FootnoteReference(label) => writer.point(MarkKind::Note(clean(&label))),
            Event::SoftBreak => writer.soft_break(),
            Event::HardBreak => {
                let start = writer.push("\n", self.source(range.start));
                writer.mark(start, MarkKind::Break);
            }
            Event::Start(Tag::Emphasis) => writer.open(MarkKind::Emphasis),
            Event::Start(Tag::Strong) => writer.open(MarkKind::Strong),
            Event::Start(Tag::Strikethrough) => writer.open(MarkKind::Deleted),
            Event::Start(Tag::Link { link_type: LinkType::Email, dest_url, .. }) => {
                writer.open(MarkKind::Link(format!("mailto:{}", clean(&dest_url))));
            }
            Event::Start(Tag::Link { dest_url, .. }) => writer.open(MarkKind::Link(clean(&dest_url))),
            Event::Start(Tag::Image { dest_url, .. }) => writer.open(MarkKind::Image(clean(&dest_url))),
            Event::End(_) => writer.close(),
            _ => {}
        }
    }

    /// Copies a range of the source as it is, without what the shim has inserted.
    fn copy(&self, writer: &mut Writer, range: Range<usize>) {
        for piece in self.shimmed.pieces(range) {
            writer.push(&self.shimmed.text[piece.clone()], self.source(piece.start));
        }
    }

    fn source(&self, at: usize) -> usize {
        self.fragment.source_offset(self.shimmed.original(at))
    }
}

fn is_block(tag: &Tag<'_>) -> bool {
    !matches!(tag, Tag::Emphasis | Tag::Strong | Tag::Strikethrough | Tag::Link { .. } | Tag::Image { .. })
}

fn depth(level: HeadingLevel) -> u8 {
    level as u8
}

fn alignment(alignment: pulldown_cmark::Alignment) -> Alignment {
    match alignment {
        pulldown_cmark::Alignment::Center => Alignment::Center,
        pulldown_cmark::Alignment::Right => Alignment::End,
        _ => Alignment::Start,
    }
}
