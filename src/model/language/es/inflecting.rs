//! Spanish words in the feminine and the plural.

use crate::model::language::inflecting::Inflecting;

pub(super) const INFLECTING: Inflecting = Inflecting {
    prefixes: &[],
    endings: &[
        ("iones", "ión"),
        ("ces", "z"),
        ("es", ""),
        ("os", ""),
        ("as", ""),
        ("e", ""),
        ("o", ""),
        ("a", ""),
        ("s", ""),
    ],
    least: 2,
};
