//! The numbers of provisions: lists and ranges of them, with what is put in later and with their sub-paragraphs.

use crate::link::provision::{Item, Locator};
use crate::link::scan::Scan;
use crate::model::number::{digits, han, roman, to_letter, to_roman};

/// A list of numbers, and what is behind it; whether its noun says that there are several.
pub(super) fn items(scan: &Scan<'_>, at: usize, several: bool) -> Option<(Vec<Item>, usize)> {
    let (first, mut end) = item(scan, at)?;
    let mut all = vec![first];
    while let Some(start) = scan.joint(end) {
        let start = scan
            .word(start, &[scan.words.ordinal])
            .filter(|_| !scan.words.ordinal.is_empty())
            .map_or(start, |end| scan.blank(end));
        // 24 (a) and (b): the number is the last one's.
        let next = item(scan, start).or_else(|| again(scan, start, &all.last()?.locator));
        let sure = several && all.iter().all(|item| item.locator.to.is_none());
        let Some((item, behind)) = next.filter(|(_, behind)| sure || ends_list(scan, *behind)) else { break };
        all.push(item);
        end = behind;
    }
    Some((all, end))
}

/// Whether a number that a list would go on with is not rather the beginning of something else: "paragraph 5 and 12 States".
fn ends_list(scan: &Scan<'_>, end: usize) -> bool {
    let words = scan.words;
    let after = scan.blank(end);
    let letter = scan.next(after).is_some_and(char::is_alphabetic);
    let known = [
        words.of,
        words.here,
        words.and,
        words.within,
        words.resolution,
        words.decision,
        words.this,
        words.that,
        words.paragraph,
        words.chapter,
        words.section,
        words.article,
        words.item,
    ];
    !letter || known.iter().any(|list| scan.word(after, list).is_some())
}

/// One number with its sub-paragraphs, or a range.
fn item(scan: &Scan<'_>, at: usize) -> Option<(Item, usize)> {
    let (unit, subs, end) = numbered(scan, at)?;
    let mut locator = Locator { unit, subs, ..Locator::default() };
    let mut behind = end;
    if let Some(start) = scan.range(end) {
        if let Some((unit, subs, end)) = numbered(scan, start) {
            // Arabic writes paragraph 23.2 as 23-2: that is no range.
            if !(rises(&locator.unit, &unit) || unit == locator.unit && !locator.subs.is_empty()) {
                return None;
            }
            (locator.to, behind) = (Some((unit, subs)), end);
        } else if !locator.subs.is_empty()
            && let Some((last, end)) = sub(scan, start)
        {
            let mut subs = locator.subs.clone();
            subs.pop();
            subs.push(last);
            (locator.to, behind) = (Some((locator.unit.clone(), subs)), end);
        }
    }
    Some((Item { range: at..behind, locator }, behind))
}

/// Whether the second of two units comes behind the first.
fn rises(first: &str, last: &str) -> bool {
    let value = |unit: &str| {
        let digits = unit.trim_start_matches('p');
        let end = digits.find(|c: char| !c.is_ascii_digit()).unwrap_or(digits.len());
        digits[..end].parse::<u32>().ok()
    };
    value(first) < value(last) || value(first) == value(last) && first != last
}

/// The number of a paragraph with what is part of it: `24 bis`, `24 (a) (i)`.
fn numbered(scan: &Scan<'_>, at: usize) -> Option<(String, Vec<String>, usize)> {
    let (value, mut end) = scan.any_number(at).filter(|(value, _)| *value < 10_000)?;
    let mut unit = format!("p{value}");
    if let Some((word, behind)) = inserted(scan, end) {
        unit.push_str(word);
        end = behind;
    }
    let mut subs = Vec::new();
    while let Some((sub, behind)) = sub(scan, scan.blank(end)) {
        subs.push(sub);
        end = behind;
    }
    // A label that cannot be read: which place is meant is not known.
    let label = scan.bracketed(scan.blank(end)).map(|(range, _)| &scan.text[range]);
    let unread = label.is_some_and(|label| label.chars().count() == 1 && label.chars().all(char::is_alphabetic));
    (!unread).then_some((unit, subs, end))
}

