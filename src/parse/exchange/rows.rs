//! The table of all fields: one row a term, the fields of the concept in each of its rows or in one of them.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use crate::diagnostic::Diagnostics;
use crate::diagnostic::rule::Rule;
use crate::model::glossary::exchange::{COLUMNS, Incoming, Record, TERM_NOTE, expected, split};
use crate::model::glossary::term::{Form, Status, Term};
use crate::model::glossary::{Concept, ConceptKind};
use crate::model::language::Language;
use crate::parse::exchange::cells::{Cell, Sheet};

/// Whether a table has the columns without which it is none of these.
pub fn is_ours(sheet: &Sheet) -> bool {
    ["id", "language", "term"].iter().all(|column| sheet.header.iter().any(|cell| cell.text == *column))
}

pub fn read(sheet: &Sheet, diagnostics: &mut Diagnostics) -> Incoming {
    let mut incoming = Incoming::default();
    sheet.check(diagnostics);
    for (index, cell) in sheet.header.iter().enumerate() {
        let note = cell.text.strip_prefix(TERM_NOTE).and_then(Language::from_code);
        if !COLUMNS.contains(&cell.text.as_str()) && note.is_none() {
            let said = sheet.rows.iter().filter(|row| row.get(index).is_some_and(|cell| !cell.text.is_empty()));
            *incoming.left_out.entry(format!("column {}", cell.text)).or_default() += said.count();
        }
    }
    let whole = COLUMNS.iter().all(|column| sheet.header.iter().any(|cell| cell.text == *column));
    let mut reader = Reader { sheet, whole, incoming, diagnostics, ids: BTreeMap::new(), said: Vec::new() };
    for row in &sheet.rows {
        reader.row(row);
    }
    reader.incoming
}

struct Reader<'a> {
    sheet: &'a Sheet,
    whole: bool,
    incoming: Incoming,
    diagnostics: &'a mut Diagnostics,
    ids: BTreeMap<String, usize>,
    /// Of each concept, what its rows said of it so far.
    said: Vec<HashMap<String, String>>,
}

