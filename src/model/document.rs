//! One language version of a work: its provisions, notes and votes.

use std::borrow::Cow;

use crate::model::anchor::Anchor;
use crate::model::block::Block;
use crate::model::label::Label;
use crate::model::language::Language;
use crate::model::source::{FileId, Span};
use crate::model::text::Text;

/// A language version of a work, made whole by `parse`.
#[derive(Debug, Clone)]
pub struct Version {
    /// The language of the text.
    pub language: Language,
    /// The file it stands in.
    pub file: FileId,
    /// What standing the text has.
    pub translation: Translation,
    /// The language that it was translated from, where the editors name one; else it is the authentic one.
    pub from: Option<Language>,
    /// The provisions in reading order; a parent stands before its children.
    pub provisions: Vec<Provision>,
    /// The notes, in the order of their texts.
    pub notes: Vec<Note>,
    /// The votes, in reading order.
    pub votes: Vec<Vote>,
    /// Findings that the editors have acknowledged.
    pub allows: Vec<Allow>,
}

impl Version {
    /// The address of a provision or note.
    #[must_use]
    pub fn anchor(&self, place: Place) -> &Anchor {
        match place {
            Place::Provision(index) => &self.provisions[index].anchor,
            Place::Note(index) => &self.notes[index].anchor,
        }
    }

    /// What a provision or note says, without marks.
    #[must_use]
    pub fn plain(&self, place: Place) -> Cow<'_, str> {
        match place {
            Place::Provision(index) => self.provisions[index].block.plain(),
            Place::Note(index) => self.notes[index].plain(),
        }
    }

    /// Where a provision or note stands in the file.
    #[must_use]
    pub fn span(&self, place: Place) -> Span {
        match place {
            Place::Provision(index) => self.provisions[index].span,
            Place::Note(index) => self.notes[index].span,
        }
    }

    /// Every provision and note in reading order, the notes after the provisions.
    pub fn places(&self) -> impl Iterator<Item = Place> + use<> {
        (0..self.provisions.len()).map(Place::Provision).chain((0..self.notes.len()).map(Place::Note))
    }

    /// The nth run of text of a provision or note.
    #[must_use]
    pub fn run(&self, place: Place, run: usize) -> Option<&Text> {
        match place {
            Place::Provision(index) => self.provisions[index].block.texts().nth(run),
            Place::Note(index) => self.notes[index].blocks.iter().flat_map(Block::texts).nth(run),
        }
    }
}

/// What standing a language version has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, serde::Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Translation {
    /// The authentic text, or one of several.
    #[default]
    Authentic,
    /// A translation issued by the same body.
    Official,
    /// A working translation made for the site.
    Unofficial,
}

impl Translation {
    /// The word in front matter and data.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Authentic => "authentic",
            Self::Official => "official",
            Self::Unofficial => "unofficial",
        }
    }
}

/// The smallest piece of a text that has an address of its own, and one block of content.
#[derive(Debug, Clone)]
pub struct Provision {
    /// The permanent address within the document.
    pub anchor: Anchor,
    /// Other addresses that lead here.
    pub aliases: Vec<Anchor>,
    /// What it is.
    pub kind: Kind,
    /// The label as printed, and read.
    pub label: Option<Label>,
    /// The provision that it belongs to: its paragraph, section or part.
    pub parent: Option<usize>,
    /// The part it stands in; `None` in the body of the document.
    pub part: Option<usize>,
    /// What it says.
    pub block: Block,
    /// Its place in the file, label included.
    pub span: Span,
}

/// What a provision is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A line of the cover.
    Cover(CoverLine),
    /// A title of the document or of a part.
    Title,
    /// The heading that begins a part.
    Part(Part),
    /// A heading, with its depth from 1.
    Heading(u8),
    /// A numbered paragraph.
    Paragraph,
    /// A sub-paragraph, with its degree from 1: (a) is 1, (a) (i) is 2.
    Subparagraph(u8),
    /// A paragraph without a label.
    Unnumbered(Role),
    /// An item of an agenda.
    AgendaItem,
    /// An office and who holds it.
    Officer,
    /// A list of a vote: which vote of the version, and which side.
    VoteList(usize, Side),
}

/// A part of a document with a life of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// The summary on the cover.
    Summary,
    /// An annex, with its number where there are several.
    Annex(Option<u32>),
    /// An appendix of an annex, likewise.
    Appendix(Option<u32>),
}

