//! TBX: version 3 in both styles (a category is an attribute, or an element), and version 2 (`martif`), which most programs still write.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use crate::diagnostic::Diagnostics;
use crate::diagnostic::rule::Rule;
use crate::model::glossary::exchange::{Incoming, Record};
use crate::model::glossary::term::{Form, Status, Term};
use crate::model::glossary::{Concept, Subject};
use crate::model::language::{ByLanguage, Language};
use crate::model::source::{FileId, Span};
use crate::parse::exchange::xml::{self, Element};
use crate::parse::exchange::{naming, subject, tongues};

/// Elements that name their category in an attribute.
const BY_ATTRIBUTE: [&str; 9] =
    ["admin", "adminNote", "descrip", "descripNote", "ref", "termNote", "transac", "transacNote", "xref"];

pub fn read(id: FileId, text: &str, subjects: &[Subject], diagnostics: &mut Diagnostics) -> Incoming {
    let mut reader = Reader { id, text, subjects, language: None, incoming: Incoming::default(), diagnostics };
    let root = match xml::read(text) {
        Ok(root) => root,
        Err(error) => {
            let at = error.at..error.at;
            reader.wrong(&at, format!("this is no well-formed XML: {}", error.message));
            return reader.incoming;
        }
    };
    if !["tbx", "martif"].contains(&root.name.as_str()) {
        let message =
            format!("this is XML and no TBX: the outermost element is `{}`, not `tbx` or `martif`", root.name);
        reader.wrong(&(root.range.start..root.range.start), message);
        return reader.incoming;
    }
    reader.language = language_of(&root).and_then(tongues::of_tag);
    let body = root.child("text").and_then(|text| text.child("body"));
    let entries = body.map_or(&[][..], |body| &body.children);
    let entries: Vec<Entry> =
        entries.iter().filter(|one| is(one, &["conceptEntry", "termEntry"])).map(|one| reader.entry(one)).collect();
    reader.finish(entries);
    reader.incoming
}

struct Reader<'a> {
    id: FileId,
    text: &'a str,
    subjects: &'a [Subject],
    /// The language of what names none.
    language: Option<Language>,
    incoming: Incoming,
    diagnostics: &'a mut Diagnostics,
}

/// A concept whose id is not settled yet.
struct Entry {
    record: Record,
    /// The id that the file writes.
    written: Option<String>,
    /// Other entries of the file that it points to.
    targets: Vec<String>,
    range: Range<usize>,
}

fn is(element: &Element, names: &[&str]) -> bool {
    names.contains(&element.name.as_str())
}

fn language_of(element: &Element) -> Option<&str> {
    element.attribute("xml:lang").or_else(|| element.attribute("lang"))
}

/// What an element says something about: `definition`, `source`.
fn category(element: &Element) -> &str {
    match element.attribute("type") {
        Some(kind) if is(element, &BY_ATTRIBUTE) => kind,
        // An untyped description is what simpler programs write for a definition.
        None if element.name == "descrip" => "definition",
        _ => &element.name,
    }
}

/// Adds a text to what is said in a language.
fn say(texts: &mut ByLanguage<String>, language: Language, text: &str) {
    let said = match texts.take(language) {
        Some(before) if before != text => format!("{before}\n{text}"),
        _ => text.to_owned(),
    };
    texts.set(language, said);
}

