//! French words in the feminine and the plural.

use crate::model::language::inflecting::Inflecting;

pub(super) const INFLECTING: Inflecting = Inflecting {
    prefixes: &[],
    endings: &[
        ("eaux", "eau"),
        ("aux", "al"),
        ("elles", "el"),
        ("elle", "el"),
        ("ennes", "en"),
        ("enne", "en"),
        ("ives", "if"),
        ("ive", "if"),
        ("ières", "ier"),
        ("ière", "ier"),
        ("ss", "ss"),
        ("es", ""),
        ("e", ""),
        ("s", ""),
        ("x", ""),
    ],
    least: 2,
};
