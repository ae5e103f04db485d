//! All terms of one language, found in one look.

use std::ops::Range;

use aho_corasick::{AhoCorasick, MatchKind};

use crate::model::corpus::Corpus;
use crate::model::folding::{Folded, balanced};
use crate::model::glossary::term::Term;
use crate::model::language::Language;
use crate::model::state::States;

/// Finds the terms of one language.
pub struct Finder {
    language: Language,
    automaton: AhoCorasick,
    /// What each pattern of the automaton is.
    patterns: Vec<Pattern>,
}

/// A text, and what must be known of it.
#[derive(Clone, Copy)]
pub struct Surrounded<'a> {
    /// The text.
    pub text: &'a str,
    /// The bytes that citations cover.
    pub cited: &'a [Range<usize>],
    /// The work in which it stands.
    pub work: usize,
}

/// A term that was found.
#[derive(Debug, PartialEq, Eq)]
pub struct Found {
    /// Where, in bytes of the text.
    pub range: Range<usize>,
    /// The concept's place in the term base.
    pub concept: u32,
    /// The term's place among the concept's of that language.
    pub term: u32,
}

struct Pattern {
    /// The concept and the term; none for a State's name, within which nothing is found.
    term: Option<(u32, u32)>,
    /// Whether it is an official name, which is found in citations too.
    is_name: bool,
    /// The letters as they must stand, where it is written with capitals only.
    exact: Option<String>,
    /// Folded words that may not stand right after it, and right before it.
    not_before: Vec<String>,
    not_after: Vec<String>,
    /// The works in which it is looked for; none for all.
    works: Option<Vec<usize>>,
}

impl Finder {
    /// The finder of a language's terms.
    ///
    /// # Panics
    /// When there are more terms than an automaton can hold, which is some hundreds of millions.
    #[must_use]
    pub fn new(corpus: &Corpus, language: Language) -> Self {
        let mut spellings = Vec::new();
        let mut patterns = Vec::new();
        for (number, concept) in corpus.glossary.concepts.iter().enumerate() {
            for (index, term) in concept.terms(language).iter().enumerate().filter(|(_, term)| !term.hidden) {
                for spelling in std::iter::once(&term.term).chain(&term.forms) {
                    let folded = Folded::new(spelling, language).text;
                    if !folded.is_empty() {
                        spellings.push(folded);
                        let place = Some((narrow(number), narrow(index)));
                        patterns.push(pattern(corpus, language, term, spelling, place, concept.kind.is_name()));
                    }
                }
            }
        }
        for name in States::of(language).all() {
            spellings.push(Folded::new(name, language).text);
            let state = Term::default();
            patterns.push(pattern(corpus, language, &state, name, None, true));
        }
        let automaton = AhoCorasick::builder().match_kind(MatchKind::Standard).build(&spellings);
        Self { language, automaton: automaton.expect("there are few terms"), patterns }
    }

    /// The terms of a text, in reading order; they do not overlap.
    pub fn find(&self, around: Surrounded<'_>) -> impl Iterator<Item = Found> + use<> {
        let folded = Folded::new(around.text, self.language);
        let mut all: Vec<(Range<usize>, usize)> = self
            .automaton
            .find_overlapping_iter(&folded.text)
            .map(|found| (found.range(), found.pattern().as_usize()))
            .filter(|(range, pattern)| self.patterns[*pattern].fits(&folded, range, around))
            .collect();
        // Leftmost, then longest; a term stands before a State's name of the same letters, and the first term before others.
        all.sort_by_key(|(range, pattern)| {
            (range.start, std::cmp::Reverse(range.end), self.patterns[*pattern].term.is_none(), *pattern)
        });
        let mut end = 0;
        let mut out = Vec::new();
        for (range, pattern) in all {
            if range.start < end {
                continue;
            }
            end = range.end;
            if let Some((concept, term)) = self.patterns[pattern].term
                && let Some(range) = balanced(around.text, folded.original(&range))
            {
                out.push(Found { range, concept, term });
            }
        }
        out.into_iter()
    }
}

fn pattern(
    corpus: &Corpus,
    language: Language,
    term: &Term,
    spelling: &str,
    place: Option<(u32, u32)>,
    is_name: bool,
) -> Pattern {
    let fold = |words: &[String]| words.iter().map(|word| Folded::new(word, language).text).collect();
    let named = || {
        let works = corpus.works.iter().enumerate();
        works
            .filter(|(_, work)| term.only_in.iter().any(|name| work.is_named(name)))
            .map(|(number, _)| number)
            .collect()
    };
    let works = (!term.only_in.is_empty()).then(named);
    Pattern {
        term: place,
        is_name,
        exact: term.is_acronym().then(|| letters(spelling)),
        not_before: fold(&term.not_before),
        not_after: fold(&term.not_after),
        works,
    }
}

impl Pattern {
    /// Whether what stands at a range of the folded text is this term, and not another word or part of one.
    fn fits(&self, folded: &Folded, range: &Range<usize>, around: Surrounded<'_>) -> bool {
        if !folded.is_whole(range) || self.works.as_ref().is_some_and(|works| !works.contains(&around.work)) {
            return false;
        }
        let original = folded.original(range);
        if self.exact.as_ref().is_some_and(|exact| letters(&around.text[original.clone()]) != *exact) {
            return false;
        }
        let meets = |cited: &&Range<usize>| cited.start < original.end && original.start < cited.end;
        let within = |cited: &Range<usize>| cited.start <= original.start && original.end <= cited.end;
        if around.cited.iter().filter(meets).any(|cited| !(self.is_name && within(cited))) {
            return false;
        }
        let (before, after) = (folded.text[..range.start].trim_end(), folded.text[range.end..].trim_start());
        let follows = |word: &String| {
            after.starts_with(word.as_str()) && {
                let start = folded.text.len() - after.len();
                folded.is_whole(&(start..start + word.len()))
            }
        };
        let precedes = |word: &String| {
            before.ends_with(word.as_str()) && folded.is_whole(&(before.len() - word.len()..before.len()))
        };
        !self.not_before.iter().any(follows)
            && !self.not_after.iter().any(precedes)
            && balanced(around.text, original).is_some()
    }
}

/// The letters and digits of a text as they are written.
fn letters(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).collect()
}

fn narrow(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
