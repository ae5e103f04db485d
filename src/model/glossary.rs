//! The term base: concepts, and what each is called in every language.

pub mod exchange;
pub mod merge;
pub mod term;

use std::collections::{BTreeSet, HashMap};

use serde::{Deserialize, Deserializer, Serialize};

use crate::model::glossary::term::{Form, Status, Term};
use crate::model::language::{ByLanguage, Language};
use crate::model::source::Span;
use crate::model::symbol::Slug;

/// The concepts of a site, made whole by `parse`.
#[derive(Debug, Default, Clone)]
pub struct Glossary {
    /// The concepts, by file and place.
    pub concepts: Vec<Concept>,
    /// Where each stands, in the order of the concepts.
    pub places: Vec<Span>,
    /// The subjects that they belong to, in the order in which pages show them.
    pub subjects: Vec<Subject>,
    /// The entries that cannot be read.
    pub unread: Unread,
    by_id: HashMap<String, usize>,
    relations: Vec<Relations>,
    languages: Vec<Language>,
}

/// Entries of the term base that cannot be read, by their ids; an empty one for an entry that says none. What names them is not to
/// blame, and what the texts call things cannot be held against a term base that lacks some of its concepts.
#[derive(Debug, Clone, Default)]
pub struct Unread {
    /// Subjects.
    pub subjects: BTreeSet<String>,
    /// Concepts.
    pub concepts: BTreeSet<String>,
}

/// How a concept stands to others, by their places among the concepts; what is written at either end holds at both.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Relations {
    /// Wider concepts.
    pub broader: Vec<usize>,
    /// Narrower ones.
    pub narrower: Vec<usize>,
    /// Those that have to do with it.
    pub related: Vec<usize>,
    /// Those that it is easily taken for.
    pub confused: Vec<usize>,
}

/// A field of knowledge that concepts belong to.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Subject {
    /// The word by which concepts name it.
    #[serde(deserialize_with = "id")]
    pub id: String,
    /// Its name.
    pub name: ByLanguage<String>,
}

/// One concept, whatever it is called (ISO 30042: a concept entry).
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Concept {
    /// The word by which others name it, fit for an address.
    #[serde(deserialize_with = "id")]
    pub id: String,
    /// What it is.
    pub kind: ConceptKind,
    /// The id of its subject.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub subject: String,
    /// What it is called, by language.
    pub terms: ByLanguage<Vec<Term>>,
    /// What it means, by language.
    #[serde(default, skip_serializing_if = "ByLanguage::is_empty")]
    pub definition: ByLanguage<String>,
    /// The document that defines it, where one does.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub source: String,
    /// What is known of it besides, by language.
    #[serde(default, skip_serializing_if = "ByLanguage::is_empty")]
    pub note: ByLanguage<String>,
    /// The languages in which the documents render it in several ways, and the editors know it; the note says what they know.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub differs: Vec<Language>,
    /// The ids of concepts that it is easily taken for.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub confused_with: Vec<String>,
    /// The ids of wider concepts; the narrower ones follow from these.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub broader: Vec<String>,
    /// The ids of concepts that have to do with it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub related: Vec<String>,
    /// What it is sorted by, by language, where the collation would read a character wrongly.
    #[serde(default, skip_serializing_if = "ByLanguage::is_empty")]
    pub sort: ByLanguage<String>,
}

/// What a concept is; the record types of UNTERM.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum ConceptKind {
    /// A word or phrase.
    Term,
    /// An instrument, programme, meeting or post, by its official name.
    Title,
    /// An organization or organ.
    Body,
    /// A State.
    Country,
}

impl Glossary {
    /// A term base of concepts with their places. Of concepts with the same id the first is known by it.
    #[must_use]
    pub fn new(concepts: Vec<Concept>, places: Vec<Span>, subjects: Vec<Subject>) -> Self {
        let mut by_id = HashMap::with_capacity(concepts.len());
        for (index, concept) in concepts.iter().enumerate() {
            by_id.entry(concept.id.clone()).or_insert(index);
        }
        let relations = relations(&concepts, &by_id);
        let has = |language| concepts.iter().any(|concept| !concept.terms(language).is_empty());
        let languages = Language::ALL.into_iter().filter(|language| has(*language)).collect();
        Self { concepts, places, subjects, unread: Unread::default(), by_id, relations, languages }
    }

    /// The same, where these entries cannot be read.
    #[must_use]
    pub fn lacking(self, unread: Unread) -> Self {
        Self { unread, ..self }
    }

    /// The place among the concepts of the one with this id.
    #[must_use]
    pub fn find(&self, id: &str) -> Option<usize> {
        self.by_id.get(id).copied()
    }

