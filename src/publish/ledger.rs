//! Writing what a work keeps of its past: its anchors, and what its translations were made from.

use std::path::Path;

use crate::model::ledger::Ledger;
use crate::model::translation::Translations;
use crate::publish::PublishError;
use crate::publish::beside::Beside;

/// Writes `anchors.lock` into a work's folder; `false` where it says that already.
///
/// # Errors
/// When the file cannot be written.
pub fn anchors(folder: &Path, ledger: &Ledger) -> Result<bool, PublishError> {
    write(folder, "anchors.lock", &ledger.to_text())
}

/// Writes `translations.lock` into a work's folder; `false` where it says that already, or there is nothing to say.
///
/// # Errors
/// When the file cannot be written.
pub fn translations(folder: &Path, translations: &Translations) -> Result<bool, PublishError> {
    if translations.made.is_empty() && !folder.join("translations.lock").exists() {
        return Ok(false);
    }
    write(folder, "translations.lock", &translations.to_text())
}

/// Writes a file beside and then in place.
fn write(folder: &Path, name: &str, text: &str) -> Result<bool, PublishError> {
    let mut files = Beside::default();
    let changed = files.add(&folder.join(name), text.as_bytes())?;
    files.place()?;
    Ok(changed)
}
