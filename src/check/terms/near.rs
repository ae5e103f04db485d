//! Passages that are nearly, but not quite, a title: found by the runs of words that they share with it.
//!
//! Of each title every few words in a row lead to it, and where in it they stand. A passage in which several of these stand in the
//! order of the title is then compared with it word by word. So a text is gone through once, however many titles there are.

use std::collections::HashMap;
use std::ops::Range;

use crate::check::terms::tokens::{Tokens, counts, joins};
use crate::model::folding::{balanced, is_han};
use crate::model::language::Language;

/// Words in a row that lead to more titles than this tell nothing.
const COMMON: usize = 48;

/// The titles of one language.
pub struct Titles<T> {
    language: Language,
    all: Vec<Title<T>>,
    /// By the words in a row: the title, and where in it they stand.
    grams: HashMap<Vec<u32>, Vec<(u32, u32)>>,
    /// The words of all titles.
    words: HashMap<String, u32>,
    /// How many words in a row are looked up.
    length: usize,
}

/// A title in one spelling.
struct Title<T> {
    what: T,
    written: String,
    tokens: Tokens,
    words: Vec<u32>,
    /// Whether another word in it makes it another thing: of a body or State, and of every short title.
    strict: bool,
}

/// A passage that is nearly a title.
#[derive(Debug, PartialEq, Eq)]
pub struct Near<T> {
    /// The bytes of the text.
    pub range: Range<usize>,
    /// What the title is the title of.
    pub what: T,
    /// The title as it should be.
    pub title: String,
    /// What differs: what stands in the title, and what in the text; one of the two may be nothing.
    pub changes: Vec<(String, String)>,
}

/// A word that no title has.
const UNKNOWN: u32 = u32::MAX;

impl<T: Copy + PartialEq> Titles<T> {
    /// No title yet.
    pub fn new(language: Language) -> Self {
        let length = if language == Language::Zh { 3 } else { 2 };
        Self { language, all: Vec::new(), grams: HashMap::new(), words: HashMap::new(), length }
    }

    /// Adds a title, where it is long enough that a passage can be near to it and to nothing else. `strict` titles are those of which
    /// another word makes another thing.
    pub fn add(&mut self, title: &str, what: T, strict: bool) {
        let tokens = Tokens::new(title, self.language);
        let han = tokens.iter().filter(|token| token.starts_with(is_han)).count();
        if tokens.len() < 4 || (han > 0 && tokens.len() < 8) {
            return;
        }
        let long = if han > 0 { 18 } else { 12 };
        let strict = strict || tokens.len() < long;
        let mut words = Vec::with_capacity(tokens.len());
        for token in tokens.iter() {
            let next = u32::try_from(self.words.len()).unwrap_or(UNKNOWN);
            words.push(*self.words.entry(token.to_owned()).or_insert(next));
        }
        let number = u32::try_from(self.all.len()).unwrap_or(UNKNOWN);
        for (offset, gram) in (0..).zip(words.windows(self.length)) {
            self.grams.entry(gram.to_vec()).or_default().push((number, offset));
        }
        self.all.push(Title { what, written: title.to_owned(), tokens, words, strict });
    }

    /// Forgets words in a row that lead to very many titles. To be called when all titles are added.
    #[must_use]
    pub fn made(mut self) -> Self {
        self.grams.retain(|_, places| places.len() <= COMMON);
        self
    }

