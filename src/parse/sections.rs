//! Where in the document we are: the part, and the headings that are open.

use std::collections::{HashMap, HashSet};

use crate::model::anchor::Anchor;
use crate::model::document::Part;
use crate::model::label::Ordinal;
use crate::parse::attribute::{self, Attribute};
use crate::parse::label;
use crate::parse::lines::{RawBlock, Shape};

/// The open part and headings, and what has been counted in them.
#[derive(Debug, Default)]
pub struct Sections {
    /// The open annex or appendix and the annex above it: its provision and its address.
    part: Option<(usize, Anchor)>,
    annex: Option<(usize, Anchor)>,
    /// The open summary: its depth, its provision, its address.
    summary: Option<(u8, usize, Anchor)>,
    open: Vec<Heading>,
    /// The last label at each depth under one parent, to tell what the next must be.
    last: HashMap<(usize, u8), Ordinal>,
    /// Unnumbered paragraphs and unlabelled headings counted by section.
    counts: HashMap<(&'static str, Option<Anchor>), usize>,
}

#[derive(Debug)]
struct Heading {
    depth: u8,
    provision: usize,
    label: Option<Ordinal>,
    anchor: Anchor,
}

impl Sections {
    /// The provision of the open part, the summary included.
    #[must_use]
    pub fn part(&self) -> Option<usize> {
        self.summary
            .as_ref()
            .map(|(_, provision, _)| *provision)
            .or(self.part.as_ref().map(|(provision, _)| *provision))
    }

    /// The provision of the annex that an appendix belongs to.
    #[must_use]
    pub fn annex(&self) -> Option<usize> {
        self.annex.as_ref().map(|(provision, _)| *provision)
    }

    /// The innermost open heading or part.
    #[must_use]
    pub fn heading(&self) -> Option<usize> {
        self.open.last().map(|heading| heading.provision).or(self.part())
    }

    /// The address of a part that begins here.
    #[must_use]
    pub fn part_anchor(&self, part: Part) -> Anchor {
        let numbered = |word: &str, number: Option<u32>| match number {
            Some(number) => format!("{word}{number}"),
            None => word.to_owned(),
        };
        match (part, &self.annex) {
            (Part::Summary, _) => Anchor::new("summary", ""),
            (Part::Annex(number), _) => Anchor::new(&numbered("annex", number), ""),
            (Part::Appendix(number), Some((_, annex))) => annex.child(numbered("app", number)),
            (Part::Appendix(number), None) => Anchor::new(&numbered("app", number), ""),
        }
    }

    /// Enters a part.
    pub fn open_part(&mut self, depth: u8, part: Part, provision: usize, anchor: Anchor) {
        match part {
            Part::Summary => {
                self.close_to(depth);
                self.summary = Some((depth, provision, anchor));
                return;
            }
            Part::Annex(_) => {
                self.summary = None;
                self.annex = Some((provision, anchor.clone()));
                self.part = Some((provision, anchor));
            }
            Part::Appendix(_) => {
                self.summary = None;
                self.part = Some((provision, anchor));
            }
        }
        self.open.clear();
    }

    /// A name with the open part before it: `p92` is `annex-p92` in the annex.
    #[must_use]
    pub fn prefixed(&self, name: &str) -> Anchor {
        self.part_address().map_or_else(|| Anchor::new(name, ""), |part| part.child(name))
    }

    /// Closes the headings, and the summary, that a heading of `depth` ends.
    pub fn close_to(&mut self, depth: u8) {
        self.open.retain(|heading| heading.depth < depth);
        if self.summary.as_ref().is_some_and(|(own, ..)| *own >= depth) {
            self.summary = None;
        }
    }

    /// Settles which reading of a heading's label is meant, by its sibling before.
    pub fn settle(&mut self, depth: u8, readings: &[Ordinal]) -> Ordinal {
        let above = self.open.iter().rev().find(|heading| heading.label.is_some()).map(|heading| heading.provision);
        let key = (above.or(self.part()).map_or(0, |provision| provision + 1), depth);
        let last = self.last.get(&key).copied();
        let next = last.and_then(|last| readings.iter().copied().find(|reading| reading.follows(last)));
        let first = readings.iter().copied().find(|reading| reading.value == 1 && last.is_none());
        let same = last.and_then(|last| readings.iter().copied().find(|reading| reading.scheme == last.scheme));
        let ordinal = next.or(first).or(same).unwrap_or(readings[0]);
        self.last.insert(key, ordinal);
        ordinal
    }

