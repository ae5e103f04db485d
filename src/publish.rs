//! From values to the disk: the only writer.
#![expect(clippy::disallowed_methods, reason = "this is where the disk is written")]

mod beside;
pub mod bundle;
pub mod chromium;
mod compress;
pub mod folder;
pub mod glossary;
pub mod ledger;
#[cfg(feature = "minify")]
mod minify;
pub mod start;
#[cfg(feature = "minify")]
mod visible;

use std::path::PathBuf;

use crate::publish::chromium::ChromiumError;
use crate::render::error::ThemeError;

/// Why a site could not be written.
#[derive(Debug, thiserror::Error)]
pub enum PublishError {
    /// A file or folder cannot be written.
    #[error("cannot write `{}`", path.display())]
    Io {
        /// The file or folder.
        path: PathBuf,
        /// What the system says.
        source: std::io::Error,
    },
    /// The folder holds something that no build has made.
    #[error("`{}` is not a site that rapporteur built; empty it yourself, or name another folder with --out", .0.display())]
    Foreign(PathBuf),
    /// The path of a bundle's file does not fit every file system.
    #[error(
        "`{0}` does not fit every file system: it is too long, or has more than letters, digits, `-`, `_` and `.`; give the document a shorter slug, or the bundle a shorter name"
    )]
    Unfit(String),
    /// A page cannot be printed.
    #[error(transparent)]
    Chromium(#[from] ChromiumError),
    /// A page cannot be rendered.
    #[error(transparent)]
    Theme(#[from] ThemeError),
}

/// Gives an error of the system the path it is about.
pub(crate) fn at(path: impl Into<PathBuf>) -> impl FnOnce(std::io::Error) -> PublishError {
    let path = path.into();
    move |source| PublishError::Io { path, source }
}
