//! The promises of bundles that are one file, on the real content: the text exactly, no dead link, nothing from elsewhere, a size that
//! fits a mail; and of books, that they are well-formed and whole.
#![expect(clippy::disallowed_methods, reason = "what was written is read from the disk")]

#[path = "one_file/epub.rs"]
mod epub;
#[path = "one_file/single.rs"]
mod single;
mod support;

use std::sync::LazyLock;

use rapporteur::Chosen;
use rapporteur::model::book::BookFile;
use rapporteur::model::choice::Choice;
use rapporteur::model::document::Version;
use rapporteur::model::edition::Edition;
use rapporteur::model::language::{Language, Pair};
use rapporteur::render::epub::epub;
use rapporteur::render::single::{Layout, single};
use rayon::iter::{IntoParallelIterator, ParallelIterator};

use crate::support::{DOCUMENTS, config, reading, theme, work};

/// Everything that the tests look at, made once.
static MADE: LazyLock<Vec<Made>> = LazyLock::new(|| all().into_par_iter().map(make).collect());

/// A choice, and the bundles of it.
struct Made {
    /// What was chosen.
    pub one: Picked,
    /// The same, linked.
    pub chosen: Chosen<'static>,
    /// As one HTML file.
    pub page: String,
    /// As a book.
    pub book: Vec<BookFile>,
}

/// What the tests look at.
fn made() -> &'static [Made] {
    &MADE
}

/// Makes what is chosen.
fn make(one: Picked) -> Made {
    let chosen = reading().choose(config(reading()), &one.choice);
    let page = single(chosen.made(), &chosen.config, theme(), one.layout).expect("the theme can be read");
    let book = epub(chosen.made(), &chosen.config, theme(), one.layout, edition()).expect("the theme can be read");
    Made { one, page: String::from_utf8(page).expect("it is UTF-8"), book, chosen }
}

/// The day of all that is made here.
fn edition() -> Edition {
    Edition::parse("2026-11-30").expect("it is a day")
}

/// A choice of the real content, with how it is laid out.
struct Picked {
    /// What it is called in a message.
    pub name: String,
    /// The choice.
    pub choice: Choice,
    /// How its languages stand.
    pub layout: Layout,
}

/// Documents in languages, one text after the other.
fn texts(documents: &[&str], languages: &[Language]) -> Picked {
    let choice = Choice {
        documents: documents.iter().map(|folder| work(folder).slug.to_string()).collect(),
        languages: languages.to_vec(),
        ..Choice::default()
    };
    Picked { name: format!("{documents:?} {languages:?}"), choice, layout: Layout::OneByOne }
}

/// Documents in two languages side by side.
fn columns(documents: &[&str], first: Language, second: Language) -> Picked {
    let pair = Pair { first, second };
    let mut chosen = texts(documents, &[first, second]);
    chosen.choice.pair = Some(pair);
    Picked { name: format!("{documents:?} {pair}"), layout: Layout::SideBySide(pair), ..chosen }
}

/// What the tests make: every document in every language, each in two, and several together.
fn all() -> Vec<Picked> {
    let mut all = Vec::new();
    for document in DOCUMENTS {
        all.extend(work(document).versions.iter().map(|version| texts(&[document], &[version.language])));
        all.push(columns(&[document], Language::Zh, Language::En));
    }
    all.push(columns(&["wp8"], Language::Ar, Language::En));
    all.push(texts(&["wp8"], &Language::ALL));
    all.push(texts(&["wp8", "a-67-176"], &[Language::Zh, Language::En]));
    all.push(columns(&["wp8", "a-67-176"], Language::Zh, Language::En));
    all
}

/// How many bytes the texts of the documents have: every provision with its label, every note.
fn plain(chosen: &Chosen<'_>) -> usize {
    let bytes = |version: &Version| -> usize {
        let label = |provision: &rapporteur::model::document::Provision| {
            provision.label.as_ref().map_or(0, |label| label.printed.len())
        };
        let labels: usize = version.provisions.iter().map(label).sum();
        version.places().map(|place| version.plain(place).len()).sum::<usize>() + labels
    };
    chosen.corpus.works.iter().flat_map(|work| &work.versions).map(bytes).sum()
}
