//! What search reads in texts is the same here and in the page, and its index is the same however it is made.
#![expect(clippy::disallowed_methods, reason = "the cases are read from the disk")]

use std::fmt::Write as _;
use std::path::Path;

use rapporteur::model::index::Index;
use rapporteur::model::index::folding::{canonical, fold};
use rapporteur::model::source::{SourceFile, Sources};
use rapporteur::{load, render, search, understand};

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// `tests/browser/search-engine.test.mjs` reads the same cases.
#[test]
fn texts_are_folded_as_the_page_folds_them() {
    let file = std::fs::read_to_string(root().join("tests/cases/search-folding.json")).expect("the cases are there");
    let groups: serde_json::Map<String, serde_json::Value> = serde_json::from_str(&file).expect("they are JSON");
    let mut count = 0;
    for (about, cases) in &groups {
        for case in cases.as_array().expect("a list of cases") {
            let text = case["text"].as_str().expect("a text");
            let units = fold(text);
            let told: Vec<_> = units
                .iter()
                .map(|unit| serde_json::json!([unit.text, unit.place, &text[unit.range.clone()]]))
                .collect();
            assert_eq!(serde_json::Value::from(told), case["units"], "{about}: {text}");
            assert_eq!(canonical(&units), case["canonical"].as_str().expect("a text"), "{about}: {text}");
            count += 1;
        }
    }
    assert!(count > 70, "{count} cases");
}

#[test]
fn the_index_is_the_same_with_any_number_of_threads() {
    let reading = understand(load::sources(root()).expect("the content can be read"));
    let with = |threads: usize| -> Index {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().expect("a pool");
        pool.install(|| search::index(&reading.corpus, &reading.usage))
    };
    let (one, four) = (with(1), with(4));
    assert_eq!(one.languages.len(), 6);
    for (a, b) in one.languages.iter().zip(&four.languages) {
        assert_eq!(a.words, b.words);
        assert_eq!(a.entries, b.entries);
    }
    assert_eq!(one.terms, four.terms);
    assert_eq!(one.anchors, four.anchors);
}

/// Writes the index of a thousand documents of sixty paragraphs each, in Chinese and in English, for `benches/search.mjs` to measure:
/// `cargo test --release --test search -- --ignored`, then `node benches/search.mjs`. A third of each text are clauses of the real
/// documents, the rest words in the order of chance, so that there are more pairs of characters than any real text has.
#[test]
#[ignore = "makes sixty thousand paragraphs twice, to measure"]
fn an_index_of_sixty_thousand_paragraphs() {
    let real = load::sources(root()).expect("the content can be read");
    for (language, ends) in [("zh", ['，', '；', '。']), ("en", [',', ';', '.'])] {
        let texts = real.files.iter().filter(|file| file.path.ends_with(&format!("/{language}.md")));
        let texts: Vec<&str> =
            texts.flat_map(|file| file.text.lines()).filter(|line| line.chars().count() > 30).collect();
        let clauses: Vec<&str> =
            texts.iter().flat_map(|line| line.split(ends)).filter(|part| part.len() > 12).collect();
        let words: Vec<String> = if language == "zh" {
            let mut all: Vec<char> =
                texts.iter().flat_map(|line| line.chars()).filter(|c| ('\u{4e00}'..='\u{9fff}').contains(c)).collect();
            all.sort_unstable();
            all.dedup();
            let pairs = all.iter().flat_map(|a| all.iter().step_by(97).map(move |b| format!("{a}{b}")));
            pairs.collect()
        } else {
            let all =
                texts.iter().flat_map(|line| line.split(' ')).filter(|word| word.chars().all(char::is_alphabetic));
            let grown = all.flat_map(|word| ["", "al", "ers", "ing", "ness"].map(|end| format!("{word}{end}")));
            grown.collect()
        };
        let mut files = real.files.clone();
        files.retain(|file| !file.path.starts_with("content/documents/"));
        let mut state = 1_u64;
        let mut chance = |below: usize| {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            usize::try_from(state >> 33).expect("it is small") % below
        };
        for document in 0..1000 {
            let folder = format!("content/documents/d{document:04}");
            let mut text = String::from("# 文件 document\n\n");
            for number in 1..=60 {
                let mut paragraph = String::new();
                let length = if language == "zh" { 90 } else { 190 };
                while paragraph.chars().count() < length {
                    if chance(100) < 15 {
                        paragraph.push_str(clauses[chance(clauses.len())].trim());
                    } else {
                        for _ in 0..3 {
                            // Early words are likelier than late ones.
                            let rank = chance(words.len() + 1).min(chance(words.len()));
                            paragraph.push_str(&words[chance(rank + 1)]);
                            paragraph.push_str(if language == "zh" { "" } else { " " });
                        }
                    }
                    paragraph.push(ends[chance(3)]);
                    paragraph.push_str(if language == "zh" { "" } else { " " });
                }
                let paragraph = paragraph.replace(['[', ']', '*', '_', '`', '#', '^', '<'], "");
                let _ = write!(text, "{number}. {paragraph}\n\n");
            }
            let yaml = format!(
                "symbol: A/99/{document}\nkind: report\ndate: 2044\nauthentic: {language}\nshort:\n  {language}: 文件 document {document}\n"
            );
            files.push(SourceFile { path: format!("{folder}/work.yaml"), text: yaml });
            files.push(SourceFile { path: format!("{folder}/{language}.md"), text });
        }
        let reading = understand(Sources { files });
        let config = reading.config.as_ref().expect("the settings can be read");
        let theme = load::built_in_theme();
        let site = render::site(reading.made(), config, &theme).expect("the theme can be read");
        let out = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("search-{language}"));
        for path in site.paths().filter(|path| path.as_str().starts_with("search/")) {
            let file = out.join(path.as_str());
            std::fs::create_dir_all(file.parent().expect("a folder")).expect("a folder can be made");
            std::fs::write(file, site.render(path).expect("it can be made")).expect("it can be written");
        }
    }
}
