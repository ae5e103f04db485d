//! How others name the languages.

use crate::model::language::Language;

/// The language of a tag as programs write it: `en`, `en_GB`, `zh-Hans`, `fra`. Chinese in traditional characters is another one.
pub fn of_tag(tag: &str) -> Option<Language> {
    let tag = tag.trim().to_ascii_lowercase();
    let mut parts = tag.split(['-', '_']);
    let language = match parts.next()? {
        "ara" => Language::Ar,
        "eng" => Language::En,
        "spa" => Language::Es,
        "fra" | "fre" => Language::Fr,
        "rus" => Language::Ru,
        "zho" | "chi" | "cmn" | "ch" => Language::Zh,
        code => Language::from_code(code)?,
    };
    let traditional = |part: &str| matches!(part, "hant" | "tw" | "hk" | "mo");
    let parts: Vec<&str> = parts.collect();
    let other = parts.iter().any(|part| traditional(part)) && !parts.contains(&"hans");
    (language != Language::Zh || !other).then_some(language)
}

/// The language of a name as people write it, in small letters, or of a tag.
pub fn of_name(name: &str) -> Option<Language> {
    let named = Language::ALL.into_iter().find(|language| language.tongue().name.to_lowercase() == name);
    named.or_else(|| match name {
        "arabic" | "arabe" | "árabe" | "арабский" | "阿拉伯文" | "阿文" => Some(Language::Ar),
        "english" | "anglais" | "inglés" | "английский" | "英文" | "英语" => Some(Language::En),
        "spanish" | "espagnol" | "español" | "испанский" | "西班牙文" | "西文" => Some(Language::Es),
        "french" | "français" | "francés" | "французский" | "法文" | "法语" => Some(Language::Fr),
        "russian" | "russe" | "ruso" | "русский" | "俄文" | "俄语" => Some(Language::Ru),
        "chinese" | "chinois" | "chino" | "китайский" | "中文" | "汉语" | "简体中文" => {
            Some(Language::Zh)
        }
        tag => of_tag(tag),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_and_names_are_known() {
        for (name, language) in [
            ("en_US", Some(Language::En)),
            ("zh-CN", Some(Language::Zh)),
            ("zh-Hans-HK", Some(Language::Zh)),
            ("zh-Hant", None),
            ("zh_TW", None),
            ("fre", Some(Language::Fr)),
            ("de", None),
            ("", None),
        ] {
            assert_eq!(of_tag(name), language, "{name}");
        }
        for (name, language) in [("français", Language::Fr), ("english", Language::En), ("中文", Language::Zh)] {
            assert_eq!(of_name(name), Some(language), "{name}");
        }
        for language in Language::ALL {
            assert_eq!(of_name(&language.tongue().name.to_lowercase()), Some(language));
        }
    }
}
