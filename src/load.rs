//! From the disk to values: the only reader.
#![expect(clippy::disallowed_methods, reason = "this is where the disk is read")]

pub mod bundle;

use std::fs;
use std::path::{Path, PathBuf};

use crate::model::source::{SourceFile, Sources};
use crate::model::theme::Theme;

/// The theme that is compiled into the program.
#[derive(rust_embed::RustEmbed)]
#[folder = "themes/default"]
struct BuiltIn;

/// Why a site could not be read.
#[derive(Debug, thiserror::Error)]
pub enum LoadError {
    /// There is no site here.
    #[error("`{}` holds no site.toml; run `rapporteur init` to begin a site, or name its folder with --site", .0.display())]
    NoSite(PathBuf),
    /// A file cannot be read.
    #[error("cannot read `{}`", path.display())]
    Io {
        /// The file or folder.
        path: PathBuf,
        /// What the system says.
        source: std::io::Error,
    },
    /// A file's name or text is not UTF-8.
    #[error("`{}` is not UTF-8 (line {line}); save it in that encoding", path.display())]
    NotUtf8 {
        /// The file.
        path: PathBuf,
        /// The line of the first byte that does not fit.
        line: usize,
    },
    /// The theme that `site.toml` names is not there.
    #[error("there is no theme `{name}`: `{}` is not a folder", path.display())]
    NoTheme {
        /// Its name.
        name: String,
        /// Where it was looked for.
        path: PathBuf,
    },
}

/// Reads `site.toml` and all text files under `content/`, sorted by path.
///
/// # Errors
/// When there is no `site.toml`, or a file cannot be read or is not UTF-8.
pub fn sources(site: &Path) -> Result<Sources, LoadError> {
    let settings = site.join("site.toml");
    if !settings.is_file() {
        return Err(LoadError::NoSite(site.to_owned()));
    }
    let mut files = vec![read_text(site, &settings)?];
    let content = site.join("content");
    if content.is_dir() {
        for path in files_under(&content)? {
            if is_text(&path) {
                files.push(read_text(site, &path)?);
            }
        }
    }
    files.sort_by(|a, b| a.path.cmp(&b.path));
    Ok(Sources { files })
}

/// Reads one file from wherever it is: a term base of others. UTF-8, or UTF-16 with a byte order mark.
///
/// # Errors
/// When it cannot be read or is in another encoding.
pub fn file(path: &Path) -> Result<SourceFile, LoadError> {
    let bytes = fs::read(path).map_err(|source| LoadError::Io { path: path.to_owned(), source })?;
    let wide = |from: fn([u8; 2]) -> u16| {
        let units = bytes[2..].as_chunks::<2>().0.iter().map(|pair| from(*pair));
        char::decode_utf16(units).collect::<Result<String, _>>().ok()
    };
    let text = match bytes.as_slice() {
        [0xff, 0xfe, ..] => wide(u16::from_le_bytes),
        [0xfe, 0xff, ..] => wide(u16::from_be_bytes),
        _ => None,
    };
    let text = text.map_or_else(|| text_of(path, bytes), Ok)?;
    Ok(SourceFile { path: path.to_string_lossy().into_owned(), text })
}

/// Reads the theme `name`: what is compiled in, and over it the site's own files in `themes/NAME`.
///
/// # Errors
/// When a theme other than `default` is not there, or a file cannot be read.
pub fn theme(site: &Path, name: &str) -> Result<Theme, LoadError> {
    let mut theme = built_in_theme();
    let folder = site.join("themes").join(name);
    if !folder.is_dir() {
        let missing = LoadError::NoTheme { name: name.to_owned(), path: folder };
        return if name == "default" { Ok(theme) } else { Err(missing) };
    }
    for path in files_under(&folder)? {
        let bytes = fs::read(&path).map_err(|source| LoadError::Io { path: path.clone(), source })?;
        theme.files.insert(relative(&folder, &path), bytes);
    }
    Ok(theme)
}

/// The theme that is compiled in.
#[must_use]
pub fn built_in_theme() -> Theme {
    let read = |path: std::borrow::Cow<'static, str>| {
        BuiltIn::get(&path).map(|file| (path.into_owned(), file.data.into_owned()))
    };
    Theme { files: BuiltIn::iter().filter_map(read).collect() }
}

/// Every file under a folder, sorted; what begins with a dot is left out.
fn files_under(folder: &Path) -> Result<Vec<PathBuf>, LoadError> {
    let hidden = |entry: &walkdir::DirEntry| entry.depth() > 0 && entry.file_name().to_string_lossy().starts_with('.');
    let mut files = Vec::new();
    for entry in walkdir::WalkDir::new(folder).sort_by_file_name().into_iter().filter_entry(|entry| !hidden(entry)) {
        let entry = entry
            .map_err(|error| LoadError::Io { path: error.path().unwrap_or(folder).to_owned(), source: error.into() })?;
        if entry.file_type().is_file() {
            files.push(entry.into_path());
        }
    }
    Ok(files)
}

fn is_text(path: &Path) -> bool {
    // What is named nearly as a file of the format is read too, so that the author is told.
    let known = ["md", "yaml", "yml", "lock"];
    path.extension().is_some_and(|extension| known.iter().any(|known| extension.eq_ignore_ascii_case(known)))
}

fn read_text(site: &Path, path: &Path) -> Result<SourceFile, LoadError> {
    let bytes = fs::read(path).map_err(|source| LoadError::Io { path: path.to_owned(), source })?;
    let text = text_of(path, bytes)?;
    Ok(SourceFile { path: relative(site, path), text })
}

/// The text of a file's bytes, without a byte order mark.
fn text_of(path: &Path, bytes: Vec<u8>) -> Result<String, LoadError> {
    let text = String::from_utf8(bytes).map_err(|error| {
        let good = error.utf8_error().valid_up_to();
        let line = error.as_bytes()[..good].split(|byte| *byte == b'\n').count();
        LoadError::NotUtf8 { path: path.to_owned(), line }
    })?;
    Ok(if text.starts_with('\u{feff}') { text['\u{feff}'.len_utf8()..].to_owned() } else { text })
}

/// A path within a folder, with `/` between its parts.
fn relative(folder: &Path, path: &Path) -> String {
    let inner = path.strip_prefix(folder).unwrap_or(path);
    inner.iter().map(|part| part.to_string_lossy()).collect::<Vec<_>>().join("/")
}
