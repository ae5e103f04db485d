//! The program as it is used: what it prints, what it writes, and its exit status.
#![expect(clippy::disallowed_methods, reason = "the tests write sites and look at what the program wrote")]

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use tempfile::TempDir;

/// Runs the program in a folder.
fn run(folder: &Path, arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_rapporteur"));
    command.current_dir(folder).args(arguments).output().expect("the program runs")
}

fn status(output: &Output) -> i32 {
    output.status.code().expect("the program ends by itself")
}

fn said(output: &Output) -> String {
    let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).expect("what is printed is text");
    format!("{}{}", text(&output.stdout), text(&output.stderr))
}

/// A site that `init` wrote and `build` built.
fn site() -> TempDir {
    let folder = tempfile::tempdir().expect("a folder can be made");
    let output = run(folder.path(), &["init", "site"]);
    assert_eq!(status(&output), 0, "{}", said(&output));
    let output = run(&folder.path().join("site"), &["build"]);
    assert_eq!(status(&output), 0, "{}", said(&output));
    folder
}

const TEXT: &str = "content/documents/first-report/en.md";

/// Changes the text of the site's document.
fn edit(site: &Path, from: &str, to: &str) {
    let path = site.join(TEXT);
    let text = fs::read_to_string(&path).expect("the text is there");
    assert!(text.contains(from), "`{from}` is in the text");
    fs::write(path, text.replacen(from, to, 1)).expect("the text can be written");
}

#[test]
fn a_new_site_builds_and_is_clean() {
    let folder = site();
    let page = folder.path().join("site/public/a-conf999-2026-1/en.html");
    assert!(fs::read_to_string(page).expect("the page is there").contains("keeps its address"));
    let check = run(folder.path(), &["check", "--site", "site", "--format", "short"]);
    assert_eq!(status(&check), 0);
    assert!(said(&check).contains("anchor-unrecorded"), "the ledger is told of: {}", said(&check));
    let accepted = run(folder.path(), &["anchors", "accept", "--site", "site"]);
    assert_eq!(status(&accepted), 0, "{}", said(&accepted));
    assert_eq!(said(&run(folder.path(), &["check", "--site", "site", "--format", "short"])), "");
    let again = run(folder.path(), &["init", "site"]);
    assert_eq!(status(&again), 2, "a folder that holds something is left alone");
}

#[cfg(unix)]
#[test]
fn a_folder_behind_a_link_is_built_where_it_is() {
    let folder = site();
    let site = folder.path().join("site");
    fs::rename(site.join("public"), folder.path().join("served")).expect("the site can be moved");
    std::os::unix::fs::symlink("../served", site.join("public")).expect("a link can be made");
    edit(&site, "from 15 to 19 June 2026", "in June 2026");
    assert_eq!(status(&run(&site, &["build"])), 0);
    let link = fs::symlink_metadata(site.join("public")).expect("the link is there");
    assert!(link.file_type().is_symlink(), "the link is still one");
    let page = fs::read_to_string(folder.path().join("served/a-conf999-2026-1/en.html")).expect("the page is there");
    assert!(page.contains("in June 2026"));
}

#[test]
fn mistakes_are_all_told_and_the_last_site_stands() {
    let folder = site();
    let site = folder.path().join("site");
    let before = fs::read(site.join("public/a-conf999-2026-1/en.html")).expect("the page is there");
    edit(&site, "1. The First Meeting", "1. The <i>First</i> Meeting");
    edit(&site, "3. At its last", "5. At its last");
    let check = run(&site, &["check", "--format", "short"]);
    assert_eq!(status(&check), 1);
    let lines: Vec<String> = said(&check).lines().map(str::to_owned).collect();
    assert!(lines.contains(&format!("{TEXT}:10:8: raw-html: raw HTML is refused")), "{lines:?}");
    assert!(
        lines.contains(&format!("{TEXT}:20:1: number-gap: paragraph 5 follows paragraph 2: 3 and 4 are left out")),
        "{lines:?}"
    );
    let human = said(&run(&site, &["check"]));
    assert!(human.contains("10 | 1. The <i>First</i> Meeting") && human.contains("= help: "), "{human}");
    for (format, begins) in [("json", "["), ("sarif", "{")] {
        let output = run(&site, &["check", "--format", format]);
        assert_eq!(status(&output), 1, "{format}");
        assert!(String::from_utf8_lossy(&output.stdout).starts_with(begins), "{format}");
    }
    let build = run(&site, &["build"]);
    assert_eq!(status(&build), 1);
    assert!(said(&build).contains("the last site stands"), "{}", said(&build));
    assert_eq!(fs::read(site.join("public/a-conf999-2026-1/en.html")).expect("the page is there"), before);
}

