//! The page of search in each language, and the words that its script says.

use std::collections::BTreeMap;

use fluent_bundle::{FluentArgs, FluentValue};
use serde::Serialize;

use crate::model::address;
use crate::model::language::Language;
use crate::model::site::SitePath;
use crate::render::frame::{Frame, Lang, SearchLinks};
use crate::render::studio::{Head, Studio, Versions, lang};

/// What the script says as it stands. No page bears these words: the script brings them when somebody searches.
const SAID: [&str; 41] = [
    "also-in",
    "close",
    "list-joint",
    "search",
    "search-all",
    "search-also",
    "search-by-document",
    "search-by-kind",
    "search-by-language",
    "search-by-part",
    "search-by-year",
    "search-clear",
    "search-failed",
    "search-fewer",
    "search-filters",
    "search-forget-all",
    "search-help-places",
    "search-help-symbols",
    "search-help-terms",
    "search-help-words",
    "search-hint",
    "search-jump",
    "search-key-choose",
    "search-key-open",
    "search-more",
    "search-narrow",
    "search-none-all",
    "search-none-try",
    "search-part-annex",
    "search-part-appendix",
    "search-part-body",
    "search-part-cover",
    "search-part-notes",
    "search-part-summary",
    "search-recent",
    "search-results",
    "search-see",
    "search-via",
    "search-widen",
    "search-widen-short",
    "undated",
];

/// What it says of something, by the variables of the word: `%1` and `%2` stand where the script puts them.
const SAID_OF: [(&str, &[&str]); 5] = [
    ("search-every", &["n"]),
    ("search-forget", &["what"]),
    ("search-none", &["what"]),
    ("search-none-filtered", &["what"]),
    ("search-shown", &["found", "n"]),
];

/// What it says of a number.
const COUNTED: [&str; 1] = ["search-found"];

/// Numbers for which every language has every form that it has for whole numbers: the script takes the form of the one that
/// falls, in the browser's own rules of plurals, among those of its number.
const SAMPLES: [u32; 7] = [0, 1, 2, 3, 11, 100, 1_000_000];

/// The page of search in one language: `search.html`.
#[derive(Debug, Serialize)]
pub struct SearchPage {
    /// The frame.
    pub frame: Frame,
    /// The table of citations, for readers without script; empty where nothing is cited.
    pub citations: String,
}

/// The words and ways that the script of the search needs in one language.
#[derive(Serialize)]
struct Said {
    /// The language of these words.
    language: Language,
    /// By key.
    words: BTreeMap<&'static str, String>,
    /// By key and sample.
    counted: BTreeMap<&'static str, BTreeMap<u32, String>>,
    /// The kinds of documents that the site has.
    kinds: BTreeMap<&'static str, String>,
    /// Every language that the site has texts or pages in.
    languages: Vec<Lang>,
    /// Pages where whoever has found nothing looks on, from the site's root: with the key of their name.
    see: Vec<(&'static str, String)>,
}

/// The page of search.
pub fn search(studio: &Studio<'_>, path: &SitePath, language: Language) -> SearchPage {
    let versions: Vec<_> = studio.languages().iter().map(|one| (*one, address::search(*one))).collect();
    let head = Head { title: studio.words.get(language, "search"), description: String::new() };
    SearchPage {
        frame: studio.frame(path, language, head, &Versions { all: &versions, ..Versions::default() }),
        citations: studio.citations(path, language),
    }
}

/// The ways to the search from the page at `path`; none where there is nothing to be found.
pub fn links(studio: &Studio<'_>, path: &SitePath, language: Language) -> Option<SearchLinks> {
    let own = studio.nearest(language);
    (!studio.corpus.works.is_empty()).then(|| SearchLinks {
        page: studio.href(path, &address::search(own)),
        words: studio.href(path, &address::search_words(own)),
    })
}

/// The script that brings the words: `window.rapporteurWords = {…}`.
pub fn words(studio: &Studio<'_>, language: Language) -> Vec<u8> {
    let said = |key: &'static str| (key, studio.words.get(language, key));
    let said_of = |(key, variables): (&'static str, &[&str])| {
        let mut args = FluentArgs::new();
        for (number, name) in variables.iter().enumerate() {
            args.set(*name, format!("%{}", number + 1));
        }
        (key, studio.words.format(language, key, &args))
    };
    let counted = |key: &'static str| {
        let form = |n: u32| {
            let mut args = FluentArgs::new();
            args.set("n", FluentValue::from(n));
            args.set("shown", "%1");
            (n, studio.words.format(language, key, &args))
        };
        (key, SAMPLES.map(form).into())
    };
    let mut languages: Vec<_> = studio.languages().to_vec();
    languages.extend(studio.corpus.languages().into_iter().filter(|one| !studio.languages().contains(one)));
    let kinds = studio.corpus.works.iter().map(|work| work.meta.kind.key());
    let mut see = vec![("library", address::library(language))];
    if !studio.corpus.glossary.is_empty() {
        see.push(("terms-title", address::terms(language)));
    }
    if !studio.links.citing.is_empty() {
        see.push(("citations-title", address::citations(language)));
    }
    let all = Said {
        language,
        words: SAID
            .into_iter()
            .map(said)
            .chain(SAID_OF.map(said_of))
            .chain(see.iter().map(|(key, _)| said(key)))
            .collect(),
        counted: COUNTED.map(counted).into(),
        kinds: kinds.map(|kind| (kind, studio.words.get(language, &format!("kind-{kind}")))).collect(),
        languages: languages.into_iter().map(lang).collect(),
        see: see.into_iter().map(|(key, path)| (key, path.to_string())).collect(),
    };
    let json = serde_json::to_string(&all).expect("words are plain data");
    format!("window.rapporteurWords={json};\n").into_bytes()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::{COUNTED, SAID, SAID_OF};

    /// What the scripts ask for by key, `say('search-hint')` or `found('search-found', …)`.
    fn asked() -> BTreeSet<&'static str> {
        let scripts = [
            include_str!("../../themes/default/assets/find.js"),
            include_str!("../../themes/default/assets/find-page.js"),
        ];
        let pieces = scripts.into_iter().flat_map(|script| script.split("say('").skip(1));
        pieces.filter_map(|piece| piece.split('\'').next()).filter(|key| !key.ends_with('-')).collect()
    }

    #[test]
    fn the_script_has_the_words_that_it_says_and_no_others() {
        let known: BTreeSet<_> = SAID.into_iter().chain(SAID_OF.map(|(key, _)| key)).chain(COUNTED).collect();
        // The names of the facets and of the parts are asked for by what they name.
        let named = |key: &&str| key.starts_with("search-by-") || key.starts_with("search-part-");
        let lacking: Vec<_> = asked().into_iter().filter(|key| !known.contains(key)).collect();
        let idle: Vec<_> = known.iter().filter(|key| !named(key) && !asked().contains(**key)).collect();
        assert_eq!((lacking, idle), (Vec::<&str>::new(), Vec::<&&str>::new()));
    }
}
