//! What is kept of a text, and what should be: shared by the tests of sites and of properties.

use rapporteur::model::block::Block;
use rapporteur::model::document::Version;

/// Everything that is kept of a text, in the order of the file: labels, texts, notes.
pub fn kept(version: &Version) -> String {
    let mut pieces: Vec<(u32, String)> = Vec::new();
    for provision in &version.provisions {
        let label = provision.label.as_ref().map_or("", |label| &label.printed);
        pieces.push((provision.span.start, format!("{label}{}", words(&provision.block))));
    }
    for note in version.notes.iter().filter(|note| note.span.start < note.span.end) {
        pieces.push((note.span.start, note.blocks.iter().map(words).collect()));
    }
    // Stable: the blocks of one list or record stay in their order.
    pieces.sort_by_key(|(start, _)| *start);
    pieces.into_iter().map(|(_, text)| text).collect()
}

fn words(block: &Block) -> String {
    match block {
        Block::List(_, items) => items.iter().flatten().map(words).collect(),
        Block::Quote(inner) => inner.iter().map(words).collect(),
        other => other.plain().into_owned(),
    }
}

/// The characters that are never a mark of the format or of Markdown.
pub fn plain_characters(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace() && !"#*_~`|>-+[]^<!:\\{}=&.()'".contains(*c)).collect()
}
