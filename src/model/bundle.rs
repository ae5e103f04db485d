//! A bundle: a part of a collection in a file of its own, for a room without a network.

use crate::model::choice::Choice;
use crate::model::language::{ByLanguage, Language};

/// A bundle that `site.toml` names.
#[derive(Debug, Clone, PartialEq, Eq, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Bundle {
    /// Its name, of which its files are named; fit for an address.
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
}

impl Format {
    /// What its files' names end with.
    #[must_use]
    pub fn extension(self) -> &'static str {
        match self {
            Self::Zip => "zip",
            Self::Single => "html",
            Self::Epub => "epub",
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
        }
    }
}

fn usual() -> Vec<Format> {
    vec![Format::Zip]
}
