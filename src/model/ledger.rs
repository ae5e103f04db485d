//! The anchors that a work has published: a promise that is kept in a file beside the text.

use std::cmp::Ordering;
use std::collections::BTreeMap;

use crate::model::anchor::Anchor;
use crate::model::source::FileId;

/// What `anchors.lock` says of one work.
#[derive(Debug, Clone, Default)]
pub struct Ledger {
    /// The file it was read from.
    pub file: Option<FileId>,
    /// The entries by anchor.
    pub entries: BTreeMap<Anchor, Entry>,
}

/// One published anchor.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// The label as printed when it was recorded; empty for none.
    pub label: String,
    /// What the text was when it was recorded.
    pub fingerprint: Fingerprint,
    /// What became of it.
    pub fate: Fate,
    /// The line of the ledger, from 1; 0 for one that is not yet written.
    pub line: usize,
}

/// Why a ledger cannot be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LedgerError {
    /// The line, from one.
    pub line: usize,
    /// What is so, in one line.
    pub message: String,
}

/// The first line of every ledger: whoever opens the file sees whose it is.
const HEAD: &str = "# The anchors that this work has published, one a line: anchor, fate, label, fingerprint, reason. \
                    Written by `rapporteur anchors accept`.";

impl Ledger {
    /// Reads the text of an `anchors.lock`. Empty lines and lines that begin with `#` are skipped.
    ///
    /// # Errors
    /// The first line that is no entry, or that says again what an earlier line says.
    pub fn parse(text: &str) -> Result<Self, LedgerError> {
        let mut entries = BTreeMap::new();
        for (index, line) in text.lines().enumerate() {
            if line.trim().is_empty() || line.starts_with('#') {
                continue;
            }
            let number = index + 1;
            let (anchor, entry) = entry(line, number).map_err(|message| LedgerError { line: number, message })?;
            let message = format!("`{anchor}` stands here a second time");
            if entries.insert(anchor, entry).is_some() {
                return Err(LedgerError { line: number, message });
            }
        }
        Ok(Self { file: None, entries })
    }

    /// The text of the file: a line that says what it is, then the entries in the order in which people count.
    #[must_use]
    pub fn to_text(&self) -> String {
        let mut entries: Vec<_> = self.entries.iter().collect();
        entries.sort_by(|(a, _), (b, _)| natural(a.as_str(), b.as_str()));
        let lines = entries.into_iter().map(|(anchor, entry)| line(anchor, entry));
        std::iter::once(format!("{HEAD}\n")).chain(lines).collect()
    }
}

fn entry(line: &str, number: usize) -> Result<(Anchor, Entry), String> {
    let mut cells = line.split('\t');
    let mut cell = |name: &str| cells.next().ok_or_else(|| format!("the {name} is missing; cells are parted by tabs"));
    let (anchor, fate, label, fingerprint) = (cell("anchor")?, cell("fate")?, cell("label")?, cell("fingerprint")?);
    let reason = cells.next().unwrap_or_default().to_owned();
    let fate = match fate.split_once(':') {
        None if fate == "live" => Fate::Live,
        None if fate == "withdrawn" => Fate::Withdrawn(reason),
        Some(("alias", target)) => Fate::Alias(known(target)?, reason),
        _ => return Err(format!("`{fate}` is no fate; expected `live`, `withdrawn` or `alias:` and an anchor")),
    };
    let fingerprint = Fingerprint::parse(fingerprint)
        .ok_or_else(|| format!("`{fingerprint}` is no fingerprint; expected two hexadecimal numbers and a dot"))?;
    Ok((known(anchor)?, Entry { label: label.to_owned(), fingerprint, fate, line: number }))
}

fn known(anchor: &str) -> Result<Anchor, String> {
    Anchor::parse(anchor).ok_or_else(|| format!("`{anchor}` is no anchor"))
}

