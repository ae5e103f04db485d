//! Findings that the editors have looked at and let stand.

use std::collections::HashMap;

use crate::check::terms;
use crate::diagnostic::nearest::nearest;
use crate::diagnostic::rule::Rule;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::model::corpus::Corpus;
use crate::model::document::Allow;
use crate::model::source::{FileId, Span};

/// Takes out what is acknowledged, and adds what is wrong with the acknowledgements: those that cover nothing, name no rule,
/// or give no reason. To be called once, with the findings of all stages; the result is sorted by file and place.
#[must_use]
pub fn acknowledge(found: Vec<Diagnostic>, corpus: &Corpus) -> Vec<Diagnostic> {
    let versions = corpus.works.iter().flat_map(|work| &work.versions);
    let allows: Vec<&Allow> = versions.flat_map(|version| &version.allows).collect();
    let rules: Vec<Option<Rule>> = allows.iter().map(|allow| Rule::parse(&allow.rule)).collect();
    let mut by_file: HashMap<FileId, Vec<usize>> = HashMap::new();
    for (index, allow) in allows.iter().enumerate() {
        by_file.entry(allow.scope.file).or_default().push(index);
    }
    let mut used = vec![false; allows.len()];
    let mut all = Diagnostics::default();
    let mut left = Vec::new();
    for finding in found {
        let mut covered = false;
        for index in by_file.get(&finding.span.file).into_iter().flatten().copied() {
            if rules[index] == Some(finding.rule) && within(finding.span, allows[index].scope) {
                (covered, used[index]) = (true, true);
            }
        }
        if !covered {
            left.push(finding);
        }
    }
    // What was not looked for was not found; that does not make its acknowledgement wrong.
    let is_whole = terms::can_be_checked(&corpus.glossary);
    for ((allow, rule), used) in allows.iter().zip(rules).zip(used) {
        let used = used || (!is_whole && rule.is_some_and(|rule| terms::RULES.contains(&rule)));
        examine(allow, rule, used, &mut all);
    }
    left.extend(all.into_sorted());
    left.sort_by(|a, b| (a.span, a.rule, &a.message).cmp(&(b.span, b.rule, &b.message)));
    left.dedup_by(same_label);
    left
}

/// Whether two neighbours say that one label does not follow, as the parser and the check of numbering may both do. The one
/// that shows more stays.
fn same_label(later: &mut Diagnostic, earlier: &mut Diagnostic) -> bool {
    let same = later.rule == Rule::LabelOrder && (later.rule, later.span) == (earlier.rule, earlier.span);
    if same && later.notes.len() > earlier.notes.len() {
        std::mem::swap(later, earlier);
    }
    same
}

fn within(inner: Span, outer: Span) -> bool {
    inner.file == outer.file && outer.start <= inner.start && inner.end <= outer.end
}

fn examine(allow: &Allow, rule: Option<Rule>, used: bool, diagnostics: &mut Diagnostics) {
    let name = &allow.rule;
    if rule.is_none() {
        let message = format!("`{name}` is no rule");
        let finding = diagnostics.add(Rule::MalformedAllow, allow.span, message);
        match nearest(name, Rule::ALL.iter().map(|rule| rule.name())) {
            Some(near) => finding.help(format!("did you mean `{near}`?")),
            None => {
                finding.help("write `<!-- allow RULE: reason -->`; the rule's name stands in the report of the finding")
            }
        };
    } else if !used {
        diagnostics
            .add(Rule::UnusedAllow, allow.span, format!("there is no `{name}` here to acknowledge"))
            .help("remove it, or move it right before the block that it is about");
    }
    if allow.reason.trim().is_empty() {
        diagnostics
            .add(Rule::MalformedAllow, allow.span, "an acknowledgement without a reason")
            .help(format!("write `<!-- allow {name}: reason -->`"));
    }
}

#[cfg(test)]
mod tests {
    use super::acknowledge;
    use crate::check::sample::{Sample, corpus};
    use crate::diagnostic::Diagnostics;
    use crate::diagnostic::rule::Rule;
    use crate::model::document::Allow;
    use crate::model::source::{FileId, Span};

    fn allow(rule: &str, reason: &str, scope: std::ops::Range<usize>, at: usize) -> Allow {
        let span = |range| Span::new(FileId(0), range);
        Allow { rule: rule.to_owned(), reason: reason.to_owned(), scope: span(scope), span: span(at..at + 1) }
    }

    #[test]
    fn what_is_acknowledged_is_taken_out() {
        let mut sample = Sample::zh();
        sample.version.allows = vec![
            allow("number-gap", "as printed", 10..20, 1),
            allow("number-order", "as printed", 10..20, 2),
            allow("number-gab", "as printed", 10..20, 3),
            allow("unused-note", "", 10..20, 4),
            allow("ascii-punctuation", "as printed", 0..100, 5),
        ];
        let corpus = corpus(vec![sample.version]);
        let mut found = Diagnostics::default();
        let span = |range| Span::new(FileId(0), range);
        found.add(Rule::NumberGap, span(12..20), "covered");
        found.add(Rule::NumberGap, span(12..21), "reaches beyond");
        found.add(Rule::NumberOrder, span(30..31), "elsewhere");
        found.add(Rule::NumberGap, Span::new(FileId(1), 12..20), "another file");
        found.add(Rule::AsciiPunctuation, span(50..51), "covered");
        found.add(Rule::AsciiPunctuation, span(60..61), "covered");
        found.add(Rule::UnusedNote, span(12..13), "covered, but why?");
        found.add(Rule::LabelOrder, span(70..71), "a: shows less");
        found.add(Rule::LabelOrder, span(70..71), "b: shows more").help("more");
        let left = acknowledge(found.into_sorted(), &corpus);
        let left: Vec<_> = left.iter().map(|d| (d.rule, d.span.start, d.message.as_str())).collect();
        let expected = [
            (Rule::UnusedAllow, 2, "there is no `number-order` here to acknowledge"),
            (Rule::MalformedAllow, 3, "`number-gab` is no rule"),
            (Rule::MalformedAllow, 4, "an acknowledgement without a reason"),
            (Rule::NumberGap, 12, "reaches beyond"),
            (Rule::NumberOrder, 30, "elsewhere"),
            (Rule::LabelOrder, 70, "b: shows more"),
            (Rule::NumberGap, 12, "another file"),
        ];
        assert_eq!(left, expected);
    }
}
