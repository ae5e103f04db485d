//! English words in the plural.

use crate::model::language::inflecting::Inflecting;

pub(super) const INFLECTING: Inflecting = Inflecting {
    prefixes: &[],
    endings: &[
        ("ss", "ss"),
        ("us", "us"),
        ("is", "is"),
        ("ies", "y"),
        ("sses", "ss"),
        ("shes", "sh"),
        ("ches", "ch"),
        ("xes", "x"),
        ("s", ""),
    ],
    least: 2,
};
