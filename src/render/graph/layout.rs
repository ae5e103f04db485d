//! Where everything stands in the picture, in whole units: the years, the dots in them, the rows of labels.

use std::collections::{BTreeMap, BTreeSet};

use unicode_width::UnicodeWidthStr;

use crate::render::graph::picture::Picture;

/// How wide the picture is at least. It is shown at this size and scrolled where there is less room, so that its letters
/// stay legible.
const WIDTH: u32 = 720;
/// What a document takes of the line, and the most and the least that a document elsewhere takes.
const DOCUMENT: u32 = 26;
const ELSEWHERE: (u32, u32) = (2, 9);
/// The least that a year takes in which there is nothing.
const YEAR: u32 = 4;
/// What is left free at the edges.
const EDGE: u32 = 20;
/// How high the arcs are at most, above and below.
const ARC: u32 = 120;
/// The height of a row of labels: what a finger needs.
const ROW: u32 = 24;
/// How wide half a Chinese character is at most, and a Latin letter usually, in [`super::picture::LETTERS`].
const LETTER: u32 = 7;
/// The room that the name of a year takes.
const NAME: u32 = 42;
/// In a large collection dots are stacked: so many on each other, so far from each other.
const STACK: u32 = 12;
const STACKED: u32 = 8;

/// Where everything stands.
#[derive(Debug)]
pub struct Layout {
    /// The width of the picture.
    pub width: u32,
    /// Its height.
    pub height: u32,
    /// The line of the years.
    pub axis: u32,
    /// Every year between the first and the last.
    pub years: Vec<Slot>,
    /// Of each dot, across and down.
    pub dots: Vec<(u32, u32)>,
    /// Of each document the baseline of its label.
    pub labels: Vec<u32>,
    /// The longest way that an arc goes.
    longest: u32,
}

/// A year on the line. A year in which there is much is wider than others.
#[derive(Debug, Clone, Copy)]
pub struct Slot {
    /// The year.
    pub year: u16,
    /// Where it begins.
    pub start: u32,
    /// How wide it is.
    pub width: u32,
}

impl Slot {
    /// The middle of the year.
    #[must_use]
    pub fn middle(&self) -> u32 {
        self.start + self.width / 2
    }
}

impl Layout {
    /// Of a picture with at least one dot.
    #[must_use]
    pub fn of(picture: &Picture) -> Self {
        let (mut years, mut across) = line(picture);
        let rows = if picture.crowded { Vec::new() } else { rows(picture, &mut across, &mut years) };
        let mut layout = Self {
            width: years.last().map_or(0, |slot| slot.start + slot.width) + EDGE,
            height: 0,
            axis: 0,
            longest: 0,
            dots: across.iter().map(|x| (*x, 0)).collect(),
            labels: Vec::new(),
            years,
        };
        layout.longest = layout.arcs(picture).map(|(_, way)| way).max().unwrap_or(0);
        let high =
            |above: bool| layout.arcs(picture).filter(|(up, _)| *up == above).map(|(_, way)| layout.rise(way)).max();
        let (up, down) = (high(true).unwrap_or(0), high(false).unwrap_or(0));
        let labels = rows.iter().max().map_or(0, |most| (most + 1) * ROW);
        layout.axis = labels + up + EDGE;
        layout.labels = rows.iter().map(|row| labels - row * ROW - ROW / 3).collect();
        let stack = if picture.crowded { layout.stack(picture) } else { 0 };
        for (_, y) in &mut layout.dots {
            *y += layout.axis;
        }
        layout.height = layout.axis + down.max(stack) + 2 * EDGE;
        layout
    }

    /// How high an arc rises: longer ones higher, the longest as high as there is room.
    #[must_use]
    pub fn rise(&self, way: u32) -> u32 {
        (ARC * ARC * way / self.longest.max(1)).isqrt().clamp(6, ARC)
    }

    /// Every arc: whether it is above the line, and how far it goes.
    fn arcs(&self, picture: &Picture) -> impl Iterator<Item = (bool, u32)> {
        picture.arcs.iter().map(|arc| {
            let (from, to) = self.ends(picture, arc.from, arc.to);
            (arc.to < picture.documents, from.abs_diff(to))
        })
    }

    /// Where an arc between two dots begins and ends: at the dots, in a large collection at their years.
    #[must_use]
    pub fn ends(&self, picture: &Picture, from: usize, to: usize) -> (u32, u32) {
        if !picture.crowded {
            return (self.dots[from].0, self.dots[to].0);
        }
        let first = self.years.first().map_or(0, |slot| slot.year);
        let middle = |dot: usize| self.years[usize::from(picture.dots[dot].year - first)].middle();
        (middle(from), middle(to))
    }

    /// Stacks the dots of a year below the line; how far the stacks reach down.
    fn stack(&mut self, picture: &Picture) -> u32 {
        let mut before = None;
        let mut above = 0;
        let mut most = 0;
        for index in picture.by_time() {
            let place = (self.dots[index].0, picture.dots[index].year);
            above = if before == Some(place) { above + 1 } else { 0 };
            before = Some(place);
            self.dots[index].1 = (above + 1) * STACKED;
            most = most.max((above + 1) * STACKED);
        }
        most
    }

    /// The years that are named, as many as have room: those of the documents, then the round ones, then others.
    #[must_use]
    pub fn named(&self, picture: &Picture) -> Vec<Slot> {
        let labelled = if picture.crowded { 0 } else { picture.documents };
        let documents: BTreeSet<u16> = picture.dots[..labelled].iter().map(|dot| dot.year).collect();
        let mut named: BTreeMap<u32, Slot> = BTreeMap::new();
        let mut name = |slot: &Slot| {
            let middle = slot.middle();
            if named.range((middle + 1).saturating_sub(NAME)..middle + NAME).next().is_none() {
                named.insert(middle, *slot);
            }
        };
        self.years.iter().filter(|slot| documents.contains(&slot.year)).for_each(&mut name);
        for step in [10, 5, 1] {
            self.years.iter().filter(|slot| slot.year % step == 0).for_each(&mut name);
        }
        named.into_values().collect()
    }
}

