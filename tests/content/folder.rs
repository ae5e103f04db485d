//! The folder that a build writes: what the site lists and nothing else, at one stroke or not at all.

use std::collections::BTreeMap;
use std::fs;
use std::io::Read as _;
use std::path::Path;

use rapporteur::load;
use rapporteur::model::site::SitePath;
use rapporteur::model::theme::Theme;
use rapporteur::publish::PublishError;
use rapporteur::publish::folder::{Copies, Form, Report, Size, write};
use rapporteur::render::site;

use crate::support::{Pages, config, pages, reading, small, theme};

fn build(theme: &Theme, out: &Path) -> Result<Report, PublishError> {
    let site = site(reading().made(), config(reading()), theme)?;
    write(&site, out, Form { size: Size::AsRendered, copies: Copies::None }, || ())
}

/// Every file under a folder.
fn files(folder: &Path) -> Pages {
    let entries = walkdir::WalkDir::new(folder).into_iter().map(|entry| entry.expect("the folder can be read"));
    let files = entries.filter(|entry| entry.file_type().is_file());
    files
        .map(|entry| {
            let path = entry.path().strip_prefix(folder).expect("it is within the folder");
            (path.to_str().expect("paths are UTF-8").to_owned(), fs::read(entry.path()).expect("files can be read"))
        })
        .collect()
}

fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<_> = fs::read_dir(folder)
        .expect("the folder can be read")
        .map(|entry| entry.expect("an entry").file_name().into_string().expect("names are UTF-8"))
        .collect();
    names.sort();
    names
}

#[test]
fn a_build_writes_what_the_site_lists_and_nothing_else() {
    let folder = tempfile::tempdir().expect("a folder for tests");
    let out = folder.path().join("out");
    let first = build(theme(), &out).expect("a new folder can be written");
    assert_eq!((first.files, first.changed), (pages().len(), pages().len()));
    assert!(files(&out) == *pages(), "the folder is not the site");

    let second = build(theme(), &out).expect("a site can be written again");
    assert_eq!((second.files, second.changed), (pages().len(), 0));

    fs::write(out.join("mine.txt"), "somebody put this here").expect("a file can be put there");
    fs::create_dir(out.join("a-99-999")).expect("a folder can be put there");
    fs::write(out.join("sitemap.xml"), "<nothing/>").expect("a file can be changed");
    let third = build(theme(), &out).expect("a site can be written again");
    assert_eq!(third.changed, 1);
    assert!(files(&out) == *pages(), "the folder is not the site");
    assert!(!out.join("a-99-999").exists());
    assert_eq!(names(folder.path()), ["out"], "something was left beside the site");
}

#[test]
fn a_failed_build_leaves_the_last_site() {
    let folder = tempfile::tempdir().expect("a folder for tests");
    let out = folder.path().join("out");
    build(theme(), &out).expect("a new folder can be written");
    let before: BTreeMap<_, _> = files(&out);
    let templates = folder.path().join("themes/mine/templates");
    fs::create_dir_all(&templates).expect("a theme can be made");
    for broken in
        ["{% block", "{{ there.is.no.such.thing }}", "{{ asset(name=\"none.js\") }}", "{% include \"nothing.html\" %}"]
    {
        fs::write(templates.join("work.html"), broken).expect("a template can be written");
        let mine = load::theme(folder.path(), "mine").expect("the theme can be read");
        let error = build(&mine, &out).expect_err(broken).to_string();
        assert!(error.contains("work.html"), "{broken}: {error}");
        assert!(files(&out) == before, "{broken}: the last site is not as it was");
        assert_eq!(names(folder.path()), ["out", "themes"], "something was left beside the site");
    }
}

