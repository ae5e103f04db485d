//! Whether the anchors that a work has published still stand at their texts.

use std::collections::{BTreeMap, BTreeSet};

use crate::diagnostic::rule::Rule;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::model::anchor::Anchor;
use crate::model::block::Block;
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
    let standing = standing(work);
    let empty = Ledger::default();
    let finder = Finder { work, ledger: work.ledger.as_ref().unwrap_or(&empty), standing, present: present(work), sources };
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
        let fresh = Entry {
            label: standing.label.to_owned(),
            fingerprint: fingerprint(standing.label, &standing.plain),
            fate: Fate::Live,
            line: 0,
        };
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
    span: Span,
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
    (&provision.anchor, Standing { label, plain: provision.block.plain().into_owned(), span: provision.span })
}

fn note(note: &Note) -> (&Anchor, Standing<'_>) {
    let plain = note.blocks.iter().map(Block::plain).collect::<Vec<_>>().join("\n");
    (&note.anchor, Standing { label: &note.label, plain, span: note.span })
}

/// Every anchor that leads anywhere: those of texts, and also aliases, marks, and votes.
fn present(work: &Work) -> BTreeSet<&Anchor> {
    let versions = work.versions.iter();
    let all = versions.flat_map(|version| {
        let provisions = version.provisions.iter().flat_map(|one| std::iter::once(&one.anchor).chain(&one.aliases));
        let notes = version.notes.iter().flat_map(|one| {
            std::iter::once(&one.anchor).chain(one.refs.iter().map(|mark| &mark.anchor))
        });
        provisions.chain(notes).chain(version.votes.iter().map(|vote| &vote.anchor))
    });
    all.collect()
}

