//! A plain page: about, how to cite, a chapter of a manual.

use crate::model::block::Block;
use crate::model::language::Language;
use crate::model::source::FileId;

/// One language version of a plain page.
#[derive(Debug, Clone)]
pub struct Page {
    /// The folder's name, which is the address: `about` is `zh/about.html`.
    pub name: String,
    /// The language.
    pub language: Language,
    /// The file it stands in.
    pub file: FileId,
    /// What its front matter says.
    pub meta: PageMeta,
    /// What it says.
    pub blocks: Vec<Block>,
}

/// The front matter of a page.
#[derive(Debug, Clone, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PageMeta {
    /// The title.
    pub title: String,
    /// Its place among the pages; ties are settled by name.
    #[serde(default)]
    pub order: i32,
    /// One sentence for the list of pages.
    #[serde(default)]
    pub summary: String,
}
