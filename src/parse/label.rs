//! Reading the label that a line or a heading begins with.

use crate::model::label::{Ordinal, Scheme, Suffix};
use crate::model::language::Language;
use crate::model::number::{digits, han, letter, roman};

/// A label at the beginning of a line, with every reading that its characters allow.
#[derive(Debug, PartialEq, Eq)]
pub struct Found<'a> {
    /// As printed, without the blank after it.
    pub printed: &'a str,
    /// What follows the label and its blank.
    pub rest: &'a str,
    /// The likelier reading first; never empty.
    pub readings: Vec<Ordinal>,
}

/// Whether a line begins with a paragraph's or a sub-paragraph's label.
#[must_use]
pub fn begins_with_label(line: &str) -> bool {
    paragraph(line).is_some() || subparagraph(line).is_some()
}

/// The label of a numbered paragraph: `12.`, `١٢.`, `１２．`, `12 -`, `14 bis.`
#[must_use]
pub fn paragraph(line: &str) -> Option<Found<'_>> {
    let number_end = line.find(|c| digits(c_str(c, &mut [0; 4])).is_none())?;
    let value = digits(&line[..number_end])?;
    let after = &line[number_end..];
    let (suffix, after) = Suffix::ALL
        .iter()
        .find_map(|(word, suffix)| Some((*suffix, after.trim_start_matches(' ').strip_prefix(word)?)))
        .unwrap_or((Suffix::None, after));
    let close = ['.', '．'].into_iter().find(|c| after.starts_with(*c)).map(char::len_utf8);
    let close = close.or_else(|| {
        let dash = [" - ", " – "].into_iter().find(|dash| after.starts_with(dash))?;
        // Elsewhere a dash after a number is a range: 2 - 3.
        after[dash.len()..].starts_with(|c: char| ('\u{600}'..='\u{6FF}').contains(&c)).then(|| dash.trim_end().len())
    })?;
    let rest = blank_or_end(&after[close..])?;
    let printed = &line[..line.len() - after.len() + close];
    Some(Found { printed, rest, readings: vec![Ordinal { scheme: Scheme::Number, value, suffix }] })
}

/// The label of a sub-paragraph: `(a)`, `(i)`, `(1)`, `(一)`, `（一）`, `(أ)`, `a)`, `'1'`.
#[must_use]
pub fn subparagraph(line: &str) -> Option<Found<'_>> {
    let quoted = |open, close| Some((line.strip_prefix(open)?, close));
    let brackets = [quoted('(', ')'), quoted('（', '）')].into_iter().flatten().next();
    if let Some((inside, close)) = brackets {
        let (inner, after) = inside.split_once(close)?;
        let readings = sub_readings(inner)?;
        // Chinese print sets no blank after （一）.
        let rest = if han(inner).is_some() || close == '）' { after.trim_start() } else { blank_or_end(after)? };
        return Some(Found { printed: &line[..line.len() - after.len()], rest, readings });
    }
    let marks = [quoted('\'', '\''), quoted('‘', '’'), quoted('’', '‘')].into_iter().flatten().next();
    if let Some((inside, close)) = marks {
        let (inner, after) = inside.split_once(close)?;
        let value = digits(inner).filter(|value| (1..MOST).contains(value))?;
        let printed = &line[..line.len() - after.len()];
        return Some(Found { printed, rest: blank_or_end(after)?, readings: vec![Ordinal::new(Scheme::Roman, value)] });
    }
    let (inner, after) = line.split_once(')')?;
    if inner.len() > 4 {
        return None;
    }
    let readings = sub_readings(inner)?;
    Some(Found { printed: &line[..line.len() - after.len()], rest: blank_or_end(after)?, readings })
}

/// Labels stay below this number: (2021) is a year, (mix) a word.
const MOST: u32 = 200;

/// A Roman numeral as labels have it: small, and of one case.
fn small_roman(text: &str) -> Option<u32> {
    let one_case = text.bytes().all(|b| b.is_ascii_lowercase()) || text.bytes().all(|b| b.is_ascii_uppercase());
    roman(text).filter(|value| one_case && *value < MOST)
}

