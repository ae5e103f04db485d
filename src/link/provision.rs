//! References to provisions within a document: paragraphs, annexes, chapters, notes, and lists and ranges of them.
//!
//! ```text
//! place   = level *( [ "," ] level )              annex II, chap. IV, paras. 8-11
//! level   = noun items | ordinal items noun       paras. 5 and 7 (a)      第 568 和 664 段
//! items   = item *( joint item )
//! item    = number [ "bis" ] *( "(" letter ")" ) [ range number ]
//! ```
//!
//! What is read is spelt as anchors are (`annex-p24-a`), so that nothing of the language is left in it.

mod numbers;

use std::ops::Range;

use crate::link::provision::numbers::{inserted, items, sub, subs_behind};
use crate::link::scan::Scan;
use crate::model::anchor::Anchor;
use crate::model::number::to_letter;

/// A place within a document, as far as the text says it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Locator {
    /// The part: `annex`, `annex2`, `annex1-app`; or nothing.
    pub part: String,
    /// The provision in it: `p24`, `pp3`, `fn12`, `item101`, `s4`; or nothing, where the part itself is meant.
    pub unit: String,
    /// The sub-paragraphs, from the outermost: `a`, `i`.
    pub subs: Vec<String>,
    /// The last of a range, spelt like `unit` and `subs`.
    pub to: Option<(String, Vec<String>)>,
    /// Whether the text calls it an operative or preambular paragraph, which only resolutions have.
    pub of_resolution: bool,
}

/// One of the places that a level names, and the text that names it.
#[derive(Debug, Clone)]
pub struct Item {
    /// The text of the number, without its noun.
    pub range: Range<usize>,
    /// The place.
    pub locator: Locator,
}

/// A level as it was read: what it is, each of its places, and what is behind it.
#[derive(Debug)]
pub struct Level {
    /// What the noun says.
    pub rank: Rank,
    /// The places; one but for lists.
    pub items: Vec<Item>,
    /// The byte behind it.
    pub end: usize,
}

/// What kind of provision a level names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rank {
    /// An annex or appendix; whether it has a number.
    Part(bool),
    /// A chapter or section.
    Section,
    /// A paragraph or one of its sub-paragraphs.
    Paragraph,
    /// An article.
    Article,
    /// A note.
    Note,
    /// An action of a plan.
    Action,
    /// An item of an agenda.
    Item,
}

impl Locator {
    /// The anchors of the place and of the last of its range, within the part that stands at `base`.
    #[must_use]
    pub fn anchors(&self, base: Option<&Anchor>) -> (Option<Anchor>, Option<Anchor>) {
        let spell = |unit: &str, subs: &[String]| {
            let base = base.map(Anchor::as_str);
            let pieces = base.into_iter().chain([self.part.as_str(), unit]).chain(subs.iter().map(String::as_str));
            Anchor::parse(&pieces.filter(|piece| !piece.is_empty()).collect::<Vec<_>>().join("-"))
        };
        (spell(&self.unit, &self.subs), self.to.as_ref().and_then(|(unit, subs)| spell(unit, subs)))
    }

    /// This place within a larger one that was read beside it.
    #[must_use]
    pub fn within(mut self, outer: &Self) -> Self {
        // Paragraphs are numbered through a document, so a chapter that stands before one adds nothing to its address.
        if self.part.is_empty() {
            self.part.clone_from(&outer.part);
        } else if !outer.part.is_empty() && self.part.starts_with("app") {
            self.part = format!("{}-{}", outer.part, self.part);
        }
        if self.unit.is_empty() {
            self.unit.clone_from(&outer.unit);
            self.subs.splice(0..0, outer.subs.iter().cloned());
        } else if self.unit.starts_with('s') && outer.unit.starts_with('s') {
            self.unit = format!("{}-{}", outer.unit, self.unit.trim_start_matches(['s', '-']));
        }
        self.of_resolution |= outer.of_resolution;
        self
    }
}

