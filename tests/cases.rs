//! Tables of cases: `tests/cases/*.txt` hold one case a line, `input => output`, and say how to read them.
//!
//! `UPDATE=1 cargo test --test cases` rewrites the outputs.
#![expect(clippy::disallowed_methods, reason = "the tables are read and rewritten here")]

#[path = "cases/figures.rs"]
mod figures;

use std::collections::HashMap;
use std::fmt::Write as _;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;

use rapporteur::diagnostic::rule::{Level, Rule};
use rapporteur::load;
use rapporteur::model::anchor::Anchor;
use rapporteur::model::document::{Kind, Place, Role, Version};
use rapporteur::model::label::Label;
use rapporteur::model::language::Language;
use rapporteur::model::number;
use rapporteur::model::site::SitePath;
use rapporteur::model::source::{SourceFile, Sources};
use rapporteur::model::symbol::{Slug, Symbol};
use rapporteur::{Reading, render, understand};
use scraper::{Html, Selector};

const ARROW: &str = " =>";

#[test]
fn labels() {
    hold("labels", |line| of_text(line, "", |version| described(version).join(" ⁄ ")));
}

#[test]
fn headings() {
    hold("headings", |line| of_text(&format!("## {line}"), "", heading));
}

#[test]
fn anchors() {
    hold("anchors", |line| {
        let (kind, document) = line.strip_prefix("(resolution) ").map_or(("", line), |rest| ("resolution", rest));
        of_text(&document.replace(" / ", "\n\n"), kind, |version| addresses(version).join(" "))
    });
}

#[test]
fn texts() {
    hold("texts", |line| of_text(&line.replace(" / ", "\n\n"), "", |version| described(version).join(" ⁄ ")));
}

#[test]
fn identifiers() {
    hold("identifiers", |anchor| Anchor::parse(anchor).map_or("no anchor".to_owned(), |anchor| anchor.eid()));
}

#[test]
fn slugs() {
    hold("slugs", |symbol| Slug::of(&Symbol(symbol.to_owned())).map_or("no slug".to_owned(), |slug| slug.to_string()));
}

#[test]
fn symbols() {
    hold("symbols", |works| {
        let files = works.split(" & ").zip('a'..).flat_map(|(work, name)| {
            let yaml = format!("{work}\nkind: other\nauthentic: zh\n");
            [
                file(&format!("content/documents/{name}/work.yaml"), &yaml),
                file(&format!("content/documents/{name}/zh.md"), "文\n"),
            ]
        });
        let reading = understand(Sources { files: files.collect() });
        let slugs = reading.corpus.works.iter().map(|work| work.slug.to_string());
        // That no anchor is recorded yet is advice, and true of every case.
        let grave = reading.findings.iter().filter(|finding| finding.level > Level::Advice);
        let found = grave.map(|finding| {
            let found = &finding.diagnostic;
            let helps = found.helps().fold(String::new(), |helps, help| helps + " (" + help + ")");
            format!("{}: {}{helps}", found.rule, found.message)
        });
        slugs.chain(found).collect::<Vec<_>>().join("; ")
    });
}

#[test]
fn numbers() {
    hold("numbers", |line| {
        let (how, text) = line.split_once(' ').unwrap_or((line, ""));
        let read = match how {
            "digits" => number::digits(text).map(|n| n.to_string()),
            "han" => number::han(text).map(|n| n.to_string()),
            "roman" => number::roman(text).map(|n| n.to_string()),
            "letter" => number::letter(text).map(|n| n.to_string()),
            "as-roman" => text.parse().ok().map(number::to_roman),
            "as-letter" => text.parse().ok().map(number::to_letter),
            _ => Some(format!("`{how}` is no reading")),
        };
        read.unwrap_or("none".to_owned())
    });
}

#[test]
fn addresses_of_pages() {
    hold("addresses", |line| {
        let (from, to) = line.split_once(" to ").unwrap_or((line, ""));
        let from = SitePath::new(from);
        match to.split_once('#') {
            Some((to, anchor)) => from.to_anchor(&SitePath::new(to), anchor),
            None => from.to(&SitePath::new(to)),
        }
    });
}