impl Reader<'_> {
    fn wrong(&mut self, range: &Range<usize>, message: impl Into<String>) {
        let start = self.text.floor_char_boundary(range.start);
        let end = self.text[start..].find('\n').map_or(self.text.len(), |at| start + at);
        let span = Span::new(self.id, start..range.end.clamp(start, end));
        self.diagnostics.add(Rule::Malformed, span, message);
    }

    fn entry(&mut self, element: &Element) -> Entry {
        let mut entry = Entry {
            record: Record {
                concept: Concept::new(""),
                whole: false,
                says_kind: false,
                unstated: BTreeSet::new(),
                guessed: BTreeSet::new(),
                place: Span::new(self.id, element.range.clone()),
            },
            written: element.attribute("id").map(str::to_owned),
            targets: Vec::new(),
            range: element.range.clone(),
        };
        for child in &element.children {
            if is(child, &["langSec", "langSet"]) {
                self.section(child, &mut entry);
            } else {
                self.said(child, None, &mut entry);
            }
        }
        if entry.record.concept.terms.is_empty() && element.children.iter().all(|one| !is(one, &["langSec", "langSet"]))
        {
            self.wrong(&element.range, "an entry without a term");
        }
        entry
    }

    /// What is said of the concept, in a language or in general.
    fn said(&mut self, element: &Element, language: Option<Language>, entry: &mut Entry) {
        if element.name.ends_with("Grp") {
            // A source of what is left out is left out with it.
            let left_out = element.children.first().is_some_and(|first| category(first) == "context");
            for child in element.children.iter().take(if left_out { 1 } else { usize::MAX }) {
                self.said(child, language, entry);
            }
            return;
        }
        let own = language_of(element);
        let language = match own {
            Some(tag) => tongues::of_tag(tag),
            None => language.or(self.language).or(Some(Language::En)),
        };
        let (text, concept) = (element.text.as_str(), &mut entry.record.concept);
        match (category(element), language) {
            ("date", _) => {}
            ("note" | "definition", None) => {
                self.incoming.leave_out(format!("language {}", own.unwrap_or_default()));
            }
            (_, _) if text.is_empty() && element.attribute("target").is_none() => {}
            ("note", Some(language)) => say(&mut concept.note, language, text),
            ("definition", Some(language)) => say(&mut concept.definition, language, text),
            ("subjectField", _) if concept.subject.is_empty() => concept.subject = subject(text, self.subjects),
            ("source", _) if concept.source.is_empty() => text.clone_into(&mut concept.source),
            ("source", _) if !concept.source.split("; ").any(|known| known == text) => {
                concept.source.push_str("; ");
                concept.source.push_str(text);
            }
            ("source", _) => {}
            ("crossReference", _) => self.reference(element, entry),
            ("customerSubset", _) => self.property(element, entry),
            (other, _) => self.incoming.leave_out(other),
        }
    }

    fn reference(&mut self, element: &Element, entry: &mut Entry) {
        let concept = &mut entry.record.concept;
        let list = element.text.split_once(": ").and_then(|(how, id)| match how {
            "confused-with" => Some((&mut concept.confused_with, id)),
            "broader" => Some((&mut concept.broader, id)),
            "related" => Some((&mut concept.related, id)),
            _ => None,
        });
        match (list, element.attribute("target")) {
            (Some((list, id)), _) => list.push(id.to_owned()),
            (None, Some(target)) => entry.targets.push(target.to_owned()),
            (None, None) => self.incoming.leave_out("crossReference"),
        }
    }

    /// What stands in the files of the term base and has no category.
    fn property(&mut self, element: &Element, entry: &mut Entry) {
        let Some((key, value)) = element.text.split_once(": ") else {
            self.incoming.leave_out("customerSubset");
            return;
        };
        match entry.record.concept.set_property(key, value) {
            Some(Ok(())) if key == "kind" => {
                // Only the files of a term base like this one say it.
                entry.record.whole = true;
                entry.record.says_kind = true;
            }
            Some(Ok(())) => {}
            Some(Err(message)) => self.wrong(&element.range, message),
            None => self.incoming.leave_out("customerSubset"),
        }
    }

    /// What is said in a language.
    fn section(&mut self, element: &Element, entry: &mut Entry) {
        let Some(tag) = language_of(element) else {
            self.wrong(&element.range, "a section that does not say its language; write `xml:lang`");
            return;
        };
        let Some(language) = tongues::of_tag(tag) else {
            self.incoming.leave_out(format!("language {tag}"));
            return;
        };
        let mut terms = entry.record.concept.terms.take(language).unwrap_or_default();
        for child in &element.children {
            if !is(child, &["termSec", "tig", "ntig"]) {
                self.said(child, Some(language), entry);
            } else if let Some((term, stated)) = self.term(child, language, entry)
                && terms.iter().all(|other| other.term != term.term || entry.record.whole)
            {
                if !stated {
                    entry.record.unstated.insert((language, terms.len()));
                }
                terms.push(term);
            }
        }
        // Of terms of which nothing is said the first is preferred.
        let unstated = &entry.record.unstated;
        let is_unstated = |index: usize, term: &Term| unstated.contains(&(language, index)) && !term.is_shortened();
        let stated = terms
            .iter()
            .enumerate()
            .any(|(index, term)| !is_unstated(index, term) && term.status == Status::Preferred && !term.is_shortened());
        let first = terms.iter().enumerate().find(|(index, term)| is_unstated(*index, term)).map(|(index, _)| index);
        for (index, term) in terms.iter_mut().enumerate() {
            if is_unstated(index, term) && (stated || first != Some(index)) {
                term.status = Status::Admitted;
            }
        }
        if !terms.is_empty() {
            entry.record.concept.terms.set(language, terms);
        }
    }

    /// A term, and whether the file says how it stands to the others.
    fn term(&mut self, section: &Element, language: Language, entry: &mut Entry) -> Option<(Term, bool)> {
        let group = section.child("termGrp");
        let word = section.child("term").or_else(|| group?.child("term"));
        let Some(word) = word.filter(|word| !word.text.trim().is_empty()) else {
            self.wrong(&section.range, "a section of a term without a term");
            return None;
        };
        let mut term = Term { term: word.text.clone(), ..Term::default() };
        let mut stated = false;
        for child in section.children.iter().flat_map(|child| {
            let group = child.name.ends_with("Grp") && child.name != "transacGrp";
            let first = child.children.first().map(category);
            // A definition and a context keep what belongs to them.
            let whole = !group || matches!(first, Some("definition" | "context"));
            if whole { std::slice::from_ref(child) } else { child.children.as_slice() }
        }) {
            self.said_of_term(child, &mut term, &mut stated, language, entry);
        }
        Some((term, stated))
    }

    fn said_of_term(
        &mut self,
        element: &Element,
        term: &mut Term,
        stated: &mut bool,
        language: Language,
        entry: &mut Entry,
    ) {
        let text = element.text.as_str();
        match category(element) {
            "term" | "date" => {}
            "administrativeStatus" | "normativeAuthorization" | "processStatus" => match Status::of_tbx(text) {
                Some(status) => {
                    term.status = status;
                    *stated = true;
                }
                None => self.incoming.leave_out(format!("{} {text}", category(element))),
            },
            "termType" => match Form::of_tbx(text) {
                Some(form) => term.form = Some(form),
                None => self.incoming.leave_out(format!("termType {text}")),
            },
            "source" if term.source.is_empty() => text.clone_into(&mut term.source),
            "customerSubset" => {
                let said = text.split_once(": ").and_then(|(key, value)| term.set_property(key, value));
                match said {
                    Some(Ok(())) => {}
                    Some(Err(message)) => self.wrong(&element.range, message),
                    None => self.incoming.leave_out("customerSubset"),
                }
            }
            "note" => match language_of(element) {
                None => say(&mut term.note, language, text),
                Some(tag) => match tongues::of_tag(tag) {
                    Some(language) => say(&mut term.note, language, text),
                    None => self.incoming.leave_out(format!("language {tag}")),
                },
            },
            "definition" | "descripGrp" => self.said(element, Some(language), entry),
            "transacGrp" => element.children.iter().for_each(|child| {
                if child.name != "date" {
                    self.incoming.leave_out(category(child));
                }
            }),
            other => self.incoming.leave_out(other),
        }
    }

    /// Gives every concept its id, and leads what points to another to that.
    fn finish(&mut self, entries: Vec<Entry>) {
        let mut ids: BTreeMap<String, usize> = BTreeMap::new();
        let mut taken = BTreeSet::new();
        let mut known: BTreeMap<String, String> = BTreeMap::new();
        let mut named = Vec::new();
        for mut entry in entries {
            if entry.record.concept.terms.is_empty() {
                continue;
            }
            if let Some(id) = entry.written.as_deref().and_then(naming::id) {
                if let Some(first) = ids.insert(id.clone(), entry.range.start) {
                    let line = self.text[..first].matches('\n').count() + 1;
                    self.wrong(&entry.range, format!("a second entry with the id `{id}`; the first is in line {line}"));
                    continue;
                }
                taken.insert(id.clone());
                entry.record.concept.id = id;
            }
            if let Some(word) = entry.written.as_deref().filter(|written| naming::reserved(written).is_some()) {
                self.incoming.leave_out(format!("id `{word}`, a reserved word; an id is made of a term"));
            }
            named.push(entry);
        }
        for entry in &mut named {
            let concept = &mut entry.record.concept;
            if concept.id.is_empty() {
                concept.id = naming::of_terms(concept, &taken);
                taken.insert(concept.id.clone());
            }
            if let Some(written) = entry.written.take() {
                known.insert(written, concept.id.clone());
            }
        }
        for mut entry in named {
            for target in entry.targets {
                match known.get(&target) {
                    Some(id) => entry.record.concept.related.push(id.clone()),
                    None => self.incoming.leave_out("crossReference"),
                }
            }
            self.incoming.records.push(entry.record);
        }
    }
}
