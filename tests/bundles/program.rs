//! The program: what it makes, and what it says where it makes nothing.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use tempfile::TempDir;

fn run(folder: &Path, arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_rapporteur"));
    command.current_dir(folder).env_remove("SOURCE_DATE_EPOCH").args(arguments).output().expect("the program runs")
}

fn said(output: &Output) -> (i32, String) {
    let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).expect("what is printed is text");
    (output.status.code().expect("it ends by itself"), format!("{}{}", text(&output.stdout), text(&output.stderr)))
}

/// A site that `init` wrote, with two bundles in its settings.
fn site() -> TempDir {
    let folder = tempfile::tempdir().expect("a folder can be made");
    let output = run(folder.path(), &["init", "."]);
    assert_eq!(said(&output).0, 0, "{}", said(&output).1);
    let settings = folder.path().join("site.toml");
    let text = fs::read_to_string(&settings).expect("the settings are there");
    let bundles = "\n[[bundles]]\nname = \"all\"\ntitle.en = \"Everything\"\n\n[[bundles]]\nname = \"first\"\ndocuments = [\"a-conf999-2026-1\"]\nlanguages = [\"en\"]\n";
    fs::write(settings, text + bundles).expect("the settings can be written");
    folder
}

#[test]
fn a_build_makes_the_bundles_and_its_library_offers_them() {
    let folder = site();
    let site = folder.path();
    let (status, words) = said(&run(site, &["build", "--bundles", "--as-of", "2026-11-30"]));
    assert_eq!(status, 0, "{words}");
    let library = fs::read_to_string(site.join("public/en/index.html")).expect("the library is there");
    for part in ["../bundles/all.zip", "../bundles/first.zip", "Everything", " KB", "As of 30 November 2026"] {
        assert!(library.contains(part), "the library does not say {part}");
    }
    for name in ["all", "first"] {
        let zip = format!("public/bundles/{name}.zip");
        assert_eq!(said(&run(site, &["verify", &zip])).0, 0, "{name}");
        let (status, words) =
            said(&run(site, &["bundle", "--name", name, "--as-of", "2026-11-30", "--out", "alone.zip"]));
        assert_eq!(status, 0, "{words}");
        let [alone, built] = ["alone.zip", zip.as_str()].map(|path| fs::read(site.join(path)).expect("it is there"));
        assert!(alone == built, "{name} is the same, alone and with the site");
    }
    let (status, words) = said(&run(site, &["build", "--bundles", "--as-of", "2026-11-30"]));
    assert_eq!(status, 0, "{words}");
    assert!(words.contains(" 0 of them new or changed"), "{words}");
    // Without bundles there is none, and nothing says when the site stands.
    assert_eq!(said(&run(site, &["build"])).0, 0);
    let library = fs::read_to_string(site.join("public/en/index.html")).expect("the library is there");
    assert!(!library.contains("bundles/") && !library.contains("as-of"));
    assert!(!site.join("public/bundles").exists());
}

#[test]
fn a_bundle_is_as_of_the_day_that_is_said() {
    let folder = site();
    let site = folder.path();
    let day = |epoch: &str, arguments: &[&str]| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_rapporteur"));
        let all = [&["bundle", "--zip"], arguments].concat();
        said(&command.current_dir(site).env("SOURCE_DATE_EPOCH", epoch).args(all).output().expect("the program runs")).1
    };
    assert!(day("951782400", &[]).contains("as of 2000-02-29"));
    assert!(day("951782400", &["--as-of", "2026-11-30"]).contains("as of 2026-11-30"));
    assert!(day("yesterday", &[]).contains("SOURCE_DATE_EPOCH is `yesterday`"));
    let settings = site.join("site.toml");
    let text = fs::read_to_string(&settings).expect("the settings are there");
    fs::write(&settings, format!("edition = \"2026-10-01\"\n{text}")).expect("they can be written");
    assert!(day("951782400", &[]).contains("as of 2026-10-01"));
    assert!(site.join("collection.zip").is_file());
}

#[test]
fn what_cannot_be_made_is_told_with_what_can() {
    let folder = site();
    let site = folder.path();
    for (arguments, expected) in [
        (&["--zip", "--documents", "A/CONF.999/2026/2"][..], "there is no document `A/CONF.999/2026/2`"),
        (&["--zip", "--meeting", "bms8"], "there is no meeting `bms8`"),
        (&["--zip", "--languages", "zh"], "no document that is chosen can be read in `zh`; there are en"),
        (&["--name", "al"], "there is no bundle `al`; there are all, first"),
        (&[], "say what the bundle is made as: --zip"),
        (&["--zip", "--pair", "en-en"], "expected two of"),
        (&["--zip", "--as-of", "2026-02-30"], "expected a day"),
    ] {
        let (status, words) = said(&run(site, &[&["bundle"], arguments].concat()));
        assert_eq!(status, 2, "{arguments:?}: {words}");
        assert!(words.contains(expected), "{arguments:?}: {words}");
    }
    assert!(!fs::read_dir(site).expect("it is there").any(|entry| {
        Path::new(&entry.expect("an entry").file_name()).extension().is_some_and(|extension| extension == "zip")
    }));
}

#[test]
fn a_tampered_bundle_is_told_by_name() {
    let folder = site();
    let site = folder.path();
    assert_eq!(said(&run(site, &["bundle", "--zip", "--as-of", "2026-11-30"])).0, 0);
    let mut zip =
        zip::ZipArchive::new(fs::File::open(site.join("collection.zip")).expect("it is there")).expect("a zip");
    zip.extract(site.join("stick")).expect("it can be unpacked");
    assert_eq!(said(&run(site, &["verify", "stick"])).0, 0);
    fs::write(site.join("stick/collection/START-HERE.html"), "<p>").expect("it can be written");
    let (status, words) = said(&run(site, &["verify", "stick"]));
    assert_eq!(status, 1);
    assert!(words.contains("changed: START-HERE.html") && words.contains("0 missing, 1 changed, 0 added"), "{words}");
    assert_eq!(said(&run(site, &["verify", "nothing.zip"])).0, 2);
}
