//! The second step of the line grammar: which provision begins where, what it is called, and what it belongs to.
//!
//! Two readings of the raw blocks: the first only finds the parts whose numbering begins again in each section, because that
//! decides every address in them; the second makes the provisions, one after the other.

use std::collections::{HashMap, HashSet};
use std::ops::Range;

use crate::diagnostic::Diagnostics;
use crate::model::anchor::Anchor;
use crate::model::block::Block;
use crate::model::document::{Kind, Provision, Role, Vote};
use crate::model::label::Label;
use crate::model::language::Language;
use crate::model::source::{FileId, Span};
use crate::parse::fragment::Fragment;
use crate::parse::label::{self, Found};
use crate::parse::lines::{RawBlock, Shape, begins_markup};
use crate::parse::markdown;
use crate::parse::notes::NoteText;
use crate::parse::scope::Scope;
use crate::parse::sections::{Sections, restarting_parts};

/// What the outline of one file holds.
#[derive(Debug, Default)]
pub struct Outline {
    /// The provisions, in reading order.
    pub provisions: Vec<Provision>,
    /// The votes.
    pub votes: Vec<Vote>,
    /// The texts of notes, not yet joined with their marks.
    pub notes: Vec<NoteText>,
}

/// What a file is, as far as its outline depends on it.
#[derive(Debug, Clone, Copy)]
pub struct Setting<'a> {
    /// The file.
    pub file: FileId,
    /// Its text.
    pub source: &'a str,
    /// Its language.
    pub language: Language,
    /// Whether unnumbered paragraphs before the first numbered one are preambular.
    pub preamble: bool,
}

/// Makes the provisions of a file from its raw blocks.
pub fn outline(setting: Setting<'_>, blocks: &[RawBlock], diagnostics: &mut Diagnostics) -> Outline {
    let restarting = restarting_parts(setting.source, blocks);
    let mut builder = Builder::new(setting, restarting, diagnostics);
    for block in blocks {
        builder.block(block);
    }
    builder.outline
}

/// The state of the second reading.
pub(super) struct Builder<'a> {
    pub(super) setting: Setting<'a>,
    pub(super) outline: Outline,
    pub(super) diagnostics: &'a mut Diagnostics,
    pub(super) sections: Sections,
    /// The parts, counted from the body's 0, whose numbering begins again in each section.
    restarting: HashSet<usize>,
    /// Which of the parts this is.
    pub(super) part_count: usize,
    /// The paragraph, or the items under a heading, that what follows can belong to.
    pub(super) scope: Option<Scope>,
    /// How often each anchor was wanted.
    wanted: HashMap<Anchor, usize>,
    /// Whether nothing but the cover and titles has been seen in this part.
    pub(super) at_head: bool,
    /// Whether a numbered paragraph has been seen.
    numbered: bool,
    /// Whether the last provision is a heading.
    after_heading: bool,
}

impl<'a> Builder<'a> {
    fn new(setting: Setting<'a>, restarting: HashSet<usize>, diagnostics: &'a mut Diagnostics) -> Self {
        Self {
            setting,
            outline: Outline::default(),
            diagnostics,
            sections: Sections::default(),
            restarting,
            part_count: 0,
            scope: None,
            wanted: HashMap::new(),
            at_head: true,
            numbered: false,
            after_heading: false,
        }
    }

    fn block(&mut self, block: &RawBlock) {
        match &block.shape {
            Shape::Heading(depth) => self.heading(*depth, block),
            Shape::Text(level) => self.text(*level, block),
            Shape::Markup(level) => {
                let fragment = self.fragment(&block.lines);
                let blocks = markdown::document_blocks(&fragment, self.diagnostics);
                for content in blocks {
                    self.unlabelled(*level, content, self.span(block.range.clone()));
                }
            }
            Shape::Record => self.record(block),
            Shape::Note(label) => self.note(label, block),
            Shape::Comment => {}
        }
    }