    /// How a concept stands to others.
    #[must_use]
    pub fn relations(&self, concept: usize) -> &Relations {
        &self.relations[concept]
    }

    /// Whether there is no concept.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.concepts.is_empty()
    }

    /// The languages in which any concept has a term, in the order of their codes.
    #[must_use]
    pub fn languages(&self) -> &[Language] {
        &self.languages
    }
}

/// The relations of all concepts, each at both ends. An id that is none's is left out.
fn relations(concepts: &[Concept], by_id: &HashMap<String, usize>) -> Vec<Relations> {
    let mut all = vec![Relations::default(); concepts.len()];
    let add = |list: &mut Vec<usize>, other: usize| {
        if !list.contains(&other) {
            list.push(other);
        }
    };
    for (index, concept) in concepts.iter().enumerate() {
        let known = |ids: &[String]| ids.iter().filter_map(|id| by_id.get(id).copied()).collect::<Vec<_>>();
        for other in known(&concept.broader) {
            add(&mut all[index].broader, other);
            add(&mut all[other].narrower, index);
        }
        for other in known(&concept.related) {
            add(&mut all[index].related, other);
            add(&mut all[other].related, index);
        }
        for other in known(&concept.confused_with) {
            add(&mut all[index].confused, other);
            add(&mut all[other].confused, index);
        }
    }
    all
}

impl Concept {
    /// A concept of which only the id is known.
    #[must_use]
    pub fn new(id: impl Into<String>) -> Self {
        Self {
            id: id.into(),
            kind: ConceptKind::Term,
            subject: String::new(),
            terms: ByLanguage::default(),
            definition: ByLanguage::default(),
            source: String::new(),
            note: ByLanguage::default(),
            differs: Vec::new(),
            confused_with: Vec::new(),
            broader: Vec::new(),
            related: Vec::new(),
            sort: ByLanguage::default(),
        }
    }

    /// Whether a word can be the id of a concept.
    #[must_use]
    pub fn is_id(word: &str) -> bool {
        Self::wrong_id(word).is_none()
    }

    /// Why a word can be no id; nothing where it can.
    #[must_use]
    pub fn wrong_id(word: &str) -> Option<String> {
        if RESERVED.contains(&word) {
            return Some(format!("`{word}` is reserved: it is a page of its own; choose another id"));
        }
        if Slug::parse(word).is_some() {
            return None;
        }
        let spelt = !word.ends_with('-') && Slug::parse(&format!("{word}-x")).is_some();
        Some(if spelt {
            format!("`{word}` is reserved: Windows takes it for a device; choose another id")
        } else {
            format!("`{word}` is no id; write lower-case letters, digits and hyphens")
        })
    }

    /// What it is called in a language, as listed; nothing for none.
    #[must_use]
    pub fn terms(&self, language: Language) -> &[Term] {
        self.terms.get(language).map_or(&[], Vec::as_slice)
    }

    /// The term that stands for it in a language: the first preferred one, else the first that is still right, else the first.
    #[must_use]
    pub fn head(&self, language: Language) -> Option<&Term> {
        let terms = self.terms(language);
        let of = |right: fn(&Term) -> bool| terms.iter().find(|term| right(term));
        of(|term| term.status == Status::Preferred).or_else(|| of(|term| !term.status.is_wrong())).or(terms.first())
    }

    /// The terms that stand for it in a language: its head; but where no term is preferred, every admitted one that is neither short nor
    /// a variant, for none of them is more its name than the others.
    #[must_use]
    pub fn heads(&self, language: Language) -> Vec<&Term> {
        let head = self.head(language);
        if head.is_none_or(|head| head.status != Status::Admitted) {
            return head.into_iter().collect();
        }
        let is_name = |term: &&Term| term.status == Status::Admitted && matches!(term.form, None | Some(Form::Full));
        let names: Vec<&Term> = self.terms(language).iter().filter(is_name).collect();
        if names.is_empty() { head.into_iter().collect() } else { names }
    }

    /// The term that stands for it in a language, else in the nearest; its id where it has no term at all.
    #[must_use]
    pub fn name(&self, language: Language) -> (Option<Language>, &str) {
        let languages = [language, Language::En].into_iter().chain(Language::ALL);
        let mut heads = languages.filter_map(|language| Some((Some(language), self.head(language)?.term.as_str())));
        heads.next().unwrap_or((None, &self.id))
    }
}

impl ConceptKind {
    /// Every kind, in the order in which pages show them.
    pub const ALL: [Self; 4] = [Self::Term, Self::Title, Self::Body, Self::Country];

