//! The files of a zip, and what becomes of them.

use std::fs::{self, File};
use std::io::{Read, Write};
use std::path::{Path, PathBuf};

use rapporteur::load::bundle::{BundleError, read};
use rapporteur::model::bundle::Format;
use rapporteur::model::choice::Choice;
use rapporteur::model::edition::Edition;
use rapporteur::model::sums::Differences;
use rapporteur::publish::PublishError;
use rapporteur::publish::bundle::zip::{LONGEST, Packing, write};
use rapporteur::publish::folder::Size;
use rapporteur::render::site;
use tempfile::TempDir;
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

use crate::as_of;
use crate::support::{config, small, theme};

/// A small site packed under a name.
fn pack(name: &str, day: &str, out: &Path) -> Result<(), PublishError> {
    let reading = small("# 报告\n\n1. 第一段。\n\n2. 见第 1 段。\n");
    let config = as_of(config(&reading), day);
    let chosen = reading.choose(&config, &Choice::default());
    let site = site(chosen.made(), &chosen.config, theme())?;
    let edition = Edition::parse(day).expect("a day");
    let packing = Packing { site: &site, name, edition, size: Size::AsRendered, written: None };
    write(packing, out, || ()).map(drop)
}

/// A packed small site, and the same unpacked.
fn unpacked() -> (TempDir, PathBuf, PathBuf) {
    let folder = tempfile::tempdir().expect("a folder for tests");
    let zip = folder.path().join("a.zip");
    pack("a", "2026-11-30", &zip).expect("it can be packed");
    let into = folder.path().join("out");
    let mut archive = ZipArchive::new(File::open(&zip).expect("it is there")).expect("a zip");
    archive.extract(&into).expect("it can be unpacked");
    (folder, zip, into)
}

fn differences(path: &Path) -> Differences {
    let found = read(path).expect("it is a bundle");
    assert!(found.unreadable.is_empty(), "{:?}", found.unreadable);
    found.listed.differences(&found.there)
}

#[test]
fn the_same_content_and_edition_make_the_same_bytes() {
    let folder = tempfile::tempdir().expect("a folder for tests");
    let made = ["2026-11-30", "2026-11-30", "2026-12-01"].iter().enumerate().map(|(number, day)| {
        let out = folder.path().join(number.to_string());
        pack("a", day, &out).expect("it can be packed");
        fs::read(out).expect("it is there")
    });
    let made: Vec<_> = made.collect();
    assert!(made[0] == made[1], "the same twice");
    assert!(made[0] != made[2], "another day");
}

#[test]
fn a_zip_fits_every_file_system_and_says_nothing_of_the_machine() {
    let (_folder, zip, _) = unpacked();
    let mut archive = ZipArchive::new(File::open(zip).expect("it is there")).expect("a zip");
    let mut names = Vec::new();
    for index in 0..archive.len() {
        let entry = archive.by_index(index).expect("an entry");
        let name = entry.name().expect("a name").into_owned();
        let day = entry.last_modified().expect("a day").to_string();
        assert!(day.starts_with("2026-11-30") && day.contains("00:00:00"), "{name}: {day}");
        assert_eq!(entry.unix_mode().map(|mode| mode & 0o777), Some(0o644), "{name}");
        assert!(name.len() <= LONGEST, "{name}");
        names.push(name);
    }
    assert_eq!(names.pop().as_deref(), Some("a/SHA256SUMS"));
    assert!(names.is_sorted(), "{names:?}");
    assert_eq!(names[0], "a/START-HERE.html");
    let fit = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || b"-_./".contains(&byte);
    let odd: Vec<_> = names[1..].iter().filter(|name| !name.bytes().all(fit)).collect();
    assert!(odd.is_empty(), "{odd:?}");
    let of_server = ["404.html", "robots.txt", "sitemap.xml", "_headers"];
    assert!(names.iter().all(|name| of_server.iter().all(|one| !name.ends_with(one))), "{names:?}");
    assert!(names.iter().all(|name| name.starts_with("a/site/") || name == "a/START-HERE.html"), "{names:?}");
}

#[test]
fn a_name_that_does_not_fit_is_refused() {
    let folder = tempfile::tempdir().expect("a folder for tests");
    let out = folder.path().join("a.zip");
    for name in ["名", "a:b", &"a".repeat(LONGEST)] {
        let error = pack(name, "2026-11-30", &out).expect_err(name);
        assert!(matches!(error, PublishError::Unfit(_)), "{error}");
        assert!(!out.exists(), "{name}");
    }
    assert_eq!(Format::Zip.extension(), "zip");
}

