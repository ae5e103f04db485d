//! Numbers as documents print them: in digits of several scripts, Han numerals, Roman numerals and letters.

/// Reads decimal digits of one or more scripts (ASCII, full-width, Arabic-Indic, Eastern Arabic-Indic).
///
/// `None` for anything else, the empty string, or a number over four billion.
#[must_use]
pub fn digits(text: &str) -> Option<u32> {
    let mut value: u32 = 0;
    for c in text.chars() {
        value = value.checked_mul(10)?.checked_add(digit(c)?)?;
    }
    (!text.is_empty()).then_some(value)
}

/// The value of one decimal digit.
#[must_use]
pub fn digit(c: char) -> Option<u32> {
    let zero = match c {
        '0'..='9' => '0',
        '０'..='９' => '０',
        '٠'..='٩' => '٠',
        '۰'..='۹' => '۰',
        _ => return None,
    };
    Some(c as u32 - zero as u32)
}

/// Reads a Han numeral from 1 to 999, only in its usual spelling: 一, 十二, 二十, 三十一, 一百零五, 一百一十二.
#[must_use]
pub fn han(text: &str) -> Option<u32> {
    let mut value = 0;
    let mut digit = None;
    for c in text.chars() {
        match c {
            '百' => value += digit.take()? * 100,
            '十' => value += digit.take().unwrap_or(1) * 10,
            '零' if digit.is_none() => {}
            _ if digit.is_some() => return None,
            _ => digit = u32::try_from(HAN.iter().position(|d| *d == c)? + 1).ok(),
        }
    }
    value += digit.unwrap_or(0);
    (value > 0 && to_han(value) == text).then_some(value)
}

const HAN: [char; 9] = ['一', '二', '三', '四', '五', '六', '七', '八', '九'];

/// Writes a Han numeral from 1 to 999.
fn to_han(value: u32) -> String {
    let (hundreds, tens, ones) = (value / 100 % 10, value / 10 % 10, value % 10);
    let mut out = String::new();
    let mut push = |digit: u32, unit: &str| {
        out.extend(HAN.get((digit as usize).wrapping_sub(1)));
        out.push_str(unit);
    };
    if hundreds > 0 {
        push(hundreds, "百");
    }
    match (tens, ones) {
        (0, 0) => {}
        (0, _) if hundreds > 0 => push(0, "零"),
        (0, _) => {}
        (1, _) if hundreds == 0 => push(0, "十"),
        _ => push(tens, "十"),
    }
    push(ones, "");
    out
}

/// Reads a Roman numeral of either case, only in its usual spelling (`iv`, not `iiii`).
#[must_use]
pub fn roman(text: &str) -> Option<u32> {
    let lower = text.to_ascii_lowercase();
    let mut rest = lower.as_str();
    let mut value = 0;
    for (digits, amount) in ROMAN {
        while let Some(tail) = rest.strip_prefix(digits) {
            rest = tail;
            value += amount;
        }
    }
    (rest.is_empty() && value > 0 && to_roman(value) == lower).then_some(value)
}

const ROMAN: [(&str, u32); 13] = [
    ("m", 1000),
    ("cm", 900),
    ("d", 500),
    ("cd", 400),
    ("c", 100),
    ("xc", 90),
    ("l", 50),
    ("xl", 40),
    ("x", 10),
    ("ix", 9),
    ("v", 5),
    ("iv", 4),
    ("i", 1),
];

/// Writes a Roman numeral in lower case.
#[must_use]
pub fn to_roman(mut value: u32) -> String {
    let mut out = String::new();
    for (digits, amount) in ROMAN {
        while value >= amount {
            out.push_str(digits);
            value -= amount;
        }
    }
    out
}

/// Reads a letter label: a is 1, z is 26; doubled letters go on, aa is 27, bb 28, aaa 53.
#[must_use]
pub fn letter(text: &str) -> Option<u32> {
    let first = text.chars().next()?.to_ascii_lowercase();
    let same = first.is_ascii_lowercase() && text.chars().all(|c| c.to_ascii_lowercase() == first);
    let rounds = u32::try_from(text.len()).ok()?.checked_sub(1)?;
    (same && rounds < 8).then(|| rounds * 26 + (first as u32 - 'a' as u32) + 1)
}

/// Writes a letter label: 1 is a, 27 is aa.
#[must_use]
pub fn to_letter(value: u32) -> String {
    let index = value.saturating_sub(1);
    let letter = char::from(b'a' + u8::try_from(index % 26).unwrap_or(0));
    std::iter::repeat_n(letter, index as usize / 26 + 1).collect()
}
