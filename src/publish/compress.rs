//! Compressed copies of files, for web servers that send them in place of the files: gzip and Brotli.

use std::io::{self, Read, Write as _};

use brotli::enc::BrotliEncoderParams;
use flate2::Compression;
use flate2::read::MultiGzDecoder;
use flate2::write::GzEncoder;

use crate::model::site::SitePath;

/// A way to compress.
#[derive(Debug, Clone, Copy)]
pub(super) enum Way {
    /// gzip (RFC 1952), which every browser reads; without a name and a time.
    Gzip,
    /// Brotli (RFC 7932), which is smaller and asked for over HTTPS.
    Brotli,
}

/// How hard Brotli tries: from 10 on it takes many times as long, for a few hundredths. At 9 it clears a table of 32 MB for each file,
/// which for short files takes ten times as long as all else, for a hundredth.
fn quality(length: usize) -> i32 {
    if length < 1 << 17 { 6 } else { 9 }
}

impl Way {
    pub(super) const ALL: [Self; 2] = [Self::Gzip, Self::Brotli];

    /// The file name's ending, behind the file's own.
    pub(super) fn ending(self) -> &'static str {
        match self {
            Self::Gzip => ".gz",
            Self::Brotli => ".br",
        }
    }

    /// The bytes, compressed; the same at any time and on any machine.
    pub(super) fn compress(self, bytes: &[u8]) -> io::Result<Vec<u8>> {
        match self {
            Self::Gzip => {
                let mut out = GzEncoder::new(Vec::with_capacity(bytes.len() / 4), Compression::best());
                out.write_all(bytes)?;
                out.finish()
            }
            Self::Brotli => {
                let quality = quality(bytes.len());
                let settings =
                    BrotliEncoderParams { quality, size_hint: bytes.len(), ..BrotliEncoderParams::default() };
                let mut out = Vec::with_capacity(bytes.len() / 4);
                brotli::BrotliCompress(&mut &*bytes, &mut out, &settings)?;
                Ok(out)
            }
        }
    }

    /// Whether a compressed file holds just these bytes.
    pub(super) fn holds(self, compressed: &[u8], bytes: &[u8]) -> bool {
        match self {
            Self::Gzip => is_same(MultiGzDecoder::new(compressed), bytes),
            Self::Brotli => is_same(brotli::Decompressor::new(compressed, 1 << 12), bytes),
        }
    }
}

/// Whether a reader gives just these bytes. It is not read beyond the first difference.
fn is_same(mut reader: impl Read, bytes: &[u8]) -> bool {
    let mut rest = bytes;
    let mut piece = [0; 1 << 14];
    loop {
        match reader.read(&mut piece) {
            Ok(0) => return rest.is_empty(),
            Ok(length) => match rest.strip_prefix(&piece[..length]) {
                Some(after) => rest = after,
                None => return false,
            },
            Err(_) => return false,
        }
    }
}

/// Whether a file is text, which gets smaller. Pictures and fonts are compressed already.
pub(super) fn is_text(path: &SitePath) -> bool {
    let extension = path.as_str().rsplit_once('.').map_or("", |(_, extension)| extension);
    ["html", "css", "js", "json", "jsonld", "xml", "csv", "tbx", "svg", "txt"].contains(&extension)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_copy_holds_the_bytes_and_nothing_else() {
        for way in Way::ALL {
            for bytes in [String::new(), "a".to_owned(), "x".repeat(100_000), "xyz ".repeat(100_000)]
                .iter()
                .map(String::as_bytes)
            {
                let copy = way.compress(bytes).expect("memory can be written");
                assert_eq!(copy, way.compress(bytes).expect("memory can be written"));
                assert!(way.holds(&copy, bytes), "{way:?}");
                assert!(!way.holds(&copy, b"another text"), "{way:?}");
                assert!(!way.holds(&copy[..copy.len() - 1], bytes), "{way:?}: a piece of it");
                assert!(!way.holds(&copy, &[bytes, b"x"].concat()), "{way:?}");
            }
            assert!(!way.holds(b"", b"text") && !way.holds(b"no copy at all", b"text"), "{way:?}");
        }
    }
}
