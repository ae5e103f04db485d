//! Names in lists of States that are nearly, but not quite, a State's.

use std::collections::{HashMap, HashSet};
use std::ops::Range;

use crate::check::terms::Reading;
use crate::check::terms::names::overlap;
use crate::check::terms::one_off::{OneOff, bare};
use crate::diagnostic::Diagnostics;
use crate::diagnostic::rule::Rule;
use crate::model::document::Place;
use crate::model::language::Language;
use crate::model::state::States;

/// So many States named in one text are a list.
const LIST: usize = 4;

/// The names of the States in a language.
pub struct Listed {
    states: &'static States,
    language: Language,
    names: OneOff<()>,
    /// What is a State's name, or was one, or is said elsewhere to be none.
    known: HashSet<Vec<char>>,
    longest: usize,
}

impl Listed {
    /// The names of a language. Those that a language inflects are not compared.
    pub fn new(language: Language) -> Self {
        let states = States::of(language);
        let mut names = OneOff::new(language);
        let mut own: Vec<&str> = Vec::new();
        if !matches!(language, Language::Ru | Language::Ar) {
            own.extend(States::codes().flat_map(|(code, _)| <[&str; 2]>::from(states.names(code))));
            own.dedup();
        }
        for name in &own {
            names.add(name, (), if language == Language::Zh { 4 } else { 5 });
        }
        let former = states.former().iter().map(|one| one.name);
        let known = states.all().chain(former).map(|name| bare(name, language)).collect();
        let longest = own.iter().map(|name| name.len()).max().unwrap_or(0) + 4;
        Self { states, language, names, known, longest }
    }

    /// The items of a list of States that are no State's name but nearly one: where, the name, and what to write for what.
    fn near(&self, text: &str) -> Vec<(Range<usize>, String, (String, String))> {
        let states: Vec<Range<usize>> = self.states.within(text).map(|(range, _)| range).collect();
        if states.len() < LIST {
            return Vec::new();
        }
        let (starts, ends): (HashSet<usize>, HashSet<usize>) =
            (states.iter().map(|one| one.start).collect(), states.iter().map(|one| one.end).collect());
        // Where an item ends and another begins, and whether a State's name does.
        let mut parts: HashMap<usize, usize> = HashMap::new();
        for separator in self.language.tongue().separators {
            for (at, _) in text.match_indices(separator) {
                let end = parts.entry(at).or_default();
                *end = (*end).max(at + separator.len());
            }
        }
        let mut begins: Vec<(usize, bool)> = parts.iter().map(|(at, next)| (*next, ends.contains(at))).collect();
        let mut stops: Vec<(usize, bool)> = parts.iter().map(|(at, next)| (*at, starts.contains(next))).collect();
        let marks = |c: char| "：:；;。.（(".contains(c);
        begins.extend(text.match_indices(marks).map(|(at, mark)| (at + mark.len(), false)));
        begins.push((0, false));
        stops.extend(text.match_indices(marks).map(|(at, _)| (at, false)));
        stops.push((text.len(), false));
        begins.sort_unstable();
        stops.sort_unstable();
        let mut found: Vec<(Range<usize>, String, (String, String))> = Vec::new();
        for (begin, after_state) in begins {
            let from = stops.partition_point(|(stop, _)| *stop <= begin);
            let near = stops[from..].iter().take_while(|(stop, _)| *stop <= begin + self.longest);
            for (stop, _) in near.filter(|(_, before_state)| after_state || *before_state) {
                let words = &text[begin..*stop];
                let item = words.trim_start();
                let item =
                    articles(self.language).iter().find_map(|article| item.strip_prefix(article)).unwrap_or(item);
                let range = stop - item.len()..stop - item.len() + item.trim_end().len();
                // Two items are not one.
                let is_several = || states.iter().any(|one| overlap(one, &range) && self.is_item(text, one));
                if item.is_empty() || self.known.contains(&bare(item, self.language)) || is_several() {
                    continue;
                }
                let Some(meant) = self.names.meant(item, |(), _| true) else { continue };
                if found.iter().all(|(other, ..)| !overlap(other, &range)) {
                    found.push((range, meant.name.to_owned(), meant.change));
                }
            }
        }
        found
    }

    /// Whether a State's name is parted from the rest of a text on both sides.
    fn is_item(&self, text: &str, name: &Range<usize>) -> bool {
        let (before, after) = (&text[..name.start], &text[name.end..]);
        let separators = self.language.tongue().separators;
        let begins = before.is_empty() || separators.iter().any(|separator| before.ends_with(separator));
        let ends = after.is_empty() || separators.iter().any(|separator| after.starts_with(separator));
        begins && ends
    }
}

