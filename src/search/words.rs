//! The dictionary of a language: its words, its pairs of characters, the forms of a word, and where the concepts are used.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use rayon::iter::ParallelIterator;
use rayon::slice::ParallelSlice;

use crate::model::block::Block;
use crate::model::corpus::Corpus;
use crate::model::document::{Place, Version};
use crate::model::index::folding::{Unit, fold};
use crate::model::index::inflection::Inflection;
use crate::model::index::{Entry, Shard};
use crate::model::language::Language;
use crate::model::usage::{Usage, Use};
use crate::search::common;
use crate::search::dictionary::{Postings, cut, merge};

/// How many texts are read at a stretch by one core.
pub(super) const STRETCH: usize = 256;
/// How many words with slashes between them are looked for from the inside.
const PIECES: usize = 12;

/// The dictionary of the texts in a language. Its keys:
///
/// * `arms`, `a/76/284`: a word; `76/284>`: the end of a word with slashes;
/// * `武器`: two characters, one right behind the other; `器`: one behind which there is none;
/// * `arm~`: the inflected forms of a word, under what they share;
/// * `@diversion`: where a concept is used, by the first and the last place of each use;
/// * of common words what `common::spread` says.
pub(super) fn words(corpus: &Corpus, usage: &Usage, entries: &[Entry], language: Language) -> Vec<Shard> {
    let read = |entries: &[Entry]| {
        let mut out = HashMap::new();
        let mut found: HashMap<String, Vec<u32>> = HashMap::new();
        for entry in entries {
            piece(corpus, usage, *entry, &mut found);
            for (key, places) in found.drain() {
                out.entry(key).or_insert_with(Postings::default).add(entry.number, &places);
            }
        }
        out
    };
    let stretches = entries.par_chunks(STRETCH).map(read);
    let mut all = merge(stretches.collect());
    let forms = forms(all.iter().map(|(key, _)| key.as_str()), language);
    all.extend(forms);
    cut(common::spread(corpus, entries, all))
}

/// What stands in one text, with its places.
fn piece(corpus: &Corpus, usage: &Usage, entry: Entry, found: &mut HashMap<String, Vec<u32>>) {
    let version = &corpus.works[entry.work].versions[entry.version];
    let units = fold(&version.plain(entry.place));
    let mut add = |key: String, place: u32| found.entry(key).or_default().push(place);
    for (index, unit) in units.iter().enumerate() {
        if unit.is_han {
            let next = units.get(index + 1).filter(|next| next.is_han && next.place == unit.place + 2);
            add(next.map_or_else(|| unit.text.clone(), |next| format!("{}{}", unit.text, next.text)), unit.place);
            continue;
        }
        add(unit.text.clone(), unit.place);
        for (at, _) in unit.text.match_indices('/').take(PIECES) {
            add(format!("{}>", &unit.text[at + 1..]), unit.place);
        }
    }
    let uses = usage.at(entry.work, entry.version, entry.place);
    if uses.is_empty() {
        return;
    }
    let starts = run_starts(blocks(version, entry.place));
    for one in uses {
        if let Some((first, last)) = places(one, &starts, &units) {
            let key = format!("@{}", corpus.glossary.concepts[one.concept as usize].id);
            let list = found.entry(key).or_default();
            list.extend([first, last]);
        }
    }
}

/// The places of the first and last unit of a use.
fn places(one: &Use, starts: &[usize], units: &[Unit]) -> Option<(u32, u32)> {
    let start = starts.get(one.run as usize)?;
    let (from, to) = (start + one.start as usize, start + one.end as usize);
    let first = units.iter().find(|unit| unit.range.end > from)?;
    let last = units.iter().rev().find(|unit| unit.range.start < to)?;
    (first.place <= last.place).then_some((first.place, last.place))
}

fn blocks(version: &Version, place: Place) -> &[Block] {
    match place {
        Place::Provision(index) => std::slice::from_ref(&version.provisions[index].block),
        Place::Note(index) => &version.notes[index].blocks,
    }
}

/// Where each run of text begins in the whole (`Block::plain`), in which a line end stands between two.
fn run_starts(blocks: &[Block]) -> Vec<usize> {
    fn walk<'a>(blocks: impl Iterator<Item = &'a Block>, from: usize, out: &mut Vec<usize>) -> usize {
        let mut at = from;
        for (index, block) in blocks.enumerate() {
            at += usize::from(index > 0);
            at = match block {
                Block::Text(_) | Block::Heading(..) => {
                    out.push(at);
                    at + block.plain().len()
                }
                Block::List(_, items) => walk(items.iter().flatten(), at, out),
                Block::Quote(blocks) => walk(blocks.iter(), at, out),
                Block::Table(_) => {
                    let mut next = at;
                    for text in block.texts() {
                        out.push(next);
                        next += text.plain.len() + 1;
                    }
                    at + block.plain().len()
                }
                Block::Code(..) | Block::Rule => at + block.plain().len(),
            };
        }
        at
    }
    let mut out = Vec::new();
    walk(blocks.iter(), 0, &mut out);
    out
}

/// The inflected forms of each word, under what they share; a word that has no form but itself has no such entry.
fn forms<'a>(keys: impl Iterator<Item = &'a str>, language: Language) -> Vec<(String, String)> {
    let inflection = Inflection::new(language);
    let mut groups: BTreeMap<String, BTreeSet<&str>> = BTreeMap::new();
    for key in keys {
        let word = key.strip_suffix('>').unwrap_or(key);
        let is_word = word.chars().all(char::is_alphabetic) && word.chars().nth(2).is_some();
        if is_word {
            groups.entry(inflection.stem(word)).or_default().insert(word);
        }
    }
    let grown = groups.into_iter().filter(|(stem, forms)| forms.len() > 1 || !forms.contains(stem.as_str()));
    grown
        .map(|(stem, forms)| {
            let written = forms.iter().map(|form| match form.strip_prefix(stem.as_str()) {
                Some(rest) => rest.to_owned(),
                None => format!("={form}"),
            });
            let written = written.collect::<Vec<_>>().join(",");
            (format!("{stem}~"), written)
        })
        .collect()
}
