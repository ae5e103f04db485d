//! Texts as titles are compared with them: words, and single characters where no blanks part words.

use std::collections::HashSet;
use std::ops::Range;
use std::sync::OnceLock;

use crate::model::folding::{Folded, is_han};
use crate::model::language::Language;
use crate::model::number::{digit, han};

/// A folded text and its tokens.
pub struct Tokens {
    folded: Folded,
    /// The bytes of each token in the folded text.
    ranges: Vec<Range<usize>>,
}

impl Tokens {
    /// The tokens of a text: each Chinese character, and each word of other scripts.
    pub fn new(text: &str, language: Language) -> Self {
        let folded = Folded::new(text, language);
        let mut ranges: Vec<Range<usize>> = Vec::new();
        let mut open = false;
        for (at, c) in folded.text.char_indices() {
            let end = at + c.len_utf8();
            match ranges.last_mut() {
                Some(last) if open && c.is_alphanumeric() && !is_han(c) => last.end = end,
                _ if c.is_alphanumeric() => ranges.push(at..end),
                _ => {}
            }
            open = c.is_alphanumeric() && !is_han(c);
        }
        Self { folded, ranges }
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.ranges.len()
    }

    /// One token, folded.
    pub fn get(&self, index: usize) -> &str {
        &self.folded.text[self.ranges[index].clone()]
    }

    /// All tokens, folded.
    pub fn iter(&self) -> impl Iterator<Item = &str> {
        self.ranges.iter().map(|range| &self.folded.text[range.clone()])
    }

    /// The bytes of the text over which some tokens stand, from the first to the last.
    pub fn original(&self, tokens: &Range<usize>) -> Range<usize> {
        if tokens.is_empty() {
            return 0..0;
        }
        self.folded.original(&(self.ranges[tokens.start].start..self.ranges[tokens.end - 1].end))
    }

    /// Whether a mark such as a comma stands right before a token.
    pub fn parted(&self, index: usize) -> bool {
        let before = index.checked_sub(1).and_then(|before| Some((self.ranges.get(before)?, self.ranges.get(index)?)));
        before.is_some_and(|(before, own)| self.folded.text[before.end..own.start].contains([',', '，', '、', '،']))
    }

    /// The folded text over which some tokens stand, with what stands between them.
    pub fn between(&self, tokens: &Range<usize>) -> &str {
        if tokens.is_empty() {
            return "";
        }
        &self.folded.text[self.ranges[tokens.start].start..self.ranges[tokens.end - 1].end]
    }
}

/// Whether a token tells one of a series from the others: a number in digits or words, a quarter of the compass.
pub fn counts(token: &str, language: Language) -> bool {
    let mut characters = token.chars();
    let is_digit = token.chars().any(|c| digit(c).is_some());
    match (characters.next(), characters.next()) {
        (Some(c), None) if is_han(c) => han(token).is_some() || "第首东西南北中".contains(c),
        _ => {
            let is_roman = token.chars().all(|c| "ivx".contains(c));
            is_digit || is_roman || counting(language).contains(token)
        }
    }
}

/// The number words of a language, folded as the tokens are.
fn counting(language: Language) -> &'static HashSet<String> {
    static ALL: OnceLock<Vec<HashSet<String>>> = OnceLock::new();
    let of = |language: Language| {
        let words = language.tongue().counting.words.iter();
        words.map(|(word, _)| Folded::new(word, language).text).collect()
    };
    &ALL.get_or_init(|| Language::ALL.into_iter().map(of).collect())[language as usize]
}

/// Whether a token is no word of its own but joins others.
pub fn joins(token: &str) -> bool {
    let mut characters = token.chars();
    match (characters.next(), characters.next()) {
        (Some(c), None) if is_han(c) => "的和与及、或并暨以之各个性".contains(c),
        _ => token.chars().count() <= 3,
    }
}
