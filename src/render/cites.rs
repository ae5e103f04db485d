//! What a document cites and what cites it, as pages show it.

use std::collections::{BTreeMap, HashMap, HashSet};

use serde::Serialize;

use crate::model::anchor::Anchor;
use crate::model::citation::{Citation, CitationKind, Cited, Landing, Target};
use crate::model::document::{Kind, Place, Version};
use crate::model::html::Html;
use crate::model::language::Language;
use crate::model::sorting::natural;
use crate::model::text::MarkKind;
use crate::render::cited::Voice;
use crate::render::citing::{Citing, citing, named, other};
use crate::render::frame::Lang;
use crate::render::inline::{CitationLink, NoNotes, inline};

/// A link with a name.
#[derive(Debug, Clone, Serialize)]
pub struct Named {
    /// The address.
    pub href: String,
    /// The name.
    pub name: String,
}

/// A document that a document cites, for the list at its end and for the cards of its links.
#[derive(Debug, Serialize)]
pub struct CitedDocument {
    /// The id of the entry: `cites-3`.
    pub id: String,
    /// Its symbol, number or title.
    pub name: String,
    /// Its title, where it is known and is not the name.
    pub title: String,
    /// Where it is read; none where nowhere.
    pub href: Option<String>,
    /// `site`, `external` or `none`.
    pub landing: &'static str,
    /// The place of its entry in the table of citations.
    pub table: String,
    /// Where this document cites it as a whole.
    pub from: Vec<Named>,
    /// The provisions of it that are cited.
    pub places: Vec<CitedPlace>,
}

/// A provision that a document cites.
#[derive(Debug, Serialize)]
pub struct CitedPlace {
    /// The id of the entry: `cites-3-2`.
    pub id: String,
    /// Its name: 「附件，第 92 段」; of a range both ends.
    pub name: String,
    /// Where it is read; none where nowhere.
    pub href: Option<String>,
    /// Its text, inline, where the site has it; empty else.
    pub text: Html,
    /// The language of the text, where it is not the page's.
    pub lang: Option<Lang>,
    /// The adopted text that a draft's provision became.
    pub became: Option<Named>,
    /// Where this document cites it.
    pub from: Vec<Named>,
}

/// What one version cites, and what cites its work.
pub struct Cites {
    /// The links of each run of text.
    pub links: HashMap<(Place, usize), Vec<CitationLink>>,
    /// The list at the end of the page.
    pub documents: Vec<CitedDocument>,
    /// What cites each provision.
    pub citing: HashMap<Anchor, Vec<Citing>>,
    /// What cites the document, or any of it, in other documents.
    pub others: Vec<Citing>,
}

/// The citations of a version, both ways.
#[must_use]
pub fn cites(voice: Voice<'_>, work: usize, index: usize) -> Cites {
    let studio = voice.studio;
    let version = &studio.corpus.works[work].versions[index];
    let citations = studio.links.of(work, index);
    let (documents, cards) = documents(voice, work, version, citations);
    let (citing, others) = citing(voice, work);
    Cites { links: links(voice, version, citations, &cards), documents, citing, others }
}

/// The links in the text alone, for a page that has no list of what is cited.
#[must_use]
pub fn only_links(voice: Voice<'_>, work: usize, index: usize) -> Cites {
    let version = &voice.studio.corpus.works[work].versions[index];
    let links = links(voice, version, voice.studio.links.of(work, index), &HashMap::new());
    Cites { links, documents: Vec::new(), citing: HashMap::new(), others: Vec::new() }
}

/// The links in the text, each with the entry that says what it leads to.
fn links(
    voice: Voice<'_>,
    version: &Version,
    citations: &[Citation],
    cards: &HashMap<usize, String>,
) -> HashMap<(Place, usize), Vec<CitationLink>> {
    let mut links: HashMap<_, Vec<CitationLink>> = HashMap::new();
    let mut named = HashSet::new();
    for (number, citation) in citations.iter().enumerate() {
        // An address is a link as it stands.
        let Some(href) = voice.href(&citation.target).filter(|_| citation.kind != CitationKind::Url) else { continue };
        // An instrument's title stands in every other sentence: it is a link where a section first names it.
        if citation.kind == CitationKind::Instrument && !first_in_section(version, citation, &mut named) {
            continue;
        }
        let here = href.starts_with('#');
        let to = citation.target.to.as_ref().filter(|_| here).map_or_else(String::new, ToString::to_string);
        let card = if citation.kind == CitationKind::Url {
            String::new()
        } else {
            cards.get(&number).cloned().unwrap_or_default()
        };
        let outside = citation.target.landing == Landing::External;
        let link = CitationLink { range: citation.range.clone(), href, outside, to, card };
        links.entry((citation.place, citation.run)).or_default().push(link);
    }
    links
}

/// Whether an instrument is named for the first time under a heading, and not in a heading, title or line of the cover.
fn first_in_section(version: &Version, citation: &Citation, named: &mut HashSet<(Option<usize>, Cited)>) -> bool {
    let Place::Provision(index) = citation.place else { return true };
    let is_heading = |index: usize| matches!(version.provisions[index].kind, Kind::Heading(_) | Kind::Part(_));
    if is_heading(index) || matches!(version.provisions[index].kind, Kind::Title | Kind::Cover(_)) {
        return false;
    }
    let mut section = version.provisions[index].parent;
    while let Some(above) = section.filter(|above| !is_heading(*above)) {
        section = version.provisions[above].parent;
    }
    named.insert((section, citation.target.cited.clone()))
}

