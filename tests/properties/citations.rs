//! What holds for the citations of every text in every language.

use std::collections::BTreeMap;

use proptest::prelude::*;
use rapporteur::Reading;
use rapporteur::load::built_in_theme;
use rapporteur::model::block::Block;
use rapporteur::model::document::{Place, Version};
use rapporteur::model::language::Language;
use rapporteur::model::source::{SourceFile, Sources};
use rapporteur::model::text::Text;
use rapporteur::model::theme::Theme;
use rapporteur::{render, understand};

use crate::runner_of;
use crate::support::html::{all, parse, text_of, words};

/// How many texts a language.
const CASES: u32 = 120;

/// Numbers in all forms in which places and documents bear them.
const NUMBERS: [&str; 34] = [
    "1",
    "2",
    "12",
    "75/241",
    "56/24 V",
    "2(a)",
    "(a)",
    "(i)",
    "'1'",
    "5/4",
    "S-10/2",
    "2536(2020)",
    "645(XXIX)",
    "IV",
    "II",
    "C",
    "一",
    "十二",
    "٢",
    "٧٥/٢٤١",
    "２",
    "七十五",
    "(أ)",
    "أ)",
    "bis",
    "1–3",
    "1-3",
    "463 747",
    "3.5 %",
    "4294967296",
    "99999999999999999999",
    "1997 年 12 月 9 日",
    "24 December 2001",
    "0",
];

const SYMBOLS: [&str; 16] = [
    "A/99/1",
    "A/99/2",
    "A/CONF.192/15",
    "A/CONF192/15",
    "A/RES/75/241",
    "A/RES/217(III)A",
    "A/60/88 and Corr.2",
    "A/71/438–A/CONF.192/BMS/2016/1",
    "Add.1",
    "S/N",
    "A/",
    "A/CONF.",
    "Assembly/AU/Dec.645(XXIX)",
    "Assembly/AU/(",
    "https://undocs.org/ch/A/99/2",
    "www.example.org/a.",
];

/// Marks, brackets, blanks, and letters of other scripts and of odd kinds.
const SIGNS: [&str; 47] = [
    ",",
    "，",
    "、",
    "،",
    ";",
    "؛",
    ".",
    "。",
    ":",
    "(",
    ")",
    "（",
    "）",
    "[",
    "]",
    "“",
    "”",
    "«",
    "»",
    "《",
    "》",
    "'",
    "’",
    "\"",
    " ",
    "\u{a0}",
    "\u{3000}",
    "\u{200f}",
    "\u{61c}",
    "-",
    "–",
    "/",
    "*",
    "**",
    "_",
    "`",
    "ب",
    "وال",
    "ـ",
    "\u{64b}",
    "e\u{301}",
    "\u{301}",
    "İ",
    "ß",
    "Ａ／９９",
    "𠀀",
    "[^1]",
];

/// The ends of links.
const LINKS: [&str; 6] =
    ["](https://example.org/a)", "](https://undocs.org/ch/A/99/2)", "](#p2)", "](#)", "](en.html#p1)", "](../x)"];

/// Titles of the one instrument.
const TITLES: [&str; 6] = [
    "برنامج العمل",
    "Programme of Action",
    "Programa de Acción",
    "Programme d’action",
    "Программа действий",
    "行动纲领",
];

/// Every word with which a language cites, but for numbers in words.
fn cited_with(language: Language) -> Vec<&'static str> {
    let c = &language.tongue().citing;
    let lists = [
        &[c.ordinal][..],
        c.counter,
        c.prefixes,
        c.resolution,
        c.decision,
        c.paragraph,
        c.subparagraph,
        c.preambular,
        c.operative,
        c.annex,
        c.appendix,
        c.chapter,
        c.section,
        c.article,
        c.item,
        c.note,
        c.action,
        c.and,
        c.to,
        c.from,
        c.of,
        c.within,
        c.here,
        c.this,
        c.that,
        c.see,
        c.dated,
        c.months,
        c.date_fillers,
        c.its,
    ];
    let organs = c.organs.iter().flat_map(|(_, names)| names.iter());
    lists.into_iter().flatten().chain(organs).copied().filter(|word| !word.is_empty()).collect()
}

