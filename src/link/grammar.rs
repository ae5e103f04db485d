//! The grammar of citations: what a text names, before anybody asks whether it is there.
//!
//! ```text
//! citation = document [ place ]            A/76/284，附件，第 92 段      resolution 75/241, para. 5
//!          | place of document             paragraph 5 of resolution 75/241
//!          | place here                    paragraph 5 above             上文第 5 段
//!          | document ")" place            (A/CONF.192/15), chap. IV     two mentions: the second is of the first's document
//! document = symbol | numbers | instrument | this | that
//! numbers  = noun number *( [ date ] joint number )          resolutions 57/72 and 59/86
//!          | ordinal number *( joint number ) counter noun   第 57/72 和 59/86 号决议
//! ```
//!
//! The words come from the language ([`Citing`](crate::model::language::citing::Citing)); which organ a bare number is of, and
//! whether a place exists, is found out by others.

mod numbers;
mod places;

use std::ops::Range;

use crate::link::mention::{Mention, Named, Reading};
use crate::link::number::number;
use crate::link::provision::{Item, Level, Locator, Rank, place};
use crate::link::scan::{Scan, joined};
use crate::link::symbol::{Read, brief, symbol};
use crate::link::vocabulary::{Found, Sign, Vocabulary};

/// Reads a text; what stands within `covered` (addresses, code) is left alone.
#[must_use]
pub fn read(vocabulary: &Vocabulary, text: &str, covered: &[Range<usize>]) -> Reading {
    let scan = vocabulary.scan(text);
    let found: Vec<Found> = vocabulary.find(text);
    let organs = found.iter().filter_map(|found| match found.sign {
        Sign::Organ(organ) => Some((found.range.end, organ)),
        _ => None,
    });
    let mut reader = Reader { scan, found: &found, mentions: Vec::new(), end: 0 };
    for (index, one) in found.iter().enumerate() {
        let hidden = covered.iter().any(|range| range.contains(&one.range.start));
        if !hidden && one.range.start >= reader.end {
            reader.one(index);
        }
    }
    let mentions = reader.mentions;
    Reading { organs: organs.collect(), mentions }
}

struct Reader<'a> {
    scan: Scan<'a>,
    found: &'a [Found],
    mentions: Vec<Mention>,
    /// Where what has been read ends.
    end: usize,
}

