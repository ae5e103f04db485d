//! What can be wrong with a theme.

/// Why a theme cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum ThemeError {
    /// A template, or a page made with one.
    #[error("the theme's template {0}")]
    Template(String),
    /// A file of interface words.
    #[error("the theme's `{path}`: {message}")]
    Words {
        /// The file.
        path: String,
        /// What is wrong.
        message: String,
    },
    /// A text file in another encoding.
    #[error("the theme's `{0}` is not UTF-8")]
    NotUtf8(String),
    /// A file that is needed and not there.
    #[error("the theme has no file `{0}`")]
    NoFile(String),
    /// A part of a script that is needed elsewhere, too.
    #[error("the theme's `{0}` has no part that begins with the line `// 1 {1} ---`")]
    NoPart(String, String),
    /// A page that the site does not have.
    #[error("the site has no page `{0}`")]
    NoPage(String),
}

impl From<tera::Error> for ThemeError {
    fn from(error: tera::Error) -> Self {
        let mut message = error.to_string();
        let mut source = std::error::Error::source(&error);
        while let Some(cause) = source {
            message.push_str(": ");
            message.push_str(&cause.to_string());
            source = cause.source();
        }
        Self::Template(message)
    }
}
