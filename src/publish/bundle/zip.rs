//! The site of a collection as a zip: the same bytes for the same content and edition.

use std::fs;
use std::io::{BufWriter, Seek, Write};
use std::path::Path;

use rayon::iter::{IntoParallelRefIterator, ParallelIterator};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use crate::model::address;
use crate::model::edition::Edition;
use crate::model::site::SitePath;
use crate::model::sums::{self, Sum, Sums};
use crate::publish::bundle::{Written, whole};
use crate::publish::folder::{Size, smaller};
use crate::publish::{PublishError, at};
use crate::render::Site;

/// How many pages are held at a time, that all cores have work and a large site is never held whole.
const AT_A_TIME: usize = 128;
/// The longest path of a file. It leaves Windows, which takes 260 characters, room for the folder in which it is unpacked.
pub const LONGEST: usize = 100;

/// What a zip is made of.
#[derive(Clone, Copy)]
pub struct Packing<'a> {
    /// The site of the bundle.
    pub site: &'a Site<'a>,
    /// The folder that everything is in, and the bundle's name.
    pub name: &'a str,
    /// The day that its files bear.
    pub edition: Edition,
    /// Whether pages are made smaller.
    pub size: Size,
    /// The folder in which a build has written the collection's site: what is the same there is taken from it and not rendered again.
    pub written: Option<&'a Path>,
}

/// Writes the zip. `done` is called after each page.
///
/// # Errors
/// When a page cannot be rendered, a name does not fit every file system, or the file cannot be written.
pub fn write(packing: Packing<'_>, out: &Path, done: impl Fn() + Sync) -> Result<Written, PublishError> {
    let (files, size) = whole(out, |file| {
        let mut zip = ZipWriter::new(BufWriter::with_capacity(1 << 16, file));
        let files = fill(packing, &mut zip, out, done)?;
        let mut file = zip.finish().map_err(|error| at(out)(error.into()))?;
        file.flush().map_err(at(out))?;
        Ok(files)
    })?;
    Ok(Written { path: out.to_owned(), size, files })
}

fn fill(
    packing: Packing<'_>,
    zip: &mut ZipWriter<impl Write + Seek>,
    out: &Path,
    done: impl Fn() + Sync,
) -> Result<usize, PublishError> {
    let options = options(packing.edition);
    let mut put = |name: &str, bytes: &[u8]| {
        let path = format!("{}/{name}", packing.name);
        fits(&path)?;
        let mut put = || {
            zip.start_file(path.as_str(), options)?;
            zip.write_all(bytes)
        };
        put().map_err(at(out))
    };
    let mut sums = Sums::default();
    // Sorted by path; only the list of sums, which is known last, stands last.
    let paths: Vec<&SitePath> = packing.site.paths().collect();
    for some in paths.chunks(AT_A_TIME) {
        let pages: Vec<(String, Vec<u8>, Sum)> = some
            .par_iter()
            .map(|path| {
                let bytes = page(packing, path)?;
                done();
                let sum = Sum::of(&bytes);
                Ok((place(path), bytes, sum))
            })
            .collect::<Result<_, PublishError>>()?;
        for (name, bytes, sum) in pages {
            put(&name, &bytes)?;
            sums.0.insert(name, sum);
        }
    }
    put(sums::FILE, sums.to_string().as_bytes())?;
    Ok(sums.0.len() + 1)
}

/// Where a page stands in the bundle.
fn place(path: &SitePath) -> String {
    if *path == address::start() { path.to_string() } else { format!("{}/{path}", address::PACKED) }
}

/// The bytes of a page: from the folder of a build where they are the same there, else rendered.
fn page(packing: Packing<'_>, path: &SitePath) -> Result<Vec<u8>, PublishError> {
    if let Some(written) = packing.written.filter(|_| packing.site.is_as_on_the_web(path)) {
        let file = written.join(path.as_str());
        return fs::read(&file).map_err(at(file));
    }
    Ok(smaller(path, packing.site.render(path)?, packing.size).0)
}

/// What every entry has: a day and rights that do not come from this machine.
pub(super) fn options(edition: Edition) -> SimpleFileOptions {
    // A zip knows no day before 1980 and none after 2107.
    let day = DateTime::from_date_and_time(edition.year, edition.month, edition.day, 0, 0, 0).unwrap_or_default();
    SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .compression_level(Some(9))
        .last_modified_time(day)
        .unix_permissions(0o644)
}

/// Whether a file's path fits every file system: FAT on a stick, Windows, macOS.
pub(super) fn fits(path: &str) -> Result<(), PublishError> {
    let fit = |byte: u8| byte.is_ascii_alphanumeric() || b"-_./".contains(&byte);
    let wrong = || PublishError::Unfit(path.to_owned());
    if path.len() <= LONGEST && path.bytes().all(fit) { Ok(()) } else { Err(wrong()) }
}
