//! What of a collection is chosen, for a bundle.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use crate::model::corpus::Corpus;
use crate::model::document::Translation;
use crate::model::language::{ByLanguage, Language, Pair};
use crate::model::symbol::Slug;
use crate::model::work::{Work, WorkMeta};

/// Some documents in some languages. The default is all of them in all of theirs.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Choice {
    /// Documents, by slug, symbol or folder. With a meeting besides, its documents and these.
    pub documents: Vec<String>,
    /// A meeting, by its id: all of its documents.
    pub meeting: Option<String>,
    /// Languages, the first for those whose browser asks for none of them; all where there is none.
    pub languages: Vec<Language>,
    /// Two of the languages that stand side by side; where there is none, those of the site's settings.
    pub pair: Option<Pair>,
    /// What readers see of it; where there is none, its meeting's name, else the site's.
    pub title: ByLanguage<String>,
}

/// Something that a choice names and that is not there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unmet {
    /// A document.
    Document(String),
    /// A meeting.
    Meeting(String),
    /// A meeting that has no documents.
    Empty(String),
    /// A language that none of the documents has.
    Language(Language),
}

/// How a bundle stands to the collection that it was taken from.
#[derive(Debug, Clone)]
pub enum Extent {
    /// It is the collection, and its texts are those of the collection's pages.
    Whole,
    /// It is a collection of its own.
    Part(LeftOut),
}

/// What the pages of a bundle say of it.
#[derive(Debug, Clone, Copy)]
pub struct Bundled<'a> {
    /// How it stands to the collection.
    pub extent: &'a Extent,
    /// What readers see of it.
    pub title: &'a ByLanguage<String>,
}

/// What a part of a collection lacks of the whole.
#[derive(Debug, Clone, Default)]
pub struct LeftOut {
    /// Works of which no version is there, in the order of the corpus.
    pub works: Vec<LeftWork>,
    /// Versions of the works that are there, in the order of the work.
    pub versions: BTreeMap<Slug, Vec<LeftVersion>>,
}

/// A work that was left out.
#[derive(Debug, Clone)]
pub struct LeftWork {
    /// Its address.
    pub slug: Slug,
    /// What `work.yaml` says.
    pub meta: WorkMeta,
    /// Its versions.
    pub versions: Vec<LeftVersion>,
}

/// A version that was left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LeftVersion {
    /// Its language.
    pub language: Language,
    /// What standing it has.
    pub translation: Translation,
}

impl Extent {
    /// What is left out.
    #[must_use]
    pub fn left_out(&self) -> Option<&LeftOut> {
        match self {
            Self::Whole => None,
            Self::Part(left_out) => Some(left_out),
        }
    }
}

impl Choice {
    /// Whether it leaves nothing out.
    #[must_use]
    pub fn is_everything(&self) -> bool {
        *self == Self { title: self.title.clone(), ..Self::default() }
    }

    /// The works that it chooses, by their places in the corpus; of some there may be no version in its languages.
    #[must_use]
    pub fn works(&self, corpus: &Corpus) -> Vec<usize> {
        let all = self.documents.is_empty() && self.meeting.is_none();
        let meets = |work: &Work| {
            all || work.meta.meeting.is_some() && work.meta.meeting == self.meeting
                || self.documents.iter().any(|name| is_called(work, name))
        };
        (0..corpus.works.len()).filter(|number| meets(&corpus.works[*number])).collect()
    }

    /// Whether it has a language.
    #[must_use]
    pub fn speaks(&self, language: Language) -> bool {
        self.languages.is_empty() || self.languages.contains(&language)
    }

    /// All that it names and that a corpus does not have.
    #[must_use]
    pub fn unmet(&self, corpus: &Corpus) -> Vec<Unmet> {
        let mut unmet = Vec::new();
        for name in &self.documents {
            if !corpus.works.iter().any(|work| is_called(work, name)) {
                unmet.push(Unmet::Document(name.clone()));
            }
        }
        if let Some(id) = &self.meeting {
            if corpus.meeting(id).is_none() {
                unmet.push(Unmet::Meeting(id.clone()));
            } else if !corpus.works.iter().any(|work| work.meta.meeting.as_ref() == Some(id)) {
                unmet.push(Unmet::Empty(id.clone()));
            }
        }
        let works = self.works(corpus);
        let has = |language: Language| works.iter().any(|number| corpus.works[*number].version(language).is_some());
        // Where a name is wrong, no language is to blame; and a site of plain pages has no documents to choose from.
        if unmet.is_empty() && !corpus.works.is_empty() {
            unmet.extend(self.languages.iter().copied().filter(|language| !has(*language)).map(Unmet::Language));
        }
        unmet
    }

    /// A name for what is chosen, fit for a file: `bms7-zh-en`.
    #[must_use]
    pub fn name(&self, corpus: &Corpus) -> String {
        let mut pieces: Vec<String> = self.meeting.iter().cloned().collect();
        let slug = |name: &String| corpus.works.iter().find(|work| is_called(work, name)).map(|work| &work.slug);
        let mut documents = self.documents.iter().filter_map(slug).map(ToString::to_string);
        match (documents.next(), documents.count()) {
            (Some(first), 0) => pieces.push(first),
            (Some(first), more) => pieces.push(format!("{first}-and-{more}-more")),
            (None, _) => {}
        }
        if pieces.is_empty() {
            pieces.push("collection".to_owned());
        }
        pieces.extend(self.languages.iter().map(ToString::to_string));
        pieces.join("-")
    }
}

/// Whether a work is meant by a slug, a symbol or a folder.
fn is_called(work: &Work, name: &str) -> bool {
    let folder = name.trim_end_matches('/');
    work.is_named(name) || work.folder == folder || work.folder.rsplit('/').next() == Some(folder)
}

impl Unmet {
    /// The name that meets nothing.
    #[must_use]
    pub fn name(&self) -> &str {
        match self {
            Self::Document(name) | Self::Meeting(name) | Self::Empty(name) => name,
            Self::Language(language) => language.code(),
        }
    }

    /// The names of what there is instead.
    #[must_use]
    pub fn known(&self, choice: &Choice, corpus: &Corpus) -> Vec<String> {
        match self {
            Self::Document(_) => corpus.works.iter().map(|work| work.slug.to_string()).collect(),
            Self::Meeting(_) | Self::Empty(_) => {
                let held: BTreeSet<_> = corpus.works.iter().filter_map(|work| work.meta.meeting.as_deref()).collect();
                corpus.meetings.iter().filter(|one| held.contains(one.id.as_str())).map(|one| one.id.clone()).collect()
            }
            Self::Language(_) => {
                let works = choice.works(corpus);
                let versions = works.iter().flat_map(|number| &corpus.works[*number].versions);
                let languages: BTreeSet<_> = versions.map(|version| version.language).collect();
                languages.iter().map(ToString::to_string).collect()
            }
        }
    }
}

impl fmt::Display for Unmet {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Document(name) => write!(out, "there is no document `{name}`"),
            Self::Meeting(id) => write!(out, "there is no meeting `{id}`"),
            Self::Empty(id) => write!(out, "no document is of the meeting `{id}`"),
            Self::Language(language) => write!(out, "no document that is chosen can be read in `{language}`"),
        }
    }
}
