//! What is odd in the references: those that lead nowhere, could be several things, or say one thing and mean another.

mod rulings;

use std::collections::BTreeSet;
use std::ops::Range;

use crate::diagnostic::Diagnostics;
use crate::diagnostic::nearest::nearest;
use crate::diagnostic::rule::Rule;
use crate::model::anchor::Anchor;
use crate::model::citation::{Cited, Doubt, Links, Target, Trouble, VersionLinks};
use crate::model::corpus::Corpus;
use crate::model::document::{Kind, Part, Place, Version};
use crate::model::language::Language;
use crate::model::source::{Sources, Span};

const RULING: &str = "say in `work.yaml`, under `citations`, what the phrase cites, or `none`";

/// Reports every reference that is in doubt, wrong or strange, and every ruling of the editors that meets nothing.
pub fn check(corpus: &Corpus, links: &Links, sources: &Sources, diagnostics: &mut Diagnostics) {
    for (work, links) in corpus.works.iter().zip(&links.works) {
        for (version, links) in work.versions.iter().zip(links) {
            one_version(corpus, version, links, diagnostics);
        }
        rulings::check(corpus, work, links, sources, diagnostics);
    }
}

fn one_version(corpus: &Corpus, version: &Version, links: &VersionLinks, diagnostics: &mut Diagnostics) {
    for doubt in &links.doubts {
        let Some((words, span)) = place(version, doubt.place, doubt.run, doubt.range.clone()) else { continue };
        one_doubt(corpus, doubt, version.language, words, span, diagnostics);
    }
    for citation in &links.citations {
        let Some(trouble) = &citation.trouble else { continue };
        let Some((words, span)) = place(version, citation.place, citation.run, citation.range.clone()) else {
            continue;
        };
        match trouble {
            Trouble::DecisionAsResolution => diagnostics
                .add(Rule::DecisionCitedAsResolution, span, format!("`{words}` is a decision: the General Assembly numbers them from 401 on"))
                .help("if the source prints it so, add an editors' note and acknowledge it"),
            Trouble::OfItself => diagnostics
                .add(Rule::SelfReference, span, format!("`{words}` is this document itself"))
                .help("if another document was meant, mend the symbol"),
            Trouble::Mismatch(why) => diagnostics
                .add(Rule::LinkTextMismatch, span, format!("`{words}` names {}, but {why}", citation.target.spelt(corpus)))
                .help("if the source prints it so, add an editors' note and acknowledge it; the page links what the words name"),
            _ => continue,
        };
    }
}

fn one_doubt(
    corpus: &Corpus,
    doubt: &Doubt,
    language: Language,
    words: &str,
    span: Span,
    diagnostics: &mut Diagnostics,
) {
    let meant = doubt.target.as_ref().map(|target| Meant { corpus, target, language });
    let document = doubt.target.as_ref().map_or_else(String::new, |target| target.cited.spelt(corpus));
    let finding = match &doubt.trouble {
        Trouble::Broken => {
            let missing = meant.as_ref().map_or_else(Vec::new, Meant::absent);
            let missing = if missing.is_empty() { "such provision".to_owned() } else { listed(missing, " to ") };
            diagnostics.add(Rule::BrokenReference, span, format!("`{words}`: {document} has no {missing}"))
        }
        Trouble::MissingAnnex => {
            diagnostics.add(Rule::MissingAnnex, span, format!("`{words}`: {document} has no such annex"))
        }
        Trouble::Ambiguous(why) => {
            diagnostics.add(Rule::AmbiguousReference, span, format!("`{words}` is not linked: {why}"))
        }
        Trouble::NoSymbol(why) => return no_symbol(corpus, why, words, span, diagnostics),
        Trouble::DecisionAsResolution | Trouble::OfItself | Trouble::Mismatch(_) => return,
    };
    let near = match doubt.trouble {
        Trouble::Broken => meant.as_ref().map_or_else(Vec::new, Meant::near_misses),
        Trouble::MissingAnnex => meant.as_ref().map_or_else(Vec::new, Meant::annexes),
        _ => Vec::new(),
    };
    if !near.is_empty() {
        finding.help(format!("it has {}", listed(near, ", ")));
    }
    finding.help(RULING);
}

