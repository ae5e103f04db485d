//! Where a Chinese title may break: between words, so that no word is torn.

use std::sync::LazyLock;

use icu_segmenter::options::WordBreakInvariantOptions;
use icu_segmenter::{WordSegmenter, WordSegmenterBorrowed};

use crate::model::language::Language;
use crate::model::text::Text;
use crate::render::inline::{NoteMark, Surroundings};

static WORDS: LazyLock<WordSegmenterBorrowed<'static>> =
    LazyLock::new(|| WordSegmenter::new_dictionary(WordBreakInvariantOptions::default()));

/// Where a title may break besides where it must: between its words. Only Chinese needs it, whose titles are set in a style that
/// forbids all other breaks.
#[must_use]
pub fn breaks(text: &Text, language: Language) -> Vec<usize> {
    if language != Language::Zh {
        return Vec::new();
    }
    let mut all = Vec::new();
    let mut start = 0;
    for end in WORDS.segment_str(&text.plain).filter(|end| *end > 0) {
        let word = &text.plain[start..end];
        // Never before a mark that must not begin a line, nor after one that must not end it.
        let tied = word.chars().all(|c| "、，。；：！？》）」』”’〉)]%".contains(c) || c.is_whitespace());
        let opened = text.plain[..start].ends_with(['《', '（', '「', '“', '‘', '〈', '(', '[']);
        if start > 0 && !tied && !opened {
            all.push(start);
        }
        start = end;
    }
    all
}

/// A title that stands by itself, in no provision of its own: without notes, links as written.
pub struct Bare(pub Language);

impl Surroundings for Bare {
    fn note(&mut self, _label: &str) -> Option<NoteMark> {
        None
    }

    fn is_rtl(&self) -> bool {
        self.0.tongue().rtl
    }

    fn breaks(&self, text: &Text) -> Vec<usize> {
        breaks(text, self.0)
    }
}
