//! What only paper has: running heads, and the way from paper back to the web.

use fast_qr::{ECL, QRBuilder, QRCode};
use serde::Serialize;

use crate::model::address;
use crate::model::language::Language;
use crate::model::work::Work;
use crate::render::studio::{Studio, best};

/// The language-neutral page of a work on the web, for readers who hold a sheet of paper.
#[derive(Debug, Serialize)]
pub struct Online {
    /// The address.
    pub href: String,
    /// The address as it is typed: without its scheme.
    pub shown: String,
}

/// Where a work stands on the web; nowhere, where the settings do not say where the site is published.
#[must_use]
pub fn online(studio: &Studio<'_>, work: &Work) -> Option<Online> {
    let href = studio.absolute(&address::work(&work.slug))?;
    let shown = href.split_once("://").map_or(href.as_str(), |(_, shown)| shown).to_owned();
    Some(Online { href, shown })
}

/// The stylesheet of a page's print: its running heads, and the QR code of the work. Inline style is forbidden, so they are a
/// stylesheet of their own; and the code weighs nothing on a screen.
#[must_use]
pub fn sheet(studio: &Studio<'_>, work: &Work, language: Language) -> String {
    let short = best(&work.meta.short, language);
    let symbol = work.meta.symbol.as_ref().map_or("", |symbol| symbol.0.as_str());
    let title = if short.is_empty() { best(&studio.config.title, language) } else { short };
    // The boxes of a page have fixed sides.
    let (begin, end) = if language.tongue().rtl { ("top-right", "top-left") } else { ("top-left", "top-right") };
    let mut out = format!(
        ":root{{--head-a:{};--head-b:{}}}\n\
         @page{{@{begin}{{content:var(--head-a);direction:{}}} @{end}{{content:var(--head-b)}}}}\n\
         @page :first{{@top-left{{content:none}} @top-right{{content:none}}}}\n",
        css_string(&title),
        css_string(symbol),
        language.dir(),
    );
    if let Some(code) = online(studio, work).and_then(|online| code(&online.href)) {
        // It says what stands beside it in letters. Who does not know the second form takes the first.
        let image = format!("url({})", css_string(&data_url(&code)));
        out = format!("{out}.qr::before{{content:{image};content:{image} / \"\"}}\n");
    }
    out
}

/// A QR code (ISO/IEC 18004) as an SVG image of 22 mm without its margin; none for an address of thousands of signs.
#[must_use]
pub fn code(address: &str) -> Option<String> {
    let code = QRBuilder::new(address).ecl(ECL::M).build().ok()?;
    // A row's dark squares are one stroke; strokes a little broader than a square leave no seams between rows.
    Some(format!(
        "<svg xmlns='http://www.w3.org/2000/svg' width='22mm' height='22mm' viewBox='0 0 {0} {0}'>\
         <path d='{1}' stroke='#000' stroke-width='1.04'/></svg>",
        code.size,
        strokes(&code)
    ))
}

/// The dark squares of a code as strokes of an SVG path, each as far as it goes.
fn strokes(code: &QRCode) -> String {
    let mut path = String::new();
    for row in 0..code.size {
        let mut column = 0;
        let mut pen = None;
        while column < code.size {
            let dark = code[row][column].value();
            let end = (column..code.size).find(|at| code[row][*at].value() != dark).unwrap_or(code.size);
            if dark {
                match pen {
                    None => path.extend([format!("M{column} {row}.5")]),
                    Some(pen) => path.extend([format!("m{} 0", column - pen)]),
                }
                path.extend([format!("h{}", end - column)]);
                pen = Some(end);
            }
            column = end;
        }
    }
    path
}

/// An SVG image as an address (RFC 2397), with no more escapes than are needed.
fn data_url(svg: &str) -> String {
    format!(
        "data:image/svg+xml,{}",
        svg.replace('%', "%25").replace('#', "%23").replace('<', "%3C").replace('>', "%3E")
    )
}

/// A CSS string (CSS Syntax 3, 4.3.5).
fn css_string(text: &str) -> String {
    let mut out = String::from("\"");
    for c in text.chars() {
        match c {
            '"' | '\\' => {
                out.push('\\');
                out.push(c);
            }
            c if c.is_control() => out.push(' '),
            c => out.push(c),
        }
    }
    out.push('"');
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_drawn_square_by_square() {
        let address = "https://documents.example.org/a-76-284/index.html";
        let image = code(address).expect("it has room");
        let path = image.split("d='").nth(1).and_then(|rest| rest.split('\'').next()).expect("it has a path");
        let qr = QRBuilder::new(address).ecl(ECL::M).build().expect("it has room");
        let mut drawn = vec![vec![false; qr.size]; qr.size];
        for row in path.split('M').skip(1) {
            let (start, steps) = row.split_at(row.find('h').expect("a stroke"));
            let (column, line) = start.split_once(' ').expect("a place");
            let line: usize = line.trim_end_matches(".5").parse().expect("a number");
            let mut column: usize = column.parse().expect("a number");
            for step in steps.split('h').skip(1) {
                let (length, gap) = step.split_once('m').unwrap_or((step, "0 0"));
                let length: usize = length.parse().expect("a number");
                drawn[line][column..column + length].fill(true);
                column += length + gap.trim_end_matches(" 0").parse::<usize>().expect("a number");
            }
        }
        for (row, squares) in drawn.iter().enumerate() {
            for (column, square) in squares.iter().enumerate() {
                assert_eq!(*square, qr[row][column].value(), "row {row}, column {column}");
            }
        }
        assert!(data_url(&image).len() < 3_500, "{}", data_url(&image).len());
        assert_eq!(code(&"long".repeat(1_000)), None);
    }
}
