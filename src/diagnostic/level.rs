//! How grave each finding is, after `site.toml` had its say.

use std::collections::BTreeMap;
use std::fmt;

use crate::diagnostic::nearest::nearest;
use crate::diagnostic::rule::{Level, Rule};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::model::source::{FileId, Sources, Span};

/// A finding that is reported, and how grave it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// What was found.
    pub diagnostic: Diagnostic,
    /// How grave it is; never [`Level::Off`].
    pub level: Level,
}

/// The level of every rule of a site.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Levels {
    changed: BTreeMap<Rule, Level>,
}

impl Levels {
    /// Reads the `[rules]` of a site's settings, which stand in the file `site`; names and words that are not known are
    /// reported there.
    #[must_use]
    pub fn read(
        rules: &BTreeMap<String, String>,
        site: FileId,
        sources: &Sources,
        diagnostics: &mut Diagnostics,
    ) -> Self {
        let mut changed = BTreeMap::new();
        for (name, word) in rules {
            let span = key_span(name, site, sources);
            let (rule, level) = (Rule::parse(name), Level::parse(word));
            if rule.is_none() {
                let finding = diagnostics.add(Rule::UnknownKey, span, format!("`{name}` is no rule"));
                if let Some(near) = nearest(name, Rule::ALL.iter().map(|rule| rule.name())) {
                    finding.help(format!("did you mean `{near}`?"));
                }
            }
            if level.is_none() {
                let message = format!("`{word}` is no level; expected `error`, `warning`, `advice` or `off`");
                let finding = diagnostics.add(Rule::Malformed, span, message);
                let words = [Level::Error, Level::Warning, Level::Advice, Level::Off].map(Level::as_str);
                if let Some(near) = nearest(word, words) {
                    finding.help(format!("did you mean `{near}`?"));
                }
            }
            changed.extend(rule.zip(level));
        }
        Self { changed }
    }

    /// The level of a rule.
    #[must_use]
    pub fn of(&self, rule: Rule) -> Level {
        self.changed.get(&rule).copied().unwrap_or_else(|| rule.level())
    }

    /// Gives each finding its level, and leaves out what is turned off. The order stays.
    #[must_use]
    pub fn apply(&self, diagnostics: Vec<Diagnostic>) -> Vec<Finding> {
        let graded = diagnostics.into_iter().map(|diagnostic| Finding { level: self.of(diagnostic.rule), diagnostic });
        graded.filter(|finding| finding.level != Level::Off).collect()
    }
}

/// How many findings there are of each level.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Tally {
    /// Findings that keep the site from being published.
    pub errors: usize,
    /// Findings worth mending.
    pub warnings: usize,
    /// Findings worth knowing.
    pub advice: usize,
}

impl Tally {
    /// Counts findings.
    #[must_use]
    pub fn of(findings: &[Finding]) -> Self {
        let count = |level| findings.iter().filter(|finding| finding.level == level).count();
        Self { errors: count(Level::Error), warnings: count(Level::Warning), advice: count(Level::Advice) }
    }
}

impl fmt::Display for Tally {
    /// `1 error, 2 warnings`; what there is none of is left out.
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let plural =
            |n: usize, one: &str, many: &str| (n > 0).then(|| format!("{n} {}", if n == 1 { one } else { many }));
        let counts = [
            plural(self.errors, "error", "errors"),
            plural(self.warnings, "warning", "warnings"),
            plural(self.advice, "piece of advice", "pieces of advice"),
        ];
        let said: Vec<_> = counts.into_iter().flatten().collect();
        if said.is_empty() { out.write_str("nothing found") } else { out.write_str(&said.join(", ")) }
    }
}

/// The line of a key of a TOML file: its name at the line's beginning, quoted or not. The file's beginning where it is
/// written in another way.
fn key_span(name: &str, file: FileId, sources: &Sources) -> Span {
    let mut start = 0;
    for line in sources.file(file).text.split_inclusive('\n') {
        let written = line.trim_start().trim_start_matches(['"', '\'']);
        let rest = written.strip_prefix(name).map(|rest| rest.trim_start_matches(['"', '\'']).trim_start());
        if rest.is_some_and(|rest| rest.starts_with('=')) {
            let indent = line.len() - written.len();
            return Span::new(file, start + indent..start + line.trim_end().len());
        }
        start += line.len();
    }
    Span::new(file, 0..0)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::{Finding, Levels, Tally};
    use crate::diagnostic::Diagnostics;
    use crate::diagnostic::nearest::nearest;
    use crate::diagnostic::rule::{Level, Rule};
    use crate::model::source::{FileId, SourceFile, Sources, Span};

    const TOML: &str = "[rules]\nnumber-gap = \"off\"\nvote-totals = \"error\"\n\"unused-note\" = \"eror\"\n";

    fn read() -> (Levels, Diagnostics, Sources) {
        let file = SourceFile { path: "site.toml".to_owned(), text: TOML.to_owned() };
        let sources = Sources { files: vec![file] };
        let pairs = [("number-gap", "off"), ("vote-totals", "error"), ("unused-note", "eror")];
        let rules: BTreeMap<_, _> = pairs.map(|(name, word)| (name.to_owned(), word.to_owned())).into();
        let mut diagnostics = Diagnostics::default();
        (Levels::read(&rules, FileId(0), &sources, &mut diagnostics), diagnostics, sources)
    }

    #[test]
    fn a_rule_is_as_grave_as_the_site_says() {
        let (levels, _, _) = read();
        let mut found = Diagnostics::default();
        found.add(Rule::NumberGap, Span::new(FileId(0), 0..1), "off");
        found.add(Rule::NumberOrder, Span::new(FileId(0), 1..2), "as it was");
        let findings = levels.apply(found.into_sorted());
        assert_eq!(findings.iter().map(|finding| finding.level).collect::<Vec<_>>(), [Level::Error]);
        assert_eq!(Tally::of(&findings).to_string(), "1 error");
        assert_eq!(Tally::of(&[] as &[Finding]).to_string(), "nothing found");
    }

    #[test]
    fn what_the_site_misspells_is_reported_where_it_stands() {
        let (_, diagnostics, sources) = read();
        let found: Vec<_> = diagnostics
            .into_sorted()
            .into_iter()
            .map(|d| (d.rule, sources.file(d.span.file).text[d.span.range()].to_owned(), d.helps().collect::<String>()))
            .collect();
        let expected = [
            (Rule::UnknownKey, "vote-totals = \"error\"", "did you mean `vote-total`?"),
            (Rule::Malformed, "unused-note\" = \"eror\"", "did you mean `error`?"),
        ];
        assert_eq!(found, expected.map(|(rule, text, help)| (rule, text.to_owned(), help.to_owned())));
    }

    #[test]
    fn a_word_like_no_other_has_no_nearest() {
        assert_eq!(nearest("number-gab", ["number-gap", "number-order"]), Some("number-gap"));
        assert_eq!(nearest("xyz", ["number-gap"]), None);
    }
}