#[test]
fn citations_in_arabic() {
    citations(Language::Ar);
}

#[test]
fn citations_in_english() {
    citations(Language::En);
}

#[test]
fn citations_in_spanish() {
    citations(Language::Es);
}

#[test]
fn citations_in_french() {
    citations(Language::Fr);
}

#[test]
fn citations_in_russian() {
    citations(Language::Ru);
}

#[test]
fn citations_in_chinese() {
    citations(Language::Zh);
}

/// All cases of a language are documents of one site, so that its words are put together once; those that name the document
/// that they stand in, or give it another symbol, are sites of their own.
fn citations(language: Language) {
    let name = format!("citations.{language}");
    let inputs: Vec<String> = cases(&read(&name)).map(|case| case.input).collect();
    let (alone, together): (Vec<_>, Vec<_>) =
        inputs.iter().partition(|input| input.contains("A/76/999") || input.starts_with('('));
    let all = cited_in(&together, language);
    let outputs: HashMap<&str, String> = together.iter().map(|input| input.as_str()).zip(all).collect();
    let own = |line: &str| alone.iter().any(|input| *input == line);
    hold(
        &name,
        |line| if own(line) { cited_in(&[&line.to_owned()], language).concat() } else { outputs[line].clone() },
    );
}

/// What documents of one text each cite, and what is found wrong with that: `text | kind | target | resolved ⁄ … ! rule`.
fn cited_in(inputs: &[&String], language: Language) -> Vec<String> {
    let instruments = std::fs::read_to_string("content/instruments.yaml").expect("the instruments can be read");
    let mut files = vec![file("content/instruments.yaml", &instruments)];
    for (number, input) in inputs.iter().enumerate() {
        let marked = input.strip_prefix('(').and_then(|rest| rest.split_once(") "));
        let (symbol, text) =
            marked.filter(|(symbol, _)| *symbol == "none" || symbol.contains('/')).unwrap_or(("A/76/999", input));
        let name =
            if symbol == "none" { format!("slug: a{number}") } else { format!("symbol: {symbol}\nslug: a{number}") };
        let folder = format!("content/documents/{number:04}");
        files.push(file(&format!("{folder}/work.yaml"), &format!("{name}\nkind: report\nauthentic: {language}\n")));
        files.push(file(&format!("{folder}/{language}.md"), &format!("{}\n", text.replace(" / ", "\n\n"))));
    }
    let reading = understand(Sources { files });
    (0..inputs.len()).map(|number| cited_by(&reading, number)).collect()
}

/// What the work with this number cites.
fn cited_by(reading: &Reading, number: usize) -> String {
    let version = &reading.corpus.works[number].versions[0];
    let citations = reading.links.of(number, 0).iter().map(|citation| {
        let block = match citation.place {
            Place::Provision(index) => &version.provisions[index].block,
            Place::Note(index) => &version.notes[index].blocks[0],
        };
        let words = block.texts().nth(citation.run).map_or("", |text| &text.plain[citation.range.clone()]);
        let last = citation.target.to.as_ref().map_or(String::new(), |to| format!("..{to}"));
        let target = citation.target.spelt(&reading.corpus);
        format!("{words} | {} | {target}{last} | {}", citation.kind.key(), citation.target.landing.key())
    });
    let mut out = citations.collect::<Vec<_>>().join(" ⁄ ");
    if out.is_empty() {
        out.push_str("nothing");
    }
    let rules = [
        Rule::BrokenReference,
        Rule::MissingAnnex,
        Rule::AmbiguousReference,
        Rule::LinkTextMismatch,
        Rule::UnknownSymbol,
        Rule::DecisionCitedAsResolution,
        Rule::SelfReference,
    ];
    let own = reading.findings.iter().filter(|finding| finding.diagnostic.span.file == version.file);
    for finding in own.filter(|finding| rules.contains(&finding.diagnostic.rule)) {
        let _ = write!(out, " ! {}", finding.diagnostic.rule);
    }
    out
}

