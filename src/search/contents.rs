//! The pieces of every work: which there are, which language has which, and where each anchor is.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::ops::Range;

use crate::model::anchor::Anchor;
use crate::model::corpus::Corpus;
use crate::model::document::{Kind, Part, Place, Version};
use crate::model::index::{Contents, DocumentPart, Entry, Piece, Shard};
use crate::model::language::Language;
use crate::model::work::Work;
use crate::search::{code, dictionary};

/// How long a file of texts is, in bytes; a query loads one for each of the paragraphs that it shows, at worst.
const TEXTS: usize = 3 * 1024;

/// The pieces of all works: those of the authentic version, then what only others have.
pub(super) fn contents(works: &[Work]) -> Vec<Contents> {
    let mut first = 0;
    let one = |work: &Work| {
        let mut known: HashSet<&str> = HashSet::new();
        let mut pieces = Vec::new();
        for version in &work.versions {
            for place in version.places().filter(|place| !version.plain(*place).trim().is_empty()) {
                let anchor = version.anchor(place);
                if known.insert(anchor.as_str()) {
                    pieces.push(Piece {
                        anchor: anchor.clone(),
                        part: part(version, place),
                        is_heading: is_heading(version, place),
                    });
                }
            }
        }
        let contents = Contents { first, pieces };
        first += narrow(contents.pieces.len());
        contents
    };
    works.iter().map(one).collect()
}

/// The texts in a language, by number.
pub(super) fn entries(works: &[Work], contents: &[Contents], language: Language) -> Vec<Entry> {
    let mut out = Vec::new();
    for (number, (work, contents)) in works.iter().zip(contents).enumerate() {
        let Some(index) = work.versions.iter().position(|version| version.language == language) else { continue };
        let version = &work.versions[index];
        let places: HashMap<&str, Place> =
            version.places().map(|place| (version.anchor(place).as_str(), place)).collect();
        for (piece, number_of_piece) in contents.pieces.iter().zip(contents.first..) {
            let place = places.get(piece.anchor.as_str()).copied();
            if let Some(place) = place.filter(|place| !version.plain(*place).trim().is_empty()) {
                out.push(Entry { number: number_of_piece, work: number, version: index, place });
            }
        }
    }
    out
}

/// The texts cut into files.
pub(super) fn files(corpus: &Corpus, entries: &[Entry]) -> Vec<Range<usize>> {
    let text = |entry: &Entry| corpus.works[entry.work].versions[entry.version].plain(entry.place).len() + 40;
    dictionary::stretches(entries.iter().map(text), TEXTS)
}

/// Where each anchor is. A numbered paragraph that stands in a part is found by its number alone as well, behind a `~`.
pub(super) fn anchors(works: &[Work], contents: &[Contents]) -> Vec<Shard> {
    let mut all: BTreeMap<String, Vec<u32>> = BTreeMap::new();
    for (work, contents) in works.iter().zip(contents) {
        let mut aliases: HashMap<&str, BTreeSet<&str>> = HashMap::new();
        for provision in work.versions.iter().flat_map(|version| &version.provisions) {
            aliases.entry(provision.anchor.as_str()).or_default().extend(provision.aliases.iter().map(Anchor::as_str));
        }
        for (piece, number) in contents.pieces.iter().zip(contents.first..) {
            let anchor = piece.anchor.as_str();
            let names = std::iter::once(anchor).chain(aliases.get(anchor).into_iter().flatten().copied());
            for name in names {
                all.entry(name.to_owned()).or_default().push(number);
                if let Some(short) = without_part(name) {
                    all.entry(format!("~{short}")).or_default().push(number);
                }
            }
        }
    }
    dictionary::cut(all.into_iter().map(|(key, numbers)| (key, steps(numbers))).collect())
}

/// `p92-a` of `annex-p92-a`; nothing where the number stands in no part.
fn without_part(anchor: &str) -> Option<&str> {
    let begins = |at: usize| {
        let rest = &anchor[at..];
        rest.strip_prefix("-p").is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()))
    };
    anchor.match_indices('-').map(|(at, _)| at).find(|at| begins(*at)).map(|at| &anchor[at + 1..])
}

/// Ascending numbers, each as the step from the one before.
pub(super) fn steps(mut numbers: Vec<u32>) -> String {
    numbers.sort_unstable();
    numbers.dedup();
    let mut out = String::new();
    let mut before = 0;
    for number in numbers {
        code::write(&mut out, number - before);
        before = number;
    }
    out
}

fn part(version: &Version, place: Place) -> DocumentPart {
    let Place::Provision(index) = place else { return DocumentPart::Notes };
    let provision = &version.provisions[index];
    let part = if matches!(provision.kind, Kind::Part(_)) { Some(index) } else { provision.part };
    match part.map(|part| version.provisions[part].kind) {
        Some(Kind::Part(Part::Summary)) => DocumentPart::Summary,
        Some(Kind::Part(Part::Annex(_))) => DocumentPart::Annex,
        Some(Kind::Part(Part::Appendix(_))) => DocumentPart::Appendix,
        _ if matches!(provision.kind, Kind::Cover(_) | Kind::Title) => DocumentPart::Cover,
        _ => DocumentPart::Body,
    }
}

fn is_heading(version: &Version, place: Place) -> bool {
    let Place::Provision(index) = place else { return false };
    matches!(version.provisions[index].kind, Kind::Title | Kind::Part(_) | Kind::Heading(_))
}

/// A site has fewer pieces than four thousand million.
pub(super) fn narrow(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::without_part;

    #[test]
    fn a_number_is_known_without_its_part() {
        for (anchor, short) in [
            ("annex-p92", Some("p92")),
            ("annex2-app1-p3-a", Some("p3-a")),
            ("s2-p3x2", Some("p3x2")),
            ("p24", None),
            ("annex-pp3", None),
            ("annex", None),
        ] {
            assert_eq!(without_part(anchor), short);
        }
    }
}
