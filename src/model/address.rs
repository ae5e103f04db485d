//! Where everything stands in the site. One place, so that whoever links and whoever checks links agree.

use std::collections::BTreeSet;

use crate::model::corpus::Corpus;
use crate::model::language::Language;
use crate::model::page::Page;
use crate::model::site::SitePath;
use crate::model::symbol::Slug;

/// Whether a folder of the site's root is taken by the site itself, so that no work can have that slug.
#[must_use]
pub fn is_taken(slug: &Slug) -> bool {
    ["assets", "schema", "terms"].contains(&slug.as_str()) || Language::from_code(slug.as_str()).is_some()
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

/// The schema of the data.
#[must_use]
pub fn schema() -> SitePath {
    SitePath::new("schema/document.schema.json")
}

/// A file of the theme.
#[must_use]
pub fn asset(name: &str) -> SitePath {
    SitePath::new(format!("assets/{name}"))
}

/// The library in a language.
#[must_use]
pub fn library(language: Language) -> SitePath {
    SitePath::new(format!("{language}/index.html"))
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

/// The running heads of a version's print.
#[must_use]
pub fn print(slug: &Slug, language: Language) -> SitePath {
    SitePath::new(format!("{slug}/{language}-print.css"))
}

/// Every address that a text may link to: all but the files of the theme.
#[must_use]
pub fn of_texts(corpus: &Corpus) -> BTreeSet<SitePath> {
    let mut all = BTreeSet::from([chooser(), not_found(), robots(), sitemap(), schema()]);
    all.extend(corpus.languages().into_iter().map(library));
    all.extend(corpus.pages.iter().map(plain));
    for one in &corpus.works {
        all.insert(work(&one.slug));
        for version in &one.versions {
            all.extend([document, data, print].map(|address| address(&one.slug, version.language)));
        }
    }
    all
}
