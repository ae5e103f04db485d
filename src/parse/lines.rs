//! The first step of the line grammar: a file's lines, put together to raw blocks.

use std::ops::Range;

use crate::parse::label::begins_with_label;

/// A block of lines, not yet understood.
#[derive(Debug, PartialEq, Eq)]
pub struct RawBlock {
    /// What it looks like.
    pub shape: Shape,
    /// Its lines as ranges of the file, indentation and line ends left out.
    pub lines: Vec<Range<usize>>,
    /// From its first byte to its last.
    pub range: Range<usize>,
}

/// What a block looks like from its first characters.
#[derive(Debug, PartialEq, Eq)]
pub enum Shape {
    /// A heading; its line begins after the `#`s and the blank.
    Heading(u8),
    /// Running text, indented by so many times four blanks; its first line may begin with a label.
    Text(u8),
    /// Markdown's own blocks: lists, quotations, tables, code.
    Markup(u8),
    /// `::: name`; the first line is what stands behind the colons, the others are the entries.
    Record,
    /// The text of a note with its label; its lines begin after the colon.
    Note(String),
    /// `<!-- … -->`; its one line is what stands inside.
    Comment,
}

/// Parts `text[body]` into blocks. Every non-blank character of it is in exactly one block, or in the marks that begin one.
#[must_use]
pub fn split(text: &str, body: Range<usize>) -> Vec<RawBlock> {
    let mut splitter = Splitter { text, lines: lines(text, body), next: 0, blocks: Vec::new() };
    while splitter.next < splitter.lines.len() {
        splitter.block();
    }
    splitter.blocks
}

/// The lines of a range, without their ends.
fn lines(text: &str, body: Range<usize>) -> Vec<Range<usize>> {
    let mut out = Vec::new();
    let mut start = body.start;
    while start < body.end {
        let end = text[start..body.end].find('\n').map_or(body.end, |at| start + at);
        let content = text[start..end].trim_end_matches('\r').len();
        out.push(start..start + content);
        start = end + 1;
    }
    out
}

struct Splitter<'a> {
    text: &'a str,
    lines: Vec<Range<usize>>,
    next: usize,
    blocks: Vec<RawBlock>,
}

