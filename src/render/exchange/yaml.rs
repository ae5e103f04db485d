//! Concepts as the files of the term base write them, and such files with some of their entries replaced.

use std::fmt::Write as _;
use std::ops::Range;

use crate::model::glossary::Concept;
use crate::model::glossary::term::{Status, Term};
use crate::model::language::{ByLanguage, Language};

/// The order in which the files name the languages.
const ORDER: [Language; 6] = [Language::En, Language::Zh, Language::Fr, Language::Es, Language::Ru, Language::Ar];

/// A concept as an entry of a file.
#[must_use]
pub fn entry(concept: &Concept) -> String {
    let mut out = String::new();
    let mut line = |depth: usize, line: String| {
        out.extend(std::iter::repeat_n("  ", depth));
        out.push_str(&line);
        out.push('\n');
    };
    line(0, format!("- id: {}", scalar(&concept.id, false)));
    line(1, format!("kind: {}", concept.kind.key()));
    if !concept.subject.is_empty() {
        line(1, format!("subject: {}", scalar(&concept.subject, false)));
    }
    if concept.terms.is_empty() {
        line(1, "terms: {}".to_owned());
    } else {
        line(1, "terms:".to_owned());
    }
    for (language, terms) in ORDER.into_iter().filter_map(|l| Some((l, concept.terms.get(l)?))) {
        if terms.iter().all(Term::is_plain) {
            line(2, format!("{language}: {}", list(terms.iter().map(|term| term.term.as_str()))));
            continue;
        }
        line(2, format!("{language}:"));
        for term in terms {
            line(3, format!("- {}", designation(term)));
        }
    }
    let mut texts = |key: &str, texts: &ByLanguage<String>| {
        if !texts.is_empty() {
            line(1, format!("{key}:"));
        }
        for (language, text) in ORDER.into_iter().filter_map(|l| Some((l, texts.get(l)?))) {
            line(2, format!("{language}: {}", scalar(text, false)));
        }
    };
    texts("definition", &concept.definition);
    let (note, sort) = (&concept.note, &concept.sort);
    if !concept.source.is_empty() {
        line(1, format!("source: {}", scalar(&concept.source, false)));
    }
    if !note.is_empty() {
        line(1, "note:".to_owned());
        for (language, text) in ORDER.into_iter().filter_map(|l| Some((l, note.get(l)?))) {
            line(2, format!("{language}: {}", scalar(text, false)));
        }
    }
    if !concept.differs.is_empty() {
        line(1, format!("differs: {}", list(concept.differs.iter().map(|language| language.code()))));
    }
    let ids = [("confused-with", &concept.confused_with), ("broader", &concept.broader), ("related", &concept.related)];
    for (key, ids) in ids.into_iter().filter(|(_, ids)| !ids.is_empty()) {
        line(1, format!("{key}: {}", list(ids.iter().map(String::as_str))));
    }
    if !sort.is_empty() {
        line(1, format!("sort: {}", by_language(sort)));
    }
    out
}

/// A term: its plain words, or a mapping in one line.
fn designation(term: &Term) -> String {
    if term.is_plain() {
        return scalar(&term.term, false);
    }
    let mut keys = vec![format!("term: {}", scalar(&term.term, true))];
    if term.status != Status::Preferred {
        keys.push(format!("status: {}", term.status.key()));
    }
    keys.extend(term.form.map(|form| format!("form: {}", form.key())));
    let lists = [
        ("forms", &term.forms),
        ("not-before", &term.not_before),
        ("not-after", &term.not_after),
        ("only-in", &term.only_in),
    ];
    let said = lists.into_iter().filter(|(_, entries)| !entries.is_empty());
    keys.extend(said.map(|(key, entries)| format!("{key}: {}", list(entries.iter().map(String::as_str)))));
    if term.hidden {
        keys.push("find: false".to_owned());
    }
    keys.extend(term.until.iter().map(|day| format!("until: {}", scalar(day, true))));
    if !term.source.is_empty() {
        keys.push(format!("source: {}", scalar(&term.source, true)));
    }
    if !term.note.is_empty() {
        keys.push(format!("note: {}", by_language(&term.note)));
    }
    format!("{{{}}}", keys.join(", "))
}