#[test]
fn a_file_of_a_theme_has_another_name_when_it_has_other_bytes() {
    let folder = tempfile::tempdir().expect("a folder for tests");
    let assets = folder.path().join("themes/mine/assets");
    fs::create_dir_all(&assets).expect("a theme can be made");
    fs::write(assets.join("site.css"), "@font-face{src:url(serif.woff2)}").expect("a stylesheet can be written");
    fs::write(assets.join("serif.woff2"), "a font").expect("a font can be written");
    let mine = load::theme(folder.path(), "mine").expect("the theme can be read");
    let site = site(reading().made(), config(reading()), &mine).expect("the theme can be used");
    let named = |start: &str, end: &str| {
        let fits = |path: &&str| path.starts_with(start) && path.ends_with(end);
        site.paths().map(SitePath::as_str).find(fits).unwrap_or_else(|| panic!("no {start}…{end}")).to_owned()
    };
    let (style, font) = (named("assets/site.", ".css"), named("assets/serif.", ".woff2"));
    assert!(!pages().contains_key(&style), "{style} is the name of another stylesheet");
    assert!(pages().contains_key(&named("assets/page.", ".js")), "what is as it was has another name");
    let text = |path: &str| site.render(&SitePath::new(path)).map(String::from_utf8).expect("it is there");
    assert_eq!(text(&style).as_deref(), Ok(format!("@font-face{{src:url({})}}", &font["assets/".len()..]).as_str()));
    for path in ["index.html", "404.html", "zh/index.html", "a-76-284/zh.html"] {
        let root = if path == "404.html" { "/" } else { &"../".repeat(path.matches('/').count()) };
        let page = text(path).expect("pages are UTF-8");
        assert!(page.contains(&format!("<link rel=\"stylesheet\" href=\"{root}{style}\">")), "{path}: {page:.3000}");
    }
}

#[test]
fn a_folder_that_is_no_site_is_left_alone() {
    let folder = tempfile::tempdir().expect("a folder for tests");
    fs::write(folder.path().join("thesis.txt"), "the only copy").expect("a file can be written");
    let error = build(theme(), folder.path()).expect_err("this folder is somebody's");
    assert!(matches!(error, PublishError::Foreign(_)), "{error}");
    assert_eq!(names(folder.path()), ["thesis.txt"]);
}

/// What is in a compressed copy.
fn copied(path: &Path) -> Vec<u8> {
    let bytes = fs::read(path).expect("the copy can be read");
    let mut out = Vec::new();
    if path.extension().is_some_and(|extension| extension == "gz") {
        assert_eq!(&bytes[4..8], [0; 4], "{}: a copy has no time", path.display());
        flate2::read::GzDecoder::new(&*bytes).read_to_end(&mut out).expect("it is gzip");
    } else {
        brotli::Decompressor::new(&*bytes, 4096).read_to_end(&mut out).expect("it is Brotli");
    }
    out
}

#[test]
fn compressed_copies_hold_the_same_bytes_and_go_with_their_files() {
    let folder = tempfile::tempdir().expect("a folder for tests");
    let out = folder.path().join("out");
    let reading = small("# 一\n\n1. 一。\n\n2. 二。\n");
    let site = site(reading.made(), config(&reading), theme()).expect("the theme can be used");
    let build = |copies| {
        let form = Form { size: Size::AsRendered, copies };
        write(&site, &out, form, || ()).expect("the site can be written")
    };
    let plain = build(Copies::None);
    assert_eq!(plain.copies, 0);
    let first = build(Copies::Compressed);
    let all = files(&out);
    let is_copy = |path: &str| [".gz", ".br"].iter().any(|end| path.ends_with(end));
    let copies: Vec<_> = all.keys().filter(|path| is_copy(path)).collect();
    assert_eq!((first.files, first.changed, first.copies), (plain.files, 0, copies.len()));
    assert!(all.contains_key("a-1/zh.html.gz") && all.contains_key("a-1/zh.json.br"), "{copies:?}");
    for path in copies {
        let of = &path[..path.len() - ".gz".len()];
        assert!(copied(&out.join(path)) == all[of], "{path} is not {of}");
        assert!(all[path].len() < all[of].len(), "{path} is not smaller");
    }
    for (path, bytes) in &all {
        let small = is_copy(path) || all.contains_key(&format!("{path}.br"));
        assert!(small || bytes.len() < 200, "{path} has no copy");
    }

    fs::write(out.join("a-1/zh.html.gz"), "no copy").expect("a copy can be changed");
    fs::copy(out.join("a-1/index.html.br"), out.join("a-1/zh.html.br")).expect("a copy can be changed");
    fs::remove_file(out.join("index.html.br")).expect("a copy can be removed");
    fs::write(out.join("old.html.br"), "of a page that went").expect("a copy can be put there");
    assert_eq!(build(Copies::Compressed), first);
    assert!(files(&out) == all, "the copies are not those of the first build");
    build(Copies::None);
    assert!(files(&out).keys().all(|path| !is_copy(path)), "copies are left over");
}
