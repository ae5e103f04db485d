//! What becomes of a page of the site when it is printed.

use crate::model::config::Config;
use crate::model::site::SitePath;

/// A page as it is printed. A sheet of paper stands in no folder: its links to other pages lead to the web, and nowhere where the
/// site is not on the web. Links within the page stay.
pub(super) fn on_paper(html: &str, page: &SitePath, config: &Config) -> String {
    let mut out = String::with_capacity(html.len() + html.len() / 4);
    let mut rest = html;
    while let Some(begin) = rest.find("<a ") {
        let tag = &rest[begin..];
        let end = tag_end(tag);
        out.push_str(&rest[..begin]);
        out.push_str(&link_on_paper(&tag[..end], page, config));
        rest = &tag[end..];
    }
    out.push_str(rest);
    out
}

/// Where a tag ends: at a `>` that stands in no attribute.
fn tag_end(tag: &str) -> usize {
    let mut quoted = false;
    let end = tag.char_indices().find(|(_, c)| {
        quoted ^= *c == '"';
        *c == '>' && !quoted
    });
    end.map_or(tag.len(), |(at, _)| at + 1)
}

fn link_on_paper(tag: &str, page: &SitePath, config: &Config) -> String {
    const HREF: &str = " href=\"";
    let parts = tag.split_once(HREF).and_then(|(before, rest)| {
        let (address, after) = rest.split_once('"')?;
        Some((before, address, after))
    });
    let Some((before, address, after)) = parts else { return tag.to_owned() };
    let Some((target, fragment)) = page.meant(address) else { return tag.to_owned() };
    let hash = if fragment.is_empty() { "" } else { "#" };
    if target == *page && !fragment.is_empty() {
        return format!("{before}{HREF}#{fragment}\"{after}");
    }
    match config.on_the_web(&target) {
        Some(web) => format!("{before}{HREF}{web}{hash}{fragment}\"{after}"),
        None => format!("{before}{after}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_lead_to_the_web_or_nowhere() {
        let page = SitePath::new("a-1/zh.html");
        let config = |url: &str| toml::from_str::<Config>(&format!("title.en = \"T\"\n{url}")).expect("settings");
        let web = config("url = \"https://example.org/un/\"");
        let link = |address: &str| format!("<p>1 <a class=\"x\" href=\"{address}\" title=\"a > b\">x</a> &lt;a");
        for (address, there, nowhere) in [
            ("#p5", Some("#p5"), Some("#p5")),
            ("zh.html#p5", Some("#p5"), Some("#p5")),
            ("../a-2/zh.html#p5", Some("https://example.org/un/a-2/zh.html#p5"), None),
            ("en.html", Some("https://example.org/un/a-1/en.html"), None),
            ("https://docs.un.org/zh/A/1", Some("https://docs.un.org/zh/A/1"), Some("https://docs.un.org/zh/A/1")),
        ] {
            let plain = link("").replace(" href=\"\"", "");
            let or_plain = |address: Option<&str>| address.map_or_else(|| plain.clone(), &link);
            assert_eq!(on_paper(&link(address), &page, &web), or_plain(there), "{address}");
            assert_eq!(on_paper(&link(address), &page, &config("")), or_plain(nowhere), "{address}");
        }
    }
}
