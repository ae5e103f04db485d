//! Arabic words with the article and the particles that are written to their front, and with regular endings.

use crate::model::language::inflecting::Inflecting;

pub(super) const INFLECTING: Inflecting = Inflecting {
    prefixes: &["وبال", "وكال", "فبال", "ولل", "وال", "بال", "كال", "فال", "لل", "ال", "و", "ب", "ل", "ف"],
    endings: &[
        ("ات", ""),
        ("ون", ""),
        ("ين", ""),
        ("ان", ""),
        ("ها", ""),
        ("هم", ""),
        ("ية", ""),
        ("ة", ""),
        ("ه", ""),
        ("ت", ""),
        ("ي", ""),
        ("ا", ""),
    ],
    least: 3,
};
