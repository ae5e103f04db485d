//! The terms in a document: where a paragraph first uses one, and what its page says of each.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::ops::Range;

use serde::Serialize;

use crate::model::address;
use crate::model::document::{Kind, Place};
use crate::model::language::Language;
use crate::model::text::{MarkKind, Text};
use crate::render::cited::Voice;
use crate::render::collation::sort_key;
use crate::render::frame::Lang;
use crate::render::inline::{CitationLink, TermLink};
use crate::render::studio::lang;
use crate::render::terms::concept::{Said, said};
use crate::render::terms::{TermName, right};

/// A concept that a document uses, for the list at its end and for what is shown at its terms.
#[derive(Debug, Serialize)]
pub struct TermCard {
    /// The id of the entry: `term-diversion`.
    pub id: String,
    /// The concept's page.
    pub href: String,
    /// What it is called in the language of the page: the terms that are right.
    pub terms: Vec<TermName>,
    /// The same in the language beside.
    pub beside: Vec<TermName>,
    /// That language.
    pub beside_lang: Option<Lang>,
    /// What it means.
    pub definition: Option<Said>,
    /// In how many places the document uses it.
    pub uses: usize,
}

/// The terms of one version of a work.
#[derive(Default)]
pub struct Marks {
    /// The links of each run of text.
    pub links: HashMap<(Place, usize), Vec<TermLink>>,
    /// The concepts that are linked, by their place in the term base, and how often the version uses each.
    pub used: BTreeMap<usize, usize>,
}

/// The terms of a version as links: in each provision the first use of each concept that is no link already. Titles, headings and the
/// lists of a vote have none.
pub(in crate::render) fn marks(
    voice: Voice<'_>,
    work: usize,
    index: usize,
    cited: &HashMap<(Place, usize), Vec<CitationLink>>,
) -> Marks {
    let studio = voice.studio;
    let version = &studio.corpus.works[work].versions[index];
    let mut links: HashMap<_, Vec<TermLink>> = HashMap::new();
    let mut seen = HashSet::new();
    let mut counts: HashMap<u32, usize> = HashMap::new();
    let mut marked = BTreeSet::new();
    for one in studio.usage.of(work, index) {
        *counts.entry(one.concept).or_default() += 1;
        let Place::Provision(number) = one.place else { continue };
        let run = one.run as usize;
        let provision = &version.provisions[number];
        let is_set = !matches!(
            provision.kind,
            Kind::Title | Kind::Heading(_) | Kind::Part(_) | Kind::Cover(_) | Kind::VoteList(..)
        );
        let taken = cited.get(&(one.place, run)).map_or(&[][..], Vec::as_slice);
        let free = || provision.block.texts().nth(run).is_some_and(|text| is_free(text, &one.range(), taken));
        if !is_set || seen.contains(&(number, one.concept)) || !free() {
            continue;
        }
        seen.insert((number, one.concept));
        marked.insert(one.concept);
        let id = &studio.corpus.glossary.concepts[one.concept as usize].id;
        links.entry((one.place, run)).or_default().push(TermLink {
            range: one.range(),
            href: voice.path.to(&address::concept(studio.nearest(voice.language), id)),
            card: format!("term-{id}"),
        });
    }
    let used = marked.into_iter().map(|concept| (concept as usize, counts.get(&concept).copied().unwrap_or(0)));
    Marks { used: used.collect(), links }
}

/// What is said of each concept that a page links, in the language of the page and in `second`; in the order of the page's language.
pub(in crate::render) fn cards(
    voice: Voice<'_>,
    used: &BTreeMap<usize, usize>,
    second: Option<Language>,
) -> Vec<TermCard> {
    let mut cards: Vec<TermCard> = used.iter().map(|(concept, uses)| card(voice, *concept, second, *uses)).collect();
    cards.sort_by_cached_key(|card| {
        sort_key(card.terms.first().or(card.beside.first()).map_or("", |term| &term.term), voice.language)
    });
    cards
}

/// Whether a range of a text can be a link: no citation, link, address or code stands in it, and no mark runs over its ends.
fn is_free(text: &Text, range: &Range<usize>, cited: &[CitationLink]) -> bool {
    let meets = |other: &Range<usize>| other.start < range.end && range.start < other.end;
    let holds =
        |kind: &MarkKind| matches!(kind, MarkKind::Link(_) | MarkKind::Code | MarkKind::Image(_) | MarkKind::Break);
    let crosses = |other: &Range<usize>| {
        meets(other)
            && !(other.start <= range.start && range.end <= other.end)
            && !(range.start <= other.start && other.end <= range.end)
    };
    !cited.iter().any(|citation| meets(&citation.range))
        && !text.marks.iter().any(|mark| meets(&mark.range) && holds(&mark.kind) || crosses(&mark.range))
        && !crate::model::web_address::find_addresses(&text.plain).iter().any(|(address, _)| meets(address))
}

fn card(voice: Voice<'_>, number: usize, second: Option<Language>, uses: usize) -> TermCard {
    let studio = voice.studio;
    let concept = &studio.corpus.glossary.concepts[number];
    let names = |language| right(concept, language).into_iter().map(TermName::of).collect::<Vec<_>>();
    TermCard {
        id: format!("term-{}", concept.id),
        href: voice.path.to(&address::concept(studio.nearest(voice.language), &concept.id)),
        terms: names(voice.language),
        beside: second.map_or_else(Vec::new, names),
        beside_lang: second.map(lang),
        definition: said(&concept.definition, voice.language),
        uses,
    }
}
