//! Reading a text from left to right: words, blanks, joints and digits, each at a byte and giving the byte behind it.

use std::ops::Range;

use crate::model::language::citing::Citing;
use crate::model::number::{digit, han, roman};

/// A text and the words with which its language cites.
#[derive(Clone, Copy)]
pub struct Scan<'a> {
    /// The text.
    pub text: &'a str,
    /// The words.
    pub words: &'a Citing,
    /// The letters that label sub-paragraphs, where they are not the Latin ones.
    pub alphabet: &'a [char],
    /// The names of those letters, where letters are named in words.
    pub letter_names: &'a [&'a str],
}

/// Marks that order directions and are no characters of the text that is read.
const DIRECTIONS: [char; 5] = ['\u{200e}', '\u{200f}', '\u{061c}', '\u{2066}', '\u{2069}'];

/// Whether two neighbours belong to one word. Chinese has no blanks between its words.
#[must_use]
pub fn joined(a: Option<char>, b: Option<char>) -> bool {
    let letter = |c: Option<char>| c.is_some_and(|c| c.is_alphabetic() && !is_han(c));
    letter(a) && letter(b)
}

/// Whether two characters are one letter in two cases.
#[must_use]
pub fn same_letter(a: char, b: char) -> bool {
    match (a.is_ascii(), b.is_ascii()) {
        (true, true) => a.eq_ignore_ascii_case(&b),
        // Letters of Latin, Greek and Cyrillic have cases; what is beyond them here has none.
        (false, false) if a < '\u{590}' && b < '\u{590}' => a.to_lowercase().eq(b.to_lowercase()),
        _ => false,
    }
}

fn is_han(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '〇')
}