    /// The passages of a text that are nearly a title, in reading order; they do not overlap. `is_right` says of a passage whether
    /// something that is right stands there.
    /// `names` are the ranges at which official names stand as they should: what one of them covers is not looked at.
    pub fn near(
        &self,
        text: &str,
        names: &[Range<usize>],
        is_right: impl Fn(&Range<usize>, &T, &str) -> bool,
    ) -> Vec<Near<T>> {
        if self.all.is_empty() {
            return Vec::new();
        }
        let tokens = Tokens::new(text, self.language);
        let words: Vec<u32> = tokens.iter().map(|token| self.words.get(token).copied().unwrap_or(UNKNOWN)).collect();
        let mut hits: Vec<(u32, u32, u32)> = Vec::new();
        for (at, gram) in (0..).zip(words.windows(self.length)) {
            let places = self.grams.get(gram).map_or(&[][..], Vec::as_slice);
            hits.extend(places.iter().map(|(title, offset)| (*title, at, *offset)));
        }
        hits.sort_unstable();
        let mut found: Vec<(usize, Near<T>)> = Vec::new();
        for of_title in hits.chunk_by(|a, b| a.0 == b.0) {
            let title = &self.all[of_title[0].0 as usize];
            for passage in passages(of_title, title.words.len(), self.length) {
                if passage.end <= tokens.len() && is_covered(&tokens.original(&passage), names) {
                    continue;
                }
                found.extend(self.compare(text, &tokens, &words, title, &passage, &is_right));
            }
        }
        // The nearest first, the longer of two as near.
        found.sort_by_key(|(edits, near)| (*edits, std::cmp::Reverse(near.range.len()), near.range.start));
        let mut out: Vec<Near<T>> = Vec::new();
        for (_, near) in found {
            if out.iter().all(|other| near.range.end <= other.range.start || other.range.end <= near.range.start) {
                out.push(near);
            }
        }
        out.sort_by_key(|near| near.range.start);
        out
    }

    /// Compares a passage with a title, word by word.
    fn compare(
        &self,
        text: &str,
        tokens: &Tokens,
        words: &[u32],
        title: &Title<T>,
        passage: &Range<usize>,
        is_right: &impl Fn(&Range<usize>, &T, &str) -> bool,
    ) -> Option<(usize, Near<T>)> {
        let allowed = (title.words.len() / 5).clamp(1, 6);
        let window = passage.start.saturating_sub(allowed + 1)..(passage.end + allowed + 1).min(words.len());
        let mut steps = align(&title.words, &words[window.clone()])?;
        cut_at_mark(&mut steps, (text, tokens), window.start);
        let (first, last) = (steps.first()?, steps.last()?);
        let edits = steps.iter().filter(|step| !step.same).count();
        let range = window.start + first.there.start..window.start + last.there.end;
        let is_same_thing = || {
            ends_alike(&steps, title.words.len(), self.language)
                || self.is_all_but_end(&steps, title, (text, tokens), window.start)
        };
        if edits > allowed || range.is_empty() || !is_same_thing() {
            return None;
        }
        let original = tokens.original(&range);
        let passage = tokens.between(&range);
        let own = title.tokens.between(&(0..title.words.len()));
        let over_end = is_over_end(passage) && !is_over_end(own);
        if passage == own
            || over_end
            || balanced(text, original.clone()).is_none()
            || is_right(&original, &title.what, &title.written)
        {
            return None;
        }
        let changes = self.changes(&steps, title, (text, tokens), window.start)?;
        let written = |range: Range<usize>| text[tokens.original(&range)].to_owned();
        let changes = changes
            .into_iter()
            .map(|(here, there)| (title.written[title.tokens.original(&here)].to_owned(), written(there)))
            .collect();
        Some((edits, Near { range: original, what: title.what, title: title.written.clone(), changes }))
    }

    /// Whether a passage agrees with a long title in all but a word or two, whatever those are: then no other thing is meant.
    fn is_all_but_end(&self, steps: &[Step], title: &Title<T>, (text, tokens): (&str, &Tokens), start: usize) -> bool {
        let edits = steps.iter().filter(|step| !step.same).count();
        let allowed = if self.language == Language::Zh { 1 } else { 2 };
        if title.strict || edits > allowed {
            return false;
        }
        // "Take action to prevent" is none: a title begins with a capital letter where its own does, or has capitals within.
        let own = |step: &Step| is_capital(&title.written[title.tokens.original(&step.here)]);
        let written =
            |step: &Step| is_capital(&text[tokens.original(&(start + step.there.start..start + step.there.end))]);
        let same: Vec<&Step> = steps.iter().filter(|step| step.same).collect();
        let begins_alike = steps.first().is_none_or(|step| own(step) == written(step));
        same.iter().all(|step| own(step) == written(step)) && (begins_alike || same.iter().any(|step| own(step)))
    }

