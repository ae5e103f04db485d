//! The table of citations: everything that is cited, and the paragraphs that cite it.

use std::collections::{BTreeMap, HashSet};

use rayon::iter::{IntoParallelRefIterator, ParallelIterator};
use serde::Serialize;

use crate::model::address;
use crate::model::anchor::Anchor;
use crate::model::citation::{Cited, Landing, Source, Target};
use crate::model::language::Language;
use crate::model::site::SitePath;
use crate::model::sorting::natural;
use crate::render::cited::{GROUPS, Voice, group, id};
use crate::render::citing::{Citing, Sentences, one, sources};
use crate::render::collation::sort_key;
use crate::render::frame::Frame;
use crate::render::studio::{Head, Studio, Versions};

/// The table of citations in one language: `citations.html`.
#[derive(Debug, Serialize)]
pub struct CitationsPage {
    /// The frame.
    pub frame: Frame,
    /// How many documents, instruments and addresses are cited.
    pub count: usize,
    /// How many citations there are.
    pub citations: usize,
    /// The groups, by organ and kind; instruments and addresses last.
    pub groups: Vec<CitedGroup>,
}

/// A group of what is cited.
#[derive(Debug, Serialize)]
pub struct CitedGroup {
    /// The id: `general-assembly-resolution`.
    pub id: String,
    /// Its name in the page's language.
    pub name: String,
    /// What is cited, in the order in which citations sort.
    pub entries: Vec<CitedEntry>,
}

/// One cited document, instrument or address.
#[derive(Debug, Serialize)]
pub struct CitedEntry {
    /// The id: `a-res-75-241`.
    pub id: String,
    /// Its symbol, number, title or address.
    pub name: String,
    /// Its title, where it is known and is not the name.
    pub title: String,
    /// Its other names in the page's language, for the filter.
    pub names: String,
    /// Where it is read; none where nowhere.
    pub href: Option<String>,
    /// `site`, `external` or `none`.
    pub landing: &'static str,
    /// What of it is cited: first the whole, then its provisions in order.
    pub uses: Vec<CitedUse>,
    /// In how many places it is cited.
    pub count: usize,
    /// Whether the sentences that cite it are shown.
    pub said: bool,
}

/// A cited document as a whole, or one of its provisions.
#[derive(Debug, Serialize)]
pub struct CitedUse {
    /// The name of the provision; empty for the whole.
    pub name: String,
    /// Where it is read; none where nowhere, or for the whole.
    pub href: Option<String>,
    /// The documents that cite it.
    pub from: Vec<CitingDocument>,
}

/// A document and the places in it that cite something.
#[derive(Debug, Serialize)]
pub struct CitingDocument {
    /// Its symbol, else its short title.
    pub document: String,
    /// Its short title.
    pub short: String,
    /// The paragraphs that cite.
    pub places: Vec<Citing>,
}

/// Above so many places the sentences are left out: they would be read one after the other by nobody, and each is a click away.
const FEW: usize = 40;

/// The table of citations in a language.
pub(super) fn citations(studio: &Studio<'_>, path: &SitePath, language: Language) -> CitationsPage {
    let head = Head {
        title: studio.words.get(language, "citations-title"),
        description: studio.words.get(language, "citations-about"),
    };
    let versions: Vec<_> = studio.languages().iter().map(|other| (*other, address::citations(*other))).collect();
    let voice = Voice { studio, path, language, home: None };
    let mut by_group: BTreeMap<usize, Vec<(&Cited, CitedEntry)>> = BTreeMap::new();
    // The longest page of the site: its entries are made on all cores.
    let all: Vec<&Cited> = studio.links.citing.keys().collect();
    let entries: Vec<CitedEntry> = all.par_iter().map(|cited| entry(voice, cited)).collect();
    for (cited, entry) in all.into_iter().zip(entries) {
        let group = group(cited, studio);
        let place = GROUPS.iter().position(|known| *known == group).unwrap_or(GROUPS.len());
        by_group.entry(place).or_default().push((cited, entry));
    }
    let groups: Vec<CitedGroup> = by_group
        .into_iter()
        .map(|(place, mut entries)| {
            entries.sort_by_cached_key(|(cited, entry)| match cited {
                // What is called by its title stands where the language puts that; the others by their numbers.
                Cited::Instrument(_) => (Vec::new(), sort_key(&entry.name, language)),
                _ => (natural(&cited.spelt(studio.corpus)), sort_key(&entry.name, language)),
            });
            let key = GROUPS.get(place).copied().unwrap_or("other-document");
            CitedGroup {
                id: key.to_owned(),
                name: studio.words.get(language, &format!("cited-group-{key}")),
                entries: entries.into_iter().map(|(_, entry)| entry).collect(),
            }
        })
        .collect();
    CitationsPage {
        frame: studio.frame(path, language, head, &Versions { all: &versions, ..Versions::default() }),
        count: groups.iter().map(|group| group.entries.len()).sum(),
        citations: groups.iter().flat_map(|group| &group.entries).map(|entry| entry.count).sum(),
        groups,
    }
}

/// Places by their documents, which come in the order of the places: one after the other.
fn by_document(places: impl Iterator<Item = Citing>) -> Vec<CitingDocument> {
    let mut all: Vec<CitingDocument> = Vec::new();
    for place in places {
        match all.last_mut().filter(|last| last.document == place.document) {
            Some(last) => last.places.push(place),
            None => all.push(CitingDocument {
                document: place.document.clone(),
                short: place.short.clone(),
                places: vec![place],
            }),
        }
    }
    all
}

/// One cited document and every place that cites it.
fn entry(voice: Voice<'_>, cited: &Cited) -> CitedEntry {
    let sources = sources(voice, cited);
    let target = |source: &Source| &voice.studio.links.citation(*source).target;
    let base = match cited {
        Cited::Instrument(index) => voice.studio.corpus.instruments[*index].at.as_ref(),
        _ => None,
    };
    let said = sources.len() <= FEW;
    let sentences = if said { Sentences::Shown } else { Sentences::LeftOut };
    let spelt = |anchor: &Option<Anchor>| anchor.as_ref().map(|anchor| natural(anchor.as_str()));
    let mut by_place: BTreeMap<_, Vec<Source>> = BTreeMap::new();
    for source in &sources {
        let target = target(source);
        let at = if target.at.as_ref() == base { None } else { spelt(&target.at) };
        by_place.entry((at, spelt(&target.to))).or_default().push(*source);
    }
    let uses = by_place.into_iter().filter_map(|((at, _), sources)| {
        let first = target(sources.first()?);
        let whole = at.is_none();
        let mut seen = HashSet::new();
        let places = sources.iter().filter(|source| {
            let citation = voice.studio.links.citation(**source);
            seen.insert((source.work, source.version, citation.place))
        });
        Some(CitedUse {
            name: if whole { String::new() } else { voice.provision(first) },
            href: if whole { None } else { voice.href(first) },
            from: by_document(places.map(|source| one(voice, *source, sentences))),
        })
    });
    let uses: Vec<CitedUse> = uses.collect();
    let landing = sources.first().map_or(Landing::Nowhere, |source| target(source).landing);
    let all = Target { cited: cited.clone(), at: None, to: None, landing };
    CitedEntry {
        id: id(cited, voice.studio),
        name: voice.name(cited),
        title: voice.title(cited),
        names: voice.other_names(cited).join(" "),
        href: voice.href(&all),
        landing: landing.key(),
        count: uses.iter().flat_map(|one| &one.from).map(|document| document.places.len()).sum(),
        said,
        uses,
    }
}
