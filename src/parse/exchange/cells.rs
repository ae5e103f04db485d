//! Tables as text (CSV): what stands in every cell, and where.

use std::ops::Range;

use crate::diagnostic::Diagnostics;
use crate::diagnostic::rule::Rule;
use crate::model::glossary::exchange::unguarded;
use crate::model::source::{FileId, Span};

/// A table with a header.
pub struct Sheet {
    pub id: FileId,
    pub header: Vec<Cell>,
    pub rows: Vec<Vec<Cell>>,
}

/// What stands in a cell.
#[derive(Default)]
pub struct Cell {
    pub text: String,
    pub range: Range<usize>,
}

impl Sheet {
    /// Reads a table whose columns are parted by what a line `sep=;` before it tells, else by what its first line has most of: commas,
    /// semicolons or tabulators. Rows in which nothing stands are left out.
    pub fn read(id: FileId, text: &str, diagnostics: &mut Diagnostics) -> Self {
        let told = told(text);
        let start = told.map_or(0, |(_, length)| length);
        let first = text[start..].lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
        let outside = |sign: char| first.split('"').step_by(2).map(|part| part.matches(sign).count()).sum::<usize>();
        let comma = [',', ';', '\t'].into_iter().rev().max_by_key(|sign| outside(*sign)).unwrap_or(',');
        let comma = told.map_or(comma, |(sign, _)| sign);
        let mut scanner = Scanner { text, at: start, comma, unclosed: None };
        let mut rows = Vec::new();
        while scanner.at < text.len() {
            let row = scanner.row();
            if row.iter().any(|cell| !cell.text.trim().is_empty()) {
                rows.push(row);
            }
        }
        if let Some(at) = scanner.unclosed {
            diagnostics.add(Rule::Malformed, Span::new(id, at..at + 1), "a quotation mark that is never closed");
        }
        let header = if rows.is_empty() { Vec::new() } else { rows.remove(0) };
        Self { id, header, rows }
    }

    /// Reports rows that have more cells than the header.
    pub fn check(&self, diagnostics: &mut Diagnostics) {
        for row in &self.rows {
            let more = row.get(self.header.len()..).unwrap_or_default();
            if let Some(cell) = more.iter().find(|cell| !cell.text.is_empty()) {
                let message = format!("this row has {} cells, the header {}", row.len(), self.header.len());
                diagnostics.add(Rule::Malformed, self.span(cell), message);
            }
        }
    }

    /// The place of a cell, on its first line.
    pub fn span(&self, cell: &Cell) -> Span {
        Span::new(self.id, cell.range.clone())
    }
}

/// What parts the columns where the first line says it, as spreadsheets write it: `sep=;`; and the length of that line.
fn told(text: &str) -> Option<(char, usize)> {
    let line = text.split_inclusive('\n').next()?;
    let said = line.trim_end_matches(['\n', '\r']);
    let said = said.strip_prefix('"').and_then(|said| said.strip_suffix('"')).unwrap_or(said);
    let sign = said.get(..4).filter(|word| word.eq_ignore_ascii_case("sep=")).map(|_| &said[4..])?;
    let mut signs = sign.chars();
    let sign = signs.next().filter(|sign| !sign.is_alphanumeric() && *sign != '"')?;
    signs.next().is_none().then_some((sign, line.len()))
}

struct Scanner<'a> {
    text: &'a str,
    at: usize,
    comma: char,
    unclosed: Option<usize>,
}

impl Scanner<'_> {
    /// Reads to the end of the row, and over it.
    fn row(&mut self) -> Vec<Cell> {
        let mut cells = Vec::new();
        loop {
            cells.push(self.cell());
            let rest = &self.text[self.at..];
            if rest.starts_with(self.comma) {
                self.at += self.comma.len_utf8();
                continue;
            }
            self.at += if rest.starts_with("\r\n") { 2 } else { usize::from(!rest.is_empty()) };
            return cells;
        }
    }

    fn cell(&mut self) -> Cell {
        let start = self.at;
        let mut written = String::new();
        if self.text[self.at..].starts_with('"') {
            self.at += 1;
            loop {
                let rest = &self.text[self.at..];
                let Some(end) = rest.find('"') else {
                    self.unclosed.get_or_insert(start);
                    written.push_str(rest);
                    self.at = self.text.len();
                    break;
                };
                written.push_str(&rest[..end]);
                self.at += end + 1;
                if !self.text[self.at..].starts_with('"') {
                    break;
                }
                written.push('"');
                self.at += 1;
            }
        }
        let rest = &self.text[self.at..];
        let end = rest.find([self.comma, '\n', '\r']).unwrap_or(rest.len());
        written.push_str(&rest[..end]);
        self.at += end;
        let line = self.text[start..self.at].find('\n').map_or(self.at, |at| start + at);
        Cell { text: unguarded(&written).to_owned(), range: start..line }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cells(text: &str) -> (Vec<Vec<String>>, usize) {
        let mut found = Diagnostics::default();
        let sheet = Sheet::read(FileId(0), text, &mut found);
        sheet.check(&mut found);
        let rows = std::iter::once(&sheet.header).chain(&sheet.rows);
        (rows.map(|row| row.iter().map(|cell| cell.text.clone()).collect()).collect(), found.into_sorted().len())
    }

    #[test]
    fn a_table_is_read_cell_by_cell() {
        assert_eq!(
            cells("a,b\r\n1,\"2,\"\"x\"\"\ny\"\n\n,\n"),
            (vec![vec!["a".into(), "b".into()], vec!["1".into(), "2,\"x\"\ny".into()]], 0)
        );
        assert_eq!(cells("a;b,c\n1;2\n").0[0], ["a;b", "c"], "commas come first");
        assert_eq!(cells("a;b;c,d\n1;2;3\n").0[1], ["1", "2", "3"]);
        assert_eq!(cells("a\tb\n'=1\t'b\n").0[1], ["=1", "'b"]);
        assert_eq!(cells("sep=;\r\na,b;c\r\n1;2\r\n").0, [["a,b", "c"], ["1", "2"]]);
        assert_eq!(cells("\"SEP=|\"\na|b\n").0, [["a", "b"]]);
        assert_eq!(cells("sep=a;b\n1;2\n").0[0], ["sep=a", "b"], "a header");
        assert_eq!(cells("a,b\n1,\"2\n").1, 1, "an open quotation mark");
        assert_eq!(cells("a,b\n1,2,3\n").1, 1, "a cell too many");
        assert_eq!(cells("a,b\n1,2,\n").1, 0);
    }
}
