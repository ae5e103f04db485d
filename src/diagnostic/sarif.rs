//! Findings as SARIF 2.1.0, which code hosts and editors show beside the lines.

use serde::Serialize;

use crate::diagnostic::level::Finding;
use crate::diagnostic::place::Place;
use crate::diagnostic::rule::{Level, Rule};
use crate::model::source::{Sources, Span};

const SCHEMA: &str = "https://json.schemastore.org/sarif-2.1.0.json";

#[derive(Serialize)]
struct Log<'a> {
    #[serde(rename = "$schema")]
    schema: &'static str,
    version: &'static str,
    runs: [Run<'a>; 1],
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Run<'a> {
    tool: Tool,
    column_kind: &'static str,
    results: Vec<Outcome<'a>>,
}

#[derive(Serialize)]
struct Tool {
    driver: Driver,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Driver {
    name: &'static str,
    version: &'static str,
    rules: Vec<RuleEntry>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct RuleEntry {
    id: &'static str,
    short_description: Message,
    help: Help,
    default_configuration: Configuration,
}

#[derive(Serialize)]
struct Help {
    text: String,
    markdown: String,
}

#[derive(Serialize)]
struct Configuration {
    level: &'static str,
}

#[derive(Serialize)]
struct Message {
    text: String,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Outcome<'a> {
    rule_id: &'static str,
    rule_index: usize,
    level: &'static str,
    message: Message,
    locations: [Location<'a>; 1],
    #[serde(skip_serializing_if = "Vec::is_empty")]
    related_locations: Vec<Location<'a>>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Location<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    id: Option<usize>,
    #[serde(rename = "physicalLocation")]
    place: Physical,
    #[serde(skip_serializing_if = "Option::is_none")]
    message: Option<Plain<'a>>,
}

#[derive(Serialize)]
struct Plain<'a> {
    text: &'a str,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Physical {
    artifact_location: Artifact,
    region: Region,
}

#[derive(Serialize)]
struct Artifact {
    uri: String,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Region {
    start_line: usize,
    start_column: usize,
    end_line: usize,
    end_column: usize,
}

/// Prints one SARIF log with the table of rules and a result a finding; columns count UTF-16 code units.
///
/// # Panics
/// Never: strings and numbers can always be written as JSON.
#[must_use]
pub fn print(findings: &[Finding], sources: &Sources) -> String {
    let driver = Driver {
        name: env!("CARGO_PKG_NAME"),
        version: env!("CARGO_PKG_VERSION"),
        rules: Rule::ALL.iter().copied().map(rule_entry).collect(),
    };
    let results = findings.iter().map(|finding| outcome(finding, sources)).collect();
    let run = Run { tool: Tool { driver }, column_kind: "utf16CodeUnits", results };
    let log = Log { schema: SCHEMA, version: "2.1.0", runs: [run] };
    serde_json::to_string_pretty(&log).expect("strings and numbers can be written") + "\n"
}

fn rule_entry(rule: Rule) -> RuleEntry {
    let explanation: Vec<_> = rule.explanation().lines().map(|line| line.strip_prefix(' ').unwrap_or(line)).collect();
    let markdown = explanation.join("\n").trim().to_owned();
    RuleEntry {
        id: rule.name(),
        short_description: Message { text: rule.summary().to_owned() },
        help: Help { text: markdown.clone(), markdown },
        default_configuration: Configuration { level: word(rule.level()) },
    }
}

fn word(level: Level) -> &'static str {
    match level {
        Level::Error => "error",
        Level::Warning => "warning",
        Level::Advice => "note",
        Level::Off => "none",
    }
}

fn outcome<'a>(finding: &'a Finding, sources: &Sources) -> Outcome<'a> {
    let found = &finding.diagnostic;
    let lines: Vec<_> = std::iter::once(found.message.as_str()).chain(found.helps()).collect();
    let related = found.places().enumerate().map(|(id, (span, text))| Location {
        id: Some(id + 1),
        place: physical(span, sources),
        message: Some(Plain { text }),
    });
    Outcome {
        rule_id: found.rule.name(),
        rule_index: Rule::ALL.iter().position(|rule| *rule == found.rule).unwrap_or_default(),
        level: word(finding.level),
        message: Message { text: lines.join("\n") },
        locations: [Location { id: None, place: physical(found.span, sources), message: None }],
        related_locations: related.collect(),
    }
}

fn physical(span: Span, sources: &Sources) -> Physical {
    let place = Place::in_utf16(span, sources);
    let region = Region {
        start_line: place.start.line,
        start_column: place.start.column,
        end_line: place.end.line,
        end_column: place.end.column,
    };
    Physical { artifact_location: Artifact { uri: uri(place.path) }, region }
}

/// A path as a relative URI: what is not plain in one is written in percent signs.
fn uri(path: &str) -> String {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~/".contains(&byte);
    let written =
        path.bytes().map(|byte| if plain(byte) { char::from(byte).to_string() } else { format!("%{byte:02X}") });
    written.collect()
}

#[cfg(test)]
mod tests {
    use super::print;
    use crate::diagnostic::Diagnostics;
    use crate::diagnostic::level::Levels;
    use crate::diagnostic::rule::Rule;
    use crate::model::source::{FileId, SourceFile, Sources, Span};

    #[test]
    fn a_finding_is_a_result_with_a_region() {
        let file = SourceFile { path: "内容/zh.md".to_owned(), text: "一\n𠀀会:\n".to_owned() };
        let sources = Sources { files: vec![file] };
        let mut found = Diagnostics::default();
        let at = |range| Span::new(FileId(0), range);
        found.add(Rule::AnchorUnrecorded, at(11..12), "said").help("do").place(at(0..3), "there");
        let text = print(&Levels::default().apply(found.into_sorted()), &sources);
        let json: serde_json::Value = serde_json::from_str(&text).expect("it is JSON");
        let run = &json["runs"][0];
        assert_eq!((&json["version"], &run["columnKind"]), (&"2.1.0".into(), &"utf16CodeUnits".into()));
        let (rules, result) = (&run["tool"]["driver"]["rules"], &run["results"][0]);
        assert_eq!(rules[usize::try_from(result["ruleIndex"].as_u64().unwrap()).unwrap()]["id"], result["ruleId"]);
        assert_eq!((&result["level"], &result["message"]["text"]), (&"note".into(), &"said\ndo".into()));
        let place = &result["locations"][0]["physicalLocation"];
        assert_eq!(place["artifactLocation"]["uri"], "%E5%86%85%E5%AE%B9/zh.md");
        let region = serde_json::json!({ "startLine": 2, "startColumn": 4, "endLine": 2, "endColumn": 5 });
        assert_eq!(place["region"], region);
        assert_eq!(result["relatedLocations"][0]["message"]["text"], "there");
        assert_eq!(rules[0]["shortDescription"]["text"], Rule::ALL[0].summary());
    }
}
