//! Whether the entries of the term base are whole, agree with one another, and can be told apart in a text.

mod contradictions;
pub mod entry;
mod repeated;

use std::collections::HashSet;

use crate::check::Seen;
use crate::check::glossary::entry::Entry;
use crate::diagnostic::Diagnostics;
use crate::diagnostic::nearest::nearest;
use crate::diagnostic::rule::Rule;
use crate::model::corpus::Corpus;
use crate::model::language::Language;

/// The file of the subjects.
const SUBJECTS: &str = "content/glossary/subjects.yaml";

/// Reports what is wrong with the term base itself.
pub fn check(seen: Seen<'_>, diagnostics: &mut Diagnostics) {
    let glossary = &seen.corpus.glossary;
    if glossary.is_empty() {
        return;
    }
    repeated::check(seen, diagnostics);
    contradictions::check(seen, diagnostics);
    let has_subjects = seen.sources.iter().any(|(_, file)| file.path == SUBJECTS);
    let subjects: HashSet<&str> = glossary.subjects.iter().map(|subject| subject.id.as_str()).collect();
    let documents = documents(seen.corpus);
    for entry in entries(seen) {
        concepts(&entry, seen, diagnostics);
        let unread = glossary.unread.subjects.contains(&entry.concept.subject);
        if has_subjects
            && !unread
            && !entry.concept.subject.is_empty()
            && !subjects.contains(entry.concept.subject.as_str())
        {
            let subject = &entry.concept.subject;
            let finding =
                diagnostics.add(Rule::UnknownSubject, entry.key("subject"), format!("there is no subject `{subject}`"));
            match nearest(subject, subjects.iter().copied()) {
                Some(near) => finding.help(format!("did you mean `{near}`?")),
                None => finding.help(format!("list it in `{SUBJECTS}`")),
            };
        }
        only_in(&entry, &documents, diagnostics);
    }
}

/// Every entry of the term base.
fn entries(seen: Seen<'_>) -> impl Iterator<Item = Entry<'_>> {
    (0..seen.corpus.glossary.concepts.len()).map(move |index| Entry::new(seen, index))
}

/// The names by which `only-in` knows the documents: symbols and slugs.
fn documents(corpus: &Corpus) -> HashSet<&str> {
    let symbols = corpus.works.iter().flat_map(|work| work.meta.symbol.iter().chain(&work.meta.symbols));
    let slugs = corpus.works.iter().map(|work| work.slug.as_str());
    symbols.map(|symbol| symbol.0.as_str()).chain(slugs).collect()
}

/// The concepts that an entry names.
fn concepts(entry: &Entry<'_>, seen: Seen<'_>, diagnostics: &mut Diagnostics) {
    let (concept, glossary) = (entry.concept, &seen.corpus.glossary);
    let named =
        [("confused-with", &concept.confused_with), ("broader", &concept.broader), ("related", &concept.related)];
    for (key, ids) in named {
        for id in ids.iter().filter(|id| glossary.find(id).is_none() && !glossary.unread.concepts.contains(*id)) {
            let finding =
                diagnostics.add(Rule::UnknownConcept, entry.within(key, id), format!("there is no concept `{id}`"));
            match nearest(id, glossary.concepts.iter().map(|concept| concept.id.as_str())) {
                Some(near) => finding.help(format!("did you mean `{near}`?")),
                None => finding.help("write the entry, or take the id out"),
            };
        }
    }
}

/// The documents in which an entry's terms are looked for.
fn only_in(entry: &Entry<'_>, documents: &HashSet<&str>, diagnostics: &mut Diagnostics) {
    for language in Language::ALL {
        for term in entry.concept.terms(language) {
            for name in term.only_in.iter().filter(|name| !documents.contains(name.as_str())) {
                let message = format!("there is no document `{name}` in which `{}` could be looked for", term.term);
                let finding =
                    diagnostics.add(Rule::UnknownDocument, entry.beside_term(language, &term.term, name), message);
                match nearest(name, documents.iter().copied()) {
                    Some(near) => finding.help(format!("did you mean `{near}`?")),
                    None => finding.help("write its symbol or its slug"),
                };
            }
        }
    }
}
