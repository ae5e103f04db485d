//! Whether the anchors that a work has published still stand at their texts.

#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, BTreeSet};

use crate::diagnostic::rule::Rule;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::model::anchor::Anchor;
use crate::model::document::{Note, NoteKind, Provision};
use crate::model::ledger::{Entry, Fate, Fingerprint, Ledger};
use crate::model::source::{Sources, Span};
use crate::model::work::Work;

/// From this many differing bits on, a text is another one; edits stay below, unrelated texts are about 32 apart.
const ANOTHER: u32 = 20;

/// Up to this many, a text at another anchor is worth showing to who looks for a lost one.
const NEAR: u32 = 12;

/// Compares a work's anchors with its ledger.
pub fn check(work: &Work, sources: &Sources, diagnostics: &mut Diagnostics) {
    if is_as_recorded(work) {
        return;
    }
    let standing = standing(work);
    let empty = Ledger::default();
    let finder =
        Finder { work, ledger: work.ledger.as_ref().unwrap_or(&empty), standing, present: present(work), sources };
    for (anchor, entry) in &finder.ledger.entries {
        finder.entry(anchor, entry, diagnostics);
    }
    finder.unrecorded(diagnostics);
}

/// The ledger as it is when the present texts are accepted: entries of anchors that still stand are refreshed, new anchors are
/// added, and everything else is kept as it was.
#[must_use]
pub fn recorded(work: &Work) -> Ledger {
    let mut ledger = work.ledger.clone().unwrap_or_default();
    for (anchor, standing) in standing(work) {
        let fresh =
            Entry { label: standing.label.to_owned(), fingerprint: standing.fingerprint, fate: Fate::Live, line: 0 };
        let entry = ledger.entries.entry(anchor.clone()).or_insert_with(|| fresh.clone());
        if entry.fate == Fate::Live {
            *entry = Entry { line: entry.line, ..fresh };
        }
    }
    ledger
}

/// A text that has an anchor now.
struct Standing<'a> {
    label: &'a str,
    plain: String,
    fingerprint: Fingerprint,
    span: Span,
}

impl<'a> Standing<'a> {
    fn new(label: &'a str, plain: String, span: Span) -> Self {
        let fingerprint = fingerprint(label, &plain);
        Self { label, plain, fingerprint, span }
    }

    /// Whether the text is word for word what `entry` recorded. The number is part of the fingerprint, and a text that moved
    /// most often has a new one, so the recorded one is put in its place.
    fn is_text_of(&self, entry: &Entry) -> bool {
        // A longer text with another number is near; this spares most of the hashing when all numbers have moved.
        let near = self.plain.len() < 100 || self.fingerprint.distance(entry.fingerprint) <= ANOTHER;
        near && fingerprint(&entry.label, &self.plain).exact == entry.fingerprint.exact
    }
}

struct Finder<'a> {
    work: &'a Work,
    ledger: &'a Ledger,
    standing: BTreeMap<&'a Anchor, Standing<'a>>,
    present: BTreeSet<&'a Anchor>,
    sources: &'a Sources,
}

/// Every anchor that is a promise, with its text in the first version that has it: the authentic one stands first.
fn standing(work: &Work) -> BTreeMap<&Anchor, Standing<'_>> {
    let mut all = BTreeMap::new();
    for version in &work.versions {
        let provisions = version.provisions.iter().map(provision);
        // The editors' own notes are no part of the document, and come and go.
        let notes = version.notes.iter().filter(|note| note.kind != NoteKind::Editor).map(note);
        for (anchor, standing) in provisions.chain(notes) {
            all.entry(anchor).or_insert(standing);
        }
    }
    all
}

fn provision(provision: &Provision) -> (&Anchor, Standing<'_>) {
    let label = provision.label.as_ref().map_or("", |label| label.printed.as_str());
    (&provision.anchor, Standing::new(label, provision.block.plain().into_owned(), provision.span))
}

fn note(note: &Note) -> (&Anchor, Standing<'_>) {
    (&note.anchor, Standing::new(&note.label, note.plain().into_owned(), note.span))
}