    /// The word in files and data.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Term => "term",
            Self::Title => "title",
            Self::Body => "body",
            Self::Country => "country",
        }
    }

    /// Whether it is an official name, which has one right form in each language.
    #[must_use]
    pub fn is_name(self) -> bool {
        self != Self::Term
    }

    /// The kind of a word.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.key() == word)
    }
}

/// Words that pages of the term base have for themselves.
const RESERVED: [&str; 4] = ["index", "strokes", "differ", "states"];

fn id<'de, D: Deserializer<'de>>(input: D) -> Result<String, D::Error> {
    let written = String::deserialize(input)?;
    Concept::wrong_id(&written).map_or(Ok(written), |wrong| Err(serde::de::Error::custom(wrong)))
}

#[cfg(test)]
mod tests {
    use super::*;

    const DIVERSION: &str = r#"{
        "id": "diversion", "kind": "term", "subject": "core",
        "terms": {"en": ["diversion"], "zh": [{"term": "转移", "status": "admitted", "not-after": ["技术"]}]},
        "differs": ["zh"]
    }"#;

    #[test]
    fn what_is_written_is_read_again() {
        let concept: Concept = serde_json::from_str(DIVERSION).expect("it is a concept");
        let written = serde_json::to_string(&concept).expect("it can be written");
        assert_eq!(serde_json::from_str::<Concept>(&written).expect("it was just written"), concept);
        assert!(concept.terms(Language::En)[0].is_plain());
        assert_eq!(concept.terms(Language::Zh)[0].not_after, ["技术"]);
    }

    #[test]
    fn the_head_is_the_best_term() {
        let concept: Concept = serde_json::from_str(
            r#"{"id": "isacs", "kind": "title", "terms": {
                "en": [{"term": "old", "status": "superseded", "until": "2016-01-01"}, {"term": "used", "status": "admitted"}],
                "zh": [{"term": "旧", "status": "superseded"}]}}"#,
        )
        .expect("it is a concept");
        assert_eq!(concept.name(Language::En), (Some(Language::En), "used"));
        assert_eq!(concept.name(Language::Zh), (Some(Language::Zh), "旧"));
        assert_eq!(concept.name(Language::Ar), (Some(Language::En), "used"));
    }

    #[test]
    fn where_none_is_preferred_all_stand_for_it() {
        let concept: Concept = serde_json::from_str(
            r#"{"id": "diversion", "kind": "term", "terms": {
                "en": ["diversion", {"term": "leakage", "status": "admitted"}],
                "zh": [{"term": "转移", "status": "admitted"}, {"term": "流散", "status": "admitted"},
                       {"term": "转入", "status": "admitted", "form": "variant"}]}}"#,
        )
        .expect("it is a concept");
        let heads = |language| concept.heads(language).iter().map(|term| term.term.as_str()).collect::<Vec<_>>();
        assert_eq!(heads(Language::Zh), ["转移", "流散"]);
        assert_eq!(heads(Language::En), ["diversion"]);
        assert!(heads(Language::Ar).is_empty());
    }

    #[test]
    fn a_mistake_is_said() {
        for (written, word) in [
            (r#"{"id": "A b", "kind": "term", "terms": {}}"#, "`A b` is no id"),
            (r#"{"id": "index", "kind": "term", "terms": {}}"#, "`index` is reserved: it is a page of its own"),
            (r#"{"id": "con", "kind": "term", "terms": {}}"#, "`con` is reserved: Windows"),
            (r#"{"id": "a-", "kind": "term", "terms": {}}"#, "`a-` is no id"),
            (r#"{"id": "a", "kind": "word", "terms": {}}"#, "`word`"),
            (r#"{"id": "a", "kind": "term", "terms": {"en": [{"term": "b", "state": "x"}]}}"#, "`state`"),
            (r#"{"id": "a", "kind": "term", "terms": {"en": [""]}}"#, "without a character"),
            (r#"{"id": "a", "kind": "term", "terms": {"en": [{"term": "b", "until": "2016"}]}}"#, "`2016` is no day"),
            (r#"{"id": "a", "kind": "term", "terms": {"en": [{"term": "b", "until": "2021-02-29"}]}}"#, "is no day"),
            (r#"{"id": "a", "kind": "term", "terms": {"en": ["b"], "en": ["c"]}}"#, "`en` stands here a second time"),
            (r#"{"id": "a", "kind": "term", "terms": {"en": [{"term": "b", "forms": [""]}]}}"#, "without a character"),
            (r#"{"id": "a", "kind": "term", "terms": {"en": ["b\u0001"]}}"#, "U+0001"),
            (r#"{"id": "con", "kind": "term", "terms": {}}"#, "takes it for a device"),
        ] {
            let error = serde_json::from_str::<Concept>(written).expect_err(written).to_string();
            assert!(error.contains(word), "{error}");
        }
    }
}
