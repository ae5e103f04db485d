//! Dates in the words of a language.

use crate::model::language::Language;
use crate::model::meeting::Meeting;
use crate::render::studio::{Studio, best};

/// 「2021 年 7 月 26 日至 30 日，纽约」, from the words of the language.
pub fn when(studio: &Studio<'_>, meeting: &Meeting, language: Language) -> String {
    let dates = match (&meeting.from, &meeting.to) {
        (Some(from), Some(to)) => dates(studio, from, to, language),
        _ => String::new(),
    };
    let place = best(&meeting.place, language);
    let joint = studio.words.get(language, "cite-joint");
    [dates, place].into_iter().filter(|piece| !piece.is_empty()).collect::<Vec<_>>().join(&joint)
}

/// A span of days in words; what is not a whole date is given back as it is written.
fn dates(studio: &Studio<'_>, from: &str, to: &str, language: Language) -> String {
    let parts = |date: &str| -> Option<[String; 3]> {
        let pieces: Vec<_> = date.split('-').map(|piece| piece.trim_start_matches('0').to_owned()).collect();
        pieces.try_into().ok()
    };
    let (Some([year, month, day]), Some([to_year, to_month, to_day])) = (parts(from), parts(to)) else {
        return from.to_owned();
    };
    let name = |month: &str| studio.words.get(language, &format!("month-{month}"));
    let (month_name, to_month_name) = (name(&month), name(&to_month));
    let day_name = |day: &str| day.parse().map_or_else(|_| day.to_owned(), |n| studio.words.count(language, "day", n));
    let (day_name, to_day_name) = (day_name(&day), day_name(&to_day));
    let variables = [
        ("year", year.as_str()),
        ("month", &month_name),
        ("day", &day_name),
        ("to_year", &to_year),
        ("to_month", &to_month_name),
        ("to_day", &to_day_name),
    ];
    let key = match (year == to_year, month == to_month, day == to_day) {
        (true, true, true) => "date",
        (true, true, false) => "dates-in-month",
        (true, false, _) => "dates-in-year",
        _ => "dates",
    };
    studio.words.with(language, key, &variables)
}

/// A date of a work in words: a day, a month or a year.
pub fn date(studio: &Studio<'_>, written: &str, language: Language) -> String {
    let pieces: Vec<_> = written.split('-').map(|piece| piece.trim_start_matches('0')).collect();
    match pieces.as_slice() {
        [_, _, _] => dates(studio, written, written, language),
        [year, month] => {
            let month = studio.words.alone(language, &format!("month-{month}"));
            studio.words.with(language, "date-month", &[("year", year), ("month", &month)])
        }
        _ => studio.words.with(language, "date-year", &[("year", written)]),
    }
}
