//! The term base and its uses: counted a second time by the plainest means, and kept in a list that shows each change.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::ops::Range;
use std::path::PathBuf;

use rapporteur::model::block::Block;
use rapporteur::model::citation::CitationKind;
use rapporteur::model::document::Place;
use rapporteur::model::folding::{Folded, balanced};
use rapporteur::model::glossary::ConceptKind;
use rapporteur::model::language::Language;
use rapporteur::model::state::States;
use rapporteur::model::work::Work;

use crate::support::html::{all, page_in, selector};
use crate::support::{reading, root, versions};

/// One spelling that is looked for, and what must hold around it.
struct Spelling {
    folded: String,
    /// The concept and the term; none for a State's name.
    term: Option<(u32, u32)>,
    is_name: bool,
    exact: Option<String>,
    not_before: Vec<String>,
    not_after: Vec<String>,
    only_in: Vec<String>,
}

fn spellings(language: Language) -> Vec<Spelling> {
    let fold = |text: &String| Folded::new(text, language).text;
    let mut all = Vec::new();
    for (number, concept) in reading().corpus.glossary.concepts.iter().enumerate() {
        for (index, term) in concept.terms(language).iter().enumerate() {
            for spelling in [&term.term].into_iter().chain(&term.forms).filter(|_| !term.hidden) {
                all.push(Spelling {
                    folded: fold(spelling),
                    term: Some((u32::try_from(number).expect("few"), u32::try_from(index).expect("few"))),
                    is_name: concept.kind != ConceptKind::Term,
                    exact: term.is_acronym().then(|| letters(spelling)),
                    not_before: term.not_before.iter().map(fold).collect(),
                    not_after: term.not_after.iter().map(fold).collect(),
                    only_in: term.only_in.clone(),
                });
            }
        }
    }
    let states = States::of(language).all().map(|name| Spelling {
        folded: Folded::new(name, language).text,
        term: None,
        is_name: true,
        exact: None,
        not_before: Vec::new(),
        not_after: Vec::new(),
        only_in: Vec::new(),
    });
    all.extend(states);
    all.retain(|spelling| !spelling.folded.is_empty());
    all
}

fn letters(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).collect()
}

fn is_word(c: char) -> bool {
    c.is_alphanumeric() && !('\u{3400}'..='\u{9fff}').contains(&c)
}

/// Whether no word goes on over either end of a range.
fn is_whole(text: &str, range: &Range<usize>) -> bool {
    let inside = &text[range.clone()];
    let ends = |a: Option<char>, b: Option<char>| !(a.is_some_and(is_word) && b.is_some_and(is_word));
    ends(text[..range.start].chars().last(), inside.chars().next())
        && ends(inside.chars().last(), text[range.end..].chars().next())
}

impl Spelling {
    fn fits(&self, folded: &Folded, at: usize, plain: &str, cited: &[Range<usize>], work: &Work) -> bool {
        let range = at..at + self.folded.len();
        let original = folded.original(&range);
        let before = folded.text[..range.start].trim_end();
        let after = folded.text[range.end..].trim_start();
        let symbol = work.meta.symbol.as_ref().map_or("", |symbol| symbol.0.as_str());
        is_whole(&folded.text, &range)
            && (self.only_in.is_empty() || self.only_in.iter().any(|name| name == symbol || name == work.slug.as_str()))
            && self.exact.as_ref().is_none_or(|exact| letters(&plain[original.clone()]) == *exact)
            && cited.iter().all(|cited| {
                let apart = cited.end <= original.start || original.end <= cited.start;
                apart || (self.is_name && cited.start <= original.start && original.end <= cited.end)
            })
            && !self.not_before.iter().any(|word| {
                after.starts_with(word) && {
                    let start = folded.text.len() - after.len();
                    is_whole(&folded.text, &(start..start + word.len()))
                }
            })
            && !self.not_after.iter().any(|word| {
                before.ends_with(word) && is_whole(&folded.text, &(before.len() - word.len()..before.len()))
            })
            && balanced(plain, original).is_some()
    }
}