fn fingerprint(label: &str, plain: &str) -> Fingerprint {
    Fingerprint::of(&format!("{label}\n{plain}"))
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
        let finding = diagnostics.add(Rule::AnchorLost, self.line(entry), message);
        if !self.show_where(anchor, entry, finding) {
            finding.help(format!(
                "bring it back, or write here what became of it: `alias:` and an anchor, or `withdrawn`, in place of `live` of `{anchor}`"
            ));
        }
    }

    fn standing(&self, anchor: &Anchor, entry: &Entry, standing: &Standing<'_>, diagnostics: &mut Diagnostics) {
        let now = fingerprint(standing.label, &standing.plain);
        if now.exact == entry.fingerprint.exact {
            return;
        }
        let same_text = fingerprint(&entry.label, &standing.plain).exact == entry.fingerprint.exact;
        let moved = !same_text && !self.moved_to(anchor, entry).is_empty();
        let another = !same_text && entry.fingerprint.distance(now) > ANOTHER;
        let (rule, message) = if moved || another {
            (Rule::AnchorRepointed, format!("`{anchor}` was published{}, and stands at another text now", labelled(entry)))
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
        }
    }

    fn reused(&self, anchor: &Anchor, entry: &Entry, fate: &str, standing: &Standing<'_>, diagnostics: &mut Diagnostics) {
        diagnostics
            .add(Rule::AnchorReused, standing.span, format!("`{anchor}` was {fate}, and stands at a text again"))
            .place(self.line(entry), "recorded here")
            .help("give this text another address; if the entry was a mistake, write `live` in its place");
    }

    /// Says where an entry's text stands now; false where nothing is like it.
    fn show_where(&self, anchor: &Anchor, entry: &Entry, finding: &mut Diagnostic) -> bool {
        let moved = self.moved_to(anchor, entry);
        if let Some((target, standing)) = moved.first() {
            finding.help(format!("its text is now at `{target}`")).place(standing.span, "its text stands here");
            return true;
        }
        let measured = self.elsewhere(anchor).map(|(other, standing)| {
            let distance = entry.fingerprint.distance(fingerprint(&entry.label, &standing.plain));
            (distance, other, standing)
        });
        let best = measured.filter(|(distance, ..)| *distance <= NEAR).min_by_key(|(distance, other, _)| (*distance, *other));
        if let Some((_, target, standing)) = best {
            finding.help(format!("a text much like it is at `{target}`")).place(standing.span, "a text like it stands here");
        }
        best.is_some()
    }

    /// Where an entry's text stands word for word under another address; not where it stood beside it all along.
    fn moved_to(&self, anchor: &Anchor, entry: &Entry) -> Vec<(&Anchor, &Standing<'_>)> {
        let same = |standing: &Standing<'_>| {
            // The number is part of the fingerprint, and a moved text most often has a new one.
            fingerprint(&entry.label, &standing.plain).exact == entry.fingerprint.exact
        };
        self.elsewhere(anchor).filter(|(_, standing)| same(standing)).collect()
    }

    /// The texts at other anchors, but for those whose own entry says that they stand where they stood.
    fn elsewhere(&self, anchor: &Anchor) -> impl Iterator<Item = (&Anchor, &Standing<'_>)> {
        let at_home = |other: &Anchor, standing: &Standing<'_>| {
            let now = fingerprint(standing.label, &standing.plain);
            self.ledger.entries.get(other).is_some_and(|entry| entry.fingerprint.exact == now.exact)
        };
        let others = self.standing.iter().filter(move |(other, standing)| **other != anchor && !at_home(other, standing));
        others.map(|(other, standing)| (*other, standing))
    }

    fn unrecorded(&self, diagnostics: &mut Diagnostics) {
        let new: Vec<_> = self.standing.iter().filter(|(anchor, _)| !self.ledger.entries.contains_key(**anchor)).collect();
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

#[cfg(test)]
mod tests {
    use super::{check, recorded};
    use crate::check::sample::{Sample, work};
    use crate::diagnostic::Diagnostics;
    use crate::model::anchor::Anchor;
    use crate::model::document::Kind;
    use crate::model::ledger::{Fate, Ledger};
    use crate::model::source::{FileId, SourceFile, Sources};
    use crate::model::work::Work;

    const FIRST: &str = "各国重申尊重并承诺遵守国际法规定的义务和庄严载入《联合国宪章》的各项宗旨和原则";
    const SECOND: &str = "考虑分享各国在解决非法改装小武器和轻武器问题方面的经验";
    const THIRD: &str = "继续加强联合国和平与裁军区域中心在支持执行《行动纲领》方面的作用";

    /// Each pair is an anchor and its text; the label is the anchor's number.
    fn built(texts: &[(&str, &str)]) -> (Work, String) {
        let mut sample = Sample::zh();
        for (name, plain) in texts {
            sample.add(Kind::Paragraph, &format!("{}.", &name[1..]), plain);
            sample.version.provisions.last_mut().expect("just added").anchor = anchor(name);
        }
        (work("a-1", vec![sample.version]), sample.text)
    }

    fn anchor(name: &str) -> Anchor {
        Anchor::parse(name).expect("the test spells anchors")
    }

    /// What is found when `before` was recorded and `now` stands, after the ledger's text was edited.
    fn found(before: &[(&str, &str)], now: &[(&str, &str)], edit: impl Fn(String) -> String) -> Vec<String> {
        let lock = edit(recorded(&built(before).0).to_text());
        let (mut work, text) = built(now);
        let ledger = Ledger::parse(&lock).expect("the edit keeps the form");
        work.ledger = Some(Ledger { file: Some(FileId(1)), ..ledger });
        let file = |path: &str, text| SourceFile { path: path.to_owned(), text };
        let sources = Sources { files: vec![file("zh.md", text), file("anchors.lock", lock)] };
        let mut diagnostics = Diagnostics::default();
        check(&work, &sources, &mut diagnostics);
        let all = diagnostics.into_sorted().into_iter().map(|d| {
            let place = sources.file(d.span.file).text[d.span.range()].split(['\t', ' ']).next().unwrap_or_default();
            format!("{place} {} {} {}", d.rule, d.message, d.helps().collect::<String>()).trim().to_owned()
        });
        all.collect()
    }

    #[test]
    fn what_stands_where_it_stood_is_no_finding() {
        let texts = [("p1", FIRST), ("p2", SECOND)];
        assert_eq!(found(&texts, &texts, |lock| lock), [""; 0]);
    }

    #[test]
    fn anchors_that_lost_their_text_are_told() {
        let before = [("p1", FIRST), ("p2", SECOND)];
        let edited = FIRST.replace("各项", "");
        let cases: [(&[(&str, &str)], &[&str]); 5] = [
            (&[("p1", FIRST)], &[
                "p2 anchor-lost `p2` was published as `2.`, and no provision has it now bring it back, or write here what became of it: \
                 `alias:` and an anchor, or `withdrawn`, in place of `live` of `p2`",
            ]),
            (&[("p1", FIRST), ("p3", SECOND)], &[
                "3. anchor-unrecorded `p3` is not recorded when the document is published, record them with `rapporteur anchors accept`",
                "p2 anchor-lost `p2` was published as `2.`, and no provision has it now its text is now at `p3`",
            ]),
            (&[("p1", FIRST), ("p2", THIRD), ("p3", SECOND)], &[
                "2. anchor-repointed `p2` was published as `2.`, and stands at another text now its text is now at `p3`",
                "3. anchor-unrecorded `p3` is not recorded when the document is published, record them with `rapporteur anchors accept`",
            ]),
            (&[("p1", &edited), ("p2", SECOND)], &["1. anchor-changed the text at `p1` was edited after it was published"]),
            (&[("p1", SECOND), ("p2", FIRST)], &[
                "1. anchor-repointed `p1` was published as `1.`, and stands at another text now its text is now at `p2`",
                "2. anchor-repointed `p2` was published as `2.`, and stands at another text now its text is now at `p1`",
            ]),
        ];
        for (now, expected) in cases {
            assert_eq!(found(&before, now, |lock| lock), expected);
        }
    }

    #[test]
    fn a_text_that_stood_twice_has_not_moved() {
        let edited = FIRST.replace("各项", "");
        let found = found(&[("p1", FIRST), ("p2", FIRST)], &[("p1", &edited), ("p2", FIRST)], |lock| lock);
        assert_eq!(found, ["1. anchor-changed the text at `p1` was edited after it was published"]);
    }

    #[test]
    fn what_the_ledger_says_is_kept() {
        let before = [("p1", FIRST), ("p2", SECOND)];
        let moved = |lock: String| lock.replace("p2\tlive", "p2\talias:p1");
        assert_eq!(found(&before, &before[..1], moved), [""; 0]);
        let found_again = found(&before, &before, moved);
        assert!(found_again[0].starts_with("2. anchor-reused `p2` was moved to `p1`"), "{found_again:?}");
        let astray = found(&before, &before[..1], |lock| lock.replace("p2\tlive", "p2\talias:p9"));
        assert_eq!(astray, ["p2 anchor-lost `p2` leads to `p9`, which no provision has"]);
    }

    #[test]
    fn accepting_refreshes_what_stands_and_keeps_the_rest() {
        let (mut work, _) = built(&[("p1", FIRST), ("p3", THIRD)]);
        let mut ledger = recorded(&built(&[("p1", SECOND), ("p2", SECOND), ("p3", SECOND)]).0);
        ledger.entries.get_mut(&anchor("p3")).expect("recorded").fate = Fate::Withdrawn("gone".to_owned());
        work.ledger = Some(ledger.clone());
        let after = recorded(&work);
        let all: Vec<_> = after.entries.keys().map(Anchor::as_str).collect();
        assert_eq!(all, ["p1", "p2", "p3"]);
        assert_ne!(after.entries[&anchor("p1")], ledger.entries[&anchor("p1")]);
        assert_eq!(after.entries[&anchor("p2")], ledger.entries[&anchor("p2")]);
        assert_eq!(after.entries[&anchor("p3")], ledger.entries[&anchor("p3")]);
    }
}
