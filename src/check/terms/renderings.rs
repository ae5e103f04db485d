//! Whether one thing is called by one term: within a version, and across the documents.

use std::collections::{BTreeMap, HashMap};

use rayon::iter::{IndexedParallelIterator, IntoParallelRefIterator, ParallelIterator};

use crate::check::Seen;
use crate::check::glossary::entry::Entry;
use crate::check::terms::{Reading, is_own};
use crate::diagnostic::Diagnostics;
use crate::diagnostic::rule::Rule;
use crate::model::folding::Folded;
use crate::model::glossary::term::{Form, Status, Term};
use crate::model::language::Language;
use crate::model::usage::Use;

/// How often the documents use each term: by language and concept, then by term.
pub struct Renderings {
    counts: HashMap<(Language, u32), BTreeMap<u32, usize>>,
}

/// Terms of which a text need not choose one: a full form, its short form and its initials. What is none of these is a class, too.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
enum Class {
    Full,
    Plain,
    Short,
    Acronym,
}

/// The class of one of a concept's terms in a language. A variant is one of the full form, where there is such a form.
fn class(terms: &[Term], term: &Term) -> Class {
    let has_full = || terms.iter().any(|term| term.form == Some(Form::Full));
    match term.form {
        Some(Form::Short) => Class::Short,
        Some(Form::Acronym) => Class::Acronym,
        Some(Form::Full) => Class::Full,
        Some(Form::Variant) if has_full() => Class::Full,
        Some(Form::Variant) | None => Class::Plain,
    }
}

/// One term of a concept in a version: how often, and where first.
struct Rendering<'a> {
    term: u32,
    count: usize,
    first: &'a Use,
}

impl Renderings {
    /// Counts the terms of all documents.
    pub fn new(seen: Seen<'_>) -> Self {
        let corpus = seen.corpus;
        let works = corpus.works.par_iter().enumerate().map(|(number, work)| {
            let mut counts: HashMap<(Language, u32), BTreeMap<u32, usize>> = HashMap::new();
            for (index, version) in work.versions.iter().enumerate() {
                let uses = seen.usage.of(number, index).iter();
                for one in uses.filter(|one| is_own(version, one.place)) {
                    *counts.entry((version.language, one.concept)).or_default().entry(one.term).or_default() += 1;
                }
            }
            counts
        });
        let mut counts: HashMap<(Language, u32), BTreeMap<u32, usize>> = HashMap::new();
        for (key, terms) in works.collect::<Vec<_>>().into_iter().flatten() {
            let all = counts.entry(key).or_default();
            for (term, count) in terms {
                *all.entry(term).or_default() += count;
            }
        }
        Self { counts }
    }

    /// Reports concepts that a version calls by several terms, or otherwise than the other documents do.
    pub fn check(&self, reading: &Reading<'_>, diagnostics: &mut Diagnostics) {
        let language = reading.version.language;
        let mut used: BTreeMap<(u32, Class), Vec<Rendering<'_>>> = BTreeMap::new();
        for one in reading.uses() {
            let (concept, term) = reading.term(one);
            if term.status.is_wrong() || concept.differs.contains(&language) {
                continue;
            }
            let all = used.entry((one.concept, class(concept.terms(language), term))).or_default();
            match all.iter_mut().find(|rendering| rendering.term == one.term) {
                Some(rendering) => rendering.count += 1,
                None => all.push(Rendering { term: one.term, count: 1, first: one }),
            }
        }
        for ((concept, class), mut all) in used {
            // The most used first, of two the one that the entry lists first.
            all.sort_by_key(|rendering| (std::cmp::Reverse(rendering.count), rendering.term));
            let terms = reading.term(all[0].first).0.terms(language);
            let of = |rendering: &Rendering<'_>| &terms[rendering.term as usize];
            let usual = of(&all[0]);
            let others: Vec<_> = all[1..].iter().filter(|one| !are_one(usual, of(one), language)).collect();
            if others.is_empty() {
                self.unusual(reading, concept, class, &all[0], diagnostics);
            } else {
                varying(reading, &all[0], &others, diagnostics);
            }
        }
    }

