//! Headings: what they begin, and what they are called.

use std::ops::Range;

use crate::diagnostic::rule::Rule;
use crate::model::anchor::Anchor;
use crate::model::block::Block;
use crate::model::document::{Kind, Part};
use crate::model::label::Label;
use crate::model::source::Span;
use crate::parse::attribute::{self, Attribute};
use crate::parse::label::{self, Found};
use crate::parse::lines::RawBlock;
use crate::parse::markdown;
use crate::parse::outline::Builder;

impl Builder<'_> {
    /// A heading: of a part, a title, or of a section.
    pub(super) fn heading(&mut self, depth: u8, block: &RawBlock) {
        let line = block.lines[0].clone();
        let whole = &self.setting.source[line.clone()];
        let (before, written) = attribute::split(whole);
        let span = self.span(block.range.clone());
        let attribute = written.and_then(Attribute::parse);
        if let Some(written) = written.filter(|_| attribute.is_none()) {
            self.diagnostics
                .add(Rule::UnknownAttribute, span, format!("`{{{written}}}` is not known; kept as text"))
                .help("use {annex}, {annex 2}, {appendix}, {appendix 2} or {summary}; \\{ writes a brace");
        }
        let title = if attribute.is_some() { before } else { whole };
        let title_range = line.start..line.start + title.len();
        self.scope = None;
        let found = label::heading(title);
        match attribute {
            Some(attribute) => self.part(depth, attribute, title_range, span),
            None if depth == 1 && self.at_head && found.is_none() => self.title(title_range, span),
            None => self.section(depth, found, title_range, span),
        }
    }

    fn part(&mut self, depth: u8, attribute: Attribute, title: Range<usize>, span: Span) {
        let part = attribute.part();
        let anchor = self.sections.part_anchor(part);
        let block = Block::Text(markdown::run(&self.fragment(&[title]), self.diagnostics));
        let summary = matches!(part, Part::Summary);
        let parent = if matches!(part, Part::Appendix(_)) { self.sections.annex() } else { None };
        let index = self.add(anchor.clone(), Kind::Part(part), None, parent, block, span);
        // A summary's own address may have got an x2; what stands in it follows that.
        let anchor = self.outline.provisions[index].anchor.clone();
        self.sections.open_part(depth, part, index, anchor);
        if summary {
            self.at_head = false;
        } else {
            self.part_count += 1;
            self.at_head = true;
        }
    }

    fn title(&mut self, title: Range<usize>, span: Span) {
        let base = self.sections.prefixed("title");
        let count =
            self.outline.provisions.iter().filter(|p| p.kind == Kind::Title && p.part == self.sections.part()).count();
        let anchor = if count == 0 { base } else { Anchor::new(base.as_str(), count + 1) };
        let block = Block::Text(markdown::run(&self.fragment(&[title]), self.diagnostics));
        self.add(anchor, Kind::Title, None, self.sections.part(), block, span);
    }

    fn section(&mut self, depth: u8, found: Option<Found<'_>>, title: Range<usize>, span: Span) {
        self.at_head = false;
        self.sections.close_to(depth);
        let rest = found.as_ref().map_or(title.clone(), |found| title.end - found.rest.len()..title.end);
        let block = Block::Text(markdown::run(&self.fragment(&[rest]), self.diagnostics));
        let parent = self.sections.heading();
        let placed = found.map(|found| (found.printed.to_owned(), self.sections.settle(depth, &found.readings)));
        let (anchor, label) = match placed {
            Some((printed, ordinal)) => (self.sections.labelled_anchor(ordinal), Some(Label { printed, ordinal })),
            None => (self.sections.unlabelled_anchor(), None),
        };
        let index = self.add(anchor, Kind::Heading(depth), label.clone(), parent, block, span);
        let anchor = self.outline.provisions[index].anchor.clone();
        self.sections.open(depth, index, label.map(|label| label.ordinal), anchor);
    }
}
