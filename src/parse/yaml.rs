//! Typed YAML, with every mistake at its place.

use std::ops::Range;

use serde::de::DeserializeOwned;

use crate::diagnostic::Diagnostics;
use crate::diagnostic::nearest::nearest;
use crate::diagnostic::rule::Rule;
use crate::model::source::{FileId, Span};

/// Reads `text[range]` as a mapping with the given keys. `None` where it cannot be read, which has then been reported.
///
/// Every unknown key of the outermost mapping is reported with the nearest known one, and the first value that does not fit.
pub fn mapping<T: DeserializeOwned>(
    file: FileId,
    text: &str,
    range: Range<usize>,
    keys: &[&str],
    diagnostics: &mut Diagnostics,
) -> Option<T> {
    let yaml = &text[range.clone()];
    let unknown = unknown_keys(yaml, keys);
    for key in &unknown {
        let span = Span::new(file, range.start + key.start..range.start + key.end);
        let word = &yaml[key.clone()];
        let finding = diagnostics.add(Rule::UnknownKey, span, format!("unknown key `{word}`"));
        match nearest(word, keys.iter().copied()) {
            Some(near) => finding.help(format!("did you mean `{near}`?")),
            None => finding.help(format!("the keys are {}", keys.join(", "))),
        };
    }
    // What is known is still read, so that its mistakes are reported in the same run.
    let known = without(yaml, &unknown);
    let empty = known.lines().all(|line| line.trim().is_empty() || line.trim_start().starts_with('#'));
    let source = if empty { "{}" } else { known.as_str() };
    match serde_yaml::from_str(source) {
        Ok(value) => unknown.is_empty().then_some(value),
        Err(error) => {
            report(file, text, range, &error, diagnostics);
            None
        }
    }
}

/// Reads a file that is a list, each entry with its place. Every entry that cannot be read is reported; the others are returned.
pub fn items<T: DeserializeOwned>(file: FileId, text: &str, diagnostics: &mut Diagnostics) -> Vec<(T, Span)> {
    let mut out = Vec::new();
    for range in entries(text) {
        let entry = &text[range.clone()];
        let Some(rest) = entry.strip_prefix('-') else {
            let is_said = entry.lines().any(|line| !matches!(line.trim(), "" | "---" | "[]") && !line.starts_with('#'));
            if is_said {
                let line = range.start..range.start + entry.find('\n').unwrap_or(entry.len());
                let message = "what stands here belongs to no entry of the list";
                diagnostics
                    .add(Rule::Malformed, Span::new(file, line), message)
                    .help("an entry begins with `- ` at the beginning of a line; what belongs to it is indented");
            }
            continue;
        };
        // A blank for the hyphen, so that every byte stays in its place.
        match serde_yaml::from_str(&format!(" {rest}")) {
            Ok(value) => out.push((value, Span::new(file, range.start..range.start + entry.trim_end().len()))),
            Err(error) => report(file, text, range, &error, diagnostics),
        }
    }
    out
}

/// The entries of a list, each from its hyphen to the next, after what stands before the first.
fn entries(text: &str) -> Vec<Range<usize>> {
    let mut starts = vec![0];
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        if at > 0 && (line.starts_with("- ") || line.trim_end() == "-") {
            starts.push(at);
        }
        at += line.len();
    }
    starts.push(text.len());
    starts.windows(2).map(|pair| pair[0]..pair[1]).filter(|range| !range.is_empty()).collect()
}

fn report(file: FileId, text: &str, range: Range<usize>, error: &serde_yaml::Error, diagnostics: &mut Diagnostics) {
    let at = error.location().map_or(range.start, |place| range.start + place.index());
    let at = text.floor_char_boundary(at.min(range.end));
    let line = at..text[at..range.end].find('\n').map_or(range.end, |end| at + end);
    let message = error.to_string();
    // The place is shown, so the library's own is left out.
    let message = message.split(" at line ").next().unwrap_or(&message).to_owned();
    if let Some((word, known)) = unknown_field(&message) {
        let start = text[range.start..range.end].find(word).map_or(line.start, |at| range.start + at);
        let span = Span::new(file, start..start + word.len().min(range.end - start));
        let finding = diagnostics.add(Rule::UnknownKey, span, format!("unknown key `{word}`"));
        match nearest(word, known.iter().copied()) {
            Some(near) => finding.help(format!("did you mean `{near}`?")),
            None => finding.help(format!("the keys are {}", known.join(", "))),
        };
    } else {
        diagnostics.add(Rule::Malformed, Span::new(file, line), message);
    }
}

/// The word and the known ones of serde's "unknown field `x`, expected one of `a`, `b`".
fn unknown_field(message: &str) -> Option<(&str, Vec<&str>)> {
    let (_, after) = message.split_once("unknown field `")?;
    let (word, rest) = after.split_once('`')?;
    Some((word, rest.split('`').skip(1).step_by(2).collect()))
}

/// The places of keys at the beginning of a line that are not known.
fn unknown_keys(yaml: &str, keys: &[&str]) -> Vec<Range<usize>> {
    let mut out = Vec::new();
    let mut start = 0;
    for line in yaml.split_inclusive('\n') {
        if let Some((key, _)) = line.split_once(':')
            && key.starts_with(|c: char| c.is_alphabetic())
            && !key.contains(char::is_whitespace)
            && !keys.contains(&key)
        {
            out.push(start..start + key.len());
        }
        start += line.len();
    }
    out
}

/// The mapping with the entries of some keys left blank, every other byte in its place.
fn without(yaml: &str, keys: &[Range<usize>]) -> String {
    let mut out = String::with_capacity(yaml.len());
    let mut blank = false;
    let mut start = 0;
    for line in yaml.split_inclusive('\n') {
        if keys.iter().any(|key| key.start == start) {
            blank = true;
        } else if !line.starts_with([' ', '\t', '-', '\n', '\r']) {
            blank = false;
        }
        if blank {
            out.extend(line.bytes().map(|b| if b == b'\n' { '\n' } else { ' ' }));
        } else {
            out.push_str(line);
        }
        start += line.len();
    }
    out
}
