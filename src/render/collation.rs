//! The order in which a language puts words: by pinyin in Chinese, by its alphabet elsewhere (CLDR).

use std::sync::LazyLock;

use icu_collator::options::CollatorOptions;
use icu_collator::{Collator, CollatorBorrowed, CollatorPreferences};
use icu_locale_core::Locale;

use crate::model::language::Language;

static ORDERS: LazyLock<Vec<Option<CollatorBorrowed<'static>>>> =
    LazyLock::new(|| Language::ALL.into_iter().map(order).collect());

/// The collation of a language, numbers in it by their value; none where the data has none.
fn order(language: Language) -> Option<CollatorBorrowed<'static>> {
    let mut locale: Locale = language.tag().parse().ok()?;
    locale.extensions.unicode.keywords.set("kn".parse().ok()?, "true".parse().ok()?);
    Collator::try_new(CollatorPreferences::from(&locale), CollatorOptions::default()).ok()
}

/// What a text in a language is sorted by: bytes that compare as the language orders the texts.
#[must_use]
pub fn sort_key(text: &str, language: Language) -> Vec<u8> {
    let mut key = Vec::new();
    let done = ORDERS[language as usize].as_ref().map(|order| order.write_sort_key_to(text, &mut key));
    if done.is_some_and(|done| done.is_ok()) { key } else { text.as_bytes().to_vec() }
}

#[cfg(test)]
mod tests {
    use super::sort_key;
    use crate::model::language::Language;

    #[test]
    fn each_language_has_its_own_order() {
        for (language, sorted) in [
            (Language::Zh, ["安全", "流散", "转让", "转用"].as_slice()),
            (Language::En, &["action", "arms", "Article 9", "Article 10"]),
            (Language::Fr, &["cote", "coté", "côte", "état", "zone"]),
            (Language::Es, &["nación", "numero", "ñandú", "objeto"]),
            (Language::Ru, &["Армения", "Ёлка", "Китай", "Япония"]),
            (Language::Ar, &["أرمينيا", "برنامج", "تقرير", "صك"]),
        ] {
            let mut all = sorted.to_vec();
            all.reverse();
            all.sort_by_cached_key(|text| sort_key(text, language));
            assert_eq!(all, sorted, "{language}");
        }
    }
}
