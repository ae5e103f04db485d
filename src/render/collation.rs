//! The order in which a language puts words: by pinyin or strokes in Chinese, by its alphabet elsewhere (CLDR).

use std::sync::LazyLock;

use icu_collator::options::CollatorOptions;
use icu_collator::{Collator, CollatorBorrowed, CollatorPreferences};
use icu_locale_core::Locale;

use crate::model::folding::is_han;
use crate::model::language::Language;

static ORDERS: LazyLock<Vec<Option<CollatorBorrowed<'static>>>> =
    LazyLock::new(|| Language::ALL.into_iter().map(|language| order(language.tag())).collect());

static STROKES: LazyLock<Option<CollatorBorrowed<'static>>> = LazyLock::new(|| order("zh-u-co-stroke"));

/// The collation of a language, numbers in it by their value; none where the data has none.
fn order(tag: &str) -> Option<CollatorBorrowed<'static>> {
    let mut locale: Locale = tag.parse().ok()?;
    locale.extensions.unicode.keywords.set("kn".parse().ok()?, "true".parse().ok()?);
    Collator::try_new(CollatorPreferences::from(&locale), CollatorOptions::default()).ok()
}

/// What a text in a language is sorted by: bytes that compare as the language orders the texts.
#[must_use]
pub fn sort_key(text: &str, language: Language) -> Vec<u8> {
    key(text, ORDERS[language as usize].as_ref())
}

fn key(text: &str, order: Option<&CollatorBorrowed<'_>>) -> Vec<u8> {
    let mut key = Vec::new();
    let done = order.map(|order| order.write_sort_key_to(text, &mut key));
    if done.is_some_and(|done| done.is_ok()) { key } else { text.as_bytes().to_vec() }
}

/// The heads under which an index of words stands: `A`, `B` …, and what each begins with.
pub struct Heads {
    order: Option<&'static CollatorBorrowed<'static>>,
    /// What each head is called, and what its words are sorted after.
    all: Vec<(String, Vec<u8>)>,
    /// Whether words that begin with another script stand before all others, under a head of their own.
    apart: bool,
}

/// The place of a word in an index.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// Which head it stands under: 0 before the first, for words of another script; else from 1.
    pub head: usize,
    key: Vec<u8>,
}

impl Heads {
    /// The letters of a language; in Chinese the initials of pinyin.
    #[must_use]
    pub fn letters(language: Language) -> Self {
        let order = ORDERS[language as usize].as_ref();
        let letters: Vec<char> = match language {
            Language::Zh => ('A'..='Z').filter(|letter| !"IUV".contains(*letter)).collect(),
            Language::Ar => "ابتثجحخدذرزسشصضطظعغفقكلمنهوي".chars().collect(),
            Language::Ru => "абвгдежзийклмнопрстуфхцчшщэюя".chars().collect(),
            Language::Es => "abcdefghijklmnñopqrstuvwxyz".chars().collect(),
            Language::En | Language::Fr => ('a'..='z').collect(),
        };
        let head = |letter: char| {
            // CLDR's pinyin has a sign before each initial: a noncharacter and the letter.
            let begins = if language == Language::Zh { format!("\u{fdd0}{letter}") } else { letter.to_string() };
            (letter.to_uppercase().to_string(), key(&begins, order))
        };
        Self { order, all: letters.into_iter().map(head).collect(), apart: language == Language::Zh }
    }

    /// The numbers of strokes of the first character, as CLDR's stroke order has them: each is called by its number.
    #[must_use]
    pub fn strokes() -> Self {
        let order = STROKES.as_ref();
        let head = |n: u32| {
            let sign = char::from_u32(0x2800 + n)?;
            Some((n.to_string(), key(&format!("\u{fdd0}{sign}"), order)))
        };
        Self { order, all: (1..=48).filter_map(head).collect(), apart: true }
    }

    /// Where a word stands; `reading` is what it is sorted by, where that is not the word itself.
    #[must_use]
    pub fn place(&self, word: &str, reading: Option<&str>) -> Place {
        let key = key(reading.unwrap_or(word), self.order);
        let foreign = self.apart && !reading.unwrap_or(word).starts_with(is_han) && reading.is_none();
        let spelt = reading.filter(|_| self.apart).and_then(|reading| reading.chars().next());
        let head = match spelt {
            // A reading in pinyin names its head itself.
            Some(letter) if letter.is_ascii_alphabetic() => self
                .all
                .iter()
                .position(|(name, _)| name.eq_ignore_ascii_case(&letter.to_string()))
                .map_or(0, |n| n + 1),
            _ if foreign => 0,
            _ => self.all.partition_point(|(_, begins)| *begins <= key),
        };
        Place { head, key }
    }

    /// What a head is called; empty for the one before the first.
    #[must_use]
    pub fn name(&self, head: usize) -> &str {
        head.checked_sub(1).and_then(|head| self.all.get(head)).map_or("", |(name, _)| name)
    }
}

#[cfg(test)]
mod tests {
    use super::{Heads, sort_key};
    use crate::model::language::Language;

    #[test]
    fn each_language_has_its_own_order() {
        for (language, sorted) in [
            (Language::Zh, ["安全", "流散", "转让", "转用"].as_slice()),
            (Language::En, &["action", "arms", "Article 9", "Article 10"]),
            (Language::Fr, &["cote", "coté", "côte", "état", "zone"]),
            (Language::Es, &["nación", "numero", "ñandú", "objeto"]),
            (Language::Ru, &["Армения", "Ёлка", "Китай", "Япония"]),
            (Language::Ar, &["أرمينيا", "برنامج", "تقرير", "صك"]),
        ] {
            let mut all = sorted.to_vec();
            all.reverse();
            all.sort_by_cached_key(|text| sort_key(text, language));
            assert_eq!(all, sorted, "{language}");
        }
    }

    #[test]
    fn words_stand_under_the_heads_of_their_language() {
        for (language, cases) in [
            (
                Language::Zh,
                [
                    ("安全", "A"),
                    ("重庆", "C"),
                    ("流散", "L"),
                    ("小武器", "X"),
                    ("转移", "Z"),
                    ("3D打印", ""),
                    ("RFID", ""),
                ]
                .as_slice(),
            ),
            (Language::En, &[("diversion", "D"), ("Arms Trade Treaty", "A"), ("3D printing", "")]),
            (Language::Fr, &[("état", "E"), ("œuvre", "O"), ("à", "A")]),
            (Language::Es, &[("ñandú", "Ñ"), ("nación", "N"), ("órgano", "O")]),
            (Language::Ru, &[("Ёлка", "Е"), ("оружие", "О")]),
            (Language::Ar, &[("أسلحة", "ا"), ("برنامج", "ب"), ("يد", "ي")]),
        ] {
            let heads = Heads::letters(language);
            for (word, head) in cases {
                assert_eq!(heads.name(heads.place(word, None).head), *head, "{word}");
            }
        }
    }

    #[test]
    fn a_reading_stands_for_the_word() {
        let heads = Heads::letters(Language::Zh);
        assert_eq!(heads.name(heads.place("长城", Some("chang cheng")).head), "C");
    }

    #[test]
    fn strokes_are_counted() {
        let heads = Heads::strokes();
        for (word, strokes) in
            [("一般", "1"), ("人权", "2"), ("小武器", "3"), ("转移", "8"), ("报告", "7"), ("ATT", "")]
        {
            assert_eq!(heads.name(heads.place(word, None).head), strokes, "{word}");
        }
        assert!(heads.place("小武器", None) < heads.place("转移", None));
    }
}