#[test]
fn an_address_that_moved_or_went_still_answers() {
    let folder = site();
    let site = folder.path().join("site");
    assert_eq!(status(&run(&site, &["anchors", "accept"])), 0);
    edit(&site, "3. At its last", "4. At its last");
    edit(&site, "## II. Adoption", "3. The Meeting met twice.\n\n## II. Adoption");
    assert_eq!(status(&run(&site, &["check"])), 1, "p3 stands at another text");
    edit(&site, "3. The Meeting met twice.\n\n", "");
    edit(&site, "4. At its last", "<!-- allow number-gap: as issued -->\n\n4. At its last");
    let lost = said(&run(&site, &["check", "--format", "short"]));
    assert!(lost.contains("anchor-lost: `p3` was published as `3.`"), "{lost}");
    let alias = run(&site, &["anchors", "alias", "A/CONF.999/2026/1", "p3", "p4", "--reason", "renumbered"]);
    assert_eq!(status(&alias), 0, "{}", said(&alias));
    let told = said(&run(&site, &["anchors", "explain", "first-report", "p3"]));
    assert!(told.contains("leads to p4 (renumbered)"), "{told}");
    edit(&site, "(b) To keep every number for good.\n\n", "");
    let gone = run(&site, &["anchors", "withdraw", "a-conf999-2026-1", "p2-b", "--reason", "deleted by Corr.1"]);
    assert_eq!(status(&gone), 0, "{}", said(&gone));
    let build = run(&site, &["build"]);
    assert_eq!(status(&build), 0, "{}", said(&build));
    let page = fs::read_to_string(site.join("public/a-conf999-2026-1/en.html")).expect("the page is there");
    assert!(page.contains("id=p3") && page.contains("id=p2-b") && page.contains("deleted by Corr.1"));
    assert_eq!(status(&run(&site, &["anchors", "alias", "first-report", "p99", "p4", "--reason", "x"])), 2);
}

/// A site of a Chinese report with an English translation of it.
fn translated() -> TempDir {
    let folder = tempfile::tempdir().expect("a folder can be made");
    let copy = |path: &str| {
        let there = folder.path().join(path);
        fs::create_dir_all(there.parent().expect("it is in a folder")).expect("a folder can be made");
        fs::copy(Path::new("tests/sites/versions").join(path), there).expect("the file can be copied");
    };
    copy("site.toml");
    for name in ["work.yaml", "zh.md", "en.md"] {
        copy(&format!("content/documents/report/{name}"));
    }
    folder
}

#[test]
fn a_withdrawn_address_is_told_in_the_language_of_each_page() {
    let folder = translated();
    let site = folder.path();
    assert_eq!(status(&run(site, &["anchors", "accept"])), 0);
    for (name, gone) in [("zh.md", "(b) 分享经验。\n\n"), ("en.md", "(b) To share experience.\n\n")] {
        let path = site.join("content/documents/report").join(name);
        let text = fs::read_to_string(&path).expect("the text is there");
        fs::write(path, text.replace(gone, "")).expect("the text can be written");
    }
    let gone = run(site, &["anchors", "withdraw", "a-99-1", "p3-b", "--reason", "由 Corr.1 删去"]);
    assert_eq!(status(&gone), 0, "{}", said(&gone));
    let build = run(site, &["build"]);
    assert_eq!(status(&build), 0, "{}", said(&build));
    for (page, words) in [("zh", "第 3(b) 段："), ("en", "para. 3\u{a0}(b): "), ("zh-en", "第 3(b) 段：")] {
        let page = fs::read_to_string(site.join(format!("public/a-99-1/{page}.html"))).expect("the page is there");
        // Nothing tells the language of the reason.
        assert!(page.contains(&format!("id=p3-b><p>{words}<bdi lang=und>由 Corr.1 删去</bdi>")), "{page}");
    }
}