impl<'a> Splitter<'a> {
    fn line(&self, index: usize) -> &'a str {
        &self.text[self.lines[index].clone()]
    }

    /// Reads the block that begins at the next line; skips that line if it is blank.
    fn block(&mut self) {
        let first = self.next;
        let line = self.line(first);
        let content = line.trim_start();
        let depth = content.bytes().take_while(|b| *b == b'#').count();
        if content.is_empty() {
            self.next += 1;
        } else if content.starts_with(":::") {
            self.record();
        } else if content.starts_with("<!--") && self.comment() {
            // It has been read.
        } else if (1..=6).contains(&depth) && content[depth..].starts_with([' ', '\t']) {
            let start = self.lines[first].start + (line.len() - content.len()) + depth;
            let range = without_closing_marks(self.text, trimmed(self.text, start..self.lines[first].end));
            let depth = u8::try_from(depth).unwrap_or(6);
            self.next += 1;
            self.push(Shape::Heading(depth), vec![range], first);
        } else if let Some((label, rest)) = note_label(content) {
            let label = label.to_owned();
            let start = self.lines[first].end - rest.len();
            self.note(label, start);
        } else if begins_markup(content) {
            self.markup();
        } else {
            self.running_text();
        }
    }

    fn push(&mut self, shape: Shape, lines: Vec<Range<usize>>, first: usize) {
        let end = self.lines[self.next - 1].end;
        let start = self.lines[first].start;
        let blanks = self.text[start..end].len() - self.text[start..end].trim_start().len();
        self.blocks.push(RawBlock { shape, lines, range: start + blanks..end });
    }

    /// A record, to its closing `:::` or to the end of the file.
    fn record(&mut self) {
        let first = self.next;
        let head = self.lines[first].clone();
        let colons = self.text[head.clone()].find(":::").map_or(head.start, |at| head.start + at + 3);
        let mut lines = vec![trimmed(self.text, colons..head.end)];
        self.next += 1;
        while self.next < self.lines.len() {
            let line = trimmed(self.text, self.lines[self.next].clone());
            let content = &self.text[line.clone()];
            // Another record begins; this one was never closed.
            if content.starts_with(":::") && content != ":::" {
                break;
            }
            self.next += 1;
            if content == ":::" {
                break;
            }
            if !line.is_empty() {
                lines.push(line);
            }
        }
        self.push(Shape::Record, lines, first);
    }

    /// A comment on lines of its own; `false`, and nothing read, where text follows it.
    fn comment(&mut self) -> bool {
        let first = self.next;
        let start = self.lines[first].start;
        let Some(open) = self.text[start..].find("<!--").map(|at| start + at + 4) else { return false };
        let last = self.lines.last().map_or(open, |line| line.end);
        let Some(close) = self.text[open.min(last)..last].find("-->").map(|at| open + at) else { return false };
        let Some(end) = (first..self.lines.len()).find(|&n| self.lines[n].end >= close + 3) else { return false };
        if !self.text[close + 3..self.lines[end].end].trim().is_empty() {
            return false;
        }
        self.next = end + 1;
        self.push(Shape::Comment, vec![trimmed(self.text, open..close)], first);
        true
    }

    /// A note's text: its line, the lines that follow without a blank one, and blocks indented under it.
    fn note(&mut self, label: String, start: usize) {
        let first = self.next;
        let mut lines = vec![trimmed(self.text, start..self.lines[first].end)];
        self.next += 1;
        while self.next < self.lines.len() {
            let line = self.line(self.next);
            let blank = line.trim().is_empty();
            let under = |n: usize| self.line(n).starts_with("    ");
            let goes_on = if blank {
                (self.next..self.lines.len()).find(|&n| !self.line(n).trim().is_empty()).is_some_and(under)
            } else {
                under(self.next) || !(begins_block(line.trim_start()) || begins_with_label(line.trim_start()))
            };
            if !goes_on {
                break;
            }
            let range = self.lines[self.next].clone();
            let indent = line.len() - line.strip_prefix("    ").map_or_else(|| line.trim_start().len(), str::len);
            lines.push(range.start + indent..range.end);
            self.next += 1;
        }
        self.push(Shape::Note(label), lines, first);
    }

    /// A list, quotation, table or fenced code.
    fn markup(&mut self) {
        let first = self.next;
        let level = indentation(self.line(first));
        let strip = |line: &str| line.len() - strip_indent(line, level).len();
        let content = self.line(first).trim_start();
        let fence = ["```", "~~~"].into_iter().find(|fence| content.starts_with(fence));
        let list = fence.is_none() && begins_list(content);
        if is_rule(content) {
            self.next += 1;
            return self.push(Shape::Markup(level), vec![trimmed(self.text, self.lines[first].clone())], first);
        }
        let mut lines = Vec::new();
        while self.next < self.lines.len() {
            let line = self.line(self.next);
            let inner = line.trim_start();
            let is_first = self.next == first;
            if fence.is_none() && !is_first {
                if inner.is_empty() {
                    let following =
                        (self.next..self.lines.len()).map(|n| self.line(n)).find(|line| !line.trim().is_empty());
                    let more = |line: &str| {
                        indentation(line) > level || (begins_list(line.trim_start()) && indentation(line) == level)
                    };
                    if !(list && following.is_some_and(more)) {
                        break;
                    }
                } else if indent(line) < usize::from(level) * 4 + 2
                    && (begins_with_label(inner) || is_rule(inner) || (begins_block(inner) && !begins_markup(inner)))
                {
                    break;
                }
            }
            let range = self.lines[self.next].clone();
            lines.push(range.start + strip(line)..range.end);
            self.next += 1;
            if let Some(fence) = fence
                && !is_first
                && inner.starts_with(fence)
            {
                break;
            }
        }
        self.push(Shape::Markup(level), lines, first);
    }

    /// Text, to a blank line or to a line that begins something else.
    fn running_text(&mut self) {
        let first = self.next;
        let level = indentation(self.line(first));
        let mut lines = Vec::new();
        while self.next < self.lines.len() {
            let line = self.line(self.next);
            let content = line.trim();
            if content.is_empty() || (self.next > first && (begins_block(content) || begins_with_label(content))) {
                break;
            }
            lines.push(trimmed(self.text, self.lines[self.next].clone()));
            self.next += 1;
        }
        self.push(Shape::Text(level), lines, first);
    }
}

