//! The text files an author wrote, and places in them.

use std::ops::Range;

/// One text file of the site, as read.
#[derive(Debug, Clone)]
pub struct SourceFile {
    /// The path from the site's folder, with `/` between its parts.
    pub path: String,
    /// The whole text, without a byte order mark, line ends as in the file.
    pub text: String,
}

/// Which of the [`Sources`] a place is in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FileId(pub u32);

/// A place in a source file: bytes `start..end`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// The file.
    pub file: FileId,
    /// The first byte.
    pub start: u32,
    /// One past the last byte.
    pub end: u32,
}

impl Span {
    /// A place in `file`, in bytes.
    #[must_use]
    pub fn new(file: FileId, range: Range<usize>) -> Self {
        Self { file, start: offset(range.start), end: offset(range.end) }
    }

    /// The place as a range of bytes.
    #[must_use]
    pub fn range(self) -> Range<usize> {
        self.start as usize..self.end as usize
    }
}

/// A byte offset as it is stored.
///
/// # Panics
/// For a file of four gigabytes and more.
#[must_use]
pub fn offset(byte: usize) -> u32 {
    u32::try_from(byte).expect("a source file is smaller than four gigabytes")
}

/// A line and a column as people count them: from one, the column in characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Position {
    /// The line, from one.
    pub line: usize,
    /// The column in characters (not bytes), from one.
    pub column: usize,
}

impl SourceFile {
    /// Where byte `at` stands, in lines and characters.
    #[must_use]
    pub fn position(&self, at: usize) -> Position {
        let at = self.text.floor_char_boundary(at.min(self.text.len()));
        let before = &self.text[..at];
        let line_start = before.rfind('\n').map_or(0, |n| n + 1);
        Position { line: before.matches('\n').count() + 1, column: before[line_start..].chars().count() + 1 }
    }
}

/// All that was read from the disk, before anything of it is understood.
#[derive(Debug, Default)]
pub struct Sources {
    /// The files, sorted by path.
    pub files: Vec<SourceFile>,
}

impl Sources {
    /// The file of an id that these sources gave out.
    #[must_use]
    pub fn file(&self, id: FileId) -> &SourceFile {
        &self.files[id.0 as usize]
    }

    /// Each file with its id.
    pub fn iter(&self) -> impl Iterator<Item = (FileId, &SourceFile)> {
        self.files.iter().enumerate().map(|(n, file)| (FileId(offset(n)), file))
    }
}
