//! The picture of the collection, drawn.

use std::collections::BTreeMap;

use fluent_bundle::FluentArgs;
use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

use crate::model::html::Html;
use crate::model::language::Language;
use crate::render::graph::layout::Layout;
use crate::render::words::Words;

/// The size of the letters.
pub const LETTERS: &str = "12";
/// The widest label, in Latin letters.
const LONGEST: usize = 32;

/// What is drawn.
pub struct Picture {
    /// First the documents of the site, then those elsewhere.
    pub dots: Vec<Dot>,
    /// How many of the dots are documents of the site.
    pub documents: usize,
    /// What cites what.
    pub arcs: Vec<Arc>,
    /// Whether there are too many documents for a label each: they are stacked, and arcs join years.
    pub crowded: bool,
}

/// A document.
pub struct Dot {
    /// Its year.
    pub year: u16,
    /// Its date, as far as it is known.
    pub date: String,
    /// What it is called in the picture, [`cut`].
    pub label: String,
    /// What it is called where there is room.
    pub title: String,
    /// Its address, or nothing.
    pub href: String,
}

/// That a document cites another one, by their places among the dots.
pub struct Arc {
    /// The citing document, one of the site.
    pub from: usize,
    /// The cited one.
    pub to: usize,
    /// How many times.
    pub count: usize,
}

impl Picture {
    /// The dots from left to right: by year, those elsewhere before those of the site, which stand by their dates.
    #[must_use]
    pub fn by_time(&self) -> Vec<usize> {
        let mut all: Vec<usize> = (0..self.dots.len()).collect();
        all.sort_by_key(|index| (self.dots[*index].year, *index < self.documents, self.dots[*index].date.as_str()));
        all
    }

    /// The picture as SVG. Time runs from left to right in every language, as it does on the axes of their mathematics.
    #[must_use]
    pub fn draw(&self, words: &Words, language: Language) -> Html {
        let layout = Layout::of(self);
        let mut svg = Svg { html: Html::new(), picture: self, layout: &layout };
        svg.open(words, language);
        svg.html.open("g", &[("aria-hidden", "true")]);
        svg.years();
        svg.arcs(words, language);
        svg.others();
        svg.html.close("g");
        svg.documents();
        svg.html.close("svg");
        svg.html
    }

    /// The arcs that are drawn: from where to where, and how strong. In a large collection those between the same years are
    /// one.
    fn gathered(&self, layout: &Layout) -> Vec<(u32, u32, &Arc, usize)> {
        let ends = |arc: &Arc| layout.ends(self, arc.from, arc.to);
        if !self.crowded {
            return self.arcs.iter().map(|arc| (ends(arc).0, ends(arc).1, arc, arc.count)).collect();
        }
        let mut all: BTreeMap<(u32, u32), (&Arc, usize)> = BTreeMap::new();
        for arc in self.arcs.iter().filter(|arc| ends(arc).0 != ends(arc).1) {
            all.entry(ends(arc)).or_insert((arc, 0)).1 += arc.count;
        }
        all.into_iter().map(|((from, to), (arc, count))| (from, to, arc, count)).collect()
    }
}

/// The picture while it is drawn.
struct Svg<'a> {
    html: Html,
    picture: &'a Picture,
    layout: &'a Layout,
}

