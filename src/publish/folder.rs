//! A site as a folder: built beside the last one, then put in its place at one stroke.

use std::fs::{self, File};
use std::path::{Path, PathBuf};

use rayon::iter::{IntoParallelRefIterator, ParallelIterator};
use tempfile::TempDir;

use crate::model::site::{MADE_BY, SitePath};
use crate::model::sums::Sum;
use crate::publish::compress::{self, Way};
use crate::publish::{PublishError, at};
use crate::render::Site;

/// Whether pages are made smaller.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Size {
    /// Blanks that nobody sees are taken out.
    Small,
    /// Pages are written as they are rendered.
    AsRendered,
}

/// Whether compressed copies are written beside the files.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Copies {
    /// gzip and Brotli, of each file of text that they make smaller.
    Compressed,
    /// None.
    None,
}

/// In what form a site is written.
#[derive(Debug, Clone, Copy)]
pub struct Form {
    /// Whether pages are made smaller.
    pub size: Size,
    /// What is written beside the files.
    pub copies: Copies,
}

/// What was written.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct Report {
    /// How many files the site has, without their compressed copies.
    pub files: usize,
    /// How many of them are new or changed.
    pub changed: usize,
    /// How many compressed copies stand beside them.
    pub copies: usize,
    /// Pages that were left as rendered, because making them smaller would have changed their text.
    pub kept: Vec<SitePath>,
}

/// What became of one page.
struct Written {
    changed: bool,
    copies: usize,
    kept: Option<SitePath>,
}

/// Renders every page on all cores and writes the site to `out`. `done` is called after each page.
///
/// A file that did not change is linked, not written again. Until all is there the last site stands; nothing is left in `out`
/// that this build did not make.
///
/// # Errors
/// When a page cannot be rendered, a file cannot be written, or `out` holds something that no build has made. The last site
/// then stands as it stood.
pub fn write(site: &Site<'_>, out: &Path, form: Form, done: impl Fn() + Sync) -> Result<Report, PublishError> {
    let mut draft = Draft::begin(out)?;
    draft.write(site, &site.longest_first(), form, done)?;
    draft.place()
}

/// A site that is being written, beside the place where it will stand.
#[derive(Debug)]
pub struct Draft {
    /// Holds the folder, and goes with all that is still in it.
    _beside: TempDir,
    new: PathBuf,
    out: PathBuf,
    replaces: bool,
    report: Report,
}

impl Draft {
    /// Begins a site that will stand at `out`.
    ///
    /// # Errors
    /// When `out` holds something that no build has made, or the folder beside it cannot be written.
    pub fn begin(out: &Path) -> Result<Self, PublishError> {
        // A folder may stand behind a link; the link stays, and what it leads to is replaced.
        let out = fs::canonicalize(out).unwrap_or_else(|_| out.to_owned());
        let parent = match out.parent() {
            Some(parent) if !parent.as_os_str().is_empty() => parent.to_owned(),
            _ => PathBuf::from("."),
        };
        let replaces = may_replace(&out)?;
        fs::create_dir_all(&parent).map_err(at(&parent))?;
        let beside = tempfile::Builder::new().prefix(".rapporteur-").tempdir_in(&parent).map_err(at(&parent))?;
        let new = beside.path().join("new");
        Ok(Self { _beside: beside, new, out, replaces, report: Report::default() })
    }

    /// The folder in which it is written.
    #[must_use]
    pub fn folder(&self) -> &Path {
        &self.new
    }

    /// Renders some of a site's pages on all cores and writes them. `done` is called after each page.
    ///
    /// # Errors
    /// When a page cannot be rendered, or a file cannot be written.
    pub fn write(
        &mut self,
        site: &Site<'_>,
        paths: &[&SitePath],
        form: Form,
        done: impl Fn() + Sync,
    ) -> Result<(), PublishError> {
        make_folders(&self.new, paths)?;
        let old = self.replaces.then_some(self.out.as_path());
        let written: Vec<Written> = paths
            .par_iter()
            .map(|path| {
                let written = write_page(site, path, &self.new, old, form);
                done();
                written
            })
            .collect::<Result<_, _>>()?;
        self.report.files += written.len();
        self.report.changed += written.iter().filter(|page| page.changed).count();
        self.report.copies += written.iter().map(|page| page.copies).sum::<usize>();
        self.report.kept.extend(written.into_iter().filter_map(|page| page.kept));
        Ok(())
    }

    /// Counts a file that was written into the folder by other means.
    ///
    /// # Errors
    /// When it cannot be read.
    pub fn count(&mut self, path: &SitePath) -> Result<(), PublishError> {
        let sum = |file: PathBuf| Sum::of_reader(&mut File::open(&file)?);
        let new = self.new.join(path.as_str());
        let now = sum(new.clone()).map_err(at(new))?;
        let before = sum(self.out.join(path.as_str())).ok().filter(|_| self.replaces);
        self.report.files += 1;
        self.report.changed += usize::from(before != Some(now));
        Ok(())
    }

