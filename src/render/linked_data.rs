//! A version as search engines and catalogues read it: JSON-LD in the words of <https://schema.org>.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::model::address;
use crate::model::citation::{Cited, Landing};
use crate::model::document::{Translation, Version};
use crate::model::language::Language;
use crate::model::site::SitePath;
use crate::model::symbol::Symbol;
use crate::model::work::{Work, WorkKind};
use crate::render::cited;
use crate::render::studio::{Studio, best};
use crate::render::work::{short, title};

/// The type of what was adopted as law or as a ruling.
const LEGISLATION: &str = "Legislation";
/// The type of a document of which no more is known: the type above all others.
const ANYTHING: &str = "CreativeWork";

/// What is said of a document, whether it is the one on the page or another. What is empty is left out.
#[derive(Debug, Default, Serialize)]
struct Thing {
    #[serde(rename = "@context", skip_serializing_if = "str::is_empty")]
    context: &'static str,
    #[serde(rename = "@type")]
    kind: &'static str,
    #[serde(rename = "@id", skip_serializing_if = "String::is_empty")]
    id: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    url: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    name: String,
    #[serde(rename = "alternateName", skip_serializing_if = "String::is_empty")]
    alternate_name: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    identifier: String,
    #[serde(rename = "legislationIdentifier", skip_serializing_if = "String::is_empty")]
    legislation_identifier: String,
    #[serde(rename = "inLanguage", skip_serializing_if = "str::is_empty")]
    language: &'static str,
    #[serde(rename = "datePublished", skip_serializing_if = "String::is_empty")]
    date: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    description: String,
    #[serde(rename = "isPartOf", skip_serializing_if = "Option::is_none")]
    part_of: Option<Box<Thing>>,
    #[serde(rename = "translationOfWork", skip_serializing_if = "Option::is_none")]
    translation_of: Option<Box<Thing>>,
    #[serde(rename = "workTranslation", skip_serializing_if = "Vec::is_empty")]
    translations: Vec<Thing>,
    #[serde(rename = "citation", skip_serializing_if = "Vec::is_empty")]
    citations: Vec<Thing>,
}

/// What a page says with: its place, and its language.
struct Voice<'a> {
    studio: &'a Studio<'a>,
    path: &'a SitePath,
    language: Language,
}

/// What is known of a version, as text for `<script type="application/ld+json">`: it holds no `<`, so nothing ends it
/// early.
///
/// # Panics
/// Never: what is written has only strings for keys.
#[must_use]
pub(super) fn linked_data(
    studio: &Studio<'_>,
    path: &SitePath,
    work_number: usize,
    work: &Work,
    version_number: usize,
    version: &Version,
) -> String {
    let voice = Voice { studio, path, language: version.language };
    let thing = Thing {
        context: "https://schema.org",
        date: work.meta.date.clone().unwrap_or_default(),
        description: best(&work.meta.about, version.language),
        part_of: Some(Box::new(voice.collection())),
        translation_of: voice.original(work, version).map(Box::new),
        translations: voice.translations(work, version),
        citations: voice.citations(work_number, version_number),
        ..voice.version(work, version)
    };
    serde_json::to_string(&thing).expect("linked data is plain data").replace('<', "\\u003c")
}

impl Voice<'_> {
    /// The address of a page: the one on the web where the site has one, else from this page.
    fn address(&self, there: &SitePath) -> String {
        self.studio.absolute(there).unwrap_or_else(|| self.path.to(there))
    }

    /// A version of a work of the site.
    fn version(&self, work: &Work, version: &Version) -> Thing {
        let short = short(work, Some(version), version.language);
        let printed = title(version);
        let name = if printed.is_empty() { short.clone() } else { printed };
        let url = self.address(&address::document(&work.slug, version.language));
        Thing {
            id: url.clone(),
            url,
            alternate_name: if short == name { String::new() } else { short },
            name,
            language: version.language.tag(),
            ..known(kind(work.meta.kind), work.meta.symbol.as_ref())
        }
    }

    /// The site.
    fn collection(&self) -> Thing {
        let url = self.address(&address::library(self.studio.nearest(self.language)));
        let name = best(&self.studio.config.title, self.language);
        Thing { kind: "Collection", id: url.clone(), url, name, ..Thing::default() }
    }

    /// What a translation translates: the authentic text, where the site has it.
    fn original(&self, work: &Work, version: &Version) -> Option<Thing> {
        let authentic = work.versions.iter().find(|other| other.translation == Translation::Authentic)?;
        (version.translation != Translation::Authentic).then(|| self.version(work, authentic))
    }

    /// The translations of an authentic text. Another authentic text is none.
    fn translations(&self, work: &Work, version: &Version) -> Vec<Thing> {
        let authentic = version.translation == Translation::Authentic;
        let others = work.versions.iter().filter(|other| authentic && other.translation != Translation::Authentic);
        others.map(|other| self.version(work, other)).collect()
    }

    /// Every document that the version cites, once.
    fn citations(&self, work: usize, version: usize) -> Vec<Thing> {
        let citations = self.studio.links.of(work, version).iter();
        let all: BTreeMap<&Cited, Landing> = citations.map(|one| (&one.target.cited, one.target.landing)).collect();
        let others = all.into_iter().filter(|(cited, _)| **cited != Cited::Work(work));
        others.map(|(cited, landing)| self.cited(cited, landing)).collect()
    }

    fn cited(&self, cited: &Cited, landing: Landing) -> Thing {
        let corpus = self.studio.corpus;
        match cited {
            Cited::Work(number) => {
                let work = &corpus.works[*number];
                match work.nearest(self.language) {
                    Some(version) => self.version(work, version),
                    None => self.wordless(work),
                }
            }
            Cited::Document(symbol) => {
                let url = (landing == Landing::External).then(|| address::elsewhere(symbol, self.language));
                let ruled = ["/RES/", "/DEC/"].iter().any(|series| symbol.0.contains(series));
                let kind = if ruled { LEGISLATION } else { ANYTHING };
                Thing { url: url.unwrap_or_default(), name: symbol.to_string(), ..known(kind, Some(symbol)) }
            }
            Cited::Unissued(..) => {
                let voice = cited::Voice { studio: self.studio, path: self.path, language: self.language, home: None };
                Thing { name: voice.name(cited), ..known(LEGISLATION, None) }
            }
            Cited::Instrument(number) => {
                let instrument = &corpus.instruments[*number];
                let names = instrument.names.best(self.language);
                let name = names.and_then(|(_, names)| names.first()).unwrap_or(&instrument.id).clone();
                let issued = instrument.symbol.as_ref().map(|symbol| address::elsewhere(symbol, self.language));
                let url = issued.unwrap_or_else(|| best(&instrument.url, self.language));
                Thing { url, name, ..known(ANYTHING, instrument.symbol.as_ref()) }
            }
            Cited::Address(address) => Thing { url: address.clone(), ..known(ANYTHING, None) },
        }
    }

    /// A work of the site that has no text yet.
    fn wordless(&self, work: &Work) -> Thing {
        let url = self.address(&address::work(&work.slug));
        let name = short(work, None, self.language);
        Thing { id: url.clone(), url, name, ..known(kind(work.meta.kind), work.meta.symbol.as_ref()) }
    }
}

