//! Names that States have no more, and names that they never had.

use std::ops::Range;

use aho_corasick::{AhoCorasick, MatchKind};

use crate::check::terms::{Reading, is_after, is_list, is_own, runs};
use crate::diagnostic::Diagnostics;
use crate::diagnostic::rule::Rule;
use crate::model::document::Place;
use crate::model::language::Language;
use crate::model::state::{FormerName, States};

/// Finds the names that no State of a language has today.
pub struct Former {
    states: &'static States,
    /// Every name of a State, so that no name is found within a longer one that is right.
    automaton: AhoCorasick,
    /// What each of them is; none for a name that is right.
    names: Vec<Option<FormerName>>,
}

impl Former {
    /// The names of a language.
    pub fn new(language: Language) -> Self {
        let states = States::of(language);
        let former = states.former().iter().map(|one| (one.name, Some(*one)));
        let is_former = |name: &str| states.former().iter().any(|one| one.name == name);
        let right = states.all().filter(|name| !is_former(name)).map(|name| (name, None));
        let (spellings, names): (Vec<_>, Vec<_>) = former.chain(right).unzip();
        let automaton = AhoCorasick::builder().match_kind(MatchKind::LeftmostLongest).build(spellings);
        Self { states, automaton: automaton.expect("there are few names"), names }
    }

    fn within<'a>(&'a self, text: &'a str) -> impl Iterator<Item = (Range<usize>, FormerName)> + 'a {
        let all = self.automaton.find_iter(text);
        let former = all.filter_map(|found| Some((found.range(), self.names[found.pattern().as_usize()]?)));
        former.filter(|(range, _)| self.states.is_name(text, range))
    }
}

/// Reports former names in documents of a later time, and mistakes.
pub fn check(reading: &Reading<'_>, former: &Former, diagnostics: &mut Diagnostics) {
    for place in reading.version.places().filter(|place| is_own(reading.version, *place)) {
        for (run, text) in runs(reading.version, place).enumerate() {
            for (range, name) in former.within(&text.plain) {
                // On the list of a vote what is no name at all is an unknown State already.
                let is_said = name.until.is_empty() && is_list(reading.version, place);
                let is_right_yet = !name.until.is_empty() && !is_after(reading.work(), name.until);
                if !is_said && !is_right_yet && !is_within_name(reading, place, run, &range) {
                    one_name(reading, (place, run, range), name, diagnostics);
                }
            }
        }
    }
}

fn one_name(
    reading: &Reading<'_>,
    (place, run, range): (Place, usize, Range<usize>),
    name: FormerName,
    diagnostics: &mut Diagnostics,
) {
    let Some((words, span)) = reading.stands(place, run, range) else { return };
    let why = match name.until {
        "" => "is not the name of the State".to_owned(),
        until => format!("has not been the name of the State since {until}"),
    };
    let finding = diagnostics.add(Rule::WrongCountry, span, format!("`{words}` {why}; it is `{}`", name.now));
    reading.beside(finding, place);
    finding.help(format!("write `{}`; if the source prints it so, acknowledge it", name.now));
}

/// Whether a State's name is part of a title or of the name of a body, which keeps it; or is a term of its own, which is checked as
/// one.
fn is_within_name(reading: &Reading<'_>, place: Place, run: usize, range: &Range<usize>) -> bool {
    let uses = reading.seen.usage.at(reading.work, reading.index, place).iter();
    let mut uses = uses.filter(|one| one.run as usize == run && reading.term(one).0.kind.is_name());
    uses.any(|one| one.range().start <= range.start && range.end <= one.range().end)
}
