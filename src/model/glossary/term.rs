//! One designation of a concept, and how a file writes it.

use serde::de::value::MapAccessDeserializer;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::model::language::ByLanguage;

/// One designation of a concept in one language.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Term {
    /// The designation.
    pub term: String,
    /// How it stands to the others of its language.
    pub status: Status,
    /// What form of the designation it is; none where it is neither long nor short.
    pub form: Option<Form>,
    /// Other spellings under which it is found in texts.
    pub forms: Vec<String>,
    /// It is not meant where one of these stands right after it.
    pub not_before: Vec<String>,
    /// It is not meant where one of these stands right before it.
    pub not_after: Vec<String>,
    /// The symbols or slugs of the only documents in which it is looked for; empty for all.
    pub only_in: Vec<String>,
    /// Whether it is looked for in texts at all.
    pub hidden: bool,
    /// Of a superseded one: the day from which on it was replaced, `2016-01-01`.
    pub until: Option<String>,
    /// Where it is printed so.
    pub source: String,
    /// What is known of it, by language.
    pub note: ByLanguage<String>,
}

/// How a term stands to the others (ISO 30042: administrative status).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Deserialize, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Status {
    /// The established one.
    #[default]
    Preferred,
    /// One of several in use.
    Admitted,
    /// A wrong one.
    Deprecated,
    /// One that was replaced.
    Superseded,
}

/// A form of a designation (ISO 30042: term type).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Form {
    /// The full form of a name that has a short one.
    Full,
    /// A short form.
    Short,
    /// Initial letters; found only as they are written.
    Acronym,
    /// Another spelling or order of words.
    Variant,
}

impl Status {
    /// Every status, the best first.
    pub const ALL: [Self; 4] = [Self::Preferred, Self::Admitted, Self::Deprecated, Self::Superseded];

    /// The word in files and data.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Preferred => "preferred",
            Self::Admitted => "admitted",
            Self::Deprecated => "deprecated",
            Self::Superseded => "superseded",
        }
    }

    /// Whether a text should not use such a term.
    #[must_use]
    pub fn is_wrong(self) -> bool {
        matches!(self, Self::Deprecated | Self::Superseded)
    }

    /// The status of a word.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|status| status.key() == word)
    }
}

impl Form {
    /// Every form.
    pub const ALL: [Self; 4] = [Self::Full, Self::Short, Self::Acronym, Self::Variant];

    /// The word in files and data.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Full => "full",
            Self::Short => "short",
            Self::Acronym => "acronym",
            Self::Variant => "variant",
        }
    }

    /// The form of a word.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|form| form.key() == word)
    }
}

impl Term {
    /// Whether it is written with the first letters of a longer one.
    #[must_use]
    pub fn is_acronym(&self) -> bool {
        self.form == Some(Form::Acronym)
    }

    /// Whether it is a shorter way to say another: a short form or an acronym, which no text is wrong to use beside the full one.
    #[must_use]
    pub fn is_shortened(&self) -> bool {
        matches!(self.form, Some(Form::Short | Form::Acronym))
    }

    /// Whether it is nothing but a preferred designation.
    #[must_use]
    pub fn is_plain(&self) -> bool {
        *self == Self { term: self.term.clone(), ..Self::default() }
    }
}

/// A term as a mapping.
#[derive(Deserialize, Serialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct Written {
    term: String,
    #[serde(default)]
    status: Status,
    #[serde(skip_serializing_if = "Option::is_none")]
    form: Option<Form>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    forms: Vec<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    not_before: Vec<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    not_after: Vec<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    only_in: Vec<String>,
    #[serde(default = "yes", skip_serializing_if = "is_yes")]
    find: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    until: Option<String>,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    source: String,
    #[serde(default, skip_serializing_if = "ByLanguage::is_empty")]
    note: ByLanguage<String>,
}

fn yes() -> bool {
    true
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks for a reference")]
fn is_yes(value: &bool) -> bool {
    *value
}

impl<'de> Deserialize<'de> for Term {
    fn deserialize<D: Deserializer<'de>>(input: D) -> Result<Self, D::Error> {
        struct Visitor;
        impl<'de> serde::de::Visitor<'de> for Visitor {
            type Value = Term;
            fn expecting(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                out.write_str("a term, or a mapping with `term`")
            }
            fn visit_str<E: serde::de::Error>(self, term: &str) -> Result<Term, E> {
                spelt(term)?;
                Ok(Term { term: term.to_owned(), ..Term::default() })
            }
            fn visit_map<A: serde::de::MapAccess<'de>>(self, map: A) -> Result<Term, A::Error> {
                let written = Written::deserialize(MapAccessDeserializer::new(map))?;
                let Written { term, status, form, forms, not_before, not_after, only_in, find, until, source, note } =
                    written;
                if let Some(day) = until.as_ref().filter(|day| !is_day(day)) {
                    return Err(serde::de::Error::custom(format!("`{day}` is no day; write 2016-01-01")));
                }
                for word in forms.iter().chain(&not_before).chain(&not_after).chain(&only_in) {
                    spelt(word)?;
                }
                let plain = self.visit_str(&term)?;
                let hidden = !find;
                Ok(Term { status, form, forms, not_before, not_after, only_in, hidden, until, source, note, ..plain })
            }
        }
        input.deserialize_any(Visitor)
    }
}

impl Serialize for Term {
    fn serialize<S: Serializer>(&self, output: S) -> Result<S::Ok, S::Error> {
        if self.is_plain() {
            return output.serialize_str(&self.term);
        }
        let Self { term, status, form, forms, not_before, not_after, only_in, hidden, until, source, note } =
            self.clone();
        Written { term, status, form, forms, not_before, not_after, only_in, find: !hidden, until, source, note }
            .serialize(output)
    }
}

/// Whether a word can be looked for: something of it is seen, and nothing stands in it that no text holds.
fn spelt<E: serde::de::Error>(word: &str) -> Result<(), E> {
    let is_foreign = |c: char| {
        c < ' ' && !"\t\n\r".contains(c) || (c as u32) & 0xfffe == 0xfffe || matches!(c, '\u{fdd0}'..='\u{fdef}')
    };
    if let Some(c) = word.chars().find(|c| is_foreign(*c)) {
        return Err(E::custom(format!("U+{:04X} has no place in a term", c as u32)));
    }
    let is_seen =
        |c: char| !c.is_whitespace() && !matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{feff}');
    if word.chars().any(is_seen) { Ok(()) } else { Err(E::custom("a term without a character")) }
}

/// Whether a text is a day of the calendar, as in `2016-01-31`.
pub(super) fn is_day(text: &str) -> bool {
    let number = |range: std::ops::Range<usize>| text.get(range).and_then(|digits| digits.parse::<u32>().ok());
    let (Some(year), Some(month), Some(day)) = (number(0..4), number(5..7), number(8..10)) else { return false };
    let signs = text.bytes().enumerate().all(|(at, b)| if at == 4 || at == 7 { b == b'-' } else { b.is_ascii_digit() });
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let days = match month {
        2 => 28 + u32::from(leap),
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        _ => return false,
    };
    text.len() == 10 && signs && (1..=days).contains(&day)
}
