//! Small sites, one a folder of `tests/sites/`: what is found in them, and the data that is made of them.
//!
//! What is found stands beside the line it is about, in a comment on its own line right after it, `<!-- found 5: rule: message -->`
//! or `# found 5: rule: message`, where 5 is the column; in `expected.txt`, `file:line:column: rule: message`, where no comment can
//! stand. `expected/` holds the data of each version, `helps.txt`, where there is one, what helps. `UPDATE=1 cargo test --test sites` rewrites both; a person reads the difference.
#![expect(clippy::disallowed_methods, reason = "the sites are read and rewritten here")]

#[path = "sites/whole.rs"]
mod whole;

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

use rapporteur::diagnostic::Note;
use rapporteur::diagnostic::level::Finding;
use rapporteur::diagnostic::place::Place;
use rapporteur::load;
use rapporteur::model::document::CoverLine;
use rapporteur::model::source::{SourceFile, Sources};
use rapporteur::{Reading, render, understand};

use crate::whole::{kept, plain_characters};

/// The tests take turns: one may be rewriting what another reads.
static TURN: Mutex<()> = Mutex::new(());

fn turn() -> MutexGuard<'static, ()> {
    TURN.lock().unwrap_or_else(PoisonError::into_inner)
}

/// A finding: its file, its line, and `column: rule: message`.
type Found = (String, usize, String);

#[test]
fn what_is_found_is_what_stands_beside_it() {
    let _turn = turn();
    let mut wrong = String::new();
    for folder in folders() {
        let sources = load::sources(&folder).expect("a site can be read");
        if updating() {
            update(&folder, sources);
            continue;
        }
        let mut expected: Vec<Found> = sources.files.iter().flat_map(|file| beside(&file.path, &file.text)).collect();
        expected.extend(listed(&folder));
        let mut found = found(&understand(sources));
        expected.sort();
        found.sort();
        for (path, line, rest) in missing_from(&found, &expected) {
            let _ = writeln!(wrong, "{}/{path}:{line}:{rest}: not expected", name(&folder));
        }
        for (path, line, rest) in missing_from(&expected, &found) {
            let _ = writeln!(wrong, "{}/{path}:{line}:{rest}: expected, not found", name(&folder));
        }
    }
    assert!(wrong.is_empty(), "\n{wrong}");
}

#[test]
fn the_data_of_every_site_is_as_expected() {
    let _turn = turn();
    for folder in folders().into_iter().filter(|folder| !is_broken(folder)) {
        let expected = folder.join("expected");
        let data = data(&understand(load::sources(&folder).expect("a site can be read")));
        if updating() {
            let _ = fs::remove_dir_all(&expected);
        }
        for (path, made) in &data {
            let file = expected.join(path);
            if updating() {
                fs::create_dir_all(file.parent().expect("it is in a folder")).expect("a folder can be made");
                fs::write(&file, made).expect("what is expected can be written");
            } else {
                let written = fs::read_to_string(&file).unwrap_or_default();
                assert_eq!(&written, made, "{} is not what is made", file.display());
            }
        }
        assert_eq!(files_under(&expected), data.len(), "{} holds what no version makes", expected.display());
    }
}

/// What an author is told to do, where a site has a `helps.txt`: `rule: message` and, indented, each piece of help.
#[test]
fn what_helps_is_as_expected() {
    let _turn = turn();
    for path in folders().into_iter().map(|folder| folder.join("helps.txt")).filter(|path| path.exists()) {
        let folder = path.parent().expect("it is in a folder");
        let reading = understand(load::sources(folder).expect("a site can be read"));
        let mut helps = String::new();
        for Finding { diagnostic, .. } in &reading.findings {
            let _ = writeln!(helps, "{}: {}", diagnostic.rule, diagnostic.message);
            for note in &diagnostic.notes {
                if let Note::Help(help) = note {
                    let _ = writeln!(helps, "  {help}");
                }
            }
        }
        if updating() {
            fs::write(&path, &helps).expect("the help can be written");
        }
        assert_eq!(fs::read_to_string(&path).expect("the help can be read"), helps, "{}", path.display());
    }
}

