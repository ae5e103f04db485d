//! The container of a book: the same bytes for the same files and edition.

use std::io::{BufWriter, Write as _};
use std::path::Path;

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use crate::model::book::BookFile;
use crate::model::edition::Edition;
use crate::publish::bundle::{Written, whole};
use crate::publish::{PublishError, at};

/// The file by which a container is known: the first one, and not pressed (EPUB 3.3, section 4.2.6.2).
const MIMETYPE: (&str, &[u8]) = ("mimetype", b"application/epub+zip");

/// Writes the book. Its files bear the day of the edition.
///
/// # Errors
/// When it cannot be written.
pub fn write(files: &[BookFile], edition: Edition, out: &Path) -> Result<Written, PublishError> {
    let wrong = |error: zip::result::ZipError| at(out)(error.into());
    let day =
        DateTime::from_date_and_time(edition.year.max(1980), edition.month, edition.day, 0, 0, 0).unwrap_or_default();
    let options = SimpleFileOptions::default().last_modified_time(day).unix_permissions(0o644);
    let pressed = options.compression_method(CompressionMethod::Deflated).compression_level(Some(9));
    let ((), size) = whole(out, |file| {
        let mut zip = ZipWriter::new(BufWriter::with_capacity(1 << 16, file));
        zip.start_file(MIMETYPE.0, options.compression_method(CompressionMethod::Stored)).map_err(wrong)?;
        zip.write_all(MIMETYPE.1).map_err(at(out))?;
        for file in files {
            zip.start_file(file.path.as_str(), pressed).map_err(wrong)?;
            zip.write_all(&file.bytes).map_err(at(out))?;
        }
        zip.finish().map_err(wrong)?.flush().map_err(at(out))
    })?;
    Ok(Written { path: out.to_owned(), size, files: files.len() + 1 })
}
