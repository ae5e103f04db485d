//! Small sites for the unit tests of this verb.

use std::collections::BTreeMap;

use crate::model::alignment::Alignments;
use crate::model::citation::{Citation, CitationKind, Cited, Landing, Links, Target, VersionLinks};
use crate::model::config::Config;
use crate::model::corpus::Corpus;
use crate::model::document::{Place, Translation, Version};
use crate::model::index::Index;
use crate::model::language::Language;
use crate::model::source::FileId;
use crate::model::symbol::{Slug, Symbol};
use crate::model::theme::Theme;
use crate::model::usage::Usage;
use crate::model::work::Work;
use crate::render::studio::{Made, Studio};

/// A site of works without text, and what they cite.
pub struct Sample {
    pub corpus: Corpus,
    links: Links,
    usage: Usage,
    alignments: Alignments,
    index: Index,
    config: Config,
    theme: Theme,
}

impl Default for Sample {
    fn default() -> Self {
        let config = "title: {en: '</script><b>Site</b>'}\nurl: https://example.org/";
        let words = "graph-cites = { $from } cites { $to }: { $n }";
        Self {
            corpus: Corpus::default(),
            links: Links::default(),
            usage: Usage::default(),
            alignments: Alignments::default(),
            index: Index::default(),
            config: serde_yaml::from_str(config).expect("settings"),
            theme: Theme { files: BTreeMap::from([("words/en.ftl".to_owned(), words.as_bytes().to_vec())]) },
        }
    }
}

impl Sample {
    pub fn studio(&self) -> Studio<'_> {
        let Self { corpus, links, usage, alignments, index, .. } = self;
        let made = Made { corpus, links, usage, alignments, bundle: None, downloads: &[], index };
        Studio::new(made, &self.config, &self.theme).expect("a theme")
    }

    /// With one more report, in languages of which the first is the authentic one.
    pub fn work(self, symbol: &str, date: &str, languages: &[Language]) -> Self {
        self.add(symbol, "report", date, languages)
    }

    /// With one more resolution, in English.
    pub fn resolution(self, symbol: &str, date: &str) -> Self {
        self.add(symbol, "resolution", date, &[Language::En])
    }

    fn add(mut self, symbol: &str, kind: &str, date: &str, languages: &[Language]) -> Self {
        let date = if date.is_empty() { String::new() } else { format!("date: {date}\n") };
        let meta = format!("symbol: {symbol}\nkind: {kind}\n{date}authentic: {}", languages[0]);
        let standing = |index: usize| if index == 0 { Translation::Authentic } else { Translation::Unofficial };
        self.corpus.works.push(Work {
            folder: symbol.to_owned(),
            file: FileId(0),
            slug: Slug::of(&Symbol(symbol.to_owned())).expect("a slug"),
            meta: serde_yaml::from_str(&meta).expect("a work"),
            versions: languages.iter().enumerate().map(|(at, language)| version(*language, standing(at))).collect(),
            ledger: None,
            translations: None,
        });
        self.links.works.push(languages.iter().map(|_| VersionLinks::default()).collect());
        self
    }

    /// With so many citations more.
    pub fn cites(mut self, work: usize, version: usize, cited: Cited, times: usize) -> Self {
        let landing = if matches!(cited, Cited::Work(_)) { Landing::Site } else { Landing::External };
        let citation = Citation {
            place: Place::Provision(0),
            run: 0,
            range: 0..0,
            kind: CitationKind::Symbol,
            target: Target { cited, at: None, to: None, landing },
            printed: None,
            became: None,
            trouble: None,
        };
        self.links.works[work][version].citations.extend(std::iter::repeat_n(citation, times));
        self
    }
}

fn version(language: Language, translation: Translation) -> Version {
    Version {
        language,
        file: FileId(0),
        translation,
        from: None,
        provisions: Vec::new(),
        notes: Vec::new(),
        votes: Vec::new(),
        allows: Vec::new(),
    }
}
