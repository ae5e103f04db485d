//! The words of the interface: every language has all of them, with the same variables and its own plurals.
#![expect(clippy::disallowed_methods, reason = "the words are read here")]

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs;

use rapporteur::model::language::Language;

/// A message: the variables that it shows, all that it uses, and for each selector what that tells apart.
#[derive(Debug, Default)]
struct Message {
    shown: BTreeSet<String>,
    variables: BTreeSet<String>,
    selectors: Vec<BTreeSet<String>>,
}

/// The messages of a language, by key.
fn messages(language: Language) -> BTreeMap<String, Message> {
    let path = format!("themes/default/words/{language}.ftl");
    let text = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{path}: {error}"));
    let mut all: BTreeMap<String, Message> = BTreeMap::new();
    let mut key = String::new();
    for line in text.lines().filter(|line| !line.starts_with('#')) {
        if let Some((name, _)) = line.split_once(" =").filter(|_| line.starts_with(|c: char| c.is_ascii_lowercase())) {
            assert!(!all.contains_key(name), "{path}: `{name}` stands twice");
            name.clone_into(&mut key);
        }
        let message = all.entry(key.clone()).or_default();
        for piece in line.split('$').skip(1) {
            let end = piece.find(|c: char| !c.is_ascii_alphanumeric() && c != '_').unwrap_or(piece.len());
            message.variables.insert(piece[..end].to_owned());
            if !piece[end..].trim_start().starts_with("->") {
                message.shown.insert(piece[..end].to_owned());
            }
        }
        if line.contains("->") {
            message.selectors.push(BTreeSet::new());
        }
        let variant = line.trim().trim_start_matches('*').strip_prefix('[').and_then(|rest| rest.split_once(']'));
        if let (Some((category, _)), Some(selector)) = (variant, message.selectors.last_mut()) {
            selector.insert(category.to_owned());
        }
    }
    all.remove("");
    all
}

/// The plural categories of a language for whole numbers (CLDR 46). French and Spanish have `many` for millions.
fn categories(language: Language) -> &'static [&'static str] {
    match language {
        Language::Ar => &["zero", "one", "two", "few", "many", "other"],
        Language::En => &["one", "other"],
        Language::Es | Language::Fr => &["one", "many", "other"],
        Language::Ru => &["one", "few", "many", "other"],
        Language::Zh => &["other"],
    }
}

/// A language is named as `$language`, or declined by its `$code`.
const DECLINED: (&str, &str) = ("language", "code");

#[test]
fn every_language_has_every_word_with_the_same_variables() {
    let english = messages(Language::En);
    let mut wrong = String::new();
    for language in Language::ALL {
        let own = messages(language);
        for (key, message) in &english {
            let Some(other) = own.get(key) else {
                let _ = writeln!(wrong, "{language}: `{key}` is missing");
                continue;
            };
            let declined = other.variables.contains(DECLINED.1);
            let said = |name: &String| other.variables.contains(name) || declined && name == DECLINED.0;
            let given = |name: &String| {
                message.variables.contains(name) || name == DECLINED.1 && message.variables.contains(DECLINED.0)
            };
            let lacking = message.shown.iter().filter(|name| !said(name));
            let odd: Vec<_> = lacking.chain(other.variables.iter().filter(|name| !given(name))).collect();
            if !odd.is_empty() {
                let _ = writeln!(wrong, "{language}: `{key}` differs in {odd:?}");
            }
        }
        for key in own.keys().filter(|key| !english.contains_key(*key)) {
            let _ = writeln!(wrong, "{language}: English has no `{key}`");
        }
    }
    assert!(wrong.is_empty(), "\n{wrong}");
}

#[test]
fn plurals_are_those_of_the_language() {
    let every: BTreeSet<&str> = Language::ALL.into_iter().flat_map(categories).copied().collect();
    let mut wrong = String::new();
    for language in Language::ALL {
        let expected: BTreeSet<&str> = categories(language).iter().copied().collect();
        for (key, message) in messages(language) {
            for selector in &message.selectors {
                // A selector may tell languages apart, or single numbers besides.
                let plural: BTreeSet<&str> =
                    selector.iter().map(String::as_str).filter(|one| every.contains(one)).collect();
                let by_number = plural.len() > 1 || expected.len() == 1;
                if by_number && plural != expected {
                    let _ = writeln!(wrong, "{language}: `{key}` tells {plural:?} apart, the language {expected:?}");
                }
            }
        }
    }
    assert!(wrong.is_empty(), "\n{wrong}");
}

/// Words that a template or the program asks for and no file has would be shown as their key.
#[test]
fn every_word_that_is_asked_for_is_there() {
    let english = messages(Language::En);
    let mut wrong = Vec::new();
    for entry in walkdir::WalkDir::new("themes/default/templates").into_iter().filter_map(Result::ok) {
        if !entry.file_type().is_file() {
            continue;
        }
        let text = fs::read_to_string(entry.path()).expect("a template is text");
        for piece in text.split("t(k=\"").skip(1) {
            let key = piece.split('"').next().unwrap_or_default();
            // `t(k="language-" ~ code)` asks for one of several.
            let several = key.ends_with('-') && english.keys().any(|one| one.starts_with(key));
            if !several && !english.contains_key(key) {
                wrong.push(format!("{}: `{key}`", entry.path().display()));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}