/// The years, and how far across each dot stands: in its year, documents elsewhere before those of the site.
fn line(picture: &Picture) -> (Vec<Slot>, Vec<u32>) {
    let all = picture.dots.iter().map(|dot| dot.year);
    let (first, last) = (all.clone().min().unwrap_or(0), all.max().unwrap_or(0));
    let years = usize::from(last - first) + 1;
    let mut counts = vec![(0, 0); years];
    for (index, dot) in picture.dots.iter().enumerate() {
        let count = &mut counts[usize::from(dot.year - first)];
        if index < picture.documents { count.0 += 1 } else { count.1 += 1 }
    }
    let others = picture.dots.len() - picture.documents;
    let apart = (WIDTH * 2 / 3 / count(others).max(1)).clamp(ELSEWHERE.0, ELSEWHERE.1);
    let needs: Vec<u32> = counts
        .iter()
        .map(|(here, there)| if picture.crowded { columns(*here) * STACKED } else { here * DOCUMENT + there * apart })
        .collect();
    let free = WIDTH.saturating_sub(2 * EDGE + needs.iter().sum::<u32>()) / count(years);
    let mut start = EDGE;
    let mut slots = Vec::with_capacity(years);
    for (need, year) in needs.iter().zip(first..) {
        slots.push(Slot { year, start, width: free.max(YEAR) + need });
        start += free.max(YEAR) + need;
    }
    let mut next: Vec<u32> =
        slots.iter().zip(&needs).map(|(slot, need)| slot.start + (slot.width - need) / 2).collect();
    let mut stacked = vec![0; years];
    let mut across = vec![0; picture.dots.len()];
    for index in picture.by_time() {
        let year = usize::from(picture.dots[index].year - first);
        let step = match (picture.crowded, index < picture.documents) {
            (true, _) => STACKED,
            (false, true) => DOCUMENT,
            (false, false) => apart,
        };
        across[index] = next[year] + step / 2;
        stacked[year] += 1;
        if !picture.crowded || stacked[year] % STACK == 0 {
            next[year] += step;
        }
    }
    (slots, across)
}

/// How many columns a stack of documents takes.
fn columns(documents: u32) -> u32 {
    documents.div_ceil(STACK)
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

/// The rows in which the labels of the documents stand, from the line of the years away.
///
/// A label ends where its document stands and a line leads down from its end. So that no such line goes through another
/// label, each one stands one row above all those whose lines it would cross. Everything moves right until the labels fit.
fn rows(picture: &Picture, across: &mut [u32], years: &mut [Slot]) -> Vec<u32> {
    let width = |index: usize| (count(picture.dots[index].label.width()) + 1) * LETTER;
    let missing =
        (0..picture.documents).map(|index| (width(index) + LETTER).saturating_sub(across[index])).max().unwrap_or(0);
    for x in across.iter_mut() {
        *x += missing;
    }
    for slot in years.iter_mut() {
        slot.start += missing;
    }
    let mut rows = vec![0; picture.documents];
    let order: Vec<usize> = picture.by_time().into_iter().filter(|index| *index < picture.documents).collect();
    for (at, &index) in order.iter().enumerate() {
        let start = across[index].saturating_sub(width(index));
        let crossed = order[..at].iter().rev().take_while(|before| across[**before] + LETTER > start);
        rows[index] = crossed.map(|before| rows[*before] + 1).max().unwrap_or(0);
    }
    rows
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::render::graph::picture::Dot;

    fn dot(year: u16, date: &str, label: &str) -> Dot {
        let (date, label) = (date.to_owned(), label.to_owned());
        Dot { year, date, title: label.clone(), label, href: String::new() }
    }

    #[test]
    fn no_two_documents_and_no_two_labels_stand_on_each_other() {
        let dots: Vec<Dot> = (0..24).map(|n| dot(2010 + n / 6, &format!("20{n}"), "A/CONF.192/BMS/2021/1")).collect();
        let picture = Picture { documents: dots.len(), dots, arcs: Vec::new(), crowded: false };
        let layout = Layout::of(&picture);
        let labels: Vec<(u32, u32, u32)> =
            layout.dots.iter().zip(&layout.labels).map(|((x, _), y)| (x - 150, *x, *y)).collect();
        for (index, (start, end, y)) in labels.iter().enumerate() {
            for (other_start, other_end, other_y) in &labels[..index] {
                assert_ne!(end, other_end);
                assert!(y.abs_diff(*other_y) >= 20 || end <= other_start || other_end <= start);
                // The line down from the higher label passes beside the lower one.
                let (line, from, to) =
                    if y < other_y { (end, other_start, other_end) } else { (other_end, start, end) };
                assert!(line > to || line <= from, "{line} {from}–{to}");
            }
        }
    }

    #[test]
    fn one_year_and_one_document_are_a_picture_too() {
        let dots = vec![dot(2021, "2021", "A/76/284")];
        let svg = Picture { dots, documents: 1, arcs: Vec::new(), crowded: false };
        let layout = Layout::of(&svg);
        assert_eq!(layout.named(&svg).iter().map(|slot| slot.year).collect::<Vec<_>>(), [2021]);
        assert!(layout.dots[0].0 < layout.width && layout.dots[0].1 < layout.height);
    }
}
