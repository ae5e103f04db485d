//! Whether the lists of a vote agree with its totals, and name States.

use std::collections::HashMap;

use crate::diagnostic::Diagnostics;
use crate::diagnostic::rule::Rule;
use crate::model::document::{Kind, Provision, Side, Version, Vote};
use crate::model::source::Span;
use crate::model::state::States;

/// Reports totals that differ from the lists, names that are no State's, and States that are named twice.
pub fn check(version: &Version, diagnostics: &mut Diagnostics) {
    for (number, vote) in version.votes.iter().enumerate() {
        totals(version, number, vote, diagnostics);
        names(version, number, vote, diagnostics);
    }
}

fn list(version: &Version, number: usize, side: Side) -> Option<&Provision> {
    version.provisions.iter().find(|provision| provision.kind == Kind::VoteList(number, side))
}

fn totals(version: &Version, number: usize, vote: &Vote, diagnostics: &mut Diagnostics) {
    for ((side, stated), names) in Side::ALL.into_iter().zip(vote.stated).zip(&vote.names) {
        let Some(stated) = stated.map(|stated| stated as usize) else { continue };
        let counted = names.len();
        if stated == counted {
            continue;
        }
        let span = list(version, number, side).map_or(vote.span, |list| list.span);
        let key = side.key();
        let noun = if counted == 1 { "name" } else { "names" };
        diagnostics
            .add(Rule::VoteTotal, span, format!("{key}={stated} is stated, but the list has {counted} {noun}"))
            .place(vote.span, "the total is stated here")
            .help("compare the list with the source, name by name");
    }
}

fn names(version: &Version, number: usize, vote: &Vote, diagnostics: &mut Diagnostics) {
    let states = States::of(version.language);
    let mut seen: HashMap<&str, Span> = HashMap::new();
    for (side, names) in Side::ALL.into_iter().zip(&vote.names) {
        let list = list(version, number, side);
        let mut from = 0;
        for name in names {
            let place = list.and_then(|list| place_of(name, list, &mut from, version)).unwrap_or(vote.span);
            let Some(code) = states.code(name) else {
                let finding =
                    diagnostics.add(Rule::UnknownState, place, format!("`{name}` is not the name of a State"));
                if let Some(known) = states.former().iter().find(|known| known.name == name) {
                    finding.help(format!("write `{}`", known.now));
                }
                finding
                    .help("if the source prints it so, acknowledge it right before the record; it is counted as one");
                continue;
            };
            if let Some(earlier) = seen.insert(code, place) {
                diagnostics
                    .add(Rule::StateRepeated, place, format!("`{name}` stands in this vote twice"))
                    .place(earlier, "it was here before");
            }
        }
    }
}

/// The place of the next `name` in a list, after the one before.
fn place_of(name: &str, list: &Provision, from: &mut usize, version: &Version) -> Option<Span> {
    let text = list.block.texts().next()?;
    let at = *from + text.plain.get(*from..)?.find(name)?;
    *from = at + name.len();
    Some(Span::new(version.file, text.source_offset(at)..text.source_offset(*from - 1) + 1))
}

#[cfg(test)]
mod tests {
    use super::check;
    use crate::check::sample::Sample;
    use crate::model::anchor::Anchor;
    use crate::model::document::{Kind, Side, Vote};
    use crate::model::language::Language;
    use crate::model::source::{FileId, Span};
    use crate::model::state::States;

    fn vote(stated: [Option<u32>; 3], lists: [&str; 3]) -> Sample {
        let mut sample = Sample::zh();
        sample.add(Kind::Paragraph, "1.", "表决情况如下：");
        for (side, list) in Side::ALL.into_iter().zip(lists) {
            sample.below(0, Kind::VoteList(0, side), "", list);
        }
        let names = lists.map(|list| States::of(Language::Zh).split(list, Language::Zh));
        let (anchor, span) = (Anchor::new("p1-vote", ""), Span::new(FileId(0), 0..1));
        sample.version.votes.push(Vote { anchor, parent: 0, stated, names, span });
        sample
    }

    #[test]
    fn names_are_counted_and_known() {
        let lists = ["特立尼达和多巴哥、圣基茨和尼维斯和也门。", "大不列颠岛及北爱尔兰联合王国、英国", "也门"];
        let sample = vote([Some(3), Some(1), None], lists);
        let found = sample.found(|version, _, diagnostics| check(version, diagnostics));
        let expected = [
            "unknown-state `大不列颠岛及北爱尔兰联合王国` `大不列颠岛及北爱尔兰联合王国` is not the name of a State",
            "vote-total `大不列颠岛及北爱尔兰联合王国、英国` no=1 is stated, but the list has 2 names",
            "state-repeated `也门` `也门` stands in this vote twice",
        ];
        assert_eq!(found, expected);
    }

    #[test]
    fn lists_are_parted_in_every_language() {
        let cases = [
            (Language::En, "Bosnia and Herzegovina, Iran (Islamic Republic of), Trinidad and Tobago and Yemen", 4),
            (Language::Ar, "البوسنة والهرسك، وترينيداد وتوباغو، واليمن", 3),
            (
                Language::Fr,
                "Bosnie-Herzégovine, Côte d'Ivoire, Royaume-Uni de Grande-Bretagne et d’Irlande du Nord et Yémen",
                4,
            ),
            (Language::Ru, "Босния и Герцеговина, Папуа — Новая Гвинея и Йемен", 3),
            (
                Language::Es,
                "Antigua y Barbuda, Reino Unido de Gran Bretaña e Irlanda del Norte e Irán (República Islámica del)",
                3,
            ),
        ];
        for (language, list, count) in cases {
            let states = States::of(language);
            let names = states.split(list, language);
            assert_eq!(names.len(), count, "{names:?}");
            let unknown: Vec<_> = names.iter().filter(|name| states.code(name).is_none()).collect();
            assert!(unknown.is_empty(), "{unknown:?}");
        }
    }

    /// Every list of the sources, as the pages break it: only the known misprint is unknown.
    #[test]
    fn the_lists_of_the_sources_name_states() {
        let source = include_str!("../../tests/fixtures/sources/a-conf192-bms-2021-1.zh.txt");
        let states = States::of(Language::Zh);
        let mut lists: Vec<String> = Vec::new();
        let mut open = false;
        for line in source.lines().map(str::trim).filter(|line| !line.is_empty() && !is_page_matter(line)) {
            if matches!(line, "赞成：" | "反对：" | "弃权：") {
                lists.push(String::new());
                open = true;
            } else if open {
                lists.last_mut().expect("a list is open").push_str(line);
                open = line.contains('、') && !line.ends_with('。');
            }
        }
        let names: Vec<_> = lists.iter().map(|list| states.split(list, Language::Zh)).collect();
        let counts: Vec<_> = names.iter().map(Vec::len).collect();
        let unknown: Vec<_> =
            names.iter().flatten().filter(|name| states.code(name).is_none() && *name != "无").collect();
        assert_eq!(counts, [100, 1, 10, 114, 1, 1]);
        assert_eq!(unknown, ["大不列颠岛及北爱尔兰联合王国"]);
    }

    /// A rule, a note or a link at the foot of a page, in the middle of a list.
    fn is_page_matter(line: &str) -> bool {
        line.starts_with("__") || line.starts_with("http") || line.contains("代表团事后") || line == "成票。"
    }
}
