//! What stands inside a provision or a page: Markdown's own blocks.

use std::borrow::Cow;

use crate::model::text::Text;

/// One block of Markdown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block {
    /// A paragraph.
    Text(Text),
    /// A heading inside a page (documents have headings of their own): depth 1 to 6.
    Heading(u8, Text),
    /// A list: the first number, where it is ordered, and the items.
    List(Option<u64>, Vec<Vec<Block>>),
    /// A quotation.
    Quote(Vec<Block>),
    /// A table.
    Table(Table),
    /// Fenced code: the language written at the fence, and the code.
    Code(String, String),
    /// A rule across the page.
    Rule,
}

/// A table: one alignment a column, a head, and rows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// How each column is aligned.
    pub columns: Vec<Alignment>,
    /// The cells of the head.
    pub head: Vec<Text>,
    /// The rows, each as long as the head.
    pub rows: Vec<Vec<Text>>,
}

/// How a column of a table is aligned.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Alignment {
    /// As the language aligns.
    Start,
    /// In the middle.
    Center,
    /// At the far end.
    End,
}

impl Block {
    /// The flattened text, blocks and cells parted by a line end.
    #[must_use]
    pub fn plain(&self) -> Cow<'_, str> {
        let joined = |blocks: &mut dyn Iterator<Item = &Self>| blocks.map(Self::plain).collect::<Vec<_>>().join("\n");
        match self {
            Self::Text(text) | Self::Heading(_, text) => Cow::Borrowed(&text.plain),
            Self::Code(_, code) => Cow::Borrowed(code),
            Self::Rule => Cow::Borrowed(""),
            Self::List(_, items) => Cow::Owned(joined(&mut items.iter().flatten())),
            Self::Quote(blocks) => Cow::Owned(joined(&mut blocks.iter())),
            Self::Table(_) => Cow::Owned(self.texts().map(|text| text.plain.as_str()).collect::<Vec<_>>().join("\n")),
        }
    }

    /// Every run of text in the block, in reading order.
    pub fn texts(&self) -> Box<dyn Iterator<Item = &Text> + '_> {
        match self {
            Self::Text(text) | Self::Heading(_, text) => Box::new(std::iter::once(text)),
            Self::List(_, items) => Box::new(items.iter().flatten().flat_map(Self::texts)),
            Self::Quote(blocks) => Box::new(blocks.iter().flat_map(Self::texts)),
            Self::Table(table) => Box::new(table.head.iter().chain(table.rows.iter().flatten())),
            Self::Code(..) | Self::Rule => Box::new(std::iter::empty()),
        }
    }

    /// The same, to be changed.
    pub fn texts_mut(&mut self) -> Box<dyn Iterator<Item = &mut Text> + '_> {
        match self {
            Self::Text(text) | Self::Heading(_, text) => Box::new(std::iter::once(text)),
            Self::List(_, items) => Box::new(items.iter_mut().flatten().flat_map(Self::texts_mut)),
            Self::Quote(blocks) => Box::new(blocks.iter_mut().flat_map(Self::texts_mut)),
            Self::Table(table) => Box::new(table.head.iter_mut().chain(table.rows.iter_mut().flatten())),
            Self::Code(..) | Self::Rule => Box::new(std::iter::empty()),
        }
    }
}
