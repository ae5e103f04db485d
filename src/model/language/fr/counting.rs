//! How French counts.

use crate::model::language::counting::Counting;

#[rustfmt::skip] // one word a line would be a long way to scroll
pub(super) const COUNTING: Counting = Counting {
    decimal: ',',
    words: &[
        ("zéro", 0), ("un", 1), ("une", 1), ("deux", 2), ("trois", 3), ("quatre", 4), ("cinq", 5), ("six", 6),
        ("sept", 7), ("huit", 8), ("neuf", 9), ("dix", 10), ("onze", 11), ("douze", 12), ("treize", 13),
        ("quatorze", 14), ("quinze", 15), ("seize", 16), ("dix-sept", 17), ("dix-huit", 18), ("dix-neuf", 19),
        ("vingt", 20), ("trente", 30), ("quarante", 40), ("cinquante", 50), ("soixante", 60), ("soixante-dix", 70),
        ("soixante et onze", 71), ("soixante-et-onze", 71), ("soixante-douze", 72), ("soixante-treize", 73),
        ("soixante-quatorze", 74), ("soixante-quinze", 75), ("soixante-seize", 76), ("soixante-dix-sept", 77),
        ("soixante-dix-huit", 78), ("soixante-dix-neuf", 79), ("quatre-vingt", 80), ("quatre-vingts", 80),
        ("quatre vingt", 80), ("quatre vingts", 80), ("quatre-vingt-dix", 90), ("quatre-vingt-onze", 91),
        ("quatre-vingt-douze", 92), ("quatre-vingt-treize", 93), ("quatre-vingt-quatorze", 94),
        ("quatre-vingt-quinze", 95), ("quatre-vingt-seize", 96), ("quatre-vingt-dix-sept", 97),
        ("quatre-vingt-dix-huit", 98), ("quatre-vingt-dix-neuf", 99), ("cent", 100), ("cents", 100), ("premier", 1),
        ("première", 1), ("premiers", 1), ("premières", 1), ("second", 2), ("seconde", 2), ("seconds", 2),
        ("secondes", 2), ("unième", 1), ("unièmes", 1), ("deuxième", 2), ("deuxièmes", 2), ("troisième", 3),
        ("troisièmes", 3), ("quatrième", 4), ("quatrièmes", 4), ("cinquième", 5), ("cinquièmes", 5), ("sixième", 6),
        ("sixièmes", 6), ("septième", 7), ("septièmes", 7), ("huitième", 8), ("huitièmes", 8), ("neuvième", 9),
        ("neuvièmes", 9), ("dixième", 10), ("dixièmes", 10), ("onzième", 11), ("onzièmes", 11), ("douzième", 12),
        ("douzièmes", 12), ("treizième", 13), ("treizièmes", 13), ("quatorzième", 14), ("quatorzièmes", 14),
        ("quinzième", 15), ("quinzièmes", 15), ("seizième", 16), ("seizièmes", 16), ("dix-septième", 17),
        ("dix-septièmes", 17), ("dix-huitième", 18), ("dix-huitièmes", 18), ("dix-neuvième", 19), ("dix-neuvièmes", 19),
        ("vingtième", 20), ("vingtièmes", 20), ("trentième", 30), ("trentièmes", 30), ("quarantième", 40),
        ("quarantièmes", 40), ("cinquantième", 50), ("cinquantièmes", 50), ("soixantième", 60), ("soixantièmes", 60),
        ("soixante-dixième", 70), ("soixante et onzième", 71), ("soixante-et-onzième", 71), ("soixante-douzième", 72),
        ("soixante-treizième", 73), ("soixante-quatorzième", 74), ("soixante-quinzième", 75), ("soixante-seizième", 76),
        ("soixante-dix-septième", 77), ("soixante-dix-huitième", 78), ("soixante-dix-neuvième", 79),
        ("quatre-vingtième", 80), ("quatre-vingtièmes", 80), ("quatre-vingt-dixième", 90), ("quatre-vingt-onzième", 91),
        ("quatre-vingt-douzième", 92), ("quatre-vingt-treizième", 93), ("quatre-vingt-quatorzième", 94),
        ("quatre-vingt-quinzième", 95), ("quatre-vingt-seizième", 96), ("quatre-vingt-dix-septième", 97),
        ("quatre-vingt-dix-huitième", 98), ("quatre-vingt-dix-neuvième", 99), ("centième", 100), ("centièmes", 100),
        ("demi", 2), ("demie", 2), ("moitié", 2), ("aucun", 0), ("aucune", 0),
    ],
    joints: &["-", "‑", "-et-", " et ", " ", "\u{a0}"],
    multipliers: &[
        ("mille", 1_000), ("millier", 1_000), ("milliers", 1_000), ("million", 1_000_000), ("millions", 1_000_000),
        ("milliard", 1_000_000_000), ("milliards", 1_000_000_000), ("billion", 1_000_000_000_000),
        ("billions", 1_000_000_000_000),
    ],
    months: [
        &["janvier", "janv."], &["février", "fevrier", "févr."], &["mars"], &["avril", "avr."], &["mai"], &["juin"],
        &["juillet", "juil."], &["août", "aout"], &["septembre", "sept."], &["octobre", "oct."], &["novembre", "nov."],
        &["décembre", "decembre", "déc."],
    ],
    month_sign: "",
};
