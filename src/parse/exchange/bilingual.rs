//! Any table with a column of terms a language: `en`, `Chinese`, `fr definition`, `note (zh)`, `subject`, in any order.

use std::collections::{BTreeMap, BTreeSet};

use crate::diagnostic::Diagnostics;
use crate::diagnostic::rule::Rule;
use crate::model::glossary::exchange::{Incoming, Record, expected, split};
use crate::model::glossary::term::{Form, Status, Term};
use crate::model::glossary::{Concept, ConceptKind, Subject};
use crate::model::language::Language;
use crate::model::source::Span;
use crate::parse::exchange::cells::{Cell, Sheet};
use crate::parse::exchange::{naming, subject, tongues};

/// What a column says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Role {
    Id,
    Kind,
    Subject,
    Source,
    Term(Language),
    Short(Language),
    Others(Language),
    Status(Language),
    Definition(Language),
    Note(Language),
}

pub fn read(sheet: &Sheet, subjects: &[Subject], diagnostics: &mut Diagnostics) -> Incoming {
    let mut incoming = Incoming::default();
    let roles = roles(&sheet.header);
    if !roles.iter().any(|role| matches!(role, Some(Role::Term(_)))) {
        let start = sheet.header.first().map_or(0, |cell| cell.range.start);
        let end = sheet.header.last().map_or(0, |cell| cell.range.end);
        diagnostics
            .add(Rule::Malformed, Span::new(sheet.id, start..end), "this is no term base: no column is named for a language")
            .help("a table has a header with codes or names of languages, as in `id,en,zh,note`; other formats are TBX and JSON");
        return incoming;
    }
    sheet.check(diagnostics);
    let mut seen: BTreeMap<String, usize> = BTreeMap::new();
    let mut unnamed = Vec::new();
    for row in &sheet.rows {
        let cells = || roles.iter().zip(row).zip(&sheet.header).filter(|((_, cell), _)| !cell.text.trim().is_empty());
        for ((_, _), head) in cells().filter(|((role, _), _)| role.is_none()) {
            incoming.leave_out(format!("column {}", head.text.trim()));
        }
        let said: Vec<(Role, &Cell)> = cells().filter_map(|((role, cell), _)| Some(((*role)?, cell))).collect();
        let Some(mut record) = record(sheet, &said, subjects, diagnostics) else {
            incoming.leave_out("rows without a term");
            continue;
        };
        let written = said.iter().find(|(role, _)| *role == Role::Id);
        if let Some((cell, message)) = written.and_then(|(_, cell)| Some((*cell, naming::reserved(&cell.text)?))) {
            diagnostics.add(Rule::Malformed, sheet.span(cell), message);
            continue;
        }
        match written.and_then(|(_, cell)| Some((*cell, naming::id(cell.text.trim())?))) {
            None => unnamed.push(incoming.records.len()),
            Some((cell, id)) => {
                if seen.insert(id.clone(), cell.range.start).is_some() {
                    let message = format!("a second row with the id `{id}`");
                    diagnostics.add(Rule::Malformed, sheet.span(cell), message);
                    continue;
                }
                record.concept.id = id;
            }
        }
        incoming.records.push(record);
    }
    let mut taken: BTreeSet<String> = seen.into_keys().collect();
    for index in unnamed {
        let concept = &mut incoming.records[index].concept;
        concept.id = naming::of_terms(concept, &taken);
        taken.insert(concept.id.clone());
    }
    incoming
}

/// What the columns say; what names no language speaks the first that is named.
fn roles(header: &[Cell]) -> Vec<Option<Role>> {
    let words: Vec<Vec<String>> = header.iter().map(|cell| words(&cell.text)).collect();
    let language = |words: &[String]| {
        // `ar` and `es` are words of no column.
        tongues::of_name(&words.join("-")).or_else(|| words.iter().find_map(|word| tongues::of_name(word)))
    };
    let first = words.iter().find_map(|words| language(words)).unwrap_or(Language::En);
    let mut roles: Vec<Option<Role>> = Vec::new();
    for words in &words {
        let named = language(words);
        let has = |known: &[&str]| words.iter().any(|word| known.contains(&word.as_str()));
        let own = named.unwrap_or(first);
        let role = if has(&["definition", "definitions", "description", "meaning"]) {
            Some(Role::Definition(own))
        } else if has(&["note", "notes", "comment", "comments", "remark", "remarks"]) {
            Some(Role::Note(own))
        } else if has(&["abbreviation", "abbr", "acronym", "short"]) {
            Some(Role::Short(own))
        } else if has(&["other", "others", "synonym", "synonyms", "variant", "variants", "alternative"]) {
            Some(Role::Others(own))
        } else if has(&["status"]) {
            Some(Role::Status(own))
        } else if has(&["id", "identifier", "code"]) && named.is_none() {
            Some(Role::Id)
        } else if has(&["subject", "domain", "field", "category"]) {
            Some(Role::Subject)
        } else if has(&["kind", "type"]) {
            Some(Role::Kind)
        } else if has(&["source", "reference"]) && named.is_none() {
            Some(Role::Source)
        } else {
            // `en`, `English term`, and no `en frequency`.
            let bare =
                words.iter().all(|word| tongues::of_name(word).is_some() || ["term", "terms"].contains(&word.as_str()));
            named.filter(|_| bare || tongues::of_name(&words.join("-")).is_some()).map(Role::Term)
        };
        roles.push(role.filter(|role| !roles.contains(&Some(*role))));
    }
    roles
}

