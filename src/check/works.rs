//! Whether works have addresses of their own, known meetings, and their authentic texts.

use std::collections::HashMap;

use crate::diagnostic::Diagnostics;
use crate::diagnostic::nearest::nearest;
use crate::diagnostic::rule::Rule;
use crate::model::corpus::Corpus;
use crate::model::source::{Sources, Span};
use crate::model::symbol::Slug;
use crate::model::work::Work;

/// Reports two works with one address, meetings that are not listed, and works without their authentic text.
pub fn check(corpus: &Corpus, sources: &Sources, diagnostics: &mut Diagnostics) {
    let mut addresses: HashMap<&Slug, &Work> = HashMap::new();
    for work in &corpus.works {
        if let Some(first) = addresses.get(&work.slug) {
            diagnostics
                .add(
                    Rule::SlugCollision,
                    address(work, sources),
                    format!("`{}` has the address `{}` too", first.folder, work.slug),
                )
                .place(address(first, sources), "the other one")
                .help("give one of them a `slug` of its own, or make them one work");
        } else {
            addresses.insert(&work.slug, work);
        }
        other_symbols(work, corpus, sources, diagnostics);
        meeting(work, corpus, sources, diagnostics);
        authentic(work, sources, diagnostics);
    }
}

/// Reports another work whose own symbol this one lists among its `symbols`.
fn other_symbols(work: &Work, corpus: &Corpus, sources: &Sources, diagnostics: &mut Diagnostics) {
    for symbol in &work.meta.symbols {
        let same =
            corpus.works.iter().find(|other| other.folder != work.folder && other.meta.symbol.as_ref() == Some(symbol));
        if let Some(other) = same {
            let message = format!("`{symbol}` is the symbol of `{}` too", other.folder);
            diagnostics
                .add(Rule::SlugCollision, line_of("symbols", work, sources), message)
                .place(address(other, sources), "the other one")
                .help("a symbol names one work; take it out of `symbols`, or make them one work");
        }
    }
}

fn meeting(work: &Work, corpus: &Corpus, sources: &Sources, diagnostics: &mut Diagnostics) {
    let Some(id) = work.meta.meeting.as_deref().filter(|id| corpus.meeting(id).is_none()) else { return };
    let span = line_of("meeting", work, sources);
    let finding = diagnostics.add(Rule::UnknownMeeting, span, format!("there is no meeting `{id}`"));
    match nearest(id, corpus.meetings.iter().map(|meeting| meeting.id.as_str())) {
        Some(near) => finding.help(format!("did you mean `{near}`?")),
        None => finding.help("list it in `content/meetings.yaml`"),
    };
}

fn authentic(work: &Work, sources: &Sources, diagnostics: &mut Diagnostics) {
    let language = work.meta.authentic;
    if work.version(language).is_none() {
        diagnostics
            .add(Rule::MissingAuthentic, line_of("authentic", work, sources), format!("there is no `{language}.md`"))
            .help("add the authentic text, or name the language of a text that is there");
    }
}

/// Where a work says what its address is made of.
fn address(work: &Work, sources: &Sources) -> Span {
    let key = if work.meta.slug.is_some() { "slug" } else { "symbol" };
    line_of(key, work, sources)
}

/// The line of a key in `work.yaml`; the file's beginning where it is written in another way.
fn line_of(key: &str, work: &Work, sources: &Sources) -> Span {
    let mut start = 0;
    for line in sources.file(work.file).text.split_inclusive('\n') {
        if line.strip_prefix(key).is_some_and(|rest| rest.trim_start().starts_with(':')) {
            return Span::new(work.file, start..start + line.trim_end().len());
        }
        start += line.len();
    }
    Span::new(work.file, 0..0)
}

#[cfg(test)]
mod tests {
    use super::check;
    use crate::check::sample::{Sample, work};
    use crate::diagnostic::Diagnostics;
    use crate::model::corpus::Corpus;
    use crate::model::language::{ByLanguage, Language};
    use crate::model::meeting::Meeting;
    use crate::model::source::{FileId, SourceFile, Sources};

    #[test]
    fn a_work_has_an_address_a_meeting_and_a_text() {
        let mut works = ["a-1", "a-1", "a-2"].map(|slug| work(slug, vec![Sample::zh().version]));
        works[1].meta.meeting = Some("bms7".to_owned());
        works[2].meta.meeting = Some("bms8".to_owned());
        works[2].meta.authentic = Language::En;
        for (number, work) in (0..).zip(&mut works) {
            work.file = FileId(number);
        }
        let text = "slug: a-1\nmeeting: bms8\nauthentic: en\n";
        let file = |_| SourceFile { path: "work.yaml".to_owned(), text: text.to_owned() };
        let sources = Sources { files: (0..3).map(file).collect() };
        let name = ByLanguage::default;
        let (short, place) = (name(), name());
        let meeting = Meeting { id: "bms7".to_owned(), name: name(), short, from: None, to: None, year: 2021, place };
        let corpus = Corpus { works: works.into(), meetings: vec![meeting], ..Corpus::default() };
        let mut diagnostics = Diagnostics::default();
        check(&corpus, &sources, &mut diagnostics);
        let found: Vec<_> = diagnostics
            .into_sorted()
            .into_iter()
            .map(|d| {
                format!("{} {} `{}` {}", d.span.file.0, d.rule, &text[d.span.range()], d.helps().collect::<String>())
            })
            .collect();
        let expected = [
            "1 slug-collision `slug: a-1` give one of them a `slug` of its own, or make them one work",
            "2 unknown-meeting `meeting: bms8` did you mean `bms7`?",
            "2 missing-authentic `authentic: en` add the authentic text, or name the language of a text that is there",
        ];
        assert_eq!(found, expected);
    }
}
