//! The numbers of resolutions and decisions as texts print them.
//!
//! ```text
//! session   = digits "/" digits [ letter ]        75/241   56/24 V   S-10/2
//! in-year   = digits "(" year ")"                 1325 (2000)
//! roman     = digits [ letter ] "(" ROMAN ")" [ letter ]   3363 (XXX)   217 A (III)
//! year-first = year "/" digits                    2005/30
//! ```

use crate::link::scan::Scan;
use crate::model::number::{digits, roman, to_letter, to_roman};
use crate::model::organ::{Form, Number};

/// The number at a byte, and what is behind it.
#[must_use]
pub fn number(scan: &Scan<'_>, at: usize) -> Option<(Number, usize)> {
    special(scan, at).or_else(|| with_stroke(scan, at)).or_else(|| with_bracket(scan, at))
}

/// `S-10/2`, `ES-10/21`: of a special or emergency special session.
fn special(scan: &Scan<'_>, at: usize) -> Option<(Number, usize)> {
    let (kind, end) = special_sign(scan, at)?;
    let (session, end) = scan.digits(end)?;
    let stroke = scan.one_of(end, &['/'])?;
    let (item, end) = scan.digits(stroke)?;
    // Session nought stands for the special ones: what is above the thirtieth is no question there.
    Some((Number { form: Form::Session(0, item), written: format!("{kind}-{session}/{item}") }, end))
}

/// The letters of a special session and the dash behind them. Texts in Russian and Arabic print those of their own script: دإ is
/// an extraordinary session, دإط an emergency one.
fn special_sign(scan: &Scan<'_>, at: usize) -> Option<(&'static str, usize)> {
    let rest = scan.rest(at);
    // Every number is looked at here first, and hardly any begins so.
    rest.starts_with(['E', 'S', 'Э', 'С', 'د']).then_some(())?;
    let length = rest.find(|c: char| c.is_numeric() || c == '/').unwrap_or(rest.len());
    let sign: String = rest[..length].chars().filter(|c| c.is_alphabetic() && *c != 'ـ').collect();
    let dashed = rest[..length].trim_end().ends_with(['-', '–', '‑', 'ـ', '−']);
    let kind = match sign.as_str() {
        "ES" | "ЭС" | "دإط" | "داط" => "ES",
        "S" | "С" | "دإ" | "دا" => "S",
        _ => return None,
    };
    (dashed && length < 24).then_some((kind, at + length))
}

fn with_stroke(scan: &Scan<'_>, at: usize) -> Option<(Number, usize)> {
    let (first, end) = scan.digits(at)?;
    let stroke = scan.one_of(end, &['/'])?;
    let (second, end) = scan.digits(stroke)?;
    // 10/12/2020 is a date, 1/CP.21 another series.
    if scan.next(end).is_some_and(|c| matches!(c, '/' | '%') || c.is_ascii_lowercase()) || first == 0 || second == 0 {
        return None;
    }
    match first {
        1946..=2099 if second < 400 => {
            Some((Number { form: Form::YearFirst, written: format!("{first}/{second}") }, end))
        }
        1..=199 => {
            let form = Form::Session(first, second);
            match letter(scan, end) {
                Some((letter, end)) => Some((Number { form, written: format!("{first}/{second} {letter}") }, end)),
                None => Some((Number { form, written: format!("{first}/{second}") }, end)),
            }
        }
        _ => None,
    }
}

fn with_bracket(scan: &Scan<'_>, at: usize) -> Option<(Number, usize)> {
    let (value, end) = scan.digits(at)?;
    let before = letter(scan, end);
    let (inner, close) = scan.bracketed(scan.blank(before.map_or(end, |(_, end)| end)))?;
    let inner = &session(scan.text[inner].trim());
    let year = inner.len() == 4 && inner.bytes().all(|b| b.is_ascii_digit());
    if year && before.is_none() {
        return Some((Number { form: Form::InYear, written: format!("{value}({inner})") }, close));
    }
    if year || !year_or_session(inner) {
        return None;
    }
    let after = if before.is_none() { letter(scan, close) } else { None };
    let sign = before.or(after).map_or_else(String::new, |(letter, _)| letter.to_string());
    let end = after.map_or(close, |(_, end)| end);
    Some((Number { form: Form::Roman, written: format!("{value}({inner}){sign}") }, end))
}

/// A session as symbols spell it: `د - 30` is `XXX`.
fn session(inner: &str) -> String {
    let arabic = inner.strip_prefix('د').map(|rest| rest.trim_start_matches([' ', '-', '–', '‑', 'ـ', '\u{a0}']));
    match arabic.and_then(digits) {
        Some(session) => to_roman(session).to_uppercase(),
        None => inner.to_owned(),
    }
}

/// Whether brackets hold a year, 1946 or later, or a session in Roman numerals, perhaps a special one.
#[must_use]
pub fn year_or_session(inner: &str) -> bool {
    let year = inner.len() == 4 && inner.parse::<u32>().is_ok_and(|year| (1946..2100).contains(&year));
    let session = inner.strip_prefix("ES-").or_else(|| inner.strip_prefix("S-")).unwrap_or(inner);
    let capital = !session.is_empty() && session.bytes().all(|b| b"IVXLC".contains(&b));
    year || capital && roman(session).is_some()
}

/// The letter of one of several resolutions under one number, `24 V` or `24V`.
#[must_use]
pub fn letter(scan: &Scan<'_>, at: usize) -> Option<(char, usize)> {
    let start = match scan.next(at) {
        Some(' ' | '\u{a0}' | '\u{202f}') => scan.blank(at),
        _ => at,
    };
    let named = scan.letter_names.iter().position(|name| scan.word(start, &[name]).is_some());
    if let Some(place) = named {
        let letter = to_letter(u32::try_from(place + 1).ok()?).to_uppercase().chars().next()?;
        return Some((letter, start + scan.letter_names[place].len()));
    }
    let letter = scan.next(start).filter(char::is_ascii_uppercase)?;
    let after = scan.next(start + 1);
    // "48/75 A-L" are several, "48/75 A-type" is something else.
    let to = |at: usize| scan.next(at).is_some_and(|c| c.is_ascii_uppercase());
    let range = after == Some('-') && to(start + 2) && !scan.next(start + 3).is_some_and(char::is_alphanumeric);
    let joined = |c: char| c.is_ascii_alphanumeric() || matches!(c, '/' | '-' | '\'' | '’');
    let alone = range || !after.is_some_and(joined);
    (alone && scan.rest(start + 1).chars().nth(1).is_none_or(|c| after != Some('.') || !c.is_ascii_alphabetic()))
        .then_some((letter, start + 1))
}
