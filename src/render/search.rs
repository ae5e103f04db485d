//! The index as files: classic scripts, which a page opened from a disk can load too. Each hands over one value by its name.

use serde::Serialize;

use crate::model::address;
use crate::model::document::{NoteKind, Place};
use crate::model::glossary::Concept;
use crate::model::glossary::term::{Form, Term};
use crate::model::index::inflection::Inflection;
use crate::model::index::{Contents, DocumentPart, Entry, Index, LanguageIndex, Shard};
use crate::model::language::Language;
use crate::model::site::SitePath;
use crate::model::work::Work;
use crate::render::Page;
use crate::render::naming::Naming;
use crate::render::studio::Studio;
use crate::render::work::short;

/// One file of the index. Numbers are places in the lists of the index.
#[derive(Debug, Clone, Copy)]
pub(crate) enum SearchFile {
    /// What there is: works, their pieces, where the files of the dictionaries begin.
    Root,
    /// The short titles of the works for readers of a language.
    Titles(Language),
    /// A stretch of the anchors.
    Anchors(usize),
    /// A stretch of the terms.
    Terms(usize),
    /// Some of the concepts.
    Concepts(usize),
    /// What there is in a language.
    Language(usize),
    /// A stretch of the words of a language.
    Words(usize, usize),
    /// Some of the texts in a language.
    Texts(usize, usize),
}

/// Adds every file of the index.
pub(super) fn pages(studio: &Studio<'_>, add: &mut impl FnMut(SitePath, Page)) {
    let index = studio.index;
    let mut file = |file: SearchFile| add(address::index(&name(index, file)), Page::Search(file));
    file(SearchFile::Root);
    (0..index.anchors.len()).for_each(|n| file(SearchFile::Anchors(n)));
    (0..index.terms.len()).for_each(|n| file(SearchFile::Terms(n)));
    (0..index.concepts.len()).for_each(|n| file(SearchFile::Concepts(n)));
    for language in readers(studio) {
        file(SearchFile::Titles(language));
    }
    for (at, language) in index.languages.iter().enumerate() {
        file(SearchFile::Language(at));
        (0..language.words.len()).for_each(|n| file(SearchFile::Words(at, n)));
        (0..language.texts.len()).for_each(|n| file(SearchFile::Texts(at, n)));
    }
}

/// The name of a file, by which the page asks for it: `zh/s3`.
fn name(index: &Index, file: SearchFile) -> String {
    let code = |at: usize| index.languages[at].language.code();
    match file {
        SearchFile::Root => "root".to_owned(),
        SearchFile::Titles(language) => format!("{language}/titles"),
        SearchFile::Anchors(n) => format!("a{n}"),
        SearchFile::Terms(n) => format!("k{n}"),
        SearchFile::Concepts(n) => format!("c{n}"),
        SearchFile::Language(at) => format!("{}/root", code(at)),
        SearchFile::Words(at, n) => format!("{}/s{n}", code(at)),
        SearchFile::Texts(at, n) => format!("{}/t{n}", code(at)),
    }
}

/// The languages in which there are pages to search from.
fn readers(studio: &Studio<'_>) -> Vec<Language> {
    let mut all = studio.corpus.languages();
    all.extend(studio.languages());
    all.sort_unstable();
    all.dedup();
    all
}

