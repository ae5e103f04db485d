//! What a PDF says of its making.

use memchr::memmem;

use crate::model::edition::Edition;

/// Gives a PDF the day of its edition instead of the time of its making, and the name of this program as that of its maker: the
/// same content and the same day make the same bytes. What is there is overwritten, never moved, so that every place in the file
/// stays what the file says it is. A file that is made otherwise is left as it is, and so is a maker whose name is shorter than ours:
/// Chromium's headless shell.
pub(super) fn bear(pdf: &mut [u8], edition: Edition) {
    let Some(begin) = memmem::find(pdf, b"/Producer") else { return };
    let begin = memmem::rfind(&pdf[..begin], b" obj").unwrap_or(begin);
    let end = memmem::find(&pdf[begin..], b"endobj").map_or(pdf.len(), |length| begin + length);
    let object = &mut pdf[begin..end];
    let day = format!("(D:{:04}{:02}{:02}000000+00'00')", edition.year, edition.month, edition.day);
    overwrite(object, b"/CreationDate ", &day);
    overwrite(object, b"/ModDate ", &day);
    overwrite(object, b"/Creator ", "(rapporteur)");
}

/// Overwrites the string that stands behind a key with one that is not longer; what it is shorter, blanks are behind it.
fn overwrite(object: &mut [u8], key: &[u8], string: &str) {
    let Some(begin) = memmem::find(object, key).map(|at| at + key.len()) else { return };
    let mut escaped = false;
    let end = object[begin..].iter().position(|byte| {
        let ends = *byte == b')' && !escaped;
        escaped = *byte == b'\\' && !escaped;
        ends
    });
    let Some(room) = end.map(|length| length + 1).filter(|room| *room >= string.len()) else { return };
    let place = &mut object[begin..begin + room];
    place.fill(b' ');
    place[..string.len()].copy_from_slice(string.as_bytes());
}

#[cfg(test)]
mod tests {
    use super::*;

    const PDF: &str = "%PDF-1.4\n1 0 obj\n<</Title (a)\n/Creator (Mozilla \\(X11; Linux\\) HeadlessChrome/156)\n\
        /Producer (Skia/PDF m156)\n/CreationDate (D:20261130233845+00'00')\n/ModDate (D:20261130233845+00'00')>>\nendobj\n";

    #[test]
    fn a_file_bears_the_day_of_its_edition_and_keeps_its_places() {
        let mut bytes = PDF.as_bytes().to_vec();
        bear(&mut bytes, Edition { year: 2021, month: 7, day: 3 });
        let text = String::from_utf8(bytes).expect("it is text");
        assert_eq!(text.len(), PDF.len());
        assert_eq!(text.matches("(D:20210703000000+00'00')").count(), 2, "{text}");
        assert!(text.contains("/Creator (rapporteur)   "), "{text}");
        assert_eq!(text.find("/Producer"), PDF.find("/Producer"));
        let mut short = PDF.replace("Mozilla \\(X11; Linux\\) HeadlessChrome/156", "Chromium").into_bytes();
        bear(&mut short, Edition { year: 2021, month: 7, day: 3 });
        assert!(String::from_utf8(short).expect("it is text").contains("/Creator (Chromium)\n"));
        let mut other = b"%PDF-1.4\n%%EOF".to_vec();
        bear(&mut other, Edition { year: 2021, month: 7, day: 3 });
        assert_eq!(other, b"%PDF-1.4\n%%EOF", "a file without them is left");
    }
}