/// All cases of the table are documents of one site, so that the theme is read once.
#[test]
fn emphasis() {
    let site_toml = "title.zh = \"例\"\nlanguages = [\"zh\"]\n";
    let path = |n: usize| format!("case{n}");
    let mut files = vec![file("site.toml", site_toml)];
    let inputs: Vec<String> = cases(&read("emphasis")).map(|case| case.input).collect();
    for (n, input) in inputs.iter().enumerate() {
        let folder = format!("content/documents/{}", path(n));
        files.push(file(&format!("{folder}/work.yaml"), &format!("slug: {}\nkind: other\nauthentic: zh\n", path(n))));
        files.push(file(&format!("{folder}/zh.md"), &format!("{}\n", input.replace(" / ", "\n\n"))));
    }
    let reading = understand(Sources { files });
    let config = reading.config.as_ref().expect("the settings can be read");
    let theme = load::built_in_theme();
    let site = render::site(reading.made(), config, &theme).expect("the theme can be read");
    let words = Selector::parse(".body .t").expect("a selector");
    hold("emphasis", |line| {
        let n = inputs.iter().position(|input| input == line).expect("the input stands in the table");
        let page = site.render(&SitePath::new(format!("{}/zh.html", path(n)))).expect("the page can be rendered");
        let page = Html::parse_document(&String::from_utf8(page).expect("a page is UTF-8"));
        let texts: Vec<_> = page.select(&words).map(|element| element.inner_html()).collect();
        texts.join(" ⁄ ")
    });
}

fn file(path: &str, text: &str) -> SourceFile {
    SourceFile { path: path.to_owned(), text: text.to_owned() }
}

/// What `look` sees in a version in Chinese with this text.
fn of_text(text: &str, kind: &str, look: impl Fn(&Version) -> String) -> String {
    let kind = if kind.is_empty() { "other" } else { kind };
    let yaml = format!("slug: a\nkind: {kind}\nauthentic: zh\n");
    let files =
        vec![file("content/documents/a/work.yaml", &yaml), file("content/documents/a/zh.md", &format!("{text}\n"))];
    let reading = understand(Sources { files });
    look(&reading.corpus.works[0].versions[0])
}

/// Each provision: what it is, its label as printed and as read, and its text. Then the notes.
fn described(version: &Version) -> Vec<String> {
    let label = |label: &Label| format!("{} | {} | ", label.printed, label.ordinal);
    let provisions = version.provisions.iter();
    let provisions = provisions.map(|p| {
        format!("{} | {}{}", kind_word(p.kind), p.label.as_ref().map_or(String::new(), label), p.block.plain())
    });
    let notes = version.notes.iter().map(|note| {
        let texts: Vec<_> = note.blocks.iter().map(|block| block.plain()).collect();
        format!("note | {} | {}", note.label, texts.join("⏎"))
    });
    provisions.chain(notes).collect()
}

fn heading(version: &Version) -> String {
    let provisions = version.provisions.iter();
    let described = provisions.map(|p| {
        let label = p.label.as_ref().map_or("", |label| &label.printed);
        format!("{label} | {} | {}", p.block.plain(), p.anchor)
    });
    described.collect::<Vec<_>>().join(" ⁄ ")
}

/// Every address in the order of the text: a provision's with what it does, where that is not plain, and with its aliases;
/// then those of votes and notes.
fn addresses(version: &Version) -> Vec<String> {
    let mut out = Vec::new();
    for provision in &version.provisions {
        let mut line = provision.anchor.to_string();
        let aliases: Vec<_> = provision.aliases.iter().map(Anchor::as_str).collect();
        if let Kind::Unnumbered(role @ (Role::Chapeau | Role::Preambular)) = provision.kind {
            let _ = write!(line, "={}", format!("{role:?}").to_lowercase());
        }
        if !aliases.is_empty() {
            let _ = write!(line, "({})", aliases.join(","));
        }
        out.push(line);
    }
    out.extend(version.votes.iter().map(|vote| format!("+{}", vote.anchor)));
    for note in &version.notes {
        let refs: Vec<_> = note.refs.iter().map(|mark| mark.anchor.as_str()).collect();
        out.push(format!("+{}({})", note.anchor, refs.join(",")));
    }
    out
}

