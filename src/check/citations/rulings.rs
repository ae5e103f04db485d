//! What is wrong with what the editors say in `work.yaml` that phrases cite.

use std::ops::Range;

use crate::diagnostic::nearest::nearest;
use crate::diagnostic::rule::Rule;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::model::anchor::Anchor;
use crate::model::citation::VersionLinks;
use crate::model::corpus::Corpus;
use crate::model::source::{Sources, Span};
use crate::model::work::{Ruling, Work};

/// Reports the rulings of a work that no version has met, and those whose target is nothing.
pub fn check(corpus: &Corpus, work: &Work, links: &[VersionLinks], sources: &Sources, diagnostics: &mut Diagnostics) {
    let text = &sources.file(work.file).text;
    for (index, ruling) in work.meta.citations.iter().enumerate() {
        let span = |key, value| Span::new(work.file, written(text, index, key, value));
        if !links.iter().any(|version| version.met.contains(&index)) {
            let within = ruling.within.as_ref().map_or_else(String::new, |within| format!(" at `#{within}`"));
            let message = format!("no text{within} has the phrase `{}`", ruling.text);
            diagnostics
                .add(Rule::UnusedRuling, span("text:", &ruling.text), message)
                .help("write the phrase as it stands in the text, or remove it");
        }
        target(corpus, ruling, span("target:", &ruling.target), diagnostics);
    }
}

/// Where the value of a key of the ruling with this number is written; the beginning of the file where that cannot be told.
fn written(text: &str, index: usize, key: &str, value: &str) -> Range<usize> {
    let list = text.find("\ncitations:").map_or(0, |at| at + 1);
    let of_key = text[list..].match_indices(key).filter(|(at, _)| !text[..list + at].ends_with(char::is_alphanumeric));
    let line = of_key
        .map(|(at, _)| list + at + key.len())
        .nth(index)
        .map(|start| start..text[start..].find('\n').map_or(text.len(), |end| start + end));
    let found = line.and_then(|line| text[line.clone()].find(value).map(|at| line.start + at));
    found.filter(|_| !value.is_empty()).map_or(0..0, |start| start..start + value.len())
}

/// Whether a target is a document, an instrument, an address or `none`, and has the provision that it names.
fn target(corpus: &Corpus, ruling: &Ruling, span: Span, diagnostics: &mut Diagnostics) {
    let written = ruling.target.as_str();
    if written == "none" || written.starts_with("https://") || written.starts_with("http://") {
        return;
    }
    let (name, fragment) = written.split_once('#').unwrap_or((written, ""));
    if written.contains('#') && Anchor::parse(fragment).is_none() {
        let message = format!("`{fragment}` is no address of a provision");
        diagnostics.add(Rule::UnusedRuling, span, message).help("write one such as `#p24` or `#annex-p7-a`");
        return;
    }
    let instrument = corpus.instruments.iter().any(|instrument| instrument.id == name);
    let work = corpus.works.iter().filter(|_| !instrument).find(|work| is(work, name));
    match work {
        Some(work) if !fragment.is_empty() => has(work, name, fragment, span, diagnostics),
        None if !instrument && !name.contains('/') => {
            let finding = diagnostics.add(Rule::UnusedRuling, span, format!("`{name}` is nothing that can be cited"));
            let slugs = corpus.works.iter().map(|work| work.slug.as_str());
            let ids = corpus.instruments.iter().map(|instrument| instrument.id.as_str());
            if let Some(near) = nearest(name, slugs.chain(ids).chain(["none"])) {
                finding.help(format!("did you mean `{near}`?"));
            }
            finding.help("write a symbol, a slug or an instrument's id, perhaps with `#anchor`, an address, or `none`");
        }
        _ => {}
    }
}

/// Whether a work has this symbol or slug; blanks and asterisks do not count.
fn is(work: &Work, name: &str) -> bool {
    let counts = |c: &char| !c.is_whitespace() && *c != '*';
    let same = |symbol: &str| symbol.chars().filter(counts).eq(name.chars().filter(counts));
    let mut symbols = work.meta.symbol.iter().chain(&work.meta.symbols);
    work.slug.as_str() == name || symbols.any(|symbol| symbol.0.split(['–', '—']).any(same))
}

/// Reports a provision that no version of a work has.
fn has(work: &Work, name: &str, fragment: &str, span: Span, diagnostics: &mut Diagnostics) {
    let provisions = work.versions.iter().flat_map(|version| {
        let own = version.provisions.iter().flat_map(|one| std::iter::once(&one.anchor).chain(&one.aliases));
        let notes = version.notes.iter().map(|note| &note.anchor);
        own.chain(notes).chain(version.votes.iter().map(|vote| &vote.anchor))
    });
    let all: Vec<&str> = provisions.map(Anchor::as_str).collect();
    if all.contains(&fragment) {
        return;
    }
    let finding: &mut Diagnostic = diagnostics.add(Rule::UnusedRuling, span, format!("{name} has no `#{fragment}`"));
    if let Some(near) = nearest(fragment, all) {
        finding.help(format!("it has `#{near}`"));
    }
}

#[cfg(test)]
mod tests {
    use super::written;

    #[test]
    fn a_ruling_is_found_where_it_is_written() {
        let text = "# citations: none yet\nsymbol: A/1\ncitations:\n  - text: A/1\n    target: A/2\n  - {context: x, target: A/1, text: A/1}\n  - target: 甲\n    text: \"a\\\"b\"\n";
        let found = |index, key, value| &text[written(text, index, key, value)];
        assert_eq!(written(text, 0, "text:", "A/1").start, text.find("text: A/1").expect("it is there") + 6);
        assert_eq!(written(text, 1, "text:", "A/1").end, text.find("A/1}").expect("it is there") + 3);
        assert_eq!(found(2, "target:", "甲"), "甲");
        // What is written in another way than it reads, or not at all.
        assert_eq!(written(text, 2, "text:", "a\"b"), 0..0);
        assert_eq!(written(text, 3, "text:", "A/1"), 0..0);
        assert_eq!(written(text, 0, "text:", ""), 0..0);
        assert_eq!(written("", 0, "text:", "a"), 0..0);
    }
}
