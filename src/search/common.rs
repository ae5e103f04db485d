//! Words that stand nearly everywhere. Their places are most of an index, and seldom needed: a query of such words alone asks which pieces
//! hold them all, and where each two stand one behind the other. So these stand in the dictionary beside the places.

use std::collections::{HashMap, HashSet};

use rayon::iter::ParallelIterator;
use rayon::slice::ParallelSlice;

use crate::model::corpus::Corpus;
use crate::model::index::Entry;
use crate::model::index::folding::{Unit, fold, is_han};
use crate::search::code;
use crate::search::dictionary::{Postings, merge};
use crate::search::words::STRETCH;

/// A word is common where its places are so many times as long as the list of the pieces that hold it.
const TIMES: usize = 2;

/// The dictionary with other entries for its common words:
///
/// * `of`: which pieces hold it, behind a blank;
/// * ` of`: where it stands;
/// * ` of the`, ` of> the`: where it stands, or ends a word with slashes, right before a word that is common or begins with one.
pub(super) fn spread(corpus: &Corpus, entries: &[Entry], all: Vec<(String, String)>) -> Vec<(String, String)> {
    let most = TIMES * code::set_length(entries.last().map_or(0, |entry| entry.number));
    let is_word = |key: &str| key.chars().all(|c| c.is_alphanumeric() && !is_han(c));
    let is_common = |(key, code): &&(String, String)| code.len() > most && is_word(key);
    let common: HashSet<String> = all.iter().filter(is_common).map(|(key, _)| key.clone()).collect();
    let stretches = entries.par_chunks(STRETCH).map(|entries| read(corpus, entries, &common));
    let (pairs, holders): (Vec<_>, Vec<_>) = stretches.collect::<Vec<_>>().into_iter().unzip();
    let holders = |key: &str| {
        let numbers = holders.iter().flat_map(|part: &HashMap<&str, Vec<u32>>| part.get(key).into_iter().flatten());
        format!(" {}", code::set(numbers.copied()))
    };
    let mut out = merge(pairs);
    for (key, code) in all {
        if common.contains(&key) {
            out.push((format!(" {key}"), code));
            let numbers = holders(&key);
            out.push((key, numbers));
        } else {
            out.push((key, code));
        }
    }
    out
}

/// The pairs of common words in some texts, and which texts hold each.
fn read<'a>(
    corpus: &Corpus,
    entries: &[Entry],
    common: &'a HashSet<String>,
) -> (HashMap<String, Postings>, HashMap<&'a str, Vec<u32>>) {
    let mut pairs = HashMap::new();
    let mut holders: HashMap<&str, Vec<u32>> = HashMap::new();
    let mut found: HashMap<String, Vec<u32>> = HashMap::new();
    // Where no word is common, nothing need be read.
    for entry in entries.iter().filter(|_| !common.is_empty()) {
        let units = fold(&corpus.works[entry.work].versions[entry.version].plain(entry.place));
        for word in units.iter().filter_map(|unit| common.get(&unit.text)) {
            let numbers = holders.entry(word).or_default();
            if numbers.last() != Some(&entry.number) {
                numbers.push(entry.number);
            }
        }
        for two in units.windows(2) {
            if let Some(key) = pair(&two[0], &two[1], common) {
                found.entry(key).or_default().push(two[0].place);
            }
        }
        for (key, places) in found.drain() {
            pairs.entry(key).or_insert_with(Postings::default).add(entry.number, &places);
        }
    }
    (pairs, holders)
}

/// The key of two words, where both are common, or the first ends with a common word behind a slash, or the second begins with one.
fn pair(first: &Unit, second: &Unit, common: &HashSet<String>) -> Option<String> {
    let end = first.text.rsplit('/').next().filter(|end| common.contains(*end))?;
    let begin = second.text.split('/').next().filter(|begin| common.contains(*begin));
    let within = if end.len() < first.text.len() { ">" } else { "" };
    begin.map(|_| format!(" {end}{within} {}", second.text))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn common_words_make_pairs_whole_or_beside_a_slash() {
        let common: HashSet<String> = ["of", "or", "the"].map(str::to_owned).into();
        for (text, key) in [
            ("of the", Some(" of the")),
            ("of – the", Some(" of the")),
            ("and/or the", Some(" or> the")),
            ("of the/a", Some(" of the/a")),
            ("or/and the", None),
            ("of a/the", None),
            ("of arms", None),
            ("of 的", None),
        ] {
            let units = fold(text);
            assert_eq!(pair(&units[0], &units[1], &common).as_deref(), key, "{text}");
        }
    }
}
