//! A work: one document in all its language versions.

use crate::model::document::Version;
use crate::model::language::{ByLanguage, Language};
use crate::model::ledger::Ledger;
use crate::model::source::FileId;
use crate::model::symbol::{Slug, Symbol};
use crate::model::translation::Translations;

/// A document, whatever the language.
#[derive(Debug, Clone)]
pub struct Work {
    /// Its folder, from the site's folder.
    pub folder: String,
    /// The file that describes it.
    pub file: FileId,
    /// Its address.
    pub slug: Slug,
    /// What `work.yaml` says.
    pub meta: WorkMeta,
    /// Its versions, the authentic one first, then in the order of the languages' codes.
    pub versions: Vec<Version>,
    /// The anchors that were published before.
    pub ledger: Option<Ledger>,
    /// What its translations were made from.
    pub translations: Option<Translations>,
}

/// What no language owns, as `work.yaml` says it.
#[derive(Debug, Clone, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WorkMeta {
    /// The symbol as printed; none where the document has none.
    pub symbol: Option<Symbol>,
    /// Other symbols of the same work.
    #[serde(default)]
    pub symbols: Vec<Symbol>,
    /// The address of a work without a symbol.
    pub slug: Option<String>,
    /// What kind of document it is.
    pub kind: WorkKind,
    /// The id of its meeting.
    pub meeting: Option<String>,
    /// `2021-07-30`, `2021-07` or `2021`.
    #[serde(default, deserialize_with = "date")]
    pub date: Option<String>,
    /// The language of the authentic text.
    pub authentic: Language,
    /// A short title.
    #[serde(default)]
    pub short: ByLanguage<String>,
    /// One sentence that says what it is.
    #[serde(default)]
    pub about: ByLanguage<String>,
    /// How it stands to other documents.
    #[serde(default)]
    pub relations: Vec<Relation>,
    /// What the editors say of phrases that would be read otherwise.
    #[serde(default)]
    pub citations: Vec<Ruling>,
}

/// What the editors say that a phrase cites.
#[derive(Debug, Clone, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Ruling {
    /// The phrase, as it stands in a text.
    pub text: String,
    /// The provision in which it stands; none where it is so in the whole document.
    #[serde(rename = "in")]
    pub within: Option<String>,
    /// A symbol, a slug, an instrument's id, each perhaps with `#anchor`; an address; or `none`.
    pub target: String,
}

/// What kind of document a work is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum WorkKind {
    /// A report.
    Report,
    /// An outcome.
    Outcome,
    /// A resolution.
    Resolution,
    /// A decision.
    Decision,
    /// A draft.
    Draft,
    /// A note.
    Note,
    /// A working paper.
    WorkingPaper,
    /// A letter.
    Letter,
    /// A treaty.
    Treaty,
    /// Anything else.
    Other,
}

impl WorkKind {
    /// The word used in `work.yaml`, in the interface words (`kind-report`) and in data.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Report => "report",
            Self::Outcome => "outcome",
            Self::Resolution => "resolution",
            Self::Decision => "decision",
            Self::Draft => "draft",
            Self::Note => "note",
            Self::WorkingPaper => "working-paper",
            Self::Letter => "letter",
            Self::Treaty => "treaty",
            Self::Other => "other",
        }
    }

    /// Whether its paragraphs are preambular and operative.
    #[must_use]
    pub fn has_preamble(self) -> bool {
        matches!(self, Self::Resolution | Self::Decision)
    }
}

/// How a work stands to another document.
#[derive(Debug, Clone, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Relation {
    /// What the relation is.
    #[serde(rename = "type")]
    pub kind: RelationKind,
    /// The other document's symbol or slug.
    pub target: String,
    /// Where the draft went on to stand in this document: `annex`.
    #[serde(rename = "as")]
    pub part: Option<String>,
}

/// What a [`Relation`] is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum RelationKind {
    /// This is a draft of the other.
    DraftOf,
    /// This became the other.
    Became,
    /// The other, a draft, became this.
    BecameFrom,
    /// This reports on the other.
    ReportsOn,
    /// This is the outcome of the other.
    OutcomeOf,
    /// This revises the other.
    Revises,
    /// This corrects the other.
    Corrects,
    /// This adds to the other.
    AddsTo,
}

impl RelationKind {
    /// The word used in `work.yaml` and in the interface words (`relation-draft-of`).
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::DraftOf => "draft-of",
            Self::Became => "became",
            Self::BecameFrom => "became-from",
            Self::ReportsOn => "reports-on",
            Self::OutcomeOf => "outcome-of",
            Self::Revises => "revises",
            Self::Corrects => "corrects",
            Self::AddsTo => "adds-to",
        }
    }
}

impl Work {
    /// Whether a symbol or slug is this work's.
    #[must_use]
    pub fn is_named(&self, name: &str) -> bool {
        self.slug.as_str() == name || self.meta.symbol.iter().chain(&self.meta.symbols).any(|symbol| symbol.0 == name)
    }

    /// The version in `language`, where there is one.
    #[must_use]
    pub fn version(&self, language: Language) -> Option<&Version> {
        self.versions.iter().find(|version| version.language == language)
    }

    /// The version that is nearest to a reader of `language`: theirs, else the English one, else the authentic one.
    #[must_use]
    pub fn nearest(&self, language: Language) -> Option<&Version> {
        self.version(language).or_else(|| self.version(Language::En)).or(self.versions.first())
    }

    /// The year under which it is listed: of its date.
    #[must_use]
    pub fn year(&self) -> Option<&str> {
        self.meta.date.as_deref().and_then(|date| date.get(..4))
    }
}

impl WorkMeta {
    /// The keys of `work.yaml`.
    pub const KEYS: &'static [&'static str] = &[
        "symbol",
        "symbols",
        "slug",
        "kind",
        "meeting",
        "date",
        "authentic",
        "short",
        "about",
        "relations",
        "citations",
    ];
}

/// A date is written bare, and YAML reads a bare year as a number.
fn date<'de, D: serde::Deserializer<'de>>(input: D) -> Result<Option<String>, D::Error> {
    #[derive(serde::Deserialize)]
    #[serde(untagged)]
    enum Written {
        Text(String),
        Year(u16),
    }
    let written = <Option<Written> as serde::Deserialize>::deserialize(input)?;
    let written = written.map(|written| match written {
        Written::Text(text) => text,
        Written::Year(year) => year.to_string(),
    });
    match written {
        Some(date) if !is_date(&date) => {
            Err(serde::de::Error::custom(format!("`{date}` is no date; write 2021-07-30, 2021-07 or 2021")))
        }
        fits => Ok(fits),
    }
}

/// Whether a text is a day, a month or a year as ISO 8601 writes them.
#[must_use]
pub fn is_date(text: &str) -> bool {
    let pieces: Vec<_> = text.split('-').collect();
    let number = |piece: &str, length: usize| {
        let digits = piece.len() == length && piece.bytes().all(|b| b.is_ascii_digit());
        digits.then(|| piece.parse::<u32>().ok()).flatten()
    };
    let year = number(pieces[0], 4);
    let month = pieces.get(1).map(|piece| number(piece, 2).is_some_and(|month| (1..=12).contains(&month)));
    let last = || match (pieces[1], year.unwrap_or_default()) {
        ("04" | "06" | "09" | "11", _) => 30,
        ("02", year) if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        ("02", _) => 28,
        _ => 31,
    };
    let day = pieces.get(2).map(|piece| number(piece, 2).is_some_and(|day| (1..=last()).contains(&day)));
    pieces.len() <= 3 && year.is_some() && month != Some(false) && day != Some(false)
}