#[test]
fn every_use_is_found_by_looking_at_every_place() {
    let reading = reading();
    let mut seen = 0;
    for (number, work) in reading.corpus.works.iter().enumerate() {
        for (index, version) in work.versions.iter().enumerate() {
            let spellings = spellings(version.language);
            let mut expected = Vec::new();
            for place in version.places() {
                let blocks = match place {
                    Place::Provision(index) => std::slice::from_ref(&version.provisions[index].block),
                    Place::Note(index) => version.notes[index].blocks.as_slice(),
                };
                for (run, text) in blocks.iter().flat_map(Block::texts).enumerate() {
                    let citations = reading.links.of(number, index).iter();
                    let cited: Vec<_> = citations
                        .filter(|one| one.place == place && one.run == run && one.kind != CitationKind::Instrument)
                        .map(|one| one.range.clone())
                        .collect();
                    let folded = Folded::new(&text.plain, version.language);
                    let mut at = 0;
                    while at < folded.text.len() {
                        let here = if folded.text.is_char_boundary(at) { &folded.text[at..] } else { "" };
                        let fitting = spellings.iter().filter(|one| {
                            here.starts_with(&one.folded) && one.fits(&folded, at, &text.plain, &cited, work)
                        });
                        // The longest; of equals a term, and of these the one that is listed first.
                        let best = fitting.reduce(|best, one| {
                            let better = one.folded.len() > best.folded.len()
                                || one.folded.len() == best.folded.len() && best.term.is_none() && one.term.is_some();
                            if better { one } else { best }
                        });
                        if let Some((concept, term)) = best.and_then(|best| best.term) {
                            expected.push((
                                place,
                                run,
                                folded.original(&(at..at + best.map_or(1, |b| b.folded.len()))).start,
                                concept,
                                term,
                            ));
                        }
                        at += best.map_or(1, |best| best.folded.len());
                    }
                }
            }
            let found: Vec<_> = reading.usage.of(number, index).to_vec();
            let found: Vec<_> =
                found.iter().map(|one| (one.place, one.run as usize, one.range(), one.concept, one.term)).collect();
            assert_eq!(found.len(), expected.len(), "{} {}", work.slug, version.language);
            for ((place, run, range, concept, term), expected) in found.into_iter().zip(expected) {
                // A title's marks may stand before the letters that were found.
                let text = &version.run(place, run).expect("the run is there").plain;
                let inner = range.start + text[range.clone()].find(|c: char| !"《〈“«「『（(".contains(c)).unwrap_or(0);
                assert!(
                    (place, run, concept, term) == (expected.0, expected.1, expected.3, expected.4)
                        && (expected.2 == range.start || expected.2 == inner),
                    "{} {}: {range:?} of {text}",
                    work.slug,
                    version.language
                );
                seen += 1;
            }
        }
    }
    assert!(seen > 4000, "only {seen} uses were seen");
}

fn list() -> String {
    let reading = reading();
    let mut out = String::new();
    for (number, concept) in reading.corpus.glossary.concepts.iter().enumerate() {
        let mut counts: BTreeMap<(Language, u32), BTreeMap<&str, usize>> = BTreeMap::new();
        for (at, one) in reading.usage.uses(number) {
            let work = &reading.corpus.works[at.work as usize];
            let language = work.versions[at.version as usize].language;
            *counts.entry((language, one.term)).or_default().entry(work.slug.as_str()).or_default() += 1;
        }
        for ((language, term), documents) in counts {
            let term = &concept.terms(language)[term as usize].term;
            let documents: Vec<_> = documents.into_iter().map(|(slug, n)| format!("{slug} {n}")).collect();
            let _ = writeln!(out, "{} | {language} | {term} | {}", concept.id, documents.join(", "));
        }
    }
    out
}

/// `UPDATE=1 cargo test --test content` rewrites the list; a person reads each change of it.
#[test]
fn every_count_is_the_one_that_was_read_through() {
    let file: PathBuf = root().join("tests/fixtures/terms.txt");
    let made = list();
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(&file, &made).expect("the list can be written");
    }
    let kept = std::fs::read_to_string(&file).expect("the list can be read");
    let changed: Vec<_> = made.lines().filter(|line| !kept.lines().any(|old| old == *line)).collect();
    assert_eq!(made, kept, "\n{}", changed.join("\n"));
}

#[test]
fn diversion_is_said_in_three_ways() {
    let list = list();
    for line in [
        "diversion | zh | 转移 | a-conf192-bms-2021-1 27",
        "diversion | zh | 流散 | a-76-284 17",
        "diversion | zh | 转用 | revcon3-prepcom-elements 4",
    ] {
        assert!(list.lines().any(|one| one == line), "{line}");
    }
}

/// Every term that is marked in a page has its entry there, stands in no other link, and is marked once in a paragraph.
#[test]
fn every_marked_term_has_its_entry() {
    for (folder, version) in versions() {
        let page = page_in(folder, version.language);
        let entries: BTreeSet<_> = all(&page, "#terms .used[id]").iter().filter_map(|entry| entry.attr("id")).collect();
        let marked: Vec<_> = all(&page, "a.term");
        assert!(marked.len() > 20, "{folder} {}", version.language);
        for term in marked {
            let card = term.attr("data-card").unwrap_or_default();
            assert!(entries.contains(card), "{folder}: no entry {card}");
        }
        assert!(all(&page, "a a, h1 a.term, h2 a.term, .mast a.term").is_empty(), "{folder}");
        let marked = selector(":scope > .t a.term");
        for row in all(&page, ".body .row[id]") {
            let mut seen = BTreeSet::new();
            for term in row.select(&marked) {
                assert!(
                    seen.insert(term.attr("data-card")),
                    "{folder}: {:?} twice in {:?}",
                    term.attr("data-card"),
                    row.attr("id")
                );
            }
        }
    }
}

#[test]
fn the_term_base_is_whole() {
    let glossary = &reading().corpus.glossary;
    let with = |language| glossary.concepts.iter().filter(|one| !one.terms(language).is_empty()).count();
    for language in Language::ALL {
        let least = if matches!(language, Language::En | Language::Zh) { glossary.concepts.len() } else { 220 };
        assert!(with(language) >= least, "{language}: {}", with(language));
    }
    let defined = |language| glossary.concepts.iter().filter(|one| one.definition.get(language).is_some()).count();
    assert!(defined(Language::En) >= 80 && defined(Language::En) == defined(Language::Zh));
    for subject in &glossary.subjects {
        assert_eq!(subject.name.iter().count(), Language::ALL.len(), "{}", subject.id);
    }
}
