//! What may stand where in TBX-Basic: the core structure of ISO 30042:2019, and the categories of the dialect with their levels and words.

use std::collections::BTreeSet;

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

/// Of each element: its attributes (`!` for those it must have), and what stands in it, in this order; `*` any number, `+` at least one.
const ELEMENTS: [(&str, &[&str], &[&str]); 20] = [
    ("tbx", &["type!", "style!", "xml:lang!", "xmlns!"], &["tbxHeader", "text"]),
    ("tbxHeader", &[], &["fileDesc"]),
    ("fileDesc", &[], &["titleStmt", "sourceDesc"]),
    ("titleStmt", &[], &["title"]),
    ("sourceDesc", &[], &["p+"]),
    ("title", &[], &["#"]),
    ("p", &[], &["#"]),
    ("text", &[], &["body"]),
    ("body", &[], &["conceptEntry+"]),
    ("conceptEntry", &["id!"], &["about*", "langSec+"]),
    ("langSec", &["xml:lang!"], &["about*", "termSec+"]),
    ("termSec", &[], &["term", "termNote*", "about*"]),
    ("term", &[], &["#"]),
    ("termNote", &["type!"], &["#"]),
    ("descrip", &["type!", "xml:lang"], &["#"]),
    ("admin", &["type!"], &["#"]),
    ("note", &["xml:lang"], &["#"]),
    ("ref", &["type!", "target"], &["#"]),
    ("descripGrp", &[], &["descrip", "admin*"]),
    ("", &[], &["tbx"]),
];

/// What `about` stands for.
const ABOUT: [&str; 5] = ["descrip", "admin", "note", "ref", "descripGrp"];

/// Of each category: the element, and the levels at which it may stand.
const CATEGORIES: [(&str, &str, &[&str]); 8] = [
    ("subjectField", "descrip", &["conceptEntry"]),
    ("definition", "descrip", &["conceptEntry", "langSec"]),
    ("context", "descrip", &["termSec"]),
    ("customerSubset", "admin", &["conceptEntry", "termSec"]),
    ("source", "admin", &["conceptEntry", "langSec", "termSec"]),
    ("crossReference", "ref", &["conceptEntry", "termSec"]),
    ("administrativeStatus", "termNote", &["termSec"]),
    ("termType", "termNote", &["termSec"]),
];

/// The words that two categories can have.
const WORDS: [(&str, &[&str]); 2] = [
    (
        "administrativeStatus",
        &["preferredTerm-admn-sts", "admittedTerm-admn-sts", "deprecatedTerm-admn-sts", "supersededTerm-admn-sts"],
    ),
    ("termType", &["fullForm", "acronym", "abbreviation", "shortForm", "variant", "phrase"]),
];

struct Open {
    name: String,
    category: Option<String>,
    children: Vec<String>,
    text: String,
}

/// Everything that is wrong in a file.
pub fn wrong_in(xml: &str) -> Vec<String> {
    let mut wrong = Vec::new();
    let mut reader = Reader::from_str(xml);
    let open = |name: String, category| Open { name, category, children: Vec::new(), text: String::new() };
    let mut stack = vec![open(String::new(), None)];
    let (mut ids, mut targets) = (BTreeSet::new(), BTreeSet::new());
    loop {
        match reader.read_event().expect("it is well-formed") {
            Event::Start(tag) => {
                let name = tag.name().as_ref().to_owned();
                let attributes = attributes(&tag, &mut wrong);
                let value =
                    |key: &str| attributes.iter().find(|(known, _)| known == key).map(|(_, value)| value.clone());
                if let Some(id) = value("id")
                    && (!id.starts_with(|c: char| c.is_alphabetic() || c == '_') || !ids.insert(id.clone()))
                {
                    wrong.push(format!("`{id}` is no id, or a second one"));
                }
                targets.extend(value("target"));
                let category = value("type").filter(|_| name != "tbx");
                let level = stack.iter().rev().find(|one| !one.name.ends_with("Grp")).map_or("", |one| &one.name);
                if let Some(category) = &category {
                    let fits = |(known, element, levels): &(&str, &str, &[&str])| {
                        known == category && *element == name && levels.contains(&level)
                    };
                    if !CATEGORIES.iter().any(fits) {
                        wrong.push(format!("`{category}` does not stand in `{name}` in `{level}`"));
                    }
                }
                if let Some(parent) = stack.last_mut() {
                    parent.children.push(name.clone());
                }
                stack.push(open(name, category));
            }
            Event::End(_) => {
                let done = stack.pop().expect("it was open");
                wrong.extend(content(&done));
            }
            Event::Empty(tag) => wrong.push(format!("`{}` is empty", tag.name().as_ref())),
            Event::Text(text) => stack.last_mut().expect("something is open").text.push_str(&text),
            Event::GeneralRef(_) => stack.last_mut().expect("something is open").text.push('&'),
            Event::Eof => break,
            _ => {}
        }
    }
    wrong.extend(targets.difference(&ids).map(|target| format!("nothing has the id `{target}`")));
    wrong.extend(content(&stack.remove(0)));
    wrong
}

