//! The figures and dates of a text, in any script: what must stand in every language version alike.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::OnceLock;

use aho_corasick::{AhoCorasick, Input, MatchKind};

use crate::model::language::Language;
use crate::model::language::counting::Counting;
use crate::model::number::{digit, han};

/// What a text counts and dates.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct Figures {
    /// What stands in digits, and the months of dates: in the order of the text, each with its bytes.
    pub written: Vec<(Figure, Range<usize>)>,
    /// What stands in words: it may answer to digits in another language, and need not.
    pub spoken: Vec<Figure>,
}

/// A number or a month.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Figure {
    /// A number in canonical digits: `2012`, `12500000`, `2.5`.
    Number(String),
    /// A month, from 1.
    Month(u8),
}

impl std::fmt::Display for Figure {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Number(digits) => out.write_str(digits),
            Self::Month(month) => write!(out, "month {month}"),
        }
    }
}

/// The figures of a text in `language`.
#[must_use]
pub fn figures(text: &str, language: Language) -> Figures {
    let lower = lowered(text);
    let lexicon = Lexicon::of(language);
    let reader = Reader { text, lower: &lower, counting: language.tongue().counting, words: lexicon.words(&lower) };
    let mut found = Figures::default();
    let mut at = 0;
    let mut next = 0;
    while let Some(c) = text[at..].chars().next() {
        while reader.words.get(next).is_some_and(|word| word.range.start < at) {
            next += 1;
        }
        let word = reader.words.get(next).filter(|word| word.range.start == at);
        if digit(c).is_some() {
            let (figure, end) = reader.number(at);
            found.written.push((figure, at..end));
            at = end;
        } else if let Some((value, end)) = reader.numeral(at, word) {
            found.spoken.push(whole(value));
            at = end;
        } else if let Some(word) = word {
            at = match word.meaning.month {
                Some(month) if reader.is_dated(&word.range) => {
                    found.written.push((Figure::Month(month), word.range.clone()));
                    word.range.end
                }
                month => {
                    found.spoken.extend(month.map(Figure::Month));
                    let spoken = reader.spoken(next);
                    found.spoken.extend(spoken.map(|(value, _)| whole(value)));
                    spoken.map_or(word.range.end, |(_, end)| end)
                }
            };
        } else {
            at += c.len_utf8();
        }
    }
    found
}

fn whole(value: u64) -> Figure {
    Figure::Number(value.to_string())
}

/// The same text in lower case, byte for byte: a letter whose other case is of another length stays.
fn lowered(text: &str) -> String {
    let lower = |c: char| {
        let mut lower = c.to_lowercase();
        lower.next().filter(|one| one.len_utf8() == c.len_utf8() && lower.next().is_none()).unwrap_or(c)
    };
    text.chars().map(lower).collect()
}

/// What a word says: a number, a month, or, as *second* and *mars* do, one thing here and another there.
#[derive(Debug, Clone, Copy, Default)]
struct Meaning {
    number: Option<u64>,
    month: Option<u8>,
}

/// A word of a text.
struct Word {
    range: Range<usize>,
    meaning: Meaning,
}

/// The numbers and months of a language, found in one look.
struct Lexicon {
    finder: AhoCorasick,
    meanings: Vec<Meaning>,
}

impl Lexicon {
    fn of(language: Language) -> &'static Self {
        static ALL: [OnceLock<Lexicon>; 6] = [const { OnceLock::new() }; 6];
        ALL[language as usize].get_or_init(|| Self::read(language.tongue().counting))
    }

    fn read(counting: &'static Counting) -> Self {
        let mut all: BTreeMap<&str, Meaning> = BTreeMap::new();
        for (word, value) in counting.words {
            all.entry(word).or_default().number = Some(*value);
        }
        for (names, month) in counting.months.iter().zip(1..) {
            for name in *names {
                all.entry(name).or_default().month = Some(month);
            }
        }
        let (words, meanings): (Vec<_>, Vec<_>) = all.into_iter().unzip();
        let finder = AhoCorasick::builder().match_kind(MatchKind::LeftmostLongest).build(words);
        Self { finder: finder.expect("there are few words"), meanings }
    }

    /// The words of a text in lower case, in their order.
    fn words(&self, lower: &str) -> Vec<Word> {
        let mut all = Vec::new();
        let mut at = 0;
        while let Some(found) = self.finder.find(Input::new(lower).range(at..)) {
            let range = found.range();
            if is_whole(lower, &range) {
                at = range.end;
                all.push(Word { range, meaning: self.meanings[found.pattern().as_usize()] });
            } else {
                // Another may begin within what only looked like one.
                at = range.start + lower[range.start..].chars().next().map_or(1, char::len_utf8);
            }
        }
        all
    }
}

/// Whether no letter before or behind a word makes it another one. Chinese has no blanks between its words, and the Arabic "and" is
/// written to the front of what it joins.
fn is_whole(text: &str, range: &Range<usize>) -> bool {
    let letter = |c: Option<char>| c.is_some_and(|c| c.is_alphabetic() && !('\u{3400}'..='\u{9fff}').contains(&c));
    let word = &text[range.clone()];
    let before = text[..range.start].chars().next_back();
    let joined = letter(before) && letter(word.chars().next()) && before != Some('و');
    let goes_on = letter(word.chars().next_back()) && letter(text[range.end..].chars().next());
    !joined && !goes_on
}