    /// What differs between a title and a passage, as ranges of the tokens of each; none where the passage names another thing.
    fn changes(
        &self,
        steps: &[Step],
        title: &Title<T>,
        (text, tokens): (&str, &Tokens),
        start: usize,
    ) -> Option<Vec<(Range<usize>, Range<usize>)>> {
        let mut out = Vec::new();
        let mut other_words = 0;
        let same_case = |step: Option<&Step>| {
            step.is_none_or(|step| {
                let (here, there) = (step.here.clone(), start + step.there.start..start + step.there.end);
                is_capital(&title.written[title.tokens.original(&here)]) == is_capital(&text[tokens.original(&there)])
            })
        };
        let mut done: usize = 0;
        for group in steps.chunk_by(|a, b| a.same == b.same) {
            let before = done.checked_sub(1).and_then(|at| steps.get(at));
            done += group.len();
            if group[0].same {
                continue;
            }
            let (first, last) = (&group[0], &group[group.len() - 1]);
            let here = first.here.start..last.here.end;
            let there = start + first.there.start..start + last.there.end;
            let all = || here.clone().map(|at| title.tokens.get(at)).chain(there.clone().map(|at| tokens.get(at)));
            if all().any(|token| counts(token, self.language)) {
                return None;
            }
            let small = all().all(joins);
            // "Peace, Disarmament and Development" is no wrong spelling of "Peace and Disarmament".
            let is_list = there.is_empty() && tokens.parted(there.start) && !title.tokens.parted(here.start);
            if small && is_list && title.strict {
                return None;
            }
            let alike = here.len() == there.len()
                && here.clone().zip(there.clone()).all(|(a, b)| alike(title.tokens.get(a), tokens.get(b)));
            // One Chinese character is less than a word.
            let part = here.len().max(there.len()) == 1 && all().all(|token| token.starts_with(is_han));
            if !(small || alike || part) {
                other_words += here.len().max(there.len());
                // Beside another word the small letters of a sentence tell that no title is meant.
                if !same_case(before) || !same_case(steps.get(done)) {
                    return None;
                }
            }
            out.push((here, there));
        }
        let allowed = if title.strict { 0 } else { (title.words.len() / 8).max(1) };
        (other_words <= allowed).then_some(out)
    }
}

/// What stands behind a mark is no other last word: the title lacks its own.
fn cut_at_mark(steps: &mut [Step], (text, tokens): (&str, &Tokens), start: usize) {
    let Some(last) = steps.last_mut().filter(|last| !last.same && !last.there.is_empty()) else { return };
    let at = start + last.there.start;
    if at > 0 {
        let (before, own) = (tokens.original(&(at - 1..at)), tokens.original(&(at..at + 1)));
        if text[before.end..own.start].contains(|c| "》〉”»」』\"）)，,。；;：:".contains(c)) {
            last.there.end = last.there.start;
        }
    }
}

/// Whether one of the names takes nine tenths of a passage: then that name is meant.
fn is_covered(passage: &Range<usize>, names: &[Range<usize>]) -> bool {
    let shared = |name: &Range<usize>| name.end.min(passage.end).saturating_sub(name.start.max(passage.start));
    names.iter().any(|name| shared(name) * 10 >= passage.len() * 9)
}

fn is_capital(word: &str) -> bool {
    word.starts_with(char::is_uppercase)
}

/// Whether a passage runs over the end of a sentence or of an item.
fn is_over_end(text: &str) -> bool {
    text.contains(|c| "。;；:：?!".contains(c)) || text.contains(". ")
}

/// Whether two words are spellings of one.
fn alike(a: &str, b: &str) -> bool {
    let (short, long) = if a.len() < b.len() { (a, b) } else { (b, a) };
    let longer = short.chars().count() > 3 && long.starts_with(short);
    !a.starts_with(is_han) && (longer || strsim::normalized_damerau_levenshtein(a, b) >= 0.7)
}

