//! The documents as they are read: findings, counts, anchors.

use std::collections::BTreeSet;

use rapporteur::diagnostic::rule::Level;
use rapporteur::model::anchor::Anchor;
use rapporteur::model::document::{Kind, Version};
use rapporteur::model::ledger::Fate;

use crate::support::{DOCUMENTS, anchors, label, provision, reading, text, work, zh};

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

/// The anchors of the numbered paragraphs, in reading order.
fn numbered(version: &Version) -> Vec<&str> {
    anchors(version, |provision| provision.kind == Kind::Paragraph)
}

fn counted(prefix: &str, from: usize, to: usize) -> Vec<String> {
    (from..=to).map(|n| format!("{prefix}p{n}")).collect()
}

#[test]
fn paragraphs_are_numbered_as_printed() {
    let mut report = counted("", 1, 25);
    report.push("p24x2".to_owned());
    assert_eq!(report.len(), 26);
    report.extend(counted("annex-", 1, 122));
    assert_eq!(numbered(zh("bms7-report")), report);
    assert_eq!(numbered(zh("a-67-176")), counted("", 1, 32));
    assert_eq!(numbered(zh("wp8")), counted("", 1, 11));
    assert_eq!(numbered(zh("a-76-284")), counted("", 1, 70));
    assert_eq!(numbered(zh("elements")), counted("annex-", 1, 12));
    for document in DOCUMENTS {
        for provision in zh(document).provisions.iter().filter(|provision| provision.kind == Kind::Paragraph) {
            let anchor = provision.anchor.as_str();
            let number = anchor.trim_start_matches("annex-").trim_start_matches('p').trim_end_matches("x2");
            assert_eq!(label(document, anchor), format!("{number}."), "{document} {anchor}");
        }
    }
}

#[test]
fn items_are_lettered_as_printed() {
    let items = anchors(zh("wp8"), |provision| matches!(provision.kind, Kind::Subparagraph(_)));
    let expected: Vec<_> = ('a'..='j').map(|letter| format!("p11-{letter}")).collect();
    assert_eq!(items, expected);
    assert_eq!(label("wp8", "p11-i"), "(i)");
    assert!(text("wp8", "p11-i").starts_with("为了更好查明这些提案的捐助方"));
    let same_degree = |anchor| provision("wp8", anchor).kind == Kind::Subparagraph(1);
    assert!(same_degree("p11-h") && same_degree("p11-i") && same_degree("p11-j"));
}

#[test]
fn agenda_items_and_votes_are_counted() {
    let version = zh("bms7-report");
    let expected: Vec<_> = (1..=12).map(|n| format!("p11-item{n}")).collect();
    assert_eq!(anchors(version, |provision| provision.kind == Kind::AgendaItem), expected);
    assert_eq!(provision("bms7-report", "p11-item6").aliases, [Anchor::parse("agenda6").expect("an anchor")]);
    let counts: Vec<_> = version.votes.iter().map(|vote| vote.names.each_ref().map(Vec::len)).collect();
    assert_eq!(counts, [[100, 1, 10], [114, 0, 0]]);
    let stated: Vec<_> = version.votes.iter().map(|vote| vote.stated.map(|total| total.unwrap_or(u32::MAX))).collect();
    assert_eq!(stated, [[100, 1, 10], [114, 0, 0]]);
}

#[test]
fn well_known_addresses_lead_to_their_texts() {
    for (document, anchor, beginning) in [
        ("bms7-report", "p24", "同样在第 10 次会议上，会议以 114 票对 0 票"),
        ("bms7-report", "p24x2", "在 2021 年 7 月 30 日第 10 次会议上，与会者审议并通过了"),
        ("bms7-report", "annex-p92", "在第八次各国双年度会议上"),
        ("bms7-report", "annex-p122-a", "一些国家鼓励将《行动纲领》"),
        ("a-76-284", "p32", "安全理事会在国别决议中加入了明确的武器相关措辞"),
        ("a-67-176", "p19", "1991 年设立的联合国常规武器登记册"),
        ("elements", "annex-p6", "你能提出防止非法制造和(或)改造"),
    ] {
        let text = text(document, anchor);
        assert!(text.starts_with(beginning), "{document} {anchor}: {text}");
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
    for document in DOCUMENTS {
        let all = addresses(zh(document));
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
        assert!(twice.is_empty(), "{document}: {twice:?}");
    }
}

#[test]
fn every_published_address_is_kept() {
    for document in DOCUMENTS {
        let there: BTreeSet<_> = addresses(zh(document)).into_iter().collect();
        let ledger = work(document).ledger.as_ref();
        let ledger = ledger.unwrap_or_else(|| panic!("content/documents/{document}/anchors.lock is not there"));
        assert!(
            ledger.entries.len() >= zh(document).provisions.len(),
            "{document} has provisions that are not recorded"
        );
        for (anchor, entry) in &ledger.entries {
            let target = match &entry.fate {
                Fate::Live => anchor,
                Fate::Alias(target, _) => target,
                Fate::Withdrawn(_) => continue,
            };
            assert!(there.contains(target), "{document}: {anchor}, published, leads nowhere");
        }
    }
}
