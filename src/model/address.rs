//! Where everything stands in the site. One place, so that whoever links and whoever checks links agree.

mod elsewhere;

use std::collections::BTreeSet;
use std::fmt::Write;

use crate::model::bundle::{Bundle, Format};
use crate::model::config::Config;
use crate::model::corpus::Corpus;
use crate::model::language::{Language, Pair};
use crate::model::page::Page;
use crate::model::site::SitePath;
use crate::model::symbol::Slug;

pub use crate::model::address::elsewhere::elsewhere;

/// Whether a folder of the site's root is taken by the site itself, so that no work can have that slug.
#[must_use]
pub fn is_taken(slug: &Slug) -> bool {
    ["assets", "bundles", "schema", "search", "terms"].contains(&slug.as_str())
        || Language::from_code(slug.as_str()).is_some()
}

/// The page that chooses a language.
#[must_use]
pub fn chooser() -> SitePath {
    SitePath::new("index.html")
}

/// The page for addresses that do not exist.
#[must_use]
pub fn not_found() -> SitePath {
    SitePath::new("404.html")
}

/// What robots read.
#[must_use]
pub fn robots() -> SitePath {
    SitePath::new("robots.txt")
}

/// What search engines read.
#[must_use]
pub fn sitemap() -> SitePath {
    SitePath::new("sitemap.xml")
}

/// One of the files of a sitemap that one file cannot hold, counted from 1.
#[must_use]
pub fn sitemap_part(number: usize) -> SitePath {
    SitePath::new(format!("sitemap-{number}.xml"))
}

/// The headers that a web server should send, for hosts that read them from the site.
#[must_use]
pub fn headers() -> SitePath {
    SitePath::new("_headers")
}

/// The feed of the documents in a language.
#[must_use]
pub fn feed(language: Language) -> SitePath {
    SitePath::new(format!("{language}/feed.xml"))
}

/// Which document has which address, for programs.
#[must_use]
pub fn symbols() -> SitePath {
    SitePath::new("symbols.json")
}

/// The schema of that.
#[must_use]
pub fn symbols_schema() -> SitePath {
    SitePath::new("schema/symbols.schema.json")
}

/// The schema of the data.
#[must_use]
pub fn schema() -> SitePath {
    SitePath::new("schema/document.schema.json")
}

/// The schema of the files of the term base.
#[must_use]
pub fn glossary_schema() -> SitePath {
    SitePath::new("schema/glossary.schema.json")
}

/// The folder of a bundle in which the site is, beside the page to start with: what is unpacked shows three things, and the one to open
/// is among them.
pub const PACKED: &str = "site";

/// The page with which a reader of a bundle starts. It stands beside the site's folder, not in it.
#[must_use]
pub fn start() -> SitePath {
    SitePath::new("START-HERE.html")
}

/// A bundle that is offered for download, under the name that it is asked for.
#[must_use]
pub fn bundle(name: &str, format: Format) -> SitePath {
    download(&format!("{name}.{}", format.extension()))
}

/// A file that is offered for download.
#[must_use]
pub fn download(file: &str) -> SitePath {
    SitePath::new(format!("bundles/{file}"))
}

/// A file of the theme, by its path under the theme's `assets/` and the fingerprint of its bytes: `assets/site.3f9a1c20.css`.
#[must_use]
pub fn asset(name: &str, fingerprint: &str) -> SitePath {
    let (folders, file) = name.rsplit_once('/').map_or(("", name), |(folders, file)| (folders, file));
    let (stem, extension) = file.rsplit_once('.').map_or((file, ""), |(stem, extension)| (stem, extension));
    let mut path = String::from("assets/");
    for folder in folders.split('/').filter(|folder| !folder.is_empty()) {
        let _ = write!(path, "{}/", fit(folder, "folder"));
    }
    let _ = write!(path, "{}.{fingerprint}", fit(stem, "file"));
    if !extension.is_empty() {
        let _ = write!(path, ".{}", fit(extension, "bin"));
    }
    SitePath::new(path)
}

