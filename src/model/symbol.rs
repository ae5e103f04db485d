//! A document's symbol, and the address made from it.

use std::fmt;

use crate::model::number::digit;

/// A United Nations document symbol as printed: `A/CONF.192/BMS/2021/1`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Deserialize, serde::Serialize)]
#[serde(transparent)]
pub struct Symbol(pub String);

/// The address of a work: lower-case ASCII letters, digits and hyphens, at most 100 of them; safe on FAT.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Slug(String);

impl Slug {
    /// The slug of a symbol; `None` where nothing of it can be written in an address.
    ///
    /// Lower case; `/` and blanks to `-`; dots dropped; `(2000)` to `-2000`; a letter glued to a number parted
    /// (`56/24V` is `56-24-v`); `*` dropped; of a double symbol the first half.
    #[must_use]
    pub fn of(symbol: &Symbol) -> Option<Self> {
        let first = symbol.0.split(['–', '—']).next().unwrap_or("").trim();
        let mut out = String::new();
        let mut previous = ' ';
        let mut characters = first.chars().peekable();
        while let Some(c) = characters.next() {
            // A single letter right after a number or a bracket is a resolution's letter: 24V, (III)A.
            let ends_here = characters.peek().is_none_or(|next| !next.is_ascii_alphanumeric());
            let glued = c.is_ascii_uppercase() && ends_here && (previous.is_ascii_digit() || previous == ')');
            match c {
                '.' | '*' => {}
                c if c.is_ascii_alphanumeric() => {
                    if glued {
                        out.push('-');
                    }
                    out.push(c.to_ascii_lowercase());
                }
                // Digits of another script are digits; a letter of another script has no place in an address.
                c if c.is_alphanumeric() => out.push(char::from_digit(digit(c)?, 10)?),
                _ => out.push('-'),
            }
            previous = c;
        }
        Self::parse(&out.split('-').filter(|piece| !piece.is_empty()).collect::<Vec<_>>().join("-"))
    }

    /// A slug from its spelling; `None` where it is not one.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let fits = text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
        let edges = !text.starts_with('-') && !text.ends_with('-') && !text.is_empty() && text.len() <= 100;
        (fits && edges && !is_device(text)).then(|| Self(text.to_owned()))
    }

    /// The spelling.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Whether Windows takes a name for a device, so that no folder on a stick can have it.
fn is_device(name: &str) -> bool {
    let numbered =
        |word: &str| name.strip_prefix(word).is_some_and(|n| n.len() == 1 && n.as_bytes()[0].is_ascii_digit());
    ["con", "prn", "aux", "nul"].contains(&name) || numbered("com") || numbered("lpt")
}

impl fmt::Display for Slug {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0)
    }
}

impl fmt::Display for Symbol {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0)
    }
}
