//! The list beside a source text: artefacts of the extraction, and where the notes stand.

use std::ops::Range;

use super::{Fault, fault};

/// What the list says.
#[derive(Debug, Default)]
pub struct List {
    artefacts: Vec<(usize, String)>,
    /// The label, the first and the last line of each note.
    pub notes: Vec<(String, usize, usize)>,
}

impl List {
    /// Reads the lines.
    pub fn read(tsv: &str) -> Result<Self, Fault> {
        let mut list = Self::default();
        for line in tsv.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
            let cells: Vec<_> = line.split('\t').collect();
            let number =
                |cell: &str| cell.parse::<usize>().map_err(|_| fault(0, format!("`{line}` has no line number")));
            match cells.as_slice() {
                ["source", _] => {}
                ["artefact", at, text, reason] if !text.is_empty() && !reason.is_empty() => {
                    list.artefacts.push((number(at)?, (*text).to_owned()));
                }
                ["note", label, first, last] => list.notes.push(((*label).to_owned(), number(first)?, number(last)?)),
                _ => return Err(fault(0, format!("`{line}` is no entry of a ledger"))),
            }
        }
        Ok(list)
    }

    /// Where the artefacts of a line stand in it.
    pub fn cuts(&self, number: usize, text: &str) -> Result<Vec<Range<usize>>, Fault> {
        let mut from = 0;
        let mut cuts = Vec::new();
        for (_, artefact) in self.artefacts.iter().filter(|(line, _)| *line == number) {
            let Some(at) = text[from..].find(artefact) else {
                return Err(fault(number, format!("the artefact `{artefact}` is not in 「{text}」")));
            };
            cuts.push(from + at..from + at + artefact.len());
            from += at + artefact.len();
        }
        Ok(cuts)
    }

    /// The lines that it names.
    pub fn lines(&self) -> impl Iterator<Item = usize> {
        let notes = self.notes.iter().flat_map(|(_, first, last)| [*first, *last]);
        self.artefacts.iter().map(|(line, _)| *line).chain(notes)
    }
}