/// The places that begin at a byte, from the largest to the smallest: `annex II, paras. 5 and 7`. The items are whole places.
#[must_use]
pub fn place(scan: &Scan<'_>, at: usize) -> Option<Level> {
    let mut level = level(scan, at)?;
    while level.items.len() == 1 && level.items[0].locator.to.is_none() {
        let outer = level.items[0].locator.clone();
        let Some(next) = inner(scan, level.end, level.rank) else { break };
        let items = next.items.into_iter().map(|item| Item { locator: item.locator.within(&outer), ..item });
        level = Level { rank: next.rank, items: items.collect(), end: next.end };
    }
    if let Some(first) = level.items.first_mut() {
        first.range.start = at;
    }
    if let Some(last) = level.items.last_mut() {
        last.range.end = level.end;
    }
    Some(level)
}

/// The next smaller level, behind a comma or a blank.
fn inner(scan: &Scan<'_>, end: usize, outer: Rank) -> Option<Level> {
    if outer == Rank::Paragraph {
        return lettered(scan, end);
    }
    if !matches!(outer, Rank::Part(_) | Rank::Section) {
        return None;
    }
    let start = scan.blank(scan.comma(end).filter(|_| scan.next(scan.blank(end)) != Some('、')).unwrap_or(end));
    let start = scan.word(start, scan.words.within).map_or(start, |end| scan.blank(end));
    level(scan, start).filter(|next| match (outer, next.rank) {
        (Rank::Part(_), _) => next.items[0].locator.part.is_empty() || next.items[0].locator.part.starts_with("app"),
        (_, Rank::Part(_)) => false,
        _ => true,
    })
}

/// `, al. a)` behind a paragraph.
fn lettered(scan: &Scan<'_>, end: usize) -> Option<Level> {
    let noun = scan.word(scan.blank(scan.comma(end)?), scan.words.subparagraph)?;
    let (first, mut end) = sub(scan, scan.blank(noun))?;
    let mut subs = vec![first];
    while let Some((sub, behind)) = sub(scan, scan.blank(end)) {
        subs.push(sub);
        end = behind;
    }
    let locator = Locator { subs, ..Locator::default() };
    Some(Level { rank: Rank::Paragraph, items: vec![Item { range: noun..end, locator }], end })
}

/// One level.
fn level(scan: &Scan<'_>, at: usize) -> Option<Level> {
    if scan.words.ordinal.is_empty() {
        noun_first(scan, at)
    } else {
        number_first(scan, at).or_else(|| noun_first(scan, at))
    }
}

/// `paras. 5 and 7`, `annex II`, `third preambular paragraph`.
fn noun_first(scan: &Scan<'_>, at: usize) -> Option<Level> {
    let words = scan.words;
    if let Some((value, end)) = scan.ordinal(at) {
        return counted(scan, value, scan.blank(end));
    }
    let noun = |list| scan.word(at, list);
    let first = |end: usize| scan.word(scan.blank(end), words.from).map_or(scan.blank(end), |end| scan.blank(end));
    // The longest noun is meant: a sub-paragraph is no paragraph.
    let nouns = [
        (noun(words.preambular), "pp"),
        (noun(words.operative), "op"),
        (noun(words.subparagraph), "sub"),
        (noun(words.paragraph), "p"),
        (noun(words.annex), "annex"),
        (noun(words.appendix), "app"),
        (noun(words.chapter), "s"),
        (noun(words.section), "s"),
        (noun(words.article), "art"),
        (noun(words.note), "fn"),
        (noun(words.action), "action"),
        (noun(words.item), "item"),
    ];
    let (end, kind) =
        nouns.into_iter().rev().filter_map(|(end, kind)| Some((end?, kind))).max_by_key(|(end, _)| *end)?;
    match kind {
        "annex" | "app" => Some(part(scan, at, end, kind)),
        "s" => section(scan, end),
        "sub" => sub_first(scan, first(end)),
        // In Chinese 序言部分 stands before 第 8 段.
        "pp" | "op" if !words.ordinal.is_empty() => {
            let level = number_first(scan, scan.blank(end))?;
            Some(renamed(level, kind))
        }
        _ => {
            let several = kind == "p" && scan.word(at, words.plural) == Some(end);
            let (items, end) = items(scan, first(end), several)?;
            let (kind, end) = qualified(scan, kind, end);
            Some(renamed(Level { rank: rank(kind), items, end }, kind))
        }
    }
}

