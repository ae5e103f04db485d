//! The names of Member and observer States, so that a list of them can be counted.

use std::collections::HashMap;
use std::sync::OnceLock;

use crate::model::language::Language;

/// The table: one State a line; its ISO 3166 code, then for each language the names in use, parted by `|`.
const TABLE: &str = include_str!("states.tsv");

/// The names of the States in one language.
#[derive(Debug)]
pub struct States {
    names: HashMap<&'static str, &'static str>,
    longest: usize,
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
        let mut names = HashMap::new();
        for line in lines {
            let cells: Vec<_> = line.split('\t').collect();
            let printed = column.and_then(|n| cells.get(n)).copied().unwrap_or("");
            for name in printed.split('|').filter(|name| !name.is_empty()) {
                names.insert(name, cells[0]);
            }
        }
        let longest = names.keys().map(|name| name.chars().count()).max().unwrap_or(0);
        Self { names, longest }
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