fn kind_word(kind: Kind) -> String {
    match kind {
        Kind::Subparagraph(degree) => format!("sub-paragraph {degree}"),
        Kind::Unnumbered(Role::Plain) => "unnumbered".to_owned(),
        Kind::Unnumbered(role) => format!("{role:?}").to_lowercase(),
        Kind::Heading(depth) => format!("heading {depth}"),
        Kind::Cover(line) => format!("cover {}", line.key()),
        Kind::VoteList(_, side) => format!("vote {}", side.key()),
        Kind::Part(_) => "part".to_owned(),
        Kind::AgendaItem => "item".to_owned(),
        Kind::Paragraph | Kind::Title | Kind::Officer => format!("{kind:?}").to_lowercase(),
    }
}

/// One case of a table.
struct Case {
    line: usize,
    input: String,
    output: String,
}

fn table(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(format!("tests/cases/{name}.txt"))
}

fn read(name: &str) -> String {
    std::fs::read_to_string(table(name)).expect("the table can be read")
}

fn cases(text: &str) -> impl Iterator<Item = Case> {
    text.lines().zip(1..).filter_map(|(line, number)| {
        let (input, output) = line.rsplit_once(ARROW)?;
        Some(Case { line: number, input: decoded(input), output: output.trim_start().to_owned() })
    })
}

/// Compares every case of a table with what `make` makes of its input; all that differ are told.
fn hold(name: &str, make: impl Fn(&str) -> String) {
    let text = read(name);
    let mut wrong = String::new();
    let mut new = String::new();
    let mut all = cases(&text).peekable();
    for (line, number) in text.lines().zip(1..) {
        let Some(case) = all.next_if(|case| case.line == number) else {
            let comment = line.is_empty() || line.starts_with('#');
            assert!(comment, "tests/cases/{name}.txt:{number}: neither a case nor a comment: {line}");
            let _ = writeln!(new, "{line}");
            continue;
        };
        let made = encoded(&catch_unwind(AssertUnwindSafe(|| make(&case.input))).unwrap_or("panics".to_owned()));
        let input = line.rsplit_once(ARROW).map_or(line, |(input, _)| input);
        let output = &case.output;
        let place = format!("tests/cases/{name}.txt:{number}");
        if *output != made {
            let _ = writeln!(wrong, "{place}: {input}\n  expected: {output}\n  came:     {made}");
        }
        let _ = writeln!(new, "{input}{ARROW} {made}");
    }
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(table(name), new).expect("the table can be written");
    } else {
        assert!(wrong.is_empty(), "\n{wrong}");
    }
}

/// Characters that could not be seen in a table, and how they are written there.
const SIGNS: [(&str, &str); 12] = [
    ("\u{0}", "{U+0000}"),
    ("\u{c}", "{U+000C}"),
    ("\u{85}", "{U+0085}"),
    ("\u{2028}", "{U+2028}"),
    ("\r", "␍"),
    ("\n", "⏎"),
    ("\t", "⇥"),
    ("\u{a0}", "{U+A0}"),
    ("\u{3000}", "{U+3000}"),
    ("\u{200f}", "{U+200F}"),
    ("\u{fdd0}", "{U+FDD0}"),
    ("\u{202f}", "{U+202F}"),
];

fn decoded(text: &str) -> String {
    let text = SIGNS.iter().fold(text.to_owned(), |text, (character, sign)| text.replace(sign, character));
    text.replace('␣', " ")
}

fn encoded(text: &str) -> String {
    let text = SIGNS.iter().fold(text.to_owned(), |text, (character, sign)| text.replace(character, sign));
    let inner = text.trim_matches(' ');
    let (start, end) = (text.len() - text.trim_start_matches(' ').len(), text.trim_end_matches(' ').len());
    format!("{}{inner}{}", "␣".repeat(start), "␣".repeat(text.len() - end.max(start)))
}
