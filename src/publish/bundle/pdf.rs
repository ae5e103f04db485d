//! A bundle of documents as PDF: the pages of the site, printed by an installed Chromium.

mod info;
mod links;

use std::fs;
use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};
use std::time::Duration;

use memchr::memmem;
use rayon::iter::{IntoParallelRefIterator, ParallelIterator};
use tempfile::TempDir;
use zip::ZipWriter;

use crate::model::config::Config;
use crate::model::edition::Edition;
use crate::model::site::SitePath;
use crate::model::sums::{self, Sum, Sums};
use crate::publish::bundle::pdf::info::bear;
use crate::publish::bundle::pdf::links::on_paper;
use crate::publish::bundle::zip::{fits, options};
use crate::publish::bundle::{Written, whole};
use crate::publish::chromium::Chromium;
use crate::publish::{PublishError, at};
use crate::render::Site;

/// How long a Chromium has for a document. A hundred pages take it some seconds.
const LIMIT: Duration = Duration::from_mins(5);

/// What is printed.
#[derive(Clone, Copy)]
pub struct Press<'a> {
    /// The site whose pages are printed.
    pub site: &'a Site<'a>,
    /// Its settings: where the links of a sheet of paper lead.
    pub config: &'a Config,
    /// Who prints.
    pub chromium: &'a Chromium,
    /// The day that the files bear.
    pub edition: Edition,
}

/// A document as PDF.
#[derive(Debug, Clone)]
pub struct Print {
    /// The page that was printed.
    pub page: SitePath,
    /// The file's bytes.
    pub bytes: Vec<u8>,
}

impl Print {
    /// The name of its file: `a-76-284-zh.pdf`.
    #[must_use]
    pub fn name(&self) -> String {
        let stem = self.page.as_str().trim_end_matches(".html");
        format!("{}.pdf", stem.replace('/', "-"))
    }

    /// How many sheets it has; 0 where that cannot be read.
    #[must_use]
    pub fn pages(&self) -> usize {
        let kinds = memmem::find_iter(&self.bytes, "/Type /Page");
        kinds.filter(|at| self.bytes.get(at + b"/Type /Page".len()).is_some_and(|next| *next != b's')).count()
    }

    /// Whether it has what makes it more than a picture of pages: the structure that screen readers follow, and bookmarks.
    #[must_use]
    pub fn is_tagged(&self) -> bool {
        ["/StructTreeRoot", "/Outlines"].iter().all(|name| memmem::find(&self.bytes, name.as_bytes()).is_some())
    }
}

impl Press<'_> {
    /// Prints pages, on all cores, and gives them back in their order. `done` is called after each.
    ///
    /// # Errors
    /// When a page cannot be rendered or printed, or a file for the time of printing cannot be written.
    pub fn print(&self, pages: &[SitePath], done: impl Fn() + Sync) -> Result<Vec<Print>, PublishError> {
        let one = |page: &SitePath| {
            let print = self.page(page)?;
            done();
            Ok(print)
        };
        pages.par_iter().map(one).collect()
    }

    fn page(&self, page: &SitePath) -> Result<Print, PublishError> {
        let scratch = scratch()?;
        let folder = scratch.path().join("site");
        let html = self.site.render(page)?;
        let html = on_paper(&String::from_utf8_lossy(&html), page, self.config);
        let file = put(&folder, page, html.as_bytes())?;
        for path in self.site.paths().filter(|path| is_style_of(path, page)) {
            put(&folder, path, &self.site.render(path)?)?;
        }
        let mut bytes = self.chromium.print(&file, scratch.path(), LIMIT)?;
        bear(&mut bytes, self.edition);
        Ok(Print { page: page.clone(), bytes })
    }
}

/// A folder for the time of printing. A Chromium in a snap sees no hidden folders.
fn scratch() -> Result<TempDir, PublishError> {
    tempfile::Builder::new().prefix("rapporteur-pdf-").tempdir().map_err(at(std::env::temp_dir()))
}

/// What a page needs to be printed: the theme's files but its scripts, which paper has no use for, and its own sheets.
fn is_style_of(path: &SitePath, page: &SitePath) -> bool {
    let folder = page.as_str().rsplit_once('/').map_or("", |(folder, _)| folder);
    let extension = path.as_str().rsplit_once('.').map_or("", |(_, extension)| extension);
    let beside = path.as_str().strip_prefix(folder).is_some_and(|rest| rest.starts_with('/')) && extension == "css";
    beside || path.as_str().starts_with("assets/") && !matches!(extension, "js" | "gz" | "br")
}

fn put(folder: &Path, path: &SitePath, bytes: &[u8]) -> Result<PathBuf, PublishError> {
    let file = folder.join(path.as_str());
    if let Some(parent) = file.parent() {
        fs::create_dir_all(parent).map_err(at(parent))?;
    }
    fs::write(&file, bytes).map_err(at(&file))?;
    Ok(file)
}

/// Writes one print as a file, several as a zip with a folder `name` and the list of their checksums.
///
/// # Errors
/// When a name does not fit every file system, or the file cannot be written.
pub fn write(prints: &[Print], name: &str, edition: Edition, out: &Path) -> Result<Written, PublishError> {
    let (files, size) = whole(out, |file| {
        if let [print] = prints {
            file.write_all(&print.bytes).map_err(at(out))?;
            return Ok(1);
        }
        let mut zip = ZipWriter::new(BufWriter::with_capacity(1 << 16, file));
        let mut put = |file: &str, bytes: &[u8]| {
            let path = format!("{name}/{file}");
            fits(&path)?;
            zip.start_file(path.as_str(), options(edition)).map_err(|error| at(out)(error.into()))?;
            zip.write_all(bytes).map_err(at(out))
        };
        let mut sums = Sums::default();
        for print in prints {
            put(&print.name(), &print.bytes)?;
            sums.0.insert(print.name(), Sum::of(&print.bytes));
        }
        put(sums::FILE, sums.to_string().as_bytes())?;
        zip.finish().map_err(|error| at(out)(error.into()))?.flush().map_err(at(out))?;
        Ok(prints.len() + 1)
    })?;
    Ok(Written { path: out.to_owned(), size, files })
}
