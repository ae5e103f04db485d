//! The documents that a command is about.

use anyhow::Context;

use rapporteur::Reading;
use rapporteur::model::work::Work;

/// The works that are meant; all where none is named.
pub fn chosen<'a>(reading: &'a Reading, document: Option<&str>) -> anyhow::Result<Vec<&'a Work>> {
    match document {
        Some(document) => Ok(vec![one(reading, document)?]),
        None => Ok(reading.corpus.works.iter().collect()),
    }
}

/// The work of a slug, symbol or folder.
pub fn one<'a>(reading: &'a Reading, document: &str) -> anyhow::Result<&'a Work> {
    let names = |work: &Work| {
        let symbol = work.meta.symbol.as_ref().is_some_and(|symbol| symbol.0 == document);
        let folder = work.folder == document.trim_end_matches('/') || work.folder.ends_with(&format!("/{document}"));
        work.slug.as_str() == document || symbol || folder
    };
    let known = || reading.corpus.works.iter().map(|work| work.slug.as_str()).collect::<Vec<_>>().join(", ");
    reading
        .corpus
        .works
        .iter()
        .find(|work| names(work))
        .with_context(|| format!("there is no document `{document}`; there are {}", known()))
}