#[test]
fn a_translation_knows_when_its_source_changes() {
    let folder = translated();
    let site = folder.path();
    let figures = |output: &Output| {
        let line = said(output).lines().find(|line| line.starts_with("a-99-1")).map(str::to_owned).expect("a line");
        line.split_whitespace().skip(1).map(str::to_owned).collect::<Vec<_>>().join(" ")
    };
    assert_eq!(figures(&run(site, &["translations"])), "en zh 7 0 0 7", "nothing is recorded");
    assert_eq!(status(&run(site, &["translations", "--fail-on", "unrecorded"])), 1);
    let accepted = run(site, &["translations", "accept", "a-99-1", "--language", "en"]);
    assert_eq!((status(&accepted), said(&accepted).as_str()), (0, "a-99-1: 7 translated provisions recorded\n"));
    assert_eq!(said(&run(site, &["translations", "accept"])), "a-99-1: 7 translated provisions unchanged\n");

    let source = site.join("content/documents/report/zh.md");
    let text = fs::read_to_string(&source).expect("the source is there");
    let changed = text.replace("分享经验。", "分享经验和教训。").replace("2. 大会", "2. 联合国大会");
    fs::write(&source, changed).expect("the source can be written");
    assert_eq!(figures(&run(site, &["translations", "--fail-on", "missing,unrecorded"])), "en zh 7 2 0 0");
    let stale = run(site, &["translations", "--format", "json", "--fail-on", "stale"]);
    assert_eq!(status(&stale), 1);
    let lines: serde_json::Value = serde_json::from_slice(&stale.stdout).expect("JSON");
    assert_eq!(lines[0]["stale"], serde_json::json!(["p2", "p3-b"]));
    let check = said(&run(site, &["check", "--format", "short"]));
    assert!(check.contains("en.md:9:1: translation-stale: `p2` is out of date"), "{check}");

    assert_eq!(status(&run(site, &["translations", "accept", "--provision", "p2"])), 0);
    assert_eq!(figures(&run(site, &["translations"])), "en zh 7 1 0 0", "only what was named is recorded");
    for (arguments, word) in [
        (["translations", "accept", "a-99-9"].as_slice(), "there is no document `a-99-9`"),
        (&["translations", "accept", "--provision", "p9"], "no provision has the anchor `p9`"),
        (&["translations", "accept", "--provision", "P"], "that is no anchor"),
        (&["translations", "accept", "--language", "fr"], "there is no version in `fr`"),
        (&["translations", "accept", "--language", "de"], "expected one of ar, en"),
    ] {
        let output = run(site, arguments);
        assert_eq!(status(&output), 2, "{arguments:?}");
        assert!(said(&output).contains(word), "{}", said(&output));
    }
}

#[test]
fn what_cannot_be_done_is_said_with_status_2() {
    let folder = site();
    let site = folder.path().join("site");
    let cases: [(&[&str], &str); 6] = [
        (&["build", "--site", "nowhere"], "holds no site.toml"),
        (&["build", "--out", "content"], "is not a site that rapporteur built"),
        (&["explain", "number-gop"], "did you mean `number-gap`?"),
        (&["anchors", "accept", "a-9"], "there is no document `a-9`"),
        (&["check", "--format", "xml"], "invalid value"),
        (&["bulid"], "'build'"),
    ];
    for (arguments, expected) in cases {
        let output = run(&site, arguments);
        assert_eq!(status(&output), 2, "{arguments:?}");
        assert!(said(&output).contains(expected), "{arguments:?}: {}", said(&output));
    }
    assert!(site.join("content/meetings.yaml").is_file(), "nothing was replaced");
    fs::write(site.join(TEXT), b"1. \xff\n").expect("the text can be written");
    let output = run(&site, &["check"]);
    assert_eq!(status(&output), 2);
    assert!(said(&output).contains("is not UTF-8 (line 1)"), "{}", said(&output));
}

