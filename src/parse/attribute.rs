//! The attribute at the end of a heading: `{annex 2}`.

use crate::model::document::Part;

/// What a heading begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Attribute(Part);

impl Attribute {
    /// Reads what stands between the braces; `None` where it is not known.
    #[must_use]
    pub fn parse(written: &str) -> Option<Self> {
        let (word, number) = match written.split_once(char::is_whitespace) {
            Some((word, number)) => (word, Some(number.trim().parse().ok().filter(|n: &u32| *n > 0)?)),
            None => (written, None),
        };
        match (word, number) {
            ("annex", number) => Some(Self(Part::Annex(number))),
            ("appendix", number) => Some(Self(Part::Appendix(number))),
            ("summary", None) => Some(Self(Part::Summary)),
            _ => None,
        }
    }

    /// The part that begins.
    #[must_use]
    pub fn part(self) -> Part {
        self.0
    }
}

/// Parts a heading into its title and what stands between braces at its end.
#[must_use]
pub fn split(heading: &str) -> (&str, Option<&str>) {
    let inner = heading.strip_suffix('}').and_then(|start| start.rsplit_once('{'));
    match inner {
        Some((title, _)) if title.ends_with('\\') => (heading, None),
        Some((title, written)) if title.is_empty() || title.ends_with([' ', '\t']) => {
            (title.trim_end(), Some(written.trim()))
        }
        _ => (heading, None),
    }
}
