//! The inflection of folded words: the rules of a language (`model::language::inflecting`), folded as words are.

use crate::model::index::folding::fold;
use crate::model::language::Language;

/// The rules of a language, which the page is told too.
#[derive(Debug, Default, PartialEq, Eq, serde::Serialize)]
pub struct Inflection {
    /// What may be written to the front of a word, the longer first.
    pub prefixes: Vec<String>,
    /// Endings and what they are read as; the first that fits is taken.
    pub endings: Vec<(String, String)>,
    /// How many letters must be left of a word.
    pub least: usize,
}

impl Inflection {
    /// The rules of a language.
    #[must_use]
    pub fn new(language: Language) -> Self {
        let rules = language.tongue().inflecting;
        let folded = |text: &str| fold(text).into_iter().map(|unit| unit.text).collect::<String>();
        let mut endings: Vec<(String, String)> = Vec::new();
        for (ending, read) in rules.endings {
            let one = (folded(ending), folded(read));
            // Of two that are folded alike the first is taken.
            if !endings.iter().any(|(other, _)| *other == one.0) {
                endings.push(one);
            }
        }
        Self { prefixes: rules.prefixes.iter().map(|prefix| folded(prefix)).collect(), endings, least: rules.least }
    }

    /// What is the same in every inflected form of a folded word. It need not be a word.
    #[must_use]
    pub fn stem(&self, word: &str) -> String {
        let fits = |rest: &&str| rest.chars().count() >= self.least;
        let rest = self.prefixes.iter().find_map(|prefix| word.strip_prefix(prefix.as_str()).filter(fits));
        let word = rest.unwrap_or(word);
        let mut endings = self.endings.iter();
        let ended = endings.find_map(|(ending, read)| {
            let stem = word.strip_suffix(ending.as_str()).filter(fits)?;
            Some(format!("{stem}{read}"))
        });
        ended.unwrap_or_else(|| word.to_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::Inflection;
    use crate::model::language::Language::{self, Ar, En, Es, Fr, Ru, Zh};

    #[test]
    fn forms_of_a_word_have_one_stem() {
        let cases: &[(Language, &[&str])] = &[
            (En, &["policy", "policies"]),
            (Fr, &["regional", "regionaux"]),
            (Es, &["municion", "municiones"]),
            (Ru, &["торговля", "торговли", "торговлю", "торговлей"]),
            (Ar, &["اسلحه", "الاسلحه", "والاسلحه", "للاسلحه", "بالاسلحه"]),
        ];
        for (language, forms) in cases {
            let inflection = Inflection::new(*language);
            for form in *forms {
                assert_eq!(inflection.stem(form), inflection.stem(forms[0]), "{form}");
            }
        }
        assert_eq!(Inflection::new(Zh).stem("unoda"), "unoda");
    }
}
