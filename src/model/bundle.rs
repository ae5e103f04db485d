//! A bundle: a part of a collection in a file of its own, for a room without a network.

use crate::model::choice::Choice;
use crate::model::language::{ByLanguage, Language};
use crate::model::site::SitePath;
use crate::model::symbol::Slug;

/// A bundle that `site.toml` names.
#[derive(Debug, Clone, PartialEq, Eq, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Bundle {
    /// Its name, of which its files are named; fit for an address.
    #[serde(deserialize_with = "name")]
    pub name: String,
    /// What readers see, by language; without one, the meeting's name, else the site's.
    #[serde(default)]
    pub title: ByLanguage<String>,
    /// A meeting whose documents it holds.
    #[serde(default)]
    pub meeting: Option<String>,
    /// Documents, by slug or symbol; with a meeting, besides those of the meeting.
    #[serde(default)]
    pub documents: Vec<String>,
    /// Its languages; all where none is said.
    #[serde(default)]
    pub languages: Vec<Language>,
    /// What it is made as.
    #[serde(default = "usual")]
    pub formats: Vec<Format>,
}

/// What a bundle is made as.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Format {
    /// A folder of pages, packed.
    Zip,
    /// One page with everything in it.
    Single,
    /// A book.
    Epub,
    /// A sheaf for each document and language, to be printed; several are packed.
    Pdf,
}

impl Format {
    /// What its files' names end with.
    #[must_use]
    pub fn extension(self) -> &'static str {
        match self {
            Self::Zip => "zip",
            Self::Single => "html",
            Self::Epub => "epub",
            Self::Pdf => "pdf",
        }
    }
}

/// A bundle that a build has made, for readers to take along.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Download {
    /// Where it is in the site.
    pub path: SitePath,
    /// What readers see, by language.
    pub title: ByLanguage<String>,
    /// What it is made as.
    pub format: Format,
    /// How many bytes it has.
    pub size: u64,
}

impl Format {
    /// The word in `site.toml` and in the interface words (`download-zip`).
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Zip => "zip",
            Self::Single => "single",
            Self::Epub => "epub",
            Self::Pdf => "pdf",
        }
    }
}

impl Bundle {
    /// What it chooses.
    #[must_use]
    pub fn choice(&self) -> Choice {
        Choice {
            documents: self.documents.clone(),
            meeting: self.meeting.clone(),
            languages: self.languages.clone(),
            pair: None,
            title: self.title.clone(),
        }
    }
}

fn name<'de, D: serde::Deserializer<'de>>(input: D) -> Result<String, D::Error> {
    let written = <String as serde::Deserialize>::deserialize(input)?;
    let wrong =
        || serde::de::Error::custom(format!("`{written}` is no name; write lower-case letters, digits and hyphens"));
    Slug::parse(&written).map(|slug| slug.to_string()).ok_or_else(wrong)
}

fn usual() -> Vec<Format> {
    vec![Format::Zip]
}
