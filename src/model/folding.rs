//! Texts as terms are looked for in them: what does not tell one word from another is folded away, and each place leads back.
//!
//! Folded are: case; full-width and half-width; blanks, which become one, and none beside a Chinese character; hyphens, which become
//! blanks; apostrophes; quotation marks and title marks, which go; Arabic vowel signs; the inflection of each word, by the rules
//! of its language (`model::language::inflecting`). A name in capitals is not inflected.

use std::ops::Range;

use crate::model::language::Language;
use crate::model::language::inflecting::Stem;

/// A folded text.
#[derive(Debug, Default)]
pub struct Folded {
    /// The folded characters.
    pub text: String,
    /// For each byte of `text`, where what it stands for begins in the text that was folded.
    starts: Vec<u32>,
    /// Likewise, where that ends.
    ends: Vec<u32>,
}

impl Folded {
    /// Folds a text in a language.
    #[must_use]
    pub fn new(text: &str, language: Language) -> Self {
        let mut folded = Self::default();
        folded.fold(text, language);
        folded
    }

    /// The bytes of the text that was folded for which a range of the folded bytes stands; empty for an empty range.
    #[must_use]
    pub fn original(&self, range: &Range<usize>) -> Range<usize> {
        if range.is_empty() {
            return 0..0;
        }
        self.starts[range.start] as usize..self.ends[range.end - 1] as usize
    }

    /// Whether a range of the folded bytes is made of whole words: no letter or digit of the same script goes on at its ends.
    #[must_use]
    pub fn is_whole(&self, range: &Range<usize>) -> bool {
        let inside = &self.text[range.clone()];
        let joined = |a: Option<char>, b: Option<char>| a.is_some_and(is_of_word) && b.is_some_and(is_of_word);
        !joined(self.text[..range.start].chars().next_back(), inside.chars().next())
            && !joined(inside.chars().next_back(), self.text[range.end..].chars().next())
    }

    fn fold(&mut self, text: &str, language: Language) {
        let inflecting = language.tongue().inflecting;
        self.text.reserve(text.len());
        self.starts.reserve(text.len());
        self.ends.reserve(text.len());
        let mut characters = text.char_indices().peekable();
        let mut word = String::new();
        while let Some((at, c)) = characters.next() {
            let after = at + c.len_utf8();
            // Most of a Chinese text: nothing of it is folded.
            if is_han(c) {
                self.push_char(c, at, after);
                continue;
            }
            let c = narrow(c);
            if !is_of_word(c) {
                match c {
                    c if is_mark(c) || is_sign(c) => {}
                    '’' | '‘' | '\'' | 'ʼ' => self.push("'", at, after),
                    c if c.is_whitespace() || is_hyphen(c) => self.blank(at, after),
                    c => self.push_char(c, at, after),
                }
                continue;
            }
            word.clear();
            let mut end = after;
            let (mut capitals, mut small) = (0, false);
            let mut next = Some(c);
            while let Some(c) = next {
                capitals += usize::from(c.is_uppercase());
                small |= c.is_lowercase();
                if c.is_ascii() {
                    word.push(c.to_ascii_lowercase());
                } else {
                    word.extend(c.to_lowercase().map(plain).filter(|c| !is_sign(*c)));
                }
                next = None;
                if let Some((at, following)) = characters.peek().copied()
                    && (is_of_word(narrow(following)) || is_sign(following))
                {
                    end = at + following.len_utf8();
                    next = Some(narrow(following));
                    characters.next();
                }
            }
            let is_name = capitals > 1 && !small;
            if is_name {
                self.push(&word, at, end);
            } else {
                let Stem { stem, read } = inflecting.stem(&word);
                self.push(stem, at, end);
                self.push(read, at, end);
            }
        }
        if self.text.ends_with(' ') {
            self.pop();
        }
    }

    fn push(&mut self, text: &str, start: usize, end: usize) {
        // Beside a Chinese character a blank parts nothing.
        if text.starts_with(is_han) && self.text.ends_with(' ') {
            self.pop();
        }
        self.text.push_str(text);
        self.starts.resize(self.text.len(), cut(start));
        self.ends.resize(self.text.len(), cut(end));
    }

    fn push_char(&mut self, c: char, start: usize, end: usize) {
        let mut buffer = [0; 4];
        self.push(c.encode_utf8(&mut buffer), start, end);
    }

    fn blank(&mut self, start: usize, end: usize) {
        if !self.text.is_empty() && !self.text.ends_with(|c: char| c == ' ' || is_han(c)) {
            self.push(" ", start, end);
        }
    }

    fn pop(&mut self) {
        self.text.pop();
        self.starts.truncate(self.text.len());
        self.ends.truncate(self.text.len());
    }
}

/// A file of more than four gigabytes is refused long before.
fn cut(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}

/// Whether a character is written without blanks between words.
#[must_use]
pub fn is_han(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{323af}' | '〇')
}

/// Whether a character is part of a word that blanks part from others.
fn is_of_word(c: char) -> bool {
    c.is_ascii_alphanumeric() || (!c.is_ascii() && !is_han(c) && c.is_alphanumeric())
}

/// Quotation marks and the marks around titles.
fn is_mark(c: char) -> bool {
    matches!(c, '"' | '“' | '”' | '„' | '«' | '»' | '《' | '》' | '〈' | '〉' | '「' | '」' | '『' | '』')
}

/// Signs that are written on letters or lengthen them: Arabic vowels, the tatweel; soft hyphens and joiners.
fn is_sign(c: char) -> bool {
    matches!(c, '\u{64b}'..='\u{65f}' | '\u{670}' | '\u{640}' | '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{301}')
}

