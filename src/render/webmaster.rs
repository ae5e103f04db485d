//! What is not read by people: robots.txt, and the running heads of print.

use crate::model::address;
use crate::model::language::Language;
use crate::model::site::MADE_BY;
use crate::model::work::Work;
use crate::render::studio::{Studio, best};

/// `robots.txt`: everything may be read, and where the sitemap is.
#[must_use]
pub fn robots(studio: &Studio<'_>) -> String {
    let sitemap = studio.absolute(&address::sitemap()).map_or_else(String::new, |url| format!("Sitemap: {url}\n"));
    format!("{MADE_BY}User-agent: *\nAllow: /\n{sitemap}")
}

/// The running heads of a page's print. Inline style is forbidden, so they are a stylesheet of their own.
#[must_use]
pub fn print(studio: &Studio<'_>, work: &Work, language: Language) -> String {
    let short = best(&work.meta.short, language);
    let symbol = work.meta.symbol.as_ref().map_or("", |symbol| symbol.0.as_str());
    let left = if short.is_empty() { best(&studio.config.title, language) } else { short };
    format!(
        ":root{{--head-a:{};--head-b:{}}}\n@page{{@top-left{{content:var(--head-a)}} @top-right{{content:var(--head-b)}}}}\n\
         @page :first{{@top-left{{content:none}} @top-right{{content:none}}}}\n",
        css_string(&left),
        css_string(symbol)
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
