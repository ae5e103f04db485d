//! Structures 14 to 26: paragraphs and what belongs to them.

use rapporteur::model::document::{Kind, NoteKind, Role};

use super::{marked, note_says, says};
use crate::support::html::{by_id, label_of, page, words};
use crate::support::{anchors, find, label, note, only, parent, printed, provision, reading, rules, small, text, zh};

/// The anchors of what belongs to a provision.
fn children(folder: &str, anchor: &str) -> Vec<&'static str> {
    let version = zh(folder);
    find(version, anchor);
    anchors(version, |one| one.parent.is_some_and(|above| version.provisions[above].anchor.as_str() == anchor))
}

/// The chapeau that a row of the page leads to.
fn chapeau(folder: &str, anchor: &str) -> Option<String> {
    let page = page(folder);
    by_id(&page, anchor).attr("data-chapeau").map(str::to_owned)
}

#[test]
fn structure_14_the_printed_number_is_data() {
    says("a-76-284", "p2", "大会在关于小武器和轻武器非法贸易的各方面问题的第 75/241 号决议中");
    says("bms7-report", "annex-p100", "鼓励加强国际合作和援助");
    assert_eq!(label("bms7-report", "annex-p100"), "100.");
    let page = page("bms7-report");
    assert_eq!(words(label_of(&page, provision("bms7-report", "annex-p100"))), "100.");
    let reading = small("7. 甲\n14 bis. 乙\n100. 丙\n");
    let labels: Vec<_> = only(&reading).provisions.iter().map(|one| (one.anchor.as_str(), printed(one))).collect();
    assert_eq!(labels, [("p7", "7."), ("p14bis", "14 bis."), ("p100", "100.")]);
}

#[test]
fn structure_15_a_number_that_is_printed_twice() {
    let twenty_four = anchors(zh("bms7-report"), |one| printed(one) == "24." && one.part.is_none());
    assert_eq!(twenty_four, ["p24", "p24x2"]);
    says("bms7-report", "p24", "同样在第 10 次会议上");
    says("bms7-report", "p24x2", "在 2021 年 7 月 30 日第 10 次会议上");
    marked("bms7-report", "p24x2", "ed-2", "", "在 2021 年");
    note_says("bms7-report", "ed-2", "按顺序应为 26。");
    assert_eq!(note("bms7-report", "ed-2").kind, NoteKind::Editor);
    let allowed = zh("bms7-report").allows.iter().find(|allow| allow.rule == "number-repeated");
    assert_eq!(allowed.map(|allow| allow.reason.as_str()), Some("原文编号 24 重复"));
    let page = page("bms7-report");
    assert_eq!(words(label_of(&page, provision("bms7-report", "p24x2"))), "24.");
    assert_eq!(rules(&small("1. 甲\n\n2. 乙\n\n2. 丙\n")), ["number-repeated"]);
}

#[test]
fn structure_16_numbers_that_begin_again() {
    says("bms7-report", "p1", "大会在第 56/24 V 号决议中欢迎");
    says("bms7-report", "annex-p1", "在各国审议从各个方面防止");
    assert_eq!((label("bms7-report", "p1"), label("bms7-report", "annex-p1")), ("1.", "1."));
    let reading = small("## 一. 甲\n\n1. 乙\n\n2. 丙\n\n## 二. 丁\n\n1. 戊\n");
    assert_eq!(anchors(only(&reading), |one| one.kind == Kind::Paragraph), ["s1-p1", "s1-p2", "s2-p1"]);
}

#[test]
fn structure_17_a_label_right_before_a_number() {
    assert_eq!((label("a-67-176", "p19"), label("a-76-284", "p4")), ("19.", "4."));
    assert!(text("a-67-176", "p19").starts_with("1991 年设立的联合国常规武器登记册"));
    assert!(text("a-76-284", "p4").starts_with("2020 年，大会第 74/552 号决定"));
    says("a-67-176", "p19", "1991 年设立的");
    let reading = small("19. 1991 年\n\n2021\\. 年\n");
    let version = only(&reading);
    assert_eq!(find(version, "p19").block.plain(), "1991 年");
    assert_eq!(version.provisions[1].block.plain(), "2021. 年");
    assert_eq!(version.provisions[1].label, None);
}

#[test]
fn structure_18_a_paragraph_without_a_number() {
    for (document, anchor, beginning) in [
        ("elements", "s1-c1", "一项政治宣言"),
        ("elements", "s2-c-2-c-c1", "加强旨在支持执行“行动纲领”"),
        ("elements", "c1", "本文件是让-克洛德·布吕内以"),
    ] {
        let provision = provision(document, anchor);
        assert_eq!((provision.kind, &provision.label), (Kind::Unnumbered(Role::Plain), &None), "{anchor}");
        assert!(text(document, anchor).starts_with(beginning), "{anchor}");
        says(document, anchor, beginning);
    }
    assert_eq!(parent("elements", "s2-c-2-c-c1"), "s2-c-2-c");
}

