//! Where in a text anything that could be cited is named: one look for all words of a language at once.

use std::ops::Range;

use aho_corasick::{AhoCorasick, AhoCorasickBuilder, Input, MatchKind};

use crate::link::scan::{Scan, joined};
use crate::link::symbol;
use crate::model::corpus::Corpus;
use crate::model::language::Language;
use crate::model::language::citing::Citing;
use crate::model::organ::Organ;

/// What a word that was found may begin.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sign {
    /// An organ's name.
    Organ(Organ),
    /// A resolution or decision, number to follow; whether it is a decision.
    Numbered(bool),
    /// A provision, by its noun or, where the number stands first, by what stands before that.
    Provision,
    /// This document.
    This,
    /// The document that was cited last.
    That,
    /// An instrument's title; whether longer ones begin with it.
    Instrument(usize, bool),
    /// A symbol.
    Symbol,
    /// A longer name, in which nothing is to be found.
    Hidden,
}

/// A word that was found.
#[derive(Debug, Clone)]
pub struct Found {
    /// Its bytes, with what is written to its front.
    pub range: Range<usize>,
    /// Where the word itself begins.
    pub word: usize,
    /// What it may begin.
    pub sign: Sign,
}

/// All words by which a language cites, with the instruments and meetings of a site.
pub struct Vocabulary {
    language: Language,
    automaton: AhoCorasick,
    signs: Vec<Sign>,
}

impl Vocabulary {
    /// The words of a language and of a corpus.
    ///
    /// # Panics
    /// When there are more words than an automaton can have, which is billions.
    #[must_use]
    pub fn new(language: Language, corpus: &Corpus) -> Self {
        let mut words: Vec<(String, Sign)> = Vec::new();
        let citing = &language.tongue().citing;
        own(citing, &mut words);
        for (index, instrument) in corpus.instruments.iter().enumerate() {
            let names = || instrument.names.get(language).into_iter().flatten();
            for name in names() {
                let begins = names().any(|longer| longer.len() > name.len() && longer.starts_with(name.as_str()));
                words.extend(apostrophes(name).into_iter().map(|name| (name, Sign::Instrument(index, begins))));
            }
            words.extend(instrument.not.get(language).into_iter().flatten().map(|name| (name.clone(), Sign::Hidden)));
        }
        // A meeting's name says which instrument it is about; it is the meeting that is named.
        let meetings = corpus.meetings.iter().filter_map(|meeting| meeting.name.get(language));
        words.extend(meetings.map(|name| (name.clone(), Sign::Hidden)));
        words.extend(symbol::ORGANS.iter().map(|organ| (format!("{organ}/"), Sign::Symbol)));
        words.push(("Assembly/AU/".to_owned(), Sign::Symbol));
        words.retain(|(word, _)| !word.is_empty());
        let automaton = AhoCorasickBuilder::new()
            .match_kind(MatchKind::LeftmostLongest)
            .build(words.iter().map(|(word, _)| word))
            .expect("the words of a language are few enough");
        Self { language, automaton, signs: words.into_iter().map(|(_, sign)| sign).collect() }
    }

    /// A text, to be read with the words of this language.
    #[must_use]
    pub fn scan<'a>(&self, text: &'a str) -> Scan<'a> {
        let tongue = self.language.tongue();
        Scan { text, words: &tongue.citing, alphabet: tongue.alphabet, letter_names: tongue.letter_names }
    }

    /// Every word in a text, from left to right, none within another.
    #[must_use]
    pub fn find(&self, text: &str) -> Vec<Found> {
        let mut all = Vec::new();
        let mut from = 0;
        while let Some(hit) = self.automaton.find(Input::new(text).range(from..)) {
            let found = self.whole(text, hit.range(), self.signs[hit.pattern()]);
            // What is only a piece of a word hides nothing: the look goes on right behind its first letter.
            let first = text[hit.start()..].chars().next().map_or(1, char::len_utf8);
            from = if found.is_some() { hit.end() } else { hit.start() + first };
            all.extend(found);
        }
        all
    }

    /// A hit, where it is a whole word.
    fn whole(&self, text: &str, range: Range<usize>, sign: Sign) -> Option<Found> {
        let (before, after) = (&text[..range.start], &text[range.end..]);
        let next = after.chars().next();
        if sign == Sign::Symbol {
            let inside = before.ends_with(|c: char| c.is_ascii_alphanumeric() || "/.-_@".contains(c));
            let begun = !inside && next.is_some_and(|c| c.is_ascii_alphanumeric());
            return begun.then_some(Found { word: range.start, range, sign });
        }
        if joined(text[..range.end].chars().next_back(), next) {
            return None;
        }
        // Arabic writes "and", "in", "to" to the front of the word.
        let prefixes = self.language.tongue().citing.prefixes;
        let mut start = range.start;
        while joined(text[..start].chars().next_back(), text[start..].chars().next()) {
            start -= prefixes.iter().find(|prefix| text[..start].ends_with(**prefix))?.len();
        }
        Some(Found { range: start..range.end, word: range.start, sign })
    }
}

/// The language's own words.
fn own(citing: &Citing, words: &mut Vec<(String, Sign)>) {
    for (organ, names) in citing.organs {
        words.extend(names.iter().flat_map(|name| apostrophes(name)).map(|name| (name, Sign::Organ(*organ))));
    }
    let mut add = |list: &[&str], sign: Sign| {
        for word in list {
            let mut letters = word.chars();
            let capital = letters.next().map(|first| first.to_uppercase().collect::<String>() + letters.as_str());
            let mut all =
                vec![(*word).to_owned(), capital.unwrap_or_default(), word.to_lowercase(), word.to_uppercase()];
            all.sort_unstable();
            all.dedup();
            words.extend(all.iter().flat_map(|word| apostrophes(word)).map(|word| (word, sign)));
        }
    };
    if citing.ordinal.is_empty() {
        add(citing.resolution, Sign::Numbered(false));
        add(citing.decision, Sign::Numbered(true));
        add(citing.paragraph, Sign::Provision);
        add(citing.subparagraph, Sign::Provision);
        add(citing.chapter, Sign::Provision);
        add(citing.section, Sign::Provision);
        add(citing.article, Sign::Provision);
        for (word, _) in citing.ordinals {
            add(&[word], Sign::Provision);
        }
    } else {
        add(&[citing.ordinal], Sign::Provision);
    }
    add(citing.preambular, Sign::Provision);
    add(citing.operative, Sign::Provision);
    add(citing.annex, Sign::Provision);
    add(citing.appendix, Sign::Provision);
    add(citing.note, Sign::Provision);
    add(citing.action, Sign::Provision);
    add(citing.item, Sign::Provision);
    add(citing.this, Sign::This);
    add(citing.that, Sign::That);
}

/// A word with either apostrophe, where it has one.
fn apostrophes(word: &str) -> Vec<String> {
    if word.contains(['\'', '’']) {
        vec![word.replace('’', "'"), word.replace('\'', "’")]
    } else {
        vec![word.to_owned()]
    }
}