/// However broken a text is, nothing of it is lost.
#[test]
fn every_text_is_whole() {
    let _turn = turn();
    let mut wrong = String::new();
    for folder in folders() {
        let Reading { sources, corpus, .. } = understand(load::sources(&folder).expect("a site can be read"));
        for version in corpus.works.iter().flat_map(|work| &work.versions) {
            let file = sources.file(version.file);
            let (kept, written) = (plain_characters(&kept(version)), plain_characters(&written(&file.text)));
            if kept != written {
                let _ = writeln!(wrong, "{}/{}\n  written: {written}\n  kept:    {kept}", name(&folder), file.path);
            }
        }
    }
    assert!(wrong.is_empty(), "\n{wrong}");
}

fn updating() -> bool {
    std::env::var_os("UPDATE").is_some()
}

fn folders() -> Vec<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/sites");
    let entries =
        fs::read_dir(root).expect("the sites are there").map(|entry| entry.expect("an entry can be read").path());
    let mut folders: Vec<_> = entries.filter(|path| path.is_dir()).collect();
    folders.sort();
    assert!(folders.len() > 10, "the sites are not where they were");
    folders
}

fn name(folder: &Path) -> String {
    folder.file_name().map_or_else(String::new, |name| name.to_string_lossy().into_owned())
}

fn is_broken(folder: &Path) -> bool {
    name(folder).starts_with("broken-")
}

fn files_under(folder: &Path) -> usize {
    let Ok(entries) = fs::read_dir(folder) else { return 0 };
    entries
        .map(|entry| entry.expect("an entry can be read").path())
        .map(|path| if path.is_dir() { files_under(&path) } else { 1 })
        .sum()
}

fn found(reading: &Reading) -> Vec<Found> {
    let findings = reading.findings.iter().map(|finding| &finding.diagnostic);
    findings
        .map(|found| {
            let place = Place::in_characters(found.span, &reading.sources);
            (
                place.path.to_owned(),
                place.start.line,
                format!("{}: {}: {}", place.start.column, found.rule, found.message),
            )
        })
        .collect()
}

/// The findings that comments in a file state, each for the nearest line above that is no such comment.
fn beside(path: &str, text: &str) -> Vec<Found> {
    let mut line_above = 1;
    let mut out = Vec::new();
    for (line, number) in text.lines().zip(1..) {
        match stated(line) {
            Some(rest) => out.push((path.to_owned(), line_above, rest.to_owned())),
            None => line_above = number,
        }
    }
    out
}

fn stated(line: &str) -> Option<&str> {
    line.strip_prefix("# found ").or_else(|| line.strip_prefix("<!-- found ")?.strip_suffix(" -->"))
}

/// The findings that `expected.txt` lists.
fn listed(folder: &Path) -> Vec<Found> {
    let text = fs::read_to_string(folder.join("expected.txt")).unwrap_or_default();
    let found = |line: &str| {
        let mut parts = line.splitn(3, ':');
        Some((parts.next()?.to_owned(), parts.next()?.parse().ok()?, parts.next()?.to_owned()))
    };
    text.lines().map(|line| found(line).expect("a line of expected.txt is `file:line:column: rule: message`")).collect()
}

/// What is in `all` and, as often, not in `some`.
fn missing_from(all: &[Found], some: &[Found]) -> Vec<Found> {
    let mut rest = some.to_vec();
    let is_missing =
        |found: &&Found| rest.iter().position(|other| other == *found).map(|at| rest.swap_remove(at)).is_none();
    all.iter().filter(is_missing).cloned().collect()
}

