//! Which document has which address, for programs: `symbols.json`. `schema/symbols.schema.json` describes it.

use serde::Serialize;

use crate::model::address;
use crate::model::corpus::Corpus;
use crate::model::document::Version;
use crate::model::language::ByLanguage;
use crate::model::work::Work;
use crate::render::work::title;

/// The schema, published with the site.
pub const SCHEMA: &str = include_str!("symbols.schema.json");

#[derive(Serialize)]
struct Symbols<'a> {
    format: u8,
    documents: Vec<Document<'a>>,
}

#[derive(Serialize)]
struct Document<'a> {
    slug: &'a str,
    symbol: Option<&'a str>,
    symbols: Vec<&'a str>,
    kind: &'static str,
    date: Option<&'a str>,
    authentic: &'static str,
    short: &'a ByLanguage<String>,
    path: String,
    versions: Vec<InLanguage>,
}

#[derive(Serialize)]
struct InLanguage {
    language: &'static str,
    standing: &'static str,
    title: String,
    path: String,
    data: String,
}

/// Every document in the order of the addresses. Every path is from the site's root.
///
/// # Panics
/// Never: what is written has only strings for keys.
#[must_use]
pub fn symbols(corpus: &Corpus) -> Vec<u8> {
    let mut documents: Vec<_> = corpus.works.iter().map(document).collect();
    documents.sort_by_key(|document| document.slug);
    let mut out = serde_json::to_vec(&Symbols { format: 1, documents }).expect("symbols are plain data");
    out.push(b'\n');
    out
}

fn document(work: &Work) -> Document<'_> {
    let meta = &work.meta;
    Document {
        slug: work.slug.as_str(),
        symbol: meta.symbol.as_ref().map(|symbol| symbol.0.as_str()),
        symbols: meta.symbols.iter().map(|symbol| symbol.0.as_str()).collect(),
        kind: meta.kind.key(),
        date: meta.date.as_deref(),
        authentic: meta.authentic.code(),
        short: &meta.short,
        path: address::work(&work.slug).to_string(),
        versions: work.versions.iter().map(|version| in_language(work, version)).collect(),
    }
}

fn in_language(work: &Work, version: &Version) -> InLanguage {
    InLanguage {
        language: version.language.code(),
        standing: version.translation.key(),
        title: title(version),
        path: address::document(&work.slug, version.language).to_string(),
        data: address::data(&work.slug, version.language).to_string(),
    }
}
