//! What search reads in texts is the same here and in the page, and its index is the same however it is made.
#![expect(clippy::disallowed_methods, reason = "the cases are read from the disk")]

use std::path::Path;

use rapporteur::model::index::Index;
use rapporteur::model::index::folding::{canonical, fold};
use rapporteur::{load, search, understand};

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
