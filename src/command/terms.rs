//! `rapporteur terms`

mod export;
mod import;

use std::collections::{BTreeMap, BTreeSet};
use std::process::ExitCode;

use anstream::{eprint, eprintln, println};
use anyhow::Context;
use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

use rapporteur::Reading;
use rapporteur::diagnostic::human::{self, Color};
use rapporteur::diagnostic::level::Finding;
use rapporteur::diagnostic::rule::{Level, Rule};
use rapporteur::model::glossary::Concept;
use rapporteur::model::glossary::term::{Form, Term};
use rapporteur::model::language::Language;

use crate::command::{TableFormat, TermsAction, TermsArguments};

/// Shows where the documents use the terms, or exchanges the term base with others.
pub fn run(arguments: &TermsArguments) -> anyhow::Result<ExitCode> {
    let reading = rapporteur::read(&arguments.site.site)?;
    match &arguments.action {
        Some(TermsAction::Export { format, languages, out }) => {
            export::run(&reading, *format, languages, out.as_deref())
        }
        Some(TermsAction::Import { file, replace, write }) => {
            import::run(&arguments.site.site, &reading, file, *replace, *write)
        }
        None => {
            if is_unreadable(&reading) {
                eprintln!("nothing was counted: not all of the term base can be read");
                return Ok(ExitCode::from(1));
            }
            let language = language(&reading, arguments.language)?;
            let rows = rows(&reading, language, arguments.differ);
            match arguments.format {
                TableFormat::Human => print_table(&reading, language, &rows),
                TableFormat::Json => println!("{}", serde_json::to_string_pretty(&rows)?),
            }
            Ok(ExitCode::SUCCESS)
        }
    }
}

/// Prints what keeps the files of the term base from being read; whether there is anything.
fn is_unreadable(reading: &Reading) -> bool {
    let is_of_file = |finding: &&Finding| {
        let path = &reading.sources.file(finding.diagnostic.span.file).path;
        let unread = [Rule::Malformed, Rule::UnknownKey].contains(&finding.diagnostic.rule);
        path.starts_with(import::FOLDER) && unread && finding.level == Level::Error
    };
    let findings: Vec<Finding> = reading.findings.iter().filter(is_of_file).cloned().collect();
    eprint!("{}", human::print(&findings, &reading.sources, Color::Ansi));
    !findings.is_empty()
}

/// The language that is asked for, else the site's first, else the first of the term base.
fn language(reading: &Reading, asked: Option<Language>) -> anyhow::Result<Language> {
    let of_site = reading.config.as_ref().and_then(|config| config.languages.first().copied());
    let of_terms = reading.corpus.glossary.languages();
    let has = |language: &Language| of_terms.contains(language);
    asked.or(of_site.filter(has)).or(of_terms.first().copied()).context("the term base has no term yet")
}

/// A term, and how often each document uses it.
#[derive(serde::Serialize)]
#[serde(rename_all = "kebab-case")]
struct Row<'a> {
    concept: &'a str,
    term: &'a str,
    language: &'static str,
    status: &'static str,
    /// By slug; of the documents that have a version in the language.
    documents: BTreeMap<&'a str, usize>,
    total: usize,
}

fn rows(reading: &Reading, language: Language, differ: bool) -> Vec<Row<'_>> {
    let concepts = reading.corpus.glossary.concepts.iter().enumerate();
    let rows = concepts.map(|(index, concept)| (concept, counts(reading, index, concept, language)));
    let wanted = rows.filter(|(concept, counts)| !differ || has_renderings(concept.terms(language), counts));
    wanted.flat_map(|(concept, counts)| of_concept(reading, concept, language, counts)).collect()
}

/// Of each term in a language, how often each work uses it.
fn counts(reading: &Reading, index: usize, concept: &Concept, language: Language) -> Vec<BTreeMap<usize, usize>> {
    let mut counts = vec![BTreeMap::new(); concept.terms(language).len()];
    for (place, one) in reading.usage.uses(index) {
        let work = place.work as usize;
        let version = &reading.corpus.works[work].versions[place.version as usize];
        if version.language == language
            && let Some(count) = counts.get_mut(one.term as usize)
        {
            *count.entry(work).or_default() += 1;
        }
    }
    counts
}

/// Whether several terms of one class are used: a full form beside its acronym is no other rendering.
fn has_renderings(terms: &[Term], counts: &[BTreeMap<usize, usize>]) -> bool {
    let used = terms.iter().zip(counts).filter(|(_, counts)| !counts.is_empty());
    let mut classes = BTreeSet::new();
    used.map(|(term, _)| term.form.filter(|form| matches!(form, Form::Short | Form::Acronym)))
        .any(|class| !classes.insert(class))
}

fn of_concept<'a>(
    reading: &'a Reading,
    concept: &'a Concept,
    language: Language,
    counts: Vec<BTreeMap<usize, usize>>,
) -> impl Iterator<Item = Row<'a>> {
    concept.terms(language).iter().zip(counts).map(move |(term, counts)| {
        let works = reading.corpus.works.iter().enumerate();
        let documents: BTreeMap<&str, usize> = works
            .filter(|(_, work)| work.version(language).is_some())
            .map(|(number, work)| (work.slug.as_str(), counts.get(&number).copied().unwrap_or(0)))
            .collect();
        let total = documents.values().sum();
        let status = term.status.key();
        Row { concept: &concept.id, term: &term.term, language: language.code(), status, documents, total }
    })
}

fn print_table(reading: &Reading, language: Language, rows: &[Row<'_>]) {
    let works = reading.corpus.works.iter().filter(|work| work.version(language).is_some());
    let slugs: Vec<&str> = works.map(|work| work.slug.as_str()).collect();
    let terms: Vec<String> = rows.iter().map(|row| cut(row.term)).collect();
    let widest = |cells: &mut dyn Iterator<Item = &str>| cells.map(UnicodeWidthStr::width).max().unwrap_or(0) + 2;
    let first = widest(&mut rows.iter().map(|row| row.concept).chain(["concept"]));
    let second = widest(&mut terms.iter().map(String::as_str).chain(["term"]));
    let padded = |cell: &str, width: usize| format!("{cell}{}", " ".repeat(width.saturating_sub(cell.width())));
    let header: Vec<String> = slugs.iter().map(|slug| format!("{slug:>width$}", width = slug.len() + 2)).collect();
    let header = header.concat();
    println!("{}{}{header}{:>7}", padded("concept", first), padded("term", second), "total");
    let mut before = "";
    for (row, term) in rows.iter().zip(&terms) {
        let concept = if row.concept == before { "" } else { row.concept };
        before = row.concept;
        let count = |slug: &&str| format!("{:>width$}", row.documents[*slug], width = slug.len() + 2);
        let counts = slugs.iter().map(count).collect::<Vec<_>>().concat();
        println!("{}{}{counts}{:>7}", padded(concept, first), padded(term, second), row.total);
    }
}

/// How many columns of a term are shown.
const WIDEST: usize = 48;

/// The beginning of a term that fits into its column.
fn cut(term: &str) -> String {
    if term.width() <= WIDEST {
        return term.to_owned();
    }
    let mut used = 1;
    let fits = |c: &char| {
        used += c.width().unwrap_or(0);
        used <= WIDEST
    };
    term.chars().take_while(fits).chain(['…']).collect()
}
