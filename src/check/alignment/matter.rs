//! What a provision says that must be the same in every language: figures and dates, citations, notes; and whether it was translated
//! at all, and whole.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::ops::Range;

use crate::check::alignment::Facing;
use crate::check::figures::{Figure, Figures, figures};
use crate::diagnostic::Diagnostics;
use crate::diagnostic::rule::Rule;
use crate::model::anchor::Anchor;
use crate::model::citation::{Citation, CitationKind, Target};
use crate::model::document::{Kind, Place, Version};
use crate::model::number::{self, digit};
use crate::model::source::Span;
use crate::model::text::Text;

/// Reports figures, citations and notes that one version has and the other lacks, and texts that are the same or of odd lengths.
pub fn check(facing: &Facing<'_>, diagnostics: &mut Diagnostics) {
    let ratios: Vec<_> = facing.both.iter().map(|(here, there)| ratio(facing, *here, *there)).collect();
    let usual = usual(&ratios);
    let cited = [cited(facing, facing.here), cited(facing, facing.source)];
    let nothing = Cited::default();
    for ((here, there), ratio) in facing.both.iter().zip(ratios) {
        if is_list(facing.here.1, *here) {
            continue;
        }
        let texts = [facing.here.1.plain(*here), facing.source.1.plain(*there)];
        notes(facing, *here, *there, diagnostics);
        if is_untranslated(&texts[0], &texts[1]) {
            let message = format!("`{}` is the same text in both languages", facing.here.1.anchor(*here));
            let finding = diagnostics.add(Rule::UntranslatedProvision, facing.here.1.span(*here), message);
            facing.beside(finding, facing.source.1.span(*there), "has it too").help("translate it");
            continue;
        }
        let cited = [cited[0].get(here).unwrap_or(&nothing), cited[1].get(there).unwrap_or(&nothing)];
        citations(facing, *here, *there, cited, diagnostics);
        numbers(facing, *here, *there, cited, diagnostics);
        if let (Some(usual), Some(own)) = (usual, ratio) {
            lengths(facing, *here, *there, own / usual, diagnostics);
        }
    }
}

/// A list of a vote is compared State by State.
fn is_list(version: &Version, place: Place) -> bool {
    matches!(place, Place::Provision(index) if matches!(version.provisions[index].kind, Kind::VoteList(..)))
}

/// The runs of text of a provision or note.
fn runs(version: &Version, place: Place) -> impl Iterator<Item = &Text> {
    (0..).map_while(move |run| version.run(place, run))
}

/// The labels of the document's own notes that are marked in a text.
fn notes(facing: &Facing<'_>, here: Place, there: Place, diagnostics: &mut Diagnostics) {
    let labels = |version: &Version, place: Place| -> BTreeSet<String> {
        let marks = runs(version, place).flat_map(Text::notes).filter(|label| !label.starts_with("ed-"));
        marks.map(str::to_owned).collect()
    };
    let (ours, theirs) = (labels(facing.here.1, here), labels(facing.source.1, there));
    let anchor = facing.here.1.anchor(here);
    for (label, side) in ours
        .difference(&theirs)
        .map(|l| (l, "here only"))
        .chain(theirs.difference(&ours).map(|l| (l, "in the source only")))
    {
        let message = format!("note `{label}` is marked at `{anchor}` {side}");
        let finding = diagnostics.add(Rule::NoteMismatch, facing.here.1.span(here), message);
        facing.beside(finding, facing.source.1.span(there), "has it so").help("put the mark where the source has it");
    }
}

/// Whether nothing was translated: the same letters, of which there are some that are not in every language the same.
fn is_untranslated(ours: &str, theirs: &str) -> bool {
    let foreign = || ours.chars().filter(|c| c.is_alphabetic() && !c.is_ascii()).count() > 1;
    let words = || ours.split_whitespace().filter(|word| word.chars().all(char::is_alphabetic)).count() > 3;
    ours == theirs && (foreign() || words())
}

/// What a provision or note cites, spelt alike in every language, each with a place where it does; and all those places.
#[derive(Default)]
struct Cited {
    targets: BTreeMap<String, Span>,
    places: Vec<(usize, Range<usize>)>,
}

/// What each provision and note of a version cites.
fn cited(facing: &Facing<'_>, (index, version): (usize, &Version)) -> HashMap<Place, Cited> {
    let mut all: HashMap<Place, Cited> = HashMap::new();
    let corpus = facing.seen.corpus;
    for citation in facing.seen.links.of(facing.work, index) {
        // A title may stand in full, in short or as "the instrument": only the references by number are the same everywhere.
        if citation.kind == CitationKind::Instrument {
            continue;
        }
        let document = citation.target.cited.spelt(corpus);
        let cited = all.entry(citation.place).or_default();
        for place in places(&citation.target) {
            let target = if place.is_empty() { document.clone() } else { format!("{document}#{place}") };
            cited.targets.entry(target).or_insert_with(|| span(version, citation));
        }
        cited.places.push((citation.run, citation.range.clone()));
    }
    all
}

