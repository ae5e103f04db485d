//! Where a Chinese title may break: between words, so that no word is torn.

use std::sync::LazyLock;

use icu_segmenter::options::WordBreakInvariantOptions;
use icu_segmenter::{WordSegmenter, WordSegmenterBorrowed};

use crate::model::html::Html;
use crate::model::language::Language;
use crate::model::text::Text;

static WORDS: LazyLock<WordSegmenterBorrowed<'static>> =
    LazyLock::new(|| WordSegmenter::new_dictionary(WordBreakInvariantOptions::default()));

/// A title with `<wbr>` between its words, for the style that forbids all other breaks. Only Chinese needs it, and only a title
/// in which nothing is marked is touched; any other comes back as it is.
#[must_use]
pub fn with_breaks(html: Html, text: &Text, language: Language) -> Html {
    if language != Language::Zh || !text.marks.is_empty() {
        return html;
    }
    let mut out = Html::new();
    let mut start = 0;
    for end in WORDS.segment_str(&text.plain).filter(|end| *end > 0) {
        let word = &text.plain[start..end];
        // Never before a mark that must not begin a line, nor after one that must not end it.
        let tied = word.chars().all(|c| "、，。；：！？》）」』”’〉)]%".contains(c) || c.is_whitespace());
        let opened = text.plain[..start].ends_with(['《', '（', '「', '“', '‘', '〈', '(', '[']);
        if start > 0 && !tied && !opened {
            out.open("wbr", &[]);
        }
        out.push_text(word);
        start = end;
    }
    out
}