/// The bytes of a file.
///
/// # Panics
/// Never: what is written is plain data.
pub(super) fn file(studio: &Studio<'_>, file: SearchFile) -> Vec<u8> {
    let index = studio.index;
    let value = match file {
        SearchFile::Root => serde_json::to_string(&root(studio)),
        SearchFile::Titles(language) => serde_json::to_string(&titles(studio, language)),
        SearchFile::Anchors(n) => serde_json::to_string(&index.anchors[n].body),
        SearchFile::Terms(n) => serde_json::to_string(&index.terms[n].body),
        SearchFile::Concepts(n) => {
            let concepts = &studio.corpus.glossary.concepts[index.concepts[n].clone()];
            serde_json::to_string(&concepts.iter().map(ConceptData::new).collect::<Vec<_>>())
        }
        SearchFile::Language(at) => serde_json::to_string(&LanguageRoot::new(&index.languages[at])),
        SearchFile::Words(at, n) => serde_json::to_string(&index.languages[at].words[n].body),
        SearchFile::Texts(at, n) => {
            let language = &index.languages[at];
            let range = language.texts[n].clone();
            let before = language.entries[range.start].number;
            serde_json::to_string(&texts(studio, &language.entries[range], before))
        }
    };
    let value = value.expect("the index is plain data");
    format!("rapporteurSearch.put({:?},{value})\n", name(index, file)).into_bytes()
}

#[derive(Serialize)]
struct Root<'a> {
    languages: Vec<Language>,
    /// Those of the site's own pages, in which each concept has one.
    own: &'a [Language],
    works: Vec<WorkData<'a>>,
    anchors: Vec<&'a str>,
    terms: Vec<&'a str>,
    concepts: Vec<usize>,
    words: PlaceWords,
}

/// Slug, symbols, kind, year, meeting, versions, pieces, and what each version lacks of them.
#[derive(Serialize)]
struct WorkData<'a>(&'a str, Vec<&'a str>, &'a str, &'a str, &'a str, Vec<Language>, String, Vec<String>);

/// The words with which readers of all languages name a paragraph, as the box that goes to one knows them.
#[derive(Serialize)]
struct PlaceWords {
    annex: String,
    appendix: String,
    item: String,
    note: String,
    fill: String,
}

fn root<'a>(studio: &'a Studio<'_>) -> Root<'a> {
    let index = studio.index;
    let word = |key: &str| studio.words.get(Language::En, key);
    let works = studio.corpus.works.iter().zip(&index.works).enumerate();
    Root {
        languages: index.languages.iter().map(|one| one.language).collect(),
        own: studio.languages(),
        works: works.map(|(number, (work, contents))| work_data(index, number, work, contents)).collect(),
        anchors: firsts(&index.anchors),
        terms: firsts(&index.terms),
        concepts: index.concepts.iter().map(|range| range.start).collect(),
        words: PlaceWords {
            annex: word("goto-words-annex"),
            appendix: word("goto-words-appendix"),
            item: word("goto-words-item"),
            note: word("goto-words-note"),
            fill: word("goto-words-fill"),
        },
    }
}

fn firsts(shards: &[Shard]) -> Vec<&str> {
    shards.iter().map(|shard| shard.first.as_str()).collect()
}

fn work_data<'a>(index: &Index, number: usize, work: &'a Work, contents: &Contents) -> WorkData<'a> {
    let languages: Vec<Language> = work.versions.iter().map(|version| version.language).collect();
    let lacking = languages.iter().map(|language| lacking(index, number, contents, *language)).collect();
    WorkData(
        work.slug.as_str(),
        work.meta.symbol.iter().chain(&work.meta.symbols).map(|symbol| symbol.0.as_str()).collect(),
        work.meta.kind.key(),
        work.year().unwrap_or(""),
        work.meta.meeting.as_deref().unwrap_or(""),
        languages,
        stretches(contents),
        lacking,
    )
}

/// The pieces as stretches of one part: a letter, in capitals for titles and headings, and how many: `C2c5B1b12n3`.
fn stretches(contents: &Contents) -> String {
    let letter = |part: DocumentPart, is_heading: bool| {
        let letter = match part {
            DocumentPart::Cover => 'c',
            DocumentPart::Summary => 's',
            DocumentPart::Body => 'b',
            DocumentPart::Annex => 'a',
            DocumentPart::Appendix => 'p',
            DocumentPart::Notes => 'n',
        };
        if is_heading { letter.to_ascii_uppercase() } else { letter }
    };
    let runs = contents.pieces.chunk_by(|a, b| a.part == b.part && a.is_heading == b.is_heading);
    runs.fold(String::new(), |written, run| {
        let letter = letter(run[0].part, run[0].is_heading);
        format!("{written}{letter}{}", run.len())
    })
}

