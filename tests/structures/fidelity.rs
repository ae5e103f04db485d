//! Structures 41 to 46: terms, and texts that stay as they are printed.

use rapporteur::model::document::{Kind, NoteKind, Role};

use super::{marked, note_says, says, shown};
use crate::support::html::{by_id, page, within, words};
use crate::support::{DOCUMENTS, note, note_text, only, pages, provision, small, small_page, text, work, zh};

#[test]
fn structure_41_abbreviations() {
    says("a-67-176", "p26", "西非国家经济共同体(西非经共体)");
    says("a-76-284", "p42", "联合国裁军研究所(裁研所)");
    says("bms7-report", "annex-p104", "国际刑事警察组织(国际刑警组织)");
}

#[test]
fn structure_42_one_concept_under_several_terms() {
    says("bms7-report", "annex-p80", "轻武器和小武器转移");
    says("elements", "s2-a-2", "防止小武器和轻武器的转用");
    says("a-76-284", "p6", "轻小武器流散");
    says("a-67-176", "p10", "第二次审议大会");
    says("a-76-284", "p16", "第三次审查大会");
    says("wp8", "p11-c", "国家联系人");
    says("elements", "s2-a-1-a-iv", "国家联络点");
    says("a-76-284", "p18", "国家联络人");
}

#[test]
fn structure_43_what_is_odd_stays_and_is_noted() {
    marked("wp8", "p11-g", "ed-1", "并使需要与和资源", "相匹配");
    note_says("wp8", "ed-1", "原文如此");
    marked("a-76-284", "p64", "ed-8", "危险和风险的認識", "，收缴");
    note_says("a-76-284", "ed-8", "此二字为繁体");
    assert_eq!(note_text("a-67-176", "2"), "A/60/88 和 Corr.2，附件；另见第 60/519 号决议。");
    note_says("a-67-176", "ed-1", "第 60/519 号为大会决定，不是决议。");
    let page = page("wp8");
    let mark = within(by_id(&page, "p11-g"), "sup.ref.ed a");
    assert_eq!(mark.attr("href"), Some("#fn-ed-1"));
    assert_eq!(words(within(by_id(&page, "fn-ed-1"), ".nt")), note_text("wp8", "ed-1"));
    for document in DOCUMENTS {
        let data: serde_json::Value =
            serde_json::from_slice(&pages()[&format!("{}/zh.json", work(document).slug)]).expect("JSON");
        let told = data["notes"].as_array().expect("notes").iter().filter(|note| note["kind"] == "editor").count();
        assert_eq!(told, zh(document).notes.iter().filter(|note| note.kind == NoteKind::Editor).count(), "{document}");
    }
    assert_eq!(note("wp8", "ed-1").anchor.as_str(), "fn-ed-1");
}

#[test]
fn structure_44_punctuation_of_both_widths() {
    says("a-76-284", "p28", "框架内商定,同意收集");
    says("a-76-284", "p16", "要求（见 ");
    let chapeau = text("bms7-report", "annex-s2-c1");
    assert!(chapeau.ends_with("非法国际转让:"), "{chapeau}");
    assert_eq!(shown("bms7-report", "annex-s2-c1"), chapeau);
    assert_eq!(provision("bms7-report", "annex-s2-c1").kind, Kind::Unnumbered(Role::Chapeau));
    let written = "甲,乙，丙:丁：戊(己)（庚）“辛”\"壬\"'癸'…——--...";
    let reading = small(&format!("1. {written}\n"));
    assert_eq!(only(&reading).provisions[0].block.plain(), written, "nothing is made pretty");
    let page = crate::support::html::parse(small_page(&reading).as_bytes());
    assert_eq!(words(within(by_id(&page, "p1"), ".t")), written);
}

#[test]
fn structure_45_nested_and_unbalanced_brackets() {
    says(
        "a-76-284",
        "p27",
        "(通过《联合国打击跨国有组织犯罪公约关于打击非法制造和贩运枪支及其零部件和弹药的补充议定书》(《枪支议定书》))的非法武器流通调查表",
    );
    marked("a-76-284", "p27", "ed-2", "(《枪支议定书》))", "的非法武器流通调查表");
    marked("a-76-284", "p27", "6", "的非法武器流通调查表", "和《行动纲领》框架下的国家报告提供),");
    says("a-67-176", "s2-a-2-h3", "补充议定书》(《枪支议定书》)");
}

#[test]
fn structure_46_grouped_numbers_and_other_scripts() {
    says("a-76-284", "p19", "463 747 件");
    says("a-76-284", "p61", "1 250 万美元");
    says("a-67-176", "p28", "3 500 件过剩、过时或没收的武器以及 60 000 多发弹药");
    says("bms7-report", "p17", "利用 Interprefy 虚拟平台");
    says("bms7-report", "p7", "2019 冠状病毒病(COVID-19)大流行");
    says("bms7-report", "p2", "于 2012年 8月 27 日");
    says("bms7-report", "annex-p45", "使用 3D 打印(增材制造)");
}
