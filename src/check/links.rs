//! Whether the links that authors wrote lead to pages of the site.

use std::collections::BTreeSet;

use crate::diagnostic::Diagnostics;
use crate::diagnostic::nearest::nearest;
use crate::diagnostic::rule::Rule;
use crate::model::site::SitePath;
use crate::model::source::{FileId, Span};
use crate::model::text::{MarkKind, Text};
use crate::model::web_address::is_linkable;

/// Reports relative links and images of one page that lead to no file of the site.
///
/// `page` is the path of the page on which the texts stand, `file` where they were written, `known` every path of the site.
/// Addresses elsewhere and fragments of the same page are not looked at; what follows `#` or `?` is not compared.
pub fn check<'a>(
    page: &SitePath,
    file: FileId,
    texts: impl IntoIterator<Item = &'a Text>,
    known: &BTreeSet<SitePath>,
    diagnostics: &mut Diagnostics,
) {
    for text in texts {
        for mark in &text.marks {
            let (MarkKind::Link(address) | MarkKind::Image(address)) = &mark.kind else { continue };
            let start = text.source_offset(mark.range.start);
            let span = Span::new(file, start..start + mark.range.len());
            if !is_linkable(address) {
                let message =
                    format!("`{address}` is no address of the web, of mail or of this site; it is not linked");
                diagnostics.add(Rule::BrokenLink, span, message).help("write an address that begins with https://");
                continue;
            }
            let Some(target) = target(page, address) else { continue };
            let target = SitePath::new(target);
            if known.contains(&target) {
                continue;
            }
            let finding = diagnostics.add(Rule::BrokenLink, span, format!("there is no page `{target}`"));
            if let Some(near) = nearest(target.as_str(), known.iter().map(SitePath::as_str)) {
                finding.help(format!("did you mean `{}`?", page.to(&SitePath::new(near))));
            }
        }
    }
}

/// The path of the site that a relative address means; `None` for one that leads elsewhere, or nowhere but here.
fn target(page: &SitePath, address: &str) -> Option<String> {
    let path = address.split(['#', '?']).next().unwrap_or_default();
    let scheme = path.split_once(':').is_some_and(|(scheme, _)| !scheme.contains('/'));
    if path.is_empty() || path.starts_with('/') || scheme {
        return None;
    }
    let mut parts: Vec<&str> = page.as_str().split('/').collect();
    parts.pop();
    for part in path.split('/') {
        match part {
            "." => {}
            ".." => {
                parts.pop();
            }
            part => parts.push(part),
        }
    }
    Some(parts.join("/"))
}

#[cfg(test)]
mod tests {
    use super::{check, target};
    use crate::diagnostic::Diagnostics;
    use crate::model::site::SitePath;
    use crate::model::source::FileId;
    use crate::model::text::{Mark, MarkKind, Text};

    #[test]
    fn relative_addresses_are_read_from_the_page() {
        let cases = [
            ("about.html", Some("zh/about.html")),
            ("format.html#notes", Some("zh/format.html")),
            ("../en/about.html", Some("en/about.html")),
            ("./a/b.html?x", Some("zh/a/b.html")),
            ("#here", None),
            ("https://www.un.org/zh/", None),
            ("mailto:a@example.org", None),
            ("/zh/about.html", None),
        ];
        for (address, expected) in cases {
            assert_eq!(target(&SitePath::new("zh/index.html"), address).as_deref(), expected, "{address}");
        }
    }

    #[test]
    fn a_link_to_nothing_is_told() {
        let link = |range, address: &str| Mark { range, kind: MarkKind::Link(address.to_owned()) };
        let marks = vec![link(0..1, "about.html"), link(2..3, "abuot.html#top"), link(4..5, "https://example.org/")];
        let text = Text { plain: "a b c".to_owned(), marks, origin: vec![(0, 10)] };
        let known = [SitePath::new("zh/about.html")].into();
        let mut diagnostics = Diagnostics::default();
        check(&SitePath::new("zh/index.html"), FileId(0), [&text], &known, &mut diagnostics);
        let found = diagnostics.into_sorted();
        assert_eq!(found.iter().map(|d| d.span.start).collect::<Vec<_>>(), [12]);
        assert_eq!(found[0].message, "there is no page `zh/abuot.html`");
        assert_eq!(found[0].helps().collect::<Vec<_>>(), ["did you mean `about.html`?"]);
    }
}