/// The cited provisions: of a range all of them, as "(a) and (b)" says the same as 「(a)至(b)」.
fn places(target: &Target) -> Vec<String> {
    let Some(at) = &target.at else { return vec![String::new()] };
    let Some(to) = &target.to else { return vec![at.to_string()] };
    let end = |anchor: &Anchor| -> Option<(String, u32, bool)> {
        let text = anchor.as_str();
        let digits = text.trim_end_matches(|c: char| c.is_ascii_digit());
        if digits.len() < text.len() {
            return Some((digits.to_owned(), text[digits.len()..].parse().ok()?, false));
        }
        let (before, letter) = text.rsplit_once('-')?;
        Some((format!("{before}-"), number::letter(letter)?, true))
    };
    match (end(at), end(to)) {
        (Some((first, from, letters)), Some((last, to, _)))
            if first == last && (from..from + LONGEST).contains(&to) =>
        {
            let spelt = |n: u32| if letters { number::to_letter(n) } else { n.to_string() };
            (from..=to).map(|n| format!("{first}{}", spelt(n))).collect()
        }
        _ => vec![at.to_string(), to.to_string()],
    }
}

/// A longer range than this is compared by its ends.
const LONGEST: u32 = 200;

fn span(version: &Version, citation: &Citation) -> Span {
    let Some(text) = version.run(citation.place, citation.run) else { return version.span(citation.place) };
    span_of(version, text, &citation.range)
}

fn span_of(version: &Version, text: &Text, range: &Range<usize>) -> Span {
    let (start, end) = (text.source_offset(range.start), text.source_offset(range.end - 1) + 1);
    Span::new(version.file, start..end)
}

fn citations(facing: &Facing<'_>, here: Place, there: Place, cited: [&Cited; 2], diagnostics: &mut Diagnostics) {
    let [ours, theirs] = cited.map(|all| &all.targets);
    let anchor = facing.here.1.anchor(here);
    let help = "cite what the source cites; of a phrase that is read otherwise, say in work.yaml what it cites";
    for (target, span) in theirs.iter().filter(|(target, _)| !ours.contains_key(*target)) {
        let message = format!("`{anchor}` does not cite {target}");
        let finding = diagnostics.add(Rule::CitationMismatch, facing.here.1.span(here), message);
        facing.beside(finding, *span, "cites it here").help(help);
    }
    for (target, span) in ours.iter().filter(|(target, _)| !theirs.contains_key(*target)) {
        let message = format!("`{anchor}` cites {target}, which its source does not");
        let finding = diagnostics.add(Rule::CitationMismatch, *span, message);
        facing.beside(finding, facing.source.1.span(there), "says this").help(help);
    }
}

/// A figure, and where it is written.
type Written = (Figure, Span);

/// The figures of a provision or note: those in digits with their places, and those in words. Those of its citations have been
/// compared with what they cite.
fn counted(version: &Version, place: Place, cited: &Cited) -> (Vec<Written>, Vec<Figure>) {
    let (mut written, mut spoken) = (Vec::new(), Vec::new());
    for (run, text) in runs(version, place).enumerate() {
        let Figures { written: digits, spoken: words } = figures(&text.plain, version.language);
        spoken.extend(words);
        let own = |range: &Range<usize>| !cited.places.iter().any(|(n, of)| *n == run && of.contains(&range.start));
        let digits = digits.into_iter().filter(|(_, range)| own(range));
        written.extend(digits.map(|(figure, range)| (figure, span_of(version, text, &range))));
    }
    (written, spoken)
}

fn numbers(facing: &Facing<'_>, here: Place, there: Place, cited: [&Cited; 2], diagnostics: &mut Diagnostics) {
    // Only digits ask for an answer, and most texts have none.
    let has_digits =
        |version, place| runs(version, place).any(|text: &Text| text.plain.contains(|c| digit(c).is_some()));
    if !has_digits(facing.here.1, here) && !has_digits(facing.source.1, there) {
        return;
    }
    let (ours, our_words) = counted(facing.here.1, here, cited[0]);
    let (theirs, their_words) = counted(facing.source.1, there, cited[1]);
    let anchor = facing.here.1.anchor(here);
    let help = "compare the figures and dates, one by one";
    for (figure, span) in unanswered(&theirs, &ours, our_words) {
        let message = format!("`{anchor}` does not say {}, as its source does", said(&figure, facing));
        let finding = diagnostics.add(Rule::FigureMismatch, facing.here.1.span(here), message);
        facing.beside(finding, span, "says it here").help(help);
    }
    for (figure, span) in unanswered(&ours, &theirs, their_words) {
        let message = format!("`{anchor}` says {}, and its source does not", said(&figure, facing));
        let finding = diagnostics.add(Rule::FigureMismatch, span, message);
        facing.beside(finding, facing.source.1.span(there), "says this").help(help);
    }
}

