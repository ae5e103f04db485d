//! Writing the files of the term base.

use std::collections::BTreeSet;
use std::fs;
use std::io::Error;
use std::path::{Path, PathBuf};

use crate::publish::beside::Beside;
use crate::publish::{PublishError, at};

/// Writes files of the term base, each with its path from the site's folder: all of them, or on an error none. What says that already
/// is not written; the paths of the others are given back. A byte order mark stays.
///
/// # Errors
/// When one of the files cannot be written.
pub fn files(site: &Path, all: &[(String, String)]) -> Result<Vec<String>, PublishError> {
    let folders: BTreeSet<PathBuf> =
        all.iter().filter_map(|(path, _)| site.join(path).parent().map(Path::to_owned)).collect();
    let new: Vec<&PathBuf> = folders.iter().filter(|folder| !folder.exists()).collect();
    let written = write(site, all, &folders);
    if written.is_err() {
        // Only empty folders can be removed so.
        new.into_iter().rev().for_each(|folder| drop(fs::remove_dir(folder)));
    }
    written
}

fn write(site: &Path, all: &[(String, String)], folders: &BTreeSet<PathBuf>) -> Result<Vec<String>, PublishError> {
    for folder in folders {
        fs::create_dir_all(folder).map_err(at(folder))?;
    }
    let mut files = Beside::default();
    let mut written = Vec::new();
    for (path, text) in all {
        let there = site.join(path);
        if there.is_symlink() {
            // Links are not read, so that what they lead to would be lost.
            return Err(at(there)(Error::other("it is a link, and links are not followed")));
        }
        let marked = fs::read(&there).is_ok_and(|old| old.starts_with("\u{feff}".as_bytes()));
        let mark = if marked { "\u{feff}" } else { "" };
        if files.add(&there, format!("{mark}{text}").as_bytes())? {
            written.push(path.clone());
        }
    }
    files.place()?;
    Ok(written)
}

/// Writes a file wherever it is asked for.
///
/// # Errors
/// When the file cannot be written.
pub fn elsewhere(path: &Path, text: &str) -> Result<(), PublishError> {
    fs::write(path, text).map_err(at(path))
}