fn list<'a>(entries: impl Iterator<Item = &'a str>) -> String {
    format!("[{}]", entries.map(|entry| scalar(entry, true)).collect::<Vec<_>>().join(", "))
}

fn by_language(texts: &ByLanguage<String>) -> String {
    let texts = ORDER.into_iter().filter_map(|l| Some(format!("{l}: {}", scalar(texts.get(l)?, true))));
    format!("{{{}}}", texts.collect::<Vec<_>>().join(", "))
}

/// A text as YAML: plain where it is read as itself, else between quotation marks. `flow`: within brackets.
fn scalar(text: &str, flow: bool) -> String {
    if is_plain(text, flow) { text.to_owned() } else { quoted(text) }
}

fn is_plain(text: &str, flow: bool) -> bool {
    let first = text.chars().next();
    let opens = first.is_none_or(|c| "-?:,[]{}#&*!|>'\"%@`~=<.+".contains(c) || c.is_whitespace());
    let ends = text.ends_with(|c: char| c.is_whitespace() || c == ':');
    let inside = text.contains(": ") || text.contains(" #") || text.chars().any(is_unprintable);
    let bracket = flow && text.contains([',', '[', ']', '{', '}', ':', '"', '\'', '#']);
    let words = ["true", "false", "null", "yes", "no", "on", "off", "y", "n"];
    let word = words.iter().any(|word| text.eq_ignore_ascii_case(word));
    let number =
        text.parse::<f64>().is_ok() || text.starts_with("0x") || text.starts_with("0o") || text.starts_with("0b");
    !opens && !ends && !inside && !bracket && !word && !number
}

fn is_unprintable(c: char) -> bool {
    c.is_control() || matches!(c, '\u{2028}' | '\u{2029}' | '\u{feff}' | '\u{fffe}' | '\u{ffff}')
}

fn quoted(text: &str) -> String {
    let mut out = String::from('"');
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\t' => out.push_str("\\t"),
            '\r' => out.push_str("\\r"),
            c if is_unprintable(c) => {
                // Writing to a string does not fail.
                let _ = write!(out, "\\u{:04X}", u32::from(c));
            }
            c => out.push(c),
        }
    }
    out.push('"');
    out
}

/// A file with some entries replaced, each in its place, and others added at the end. All else stays as it is, to the byte.
#[must_use]
pub fn edited(text: &str, replaced: &[(Range<usize>, &Concept)], added: &[&Concept]) -> String {
    let line_end = if text.contains("\r\n") { "\r\n" } else { "\n" };
    let written = |concept: &Concept| entry(concept).replace('\n', line_end);
    let mut replaced: Vec<_> = replaced.iter().collect();
    replaced.sort_by_key(|(range, _)| range.start);
    let mut out = String::new();
    let mut at = 0;
    for (range, concept) in replaced {
        let end = range.start + own(&text[range.clone()]);
        out.push_str(&text[at..range.start]);
        out.push_str(written(concept).trim_end());
        at = end;
    }
    out.push_str(&text[at..]);
    for concept in added {
        if !out.is_empty() && !out.ends_with('\n') {
            out.push_str(line_end);
        }
        if !out.is_empty() {
            out.push_str(line_end);
        }
        out.push_str(&written(concept));
    }
    out
}