/// A name that every file system takes: at most 40 lower-case letters, digits and hyphens; `otherwise` where nothing of it is left.
fn fit(name: &str, otherwise: &str) -> String {
    let one = |c: char| if c.is_ascii_alphanumeric() { c.to_ascii_lowercase() } else { '-' };
    let fit: String = name.chars().map(one).take(40).collect();
    let fit = fit.trim_matches('-');
    if fit.is_empty() { otherwise.to_owned() } else { fit.to_owned() }
}

/// A file of the index, by its name: `zh/s3`.
#[must_use]
pub fn index(name: &str) -> SitePath {
    SitePath::new(format!("search/{name}.js"))
}

/// The library in a language.
#[must_use]
pub fn library(language: Language) -> SitePath {
    SitePath::new(format!("{language}/index.html"))
}

/// The table of citations in a language.
#[must_use]
pub fn citations(language: Language) -> SitePath {
    SitePath::new(format!("{language}/citations.html"))
}

/// A plain page.
#[must_use]
pub fn plain(page: &Page) -> SitePath {
    SitePath::new(format!("{}/{}.html", page.language, page.name))
}

/// The language-neutral page of a work.
#[must_use]
pub fn work(slug: &Slug) -> SitePath {
    SitePath::new(format!("{slug}/index.html"))
}

/// A version of a work.
#[must_use]
pub fn document(slug: &Slug, language: Language) -> SitePath {
    SitePath::new(format!("{slug}/{language}.html"))
}

/// A version as data.
#[must_use]
pub fn data(slug: &Slug, language: Language) -> SitePath {
    SitePath::new(format!("{slug}/{language}.json"))
}

/// Two versions of a work in parallel, the first language's in the first column.
#[must_use]
pub fn parallel(slug: &Slug, pair: Pair) -> SitePath {
    SitePath::new(format!("{slug}/{pair}.html"))
}

/// The running heads of a parallel page's print.
#[must_use]
pub fn parallel_print(slug: &Slug, pair: Pair) -> SitePath {
    SitePath::new(format!("{slug}/{pair}-print.css"))
}

/// The state of the translations in a language.
#[must_use]
pub fn translations(language: Language) -> SitePath {
    SitePath::new(format!("{language}/translations.html"))
}

/// The page of search in a language.
#[must_use]
pub fn search(language: Language) -> SitePath {
    SitePath::new(format!("{language}/search.html"))
}

/// What the script of the search says in a language.
#[must_use]
pub fn search_words(language: Language) -> SitePath {
    SitePath::new(format!("{language}/words.js"))
}

/// The glossary in a language.
#[must_use]
pub fn terms(language: Language) -> SitePath {
    SitePath::new(format!("{language}/terms/index.html"))
}

/// The Chinese glossary in the order of strokes.
#[must_use]
pub fn strokes() -> SitePath {
    SitePath::new("zh/terms/strokes.html")
}

/// A concept in a language, by its id.
#[must_use]
pub fn concept(language: Language, id: &str) -> SitePath {
    SitePath::new(format!("{language}/terms/{id}.html"))
}

/// The terms that documents render in several ways, in a language.
#[must_use]
pub fn differing(language: Language) -> SitePath {
    SitePath::new(format!("{language}/terms/differ.html"))
}

/// The names of the States in a language.
#[must_use]
pub fn states(language: Language) -> SitePath {
    SitePath::new(format!("{language}/terms/states.html"))
}

/// The terms in two languages, the first one's in the first column.
#[must_use]
pub fn term_table(pair: Pair) -> SitePath {
    SitePath::new(format!("terms/{pair}.html"))
}

/// The same as a table for spreadsheets.
#[must_use]
pub fn term_csv(pair: Pair) -> SitePath {
    SitePath::new(format!("terms/{pair}.csv"))
}

/// The same as TBX.
#[must_use]
pub fn term_tbx(pair: Pair) -> SitePath {
    SitePath::new(format!("terms/{pair}.tbx"))
}