/// Every anchor that leads anywhere: those of texts, and also aliases, marks, and votes.
fn present(work: &Work) -> BTreeSet<&Anchor> {
    let versions = work.versions.iter();
    let all = versions.flat_map(|version| {
        let provisions = version.provisions.iter().flat_map(|one| std::iter::once(&one.anchor).chain(&one.aliases));
        let notes = version
            .notes
            .iter()
            .flat_map(|one| std::iter::once(&one.anchor).chain(one.refs.iter().map(|mark| &mark.anchor)));
        provisions.chain(notes).chain(version.votes.iter().map(|vote| &vote.anchor))
    });
    all.collect()
}

fn fingerprint(label: &str, plain: &str) -> Fingerprint {
    Fingerprint::of(&format!("{label}\n{plain}"))
}

/// Whether every text stands as it was recorded and nothing else is to be told: by far the most frequent case, and much quicker
/// to see than to look for what moved where.
fn is_as_recorded(work: &Work) -> bool {
    let Some(ledger) = &work.ledger else { return false };
    let mut seen = BTreeSet::new();
    for version in &work.versions {
        let provisions = version
            .provisions
            .iter()
            .map(|one| (&one.anchor, one.label.as_ref().map_or("", |label| label.printed.as_str()), one.block.plain()));
        let own = version.notes.iter().filter(|note| note.kind != NoteKind::Editor);
        let notes = own.map(|note| (&note.anchor, note.label.as_str(), note.plain()));
        for (anchor, label, plain) in provisions.chain(notes) {
            if !seen.insert(anchor) {
                continue;
            }
            let same = ledger
                .entries
                .get(anchor)
                .is_some_and(|entry| entry.fate == Fate::Live && entry.fingerprint.is_of(&[label, "\n", &plain]));
            if !same {
                return false;
            }
        }
    }
    // An entry without a text is lost, moved or withdrawn, and is looked at closely.
    seen.len() == ledger.entries.len()
}

