//! The ledger of the five documents: nothing of a source is dropped, doubled, changed or moved. And the checker that says so is
//! seen to fail, in many places of every document.
#![expect(clippy::disallowed_methods, reason = "sources and lists are read from the disk")]

mod support;

use std::fs;
use std::ops::Range;

use rapporteur::model::block::Block;
use rapporteur::model::document::Version;
use rapporteur::model::text::{MarkKind, Text};
use rayon::iter::{IntoParallelIterator, ParallelIterator};
use support::ledger::{Source, body, check};
use support::{DOCUMENTS, root};

/// How many places of each document are tried in each way.
const PLACES: usize = 25;

/// A document with its source and list.
struct Case {
    name: &'static str,
    text: String,
    tsv: String,
    version: Version,
}

fn case(name: &'static str) -> Case {
    let fixtures = root().join("tests/fixtures");
    let read =
        |path: String| fs::read_to_string(fixtures.join(&path)).unwrap_or_else(|error| panic!("{path}: {error}"));
    let tsv = read(format!("ledger/{name}.tsv"));
    let source = tsv.lines().find_map(|line| line.strip_prefix("source\t")).expect("a line that names the source");
    let text = read(format!("sources/{source}"));
    let mut works = rapporteur::read(root()).expect("the content can be read").corpus.works.into_iter();
    let work = works.find(|work| work.folder.ends_with(&format!("/{name}"))).expect("the document is there");
    let version = work.versions.into_iter().next().expect("a version");
    Case { name, text, tsv, version }
}

/// Does something with every document, on all cores.
fn with_each(body: impl Fn(&mut Case) + Sync + Send) {
    DOCUMENTS.into_par_iter().for_each(|name| body(&mut case(name)));
}

#[test]
fn every_character_of_the_sources_is_accounted_for() {
    with_each(|case| {
        let faults = check(&case.text, &case.tsv, &case.version);
        let told: Vec<_> = faults.iter().map(ToString::to_string).collect();
        assert!(told.is_empty(), "{}:\n{}", case.name, told.join("\n"));
        assert!(body(&case.version).len() > 20, "{}", case.name);
    });
}

/// What a document was like before it was changed.
struct Before {
    source: Source,
    /// The line of each character of the body.
    lines: Vec<usize>,
    characters: Vec<char>,
}

impl Case {
    fn before(&self) -> Before {
        let source = Source::read(&self.text, &self.tsv).expect("the first test sees to it");
        Before { lines: source.lines(), source, characters: self.characters() }
    }

    fn characters(&self) -> Vec<char> {
        body(&self.version).iter().flat_map(|unit| unit.characters().collect::<Vec<_>>()).collect()
    }

    /// Places in the text of provisions: a provision, a byte and the character, whose neighbours are other characters.
    fn places(&self, chosen: impl Fn(char, char) -> bool) -> Vec<(usize, usize, char)> {
        let mut places = Vec::new();
        for (number, provision) in self.version.provisions.iter().enumerate() {
            let Block::Text(text) = &provision.block else { continue };
            let all: Vec<_> = text.plain.char_indices().collect();
            for three in all.windows(3) {
                let [(_, before), (at, c), (_, after)] = three else { continue };
                if *c != ' ' && c != before && c != after && chosen(*before, *c) {
                    places.push((number, *at, *c));
                }
            }
        }
        let step = places.len().div_ceil(PLACES).max(1);
        places.into_iter().step_by(step).collect()
    }

    /// Provisions after the first.
    fn some_provisions(&self) -> impl Iterator<Item = usize> + use<> {
        let count = self.version.provisions.len();
        (1..count).step_by(count.div_ceil(PLACES))
    }

    fn text(&mut self, provision: usize) -> &mut Text {
        match &mut self.version.provisions[provision].block {
            Block::Text(text) => text,
            other => panic!("{other:?}"),
        }
    }

