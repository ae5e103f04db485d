//! The names of Member and observer States, so that a list of them can be counted and a name be found right or wrong.

use std::collections::HashMap;
use std::ops::Range;
use std::sync::OnceLock;

use aho_corasick::{AhoCorasick, MatchKind};

use crate::model::folding::is_han;
use crate::model::language::Language;

/// The table: one State a line; its ISO 3166 code, whether it is a member or an observer; then for each language the short name, the
/// formal name, and other names in use, parted by `|`.
const TABLE: &str = include_str!("states.tsv");

/// Names that were right until a day, or never were: code, language, name, day or nothing, and the name to use.
const FORMER: &str = include_str!("former-states.tsv");

/// The names of the States in one language.
#[derive(Debug)]
pub struct States {
    /// Every name with its State's code, the former ones among them.
    names: HashMap<&'static str, &'static str>,
    longest: usize,
    /// The short and the formal name of each State, by its code.
    own: HashMap<&'static str, (&'static str, &'static str)>,
    /// The names that are no longer right, or never were.
    former: Vec<FormerName>,
    /// Every name, to be found in running text; beside each its State's code.
    finder: AhoCorasick,
    found: Vec<&'static str>,
    /// Longer words in which a name stands and means no State.
    words: &'static [&'static str],
}

/// A name of a State that is not its name today.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FormerName {
    /// The State's ISO 3166 code.
    pub code: &'static str,
    /// The name.
    pub name: &'static str,
    /// The day from which on it was wrong, `2022-06-01`; empty for one that was never right.
    pub until: &'static str,
    /// The name to use.
    pub now: &'static str,
}

impl States {
    /// The names in `language`; empty for a language that the table lacks.
    #[must_use]
    pub fn of(language: Language) -> &'static Self {
        static ALL: OnceLock<Vec<States>> = OnceLock::new();
        &ALL.get_or_init(|| Language::ALL.into_iter().map(Self::read).collect())[language as usize]
    }

    /// The ISO 3166 code of every State, and `member` or `observer`.
    pub fn codes() -> impl Iterator<Item = (&'static str, &'static str)> {
        TABLE.lines().skip(1).filter_map(|line| {
            let mut cells = line.split('\t');
            Some((cells.next()?, cells.next()?))
        })
    }

    fn read(language: Language) -> Self {
        let mut lines = TABLE.lines();
        let column = lines.next().and_then(|head| head.split('\t').position(|name| name == language.code()));
        let (mut names, mut own) = (HashMap::new(), HashMap::new());
        for line in lines {
            let cells: Vec<_> = line.split('\t').collect();
            let cell = |at: usize| column.and_then(|column| cells.get(column + at)).copied().unwrap_or("");
            own.insert(cells[0], (cell(0), cell(1)));
            for name in [cell(0), cell(1)].into_iter().chain(cell(2).split('|')).filter(|name| !name.is_empty()) {
                names.insert(name, cells[0]);
            }
        }
        let former: Vec<FormerName> = FORMER.lines().skip(1).filter_map(|line| former(line, language)).collect();
        // What never was a name is recognized as none: a list that has it is told.
        for one in former.iter().filter(|one| !one.until.is_empty()) {
            names.entry(one.name).or_insert(one.code);
        }
        let longest = names.keys().map(|name| name.chars().count()).max().unwrap_or(0);
        let mut sorted: Vec<_> = names.iter().map(|(name, code)| (*name, *code)).collect();
        sorted.sort_unstable();
        let (all, found): (Vec<_>, Vec<_>) = sorted.into_iter().unzip();
        let finder =
            AhoCorasick::builder().match_kind(MatchKind::LeftmostLongest).build(all).expect("there are few names");
        Self { names, longest, own, former, finder, found, words: language.tongue().no_states }
    }

    /// The short name of a State.
    #[must_use]
    pub fn name(&self, code: &str) -> Option<&'static str> {
        self.own.get(code).map(|(short, _)| *short).filter(|short| !short.is_empty())
    }

    /// The short and the formal name of a State, which may be the same; empty for a code that is none.
    #[must_use]
    pub fn names(&self, code: &str) -> (&'static str, &'static str) {
        self.own.get(code).copied().unwrap_or(("", ""))
    }

    /// Every name that is recognized, in order; the former ones too.
    pub fn all(&self) -> impl Iterator<Item = &'static str> {
        let mut all: Vec<&'static str> = self.names.keys().copied().collect();
        all.sort_unstable();
        all.into_iter()
    }

    /// The names that are no longer right, or never were.
    #[must_use]
    pub fn former(&self) -> &[FormerName] {
        &self.former
    }

    /// The States that a running text names, each with its bytes and its ISO 3166 code. A name within a longer one, or within
    /// another word, is none: Guinea in Guinea-Bissau, Niger in Nigeria, 法国 in 非法国际转让.
    pub fn within<'a>(&'a self, text: &'a str) -> impl Iterator<Item = (Range<usize>, &'static str)> + 'a {
        self.finder
            .find_iter(text)
            .map(|found| (found.range(), self.found[found.pattern().as_usize()]))
            .filter(move |(range, _)| self.is_name(text, range))
    }

    /// Whether a name that stands at a range of a text is one there, and no part of another word.
    #[must_use]
    pub fn is_name(&self, text: &str, range: &Range<usize>) -> bool {
        let letter = |c: Option<char>| c.is_some_and(|c| c.is_alphabetic() && !is_han(c));
        let inside = &text[range.clone()];
        let before = letter(text[..range.start].chars().next_back()) && letter(inside.chars().next());
        let after = letter(text[range.end..].chars().next()) && letter(inside.chars().next_back());
        let in_word = self.words.iter().filter(|word| word.len() >= range.len()).any(|word| {
            let from = text.floor_char_boundary(range.end.saturating_sub(word.len()));
            let to = text.ceil_char_boundary((range.start + word.len()).min(text.len()));
            let mut at = text[from..to].match_indices(word).map(|(at, _)| from + at);
            at.any(|start| start <= range.start && range.end <= start + word.len())
        });
        // The Arabic "and" is written to the front of what it joins.
        (!before || text[..range.start].ends_with('و')) && !after && !in_word
    }

    /// The ISO 3166 code of a State's name, where it is one.
    #[must_use]
    pub fn code(&self, name: &str) -> Option<&'static str> {
        self.names.get(name).copied()
    }

    /// Parts a list of States into its names. A name that holds a separator (特立尼达和多巴哥) stays whole; a name that the
    /// table lacks ends at the next separator.
    #[must_use]
    pub fn split(&self, list: &str, language: Language) -> Vec<String> {
        let separators = language.tongue().separators;
        let mut rest = list.trim().trim_end_matches(['。', '.', '۔']).trim_end();
        let mut names = Vec::new();
        while !rest.is_empty() {
            let end = self.longest_prefix(rest, separators).unwrap_or_else(|| first_separator(rest, separators));
            names.push(rest[..end].trim().to_owned());
            rest = &rest[end..];
            let separator = separators.iter().find(|separator| rest.starts_with(**separator));
            rest = separator.map_or("", |separator| &rest[separator.len()..]);
        }
        names.retain(|name| !name.is_empty());
        names
    }

    /// The end of the longest known name that `text` begins with and that a separator or the end follows.
    fn longest_prefix(&self, text: &str, separators: &[&str]) -> Option<usize> {
        let ends = text.char_indices().map(|(at, c)| at + c.len_utf8()).take(self.longest);
        ends.filter(|&end| {
            let tail = &text[end..];
            let ends_here = tail.is_empty() || separators.iter().any(|separator| tail.starts_with(separator));
            ends_here && self.names.contains_key(&text[..end])
        })
        .last()
    }
}

