//! From the corpus to its alignments: which text each provision of a translation was made from, and whether that has changed.

use std::collections::{HashMap, HashSet};

use rayon::iter::{IntoParallelRefIterator, ParallelIterator};

use crate::model::alignment::{Alignment, Alignments, Status};
use crate::model::anchor::Anchor;
use crate::model::corpus::Corpus;
use crate::model::document::{NoteKind, Place, Translation, Version};
use crate::model::language::Language;
use crate::model::translation::Translations;
use crate::model::work::Work;

/// Compares every version of every work with the one that it was made from.
#[must_use]
pub fn align(corpus: &Corpus) -> Alignments {
    Alignments { works: corpus.works.par_iter().map(one_work).collect() }
}

fn one_work(work: &Work) -> Vec<Alignment> {
    (0..work.versions.len()).map(|index| one_version(work, index)).collect()
}

fn one_version(work: &Work, index: usize) -> Alignment {
    let version = &work.versions[index];
    let Some(source) = source(work, index) else {
        return Alignment {
            provisions: vec![Status::Source; version.provisions.len()],
            notes: version.notes.iter().map(|note| apart(note.kind).unwrap_or(Status::Source)).collect(),
            ..Alignment::default()
        };
    };
    let translated = version.translation != Translation::Authentic;
    let there = &work.versions[source];
    let texts: HashMap<&Anchor, Place> = there.places().map(|place| (there.anchor(place), place)).collect();
    let status = |place: Place| match (is_apart(version, place), texts.get(version.anchor(place))) {
        (true, _) => Status::Apart,
        (false, None) => Status::Surplus,
        (false, Some(_)) if !translated => Status::Source,
        (false, Some(other)) => made_from(work, version, place, &there.plain(*other)),
    };
    let provisions = (0..version.provisions.len()).map(|place| status(Place::Provision(place))).collect();
    let notes = (0..version.notes.len()).map(|place| status(Place::Note(place))).collect();
    let here: HashSet<&Anchor> = version.places().map(|place| version.anchor(place)).collect();
    let lacks = |place: &Place| !is_apart(there, *place) && !here.contains(there.anchor(*place));
    let missing = there.places().filter(lacks).collect();
    Alignment { source: Some(source), translated, provisions, notes, missing }
}

/// The version that another is compared with: the one that it says it was made from, else the first, which is the authentic one.
fn source(work: &Work, index: usize) -> Option<usize> {
    let from = work.versions[index].from;
    let named = from.and_then(|from| work.versions.iter().position(|version| version.language == from));
    named.or(Some(0)).filter(|source| *source != index)
}

/// The editors' own notes speak of one text, and differ from language to language.
fn is_apart(version: &Version, place: Place) -> bool {
    matches!(place, Place::Note(index) if apart(version.notes[index].kind).is_some())
}

fn apart(kind: NoteKind) -> Option<Status> {
    (kind == NoteKind::Editor).then_some(Status::Apart)
}

/// Whether a translation was made from the text that stands there today.
fn made_from(work: &Work, version: &Version, place: Place, today: &str) -> Status {
    let made = work.translations.as_ref().and_then(|all| all.of(version.anchor(place), version.language));
    match made {
        None => Status::Unrecorded,
        Some(made) if made.fingerprint.is_of(&[today]) => Status::Current,
        Some(made) => Status::Stale(made.text.clone()),
    }
}

/// What `translations.lock` says when the present translations of a work are accepted as made from the present texts: those into
/// `languages`, all where it is empty, and at `anchors`, all where it is empty. Of versions that are no translations, and of provisions
/// that stand on one side only, nothing is kept.
#[must_use]
pub fn recorded(work: &Work, languages: &[Language], anchors: &[Anchor]) -> Translations {
    let mut all = work.translations.clone().unwrap_or_default();
    for (version, alignment) in work.versions.iter().zip(one_work(work)) {
        let language = version.language;
        if !languages.is_empty() && !languages.contains(&language) {
            continue;
        }
        let source = alignment.source.filter(|_| alignment.translated).map(|source| &work.versions[source]);
        let texts: HashMap<&Anchor, Place> =
            source.into_iter().flat_map(|there| there.places().map(|place| (there.anchor(place), place))).collect();
        let mut kept = HashSet::new();
        for (place, status) in alignment.statuses() {
            let anchor = version.anchor(place);
            let Some((there, text)) = source.zip(texts.get(anchor)).filter(|_| *status != Status::Apart) else {
                continue;
            };
            kept.insert(anchor);
            if anchors.is_empty() || anchors.contains(anchor) {
                all.record(anchor, language, there.language, &there.plain(*text));
            }
        }
        let gone = all.made.keys().filter(|anchor| !kept.contains(anchor)).cloned().collect::<Vec<_>>();
        for anchor in &gone {
            all.forget(anchor, language);
        }
    }
    all
}
