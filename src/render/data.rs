//! A document as data: the JSON file beside each page. `schema/document.schema.json` describes it.

use serde::Serialize;

use crate::model::alignment::{Alignments, Progress};
use crate::model::anchor::Anchor;
use crate::model::document::{Kind, NoteKind, Side, Version};
use crate::model::text::Text;
use crate::model::work::Work;
use crate::render::studio::Made;

/// The schema, published with the site.
pub const SCHEMA: &str = include_str!("document.schema.json");

#[derive(Serialize)]
struct Document<'a> {
    format: u8,
    symbol: Option<&'a str>,
    slug: &'a str,
    language: &'static str,
    title: String,
    languages: Vec<LanguageData<'a>>,
    provisions: Vec<Item<'a>>,
    notes: Vec<NoteData<'a>>,
    votes: Vec<VoteData<'a>>,
    citations: Vec<CitationData<'a>>,
}

#[derive(Serialize)]
struct Item<'a> {
    anchor: &'a Anchor,
    kind: &'static str,
    label: &'a str,
    text: std::borrow::Cow<'a, str>,
    parent: Option<&'a Anchor>,
    notes: Vec<&'a str>,
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    aliases: &'a [Anchor],
    eid: String,
    status: &'static str,
}

#[derive(Serialize)]
struct NoteData<'a> {
    anchor: &'a Anchor,
    label: &'a str,
    text: std::borrow::Cow<'a, str>,
    kind: &'static str,
    status: &'static str,
}

#[derive(Serialize)]
struct LanguageData<'a> {
    language: &'static str,
    standing: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    from: Option<&'static str>,
    #[serde(flatten)]
    progress: Progress,
    #[serde(rename = "missing-provisions", skip_serializing_if = "Vec::is_empty")]
    missing: Vec<&'a Anchor>,
}

#[derive(Serialize)]
struct VoteData<'a> {
    anchor: &'a Anchor,
    yes: usize,
    no: usize,
    abstain: usize,
    lists: Lists<'a>,
}

#[derive(Serialize)]
struct Lists<'a> {
    yes: &'a [String],
    no: &'a [String],
    abstain: &'a [String],
}

#[derive(Serialize)]
struct CitationData<'a> {
    #[serde(rename = "in")]
    place: &'a Anchor,
    text: &'a str,
    kind: &'static str,
    target: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    to: Option<String>,
    resolved: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    became: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    printed: Option<&'a str>,
}

/// A version as JSON, with what it cites.
///
/// # Panics
/// Never: what is written has only strings for keys.
#[must_use]
pub fn data(made: Made<'_>, number: usize, index: usize, title: String) -> Vec<u8> {
    let corpus = made.corpus;
    let work = &corpus.works[number];
    let version = &work.versions[index];
    let alignment = made.alignments.of(number, index);
    let provisions = version.provisions.iter().zip(&alignment.provisions).map(|(provision, status)| Item {
        anchor: &provision.anchor,
        kind: kind_word(provision.kind),
        label: provision.label.as_ref().map_or("", |label| &label.printed),
        text: provision.block.plain(),
        parent: provision.parent.map(|above| &version.provisions[above].anchor),
        notes: provision.block.texts().flat_map(Text::notes).collect(),
        aliases: &provision.aliases,
        eid: provision.anchor.eid(),
        status: status.key(),
    });
    let notes = version.notes.iter().zip(&alignment.notes).map(|(note, status)| NoteData {
        anchor: &note.anchor,
        label: &note.label,
        text: note.plain(),
        kind: note_word(note.kind),
        status: status.key(),
    });
    let votes = version.votes.iter().map(|vote| {
        let list = |side: Side| vote.names[side as usize].as_slice();
        VoteData {
            anchor: &vote.anchor,
            yes: list(Side::Yes).len(),
            no: list(Side::No).len(),
            abstain: list(Side::Abstain).len(),
            lists: Lists { yes: list(Side::Yes), no: list(Side::No), abstain: list(Side::Abstain) },
        }
    });
    let citations = made.links.of(number, index).iter().map(|citation| {
        let text = version.run(citation.place, citation.run);
        let target = &citation.target;
        CitationData {
            place: version.anchor(citation.place),
            text: text.map_or("", |text| &text.plain[citation.range.clone()]),
            kind: citation.kind.key(),
            target: target.spelt(corpus),
            to: target.to.as_ref().map(|to| format!("{}#{to}", target.cited.spelt(corpus))),
            resolved: target.landing.key(),
            became: citation.became.as_ref().map(|became| became.spelt(corpus)),
            printed: citation.printed.as_deref(),
        }
    });
    let document = Document {
        format: 1,
        symbol: work.meta.symbol.as_ref().map(|symbol| symbol.0.as_str()),
        slug: work.slug.as_str(),
        language: version.language.code(),
        title,
        languages: languages(work, made.alignments, number),
        provisions: provisions.collect(),
        notes: notes.collect(),
        votes: votes.collect(),
        citations: citations.collect(),
    };
    serde_json::to_vec(&document).expect("a document is plain data")
}

/// Every version of a work, and how far each is.
fn languages<'a>(work: &'a Work, alignments: &'a Alignments, number: usize) -> Vec<LanguageData<'a>> {
    let one = |(index, version): (usize, &'a Version)| {
        let alignment = alignments.of(number, index);
        let source = alignment.source.map(|source| &work.versions[source]);
        let missing = alignment.missing.iter().filter_map(|place| Some(source?.anchor(*place)));
        LanguageData {
            language: version.language.code(),
            standing: version.translation.key(),
            from: source.filter(|_| alignment.translated).map(|source| source.language.code()),
            progress: alignment.progress(),
            missing: missing.collect(),
        }
    };
    work.versions.iter().enumerate().map(one).collect()
}

/// What a provision is, in the words of the schema.
fn kind_word(kind: Kind) -> &'static str {
    match kind {
        Kind::Cover(_) | Kind::Title => "title",
        Kind::Part(_) => "part",
        Kind::Heading(_) => "heading",
        Kind::Paragraph => "paragraph",
        Kind::Subparagraph(_) => "subparagraph",
        Kind::Unnumbered(_) => "unnumbered",
        Kind::AgendaItem => "agenda-item",
        Kind::Officer => "officer",
        Kind::VoteList(..) => "vote-list",
    }
}

fn note_word(kind: NoteKind) -> &'static str {
    match kind {
        NoteKind::Own => "own",
        NoteKind::Missing => "missing",
        NoteKind::Cover => "cover",
        NoteKind::Editor => "editor",
    }
}
