//! Ledgers and texts that differ, and what is said of each.

use super::{check, recorded};
use crate::check::sample::{Sample, work};
use crate::diagnostic::Diagnostics;
use crate::model::anchor::Anchor;
use crate::model::document::Kind;
use crate::model::ledger::{Fate, Ledger};
use crate::model::source::{FileId, SourceFile, Sources};
use crate::model::work::Work;

const FIRST: &str = "各国重申尊重并承诺遵守国际法规定的义务和庄严载入《联合国宪章》的各项宗旨和原则";
const SECOND: &str = "考虑分享各国在解决非法改装小武器和轻武器问题方面的经验";
const THIRD: &str = "继续加强联合国和平与裁军区域中心在支持执行《行动纲领》方面的作用";

/// Each pair is an anchor and its text; the label is the anchor's number.
type Texts<'a> = &'a [(&'a str, &'a str)];

fn built(texts: Texts<'_>) -> (Work, String) {
    let mut sample = Sample::zh();
    for (name, plain) in texts {
        sample.add(Kind::Paragraph, &format!("{}.", &name[1..]), plain);
        sample.version.provisions.last_mut().expect("just added").anchor = anchor(name);
    }
    (work("a-1", vec![sample.version]), sample.text)
}

fn anchor(name: &str) -> Anchor {
    Anchor::parse(name).expect("the test spells anchors")
}

/// What is found when `before` was recorded and `now` stands, after the ledger's text was edited.
fn found(before: Texts<'_>, now: Texts<'_>, edit: impl Fn(String) -> String) -> Vec<String> {
    let lock = edit(recorded(&built(before).0).to_text());
    let (mut work, text) = built(now);
    let ledger = Ledger::parse(&lock).expect("the edit keeps the form");
    work.ledger = Some(Ledger { file: Some(FileId(1)), ..ledger });
    let file = |path: &str, text| SourceFile { path: path.to_owned(), text };
    let sources = Sources { files: vec![file("zh.md", text), file("anchors.lock", lock)] };
    let mut diagnostics = Diagnostics::default();
    check(&work, &sources, &mut diagnostics);
    let all = diagnostics.into_sorted().into_iter().map(|d| {
        let place = sources.file(d.span.file).text[d.span.range()].split(['\t', ' ']).next().unwrap_or_default();
        format!("{place} {} {} {}", d.rule, d.message, d.helps().collect::<String>()).trim().to_owned()
    });
    all.collect()
}

#[test]
fn what_stands_where_it_stood_is_no_finding() {
    let texts = [("p1", FIRST), ("p2", SECOND)];
    assert_eq!(found(&texts, &texts, |lock| lock), [""; 0]);
}

#[test]
fn anchors_that_lost_their_text_are_told() {
    let before = [("p1", FIRST), ("p2", SECOND)];
    let edited = FIRST.replace("各项", "");
    let cases: [(Texts<'_>, &[&str]); 6] = [
        (
            &[("p1", FIRST)],
            &[
                "p2 anchor-lost `p2` was published as `2.`, and no provision has it now bring it back; if it is gone for good, \
                 `rapporteur anchors withdraw a-1 p2 --reason …` says so",
            ],
        ),
        (
            &[("p1", FIRST), ("p3", SECOND)],
            &[
                "3. anchor-unrecorded `p3` is not recorded when the document is published, record them with `rapporteur anchors accept`",
                "p2 anchor-lost `p2` was published as `2.`, and no provision has it now its text is now at `p3`if it moved for good, `rapporteur anchors alias a-1 p2 p3 --reason …` keeps old links alive",
            ],
        ),
        (
            &[("p1", FIRST), ("p2", THIRD), ("p3", SECOND)],
            &[
                "2. anchor-repointed `p2` was published as `2.`, and stands at another text now its text is now at `p3`",
                "3. anchor-unrecorded `p3` is not recorded when the document is published, record them with `rapporteur anchors accept`",
            ],
        ),
        (
            &[("p1", &edited), ("p2", SECOND), ("p3", FIRST)],
            &[
                "1. anchor-repointed `p1` was published as `1.`, and stands at another text now its text is now at `p3`",
                "3. anchor-unrecorded `p3` is not recorded when the document is published, record them with `rapporteur anchors accept`",
            ],
        ),
        (
            &[("p1", &edited), ("p2", SECOND)],
            &[
                "1. anchor-changed the text at `p1` was edited after it was published if the edit is meant, record it with `rapporteur anchors accept`",
            ],
        ),
        (
            &[("p1", SECOND), ("p2", FIRST)],
            &[
                "1. anchor-repointed `p1` was published as `1.`, and stands at another text now its text is now at `p2`",
                "2. anchor-repointed `p2` was published as `2.`, and stands at another text now its text is now at `p1`",
            ],
        ),
    ];
    for (now, expected) in cases {
        assert_eq!(found(&before, now, |lock| lock), expected);
    }
}

#[test]
fn a_text_that_stood_twice_has_not_moved() {
    let edited = FIRST.replace("各项", "");
    let found = found(&[("p1", FIRST), ("p2", FIRST)], &[("p1", &edited), ("p2", FIRST)], |lock| lock);
    assert_eq!(
        found,
        [
            "1. anchor-changed the text at `p1` was edited after it was published if the edit is meant, record it with `rapporteur anchors accept`"
        ]
    );
}

#[test]
fn what_the_ledger_says_is_kept() {
    let before = [("p1", FIRST), ("p2", SECOND)];
    let moved = |lock: String| lock.replace("p2\tlive", "p2\talias:p1");
    assert_eq!(found(&before, &before[..1], moved), [""; 0]);
    let found_again = found(&before, &before, moved);
    assert!(found_again[0].starts_with("2. anchor-reused `p2` was moved to `p1`"), "{found_again:?}");
    let astray = found(&before, &before[..1], |lock| lock.replace("p2\tlive", "p2\talias:p9"));
    assert_eq!(astray, ["p2 anchor-lost `p2` leads to `p9`, which no provision has"]);
}

#[test]
fn accepting_refreshes_what_stands_and_keeps_the_rest() {
    let (mut work, _) = built(&[("p1", FIRST), ("p3", THIRD)]);
    let mut ledger = recorded(&built(&[("p1", SECOND), ("p2", SECOND), ("p3", SECOND)]).0);
    ledger.entries.get_mut(&anchor("p3")).expect("recorded").fate = Fate::Withdrawn("gone".to_owned());
    work.ledger = Some(ledger.clone());
    let after = recorded(&work);
    let all: Vec<_> = after.entries.keys().map(Anchor::as_str).collect();
    assert_eq!(all, ["p1", "p2", "p3"]);
    assert_ne!(after.entries[&anchor("p1")], ledger.entries[&anchor("p1")]);
    assert_eq!(after.entries[&anchor("p2")], ledger.entries[&anchor("p2")]);
    assert_eq!(after.entries[&anchor("p3")], ledger.entries[&anchor("p3")]);
}
