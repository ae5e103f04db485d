//! One line a finding, for editors and for `grep`.

use crate::diagnostic::level::Finding;
use crate::diagnostic::place::Place;
use crate::model::source::Sources;

/// Prints `file:line:column: rule: message`, one finding a line, columns in characters.
#[must_use]
pub fn print(findings: &[Finding], sources: &Sources) -> String {
    let line = |finding: &Finding| {
        let found = &finding.diagnostic;
        let place = Place::in_characters(found.span, sources);
        format!("{}:{}:{}: {}: {}\n", place.path, place.start.line, place.start.column, found.rule, found.message)
    };
    findings.iter().map(line).collect()
}

#[cfg(test)]
mod tests {
    use super::print;
    use crate::diagnostic::Diagnostics;
    use crate::diagnostic::level::Levels;
    use crate::diagnostic::rule::Rule;
    use crate::model::source::{FileId, SourceFile, Sources, Span};

    #[test]
    fn a_finding_is_one_line() {
        let file = SourceFile { path: "content/zh.md".to_owned(), text: "一\n会议:24.\n".to_owned() };
        let sources = Sources { files: vec![file] };
        let mut found = Diagnostics::default();
        found.add(Rule::AsciiPunctuation, Span::new(FileId(0), 10..11), "`:` follows `议`").help("write `：`");
        let findings = Levels::default().apply(found.into_sorted());
        assert_eq!(print(&findings, &sources), "content/zh.md:2:3: ascii-punctuation: `:` follows `议`\n");
    }
}
