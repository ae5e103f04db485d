//! The collection in a picture: when its documents are from, and what they cite.
//!
//! Years run from left to right. A document of the site is a dot with its symbol, an arc above the years joins it to another
//! one, an arc below to a document elsewhere. The same lines stand in a table, with those whose year nobody can tell.

mod layout;
mod picture;
#[cfg(test)]
pub(super) mod sample;

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use crate::model::address;
use crate::model::citation::Cited;
use crate::model::html::Html;
use crate::model::language::Language;
use crate::model::organ::{Form, Number};
use crate::model::site::SitePath;
use crate::model::work::Work;
use crate::render::cited::Voice;
use crate::render::cites::Named;
use crate::render::graph::picture::{Arc, Dot, Picture, cut};
use crate::render::studio::Studio;
use crate::render::work::short;

/// Above so many documents of the site there is no room for their names: dots are stacked and arcs join years.
const MOST_DOCUMENTS: usize = 24;
/// Above so many documents elsewhere nothing could be made out: only the site's own are shown, here and in the table. The
/// table of citations has them all.
const MOST_ELSEWHERE: usize = 240;

/// What cites what, as a picture and as a table.
#[derive(Debug, Serialize)]
pub struct Graph {
    /// The picture; empty where no year is known.
    pub svg: Html,
    /// The lines of the table.
    pub lines: Vec<GraphLine>,
    /// How many documents have no known year, and so no place in the picture.
    pub undated: usize,
}

/// That one document cites another.
#[derive(Debug, Serialize)]
pub struct GraphLine {
    /// The citing document.
    pub from: Named,
    /// The cited document.
    pub to: Named,
    /// How many times.
    pub count: usize,
}

/// How often each work cites each document.
type Counts<'a> = BTreeMap<(usize, &'a Cited), usize>;

/// The picture of the collection on the page at `path`; none where no document cites another.
pub(super) fn graph(studio: &Studio<'_>, path: &SitePath, language: Language) -> Option<Graph> {
    let works = &studio.corpus.works;
    let mut counts = counts(studio, language);
    let elsewhere = counts.keys().map(|(_, to)| *to).filter(|to| !is_here(to));
    let mut others: BTreeSet<Cited> = elsewhere.cloned().collect();
    let crowded = works.len() > MOST_DOCUMENTS;
    if crowded || others.len() > MOST_ELSEWHERE {
        counts.retain(|(_, to), _| is_here(to));
        others.clear();
    }
    if counts.is_empty() {
        return None;
    }
    let page = Page { studio, path, language };
    let all = (0..works.len()).map(Cited::Work).chain(others);
    let dots: Vec<(Cited, Option<Dot>)> = all.map(|cited| (cited.clone(), page.dot(&cited))).collect();
    let undated = dots.iter().filter(|(_, dot)| dot.is_none()).count();
    Some(Graph { svg: page.picture(dots, &counts, crowded), lines: page.lines(&counts), undated })
}

/// Every citation of one document by another, counted in the version that the page's readers see.
fn counts<'a>(studio: &Studio<'a>, language: Language) -> Counts<'a> {
    let mut counts = Counts::new();
    for (number, work) in studio.corpus.works.iter().enumerate() {
        let version = work.versions.iter().position(|version| version.language == language).unwrap_or(0);
        for citation in studio.links.of(number, version) {
            let cited = &citation.target.cited;
            let document = matches!(cited, Cited::Work(_) | Cited::Document(_) | Cited::Unissued(..));
            if document && *cited != Cited::Work(number) {
                *counts.entry((number, cited)).or_default() += 1;
            }
        }
    }
    counts
}

fn is_here(cited: &Cited) -> bool {
    matches!(cited, Cited::Work(_))
}

/// The page that the picture is on.
struct Page<'a> {
    studio: &'a Studio<'a>,
    path: &'a SitePath,
    language: Language,
}

impl Page<'_> {
    /// The dot of a document, where its year is known.
    fn dot(&self, cited: &Cited) -> Option<Dot> {
        let Named { href, name } = self.named(cited);
        let Cited::Work(number) = cited else {
            return Some(Dot { year: year(cited)?, date: String::new(), label: cut(&name), title: name, href });
        };
        let work = &self.studio.corpus.works[*number];
        // A misprint must not draw two thousand empty years.
        let year = work.year()?.parse().ok().filter(|year| (1850..2150).contains(year))?;
        let short = self.short(work);
        let title = if short == name { short } else { format!("{name} {short}") };
        Some(Dot { year, date: work.meta.date.clone().unwrap_or_default(), title, label: cut(&name), href })
    }

    /// A document with its address, on the site or elsewhere.
    fn named(&self, cited: &Cited) -> Named {
        match cited {
            Cited::Work(number) => {
                let work = &self.studio.corpus.works[*number];
                let version = work.nearest(self.language);
                let there = version.map(|version| address::document(&work.slug, version.language));
                let href = self.path.to(&there.unwrap_or_else(|| address::work(&work.slug)));
                let symbol = work.meta.symbol.as_ref().map(ToString::to_string);
                Named { href, name: symbol.unwrap_or_else(|| self.short(work)) }
            }
            Cited::Document(symbol) if symbol.is_kept() => {
                Named { href: address::elsewhere(symbol, self.language), name: symbol.to_string() }
            }
            _ => {
                let voice = Voice { studio: self.studio, path: self.path, language: self.language, home: None };
                Named { href: String::new(), name: voice.name(cited) }
            }
        }
    }

    fn short(&self, work: &Work) -> String {
        short(work, work.nearest(self.language), self.language)
    }

    fn lines(&self, counts: &Counts<'_>) -> Vec<GraphLine> {
        let line = |((from, to), count): (&(usize, &Cited), &usize)| GraphLine {
            from: self.named(&Cited::Work(*from)),
            to: self.named(to),
            count: *count,
        };
        counts.iter().map(line).collect()
    }

    /// The picture of what has a year.
    fn picture(&self, dots: Vec<(Cited, Option<Dot>)>, counts: &Counts<'_>, crowded: bool) -> Html {
        let mut places = BTreeMap::new();
        let (mut documents, mut drawn) = (0, Vec::new());
        for (cited, dot) in dots {
            let Some(dot) = dot else { continue };
            documents += usize::from(is_here(&cited));
            places.insert(cited, drawn.len());
            drawn.push(dot);
        }
        if documents == 0 {
            return Html::new();
        }
        let arc = |((from, to), count): (&(usize, &Cited), &usize)| {
            let (from, to) = (*places.get(&Cited::Work(*from))?, *places.get(*to)?);
            Some(Arc { from, to, count: *count })
        };
        let arcs = counts.iter().filter_map(arc).collect();
        Picture { dots: drawn, documents, arcs, crowded }.draw(&self.studio.words, self.language)
    }
}

