//! The names of Member and observer States, so that a list of them can be counted.

use std::collections::HashMap;
use std::ops::Range;
use std::sync::OnceLock;

use aho_corasick::{AhoCorasick, MatchKind};

use crate::model::language::Language;

/// The table: one State a line; its ISO 3166 code, then for each language the names in use, parted by `|`.
const TABLE: &str = include_str!("states.tsv");

/// The names of the States in one language.
#[derive(Debug)]
pub struct States {
    names: HashMap<&'static str, &'static str>,
    longest: usize,
    /// The first name of each State, by its code.
    first: HashMap<&'static str, &'static str>,
    /// Every name, to be found in running text; beside each its State's code.
    finder: AhoCorasick,
    found: Vec<&'static str>,
}

impl States {
    /// The names in `language`; empty for a language that the table lacks.
    #[must_use]
    pub fn of(language: Language) -> &'static Self {
        static ALL: OnceLock<Vec<States>> = OnceLock::new();
        &ALL.get_or_init(|| Language::ALL.into_iter().map(Self::read).collect())[language as usize]
    }

    fn read(language: Language) -> Self {
        let mut lines = TABLE.lines();
        let column = lines.next().and_then(|head| head.split('\t').position(|name| name == language.code()));
        let (mut names, mut first) = (HashMap::new(), HashMap::new());
        for line in lines {
            let cells: Vec<_> = line.split('\t').collect();
            let printed = column.and_then(|n| cells.get(n)).copied().unwrap_or("");
            for name in printed.split('|').filter(|name| !name.is_empty()) {
                names.insert(name, cells[0]);
                first.entry(cells[0]).or_insert(name);
            }
        }
        let longest = names.keys().map(|name| name.chars().count()).max().unwrap_or(0);
        let (all, found): (Vec<_>, Vec<_>) = names.iter().map(|(name, code)| (*name, *code)).unzip();
        let finder =
            AhoCorasick::builder().match_kind(MatchKind::LeftmostLongest).build(all).expect("there are few names");
        Self { names, longest, first, finder, found }
    }

    /// The name of a State, of several the first.
    #[must_use]
    pub fn name(&self, code: &str) -> Option<&'static str> {
        self.first.get(code).copied()
    }

    /// Every name in the table.
    pub fn all(&self) -> impl Iterator<Item = &'static str> {
        self.names.keys().copied()
    }

    /// The States that a running text names, each with its bytes and its ISO 3166 code. A name within a longer one, or within
    /// another word, is none: Guinea in Guinea-Bissau, Niger in Nigeria.
    pub fn within<'a>(&'a self, text: &'a str) -> impl Iterator<Item = (Range<usize>, &'static str)> + 'a {
        let letter = |c: Option<char>| c.is_some_and(|c| c.is_alphabetic() && !('\u{3400}'..='\u{9fff}').contains(&c));
        let whole = move |range: &Range<usize>| {
            let inside = &text[range.clone()];
            let before = letter(text[..range.start].chars().next_back()) && letter(inside.chars().next());
            let after = letter(text[range.end..].chars().next()) && letter(inside.chars().next_back());
            // The Arabic "and" is written to the front of what it joins.
            (!before || text[..range.start].ends_with('و')) && !after
        };
        self.finder
            .find_iter(text)
            .map(|found| (found.range(), self.found[found.pattern().as_usize()]))
            .filter(move |(range, _)| whole(range))
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

fn first_separator(text: &str, separators: &[&str]) -> usize {
    separators.iter().filter_map(|separator| text.find(separator)).filter(|&at| at > 0).min().unwrap_or(text.len())
}
