//! A bundle as one HTML file.

use std::path::Path;

use rapporteur::publish::bundle::{Written, single};
use rapporteur::render;

use crate::command::bundle::Order;

/// Renders what is chosen as one file and writes it.
pub fn make(order: &Order<'_>, out: &Path) -> anyhow::Result<Written> {
    let layout = order.layout()?;
    let page = render::single::single(order.chosen.made(), &order.chosen.config, order.theme, layout)?;
    Ok(single::write(&page, out)?)
}
