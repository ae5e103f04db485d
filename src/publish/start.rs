//! A small site to begin with.

use std::fs;
use std::path::Path;

use crate::publish::{PublishError, at};

/// The files of the small site, by path.
const FILES: [(&str, &str); 6] = [
    ("site.toml", include_str!("start/site.toml")),
    ("content/meetings.yaml", include_str!("start/meetings.yaml")),
    ("content/documents/first-report/work.yaml", include_str!("start/work.yaml")),
    ("content/documents/first-report/en.md", include_str!("start/en.md")),
    ("content/pages/about/en.md", include_str!("start/about.md")),
    (".gitignore", include_str!("start/gitignore")),
];

/// Writes the small site into `folder`, which may exist but must be empty. Gives back the paths that were written.
///
/// # Errors
/// When the folder holds something already, or a file cannot be written.
pub fn write(folder: &Path) -> Result<Vec<&'static str>, PublishError> {
    fs::create_dir_all(folder).map_err(at(folder))?;
    if fs::read_dir(folder).map_err(at(folder))?.next().is_some() {
        let held = std::io::Error::new(std::io::ErrorKind::DirectoryNotEmpty, "the folder is not empty");
        return Err(at(folder)(held));
    }
    for (name, text) in FILES {
        let path = folder.join(name);
        if let Some(parent) = path.parent() {
            fs::create_dir_all(parent).map_err(at(parent))?;
        }
        fs::write(&path, text).map_err(at(&path))?;
    }
    Ok(FILES.map(|(name, _)| name).to_vec())
}
