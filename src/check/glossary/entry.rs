//! Where an entry of the term base says what it says.

use std::ops::Range;

use crate::check::Seen;
use crate::model::glossary::Concept;
use crate::model::language::Language;
use crate::model::source::Span;

/// A concept, and the lines in which it is written.
pub struct Entry<'a> {
    /// The concept.
    pub concept: &'a Concept,
    span: Span,
    text: &'a str,
}

impl<'a> Entry<'a> {
    /// The entry of a concept, by its place in the term base.
    pub fn new(seen: Seen<'a>, index: usize) -> Self {
        let glossary = &seen.corpus.glossary;
        let span = glossary.places[index];
        let text = seen.sources.file(span.file).text.get(span.range()).unwrap_or("");
        Self { concept: &glossary.concepts[index], span, text }
    }

    /// The line that names it.
    pub fn head(&self) -> Span {
        match self.keys("id", 0).next() {
            Some(key) => self.place(key.start..self.line_end(key.start)),
            None => self.place(0..self.line_end(0)),
        }
    }

    /// The line of a key; the head where it is written in another way.
    pub fn key(&self, key: &str) -> Span {
        match self.keys(key, 0).next() {
            Some(key) => self.place(key.start..self.line_end(key.start)),
            None => self.head(),
        }
    }

    /// A word behind a key.
    pub fn within(&self, key: &str, word: &str) -> Span {
        let range = self.keys(key, 0).find_map(|key| self.word(key.end, word));
        range.map_or_else(|| self.key(key), |range| self.place(range))
    }

    /// A term of a language; its language's key, where it is written with signs of its own.
    pub fn term(&self, language: Language, term: &str) -> Span {
        match (self.word_of(language, term), self.language(language)) {
            (Some(range), _) => self.place(range),
            (None, Some(key)) => self.place(key.start..self.line_end(key.start)),
            (None, None) => self.head(),
        }
    }

    /// What is said of a term, behind it; the term itself, where that cannot be found.
    pub fn beside_term(&self, language: Language, term: &str, word: &str) -> Span {
        let beside = self.word_of(language, term).and_then(|range| self.word(range.end, word));
        beside.map_or_else(|| self.term(language, term), |range| self.place(range))
    }

    fn word_of(&self, language: Language, term: &str) -> Option<Range<usize>> {
        self.word(self.language(language)?.end, term)
    }

    /// The key of a language's terms.
    fn language(&self, language: Language) -> Option<Range<usize>> {
        let terms = self.keys("terms", 0).next()?;
        self.keys(language.code(), terms.end).next()
    }

    /// Every place from a byte on where a key stands.
    fn keys<'s>(&'s self, key: &'s str, from: usize) -> impl Iterator<Item = Range<usize>> + 's {
        let places = self.text[from..].match_indices(key).map(move |(at, _)| from + at);
        places.map(move |at| at..at + key.len()).filter(|range| {
            let before = self.text[..range.start].chars().next_back();
            before.is_none_or(|c| c.is_whitespace() || "{,".contains(c)) && self.text[range.end..].starts_with(':')
        })
    }

    /// The first place from a byte on where a word stands that is not part of another.
    fn word(&self, from: usize, word: &str) -> Option<Range<usize>> {
        let places = || self.text[from..].match_indices(word).map(|(at, _)| from + at..from + at + word.len());
        let part = |c: Option<char>| c.is_some_and(|c| !c.is_whitespace() && !"\"'[]{},:".contains(c));
        let whole = |range: &Range<usize>| {
            !part(self.text[..range.start].chars().next_back()) && !part(self.text[range.end..].chars().next())
        };
        places().find(whole).or_else(|| places().next())
    }

    fn line_end(&self, from: usize) -> usize {
        self.text[from..].find(['\n', '\r']).map_or(self.text.len(), |length| from + length)
    }

    fn place(&self, range: Range<usize>) -> Span {
        let start = self.span.start as usize;
        Span::new(self.span.file, start + range.start..start + range.end)
    }
}
