//! Treaties and programmes that texts cite by title.

use crate::model::anchor::Anchor;
use crate::model::language::ByLanguage;
use crate::model::symbol::{Slug, Symbol};

/// An instrument, as `content/instruments.yaml` lists it.
#[derive(Debug, Clone, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Instrument {
    /// The word by which `work.yaml` names it, fit for an address.
    #[serde(deserialize_with = "id")]
    pub id: String,
    /// The document in which its text stands.
    pub symbol: Option<Symbol>,
    /// Where in that document it stands; none where it is the whole of it.
    #[serde(default, deserialize_with = "anchor")]
    pub at: Option<Anchor>,
    /// Where it is read, when it has no symbol.
    #[serde(default)]
    pub url: ByLanguage<String>,
    /// The year of its adoption.
    pub year: Option<u16>,
    /// Its titles: the full one first, then those that texts use.
    pub names: ByLanguage<Vec<String>>,
    /// Longer names in which one of its titles stands, and that are something else.
    #[serde(default)]
    pub not: ByLanguage<Vec<String>>,
}

fn id<'de, D: serde::Deserializer<'de>>(input: D) -> Result<String, D::Error> {
    let written = <String as serde::Deserialize>::deserialize(input)?;
    let wrong =
        || serde::de::Error::custom(format!("`{written}` is no id; write lower-case letters, digits and hyphens"));
    Slug::parse(&written).map(|slug| slug.to_string()).ok_or_else(wrong)
}

fn anchor<'de, D: serde::Deserializer<'de>>(input: D) -> Result<Option<Anchor>, D::Error> {
    let written = <String as serde::Deserialize>::deserialize(input)?;
    let read = Anchor::parse(&written);
    read.map(Some)
        .ok_or_else(|| serde::de::Error::custom(format!("`{written}` is no anchor; write annex, annex1 or p24")))
}