fn line(anchor: &Anchor, entry: &Entry) -> String {
    let (fate, reason) = match &entry.fate {
        Fate::Live => ("live".to_owned(), ""),
        Fate::Alias(target, reason) => (format!("alias:{target}"), reason.as_str()),
        Fate::Withdrawn(reason) => ("withdrawn".to_owned(), reason.as_str()),
    };
    let fingerprint = entry.fingerprint.to_text();
    let line = format!("{anchor}\t{fate}\t{}\t{fingerprint}\t{}", one_cell(&entry.label), one_cell(reason));
    format!("{}\n", line.trim_end())
}

/// A tab or a line end in a label or a reason would part the cell.
fn one_cell(text: &str) -> String {
    text.split(['\t', '\r', '\n']).collect::<Vec<_>>().join(" ")
}

/// Compares as people count: `p2` stands before `p10`.
fn natural(a: &str, b: &str) -> Ordering {
    let (mut left, mut right) = (a, b);
    while !left.is_empty() && !right.is_empty() {
        let ((x, left_rest), (y, right_rest)) = (piece(left), piece(right));
        let digits = |text: &str| text.starts_with(|c: char| c.is_ascii_digit());
        // Longer numbers are greater; none has leading zeros that a shorter one could be equal to.
        let order = if digits(x) && digits(y) { x.len().cmp(&y.len()).then_with(|| x.cmp(y)) } else { x.cmp(y) };
        if order != Ordering::Equal {
            return order;
        }
        (left, right) = (left_rest, right_rest);
    }
    left.len().cmp(&right.len())
}

/// A run of digits, or one other character, and what follows.
fn piece(text: &str) -> (&str, &str) {
    let digits = text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len());
    text.split_at(if digits > 0 { digits } else { text.chars().next().map_or(0, char::len_utf8) })
}

/// What became of a published anchor.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fate {
    /// It stands where it stood.
    Live,
    /// Its text has another anchor now, for this reason.
    Alias(Anchor, String),
    /// Its text was withdrawn, for this reason.
    Withdrawn(String),
}

/// A short mark of a text: whether it is the same, and how near it is if not.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Fingerprint {
    /// The first half of a BLAKE3 hash: equal exactly when the text is.
    pub exact: u64,
    /// A similarity hash over pairs of characters (Charikar): near texts differ in few bits.
    pub near: u64,
}

impl Fingerprint {
    /// The fingerprint of a text.
    ///
    /// # Panics
    /// Never: a hash is longer than the half that is taken.
    #[must_use]
    pub fn of(text: &str) -> Self {
        Self { exact: exact_hash(&[text]), near: similarity_hash(text) }
    }

    /// Whether it is the fingerprint of exactly this text, given in pieces: quicker than to make another one.
    #[must_use]
    pub fn is_of(self, pieces: &[&str]) -> bool {
        self.exact == exact_hash(pieces)
    }

    /// The fingerprint as a ledger spells it: both numbers in hexadecimal digits, parted by a dot.
    #[must_use]
    pub fn to_text(self) -> String {
        format!("{:016x}.{:016x}", self.exact, self.near)
    }

    /// Reads what [`Fingerprint::to_text`] wrote; `None` for anything else.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let (exact, near) = text.split_once('.')?;
        let number = |digits: &str| u64::from_str_radix(digits, 16).ok();
        Some(Self { exact: number(exact)?, near: number(near)? })
    }

    /// How far two texts are apart: 0 for the same or nearly the same, about 32 for unrelated ones.
    #[must_use]
    pub fn distance(self, other: Self) -> u32 {
        (self.near ^ other.near).count_ones()
    }
}

fn exact_hash(pieces: &[&str]) -> u64 {
    let mut hasher = blake3::Hasher::new();
    for piece in pieces {
        hasher.update(piece.as_bytes());
    }
    let hash = hasher.finalize();
    hash.as_bytes()[..8].iter().fold(0, |value, byte| value << 8 | u64::from(*byte))
}

