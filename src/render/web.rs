//! What a page says of itself to the web: where it is, in which languages, and how it is shown where somebody shares it.

use serde::Serialize;

use crate::model::address;
use crate::model::language::Language;
use crate::model::site::SitePath;
use crate::render::frame::Alternate;
use crate::render::studio::{Head, Studio, Versions, best};

/// What search engines are told of a page in other languages.
#[derive(Debug, Default)]
pub enum Told {
    /// Where the switch of languages leads is the same page.
    #[default]
    AsSwitched,
    /// The same page is these, this one among them.
    These(Vec<(Language, SitePath)>),
    /// They should know another page in place of this one, which has its content.
    Instead(SitePath),
    /// They should not know the page.
    Nothing,
}

/// How a page is shown where somebody shares it: the Open Graph protocol (<https://ogp.me>).
#[derive(Debug, Serialize)]
pub struct Share {
    /// `website` for a page that opens the site, `article` for any other.
    pub kind: &'static str,
    /// The title without the site's.
    pub title: String,
    /// The absolute address.
    pub url: String,
    /// The language, with a country: `zh_CN`.
    pub locale: &'static str,
    /// The other languages of the page, in the same way.
    pub other_locales: Vec<&'static str>,
}

impl Studio<'_> {
    /// A page that every language of the site has.
    pub fn each(&self, address: impl Fn(Language) -> SitePath) -> Vec<(Language, SitePath)> {
        self.languages().iter().map(|language| (*language, address(*language))).collect()
    }

    /// Whether the site is read from its place on the web. A bundle is read elsewhere.
    pub(super) fn is_on_the_web(&self) -> bool {
        self.config.url.is_some() && self.bundle.is_none()
    }

    /// The address of a page on the web, where the site has one.
    pub fn absolute(&self, path: &SitePath) -> Option<String> {
        self.config.on_the_web(path)
    }

    /// The path at which the site lies on its server, `/` or `/documents/`, where it says where it is published.
    pub(super) fn root_on_the_web(&self) -> Option<String> {
        let (_, after) = self.config.url.as_ref()?.split_once("://")?;
        let path = after.split_once('/').map_or("", |(_, path)| path.trim_end_matches('/'));
        Some(if path.is_empty() { "/".to_owned() } else { format!("/{path}/") })
    }

    /// The absolute address under which search engines should know the page at `path`, where there is one.
    pub(super) fn canonical(&self, path: &SitePath, versions: &Versions<'_>) -> Option<String> {
        match &versions.told {
            Told::AsSwitched | Told::These(_) => self.absolute(path),
            Told::Instead(other) => self.absolute(other),
            Told::Nothing => None,
        }
    }

    /// The other languages of a page as search engines want them, where there is more than one, and the neutral one.
    pub(super) fn alternates(&self, path: &SitePath, versions: &Versions<'_>) -> Vec<Alternate> {
        let told = match &versions.told {
            Told::AsSwitched => versions.all,
            Told::These(these) => these,
            Told::Instead(_) | Told::Nothing => return Vec::new(),
        };
        let all = tags(told, versions.neutral.as_ref());
        all.map(|(tag, there)| Alternate { tag, href: self.absolute(there).unwrap_or_else(|| path.to(there)) })
            .collect()
    }

    /// How the page at `path` is shown where it is shared; none of a site that is not on the web, and none of the page for errors.
    pub(super) fn share(
        &self,
        path: &SitePath,
        language: Language,
        head: &Head,
        versions: &Versions<'_>,
    ) -> Option<Share> {
        let told = match &versions.told {
            Told::AsSwitched => versions.all,
            Told::These(these) => these,
            Told::Instead(_) => &[],
            Told::Nothing => return None,
        };
        let others = told.iter().map(|(other, _)| *other).filter(|other| *other != language);
        let (kind, title) = if head.title.is_empty() {
            ("website", best(&self.config.title, language))
        } else {
            ("article", head.title.clone())
        };
        let other_locales = others.map(|other| other.tongue().locale).collect();
        Some(Share { kind, title, url: self.absolute(path)?, locale: language.tongue().locale, other_locales })
    }

    /// The absolute address of the feed of a language; none where there is no feed. Also a bundle names it, so that its pages are
    /// those of the web.
    pub(super) fn feed(&self, language: Language) -> Option<String> {
        self.absolute(&address::feed(language)).filter(|_| super::feed::has(self, language))
    }
}

/// Versions with their language tags, where there are several; and the one for readers of any other language.
pub(super) fn tags<'a>(
    versions: &'a [(Language, SitePath)],
    neutral: Option<&'a SitePath>,
) -> impl Iterator<Item = (&'static str, &'a SitePath)> {
    let several = versions.iter().filter(|_| versions.len() > 1).map(|(language, there)| (language.tag(), there));
    several.chain(neutral.map(|there| ("x-default", there)))
}
