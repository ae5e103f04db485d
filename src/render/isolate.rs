//! Latin symbols in a text that runs from right to left: each is kept together and runs from left to right (UAX 9, HTML `bdi`).

use std::ops::Range;

/// The symbols, addresses and Latin words of a text, with the letter or year that belongs to them: `A/60/88`, `56/24 V`,
/// `1325 (2000) E`. Words that follow one another are one, else the last would be read first: `JSON Schema`. Numbers alone stand right
/// as they are.
#[must_use]
pub fn latin(text: &str) -> Vec<Range<usize>> {
    let mut all = Vec::new();
    let mut at = 0;
    while let Some(start) = text[at..].find(is_latin).map(|next| at + next) {
        let end = extended(text, start, word(text, start));
        if text[start..end].contains(is_letter) {
            all.push(start..end);
        }
        at = end;
    }
    all
}

fn is_letter(c: char) -> bool {
    c.is_ascii_alphabetic() || (matches!(c, 'À'..='ɏ') && c.is_alphabetic())
}

fn is_latin(c: char) -> bool {
    c.is_ascii_digit() || is_letter(c)
}

/// Behind a word: letters, digits and the signs within symbols and addresses; not the stop of the sentence.
fn word(text: &str, start: usize) -> usize {
    let within = |c: char| is_latin(c) || "/._-:?=&#%~@+'’".contains(c);
    let end = start + text[start..].find(|c: char| !within(c)).unwrap_or(text.len() - start);
    start + text[start..end].trim_end_matches(|c: char| !is_latin(c)).len()
}

/// Behind what belongs to a word: a capital that stands alone, a year or a session in brackets, the next word.
fn extended(text: &str, start: usize, mut end: usize) -> usize {
    loop {
        let rest = &text[end..];
        let spaced = rest.strip_prefix([' ', '\u{a0}']).unwrap_or(rest);
        let blank = rest.len() - spaced.len();
        let capital = spaced.starts_with(|c: char| c.is_ascii_uppercase())
            && !spaced[1..].starts_with(|c: char| c.is_ascii_alphanumeric() || "/.".contains(c));
        let bracket = spaced.strip_prefix('(').and_then(|inner| {
            let close = inner.find(')')?;
            let word = &inner[..close];
            let fits = !word.is_empty()
                && (word.bytes().all(|b| b.is_ascii_digit()) || word.bytes().all(|b| b"IVXLC-SE".contains(&b)));
            fits.then_some(close + 2)
        });
        let next = text.len() - spaced.len();
        let behind = if blank > 0 && spaced.starts_with(is_latin) { word(text, next) } else { next };
        let follows = text[start..end].contains(is_letter) && text[next..behind].contains(is_letter);
        end = match (capital && blank > 0, bracket) {
            (true, _) => next + 1,
            (false, Some(length)) => next + length,
            (false, None) if follows => behind,
            (false, None) => return end,
        };
    }
}

#[cfg(test)]
mod tests {
    use super::latin;

    #[test]
    fn what_belongs_together_is_kept_together() {
        for (text, expected) in [
            ("انظر A/CONF.192/15، الفقرة 24.", vec!["A/CONF.192/15"]),
            ("القرار 56/24 V المؤرخ 24 كانون الأول/ديسمبر 2001", vec!["56/24 V"]),
            ("القراران 1325 (2000) و 217 A (III).", vec!["217 A (III)"]),
            ("في عام 2021 (A/76/284).", vec!["A/76/284"]),
            ("A/60/88 و Corr.2", vec!["A/60/88", "Corr.2"]),
            ("الفقرات 93-108 و 75/241", vec![]),
            ("ويرد وصفها في JSON Schema.", vec!["JSON Schema"]),
            ("مجلة Revue générale de l’armement 75/241", vec!["Revue générale de l’armement"]),
            ("القرار 75/241 و JSON", vec!["JSON"]),
            ("انظر https://docs.un.org/ar/A/76/284.", vec!["https://docs.un.org/ar/A/76/284"]),
        ] {
            let found: Vec<_> = latin(text).into_iter().map(|range| &text[range]).collect();
            assert_eq!(found, expected, "{text}");
        }
    }
}
