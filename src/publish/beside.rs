//! Writing files beside their places first, and then all of them into their places: on an error nothing is changed.

use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};

use tempfile::{Builder, NamedTempFile};

use crate::publish::{PublishError, at};

/// Files that are written and not yet in their places.
#[derive(Default)]
pub(super) struct Beside(Vec<Ready>);

struct Ready {
    beside: NamedTempFile,
    place: PathBuf,
    /// What stands in the place.
    before: Option<Vec<u8>>,
}

impl Beside {
    /// Writes a file beside its place; `false` where the place says that already.
    pub(super) fn add(&mut self, path: &Path, bytes: &[u8]) -> Result<bool, PublishError> {
        let place = path.to_owned();
        let before = if place.exists() { Some(fs::read(&place).map_err(at(&place))?) } else { None };
        if before.as_deref() == Some(bytes) {
            return Ok(false);
        }
        let beside = beside(&place, bytes).map_err(at(&place))?;
        self.0.push(Ready { beside, place, before });
        Ok(true)
    }

    /// Puts every file into its place. Where one cannot be put there, those before it become what they were.
    pub(super) fn place(self) -> Result<(), PublishError> {
        let mut placed: Vec<(PathBuf, Option<Vec<u8>>)> = Vec::new();
        for Ready { beside, place, before } in self.0 {
            if let Err(error) = beside.persist(&place) {
                placed.iter().rev().for_each(|(place, before)| restore(place, before.as_deref()));
                return Err(at(place)(error.error));
            }
            placed.push((place, before));
        }
        Ok(())
    }
}

/// A file beside a place, with the rights of what stands there; those of a new file where nothing does.
fn beside(place: &Path, bytes: &[u8]) -> std::io::Result<NamedTempFile> {
    let mut builder = Builder::new();
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        builder.permissions(fs::Permissions::from_mode(0o666));
    }
    let folder = place.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let mut beside = builder.tempfile_in(folder)?;
    if let Ok(there) = fs::metadata(place) {
        beside.as_file().set_permissions(there.permissions())?;
    }
    beside.write_all(bytes)?;
    Ok(beside)
}

/// Gives a place what it had. What cannot be restored is left: the first error is the one that is told.
fn restore(place: &Path, before: Option<&[u8]>) {
    match before {
        Some(bytes) => drop(beside(place, bytes).map(|beside| beside.persist(place))),
        None => drop(fs::remove_file(place)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn where_one_cannot_be_placed_none_is() {
        let folder = tempfile::tempdir().expect("a folder can be made");
        let [old, new, last] = ["old", "new", "last"].map(|name| folder.path().join(name));
        fs::write(&old, "old").expect("it can be written");
        let mut files = Beside::default();
        for path in [&old, &new, &last] {
            assert!(files.add(path, b"new").expect("it can be written beside"));
        }
        fs::create_dir(&last).expect("a folder can be made");
        let error = files.place().expect_err("a folder stands there");
        assert!(error.to_string().contains("last"), "{error}");
        assert_eq!(fs::read(&old).expect("it is there"), b"old");
        assert!(!new.exists());
        assert_eq!(fs::read_dir(folder.path()).expect("it is there").count(), 2, "nothing is left beside");
    }
}
