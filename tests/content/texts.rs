//! The documents as they are read: findings, counts, anchors.

use std::collections::BTreeSet;

use rapporteur::diagnostic::rule::Level;
use rapporteur::model::anchor::Anchor;
use rapporteur::model::document::{Kind, Translation, Version, Vote};
use rapporteur::model::language::Language;
use rapporteur::model::ledger::Fate;

use crate::support::{DOCUMENTS, anchors, find, printed, reading, version, versions, work, zh};

#[test]
fn nothing_is_found_that_an_author_should_mend() {
    let reading = reading();
    let grave = reading.findings.iter().filter(|finding| finding.level > Level::Advice);
    let told: Vec<_> = grave
        .map(|finding| {
            let file = reading.sources.file(finding.diagnostic.span.file);
            let line = file.position(finding.diagnostic.span.start as usize).line;
            format!("{}:{line}: {}: {}", file.path, finding.diagnostic.rule, finding.diagnostic.message)
        })
        .collect();
    assert!(told.is_empty(), "{}", told.join("\n"));
    let folders: Vec<_> =
        reading.corpus.works.iter().map(|work| work.folder.rsplit('/').next().unwrap_or("")).collect();
    for document in DOCUMENTS {
        assert!(folders.contains(&document), "{document} is not among {folders:?}");
    }
}

#[test]
fn every_document_is_there_in_its_languages() {
    for document in DOCUMENTS {
        let there: Vec<_> = work(document).versions.iter().map(|version| version.language).collect();
        assert_eq!(there[0], zh(document).language, "{document}");
        assert!(there.contains(&Language::En), "{document}: {there:?}");
        for version in &work(document).versions {
            let expected =
                if version.language == Language::Zh { Translation::Authentic } else { Translation::Unofficial };
            assert_eq!(version.translation, expected, "{document} {}", version.language);
        }
    }
    assert_eq!(Language::ALL.map(|language| version("wp8", language).language), Language::ALL);
    assert!(versions().count() >= 14);
}

/// What a translation must have as the authentic text has it: everything but the words.
fn structure(version: &Version) -> Vec<String> {
    let anchor = |index: Option<usize>| index.map_or("", |index| version.provisions[index].anchor.as_str());
    let provisions = version.provisions.iter().map(|one| {
        let label = one.label.as_ref().map(|label| label.ordinal.to_string());
        let (parent, part) = (anchor(one.parent), anchor(one.part));
        format!("{} {:?} {:?} {label:?} in {parent}, {part}", one.anchor, one.aliases, one.kind)
    });
    let notes = version.notes.iter().map(|note| {
        let marks: Vec<_> = note.refs.iter().map(|mark| (&mark.anchor, version.anchor(mark.place))).collect();
        format!("{} {} {:?} {:?} marked {marks:?}", note.anchor, note.label, note.kind, note.blocks.len())
    });
    let votes = version.votes.iter().map(|vote| {
        let counts = vote.names.each_ref().map(Vec::len);
        format!("{} {:?} {counts:?} in {}", vote.anchor, vote.stated, anchor(Some(vote.parent)))
    });
    provisions.chain(notes).chain(votes).collect()
}

#[test]
fn every_version_has_the_structure_of_the_authentic_text() {
    for (document, version) in versions() {
        let (here, there) = (structure(version), structure(zh(document)));
        let apart: Vec<_> = here.iter().zip(&there).filter(|(here, there)| here != there).collect();
        assert!(apart.is_empty() && here.len() == there.len(), "{document} {}: {apart:#?}", version.language);
    }
}

/// The anchors of the numbered paragraphs, in reading order.
fn numbered(version: &Version) -> Vec<&str> {
    anchors(version, |provision| provision.kind == Kind::Paragraph)
}

fn counted(prefix: &str, from: usize, to: usize) -> Vec<String> {
    (from..=to).map(|n| format!("{prefix}p{n}")).collect()
}

/// A number as a language prints it before a paragraph.
fn number_in(language: Language, number: &str) -> String {
    if language == Language::Ar { format!("{number} -") } else { format!("{number}.") }
}

#[test]
fn paragraphs_are_numbered_as_printed() {
    let mut report = counted("", 1, 25);
    report.push("p24x2".to_owned());
    assert_eq!(report.len(), 26);
    report.extend(counted("annex-", 1, 122));
    for (document, version) in versions() {
        let language = version.language;
        let expected = match document {
            "bms7-report" => report.clone(),
            "a-67-176" => counted("", 1, 32),
            "wp8" => counted("", 1, 11),
            "a-76-284" => counted("", 1, 70),
            "elements" => counted("annex-", 1, 12),
            other => panic!("how is {other} numbered?"),
        };
        assert_eq!(numbered(version), expected, "{document} {language}");
        for provision in version.provisions.iter().filter(|provision| provision.kind == Kind::Paragraph) {
            let anchor = provision.anchor.as_str();
            let number = anchor.trim_start_matches("annex-").trim_start_matches('p').trim_end_matches("x2");
            assert_eq!(printed(provision), number_in(language, number), "{document} {language} {anchor}");
        }
    }
}