struct Reader<'a> {
    text: &'a str,
    lower: &'a str,
    counting: &'a Counting,
    words: Vec<Word>,
}

/// Blanks that part thousands.
const THIN: [char; 4] = [' ', '\u{a0}', '\u{202f}', '\u{2009}'];

impl Reader<'_> {
    /// The number that begins here, and where it ends.
    fn number(&self, start: usize) -> (Figure, usize) {
        let (mut digits, mut end) = self.digits(start);
        // 463 747 and 463,747: groups of three.
        if (1..=3).contains(&digits.len()) {
            while let Some((group, after)) = self.group(end) {
                digits.push_str(&group);
                end = after;
            }
        }
        let mut decimals = 0;
        if let Some((fraction, after)) = self.fraction(end) {
            decimals = fraction.len();
            digits.push_str(&fraction);
            end = after;
        }
        let behind = end + self.text[end..].len() - self.text[end..].trim_start_matches(THIN).len();
        // "8 月" of a date; "8 个月" is not one.
        let sign = self.counting.month_sign;
        if !sign.is_empty() && decimals == 0 && self.text[behind..].starts_with(sign) {
            let month = digits.parse().ok().filter(|month| (1..=12).contains(month));
            if let Some(month) = month {
                return (Figure::Month(month), behind + sign.len());
            }
        }
        let mut power = 1;
        // "56/24 ألف" is a lettered resolution, and no fifty thousand.
        let bare = !self.text[..start].ends_with('/');
        if let Some((by, after)) = self.multiplier(behind).filter(|_| bare) {
            (power, end) = (by, after);
        }
        (Figure::Number(canonical(&digits, decimals, power)), end)
    }

    /// A run of digits of any script, as ASCII digits.
    fn digits(&self, start: usize) -> (String, usize) {
        let mut out = String::new();
        let mut end = start;
        for c in self.text[start..].chars() {
            let Some(value) = digit(c) else { break };
            out.extend(char::from_digit(value, 10));
            end += c.len_utf8();
        }
        (out, end)
    }

    /// Three digits behind what groups thousands, and no fourth.
    fn group(&self, at: usize) -> Option<(String, usize)> {
        let other = if self.counting.decimal == ',' { '.' } else { ',' };
        let sign = self.text[at..].chars().next().filter(|c| THIN.contains(c) || *c == other || *c == '٬')?;
        let (digits, end) = self.digits(at + sign.len_utf8());
        (digits.len() == 3).then_some((digits, end))
    }

    fn fraction(&self, at: usize) -> Option<(String, usize)> {
        let sign = self.text[at..].chars().next().filter(|c| *c == self.counting.decimal || *c == '٫')?;
        let (digits, end) = self.digits(at + sign.len_utf8());
        (!digits.is_empty()).then_some((digits, end))
    }

    fn multiplier(&self, at: usize) -> Option<(u64, usize)> {
        let fits = self.counting.multipliers.iter().filter_map(|(word, by)| {
            let range = at..at + word.len();
            (self.lower[at..].starts_with(word) && is_whole(self.lower, &range)).then_some((*by, range.end))
        });
        fits.max_by_key(|(_, end)| *end)
    }

    /// Whether a number stands beside a month, as in every date.
    fn is_dated(&self, month: &Range<usize>) -> bool {
        let before = self.text[..month.start].chars().rev().take(5).any(|c| digit(c).is_some());
        let after = self.text[month.end..].chars().take(8).any(|c| digit(c).is_some());
        before || after
    }

    /// A number in words, of this word or of this and the next.
    fn spoken(&self, index: usize) -> Option<(u64, usize)> {
        let word = &self.words[index];
        let first = word.meaning.number?;
        let both = self.words.get(index + 1).and_then(|next| {
            let second = next.meaning.number?;
            let joint = self.lower.get(word.range.end..next.range.start)?;
            // Arabic puts the ones first: السادسة والسبعين.
            let (tens, ones) = if joint.contains('و') { (second, first) } else { (first, second) };
            let fits = (20..100).contains(&tens) && tens % 10 == 0 && (1..10).contains(&ones);
            (fits && self.counting.joints.contains(&joint)).then_some((first + second, next.range.end))
        });
        Some(both.unwrap_or((first, word.range.end)))
    }

    /// A Han numeral that no longer word begins with: 二十, 七十六.
    fn numeral(&self, at: usize, word: Option<&Word>) -> Option<(u64, usize)> {
        let is_numeral = |c: char| "一二三四五六七八九十百零".contains(c);
        let rest = &self.text[at..];
        let end = rest.find(|c: char| !is_numeral(c)).unwrap_or(rest.len());
        let longer = word.is_some_and(|word| word.range.len() > end);
        han(&rest[..end]).filter(|_| !longer).map(|value| (u64::from(value), at + end))
    }
}

/// A number in canonical digits: no zeros in front or behind the point, multiplied out.
fn canonical(digits: &str, decimals: usize, power: u64) -> String {
    let Ok(value) = digits.parse::<u128>() else { return digits.to_owned() };
    let Some(mut value) = value.checked_mul(u128::from(power)) else { return digits.to_owned() };
    let mut decimals = decimals;
    while decimals > 0 && value % 10 == 0 {
        value /= 10;
        decimals -= 1;
    }
    let plain = format!("{value:0>width$}", width = decimals + 1);
    let (whole, fraction) = plain.split_at(plain.len() - decimals);
    if fraction.is_empty() { whole.to_owned() } else { format!("{whole}.{fraction}") }
}