fn attributes(tag: &BytesStart<'_>, wrong: &mut Vec<String>) -> Vec<(String, String)> {
    let name = tag.name().as_ref().to_owned();
    let all = tag.attributes().map(|attribute| {
        let attribute = attribute.expect("an attribute");
        (attribute.key.as_ref().to_owned(), attribute.value.to_string())
    });
    let all: Vec<(String, String)> = all.collect();
    let Some((_, known, _)) = ELEMENTS.iter().find(|(element, ..)| *element == name) else {
        wrong.push(format!("`{name}` is no element"));
        return all;
    };
    for (key, value) in &all {
        if !known.iter().any(|one| one.trim_end_matches('!') == key) || value.is_empty() {
            wrong.push(format!("`{name}` has no `{key}`"));
        }
    }
    let missing = known.iter().filter_map(|one| one.strip_suffix('!')).filter(|key| all.iter().all(|(k, _)| k != key));
    wrong.extend(missing.map(|key| format!("`{name}` must have `{key}`")));
    all
}

/// What is wrong in the order of what stands in an element, and in its text.
fn content(done: &Open) -> Vec<String> {
    let mut wrong = Vec::new();
    let Some((_, _, model)) = ELEMENTS.iter().find(|(element, ..)| *element == done.name) else { return wrong };
    if *model == ["#"] {
        let words = WORDS.iter().find(|(category, _)| done.category.as_deref() == Some(category));
        if words.is_some_and(|(_, words)| !words.contains(&done.text.as_str())) {
            wrong.push(format!("`{}` is no word of `{}`", done.text, done.category.as_deref().unwrap_or_default()));
        }
        if !done.children.is_empty() {
            wrong.push(format!("`{}` holds text and not {:?}", done.name, done.children));
        }
        return wrong;
    }
    if !done.text.trim().is_empty() {
        wrong.push(format!("`{}` holds no text", done.name));
    }
    let mut rest = done.children.as_slice();
    for part in *model {
        let name = part.trim_end_matches(['*', '+', '?']);
        let fits = |child: &&String| *child == name || name == "about" && ABOUT.contains(&child.as_str());
        let count = rest.iter().take_while(fits).count();
        let right = match part.chars().next_back() {
            Some('*') => true,
            Some('+') => count > 0,
            Some('?') => count < 2,
            _ => count == 1,
        };
        if !right {
            wrong.push(format!("`{}` has {count} of `{part}`", done.name));
        }
        rest = &rest[count..];
    }
    if let Some(child) = rest.first() {
        wrong.push(format!("`{child}` stands in a wrong place in `{}`", done.name));
    }
    wrong
}

#[test]
fn what_is_wrong_is_seen() {
    let entry =
        "<conceptEntry id=\"a\"><langSec xml:lang=\"en\"><termSec><term>a</term></termSec></langSec></conceptEntry>";
    let file = |header: &str, body: &str| {
        let root = "<tbx type=\"TBX-Basic\" style=\"dca\" xml:lang=\"en\" xmlns=\"urn:iso:std:iso:30042:ed-2\">";
        format!("{root}{header}<text><body>{body}</body></text></tbx>")
    };
    let header = "<tbxHeader><fileDesc><titleStmt><title>t</title></titleStmt><sourceDesc><p>p</p></sourceDesc></fileDesc></tbxHeader>";
    assert_eq!(wrong_in(&file(header, entry)), Vec::<String>::new());
    for (header, body) in [
        ("", entry.to_owned()),
        (header, String::new()),
        (header, entry.repeat(2)),
        (header, entry.replace(" id=\"a\"", "")),
        (header, entry.replace("\"a\"", "\"1\"")),
        (header, entry.replace(" xml:lang=\"en\"", "")),
        (header, entry.replace("<term>", "<note>n</note><term>")),
        (header, entry.replace("</term>", "</term><note>n</note><termNote type=\"termType\">acronym</termNote>")),
        (header, entry.replace("</term>", "</term><termNote type=\"termType\">long</termNote>")),
        (header, entry.replace("<termSec>", "<admin type=\"customerSubset\">x</admin><termSec>")),
        (header, entry.replace("<langSec", "<ref type=\"crossReference\" target=\"b\">b</ref><langSec")),
    ] {
        assert_ne!(wrong_in(&file(header, &body)), Vec::<String>::new(), "{body}");
    }
}
