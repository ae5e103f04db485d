//! Writing the files of the term base.

use std::fs;
use std::path::Path;

use crate::publish::ledger::write;
use crate::publish::{PublishError, at};

/// Writes a file of the term base, its path from the site's folder; `false` where it says that already. A byte order mark stays.
///
/// # Errors
/// When the file cannot be written.
pub fn file(site: &Path, path: &str, text: &str) -> Result<bool, PublishError> {
    let there = site.join(path);
    let folder = there.parent().unwrap_or(site);
    fs::create_dir_all(folder).map_err(at(folder))?;
    let marked = fs::read(&there).is_ok_and(|old| old.starts_with("\u{feff}".as_bytes()));
    let mark = if marked { "\u{feff}" } else { "" };
    let name = there.file_name().map(|name| name.to_string_lossy()).unwrap_or_default();
    write(folder, &name, &format!("{mark}{text}"))
}

/// Writes a file wherever it is asked for.
///
/// # Errors
/// When the file cannot be written.
pub fn elsewhere(path: &Path, text: &str) -> Result<(), PublishError> {
    fs::write(path, text).map_err(at(path))
}
