//! Where a citation leads: to a provision or document of the site, to a document elsewhere, or nowhere.

use std::collections::{BTreeSet, HashMap};

use rayon::iter::{IntoParallelRefIterator, ParallelIterator};

use crate::model::anchor::Anchor;
use crate::model::citation::{Cited, Landing, Target};
use crate::model::corpus::Corpus;
use crate::model::document::{Kind, Version};
use crate::model::language::Language;
use crate::model::symbol::Symbol;
use crate::model::work::RelationKind;

/// Every document of the site by its symbols, and the addresses in each of its versions.
pub struct Places<'a> {
    corpus: &'a Corpus,
    works: HashMap<String, usize>,
    anchors: Vec<Vec<BTreeSet<&'a Anchor>>>,
    /// Of drafts, the work that they became and the part of it.
    became: HashMap<String, (usize, Option<Anchor>)>,
}

/// A symbol as it is compared: without blanks and asterisks.
fn key(symbol: &str) -> String {
    symbol.chars().filter(|c| !c.is_whitespace() && *c != '*').collect()
}

impl<'a> Places<'a> {
    /// Of a corpus.
    #[must_use]
    pub fn new(corpus: &'a Corpus) -> Self {
        let mut works = HashMap::new();
        for (index, work) in corpus.works.iter().enumerate() {
            for symbol in work.meta.symbol.iter().chain(&work.meta.symbols) {
                for half in symbol.0.split(['–', '—']) {
                    works.entry(key(half)).or_insert(index);
                }
            }
            works.entry(work.slug.to_string()).or_insert(index);
        }
        let mut became = HashMap::new();
        for (index, work) in corpus.works.iter().enumerate() {
            for relation in &work.meta.relations {
                let part = relation.part.as_deref().and_then(Anchor::parse);
                match relation.kind {
                    RelationKind::BecameFrom => became.insert(key(&relation.target), (index, part)),
                    RelationKind::Became => {
                        let target = works.get(&key(&relation.target)).copied();
                        let own = work.meta.symbol.as_ref().map_or_else(|| work.slug.to_string(), |own| key(&own.0));
                        target.and_then(|target| became.insert(own, (target, part)))
                    }
                    _ => None,
                };
            }
        }
        let anchors = corpus.works.par_iter().map(|work| work.versions.iter().map(addresses).collect()).collect();
        Self { corpus, works, anchors, became }
    }

    /// The work of a symbol or slug.
    #[must_use]
    pub fn work(&self, symbol: &str) -> Option<usize> {
        self.works.get(&key(symbol)).copied()
    }

    /// What a symbol stands for.
    #[must_use]
    pub fn cited(&self, symbol: Symbol) -> Cited {
        self.work(&symbol.0).map_or_else(|| Cited::Document(symbol), Cited::Work)
    }

    /// Whether a work has an address: in the version of the language, else in any.
    #[must_use]
    pub fn has(&self, work: usize, language: Language, anchor: &Anchor) -> bool {
        let versions = &self.corpus.works[work].versions;
        let own = versions.iter().position(|version| version.language == language);
        let all = own.map_or(0..versions.len(), |own| own..own + 1);
        self.anchors[work][all].iter().any(|anchors| anchors.contains(anchor))
    }

    /// The address of an agenda item of a work, however the agenda is placed in it.
    #[must_use]
    pub fn item(&self, work: usize, number: &str) -> Option<Anchor> {
        let alias = Anchor::parse(&format!("agenda{number}"))?;
        let version = self.corpus.works[work].versions.first()?;
        let item = version.provisions.iter().find(|provision| {
            provision.kind == Kind::AgendaItem
                && (provision.aliases.contains(&alias)
                    || provision.label.as_ref().is_some_and(|label| label.ordinal.to_string() == number))
        });
        item.map(|provision| provision.anchor.clone())
    }

    /// The text that a cited draft became, at the same number, where the site has it.
    #[must_use]
    pub fn became(&self, language: Language, draft: &Target) -> Option<Target> {
        let symbol = match &draft.cited {
            Cited::Document(symbol) => key(&symbol.0),
            Cited::Work(work) => {
                let work = &self.corpus.works[*work];
                work.meta.symbol.as_ref().map_or_else(|| work.slug.to_string(), |symbol| key(&symbol.0))
            }
            _ => return None,
        };
        let (work, part) = self.became.get(&symbol)?;
        let there = |anchor: &Anchor| {
            let anchor = part.as_ref().map_or_else(|| anchor.clone(), |part| part.child(anchor));
            self.has(*work, language, &anchor).then_some(anchor)
        };
        let at = match &draft.at {
            Some(at) => Some(there(at)?),
            None => part.clone(),
        };
        Some(self.target(Cited::Work(*work), at, draft.to.as_ref().and_then(there)))
    }

    /// The target of a place in a document. What stands on the site is looked up; its absence is the caller's to report.
    #[must_use]
    pub fn target(&self, cited: Cited, at: Option<Anchor>, to: Option<Anchor>) -> Target {
        let landing = match &cited {
            Cited::Work(_) => Landing::Site,
            Cited::Document(symbol) if symbol.is_kept() => Landing::External,
            Cited::Instrument(index) => {
                let instrument = &self.corpus.instruments[*index];
                let read = instrument.symbol.is_some() || instrument.url.iter().next().is_some();
                if read { Landing::External } else { Landing::Nowhere }
            }
            Cited::Address(_) => Landing::External,
            Cited::Document(_) | Cited::Unissued(..) => Landing::Nowhere,
        };
        Target { cited, at, to, landing }
    }
}

/// Every address on the page of a version.
fn addresses(version: &Version) -> BTreeSet<&Anchor> {
    let provisions = version.provisions.iter().flat_map(|one| std::iter::once(&one.anchor).chain(&one.aliases));
    let notes = version.notes.iter().map(|note| &note.anchor);
    let votes = version.votes.iter().map(|vote| &vote.anchor);
    provisions.chain(notes).chain(votes).collect()
}