/// `bis`, as anchors spell it.
pub(super) fn inserted(scan: &Scan<'_>, end: usize) -> Option<(&'static str, usize)> {
    let all = scan.words.inserted.iter();
    let fits = all.filter_map(|(word, latin)| Some((*latin, scan.word(scan.blank(end), &[word])?)));
    fits.max_by_key(|(_, end)| *end)
}

/// `(b)` after `24 (a)`.
fn again(scan: &Scan<'_>, at: usize, last: &Locator) -> Option<(Item, usize)> {
    let (own, end) = sub(scan, at).filter(|_| !last.subs.is_empty())?;
    let mut locator = Locator { to: None, ..last.clone() };
    locator.subs.pop();
    locator.subs.push(own);
    Some((Item { range: at..end, locator }, end))
}

/// The label of a sub-paragraph as anchors spell it: `(a)`, `a)`, `(一)`, `(أ)`, `'1'`.
pub(super) fn sub(scan: &Scan<'_>, at: usize) -> Option<(String, usize)> {
    let open = scan.one_of(at, &['(', '（']);
    let quoted = scan.one_of(at, &['\'', '‘', '’']);
    let start = open.or(quoted).unwrap_or(at);
    let rest = scan.rest(start);
    let length = rest.find(|c: char| !c.is_alphanumeric() && c != 'ـ').filter(|length| *length > 0)?;
    let signs = if quoted.is_some() { &['\'', '‘', '’'][..] } else { &[')', '）'] };
    let close = scan.one_of(start + length, signs)?;
    let label = spelt(&rest[..length], scan)?;
    // A digit is a label only between the marks that Arabic puts around it.
    let digit = rest.starts_with(|c: char| c.is_numeric());
    (digit == quoted.is_some()).then_some((label, close))
}

/// A label as anchors spell it.
fn spelt(label: &str, scan: &Scan<'_>) -> Option<String> {
    let bare: String = label.chars().filter(|c| *c != 'ـ').collect();
    if bare.len() <= 5 && bare.bytes().all(|b| b.is_ascii_alphabetic()) {
        let lower = bare.to_ascii_lowercase();
        let same = lower.bytes().all(|b| Some(b) == lower.bytes().next());
        return (same || roman(&lower).is_some()).then_some(lower);
    }
    if let Some(value) = digits(&bare) {
        return (value < 40).then(|| to_roman(value));
    }
    if let Some(value) = han(&bare) {
        return Some(to_roman(value));
    }
    // The first letter of the Latin and the Cyrillic alphabet look the same.
    if bare == "а" {
        return Some("a".to_owned());
    }
    let mut letters = bare.chars();
    let (first, more) = (letters.next()?, letters.next());
    let place = scan.alphabet.iter().position(|letter| *letter == first).filter(|_| more.is_none())?;
    u32::try_from(place + 1).ok().map(to_letter)
}

/// `(a)至(c)分段` behind `第 24 段`: gives the byte behind.
pub(super) fn subs_behind(scan: &Scan<'_>, mut end: usize, locator: &mut Locator) -> usize {
    while let Some((sub, behind)) = sub(scan, scan.blank(end)) {
        locator.subs.push(sub);
        end = behind;
    }
    if locator.subs.is_empty() {
        return end;
    }
    if let Some((last, behind)) = scan.range(end).and_then(|start| sub(scan, start)) {
        let mut subs = locator.subs.clone();
        subs.pop();
        subs.push(last);
        locator.to = Some((locator.unit.clone(), subs));
        end = behind;
    }
    scan.word(scan.blank(end), scan.words.subparagraph).unwrap_or(end)
}
