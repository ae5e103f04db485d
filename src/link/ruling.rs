//! What an editor may write as the target of a phrase in `work.yaml`.

use crate::link::resolve::Places;
use crate::model::anchor::Anchor;
use crate::model::citation::{CitationKind, Cited, Target};
use crate::model::corpus::Corpus;
use crate::model::symbol::Symbol;

/// The target of a ruling: an address, an instrument's id, a slug or a symbol, the last three perhaps with `#anchor`. `None` for
/// `none`, and for what is nothing of the kind.
#[must_use]
pub fn target(places: &Places<'_>, corpus: &Corpus, written: &str) -> Option<(CitationKind, Target)> {
    if written == "none" {
        return None;
    }
    if written.starts_with("https://") || written.starts_with("http://") {
        return Some((CitationKind::Url, places.target(Cited::Address(written.to_owned()), None, None)));
    }
    let (name, anchor) = written.split_once('#').unwrap_or((written, ""));
    let anchor = Anchor::parse(anchor);
    let instrument = corpus.instruments.iter().position(|instrument| instrument.id == name);
    let (cited, kind) = match (instrument, places.work(name)) {
        (Some(index), _) => {
            let symbol = corpus.instruments[index].symbol.as_ref();
            let here = symbol.and_then(|symbol| places.work(&symbol.0));
            (here.map_or(Cited::Instrument(index), Cited::Work), CitationKind::Instrument)
        }
        (None, Some(work)) => (Cited::Work(work), CitationKind::Symbol),
        (None, None) if name.contains('/') => (Cited::Document(Symbol(name.to_owned())), CitationKind::Symbol),
        (None, None) => return None,
    };
    let base = instrument.and_then(|index| corpus.instruments[index].at.clone());
    let (kind, at) = match (anchor, base) {
        (Some(anchor), Some(base)) => (CitationKind::Paragraph, Some(base.child(&anchor))),
        (Some(anchor), None) => (CitationKind::Paragraph, Some(anchor)),
        (None, base) => (kind, base),
    };
    Some((kind, places.target(cited, at, None)))
}
