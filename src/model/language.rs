//! The languages, and all that differs between them. Adding a language is adding one file and one line here.

mod ar;
pub mod citing;
pub mod counting;
mod en;
mod es;
mod fr;
pub mod inflecting;
mod ru;
mod zh;

use std::fmt;

use serde::de::Error as _;

use crate::model::language::citing::Citing;
use crate::model::language::counting::Counting;
use crate::model::language::inflecting::Inflecting;

/// An official language of the United Nations, ordered by code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Language {
    /// Arabic.
    Ar,
    /// English.
    En,
    /// Spanish.
    Es,
    /// French.
    Fr,
    /// Russian.
    Ru,
    /// Chinese.
    Zh,
}

/// What the program needs to know of a language.
#[derive(Debug)]
pub struct Tongue {
    /// The code in addresses and file names: `zh`.
    pub code: &'static str,
    /// The tag in `lang` and `hreflang`: `zh-Hans` (BCP 47).
    pub tag: &'static str,
    /// The language and a country, `zh_CN`, as Open Graph names a locale; no text is of that country.
    pub locale: &'static str,
    /// Whether it is written from right to left.
    pub rtl: bool,
    /// Its name in itself.
    pub name: &'static str,
    /// Words that number headings in words (أولا, ثانيا), from one.
    pub ordinals: &'static [&'static str],
    /// Words that letter headings (ألف, باء), from a.
    pub letter_names: &'static [&'static str],
    /// The letters that label sub-paragraphs, from the first; in Arabic the abjad order.
    pub alphabet: &'static [char],
    /// The words that label the lists of a vote: in favour, against, abstaining.
    pub vote_words: [&'static [&'static str]; 3],
    /// What stands on a list on which there is nobody.
    pub nobody: &'static [&'static str],
    /// Longer words in which the name of a State stands and means none.
    pub no_states: &'static [&'static str],
    /// What parts names in a list.
    pub separators: &'static [&'static str],
    /// Pairs of quotation marks and brackets that must balance.
    pub pairs: &'static [(char, char)],
    /// How a resolution names the organ that speaks, in its opening line.
    pub organs: &'static [&'static str],
    /// The words with which it cites.
    pub citing: Citing,
    /// How it writes numbers and dates.
    pub counting: &'static Counting,
    /// How it inflects words.
    pub inflecting: &'static Inflecting,
    /// What joins several titles of one document.
    pub title_joint: &'static str,
}

impl Language {
    /// Every language, in the order of the codes.
    pub const ALL: [Self; 6] = [Self::Ar, Self::En, Self::Es, Self::Fr, Self::Ru, Self::Zh];

    /// What is to be known of it.
    #[must_use]
    pub fn tongue(self) -> &'static Tongue {
        match self {
            Self::Ar => &ar::TONGUE,
            Self::En => &en::TONGUE,
            Self::Es => &es::TONGUE,
            Self::Fr => &fr::TONGUE,
            Self::Ru => &ru::TONGUE,
            Self::Zh => &zh::TONGUE,
        }
    }

    /// The code in addresses and file names.
    #[must_use]
    pub fn code(self) -> &'static str {
        self.tongue().code
    }

    /// The tag in `lang` and `hreflang`.
    #[must_use]
    pub fn tag(self) -> &'static str {
        self.tongue().tag
    }

    /// The direction, as HTML's `dir` names it.
    #[must_use]
    pub fn dir(self) -> &'static str {
        if self.tongue().rtl { "rtl" } else { "ltr" }
    }

    /// The language of a code such as `zh`.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|language| language.code() == code)
    }
}

impl fmt::Display for Language {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.code())
    }
}

impl serde::Serialize for Language {
    fn serialize<S: serde::Serializer>(&self, output: S) -> Result<S::Ok, S::Error> {
        output.serialize_str(self.code())
    }
}

