//! What is to be known of Spanish.

mod citing;
mod counting;
mod inflecting;

use crate::model::language::Tongue;

pub(super) const TONGUE: Tongue = Tongue {
    code: "es",
    tag: "es",
    locale: "es_ES",
    rtl: false,
    name: "Español",
    ordinals: &[],
    letter_names: &[],
    alphabet: &[],
    vote_words: [&["Votos a favor"], &["Votos en contra"], &["Abstenciones"]],
    nobody: &["Ninguno", "Ninguna"],
    no_states: &["Irlanda del Norte", "Golfo de Guinea", "golfo de Guinea", "Golfo de México", "golfo de México"],
    separators: &[", ", " y ", " e "],
    // Spanish labels close a bracket that they did not open, so round brackets are not counted.
    pairs: &[('«', '»'), ('“', '”'), ('[', ']'), ('¿', '?'), ('¡', '!')],
    organs: &[
        "La Asamblea General",
        "El Consejo de Seguridad",
        "El Consejo Económico y Social",
        "El Consejo de Derechos Humanos",
        "La Conferencia de las Partes",
    ],
    citing: citing::CITING,
    counting: &counting::COUNTING,
    inflecting: &inflecting::INFLECTING,
    title_joint: "; ",
};
