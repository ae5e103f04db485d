//! Whether the links that authors wrote lead to pages of the site.

use std::collections::BTreeSet;

use crate::diagnostic::Diagnostics;
use crate::diagnostic::nearest::nearest;
use crate::diagnostic::rule::Rule;
use crate::model::address;
use crate::model::anchor::Anchor;
use crate::model::site::SitePath;
use crate::model::source::{FileId, Span};
use crate::model::text::{MarkKind, Text};
use crate::model::web_address::is_linkable;
use crate::model::work::Work;

/// What links can lead to.
pub struct Places<'a> {
    /// Every path of the site.
    pub paths: BTreeSet<SitePath>,
    /// The works, whose pages have anchors.
    pub works: &'a [Work],
}

impl Places<'_> {
    /// The anchors of a work's page; none for any other page.
    fn anchors(&self, path: &SitePath) -> Option<BTreeSet<&str>> {
        let on_page = |work: &&Work| {
            address::work(&work.slug) == *path
                || work.versions.iter().any(|version| address::document(&work.slug, version.language) == *path)
        };
        let work = self.works.iter().find(on_page)?;
        let versions = work.versions.iter().filter(|version| {
            address::work(&work.slug) == *path || address::document(&work.slug, version.language) == *path
        });
        let provisions = versions.clone().flat_map(|version| &version.provisions);
        let of_provisions =
            provisions.flat_map(|provision| std::iter::once(&provision.anchor).chain(&provision.aliases));
        let notes = versions.clone().flat_map(|version| &version.notes);
        let of_notes =
            notes.flat_map(|note| std::iter::once(&note.anchor).chain(note.refs.iter().map(|mark| &mark.anchor)));
        let of_votes = versions.flat_map(|version| &version.votes).map(|vote| &vote.anchor);
        let published = work.ledger.iter().flat_map(|ledger| ledger.entries.keys());
        Some(of_provisions.chain(of_notes).chain(of_votes).chain(published).map(Anchor::as_str).collect())
    }
}

/// Reports links and images of one page that lead to no page of the site, to no place on a document's page, or that could be
/// programs.
///
/// `page` is the path of the page on which the texts stand, `file` where they were written. Addresses elsewhere are not looked
/// at.
pub fn check<'a>(
    page: &SitePath,
    file: FileId,
    texts: impl IntoIterator<Item = &'a Text>,
    places: &Places<'_>,
    diagnostics: &mut Diagnostics,
) {
    for text in texts {
        for mark in &text.marks {
            let (MarkKind::Link(address) | MarkKind::Image(address)) = &mark.kind else { continue };
            let start = text.source_offset(mark.range.start);
            let span = Span::new(file, start..start + mark.range.len());
            if is_linkable(address) {
                one_link(page, address, span, places, diagnostics);
            } else {
                let message =
                    format!("`{address}` is no address of the web, of mail or of this site; it is not linked");
                diagnostics.add(Rule::BrokenLink, span, message).help("write an address that begins with https://");
            }
        }
    }
}

fn one_link(page: &SitePath, address: &str, span: Span, places: &Places<'_>, diagnostics: &mut Diagnostics) {
    let Some((target, fragment)) = page.meant(address) else { return };
    if !places.paths.contains(&target) {
        let finding = diagnostics.add(Rule::BrokenLink, span, format!("there is no page `{target}`"));
        if let Some(near) = nearest(target.as_str(), places.paths.iter().map(SitePath::as_str)) {
            finding.help(format!("did you mean `{}`?", page.to(&SitePath::new(near))));
        }
        return;
    }
    let anchors = places.anchors(&target).filter(|anchors| !fragment.is_empty() && !anchors.contains(fragment));
    if let Some(anchors) = anchors {
        let finding = diagnostics.add(Rule::BrokenLink, span, format!("`{target}` has no `#{fragment}`"));
        if let Some(near) = nearest(fragment, anchors) {
            finding.help(format!("did you mean `#{near}`?"));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Places, check};
    use crate::check::sample::{Sample, work};
    use crate::diagnostic::Diagnostics;
    use crate::model::document::Kind;
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
            ("#here", Some("zh/index.html")),
            ("https://www.un.org/zh/", None),
            ("mailto:a@example.org", None),
            ("/zh/about.html", None),
        ];
        let page = SitePath::new("zh/index.html");
        let found = |address| page.meant(address).map(|(path, _)| path.to_string());
        for (address, expected) in cases {
            assert_eq!(found(address).as_deref(), expected, "{address}");
        }
    }

    #[test]
    fn a_link_to_nothing_is_told() {
        let link = |range, address: &str| Mark { range, kind: MarkKind::Link(address.to_owned()) };
        let marks = vec![
            link(0..1, "about.html"),
            link(2..3, "abuot.html#top"),
            link(4..5, "https://example.org/"),
            link(6..7, "../a-1/zh.html#p9"),
            link(8..9, "javascript:x"),
        ];
        let text = Text { plain: "a b c d e".to_owned(), marks, origin: vec![(0, 10)] };
        let mut sample = Sample::zh();
        sample.add(Kind::Paragraph, "1.", "介绍");
        let works = [work("a-1", vec![sample.version])];
        let paths = ["zh/about.html", "zh/index.html", "a-1/zh.html"].map(SitePath::new).into();
        let places = Places { paths, works: &works };
        let mut diagnostics = Diagnostics::default();
        check(&SitePath::new("zh/index.html"), FileId(0), [&text], &places, &mut diagnostics);
        let found = diagnostics.into_sorted();
        let told: Vec<_> = found.iter().map(|d| (d.span.start, d.message.as_str())).collect();
        let program = "`javascript:x` is no address of the web, of mail or of this site; it is not linked";
        let expected = [(12, "there is no page `zh/abuot.html`"), (16, "`a-1/zh.html` has no `#p9`"), (18, program)];
        assert_eq!(told, expected);
        assert_eq!(found[0].helps().collect::<Vec<_>>(), ["did you mean `about.html`?"]);
    }
}
