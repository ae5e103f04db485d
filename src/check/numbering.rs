//! Whether the numbers and labels of a text follow one another.

use std::collections::{BTreeMap, HashMap};

use crate::check::label;
use crate::check::sequence::{Sequence, Step};
use crate::diagnostic::Diagnostics;
use crate::diagnostic::rule::Rule;
use crate::model::document::{Kind, Provision, Version};
use crate::model::label::{Label, Ordinal, Scheme, Suffix};
use crate::model::source::Sources;

/// Reports paragraph numbers and labels that do not follow from the one before in their list. `lacking` says of each provision how
/// many before it a translation lacks, and is empty for any other text: what is left out there is reported as missing, and once is
/// enough.
pub fn check(version: &Version, lacking: &[usize], sources: &Sources, diagnostics: &mut Diagnostics) {
    let mut found = Finder { provisions: &version.provisions, lacking, sources, diagnostics };
    found.paragraphs();
    found.labels();
}

struct Finder<'a> {
    provisions: &'a [Provision],
    lacking: &'a [usize],
    sources: &'a Sources,
    diagnostics: &'a mut Diagnostics,
}

/// The numbered paragraphs of one part.
#[derive(Default)]
struct Counted {
    sequence: Sequence,
    /// Whether a heading of the part's highest depth stands since the last number.
    after_heading: bool,
}

/// What makes one list of labels: what they are, what they belong to, and how they are written.
type List = (&'static str, u8, Option<usize>, Option<usize>, Scheme);

impl Finder<'_> {
    fn paragraphs(&mut self) {
        let highest = highest_headings(self.provisions);
        let mut parts: HashMap<Option<usize>, Counted> = HashMap::new();
        for (index, provision) in self.provisions.iter().enumerate() {
            let part = parts.entry(provision.part).or_default();
            match (provision.kind, &provision.label) {
                (Kind::Heading(depth), _) if highest.get(&provision.part) == Some(&depth) => part.after_heading = true,
                (Kind::Paragraph, Some(label)) => {
                    // Numbers that begin again in each section are a way of numbering, and no mistake.
                    if part.after_heading && label.ordinal.value == 1 && label.ordinal.suffix == Suffix::None {
                        part.sequence = Sequence::default();
                    }
                    part.after_heading = false;
                    let step = part.sequence.next(label.ordinal, index);
                    self.paragraph(index, label, step);
                }
                _ => {}
            }
        }
    }

    fn paragraph(&mut self, index: usize, label: &Label, step: Step) {
        let number = label.ordinal;
        let (rule, message, earlier) = match step {
            Step::Follows => return,
            Step::LateStart if self.is_missing(None, index) => return,
            Step::Gap(at) if self.is_missing(Some(at), index) => return,
            Step::LateStart => {
                let left_out = left_out(0, number);
                (Rule::NumberGap, format!("paragraph {number} is the first of its part{left_out}"), None)
            }
            Step::Gap(at) => {
                let before = self.ordinal(at);
                let left_out = left_out(before.map_or(0, |before| before.value), number);
                (Rule::NumberGap, format!("paragraph {number} follows paragraph {}{left_out}", shown(before)), Some(at))
            }
            Step::Repeated(at) => (Rule::NumberRepeated, format!("paragraph {number} stands here again"), Some(at)),
            Step::Lower(at) => {
                let before = shown(self.ordinal(at));
                (Rule::NumberOrder, format!("paragraph {number} follows paragraph {before}"), Some(at))
            }
        };
        let said = if rule == Rule::NumberRepeated { "it was here before" } else { "the one before" };
        self.report(rule, index, message, earlier, said);
    }

    /// Whether the source has something between two provisions that this version lacks.
    fn is_missing(&self, earlier: Option<usize>, later: usize) -> bool {
        let before = |index: usize| self.lacking.get(index).copied().unwrap_or(0);
        before(later) > earlier.map_or(0, before)
    }

    fn labels(&mut self) {
        let mut lists: HashMap<List, Sequence> = HashMap::new();
        for (index, provision) in self.provisions.iter().enumerate() {
            let (name, depth) = match provision.kind {
                Kind::Heading(depth) => ("heading", depth),
                Kind::Subparagraph(degree) => ("sub-paragraph", degree),
                Kind::AgendaItem => ("item", 0),
                _ => continue,
            };
            let Some(label) = &provision.label else { continue };
            let list = (name, depth, provision.part, provision.parent, label.ordinal.scheme);
            let step = lists.entry(list).or_default().next(label.ordinal, index);
            self.label(index, name, label, step);
        }
    }

    fn label(&mut self, index: usize, name: &str, label: &Label, step: Step) {
        let printed = &label.printed;
        let before = |at: usize| self.provisions[at].label.as_ref().map_or("", |label| label.printed.as_str());
        let (message, earlier, said) = match step {
            Step::Follows => return,
            Step::LateStart if self.is_missing(None, index) => return,
            Step::Gap(at) if self.is_missing(Some(at), index) => return,
            Step::LateStart => (format!("{name} `{printed}` is the first of its list"), None, ""),
            Step::Repeated(at) => (format!("{name} `{printed}` stands here again"), Some(at), "it was here before"),
            Step::Gap(at) | Step::Lower(at) => {
                (format!("{name} `{printed}` follows `{}`", before(at)), Some(at), "the one before")
            }
        };
        self.report(Rule::LabelOrder, index, message, earlier, said);
    }

    fn report(&mut self, rule: Rule, index: usize, message: String, earlier: Option<usize>, said: &str) {
        let place = label::place(&self.provisions[index], self.sources);
        let finding = self.diagnostics.add(rule, place, message);
        if let Some(earlier) = earlier {
            finding.place(label::place(&self.provisions[earlier], self.sources), said);
        }
        finding.help(format!(
            "if the source prints it so, acknowledge it right before the block: `<!-- allow {rule}: reason -->`"
        ));
    }

    fn ordinal(&self, index: usize) -> Option<Ordinal> {
        self.provisions[index].label.as_ref().map(|label| label.ordinal)
    }
}

