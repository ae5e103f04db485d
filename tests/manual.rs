//! The manual is true: its page of rules is the table of rules, and it builds without findings.
#![expect(clippy::disallowed_methods, reason = "the manual is read from the disk, and rewritten on demand")]

use std::fmt::Write as _;
use std::path::Path;

use rapporteur::diagnostic::rule::Rule;
use rapporteur::render::hosting::{HEADERS, HSTS, With};

/// The manual's page of rules, from the one table.
fn page_of_rules() -> String {
    let mut page = String::from(
        "---\ntitle: Rules\norder: 70\nsummary: All that a check can find, and what to do about it.\n---\n\n\
         An error keeps the site from being published; a warning and advice do not. `[rules]` in `site.toml` changes a level. A finding\n\
         that is as it should be is acknowledged right before its block: `<!-- allow RULE: reason -->`.\n",
    );
    for rule in Rule::ALL {
        let text: Vec<_> = rule.explanation().lines().map(str::trim).collect();
        let _ = write!(page, "\n## {}\n\n*{}.* {}\n", rule.name(), rule.level().as_str(), text.join("\n").trim());
    }
    page
}

#[test]
fn the_page_of_rules_is_the_table_of_rules() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/content/pages/rules/en.md");
    let expected = page_of_rules();
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(&path, &expected).expect("the page can be written");
    }
    let written = std::fs::read_to_string(&path).expect("the page is there");
    assert!(
        written == expected,
        "docs/content/pages/rules/en.md differs from the table; UPDATE=1 cargo test rewrites it"
    );
}

#[test]
fn the_manual_builds_without_findings() {
    let reading =
        rapporteur::read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("docs")).expect("the manual can be read");
    let found: Vec<_> = reading.findings.iter().map(|finding| finding.diagnostic.message.as_str()).collect();
    assert_eq!(found, [""; 0]);
    assert!(reading.corpus.pages.len() >= 7, "the pages of the manual are there");
}

/// The lines of the manual's settings of nginx that begin with a word, without it.
fn nginx(word: &str) -> Vec<String> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/content/pages/publishing/en.md");
    let page = std::fs::read_to_string(path).expect("the page is there");
    let (_, settings) = page.split_once("```nginx\n").expect("it has settings of nginx");
    let (settings, _) = settings.split_once("\n```").expect("they end");
    let lines = settings.lines().filter_map(|line| line.trim().strip_prefix(word));
    lines.map(|line| line.trim().trim_end_matches(';').trim_end_matches(" always").to_owned()).collect()
}

#[test]
fn the_settings_of_nginx_are_the_table_of_headers() {
    let with = |with| HEADERS.iter().filter(move |header| header.with == with);
    let mut expected = vec!["Cache-Control $cache_control".to_owned()];
    expected.extend(with(With::Everything).map(|header| format!("{} \"{}\"", header.name, header.value)));
    assert_eq!(nginx("add_header "), expected);
    let (name, value) = HSTS.split_once(": ").expect("a name and a value");
    assert_eq!(nginx("# add_header "), [format!("{name} \"{value}\"")]);
    for (word, files) in [("default ", With::Others), ("~^/assets/", With::Assets)] {
        let values: Vec<_> = with(files).map(|header| (header.name, format!("\"{}\"", header.value))).collect();
        assert!(values.iter().all(|(name, _)| *name == "Cache-Control"));
        assert_eq!(nginx(word), values.into_iter().map(|(_, value)| value).collect::<Vec<_>>());
    }
}