fn no_symbol(corpus: &Corpus, why: &str, words: &str, span: Span, diagnostics: &mut Diagnostics) {
    let finding = diagnostics.add(Rule::UnknownSymbol, span, format!("`{words}` is no symbol: {why}"));
    // Symbols are all alike: only one that differs in its stops was meant.
    let bare = |symbol: &str| symbol.replace('.', "");
    let symbols = corpus.works.iter().flat_map(|work| work.meta.symbol.iter().chain(&work.meta.symbols));
    let instruments = corpus.instruments.iter().filter_map(|instrument| instrument.symbol.as_ref());
    match symbols.chain(instruments).find(|symbol| bare(&symbol.0) == bare(words)) {
        Some(near) => finding.help(format!("did you mean `{near}`?")),
        None => finding.help("if the source prints it so, acknowledge it"),
    };
}

/// A place that was meant, and the language of the text that says so.
struct Meant<'a> {
    corpus: &'a Corpus,
    target: &'a Target,
    language: Language,
}

impl<'a> Meant<'a> {
    /// The versions in which the place is looked for: the one in the language of the text, else all.
    fn versions(&self) -> impl Iterator<Item = &'a Version> {
        let work = if let Cited::Work(work) = self.target.cited { self.corpus.works.get(work) } else { None };
        let own = work.and_then(|work| work.version(self.language));
        let all = work.filter(|_| own.is_none()).into_iter().flat_map(|work| &work.versions);
        own.into_iter().chain(all)
    }

    /// The addresses that there are, each once.
    fn anchors(&self) -> Vec<&'a str> {
        let mut seen = BTreeSet::new();
        self.versions()
            .flat_map(|version| {
                let own = version.provisions.iter().flat_map(|one| std::iter::once(&one.anchor).chain(&one.aliases));
                own.chain(version.notes.iter().map(|note| &note.anchor))
                    .chain(version.votes.iter().map(|vote| &vote.anchor))
            })
            .map(Anchor::as_str)
            .filter(|anchor| seen.insert(*anchor))
            .collect()
    }

    /// What is not there: of a range one end or both.
    fn absent(&self) -> Vec<&'a str> {
        let there = self.anchors();
        let ends = self.target.at.iter().chain(&self.target.to).map(Anchor::as_str);
        ends.filter(|anchor| !there.contains(anchor)).collect()
    }

    /// What could have been meant: the same number in another part, else the nearest spelling.
    fn near_misses(&self) -> Vec<&'a str> {
        let absent = self.absent();
        let Some(at) = absent.first() else { return Vec::new() };
        let own = if at.starts_with("annex") { at.split_once('-').map_or("", |(_, own)| own) } else { at };
        let all = self.anchors();
        let same = |anchor: &&&str| {
            let before = anchor.strip_suffix(own).filter(|_| !own.is_empty());
            before.is_some_and(|before| before.is_empty() || before.ends_with('-'))
        };
        let near: Vec<&str> = all.iter().filter(same).copied().take(3).collect();
        if near.is_empty() { nearest(at, all).into_iter().collect() } else { near }
    }

    /// The annexes that there are.
    fn annexes(&self) -> Vec<&'a str> {
        let all = self.versions().take(1).flat_map(|version| &version.provisions);
        let annexes = all.filter(|provision| matches!(provision.kind, Kind::Part(Part::Annex(_))));
        annexes.map(|provision| provision.anchor.as_str()).collect()
    }
}

/// Addresses in marks of code.
fn listed(anchors: Vec<&str>, joint: &str) -> String {
    anchors.into_iter().map(|anchor| format!("`#{anchor}`")).collect::<Vec<_>>().join(joint)
}

/// The words of a reference and their place in the file.
fn place(version: &Version, place: Place, run: usize, range: Range<usize>) -> Option<(&str, Span)> {
    let text = version.run(place, run)?;
    let end = text.source_offset(range.end.saturating_sub(1)) + 1;
    Some((&text.plain[range.clone()], Span::new(version.file, text.source_offset(range.start)..end)))
}
