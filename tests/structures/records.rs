//! Structures 27 to 33: agendas, officers, votes, lists of States, notes.

use rapporteur::model::document::{Kind, NoteKind, Role, Side};

use super::{marked, note_says, says, shown};
use crate::support::html::{all, by_id, page, selector, within, words};
use crate::support::{label, note, note_text, only, parent, provision, rules, small, text, zh};

const REPORT: &str = "bms7-report";

#[test]
fn structure_27_an_agenda_within_a_paragraph() {
    says(REPORT, "p11", "核准了以下临时议程(A/CONF.192/BMS/2021/L.1)：");
    for n in 1..=12 {
        let anchor = format!("p11-item{n}");
        assert_eq!(provision(REPORT, &anchor).kind, Kind::AgendaItem);
        assert_eq!((label(REPORT, &anchor), parent(REPORT, &anchor)), (format!("{n}.").as_str(), "p11"));
        assert_eq!(provision(REPORT, &anchor).aliases[0].as_str(), format!("agenda{n}"));
    }
    says(REPORT, "p11-item12", "通过报告。");
    assert_eq!(provision(REPORT, "p12").kind, Kind::Paragraph);
    says(REPORT, "p12", "在同次会议上，核准了暂定工作方案");
    says(REPORT, "p17", "审议了议程项目 6。");
    let page = page(REPORT);
    let item = by_id(&page, "p11-item6");
    assert_eq!(item.value().name(), "li");
    assert_eq!(item.select(&selector("#agenda6")).count(), 1);
    assert_eq!(words(within(item, "a.num")), "6.");
}

#[test]
fn structure_28_officers() {
    for (anchor, office, persons) in [
        ("p10-officer1", "主席：", "马丁·基马尼(肯尼亚)"),
        ("p10-officer2", "副主席：", "阿尔及利亚、德国、匈牙利、牙买加、拉脱维亚、菲律宾。"),
    ] {
        assert_eq!(provision(REPORT, anchor).kind, Kind::Officer);
        assert_eq!((label(REPORT, anchor), text(REPORT, anchor).as_str()), (office, persons));
        assert_eq!((parent(REPORT, anchor), shown(REPORT, anchor).as_str()), ("p10", persons));
        let page = page(REPORT);
        assert_eq!(words(within(by_id(&page, anchor), "dt")), office);
    }
}

#[test]
fn structure_29_recorded_votes() {
    let [first, second] = zh(REPORT).votes.as_slice() else { panic!("two votes") };
    assert_eq!((first.anchor.as_str(), second.anchor.as_str()), ("p23-vote", "p24-vote"));
    assert_eq!(first.stated, [Some(100), Some(1), Some(10)]);
    assert_eq!(second.stated, [Some(114), Some(0), Some(0)]);
    says(REPORT, "p23", "以 100 票对 1 票、 10 票弃权决定保留");
    assert_eq!(provision(REPORT, "p23-t2").kind, Kind::Unnumbered(Role::Continuation));
    marked(REPORT, "p23-t2", "2", "表决情况如下：", "");
    note_says(REPORT, "2", "博茨瓦纳、尼泊尔、圣多美和普林西比和乌克兰代表团");
    note_says(REPORT, "3", "博茨瓦纳、黑山和乌克兰代表团事后通知秘书处");
    for (number, anchor) in ["p23", "p24"].into_iter().enumerate() {
        for (side, key, printed) in
            [(Side::Yes, "yes", "赞成："), (Side::No, "no", "反对："), (Side::Abstain, "abstain", "弃权：")]
        {
            let list = format!("{anchor}-vote-{key}");
            assert_eq!(provision(REPORT, &list).kind, Kind::VoteList(number, side));
            assert_eq!(label(REPORT, &list), printed);
        }
    }
    says(REPORT, "p24-vote-no", "无");
    assert!(second.names[Side::No as usize].is_empty());
    let page = page(REPORT);
    let captions = all(&page, "table.ballot caption").into_iter().map(words);
    assert_eq!(
        captions.collect::<Vec<_>>(),
        ["表决：100 票赞成、1 票反对、10 票弃权", "表决：114 票赞成、0 票反对、0 票弃权"]
    );
    assert_eq!(words(within(by_id(&page, "p23-vote-abstain"), ".count")), "10");
    let wrong = small(
        "1. 甲\n\n::: vote yes=3 no=0 abstain=0\n赞成：中国、法国和特立尼达和多巴哥、古巴。\n反对：无\n弃权：无\n:::\n",
    );
    assert_eq!((rules(&wrong), only(&wrong).votes[0].names[0].len()), (vec!["vote-total"], 4));
}

