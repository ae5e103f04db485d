//! Document symbols in running text (<https://research.un.org/en/docs/symbols>).
//!
//! ```text
//! symbol  = organ 1*( "/" part ) [ " " letter ]           A/CONF.192/BMS/2021/CRP.2/Rev.1   A/RES/56/24 V
//! double  = symbol dash symbol                            A/71/438–A/CONF.192/BMS/2016/1
//! brief   = symbol joint suffix                           A/60/88 and Corr.2
//! ```

use std::ops::Range;

use crate::link::number::{letter, year_or_session};
use crate::link::scan::Scan;
use crate::model::symbol::Symbol;

/// The first parts of symbols.
pub const ORGANS: [&str; 38] = [
    "A", "S", "E", "T", "ST", "CRC", "CCPR", "CEDAW", "CAT", "CERD", "CMW", "CRPD", "CED", "DP", "TD", "UNEP", "CTOC",
    "CAC", "FCCC", "NPT", "CCW", "CD", "BWC", "APLC", "CCM", "HRI", "HSP", "HS", "ID", "IDB", "ICCD", "UNW", "UNFPA",
    "SPLOS", "ISBA", "CBD", "LOS", "PCNICC",
];

/// The suffixes that a brief form repeats a symbol with.
const SUFFIXES: [&str; 8] = ["Add", "Amend", "Corr", "Rev", "L", "CRP", "WP", "INF"];

/// What stands where a symbol begins.
#[derive(Debug, PartialEq, Eq)]
pub enum Read {
    /// A symbol, and what is behind it.
    Symbol(Symbol, usize),
    /// Something that was meant for one, what is behind it, and what is wrong with it.
    Wrong(usize, String),
}

/// The symbol at a byte, at which one of [`ORGANS`] and a stroke stand. A double symbol is read to its end and known by its
/// first half. `None` where nothing of the kind was meant: A/B, S/N.
#[must_use]
pub fn symbol(scan: &Scan<'_>, at: usize) -> Option<Read> {
    if scan.rest(at).starts_with("Assembly/AU/") {
        return african(scan, at);
    }
    let end = run(scan, at);
    let word = &scan.text[at..end];
    let parts: Vec<&str> = word.split('/').collect();
    // What has no digit, or only one part that is a small number, is no document: A/B, A/4, S/N; nor is a body: A/C.3.
    let digits = word.bytes().filter(u8::is_ascii_digit).count();
    if digits == 0
        || parts.len() < 2
        || (parts.len() == 2 && (is_body(parts[1]) || digits < 3 && !parts[1].contains('.')))
    {
        return None;
    }
    if let Some(wrong) = parts.iter().skip(1).find_map(|part| wrong(part)) {
        return Some(Read::Wrong(end, wrong));
    }
    if !parts.last().is_some_and(|last| last.bytes().any(|b| b.is_ascii_digit())) {
        return Some(Read::Wrong(end, format!("`{word}` ends before its number")));
    }
    let (tail, end) = tail(scan, at, end);
    if word.starts_with("S/RES/") && tail.is_empty() {
        return Some(Read::Wrong(end, format!("`{word}` lacks the year in brackets")));
    }
    let symbol = Symbol(format!("{word}{tail}"));
    let second = scan.one_of(end, &['-', '–', '—']).filter(|start| begins(scan, *start));
    match second.and_then(|start| self::symbol(scan, start)) {
        Some(Read::Symbol(_, end)) => Some(Read::Symbol(symbol, end)),
        _ => Some(Read::Symbol(symbol, end)),
    }
}

/// Whether the second part of a symbol is a body, whose documents have more parts: `C.3`, `CN.4`, `AC.109`, `CONF.192`.
fn is_body(part: &str) -> bool {
    part.split_once('.').is_some_and(|(word, _)| ["C", "CN", "AC", "SC", "WG", "CONF"].contains(&word))
}

/// Whether a symbol may begin at a byte.
#[must_use]
pub fn begins(scan: &Scan<'_>, at: usize) -> bool {
    let rest = scan.rest(at);
    let organ = ORGANS.iter().any(|organ| rest.strip_prefix(organ).is_some_and(|rest| rest.starts_with('/')));
    organ || rest.starts_with("Assembly/AU/")
}

