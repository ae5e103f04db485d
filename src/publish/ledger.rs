//! Writing a work's ledger of anchors.

use std::fs;
use std::path::Path;

use crate::model::ledger::Ledger;
use crate::publish::{PublishError, at};

/// Writes `anchors.lock` into a work's folder, beside and then in place; `false` where it says that already.
///
/// # Errors
/// When the file cannot be written.
pub fn write(folder: &Path, ledger: &Ledger) -> Result<bool, PublishError> {
    let path = folder.join("anchors.lock");
    let text = ledger.to_text();
    if fs::read_to_string(&path).is_ok_and(|old| old == text) {
        return Ok(false);
    }
    let beside = tempfile::NamedTempFile::new_in(folder).map_err(at(folder))?;
    fs::write(beside.path(), text).map_err(at(beside.path()))?;
    beside.persist(&path).map_err(|error| at(&path)(error.error))?;
    Ok(true)
}
