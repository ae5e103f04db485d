//! How the versions of a work stand to each other: which provision is whose translation, and whether it still is.

use std::collections::{HashMap, HashSet};
use std::hash::Hash;

use crate::model::anchor::Anchor;
use crate::model::document::{Place, Version};

/// For every work of the corpus, how each of its versions stands to the one that it is compared with.
#[derive(Debug, Default, Clone)]
pub struct Alignments {
    /// By place of the work in the corpus, then of the version in the work.
    pub works: Vec<Vec<Alignment>>,
}

/// How one version stands to the one that it was made from.
#[derive(Debug, Default, Clone)]
pub struct Alignment {
    /// The version that it is compared with, by its place in the work; none for the first, and for one that stands alone.
    pub source: Option<usize>,
    /// Whether it is a translation, so that its provisions can be out of date.
    pub translated: bool,
    /// What is known of each of its provisions.
    pub provisions: Vec<Status>,
    /// What is known of each of its notes.
    pub notes: Vec<Status>,
    /// The provisions and notes of the source that it lacks, in reading order.
    pub missing: Vec<Place>,
}

/// How a provision or note of a version stands to the text that it was made from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Status {
    /// It is no translation.
    Source,
    /// It was made from the text that stands there today.
    Current,
    /// Nobody has recorded which text it was made from.
    Unrecorded,
    /// It was made from this text, which has changed.
    Stale(String),
    /// The source has no such provision.
    Surplus,
    /// It is the editors' own, and translates nothing.
    Apart,
}

impl Status {
    /// The word in data and in the interface words.
    #[must_use]
    pub fn key(&self) -> &'static str {
        match self {
            Self::Source => "source",
            Self::Current => "current",
            Self::Unrecorded => "unrecorded",
            Self::Stale(_) => "out-of-date",
            Self::Surplus => "surplus",
            Self::Apart => "apart",
        }
    }
}

/// How far a translation is, in provisions and notes.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Progress {
    /// How many the source has.
    pub of: usize,
    /// How many are translated, out of date or not.
    pub translated: usize,
    /// How many of these are out of date.
    pub out_of_date: usize,
    /// How many of these nobody has recorded.
    pub unrecorded: usize,
    /// How many are missing.
    pub missing: usize,
}

impl Alignments {
    /// How a version of a work stands.
    #[must_use]
    pub fn of(&self, work: usize, version: usize) -> &Alignment {
        &self.works[work][version]
    }
}

impl Alignment {
    /// The status of a provision or note.
    #[must_use]
    pub fn status(&self, place: Place) -> &Status {
        match place {
            Place::Provision(index) => &self.provisions[index],
            Place::Note(index) => &self.notes[index],
        }
    }

    /// Every provision and note with its status.
    pub fn statuses(&self) -> impl Iterator<Item = (Place, &Status)> {
        let provisions = self.provisions.iter().enumerate().map(|(index, status)| (Place::Provision(index), status));
        provisions.chain(self.notes.iter().enumerate().map(|(index, status)| (Place::Note(index), status)))
    }

    /// For each provision of the version, how many of the source before it are missing; empty where none is. `versions` are those of
    /// the work.
    #[must_use]
    pub fn lacking(&self, version: &Version, versions: &[Version]) -> Vec<usize> {
        let Some(source) = self.source.and_then(|source| versions.get(source)).filter(|_| !self.missing.is_empty())
        else {
            return Vec::new();
        };
        let missing: HashSet<&Anchor> = self.missing.iter().map(|place| source.anchor(*place)).collect();
        let mut count = 0;
        let mut before: HashMap<&Anchor, usize> = HashMap::new();
        for provision in &source.provisions {
            before.insert(&provision.anchor, count);
            count += usize::from(missing.contains(&provision.anchor));
        }
        let mut last = 0;
        let provisions = version.provisions.iter().map(|provision| {
            last = before.get(&provision.anchor).copied().unwrap_or(last);
            last
        });
        provisions.collect()
    }

    /// How far the translation is.
    #[must_use]
    pub fn progress(&self) -> Progress {
        let mut progress = Progress { missing: self.missing.len(), ..Progress::default() };
        for (_, status) in self.statuses() {
            match status {
                Status::Source | Status::Current => progress.translated += 1,
                Status::Unrecorded => {
                    progress.translated += 1;
                    progress.unrecorded += 1;
                }
                Status::Stale(_) => {
                    progress.translated += 1;
                    progress.out_of_date += 1;
                }
                Status::Surplus | Status::Apart => {}
            }
        }
        progress.of = progress.translated + progress.missing;
        progress
    }
}

/// Brings two sequences together by their keys, each of which stands once in its own: pairs where a key stands in both, gaps where it
/// stands in one. Every place of either side comes once; the left side keeps its order, and what only the right side has follows what
/// it follows there.
#[must_use]
pub fn paired<K: Eq + Hash>(left: &[K], right: &[K]) -> Vec<(Option<usize>, Option<usize>)> {
    let places: HashMap<&K, usize> = left.iter().enumerate().map(|(place, key)| (key, place)).collect();
    // What only the right side has, under the place on the left that it follows; none at the beginning.
    let mut partners = vec![None; left.len()];
    let mut followers: HashMap<Option<usize>, Vec<usize>> = HashMap::new();
    let mut last = None;
    for (place, key) in right.iter().enumerate() {
        match places.get(key) {
            Some(there) if partners[*there].is_none() => {
                partners[*there] = Some(place);
                last = Some(*there);
            }
            _ => followers.entry(last).or_default().push(place),
        }
    }
    let mut out = Vec::with_capacity(left.len().max(right.len()));
    let mut follow = |after: Option<usize>, out: &mut Vec<_>| {
        out.extend(followers.remove(&after).into_iter().flatten().map(|place| (None, Some(place))));
    };
    follow(None, &mut out);
    for (place, partner) in partners.into_iter().enumerate() {
        out.push((Some(place), partner));
        follow(Some(place), &mut out);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::paired;

    fn shown(left: &str, right: &str) -> String {
        let (left, right): (Vec<_>, Vec<_>) = (left.chars().collect(), right.chars().collect());
        let of = |side: &[char], place: Option<usize>| place.map_or('-', |place| side[place]);
        let pairs = paired(&left, &right).into_iter();
        pairs.map(|(a, b)| format!("{}{}", of(&left, a), of(&right, b))).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn what_stands_on_one_side_stands_against_a_gap() {
        for (left, right, expected) in [
            ("abc", "abc", "aa bb cc"),
            ("abc", "ac", "aa b- cc"),
            ("ac", "abc", "aa -b cc"),
            ("abc", "xaybcz", "-x aa -y bb cc -z"),
            ("", "ab", "-a -b"),
            ("ab", "", "a- b-"),
            // Where the two disagree about the order, the left side's holds, and nothing is lost.
            ("abc", "cab", "aa bb cc"),
            ("abc", "cxab", "aa bb cc -x"),
        ] {
            assert_eq!(shown(left, right), expected, "{left} {right}");
        }
    }
}
