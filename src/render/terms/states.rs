//! The names of the States, short and formal, in every language.

use serde::Serialize;

use crate::model::address;
use crate::model::language::Language;
use crate::model::site::SitePath;
use crate::model::state::States;
use crate::render::collation::sort_key;
use crate::render::frame::{Frame, Lang};
use crate::render::studio::{Head, Studio, Versions, lang};

/// The names of the States: `states.html`.
#[derive(Debug, Serialize)]
pub struct StatesPage {
    /// The frame.
    pub frame: Frame,
    /// The glossary.
    pub glossary: String,
    /// The languages, one a column, the page's first.
    pub columns: Vec<Lang>,
    /// The States, in the order of their names in the language of the page.
    pub states: Vec<StateRow>,
}

/// One State.
#[derive(Debug, Serialize)]
pub struct StateRow {
    /// Its ISO 3166 code.
    pub code: &'static str,
    /// `member` or `observer`.
    pub standing: &'static str,
    /// Its names, one for each column.
    pub names: Vec<StateName>,
}

/// A State's name in one language.
#[derive(Debug, Serialize)]
pub struct StateName {
    /// The short name.
    pub short: &'static str,
    /// The formal name; empty where it is the short one.
    pub formal: &'static str,
}

/// The page of the States.
pub(in crate::render) fn states(studio: &Studio<'_>, path: &SitePath, language: Language) -> StatesPage {
    let versions: Vec<_> = studio.languages().iter().map(|other| (*other, address::states(*other))).collect();
    let head = Head {
        title: studio.words.get(language, "states-title"),
        description: studio.words.get(language, "states-about"),
    };
    let mut columns = Language::ALL;
    columns.sort_by_key(|other| (*other != language, *other));
    let mut states: Vec<StateRow> = States::codes()
        .map(|(code, standing)| StateRow {
            code,
            standing,
            names: columns
                .iter()
                .map(|column| {
                    let (short, formal) = States::of(*column).names(code);
                    StateName { short, formal: if formal == short { "" } else { formal } }
                })
                .collect(),
        })
        .collect();
    states.sort_by_cached_key(|state| sort_key(state.names[0].short, language));
    StatesPage {
        frame: studio.frame(path, language, head, &Versions { all: &versions, ..Versions::default() }),
        glossary: path.to(&address::terms(language)),
        columns: columns.map(lang).to_vec(),
        states,
    }
}