    /// Puts the site into its place.
    ///
    /// # Errors
    /// When it cannot be put there. The last site then stands as it stood.
    pub fn place(self) -> Result<Report, PublishError> {
        swap(&self.new, &self.out, self.replaces)?;
        Ok(self.report)
    }
}

/// Whether there is a site at `out` to be replaced.
fn may_replace(out: &Path) -> Result<bool, PublishError> {
    if !out.exists() {
        return Ok(false);
    }
    let empty = fs::read_dir(out).map_err(at(out))?.next().is_none();
    let ours = fs::read_to_string(out.join("robots.txt")).is_ok_and(|robots| robots.starts_with(MADE_BY));
    if empty || ours { Ok(true) } else { Err(PublishError::Foreign(out.to_owned())) }
}

fn make_folders(new: &Path, paths: &[&SitePath]) -> Result<(), PublishError> {
    let mut folders: Vec<PathBuf> =
        paths.iter().filter_map(|path| new.join(path.as_str()).parent().map(Path::to_owned)).collect();
    folders.sort_unstable();
    folders.dedup();
    for folder in folders {
        fs::create_dir_all(&folder).map_err(at(&folder))?;
    }
    Ok(())
}

fn write_page(
    site: &Site<'_>,
    path: &SitePath,
    new: &Path,
    old: Option<&Path>,
    form: Form,
) -> Result<Written, PublishError> {
    let rendered = site.render(path)?;
    let (bytes, fits) = smaller(path, rendered, form.size);
    let target = new.join(path.as_str());
    let before = old.map(|old| old.join(path.as_str()));
    let same = before.as_ref().is_some_and(|before| {
        let long = fs::symlink_metadata(before).is_ok_and(|file| file.is_file() && file.len() == bytes.len() as u64);
        long && fs::read(before).is_ok_and(|old| old == bytes)
    });
    // Not every file system can link; then it is written again.
    let before = before.filter(|_| same);
    let linked = before.as_ref().is_some_and(|before| fs::hard_link(before, &target).is_ok());
    if !linked {
        fs::write(&target, &bytes).map_err(at(&target))?;
    }
    let copies = match form.copies {
        Copies::Compressed if compress::is_text(path) => copies(&target, before.as_deref(), &bytes)?,
        _ => 0,
    };
    Ok(Written { changed: !same, copies, kept: (!fits).then(|| path.clone()) })
}

/// Writes the compressed copies of a file beside it, those that are smaller, and says how many. `before` is the same file in the last
/// site: a copy beside it that holds these bytes is linked, because making it takes longer than making the file.
fn copies(target: &Path, before: Option<&Path>, bytes: &[u8]) -> Result<usize, PublishError> {
    let mut count = 0;
    for way in Way::ALL {
        let beside = |path: &Path| {
            let mut path = path.as_os_str().to_owned();
            path.push(way.ending());
            PathBuf::from(path)
        };
        let target = beside(target);
        let before = before.map(beside);
        let good = |before: &PathBuf| {
            let is_file = fs::symlink_metadata(before).is_ok_and(|file| file.is_file());
            is_file && fs::read(before).is_ok_and(|copy| copy.len() < bytes.len() && way.holds(&copy, bytes))
        };
        if before.filter(good).is_some_and(|before| fs::hard_link(before, &target).is_ok()) {
            count += 1;
            continue;
        }
        let copy = way.compress(bytes).map_err(at(&target))?;
        if copy.len() < bytes.len() {
            fs::write(&target, copy).map_err(at(&target))?;
            count += 1;
        }
    }
    Ok(count)
}

/// The page made smaller, and whether that could be done without changing its text.
pub(super) fn smaller(path: &SitePath, bytes: Vec<u8>, size: Size) -> (Vec<u8>, bool) {
    #[cfg(feature = "minify")]
    if size == Size::Small && path.is_page() {
        return match crate::publish::minify::minify(&bytes) {
            Some(small) => (small, true),
            None => (bytes, false),
        };
    }
    let _ = (path, size);
    (bytes, true)
}

/// Puts the new site in the place of the last one.
fn swap(new: &Path, out: &Path, replaces: bool) -> Result<(), PublishError> {
    #[cfg(target_os = "linux")]
    if replaces {
        use rustix::fs::{CWD, RenameFlags, renameat_with};
        // At one stroke; the last site is then where the new one was built, and goes with that folder.
        if renameat_with(CWD, new, CWD, out, RenameFlags::EXCHANGE).is_ok() {
            return Ok(());
        }
    }
    let aside = new.with_file_name("old");
    if replaces {
        fs::rename(out, &aside).map_err(at(out))?;
    }
    fs::rename(new, out).map_err(|error| {
        if replaces {
            // The last site is better than none; if even this fails there is nothing more to be done.
            let _ = fs::rename(&aside, out);
        }
        at(out)(error)
    })
}