/// Pieces of a text of a language: words that cite as often as everything else together, with a blank behind most of them.
fn pieces(language: Language, others: Vec<&'static str>) -> impl Strategy<Value = Vec<&'static str>> {
    let words = prop::sample::select(cited_with(language));
    let others = prop::sample::select(others);
    let piece = prop_oneof![words, others];
    let blank = prop::sample::select(&[" ", " ", ""][..]);
    let pieces = prop::collection::vec((piece, blank), 1..14);
    pieces.prop_map(|pieces| pieces.into_iter().flat_map(|(piece, blank)| [piece, blank]).collect())
}

/// Everything that may stand beside the words.
fn anything(language: Language) -> Vec<&'static str> {
    let citing = &language.tongue().citing;
    let in_words = citing.ordinals.iter().map(|(word, _)| *word).chain(citing.inserted.iter().map(|(word, _)| *word));
    let [numbers, symbols, signs]: [&[&str]; 3] = [&NUMBERS, &SYMBOLS, &SIGNS];
    // Numbers and symbols are what makes a citation.
    let often = [numbers, symbols].concat().repeat(2);
    often.into_iter().chain(signs.iter().copied()).chain(LINKS).chain(TITLES).chain(in_words).collect()
}

/// A site of two documents; the text stands in a paragraph, in an annex and in a note.
fn read(language: Language, text: &str) -> Reading {
    let file = |path: String, text: String| SourceFile { path, text };
    let code = language.code();
    let names =
        Language::ALL.iter().zip(TITLES).map(|(language, title)| format!("    {}: [{title}]\n", language.code()));
    let work = |n: u8, more: &str| format!("symbol: A/99/{n}\nkind: report\nauthentic: {code}\n{more}");
    let ruled = "citations:\n  - {text: ')', target: none}\n  - {text: A/99, target: A/RES/1/1}\n  - {text: 99/, target: A/RES/1/2}\n";
    let body = format!(
        "1. {text}\n\n2. x[^1]\n\n[^1]: {text}\n\n# A {{annex}}\n\n1. {text}\n\n(a) x\n\n# B {{annex 2}}\n\n2. x\n"
    );
    let files = vec![
        file("content/documents/a/work.yaml".to_owned(), work(1, "")),
        file(format!("content/documents/a/{code}.md"), body.clone()),
        file("content/documents/b/work.yaml".to_owned(), work(2, ruled)),
        file(format!("content/documents/b/{code}.md"), body),
        file(
            "content/instruments.yaml".to_owned(),
            format!("- id: poa\n  symbol: A/CONF.192/15\n  names:\n{}", names.collect::<String>()),
        ),
        file("site.toml".to_owned(), format!("title.{code} = \"x\"\nlanguages = [\"{code}\"]\n")),
    ];
    understand(Sources { files })
}

/// The runs of text of a place.
fn runs(version: &Version, place: Place) -> Vec<&Text> {
    match place {
        Place::Provision(index) => version.provisions[index].block.texts().collect(),
        Place::Note(index) => version.notes[index].blocks.iter().flat_map(Block::texts).collect(),
    }
}

/// Where a run stands in reading order.
fn order(place: Place, run: usize) -> (bool, usize, usize) {
    match place {
        Place::Provision(index) => (false, index, run),
        Place::Note(index) => (true, index, run),
    }
}