impl<'de> serde::Deserialize<'de> for Language {
    fn deserialize<D: serde::Deserializer<'de>>(input: D) -> Result<Self, D::Error> {
        let code = String::deserialize(input)?;
        Self::from_code(&code).ok_or_else(|| {
            D::Error::custom(format!("unknown language `{code}`, expected one of ar, en, es, fr, ru, zh"))
        })
    }
}

/// Two languages side by side, the first in the first column: `zh-en`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Pair {
    /// The language of the page and of its first column.
    pub first: Language,
    /// The language of the second column.
    pub second: Language,
}

impl fmt::Display for Pair {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}-{}", self.first, self.second)
    }
}

impl Pair {
    /// The pair of `zh-en`; none for anything but two languages.
    #[must_use]
    pub fn parse(written: &str) -> Option<Self> {
        let (first, second) = written.split_once('-')?;
        let pair = Self { first: Language::from_code(first)?, second: Language::from_code(second)? };
        (pair.first != pair.second).then_some(pair)
    }
}

impl<'de> serde::Deserialize<'de> for Pair {
    fn deserialize<D: serde::Deserializer<'de>>(input: D) -> Result<Self, D::Error> {
        let written = String::deserialize(input)?;
        Self::parse(&written).ok_or_else(|| {
            D::Error::custom(format!(
                "`{written}` is no pair of languages; write two of ar, en, es, fr, ru, zh as in `zh-en`"
            ))
        })
    }
}

/// A value for some of the languages.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ByLanguage<T>([Option<T>; 6]);

impl<T> Default for ByLanguage<T> {
    fn default() -> Self {
        Self([const { None }; 6])
    }
}

impl<T> ByLanguage<T> {
    /// The value for `language`.
    #[must_use]
    pub fn get(&self, language: Language) -> Option<&T> {
        self.0[language as usize].as_ref()
    }

    /// The value for `language`, else the English one, else any.
    #[must_use]
    pub fn best(&self, language: Language) -> Option<(Language, &T)> {
        [language, Language::En].into_iter().chain(Language::ALL).find_map(|l| self.get(l).map(|value| (l, value)))
    }

    /// Sets the value for `language`.
    pub fn set(&mut self, language: Language, value: T) {
        self.0[language as usize] = Some(value);
    }

    /// Takes the value away for `language`.
    pub fn take(&mut self, language: Language) -> Option<T> {
        self.0[language as usize].take()
    }

    /// Whether no language has a value.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.iter().all(Option::is_none)
    }

    /// Each language that has a value.
    pub fn iter(&self) -> impl Iterator<Item = (Language, &T)> {
        Language::ALL.into_iter().filter_map(|language| self.get(language).map(|value| (language, value)))
    }
}

impl<T: serde::Serialize> serde::Serialize for ByLanguage<T> {
    fn serialize<S: serde::Serializer>(&self, output: S) -> Result<S::Ok, S::Error> {
        output.collect_map(self.iter())
    }
}

impl<'de, T: serde::Deserialize<'de>> serde::Deserialize<'de> for ByLanguage<T> {
    fn deserialize<D: serde::Deserializer<'de>>(input: D) -> Result<Self, D::Error> {
        struct Visitor<T>(std::marker::PhantomData<T>);
        impl<'de, T: serde::Deserialize<'de>> serde::de::Visitor<'de> for Visitor<T> {
            type Value = ByLanguage<T>;
            fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
                out.write_str("a mapping from languages (ar, en, es, fr, ru, zh) to values")
            }
            fn visit_map<A: serde::de::MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
                let mut all = ByLanguage::default();
                while let Some((language, value)) = map.next_entry::<Language, T>()? {
                    // What stands here a second time would silently take the place of the first.
                    if all.get(language).is_some() {
                        return Err(A::Error::custom(format!("`{language}` stands here a second time")));
                    }
                    all.set(language, value);
                }
                Ok(all)
            }
        }
        input.deserialize_map(Visitor(std::marker::PhantomData))
    }
}
