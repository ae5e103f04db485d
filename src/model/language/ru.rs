//! What is to be known of Russian.

mod citing;
mod counting;
mod inflecting;

use crate::model::language::Tongue;

pub(super) const TONGUE: Tongue = Tongue {
    code: "ru",
    tag: "ru",
    locale: "ru_RU",
    rtl: false,
    name: "Русский",
    ordinals: &[],
    letter_names: &[],
    alphabet: &[],
    vote_words: [&["Голосовали за"], &["Голосовали против"], &["Воздержались"]],
    nobody: &["Никто не голосовал против", "Никто не воздержался", "Никто"],
    no_states: &["Северной Ирландии", "Северная Ирландия", "Гвинейского залива", "Мексиканского залива"],
    separators: &[", ", " и "],
    // Russian labels may close a bracket that they did not open, so round brackets are not counted.
    pairs: &[('«', '»'), ('„', '“'), ('[', ']')],
    organs: &[
        "Генеральная Ассамблея",
        "Совет Безопасности",
        "Экономический и Социальный Совет",
        "Совет по правам человека",
        "Конференция Сторон",
    ],
    citing: citing::CITING,
    counting: &counting::COUNTING,
    inflecting: &inflecting::INFLECTING,
    title_joint: "; ",
};
