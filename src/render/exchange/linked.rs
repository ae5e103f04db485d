//! The term base as linked data: a `DefinedTermSet` of schema.org that is a concept scheme of SKOS.

use serde_json::{Map, Value, json};

use crate::model::glossary::term::{Status, Term};
use crate::model::glossary::{Concept, Glossary};
use crate::model::language::{ByLanguage, Language};

/// What a set of terms is called and where it is.
#[derive(Debug, Clone, Copy)]
pub struct Set<'a> {
    /// The address of the set.
    pub address: &'a str,
    /// Its name, by language.
    pub name: &'a ByLanguage<String>,
}

/// Writes the term base in some of the languages; `address` leads to a concept.
///
/// # Panics
/// Never: what is written has only strings for keys.
#[must_use]
pub fn linked(
    glossary: &Glossary,
    languages: &[Language],
    set: Set<'_>,
    address: &dyn Fn(&Concept) -> String,
) -> String {
    let concepts = glossary.concepts.iter().enumerate();
    let chosen: Vec<_> = concepts
        .filter_map(|(index, concept)| Some((index, concept, concept.only(languages)?)))
        .map(|(index, whole, concept)| entry(glossary, index, whole, &concept, set, address))
        .collect();
    let document = json!({
        "@context": context(),
        "@type": ["DefinedTermSet", "skos:ConceptScheme"],
        "@id": set.address,
        "name": said(set.name),
        "hasDefinedTerm": chosen,
    });
    let mut text = serde_json::to_string_pretty(&document).expect("linked data is plain data");
    text.push('\n');
    text
}

/// One concept of a set, as text for `<script type="application/ld+json">`: it holds no `<`, so nothing ends it early.
#[must_use]
pub fn one(glossary: &Glossary, index: usize, set: Set<'_>, address: &dyn Fn(&Concept) -> String) -> String {
    let concept = &glossary.concepts[index];
    let mut entry = entry(glossary, index, concept, concept, set, address);
    entry["@context"] = context();
    entry.to_string().replace('<', "\\u003c")
}

fn context() -> Value {
    json!(["https://schema.org", {"skos": "http://www.w3.org/2004/02/skos/core#"}])
}

fn entry(
    glossary: &Glossary,
    index: usize,
    whole: &Concept,
    concept: &Concept,
    set: Set<'_>,
    address: &dyn Fn(&Concept) -> String,
) -> Value {
    let mut entry = Map::new();
    let mut put = |key: &str, value: Value| {
        if value.as_array().is_none_or(|list| !list.is_empty()) {
            entry.insert(key.to_owned(), value);
        }
    };
    put("@type", json!(["DefinedTerm", "skos:Concept"]));
    put("@id", json!(address(whole)));
    put("termCode", json!(concept.id));
    put("inDefinedTermSet", json!(set.address));
    put("skos:inScheme", json!({"@id": set.address}));
    let heads = || concept.terms.iter().filter_map(|(language, _)| Some((language, concept.head(language)?)));
    let is_head = |language, term: &_| concept.head(language).is_some_and(|head| std::ptr::eq(head, term));
    let all = || concept.terms.iter().flat_map(|(l, terms)| terms.iter().map(move |term| (l, term)));
    let is_right = |(_, term): &(Language, &Term)| !term.status.is_wrong();
    let others = || all().filter(|(language, term)| !is_head(*language, *term));
    let word = |(language, term): (Language, &Term)| literal(&term.term, language);
    put("name", heads().map(word).collect());
    put("alternateName", others().filter(is_right).map(word).collect());
    // Of several terms of which none is preferred none is the preferred label.
    let is_preferred = |term: &Term| term.status == Status::Preferred;
    put("skos:prefLabel", heads().filter(|(_, term)| is_preferred(term)).map(word).collect());
    let labels = || all().filter(|(language, term)| !(is_head(*language, *term) && is_preferred(term)));
    put("skos:altLabel", labels().filter(is_right).map(word).collect());
    let hidden = labels().filter(|one| !is_right(one)).map(word);
    let forms = all().flat_map(|(language, term)| term.forms.iter().map(move |form| literal(form, language)));
    put("skos:hiddenLabel", hidden.chain(forms).collect());
    put("description", said(&concept.definition));
    put("skos:definition", said(&concept.definition));
    put("skos:note", said(&concept.note));
    let there = |ids: &[String]| -> Value {
        let found = ids.iter().filter_map(|id| glossary.find(id));
        found.map(|index| json!({"@id": address(&glossary.concepts[index])})).collect()
    };
    put("skos:broader", there(&concept.broader));
    let narrower = glossary.relations(index).narrower.iter().map(|index| &glossary.concepts[*index]);
    put("skos:narrower", narrower.map(|concept| json!({"@id": address(concept)})).collect());
    put("skos:related", there(&concept.related));
    Value::Object(entry)
}

fn said(texts: &ByLanguage<String>) -> Value {
    texts.iter().map(|(language, text)| literal(text, language)).collect()
}

fn literal(text: &str, language: Language) -> Value {
    json!({"@value": text, "@language": language.tag()})
}
