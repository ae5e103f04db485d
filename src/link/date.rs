//! Dates beside the numbers of resolutions: `of 24 December 2001`, `, de 10 de diciembre de 1996,`, `от 24 декабря 2001 года`.

use crate::link::scan::Scan;

/// Behind a date that follows a number, with the words that lead it in and the comma before it.
#[must_use]
pub fn behind(scan: &Scan<'_>, at: usize) -> Option<usize> {
    let words = scan.words;
    let start = scan.blank(scan.comma(at).unwrap_or(at));
    let start = scan.word(start, words.dated).map_or(start, |end| scan.blank(end));
    let filler = |at: usize| scan.word(scan.blank(at), words.date_fillers).unwrap_or(at);
    let (day, end) = scan.digits(start).filter(|(day, _)| (1..=31).contains(day))?;
    let _ = day;
    // "1er janvier", "1º de enero"
    let end = scan.word(end, &["er", "º", "°"]).unwrap_or(end);
    let end = scan.blank(filler(end));
    let end = filler(month(scan, end)?);
    let (year, end) = scan.digits(scan.blank(end))?;
    (1900..2200).contains(&year).then(|| filler(end))
}

fn month(scan: &Scan<'_>, at: usize) -> Option<usize> {
    let end = scan.word(at, scan.words.months)?;
    // كانون الأول/ديسمبر
    scan.one_of(end, &['/']).and_then(|second| scan.word(second, scan.words.months)).or(Some(end))
}

/// Behind a date as Chinese puts it before a number: `1997 年 12 月 9 日`.
#[must_use]
pub fn before(scan: &Scan<'_>, at: usize) -> Option<usize> {
    let piece = |at: usize, sign: char| {
        let (_, end) = scan.digits(scan.blank(at))?;
        scan.one_of(scan.blank(end), &[sign])
    };
    let year = piece(at, '年')?;
    let month = piece(year, '月').unwrap_or(year);
    Some(piece(month, '日').unwrap_or(month))
}
