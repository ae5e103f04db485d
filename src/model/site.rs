//! Addresses within the site, and how one page points to another.

use std::fmt;

/// What a site's `robots.txt` begins with. Whoever replaces a folder can see by it that a build made the folder.
pub const MADE_BY: &str = "# Built by rapporteur\n";

/// The path of a file of the site from its root: `zh/index.html`. ASCII, lower case, `/` between its parts.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SitePath(String);

impl SitePath {
    /// A path from its parts.
    #[must_use]
    pub fn new(path: impl Into<String>) -> Self {
        Self(path.into())
    }

    /// The path.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether it is a page that a reader opens.
    #[must_use]
    pub fn is_page(&self) -> bool {
        self.0.rsplit_once('.').is_some_and(|(_, extension)| extension == "html")
    }

    /// The relative address of `other` on this page. Every href of the site is made here, so that a folder on a stick, a zip
    /// and a web server can hold the same bytes.
    #[must_use]
    pub fn to(&self, other: &Self) -> String {
        let from: Vec<_> = self.0.split('/').collect();
        let target: Vec<_> = other.0.split('/').collect();
        let folders = from.len() - 1;
        let shared = from[..folders].iter().zip(&target[..target.len() - 1]).take_while(|(a, b)| a == b).count();
        let up = std::iter::repeat_n("..", folders - shared);
        up.chain(target[shared..].iter().copied()).collect::<Vec<_>>().join("/")
    }

    /// The path that a relative address on this page means, and its fragment; none for an address that leads elsewhere.
    #[must_use]
    pub fn meant<'a>(&self, address: &'a str) -> Option<(Self, &'a str)> {
        let (before, fragment) = address.split_once('#').unwrap_or((address, ""));
        let path = before.split('?').next().unwrap_or_default();
        let scheme = path.split_once(':').is_some_and(|(scheme, _)| !scheme.contains('/'));
        if path.starts_with('/') || scheme {
            return None;
        }
        if path.is_empty() {
            return Some((self.clone(), fragment));
        }
        let mut parts: Vec<&str> = self.0.split('/').collect();
        parts.pop();
        for part in path.split('/') {
            match part {
                "." => {}
                ".." => {
                    parts.pop();
                }
                part => parts.push(part),
            }
        }
        Some((Self::new(parts.join("/")), fragment))
    }

    /// The relative address of an anchor on another page; on this page itself the fragment alone.
    #[must_use]
    pub fn to_anchor(&self, other: &Self, anchor: &str) -> String {
        if self == other { format!("#{anchor}") } else { format!("{}#{anchor}", self.to(other)) }
    }
}

impl fmt::Display for SitePath {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0)
    }
}