#[test]
fn structure_30_lists_of_states() {
    let yes = &zh(REPORT).votes[1].names[Side::Yes as usize];
    for state in ["特立尼达和多巴哥", "圣基茨和尼维斯", "大不列颠岛及北爱尔兰联合王国", "越南", "也门"]
    {
        assert!(yes.iter().any(|name| name == state), "{state}: {yes:?}");
    }
    says(REPORT, "p17", "圣基茨和尼维斯(代表加勒比共同体)");
    says(
        REPORT,
        "p17",
        "伊朗伊斯兰共和国(并代表多民族玻利维亚国、古巴、尼加拉瓜、阿拉伯叙利亚共和国和委内瑞拉玻利瓦尔共和国)",
    );
    marked(REPORT, "p24-vote-yes", "ed-1", "大不列颠岛及北爱尔兰联合王国", "、美利坚合众国");
    let page = page(REPORT);
    let names = words(within(by_id(&page, "p24-vote-yes"), ".names"));
    assert_eq!(names, text(REPORT, "p24-vote-yes"));
}

#[test]
fn structure_31_notes_marked_anywhere() {
    marked("a-76-284", "p16", "2", "介绍", "了《行动纲领》");
    marked(REPORT, "p18", "1", "哥斯达黎加(代表一些国家)、", "黎巴嫩");
    marked("a-76-284", "p46", "10", "轻小武器管制管理，", "提升了");
    marked("a-76-284", "p27", "7", "提供),", " 并定期");
    let page = page("a-76-284");
    let marks = all(&page, "#p46 sup.ref a").into_iter().map(words);
    assert_eq!(marks.collect::<Vec<_>>(), ["9", "10", "11", "12", "13"]);
    let marks = zh("a-76-284").notes.iter().filter(|one| one.kind == NoteKind::Own);
    for (n, note) in (1..).zip(marks) {
        assert_eq!((note.label.as_str(), note.anchor.as_str()), (format!("{n}").as_str(), format!("fn{n}").as_str()));
        assert_eq!(note.refs.len(), 1);
        assert_eq!(note.refs[0].anchor.as_str(), format!("fn{n}-ref"));
    }
    let annex = small("1. 甲[^1]\n\n[^1]: 乙\n\n# 附件 {annex}\n\n1. 丙[^1]\n\n[^1]: 丁\n");
    let anchors: Vec<_> = only(&annex).notes.iter().map(|note| note.anchor.as_str()).collect();
    assert_eq!(anchors, ["fn1", "annex-fn1"]);
}

#[test]
fn structure_32_a_note_without_a_text() {
    let missing = note("a-67-176", "12");
    assert_eq!((missing.kind, missing.anchor.as_str(), missing.blocks.len()), (NoteKind::Missing, "fn12", 0));
    marked("a-67-176", "p25", "12", "提交给该小组的会议进行讨论。", "这些提案");
    let page = page("a-67-176");
    assert_eq!(words(within(by_id(&page, "fn12"), ".missing")), "原文未载此注的案文。");
    assert_eq!(words(by_id(&page, "fn12-ref")), "12");
    note_says("a-67-176", "ed-3", "来源文本缺脚注 12 的正文。");
    assert_eq!(rules(&small("1. 甲[^1]\n")), ["missing-note"]);
}

#[test]
fn structure_33_a_note_that_says_much() {
    note_says("a-67-176", "1", "(A/CONF.192/15)，第四章，第 24 段");
    note_says("a-76-284", "8", "、联合国促进性别平等和增强妇女权能署(妇女署)、");
    assert_eq!(note_text("a-76-284", "8").split('、').count(), 24);
    note_says("a-76-284", "18", "见 www.un.org/disarmament/gender-and-small-arms-control 和");
    let page = page("a-76-284");
    assert_eq!(all(&page, "#fn18 .nt a[href^='https://www.un.org/']").len(), 2);
}
