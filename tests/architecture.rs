//! The house rules, read from the sources: which module knows which, and what keeps out of most of them.
#![expect(clippy::disallowed_methods, reason = "the sources are read here")]

use std::fs;
use std::path::{Path, PathBuf};

/// The modules that know nouns, findings and themselves, and no other verb.
const VERBS: [&str; 9] = ["load", "parse", "link", "align", "check", "choose", "search", "render", "publish"];
/// The one exception: what `publish` writes is the site that `render` makes.
const NAMED_EXCEPTIONS: [(&str, &str); 2] = [("publish", "render::Site"), ("publish", "render::error")];
/// Files that may be long. There is none.
const LONG_FILES: [&str; 0] = [];
const LONGEST: usize = 400;
/// What only those who deal with the world may name.
const WORLD: [&str; 6] = ["std::fs", "std::env", "SystemTime", "Instant", "std::net", "std::process"];
const WORLDLY: [&str; 4] = ["load", "publish", "main", "command"];
/// The program: `main.rs` and its commands, which put the verbs of the library together.
const PROGRAM: [&str; 3] = ["lib", "main", "command"];

/// A source file without its tests.
struct Source {
    /// The path from `src/`, without `.rs`: `model/text`.
    path: String,
    /// The lines with their numbers.
    lines: Vec<(usize, String)>,
    whole: usize,
}

impl Source {
    /// The module at the top that it belongs to: `model`; `lib` or `main` for those two files.
    fn module(&self) -> &str {
        self.path.split('/').next().unwrap_or(&self.path)
    }

    fn at(&self, line: usize, what: &str) -> String {
        format!("src/{}.rs:{line}: {what}", self.path)
    }
}

#[test]
fn nobody_knows_more_than_it_may() {
    let mut wrong = Vec::new();
    for source in sources() {
        for (line, path) in crate_paths(&source) {
            if !may_know(source.module(), &path) {
                wrong.push(source.at(line, &format!("`{}` does not import `crate::{path}`", source.module())));
            }
        }
    }
    assert_none(&wrong);
}

fn may_know(module: &str, path: &str) -> bool {
    let known = path.split("::").next().unwrap_or(path);
    let excepted = NAMED_EXCEPTIONS.iter().any(|(by, what)| *by == module && path.starts_with(what));
    match module {
        program if PROGRAM.contains(&program) => true,
        "model" => known == "model",
        "diagnostic" => known == "diagnostic" || known == "model",
        verb => excepted || known == verb || known == "model" || known == "diagnostic",
    }
}

#[test]
fn the_exceptions_are_needed() {
    let all = sources();
    for (by, what) in NAMED_EXCEPTIONS {
        let mut paths = all.iter().filter(|source| source.module() == by).flat_map(crate_paths);
        assert!(paths.any(|(_, path)| path.starts_with(what)), "`{by}` does not import `crate::{what}` any more");
    }
}

#[test]
fn every_module_is_a_known_one() {
    let known: Vec<_> = [&["model", "diagnostic"], &VERBS[..], &PROGRAM[..]].concat();
    let unknown: Vec<_> = sources()
        .iter()
        .filter(|source| !known.contains(&source.module()))
        .map(|source| source.at(1, "belongs to no module of the house"))
        .collect();
    assert_none(&unknown);
}

#[test]
fn imports_are_by_name() {
    let is_glob = |line: &str| line.trim_start_matches("pub ").starts_with("use ") && line.contains("::*");
    assert_none(&lines_that(|_, line| is_glob(line.trim()).then_some("a glob import")));
}

#[test]
fn every_file_says_what_it_is() {
    let silent = |source: &Source| {
        let first = source.lines.first().map_or("", |(_, line)| line.as_str());
        let says = first.strip_prefix("//! ").is_some_and(|words| words.len() > 10);
        let paragraph = source.lines.iter().map_while(|(_, line)| line.strip_prefix("//! "));
        let ends = paragraph.last().is_some_and(|line| line.ends_with(['.', '`', ':']));
        (!says || !ends).then(|| source.at(1, "begins with no `//!` sentence"))
    };
    assert_none(&sources().iter().filter_map(silent).collect::<Vec<_>>());
}

#[test]
fn files_are_small() {
    let long = |source: &Source| {
        let excepted = LONG_FILES.contains(&source.path.as_str());
        (source.whole > LONGEST && !excepted).then(|| source.at(source.whole, "is over 400 lines"))
    };
    assert_none(&sources().iter().filter_map(long).collect::<Vec<_>>());
}