    /// The text of a note: its blocks are parted by blank lines.
    fn note(&mut self, label: &str, block: &RawBlock) {
        let span = self.span(block.range.clone());
        let missing = self.fragment(&block.lines).text.trim() == "{missing}";
        let mut blocks = Vec::new();
        for lines in block.lines.split(Range::is_empty).filter(|lines| !lines.is_empty() && !missing) {
            let fragment = self.fragment(lines);
            // What stands right behind the mark is text, whatever it begins with.
            if !blocks.is_empty() && begins_markup(&fragment.text) {
                blocks.extend(markdown::document_blocks(&fragment, self.diagnostics));
            } else {
                blocks.push(Block::Text(markdown::run(&fragment, self.diagnostics)));
            }
        }
        self.outline.notes.push(NoteText {
            label: label.to_owned(),
            missing,
            blocks,
            part: self.sections.part(),
            span,
        });
    }

    pub(super) fn span(&self, range: Range<usize>) -> Span {
        Span::new(self.setting.file, range)
    }

    pub(super) fn fragment(&self, lines: &[Range<usize>]) -> Fragment {
        Fragment::new(self.setting.file, self.setting.source, lines)
    }

    /// Adds a provision and says which it is. The anchor gets `x2` if it was given before.
    pub(super) fn add(
        &mut self,
        anchor: Anchor,
        kind: Kind,
        label: Option<Label>,
        parent: Option<usize>,
        block: Block,
        span: Span,
    ) -> usize {
        let index = self.outline.provisions.len();
        let part = if matches!(kind, Kind::Part(_)) { None } else { self.sections.part() };
        let anchor = self.unique(anchor);
        self.outline.provisions.push(Provision { anchor, aliases: Vec::new(), kind, label, parent, part, block, span });
        self.after_heading = matches!(kind, Kind::Heading(_) | Kind::Part(_) | Kind::Title);
        index
    }

    /// The anchor, or the first `x2`, `x3` of it that is free.
    pub(super) fn unique(&mut self, anchor: Anchor) -> Anchor {
        let count = self.wanted.entry(anchor.clone()).or_insert(0);
        *count += 1;
        if *count == 1 { anchor } else { self.unique_repeat(&anchor) }
    }

    fn unique_repeat(&mut self, anchor: &Anchor) -> Anchor {
        let repeated = anchor.repeated(self.wanted[anchor]);
        self.wanted.insert(repeated.clone(), 1);
        repeated
    }

    /// An alias, unless something else has that address.
    pub(super) fn alias(&mut self, provision: usize, anchor: Anchor) {
        if self.wanted.insert(anchor.clone(), 1).is_none() {
            self.outline.provisions[provision].aliases.push(anchor);
        }
    }

    /// The paragraph that a record belongs to, and the address that its entries add to.
    pub(super) fn record_parent(&self) -> (Option<usize>, Option<Anchor>) {
        match &self.scope {
            Some(scope) => (scope.owner.or(self.sections.heading()), Some(scope.anchor.clone())),
            None => (self.sections.heading(), self.sections.innermost()),
        }
    }

    /// Whether the cover can go on here.
    pub(super) fn is_at_head(&self) -> bool {
        self.at_head && self.part_count == 0
    }

    /// Running text: a numbered paragraph, a sub-paragraph, or neither.
    fn text(&mut self, level: u8, block: &RawBlock) {
        let first = block.lines[0].clone();
        let line = &self.setting.source[first.clone()];
        let span = self.span(block.range.clone());
        let numbered = label::paragraph(line).filter(|_| level == 0);
        let sub = if numbered.is_none() && level <= 1 { label::subparagraph(line) } else { None };
        let found = numbered.as_ref().or(sub.as_ref());
        let mut lines = block.lines.clone();
        if let Some(found) = found {
            lines[0] = first.end - found.rest.len()..first.end;
        }
        let text = markdown::run(&self.fragment(&lines), self.diagnostics);
        let content = Block::Text(text);
        match (numbered, sub) {
            (Some(found), _) => self.paragraph(&found, content, span),
            (None, Some(found)) => self.subparagraph(&found, content, span),
            (None, None) => self.unlabelled(level, content, span),
        }
    }