/// The list of what is cited, in the order in which the text first cites it; and for each citation the id of its entry.
fn documents(
    voice: Voice<'_>,
    work: usize,
    version: &Version,
    citations: &[Citation],
) -> (Vec<CitedDocument>, HashMap<usize, String>) {
    let mut order: Vec<&Cited> = Vec::new();
    let mut all: HashMap<&Cited, Vec<usize>> = HashMap::new();
    for (number, citation) in citations.iter().enumerate() {
        let cited = &citation.target.cited;
        all.entry(cited).or_insert_with(|| {
            order.push(cited);
            Vec::new()
        });
        all.entry(cited).or_default().push(number);
    }
    let mut cards = HashMap::new();
    let mut documents = Vec::new();
    let own = Cited::Work(work);
    // A page of the web says all there is to say of it where it stands.
    for cited in order.into_iter().filter(|cited| !matches!(cited, Cited::Address(_))) {
        let id = format!("cites-{}", documents.len() + 1);
        documents.push(document(voice, version, citations, &all[cited], id, *cited == own, &mut cards));
    }
    (documents, cards)
}

/// One cited document with the provisions of it that are cited.
fn document(
    voice: Voice<'_>,
    version: &Version,
    citations: &[Citation],
    numbers: &[usize],
    id: String,
    own: bool,
    cards: &mut HashMap<usize, String>,
) -> CitedDocument {
    let target = |number: &usize| &citations[*number].target;
    let base = |target: &Target| match &target.cited {
        Cited::Instrument(index) => voice.studio.corpus.instruments[*index].at.clone(),
        _ => None,
    };
    let (whole, parts): (Vec<usize>, Vec<usize>) =
        numbers.iter().partition(|number| target(number).at == base(target(number)));
    let mut by_place: BTreeMap<_, Vec<usize>> = BTreeMap::new();
    for number in parts {
        let spelt = |anchor: &Option<Anchor>| anchor.as_ref().map(|anchor| natural(anchor.as_str()));
        by_place.entry((spelt(&target(&number).at), spelt(&target(&number).to))).or_default().push(number);
    }
    cards.extend(whole.iter().map(|number| (*number, id.clone())));
    let mut places = Vec::new();
    for numbers in by_place.values() {
        let Some(first) = numbers.first() else { continue };
        let id = format!("{id}-{}", places.len() + 1);
        cards.extend(numbers.iter().map(|number| (*number, id.clone())));
        places.push(place(voice, version, citations, *first, numbers, id));
    }
    let cited = &target(&numbers[0]).cited;
    let all = Target { cited: cited.clone(), at: None, to: None, landing: target(&numbers[0]).landing };
    CitedDocument {
        id,
        name: if own { voice.studio.words.get(voice.language, "cited-own") } else { voice.name(cited) },
        title: if own { String::new() } else { voice.title(cited) },
        href: voice.href(&all),
        landing: all.landing.key(),
        table: voice.table(cited),
        from: from(voice, version, citations, &whole),
        places,
    }
}

fn place(
    voice: Voice<'_>,
    version: &Version,
    citations: &[Citation],
    first: usize,
    numbers: &[usize],
    id: String,
) -> CitedPlace {
    let citation = &citations[first];
    let text = match (&citation.target.cited, &citation.target.at) {
        (Cited::Work(index), Some(at)) => text_at(voice, *index, at),
        _ => None,
    };
    let became = citation.became.as_ref().and_then(|target| {
        let Cited::Work(index) = target.cited else { return None };
        let name = [voice.document(index), voice.provision(target)];
        let name = name.into_iter().filter(|piece| !piece.is_empty()).collect::<Vec<_>>();
        Some(Named {
            href: voice.href(target)?,
            name: name.join(&voice.studio.words.get(voice.language, "place-joint")),
        })
    });
    CitedPlace {
        id,
        name: voice.provision(&citation.target),
        href: voice.href(&citation.target),
        lang: text.as_ref().and_then(|(language, _)| other(*language, voice.language)),
        text: text.map_or_else(Html::new, |(_, html)| html),
        became,
        from: from(voice, version, citations, numbers),
    }
}

/// The text of a provision of the site, without its notes and links.
fn text_at(voice: Voice<'_>, work: usize, at: &Anchor) -> Option<(Language, Html)> {
    let version = voice.version(work)?;
    let provision = version.provisions.iter().find(|provision| provision.anchor == *at)?;
    let mut html = Html::new();
    for text in provision.block.texts() {
        let mut bare = text.clone();
        bare.marks.retain(|mark| !matches!(mark.kind, MarkKind::Link(_)));
        html.push(&inline(&bare, &mut NoNotes(version.language)));
    }
    Some((version.language, html))
}

/// Where this document cites something: each place once.
fn from(voice: Voice<'_>, version: &Version, citations: &[Citation], numbers: &[usize]) -> Vec<Named> {
    let mut seen = HashSet::new();
    let places = numbers.iter().map(|number| citations[*number].place).filter(|place| seen.insert(*place));
    places
        .map(|place| Named { href: format!("#{}", version.anchor(place)), name: named(voice, version, place) })
        .collect()
}