/// The words of a header in small letters.
fn words(text: &str) -> Vec<String> {
    let parts = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    parts.map(str::to_lowercase).collect()
}

/// The concept of a row; none where it has no term.
fn record(
    sheet: &Sheet,
    said: &[(Role, &Cell)],
    subjects: &[Subject],
    diagnostics: &mut Diagnostics,
) -> Option<Record> {
    let mut concept = Concept::new("");
    let (mut says_kind, mut unstated, mut guessed) = (false, BTreeSet::new(), BTreeSet::new());
    for language in Language::ALL {
        let of = |role: Role| said.iter().find(|(known, _)| *known == role).map(|(_, cell)| *cell);
        let plain = |text: &str| Term { term: text.trim().to_owned(), ..Term::default() };
        let mut terms: Vec<Term> = of(Role::Term(language)).map(|cell| plain(&cell.text)).into_iter().collect();
        if let Some(cell) = of(Role::Status(language)) {
            match (Status::of_tbx(cell.text.trim()), terms.first_mut()) {
                (Some(status), Some(term)) => term.status = status,
                (None, _) => {
                    let message = expected(cell.text.trim(), "status", Status::ALL.map(Status::key));
                    diagnostics.add(Rule::Malformed, sheet.span(cell), message);
                }
                (Some(_), None) => {}
            }
        } else if !terms.is_empty() {
            unstated.insert((language, 0));
        }
        if let Some(cell) = of(Role::Short(language)) {
            unstated.insert((language, terms.len()));
            guessed.insert((language, terms.len()));
            terms.push(Term { form: Some(form(cell.text.trim())), ..plain(&cell.text) });
        }
        if let Some(cell) = of(Role::Others(language)) {
            for other in others(&cell.text) {
                unstated.insert((language, terms.len()));
                let status = if terms.is_empty() { Status::Preferred } else { Status::Admitted };
                terms.push(Term { status, ..plain(&other) });
            }
        }
        if !terms.is_empty() {
            concept.terms.set(language, terms);
        }
    }
    for (role, cell) in said {
        let text = cell.text.trim();
        match role {
            Role::Kind => {
                let kind = ConceptKind::parse(&text.to_lowercase());
                says_kind = kind.is_some();
                concept.kind = kind.unwrap_or(concept.kind);
                if kind.is_none() {
                    let message = expected(text, "kind", ConceptKind::ALL.map(ConceptKind::key));
                    diagnostics.add(Rule::Malformed, sheet.span(cell), message);
                }
            }
            Role::Subject => concept.subject = subject(text, subjects),
            Role::Source => text.clone_into(&mut concept.source),
            Role::Definition(language) => concept.definition.set(*language, text.to_owned()),
            Role::Note(language) => concept.note.set(*language, text.to_owned()),
            Role::Id | Role::Term(_) | Role::Short(_) | Role::Others(_) | Role::Status(_) => {}
        }
    }
    let place = said.first().map(|(_, cell)| sheet.span(cell))?;
    (!concept.terms.is_empty()).then_some(Record { concept, whole: false, says_kind, unstated, guessed, place })
}

/// What form an abbreviation seems to be: initials are one word with several capitals, `MOSAIC`, `PoA`.
fn form(written: &str) -> Form {
    let initials = written.chars().filter(|c| c.is_uppercase()).count() > 1 && !written.contains(char::is_whitespace);
    let capitals = written.chars().any(char::is_uppercase) && !written.chars().any(char::is_lowercase);
    if initials || capitals { Form::Acronym } else { Form::Short }
}

/// Several terms in one cell, parted by `|`, else by semicolons.
fn others(cell: &str) -> Vec<String> {
    let entries = split(cell);
    match entries.as_slice() {
        [one] if one.contains([';', '；']) && !cell.contains('|') => {
            one.split([';', '；']).map(str::trim).filter(|part| !part.is_empty()).map(str::to_owned).collect()
        }
        _ => entries,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_header_says_what_its_columns_are() {
        let header = |names: &str| -> Vec<Option<Role>> {
            let cells = names.split(',').map(|name| Cell { text: name.to_owned(), range: 0..0 });
            roles(&cells.collect::<Vec<_>>())
        };
        let (en, zh) = (Language::En, Language::Zh);
        assert_eq!(
            header("ID,English term,中文,definition,note (zh),Subject field,en frequency,de"),
            [
                Some(Role::Id),
                Some(Role::Term(en)),
                Some(Role::Term(zh)),
                Some(Role::Definition(en)),
                Some(Role::Note(zh)),
                Some(Role::Subject),
                None,
                None
            ]
        );
        assert_eq!(
            header("zh,zh abbreviation,zh other terms,zh status,zh-Hant,en_GB,kind,zh"),
            [
                Some(Role::Term(zh)),
                Some(Role::Short(zh)),
                Some(Role::Others(zh)),
                Some(Role::Status(zh)),
                None,
                Some(Role::Term(en)),
                Some(Role::Kind),
                None
            ]
        );
    }
}
