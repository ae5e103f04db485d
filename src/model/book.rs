//! A file of a book, before the book is packed.

/// A file of a book.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BookFile {
    /// Its path in the container.
    pub path: String,
    /// What it holds.
    pub bytes: Vec<u8>,
}
