//! The term base in TBX version 3 (ISO 30042:2019), dialect TBX-Basic, style DCA.
//!
//! What the dialect has no category for stands as `key: value` in `customerSubset`. A blank that means something (at the end of a
//! text, or beside another) is a character reference; the others may be laid out anew by whoever writes the file again.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use crate::model::glossary::term::Term;
use crate::model::glossary::{Concept, Subject};
use crate::model::language::{ByLanguage, Language};
use crate::render::exchange::chosen;

/// Writes concepts in some of the languages. A concept without a term in any of them is left out, for TBX knows none without a term.
#[must_use]
pub fn tbx(concepts: &[Concept], subjects: &[Subject], languages: &[Language], title: &str) -> String {
    written(concepts, subjects, languages, title).text
}

/// Why concepts cannot be written as TBX without loss.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
pub enum Unwritten {
    /// There is nothing to write.
    #[error("no concept has a term in these languages, and TBX must have an entry")]
    Empty,
    /// XML has no way to say a character: of each, the concept in which it stands, or nothing for the title.
    #[error("XML cannot say {}; take them out, or write CSV or JSON", all(.0))]
    Characters(BTreeSet<(String, char)>),
}

fn all(lost: &BTreeSet<(String, char)>) -> String {
    let one = |(id, c): &(String, char)| {
        let place = if id.is_empty() { "the title of the site".to_owned() } else { format!("`{id}`") };
        format!("U+{:04X} in {place}", u32::from(*c))
    };
    lost.iter().map(one).collect::<Vec<_>>().join(", ")
}

/// Writes concepts in some of the languages, where that is without loss.
///
/// # Errors
/// When there is nothing to write, or something that cannot be written.
pub fn checked(
    concepts: &[Concept],
    subjects: &[Subject],
    languages: &[Language],
    title: &str,
) -> Result<String, Unwritten> {
    let out = written(concepts, subjects, languages, title);
    match out.id {
        None => Err(Unwritten::Empty),
        Some(_) if !out.lost.is_empty() => Err(Unwritten::Characters(out.lost)),
        Some(_) => Ok(out.text),
    }
}