/// Where hits of one title, in the order of the text, may be one passage: from where the title would begin to where it would end.
fn passages(hits: &[(u32, u32, u32)], length: usize, gram: usize) -> Vec<Range<usize>> {
    let slack = 2 + length / 3;
    let mut out: Vec<Range<usize>> = Vec::new();
    let mut rest = hits;
    while let Some((_, at, offset)) = rest.first() {
        let (mut last_at, mut last_offset) = (*at as usize, *offset as usize);
        let begin = last_at.saturating_sub(last_offset);
        let mut covered = 1;
        for (_, at, offset) in &rest[1..] {
            let (here, there) = (*at as usize, *offset as usize);
            let (ahead, along) = (here.saturating_sub(last_at), there.saturating_sub(last_offset));
            if ahead > length + slack {
                break;
            }
            if there > last_offset && here > last_at && ahead.abs_diff(along) <= slack {
                (last_at, last_offset) = (here, there);
                covered += 1;
            }
        }
        let end = last_at + length - last_offset;
        // Words in a row overlap, and a wrong one is lost to each that holds it.
        let is_enough = (covered + gram - 1) * 5 >= length * 2;
        if is_enough && out.last().is_none_or(|last| last.start != begin || last.end != end) {
            out.push(begin..end);
        }
        // Where this hit led nowhere, the next one may.
        let next = if is_enough { rest.partition_point(|(_, at, _)| (*at as usize) <= last_at) } else { 1 };
        rest = &rest[next.max(1)..];
    }
    out
}

/// One step of the comparison: a word of the title, or none, and a word of the text, or none.
#[derive(Debug)]
struct Step {
    same: bool,
    here: Range<usize>,
    there: Range<usize>,
}

/// Compares all words of a title with the words of the text that are nearest to them.
fn align(title: &[u32], text: &[u32]) -> Option<Vec<Step>> {
    let (rows, columns) = (title.len() + 1, text.len() + 1);
    let mut cost = vec![0_u32; rows * columns];
    let at = |row: usize, column: usize| row * columns + column;
    for row in 1..rows {
        cost[at(row, 0)] = cost[at(row - 1, 0)] + 1;
        for column in 1..columns {
            let differs = u32::from(title[row - 1] != text[column - 1]);
            let across = cost[at(row - 1, column - 1)] + differs;
            let along = cost[at(row - 1, column)].min(cost[at(row, column - 1)]) + 1;
            cost[at(row, column)] = across.min(along);
        }
    }
    // Of two ends as good the later: another last word rather than none.
    let end = (0..columns).rev().min_by_key(|column| cost[at(rows - 1, *column)])?;
    let mut steps = Vec::new();
    let (mut row, mut column) = (rows - 1, end);
    while row > 0 {
        let here = cost[at(row, column)];
        let differs = column > 0 && title[row - 1] != text[column - 1];
        if column > 0 && here == cost[at(row - 1, column - 1)] + u32::from(differs) {
            steps.push(Step { same: !differs, here: row - 1..row, there: column - 1..column });
            (row, column) = (row - 1, column - 1);
        } else if column > 0 && here == cost[at(row, column - 1)] + 1 {
            steps.push(Step { same: false, here: row..row, there: column - 1..column });
            column -= 1;
        } else {
            steps.push(Step { same: false, here: row - 1..row, there: column..column });
            row -= 1;
        }
    }
    steps.reverse();
    Some(steps)
}

/// Whether what a title is the title of is said alike: in Chinese its last word, elsewhere its first; and something of its other end.
fn ends_alike(steps: &[Step], length: usize, language: Language) -> bool {
    let same = |at: usize| steps.iter().any(|step| step.same && step.here == (at..at + 1));
    let far = (length / 5).max(1);
    if language == Language::Zh {
        same(length - 1) && (same(length - 2) || same(length - 3)) && (0..=far).any(same)
    } else {
        same(0) && (length - far.max(2)..length).any(same)
    }
}

#[cfg(test)]
mod tests;
