//! What translations were made from: kept in a file beside the text, so that a change of the source is seen.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use crate::model::anchor::Anchor;
use crate::model::language::Language;
use crate::model::ledger::{Fingerprint, LedgerError};
use crate::model::sorting::natural;
use crate::model::source::FileId;

/// What `translations.lock` says of one work.
#[derive(Debug, Clone, Default)]
pub struct Translations {
    /// The file it was read from.
    pub file: Option<FileId>,
    /// For each provision or note, the texts that translations of it were made from; most often one.
    pub made: BTreeMap<Anchor, Vec<Made>>,
}

/// A text, and the translations that were made from it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Made {
    /// The languages of the translations, in the order of the codes.
    pub into: Vec<Language>,
    /// The language of the text.
    pub from: Language,
    /// The fingerprint of the text.
    pub fingerprint: Fingerprint,
    /// The text as it was: shown beside today's to whoever mends the translation.
    pub text: String,
    /// The line of the file, from 1; 0 for one that is not yet written.
    pub line: usize,
}

/// The first line of every such file: whoever opens it sees whose it is.
const HEAD: &str = "# What the translations of this work were made from, one text a line: anchor, languages, language of the text, \
                    fingerprint, text. Written by `rapporteur translations accept`.";

impl Translations {
    /// Reads the text of a `translations.lock`. Empty lines and lines that begin with `#` are skipped.
    ///
    /// # Errors
    /// The first line that is no entry, whose text is not the one that its fingerprint was taken of, or that says again what an
    /// earlier line says.
    pub fn parse(text: &str) -> Result<Self, LedgerError> {
        let mut made: BTreeMap<Anchor, Vec<Made>> = BTreeMap::new();
        for (line, number) in text.lines().zip(1..) {
            if line.trim().is_empty() || line.starts_with('#') {
                continue;
            }
            let error = |message| LedgerError { line: number, message };
            let (anchor, entry) = entry(line, number).map_err(error)?;
            let all = made.entry(anchor.clone()).or_default();
            if let Some(twice) = entry.into.iter().find(|language| all.iter().any(|one| one.into.contains(language))) {
                return Err(error(format!("`{anchor}` in `{twice}` stands here a second time")));
            }
            all.push(entry);
        }
        Ok(Self { file: None, made })
    }

    /// The text of the file: a line that says what it is, then the entries in the order in which people count.
    #[must_use]
    pub fn to_text(&self) -> String {
        let mut all: Vec<_> = self.made.iter().collect();
        all.sort_by_cached_key(|(anchor, _)| natural(anchor.as_str()));
        let mut out = format!("{HEAD}\n");
        for (anchor, made) in all {
            for one in made {
                let into = one.into.iter().map(|language| language.code()).collect::<Vec<_>>().join(",");
                let (from, fingerprint) = (one.from, one.fingerprint.to_text());
                let _ = writeln!(out, "{anchor}\t{into}\t{from}\t{fingerprint}\t{}", escaped(&one.text));
            }
        }
        out
    }

    /// What the translation of a provision or note into a language was made from.
    #[must_use]
    pub fn of(&self, anchor: &Anchor, into: Language) -> Option<&Made> {
        self.made.get(anchor)?.iter().find(|made| made.into.contains(&into))
    }

    /// Records that the translation of a provision into a language was made from a text.
    pub fn record(&mut self, anchor: &Anchor, into: Language, from: Language, text: &str) {
        self.forget(anchor, into);
        let all = self.made.entry(anchor.clone()).or_default();
        match all.iter_mut().find(|made| made.from == from && made.text == text) {
            Some(made) => {
                made.into.push(into);
                made.into.sort_unstable();
            }
            None => all.push(Made {
                into: vec![into],
                from,
                fingerprint: Fingerprint::of(text),
                text: text.to_owned(),
                line: 0,
            }),
        }
        all.sort_by(|a, b| a.into.cmp(&b.into));
    }

    /// Forgets what the translation of a provision into a language was made from.
    pub fn forget(&mut self, anchor: &Anchor, into: Language) {
        let Some(all) = self.made.get_mut(anchor) else { return };
        for made in &mut *all {
            made.into.retain(|language| *language != into);
        }
        all.retain(|made| !made.into.is_empty());
        if all.is_empty() {
            self.made.remove(anchor);
        }
    }
}

