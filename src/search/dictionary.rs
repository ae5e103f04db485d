//! A sorted dictionary, and how it is cut into files.

use std::collections::HashMap;
use std::ops::Range;

use crate::model::index::Shard;
use crate::search::code;

/// How long a file of a dictionary is, in bytes: in a large site this, in a small one less, so that a query does not load half of it.
const LONG: usize = 14 * 1024;
const SHORT: usize = 3 * 1024;
/// How many files a dictionary has before they grow.
const FILES: usize = 40;
/// An entry of this length stands in a file of its own: who asks for it should not load its neighbours.
const ALONE: usize = 8 * 1024;

/// What a word leads to, as far as it is written.
#[derive(Debug, Default)]
pub(super) struct Postings {
    first: u32,
    last: u32,
    /// Whether the first piece holds the word at several places.
    several: bool,
    /// All but the first number.
    rest: String,
}

impl Postings {
    /// The places of a word in the next piece.
    pub fn add(&mut self, number: u32, places: &[u32]) {
        let several = places.len() > 1;
        if self.rest.is_empty() {
            self.first = number;
            self.several = several;
        } else {
            code::write(&mut self.rest, head(number - self.last, several));
        }
        self.last = number;
        if several {
            code::write(&mut self.rest, length(places));
        }
        let mut before = 0;
        for place in places {
            code::write(&mut self.rest, place - before);
            before = *place;
        }
    }

    /// Those of later pieces, put behind.
    fn append(&mut self, other: &Self) {
        code::write(&mut self.rest, head(other.first - self.last, other.several));
        self.rest.push_str(&other.rest);
        self.last = other.last;
    }

    fn written(&self) -> String {
        let mut out = String::with_capacity(self.rest.len() + 5);
        code::write(&mut out, head(self.first, self.several));
        out.push_str(&self.rest);
        out
    }
}

fn head(step: u32, several: bool) -> u32 {
    step * 2 + u32::from(several)
}

fn length(places: &[u32]) -> u32 {
    u32::try_from(places.len()).unwrap_or(u32::MAX)
}

/// Puts what stands in each stretch of the texts together, in the order of the texts.
pub(super) fn merge(stretches: Vec<HashMap<String, Postings>>) -> Vec<(String, String)> {
    let mut all: HashMap<String, Postings> = HashMap::new();
    for stretch in stretches {
        for (key, postings) in stretch {
            match all.get_mut(&key) {
                Some(before) => before.append(&postings),
                None => drop(all.insert(key, postings)),
            }
        }
    }
    all.into_iter().map(|(key, postings)| (key, postings.written())).collect()
}

/// Cuts a dictionary into files of about the same length.
pub(super) fn cut(mut entries: Vec<(String, String)>) -> Vec<Shard> {
    entries.sort_unstable();
    let size = |(key, value): &(String, String)| key.len() + value.len() + 2;
    let whole: usize = entries.iter().map(size).sum();
    let target = (whole / FILES).clamp(SHORT, LONG);
    let mut out: Vec<Shard> = Vec::new();
    let mut before = 0;
    for entry in entries {
        let own = size(&entry);
        let stays = own.max(std::mem::replace(&mut before, own)) < ALONE;
        let (key, value) = &entry;
        match out.last_mut().filter(|shard| stays && shard.body.len() + own <= target) {
            Some(shard) => {
                shard.body.push(';');
                shard.body.push_str(key);
                shard.body.push('|');
                shard.body.push_str(value);
                shard.last.clone_from(key);
            }
            None => out.push(Shard { first: key.clone(), last: key.clone(), body: format!("{key}|{value}") }),
        }
    }
    out
}

/// Cuts a list, of whose items the sizes are given, into stretches of at most `most` or one item.
pub(super) fn stretches(sizes: impl Iterator<Item = usize>, most: usize) -> Vec<Range<usize>> {
    let mut out: Vec<Range<usize>> = Vec::new();
    let mut size = 0;
    for (at, own) in sizes.enumerate() {
        if let Some(last) = out.last_mut().filter(|_| size + own <= most) {
            last.end = at + 1;
            size += own;
        } else {
            out.push(at..at + 1);
            size = own;
        }
    }
    out
}
