//! A provision's label: as printed, and what it may mean.

use std::fmt;

/// A printed label, `12.`, `(a)`, `(一)`, `一.`, and the one reading of it that its surroundings settled.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Label {
    /// As printed, without the blank after it.
    pub printed: String,
    /// What it means.
    pub ordinal: Ordinal,
}

/// A number, and the kind of numeral it is printed in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Ordinal {
    /// The scheme that it belongs to.
    pub scheme: Scheme,
    /// Its value, from 1 (0 only where a text really prints 0).
    pub value: u32,
    /// `bis`, `ter` …; none for the plain number.
    pub suffix: Suffix,
}

/// A scheme of numerals. Two labels of one list share it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Scheme {
    /// 1, 2, 3 in any digits.
    Number,
    /// a, b, c, or أ, ب, ج.
    Letter,
    /// i, ii, iii; also Chinese (一) and Arabic '1', which take their place below (a).
    Roman,
}

/// The Latin adverb after a number that was put in later or stands for an alternative (Editorial Manual).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Suffix {
    /// No adverb.
    None,
    /// `bis`
    Bis,
    /// `ter`
    Ter,
    /// `quater`
    Quater,
    /// `quinquies`
    Quinquies,
}

impl Suffix {
    /// The adverbs as printed.
    pub const ALL: [(&'static str, Self); 4] =
        [("bis", Self::Bis), ("ter", Self::Ter), ("quater", Self::Quater), ("quinquies", Self::Quinquies)];

    /// As printed and as used in anchors; empty for none.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        Self::ALL.iter().find(|(_, suffix)| *suffix == self).map_or("", |(word, _)| word)
    }
}

impl Ordinal {
    /// A plain number of a scheme.
    #[must_use]
    pub fn new(scheme: Scheme, value: u32) -> Self {
        Self { scheme, value, suffix: Suffix::None }
    }

    /// Whether it comes right after `last` in one list: 15 after 14 and after 14 bis, 14 bis after 14, 14 ter after 14 bis.
    #[must_use]
    pub fn follows(self, last: Self) -> bool {
        let next = if self.suffix == Suffix::None {
            last.value.checked_add(1) == Some(self.value)
        } else {
            last.value == self.value && self.suffix as usize == last.suffix as usize + 1
        };
        next && last.scheme == self.scheme
    }
}

impl fmt::Display for Ordinal {
    /// The canonical form, the same in every language: `24`, `14bis`, `a`, `bb`, `iii`.
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.scheme {
            Scheme::Number => write!(out, "{}", self.value)?,
            Scheme::Letter => out.write_str(&crate::model::number::to_letter(self.value))?,
            Scheme::Roman => out.write_str(&crate::model::number::to_roman(self.value))?,
        }
        out.write_str(self.suffix.as_str())
    }
}
