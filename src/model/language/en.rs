//! What is to be known of English.

mod citing;
mod counting;
mod inflecting;

use crate::model::language::Tongue;

pub(super) const TONGUE: Tongue = Tongue {
    code: "en",
    tag: "en",
    locale: "en_GB",
    rtl: false,
    name: "English",
    ordinals: &[],
    letter_names: &[],
    alphabet: &[],
    vote_words: [&["In favour"], &["Against"], &["Abstaining"]],
    nobody: &["None"],
    no_states: &["Northern Ireland", "Gulf of Guinea", "Gulf of Mexico", "Gulf of Oman", "New Mexico"],
    separators: &[", and ", ", ", " and "],
    pairs: &[('“', '”'), ('(', ')'), ('[', ']')],
    organs: &[
        "The General Assembly",
        "The Security Council",
        "The Economic and Social Council",
        "The Human Rights Council",
        "The Conference of the Parties",
        "The Conference",
    ],
    citing: citing::CITING,
    counting: &counting::COUNTING,
    inflecting: &inflecting::INFLECTING,
    title_joint: "; ",
};
