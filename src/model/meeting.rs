//! The meetings that documents belong to.

use crate::model::language::ByLanguage;

/// A meeting, as `content/meetings.yaml` describes it.
#[derive(Debug, Clone, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Meeting {
    /// The id that works name.
    pub id: String,
    /// The official name.
    pub name: ByLanguage<String>,
    /// A short name.
    #[serde(default)]
    pub short: ByLanguage<String>,
    /// The first day, `2021-07-26`.
    pub from: Option<String>,
    /// The last day.
    pub to: Option<String>,
    /// The year under which it is listed.
    pub year: u16,
    /// Where it was held.
    #[serde(default)]
    pub place: ByLanguage<String>,
}