fn written(concepts: &[Concept], subjects: &[Subject], languages: &[Language], title: &str) -> Writer {
    let concepts = chosen(concepts, languages);
    let ids: BTreeSet<&str> = concepts.iter().map(|concept| concept.id.as_str()).collect();
    let first = languages.first().copied().unwrap_or(Language::En);
    let mut out = Writer::default();
    out.line("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
    out.open(&format!(
        "tbx type=\"TBX-Basic\" style=\"dca\" xml:lang=\"{}\" xmlns=\"urn:iso:std:iso:30042:ed-2\"",
        first.tag()
    ));
    out.open("tbxHeader");
    out.open("fileDesc");
    out.open("titleStmt");
    out.element("title", "", title);
    out.close("titleStmt");
    out.open("sourceDesc");
    out.element("p", "", "Made with rapporteur");
    out.close("sourceDesc");
    out.close("fileDesc");
    out.close("tbxHeader");
    out.open("text");
    // A body must have an entry.
    if concepts.iter().any(has_terms) {
        out.open("body");
        for concept in concepts.iter().filter(|concept| has_terms(concept)) {
            out.concept(concept, subjects, languages, &ids);
        }
        out.close("body");
    }
    out.close("text");
    out.close("tbx");
    out
}

fn has_terms(concept: &Concept) -> bool {
    concept.terms.iter().any(|(_, terms)| !terms.is_empty())
}

#[derive(Default)]
struct Writer {
    text: String,
    depth: usize,
    /// The concept that is being written.
    id: Option<String>,
    /// What cannot be written, and in which concept it stands.
    lost: BTreeSet<(String, char)>,
}

impl Writer {
    fn line(&mut self, line: &str) {
        self.text.extend(std::iter::repeat_n("  ", self.depth));
        self.text.push_str(line);
        self.text.push('\n');
    }

    fn open(&mut self, tag: &str) {
        self.line(&format!("<{tag}>"));
        self.depth += 1;
    }

    fn close(&mut self, name: &str) {
        self.depth -= 1;
        self.line(&format!("</{name}>"));
    }

    fn element(&mut self, name: &str, attributes: &str, text: &str) {
        let id = self.id.as_deref().unwrap_or_default();
        self.lost.extend(text.chars().filter(|c| is_lost(*c)).map(|c| (id.to_owned(), c)));
        self.line(&format!("<{name}{attributes}>{}</{name}>", escape(text)));
    }

    fn property(&mut self, key: &str, value: &str) {
        self.element("admin", " type=\"customerSubset\"", &format!("{key}: {value}"));
    }

    fn notes(&mut self, notes: &ByLanguage<String>) {
        for (language, note) in notes.iter() {
            self.element("note", &format!(" xml:lang=\"{}\"", language.tag()), note);
        }
    }

    fn concept(&mut self, concept: &Concept, subjects: &[Subject], languages: &[Language], ids: &BTreeSet<&str>) {
        self.id = Some(concept.id.clone());
        self.open(&format!("conceptEntry id=\"{}\"", xml_id(&concept.id)));
        if !concept.subject.is_empty() {
            let first = languages.first().copied().unwrap_or(Language::En);
            let subject = subjects.iter().find(|subject| subject.id == concept.subject);
            let name = subject.and_then(|subject| subject.name.best(first)).map_or(&concept.subject, |(_, name)| name);
            self.element("descrip", " type=\"subjectField\"", name);
        }
        for (key, value) in concept.properties() {
            self.property(&key, &value);
        }
        // A definition in a language without a term has no section to stand in.
        for (language, definition) in concept.definition.iter().filter(|(l, _)| concept.terms(*l).is_empty()) {
            let attributes = format!(" type=\"definition\" xml:lang=\"{}\"", language.tag());
            self.element("descrip", &attributes, definition);
        }
        if !concept.source.is_empty() {
            self.element("admin", " type=\"source\"", &concept.source);
        }
        self.notes(&concept.note);
        let references =
            [("confused-with", &concept.confused_with), ("broader", &concept.broader), ("related", &concept.related)];
        for (how, id) in references.into_iter().flat_map(|(how, list)| list.iter().map(move |id| (how, id))) {
            let there = if ids.contains(id.as_str()) { format!(" target=\"{}\"", xml_id(id)) } else { String::new() };
            self.element("ref", &format!(" type=\"crossReference\"{there}"), &format!("{how}: {id}"));
        }
        for language in languages {
            self.language(concept, *language);
        }
        self.close("conceptEntry");
    }

    fn language(&mut self, concept: &Concept, language: Language) {
        let terms = concept.terms(language);
        if terms.is_empty() {
            return;
        }
        self.open(&format!("langSec xml:lang=\"{}\"", language.tag()));
        if let Some(definition) = concept.definition.get(language) {
            self.element("descrip", " type=\"definition\"", definition);
        }
        for term in terms {
            self.term(term);
        }
        self.close("langSec");
    }

    fn term(&mut self, term: &Term) {
        self.open("termSec");
        self.element("term", "", &term.term);
        self.element("termNote", " type=\"administrativeStatus\"", term.status.tbx());
        if let Some(form) = term.form {
            self.element("termNote", " type=\"termType\"", form.tbx());
        }
        if !term.source.is_empty() {
            self.element("admin", " type=\"source\"", &term.source);
        }
        for (key, value) in term.properties() {
            self.property(key, value);
        }
        self.notes(&term.note);
        self.close("termSec");
    }
}

/// An id as XML can have it: it begins with no digit. No id of ours has the underscore, so it is known again.
fn xml_id(id: &str) -> String {
    if id.starts_with(|c: char| c.is_ascii_digit()) { format!("_{id}") } else { id.to_owned() }
}

/// Whether XML has no way to say a character.
pub(in crate::render) fn is_lost(c: char) -> bool {
    matches!(c, '\0'..='\u{8}' | '\u{b}' | '\u{c}' | '\u{e}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}')
}

/// Text between tags. What XML cannot say is replaced.
fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut before = ' ';
    let mut characters = text.chars().peekable();
    while let Some(c) = characters.next() {
        let alone = !before.is_ascii_whitespace() && characters.peek().is_some_and(|next| !next.is_ascii_whitespace());
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            ' ' if alone => out.push(' '),
            ' ' | '\t' | '\n' | '\r' => {
                // Writing to a string does not fail.
                let _ = write!(out, "&#{};", u32::from(c));
            }
            c if is_lost(c) => out.push('\u{fffd}'),
            c => out.push(c),
        }
        before = c;
    }
    out
}