/// What words behind the number make of it: `пункт 101 n) повестки дня` is an agenda item, `alinéas 8 à 11 du préambule` are
/// preambular paragraphs.
fn qualified<'k>(scan: &Scan<'_>, kind: &'k str, end: usize) -> (&'k str, usize) {
    let behind = |list| scan.word(scan.blank(end), list).filter(|behind| *behind > end);
    match (behind(scan.words.preambular), behind(scan.words.operative), behind(scan.words.item)) {
        _ if kind != "p" && kind != "item" => (kind, end),
        (Some(end), ..) => ("pp", end),
        (_, Some(end), _) => ("op", end),
        (.., Some(end)) => ("item", end),
        (None, None, None) => (kind, end),
    }
}

fn rank(kind: &str) -> Rank {
    match kind {
        "art" => Rank::Article,
        "fn" => Rank::Note,
        "action" => Rank::Action,
        "item" => Rank::Item,
        "s" => Rank::Section,
        _ => Rank::Paragraph,
    }
}

/// The same numbers as another kind of provision.
fn renamed(mut level: Level, kind: &str) -> Level {
    let of_resolution = matches!(kind, "pp" | "op");
    let key = if kind == "op" { "p" } else { kind };
    let rename = |unit: &str| format!("{key}{}", unit.trim_start_matches('p'));
    for item in &mut level.items {
        item.locator.of_resolution |= of_resolution;
        item.locator.unit = rename(&item.locator.unit);
        if let Some((unit, _)) = &mut item.locator.to {
            *unit = rename(unit);
        }
    }
    level
}

/// `third preambular paragraph`, `الفصل الرابع` is read elsewhere: there the noun stands first.
fn counted(scan: &Scan<'_>, value: u32, noun: usize) -> Option<Level> {
    let words = scan.words;
    let kinds = [
        (words.preambular, "pp"),
        (words.operative, "op"),
        (words.paragraph, "p"),
        (words.chapter, "s"),
        (words.section, "s"),
        (words.annex, "annex"),
    ];
    let (end, kind) = kinds.into_iter().find_map(|(list, kind)| Some((scan.word(noun, list)?, kind)))?;
    let locator = match kind {
        "annex" => Locator { part: format!("annex{value}"), ..Locator::default() },
        "op" => Locator { unit: format!("p{value}"), of_resolution: true, ..Locator::default() },
        _ => Locator { unit: format!("{kind}{value}"), of_resolution: kind == "pp", ..Locator::default() },
    };
    let rank = if kind == "annex" { Rank::Part(true) } else { rank(kind) };
    Some(Level { rank, items: vec![Item { range: noun..end, locator }], end })
}

/// An annex or appendix, with its number where one stands behind it.
fn part(scan: &Scan<'_>, at: usize, end: usize, key: &str) -> Level {
    let start = scan.blank(end);
    let latin = scan.text[at..end].is_ascii() || !scan.words.ordinal.is_empty();
    let number = scan.roman(start).or_else(|| scan.any_number(start)).or_else(|| scan.ordinal(start));
    // "Annex C": a letter counts as a number, but not the Chinese word that follows, nor a word of one letter.
    let lettered = || letters(scan, start).filter(|(value, _)| latin && *value < 9 && start > end);
    let number = number.or_else(lettered).filter(|(value, _)| *value < 100);
    let item = |range: Range<usize>, part: String| Item { range, locator: Locator { part, ..Locator::default() } };
    let Some((value, mut end)) = number else {
        return Level { rank: Rank::Part(false), items: vec![item(at..end, key.to_owned())], end };
    };
    let mut items = vec![item(at..end, format!("{key}{value}"))];
    // "annexes I, II and IV"
    let roman = scan.roman(start).is_some();
    while let Some(next) = scan.joint(end).filter(|_| roman) {
        let Some((value, behind)) = scan.roman(next) else { break };
        items.push(item(next..behind, format!("{key}{value}")));
        end = behind;
    }
    Level { rank: Rank::Part(true), items, end }
}