#[test]
fn a_lint_is_allowed_for_a_reason() {
    let mut wrong = Vec::new();
    for source in sources() {
        for (index, (number, line)) in source.lines.iter().enumerate() {
            let opens =
                ["#[allow(", "#![allow(", "#[expect(", "#![expect("].iter().any(|open| line.trim().starts_with(open));
            // The attribute may run over a few lines.
            let attribute = source.lines[index..].iter().map(|(_, line)| line.as_str());
            let attribute: Vec<_> = attribute
                .take(8)
                .scan(false, |done, line| (!std::mem::replace(done, line.contains(")]"))).then_some(line))
                .collect();
            if opens && !attribute.join(" ").contains("reason") {
                wrong.push(source.at(*number, "allows a lint without a reason"));
            }
        }
    }
    assert_none(&wrong);
}

#[test]
fn nothing_is_unwrapped() {
    assert_none(&lines_that(|_, line| line.contains(".unwrap()").then_some("`unwrap()` outside tests")));
}

#[test]
fn the_world_is_far() {
    let names = |module: &str, line: &str| {
        let code = line.split("//").next().unwrap_or_default();
        (!WORLDLY.contains(&module) && WORLD.iter().any(|word| names_word(code, word)))
            .then_some("names disk, clock, environment or network")
    };
    assert_none(&lines_that(names));
}

/// Whether `word` stands in `code` as a word of its own.
fn names_word(code: &str, word: &str) -> bool {
    let part = |c: char| c.is_alphanumeric() || c == '_';
    code.match_indices(word).any(|(at, _)| {
        !code[..at].chars().next_back().is_some_and(part) && !code[at + word.len()..].chars().next().is_some_and(part)
    })
}

fn lines_that(wrong: impl Fn(&str, &str) -> Option<&'static str>) -> Vec<String> {
    let mut out = Vec::new();
    for source in sources() {
        for (number, line) in &source.lines {
            if let Some(what) = wrong(source.module(), line) {
                out.push(source.at(*number, what));
            }
        }
    }
    out
}

/// Every path that a file imports from this crate or names in its code, one for each name in braces.
fn crate_paths(source: &Source) -> Vec<(usize, String)> {
    let code: String = source.lines.iter().map(|(_, line)| without_comment(line) + "\n").collect();
    let number = |at: usize| source.lines[code[..at].matches('\n').count()].0;
    let mut out = Vec::new();
    for (at, _) in code.match_indices("crate::") {
        let inside = code[..at].chars().next_back().is_some_and(|c| c.is_alphanumeric() || c == '_' || c == '$');
        let path = &code[at + "crate::".len()..];
        let name =
            |text: &str| text.chars().take_while(|c| c.is_alphanumeric() || *c == '_' || *c == ':').collect::<String>();
        if inside {
            continue;
        }
        let stem = name(path);
        match path[stem.len()..].strip_prefix('{') {
            Some(list) => {
                let names = list.split('}').next().unwrap_or_default().split(',').map(|entry| name(entry.trim()));
                out.extend(names.filter(|entry| !entry.is_empty()).map(|entry| (number(at), format!("{stem}{entry}"))));
            }
            None => out.push((number(at), stem)),
        }
    }
    out
}

fn without_comment(line: &str) -> String {
    let trimmed = line.trim_start();
    if trimmed.starts_with("//") { String::new() } else { line.to_owned() }
}

/// Every file under `src/`; what stands behind `#[cfg(test)]` is left out, and so are files of tests.
fn sources() -> Vec<Source> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut paths = Vec::new();
    collect(&root, &mut paths);
    paths.sort();
    assert!(paths.len() > 40, "the sources are not where they were");
    paths.iter().filter_map(|path| source(&root, path)).collect()
}

fn source(root: &Path, path: &Path) -> Option<Source> {
    let text = fs::read_to_string(path).expect("a source can be read");
    let path = path.strip_prefix(root).expect("it is under the root").with_extension("");
    let path: Vec<_> = path.iter().map(|part| part.to_string_lossy()).collect();
    if path.last().is_some_and(|name| name == "tests") {
        return None;
    }
    let mut lines = Vec::new();
    let mut all = text.lines().zip(1..).peekable();
    while let Some((line, number)) = all.next() {
        if line.trim() != "#[cfg(test)]" {
            lines.push((number, line.to_owned()));
            continue;
        }
        // Clippy holds that a module of tests is the last item; any other is taken to its semicolon or closing brace.
        let indent = &line[..line.len() - line.trim_start().len()];
        let module = all.peek().is_some_and(|(line, _)| line.starts_with("mod ") && line.ends_with('{'));
        let ends = |line: &str| {
            line.strip_prefix(indent).is_some_and(|line| line == "}" || line.ends_with(';') && !line.starts_with(' '))
        };
        while all.next().is_some_and(|(line, _)| module || !ends(line)) {}
    }
    Some(Source { path: path.join("/"), lines, whole: text.lines().count() })
}

fn collect(folder: &Path, out: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("a folder can be read") {
        let path = entry.expect("an entry can be read").path();
        if path.is_dir() {
            collect(&path, out);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            out.push(path);
        }
    }
}

fn assert_none(wrong: &[String]) {
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}
