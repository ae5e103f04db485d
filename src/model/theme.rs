//! A theme: templates, assets and interface words, as files.

use std::collections::BTreeMap;

/// The files of a theme by their path within it: `templates/document.html`, `assets/site.css`, `words/zh.ftl`.
#[derive(Debug, Default, Clone)]
pub struct Theme {
    /// Path to content; what the site's own theme has stands before what is built in.
    pub files: BTreeMap<String, Vec<u8>>,
}

impl Theme {
    /// The files under a folder of the theme, by the rest of their path.
    pub fn under<'a>(&'a self, folder: &'a str) -> impl Iterator<Item = (&'a str, &'a [u8])> {
        self.files.iter().filter_map(move |(path, bytes)| {
            path.strip_prefix(folder).and_then(|rest| rest.strip_prefix('/')).map(|rest| (rest, bytes.as_slice()))
        })
    }
}