/// The year of a document elsewhere, as far as it can be told.
fn year(cited: &Cited) -> Option<u16> {
    match cited {
        Cited::Document(symbol) => symbol.year(),
        // Decisions are numbered in the sessions in which resolutions are.
        Cited::Unissued(organ, _, number) => {
            organ.resolution(&Number { form: Form::InYear, written: number.clone() })?.year()
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::organ::Organ;
    use crate::model::symbol::Symbol;
    use crate::render::graph::sample::Sample;

    fn elsewhere(symbol: &str) -> Cited {
        Cited::Document(Symbol(symbol.to_owned()))
    }

    fn made(sample: &Sample) -> Option<Graph> {
        graph(&sample.studio(), &address::library(Language::En), Language::En)
    }

    #[test]
    fn a_site_that_cites_nothing_has_no_picture() {
        let itself = Sample::default().work("A/76/284", "2021", &[Language::En]).cites(0, 0, Cited::Work(0), 1);
        assert!(made(&itself).is_none());
    }

    #[test]
    fn the_table_has_every_line_and_the_picture_those_with_years() {
        let sample = Sample::default()
            .work("A/76/284", "2021-07-30", &[Language::Zh, Language::En])
            .resolution("A/RES/56/24", "")
            .cites(0, 1, elsewhere("S/2011/757"), 2)
            .cites(0, 1, elsewhere("A/CONF.192/15"), 1)
            .cites(0, 1, Cited::Unissued(Organ::GeneralAssembly, true, "75/552".to_owned()), 1)
            .cites(0, 0, Cited::Work(1), 9)
            .cites(0, 1, Cited::Work(1), 3);
        let graph = made(&sample).expect("a picture");
        let lines: Vec<_> =
            graph.lines.iter().map(|line| (line.to.name.as_str(), line.to.href.as_str(), line.count)).collect();
        let expected = [
            ("A/RES/56/24", "../a-res-56-24/en.html", 3),
            ("A/CONF.192/15", "https://docs.un.org/en/A/CONF.192/15", 1),
            ("S/2011/757", "https://docs.un.org/en/S/2011/757", 2),
            ("cited-decision", "", 1),
        ];
        assert_eq!(lines, expected);
        assert_eq!(graph.undated, 2);
        let svg = graph.svg.as_str();
        assert_eq!(svg.matches("<path class=\"arc").count(), 2);
        assert!(svg.contains("<title>A/76/284 cites S/2011/757: 2</title>"), "{svg}");
        assert!(svg.contains("<a href=\"../a-76-284/en.html\""), "{svg}");
    }

    #[test]
    fn the_same_site_gives_the_same_picture() {
        let sample = || {
            let years = (0..20).map(|n| format!("A/{}/284", n + 50));
            years.fold(Sample::default().work("A/76/284", "2021", &[Language::En]), |sample, symbol| {
                sample.cites(0, 0, elsewhere(&symbol), symbol.len())
            })
        };
        assert_eq!(made(&sample()).map(|graph| graph.svg), made(&sample()).map(|graph| graph.svg));
    }

    #[test]
    fn a_large_site_is_gathered_by_years() {
        let works = (0..1000).fold(Sample::default(), |sample, n| {
            let sample = sample.work(&format!("A/{}/{n}", 40 + n % 40), &format!("{}", 1985 + n % 40), &[Language::En]);
            let sample = if n > 0 { sample.cites(n, 0, Cited::Work(n - 1), 1) } else { sample };
            sample.cites(n, 0, elsewhere(&format!("S/2011/{n}")), 1)
        });
        let graph = made(&works).expect("a picture");
        assert_eq!(graph.lines.len(), 999);
        let svg = graph.svg.as_str();
        assert_eq!(svg.matches("class=\"doc\"").count(), 1000);
        assert_eq!(svg.matches("class=\"arc").count(), 40);
        assert!(!svg.contains("<a ") && svg.len() < 100_000, "{}", svg.len());
    }
}
