//! The language-neutral page of a work.

use serde::Serialize;

use crate::render::frame::Frame;
use crate::render::library::VersionLink;

/// The page that opens the reader's language at the same fragment: `work.html`.
#[derive(Debug, Serialize)]
pub struct WorkPage {
    /// The frame, in the language of the authentic text.
    pub frame: Frame,
    /// The symbol; empty for none.
    pub symbol: String,
    /// The title.
    pub title: String,
    /// The authentic language's code: where the script goes when the reader's languages are not there.
    pub authentic: &'static str,
    /// The versions, the authentic one first.
    pub versions: Vec<VersionLink>,
}