fn is_hyphen(c: char) -> bool {
    matches!(c, '-' | '\u{2010}'..='\u{2013}')
}

/// The half-width form of a full-width character.
fn narrow(c: char) -> char {
    match c {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(c as u32 - 0xfee0).unwrap_or(c),
        c => c,
    }
}

/// One spelling of letters that are written in several ways.
fn plain(c: char) -> char {
    match c {
        'أ' | 'إ' | 'آ' | 'ٱ' => 'ا',
        'ى' => 'ي',
        'ё' => 'е',
        c => c,
    }
}

/// A range of a text, with the marks around a title that it opens or closes and the range leaves out; `None` where a mark within it
/// belongs to something else, so that it runs over the end of a title or quotation.
#[must_use]
pub fn balanced(text: &str, range: Range<usize>) -> Option<Range<usize>> {
    let pairs =
        [('《', '》'), ('〈', '〉'), ('“', '”'), ('«', '»'), ('「', '」'), ('『', '』'), ('(', ')'), ('（', '）')];
    let Range { mut start, mut end } = range;
    for (open, close) in pairs {
        let (mut opened, mut lacking) = (0_i32, 0);
        for c in text[range.clone()].chars() {
            if c == open {
                opened += 1;
            } else if c == close {
                opened -= 1;
                lacking += i32::from(opened < 0);
                opened = opened.max(0);
            }
        }
        match (lacking, opened) {
            (0, 0) => {}
            (1, 0) if text[..start].ends_with(open) => start -= open.len_utf8(),
            (0, 1) if text[end..].starts_with(close) => end += close.len_utf8(),
            _ => return None,
        }
    }
    Some(start..end)
}

#[cfg(test)]
mod tests {
    use super::{Folded, balanced};
    use crate::model::language::Language::{self, Ar, En, Es, Fr, Ru, Zh};

    #[test]
    fn what_tells_nothing_apart_is_folded() {
        let cases: &[(Language, &[&str])] = &[
            (Zh, &["2030年可持续发展议程", "2030 年可持续发展议程", "《２０３０年可持续发展议程》"]),
            (Zh, &["3D打印", "3D 打印", "3d打印"]),
            (
                En,
                &[
                    "end-user certificate",
                    "End-user certificates",
                    "end user\u{a0}certificate",
                    "“end-user” certificate",
                ],
            ),
            (En, &["policy of the State", "Policies of the States", "policies of the State"]),
            (Fr, &["arme légère", "armes légères", "Armes légères"]),
            (Fr, &["l’arme régionale", "l'arme régionale"]),
            (Es, &["munición ilícita", "municiones ilícitas"]),
            (Ru, &["незаконная торговля", "незаконной торговли", "незаконную торговлю", "Незаконная торговля"]),
            (Ru, &["стрелковое оружие", "стрелкового оружия", "стрелковым оружием"]),
            (Ar, &["أسلحة صغيرة", "الأسلحة الصغيرة", "والأسلحة الصغيرة", "للأسلحة الصغيرة", "أَسلحة صغيرة"]),
        ];
        for (language, spellings) in cases {
            for other in *spellings {
                assert_eq!(Folded::new(other, *language).text, Folded::new(spellings[0], *language).text, "{other}");
            }
        }
    }

    #[test]
    fn what_differs_stays_apart() {
        for (language, one, other) in [
            (En, "arms", "army"),
            (En, "marking", "marked"),
            (En, "UNODA", "Unoda's"),
            (En, "process", "proceed"),
            (Zh, "小武器", "轻武器"),
            (Fr, "arme", "armement"),
            (Es, "arma", "armada"),
            (Ru, "оружие", "оружейный"),
        ] {
            assert_ne!(Folded::new(one, language).text, Folded::new(other, language).text, "{one}");
        }
    }

    #[test]
    fn each_place_leads_back() {
        let text = "各国在《2030 年可持续发展议程》中";
        let folded = Folded::new(text, Zh);
        let start = folded.text.find("2030年可持续").expect("it is folded");
        let range = start..start + "2030年可持续发展议程".len();
        assert_eq!(&text[folded.original(&range)], "2030 年可持续发展议程");
        let text = "the   Small-arms, they";
        let folded = Folded::new(text, En);
        assert_eq!(folded.text, "the small arm, they");
        let start = folded.text.find("small").expect("it is folded");
        assert_eq!(&text[folded.original(&(start..start + "small arm".len()))], "Small-arms");
    }

    #[test]
    fn only_whole_words_are_words() {
        let folded = Folded::new("the army of arms", En);
        let army = folded.text.find("army").expect("it is there");
        assert!(!folded.is_whole(&(army..army + 3)));
        let arms = folded.text.rfind("arm").expect("it is there");
        assert!(folded.is_whole(&(arms..arms + 3)));
        let folded = Folded::new("13D打印机", Zh);
        assert!(!folded.is_whole(&(1..9)), "the 3 belongs to 13");
        assert!(Folded::new("用3D打印机", Zh).is_whole(&(3..11)));
    }

    #[test]
    fn a_range_has_both_marks_or_none() {
        for (text, inner, expected) in [
            ("按照《甲公约》关于枪支的议定书", "甲公约》关于枪支的议定书", Some("《甲公约》关于枪支的议定书")),
            ("关于“武器”“贸易”", "武器”“贸易", None),
            ("关于“武器贸易”", "武器贸易", Some("武器贸易")),
            ("甲(乙)丙", "甲(乙", Some("甲(乙)")),
            ("甲》乙", "甲》乙", None),
        ] {
            let start = text.find(inner).expect("the case holds it");
            let range = balanced(text, start..start + inner.len());
            assert_eq!(range.map(|range| &text[range]), expected, "{text}");
        }
    }
}
