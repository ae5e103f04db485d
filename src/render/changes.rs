//! What changed between two states of a text, word by word.

use similar::{Algorithm, DiffTag, capture_diff_slices};

use crate::model::html::Html;

/// The new text with what was added in `ins` and what was taken out in `del`.
#[must_use]
pub fn changes(was: &str, now: &str) -> Html {
    let (old, new) = (words(was), words(now));
    let mut html = Html::new();
    let mut put = |name: &'static str, words: &[&str]| {
        if words.is_empty() {
            return;
        }
        if name.is_empty() {
            return html.push_text(&words.concat());
        }
        html.open(name, &[]);
        html.push_text(&words.concat());
        html.close(name);
    };
    for step in capture_diff_slices(Algorithm::Patience, &old, &new) {
        let (gone, come) = (&old[step.old_range()], &new[step.new_range()]);
        if step.tag() == DiffTag::Equal {
            put("", come);
        } else {
            put("del", gone);
            put("ins", come);
        }
    }
    html
}

/// A text in pieces that are compared as a whole: a word, a Chinese character, a sign, a run of blanks.
fn words(text: &str) -> Vec<&str> {
    let kind = |c: char| match c {
        c if c.is_whitespace() => 0,
        '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' => 1,
        c if c.is_alphanumeric() => 2,
        _ => 1,
    };
    let mut out = Vec::new();
    let mut start = 0;
    let mut last = None;
    for (at, c) in text.char_indices() {
        let this = kind(c);
        if at > 0 && (this == 1 || last != Some(this)) {
            out.push(&text[start..at]);
            start = at;
        }
        last = Some(this);
    }
    if start < text.len() {
        out.push(&text[start..]);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::changes;

    #[test]
    fn words_are_compared_as_a_whole() {
        for (was, now, shown) in [
            ("States agreed.", "States agreed.", "States agreed."),
            ("Ten States agreed.", "Twelve States agreed.", "<del>Ten</del><ins>Twelve</ins> States agreed."),
            (
                "会议举行了 10 次会议。",
                "会议举行了 12 次正式会议。",
                "会议举行了 <del>10</del><ins>12</ins> 次<ins>正式</ins>会议。",
            ),
            ("a < b", "a > b", "a <del>&lt;</del><ins>&gt;</ins> b"),
            ("", "new", "<ins>new</ins>"),
            ("old", "", "<del>old</del>"),
        ] {
            assert_eq!(changes(was, now).as_str(), shown);
        }
    }
}
