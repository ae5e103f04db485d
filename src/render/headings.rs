//! The ids of a plain page's headings.

use std::collections::HashMap;

use crate::model::language::Language;
use crate::render::inline::{NoteMark, Surroundings};

/// Gives each heading of one page an id of its own, in the order of the page.
#[derive(Debug, Default)]
pub struct HeadingIds {
    given: HashMap<String, usize>,
    rtl: bool,
}

impl HeadingIds {
    /// For a page in a language.
    #[must_use]
    pub fn of(language: Language) -> Self {
        Self { rtl: language.tongue().rtl, ..Self::default() }
    }

    /// The id of the next heading: its words in lower case, joined by hyphens; the second of a name ends in `-2`.
    pub fn next(&mut self, title: &str) -> String {
        let id = slug(title);
        let count = self.given.entry(id.clone()).or_insert(0);
        *count += 1;
        if *count == 1 {
            return id;
        }
        // A heading may be called so by itself; then its own count goes on.
        let numbered = format!("{id}-{count}");
        if self.given.contains_key(&numbered) { self.next(&numbered) } else { self.next_as_given(numbered) }
    }

    fn next_as_given(&mut self, id: String) -> String {
        self.given.insert(id.clone(), 1);
        id
    }
}

/// A plain page has no notes, and its headings have ids.
impl Surroundings for HeadingIds {
    fn note(&mut self, _label: &str) -> Option<NoteMark> {
        None
    }

    fn is_rtl(&self) -> bool {
        self.rtl
    }

    fn heading(&mut self, title: &str) -> Option<String> {
        Some(self.next(title))
    }
}

fn slug(title: &str) -> String {
    let mut id = String::new();
    for c in title.chars() {
        if c.is_alphanumeric() {
            id.extend(c.to_lowercase());
        } else if (c.is_whitespace() || c == '-' || c == '.') && !id.is_empty() && !id.ends_with('-') {
            id.push('-');
        }
    }
    let id = id.trim_end_matches('-');
    if id.is_empty() { "section".to_owned() } else { id.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::HeadingIds;

    #[test]
    fn every_heading_has_an_id_of_its_own() {
        let mut ids = HeadingIds::default();
        let titles = ["How to cite", "How to cite", "How to cite 2", "如何引用", "…", "How to cite"];
        let expected = ["how-to-cite", "how-to-cite-2", "how-to-cite-2-2", "如何引用", "section", "how-to-cite-3"];
        assert_eq!(titles.map(|title| ids.next(title)), expected);
    }
}