#[cfg(target_os = "linux")]
#[test]
fn without_a_chromium_nothing_is_printed_and_it_is_said_what_to_do() {
    let folder = site();
    let print = |named: &[&str], variable: Option<&str>| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_rapporteur"));
        command
            .current_dir(folder.path())
            .args(["bundle", "--site", "site", "--pdf", "--out", "report.pdf"])
            .args(named);
        command.env("PATH", "").env_remove("CHROMIUM").envs(variable.map(|variable| ("CHROMIUM", variable)));
        command.output().expect("the program runs")
    };
    for (output, words) in [
        (
            print(&[], None),
            ["no Chromium was found", "chromium, chromium-browser, chromium-headless-shell", "--chromium PATH"],
        ),
        (print(&["--chromium", "/nowhere/chrome"], None), ["`/nowhere/chrome`", "was named", "no such program"]),
        (print(&[], Some("/nowhere/edge")), ["`/nowhere/edge`", "was named", "no such program"]),
    ] {
        assert_eq!(status(&output), 2, "{}", said(&output));
        for words in words {
            assert!(said(&output).contains(words), "`{words}`: {}", said(&output));
        }
    }
    assert!(!folder.path().join("report.pdf").exists());
}

/// What is printed with is a script here: what it is asked to print, it copies.
#[cfg(target_os = "linux")]
#[test]
fn one_document_is_a_pdf_and_several_are_a_zip() {
    use std::os::unix::fs::PermissionsExt as _;
    let folder = site();
    let chromium = folder.path().join("chrome");
    let script = "#!/bin/sh\nfor one; do case $one in --print-to-pdf=*) out=${one#*=};; file://*) page=${one#file://};; esac; done\n\
        { echo %PDF-1.4; cat \"$page\"; echo %%EOF; } > \"$out\"\n";
    fs::write(&chromium, script).expect("it can be written");
    fs::set_permissions(&chromium, fs::Permissions::from_mode(0o755)).expect("it can be run");
    let print = |out: &[&str]| {
        let arguments =
            [&["bundle", "--site", "site", "--pdf", "--chromium", "./chrome", "--as-of", "2026-11-30"], out];
        run(folder.path(), &arguments.concat())
    };
    let one = print(&["--documents", "a-conf999-2026-1"]);
    assert_eq!(status(&one), 0, "{}", said(&one));
    let page = fs::read_to_string(folder.path().join("a-conf999-2026-1.pdf")).expect("it is there");
    assert!(page.contains("keeps its address") && page.contains("href=\"#p1\""), "the page, whole");
    let links: Vec<_> = page.split("<a ").skip(1).filter_map(|link| link.split('>').next()).collect();
    assert!(
        !links.iter().any(|link| link.contains("href=\"../")),
        "no link leads to what is not on the sheet: {links:?}"
    );
    // A second document.
    let documents = folder.path().join("site/content/documents");
    fs::create_dir(documents.join("second")).expect("a folder can be made");
    let work = fs::read_to_string(documents.join("first-report/work.yaml")).expect("it is there");
    fs::write(documents.join("second/work.yaml"), work.replace("2026/1", "2026/2")).expect("it can be written");
    fs::copy(documents.join("first-report/en.md"), documents.join("second/en.md")).expect("it can be copied");
    let several = print(&[]);
    assert_eq!(status(&several), 0, "{}", said(&several));
    assert!(folder.path().join("collection-pdf.zip").exists(), "{}", said(&several));
    let wrong = print(&["--out", "both.pdf"]);
    assert_eq!(status(&wrong), 2);
    assert!(said(&wrong).contains("name a file that ends in `.zip`"), "{}", said(&wrong));
}