#[test]
fn items_are_lettered_as_printed() {
    let expected: Vec<_> = ('a'..='j').map(|letter| format!("p11-{letter}")).collect();
    for (language, first, ninth, beginning) in [
        (Language::Ar, "(أ)", "(ط)", "ومن أجل التوصل على نحو أفضل إلى معرفة الجهات المانحة"),
        (Language::En, "(a)", "(i)", "In order to better identify donors for those proposals"),
        (Language::Es, "a)", "i)", "Para encontrar mejor donantes para esas propuestas"),
        (Language::Fr, "a)", "i)", "Afin de mieux recenser les donateurs pour ces propositions"),
        (Language::Ru, "a)", "i)", "в целях более эффективного выявления доноров"),
        (Language::Zh, "(a)", "(i)", "为了更好查明这些提案的捐助方"),
    ] {
        let version = version("wp8", language);
        let items = anchors(version, |provision| matches!(provision.kind, Kind::Subparagraph(_)));
        assert_eq!(items, expected, "{language}");
        assert_eq!((printed(find(version, "p11-a")), printed(find(version, "p11-i"))), (first, ninth), "{language}");
        let text = find(version, "p11-i").block.plain();
        assert!(text.starts_with(beginning), "{language}: {text}");
        let same_degree = |anchor| find(version, anchor).kind == Kind::Subparagraph(1);
        assert!(same_degree("p11-h") && same_degree("p11-i") && same_degree("p11-j"), "{language}");
    }
}

#[test]
fn agenda_items_and_votes_are_counted() {
    let expected: Vec<_> = (1..=12).map(|n| format!("p11-item{n}")).collect();
    for version in &work("bms7-report").versions {
        let language = version.language;
        assert_eq!(anchors(version, |provision| provision.kind == Kind::AgendaItem), expected, "{language}");
        let alias = Anchor::parse("agenda6").expect("an anchor");
        assert_eq!(find(version, "p11-item6").aliases, [alias], "{language}");
        let counts: Vec<_> = version.votes.iter().map(|vote| vote.names.each_ref().map(Vec::len)).collect();
        assert_eq!(counts, [[100, 1, 10], [114, 0, 0]], "{language}");
        let stated = |vote: &Vote| vote.stated.map(|total| total.unwrap_or(u32::MAX));
        let stated: Vec<_> = version.votes.iter().map(stated).collect();
        assert_eq!(stated, [[100, 1, 10], [114, 0, 0]], "{language}");
    }
}

#[test]
fn well_known_addresses_lead_to_their_texts() {
    for (document, anchor, chinese, english) in [
        (
            "bms7-report",
            "p24",
            "同样在第 10 次会议上，会议以 114 票对 0 票",
            "Also at the 10th meeting, the Meeting adopted",
        ),
        (
            "bms7-report",
            "p24x2",
            "在 2021 年 7 月 30 日第 10 次会议上，与会者审议并通过了",
            "At the 10th meeting, on 30 July 2021, the participants considered and adopted",
        ),
        (
            "bms7-report",
            "annex-p92",
            "在第八次各国双年度会议上",
            "To continue, at the Eighth Biennial Meeting of States",
        ),
        (
            "bms7-report",
            "annex-p122-a",
            "一些国家鼓励将《行动纲领》",
            "Some States encouraged the application of the provisions",
        ),
        (
            "a-76-284",
            "p32",
            "安全理事会在国别决议中加入了明确的武器相关措辞",
            "In its country-specific resolutions, the Security Council included",
        ),
        (
            "a-67-176",
            "p19",
            "1991 年设立的联合国常规武器登记册",
            "The United Nations Register of Conventional Arms, established in 1991",
        ),
        (
            "elements",
            "annex-p6",
            "你能提出防止非法制造和(或)改造",
            "Can you suggest good practices in preventing the illicit manufacture",
        ),
    ] {
        for (language, beginning) in [(Language::Zh, chinese), (Language::En, english)] {
            let text = find(version(document, language), anchor).block.plain();
            assert!(text.starts_with(beginning), "{document} {language} {anchor}: {text}");
        }
    }
}

/// Every address of a version: provisions, their aliases, votes, notes and their marks.
fn addresses(version: &Version) -> Vec<&Anchor> {
    let provisions = version.provisions.iter().flat_map(|one| std::iter::once(&one.anchor).chain(&one.aliases));
    let notes = version
        .notes
        .iter()
        .flat_map(|note| std::iter::once(&note.anchor).chain(note.refs.iter().map(|mark| &mark.anchor)));
    provisions.chain(notes).chain(version.votes.iter().map(|vote| &vote.anchor)).collect()
}

#[test]
fn every_address_is_given_once() {
    for (document, version) in versions() {
        let all = addresses(version);
        for anchor in &all {
            let pieces: Vec<_> = anchor.as_str().split('-').collect();
            let fit =
                |piece: &&str| !piece.is_empty() && piece.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit());
            assert!(
                pieces.iter().all(fit) && anchor.as_str().starts_with(|c: char| c.is_ascii_lowercase()),
                "{anchor}"
            );
        }
        let mut once = BTreeSet::new();
        let twice: Vec<_> = all.into_iter().filter(|anchor| !once.insert(*anchor)).collect();
        assert!(twice.is_empty(), "{document} {}: {twice:?}", version.language);
    }
}

#[test]
fn every_published_address_is_kept() {
    for (document, version) in versions() {
        let language = version.language;
        let there: BTreeSet<_> = addresses(version).into_iter().collect();
        let ledger = work(document).ledger.as_ref();
        let ledger = ledger.unwrap_or_else(|| panic!("content/documents/{document}/anchors.lock is not there"));
        assert!(
            ledger.entries.len() >= version.provisions.len(),
            "{document} {language} has provisions that are not recorded"
        );
        for (anchor, entry) in &ledger.entries {
            let target = match &entry.fate {
                Fate::Live => anchor,
                Fate::Alias(target, _) => target,
                Fate::Withdrawn(_) => continue,
            };
            assert!(there.contains(target), "{document} {language}: {anchor}, published, leads nowhere");
        }
    }
}
