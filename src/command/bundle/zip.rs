//! A bundle as a zip of pages.

use std::path::Path;

use rapporteur::publish::bundle::Written;
use rapporteur::publish::bundle::zip::{Packing, write};
use rapporteur::render;

use crate::command::build::progress;
use crate::command::bundle::Order;

/// Renders the site of what is chosen and packs it.
pub fn make(order: &Order<'_>, out: &Path) -> anyhow::Result<Written> {
    let site = render::site(order.chosen.made(), &order.chosen.config, order.theme)?;
    let progress = progress(site.paths().count());
    let packing =
        Packing { site: &site, name: order.name, edition: order.edition, size: order.size, written: order.written };
    let written = write(packing, out, || progress.inc(1))?;
    progress.finish_and_clear();
    Ok(written)
}
