//! Structures 9 to 13: headings.

use rapporteur::model::document::Kind;
use rapporteur::model::label::Scheme;

use super::{says, shown};
use crate::support::html::{all, by_id, page, selector, within, words};
use crate::support::{label, parent, provision, text, zh};

/// What a heading is: its label, its depth, what it stands under, and its element on the page.
#[track_caller]
fn heading(folder: &str, anchor: &str, printed: &str, depth: u8, above: &str, element: &str) {
    assert_eq!(provision(folder, anchor).kind, Kind::Heading(depth), "{anchor}");
    assert_eq!((label(folder, anchor), parent(folder, anchor)), (printed, above), "{anchor}");
    let page = page(folder);
    assert_eq!(within(by_id(&page, anchor), ".t").value().name(), element, "{anchor}");
}

/// The provision right after another.
fn next(folder: &str, anchor: &str) -> &'static str {
    let mut after = zh(folder).provisions.iter().skip_while(|one| one.anchor.as_str() != anchor);
    after.nth(1).map_or("", |provision| provision.anchor.as_str())
}

/// The entry of the contents that leads to an anchor.
fn contents(folder: &str, anchor: &str) -> String {
    let page = page(folder);
    words(within(page.root_element(), &format!("#toc a[href='#{anchor}'] .w")))
}

#[test]
fn structure_09_four_schemes_of_labels_at_any_depth() {
    heading("elements", "s2", "二.", 2, "", "h2");
    heading("elements", "s2-a", "A.", 3, "s2", "h3");
    heading("elements", "s2-a-1", "1.", 4, "s2-a", "h4");
    heading("elements", "s2-a-1-a", "(a)", 5, "s2-a-1", "h5");
    heading("bms7-report", "annex-s1-1", "1.", 3, "annex-s1", "h4");
    heading("a-67-176", "s2-a-1", "1.", 4, "s2-a", "h4");
    let scheme = |folder, anchor| provision(folder, anchor).label.as_ref().map(|label| label.ordinal.scheme);
    assert_eq!(scheme("elements", "s2-a-1-a"), Some(Scheme::Letter));
    assert_eq!(scheme("elements", "s2-a-1"), Some(Scheme::Number));
    assert_eq!(text("bms7-report", "annex-s1-1"), "国家一级");
    let page = page("elements");
    assert_eq!(words(within(by_id(&page, "s2-a-1-a"), ".lab")), "(a)");
}

#[test]
fn structure_10_headings_without_a_label() {
    heading("a-67-176", "s2-a-2-h1", "", 5, "s2-a-2", "h5");
    heading("a-67-176", "s2-a-2-h2", "", 6, "s2-a-2-h1", "h6");
    assert_eq!(next("a-67-176", "s2-a-2-h1"), "s2-a-2-h2");
    says("a-67-176", "s2-a-2-h1", "《从各个方面防止、打击和消除小武器和轻武器非法贸易行动纲领》");
    says("a-67-176", "s2-a-2-h2", "执行进度第二次审议大会的筹备情况");
    heading("bms7-report", "annex-s1-1-h1", "", 4, "annex-s1-1", "h5");
    says("bms7-report", "annex-s1-1-h1", "应对与小武器和轻武器非法贸易有关的新挑战");
    heading("wp8", "h1", "", 2, "", "h2");
    heading("wp8", "h2", "", 2, "", "h2");
    says("wp8", "h2", "前进道路");
}

#[test]
fn structure_11_long_headings() {
    says("a-76-284", "s3", "联合国为执行第 75/56 和 75/241 号决议开展的活动");
    let long = "性别平等，包括安全理事会第 1325(2000) 号决议和小武器和轻武器非法贸易对妇女、男子、女童和男童的影响";
    assert_eq!(text("elements", "s2-b-2"), long);
    assert_eq!(shown("elements", "s2-b-2"), long);
    assert_eq!(contents("elements", "s2-b-2"), long);
    assert_eq!(contents("a-76-284", "s3"), text("a-76-284", "s3"));
}

#[test]
fn structure_12_a_section_without_a_text() {
    assert_eq!(next("elements", "s2-b-3"), "s2-c");
    says("elements", "s2-b-3", "促进法治与和平文化，打击小武器和轻武器非法贸易：具体应用");
    assert_eq!(contents("elements", "s2-b-3"), text("elements", "s2-b-3"));
    assert_eq!(next("bms7-report", "annex-s1-3"), "annex-s1-3-h1");
    assert_eq!((label("bms7-report", "annex-s1-3"), text("bms7-report", "annex-s1-3").as_str()), ("3.", "全球一级"));
    assert_eq!(provision("bms7-report", "annex-s1-3-h1").kind, Kind::Heading(4));
}

#[test]
fn structure_13_the_same_title_twice() {
    let title = "就第八次各国双年度会议交换意见";
    for anchor in ["s3-d", "annex-s4"] {
        assert_eq!(text("bms7-report", anchor), title);
        assert_eq!(shown("bms7-report", anchor), title);
        assert_eq!(contents("bms7-report", anchor), title);
    }
    assert_eq!((label("bms7-report", "s3-d"), label("bms7-report", "annex-s4")), ("D.", "四."));
    let page = page("bms7-report");
    let toc = all(&page, "#toc a .w").into_iter().map(words);
    assert_eq!(toc.filter(|entry| entry == title).count(), 2);
    assert!(page.select(&selector("#s3-d, #annex-s4")).count() == 2);
}
