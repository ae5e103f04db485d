//! Whether every mark has a note, and every note a mark.

use crate::diagnostic::Diagnostics;
use crate::diagnostic::rule::Rule;
use crate::model::document::{Note, NoteKind, Place, Version};
use crate::model::source::Span;
use crate::model::text::{MarkKind, Text};

/// Reports notes that lack their text, and texts that nothing marks.
pub fn check(version: &Version, diagnostics: &mut Diagnostics) {
    for (index, note) in version.notes.iter().enumerate() {
        // A second text for one label is told as that, not as unused.
        let repeated = version.notes[..index].iter().any(|other| other.label == note.label && other.part == note.part);
        if note.kind == NoteKind::Missing {
            missing(version, note, diagnostics);
        } else if note.refs.is_empty() && !repeated {
            diagnostics
                .add(Rule::UnusedNote, note.span, format!("nothing marks note {}", note.label))
                .help(format!("write `[^{}]` where the source has the mark", note.label));
        }
    }
}

fn missing(version: &Version, note: &Note, diagnostics: &mut Diagnostics) {
    let finding = diagnostics.add(Rule::MissingNote, note.span, format!("note {} has no text", note.label));
    let mut blocks = note.refs.first().into_iter().flat_map(|first| match first.place {
        Place::Provision(index) => std::slice::from_ref(&version.provisions[index].block),
        Place::Note(index) => &version.notes[index].blocks,
    });
    let place = blocks.find_map(|block| block.texts().find_map(|text| mark(text, &note.label, version)));
    if let Some(place) = place.filter(|place| place.start != note.span.start) {
        finding.place(place, "it is marked here");
    }
    finding.help(help(&note.label));
}

fn help(label: &str) -> String {
    format!("write it as a block of its own, `[^{label}]: …`; if the source lacks it, `[^{label}]: {{missing}}`")
}

/// The place of a note's mark in a text. The mark is as long as its label and `[^]`.
fn mark(text: &Text, label: &str, version: &Version) -> Option<Span> {
    let at = text.marks.iter().find(|mark| matches!(&mark.kind, MarkKind::Note(marked) if marked == label))?;
    let start = text.source_offset(at.range.start);
    Some(Span::new(version.file, start..start + label.len() + "[^]".len()))
}

#[cfg(test)]
mod tests {
    use super::check;
    use crate::check::sample::Sample;
    use crate::model::anchor::Anchor;
    use crate::model::block::Block;
    use crate::model::document::{Kind, Note, NoteKind, NoteRef, Place};
    use crate::model::source::{FileId, Span};

    fn note(sample: &mut Sample, label: &str, kind: NoteKind, refs: Vec<NoteRef>) {
        let start = sample.text.len();
        let text = sample.block(&format!("[^{label}]: 注"));
        let span = Span::new(FileId(0), start..sample.text.len());
        sample.text.push('\n');
        let (anchor, blocks) = (Anchor::new("fn-", label), vec![Block::Text(text)]);
        sample.version.notes.push(Note { anchor, label: label.to_owned(), kind, part: None, blocks, span, refs });
    }

    #[test]
    fn a_note_has_a_text_and_a_mark() {
        let mut sample = Sample::zh();
        sample.add(Kind::Paragraph, "1.", "介绍");
        let marked = |place| vec![NoteRef { anchor: Anchor::new("fn-", "x-ref"), place }];
        note(&mut sample, "1", NoteKind::Own, marked(Place::Provision(0)));
        note(&mut sample, "2", NoteKind::Missing, marked(Place::Provision(0)));
        note(&mut sample, "3", NoteKind::Own, Vec::new());
        note(&mut sample, "ed-1", NoteKind::Editor, marked(Place::Note(0)));
        let found = sample.found(|version, _, diagnostics| check(version, diagnostics));
        let expected = ["missing-note `[^2]: 注` note 2 has no text", "unused-note `[^3]: 注` nothing marks note 3"];
        assert_eq!(found, expected);
    }
}
