//! Bundles: what is chosen is whole, what is left out is said and never linked to, and what was made can be told from what was not.
#![expect(clippy::disallowed_methods, reason = "what a bundle holds is read from the disk, and tampered with")]

#[path = "bundles/files.rs"]
mod files;
#[path = "bundles/parts.rs"]
mod parts;
#[path = "bundles/program.rs"]
mod program;
mod support;

use rapporteur::model::choice::Choice;
use rapporteur::model::config::Config;
use rapporteur::model::edition::Edition;
use rapporteur::model::language::Language;

/// A choice of documents in languages.
fn choice(documents: &[&str], languages: &[Language]) -> Choice {
    let documents = documents.iter().map(|name| (*name).to_owned()).collect();
    Choice { documents, languages: languages.to_vec(), ..Choice::default() }
}

/// The settings of a site, as of a day.
fn as_of(config: &Config, day: &str) -> Config {
    Config { edition: Edition::parse(day), ..config.clone() }
}