    /// A term that is not what the other documents use.
    fn unusual(
        &self,
        reading: &Reading<'_>,
        concept: u32,
        of: Class,
        own: &Rendering<'_>,
        diagnostics: &mut Diagnostics,
    ) {
        let language = reading.version.language;
        let (entry, term) = reading.term(own.first);
        let Some(counts) = self.counts.get(&(language, concept)).filter(|_| term.status != Status::Preferred) else {
            return;
        };
        let terms = entry.terms(language);
        let fits =
            |at: &u32| terms.get(*at as usize).is_some_and(|term| class(terms, term) == of && !term.status.is_wrong());
        let usual =
            counts.iter().filter(|(at, _)| fits(at)).max_by_key(|(at, count)| (**count, std::cmp::Reverse(**at)));
        let Some((usual, often)) = usual else { return };
        let seldom = counts.get(&own.term).copied().unwrap_or(own.count);
        if *usual == own.term || *often < 2 * seldom || are_one(&terms[*usual as usize], term, language) {
            return;
        }
        let Some((words, span)) = reading.stands(own.first.place, own.first.run as usize, own.first.range()) else {
            return;
        };
        let usual = &terms[*usual as usize].term;
        let message = format!("`{words}` is mostly called `{usual}`: {often} times in all documents, against {seldom}");
        let finding = diagnostics.add(Rule::UnusualTerm, span, message);
        reading.beside(finding, own.first.place);
        finding.help(reading.see(entry));
    }

    /// Reports concepts whose entry says that the documents differ, where they do not.
    pub fn differing(&self, seen: Seen<'_>, diagnostics: &mut Diagnostics) {
        for (number, concept) in (0..).zip(&seen.corpus.glossary.concepts) {
            for language in &concept.differs {
                let terms = concept.terms(*language);
                let nothing = BTreeMap::new();
                let counts = self.counts.get(&(*language, number)).unwrap_or(&nothing);
                let used = counts.keys().filter_map(|at| terms.get(*at as usize)).filter(|term| !term.is_acronym());
                let used: Vec<&Term> = used.collect();
                let others = |term: &&Term| used.iter().any(|other| !are_one(term, other, *language));
                let differs = used.iter().any(others);
                // Of a term that is not looked for nobody knows where it stands.
                if differs || terms.iter().any(|term| term.hidden) {
                    continue;
                }
                let said: Vec<String> = used.iter().map(|term| format!("`{}`", term.term)).collect();
                let how = match said.as_slice() {
                    [] => "do not use it".to_owned(),
                    all => format!("say nothing but {}", all.join(", ")),
                };
                let message = format!("`{}` does not differ in `{language}`: the documents {how}", concept.id);
                let place = Entry::new(seen, number as usize).within("differs", language.code());
                diagnostics
                    .add(Rule::UnusedDiffers, place, message)
                    .help("take the language out of `differs`, or list the other terms");
            }
        }
    }
}

/// Whether two terms are one, of which the shorter is part of the longer: a text that has named "border control authorities" may go
/// on with "border control".
fn are_one(a: &Term, b: &Term, language: Language) -> bool {
    let (a, b) = (Folded::new(&a.term, language), Folded::new(&b.term, language));
    let (long, short) = if a.text.len() < b.text.len() { (b, a) } else { (a, b) };
    let mut places = long.text.match_indices(&short.text).map(|(at, _)| at..at + short.text.len());
    places.any(|range| long.is_whole(&range))
}

/// Terms of one concept beside the one that is used most.
fn varying(reading: &Reading<'_>, usual: &Rendering<'_>, others: &[&Rendering<'_>], diagnostics: &mut Diagnostics) {
    let stands = |one: &Rendering<'_>| reading.stands(one.first.place, one.first.run as usize, one.first.range());
    let (entry, term) = reading.term(usual.first);
    let Some((_, first)) = stands(usual) else { return };
    for other in others {
        let Some((words, span)) = stands(other) else { continue };
        let message = format!(
            "`{words}` is called `{}` elsewhere in this version: {}, against {}",
            term.term, usual.count, other.count
        );
        let finding = diagnostics.add(Rule::VaryingTerm, span, message);
        finding.place(first, format!("`{}` stands here", term.term));
        reading.beside(finding, other.first.place);
        finding
            .help(reading.see(entry))
            .help("use one term, or say in the entry's `differs` and `note` why there are several");
    }
}
