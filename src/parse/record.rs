//! Records: the cover, votes, agendas and officers.

use std::ops::Range;

use crate::diagnostic::nearest::nearest;
use crate::diagnostic::rule::Rule;
use crate::model::anchor::Anchor;
use crate::model::block::Block;
use crate::model::document::{CoverLine, Kind, Side, Vote};
use crate::model::label::{Label, Ordinal, Scheme};
use crate::model::state::States;
use crate::parse::label;
use crate::parse::lines::RawBlock;
use crate::parse::markdown;
use crate::parse::outline::Builder;

const RECORDS: [&str; 4] = ["cover", "vote", "agenda", "officers"];

impl Builder<'_> {
    /// Reads a record.
    pub(super) fn record(&mut self, block: &RawBlock) {
        let head = &self.setting.source[block.lines[0].clone()];
        let (name, arguments) = head.split_once(char::is_whitespace).unwrap_or((head, ""));
        let entries = &block.lines[1..];
        if !self.is_closed(block) {
            let span = self.span(block.lines[0].clone());
            self.diagnostics
                .add(Rule::UnplacedText, span, "the record is not closed")
                .help("end it with a line of `:::`");
        }
        if name != "vote" && RECORDS.contains(&name) && !arguments.trim().is_empty() {
            let start = block.lines[0].end - arguments.len();
            let message = format!("`::: {name}` takes nothing on its own line");
            self.unplaced(&(start..block.lines[0].end), &message, "put each entry on a line of its own");
        }
        match name {
            "cover" => self.cover(entries),
            "vote" => self.vote(block, arguments, entries),
            "agenda" => self.agenda(entries),
            "officers" => self.officers(entries),
            _ => {
                let span = self.span(block.lines[0].clone());
                let finding = self.diagnostics.add(
                    Rule::UnplacedText,
                    span,
                    format!("`{name}` is no record; kept as plain text"),
                );
                let near = nearest(name, RECORDS).map_or(String::new(), |near| format!("did you mean `{near}`? "));
                finding.help(format!("{near}the records are cover, vote, agenda and officers"));
                for entry in entries {
                    self.keep_as_text(entry.clone());
                }
            }
        }
    }

    fn is_closed(&self, block: &RawBlock) -> bool {
        self.setting.source[block.range.clone()].lines().next_back().is_some_and(|line| line.trim() == ":::")
    }

    /// Reports an entry that does not fit its record, and keeps it.
    fn unplaced(&mut self, entry: &Range<usize>, message: &str, help: &str) {
        let span = self.span(entry.clone());
        self.diagnostics.add(Rule::UnplacedText, span, message).help(help);
        self.keep_as_text(entry.clone());
    }

    /// Makes a provision of an entry whose label ends before `rest`.
    fn entry(
        &mut self,
        anchor: Anchor,
        kind: Kind,
        label: Option<Label>,
        entry: &Range<usize>,
        rest: Range<usize>,
        parent: Option<usize>,
    ) -> usize {
        let text = markdown::run(&self.fragment(&[rest]), self.diagnostics);
        self.add(anchor, kind, label, parent, Block::Text(text), self.span(entry.clone()))
    }

    fn cover(&mut self, entries: &[Range<usize>]) {
        for entry in entries {
            let line = &self.setting.source[entry.clone()];
            let (key, rest) = line.split_once(':').map_or((line, ""), |(key, rest)| (key.trim(), rest.trim_start()));
            let Some((_, kind)) = CoverLine::ALL.iter().find(|(word, _)| *word == key) else {
                let near = nearest(key, CoverLine::ALL.map(|(word, _)| word))
                    .map_or(String::new(), |near| format!("did you mean `{near}`? "));
                let keys = CoverLine::ALL.map(|(word, _)| word).join(", ");
                self.unplaced(entry, "a line of the cover without a known key", &format!("{near}the keys are {keys}"));
                continue;
            };
            if !self.is_at_head() {
                self.unplaced(
                    entry,
                    "the cover stands before the text",
                    "move the record to the beginning of the file",
                );
                continue;
            }
            let kind = Kind::Cover(*kind);
            let count = self.outline.provisions.iter().filter(|provision| provision.kind == kind).count();
            let anchor = Anchor::new("cover-", key);
            let anchor = if count == 0 { anchor } else { Anchor::new(anchor.as_str(), count + 1) };
            self.entry(anchor, kind, None, entry, entry.end - rest.len()..entry.end, None);
        }
    }

    fn agenda(&mut self, entries: &[Range<usize>]) {
        let (parent, base) = self.record_parent();
        for entry in entries {
            let line = &self.setting.source[entry.clone()];
            let Some(found) = label::paragraph(line).or_else(|| label::subparagraph(line)) else {
                self.unplaced(entry, "an agenda's item without a number", "begin each line with its number: `6. …`");
                continue;
            };
            let ordinal = found.readings[0];
            let name = format!("item{ordinal}");
            let anchor = base.as_ref().map_or_else(|| Anchor::new(&name, ""), |base| base.child(&name));
            let label = Label { printed: found.printed.to_owned(), ordinal };
            let rest = entry.end - found.rest.len()..entry.end;
            let index = self.entry(anchor, Kind::AgendaItem, Some(label), entry, rest, parent);
            self.alias(index, Anchor::new("agenda", ordinal));
        }
    }

    fn officers(&mut self, entries: &[Range<usize>]) {
        let (parent, base) = self.record_parent();
        for (number, entry) in (1..).zip(entries) {
            let Some((label, rest)) = self.colon_label(entry, number) else {
                self.unplaced(entry, "an officer's line without an office", "write the office, a colon, and the names");
                continue;
            };
            let name = format!("officer{number}");
            let anchor = base.as_ref().map_or_else(|| Anchor::new(&name, ""), |base| base.child(&name));
            self.entry(anchor, Kind::Officer, Some(label), entry, rest, parent);
        }
    }

    /// The label of an entry up to its colon, and what follows.
    fn colon_label(&self, entry: &Range<usize>, number: u32) -> Option<(Label, Range<usize>)> {
        let line = &self.setting.source[entry.clone()];
        let (at, colon) = line.char_indices().find(|(_, c)| matches!(c, ':' | '：'))?;
        let printed = &line[..at + colon.len_utf8()];
        let rest = line[printed.len()..].trim_start();
        let label = Label { printed: printed.to_owned(), ordinal: Ordinal::new(Scheme::Number, number) };
        Some((label, entry.end - rest.len()..entry.end))
    }

    fn vote(&mut self, block: &RawBlock, arguments: &str, entries: &[Range<usize>]) {
        let (parent, base) = self.record_parent();
        let Some(parent) = parent else {
            for entry in entries {
                self.unplaced(
                    entry,
                    "a vote that no paragraph stands above",
                    "put the record after the paragraph on the vote",
                );
            }
            return;
        };
        let base = base.unwrap_or_else(|| self.outline.provisions[parent].anchor.clone());
        let count = self.outline.votes.iter().filter(|vote| vote.parent == parent).count();
        let name = if count == 0 { "vote".to_owned() } else { format!("vote{}", count + 1) };
        let anchor = self.unique(base.child(name));
        let number = self.outline.votes.len();
        let stated = self.totals(block, arguments);
        let mut names = [const { Vec::new() }; 3];
        for (index, entry) in (1..).zip(entries) {
            let language = self.setting.language;
            let label = self.colon_label(entry, index);
            let side = label.as_ref().and_then(|(label, _)| side_of(&label.printed, language.tongue().vote_words));
            let (Some((label, rest)), Some(side)) = (label, side) else {
                let words = language.tongue().vote_words.map(|words| format!("`{}`", words[0])).join(", ");
                self.unplaced(
                    entry,
                    "a vote's list without a known label",
                    &format!("the labels are {words}, each with a colon"),
                );
                continue;
            };
            let list = self.entry(
                anchor.child(side.key()),
                Kind::VoteList(number, side),
                Some(label),
                entry,
                rest,
                Some(parent),
            );
            let plain = self.outline.provisions[list].block.plain().into_owned();
            let bare = plain.trim().trim_end_matches(['。', '.']);
            if !language.tongue().nobody.contains(&bare) {
                names[side as usize] = States::of(language).split(&plain, language);
            }
        }
        let span = self.span(block.range.clone());
        self.outline.votes.push(Vote { anchor, parent, stated, names, span });
    }

    /// The totals behind `::: vote`.
    fn totals(&mut self, block: &RawBlock, arguments: &str) -> [Option<u32>; 3] {
        let mut stated = [None; 3];
        for argument in arguments.split_whitespace() {
            let read = argument.split_once('=').and_then(|(key, value)| {
                let side = Side::ALL.into_iter().find(|side| side.key() == key)?;
                Some((side, value.parse().ok()?))
            });
            if let Some((side, value)) = read {
                stated[side as usize] = Some(value);
            } else {
                let span = self.span(block.lines[0].clone());
                self.diagnostics
                    .add(Rule::UnplacedText, span, format!("`{argument}` is no total of a vote"))
                    .help("write the totals as `yes=100 no=1 abstain=10`");
            }
        }
        stated
    }
}

/// Which side a list's label names.
fn side_of(printed: &str, words: [&[&str]; 3]) -> Option<Side> {
    let word = printed.trim_end_matches([':', '：']).trim().to_lowercase();
    Side::ALL.into_iter().find(|side| words[*side as usize].iter().any(|known| known.to_lowercase() == word))
}