/// A language and a text of it with everything in it, and perhaps a link over some of it.
fn in_any_language() -> impl Strategy<Value = (Language, String)> {
    let link = || prop::option::of((0..14_usize, 1..5_usize, prop::sample::select(&LINKS[..])));
    let one = move |language: Language| {
        (pieces(language, anything(language)), link()).prop_map(move |(pieces, link)| {
            let text = match link {
                Some((start, length, close)) if start + length <= pieces.len() => {
                    let (before, rest) = pieces.split_at(start);
                    let (inside, after) = rest.split_at(length);
                    format!("{}[{}{close}{}", before.concat(), inside.concat(), after.concat())
                }
                _ => pieces.concat(),
            };
            (language, text)
        })
    };
    prop::sample::select(Language::ALL.to_vec()).prop_flat_map(one)
}

#[test]
fn citations_stand_one_behind_the_other() {
    let check = |(language, text): (Language, String)| {
        let reading = read(language, &text);
        for (number, work) in reading.corpus.works.iter().enumerate() {
            let version = &work.versions[0];
            let mut last = BTreeMap::new();
            let mut before = (false, 0, 0);
            for one in reading.links.of(number, 0) {
                let at = order(one.place, one.run);
                prop_assert!(before <= at, "out of order in {language:?} {text:?}: {one:?}");
                before = at;
                let plain = &runs(version, one.place)[one.run].plain;
                prop_assert!(plain.get(one.range.clone()).is_some_and(|words| !words.is_empty()), "{text:?}: {one:?}");
                let end = last.insert(at, one.range.end).unwrap_or(0);
                prop_assert!(end <= one.range.start, "one over another in {language:?} {text:?}: {one:?}");
            }
            for one in &reading.links.works[number][0].doubts {
                let plain = &runs(version, one.place)[one.run].plain;
                prop_assert!(plain.get(one.range.clone()).is_some_and(|words| !words.is_empty()), "{text:?}: {one:?}");
            }
        }
        Ok(())
    };
    runner_of(CASES * 6).run(&in_any_language(), check).unwrap_or_else(|error| panic!("{error}"));
}

#[test]
fn a_page_with_citations_has_the_text_exactly() {
    let theme: Theme = built_in_theme();
    let check = |(language, text): (Language, String)| {
        let reading = read(language, &text);
        let config = reading.config.as_ref().expect("the settings can be read");
        let site = render::site(reading.made(), config, &theme).expect("the theme can be read");
        for work in &reading.corpus.works {
            let version = &work.versions[0];
            let name = format!("{}/{}.html", work.slug, language.code());
            let path = site.paths().find(|path| path.as_str() == name).expect("the page of the document");
            let page = parse(&site.render(path).expect("a page can be rendered"));
            for provision in &version.provisions {
                prop_assert_eq!(words(text_of(&page, provision)), provision.block.plain(), "in {:?}", text);
            }
            for note in &version.notes {
                let shown = all(&page, &format!("[id=\"{}\"] .nt > p", note.anchor));
                let shown: String = shown.into_iter().map(words).collect();
                let plain: String = note.blocks.iter().map(Block::plain).collect();
                prop_assert_eq!(shown, plain, "in {:?}", text);
            }
        }
        Ok(())
    };
    runner_of(CASES).run(&in_any_language(), check).unwrap_or_else(|error| panic!("{error}"));
}

#[test]
fn words_alone_cite_nothing_but_an_annex() {
    for language in Language::ALL {
        let signs = SIGNS.into_iter().filter(|sign| !sign.contains(['Ａ', '[', ']'])).collect();
        let check = |text: String| {
            let reading = read(language, &text);
            for one in reading.links.of(0, 0) {
                let at = one.target.at.as_ref().map_or("", |at| at.as_str());
                prop_assert!(at.starts_with("annex") || at.starts_with("app"), "in {:?}: {:?}", text, one);
            }
            Ok(())
        };
        runner_of(CASES)
            .run(&pieces(language, signs).prop_map(|pieces| pieces.concat()), check)
            .unwrap_or_else(|error| panic!("{language:?}: {error}"));
    }
}