    /// Where the document, as it was changed, first differs from what it was.
    fn first_difference(&self, before: &Before) -> usize {
        let after = self.characters();
        before.characters.iter().zip(&after).take_while(|(a, b)| a == b).count()
    }

    /// Changes one provision, and asks for one finding on the line of the character where the change begins.
    fn changed(&mut self, before: &Before, provision: usize, change: impl Fn(&mut Text)) {
        let kept = self.text(provision).clone();
        change(self.text(provision));
        self.reported(before, before.lines[self.first_difference(before)]);
        *self.text(provision) = kept;
    }

    /// Asks for one finding, on a line.
    fn reported(&self, before: &Before, line: usize) {
        let faults = before.source.compare(&self.version);
        let lines: Vec<_> = faults.iter().map(|fault| fault.line).collect();
        assert_eq!(lines, [line], "{}: {faults:?}", self.name);
    }
}

/// Puts `with` in the place of a range; marks stay at their characters.
fn splice(text: &mut Text, range: Range<usize>, with: &str) {
    let moved = |at: usize| {
        if at >= range.end { at - range.len() + with.len() } else { at.min(range.start) }
    };
    for mark in &mut text.marks {
        mark.range = moved(mark.range.start)..moved(mark.range.end);
    }
    text.plain.replace_range(range, with);
}

#[test]
fn a_dropped_doubled_or_changed_character_is_reported() {
    with_each(|case| {
        let before = case.before();
        for (provision, at, c) in case.places(|_, _| true) {
            let end = at + c.len_utf8();
            case.changed(&before, provision, |text| splice(text, at..end, ""));
            case.changed(&before, provision, |text| splice(text, end..end, c.encode_utf8(&mut [0; 4])));
            case.changed(&before, provision, |text| splice(text, at..end, if c == '甲' { "乙" } else { "甲" }));
        }
        for number in case.some_provisions() {
            let Some(label) = &mut case.version.provisions[number].label else { continue };
            let kept = std::mem::replace(&mut label.printed, "?".to_owned());
            assert_eq!(
                before.source.compare(&case.version).len(),
                1,
                "{}: the label {kept} of provision {number}",
                case.name
            );
            case.version.provisions[number].label.as_mut().expect("it was there").printed = kept;
        }
    });
}

#[test]
fn two_provisions_that_change_places_are_reported() {
    with_each(|case| {
        let before = case.before();
        for number in case.some_provisions() {
            case.version.provisions.swap(number - 1, number);
            case.reported(&before, before.lines[case.first_difference(&before)]);
            case.version.provisions.swap(number - 1, number);
        }
    });
}

#[test]
fn a_sentence_in_another_provision_is_reported() {
    with_each(|case| {
        let before = case.before();
        for number in case.some_provisions() {
            let text = case.text(number).plain.clone();
            let Some(end) = text.find(['。', '；', '，']).map(|at| at + '。'.len_utf8()) else { continue };
            // The first sentence to the provision before it, then to the end of its own.
            for (from, to) in [(number, number - 1), (number, number)] {
                let (kept, other) = (case.text(from).clone(), case.text(to).clone());
                splice(case.text(from), 0..end, "");
                let place = if from == to { case.text(to).plain.len() } else { 0 };
                splice(case.text(to), place..place, &text[..end]);
                let at = case.first_difference(&before);
                if at < before.lines.len() {
                    case.reported(&before, before.lines[at]);
                }
                *case.text(to) = other;
                *case.text(from) = kept;
            }
        }
    });
}

#[test]
fn a_blank_too_much_and_a_blank_too_little_are_reported() {
    with_each(|case| {
        let before = case.before();
        for (blank, chosen) in [(true, false), (false, true)] {
            for (provision, at, c) in case.places(|before, _| (before == ' ') == chosen) {
                let kept = case.text(provision).clone();
                splice(case.text(provision), at..at + c.len_utf8(), "\u{0}");
                let line = before.lines[case.first_difference(&before)];
                *case.text(provision) = kept.clone();
                if blank {
                    splice(case.text(provision), at..at, " ");
                } else {
                    splice(case.text(provision), at - 1..at, "");
                }
                case.reported(&before, line);
                *case.text(provision) = kept;
            }
        }
    });
}