impl<'a> Reader<'a> {
    fn cell(&self, row: &'a [Cell], column: &str) -> Option<&'a Cell> {
        let index = self.sheet.header.iter().position(|cell| cell.text == column)?;
        row.get(index).filter(|cell| !cell.text.is_empty())
    }

    fn wrong(&mut self, cell: &Cell, message: impl Into<String>) {
        self.diagnostics.add(Rule::Malformed, self.sheet.span(cell), message);
    }

    fn row(&mut self, row: &'a [Cell]) {
        let Some(index) = self.concept(row) else { return };
        for column in ["kind", "subject", "source", "differs", "confused-with", "broader", "related"] {
            if let Some(cell) = self.news(index, column, column, row) {
                self.about(index, column, cell);
            }
        }
        let Some(written) = self.cell(row, "language") else {
            if let Some(cell) = self.cell(row, "term") {
                self.wrong(cell, "a term without a language");
            }
            return;
        };
        let Some(language) = Language::from_code(&written.text) else {
            self.incoming.leave_out(format!("language {}", written.text));
            return;
        };
        for column in ["definition", "note", "sort"] {
            let Some(cell) = self.news(index, &format!("{column}.{language}"), column, row) else { continue };
            let concept = &mut self.incoming.records[index].concept;
            let texts = match column {
                "definition" => &mut concept.definition,
                "note" => &mut concept.note,
                _ => &mut concept.sort,
            };
            texts.set(language, cell.text.clone());
        }
        self.term(index, language, row);
    }

    /// The place of the concept of a row.
    fn concept(&mut self, row: &'a [Cell]) -> Option<usize> {
        let Some(id) = self.cell(row, "id") else {
            if let Some(cell) = row.iter().find(|cell| !cell.text.is_empty()) {
                self.wrong(cell, "a row without an id");
            }
            return None;
        };
        if let Some(index) = self.ids.get(&id.text) {
            return Some(*index);
        }
        if let Some(message) = Concept::wrong_id(&id.text) {
            self.wrong(id, message);
            return None;
        }
        let index = self.incoming.records.len();
        self.ids.insert(id.text.clone(), index);
        self.said.push(HashMap::new());
        self.incoming.records.push(Record {
            concept: Concept::new(&id.text),
            whole: self.whole,
            says_kind: false,
            unstated: BTreeSet::new(),
            guessed: BTreeSet::new(),
            place: self.sheet.span(id),
        });
        Some(index)
    }

    /// The cell of a column where it says what no row of the concept has said before. What another has said otherwise is reported.
    fn news(&mut self, index: usize, field: &str, column: &str, row: &'a [Cell]) -> Option<&'a Cell> {
        let cell = self.cell(row, column)?;
        match self.said[index].get(field) {
            None => {
                self.said[index].insert(field.to_owned(), cell.text.clone());
                Some(cell)
            }
            Some(before) if *before == cell.text => None,
            Some(before) => {
                let id = &self.incoming.records[index].concept.id;
                let message = format!("another row of `{id}` says `{before}` here; the rows of a concept say the same");
                self.wrong(cell, message);
                None
            }
        }
    }

    fn about(&mut self, index: usize, column: &str, cell: &Cell) {
        let record = &mut self.incoming.records[index];
        let concept = &mut record.concept;
        match column {
            "kind" => match ConceptKind::parse(&cell.text) {
                Some(kind) => {
                    concept.kind = kind;
                    record.says_kind = true;
                }
                None => self.wrong(cell, expected(&cell.text, "kind", ConceptKind::ALL.map(ConceptKind::key))),
            },
            "subject" => concept.subject.clone_from(&cell.text),
            "source" => concept.source.clone_from(&cell.text),
            "differs" => {
                for code in split(&cell.text) {
                    match Language::from_code(&code) {
                        Some(language) => self.incoming.records[index].concept.differs.push(language),
                        None => self.wrong(cell, expected(&code, "language", Language::ALL.map(Language::code))),
                    }
                }
            }
            "confused-with" => concept.confused_with = split(&cell.text),
            "broader" => concept.broader = split(&cell.text),
            _ => concept.related = split(&cell.text),
        }
    }

    fn term(&mut self, index: usize, language: Language, row: &'a [Cell]) {
        let Some(word) = self.cell(row, "term") else { return };
        if word.text.trim().is_empty() {
            self.wrong(word, "a term without a character");
            return;
        }
        let mut term = Term { term: word.text.clone(), ..Term::default() };
        let status = self.cell(row, "status");
        if let Some(cell) = status {
            match Status::parse(&cell.text) {
                Some(status) => term.status = status,
                None => self.wrong(cell, expected(&cell.text, "status", Status::ALL.map(Status::key))),
            }
        }
        if let Some(cell) = self.cell(row, "form") {
            match Form::parse(&cell.text) {
                Some(form) => term.form = Some(form),
                None => self.wrong(cell, expected(&cell.text, "form", Form::ALL.map(Form::key))),
            }
        }
        for column in ["forms", "not-before", "not-after", "only-in", "find", "until"] {
            let Some(cell) = self.cell(row, column) else { continue };
            let list = !["find", "until"].contains(&column);
            for value in if list { split(&cell.text) } else { vec![cell.text.clone()] } {
                if let Some(Err(message)) = term.set_property(column, &value) {
                    self.wrong(cell, message);
                }
            }
        }
        if let Some(cell) = self.cell(row, "term-source") {
            term.source.clone_from(&cell.text);
        }
        for noted in Language::ALL {
            if let Some(cell) = self.cell(row, &format!("{TERM_NOTE}{noted}")) {
                term.note.set(noted, cell.text.clone());
            }
        }
        let record = &mut self.incoming.records[index];
        let mut terms = record.concept.terms.take(language).unwrap_or_default();
        if status.is_none() {
            record.unstated.insert((language, terms.len()));
            if !term.is_shortened() && terms.iter().any(|other| other.status == Status::Preferred) {
                term.status = Status::Admitted;
            }
        }
        terms.push(term);
        record.concept.terms.set(language, terms);
    }
}