/// Reports the items of lists of States that are nearly a State's name.
pub fn check(reading: &Reading<'_>, listed: &Listed, diagnostics: &mut Diagnostics) {
    for (place, run, text) in reading.runs() {
        for (range, name, change) in listed.near(&text.plain) {
            if !is_other_name(reading, place, run, &range) {
                one_name(reading, (place, run, range), &name, &change, diagnostics);
            }
        }
    }
}

fn one_name(
    reading: &Reading<'_>,
    (place, run, range): (Place, usize, Range<usize>),
    name: &str,
    (right, written): &(String, String),
    diagnostics: &mut Diagnostics,
) {
    let Some((words, span)) = reading.stands(place, run, range) else { return };
    let message = format!("`{words}` is nearly, but not quite, `{name}`");
    let finding = diagnostics.add(Rule::WrongCountry, span, message);
    reading.beside(finding, place);
    finding.help(match (right.is_empty(), written.is_empty()) {
        (true, _) => format!("take out `{written}`"),
        (_, true) => format!("put in `{right}`"),
        _ => format!("write `{right}` for `{written}`"),
    });
    finding.help("if the source prints it so, acknowledge it");
}

/// Whether the name of something else in the term base stands there.
fn is_other_name(reading: &Reading<'_>, place: Place, run: usize, range: &Range<usize>) -> bool {
    let uses = reading.seen.usage.at(reading.work, reading.index, place).iter();
    let mut uses = uses.filter(|one| one.run as usize == run && reading.term(one).0.kind.is_name());
    uses.any(|one| one.range().start <= range.start && range.end <= one.range().end)
}

/// Words before a State's name that are not part of it.
fn articles(language: Language) -> &'static [&'static str] {
    match language {
        Language::En => &["the ", "The "],
        Language::Fr => &["la ", "le ", "les ", "l’", "l'", "La ", "Le ", "Les ", "L’", "L'"],
        Language::Es => &["la ", "el ", "los ", "las ", "La ", "El ", "Los ", "Las "],
        Language::Zh | Language::Ru | Language::Ar => &[],
    }
}

#[cfg(test)]
mod tests {
    use super::Listed;
    use crate::model::language::Language::{self, En, Fr, Zh};

    #[test]
    fn an_item_of_a_list_that_is_nearly_a_state_is_found() {
        type Case<'a> = (Language, &'a str, &'a [(&'a str, &'a str)]);
        let cases: &[Case<'_>] = &[
            (Zh, "提案国：中国、日本、哈萨克斯但、墨西哥和印度尼西亚。", &[("哈萨克斯但", "哈萨克斯坦")]),
            (Zh, "安提瓜和巴布大、阿根廷、中国、日本、墨西哥。", &[("安提瓜和巴布大", "安提瓜和巴布达")]),
            (En, "Argentina, Burkina Fasso, Mexico, Norway and the Sudan", &[("Burkina Fasso", "Burkina Faso")]),
            (En, "Argentina, Mexico, Norway, Switzerlan and Kenya.", &[("Switzerlan", "Switzerland")]),
            (En, "Argentina, Mexico, Norway, Switzerland and Kazahkstan", &[("Kazahkstan", "Kazakhstan")]),
            // All right; too few; no item beside a State; a former name, which is told elsewhere; two items.
            (Zh, "安提瓜和巴布达、阿根廷、中国、日本、几内亚比绍、几内亚和欧洲联盟。", &[]),
            (Zh, "中国、日本和哈萨克斯但。", &[]),
            (Zh, "中国、日本、阿根廷和墨西哥提到会议室、哈萨克斯但文。", &[]),
            (En, "Argentina, Kazakstan, Mexico, Norway and the Sudan", &[]),
            (En, "Argentina, Belgium, India, Iran (Islamic Republic of), Iraq and Kenya", &[]),
            (Zh, "阿根廷、比利时、法国、肯尼亚和墨西哥", &[]),
            (En, "Argentina, Norway, the Niger, Nigeria, Côte d'Ivoire, Dominica and the Dominican Republic", &[]),
            (Fr, "l’Argentine, le Niger, le Nigéria, la Norvège, l’Autriche et l’Australie", &[]),
        ];
        for (language, text, expected) in cases {
            let found = Listed::new(*language).near(text);
            let found: Vec<_> = found.iter().map(|(range, name, _)| (&text[range.clone()], name.as_str())).collect();
            assert_eq!(found, *expected, "{text}");
        }
    }
}
