//! Bundles: a collection, or a part of it, as one file that is carried into a room without a network.

pub mod epub;
pub mod pdf;
pub mod single;
pub mod zip;

use std::fs;
use std::path::{Path, PathBuf};

use tempfile::NamedTempFile;

use crate::publish::{PublishError, at};

/// A bundle's file that was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    /// Where it is.
    pub path: PathBuf,
    /// How many bytes it has.
    pub size: u64,
    /// How many files are in it; 1 for a bundle that is one.
    pub files: usize,
}

/// Writes a file beside its place and puts it there when it is whole: on an error what stood there stands.
///
/// # Errors
/// When it cannot be written, or `write` fails.
pub fn whole<T>(
    path: &Path,
    write: impl FnOnce(&mut NamedTempFile) -> Result<T, PublishError>,
) -> Result<(T, u64), PublishError> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    fs::create_dir_all(folder).map_err(at(folder))?;
    let mut builder = tempfile::Builder::new();
    builder.prefix(".rapporteur-");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        builder.permissions(fs::Permissions::from_mode(0o666));
    }
    let mut file = builder.tempfile_in(folder).map_err(at(path))?;
    let made = write(&mut file)?;
    let size = file.as_file().metadata().map_err(at(path))?.len();
    file.persist(path).map_err(|error| at(path)(error.error))?;
    Ok((made, size))
}