/// What an unnumbered paragraph does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// It stands for itself.
    Plain,
    /// It leads in what follows in its section.
    Chapeau,
    /// It goes on with the paragraph above.
    Continuation,
    /// It closes the paragraph above, after its sub-paragraphs.
    Closing,
    /// It is a preambular paragraph of a resolution.
    Preambular,
}

/// What a line of the cover says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, serde::Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum CoverLine {
    /// The meeting.
    Meeting,
    /// The session.
    Session,
    /// Dates and place of the meeting.
    Dates,
    /// The agenda item, by number.
    Agenda,
    /// The agenda item, by title.
    Item,
    /// What kind of document it is.
    Type,
    /// Who wrote it.
    Author,
    /// Where it was issued.
    Place,
    /// When it was issued.
    Date,
    /// Any other line.
    Line,
}

impl CoverLine {
    /// Every key, with the word that an author writes.
    pub const ALL: [(&'static str, Self); 10] = [
        ("meeting", Self::Meeting),
        ("session", Self::Session),
        ("dates", Self::Dates),
        ("agenda", Self::Agenda),
        ("item", Self::Item),
        ("type", Self::Type),
        ("author", Self::Author),
        ("place", Self::Place),
        ("date", Self::Date),
        ("line", Self::Line),
    ];

    /// The word that an author writes, and the anchor's second half.
    #[must_use]
    pub fn key(self) -> &'static str {
        Self::ALL.iter().find(|(_, line)| *line == self).map_or("line", |(key, _)| key)
    }
}

/// A side of a vote.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Side {
    /// In favour.
    Yes,
    /// Against.
    No,
    /// Abstaining.
    Abstain,
}

impl Side {
    /// All sides, in the order in which they are printed.
    pub const ALL: [Self; 3] = [Self::Yes, Self::No, Self::Abstain];

    /// The word used in anchors and data.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Yes => "yes",
            Self::No => "no",
            Self::Abstain => "abstain",
        }
    }
}

/// A recorded vote.
#[derive(Debug, Clone)]
pub struct Vote {
    /// Its address, `p23-vote`.
    pub anchor: Anchor,
    /// The paragraph that it belongs to.
    pub parent: usize,
    /// The totals that the text states, in the order of [`Side::ALL`].
    pub stated: [Option<u32>; 3],
    /// The names on each list as they are printed, in the order of [`Side::ALL`]; empty where the list says that there is none.
    pub names: [Vec<String>; 3],
    /// The record's place, from `:::` to `:::`.
    pub span: Span,
}

/// A note: of the document itself, of its cover, or of the editors.
#[derive(Debug, Clone)]
pub struct Note {
    /// Its address, `fn2`.
    pub anchor: Anchor,
    /// The label as printed.
    pub label: String,
    /// Whose note it is.
    pub kind: NoteKind,
    /// The part whose note it is; `None` in the body of the document.
    pub part: Option<usize>,
    /// What it says; nothing for a missing one.
    pub blocks: Vec<Block>,
    /// Its place in the file.
    pub span: Span,
    /// Where it is marked, in reading order; empty for a note that nothing marks.
    pub refs: Vec<NoteRef>,
}

impl Note {
    /// What it says, without marks.
    #[must_use]
    pub fn plain(&self) -> Cow<'_, str> {
        match self.blocks.as_slice() {
            [one] => one.plain(),
            several => Cow::Owned(several.iter().map(Block::plain).collect::<Vec<_>>().join("\n")),
        }
    }
}

/// A place where a note is marked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NoteRef {
    /// The address of the mark, `fn2-ref`.
    pub anchor: Anchor,
    /// What it stands in.
    pub place: Place,
}

/// What a note's mark stands in; provisions come before notes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Place {
    /// A provision.
    Provision(usize),
    /// Another note.
    Note(usize),
}

/// Whose note it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoteKind {
    /// The document's own.
    Own,
    /// The document's own, but the source lacks its text.
    Missing,
    /// The asterisk note of the cover.
    Cover,
    /// The editors' note, which is no part of the document.
    Editor,
}

/// A finding that the editors have looked at and let stand.
#[derive(Debug, Clone)]
pub struct Allow {
    /// The rule's name.
    pub rule: String,
    /// Why it stands.
    pub reason: String,
    /// The bytes of the file within which it holds.
    pub scope: Span,
    /// Where it is written.
    pub span: Span,
}
