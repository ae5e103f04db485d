//! The term base as tables (CSV, RFC 4180): all of it, one row a term; and two languages side by side, one row a concept.
//!
//! The fields of a concept stand in every row of it, and what is said in a language in every row of that language: so a table that was
//! sorted or cut still says of each row what it is.

use crate::model::glossary::exchange::{COLUMNS, TERM_NOTE, guarded, join};
use crate::model::glossary::term::{Status, Term};
use crate::model::glossary::{Concept, Subject};
use crate::model::language::{ByLanguage, Language, Pair};
use crate::render::exchange::chosen;

/// Writes every field of the concepts in some of the languages.
#[must_use]
pub fn csv(concepts: &[Concept], languages: &[Language]) -> String {
    let mut table = Table::default();
    let notes = languages.iter().map(|language| format!("{TERM_NOTE}{language}"));
    table.row(COLUMNS.iter().map(|column| (*column).to_owned()).chain(notes));
    for concept in &chosen(concepts, languages) {
        let mut rows = 0;
        for language in languages {
            let said = [&concept.definition, &concept.note, &concept.sort];
            let terms = concept.terms(*language);
            for term in terms {
                table.row(row(concept, Some(*language), Some(term), languages));
            }
            if terms.is_empty() && said.iter().any(|texts| texts.get(*language).is_some()) {
                table.row(row(concept, Some(*language), None, languages));
                rows += 1;
            }
            rows += terms.len();
        }
        if rows == 0 {
            table.row(row(concept, None, None, languages));
        }
    }
    table.text
}

/// The cells of a row, in the order of the columns.
fn row(concept: &Concept, language: Option<Language>, term: Option<&Term>, languages: &[Language]) -> Vec<String> {
    let list = |list: &[String]| join(list.iter().map(String::as_str));
    let in_language =
        |texts: &ByLanguage<String>| language.and_then(|language| texts.get(language)).cloned().unwrap_or_default();
    let mut cells = vec![
        concept.id.clone(),
        concept.kind.key().to_owned(),
        concept.subject.clone(),
        concept.source.clone(),
        join(concept.differs.iter().map(|language| language.code())),
        list(&concept.confused_with),
        list(&concept.broader),
        list(&concept.related),
        language.map_or("", Language::code).to_owned(),
        in_language(&concept.definition),
        in_language(&concept.note),
        in_language(&concept.sort),
    ];
    if let Some(term) = term {
        cells.extend([
            term.term.clone(),
            term.status.key().to_owned(),
            term.form.map_or("", |form| form.key()).to_owned(),
            list(&term.forms),
            list(&term.not_before),
            list(&term.not_after),
            list(&term.only_in),
            if term.hidden { "false" } else { "" }.to_owned(),
            term.until.clone().unwrap_or_default(),
            term.source.clone(),
        ]);
        cells.extend(languages.iter().map(|language| term.note.get(*language).cloned().unwrap_or_default()));
    }
    cells.resize(COLUMNS.len() + languages.len(), String::new());
    cells
}

/// Writes two languages side by side. Concepts that have no term in either are left out.
#[must_use]
pub fn pair(concepts: &[Concept], pair: Pair, subjects: &[Subject]) -> String {
    let mut table = Table::default();
    let both = [pair.first, pair.second];
    let of = |words: &'static [&'static str]| {
        both.iter().flat_map(move |language| words.iter().map(move |word| format!("{language}{word}")))
    };
    let terms = of(&["", " abbreviation", " other terms"]);
    let about = ["subject", "kind"].map(str::to_owned);
    let rest = of(&[" status"]).chain(of(&[" definition"])).chain(of(&[" note"]));
    table.row(std::iter::once("id".to_owned()).chain(terms).chain(about).chain(rest));
    for concept in concepts.iter().filter(|concept| both.iter().any(|language| !concept.terms(*language).is_empty())) {
        let subject = subjects.iter().find(|subject| subject.id == concept.subject);
        let name = subject.and_then(|subject| subject.name.best(pair.first)).map_or(&concept.subject, |(_, name)| name);
        let mut cells = vec![concept.id.clone()];
        cells.extend(both.iter().flat_map(|language| names(concept, *language)));
        cells.extend([name.clone(), concept.kind.key().to_owned()]);
        let status = |language: &Language| concept.head(*language).map_or("", |head| head.status.key()).to_owned();
        cells.extend(both.iter().map(status));
        for texts in [&concept.definition, &concept.note] {
            cells.extend(both.iter().map(|language| texts.get(*language).cloned().unwrap_or_default()));
        }
        table.row(cells);
    }
    table.text
}

/// The term of a concept in a language, its abbreviation, and its other terms that are not wrong.
fn names(concept: &Concept, language: Language) -> [String; 3] {
    let head = concept.head(language);
    let is_head = |term: &Term| head.is_some_and(|head| std::ptr::eq(head, term));
    let is_other = |term: &&Term| !is_head(term) && !term.status.is_wrong();
    let mut others: Vec<&Term> = concept.terms(language).iter().filter(is_other).collect();
    // The best first.
    others.sort_by_key(|term| Status::ALL.iter().position(|status| *status == term.status));
    let find = |is: fn(&Term) -> bool| others.iter().copied().find(|term| is(term));
    let short = find(Term::is_acronym).or_else(|| find(Term::is_shortened));
    let is_short = |term: &Term| short.is_some_and(|short| std::ptr::eq(short, term));
    let rest: Vec<&Term> = others.iter().copied().filter(|term| !is_short(term)).collect();
    let name = |term: Option<&Term>| term.map(|term| term.term.clone()).unwrap_or_default();
    [name(head), name(short), join(rest.iter().map(|term| term.term.as_str()))]
}

/// Rows as text, with a byte order mark, by which spreadsheets know the encoding.
struct Table {
    text: String,
}

impl Default for Table {
    fn default() -> Self {
        Self { text: "\u{feff}".to_owned() }
    }
}

impl Table {
    fn row(&mut self, cells: impl IntoIterator<Item = String>) {
        for (index, cell) in cells.into_iter().enumerate() {
            if index > 0 {
                self.text.push(',');
            }
            let cell = guarded(&cell);
            let blank = |c: char| c.is_whitespace();
            if cell.contains(['"', ',', ';', '\n', '\r']) || cell.starts_with(blank) || cell.ends_with(blank) {
                self.text.push('"');
                self.text.push_str(&cell.replace('"', "\"\""));
                self.text.push('"');
            } else {
                self.text.push_str(&cell);
            }
        }
        self.text.push_str("\r\n");
    }
}