/// How many bytes of an entry are its own: comments at the beginning of a line that stand behind it speak of what follows.
fn own(entry: &str) -> usize {
    let mut end = 0;
    let mut at = 0;
    for line in entry.split_inclusive('\n') {
        if !line.starts_with('#') && !line.trim().is_empty() {
            end = at + line.trim_end().len();
        }
        at += line.len();
    }
    end
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Vec<Concept> {
        serde_yaml::from_str(text).expect(text)
    }

    #[test]
    fn an_entry_is_written_in_the_style_of_the_house() {
        let text = "\
- id: diversion
  kind: term
  subject: core
  terms:
    en: [diversion]
    zh:
      - {term: 转移, status: admitted, not-before: [点], only-in: [A/CONF.192/BMS/2021/1], source: \"BMS, para. 1: a\"}
      - 流散
  definition:
    en: \"Arms that go astray: lost, stolen or sold.\"
  source: A/76/284, para. 9
  note:
    en: Nobody knows.
  differs: [zh]
  confused-with: [transfer]
  broader: [illicit-trade]
  sort: {zh: liu san}
";
        assert_eq!(entry(&read(text)[0]), text);
    }

    #[test]
    fn words_that_yaml_takes_for_something_else_are_quoted() {
        for word in [
            "no",
            "True",
            "~",
            "null",
            "12",
            "1e5",
            "0x1F",
            ".5",
            "- a",
            "-a",
            "a: b",
            "a:",
            "a #b",
            "#a",
            "[a",
            "a, b",
            "a]",
            "'a",
            "\"a\"",
            "*a",
            "&a",
            "!a",
            "|",
            ">",
            "%a",
            "@a",
            "`a",
            " a",
            "a ",
            "a\nb",
            "a\tb",
            "a\u{85}b",
            "a\u{feff}",
            "a\\b",
            "2016-01-01",
            "1_000",
            "Yes",
            "=",
            "<<",
            "NaN",
            "inf",
            "a?b",
            "?",
            "? a",
            "{",
            "}",
            "a\u{7f}",
            "",
        ] {
            let term = if word.trim().is_empty() { "x" } else { word };
            let mut concept = Concept::new("a");
            let plain = Term { term: term.to_owned(), ..Term::default() };
            let whole = Term { forms: vec![term.to_owned(), "b".to_owned()], source: word.to_owned(), ..plain.clone() };
            concept.terms.set(Language::En, vec![plain.clone(), whole.clone()]);
            concept.terms.set(Language::Fr, vec![plain]);
            concept.definition.set(Language::En, word.to_owned());
            concept.related = vec![word.to_owned()];
            concept.sort.set(Language::Zh, word.to_owned());
            assert_eq!(read(&entry(&concept)), [concept], "{word:?}");
        }
    }

    #[test]
    fn only_the_lines_of_an_entry_change() {
        let text = "# Head.\n\n- id: a # first\n  kind: term\n  terms: {en: [a]}\n\n# Second part\n\n- id: b\n  kind: body\n  terms: {en: [b]}";
        let (mut a, mut c) = (read(text)[0].clone(), Concept::new("c"));
        a.terms.set(Language::Fr, vec![Term { term: "à".to_owned(), ..Term::default() }]);
        c.terms.set(Language::En, vec![Term { term: "c".to_owned(), ..Term::default() }]);
        let start = text.find("- id: a").expect("it is there");
        let range = start..text.find("- id: b").expect("it is there") - 2;
        let expected = "# Head.\n\n- id: a\n  kind: term\n  terms:\n    en: [a]\n    fr: [à]\n\n# Second part\n\n- id: b\n  kind: body\n  terms: {en: [b]}\n\n- id: c\n  kind: term\n  terms:\n    en: [c]\n";
        assert_eq!(edited(text, &[(range, &a)], &[&c]), expected);
        assert_eq!(edited("", &[], &[&c]), "- id: c\n  kind: term\n  terms:\n    en: [c]\n");
        let windows = "- id: c\r\n  kind: body\r\n  terms: {}\r\n";
        assert_eq!(edited(windows, &[(0..windows.len() - 2, &c)], &[]), entry(&c).replace('\n', "\r\n"));
    }
}
