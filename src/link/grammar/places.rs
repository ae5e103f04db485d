//! Places that stand before their document, or without one: `paragraph 5 of resolution 75/241`, `上文第 5 段`, `see annex II`.

use crate::link::grammar::{Reader, last_name};
use crate::link::mention::{Mention, Named};
use crate::link::provision::{Item, Level, Rank, place};
use crate::link::scan::{joined, same_letter};
use crate::link::vocabulary::{Found, Sign};
use crate::model::number::digit;

/// How much may stand between a place and the document that it is of, besides the organ's name.
const SMALL_WORDS: usize = 28;
/// How much may stand between a place and the bracket that names its document: "paragraph 5 of the report of … (A/76/284)".
const TITLE: usize = 240;

impl Reader<'_> {
    /// A place at one of the words that were found; whether there is any.
    pub(super) fn place_first(&mut self, index: usize) -> bool {
        let (start, word) = (self.found[index].range.start, self.found[index].word);
        let Some(mut level) = place(&self.scan, word) else { return false };
        if let Some(first) = level.items.first_mut() {
            first.range.start = start;
        }
        self.of_a_larger(&mut level);
        self.of_a_document(&mut level) || self.of_this(level, start)
    }

    /// `paragraph 3 of the annex`: the larger place behind the smaller one, where a document follows that both are of.
    fn of_a_larger(&self, level: &mut Level) {
        let scan = self.scan;
        let Some(of) = scan.word(scan.blank(level.end), scan.words.of) else { return };
        let outer = place(&scan, scan.without_prefix(scan.blank(of)));
        let Some(outer) = outer.filter(|outer| matches!(outer.rank, Rank::Part(_)) && outer.items.len() == 1) else {
            return;
        };
        if level.rank != Rank::Paragraph || self.document_behind(outer.end).is_none() {
            return;
        }
        for item in &mut level.items {
            item.locator = std::mem::take(&mut item.locator).within(&outer.items[0].locator);
        }
        level.end = outer.end;
    }

    /// A place of a document that is named behind it.
    fn of_a_document(&mut self, level: &mut Level) -> bool {
        let first = self.mentions.len();
        let items = |level: &mut Level| std::mem::take(&mut level.items);
        if let Some(document) = self.document_behind(level.end) {
            let sign = self.found[document].sign;
            if matches!(sign, Sign::This | Sign::That) {
                let named = if sign == Sign::This { Named::This } else { Named::That };
                let end = self.found[document].range.end;
                self.places(items(level), level.rank, &named, Some(end));
                return true;
            }
            self.one(document);
            // The document has been read as a mention of its own; it is the last place's text that goes on to its end.
            let Some(named) = self.mentions.get(first).cloned() else { return false };
            if named.place.is_none() {
                self.mentions.remove(first);
                let behind = self.mentions.split_off(first);
                self.places(items(level), level.rank, &named.document, Some(named.range.end));
                self.mentions.extend(behind);
            }
            return true;
        }
        let Some(symbol) = self.bracket_behind(level.end) else { return false };
        self.one(symbol);
        if let Some(named) = self.mentions.get(first).cloned() {
            let behind = self.mentions.split_off(first);
            self.places(items(level), level.rank, &named.document, None);
            self.mentions.extend(behind);
        }
        true
    }

    /// A place of this document, or of one that the text does not name beside it.
    fn of_this(&mut self, mut level: Level, start: usize) -> bool {
        let scan = self.scan;
        let end = level.end;
        let before = scan.text[..start].trim_end_matches(|c: char| c.is_whitespace() || "(（".contains(c));
        let said = |list: &'static [&'static str]| {
            list.iter().filter(|word| ends_with(before, word)).map(|word| before.len() - word.len()).min()
        };
        let here_before = said(scan.words.here);
        let here_behind = scan.word(scan.blank(scan.comma(end).unwrap_or(end)), scan.words.here);
        let here = here_before.is_some() || here_behind.is_some();
        let seen = said(scan.words.see).is_some();
        // "article 13 of the rules", 报告第 12 段: of something that is not known.
        let owned = level.rank != Rank::Item && !seen && self.has_owner(before);
        let of_another =
            !here && (self.goes_on(end) || owned || self.is_continued(start) || self.is_alone(&level, start));
        let of_resolution = level.items.first().is_some_and(|item| item.locator.of_resolution);
        let fits = !of_another
            && match level.rank {
                // "The second paragraph", 第二段, is one of whatever is spoken of.
                // In brackets of its own it is of whatever was spoken of before them.
                Rank::Paragraph => {
                    let bracketed = scan.text[..start].ends_with(['(', '（']);
                    let numbered = scan.text[start..end].contains(|c| digit(c).is_some());
                    here || of_resolution || numbered && (seen || !bracketed)
                }
                Rank::Item | Rank::Part(true) => true,
                // "in the annexes and appendices" speaks of them all.
                Rank::Part(false) => (here || seen) && scan.joint(end).is_none_or(|next| place(&scan, next).is_none()),
                Rank::Note => here || seen,
                Rank::Section => here,
                Rank::Article | Rank::Action => false,
            };
        if !fits {
            return false;
        }
        if let Some(first) = level.items.first_mut() {
            first.range.start = here_before.unwrap_or(first.range.start);
        }
        // A part, a note or an item that is called for is this document's own.
        let own = here || matches!(level.rank, Rank::Part(_) | Rank::Note | Rank::Item);
        let document = match (here, own) {
            (true, _) => Named::Here,
            (false, true) => Named::This,
            (false, false) => Named::Nothing,
        };
        let sure = here || !matches!(level.rank, Rank::Part(true) | Rank::Item) || seen;
        let first = self.mentions.len();
        self.places(level.items, level.rank, &document, here_behind);
        for mention in &mut self.mentions[first..] {
            mention.sure = sure;
        }
        self.end = self.end.max(end);
        true
    }

    /// Each place as a mention; the text of the last goes on to `end`.
    fn places(&mut self, mut items: Vec<Item>, rank: Rank, document: &Named, end: Option<usize>) {
        if let (Some(last), Some(end)) = (items.last_mut(), end) {
            last.range.end = end;
        }
        for Item { range, locator } in items {
            self.end = self.end.max(range.end);
            let place = Some(locator);
            self.mentions.push(Mention { range, document: document.clone(), place, rank: Some(rank), sure: true });
        }
    }

    /// Whether words follow that say whose place it is.
    fn goes_on(&self, end: usize) -> bool {
        let scan = self.scan;
        let start = scan.blank(end);
        // "section 1, paragraph 9, of the annex to the Agreement"
        let comma = scan.comma(end).and_then(|comma| scan.word(scan.blank(comma), scan.words.whose));
        let of = comma.or_else(|| scan.word(start, scan.words.of)).is_some();
        let noun = scan.words.genitive
            && start > end
            && scan.next(start).is_some_and(|c| c.is_lowercase() || c.is_uppercase());
        of || noun && scan.word(start, scan.words.and).is_none()
    }

    /// "article 2, paragraph 5", "(ibid., para. 5)": whether a place goes on with something that was named before the comma.
    fn is_continued(&self, start: usize) -> bool {
        let scan = self.scan;
        let before = scan.text[..start].trim_end();
        let comma = before.strip_suffix([',', '，', '،']);
        let before = comma.unwrap_or(before).trim_end();
        let numbered = before.ends_with(|c: char| c.is_numeric() || ")）]》”».".contains(c) && comma.is_some());
        let word = before.rfind(|c: char| !c.is_alphabetic()).map_or(before, |at| &before[at..]);
        let word = word.trim_start_matches(|c: char| !c.is_alphabetic());
        let roman = comma.is_some() && !word.is_empty() && word.chars().all(|c| "IVXLC".contains(c));
        let repeats = scan.words.ibid.iter().any(|ibid| ends_with(before, ibid));
        numbered || roman || repeats || comma.is_some() && last_name(before).is_some()
    }

    /// Whether a text is nothing but this paragraph's number: a heading, or what a corrigendum corrects.
    fn is_alone(&self, level: &Level, start: usize) -> bool {
        let text = self.scan.text;
        let bare = |text: &str| !text.contains(char::is_alphabetic);
        level.rank == Rank::Paragraph && bare(&text[..start]) && bare(&text[level.end..])
    }

    /// Whether a noun stands right before a number in Chinese, so that the place is of what it names.
    fn has_owner(&self, before: &str) -> bool {
        let ends = |c: char| c.is_alphanumeric() || "》”」』)）".contains(c);
        !self.scan.words.ordinal.is_empty() && before.ends_with(ends)
    }

    /// The word that begins a document to which a place belongs: behind an "of", with at most an organ's name and a few small
    /// words between.
    pub(super) fn document_behind(&self, end: usize) -> Option<usize> {
        let scan = self.scan;
        let start = scan.blank(end);
        // Some languages say it by case alone.
        if scan.word(start, scan.words.of).is_none() && !(scan.words.genitive && start > end) {
            return None;
        }
        let mut named = 0;
        // From the "of" on, and not from behind it: its longest form may have taken a word of the document's name with it.
        for (index, found) in self.found.iter().enumerate().skip_while(|(_, found)| found.range.start < start) {
            let between = scan.text.get(start..found.range.start).unwrap_or("");
            if between.contains(|c: char| ".,;:()!?。，；：、،؛".contains(c)) || between.len() > named + SMALL_WORDS
            {
                return None;
            }
            match found.sign {
                Sign::Organ(_) => named = found.range.end - start,
                Sign::Numbered(_) | Sign::Symbol | Sign::Instrument(..) | Sign::This | Sign::That => {
                    return Some(index);
                }
                // "of the annex to resolution 75/241"
                Sign::Provision | Sign::Hidden => return None,
            }
        }
        None
    }

    /// The symbol in brackets behind the title of the document that a place is of: `paragraph 5 of his report (A/76/284)`.
    fn bracket_behind(&self, end: usize) -> Option<usize> {
        let scan = self.scan;
        let start = scan.word(scan.blank(end), scan.words.of).or((scan.words.genitive).then_some(end))?;
        let open = start + scan.rest(start).find(['(', '（']).filter(|length| *length < TITLE)?;
        let between = &scan.text[start..open];
        let symbol = open + scan.next(open)?.len_utf8();
        // Another place or document between is what the bracket is of.
        let other = |found: &Found| found.range.start >= start && found.range.end <= open && found.sign != Sign::Hidden;
        let names = self.found.iter().any(|found| other(found) && !matches!(found.sign, Sign::Organ(_)));
        if names || between.contains(|c: char| ".;:!?。；：".contains(c)) {
            return None;
        }
        self.found.iter().position(|found| found.range.start == symbol && found.sign == Sign::Symbol)
    }
}

/// Whether a text ends with a word.
pub(super) fn ends_with(text: &str, word: &str) -> bool {
    let Some(start) = text.len().checked_sub(word.len()).filter(|start| text.is_char_boundary(*start)) else {
        return false;
    };
    let same = text[start..].chars().zip(word.chars()).all(|(a, b)| a == b || same_letter(a, b));
    same && !joined(text[..start].chars().next_back(), text[start..].chars().next())
}