    fn paragraph(&mut self, found: &Found<'_>, block: Block, span: Span) {
        let ordinal = found.readings[0];
        let name = format!("p{ordinal}");
        let restarts = self.restarting.contains(&self.part_count);
        let anchor = match self.sections.top_section().filter(|_| restarts) {
            Some(top) => top.child(name),
            None => self.sections.prefixed(&name),
        };
        let label = Label { printed: found.printed.to_owned(), ordinal };
        let parent = self.sections.heading();
        let index = self.add(anchor, Kind::Paragraph, Some(label), parent, block, span);
        let anchor = self.outline.provisions[index].anchor.clone();
        if self.setting.preamble && self.part_count == 0 {
            self.alias(index, Anchor::new("op", ordinal));
        }
        self.scope = Some(Scope::new(Some(index), anchor));
        self.numbered = true;
        self.at_head = false;
    }

    fn subparagraph(&mut self, found: &Found<'_>, block: Block, span: Span) {
        let after_colon = self.outline.provisions.last().is_some_and(ends_with_colon);
        let heading = self.sections.heading();
        let base = self.sections.innermost().unwrap_or_else(|| Anchor::new("c", ""));
        let scope = self.scope.get_or_insert_with(|| Scope::new(None, base));
        let belonging = scope.place(&found.readings, after_colon);
        let label = Label { printed: found.printed.to_owned(), ordinal: belonging.placed.ordinal };
        let degree = u8::try_from(belonging.placed.degree).unwrap_or(u8::MAX);
        let parent = belonging.parent.or(heading);
        let index = self.add(belonging.anchor, Kind::Subparagraph(degree), Some(label), parent, block, span);
        if let Some(scope) = &mut self.scope {
            scope.opened(index);
        }
        self.at_head = false;
    }

    /// A block without a label.
    fn unlabelled(&mut self, level: u8, block: Block, span: Span) {
        self.at_head = false;
        let scope = self.scope.as_mut().filter(|_| level > 0);
        if let Some((anchor, role, parent)) = scope.and_then(|scope| scope.indented(level, &self.outline.provisions)) {
            self.add(anchor, Kind::Unnumbered(role), None, Some(parent), block, span);
            return;
        }
        let chapeau = self.after_heading && colon_ends(&block.plain());
        let parent = self.sections.heading();
        let preambular = self.setting.preamble && !self.numbered && self.part_count == 0;
        let (anchor, role) = if preambular && !(self.is_first_unnumbered() && self.names_an_organ(&block.plain())) {
            let count = self.count(|kind| kind == Kind::Unnumbered(Role::Preambular));
            (Anchor::new("pp", count + 1), Role::Preambular)
        } else {
            (self.sections.unnumbered_anchor(), if chapeau { Role::Chapeau } else { Role::Plain })
        };
        let index = self.add(anchor, Kind::Unnumbered(role), None, parent, block, span);
        let own = self.outline.provisions[index].anchor.clone();
        // A chapeau governs its section, so the items that follow it are the section's.
        self.scope = Some(match self.sections.innermost().filter(|_| chapeau) {
            Some(section) => Scope::of_chapeau(index, section),
            None => Scope::new(Some(index), own),
        });
    }

    fn is_first_unnumbered(&self) -> bool {
        self.count(|kind| matches!(kind, Kind::Unnumbered(_))) == 0
    }

    fn count(&self, of: impl Fn(Kind) -> bool) -> usize {
        self.outline.provisions.iter().filter(|provision| of(provision.kind)).count()
    }

    /// Whether a text is the opening of a resolution, `The General Assembly,`.
    fn names_an_organ(&self, text: &str) -> bool {
        let bare = text.trim().trim_end_matches([',', '，', '،']);
        bare.len() < text.trim().len() && self.setting.language.tongue().organs.contains(&bare)
    }

    /// Text of a record that could not be placed, kept as an unnumbered paragraph.
    pub(super) fn keep_as_text(&mut self, line: Range<usize>) {
        let text = markdown::run(&self.fragment(std::slice::from_ref(&line)), self.diagnostics);
        self.unlabelled(0, Block::Text(text), self.span(line));
    }
}

/// Whether a provision's text leads in what follows.
fn ends_with_colon(provision: &Provision) -> bool {
    colon_ends(&provision.block.plain())
}

fn colon_ends(text: &str) -> bool {
    text.trim_end().ends_with([':', '：', '︰'])
}
