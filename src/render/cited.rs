//! What is cited, in words and addresses: its name, where it is read, and where it stands in the table of citations.

use crate::model::address;
use crate::model::anchor::Anchor;
use crate::model::citation::{Cited, Landing, Target};
use crate::model::document::Version;
use crate::model::language::Language;
use crate::model::number::letter;
use crate::model::organ::Organ;
use crate::model::site::SitePath;
use crate::model::symbol::{Slug, Symbol};
use crate::model::work::Work;
use crate::render::naming::Naming;
use crate::render::studio::Studio;
use crate::render::work::short;

/// How a page speaks of what is cited.
#[derive(Clone, Copy)]
pub struct Voice<'a> {
    /// The words and the corpus.
    pub studio: &'a Studio<'a>,
    /// The page.
    pub path: &'a SitePath,
    /// Its language.
    pub language: Language,
    /// The work whose provisions stand on the page, where it is the page of one.
    pub home: Option<usize>,
}

impl<'a> Voice<'a> {
    fn word(&self, key: &str) -> String {
        self.studio.words.get(self.language, key)
    }

    fn with(&self, key: &str, n: &str) -> String {
        self.studio.words.with(self.language, key, &[("n", n)])
    }

    /// A work of the corpus.
    #[must_use]
    pub fn work(&self, index: usize) -> &'a Work {
        &self.studio.corpus.works[index]
    }

    /// The version of a work that this page leads to: in its language, else the first.
    #[must_use]
    pub fn version(&self, index: usize) -> Option<&'a Version> {
        let work = self.work(index);
        work.nearest(self.language)
    }

    /// A work as it is cited: by its symbol, else by its short title.
    #[must_use]
    pub fn document(&self, index: usize) -> String {
        let work = self.work(index);
        work.meta.symbol.as_ref().map_or_else(|| self.short(index), ToString::to_string)
    }

    /// The short title of a work.
    #[must_use]
    pub fn short(&self, index: usize) -> String {
        short(self.work(index), self.version(index), self.language)
    }

    /// What a cited document is called.
    #[must_use]
    pub fn name(&self, cited: &Cited) -> String {
        match cited {
            Cited::Work(index) => self.document(*index),
            Cited::Document(symbol) => symbol.to_string(),
            Cited::Unissued(organ, decision, number) => {
                let organ = self.word(&format!("organ-{}", organ.key()));
                let key = if *decision { "cited-decision" } else { "cited-resolution" };
                self.studio.words.with(self.language, key, &[("organ", &organ), ("n", number)])
            }
            Cited::Instrument(index) => {
                let instrument = &self.studio.corpus.instruments[*index];
                let names = instrument.names.best(self.language);
                names.and_then(|(_, names)| names.first()).unwrap_or(&instrument.id).clone()
            }
            Cited::Address(address) => address.clone(),
        }
    }

    /// What else is known of it: a work's short title, the symbol of an instrument.
    #[must_use]
    pub fn title(&self, cited: &Cited) -> String {
        match cited {
            Cited::Work(index) if self.work(*index).meta.symbol.is_some() => self.short(*index),
            Cited::Instrument(index) => {
                let instrument = &self.studio.corpus.instruments[*index];
                let symbol = instrument.symbol.as_ref().map(ToString::to_string).unwrap_or_default();
                match &instrument.at {
                    Some(at) if !symbol.is_empty() => format!("{symbol}{}{}", self.word("place-joint"), self.place(at)),
                    _ => symbol,
                }
            }
            Cited::Work(_) | Cited::Document(_) | Cited::Unissued(..) | Cited::Address(_) => String::new(),
        }
    }

    /// What texts call an instrument besides its full title.
    #[must_use]
    pub fn other_names(&self, cited: &Cited) -> Vec<String> {
        let Cited::Instrument(index) = cited else { return Vec::new() };
        let names = self.studio.corpus.instruments[*index].names.get(self.language);
        names.into_iter().flatten().skip(1).cloned().collect()
    }

    /// Where a target is read, on this page, on another, or elsewhere; none where nowhere.
    #[must_use]
    pub fn href(&self, target: &Target) -> Option<String> {
        match (&target.cited, target.landing) {
            (_, Landing::Nowhere) | (Cited::Unissued(..), _) => None,
            (Cited::Work(index), _) => Some(self.in_site(*index, target.at.as_ref(), target.to.as_ref())),
            (Cited::Document(symbol), _) => Some(address::elsewhere(symbol, self.language)),
            (Cited::Instrument(index), _) => {
                let instrument = &self.studio.corpus.instruments[*index];
                let url = || instrument.url.best(self.language).map(|(_, url)| url.clone());
                instrument.symbol.as_ref().map(|symbol| address::elsewhere(symbol, self.language)).or_else(url)
            }
            (Cited::Address(address), _) => Some(address.clone()),
        }
    }

    /// The address of a place of a work: in the page's language, else on the page that opens the reader's.
    #[must_use]
    pub fn in_site(&self, index: usize, at: Option<&Anchor>, to: Option<&Anchor>) -> String {
        let work = self.work(index);
        let there = work
            .version(self.language)
            .map_or_else(|| address::work(&work.slug), |version| address::document(&work.slug, version.language));
        let Some(at) = at else { return self.path.to(&there) };
        let home = self.home == Some(index);
        let href = if home { format!("#{at}") } else { self.path.to_anchor(&there, at.as_str()) };
        match to {
            // On another page the fragment can name the first only; the query says how far to mark.
            Some(to) if !home => href.replacen('#', &format!("?to={to}#"), 1),
            _ => href,
        }
    }

    /// The place of a cited document in the table of citations.
    #[must_use]
    pub fn table(&self, cited: &Cited) -> String {
        let table = address::citations(self.studio.nearest(self.language));
        self.path.to_anchor(&table, &id(cited, self.studio))
    }

    /// What the cited provisions are called: by the document's own naming where the site has it.
    #[must_use]
    pub fn provision(&self, target: &Target) -> String {
        let Some(at) = &target.at else { return String::new() };
        let first = self.one_provision(&target.cited, at);
        match &target.to {
            Some(to) => {
                let last = self.one_provision(&target.cited, to);
                self.studio.words.with(self.language, "range-of-places", &[("from", &first), ("to", &last)])
            }
            None => first,
        }
    }

    fn one_provision(&self, cited: &Cited, at: &Anchor) -> String {
        match cited {
            Cited::Work(index) => {
                self.named(*index, at).filter(|name| !name.is_empty()).unwrap_or_else(|| self.place(at))
            }
            Cited::Instrument(index) => {
                let base = self.studio.corpus.instruments[*index].at.as_ref();
                let own = base.and_then(|base| at.as_str().strip_prefix(base.as_str())?.strip_prefix('-'));
                own.and_then(Anchor::parse).map_or_else(|| self.place(at), |own| self.place(&own))
            }
            _ => self.place(at),
        }
    }

    /// The name of a provision of a work, with its annex.
    fn named(&self, index: usize, at: &Anchor) -> Option<String> {
        let version = self.version(index)?;
        let provision = version.provisions.iter().position(|provision| provision.anchor == *at)?;
        let document = self.document(index);
        let name = Naming::new(&self.studio.words, version, &document).speaking(self.language).of(provision);
        let own =
            name.cite.strip_prefix(&document).map(|rest| rest.trim_start_matches([',', '，', '،', ' ']).to_owned());
        own.filter(|own| !own.is_empty()).or(Some(name.name))
    }

    /// An anchor in words: `annex-p92` is 「附件，第 92 段」.
    #[must_use]
    pub fn place(&self, anchor: &Anchor) -> String {
        let mut pieces: Vec<String> = Vec::new();
        for piece in anchor.as_str().split('-') {
            let (word, number) = piece.split_at(piece.find(|c: char| c.is_ascii_digit()).unwrap_or(piece.len()));
            let key = match (word, number.is_empty()) {
                ("annex", true) => "place-annex",
                ("annex", false) => "place-annex-n",
                ("app", true) => "place-appendix",
                ("app", false) => "place-appendix-n",
                ("p", false) => "place-paragraph",
                ("pp", false) => "place-preambular",
                ("s", false) => "place-section",
                ("art", false) => "place-article",
                ("fn", false) => "place-note",
                ("item", false) => "place-item",
                ("action", false) => "place-action",
                _ => "",
            };
            match (key, pieces.last_mut()) {
                // A letter belongs to the number before it: 24(a), 24 a).
                ("", Some(last)) => {
                    let letter = self.with("place-letter", &self.letter(piece));
                    *last = last.replace(PLACEHOLDER, &format!("{}{letter}{PLACEHOLDER}", self.word("sub-joint")));
                }
                ("", None) => pieces.push(piece.to_owned()),
                (key, _) => pieces.push(self.with(key, &format!("{number}{PLACEHOLDER}"))),
            }
        }
        pieces.join(&self.word("place-joint")).replace(PLACEHOLDER, "")
    }

    /// The letter of a sub-paragraph as the language writes it: b is ب, the second of the abjad.
    fn letter(&self, canonical: &str) -> String {
        let alphabet = self.language.tongue().alphabet;
        let place =
            letter(canonical).and_then(|place| usize::try_from(place).ok()).and_then(|place| place.checked_sub(1));
        place.and_then(|place| alphabet.get(place)).map_or_else(|| canonical.to_owned(), ToString::to_string)
    }
}

