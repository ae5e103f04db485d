//! Structures 1 to 8: what a document is made of.

use std::fs;

use rapporteur::model::document::{CoverLine, Kind, NoteKind, Part, Place};
use rapporteur::model::language::Language;

use super::{marked, note_says, says};
use crate::support::html::{all, by_id, page, within, words};
use crate::support::ledger::{Source, body};
use crate::support::{
    DOCUMENTS, anchors, note, only, parent, provision, reading, root, small, small_page, text, work, zh,
};

#[test]
fn structure_01_the_metadata_of_the_cover() {
    let kind = |folder, anchor| provision(folder, anchor).kind;
    assert_eq!(kind("a-67-176", "cover-session"), Kind::Cover(CoverLine::Session));
    assert_eq!(kind("a-67-176", "cover-agenda"), Kind::Cover(CoverLine::Agenda));
    assert_eq!(kind("elements", "cover-type"), Kind::Cover(CoverLine::Type));
    says("a-67-176", "cover-session", "第六十七届会议");
    says("a-67-176", "cover-agenda", "临时议程项目 95(i)、(s)和(bb)");
    says("a-67-176", "cover-item", "全面彻底裁军");
    says("a-67-176", "cover-type", "秘书长的报告");
    says("elements", "cover-type", "候任主席说明");
    says("wp8", "cover-dates", "2010 年 6 月 14 日至 18 日，纽约");
    for (document, symbol) in [("wp8", "A/CONF.192/BMS/2010/WP.8"), ("a-67-176", "A/67/176")] {
        assert_eq!(work(document).meta.symbol.as_ref().map(|symbol| symbol.0.as_str()), Some(symbol));
        let facts = words(within(page(document).root_element(), ".mast .facts"));
        assert!(facts.contains(symbol), "{facts}");
    }
    assert_eq!((work("elements").meta.symbol.as_ref(), zh("elements").language), (None, Language::Zh));
    let ledger = fs::read_to_string(root().join("tests/fixtures/ledger/wp8.tsv")).expect("the ledger");
    assert!(ledger.contains("artefact\t63\t10-40702 (C)2\t"), "the job number is of the page, not of the text");
    let reading = small("::: cover\nagenda: 项目 1\nitem: 甲\nitem: 乙\nplace: 纽约\n:::\n\n# 报告\n");
    let expected = ["cover-agenda", "cover-item", "cover-item2", "cover-place", "title"];
    assert_eq!(anchors(only(&reading), |_| true), expected);
}

#[test]
fn structure_02_the_asterisk_note_of_the_cover() {
    for (document, says) in [("a-76-284", "A/76/150。"), ("a-67-176", "A/67/150。")] {
        let star = note(document, "*");
        assert_eq!((star.kind, star.anchor.as_str()), (NoteKind::Cover, "fnstar"));
        assert_eq!(star.refs.len(), 1);
        let Place::Provision(place) = star.refs[0].place else { panic!("it is marked in a provision") };
        assert_eq!(zh(document).provisions[place].anchor.as_str(), "cover-agenda");
        marked(document, "cover-agenda", "*", "临时议程", "项目 ");
        note_says(document, "*", says);
        let page = page(document);
        let mark = by_id(&page, star.refs[0].anchor.as_str());
        assert_eq!((words(mark).as_str(), mark.attr("href")), ("*", Some("#fnstar")));
    }
}

#[test]
fn structure_03_several_titles() {
    let titles = [
        "以实际裁军措施巩固和平",
        "协助各国制止小武器和轻武器非法贩运并加以收集",
        "小武器和轻武器非法贸易的各方面问题",
    ];
    let found = anchors(zh("a-67-176"), |provision| provision.kind == Kind::Title);
    assert_eq!(found, ["title", "title2", "title3"]);
    for (anchor, title) in found.iter().zip(titles) {
        assert_eq!(text("a-67-176", anchor), title);
    }
    let page = page("a-67-176");
    let shown = all(&page, ".mast h1, .mast [role=heading]").into_iter().map(words);
    assert_eq!(shown.collect::<Vec<_>>(), titles);
    assert_eq!(all(&page, "h1").len(), 1);
}

#[test]
fn structure_04_the_line_of_dates() {
    assert_eq!(provision("bms7-report", "cover-dates").kind, Kind::Cover(CoverLine::Dates));
    says("bms7-report", "cover-dates", "2021 年 7 月 26 日至 30 日，纽约");
    says("elements", "cover-dates", "2018年3月19日至23日，纽约");
    assert_eq!(work("bms7-report").meta.date.as_deref(), Some("2021-07-30"));
    let meeting = work("bms7-report").meta.meeting.as_deref().and_then(|id| reading().corpus.meeting(id));
    let meeting = meeting.expect("the meeting is listed");
    assert_eq!((meeting.from.as_deref(), meeting.to.as_deref()), (Some("2021-07-26"), Some("2021-07-30")));
    let facts = words(within(page("bms7-report").root_element(), ".mast .facts"));
    assert!(facts.contains("2021 年 7 月 26 日至 30 日，纽约"), "{facts}");
}