impl Svg<'_> {
    /// Begins the picture and says what it is. Links can be reached in a group, not in an image.
    fn open(&mut self, words: &Words, language: Language) {
        let (width, height) = (self.layout.width.to_string(), self.layout.height.to_string());
        let frame = format!("0 0 {width} {height}");
        let role = if self.picture.crowded { "img" } else { "group" };
        self.html.open(
            "svg",
            &[
                ("class", "graph-svg"),
                ("viewBox", &frame),
                ("width", &width),
                ("height", &height),
                ("font-size", LETTERS),
                ("fill", "currentColor"),
                ("direction", "ltr"),
                ("role", role),
                ("aria-labelledby", "graph-title"),
                ("aria-describedby", "graph-about"),
            ],
        );
        let mut args = FluentArgs::new();
        args.set("documents", self.picture.documents);
        args.set("elsewhere", self.picture.dots.len() - self.picture.documents);
        args.set("from", self.layout.years.first().map_or(0, |slot| slot.year).to_string());
        args.set("to", self.layout.years.last().map_or(0, |slot| slot.year).to_string());
        self.word("title", "graph-title", &words.format(language, "graph-title", &args));
        self.word("desc", "graph-about", &words.format(language, "graph-about", &args));
    }

    fn word(&mut self, element: &'static str, id: &str, text: &str) {
        self.html.open(element, &[("id", id)]);
        self.html.push_text(text);
        self.html.close(element);
    }

    fn shape(&mut self, element: &'static str, attributes: &[(&'static str, &str)], title: &str) {
        self.html.open(element, attributes);
        if !title.is_empty() {
            self.title(title);
        }
        self.html.close(element);
    }

    /// What a shape or link is called, and says when it is pointed at.
    fn title(&mut self, title: &str) {
        self.html.open("title", &[]);
        self.html.push_text(title);
        self.html.close("title");
    }

    fn text(&mut self, class: &str, anchor: &str, (x, y): (u32, u32), text: &str) {
        let (x, y) = (x.to_string(), y.to_string());
        let place = [("class", class), ("x", &x), ("y", &y), ("text-anchor", anchor)];
        self.html.open("text", &place);
        self.html.push_text(text);
        self.html.close("text");
    }

    /// The line of the years, a mark where each begins, and the names of those that have room for one.
    fn years(&mut self) {
        let axis = self.layout.axis;
        let all = self.layout.years.iter();
        let end = all.clone().last().map_or(0, |slot| slot.start + slot.width);
        let starts = all.map(|slot| slot.start).chain([end]);
        let ticks: Vec<String> = starts.map(|x| format!("M{x} {}v6", axis - 3)).collect();
        let start = self.layout.years.first().map_or(0, |slot| slot.start);
        self.line("axis", &format!("M{start} {axis}H{end}"));
        self.line("tick", &ticks.concat());
        let foot = self.layout.height - 6;
        for slot in self.layout.named(self.picture) {
            self.line("tick", &format!("M{} {axis}V{}", slot.middle(), foot - 16));
            self.text("year", "middle", (slot.middle(), foot), &slot.year.to_string());
        }
    }

    fn line(&mut self, class: &str, path: &str) {
        self.shape("path", &[("class", class), ("d", path), ("fill", "none"), ("stroke", "currentColor")], "");
    }

    fn arcs(&mut self, words: &Words, language: Language) {
        self.html.open("g", &[("fill", "none"), ("stroke", "currentColor")]);
        for (from, to, arc, count) in self.picture.gathered(self.layout) {
            let above = arc.to < self.picture.documents;
            let class = format!("arc {} {}", if above { "in" } else { "out" }, weight(count));
            let way = from.abs_diff(to);
            // From left to right and clockwise is above the line.
            let (left, right, sweep) = (from.min(to), from.max(to), u8::from(above));
            let (axis, high) = (self.layout.axis, self.layout.rise(way));
            let path = format!("M{left} {axis}A{} {high} 0 0 {sweep} {right} {axis}", half(way));
            self.shape("path", &[("class", &class), ("d", &path)], &self.says(arc, count, words, language));
        }
        self.html.close("g");
    }

    /// What an arc says: which document cites which, or which year.
    fn says(&self, arc: &Arc, count: usize, words: &Words, language: Language) -> String {
        let name = |index: usize| {
            let dot = &self.picture.dots[index];
            if self.picture.crowded { dot.year.to_string() } else { dot.label.clone() }
        };
        let mut args = FluentArgs::new();
        args.set("from", name(arc.from));
        args.set("to", name(arc.to));
        args.set("n", count);
        words.format(language, "graph-cites", &args)
    }

    fn others(&mut self) {
        let picture = self.picture;
        for (dot, place) in picture.dots.iter().zip(&self.layout.dots).skip(picture.documents) {
            self.dot("other", "2", *place, &dot.title);
        }
    }

    fn dot(&mut self, class: &str, radius: &str, (x, y): (u32, u32), title: &str) {
        let (x, y) = (x.to_string(), y.to_string());
        self.shape("circle", &[("class", class), ("cx", &x), ("cy", &y), ("r", radius)], title);
    }

    /// The documents of the site, from left to right: so does the keyboard go through them.
    fn documents(&mut self) {
        let picture = self.picture;
        for index in picture.by_time().into_iter().filter(|index| *index < picture.documents) {
            let (dot, place) = (&picture.dots[index], self.layout.dots[index]);
            if picture.crowded {
                self.dot("doc", "3", place, &dot.title);
                continue;
            }
            let (x, base) = (place.0, self.layout.labels[index]);
            self.html.open("a", &[("href", &dot.href)]);
            self.title(&dot.title);
            self.line("leader", &format!("M{x} {}V{}", base - 10, place.1));
            self.dot("doc", "5", place, "");
            self.text("doc-label", "end", (x - 5, base), &dot.label);
            self.html.close("a");
        }
    }
}

/// Half a way, to one decimal.
fn half(way: u32) -> String {
    format!("{}{}", way / 2, if way % 2 == 1 { ".5" } else { "" })
}

/// How strong an arc is for so many citations.
fn weight(count: usize) -> &'static str {
    match count {
        0..=1 => "w1",
        2..=3 => "w2",
        4..=9 => "w3",
        _ => "w4",
    }
}

/// A label that is not too long.
#[must_use]
pub fn cut(label: &str) -> String {
    if label.width() <= LONGEST {
        return label.to_owned();
    }
    let mut room = LONGEST - 1;
    let fits = |c: &char| {
        let width = c.width().unwrap_or(0);
        let fits = width <= room;
        room = room.saturating_sub(width);
        fits
    };
    let kept: String = label.chars().take_while(fits).collect();
    format!("{}…", kept.trim_end())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_are_cut_where_they_would_be_too_wide() {
        let chinese = "第三次审查大会".repeat(4);
        for (label, cut_to) in [
            ("A/CONF.192/BMS/2021/CRP.2/Rev.1", "A/CONF.192/BMS/2021/CRP.2/Rev.1"),
            ("Overview of elements for the Third Review", "Overview of elements for the Th…"),
            (&chinese, "第三次审查大会第三次审查大会第…"),
        ] {
            assert_eq!(cut(label), cut_to);
        }
    }

    #[test]
    fn a_citation_is_drawn_the_heavier_the_more_often_it_is_made() {
        let weights = [1, 2, 3, 4, 9, 10, 1000].map(weight);
        assert_eq!(weights, ["w1", "w2", "w2", "w3", "w3", "w4", "w4"]);
    }
}