/// What the characters inside a sub-paragraph's label can mean.
fn sub_readings(inner: &str) -> Option<Vec<Ordinal>> {
    let (core, suffix) = Suffix::ALL
        .iter()
        .find_map(|(word, suffix)| Some((inner.strip_suffix(word)?.trim_end(), *suffix)))
        .filter(|(core, _)| !core.is_empty())
        .unwrap_or((inner, Suffix::None));
    let read = |scheme, value: Option<u32>| value.map(|value| Ordinal { scheme, value, suffix });
    let mut readings = Vec::new();
    readings.extend(read(Scheme::Number, digits(core).filter(|value| *value < MOST)));
    readings.extend(read(Scheme::Roman, han(core)));
    if core.len() <= 4 && core.bytes().all(|b| b.is_ascii_alphabetic()) {
        // A single letter is more often a letter; of several, `ii` is more often a numeral than the 35th letter.
        let (letter, roman) = (read(Scheme::Letter, letter(core)), read(Scheme::Roman, small_roman(core)));
        if core.len() == 1 {
            readings.extend([letter, roman].into_iter().flatten());
        } else {
            readings.extend([roman, letter].into_iter().flatten());
        }
    }
    readings.extend(read(Scheme::Letter, abjad(core)));
    (!readings.is_empty()).then_some(readings)
}

/// The place of an Arabic letter in the abjad order, from 1. The first may be written without its hamza, and any may be drawn out:
/// `هـ` is ه as it stands alone without being taken for a number.
fn abjad(text: &str) -> Option<u32> {
    let mut characters = text.chars().filter(|c| *c != 'ـ');
    let (first, None) = (characters.next()?, characters.next()) else {
        return None;
    };
    let letter = if first == 'ا' { 'أ' } else { first };
    let place = Language::Ar.tongue().alphabet.iter().position(|l| *l == letter)?;
    u32::try_from(place + 1).ok()
}

/// The label of a heading: `一.`, `一、`, `I.`, `A.`, `1.`, `(a)`, `a)`, `(一)`, `أولا -`, `ألف -`.
#[must_use]
pub fn heading(title: &str) -> Option<Found<'_>> {
    if let Some(found) = words(title).or_else(|| paragraph(title)).or_else(|| subparagraph(title)) {
        return Some(found);
    }
    let end = title.find(['.', '．', '、'])?;
    let inner = &title[..end];
    let close = title[end..].chars().next()?;
    let printed = &title[..end + close.len_utf8()];
    let after = &title[printed.len()..];
    if let Some(value) = han(inner) {
        return Some(Found { printed, rest: after.trim_start(), readings: vec![Ordinal::new(Scheme::Number, value)] });
    }
    if inner.len() > 7 || !inner.bytes().all(|b| b.is_ascii_alphabetic()) || close == '、' {
        return None;
    }
    let rest = blank_or_end(after)?;
    let roman = small_roman(inner).map(|value| Ordinal::new(Scheme::Number, value));
    let letter = letter(inner).map(|value| Ordinal::new(Scheme::Letter, value));
    // I, V and X begin or go on with Roman numerals more often than with letters; C, D, L and M do not.
    let roman_first = inner.len() > 1 || matches!(inner, "I" | "V" | "X");
    let readings: Vec<_> = if roman_first { [roman, letter] } else { [letter, roman] }.into_iter().flatten().collect();
    (!readings.is_empty()).then_some(Found { printed, rest, readings })
}

/// Arabic headings are numbered and lettered in words: أولا - , ألف - .
fn words(title: &str) -> Option<Found<'_>> {
    let (word, rest) = title.split_once(" - ").or_else(|| title.split_once(" – "))?;
    let tongue = Language::Ar.tongue();
    let place = |list: &[&str]| list.iter().position(|entry| *entry == word).and_then(|n| u32::try_from(n + 1).ok());
    let ordinal = place(tongue.ordinals)
        .map(|value| Ordinal::new(Scheme::Number, value))
        .or_else(|| place(tongue.letter_names).map(|value| Ordinal::new(Scheme::Letter, value)))?;
    let printed = title[..title.len() - rest.len()].trim_end();
    Some(Found { printed, rest, readings: vec![ordinal] })
}

/// What follows the blank after a label; `None` where there is neither a blank nor the end.
fn blank_or_end(after: &str) -> Option<&str> {
    (after.is_empty() || after.starts_with([' ', '\t', '\u{a0}', '\u{3000}', '\u{202f}'])).then(|| after.trim_start())
}

fn c_str(c: char, buffer: &mut [u8; 4]) -> &str {
    c.encode_utf8(buffer)
}
