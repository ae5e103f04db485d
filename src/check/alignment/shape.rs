//! What stands in one version and not in the other, in what order and as what, and whether it is out of date.

use std::mem::discriminant;

use crate::check::alignment::Facing;
use crate::diagnostic::Diagnostics;
use crate::diagnostic::rule::Rule;
use crate::model::alignment::Status;
use crate::model::document::{Kind, Place, Provision, Version};
use crate::model::source::Span;

/// Reports provisions that one version lacks, that stand in another order, are labelled otherwise, or were translated from another
/// text than today's.
pub fn check(facing: &Facing<'_>, diagnostics: &mut Diagnostics) {
    missing(facing, diagnostics);
    surplus(facing, diagnostics);
    order(facing, diagnostics);
    for (here, there) in &facing.both {
        if let (Place::Provision(here), Place::Provision(there)) = (here, there) {
            labels(facing, &facing.here.1.provisions[*here], &facing.source.1.provisions[*there], diagnostics);
        }
    }
    translations(facing, diagnostics);
}

/// What the source has and this version lacks: one finding for what stands together.
fn missing(facing: &Facing<'_>, diagnostics: &mut Diagnostics) {
    let ((_, source), (_, here)) = (facing.source, facing.here);
    let mut rest = facing.alignment.missing.as_slice();
    while let Some(first) = rest.first() {
        let together = rest.windows(2).take_while(|pair| follows(pair[0], pair[1])).count() + 1;
        let (run, after) = rest.split_at(together);
        rest = after;
        let what = match run {
            [one] => format!("`{}` is", source.anchor(*one)),
            several => {
                let (from, to) = (source.anchor(several[0]), source.anchor(several[several.len() - 1]));
                format!("`{from}` to `{to}` ({} provisions) are", several.len())
            }
        };
        let message = format!("{what} missing from `{}`", here.language);
        let finding = diagnostics.add(Rule::MissingProvision, before(facing, *first), message);
        facing.beside(finding, source.span(*first), "has it here").help(
            "translate it, or acknowledge what is left out in the front matter; the page shows the gap and leads to the source",
        );
    }
}

fn follows(a: Place, b: Place) -> bool {
    match (a, b) {
        (Place::Provision(a), Place::Provision(b)) | (Place::Note(a), Place::Note(b)) => a + 1 == b,
        _ => false,
    }
}

/// The provision of this version that stands before a gap; the beginning of the file where there is none.
fn before(facing: &Facing<'_>, gap: Place) -> Span {
    let same_kind = |place: &Place| discriminant(place) == discriminant(&gap);
    let earlier = facing.both.iter().filter(|(_, there)| same_kind(there) && index(*there) < index(gap));
    let last = earlier.max_by_key(|(_, there)| index(*there));
    last.map_or(Span::new(facing.here.1.file, 0..0), |(here, _)| facing.here.1.span(*here))
}

fn index(place: Place) -> usize {
    match place {
        Place::Provision(index) | Place::Note(index) => index,
    }
}

fn surplus(facing: &Facing<'_>, diagnostics: &mut Diagnostics) {
    let (source, here) = (facing.source.1, facing.here.1);
    for (place, _) in facing.alignment.statuses().filter(|(_, status)| **status == Status::Surplus) {
        let message =
            format!("`{}` stands in `{}` only; `{}` has none", here.anchor(place), here.language, source.language);
        let finding = diagnostics.add(Rule::SurplusProvision, here.span(place), message);
        let earlier = facing
            .both
            .iter()
            .filter(|(other, _)| discriminant(other) == discriminant(&place) && index(*other) < index(place));
        if let Some((_, there)) = earlier.max_by_key(|(other, _)| index(*other)) {
            facing.beside(finding, source.span(*there), "has nothing after this");
        }
        finding.help("give it the label that the source prints, or take it out");
    }
}

/// The first provision that stands before one that it follows in the source.
fn order(facing: &Facing<'_>, diagnostics: &mut Diagnostics) {
    let (source, here) = (facing.source.1, facing.here.1);
    let provisions: Vec<_> = facing.both.iter().filter(|(here, _)| matches!(here, Place::Provision(_))).collect();
    let turned = provisions.windows(2).find(|pair| index(pair[0].1) > index(pair[1].1));
    if let Some([earlier, later]) = turned {
        let message = format!("`{}` stands after `{}`", here.anchor(later.0), here.anchor(earlier.0));
        let finding = diagnostics.add(Rule::ProvisionOrder, here.span(later.0), message);
        facing
            .beside(finding, source.span(later.1), "has it before")
            .help("bring the provisions into the order of the source");
    }
}