/// The pieces that a version does not have, counted from the first of the work: `3-5,9`.
fn lacking(index: &Index, number: usize, contents: &Contents, language: Language) -> String {
    let Some(of_language) = index.languages.iter().find(|one| one.language == language) else { return String::new() };
    let start = of_language.entries.partition_point(|entry| entry.work < number);
    let mut has = of_language.entries[start..].iter().take_while(|entry| entry.work == number).peekable();
    let mut out: Vec<(u32, u32)> = Vec::new();
    for (at, piece) in (0..).zip(contents.first..).take(contents.pieces.len()) {
        if has.next_if(|entry| entry.number == piece).is_some() {
            continue;
        }
        match out.last_mut().filter(|(_, end)| *end + 1 == at) {
            Some((_, end)) => *end = at,
            None => out.push((at, at)),
        }
    }
    let written = out.iter().map(|(from, to)| if from == to { from.to_string() } else { format!("{from}-{to}") });
    written.collect::<Vec<_>>().join(",")
}

fn titles(studio: &Studio<'_>, language: Language) -> Vec<String> {
    studio.corpus.works.iter().map(|work| short(work, work.nearest(language), language)).collect()
}

/// The id of a concept, and what it may rightly be called, by language.
#[derive(Serialize)]
struct ConceptData<'a>(&'a str, Vec<(Language, Vec<&'a str>)>);

impl<'a> ConceptData<'a> {
    fn new(concept: &'a Concept) -> Self {
        let right = |term: &&Term| !term.status.is_wrong() && term.form != Some(Form::Variant);
        let terms = Language::ALL.into_iter().map(|language| {
            let terms = concept.terms(language).iter().filter(right);
            (language, terms.map(|term| term.term.as_str()).collect::<Vec<_>>())
        });
        Self(&concept.id, terms.filter(|(_, terms)| !terms.is_empty()).collect())
    }
}

#[derive(Serialize)]
struct LanguageRoot<'a> {
    words: Vec<&'a str>,
    last: &'a str,
    /// The first number in each file of texts, each as the step from the one before.
    texts: Vec<u32>,
    inflection: Inflection,
}

impl<'a> LanguageRoot<'a> {
    fn new(index: &'a LanguageIndex) -> Self {
        let mut before = 0;
        let mut step = |number: u32| number - std::mem::replace(&mut before, number);
        Self {
            words: firsts(&index.words),
            last: index.words.last().map_or("", |shard| &shard.last),
            texts: index.texts.iter().map(|range| step(index.entries[range.start].number)).collect(),
            inflection: Inflection::new(index.language),
        }
    }
}

/// The step from the number before, the anchor, what it is called, and the text.
#[derive(Serialize)]
struct TextData<'a>(u32, &'a str, String, std::borrow::Cow<'a, str>);

fn texts<'a>(studio: &'a Studio<'_>, entries: &[Entry], mut before: u32) -> Vec<TextData<'a>> {
    let one = |entry: &Entry| {
        let version = &studio.corpus.works[entry.work].versions[entry.version];
        let language = version.language;
        let label = match entry.place {
            Place::Provision(index) => {
                let name = Naming::new(&studio.words, version, "").of(index).cite;
                let joint = studio.words.get(language, "cite-joint");
                name.strip_prefix(&joint).unwrap_or(&name).to_owned()
            }
            Place::Note(index) => {
                let note = &version.notes[index];
                let key = if note.kind == NoteKind::Editor { "name-editor-note" } else { "name-note" };
                let shown = note.label.strip_prefix("ed-").unwrap_or(&note.label);
                studio.words.with(language, key, &[("n", shown)])
            }
        };
        let step = entry.number - std::mem::replace(&mut before, entry.number);
        TextData(step, version.anchor(entry.place).as_str(), label, version.plain(entry.place))
    };
    entries.iter().map(one).collect()
}