impl Finder<'_> {
    fn entry(&self, anchor: &Anchor, entry: &Entry, diagnostics: &mut Diagnostics) {
        match (&entry.fate, self.standing.get(anchor)) {
            (Fate::Live, Some(standing)) => self.standing(anchor, entry, standing, diagnostics),
            (Fate::Live, None) if self.present.contains(anchor) => {}
            (Fate::Live, None) => self.lost(anchor, entry, diagnostics),
            (Fate::Alias(target, _), None) if !self.present.contains(target) => {
                let message = format!("`{anchor}` leads to `{target}`, which no provision has");
                diagnostics.add(Rule::AnchorLost, self.line(entry), message);
            }
            (Fate::Alias(..) | Fate::Withdrawn(_), None) => {}
            (Fate::Alias(target, _), Some(standing)) => {
                self.reused(anchor, entry, &format!("moved to `{target}`"), standing, diagnostics);
            }
            (Fate::Withdrawn(_), Some(standing)) => self.reused(anchor, entry, "withdrawn", standing, diagnostics),
        }
    }

    fn lost(&self, anchor: &Anchor, entry: &Entry, diagnostics: &mut Diagnostics) {
        let message = format!("`{anchor}` was published{}, and no provision has it now", labelled(entry));
        let slug = &self.work.slug;
        let finding = diagnostics.add(Rule::AnchorLost, self.line(entry), message);
        let way = match self.show_where(anchor, entry, finding) {
            Some(there) => {
                format!(
                    "if it moved for good, `rapporteur anchors alias {slug} {anchor} {there} --reason …` keeps old links alive"
                )
            }
            None => format!(
                "bring it back; if it is gone for good, `rapporteur anchors withdraw {slug} {anchor} --reason …` says so"
            ),
        };
        finding.help(way);
    }

    fn standing(&self, anchor: &Anchor, entry: &Entry, standing: &Standing<'_>, diagnostics: &mut Diagnostics) {
        let now = standing.fingerprint;
        if now.exact == entry.fingerprint.exact {
            return;
        }
        let same_text = standing.is_text_of(entry);
        let moved = !same_text && !self.moved_to(anchor, entry).is_empty();
        let another = !same_text && entry.fingerprint.distance(now) > ANOTHER;
        let (rule, message) = if moved || another {
            (
                Rule::AnchorRepointed,
                format!("`{anchor}` was published{}, and stands at another text now", labelled(entry)),
            )
        } else if same_text {
            let message = format!("the label at `{anchor}` was `{}` when it was published", entry.label);
            (Rule::AnchorChanged, message)
        } else {
            (Rule::AnchorChanged, format!("the text at `{anchor}` was edited after it was published"))
        };
        let finding = diagnostics.add(rule, standing.span, message);
        finding.place(self.line(entry), "recorded here");
        if rule == Rule::AnchorRepointed {
            self.show_where(anchor, entry, finding);
        } else {
            finding.help("if the edit is meant, record it with `rapporteur anchors accept`");
        }
    }

    fn reused(
        &self,
        anchor: &Anchor,
        entry: &Entry,
        fate: &str,
        standing: &Standing<'_>,
        diagnostics: &mut Diagnostics,
    ) {
        diagnostics
            .add(Rule::AnchorReused, standing.span, format!("`{anchor}` was {fate}, and stands at a text again"))
            .place(self.line(entry), "recorded here")
            .help("give this text another address; if the entry was a mistake, write `live` in its place");
    }

    /// Says where an entry's text stands now, and gives that anchor back; none where nothing is like it.
    fn show_where(&self, anchor: &Anchor, entry: &Entry, finding: &mut Diagnostic) -> Option<&Anchor> {
        let moved = self.moved_to(anchor, entry);
        if let Some((target, standing)) = moved.first() {
            finding.help(format!("its text is now at `{target}`")).place(standing.span, "its text stands here");
            return Some(target);
        }
        let measured = self
            .elsewhere(anchor)
            .map(|(other, standing)| (entry.fingerprint.distance(standing.fingerprint), other, standing));
        let best =
            measured.filter(|(distance, ..)| *distance <= NEAR).min_by_key(|(distance, other, _)| (*distance, *other));
        if let Some((_, target, standing)) = best {
            finding
                .help(format!("a text much like it is at `{target}`"))
                .place(standing.span, "a text like it stands here");
        }
        best.map(|(_, target, _)| target)
    }

    /// Where an entry's text stands word for word under another address; not where it stood beside it all along.
    fn moved_to(&self, anchor: &Anchor, entry: &Entry) -> Vec<(&Anchor, &Standing<'_>)> {
        self.elsewhere(anchor).filter(|(_, standing)| standing.is_text_of(entry)).collect()
    }

    /// The texts at other anchors, but for those whose own entry says that they stand where they stood.
    fn elsewhere(&self, anchor: &Anchor) -> impl Iterator<Item = (&Anchor, &Standing<'_>)> {
        let at_home = |other: &Anchor, standing: &Standing<'_>| {
            let recorded = self.ledger.entries.get(other);
            recorded.is_some_and(|entry| entry.fingerprint.exact == standing.fingerprint.exact)
        };
        let others =
            self.standing.iter().filter(move |(other, standing)| **other != anchor && !at_home(other, standing));
        others.map(|(other, standing)| (*other, standing))
    }

    fn unrecorded(&self, diagnostics: &mut Diagnostics) {
        let new: Vec<_> =
            self.standing.iter().filter(|(anchor, _)| !self.ledger.entries.contains_key(**anchor)).collect();
        let Some((first, standing)) = new.iter().min_by_key(|(_, standing)| standing.span) else { return };
        let message = match (self.ledger.entries.is_empty(), new.len()) {
            (true, _) => format!("no anchor of `{}` is recorded", self.work.slug),
            (false, 1) => format!("`{first}` is not recorded"),
            (false, many) => format!("{many} anchors are not recorded; `{first}` is the first"),
        };
        diagnostics
            .add(Rule::AnchorUnrecorded, standing.span, message)
            .help("when the document is published, record them with `rapporteur anchors accept`");
    }

    /// The line of an entry in the ledger's file; the beginning of the work's file for a ledger without one.
    fn line(&self, entry: &Entry) -> Span {
        let Some(file) = self.work.ledger.as_ref().and_then(|ledger| ledger.file) else {
            return Span::new(self.work.file, 0..0);
        };
        let text = &self.sources.file(file).text;
        let before = text.split_inclusive('\n').take(entry.line.saturating_sub(1));
        let start = before.map(str::len).sum::<usize>();
        let length = text[start..].lines().next().map_or(0, str::len);
        Span::new(file, start..start + length)
    }
}

fn labelled(entry: &Entry) -> String {
    if entry.label.is_empty() { String::new() } else { format!(" as `{}`", entry.label) }
}
