//! Findings as JSON, for other programs.

use serde::Serialize;

use crate::diagnostic::level::Finding;
use crate::diagnostic::place::Place;
use crate::model::source::Sources;

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Entry<'a> {
    rule: &'static str,
    level: &'static str,
    file: &'a str,
    line: usize,
    column: usize,
    end_line: usize,
    end_column: usize,
    message: &'a str,
    help: Vec<&'a str>,
    places: Vec<Other<'a>>,
}

#[derive(Serialize)]
struct Other<'a> {
    file: &'a str,
    line: usize,
    column: usize,
    message: &'a str,
}

/// Prints one array with an object a finding. Lines and columns begin at one, columns count characters, and the end is one
/// past the last character.
///
/// # Panics
/// Never: strings and numbers can always be written as JSON.
#[must_use]
pub fn print(findings: &[Finding], sources: &Sources) -> String {
    let entries: Vec<_> = findings.iter().map(|finding| entry(finding, sources)).collect();
    serde_json::to_string_pretty(&entries).expect("strings and numbers can be written") + "\n"
}

fn entry<'a>(finding: &'a Finding, sources: &'a Sources) -> Entry<'a> {
    let found = &finding.diagnostic;
    let place = Place::in_characters(found.span, sources);
    let others = found.places().map(|(span, message)| {
        let place = Place::in_characters(span, sources);
        Other { file: place.path, line: place.start.line, column: place.start.column, message }
    });
    Entry {
        rule: found.rule.name(),
        level: finding.level.as_str(),
        file: place.path,
        line: place.start.line,
        column: place.start.column,
        end_line: place.end.line,
        end_column: place.end.column,
        message: &found.message,
        help: found.helps().collect(),
        places: others.collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::print;
    use crate::diagnostic::Diagnostics;
    use crate::diagnostic::level::Levels;
    use crate::diagnostic::rule::Rule;
    use crate::model::source::{FileId, SourceFile, Sources, Span};

    #[test]
    fn a_finding_is_an_object() {
        let file = SourceFile { path: "zh.md".to_owned(), text: "24. 一\n25. 二\n24. 三\n".to_owned() };
        let sources = Sources { files: vec![file] };
        let mut found = Diagnostics::default();
        let at = |range| Span::new(FileId(0), range);
        found.add(Rule::NumberRepeated, at(16..19), "again").help("look").place(at(0..3), "first here");
        let text = print(&Levels::default().apply(found.into_sorted()), &sources);
        let json: serde_json::Value = serde_json::from_str(&text).expect("it is JSON");
        let expected = serde_json::json!([{
            "rule": "number-repeated", "level": "error", "file": "zh.md",
            "line": 3, "column": 1, "endLine": 3, "endColumn": 4,
            "message": "again", "help": ["look"],
            "places": [{ "file": "zh.md", "line": 1, "column": 1, "message": "first here" }],
        }]);
        assert_eq!(json, expected);
        assert_eq!(print(&[], &sources), "[]\n");
    }
}
