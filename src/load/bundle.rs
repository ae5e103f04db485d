//! A bundle as it is on the disk: a zip, or the folder that it was unpacked into.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::{BufReader, Read, Seek, SeekFrom};
use std::path::{Path, PathBuf};

use zip::ZipArchive;
use zip::result::ZipError;

use crate::model::sums::{self, Sum, Sums};

/// What systems put into every folder that somebody looks into.
const LITTER: [&str; 3] = [".DS_Store", "Thumbs.db", "desktop.ini"];

/// What was found in a bundle.
#[derive(Debug)]
pub struct Found {
    /// Its list of checksums.
    pub listed: Sums,
    /// Its files, but for the list.
    pub there: Sums,
    /// Files that are there and cannot be read: their bytes are not those that were packed.
    pub unreadable: Vec<String>,
}

/// Why a bundle could not be checked.
#[derive(Debug, thiserror::Error)]
pub enum BundleError {
    /// It cannot be read.
    #[error("cannot read `{}`", path.display())]
    Io {
        /// The file or folder.
        path: PathBuf,
        /// What the system says.
        source: std::io::Error,
    },
    /// A file that is no zip.
    #[error("`{}` is no zip; name a bundle's zip, or the folder that it was unpacked into", .0.display())]
    NoZip(PathBuf),
    /// A zip without its end.
    #[error("`{}` is a zip that is cut short or damaged at its end; copy or download it again", .0.display())]
    CutShort(PathBuf),
    /// A zip with a name that would leave the folder into which it is unpacked.
    #[error("`{}` holds `{name}`, which would be written outside the folder into which it is unpacked; do not unpack it", path.display())]
    Escapes {
        /// The zip.
        path: PathBuf,
        /// The name.
        name: String,
    },
    /// There is no list of checksums.
    #[error("there is no {} in `{}`; it is no bundle, or not the whole of one", sums::FILE, .0.display())]
    NoList(PathBuf),
    /// The list cannot be read.
    #[error("line {line} of {} in `{}` is no checksum with a name", sums::FILE, path.display())]
    WrongList {
        /// The bundle.
        path: PathBuf,
        /// The line.
        line: usize,
    },
}

/// Reads every file of a bundle and sums it up.
///
/// # Errors
/// When it is no bundle, or cannot be read, or should not be unpacked.
pub fn read(path: &Path) -> Result<Found, BundleError> {
    if path.is_dir() { folder(&top(path)) } else { packed(path) }
}

fn at(path: &Path) -> impl FnOnce(std::io::Error) -> BundleError {
    let path = path.to_owned();
    move |source| BundleError::Io { path, source }
}

/// The folder that has the list: the one that is named, else the only one in it that has, as some programs unpack into a folder more.
fn top(path: &Path) -> PathBuf {
    if path.join(sums::FILE).is_file() {
        return path.to_owned();
    }
    let inside = walkdir::WalkDir::new(path).min_depth(1).max_depth(1).into_iter().filter_map(Result::ok);
    let mut with_list = inside.map(walkdir::DirEntry::into_path).filter(|inside| inside.join(sums::FILE).is_file());
    match (with_list.next(), with_list.next()) {
        (Some(one), None) => one,
        _ => path.to_owned(),
    }
}

fn folder(path: &Path) -> Result<Found, BundleError> {
    let mut files = BTreeMap::new();
    let mut unreadable = Vec::new();
    let mut list = None;
    for entry in walkdir::WalkDir::new(path).min_depth(1).sort_by_file_name() {
        let entry = entry
            .map_err(|error| BundleError::Io { path: error.path().unwrap_or(path).to_owned(), source: error.into() })?;
        if entry.file_type().is_dir() {
            continue;
        }
        if LITTER.contains(&entry.file_name().to_string_lossy().as_ref()) {
            continue;
        }
        let inner = entry.path().strip_prefix(path).unwrap_or(entry.path());
        let name = inner.iter().map(|part| part.to_string_lossy()).collect::<Vec<_>>().join("/");
        // A link is none of the files that were packed, wherever it leads.
        let opened = if entry.file_type().is_file() { File::open(entry.path()).ok() } else { None };
        let Some(mut file) = opened.map(BufReader::new) else {
            unreadable.push(name);
            continue;
        };
        if name == sums::FILE {
            list = Some(text(&mut file).map_err(at(entry.path()))?);
            continue;
        }
        let sum = Sum::of_reader(&mut file).map_err(at(entry.path()))?;
        files.insert(name, sum);
    }
    found(path, list, Sums(files), unreadable)
}

fn packed(path: &Path) -> Result<Found, BundleError> {
    let mut file = BufReader::new(File::open(path).map_err(at(path))?);
    let mut begin = [0; 4];
    let begins = file.read(&mut begin).map_err(at(path))? == 4 && &begin == b"PK\x03\x04";
    file.seek(SeekFrom::Start(0)).map_err(at(path))?;
    let mut zip = match ZipArchive::new(file) {
        Ok(zip) => zip,
        Err(ZipError::Io(source)) if !begins => return Err(at(path)(source)),
        Err(_) if begins => return Err(BundleError::CutShort(path.to_owned())),
        Err(_) => return Err(BundleError::NoZip(path.to_owned())),
    };
    let names: Vec<String> = zip.file_names_raw().map(|name| String::from_utf8_lossy(name).into_owned()).collect();
    if let Some(name) = names.iter().find(|name| escapes(name)) {
        return Err(BundleError::Escapes { path: path.to_owned(), name: name.clone() });
    }
    // Everything is in one folder, which the list does not name.
    let is_list = |name: &&String| name.split_once('/').is_some_and(|(_, rest)| rest == sums::FILE);
    let listed = names.iter().find(is_list).map(|name| name.trim_end_matches(sums::FILE).to_owned());
    let top = listed.ok_or_else(|| BundleError::NoList(path.to_owned()))?;
    let mut files = BTreeMap::new();
    let mut unreadable = Vec::new();
    let mut list = None;
    for (index, whole) in names.iter().enumerate() {
        let name = whole.strip_prefix(&top).unwrap_or(whole).to_owned();
        match zip.by_index(index) {
            Ok(entry) if entry.is_dir() => {}
            Ok(mut entry) if name == sums::FILE => list = Some(text(&mut entry).map_err(at(path))?),
            Ok(mut entry) if entry.is_file() => match Sum::of_reader(&mut entry) {
                Ok(sum) => drop(files.insert(name, sum)),
                Err(_) => unreadable.push(name),
            },
            Ok(_) | Err(_) => unreadable.push(name),
        }
    }
    found(path, list, Sums(files), unreadable)
}

fn text(file: &mut impl Read) -> std::io::Result<String> {
    let mut bytes = Vec::new();
    file.read_to_end(&mut bytes)?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

fn found(path: &Path, list: Option<String>, there: Sums, unreadable: Vec<String>) -> Result<Found, BundleError> {
    let list = list.ok_or_else(|| BundleError::NoList(path.to_owned()))?;
    let listed = Sums::parse(&list).map_err(|line| BundleError::WrongList { path: path.to_owned(), line })?;
    Ok(Found { listed, there, unreadable })
}

/// Whether a name in a zip would leave the folder into which it is unpacked, on any system.
fn escapes(name: &str) -> bool {
    let absolute = name.starts_with(['/', '\\']) || name.as_bytes().get(1) == Some(&b':');
    absolute || name.contains('\0') || name.split(['/', '\\']).any(|part| part == "..")
}
