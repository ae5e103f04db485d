//! One HTML file with everything in it.

use std::io::Write as _;
use std::path::Path;

use crate::publish::bundle::{Written, whole};
use crate::publish::{PublishError, at};

/// Writes the file.
///
/// # Errors
/// When it cannot be written.
pub fn write(page: &[u8], out: &Path) -> Result<Written, PublishError> {
    let ((), size) = whole(out, |file| file.write_all(page).map_err(at(out)))?;
    Ok(Written { path: out.to_owned(), size, files: 1 })
}
