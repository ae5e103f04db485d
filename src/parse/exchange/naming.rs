//! Ids for concepts that come without one.

use std::collections::BTreeSet;

use crate::model::glossary::Concept;
use crate::model::language::Language;

/// The languages whose terms make an id, the best first.
const LATIN: [Language; 3] = [Language::En, Language::Fr, Language::Es];

/// The longest id that is made of a term.
const LONGEST: usize = 60;

/// A text as lower-case letters, digits and hyphens; none where nothing of it can be written so.
pub fn slug(text: &str) -> Option<String> {
    let mut out = String::new();
    for c in text.chars().flat_map(char::to_lowercase) {
        match c {
            'a'..='z' | '0'..='9' => out.push(c),
            'à'..='å' | 'ā' => out.push('a'),
            'æ' => out.push_str("ae"),
            'ç' | 'č' => out.push('c'),
            'è'..='ë' => out.push('e'),
            'ì'..='ï' => out.push('i'),
            'ñ' => out.push('n'),
            'ò'..='ö' | 'ø' => out.push('o'),
            'œ' => out.push_str("oe"),
            'ß' => out.push_str("ss"),
            'ù'..='ü' => out.push('u'),
            'ý' | 'ÿ' => out.push('y'),
            '\'' | '’' => {}
            _ if !out.is_empty() && !out.ends_with('-') => out.push('-'),
            _ => {}
        }
    }
    if out.len() > LONGEST {
        let cut = out[..LONGEST].rfind('-').unwrap_or(LONGEST);
        out.truncate(cut);
    }
    let slug = out.trim_end_matches('-');
    (!slug.is_empty()).then(|| slug.to_owned())
}

/// The id that a file writes, made fit for an address.
pub fn id(written: &str) -> Option<String> {
    let bare = written.strip_prefix('_').filter(|rest| rest.starts_with(|c: char| c.is_ascii_digit()));
    let written = bare.unwrap_or(written).trim();
    if Concept::is_id(written) { Some(written.to_owned()) } else { slug(written).filter(|id| Concept::is_id(id)) }
}

/// Why the id that a file writes is another one's: it is a word that no concept can have. Nothing where it is none of those.
pub fn reserved(written: &str) -> Option<String> {
    let written = written.trim();
    let word = slug(written).filter(|word| *word == written.to_lowercase())?;
    Concept::wrong_id(&word)
}

/// An id that no other concept of the file has, from the English term, else from another in Latin letters.
pub fn of_terms(concept: &Concept, taken: &BTreeSet<String>) -> String {
    let terms = LATIN.iter().filter_map(|language| concept.head(*language));
    let any = Language::ALL.iter().filter_map(|language| concept.head(*language));
    let base = terms.chain(any).find_map(|term| slug(&term.term)).unwrap_or_else(|| "concept".to_owned());
    let numbered = (2..).map(|number| format!("{base}-{number}"));
    let free = |id: &String| Concept::is_id(id) && !taken.contains(id);
    std::iter::once(base.clone()).chain(numbered).find(free).unwrap_or(base)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_becomes_an_id() {
        for (text, expected) in [
            ("Programme of Action", Some("programme-of-action")),
            ("  détournement (d’armes)", Some("detournement-darmes")),
            ("IATE-123_4", Some("iate-123-4")),
            ("转移", None),
            ("ÄÖÜ ß", Some("aou-ss")),
        ] {
            assert_eq!(slug(text).as_deref(), expected, "{text}");
        }
        assert_eq!(slug(&"word ".repeat(30)).map(|slug| slug.len()), Some(59));
        assert_eq!(id("_2030-agenda").as_deref(), Some("2030-agenda"));
        assert_eq!(id("index"), None);
        assert!(reserved("Index").is_some() && reserved("con").is_some());
        assert!(reserved("a b").is_none() && reserved("indexes").is_none() && reserved("").is_none());
    }
}
