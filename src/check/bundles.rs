//! Whether the bundles that `site.toml` names choose what is there.

use crate::check::Seen;
use crate::diagnostic::Diagnostics;
use crate::diagnostic::nearest::nearest;
use crate::diagnostic::rule::Rule;
use crate::model::config;
use crate::model::source::{SourceFile, Span};

/// Reports bundles that choose documents, meetings or languages that are not there, that share a name, or that have no format.
pub fn check(seen: Seen<'_>, diagnostics: &mut Diagnostics) {
    let Some(bundles) = seen.config.map(|config| &config.bundles).filter(|bundles| !bundles.is_empty()) else { return };
    let Some((file, settings)) = seen.sources.iter().find(|(_, file)| file.path == config::FILE) else { return };
    for (number, bundle) in bundles.iter().enumerate() {
        let span = |word: &str| Span::new(file, place(settings, number, word));
        let name = &bundle.name;
        if bundles[..number].iter().any(|other| other.name == *name) {
            let message = format!("two bundles are called `{name}`");
            diagnostics.add(Rule::UnfitBundle, span(name), message).help("a bundle's files are named after it");
        }
        if bundle.formats.is_empty() {
            let message = format!("`{name}` is made in no format");
            diagnostics.add(Rule::UnfitBundle, span("formats"), message).help("write formats = [\"zip\"]");
        }
        let choice = bundle.choice();
        for unmet in choice.unmet(seen.corpus) {
            let known = unmet.known(&choice, seen.corpus);
            let finding = diagnostics.add(Rule::UnfitBundle, span(unmet.name()), unmet.to_string());
            match nearest(unmet.name(), known.iter().map(String::as_str)) {
                Some(near) => finding.help(format!("did you mean `{near}`?")),
                None if known.is_empty() => finding.help("there is none yet"),
                None => finding.help(format!("there are {}", known.join(", "))),
            };
        }
    }
}

/// Where the nth bundle has a word: in quotation marks, else bare; its first line where it is written in another way.
fn place(settings: &SourceFile, number: usize, word: &str) -> std::ops::Range<usize> {
    let text = settings.text.as_str();
    let Some((start, head)) = text.match_indices("[[bundles]]").nth(number) else { return 0..0 };
    let after = start + head.len();
    let end = text[after..].find("\n[").map_or(text.len(), |end| after + end);
    let quoted = ['"', '\''].iter().find_map(|mark| text[after..end].find(&format!("{mark}{word}{mark}")));
    match (quoted, text[after..end].find(word)) {
        (Some(at), _) => after + at + 1..after + at + 1 + word.len(),
        (None, Some(at)) => after + at..after + at + word.len(),
        (None, None) => start..after,
    }
}