fn entry(line: &str, number: usize) -> Result<(Anchor, Made), String> {
    let mut cells = line.split('\t');
    let mut cell = |name: &str| cells.next().ok_or_else(|| format!("the {name} is missing; cells are parted by tabs"));
    let anchor = cell("anchor")?;
    let anchor = Anchor::parse(anchor).ok_or_else(|| format!("`{anchor}` is no anchor"))?;
    let into = cell("languages")?.split(',').map(language).collect::<Result<Vec<_>, _>>()?;
    let from = language(cell("language of the text")?)?;
    let fingerprint = cell("fingerprint")?;
    let fingerprint = Fingerprint::parse(fingerprint)
        .ok_or_else(|| format!("`{fingerprint}` is no fingerprint; expected two hexadecimal numbers and a dot"))?;
    let text = unescaped(cell("text")?);
    if !fingerprint.is_of(&[&text]) {
        return Err(format!("the text of `{anchor}` is not the one that its fingerprint was taken of"));
    }
    Ok((anchor, Made { into, from, fingerprint, text, line: number }))
}

fn language(code: &str) -> Result<Language, String> {
    Language::from_code(code).ok_or_else(|| format!("`{code}` is no language; expected ar, en, es, fr, ru or zh"))
}

/// A text as one cell of one line.
fn escaped(text: &str) -> String {
    text.replace('\\', "\\\\").replace('\t', "\\t").replace('\r', "\\r").replace('\n', "\\n")
}

fn unescaped(cell: &str) -> String {
    let mut out = String::with_capacity(cell.len());
    let mut chars = cell.chars();
    while let Some(c) = chars.next() {
        match if c == '\\' { chars.next() } else { None } {
            Some('t') => out.push('\t'),
            Some('r') => out.push('\r'),
            Some('n') => out.push('\n'),
            Some(other) => out.push(other),
            None => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::Translations;
    use crate::model::anchor::Anchor;
    use crate::model::language::Language;

    fn anchor(text: &str) -> Anchor {
        Anchor::parse(text).expect("the test spells anchors")
    }

    #[test]
    fn what_is_written_is_read_again() {
        let mut before = Translations::default();
        before.record(&anchor("p10"), Language::En, Language::Zh, "第 10 段");
        before.record(&anchor("p2"), Language::Fr, Language::Zh, "两行\n\t和一个反斜线 \\n");
        before.record(&anchor("p2"), Language::En, Language::Zh, "两行\n\t和一个反斜线 \\n");
        before.record(&anchor("p2"), Language::Ru, Language::En, "made from the English");
        let text = before.to_text();
        let after = Translations::parse(&text).expect("it was just written");
        assert_eq!(text, after.to_text());
        let heads: Vec<_> =
            text.lines().skip(1).filter_map(|line| line.rsplit_once('\t')?.0.rsplit_once('\t')).collect();
        let heads: Vec<_> = heads.into_iter().map(|(head, _)| head).collect();
        assert_eq!(heads, ["p2\ten,fr\tzh", "p2\tru\ten", "p10\ten\tzh"]);
        let made = after.of(&anchor("p2"), Language::Fr).expect("it was recorded");
        assert_eq!(made.text, "两行\n\t和一个反斜线 \\n");
        assert_eq!(after.of(&anchor("p10"), Language::Fr), None);
    }

    #[test]
    fn what_is_recorded_again_was_made_from_the_new_text() {
        let mut all = Translations::default();
        for language in [Language::En, Language::Fr] {
            all.record(&anchor("p1"), language, Language::Zh, "旧");
        }
        all.record(&anchor("p1"), Language::En, Language::Zh, "新");
        let text = |language| all.of(&anchor("p1"), language).map(|made| made.text.as_str());
        assert_eq!((text(Language::En), text(Language::Fr)), (Some("新"), Some("旧")));
        all.forget(&anchor("p1"), Language::En);
        all.forget(&anchor("p1"), Language::Fr);
        assert!(all.made.is_empty());
    }

    #[test]
    fn a_line_that_is_no_entry_is_named() {
        let good = {
            let mut all = Translations::default();
            all.record(&anchor("p1"), Language::En, Language::Zh, "文");
            all.to_text()
        };
        for (text, line, word) in [
            ("# head\np1\ten".to_owned(), 2, "language of the text"),
            ("P\ten\tzh\t0.0\tx".to_owned(), 1, "`P` is no anchor"),
            ("p1\ten,xx\tzh\t0.0\tx".to_owned(), 1, "`xx`"),
            ("p1\ten\tzh\t0\tx".to_owned(), 1, "`0`"),
            (good.replace('文', "问"), 2, "fingerprint"),
            (format!("{good}{good}"), 4, "second time"),
        ] {
            let error = Translations::parse(&text).expect_err(&text);
            assert_eq!(error.line, line, "{text}");
            assert!(error.message.contains(word), "{}", error.message);
        }
    }
}
