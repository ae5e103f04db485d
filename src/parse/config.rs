//! `site.toml`.

use crate::diagnostic::Diagnostics;
use crate::diagnostic::nearest::nearest;
use crate::diagnostic::rule::Rule;
use crate::model::config::Config;
use crate::model::source::{FileId, SourceFile, Span};

/// Reads the settings; `None` where they cannot be read, which has then been reported.
pub fn config(file: FileId, source: &SourceFile, diagnostics: &mut Diagnostics) -> Option<Config> {
    let error = match toml::from_str(&source.text) {
        Ok(config) => return Some(config),
        Err(error) => error,
    };
    let span = Span::new(file, error.span().unwrap_or(0..0));
    let message = error.message().lines().next().unwrap_or_default().to_owned();
    let unknown = message.split_once("unknown field `").and_then(|(_, after)| after.split_once('`'));
    if let Some((word, rest)) = unknown {
        let finding = diagnostics.add(Rule::UnknownKey, span, format!("unknown key `{word}`"));
        let known: Vec<_> = rest.split('`').skip(1).step_by(2).collect();
        match nearest(word, known.iter().copied()) {
            Some(near) => finding.help(format!("did you mean `{near}`?")),
            None => finding.help(format!("the keys are {}", known.join(", "))),
        };
    } else {
        diagnostics.add(Rule::Malformed, span, message);
    }
    None
}
