//! Texts as search reads them: a row of units, each a word or one Chinese character, each with its place. The same is done in the page.
//!
//! Folded away are: case; marks on letters; ligatures; the tatweel; full-width and half-width; the several alifs, ya and ta marbuta; digits of other
//! scripts; signs that nobody sees. й stays, for it is a letter of its own, and ё is е. Blanks beside a Chinese character part nothing.
//! All other signs part units, but for the slash between two words: `75/241` and `A/76/284` are one word each.
//!
//! `tests/cases/search-folding.json` holds what comes out, here and in `themes/default/assets/search.js`.

use std::ops::Range;

use icu_normalizer::DecomposingNormalizerBorrowed;
use icu_properties::CodePointMapData;
use icu_properties::props::{GeneralCategory, GeneralCategoryGroup};

/// One word or Chinese character of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unit {
    /// Folded.
    pub text: String,
    /// Where it stands. The next unit is at 2 more where nothing parts the two, else at 3 more; so the difference of two places tells
    /// whether units are neighbours and what is between them, for two steps are never less than 4.
    pub place: u32,
    /// The bytes of the text that it stands for.
    pub range: Range<usize>,
    /// Whether it is a Chinese character, which is written without blanks.
    pub is_han: bool,
}

/// What lies between two units.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Gap {
    Nothing,
    Blank,
    Sign,
}

/// Takes a text apart.
#[derive(Default)]
struct Folding {
    units: Vec<Unit>,
    /// Whether the last unit is a word to which letters may still be added.
    open: bool,
    /// Where a slash stands after the open word.
    slash: Option<usize>,
    gap: Option<Gap>,
}

/// The units of a text.
#[must_use]
pub fn fold(text: &str) -> Vec<Unit> {
    let mut folding = Folding::default();
    let normalizer = DecomposingNormalizerBorrowed::new_nfkd();
    for (start, c) in text.char_indices() {
        let end = start + c.len_utf8();
        match c {
            'a'..='z' | '0'..='9' => folding.letter(c, start..end),
            'A'..='Z' => folding.letter(c.to_ascii_lowercase(), start..end),
            '\u{4e00}'..='\u{9fff}' => folding.han(c, start..end),
            'й' | 'Й' => folding.letter('й', start..end),
            _ => normalizer.normalize_iter(std::iter::once(c)).for_each(|c| folding.take(c, start..end)),
        }
    }
    folding.units
}

/// The units as one text: neighbours that something parts have a blank between them. What stands in one text as in another is written
/// the same.
#[must_use]
pub fn canonical(units: &[Unit]) -> String {
    let mut out = String::new();
    let mut last = None;
    for unit in units {
        if last.is_some_and(|last| unit.place > last + 2) {
            out.push(' ');
        }
        out.push_str(&unit.text);
        last = Some(unit.place);
    }
    out
}

impl Folding {
    /// One decomposed character.
    fn take(&mut self, c: char, range: Range<usize>) {
        let category = CodePointMapData::<GeneralCategory>::new().get(c);
        if GeneralCategoryGroup::Mark.contains(category) {
            self.mark(c, range);
        } else if category == GeneralCategory::Format || c == '\u{640}' {
            // Nobody sees these; a tatweel only lengthens.
        } else if GeneralCategoryGroup::Letter.contains(category) || GeneralCategoryGroup::Number.contains(category) {
            if is_han(c) {
                self.han(c, range);
            } else {
                c.to_lowercase().for_each(|c| match c {
                    'œ' => ['o', 'e'].into_iter().for_each(|c| self.letter(c, range.clone())),
                    'æ' => ['a', 'e'].into_iter().for_each(|c| self.letter(c, range.clone())),
                    'ß' => ['s', 's'].into_iter().for_each(|c| self.letter(c, range.clone())),
                    c => self.letter(plain(c), range.clone()),
                });
            }
        } else if GeneralCategoryGroup::Separator.contains(category) || matches!(c, '\t' | '\n' | '\r') {
            self.part(Gap::Blank);
        } else if c == '/' && self.open && self.slash.is_none() {
            self.slash = Some(range.start);
        } else {
            self.part(Gap::Sign);
        }
    }

    fn letter(&mut self, c: char, range: Range<usize>) {
        if self.open
            && let Some(word) = self.units.last_mut()
        {
            if self.slash.take().is_some() {
                word.text.push('/');
            }
            word.text.push(c);
            word.range.end = range.end;
            return;
        }
        self.begin(c, range, false);
        self.open = true;
    }

    fn han(&mut self, c: char, range: Range<usize>) {
        if self.slash.is_some() {
            self.part(Gap::Sign);
        }
        self.open = false;
        self.begin(c, range, true);
    }

    fn begin(&mut self, c: char, range: Range<usize>, is_han: bool) {
        let gap = self.gap.take().unwrap_or(Gap::Nothing);
        let place = self.units.last().map_or(0, |last| {
            let joined = gap == Gap::Nothing || (gap == Gap::Blank && (last.is_han || is_han));
            last.place + if joined { 2 } else { 3 }
        });
        self.units.push(Unit { text: c.to_string(), place, range, is_han });
    }

    fn mark(&mut self, c: char, range: Range<usize>) {
        if self.gap.is_some() || self.slash.is_some() {
            return;
        }
        let open = self.open;
        if let Some(last) = self.units.last_mut() {
            // A breve makes an и another letter, and is all that does.
            if c == '\u{306}' && open && last.text.ends_with('и') {
                last.text.pop();
                last.text.push('й');
            }
            last.range.end = last.range.end.max(range.end);
        }
    }

    fn part(&mut self, gap: Gap) {
        let gap = if self.slash.take().is_some() { Gap::Sign } else { gap };
        self.open = false;
        self.gap = self.gap.max(Some(gap));
    }
}

/// Whether a letter is written without blanks: Chinese characters, and Japanese letters beside them.
#[must_use]
pub fn is_han(c: char) -> bool {
    matches!(c, '\u{3005}' | '\u{3007}' | '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}'
        | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{323af}')
}

/// One form of letters and digits that are written in several.
fn plain(c: char) -> char {
    match c {
        'ٱ' => 'ا',
        'ى' => 'ي',
        'ة' => 'ه',
        'ς' => 'σ',
        '\u{660}'..='\u{669}' => char::from_u32(c as u32 - 0x660 + 0x30).unwrap_or(c),
        '\u{6f0}'..='\u{6f9}' => char::from_u32(c as u32 - 0x6f0 + 0x30).unwrap_or(c),
        c => c,
    }
}
