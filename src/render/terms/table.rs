//! The terms in two languages, side by side.

use serde::Serialize;

use crate::model::address;
use crate::model::glossary::term::Form;
use crate::model::glossary::{Concept, ConceptKind};
use crate::model::language::{Language, Pair};
use crate::model::site::SitePath;
use crate::render::cites::Named;
use crate::render::collation::sort_key;
use crate::render::frame::{Frame, Lang};
use crate::render::studio::{Head, Studio, Versions, lang};
use crate::render::terms::index::SubjectName;
use crate::render::terms::{TermName, right, subject};
use crate::render::web::Told;

/// The table of terms in two languages: `term-table.html`.
#[derive(Debug, Serialize)]
pub struct TermTablePage {
    /// The frame; the page is in the first language.
    pub frame: Frame,
    /// The two languages.
    pub columns: Vec<Lang>,
    /// The concepts that have a term in both, in the order of the first language.
    pub rows: Vec<TableRow>,
    /// The kinds that there are.
    pub kinds: Vec<&'static str>,
    /// The subjects that there are, in the order of their names.
    pub subjects: Vec<SubjectName>,
    /// The same in other formats: TBX and CSV of this pair, then linked data of all.
    pub downloads: Vec<Named>,
    /// The glossary.
    pub glossary: String,
    /// The other tables whose first language is the page's.
    pub tables: Vec<PairLink>,
}

/// One concept in two languages.
#[derive(Debug, Serialize)]
pub struct TableRow {
    /// The concept's id.
    pub id: String,
    /// The concept's page.
    pub href: String,
    /// What it is called in each of the two languages.
    pub cells: Vec<TableCell>,
    /// The kind of the concept.
    pub kind: &'static str,
    /// The id of its subject.
    pub subject: String,
    /// The name of its subject.
    pub subject_name: String,
}

/// A concept in one language.
#[derive(Debug, Serialize)]
pub struct TableCell {
    /// Its terms but the abbreviations, the preferred first.
    pub terms: Vec<TermName>,
    /// Its abbreviations.
    pub short: Vec<TermName>,
    /// What the column is sorted by: a number, in the order of the column's language.
    pub order: usize,
}

/// A table in two languages as a link.
#[derive(Debug, Serialize)]
pub struct PairLink {
    /// The second language.
    pub lang: Lang,
    /// The table.
    pub href: String,
    /// Whether it is this page.
    pub current: bool,
}

/// The tables whose first language is `language`.
pub(super) fn pair_links(studio: &Studio<'_>, path: &SitePath, language: Language) -> Vec<PairLink> {
    let pairs = address::term_pairs(studio.corpus).into_iter().filter(|pair| pair.first == language);
    let link = |pair: Pair| {
        let there = address::term_table(pair);
        PairLink { lang: lang(pair.second), href: path.to(&there), current: *path == there }
    };
    pairs.map(link).collect()
}

/// The table of two languages.
pub(in crate::render) fn table(studio: &Studio<'_>, path: &SitePath, pair: Pair) -> TermTablePage {
    let glossary = &studio.corpus.glossary;
    let languages = [pair.first, pair.second];
    let names = languages.map(|language| studio.words.get(pair.first, &format!("language-{language}")));
    let head = Head {
        title: studio.words.with(pair.first, "term-table-title", &[("first", &names[0]), ("second", &names[1])]),
        description: studio.words.get(pair.first, "terms-about"),
    };
    // Whoever changes the language keeps the other one of the two.
    let partner = |language| if language == pair.second { pair.first } else { pair.second };
    let versions: Vec<_> = glossary
        .languages()
        .iter()
        .map(|first| (*first, address::term_table(Pair { first: *first, second: partner(*first) })))
        .collect();
    let both: Vec<&Concept> = glossary
        .concepts
        .iter()
        .filter(|one| languages.iter().all(|language| !right(one, *language).is_empty()))
        .collect();
    let orders = languages.map(|language| ranks(&both, language));
    let mut rows: Vec<TableRow> = Vec::with_capacity(both.len());
    for (number, concept) in both.iter().enumerate() {
        rows.push(TableRow {
            id: concept.id.clone(),
            href: path.to(&address::concept(studio.nearest(pair.first), &concept.id)),
            cells: languages
                .iter()
                .zip(&orders)
                .map(|(language, order)| cell(concept, *language, order[number]))
                .collect(),
            kind: concept.kind.key(),
            subject: concept.subject.clone(),
            subject_name: subject(glossary, &concept.subject, pair.first),
        });
    }
    rows.sort_by_key(|row| row.cells[0].order);
    let kinds = ConceptKind::ALL.into_iter().filter(|kind| both.iter().any(|one| one.kind == *kind));
    let mut subjects: Vec<SubjectName> = Vec::new();
    for row in &rows {
        if !row.subject.is_empty() && subjects.iter().all(|one| one.id != row.subject) {
            subjects.push(SubjectName { id: row.subject.clone(), name: row.subject_name.clone() });
        }
    }
    subjects.sort_by_cached_key(|one| sort_key(&one.name, pair.first));
    TermTablePage {
        frame: studio.frame(
            path,
            pair.first,
            head,
            &Versions { all: &versions, neutral: None, told: Told::These(turned(pair)) },
        ),
        columns: languages.map(lang).to_vec(),
        kinds: kinds.map(ConceptKind::key).collect(),
        subjects,
        downloads: [
            ("TBX", address::term_tbx(pair)),
            ("CSV", address::term_csv(pair)),
            ("JSON-LD", address::term_base_linked()),
        ]
        .map(|(name, there)| Named { href: path.to(&there), name: name.to_owned() })
        .to_vec(),
        glossary: path.to(&address::terms(studio.nearest(pair.first))),
        tables: pair_links(studio, path, pair.first),
        rows,
    }
}

/// A table in two languages and the same with the other one first: one page in two languages.
pub(in crate::render) fn turned(pair: Pair) -> Vec<(Language, SitePath)> {
    let back = Pair { first: pair.second, second: pair.first };
    vec![(pair.first, address::term_table(pair)), (back.first, address::term_table(back))]
}

fn cell(concept: &Concept, language: Language, order: usize) -> TableCell {
    let (short, terms): (Vec<_>, Vec<_>) =
        right(concept, language).into_iter().partition(|term| term.form == Some(Form::Acronym));
    let names = |terms: Vec<_>| terms.into_iter().map(TermName::of).collect();
    TableCell { terms: names(terms), short: names(short), order }
}

/// The place of each concept in the order of a language.
fn ranks(concepts: &[&Concept], language: Language) -> Vec<usize> {
    let mut order: Vec<usize> = (0..concepts.len()).collect();
    order.sort_by_cached_key(|at| {
        let concept = concepts[*at];
        let first = right(concept, language).first().map_or("", |term| term.term.as_str());
        let reading = concept.sort.get(language).map_or(first, String::as_str);
        // What begins with another script stands first in Chinese; its own collation puts it last.
        let is_foreign = language == Language::Zh && !first.starts_with(crate::model::folding::is_han);
        (!is_foreign, sort_key(reading, language))
    });
    let mut ranks = vec![0; concepts.len()];
    for (rank, at) in order.into_iter().enumerate() {
        ranks[at] = rank;
    }
    ranks
}