/// What a provision is and how it is labelled; agenda items, officers and votes have words for labels.
fn labels(facing: &Facing<'_>, here: &Provision, there: &Provision, diagnostics: &mut Diagnostics) {
    let same_kind = match (here.kind, there.kind) {
        (Kind::Unnumbered(_), Kind::Unnumbered(_)) => true,
        (here, there) => here == there,
    };
    let message = if same_kind {
        let ordinal = |provision: &Provision| match provision.kind {
            Kind::Officer | Kind::VoteList(..) => None,
            _ => provision.label.as_ref().map(|label| label.ordinal),
        };
        if ordinal(here) == ordinal(there) {
            return;
        }
        let printed = |provision: &Provision| {
            provision
                .label
                .as_ref()
                .map_or("without a label".to_owned(), |label| format!("labelled `{}`", label.printed))
        };
        format!("`{}` is {} here and {} there", here.anchor, printed(here), printed(there))
    } else {
        format!("`{}` is {} here and {} there", here.anchor, kind(here.kind), kind(there.kind))
    };
    let finding = diagnostics.add(Rule::LabelMismatch, here.span, message);
    facing
        .beside(finding, there.span, "has it so")
        .help("write it as the source has it, with the label that the language prints");
}

fn kind(kind: Kind) -> String {
    match kind {
        Kind::Cover(line) => format!("the cover's `{}`", line.key()),
        Kind::Title => "a title".to_owned(),
        Kind::Part(_) => "a part".to_owned(),
        Kind::Heading(depth) => format!("a heading of depth {depth}"),
        Kind::Paragraph => "a paragraph".to_owned(),
        Kind::Subparagraph(degree) => format!("a sub-paragraph of degree {degree}"),
        Kind::Unnumbered(_) => "an unnumbered paragraph".to_owned(),
        Kind::AgendaItem => "an agenda item".to_owned(),
        Kind::Officer => "an officer".to_owned(),
        Kind::VoteList(..) => "the list of a vote".to_owned(),
    }
}

/// Translations whose source has changed, and how many nobody has recorded.
fn translations(facing: &Facing<'_>, diagnostics: &mut Diagnostics) {
    let (source, here) = (facing.source.1, facing.here.1);
    let slug = &facing.seen.corpus.works[facing.work].slug;
    let mut unrecorded = Vec::new();
    for (place, status) in facing.alignment.statuses() {
        match status {
            Status::Unrecorded => unrecorded.push(place),
            Status::Stale(_) => stale(facing, place, diagnostics),
            Status::Source | Status::Current | Status::Surplus | Status::Apart => {}
        }
    }
    let Some(first) = unrecorded.first() else { return };
    let (anchor, language) = (here.anchor(*first), here.language);
    let message = match unrecorded.len() {
        1 => format!("which text `{anchor}` was translated from is not recorded"),
        many => format!("which texts {many} provisions were translated from is not recorded; `{anchor}` is the first"),
    };
    diagnostics.add(Rule::TranslationUnrecorded, here.span(*first), message).help(format!(
        "when the translation agrees with `{}`, record it with `rapporteur translations accept {slug} --language {language}`",
        source.language
    ));
}

fn stale(facing: &Facing<'_>, place: Place, diagnostics: &mut Diagnostics) {
    let (source, here): (&Version, &Version) = (facing.source.1, facing.here.1);
    let slug = &facing.seen.corpus.works[facing.work].slug;
    let anchor = here.anchor(place);
    let Some((_, there)) = facing.both.iter().find(|(one, _)| *one == place) else { return };
    let message = format!("`{anchor}` is out of date: its source has changed since it was translated");
    let finding = diagnostics.add(Rule::TranslationStale, here.span(place), message);
    facing.beside(finding, source.span(*there), "says this now");
    if let Some(line) = recorded(facing, place) {
        finding.place(line, "it was translated from this");
    }
    finding.help(format!(
        "mend the translation, then record it with `rapporteur translations accept {slug} --language {} --provision {anchor}`",
        here.language
    ));
}

/// The line of `translations.lock` that keeps the text from which a provision was translated.
fn recorded(facing: &Facing<'_>, place: Place) -> Option<Span> {
    let here = facing.here.1;
    let translations = facing.seen.corpus.works[facing.work].translations.as_ref()?;
    let (file, made) = (translations.file?, translations.of(here.anchor(place), here.language)?);
    let text = &facing.seen.sources.file(file).text;
    let start = text.split_inclusive('\n').take(made.line.saturating_sub(1)).map(str::len).sum::<usize>();
    let length = text[start..].lines().next().map_or(0, str::len);
    Some(Span::new(file, start..start + length))
}
