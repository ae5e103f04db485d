//! How a language inflects words, as far as a term must be found in another number, gender or case.

/// The rules of a language, as data.
#[derive(Debug)]
pub struct Inflecting {
    /// What may be written to the front of a word, the longer first: the Arabic article and particles.
    pub prefixes: &'static [&'static str],
    /// Endings and what they are read as, the first that fits being taken; the longer before the shorter.
    pub endings: &'static [(&'static str, &'static str)],
    /// How many letters must be left of a word.
    pub least: usize,
}

impl Inflecting {
    /// A language whose words do not change.
    pub const NONE: Self = Self { prefixes: &[], endings: &[], least: 1 };

    /// What is the same in every inflected form of a lower-case word. It need not be a word.
    #[must_use]
    pub fn stem<'a>(&self, word: &'a str) -> Stem<'a> {
        let rest = self.prefixes.iter().find_map(|prefix| {
            let rest = word.strip_prefix(prefix)?;
            (rest.chars().count() >= self.least).then_some(rest)
        });
        let word = rest.unwrap_or(word);
        let ending = self.endings.iter().find_map(|(ending, read)| {
            let stem = word.strip_suffix(ending)?;
            (stem.chars().count() >= self.least).then_some((stem, *read))
        });
        let (stem, read) = ending.unwrap_or((word, ""));
        Stem { stem, read }
    }
}

/// A word without its inflection: two pieces, written one after the other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stem<'a> {
    /// What is left of the word.
    pub stem: &'a str,
    /// What its ending is read as.
    pub read: &'static str,
}
