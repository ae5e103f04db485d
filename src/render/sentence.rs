//! The sentence in which a citation stands.

use std::ops::Range;

/// The bytes of the sentence around a range, without blanks at its ends. A full stop ends one where a blank and a capital or the
/// end follow, and is not that of an abbreviation; the full-width stops always do.
#[must_use]
pub fn around(text: &str, range: &Range<usize>) -> Range<usize> {
    let before = &text[..range.start];
    let start = before.char_indices().rev().find(|(at, c)| ends(text, *at, *c)).map_or(0, |(at, c)| at + c.len_utf8());
    let after = &text[range.end..];
    let last = after.char_indices().map(|(at, c)| (range.end + at, c)).find(|(at, c)| ends(text, *at, *c));
    let end = last.map_or(text.len(), |(at, c)| closing(text, at + c.len_utf8()));
    let inner = &text[start..end];
    let start = start + inner.len() - inner.trim_start_matches(is_closing).trim_start().len();
    start.min(range.start)..text[..end].trim_end().len().max(range.end)
}

/// Whether the character at a byte ends a sentence.
fn ends(text: &str, at: usize, c: char) -> bool {
    let after = &text[closing(text, at + c.len_utf8())..];
    match c {
        '。' | '！' | '？' | '\n' => true,
        '.' | '!' | '?' | '؟' => {
            let mut next = after.chars();
            let blank = next.next().is_none_or(char::is_whitespace);
            let capital = after.trim_start().chars().next().is_none_or(|c| c.is_alphabetic() && !c.is_lowercase());
            blank && capital && !(c == '.' && abbreviated(&text[..at]))
        }
        _ => false,
    }
}

/// Whether a full stop behind a text is that of an abbreviation: of one letter, or of a word with no vowel to speak of.
fn abbreviated(before: &str) -> bool {
    let word = before.rsplit(|c: char| !c.is_alphabetic()).next().unwrap_or("");
    let short = word.chars().count() == 1;
    short
        || [
            "para", "paras", "chap", "sect", "art", "arts", "vol", "No", "Nos", "Mr", "Ms", "St", "par", "párr", "núm",
            "см", "стр", "гл", "пп",
        ]
        .contains(&word)
}

/// Behind the quotation marks and brackets that close here.
fn closing(text: &str, at: usize) -> usize {
    let rest = &text[at..];
    at + rest.len() - rest.trim_start_matches(is_closing).len()
}

fn is_closing(c: char) -> bool {
    "”’»）)」』".contains(c)
}

#[cfg(test)]
mod tests {
    use super::around;

    #[test]
    fn a_citation_is_shown_in_its_sentence() {
        let cases = [
            ("甲。乙第 1 段丙。丁", "第 1 段", "乙第 1 段丙。"),
            ("甲（乙。）第 1 段", "第 1 段", "第 1 段"),
            ("One. See para. 5 of it. Two.", "para. 5", "See para. 5 of it."),
            ("By A/76/284 only", "A/76/284", "By A/76/284 only"),
            ("In 2.5 cases, Mr. Smith cited A/76/284. It", "A/76/284", "In 2.5 cases, Mr. Smith cited A/76/284."),
            ("أولا. في القرار X؟ ثانيا", "X", "في القرار X؟"),
        ];
        for (text, citation, sentence) in cases {
            let start = text.find(citation).expect("the citation is in the text");
            assert_eq!(&text[around(text, &(start..start + citation.len()))], sentence);
        }
    }
}
