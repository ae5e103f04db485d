//! Names from which a word differs in one character: found by what is left of each without one.

use std::collections::HashMap;

use crate::model::folding::Folded;
use crate::model::language::Language;

/// Longer names are compared word by word.
const LONGEST: usize = 30;

/// Names, by their characters without marks.
pub struct OneOff<T> {
    language: Language,
    all: Vec<Name<T>>,
    whole: HashMap<String, Vec<usize>>,
    /// Without one character: the name, and which is left out.
    without: HashMap<String, Vec<(usize, usize)>>,
}

/// A name in one spelling.
struct Name<T> {
    what: T,
    written: String,
    bare: Vec<char>,
}

/// A name that is meant, and what differs: the character of the name, and the one that was written; one of the two may be nothing.
#[derive(Debug, PartialEq, Eq)]
pub struct Meant<'a, T> {
    /// What the name names.
    pub what: &'a T,
    /// The name as it should be.
    pub name: &'a str,
    /// What should be written, and what was.
    pub change: (String, String),
}

impl<T> OneOff<T> {
    /// No name yet.
    pub fn new(language: Language) -> Self {
        Self { language, all: Vec::new(), whole: HashMap::new(), without: HashMap::new() }
    }

    /// Adds a name, where it has as many characters that another can be near to it and to nothing else.
    pub fn add(&mut self, written: &str, what: T, shortest: usize) {
        let bare = bare(written, self.language);
        if !(shortest..=LONGEST).contains(&bare.len()) {
            return;
        }
        let number = self.all.len();
        self.whole.entry(bare.iter().collect()).or_default().push(number);
        for at in 0..bare.len() {
            self.without.entry(without(&bare, at)).or_default().push((number, at));
        }
        self.all.push(Name { what, written: written.to_owned(), bare });
    }

    /// The name that is meant by a word that differs from it in one character, or in the order of two, and is itself none. From a short name it may differ
    /// in a character that stands for another, and not in their number.
    pub fn meant(&self, word: &str, fits: impl Fn(&T, &str) -> bool) -> Option<Meant<'_, T>> {
        let bare = bare(word, self.language);
        let key: String = bare.iter().collect();
        if bare.len() < 4 || bare.len() > LONGEST + 1 || self.whole.contains_key(&key) {
            return None;
        }
        let mut found: Vec<(usize, String, String)> = Vec::new();
        for at in 0..bare.len() {
            let rest = without(&bare, at);
            let others = self.without.get(&rest).into_iter().flatten().filter(|(_, of_name)| *of_name == at);
            found.extend(others.map(|(name, _)| (*name, self.all[*name].bare[at].to_string(), bare[at].to_string())));
            let shorter = self.whole.get(&rest).into_iter().flatten();
            found.extend(shorter.map(|name| (*name, String::new(), bare[at].to_string())));
        }
        for at in 1..bare.len() {
            let mut turned = bare.clone();
            turned.swap(at - 1, at);
            let others = self.whole.get(&turned.iter().collect::<String>()).into_iter().flatten();
            let pair = |of: &[char]| of[at - 1..=at].iter().collect::<String>();
            found.extend(others.map(|name| (*name, pair(&turned), pair(&bare))));
        }
        let longer = self.without.get(&key).into_iter().flatten();
        found.extend(longer.map(|(name, at)| (*name, self.all[*name].bare[*at].to_string(), String::new())));
        let mut found: Vec<_> = found
            .into_iter()
            .filter(|(name, right, written)| {
                let name = &self.all[*name];
                let is_other = !right.is_empty() && !written.is_empty();
                (is_other || name.bare.len() > 6) && fits(&name.what, &name.written)
            })
            .collect();
        found.sort_by_key(|(name, right, written)| (right.is_empty() || written.is_empty(), *name));
        let (name, right, written) = found.into_iter().next()?;
        let name = &self.all[name];
        Some(Meant { what: &name.what, name: &name.written, change: (right, written) })
    }
}

/// The characters of a name, without its marks and blanks.
pub fn bare(name: &str, language: Language) -> Vec<char> {
    Folded::new(name, language).text.chars().filter(|c| c.is_alphanumeric()).collect()
}

fn without(characters: &[char], at: usize) -> String {
    characters[..at].iter().chain(&characters[at + 1..]).collect()
}

#[cfg(test)]
mod tests {
    use super::OneOff;
    use crate::model::language::Language::Zh;

    #[test]
    fn a_word_that_differs_in_one_character_is_found() {
        let mut names = OneOff::new(Zh);
        for (number, name) in ["国际追查文书", "行动纲领", "武器贸易条约", "2030年可持续发展议程"].iter().enumerate()
        {
            names.add(name, number, 4);
        }
        for (word, expected) in [
            ("国际追踪文书", Some((0, "查", "踪"))),
            ("行动刚领", Some((1, "纲", "刚"))),
            ("2030 年可持续发展议题", Some((3, "程", "题"))),
            ("行动领纲", Some((1, "纲领", "领纲"))),
            ("2030年可持续发议程", Some((3, "展", ""))),
            ("2030年可持续续发展议程", Some((3, "", "续"))),
            // The name itself, another, and a longer or shorter one.
            ("武器贸易条约", None),
            ("行动计划", None),
            ("行动纲", None),
            ("新行动纲领", None),
        ] {
            let meant = names.meant(word, |_, _| true);
            let meant = meant.as_ref().map(|one| (*one.what, one.change.0.as_str(), one.change.1.as_str()));
            assert_eq!(meant, expected, "{word}");
        }
    }
}