/// The highest depth of headings in each part; the smaller number is the higher.
fn highest_headings(provisions: &[Provision]) -> BTreeMap<Option<usize>, u8> {
    let mut highest = BTreeMap::new();
    for provision in provisions {
        if let Kind::Heading(depth) = provision.kind {
            let known = highest.entry(provision.part).or_insert(depth);
            *known = depth.min(*known);
        }
    }
    highest
}

fn shown(ordinal: Option<Ordinal>) -> String {
    ordinal.map_or_else(String::new, |ordinal| ordinal.to_string())
}

/// The numbers between one and the next, in words; nothing where only an adverb is left out.
fn left_out(before: u32, next: Ordinal) -> String {
    let end = if next.suffix == Suffix::None { next.value } else { next.value + 1 };
    let (first, last) = (before + 1, end.saturating_sub(1));
    match last.checked_sub(first) {
        None => String::new(),
        Some(0) => format!(": {first} is left out"),
        Some(1) => format!(": {first} and {last} are left out"),
        Some(_) => format!(": {first} to {last} are left out"),
    }
}

#[cfg(test)]
mod tests {
    use super::check;
    use crate::check::sample::Sample;
    use crate::model::document::{Kind, Part};
    use crate::model::language::Language;

    /// One word a provision: a number, `#` a heading of the highest depth, `##` one below, `A` the beginning of an annex.
    fn found(numbers: &str) -> Vec<String> {
        let mut sample = Sample::zh();
        for word in numbers.split(' ') {
            match word {
                "#" => sample.add(Kind::Heading(2), "", "标题"),
                "##" => sample.add(Kind::Heading(3), "", "标题"),
                "A" => sample.part(Part::Annex(None)),
                number => sample.add(Kind::Paragraph, &format!("{number}."), "各国重申"),
            }
        }
        sample.found(|version, sources, diagnostics| check(version, &[], sources, diagnostics))
    }

    #[test]
    fn paragraphs_are_counted_by_part() {
        let cases: [(&str, &[&str]); 9] = [
            ("1 2 3", &[]),
            ("23 24", &["number-gap `23.` paragraph 23 is the first of its part: 1 to 22 are left out"]),
            ("1 3 4", &["number-gap `3.` paragraph 3 follows paragraph 1: 2 is left out"]),
            ("1 4", &["number-gap `4.` paragraph 4 follows paragraph 1: 2 and 3 are left out"]),
            ("1 2 3 2", &["number-repeated `2.` paragraph 2 stands here again"]),
            (
                "1 2 4 3",
                &[
                    "number-gap `4.` paragraph 4 follows paragraph 2: 3 is left out",
                    "number-order `3.` paragraph 3 follows paragraph 4",
                ],
            ),
            ("1 2 A 1 2", &[]),
            ("# 1 2 # 1 ## 2 # 1", &[]),
            ("# 1 2 ## 1", &["number-repeated `1.` paragraph 1 stands here again"]),
        ];
        for (numbers, expected) in cases {
            assert_eq!(found(numbers), expected, "{numbers}");
        }
    }

    #[test]
    fn what_a_translation_lacks_is_no_gap_of_its_own() {
        let mut sample = Sample::new(Language::En);
        for label in ["1.", "3.", "5.", "7."] {
            sample.add(Kind::Paragraph, label, "States");
        }
        let found =
            |lacking: &[usize]| sample.found(|version, sources, found| check(version, lacking, sources, found)).len();
        assert_eq!((found(&[]), found(&[0, 1, 2, 3]), found(&[0, 1, 1, 2])), (3, 0, 1));
        // The first paragraphs of all may be missing.
        let late = |lacking: &[usize]| {
            let mut sample = Sample::new(Language::En);
            sample.add(Kind::Paragraph, "4.", "States");
            sample.found(|version, sources, found| check(version, lacking, sources, found)).len()
        };
        assert_eq!((late(&[]), late(&[0]), late(&[3])), (1, 1, 0));
    }

    #[test]
    fn labels_are_counted_by_what_they_belong_to() {
        let mut sample = Sample::zh();
        sample.add(Kind::Heading(2), "一.", "导言");
        sample.add(Kind::Heading(2), "三.", "程序");
        sample.add(Kind::Paragraph, "1.", "如下：");
        let first = sample.last();
        sample.below(first, Kind::Subparagraph(1), "(a)", "鼓励；");
        sample.below(first, Kind::Subparagraph(1), "(c)", "鼓励；");
        sample.below(first, Kind::Subparagraph(1), "(d)", "鼓励。");
        sample.add(Kind::Paragraph, "2.", "如下：");
        let second = sample.last();
        sample.below(second, Kind::Subparagraph(1), "(b)", "鼓励。");
        sample.below(second, Kind::AgendaItem, "1.", "项目");
        sample.below(second, Kind::AgendaItem, "1.", "项目");
        let found = sample.found(|version, sources, diagnostics| check(version, &[], sources, diagnostics));
        let expected = [
            "label-order `三.` heading `三.` follows `一.`",
            "label-order `(c)` sub-paragraph `(c)` follows `(a)`",
            "label-order `(b)` sub-paragraph `(b)` is the first of its list",
            "label-order `1.` item `1.` stands here again",
        ];
        assert_eq!(found, expected);
    }
}
