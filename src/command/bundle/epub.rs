//! A bundle as a book.

use std::path::Path;

use rapporteur::publish::bundle::{Written, epub};
use rapporteur::render;

use crate::command::bundle::Order;

/// Renders what is chosen as the files of a book and packs them.
pub fn make(order: &Order<'_>, out: &Path) -> anyhow::Result<Written> {
    let layout = order.layout()?;
    let config = &order.chosen.config;
    let files = render::epub::epub(order.chosen.made(), config, order.theme, layout, order.edition)?;
    Ok(epub::write(&files, order.edition, out)?)
}
