//! The data beside each page: it is what the schema says, and what the corpus says.

use rapporteur::model::address;
use rapporteur::model::text::Text;
use serde_json::Value;

use crate::support::{pages, printed, reading, root, versions, work};

fn json(path: &str) -> Value {
    serde_json::from_slice(&pages()[path]).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// As much of JSON Schema as the site's own schema uses; what it does not know fails.
fn check(value: &Value, schema: &Value, root: &Value, at: &str) {
    for (key, rule) in schema.as_object().unwrap_or_else(|| panic!("{at}: the schema is no object")) {
        match key.as_str() {
            "$schema" | "$defs" | "title" | "description" => {}
            "$ref" => {
                let pointer =
                    rule.as_str().and_then(|rule| rule.strip_prefix('#')).expect("a reference within the schema");
                check(value, root.pointer(pointer).expect("it leads somewhere"), root, at);
            }
            "type" => {
                let kinds: Vec<_> = rule.as_array().map_or_else(|| vec![rule], |all| all.iter().collect());
                assert!(kinds.iter().any(|kind| is(value, kind.as_str().unwrap_or(""))), "{at}: {value} is not {rule}");
            }
            "const" => assert_eq!(value, rule, "{at}"),
            "enum" => assert!(list(rule).contains(value), "{at}: {value} is none of {rule}"),
            "minimum" => assert!(value.as_f64() >= rule.as_f64(), "{at}: {value}"),
            "pattern" => assert!(fits(value.as_str().unwrap_or(""), rule.as_str().unwrap_or("")), "{at}: {value}"),
            // Each alternative says its type, so that a mistake is told of the one that is meant.
            "anyOf" => {
                let typed = list(rule).iter().find(|one| one["type"].as_str().is_some_and(|kind| is(value, kind)));
                let meant = typed.or_else(|| list(rule).iter().find(|one| one["type"].is_null()));
                check(value, meant.unwrap_or_else(|| panic!("{at}: {value} is none of {rule}")), root, at);
            }
            "required" => {
                for name in list(rule) {
                    assert!(value.get(name.as_str().unwrap_or("")).is_some(), "{at}: no {name}");
                }
            }
            "properties" => {
                let known = rule.as_object().expect("properties");
                for (name, inner) in value.as_object().unwrap_or_else(|| panic!("{at}: {value}")) {
                    let rule = known.get(name).unwrap_or_else(|| panic!("{at}: {name} is not in the schema"));
                    check(inner, rule, root, &format!("{at}.{name}"));
                }
            }
            // What is not among the properties is told there.
            "additionalProperties" if rule == &Value::Bool(false) => {}
            "additionalProperties" => {
                for (name, inner) in value.as_object().unwrap_or_else(|| panic!("{at}: {value}")) {
                    check(inner, rule, root, &format!("{at}.{name}"));
                }
            }
            "items" => {
                for (number, inner) in list(value).iter().enumerate() {
                    check(inner, rule, root, &format!("{at}[{number}]"));
                }
            }
            other => panic!("{at}: this test does not know `{other}`"),
        }
    }
}

fn list(value: &Value) -> &Vec<Value> {
    value.as_array().unwrap_or_else(|| panic!("{value} is no list"))
}

fn is(value: &Value, kind: &str) -> bool {
    match kind {
        "null" => value.is_null(),
        "string" => value.is_string(),
        "boolean" => value.is_boolean(),
        "integer" => value.is_i64() || value.is_u64(),
        "array" => value.is_array(),
        "object" => value.is_object(),
        other => panic!("this test does not know the kind `{other}`"),
    }
}

/// The two patterns of the schema.
fn fits(text: &str, pattern: &str) -> bool {
    let anchor = pattern == "^[a-z][a-z0-9]*(-[a-z0-9]+)*$";
    assert!(anchor || pattern == "^[a-z0-9]+(-[a-z0-9]+)*$", "this test does not know `{pattern}`");
    let piece = |piece: &str| !piece.is_empty() && piece.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit());
    text.split('-').all(piece) && (!anchor || text.starts_with(|c: char| c.is_ascii_lowercase()))
}