impl<'a> Scan<'a> {
    /// The text from a byte on.
    #[must_use]
    pub fn rest(&self, at: usize) -> &'a str {
        self.text.get(at..).unwrap_or("")
    }

    /// The character at a byte.
    #[must_use]
    pub fn next(&self, at: usize) -> Option<char> {
        self.rest(at).chars().next()
    }

    /// The character before a byte.
    #[must_use]
    pub fn previous(&self, at: usize) -> Option<char> {
        self.text[..at].chars().next_back()
    }

    /// Behind any blanks; a line's end is one.
    #[must_use]
    pub fn blank(&self, at: usize) -> usize {
        let rest = self.rest(at);
        at + rest.len() - rest.trim_start_matches(|c: char| c.is_whitespace() || DIRECTIONS.contains(&c)).len()
    }

    /// Behind one of some characters.
    #[must_use]
    pub fn one_of(&self, at: usize, signs: &[char]) -> Option<usize> {
        self.next(at).filter(|c| signs.contains(c)).map(|c| at + c.len_utf8())
    }

    /// Behind the longest of some words that stands here, whatever its case.
    #[must_use]
    pub fn word(&self, at: usize, list: &[&str]) -> Option<usize> {
        let ends = list.iter().filter_map(|word| self.same(at, word));
        ends.filter(|end| !joined(self.previous(*end), self.next(*end))).max()
    }

    /// Behind a word, where it stands here in any case; its blanks stand for any blanks.
    fn same(&self, at: usize, word: &str) -> Option<usize> {
        let mut end = at;
        for wanted in word.chars() {
            if wanted == ' ' {
                let behind = self.blank(end);
                if behind == end {
                    return None;
                }
                end = behind;
                continue;
            }
            let found = self.next(end)?;
            if found != wanted && !same_letter(found, wanted) && !(wanted == '\'' && found == '’') {
                return None;
            }
            end += found.len_utf8();
        }
        Some(end)
    }

    /// Behind the letters that are written to the front of a word here, where taking them off leaves one that cites.
    #[must_use]
    pub fn without_prefix(&self, at: usize) -> usize {
        let cites = |at: usize| {
            let words = self.words;
            [words.paragraph, words.annex, words.chapter].iter().any(|list| self.word(at, list).is_some())
        };
        let prefixes = self.words.prefixes.iter().filter(|prefix| self.rest(at).starts_with(**prefix));
        prefixes.map(|prefix| at + prefix.len()).find(|at| cites(*at)).unwrap_or(at)
    }

    /// Behind a comma, whatever the script's.
    #[must_use]
    pub fn comma(&self, at: usize) -> Option<usize> {
        self.one_of(self.blank(at), &[',', '，', '、', '،', ';', '；', '؛'])
    }

    /// Behind what joins the members of a list: a comma, an "and", or both.
    #[must_use]
    pub fn joint(&self, at: usize) -> Option<usize> {
        let comma = self.comma(at);
        let start = self.blank(comma.unwrap_or(at));
        let and = self.word(start, self.words.and);
        and.or(comma).map(|end| self.blank(end))
    }

    /// Behind what joins the ends of a range.
    #[must_use]
    pub fn range(&self, at: usize) -> Option<usize> {
        let start = self.blank(at);
        let dash = self.one_of(start, &['-', '–', '—', '‑', '−', '～']);
        dash.or_else(|| self.word(start, self.words.to)).map(|end| self.blank(end))
    }

    /// Digits of any script, their value, and what is behind them.
    #[must_use]
    pub fn digits(&self, at: usize) -> Option<(u32, usize)> {
        let rest = self.rest(at);
        let length = rest.find(|c| digit(c).is_none()).unwrap_or(rest.len());
        let value = rest[..length].chars().try_fold(0u32, |value, c| value.checked_mul(10)?.checked_add(digit(c)?))?;
        (length > 0).then_some((value, at + length))
    }

    /// A whole number that stands for itself: no part of a decimal, a percentage, a date or a longer word.
    #[must_use]
    pub fn number(&self, at: usize) -> Option<(u32, usize)> {
        let (value, end) = self.digits(at)?;
        let mut after = self.rest(end).chars();
        let fits = match (after.next(), after.next()) {
            (Some('.' | ',' | '/' | ':'), Some(next)) => digit(next).is_none(),
            // "paragraph 29F.31", "paragraph 8-ter", "10-point"
            (Some(next), _) if next.is_ascii_uppercase() => false,
            (Some('-' | '‑'), Some(next)) if next.is_alphabetic() => false,
            (Some('%' | '％' | '°'), _) | (Some(' ' | '\u{a0}' | '\u{202f}'), Some('%')) => false,
            _ => !self.groups(end),
        };
        (fits && value > 0).then_some((value, end))
    }

    /// Whether a group of three digits follows after a blank, as in 463 747.
    fn groups(&self, end: usize) -> bool {
        let rest = self.rest(end);
        let Some(group) = rest.strip_prefix([' ', '\u{a0}', '\u{202f}']) else { return false };
        let length = group.find(|c| digit(c).is_none()).unwrap_or(group.len());
        group[..length].chars().count() == 3
    }

    /// A number in digits, Chinese or Roman numerals.
    #[must_use]
    pub fn any_number(&self, at: usize) -> Option<(u32, usize)> {
        self.number(at).or_else(|| {
            let rest = self.rest(at);
            let length = rest.find(|c: char| !"一二三四五六七八九十百〇".contains(c)).unwrap_or(rest.len());
            han(&rest[..length]).map(|value| (value, at + length))
        })
    }

    /// A number in capital Roman numerals that is a word of its own.
    #[must_use]
    pub fn roman(&self, at: usize) -> Option<(u32, usize)> {
        let rest = self.rest(at);
        let length = rest.find(|c: char| !"IVXLC".contains(c)).unwrap_or(rest.len());
        let ends = !self.next(at + length).is_some_and(|c| c.is_ascii_alphanumeric());
        roman(&rest[..length]).filter(|_| length > 0 && ends).map(|value| (value, at + length))
    }

    /// A number as an ordinal word: first, الرابع.
    #[must_use]
    pub fn ordinal(&self, at: usize) -> Option<(u32, usize)> {
        let fits = self.words.ordinals.iter().filter_map(|(word, value)| Some((*value, self.word(at, &[word])?)));
        fits.max_by_key(|(_, end)| *end)
    }

    /// What stands in round brackets of any script from here: its range, and what is behind the closing one.
    #[must_use]
    pub fn bracketed(&self, at: usize) -> Option<(Range<usize>, usize)> {
        let open = self.one_of(at, &['(', '（'])?;
        let length = self.rest(open).find([')', '）', '(', '（', '\n'])?;
        let close = self.one_of(open + length, &[')', '）'])?;
        Some((open..open + length, close))
    }
}