fn similarity_hash(text: &str) -> u64 {
    let mut votes = [0_i32; 64];
    let mut previous = '\u{2}';
    for c in text.chars().filter(|c| !c.is_whitespace()).chain(['\u{3}']) {
        // One round of a 64-bit mixer (splitmix64) over the pair.
        let mut x = (u64::from(previous as u32) << 32 | u64::from(c as u32)).wrapping_add(0x9e37_79b9_7f4a_7c15);
        x = (x ^ (x >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        x = (x ^ (x >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        x ^= x >> 31;
        for (bit, vote) in votes.iter_mut().enumerate() {
            *vote += if x >> bit & 1 == 1 { 1 } else { -1 };
        }
        previous = c;
    }
    votes.iter().enumerate().filter(|(_, vote)| **vote > 0).fold(0, |hash, (bit, _)| hash | 1 << bit)
}

#[cfg(test)]
mod tests {
    use super::{Entry, Fate, Fingerprint, Ledger, natural};
    use crate::model::anchor::Anchor;

    fn anchor(text: &str) -> Anchor {
        Anchor::parse(text).expect("the test spells anchors")
    }

    fn ledger(entries: &[(&str, &str, Fate)]) -> Ledger {
        let mut ledger = Ledger::default();
        for (name, label, fate) in entries {
            let fingerprint = Fingerprint::of(name);
            let entry = Entry { label: (*label).to_owned(), fingerprint, fate: fate.clone(), line: 0 };
            ledger.entries.insert(anchor(name), entry);
        }
        ledger
    }

    #[test]
    fn what_is_written_is_read_again() {
        let before = ledger(&[
            ("p10", "10.", Fate::Live),
            ("p2", "", Fate::Alias(anchor("p3"), "the source was\tmended".to_owned())),
            ("p14bis", "14 bis.", Fate::Withdrawn(String::new())),
            ("annex-p2", "2.", Fate::Withdrawn("撤回".to_owned())),
        ]);
        let text = before.to_text();
        let after = Ledger::parse(&text).expect("it was just written");
        assert_eq!(text, after.to_text());
        let anchors: Vec<_> = text.lines().skip(1).filter_map(|line| line.split('\t').next()).collect();
        assert_eq!(anchors, ["annex-p2", "p2", "p10", "p14bis"]);
        assert_eq!(after.entries[&anchor("p10")].line, 4);
        assert_eq!(after.entries[&anchor("p2")].fate, Fate::Alias(anchor("p3"), "the source was mended".to_owned()));
        assert_eq!(after.entries[&anchor("p14bis")].fingerprint, before.entries[&anchor("p14bis")].fingerprint);
    }

    #[test]
    fn a_line_that_is_no_entry_is_named() {
        for (text, line, word) in [
            ("# head\np1\tlive", 2, "label"),
            ("p1\tgone\t1.\t0.0", 1, "`gone`"),
            ("p1\tlive\t1.\t0", 1, "`0`"),
            ("p1\talias:P\t1.\t0.0", 1, "`P`"),
            ("p1\tlive\t1.\t0.0\n\np1\tlive\t1.\t0.0", 3, "second time"),
        ] {
            let error = Ledger::parse(text).expect_err(text);
            assert_eq!(error.line, line, "{text}");
            assert!(error.message.contains(word), "{}", error.message);
        }
    }

    #[test]
    fn numbers_are_compared_as_numbers() {
        let mut all = ["p10-a", "s2-p1", "p2", "p10", "p24x2", "p24", "p2-b", "annex-p1"];
        all.sort_by(|a, b| natural(a, b));
        assert_eq!(all, ["annex-p1", "p2", "p2-b", "p10", "p10-a", "p24", "p24x2", "s2-p1"]);
    }

    #[test]
    fn an_edit_is_near_and_another_text_is_far() {
        let of = Fingerprint::of;
        let edited = "各国重申尊重并承诺遵守国际法规定的义务和庄严载入《联合国宪章》的宗旨和原则";
        let text = "各国重申尊重并承诺遵守国际法规定的义务和庄严载入《联合国宪章》的各项宗旨和原则";
        assert_eq!(of(text).distance(of(text)), 0);
        assert!(of(text).distance(of(edited)) < 20);
        assert!(of(text).distance(of("会议以 114 票对 0 票、0 票弃权的记录表决通过了成果文件草案。")) > 20);
    }
}