#[test]
fn structure_19_the_chapeau_of_a_section() {
    for (anchor, paragraphs) in [("annex-s1-c1", 25..=79), ("annex-s2-c1", 80..=96), ("annex-s3-c1", 97..=119)] {
        assert_eq!(provision("bms7-report", anchor).kind, Kind::Unnumbered(Role::Chapeau));
        says("bms7-report", anchor, "铭记各国和各区域的情况、能力和优先事项不同，各国决心采取以下措施");
        for number in [*paragraphs.start(), *paragraphs.end()] {
            assert_eq!(chapeau("bms7-report", &format!("annex-p{number}")).as_deref(), Some(anchor), "{number}");
        }
    }
    assert_eq!(chapeau("bms7-report", "annex-p24"), None);
    assert_eq!(chapeau("bms7-report", "annex-p120"), None);
    assert_eq!(provision("elements", "s4-c1").kind, Kind::Unnumbered(Role::Chapeau));
    says("elements", "s4-c1", "按照以往的惯例");
    assert_eq!(chapeau("elements", "s4-vi").as_deref(), Some("s4-c1"));
}

#[test]
fn structure_20_a_paragraph_that_leads_in_items() {
    says("wp8", "p11", "与会国还在这些优先事项基础上确定采取其他措施如下：");
    let expected: Vec<_> = ('a'..='j').map(|letter| format!("p11-{letter}")).collect();
    assert_eq!(children("wp8", "p11"), expected);
    says("wp8", "p11-e", "与会国还鼓励加强国内和国际机构间协调");
    assert_eq!((label("wp8", "p11-e"), chapeau("wp8", "p11-e").as_deref()), ("(e)", Some("p11")));
    assert_eq!(children("a-76-284", "p42"), ["p42-a", "p42-b", "p42-c", "p42-d"]);
    says("a-76-284", "p42-a", "确定流散情况一般性说明的关键要素");
    let page = page("wp8");
    assert_eq!(by_id(&page, "p11-e").attr("data-cite"), Some("A/CONF.192/BMS/2010/WP.8，第 11(e) 段"));
}

#[test]
fn structure_21_items_right_under_a_heading() {
    assert_eq!(children("elements", "s2-a-1-c"), ["s2-a-1-c-i", "s2-a-1-c-ii", "s2-a-1-c-iii"]);
    assert_eq!(label("elements", "s2-a-1-c-iii"), "(三)");
    says("elements", "s2-a-3-b-i", "确保对小武器和轻武器");
    assert_eq!(children("elements", "s2-a-3-b"), ["s2-a-3-b-i", "s2-a-3-b-c"]);
    assert_eq!(label("elements", "s2-a-3-b-c"), "(c)");
    says("elements", "s2-a-3-b-c", "有关空包弹或仿真小武器和轻武器");
    marked("elements", "s2-a-3-b-c", "ed-2", "", "有关空包弹");
    note_says("elements", "ed-2", "标号按顺序应为“(二)”");
}

#[test]
fn structure_22_a_list_of_one_item() {
    assert_eq!(children("bms7-report", "annex-p122"), ["annex-p122-a"]);
    assert_eq!(label("bms7-report", "annex-p122-a"), "(a)");
    says("bms7-report", "annex-p122-a", "一些国家鼓励将《行动纲领》");
    assert!(text("bms7-report", "annex-p122").ends_with("这些问题包括："));
}

#[test]
fn structure_23_an_enumeration_within_a_sentence() {
    let text = text("a-67-176", "p14");
    for piece in [
        "(a) 提高认识",
        "；(b) 开发",
        "；(c) 通过",
        "；(d) 能力",
        "；(e) 加强刑事司法回应",
        "；(f) 促进",
        "以及(g) 加强",
    ] {
        assert!(text.contains(piece), "{piece}: {text}");
    }
    says("a-67-176", "p14", "(a) 提高认识和促进批准《枪支议定书》；(b)");
    assert!(children("a-67-176", "p14").is_empty());
}

#[test]
fn structure_24_a_text_still_to_be_written() {
    for anchor in ["s2-d-c1", "s3-h-c1"] {
        assert_eq!(text("elements", anchor), "[待定]");
        says("elements", anchor, "[待定]");
        assert!(provision("elements", anchor).block.texts().all(|text| text.marks.is_empty()));
    }
}

#[test]
fn structure_25_numbered_questions() {
    let questions = anchors(zh("elements"), |one| one.kind == Kind::Paragraph);
    assert_eq!(questions, (1..=12).map(|n| format!("annex-p{n}")).collect::<Vec<_>>());
    says("elements", "annex-p1", "你认为在第四次审查大会之前的“行动纲领”会议周期中");
    assert_eq!(parent("elements", "annex-p1"), "annex");
    assert!(text("elements", "annex-p12").ends_with('？'));
}

#[test]
fn structure_26_entries_of_a_schedule() {
    assert_eq!(children("elements", "s4").len(), 7);
    assert_eq!(text("elements", "s4-i"), "2019 年——非正式不限成员名额工作组——时间长度、地点和重点议题待定；");
    says("elements", "s4-i", "年——非正式");
    assert_eq!(label("elements", "s4-i"), "(一)");
    says("elements", "s4-vi", "2024 年——第四次审查大会，10 天，纽约。");
    assert!(reading().corpus.works.len() >= 5);
}