/// A line of the table of former names, where it is of this language.
fn former(line: &'static str, language: Language) -> Option<FormerName> {
    let mut cells = line.split('\t');
    let code = cells.next()?;
    cells.next().filter(|code| *code == language.code())?;
    Some(FormerName { code, name: cells.next()?, until: cells.next()?, now: cells.next()? })
}

fn first_separator(text: &str, separators: &[&str]) -> usize {
    separators.iter().filter_map(|separator| text.find(separator)).filter(|&at| at > 0).min().unwrap_or(text.len())
}

#[cfg(test)]
mod tests {
    use super::States;
    use crate::model::language::Language;

    #[test]
    fn every_name_is_one_state_s() {
        for line in super::TABLE.lines().skip(1) {
            let cells: Vec<_> = line.split('\t').collect();
            assert_eq!(cells.len(), 2 + 3 * Language::ALL.len(), "{line}");
            assert!(cells.iter().all(|cell| *cell == cell.trim()), "{line}");
            for (at, cell) in cells.iter().enumerate().skip(2) {
                let head =
                    super::TABLE.lines().next().and_then(|head| head.split('\t').nth(at)).expect("it has a head");
                let language = Language::from_code(&head[..2]).expect("the head names a language");
                for name in cell.split('|').filter(|name| !name.is_empty()) {
                    assert_eq!(States::of(language).code(name), Some(cells[0]), "{name}");
                }
            }
        }
    }

    #[test]
    fn a_former_name_says_what_to_use() {
        for language in Language::ALL {
            let states = States::of(language);
            assert!(!states.former().is_empty(), "{language}");
            for one in states.former() {
                assert_eq!(states.code(one.now), Some(one.code), "{}", one.name);
                assert!(one.until.is_empty() || one.until.len() == 10, "{}", one.name);
                assert_eq!(states.code(one.name).is_some(), !one.until.is_empty(), "{}", one.name);
            }
        }
    }

    #[test]
    fn every_state_has_a_short_and_a_formal_name_in_every_language() {
        assert_eq!(States::codes().filter(|(_, standing)| *standing == "member").count(), 193);
        for (code, _) in States::codes() {
            for language in Language::ALL {
                let (short, formal) = States::of(language).names(code);
                assert!(!short.is_empty() && !formal.is_empty(), "{code} {language}");
                assert_eq!(States::of(language).code(formal), Some(code), "{formal}");
            }
        }
    }

    #[test]
    fn a_name_within_another_word_is_no_state() {
        for (language, text, expected) in [
            (Language::Zh, "防止小武器非法国际转让", [].as_slice()),
            (Language::Zh, "发展中国家和中国", &["CN"]),
            (Language::Zh, "中非经共体", &[]),
            (Language::Zh, "中非和印度洋", &["CF"]),
            (Language::En, "Guinea-Bissau and Nigeria", &["GW", "NG"]),
            (Language::En, "Northern Ireland", &[]),
            (Language::En, "the Central African Republic, Haiti", &["CF", "HT"]),
            (Language::Ar, "ومصر", &["EG"]),
        ] {
            let found: Vec<_> = States::of(language).within(text).map(|(_, code)| code).collect();
            assert_eq!(found, expected, "{text}");
        }
    }
}