#[test]
fn a_note_that_is_marked_elsewhere_or_says_another_thing_is_reported() {
    with_each(|case| {
        let before = case.before();
        for number in 0..case.version.provisions.len() {
            let own = |mark: &MarkKind| matches!(mark, MarkKind::Note(label) if !label.starts_with("ed-"));
            let marks = case.text(number).marks.iter().filter(|mark| own(&mark.kind)).count();
            for _ in 0..marks {
                case.changed(&before, number, |text| {
                    let mark = text.marks.iter_mut().find(|mark| own(&mark.kind)).expect("it was counted");
                    let step = text.plain[..mark.range.start]
                        .chars()
                        .next_back()
                        .expect("a mark follows a character")
                        .len_utf8();
                    mark.range = mark.range.start - step..mark.range.end - step;
                });
            }
        }
        for number in 0..case.version.notes.len() {
            let Some(Block::Text(text)) = case.version.notes[number].blocks.first() else { continue };
            if case.version.notes[number].label.starts_with("ed-") {
                continue;
            }
            let kept = text.clone();
            let mut dropped = kept.clone();
            splice(&mut dropped, 0..kept.plain.chars().next().expect("a note says something").len_utf8(), "");
            case.version.notes[number].blocks[0] = Block::Text(dropped);
            assert_eq!(before.source.compare(&case.version).len(), 1, "{}: {}", case.name, kept.plain);
            case.version.notes[number].blocks[0] = Block::Text(kept);
        }
    });
}

#[test]
fn a_source_that_was_changed_is_reported() {
    with_each(|case| {
        let lines: Vec<Vec<char>> = case.text.lines().map(|line| line.chars().collect()).collect();
        let mut places = Vec::new();
        for (number, line) in lines.iter().enumerate() {
            let last = line.iter().rposition(|c| *c != ' ').unwrap_or(0);
            let apart = |at: &usize| line[*at] != ' ' && line[*at] != line[*at - 1] && line[*at] != line[*at + 1];
            places.extend((1..last).filter(apart).map(|at| (number, at)));
        }
        let step = places.len().div_ceil(PLACES).max(1);
        for (number, at) in places.into_iter().step_by(step) {
            let c = lines[number][at];
            for with in [String::new(), format!("{c}{c}"), "甲".to_owned()] {
                let mut changed = lines.iter().map(|line| line.iter().collect::<String>()).collect::<Vec<_>>();
                let byte = lines[number][..at].iter().map(|c| c.len_utf8()).sum::<usize>();
                changed[number].replace_range(byte..byte + c.len_utf8(), &with);
                let faults = check(&changed.join("\n"), &case.tsv, &case.version);
                let found = faults.iter().any(|fault| fault.line == number + 1);
                assert!(found, "{}: 「{c}」 of line {} as 「{with}」: {faults:?}", case.name, number + 1);
            }
        }
    });
}

#[test]
fn a_list_that_says_too_little_or_too_much_is_reported() {
    with_each(|case| {
        let entries: Vec<&str> = case.tsv.lines().collect();
        for number in (1..entries.len()).step_by(entries.len().div_ceil(PLACES)) {
            let mut fewer = entries.clone();
            fewer.remove(number);
            let faults = check(&case.text, &fewer.join("\n"), &case.version);
            assert!(!faults.is_empty(), "{}: without `{}`", case.name, entries[number]);
            let mut more = entries.clone();
            more.insert(number, entries[number]);
            let faults = check(&case.text, &more.join("\n"), &case.version);
            assert!(!faults.is_empty(), "{}: twice `{}`", case.name, entries[number]);
        }
    });
}