#[test]
fn what_is_missing_changed_or_added_is_found() {
    let (_folder, zip, into) = unpacked();
    assert_eq!(differences(&zip), Differences::default());
    // Some programs unpack into a folder more, and systems leave their own files behind.
    fs::write(into.join("a/site/.DS_Store"), "x").expect("it can be written");
    assert_eq!(differences(&into), Differences::default());
    assert_eq!(differences(&into.join("a")), Differences::default());

    let page = into.join("a/site/a-1/zh.html");
    let text = fs::read_to_string(&page).expect("the page is there");
    fs::write(&page, text.replacen("第一段", "第二段", 1)).expect("it can be written");
    fs::remove_file(into.join("a/site/zh/index.html")).expect("it was there");
    fs::write(into.join("a/site/zh/more.html"), "<p>more").expect("it can be written");
    let expected = Differences {
        missing: vec!["site/zh/index.html".to_owned()],
        changed: vec!["site/a-1/zh.html".to_owned()],
        added: vec!["site/zh/more.html".to_owned()],
    };
    assert_eq!(differences(&into), expected);
}

#[test]
fn a_zip_that_was_tampered_with_is_found() {
    let (folder, zip, _) = unpacked();
    let mut old = ZipArchive::new(File::open(&zip).expect("it is there")).expect("a zip");
    let other = folder.path().join("other.zip");
    let mut new = ZipWriter::new(File::create(&other).expect("it can be written"));
    for index in 0..old.len() {
        let mut entry = old.by_index(index).expect("an entry");
        let name = entry.name().expect("a name").into_owned();
        let mut bytes = Vec::new();
        entry.read_to_end(&mut bytes).expect("it can be read");
        if name.ends_with("zh.json") {
            bytes.push(b' ');
        }
        new.start_file(name, SimpleFileOptions::default()).expect("it can be written");
        new.write_all(&bytes).expect("it can be written");
    }
    new.start_file("b/beside.txt", SimpleFileOptions::default()).expect("it can be written");
    new.finish().expect("it can be written");
    let found = differences(&other);
    assert_eq!(
        (found.changed.as_slice(), found.added.as_slice()),
        (&["site/a-1/zh.json".to_owned()][..], &["b/beside.txt".to_owned()][..])
    );
}

#[test]
fn bytes_that_went_bad_in_a_zip_are_a_changed_file() {
    let (_folder, zip, _) = unpacked();
    let mut bytes = fs::read(&zip).expect("it is there");
    let at = bytes.len() / 2;
    bytes[at..at + 8].iter_mut().for_each(|byte| *byte = !*byte);
    fs::write(&zip, bytes).expect("it can be written");
    let found = read(&zip).expect("its end is whole");
    let differences = found.listed.differences(&found.there);
    assert_eq!(found.unreadable.len() + differences.changed.len(), 1, "{:?} {differences:?}", found.unreadable);
}

#[test]
fn what_is_no_bundle_is_told_apart() {
    let (folder, zip, into) = unpacked();
    let path = |name: &str| folder.path().join(name);
    let bytes = fs::read(&zip).expect("it is there");
    fs::write(path("short.zip"), &bytes[..bytes.len() / 2]).expect("it can be written");
    fs::write(path("no.zip"), "<!doctype html>").expect("it can be written");
    fs::create_dir(path("empty")).expect("it can be made");
    assert!(matches!(read(&path("short.zip")), Err(BundleError::CutShort(_))));
    assert!(matches!(read(&path("no.zip")), Err(BundleError::NoZip(_))));
    assert!(matches!(read(&path("empty")), Err(BundleError::NoList(_))));
    assert!(matches!(read(&path("not-there.zip")), Err(BundleError::Io { .. })));
    fs::write(into.join("a/SHA256SUMS"), "nothing of the kind\n").expect("it can be written");
    assert!(matches!(read(&into), Err(BundleError::WrongList { line: 1, .. })));
    for name in ["../evil.html", "/evil.html", "a/../../evil.html", "a\\..\\evil.html", "C:/evil.html"] {
        let evil = path("evil.zip");
        let mut new = ZipWriter::new(File::create(&evil).expect("it can be written"));
        new.start_file(name, SimpleFileOptions::default()).expect("it can be written");
        new.finish().expect("it can be written");
        let error = read(&evil).expect_err(name);
        assert!(matches!(error, BundleError::Escapes { .. }), "{name}: {error}");
    }
}