/// `chap. IV`, `section II.A.1`, `الفصل الرابع`.
fn section(scan: &Scan<'_>, end: usize) -> Option<Level> {
    let start = scan.blank(end);
    let numeral = scan.roman(start).or_else(|| scan.ordinal(start)).or_else(|| scan.number(start));
    let (value, mut end) = numeral.or_else(|| letters(scan, start))?;
    let lettered = numeral.is_none();
    let mut unit = if lettered { format!("s-{}", to_letter(value)) } else { format!("s{value}") };
    while let Some(next) = scan.one_of(end, &['.']).or_else(|| scan.one_of(scan.blank(end), &['.'])) {
        let Some((label, behind)) = letters(scan, next)
            .map(|(value, end)| (to_letter(value), end))
            .or_else(|| scan.digits(next).map(|(value, end)| (value.to_string(), end)))
        else {
            break;
        };
        unit = format!("{unit}-{label}");
        end = behind;
    }
    let locator = Locator { unit, ..Locator::default() };
    Some(Level { rank: Rank::Section, items: vec![Item { range: start..end, locator }], end })
}

/// A capital letter that stands for itself.
fn letters(scan: &Scan<'_>, at: usize) -> Option<(u32, usize)> {
    // الفرع باء
    let named = scan.letter_names.iter().zip(1..).find_map(|(name, value)| Some((value, scan.word(at, &[name])?)));
    if named.is_some() {
        return named;
    }
    let letter = scan.next(at).filter(char::is_ascii_uppercase)?;
    let alone = !scan.next(at + 1).is_some_and(char::is_alphanumeric);
    alone.then(|| (u32::from(letter) - u32::from('A') + 1, at + 1))
}

/// `sub-paragraph (a) of paragraph 24`: the smaller before the larger.
fn sub_first(scan: &Scan<'_>, at: usize) -> Option<Level> {
    let (mut subs, mut end) = (Vec::new(), at);
    while let Some((sub, behind)) = sub(scan, end) {
        subs.push(sub);
        end = scan.blank(behind);
    }
    if subs.is_empty() {
        return None;
    }
    let of = scan.word(scan.blank(end), scan.words.of).map_or(scan.blank(end), |end| scan.blank(end));
    let of = scan.without_prefix(of);
    let mut paragraph = level(scan, of).filter(|level| level.rank == Rank::Paragraph && level.items.len() == 1)?;
    paragraph.items[0].locator.subs.extend(subs);
    paragraph.items[0].range.start = at;
    Some(paragraph)
}

/// `第 568 和 664 段`, `第四章`, `第 24 段(a)分段`.
fn number_first(scan: &Scan<'_>, at: usize) -> Option<Level> {
    let words = scan.words;
    let start = scan.word(at, &[words.ordinal]).map(|end| scan.blank(end))?;
    let (items, end) = items(scan, start, false)?;
    let noun_at = scan.blank(end);
    let nouns = [
        (words.paragraph, "p"),
        (words.chapter, "s"),
        (words.section, "s"),
        (words.article, "art"),
        (words.note, "fn"),
        (words.item, "item"),
        (words.action, "action"),
    ];
    let (mut end, kind) = nouns.into_iter().find_map(|(list, kind)| Some((scan.word(noun_at, list)?, kind)))?;
    let mut level = renamed(Level { rank: rank(kind), items, end }, kind);
    if kind == "p"
        && let [item] = level.items.as_mut_slice()
    {
        if let Some((word, behind)) = inserted(scan, end) {
            item.locator.unit.push_str(word);
            end = behind;
        }
        level.end = subs_behind(scan, end, &mut item.locator);
    }
    Some(level)
}
