//! Numbers of resolutions and decisions: one, a list, a range, with dates and organs between.

use std::ops::Range;

use crate::link::date;
use crate::link::grammar::Reader;
use crate::link::grammar::places::ends_with;
use crate::link::mention::{Behind, Named};
use crate::link::number::{letter, number};
use crate::link::provision::place;
use crate::link::scan::Scan;
use crate::link::vocabulary::Sign;
use crate::model::organ::{Form, Number, Organ};

impl Reader<'_> {
    /// `resolutions 57/72 of 22 November 2002 and 59/86`
    pub(super) fn numbers(&mut self, noun: &Range<usize>, decision: bool) {
        let scan = self.scan;
        let (start, noun) = (noun.start, noun.end);
        // "résolution de l’Assemblée générale 75/241": the organ may stand between.
        let between = self.organ_at(noun);
        let at = between.map_or(noun, |organ| organ.end);
        let Some((first, end)) = number(&scan, scan.blank(at)) else { return };
        // "Commission resolution 55/7"
        let beside = || self.organ_before(start).filter(|organ| scan.blank(organ.end) == start);
        let organ = between.or_else(|| self.organ_behind(end)).or_else(|| self.organ_of_clause(start, end));
        let organ = organ.or_else(beside);
        let mut all = vec![(start..end, first, organ)];
        let mut behind = end;
        loop {
            let dated = date::behind(&scan, behind).unwrap_or(behind);
            let joint = scan.joint(dated).or_else(|| scan.range(dated)).or((dated > behind).then(|| scan.blank(dated)));
            let last = &all.last().expect("there is one").1;
            let again = |next: usize| Some((next, number(&scan, next).or_else(|| lettered(&scan, next, last))?));
            let Some((next, (number, end))) = joint.and_then(again).or_else(|| self.behind_title(behind, last)) else {
                break;
            };
            all.push((next..end, number, self.organ_behind(end)));
            behind = end;
        }
        self.all_numbers(all, decision, behind);
    }

    /// "resolutions 5/1, on institution-building of the Council, and 5/2": the number behind the subject of the last.
    fn behind_title(&self, end: usize, last: &Number) -> Option<(usize, (Number, usize))> {
        const TITLE: usize = 160;
        let scan = self.scan;
        let start = scan.comma(end)?;
        let length =
            scan.rest(start).find(|c: char| c.is_numeric() || ".;:()؛".contains(c)).filter(|at| *at < TITLE)?;
        let next = start + length;
        let title = scan.text[start..next].trim_end();
        let joined = scan.words.and.iter().any(|and| ends_with(title, and));
        let plain = !self.found.iter().any(|found| {
            (start..next).contains(&found.range.start) && !matches!(found.sign, Sign::Organ(_) | Sign::Hidden)
        });
        let session = |number: &Number| matches!(number.form, Form::Session(..));
        let read = number(&scan, next).filter(|(number, _)| session(number) && session(last))?;
        (joined && plain).then_some((next, read))
    }

    /// `第 57/72 和 59/86 号决议`, `第 51/45 N 号、1997 年 12 月 9 日第 52/38 G 号决议`
    pub(super) fn chinese_numbers(&mut self, start: usize) -> bool {
        let scan = self.scan;
        let words = scan.words;
        let ordinal = |at: usize| scan.word(at, &[words.ordinal]).map(|end| scan.blank(end));
        if words.ordinal.is_empty() {
            return false;
        }
        let Some((first, end)) = ordinal(start).and_then(|at| number(&scan, at)) else { return false };
        let mut all = vec![(start..end, first, None)];
        let mut behind = end;
        let counter = |at: usize| scan.word(scan.blank(at), words.counter).unwrap_or(at);
        while let Some(next) = scan.joint(counter(behind)).or_else(|| scan.range(counter(behind))) {
            let at = date::before(&scan, next).map_or(next, |end| scan.blank(end));
            let named = self.found.iter().find(|found| found.range.start == at && matches!(found.sign, Sign::Organ(_)));
            let at = named.map_or(at, |found| scan.blank(found.range.end));
            let at = date::before(&scan, at).map_or(at, |end| scan.blank(end));
            let from = ordinal(at).unwrap_or(at);
            let again = number(&scan, from).or_else(|| lettered(&scan, from, &all.last().expect("there is one").1));
            let Some((number, end)) = again else { break };
            if let Some((range, ..)) = all.last_mut() {
                range.end = counter(behind);
            }
            all.push((at..end, number, None));
            behind = end;
        }
        let at = scan.blank(counter(behind));
        let resolution = scan.word(at, words.resolution).map(|end| (false, end));
        let Some((decision, end)) = resolution.or_else(|| scan.word(at, words.decision).map(|end| (true, end))) else {
            return false;
        };
        if let Some((range, ..)) = all.last_mut() {
            range.end = end;
        }
        self.all_numbers(all, decision, end);
        true
    }

    /// Numbers of one list; a place that follows belongs to the last.
    fn all_numbers(&mut self, mut all: Vec<(Range<usize>, Number, Option<Behind>)>, decision: bool, end: usize) {
        // "resolutions 57/72 and 59/86 of the General Assembly": of both.
        let organ = all.last().and_then(|(_, _, organ)| *organ);
        for (_, _, own) in &mut all {
            *own = own.or(organ);
        }
        let start = all.first().map_or(end, |(range, ..)| range.start);
        if self.is_of_another(start, organ) {
            self.end = self.end.max(end);
            return;
        }
        let Some((last, number, organ)) = all.pop() else { return };
        for (range, number, organ) in all {
            self.push(range, Named::Numbered(number, decision, organ), None);
        }
        let end = last.end.max(end);
        // "resolution 60/251 of the General Assembly, annex": behind its date and its organ.
        let named = self.organ_behind(last.end).filter(|_| self.scan.words.ordinal.is_empty());
        let from = named.map_or(end, |organ| organ.end);
        let from = date::behind(&self.scan, from).unwrap_or(from);
        self.document_with(last.start, end, &Named::Numbered(number, decision, organ), from);
    }

    /// Whether a number is that of a body whose resolutions are not known here: its name stands right before or behind.
    fn is_of_another(&self, start: usize, behind: Option<Behind>) -> bool {
        if let Some(Behind { organ, .. }) = behind {
            return organ == Organ::Other;
        }
        let scan = self.scan;
        let Some(named) = self.organ_before(start) else { return self.behind_name(start) };
        let end = date::before(&scan, scan.blank(named.end)).unwrap_or(named.end);
        named.organ == Organ::Other && (scan.blank(end) == start || self.is_its(named.end, start))
    }

    /// The organ that was named last before a byte.
    fn organ_before(&self, start: usize) -> Option<Behind> {
        let before = self.found.iter().rev().find(|found| found.range.end <= start)?;
        match before.sign {
            Sign::Organ(organ) => Some(Behind { organ, end: before.range.end }),
            _ => None,
        }
    }

    /// "The Commission on Narcotic Drugs, in its resolution 55/7": whether a number is said to be that of the organ whose name
    /// ended just before.
    fn is_its(&self, end: usize, start: usize) -> bool {
        const NEAR: usize = 24;
        let scan = self.scan;
        let between = scan.text[end..start].trim_end();
        let noun = self.found.iter().find(|found| found.range.start == start);
        let noun = noun.map_or("", |found| &scan.text[found.word..found.range.end]);
        let of_noun = |word: &str| !scan.words.prefixes.is_empty() && noun.ends_with(word);
        between.len() <= NEAR && scan.words.its.iter().any(|word| of_noun(word) || ends_with(between, word))
    }

    /// The organ that is named right behind a number: `of the Human Rights Council`.
    fn organ_behind(&self, end: usize) -> Option<Behind> {
        self.organ_at(date::behind(&self.scan, end).unwrap_or(end))
    }

    /// The organ that is named behind an "of" at a byte, or by case alone.
    fn organ_at(&self, end: usize) -> Option<Behind> {
        let scan = self.scan;
        let start = scan.blank(end);
        let whose = if scan.words.whose.is_empty() { scan.words.of } else { scan.words.whose };
        let of = scan.word(start, whose).map(|end| scan.blank(end));
        let at = of.or((scan.words.genitive && start > end).then_some(start))?;
        self.organ_near(start, at)
    }

    /// "In its resolution 10/2, the Conference …": the organ that the clause goes on to speak of.
    fn organ_of_clause(&self, start: usize, end: usize) -> Option<Behind> {
        let scan = self.scan;
        let before = scan.text[..start].trim_end();
        let word = before.rfind(char::is_whitespace).map_or(0, |at| at + 1);
        let its = scan.word(word, scan.words.its).is_some_and(|end| end == before.len());
        let dated = date::behind(&scan, end).unwrap_or(end);
        // "In its resolution 45/13, paragraph 9, the Human Rights Council …"
        let placed =
            scan.comma(dated).and_then(|comma| place(&scan, scan.blank(comma))).map_or(dated, |level| level.end);
        let comma = scan.comma(placed).filter(|_| its)?;
        let at = scan.blank(comma);
        self.organ_near(at, at)
    }

    /// The organ that begins between two bytes, or a little behind them: an article may stand before it.
    fn organ_near(&self, start: usize, end: usize) -> Option<Behind> {
        const ARTICLE: usize = 5;
        let scan = self.scan;
        let near = self.found.iter().find(|found| found.range.start >= start)?;
        // "resolution 60/1 and the Security Council": that is another.
        let and = scan.words.and.iter().any(|and| scan.text[near.range.start..near.word].starts_with(and));
        if and || scan.word(start, scan.words.and).is_some() {
            return None;
        }
        match near.sign {
            Sign::Organ(organ) if near.range.start <= end + ARTICLE => Some(Behind { organ, end: near.range.end }),
            _ => None,
        }
    }
}

/// A letter that stands for a number with another letter: the V of `56/24 T and V`.
fn lettered(scan: &Scan<'_>, at: usize, last: &Number) -> Option<(Number, usize)> {
    let (stem, _) = last.written.rsplit_once(' ')?;
    let (letter, end) = letter(scan, at)?;
    Some((Number { form: last.form, written: format!("{stem} {letter}") }, end))
}
