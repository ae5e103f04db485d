//! Structures 34 to 40: citations and links.

use rapporteur::model::text::{Mark, MarkKind};

use super::{marked, note_says, says};
use crate::support::html::{by_id, links, page, parse, within};
use crate::support::{note, provision, small, small_page, text};

/// The links in the text of a note.
fn note_links(folder: &str, label: &str) -> Vec<(String, String)> {
    let page = page(folder);
    links(within(by_id(&page, note(folder, label).anchor.as_str()), ".nt"))
}

fn pair(href: &str, text: &str) -> (String, String) {
    (href.to_owned(), text.to_owned())
}

#[test]
fn structure_34_citations_of_resolutions_and_decisions() {
    says("bms7-report", "p1", "第 56/24 V 号决议");
    says("bms7-report", "p2", "第 57/72 和 59/86 号决议");
    says("bms7-report", "p7", "第 74/552 号决定");
    says("a-76-284", "p32", "第 2536(2020)号决议");
    says("a-76-284", "p34", "第 10/2 号决议");
    says("a-76-284", "p38", "第 45/13 号决议");
    says("a-76-284", "p64", "第 645(XXIX) 号决定");
    says("elements", "s2-b-2-iv", "安全理事会第 1325(2000)号决议");
}

#[test]
fn structure_35_elliptical_citations_of_symbols() {
    note_says("a-67-176", "2", "A/60/88 和 Corr.2，附件；");
    note_says("a-67-176", "7", "见 A/66/177 和 A/65/153。");
    says("a-76-284", "p10", "(A/CONF.192/BMS/2014/1 和 A/74/187)");
}

#[test]
fn structure_36_references_to_paragraphs() {
    says("a-76-284", "p10", "(见 A/CONF.192/BMS/2021/1，附件，第 92 段)");
    note_says("a-67-176", "5", "见 S/2011/757，第 93 至 108 段；以及 S/2011/738，第 568 和 664 段。");
    note_says("a-67-176", "10", "A/CONF.192/BMS/2010/3，第 41 段");
    says("bms7-report", "annex-p5", "《行动纲领》序言部分第 8 至 11 段");
    says("a-76-284", "p52", "《裁军议程》行动 20");
    // Where the first leads: the place and its name are there.
    let page = page("bms7-report");
    let there = by_id(&page, "annex-p92");
    assert_eq!(there.attr("data-cite"), Some("A/CONF.192/BMS/2021/1，附件，第 92 段"));
}

#[test]
fn structure_37_a_reference_to_another_version() {
    says("bms7-report", "p23", "(A/CONF.192/BMS/2021/CRP.2/Rev.1)第 92 段");
    says("bms7-report", "annex-p92", "审议设立一个不限成员名额技术专家组的提议");
}

#[test]
fn structure_38_a_link_with_a_text_and_a_wrong_target() {
    let target = "https://www.un.org/News/Press/docs/2018/20180919.unsmg.ssg.1901.doc.htm";
    let texts: Vec<_> = provision("a-76-284", "p16").block.texts().collect();
    let mark = texts[0].marks.iter().find(|mark| matches!(mark.kind, MarkKind::Link(_))).expect("a link");
    assert_eq!(
        (&mark.kind, &texts[0].plain[mark.range.clone()]),
        (&MarkKind::Link(target.to_owned()), "A/CONF.192/2018/RC/3")
    );
    marked("a-76-284", "p16", "ed-1", "（见 A/CONF.192/2018/RC/3", "），以各国提交的资料");
    note_says("a-76-284", "ed-1", &format!("来源此处的链接地址是 {target} "));
    // The page links what the words name.
    let meant = |symbol: &str| pair(&format!("https://docs.un.org/zh/{symbol}"), symbol);
    let page = page("a-76-284");
    let shown = links(within(by_id(&page, "p16"), ".t"));
    assert!(shown.contains(&meant("A/CONF.192/2018/RC/3")), "{shown:?}");
    assert!(shown.iter().any(|(href, _)| href == "#fn-ed-1"), "{shown:?}");
    // A link that the source left empty is kept as it is, and the editors say so.
    marked("a-76-284", "p61", "ed-4", "(见 A/CONF.192/BMS/2016/2", ")。");
    note_says("a-76-284", "ed-4", "来源文本此处的链接没有地址；");
    let empty = |mark: &Mark| mark.kind == MarkKind::Link("#".to_owned());
    assert!(provision("a-76-284", "p61").block.texts().flat_map(|text| &text.marks).any(empty));
    assert!(links(within(by_id(&page, "p61"), ".t")).contains(&meant("A/CONF.192/BMS/2016/2")));
}

#[test]
fn structure_39_bare_addresses() {
    let unoda = "https://meetings.unoda.org/section/poa-bms7-2021_documents";
    note_says("a-76-284", "2", &format!("可查阅 {unoda}。"));
    assert_eq!(note_links("a-76-284", "2"), [pair(unoda, unoda)]);
    let mosaic = "www.un.org/disarmament/convarms/mosaic/";
    note_says("a-76-284", "5", &format!("见 {mosaic}。"));
    assert_eq!(note_links("a-76-284", "5"), [pair(&format!("https://{mosaic}"), mosaic)]);
    let statistics = "https://smallarms.un-arm.org/statistics";
    note_says("a-76-284", "3", &format!("另见 {statistics}。"));
    assert_eq!(note_links("a-76-284", "3"), [pair(statistics, statistics)]);
    assert_eq!(note_links("a-67-176", "8"), [pair("https://www.un-register.org", "www.un-register.org")]);
    let page = small_page(&small(
        "1. 见<https://a.org/b>、https://c.org/(d)。又见(www.e.org/f)，以及 http://g.org/h?i=1&j=2；完\n",
    ));
    let page = parse(page.as_bytes());
    let found: Vec<_> = links(within(by_id(&page, "p1"), ".t")).into_iter().map(|(href, _)| href).collect();
    assert_eq!(found, ["https://a.org/b", "https://c.org/(d)", "https://www.e.org/f", "http://g.org/h?i=1&j=2"]);
}

#[test]
fn structure_40_instruments_and_their_short_names() {
    says("a-67-176", "p3", "《使各国能够及时可靠地识别和追查非法小武器和轻武器国际文书》 (《国际追查文书》)");
    says("elements", "s2-a-1-b-iv", "“行动纲领”和“国际追查文书”方面");
    says("a-76-284", "p35", "《公约》和《枪支议定书》");
    let both = text("elements", "annex-p12");
    assert!(both.contains("《行动纲领》和《国际追查文书》") && both.contains("“行动纲领”和“国际追查文书”"), "{both}");
}
