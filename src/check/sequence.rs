//! Whether numbers follow one another, and where to go on when they do not.

use std::collections::HashMap;

use crate::model::label::{Ordinal, Suffix};

/// The numbers of one list, as far as they were read; each with what it stands at.
#[derive(Debug, Default)]
pub struct Sequence {
    last: Option<(Ordinal, usize)>,
    greatest: Option<(Ordinal, usize)>,
    seen: HashMap<Ordinal, usize>,
}

/// How a number stands to those before it. Each names what the earlier one stands at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// It follows, or begins the list at one.
    Follows,
    /// It begins the list, and not at one.
    LateStart,
    /// Something is left out after the earlier one.
    Gap(usize),
    /// It was there before.
    Repeated(usize),
    /// It is lower than the last one.
    Lower(usize),
}

impl Sequence {
    /// Reads the next number, which stands at `index`. After a break the list goes on from what is printed, and also from
    /// the greatest number so far: after 23, 24, 25, 24 both 25 (as a repetition) and 26 are understood.
    pub fn next(&mut self, ordinal: Ordinal, index: usize) -> Step {
        let step = self.step(ordinal);
        self.seen.entry(ordinal).or_insert(index);
        self.last = Some((ordinal, index));
        if self.greatest.is_none_or(|(greatest, _)| key(ordinal) > key(greatest)) {
            self.greatest = Some((ordinal, index));
        }
        step
    }

    fn step(&self, ordinal: Ordinal) -> Step {
        if let Some(earlier) = self.seen.get(&ordinal) {
            return Step::Repeated(*earlier);
        }
        let (Some((last, at_last)), Some((greatest, at_greatest))) = (self.last, self.greatest) else {
            return if key(ordinal) <= (1, Suffix::None) { Step::Follows } else { Step::LateStart };
        };
        if ordinal.follows(last) || ordinal.follows(greatest) {
            Step::Follows
        } else if key(ordinal) > key(greatest) {
            Step::Gap(at_greatest)
        } else if key(ordinal) > key(last) {
            Step::Gap(at_last)
        } else {
            Step::Lower(at_last)
        }
    }
}

fn key(ordinal: Ordinal) -> (u32, Suffix) {
    (ordinal.value, ordinal.suffix)
}

#[cfg(test)]
mod tests {
    use super::{Sequence, Step};
    use crate::model::label::{Ordinal, Scheme, Suffix};

    #[test]
    fn steps_are_named_and_the_list_goes_on() {
        use Step::{Follows as F, Gap as G, LateStart as S, Lower as L, Repeated as R};
        let cases: [(&str, &[Step]); 11] = [
            ("1 2 3", &[F, F, F]),
            ("0 1", &[F, F]),
            ("3 4", &[S, F]),
            ("1 2 5 6", &[F, F, G(1), F]),
            ("1 2 3 2 4", &[F, F, F, R(1), F]),
            ("1 2 3 2 3 4", &[F, F, F, R(1), R(2), F]),
            ("1 2 2 3", &[F, F, R(1), F]),
            ("1 2 9 3 4", &[F, F, G(1), L(2), F]),
            ("1 2 9 4 6", &[F, F, G(1), L(2), G(3)]),
            ("1 1bis 1ter 2", &[F, F, F, F]),
            ("1 1ter 2bis", &[F, G(0), G(1)]),
        ];
        for (numbers, expected) in cases {
            let mut sequence = Sequence::default();
            let steps: Vec<_> =
                numbers.split(' ').enumerate().map(|(index, text)| sequence.next(ordinal(text), index)).collect();
            assert_eq!(steps, expected, "{numbers}");
        }
    }

    fn ordinal(text: &str) -> Ordinal {
        let end = text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len());
        let suffix =
            Suffix::ALL.iter().find(|(word, _)| *word == &text[end..]).map_or(Suffix::None, |(_, suffix)| *suffix);
        Ordinal { scheme: Scheme::Number, value: text[..end].parse().expect("a number"), suffix }
    }
}
