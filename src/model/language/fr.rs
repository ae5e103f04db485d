//! What is to be known of French.

mod citing;
mod counting;
mod inflecting;

use crate::model::language::Tongue;

pub(super) const TONGUE: Tongue = Tongue {
    code: "fr",
    tag: "fr",
    locale: "fr_FR",
    rtl: false,
    name: "Français",
    ordinals: &[],
    letter_names: &[],
    alphabet: &[],
    vote_words: [
        &["Votent pour", "Ont voté pour"],
        &["Votent contre", "Ont voté contre"],
        &["S’abstiennent", "Se sont abstenus"],
    ],
    nobody: &["Néant", "Néant."],
    no_states: &["Irlande du Nord", "golfe de Guinée", "golfe du Mexique", "golfe d’Oman"],
    separators: &[", ", " et "],
    // French labels close a bracket that they did not open, so round brackets are not counted.
    pairs: &[('«', '»'), ('“', '”'), ('[', ']')],
    organs: &[
        "L’Assemblée générale",
        "L'Assemblée générale",
        "Le Conseil de sécurité",
        "Le Conseil économique et social",
        "Le Conseil des droits de l’homme",
        "Le Conseil des droits de l'homme",
        "La Conférence des Parties",
    ],
    citing: citing::CITING,
    counting: &counting::COUNTING,
    inflecting: &inflecting::INFLECTING,
    title_joint: " ; ",
};
