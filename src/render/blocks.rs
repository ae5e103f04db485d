//! From blocks to block-level HTML.

use crate::model::block::{Alignment, Block, Table};
use crate::model::html::Html;
use crate::model::text::Text;
use crate::render::code::highlight;
use crate::render::inline::{Surroundings, inline};

/// Blocks as block-level HTML.
pub fn blocks(all: &[Block], around: &mut impl Surroundings) -> Html {
    let mut html = Html::new();
    for block in all {
        html.push(&self::block(block, around));
    }
    html
}

/// One block as block-level HTML.
pub fn block(block: &Block, around: &mut impl Surroundings) -> Html {
    let mut html = Html::new();
    match block {
        Block::Text(text) => wrap(&mut html, "p", &inline(text, around)),
        Block::Heading(depth, text) => {
            let name = ["h2", "h2", "h3", "h4", "h5", "h6"][usize::from(*depth).clamp(1, 6) - 1];
            let id = around.heading(&text.plain);
            html.open(name, &id.as_deref().map(|id| ("id", id)).into_iter().collect::<Vec<_>>());
            html.push(&inline(text, around));
            html.close(name);
        }
        Block::List(first, items) => {
            let name = if first.is_some() { "ol" } else { "ul" };
            let start = first.map(|first| first.to_string());
            html.open(name, &start.as_deref().map(|start| ("start", start)).into_iter().collect::<Vec<_>>());
            for item in items {
                let inner = match item.as_slice() {
                    [Block::Text(text)] => inline(text, around),
                    [Block::Text(text), rest @ ..] if rest.iter().all(|block| matches!(block, Block::List(..))) => {
                        let mut inner = inline(text, around);
                        inner.push(&blocks(rest, around));
                        inner
                    }
                    several => blocks(several, around),
                };
                wrap(&mut html, "li", &inner);
            }
            html.close(name);
        }
        Block::Quote(inner) => wrap(&mut html, "blockquote", &blocks(inner, around)),
        Block::Table(table) => html.push(&self::table(table, around)),
        Block::Code(language, code) => html.push(&highlight(language, code)),
        Block::Rule => html.open("hr", &[]),
    }
    html
}

fn table(table: &Table, around: &mut impl Surroundings) -> Html {
    let mut html = Html::new();
    html.open("div", &[("class", "table"), ("tabindex", "0")]);
    html.open("table", &[]);
    html.open("thead", &[]);
    row(&mut html, "th", &table.head, &table.columns, around);
    html.close("thead");
    html.open("tbody", &[]);
    for cells in &table.rows {
        row(&mut html, "td", cells, &table.columns, around);
    }
    html.close("tbody");
    html.close("table");
    html.close("div");
    html
}

fn row(html: &mut Html, name: &'static str, cells: &[Text], columns: &[Alignment], around: &mut impl Surroundings) {
    html.open("tr", &[]);
    for (cell, alignment) in cells.iter().zip(columns) {
        let class = match alignment {
            Alignment::Start => None,
            Alignment::Center => Some(("class", "center")),
            Alignment::End => Some(("class", "end")),
        };
        html.open(name, &class.into_iter().collect::<Vec<_>>());
        html.push(&inline(cell, around));
        html.close(name);
    }
    html.close("tr");
}

fn wrap(html: &mut Html, name: &'static str, inner: &Html) {
    html.open(name, &[]);
    html.push(inner);
    html.close(name);
}