/// A figure as a reader of the translation would look for it.
fn said(figure: &Figure, facing: &Facing<'_>) -> String {
    match figure {
        Figure::Number(digits) => digits.clone(),
        Figure::Month(month) => {
            let names = facing.here.1.language.tongue().counting.months[usize::from(*month - 1)];
            names.first().map_or_else(|| figure.to_string(), |name| format!("{figure} ({name})"))
        }
    }
}

/// The figures of one side that the other says neither in digits nor in words: each answers to one.
fn unanswered(asked: &[Written], digits: &[Written], mut words: Vec<Figure>) -> Vec<Written> {
    let mut digits: Vec<&Figure> = digits.iter().map(|(figure, _)| figure).collect();
    let mut left = Vec::new();
    for (figure, span) in asked {
        match digits.iter().position(|other| *other == figure) {
            Some(at) => drop(digits.swap_remove(at)),
            None => left.push((figure.clone(), *span)),
        }
    }
    left.retain(|(figure, _)| match words.iter().position(|other| other == figure) {
        Some(at) => {
            words.swap_remove(at);
            false
        }
        None => true,
    });
    left
}

/// Under so many characters a text's length says nothing of what it holds.
const SHORT: usize = 24;
/// From so many provisions on it is known how long a language's texts usually are.
const ENOUGH: usize = 8;
/// How many times longer or shorter than usual is odd.
const ODD: f64 = 2.5;

/// How many times as long as its source a text of this version usually is; none where too few tell.
fn usual(ratios: &[Option<f64>]) -> Option<f64> {
    let mut all: Vec<f64> = ratios.iter().copied().flatten().collect();
    all.sort_by(f64::total_cmp);
    (all.len() >= ENOUGH).then(|| all[all.len() / 2])
}

/// How many times as long as its source a text is; none for what is too short to tell.
#[expect(clippy::cast_precision_loss, reason = "texts are far shorter than where it begins")]
fn ratio(facing: &Facing<'_>, here: Place, there: Place) -> Option<f64> {
    let length = |version: &Version, place: Place| letters(&version.plain(place));
    let (ours, theirs) = (length(facing.here.1, here), length(facing.source.1, there));
    (ours.max(theirs) >= SHORT && ours.min(theirs) > 0).then(|| ours as f64 / theirs as f64)
}

/// How many letters a text has, without symbols and addresses, which are the same in every language.
fn letters(text: &str) -> usize {
    let mut count = 0;
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        if !c.is_ascii_graphic() {
            // Most are Chinese characters, and looking those up takes long.
            count += usize::from(('\u{4e00}'..='\u{9fff}').contains(&c) || !c.is_ascii() && c.is_alphabetic());
            rest = &rest[c.len_utf8()..];
            continue;
        }
        let (word, after) = rest.split_at(rest.find(|c: char| !c.is_ascii_graphic()).unwrap_or(rest.len()));
        // What holds a stop, a slash or a digit is a symbol, an address or a number.
        let inner = word.trim_matches(|c: char| !c.is_ascii_alphanumeric());
        if !inner.contains(|c: char| c.is_ascii_digit() || "./".contains(c)) {
            count += inner.bytes().filter(u8::is_ascii_alphabetic).count();
        }
        rest = after;
    }
    count
}

fn lengths(facing: &Facing<'_>, here: Place, there: Place, odd: f64, diagnostics: &mut Diagnostics) {
    if (1.0 / ODD..=ODD).contains(&odd) {
        return;
    }
    let anchor = facing.here.1.anchor(here);
    let word = if odd > 1.0 { "longer" } else { "shorter" };
    let times = if odd > 1.0 { odd } else { 1.0 / odd };
    let message = format!("`{anchor}` is {times:.1} times {word} than a translation of its source usually is");
    let finding = diagnostics.add(Rule::LengthMismatch, facing.here.1.span(here), message);
    facing
        .beside(finding, facing.source.1.span(there), "says this")
        .help("see whether something was left out, added or put in the wrong place");
}
