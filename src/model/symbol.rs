//! A document's symbol, and the address made from it.

use std::fmt;

use crate::model::number::{digit, digits, roman};

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

/// The years of the special sessions of the General Assembly, from the first.
const SPECIAL_SESSIONS: [u16; 32] = [
    1947, 1948, 1961, 1963, 1967, 1974, 1975, 1978, 1978, 1978, 1980, 1982, 1986, 1986, 1988, 1989, 1990, 1990, 1997,
    1998, 1999, 1999, 2000, 2000, 2001, 2001, 2002, 2005, 2014, 2016, 2020, 2021,
];

impl Symbol {
    /// Whether the document is kept where those of the United Nations are. What the African Union adopts is not.
    #[must_use]
    pub fn is_kept(&self) -> bool {
        !self.0.starts_with("Assembly/")
    }

    /// The year in which the document was issued or the resolution adopted, as far as the symbol tells: by a year in it, or by
    /// the session. A session of the General Assembly begins in September; nearly all of its documents are of that year.
    #[must_use]
    pub fn year(&self) -> Option<u16> {
        self.0.split(['–', '—']).find_map(year)
    }
}

/// The year of one symbol.
fn year(symbol: &str) -> Option<u16> {
    let bracket = symbol.split_once('(').and_then(|(_, rest)| rest.split_once(')')).map(|(inner, _)| inner.trim());
    // A/1999/Add.1 is the addendum to the document with the serial number 1999.
    let suffix = |part: &&str| ["Add.", "Amend.", "Corr.", "Rev."].iter().any(|suffix| part.starts_with(suffix));
    let parts: Vec<&str> = symbol.split('/').map(str::trim).take_while(|part| !suffix(part)).collect();
    let within = || parts.iter().take(parts.len().saturating_sub(1)).skip(1).find_map(|part| of_part(part));
    bracket.and_then(plain_year).or_else(within).or_else(|| of_session(&parts, bracket))
}

/// The year that a part of a symbol is, `2021`, or ends with, `CONF.2010`. A last part is not looked at: it is a number.
fn of_part(part: &str) -> Option<u16> {
    plain_year(part.strip_prefix("CONF.").unwrap_or(part))
}

fn plain_year(text: &str) -> Option<u16> {
    let year = digits(text).filter(|_| text.len() == 4)?;
    u16::try_from(year).ok().filter(|year| (1945..2100).contains(year))
}

/// The year of the session of the General Assembly or the Human Rights Council in which a document was issued.
fn of_session(parts: &[&str], bracket: Option<&str>) -> Option<u16> {
    match parts {
        // Three sessions a year, the first in June 2006.
        ["A", "HRC", "RES" | "DEC" | "PRST", session, _, ..] | ["A", "HRC", session, _, ..] => {
            let session = digits(session).filter(|session| (1..=150).contains(session))?;
            u16::try_from(2006 + (session - 1) / 3).ok()
        }
        ["A", "RES", _] => bracket.and_then(special).or_else(|| assembly(roman(bracket?)?)),
        ["A", series, session, _, ..] if ["RES", "DEC", "INF", "BUR"].contains(series) || series.starts_with("C.") => {
            regular(session).or_else(|| special(session))
        }
        ["A", session, _, ..] => regular(session).or_else(|| special(session)),
        _ => None,
    }
}

/// The year of a regular session; they stand in symbols from the thirty-first on.
fn regular(session: &str) -> Option<u16> {
    digits(session).filter(|session| *session > 30).and_then(assembly)
}

fn assembly(session: u32) -> Option<u16> {
    u16::try_from(session).ok().filter(|session| *session <= 154).map(|session| 1945 + session)
}

/// The year of a special session: `S-10`, `S-VI`.
fn special(session: &str) -> Option<u16> {
    let number = session.strip_prefix("S-")?;
    let number = digits(number).or_else(|| roman(number))?;
    SPECIAL_SESSIONS.get(usize::try_from(number).ok()?.checked_sub(1)?).copied()
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_symbol_tells_its_year() {
        for (symbol, year) in [
            // By a year in it.
            ("S/2011/757", 2011),
            ("S/PRST/2012/16", 2012),
            ("A/CONF.192/BMS/2021/1", 2021),
            ("A/CONF.192/BMS/2021/CRP.2/Rev.1", 2021),
            ("E/2005/30", 2005),
            ("E/CN.4/RES/2005/30", 2005),
            ("NPT/CONF.2010/50 (Vol. I)", 2010),
            ("S/RES/1325(2000)", 2000),
            ("S/RES/1325 (2000)", 2000),
            ("S/RES/1999(2011)", 2011),
            // By the session of the General Assembly.
            ("A/76/284", 2021),
            ("A/76/284/Add.1", 2021),
            ("A/RES/75/241", 2020),
            ("A/RES/56/24 V", 2001),
            ("A/RES/31/90", 1976),
            ("A/C.1/76/L.43", 2021),
            ("A/71/438–A/CONF.192/BMS/2016/1", 2016),
            ("A/CONF.192/15–A/71/438", 2016),
            ("A/RES/3363(XXX)", 1975),
            ("A/RES/217(III)A", 1948),
            ("A/RES/217 (III)", 1948),
            ("A/RES/S-10/2", 1978),
            ("A/S-20/4", 1998),
            ("A/RES/3201(S-VI)", 1974),
            // By the session of the Human Rights Council: the forty-fourth met in June 2020, the fourth in March 2007.
            ("A/HRC/44/29", 2020),
            ("A/HRC/RES/4/2", 2007),
            ("A/HRC/1/1", 2006),
            ("A/HRC/60/2", 2025),
        ] {
            assert_eq!(Symbol(symbol.to_owned()).year(), Some(year), "{symbol}");
        }
    }

    #[test]
    fn a_symbol_without_a_year_or_a_known_session_tells_none() {
        for symbol in [
            "A/CONF.192/15",
            "S/1994",
            "CD/1945",
            "A/1999/Add.1",
            "A/5746/Add.1",
            "A/RES/ES-10/2",
            "A/HRC/S-9/2",
            "E/RES/1296(XLIV)",
            "CTOC/COP/WG.6/3",
            "A/CN.9/1054",
            "A/60",
            "",
            "/",
            "A//",
            "A/RES/3201(S-XCIX)",
            "(",
            "A/RES/1(",
        ] {
            assert_eq!(Symbol(symbol.to_owned()).year(), None, "{symbol}");
        }
    }
}
