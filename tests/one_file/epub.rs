//! Books.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use quick_xml::Reader;
use quick_xml::events::Event;
use rapporteur::model::book::BookFile;
use rapporteur::publish::bundle::epub::write;
use rapporteur::render::single::Layout;
use scraper::Html;

use crate::support::html::{all as every, label_of, parse, text_of, words};
use crate::support::printed;
use crate::{Made, edition, made};

/// The XHTML of a book as trees, by path.
fn pages(files: &[BookFile]) -> BTreeMap<&str, Html> {
    let pages = files.iter().filter(|file| ends(&file.path, "xhtml"));
    pages.map(|file| (file.path.trim_start_matches("EPUB/"), parse(&file.bytes))).collect()
}

/// Whether a file's name has an ending.
fn ends(path: &str, ending: &str) -> bool {
    Path::new(path).extension().is_some_and(|extension| extension == ending)
}

#[test]
fn every_file_is_well_formed() {
    for Made { one, book, .. } in made() {
        for file in book.iter().filter(|file| !ends(&file.path, "css")) {
            let text = std::str::from_utf8(&file.bytes).expect("it is UTF-8");
            let mut reader = Reader::from_str(text);
            reader.config_mut().check_end_names = true;
            let mut depth = 0_i32;
            loop {
                match reader.read_event() {
                    Ok(Event::Start(element)) => {
                        depth += 1;
                        let fits = element.attributes().with_checks(true).find_map(Result::err);
                        assert!(fits.is_none(), "{} {}: {fits:?}", one.name, file.path);
                    }
                    Ok(Event::End(_)) => depth -= 1,
                    Ok(Event::Empty(element)) => {
                        let fits = element.attributes().with_checks(true).find_map(Result::err);
                        assert!(fits.is_none(), "{} {}: {fits:?}", one.name, file.path);
                    }
                    Ok(Event::Eof) => break,
                    Ok(Event::GeneralRef(name)) => {
                        let name: &str = name.as_ref();
                        let is_known = ["amp", "lt", "gt", "quot"].contains(&name);
                        assert!(is_known || name.starts_with('#'), "{} {}: &{name};", one.name, file.path);
                    }
                    Ok(_) => {}
                    Err(error) => panic!("{} {}: {error}", one.name, file.path),
                }
            }
            assert_eq!(depth, 0, "{} {}", one.name, file.path);
        }
    }
}

#[test]
fn a_book_has_the_text_exactly() {
    let texts = made().iter().filter(|made| made.one.layout == Layout::OneByOne);
    for Made { one, chosen, book, .. } in texts.filter(|made| made.one.choice.documents.len() == 1) {
        let pages = pages(book);
        for version in &chosen.corpus.works[0].versions {
            let own = format!("-{}-", version.language);
            let own: Vec<_> = pages.iter().filter(|(path, _)| path.contains(&own)).map(|(_, page)| page).collect();
            let page_of = |id: &str| {
                let css = format!("[id=\"{id}\"]");
                let mut there = own.iter().filter(|page| !every(page, &css).is_empty());
                let first = there.next().unwrap_or_else(|| panic!("{} has no {id}", one.name));
                assert!(there.next().is_none(), "{} has {id} twice", one.name);
                *first
            };
            for provision in &version.provisions {
                let anchor = provision.anchor.as_str();
                let page = page_of(anchor);
                assert_eq!(words(text_of(page, provision)), provision.block.plain(), "{} {anchor}", one.name);
                if provision.label.is_some() {
                    assert_eq!(words(label_of(page, provision)), printed(provision), "{} {anchor}", one.name);
                }
                for alias in &provision.aliases {
                    page_of(alias.as_str());
                }
            }
            for note in &version.notes {
                let page = page_of(note.anchor.as_str());
                let said = every(page, &format!("[id=\"{}\"] .nt > p:not(.missing)", note.anchor));
                let said: Vec<_> = said.into_iter().map(words).collect();
                let plain: Vec<_> = note.blocks.iter().map(|block| block.plain()).collect();
                assert_eq!(said, plain, "{} {}", one.name, note.anchor);
                for mark in &note.refs {
                    page_of(mark.anchor.as_str());
                }
            }
        }
    }
}

#[test]
fn both_texts_of_a_book_are_there() {
    for Made { one, chosen, book, .. } in made().iter().filter(|made| made.one.choice.documents.len() == 1) {
        let Layout::SideBySide(pair) = one.layout else { continue };
        let pages = pages(book);
        for language in [pair.first, pair.second] {
            let version = chosen.corpus.works[0].version(language).expect("it was chosen");
            let css = format!(".row [lang={}], .note [lang={0}]", language.tag());
            let cells = pages.values().flat_map(|page| every(page, &css));
            let said = cells.map(words).collect::<Vec<_>>().join("\n");
            for place in version.places() {
                for line in version.plain(place).lines() {
                    assert!(said.contains(line), "{} {language} {}: {line}", one.name, version.anchor(place));
                }
            }
        }
    }
}

#[test]
fn no_link_of_a_book_is_dead() {
    for Made { one, book, .. } in made() {
        let pages = pages(book);
        let ids: BTreeMap<_, BTreeSet<_>> = pages
            .iter()
            .map(|(path, page)| {
                let ids = every(page, "[id]").into_iter().filter_map(|element| element.attr("id")).map(str::to_owned);
                (*path, ids.collect())
            })
            .collect();
        for (path, page) in &pages {
            for link in every(page, "a[href]") {
                let href = link.attr("href").unwrap_or_default();
                if href.starts_with("http://") || href.starts_with("https://") {
                    continue;
                }
                let (file, id) = href.split_once('#').unwrap_or((href, ""));
                let there = ids.get(if file.is_empty() { *path } else { file });
                assert!(there.is_some_and(|ids| id.is_empty() || ids.contains(id)), "{} {path}: {href}", one.name);
            }
        }
        let package = book.iter().find(|file| ends(&file.path, "opf")).expect("there is a package document");
        let package = std::str::from_utf8(&package.bytes).expect("it is UTF-8");
        for file in book.iter().filter_map(|file| file.path.strip_prefix("EPUB/")).filter(|file| !ends(file, "opf")) {
            assert_eq!(package.matches(&format!("href=\"{file}\"")).count(), 1, "{}: {file}", one.name);
        }
    }
}

#[test]
fn the_same_book_has_the_same_bytes() {
    let folder = tempfile::tempdir().expect("a folder for tests");
    let written = ["a.epub", "b.epub"].map(|name| {
        let path = folder.path().join(name);
        write(&made()[0].book, edition(), &path).expect("it can be written");
        std::fs::read(path).expect("it was written")
    });
    assert!(written[0] == written[1]);
    // The first file of the container is not pressed, and says what it is (EPUB 3.3, section 4.2.6.2).
    assert_eq!(&written[0][30..58], b"mimetypeapplication/epub+zip");
}