impl Reader<'_> {
    /// Reads what begins at one of the words that were found.
    fn one(&mut self, index: usize) {
        let Found { range, sign, .. } = &self.found[index];
        match sign {
            Sign::Organ(_) | Sign::Hidden => self.end = self.end.max(range.end),
            Sign::Symbol => self.symbols(range.start),
            Sign::Numbered(decision) => self.numbers(range, *decision),
            Sign::Instrument(instrument, begins) => {
                if self.is_of_longer_title(range, *begins) {
                    self.end = range.end;
                } else {
                    self.instrument(range, *instrument);
                }
            }
            Sign::That if self.named_number(range).is_some() => {
                let (noun, decision) = self.named_number(range).unwrap_or((range.clone(), false));
                self.numbers(&noun, decision);
            }
            Sign::This | Sign::That => {
                let document = if *sign == Sign::This { Named::This } else { Named::That };
                self.end = range.end;
                self.places_of(range.start, range.end, &document, range.end);
            }
            Sign::Provision => {
                let _ = self.chinese_numbers(range.start) || self.place_first(index);
            }
        }
    }

    fn push(&mut self, range: Range<usize>, document: Named, item: Option<(Locator, Rank)>) {
        self.end = self.end.max(range.end);
        let (place, rank) = item.map_or((None, None), |(place, rank)| (Some(place), Some(rank)));
        self.mentions.push(Mention { range, document, place, rank, sure: true });
    }

    /// A document named in `start..end`, and the places in it that follow.
    fn document(&mut self, start: usize, end: usize, document: &Named) {
        self.document_with(start, end, document, end);
    }

    /// A document named in `start..end`, with the places in it that follow at `from`, behind its date and organ.
    fn document_with(&mut self, start: usize, end: usize, document: &Named, from: usize) {
        if !self.places_of(start, end, document, from) {
            self.push(start..end, document.clone(), None);
        }
        self.behind_bracket(document);
    }

    /// The places that follow a document directly: `, annex, para. 92`. The first of them has the document's own text as well.
    fn places_of(&mut self, start: usize, end: usize, document: &Named, from: usize) -> bool {
        let scan = self.scan;
        let comma = scan.comma(from).filter(|_| scan.next(scan.blank(from)) != Some('、'));
        let at = scan.blank(comma.unwrap_or(from));
        let at = scan.word(at, scan.words.within).map_or(at, |end| scan.blank(end));
        let Some(level) = place(&scan, at).filter(|level| self.is_of_document(level, document, comma.is_some())) else {
            return false;
        };
        let first = self.mentions.len();
        let mut behind = self.items(level, document);
        if let Some(mention) = self.mentions.get_mut(first) {
            mention.range.start = start;
        }
        // …, chap. IV, and annex II: of the same document.
        while let Some(start) = scan.joint(behind) {
            let Some(level) = place(&scan, start).filter(|level| self.is_of_document(level, document, true)) else {
                break;
            };
            behind = self.items(level, document);
        }
        self.end = self.end.max(behind.max(end));
        true
    }

    /// Whether places behind a document are its own, and not this document's: "resolution 75/241, para. 5 above".
    fn is_of_document(&self, level: &Level, document: &Named, comma: bool) -> bool {
        let scan = self.scan;
        let here = scan.word(scan.blank(level.end), scan.words.here).is_some();
        let of_another = level.rank != Rank::Item && self.document_behind(level.end).is_some();
        // "A/76/284 annex" is its annex, but a clause that begins with an annex is not: only a comma or number makes it one.
        let annex = !matches!(level.rank, Rank::Part(false))
            || comma
            || *document == Named::This
            || !scan.words.ordinal.is_empty();
        !here && !of_another && annex
    }

    /// `(A/CONF.192/15), chap. IV, para. 24`: a place behind the bracket in which the document stands.
    fn behind_bracket(&mut self, document: &Named) {
        let scan = self.scan;
        let Some(close) = scan.one_of(scan.blank(self.end), &[')', '）', ']', '》', '”', '»']) else { return };
        let comma = scan.comma(close).filter(|_| scan.next(scan.blank(close)) != Some('、'));
        let at = scan.blank(comma.unwrap_or(close));
        let at = scan.word(at, scan.words.within).map_or(at, |end| scan.blank(end));
        // An article is of the treaty that the bracket belongs to: "the Convention (resolution 39/46, annex), article 4".
        let level = place(&scan, at).filter(|level| level.rank != Rank::Article);
        if let Some(level) = level.filter(|level| self.is_of_document(level, document, comma.is_some())) {
            self.items(level, document);
        }
    }

    /// Every place of a level as a mention of its own; gives the byte behind.
    fn items(&mut self, level: Level, document: &Named) -> usize {
        let Level { rank, items, end } = level;
        for Item { range, locator } in items {
            self.push(range, document.clone(), Some((locator, rank)));
        }
        end
    }

    /// A symbol, those that follow in brief, and their places.
    fn symbols(&mut self, at: usize) {
        match symbol(&self.scan, at) {
            Some(Read::Symbol(symbol, end)) => {
                let brief = brief(&self.scan, &symbol, end);
                let Some((last, _)) = brief.last() else { return self.document(at, end, &Named::Symbol(symbol)) };
                let behind = last.end;
                self.push(at..end, Named::Symbol(symbol.clone()), None);
                for (range, symbol) in brief {
                    self.push(range, Named::Symbol(symbol), None);
                }
                // The places that follow are of the document as its corrigenda leave it.
                let named = Named::Symbol(symbol);
                let first = self.mentions.len();
                if self.places_of(behind, behind, &named, behind)
                    && let Some(mention) = self.mentions.get_mut(first)
                {
                    let text = &self.scan.text[behind..mention.range.end];
                    mention.range.start =
                        mention.range.end - text.trim_start_matches([',', '，', '、', '،', ' ', '\u{a0}', '的']).len();
                }
                self.behind_bracket(&named);
            }
            Some(Read::Wrong(end, why)) => self.push(at..end, Named::Wrong(why), None),
            None => {}
        }
    }

    /// "that resolution 1540 (2004) imposes …": a conjunction before a noun that its own number follows.
    fn named_number(&self, range: &Range<usize>) -> Option<(Range<usize>, bool)> {
        let scan = self.scan;
        number(&scan, scan.blank(range.end))?;
        let noun = |list: &[&str]| {
            let mut starts = scan.text[range.clone()].char_indices().map(|(at, _)| range.start + at);
            starts.find(|start| {
                scan.word(*start, list) == Some(range.end) && !joined(scan.previous(*start), scan.next(*start))
            })
        };
        let resolution = noun(scan.words.resolution).map(|start| (start..range.end, false));
        resolution.or_else(|| noun(scan.words.decision).map(|start| (start..range.end, true)))
    }

    /// Whether a title is only a piece of a longer one, which is something else: the Durban Declaration and *Programme of
    /// Action*, the *Programme of Action* for the Least Developed Countries.
    fn is_of_longer_title(&self, range: &Range<usize>, begins: bool) -> bool {
        let scan = self.scan;
        let open = scan.previous(range.start).is_some_and(|c| "《「〈".contains(c));
        let close = scan.next(range.end).is_some_and(|c| "》」〉".contains(c));
        if open != close || self.behind_name(range.start) {
            return true;
        }
        let next = scan.blank(range.end);
        let goes_on = || {
            let name = scan.words.genitive && scan.next(next).is_some_and(char::is_uppercase);
            name || scan.word(next, scan.words.titles_go_on).is_some()
        };
        begins && next > range.end && goes_on()
    }

    /// Whether a word with a capital letter that names nothing known stands right before a byte, within a sentence: what begins
    /// there is of whatever it names.
    fn behind_name(&self, at: usize) -> bool {
        let before = self.scan.text[..at].trim_end();
        let known = self.found.iter().any(|found| found.range.end == before.len());
        before.len() < at && !known && last_name(before).is_some_and(|name| !["UN", "Nations"].contains(&name))
    }

    /// An instrument's title, in its marks where it stands in marks.
    fn instrument(&mut self, range: &Range<usize>, instrument: usize) {
        let scan = self.scan;
        let (mut start, mut end) = (range.start, range.end);
        let open = scan.previous(start).filter(|c| "《“”\"「『«„‘〈\u{202f}\u{a0}".contains(*c));
        let close = scan.next(end).filter(|c| "》”“\"」』»’〉\u{202f}\u{a0}".contains(*c));
        if let (Some(open), Some(close)) = (open, close)
            && !open.is_whitespace()
            && !close.is_whitespace()
        {
            start -= open.len_utf8();
            end += close.len_utf8();
        } else if let (Some(_), Some(_)) = (open, close)
            && let Some((from, to)) = spaced_marks(&scan, start, end)
        {
            (start, end) = (from, to);
        }
        self.document(start, end, &Named::Instrument(instrument));
    }
}

/// The word with a capital letter, no numeral and not the first of its sentence, with which a text ends.
fn last_name(text: &str) -> Option<&str> {
    let letters = text.rsplit(|c: char| !c.is_alphabetic()).next()?;
    let before = text[..text.len() - letters.len()].trim_end();
    // A sentence in capitals has no names that stand out.
    let within = before.ends_with(|c: char| c.is_alphanumeric() || ",)'’".contains(c));
    let numeral = letters.chars().all(|c| "IVXLC".contains(c));
    let named = letters.starts_with(char::is_uppercase) && within && before.contains(char::is_lowercase);
    (named && !numeral).then_some(letters)
}

/// The marks around a title that French parts from it by a blank.
fn spaced_marks(scan: &Scan<'_>, start: usize, end: usize) -> Option<(usize, usize)> {
    let blank = scan.previous(start)?;
    let open = start - blank.len_utf8();
    let mark = scan.previous(open).filter(|c| *c == '«')?;
    let close = scan.one_of(scan.blank(end), &['»'])?;
    Some((open - mark.len_utf8(), close))
}
