//! How English counts.

use crate::model::language::counting::Counting;

#[rustfmt::skip] // one word a line would be a long way to scroll
pub(super) const COUNTING: Counting = Counting {
    decimal: '.',
    words: &[
        ("one", 1), ("two", 2), ("three", 3), ("four", 4), ("five", 5), ("six", 6), ("seven", 7), ("eight", 8), ("nine", 9),
        ("ten", 10), ("eleven", 11), ("twelve", 12), ("thirteen", 13), ("fourteen", 14), ("fifteen", 15), ("sixteen", 16),
        ("seventeen", 17), ("eighteen", 18), ("nineteen", 19), ("twenty", 20), ("thirty", 30), ("forty", 40), ("fifty", 50),
        ("sixty", 60), ("seventy", 70), ("eighty", 80), ("ninety", 90), ("first", 1), ("second", 2), ("third", 3),
        ("fourth", 4), ("fifth", 5), ("sixth", 6), ("seventh", 7), ("eighth", 8), ("ninth", 9), ("tenth", 10),
        ("eleventh", 11), ("twelfth", 12), ("thirteenth", 13), ("fourteenth", 14), ("fifteenth", 15), ("sixteenth", 16),
        ("seventeenth", 17), ("eighteenth", 18), ("nineteenth", 19), ("twentieth", 20), ("thirtieth", 30), ("fortieth", 40),
        ("fiftieth", 50), ("sixtieth", 60), ("seventieth", 70), ("eightieth", 80), ("ninetieth", 90), ("once", 1),
        ("twice", 2), ("half", 2), ("hundred", 100), ("hundredth", 100), ("zero", 0), ("no", 0), ("none", 0),
    ],
    joints: &["-", "‑", " "],
    multipliers: &[
        ("thousand", 1_000), ("million", 1_000_000), ("billion", 1_000_000_000), ("trillion", 1_000_000_000_000),
    ],
    months: [
        &["january"], &["february"], &["march"], &["april"], &["may"], &["june"], &["july"], &["august"], &["september"],
        &["october"], &["november"], &["december"],
    ],
    month_sign: "",
};
