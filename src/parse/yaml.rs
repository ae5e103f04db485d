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

/// The entries of a file that is a list.
pub struct Entries<T> {
    /// Those that can be read, each with its place.
    pub items: Vec<(T, Span)>,
    /// The ids of the others; an empty one where it says none.
    pub unread: Vec<String>,
}

/// Reads a file that is a list. Every entry that cannot be read is reported; the others are returned.
pub fn items<T: DeserializeOwned>(file: FileId, text: &str, diagnostics: &mut Diagnostics) -> Vec<(T, Span)> {
    entries(file, text, diagnostics).items
}

/// The same, with the ids of the entries that cannot be read.
pub fn entries<T: DeserializeOwned>(file: FileId, text: &str, diagnostics: &mut Diagnostics) -> Entries<T> {
    let mut all = Entries { items: Vec::new(), unread: Vec::new() };
    for range in parted(text) {
        let entry = &text[range.clone()];
        let indent = entry.len() - entry.trim_start_matches(' ').len();
        if !begins(&entry[indent..]) {
            let line =
                |start: usize| start..start + entry[start - range.start..].find('\n').unwrap_or(range.end - start);
            let mut at = range.start;
            for piece in entry.split_inclusive('\n') {
                if !matches!(piece.trim_end(), "" | "---" | "[]") && !piece.starts_with('#') {
                    diagnostics
                        .add(
                            Rule::Malformed,
                            Span::new(file, line(at)),
                            "what stands here belongs to no entry of the list",
                        )
                        .help("an entry begins with `- ` at the beginning of a line; what belongs to it is indented");
                    all.unread.push(String::new());
                    break;
                }
                at += piece.len();
            }
            continue;
        }
        if indent > 0 {
            let place = range.start..range.start + entry.find('\n').unwrap_or(entry.len());
            diagnostics
                .add(Rule::Malformed, Span::new(file, place), "an entry of the list is indented")
                .help("begin it with `- ` at the beginning of the line");
        }
        // A blank for the hyphen, so that every byte stays in its place.
        let mut yaml = format!("{} {}", &entry[..indent], &entry[indent + 1..]);
        match read(file, text, &range, &mut yaml, diagnostics) {
            Some(value) => {
                all.items.push((value, Span::new(file, range.start..range.start + entry.trim_end().len())));
            }
            None => all.unread.push(id(entry).unwrap_or_default()),
        }
    }
    all
}

/// How many unknown keys of one entry are told.
const UNKNOWN_KEYS: usize = 16;

/// Reads one entry. An unknown key with a line of its own is taken out with what belongs to it and the rest is read again, so that the
/// mistakes there are reported too.
fn read<T: DeserializeOwned>(
    file: FileId,
    text: &str,
    range: &Range<usize>,
    yaml: &mut String,
    diagnostics: &mut Diagnostics,
) -> Option<T> {
    for known in 0..UNKNOWN_KEYS {
        let error = match serde_yaml::from_str(yaml) {
            Ok(value) => return (known == 0).then_some(value),
            Err(error) => error,
        };
        let message = error.to_string();
        // A key that is lacking may be the one that was misspelt.
        if known == 0 || !message.contains("missing field") {
            report(file, text, range.clone(), &error, diagnostics);
        }
        let line = unknown_field(&message).and_then(|(word, _)| line_of(yaml, word));
        let Some(line) = line else { break };
        *yaml = without_line(yaml, line);
    }
    None
}

/// The first line that is a key, by its number from 0.
fn line_of(yaml: &str, key: &str) -> Option<usize> {
    yaml.lines().position(|line| line.trim_start().strip_prefix(key).is_some_and(|rest| rest.starts_with(':')))
}

/// A text without one of its lines and the deeper ones after it; every other byte stays in its place.
fn without_line(yaml: &str, number: usize) -> String {
    let depth = |line: &str| line.len() - line.trim_start().len();
    let is_nothing = |line: &str| line.trim().is_empty() || line.trim_start().starts_with('#');
    let mut out = String::with_capacity(yaml.len());
    let mut within: Option<usize> = None;
    for (index, line) in yaml.split_inclusive('\n').enumerate() {
        if index == number {
            within = Some(depth(line));
        } else if within.is_some_and(|deep| !is_nothing(line) && depth(line) <= deep) {
            within = None;
        }
        match within {
            Some(_) => out.extend(line.bytes().map(|b| if b == b'\n' { '\n' } else { ' ' })),
            None => out.push_str(line),
        }
    }
    out
}

/// The id that an entry says.
fn id(entry: &str) -> Option<String> {
    let mut lines = entry.lines().map(|line| line.trim_start_matches(['-', ' ']));
    let word = lines.find_map(|line| line.strip_prefix("id:"))?;
    Some(word.split('#').next()?.trim().trim_matches(['"', '\'']).to_owned())
}

fn begins(line: &str) -> bool {
    line.starts_with("- ") || line.starts_with("-\n") || line.starts_with("-\r") || line == "-"
}

/// The entries of a list, each from its hyphen to the next, after what stands before the first. An entry that says its id begins one
/// even where it is indented, which is a mistake.
fn parted(text: &str) -> Vec<Range<usize>> {
    let mut starts = vec![0];
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        if at > 0 && (begins(line) || line.trim_start_matches(' ').starts_with("- id:")) {
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