#[test]
fn structure_05_the_summary() {
    for (document, count) in [("a-76-284", 3), ("a-67-176", 2)] {
        assert_eq!(provision(document, "summary").kind, Kind::Part(Part::Summary));
        let expected: Vec<_> = (1..=count).map(|n| format!("summary-c{n}")).collect();
        let inside = anchors(zh(document), |one| one.anchor.as_str().starts_with("summary-"));
        assert_eq!(inside, expected);
        assert!(expected.iter().all(|anchor| parent(document, anchor) == "summary"));
        let after = zh(document).provisions.iter().skip_while(|one| one.anchor.as_str() != expected[count - 1]).nth(1);
        let after = after.expect("a section");
        assert_eq!((after.anchor.as_str(), after.part), ("s1", None));
    }
    says("a-76-284", "summary", "摘要");
    says("a-76-284", "summary-c1", "本报告系根据大会关于协助各国制止");
}

#[test]
fn structure_06_an_annex_with_its_own_title_and_numbers() {
    for document in ["bms7-report", "elements"] {
        assert_eq!(provision(document, "annex").kind, Kind::Part(Part::Annex(None)));
        assert_eq!(provision(document, "annex-title").kind, Kind::Title);
        assert_eq!(parent(document, "annex-title"), "annex");
        let annex = zh(document).provisions.iter().position(|one| one.anchor.as_str() == "annex");
        let inside = zh(document).provisions.iter().filter(|one| one.part == annex);
        assert!(inside.clone().count() > 13 && inside.clone().all(|one| one.anchor.as_str().starts_with("annex-")));
        says(document, "annex", "附件");
    }
    says("bms7-report", "annex-title", "贸易的行动纲领执行情况第七次双年度会议成果");
    says("bms7-report", "annex-p1", "关键挑战和机遇。");
    assert_eq!(page("bms7-report").select(&crate::support::html::selector("#annex h2")).count(), 1);
    let reading = small("# 附件一 {annex 1}\n\n1. 甲\n\n# 附录 {appendix 2}\n\n1. 乙\n\n# 附件二 {annex 2}\n\n1. 丙\n");
    let expected = ["annex1", "annex1-p1", "annex1-app2", "annex1-app2-p1", "annex2", "annex2-p1"];
    assert_eq!(anchors(only(&reading), |_| true), expected);
}

#[test]
fn structure_07_relations_between_documents() {
    says("wp8", "title", "报告草稿");
    says("a-76-284", "p6", "一致通过了实质性成果文件(A/CONF.192/BMS/2021/1)。");
    for (document, relation, target) in
        [("wp8", "draft-of", "A/CONF.192/BMS/2010/3"), ("a-76-284", "reports-on", "A/CONF.192/BMS/2021/1")]
    {
        let relations = &work(document).meta.relations;
        assert!(relations.iter().any(|one| one.kind.key() == relation && one.target == target), "{document}");
        let facts = words(within(page(document).root_element(), ".mast .facts"));
        assert!(facts.contains(target), "{facts}");
    }
    let page = page("a-76-284");
    let link = within(page.root_element(), ".mast .facts a[href='../a-conf192-bms-2021-1/zh.html']");
    assert_eq!(words(link), "A/CONF.192/BMS/2021/1");
}

#[test]
fn structure_08_where_a_text_comes_from() {
    let read = |path: &str| fs::read_to_string(root().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"));
    for document in DOCUMENTS {
        let tsv = read(&format!("tests/fixtures/ledger/{document}.tsv"));
        let named = tsv.lines().next().and_then(|line| line.strip_prefix("source\t")).expect("the source's name");
        let text = read(&format!("content/documents/{document}/zh.md"));
        assert!(text.starts_with(&format!("---\nsource: {named}\n")), "{document}");
    }
    let source = read("tests/fixtures/sources/a-conf192-bms-2010-wp8.zh.txt");
    let lines = Source::read(&source, &read("tests/fixtures/ledger/wp8.tsv")).expect("the ledger fits").lines();
    let mut at = 0;
    let ranges: Vec<_> = body(zh("wp8"))
        .iter()
        .map(|unit| {
            let first = at;
            at += unit.characters().count();
            (lines[first], lines[at - 1])
        })
        .collect();
    let place = zh("wp8").provisions.iter().position(|one| one.anchor.as_str() == "p4").expect("paragraph 4");
    assert!(ranges[place].0 < 56 && ranges[place].1 > 66, "paragraph 4 runs over a page: {:?}", ranges[place]);
    says("wp8", "p4", "支助系统，包括制订新的报告模板，并欢迎");
    assert!(zh("wp8").provisions.iter().all(|one| !one.block.plain().contains("10-40702")));
    let page = small_page(&small("---\nsource: one.txt\n---\n\n1. 甲\n"));
    assert!(!page.contains("one.txt"), "where a text was taken from is shown to nobody");
}
