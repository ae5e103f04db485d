//! The edition of a site or bundle: the day as of which its texts stand.

use std::fmt;

use serde::de::Error as _;

/// A day, written `2026-11-30`. It is given from outside, so that the same content and the same edition make the same bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Edition {
    /// The year, of four digits.
    pub year: u16,
    /// The month, from 1.
    pub month: u8,
    /// The day of the month, from 1.
    pub day: u8,
}

impl Edition {
    /// The day of `2026-11-30`; none for what is no day.
    #[must_use]
    pub fn parse(written: &str) -> Option<Self> {
        let mut pieces = written.split('-');
        let mut number = |length: usize| {
            let piece = pieces.next()?;
            let digits = piece.len() == length && piece.bytes().all(|byte| byte.is_ascii_digit());
            digits.then(|| piece.parse::<u16>().ok()).flatten()
        };
        let (year, month, day) = (number(4)?, number(2)?, number(2)?);
        let edition = Self { year, month: u8::try_from(month).ok()?, day: u8::try_from(day).ok()? };
        (pieces.next().is_none() && edition.is_day()).then_some(edition)
    }

    /// The day, in UTC, of a number of seconds since the beginning of 1970 (Howard Hinnant, `civil_from_days`).
    #[must_use]
    pub fn of_seconds(seconds: u64) -> Option<Self> {
        // Counted from 1 March of the year 0, so that a leap day ends its year.
        let days = seconds / 86_400 + 719_468;
        let (era, day_of_era) = (days / 146_097, days % 146_097);
        let year_of_era = (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
        let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let month_from_march = (5 * day_of_year + 2) / 153;
        let day = day_of_year - (153 * month_from_march + 2) / 5 + 1;
        let month = if month_from_march < 10 { month_from_march + 3 } else { month_from_march - 9 };
        let year = era * 400 + year_of_era + u64::from(month <= 2);
        let year = u16::try_from(year).ok().filter(|year| *year <= 9_999)?;
        Some(Self { year, month: u8::try_from(month).ok()?, day: u8::try_from(day).ok()? })
    }

    /// Whether the calendar has it.
    fn is_day(self) -> bool {
        let leap = self.year.is_multiple_of(4) && (!self.year.is_multiple_of(100) || self.year.is_multiple_of(400));
        let days = match self.month {
            2 => 28 + u8::from(leap),
            4 | 6 | 9 | 11 => 30,
            1..=12 => 31,
            _ => 0,
        };
        (1..=days).contains(&self.day)
    }
}

impl fmt::Display for Edition {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

impl<'de> serde::Deserialize<'de> for Edition {
    fn deserialize<D: serde::Deserializer<'de>>(input: D) -> Result<Self, D::Error> {
        let written = <String as serde::Deserialize>::deserialize(input)?;
        let wrong = || D::Error::custom(format!("`{written}` is no day; write it as \"2026-11-30\""));
        Self::parse(&written).ok_or_else(wrong)
    }
}

#[cfg(test)]
mod tests {
    use super::Edition;

    #[test]
    fn an_edition_is_a_day_of_the_calendar() {
        for (written, is_day) in [
            ("2026-11-30", true),
            ("2026-11-31", false),
            ("2024-02-29", true),
            ("2026-02-29", false),
            ("2000-02-29", true),
            ("1900-02-29", false),
            ("2026-13-01", false),
            ("2026-00-01", false),
            ("2026-01-00", false),
            ("2026-1-1", false),
            ("2026-01", false),
            ("2026-01-01-01", false),
            ("+026-01-01", false),
            ("", false),
        ] {
            let read = Edition::parse(written);
            assert_eq!(read.map(|day| day.to_string()), is_day.then(|| written.to_owned()), "{written}");
        }
    }

    #[test]
    fn seconds_are_of_the_day_in_which_they_fall() {
        for (seconds, day) in [
            (0, "1970-01-01"),
            (86_399, "1970-01-01"),
            (951_782_400, "2000-02-29"),
            (951_868_800, "2000-03-01"),
            (1_735_689_599, "2024-12-31"),
            (1_796_047_199, "2026-11-30"),
            (4_107_542_400, "2100-03-01"),
        ] {
            assert_eq!(Edition::of_seconds(seconds).map(|day| day.to_string()).as_deref(), Some(day), "{seconds}");
        }
        assert_eq!(Edition::of_seconds(u64::MAX), None);
    }
}
