//! The permanent address of a provision within its document.

use std::fmt;

/// An anchor: `a-z`, `0-9` and `-`, beginning with a letter; the same in every language.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize)]
#[serde(transparent)]
pub struct Anchor(String);

impl Anchor {
    /// An anchor from its spelling; `None` where it is not one.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let mut bytes = text.bytes();
        let first = bytes.next()?.is_ascii_lowercase();
        let rest = bytes.all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
        let edges = !text.ends_with('-') && !text.contains("--");
        (first && rest && edges).then(|| Self(text.to_owned()))
    }

    /// A short anchor made of a keyword and what follows it: `p` and `24`.
    ///
    /// # Panics
    /// When the result is not an anchor, which is a mistake of the program.
    #[must_use]
    pub fn new(keyword: &str, rest: impl fmt::Display) -> Self {
        let text = format!("{keyword}{rest}");
        Self::parse(&text).unwrap_or_else(|| panic!("`{text}` is no anchor"))
    }

    /// This anchor, a hyphen, and what follows: `p11` and `a` give `p11-a`.
    ///
    /// # Panics
    /// When the result is not an anchor, which is a mistake of the program.
    #[must_use]
    pub fn child(&self, rest: impl fmt::Display) -> Self {
        Self::new(&self.0, format_args!("-{rest}"))
    }

    /// The `n`th of this name, from 2: `p24x2`. The first keeps the name.
    #[must_use]
    pub fn repeated(&self, n: usize) -> Self {
        Self(format!("{}x{n}", self.0))
    }

    /// The spelling.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The Akoma Ntoso identifier of the same place: `annex-p92` is `annex_1__para_92`, `p11-a` is `para_11__subpara_a`
    /// (AKN NC 1.0, section 5.4; keywords of AKN4UN).
    #[must_use]
    pub fn eid(&self) -> String {
        let mut out: Vec<String> = Vec::new();
        let mut pieces = self.0.split('-').peekable();
        let mut in_record = false;
        while let Some(piece) = pieces.next() {
            let split = piece.find(|c: char| c.is_ascii_digit()).unwrap_or(piece.len());
            let (word, number) = piece.split_at(split);
            in_record |= word == "vote";
            out.push(match (word, number) {
                ("annex", "") => "annex_1".to_owned(),
                ("app", "") => "appendix_1".to_owned(),
                ("annex", n) => format!("annex_{n}"),
                ("app", n) => format!("appendix_{n}"),
                ("p", n) if !n.is_empty() => format!("para_{n}"),
                ("pp", n) if !n.is_empty() => format!("recital_{n}"),
                ("s", n) if !n.is_empty() => format!("sec_{n}"),
                ("s", "") if out.iter().all(|up| !up.starts_with("sec_")) && pieces.peek().is_some() => {
                    format!("sec_{}", pieces.next().unwrap_or_default())
                }
                ("h", n) if !n.is_empty() => format!("crossheading_{n}"),
                ("c", n) if !n.is_empty() => format!("unnumbered_{n}"),
                ("t", n) if !n.is_empty() => format!("wrapup_{n}"),
                ("item", n) if !n.is_empty() => format!("item_{n}"),
                ("officer", n) if !n.is_empty() => format!("officer_{n}"),
                ("fn", n) if !n.is_empty() => format!("fn_{n}"),
                _ if out.iter().any(|up| up.starts_with("para_")) && !in_record && word != "end" => {
                    format!("subpara_{piece}")
                }
                _ if out.last().is_some_and(|up| up.starts_with("sec_") || up.starts_with("subsec_")) => {
                    format!("subsec_{piece}")
                }
                _ => piece.to_owned(),
            });
        }
        out.join("__")
    }
}

impl fmt::Display for Anchor {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0)
    }
}

impl AsRef<str> for Anchor {
    fn as_ref(&self) -> &str {
        &self.0
    }
}