#[test]
fn the_term_base_is_what_its_schema_says() {
    let schema = json("schema/glossary.schema.json");
    let files: Vec<_> = std::fs::read_dir(root().join("content/glossary")).expect("there is a glossary").collect();
    assert!(files.len() > 10);
    for file in files.into_iter().map(|file| file.expect("it can be listed").path()) {
        if !file.ends_with("subjects.yaml") {
            let text = std::fs::read_to_string(&file).expect("it can be read");
            let value: Value = serde_yaml::from_str(&text).expect("it is YAML");
            check(&value, &schema, &schema, &file.display().to_string());
            assert!(text.contains("$schema=../../public/schema/glossary.schema.json"), "{}", file.display());
        }
    }
}

#[test]
fn data_is_what_the_schema_says() {
    let schema = json("schema/document.schema.json");
    for (document, version) in versions() {
        let data = json(address::data(&work(document).slug, version.language).as_str());
        check(&data, &schema, &schema, &format!("{document} {}", version.language));
    }
}

#[test]
fn every_document_is_found_by_its_symbol() {
    let schema = json("schema/symbols.schema.json");
    let symbols = json("symbols.json");
    check(&symbols, &schema, &schema, "symbols.json");
    let documents = list(&symbols["documents"]);
    assert_eq!(documents.len(), reading().corpus.works.len());
    for (document, version) in versions() {
        let work = work(document);
        let told = documents.iter().find(|told| told["slug"] == work.slug.as_str()).expect("it is listed");
        assert_eq!(told["symbol"].as_str(), work.meta.symbol.as_ref().map(|symbol| symbol.0.as_str()));
        assert_eq!(list(&told["symbols"]).len(), work.meta.symbols.len());
        let in_language = |told: &&Value| told["language"] == version.language.code();
        let told_version = list(&told["versions"]).iter().find(in_language).expect("its version is listed");
        for path in [&told["path"], &told_version["path"], &told_version["data"]] {
            assert!(pages().contains_key(path.as_str().unwrap_or("")), "{document}: {path} is not there");
        }
        assert_eq!(told_version["title"], json(told_version["data"].as_str().unwrap_or(""))["title"]);
    }
}

#[test]
fn data_is_what_the_corpus_says() {
    for (document, version) in versions() {
        let (work, language) = (work(document), version.language);
        let data = json(address::data(&work.slug, language).as_str());
        assert_eq!(data["language"], language.code());
        assert_eq!(data["slug"], work.slug.as_str());
        assert_eq!(data["symbol"].as_str(), work.meta.symbol.as_ref().map(|symbol| symbol.0.as_str()));
        assert_eq!(list(&data["provisions"]).len(), version.provisions.len());
        for (item, provision) in list(&data["provisions"]).iter().zip(&version.provisions) {
            let anchor = provision.anchor.as_str();
            assert_eq!(item["anchor"], anchor);
            assert_eq!(item["text"], provision.block.plain().as_ref(), "{document} {language} {anchor}");
            assert_eq!(item["label"], printed(provision), "{document} {language} {anchor}");
            assert_eq!(
                item["parent"].as_str(),
                provision.parent.map(|above| version.provisions[above].anchor.as_str())
            );
            let notes: Vec<_> = provision.block.texts().flat_map(Text::notes).collect();
            assert_eq!(list(&item["notes"]), &notes, "{document} {language} {anchor}");
        }
        let notes: Vec<_> = version.notes.iter().map(|note| (note.anchor.as_str(), note.label.as_str())).collect();
        let told: Vec<_> = list(&data["notes"])
            .iter()
            .filter_map(|note| Some((note["anchor"].as_str()?, note["label"].as_str()?)))
            .collect();
        assert_eq!(told, notes);
        for (told, vote) in list(&data["votes"]).iter().zip(&version.votes) {
            assert_eq!(told["anchor"], vote.anchor.as_str());
            assert_eq!(list(&told["lists"]["yes"]), &vote.names[0]);
            assert_eq!(told["yes"], vote.names[0].len());
        }
    }
}