/// A document of which the kind and perhaps the symbol are known.
fn known(kind: &'static str, symbol: Option<&Symbol>) -> Thing {
    let identifier = symbol.map_or_else(String::new, ToString::to_string);
    let legislation_identifier = if kind == LEGISLATION { identifier.clone() } else { String::new() };
    Thing { kind, identifier, legislation_identifier, ..Thing::default() }
}

fn kind(kind: WorkKind) -> &'static str {
    if matches!(kind, WorkKind::Resolution | WorkKind::Decision | WorkKind::Treaty) { LEGISLATION } else { "Report" }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;
    use crate::render::graph::sample::Sample;

    fn read(sample: &Sample, version: usize) -> Value {
        let text = write(sample, version);
        serde_json::from_str(&text).expect("it is JSON")
    }

    fn write(sample: &Sample, version: usize) -> String {
        let work = &sample.corpus.works[0];
        let version_of = &work.versions[version];
        let path = address::document(&work.slug, version_of.language);
        linked_data(&sample.studio(), &path, 0, work, version, version_of)
    }

    #[test]
    fn a_report_says_what_it_is_and_what_it_cites() {
        let sample = Sample::default()
            .work("A/76/284", "2021-07-30", &[Language::En, Language::Zh])
            .resolution("A/RES/75/241", "2020-12-31")
            .cites(0, 0, Cited::Document(Symbol("S/2011/757".to_owned())), 2)
            .cites(0, 0, Cited::Work(1), 3)
            .cites(0, 0, Cited::Work(0), 1)
            .cites(0, 0, Cited::Address("https://example.org/a?b=<c>".to_owned()), 1);
        let data = read(&sample, 0);
        assert_eq!(data["@context"], "https://schema.org");
        assert_eq!(data["@type"], "Report");
        assert_eq!(data["@id"], "https://example.org/a-76-284/en.html");
        assert_eq!(data["identifier"], "A/76/284");
        assert_eq!(data.get("legislationIdentifier"), None);
        assert_eq!(data["inLanguage"], "en");
        assert_eq!(data["datePublished"], "2021-07-30");
        assert_eq!(data["isPartOf"]["name"], "</script><b>Site</b>");
        assert_eq!(data["workTranslation"][0]["inLanguage"], "zh-Hans");
        assert_eq!(data.get("translationOfWork"), None);
        let cited = data["citation"].as_array().expect("it cites");
        assert_eq!(cited.len(), 3);
        assert_eq!(cited[0]["@type"], "Legislation");
        assert_eq!(cited[0]["legislationIdentifier"], "A/RES/75/241");
        assert_eq!(cited[0]["url"], "https://example.org/a-res-75-241/en.html");
        let elsewhere = "https://docs.un.org/en/S/2011/757";
        let report =
            json!({"@type": "CreativeWork", "name": "S/2011/757", "identifier": "S/2011/757", "url": elsewhere});
        assert_eq!(cited[1], report);
        assert_eq!(cited[2], json!({"@type": "CreativeWork", "url": "https://example.org/a?b=<c>"}));
    }

    #[test]
    fn a_translation_says_what_it_translates() {
        let sample = Sample::default().work("A/76/284", "2021", &[Language::En, Language::Zh]);
        let data = read(&sample, 1);
        assert_eq!(data["translationOfWork"]["@id"], "https://example.org/a-76-284/en.html");
        assert_eq!(data["inLanguage"], "zh-Hans");
        assert_eq!(data.get("workTranslation"), None);
    }

    #[test]
    fn nothing_in_it_ends_the_script() {
        let sample = Sample::default().work("A/76/284", "2021", &[Language::En]);
        let text = write(&sample, 0);
        assert!(!text.contains('<') && text.contains("\\u003c/script>"), "{text}");
    }
}
