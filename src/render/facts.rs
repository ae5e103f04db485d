//! What is known of a document beside its text.

use crate::model::address;
use crate::model::choice::LeftVersion;
use crate::model::document::Version;
use crate::model::html::Html;
use crate::model::language::Language;
use crate::model::site::SitePath;
use crate::model::symbol::{Slug, Symbol};
use crate::model::work::Work;
use crate::render::dates::{date, when};
use crate::render::document::Fact;
use crate::render::start::left_version;
use crate::render::studio::Studio;

/// The facts of one version, in the order in which they are shown; several may bear one name.
pub fn facts(studio: &Studio<'_>, path: &SitePath, work: &Work, version: &Version) -> Vec<Fact> {
    let language = version.language;
    let mut facts = Vec::new();
    let mut add = |key: &str, html: Html| {
        if !html.is_empty() {
            facts.push(Fact { name: studio.words.get(language, key), html });
        }
    };
    if let Some(symbol) = &work.meta.symbol {
        add("fact-symbol", isolated(&symbol.0));
    }
    add("fact-kind", Html::text(&studio.words.get(language, &format!("kind-{}", work.meta.kind.key()))));
    if let Some(meeting) = work.meta.meeting.as_deref().and_then(|id| studio.corpus.meeting(id)) {
        let name = meeting.short.best(language).or(meeting.name.best(language)).map_or("", |(_, name)| name.as_str());
        let joint = studio.words.get(language, "cite-joint");
        let when = when(studio, meeting, language);
        add(
            "fact-meeting",
            Html::text(&[name, &when].into_iter().filter(|s| !s.is_empty()).collect::<Vec<_>>().join(&joint)),
        );
    }
    if let Some(written) = &work.meta.date {
        add("fact-date", Html::text(&date(studio, written, language)));
    }
    for line in languages(studio, work, language) {
        add("fact-languages", Html::text(&line));
    }
    add("fact-languages", left_out(studio, work, language));
    for relation in &work.meta.relations {
        add(&format!("relation-{}", relation.kind.key()), related(studio, path, &relation.target, language));
    }
    facts
}

/// Which languages there are, each with its standing, and which of the six there are not: said in words, never hidden.
fn languages(studio: &Studio<'_>, work: &Work, language: Language) -> [String; 2] {
    let name = |other: Language| studio.words.get(language, &format!("language-{other}"));
    let joint = studio.words.get(language, "list-joint");
    let here = work.versions.iter().map(|version| {
        let variables = [("language", name(version.language)), ("standing", studio.standing(version, language))];
        let variables = variables.each_ref().map(|(key, value)| (*key, value.as_str()));
        studio.words.with(language, "language-with-standing", &variables)
    });
    let here = here.collect::<Vec<_>>().join(&joint);
    let left_out = left_versions(studio, work);
    let is_left = |language: Language| left_out.iter().any(|version| version.language == language);
    let missing = Language::ALL.into_iter().filter(|other| work.version(*other).is_none() && !is_left(*other));
    let missing: Vec<_> = missing.map(name).collect();
    if missing.is_empty() {
        return [here, String::new()];
    }
    [here, studio.words.with(language, "languages-missing", &[("languages", &missing.join(&joint))])]
}

/// The versions that are left out of the bundle.
fn left_versions<'a>(studio: &Studio<'a>, work: &Work) -> &'a [LeftVersion] {
    studio.left_out().and_then(|left_out| left_out.versions.get(&work.slug)).map_or(&[], Vec::as_slice)
}

/// Which languages are left out of the bundle, each with its standing and the way to it on the web.
fn left_out(studio: &Studio<'_>, work: &Work, language: Language) -> Html {
    const HERE: &str = "\u{1}";
    let left = left_versions(studio, work);
    if left.is_empty() {
        return Html::new();
    }
    let said = studio.words.with(language, "languages-left-out", &[("languages", HERE)]);
    let (before, after) = said.split_once(HERE).unwrap_or((&said, ""));
    let joint = studio.words.get(language, "list-joint");
    let mut html = Html::text(before);
    for (number, version) in left.iter().enumerate() {
        if number > 0 {
            html.push_text(&joint);
        }
        let name = left_version(studio, *version, language);
        match studio.absolute(&address::document(&work.slug, version.language)) {
            Some(href) => {
                let tag = version.language.tag();
                html.open("a", &[("href", &href), ("hreflang", tag), ("rel", "external noreferrer")]);
                html.push_text(&name);
                html.close("a");
            }
            None => html.push_text(&name),
        }
    }
    html.push_text(after);
    html
}

/// The other document of a relation: a link where the site has it.
fn related(studio: &Studio<'_>, path: &SitePath, target: &str, language: Language) -> Html {
    let slug = Slug::of(&Symbol(target.to_owned()));
    let other = studio.corpus.works.iter().find(|work| {
        Some(&work.slug) == slug.as_ref() || work.meta.symbol.as_ref().is_some_and(|symbol| symbol.0 == target)
    });
    let Some(other) = other else { return isolated(target) };
    let there = other
        .version(language)
        .map_or_else(|| address::work(&other.slug), |version| address::document(&other.slug, version.language));
    let mut html = Html::new();
    html.open("a", &[("href", &path.to(&there))]);
    html.push(&isolated(target));
    html.close("a");
    html
}

/// A symbol, which runs from left to right in every language.
fn isolated(text: &str) -> Html {
    let mut html = Html::new();
    html.open("bdi", &[("dir", "ltr")]);
    html.push_text(text);
    html.close("bdi");
    html
}