    /// The address of a labelled heading: the path of labels above it and its own.
    #[must_use]
    pub fn labelled_anchor(&self, label: Ordinal) -> Anchor {
        let above = self.open.iter().filter_map(|heading| heading.label);
        let mut path = above.chain([label]).map(|ordinal| ordinal.to_string());
        let first = path.next().unwrap_or_default();
        // s2, but s-a where the outermost headings are lettered.
        let joint = if first.starts_with(|c: char| c.is_ascii_digit()) { "" } else { "-" };
        let mut name = format!("s{joint}{first}");
        for label in path {
            name.push('-');
            name.push_str(&label);
        }
        self.prefixed(&name)
    }

    /// The address of a heading without a label, counted in its section.
    pub fn unlabelled_anchor(&mut self) -> Anchor {
        self.counted("h")
    }

    /// The address of an unnumbered paragraph, counted in its section.
    pub fn unnumbered_anchor(&mut self) -> Anchor {
        self.counted("c")
    }

    fn counted(&mut self, word: &'static str) -> Anchor {
        let section = self.section().cloned();
        let count = self.counts.entry((word, section.clone())).or_insert(0);
        *count += 1;
        match section {
            Some(section) => section.child(format_args!("{word}{count}")),
            None => Anchor::new(word, *count),
        }
    }

    /// The address of the open summary, else of the open annex or appendix.
    fn part_address(&self) -> Option<&Anchor> {
        self.summary.as_ref().map(|(_, _, anchor)| anchor).or(self.part.as_ref().map(|(_, anchor)| anchor))
    }

    /// The address of the nearest labelled heading, else of the part; none in the body before any. A summary has no sections.
    fn section(&self) -> Option<&Anchor> {
        let mut open = self.open.iter().rev().filter(|_| self.summary.is_none());
        let labelled = open.find(|heading| heading.label.is_some()).map(|heading| &heading.anchor);
        labelled.or(self.part_address())
    }

    /// The address of the innermost open heading, labelled or not, else of the part; none in the body before any.
    #[must_use]
    pub fn innermost(&self) -> Option<Anchor> {
        let inside = self.open.last().filter(|_| self.summary.is_none()).map(|heading| &heading.anchor);
        inside.or(self.part_address()).cloned()
    }

    /// The address of the outermost open heading.
    #[must_use]
    pub fn top_section(&self) -> Option<&Anchor> {
        self.open.first().filter(|_| self.summary.is_none()).map(|heading| &heading.anchor)
    }

    /// Enters a heading.
    pub fn open(&mut self, depth: u8, provision: usize, label: Option<Ordinal>, anchor: Anchor) {
        self.open.push(Heading { depth, provision, label, anchor });
    }
}

/// The parts, counted from 0 for the body, in which numbers begin again at 1 under a new heading of the highest depth.
#[must_use]
pub fn restarting_parts(source: &str, blocks: &[RawBlock]) -> HashSet<usize> {
    let mut part = 0;
    let mut summary: Option<u8> = None;
    // By part: the depth of its outermost headings. By part and depth: how many headings have been seen.
    let mut tops: HashMap<usize, u8> = HashMap::new();
    let mut headings: HashMap<(usize, u8), usize> = HashMap::new();
    // In order: the part, how many headings of each depth stand before, the number.
    let mut numbers = Vec::new();
    for block in blocks {
        let Some(line) = block.lines.first() else { continue };
        let text = &source[line.clone()];
        match block.shape {
            Shape::Heading(depth) => {
                summary = summary.filter(|own| *own < depth);
                let (title, written) = attribute::split(text);
                match written.and_then(Attribute::parse).map(Attribute::part) {
                    Some(Part::Summary) => summary = Some(depth),
                    Some(Part::Annex(_) | Part::Appendix(_)) => part += 1,
                    // A title is no section.
                    None if depth == 1 && label::heading(title).is_none() => {}
                    None => {
                        let top = tops.entry(part).or_insert(depth);
                        *top = depth.min(*top);
                        *headings.entry((part, depth)).or_default() += 1;
                    }
                }
            }
            Shape::Text(0) if summary.is_none() => {
                if let Some(found) = label::paragraph(text) {
                    let counts: Vec<_> =
                        (1..=6).map(|depth| headings.get(&(part, depth)).copied().unwrap_or(0)).collect();
                    numbers.push((part, counts, found.readings[0].value));
                }
            }
            _ => {}
        }
    }
    let mut seen: HashMap<usize, usize> = HashMap::new();
    let mut restarting = HashSet::new();
    for (part, counts, value) in numbers {
        let Some(top) = tops.get(&part) else { continue };
        let section = counts[usize::from(*top) - 1];
        let before = seen.insert(part, section);
        if value == 1 && before.is_some_and(|before| before != section) {
            restarting.insert(part);
        }
    }
    restarting
}