/// Stands behind a number while letters may still be put there.
const PLACEHOLDER: char = '\u{1}';

/// The id of a cited document in the table of citations.
#[must_use]
pub fn id(cited: &Cited, studio: &Studio<'_>) -> String {
    let spelt = cited.spelt(studio.corpus);
    match cited {
        Cited::Address(address) => format!("url-{}", &blake3::hash(address.as_bytes()).to_hex()[..10]),
        // Documents have their slugs; nothing else begins so.
        Cited::Instrument(index) => format!("title-{}", studio.corpus.instruments[*index].id),
        Cited::Unissued(..) => spelt.to_lowercase().replace(|c: char| !c.is_ascii_alphanumeric(), "-"),
        Cited::Work(index) => studio.corpus.works[*index].slug.to_string(),
        Cited::Document(symbol) => Slug::of(symbol).map_or_else(|| spelt.to_lowercase(), |slug| slug.to_string()),
    }
}

/// The groups of the table of citations, in the order in which they stand: resolutions, decisions, documents, and what has no
/// symbol.
pub const GROUPS: [&str; 29] = [
    "general-assembly-resolution",
    "general-assembly-decision",
    "security-council-resolution",
    "economic-and-social-council-resolution",
    "economic-and-social-council-decision",
    "human-rights-council-resolution",
    "human-rights-council-decision",
    "human-rights-commission-resolution",
    "trusteeship-council-resolution",
    "environment-assembly-resolution",
    "organized-crime-conference-resolution",
    "organized-crime-conference-decision",
    "conference-of-parties-resolution",
    "conference-of-parties-decision",
    "african-union-decision",
    "general-assembly-document",
    "conference-document",
    "security-council-document",
    "economic-and-social-council-document",
    "human-rights-council-document",
    "human-rights-commission-document",
    "trusteeship-council-document",
    "environment-assembly-document",
    "organized-crime-conference-document",
    "secretariat-document",
    "other-document",
    "work",
    "instrument",
    "address",
];

/// The group to which a cited document belongs, one of [`GROUPS`].
#[must_use]
pub fn group(cited: &Cited, studio: &Studio<'_>) -> &'static str {
    let key = match cited {
        Cited::Instrument(_) => "instrument".to_owned(),
        Cited::Address(_) => "address".to_owned(),
        Cited::Unissued(organ, decision, _) => {
            format!("{}-{}", organ.key(), if *decision { "decision" } else { "resolution" })
        }
        Cited::Document(symbol) => of_symbol(symbol),
        Cited::Work(index) => {
            let symbol = studio.corpus.works[*index].meta.symbol.as_ref();
            symbol.map_or_else(|| "work".to_owned(), of_symbol)
        }
    };
    GROUPS.into_iter().find(|group| *group == key).unwrap_or("other-document")
}

fn of_symbol(symbol: &Symbol) -> String {
    let organ = Organ::of(symbol).map_or("other", Organ::key);
    let upper = symbol.0.to_uppercase();
    let kind = if upper.contains("/RES/") || upper.contains("/RES.") {
        "resolution"
    } else if upper.contains("/DEC/") || upper.contains("/DEC.") {
        "decision"
    } else {
        "document"
    };
    format!("{organ}-{kind}")
}