/// The whole term base as TBX, in every language.
#[must_use]
pub fn term_base() -> SitePath {
    SitePath::new("terms/terms.tbx")
}

/// The whole term base as a table for spreadsheets.
#[must_use]
pub fn term_base_csv() -> SitePath {
    SitePath::new("terms/terms.csv")
}

/// The whole term base as linked data.
#[must_use]
pub fn term_base_linked() -> SitePath {
    SitePath::new("terms/terms.jsonld")
}

/// The running heads of a version's print.
#[must_use]
pub fn print(slug: &Slug, language: Language) -> SitePath {
    SitePath::new(format!("{slug}/{language}-print.css"))
}

/// Every pair of languages in which the term base has terms.
#[must_use]
pub fn term_pairs(corpus: &Corpus) -> Vec<Pair> {
    let languages = corpus.glossary.languages();
    let with = |first| languages.iter().map(move |second| Pair { first, second: *second });
    languages.iter().copied().flat_map(with).filter(|pair| pair.first != pair.second).collect()
}

/// Every address that a text may link to: all but the files of the theme.
#[must_use]
pub fn of_texts(corpus: &Corpus, config: Option<&Config>) -> BTreeSet<SitePath> {
    let mut all = BTreeSet::from([chooser(), not_found(), robots(), schema(), symbols(), symbols_schema()]);
    if config.is_none_or(|config| config.url.is_some()) {
        all.insert(sitemap());
    }
    let own = config.map_or(&[][..], |config| &config.languages);
    let languages: BTreeSet<_> = corpus.languages().into_iter().chain(own.iter().copied()).collect();
    all.extend(languages.iter().flat_map(|language| [library(*language), citations(*language)]));
    if !corpus.works.is_empty() {
        all.extend(languages.iter().copied().map(search));
    }
    if corpus.has_translations() {
        all.extend(languages.iter().copied().map(translations));
    }
    if !corpus.glossary.is_empty() {
        for language in &languages {
            all.extend([terms(*language), differing(*language), states(*language)]);
            all.extend(corpus.glossary.concepts.iter().map(|one| concept(*language, &one.id)));
        }
        all.extend(term_pairs(corpus).into_iter().flat_map(|pair| [term_table(pair), term_csv(pair), term_tbx(pair)]));
        all.extend([strokes(), glossary_schema(), term_base(), term_base_csv(), term_base_linked()]);
    }
    if let Some(config) = config.filter(|config| config.publish.bundles) {
        let formats = |one: &Bundle| one.formats.iter().map(|format| bundle(&one.name, *format)).collect::<Vec<_>>();
        all.extend(config.bundles.iter().flat_map(formats));
    }
    all.extend(corpus.pages.iter().map(plain));
    for one in &corpus.works {
        all.insert(work(&one.slug));
        for version in &one.versions {
            all.extend([document, data, print].map(|address| address(&one.slug, version.language)));
        }
        let pairs = config.map_or_else(Vec::new, |config| config.pairs(one));
        all.extend(pairs.into_iter().map(|pair| parallel(&one.slug, pair)));
    }
    all
}

/// The same in a bundle, which has nothing that only a web server gives. `cites` is whether anything in it is cited.
#[must_use]
pub fn of_bundle(corpus: &Corpus, config: &Config, cites: bool) -> BTreeSet<SitePath> {
    let mut all = of_texts(corpus, Some(config));
    all.retain(|path| !path.as_str().starts_with("bundles/"));
    for of_server in [not_found(), robots(), sitemap()] {
        all.remove(&of_server);
    }
    if !cites {
        all.retain(|path| !path.as_str().ends_with("/citations.html"));
    }
    if corpus.works.is_empty() {
        for of_works in [schema(), symbols(), symbols_schema()] {
            all.remove(&of_works);
        }
    }
    if !config.languages.is_empty() && !config.languages.contains(&Language::Zh) {
        all.remove(&strokes());
    }
    all
}
