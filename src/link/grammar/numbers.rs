//! Numbers of resolutions and decisions: one, a list, a range, with dates and organs between.

use std::ops::Range;

use crate::link::date;
use crate::link::grammar::Reader;
use crate::link::mention::{Behind, Named};
use crate::link::number::{letter, number};
use crate::link::scan::Scan;
use crate::link::vocabulary::Sign;
use crate::model::organ::Number;

impl Reader<'_> {
    /// `resolutions 57/72 of 22 November 2002 and 59/86`
    pub(super) fn numbers(&mut self, index: usize, decision: bool) {
        let scan = self.scan;
        let (start, noun) = (self.found[index].range.start, self.found[index].range.end);
        // "résolution de l’Assemblée générale 75/241": the organ may stand between.
        let between = self.organ_at(noun);
        let at = between.map_or(noun, |organ| organ.end);
        let Some((first, end)) = number(&scan, scan.blank(at)) else { return };
        let organ = between.or_else(|| self.organ_behind(end)).or_else(|| self.organ_of_clause(start, end));
        let mut all = vec![(start..end, first, organ)];
        let mut behind = end;
        loop {
            let dated = date::behind(&scan, behind).unwrap_or(behind);
            let joint = scan.joint(dated).or_else(|| scan.range(dated)).or((dated > behind).then(|| scan.blank(dated)));
            let Some(next) = joint else { break };
            let again = number(&scan, next).or_else(|| lettered(&scan, next, &all.last().expect("there is one").1));
            let Some((number, end)) = again else { break };
            all.push((next..end, number, self.organ_behind(end)));
            behind = end;
        }
        self.all_numbers(all, decision, behind);
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
        let Some((last, number, organ)) = all.pop() else { return };
        for (range, number, organ) in all {
            self.push(range, Named::Numbered(number, decision, organ), None);
        }
        self.document(last.start, last.end.max(end), &Named::Numbered(number, decision, organ));
    }

    /// The organ that is named right behind a number: `of the Human Rights Council`.
    fn organ_behind(&self, end: usize) -> Option<Behind> {
        self.organ_at(date::behind(&self.scan, end).unwrap_or(end))
    }

    /// The organ that is named behind an "of" at a byte, or by case alone.
    fn organ_at(&self, end: usize) -> Option<Behind> {
        let scan = self.scan;
        let start = scan.blank(end);
        let of = scan.word(start, scan.words.of).map(|end| scan.blank(end));
        let at = of.or((scan.words.genitive && start > end).then_some(start))?;
        self.organ_near(start, at)
    }

    /// "In its resolution 10/2, the Conference …": the organ that the clause goes on to speak of.
    fn organ_of_clause(&self, start: usize, end: usize) -> Option<Behind> {
        let scan = self.scan;
        let before = scan.text[..start].trim_end();
        let word = before.rfind(char::is_whitespace).map_or(0, |at| at + 1);
        let its = scan.word(word, scan.words.its).is_some_and(|end| end == before.len());
        let comma = scan.comma(date::behind(&scan, end).unwrap_or(end)).filter(|_| its)?;
        let at = scan.blank(comma);
        self.organ_near(at, at)
    }

    /// The organ that begins between two bytes, or a little behind them: an article may stand before it.
    fn organ_near(&self, start: usize, end: usize) -> Option<Behind> {
        const ARTICLE: usize = 5;
        let near = self.found.iter().find(|found| found.range.start >= start)?;
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
