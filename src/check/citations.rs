//! What is odd in the references: those that lead nowhere, could be several things, or say one thing and mean another.

use crate::diagnostic::Diagnostics;
use crate::diagnostic::nearest::nearest;
use crate::diagnostic::rule::Rule;
use crate::model::anchor::Anchor;
use crate::model::citation::{Cited, Doubt, Links, Target, Trouble, VersionLinks};
use crate::model::corpus::Corpus;
use crate::model::document::{Place, Version};
use crate::model::source::{Sources, Span};
use crate::model::text::Text;
use crate::model::work::Work;

const RULING: &str = "say in `work.yaml`, under `citations`, what the phrase cites, or `none`";

/// Reports every reference that is in doubt, wrong or strange, and every ruling of the editors that meets nothing.
pub fn check(corpus: &Corpus, links: &Links, sources: &Sources, diagnostics: &mut Diagnostics) {
    for (work, links) in corpus.works.iter().zip(&links.works) {
        for (version, links) in work.versions.iter().zip(links) {
            one_version(corpus, version, links, diagnostics);
        }
        rulings(work, links, sources, diagnostics);
    }
}

fn one_version(corpus: &Corpus, version: &Version, links: &VersionLinks, diagnostics: &mut Diagnostics) {
    for doubt in &links.doubts {
        let Some((words, span)) = place(version, doubt.place, doubt.run, doubt.range.clone()) else { continue };
        one_doubt(corpus, doubt, words, span, diagnostics);
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

fn one_doubt(corpus: &Corpus, doubt: &Doubt, words: &str, span: Span, diagnostics: &mut Diagnostics) {
    match &doubt.trouble {
        Trouble::Broken => {
            let document = doubt.target.as_ref().map_or_else(String::new, |target| target.cited.spelt(corpus));
            let missing = doubt.target.as_ref().map_or_else(String::new, spelt);
            let near = doubt.target.as_ref().map_or_else(Vec::new, |target| near_misses(corpus, target));
            let finding =
                diagnostics.add(Rule::BrokenReference, span, format!("`{words}`: {document} has no `#{missing}`"));
            if !near.is_empty() {
                finding.help(format!(
                    "it has {}",
                    near.iter().map(|near| format!("`#{near}`")).collect::<Vec<_>>().join(", ")
                ));
            }
            finding.help(RULING);
        }
        Trouble::MissingAnnex => {
            let document = doubt.target.as_ref().map_or_else(String::new, |target| target.cited.spelt(corpus));
            diagnostics.add(Rule::MissingAnnex, span, format!("`{words}`: {document} has no such annex")).help(RULING);
        }
        Trouble::Ambiguous(why) => {
            diagnostics.add(Rule::AmbiguousReference, span, format!("`{words}` is not linked: {why}")).help(RULING);
        }
        Trouble::NoSymbol(why) => {
            let finding = diagnostics.add(Rule::UnknownSymbol, span, format!("`{words}` is no symbol: {why}"));
            let symbols = corpus.works.iter().filter_map(|work| work.meta.symbol.as_ref());
            match nearest(words, symbols.map(|symbol| symbol.0.as_str())) {
                Some(near) => finding.help(format!("did you mean `{near}`?")),
                None => finding.help("if the source prints it so, acknowledge it"),
            };
        }
        Trouble::DecisionAsResolution | Trouble::OfItself | Trouble::Mismatch(_) => {}
    }
}

/// The place of a target that is not there: the last of a range where the first is there.
fn spelt(target: &Target) -> String {
    match (&target.at, &target.to) {
        (Some(at), Some(to)) => format!("{at}` to `#{to}"),
        (Some(at), None) => at.to_string(),
        (None, _) => String::new(),
    }
}

/// Addresses of the document that could have been meant: the same number in another part, and the nearest spelling.
fn near_misses(corpus: &Corpus, target: &Target) -> Vec<String> {
    let (Cited::Work(work), Some(at)) = (&target.cited, &target.at) else { return Vec::new() };
    let Some(version) = corpus.works[*work].versions.first() else { return Vec::new() };
    let all: Vec<&Anchor> = version.provisions.iter().map(|provision| &provision.anchor).collect();
    let own = at.as_str().rsplit_once("annex-").map_or(at.as_str(), |(_, own)| own);
    let same = all
        .iter()
        .filter(|anchor| anchor.as_str().strip_suffix(own).is_some_and(|rest| rest.is_empty() || rest.ends_with('-')));
    let mut near: Vec<String> = same.map(ToString::to_string).take(2).collect();
    let spelling = nearest(at.as_str(), all.iter().map(|anchor| anchor.as_str())).map(str::to_owned);
    near.extend(spelling.filter(|spelling| !near.contains(spelling)));
    near
}

/// The words of a reference and their place in the file.
fn place(version: &Version, place: Place, run: usize, range: std::ops::Range<usize>) -> Option<(&str, Span)> {
    let mut texts: Box<dyn Iterator<Item = &Text>> = match place {
        Place::Provision(index) => version.provisions[index].block.texts(),
        Place::Note(index) => Box::new(version.notes[index].blocks.iter().flat_map(|block| block.texts())),
    };
    let text = texts.nth(run)?;
    let end = text.source_offset(range.end.saturating_sub(1)) + 1;
    Some((&text.plain[range.clone()], Span::new(version.file, text.source_offset(range.start)..end)))
}

/// Rulings that no version has met.
fn rulings(work: &Work, links: &[VersionLinks], sources: &Sources, diagnostics: &mut Diagnostics) {
    for (index, ruling) in work.meta.citations.iter().enumerate() {
        if links.iter().any(|version| version.met.contains(&index)) {
            continue;
        }
        let file = sources.file(work.file);
        let start = file.text.find(ruling.text.as_str()).filter(|_| !ruling.text.is_empty()).unwrap_or(0);
        let span = Span::new(work.file, start..start + if start > 0 { ruling.text.len() } else { 0 });
        let within = ruling.within.as_ref().map_or_else(String::new, |within| format!(" at `#{within}`"));
        diagnostics
            .add(Rule::UnusedRuling, span, format!("no text{within} has the phrase `{}`", ruling.text))
            .help("write the phrase as it stands in the text, or remove it");
    }
}