/// Whether a line, without its indentation, begins a block that is not running text.
fn begins_block(content: &str) -> bool {
    let depth = content.bytes().take_while(|b| *b == b'#').count();
    content.starts_with(":::")
        || content.starts_with("<!--")
        || ((1..=6).contains(&depth) && content[depth..].starts_with([' ', '\t']))
        || note_label(content).is_some()
        || begins_markup(content)
}

/// Whether a line, without its indentation, begins a list, quotation, table, code or a rule.
pub fn begins_markup(content: &str) -> bool {
    let rule = content.len() >= 3 && ['-', '*', '_'].iter().any(|mark| content.chars().all(|c| c == *mark));
    begins_list(content)
        || rule
        || ["> ", "|", "```", "~~~"].iter().any(|start| content.starts_with(start))
        || content == ">"
}

/// Whether a line is a rule across the page.
fn is_rule(content: &str) -> bool {
    let line = content.trim_end();
    line.len() >= 3 && ['-', '*', '_'].iter().any(|mark| line.chars().all(|c| c == *mark))
}

fn begins_list(content: &str) -> bool {
    ["- ", "* ", "+ "].iter().any(|start| content.starts_with(start))
}

/// The label of a note's text, `[^2]: …`, and what follows the colon.
fn note_label(content: &str) -> Option<(&str, &str)> {
    let (label, rest) = content.strip_prefix("[^")?.split_once("]:")?;
    let fits = !label.is_empty() && !label.contains([' ', ']', '[']);
    fits.then_some((label, rest))
}

/// How many times four blanks a line is indented by.
fn indentation(line: &str) -> u8 {
    u8::try_from(indent(line) / 4).unwrap_or(u8::MAX)
}

/// How many blanks a line is indented by; a tab is four.
fn indent(line: &str) -> usize {
    line.chars().map_while(|c| [' ', '\t'].iter().position(|blank| *blank == c)).map(|tab| 1 + 3 * tab).sum()
}

/// The line without `level` times four blanks, as far as it has them.
fn strip_indent(line: &str, level: u8) -> &str {
    let mut rest = line;
    for _ in 0..level {
        rest = rest
            .strip_prefix('\t')
            .or_else(|| rest.strip_prefix("    "))
            .unwrap_or_else(|| rest.trim_start_matches(' '));
    }
    rest
}

/// A range without the blanks at its ends.
fn trimmed(text: &str, range: Range<usize>) -> Range<usize> {
    let inner = &text[range.clone()];
    let start = range.start + (inner.len() - inner.trim_start().len());
    start..start.max(range.start + inner.trim_end().len())
}

/// A heading's title without the `#`s that may close it.
fn without_closing_marks(text: &str, title: Range<usize>) -> Range<usize> {
    let inner = &text[title.clone()];
    let bare = inner.trim_end_matches('#');
    let closes = bare.len() < inner.len() && (bare.is_empty() || bare.ends_with([' ', '\t']));
    if closes { title.start..title.start + bare.trim_end().len() } else { title }
}