/// Where the parts of a symbol end: strokes, letters, digits, and dots and hyphens with something behind them.
fn run(scan: &Scan<'_>, at: usize) -> usize {
    let rest = scan.rest(at).as_bytes();
    let part = |n: usize| rest.get(n).is_some_and(u8::is_ascii_alphanumeric);
    let mut end = 0;
    while let Some(byte) = rest.get(end) {
        let goes_on = match byte {
            // A hyphen goes on before a digit; before another symbol it joins two.
            b'-' => rest.get(end + 1).is_some_and(u8::is_ascii_digit) && part(end.wrapping_sub(1)),
            b'/' | b'.' => part(end + 1),
            byte => byte.is_ascii_alphanumeric(),
        };
        if !goes_on {
            break;
        }
        end += 1;
    }
    at + end
}

/// What is wrong with one part of a symbol.
fn wrong(part: &str) -> Option<String> {
    let letters = part.find(|c: char| c.is_ascii_digit()).unwrap_or(part.len());
    let known =
        ["CONF", "AC", "CN", "SC", "WG", "GC", "PV", "SR", "Rev", "Add", "Corr", "Amend", "CRP", "WP", "INF", "L"];
    let (word, number) = part.split_at(letters);
    let glued = !number.is_empty() && known.contains(&word);
    glued.then(|| format!("`{part}` lacks the full stop of `{word}.{number}`"))
}

/// The year or session in brackets and the letter that may follow a resolution's number, as symbols spell them.
fn tail(scan: &Scan<'_>, at: usize, end: usize) -> (String, usize) {
    let resolution = scan.text[at..end].contains("RES/") || scan.text[at..end].contains("Res/");
    let mut out = String::new();
    let mut behind = end;
    let inner = scan.bracketed(scan.blank(end));
    if let Some((inner, close)) = inner {
        let inner = scan.text[inner].trim();
        let part = ["Part ", "Vol. ", "Resumption "].iter().any(|word| inner.starts_with(word));
        if part || resolution && year_or_session(inner) {
            out = if part { format!(" ({inner})") } else { format!("({inner})") };
            behind = close;
        }
    }
    if resolution && let Some((letter, close)) = letter(scan, behind) {
        if behind == end {
            out.push(' ');
        }
        out.push(letter);
        behind = close;
    }
    (out, behind)
}

/// A decision of the Assembly of the African Union: `Assembly/AU/Dec.645(XXIX)`.
fn african(scan: &Scan<'_>, at: usize) -> Option<Read> {
    let end = run(scan, at);
    let (inner, close) = scan.bracketed(end)?;
    let symbol = format!("{}({})", &scan.text[at..end], scan.text[inner].trim());
    Some(Read::Symbol(Symbol(symbol), close))
}

/// The brief symbols that follow a symbol that ends at `end`: the range of each, and its symbol in full.
///
/// A suffix of the same kind takes the place of the last one (Add.1 and Add.2), another one is added (Rev.1 and Corr.1).
#[must_use]
pub fn brief(scan: &Scan<'_>, symbol: &Symbol, mut end: usize) -> Vec<(Range<usize>, Symbol)> {
    let mut all: Vec<(Range<usize>, Symbol)> = Vec::new();
    let mut last = symbol.clone();
    while let Some(start) = scan.joint(end) {
        let Some((kind, number, behind)) = suffix(scan, start).or_else(|| bare(scan, &last, start, !all.is_empty()))
        else {
            break;
        };
        last = Symbol(match last.0.rsplit_once('/') {
            Some((before, part)) if part.split('.').next() == Some(kind) => format!("{before}/{kind}.{number}"),
            _ if SUFFIXES[4..].contains(&kind) => break,
            _ => format!("{}/{kind}.{number}", last.0),
        });
        all.push((start..behind, last.clone()));
        end = behind;
    }
    all
}

/// `Corr.2`
fn suffix<'a>(scan: &Scan<'a>, at: usize) -> Option<(&'static str, &'a str, usize)> {
    let rest = scan.rest(at);
    let kind = SUFFIXES.iter().find(|kind| rest.strip_prefix(**kind).is_some_and(|rest| rest.starts_with('.')))?;
    let start = at + kind.len() + 1;
    let (_, end) = scan.digits(start)?;
    Some((kind, &scan.text[start..end], end))
}

/// The `2` of "Corr.1 and 2", where it can be nothing else: a stop, a bracket or the end follows.
fn bare<'a>(scan: &Scan<'a>, last: &Symbol, at: usize, after_brief: bool) -> Option<(&'static str, &'a str, usize)> {
    let kind = SUFFIXES
        .iter()
        .find(|kind| last.0.rsplit('/').next().is_some_and(|part| part.starts_with(&format!("{kind}."))))?;
    let (_, end) = scan.digits(at)?;
    let closed = scan.next(end).is_none_or(|c| "),;.）。，；、،؛]".contains(c));
    (after_brief && closed).then(|| (*kind, &scan.text[at..end], end))
}