/// Takes the old statements out, looks, and writes the new ones.
fn update(folder: &Path, sources: Sources) {
    let bare = |file: SourceFile| {
        let lines: String = file.text.split_inclusive('\n').filter(|line| stated(line.trim_end()).is_none()).collect();
        SourceFile { text: lines, ..file }
    };
    let files: Vec<_> = sources.files.into_iter().map(bare).collect();
    let all = found(&understand(Sources { files: files.clone() }));
    let mut list = String::new();
    for file in files {
        let mut text = String::new();
        let mut added = 0;
        for (line, number) in file.text.split_inclusive('\n').zip(1..) {
            text.push_str(line);
            for (path, _, rest) in all.iter().filter(|(path, at, _)| *path == file.path && *at == number) {
                if let Some((open, close)) = comment(&file, number) {
                    let _ = writeln!(text, "{open}found {rest}{close}");
                    added += 1;
                } else {
                    let _ = writeln!(list, "{path}:{}:{rest}", number + added);
                }
            }
        }
        fs::write(folder.join(&file.path), text).expect("a file can be written");
    }
    let path = folder.join("expected.txt");
    if list.is_empty() {
        let _ = fs::remove_file(path);
    } else {
        fs::write(path, list).expect("the list can be written");
    }
}

/// How a comment is written right after a line of a file; none where it would change what is read.
fn comment(file: &SourceFile, number: usize) -> Option<(&'static str, &'static str)> {
    let lines: Vec<_> = file.text.lines().collect();
    let before = &lines[..number];
    let count = |mark: &str| before.iter().filter(|line| line.starts_with(mark)).count();
    let is_text = Path::new(&file.path).extension().is_some_and(|extension| extension == "md");
    let in_front_matter = lines.first() == Some(&"---") && before.iter().filter(|line| **line == "---").count() == 1;
    let free = lines.get(number).is_none_or(|next| next.trim().is_empty()) && !file.path.starts_with("content/pages/");
    match (!is_text || in_front_matter, free) {
        (true, _) => Some(("# ", "")),
        (false, true) if count(":::") % 2 == 0 && count("```") % 2 == 0 => Some(("<!-- ", " -->")),
        _ => None,
    }
}

/// The data of every version, indented, by the path of its page. Every other page is rendered, too.
fn data(reading: &Reading) -> BTreeMap<String, String> {
    let config = reading.config.as_ref().expect("the settings can be read");
    let theme = load::built_in_theme();
    let site = render::site(reading.made(), config, &theme).expect("the theme can be read");
    let mut out = BTreeMap::new();
    for path in site.paths() {
        let page = site.render(path).unwrap_or_else(|error| panic!("{path}: {error}"));
        let is_data = Path::new(path.as_str()).extension().is_some_and(|extension| extension == "json");
        if is_data && !path.as_str().starts_with("schema/") {
            let value: serde_json::Value = serde_json::from_slice(&page).expect("data is JSON");
            out.insert(path.to_string(), format!("{value:#}\n"));
        }
    }
    out
}

/// The attributes in these sites; what else stands between braces is text.
const ATTRIBUTES: [&str; 5] = [" {annex}", " {annex 1}", " {annex 2}", " {appendix}", " {summary}"];

/// The text of a document as it should be kept: without front matter, comments, the keys of the cover, and the marks of records,
/// notes, code and parts.
fn written(text: &str) -> String {
    let body = text.strip_prefix("---\n").and_then(|rest| rest.split_once("---\n")).map_or(text, |(_, body)| body);
    let mut out = String::new();
    let mut in_cover = false;
    for line in body.lines().filter(|line| !line.starts_with("<!--") && !line.trim_start().starts_with("```")) {
        if let Some(record) = line.strip_prefix(":::") {
            in_cover = record == " cover";
            continue;
        }
        let attribute = ATTRIBUTES.iter().find_map(|known| line.strip_suffix(known));
        let line = attribute.unwrap_or(line);
        let known = |(key, rest)| CoverLine::ALL.iter().any(|(known, _)| *known == key).then_some(rest);
        let line = line.split_once(": ").filter(|_| in_cover).and_then(known).unwrap_or(line);
        out.push_str(&without(&without(line, "[^", "]"), "](", ")").replace("{missing}", ""));
        out.push('\n');
    }
    out
}

/// A text without what stands from `open` to `close`.
fn without(text: &str, open: &str, close: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some((before, inside)) = rest.split_once(open) {
        let Some((_, after)) = inside.split_once(close) else { break };
        out.push_str(before);
        rest = after;
    }
    out + rest
}
