//! What the tests of the real content share: the site is read and rendered once.
#![allow(dead_code, reason = "each test program uses its own part of this")]

pub mod html;
pub mod ledger;

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::LazyLock;

use rapporteur::Reading;
use rapporteur::diagnostic::rule::Level;
use rapporteur::load::built_in_theme;
use rapporteur::model::config::Config;
use rapporteur::model::document::{Note, Provision, Version};
use rapporteur::model::language::Language;
use rapporteur::model::source::{SourceFile, Sources};
use rapporteur::model::theme::Theme;
use rapporteur::model::work::Work;
use rapporteur::render;
use rayon::iter::{IntoParallelRefIterator, ParallelIterator};

/// The folders of the five documents.
pub const DOCUMENTS: [&str; 5] = ["a-67-176", "a-76-284", "bms7-report", "elements", "wp8"];

/// The rendered pages by path.
pub type Pages = BTreeMap<String, Vec<u8>>;

static READING: LazyLock<Reading> =
    LazyLock::new(|| rapporteur::read(root()).expect("the repository is a site that can be read"));
static THEME: LazyLock<Theme> = LazyLock::new(built_in_theme);
static PAGES: LazyLock<Pages> = LazyLock::new(|| render_all(reading(), &THEME));

/// The folder of the repository, which is a site.
pub fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The real content.
pub fn reading() -> &'static Reading {
    &READING
}

/// The built-in theme.
pub fn theme() -> &'static Theme {
    &THEME
}

/// Every page of the real site, with the built-in theme.
pub fn pages() -> &'static Pages {
    &PAGES
}

/// Whether a page is HTML.
pub fn is_html(path: &str) -> bool {
    Path::new(path).extension().is_some_and(|extension| extension == "html")
}

/// The settings of a reading.
pub fn config(reading: &Reading) -> &Config {
    reading.config.as_ref().expect("site.toml can be read")
}

/// Every page of a site.
pub fn render_all(reading: &Reading, theme: &Theme) -> Pages {
    let site = render::site(reading.made(), config(reading), theme).expect("the theme can be read");
    let paths: Vec<_> = site.paths().collect();
    let page = |path| site.render(path).unwrap_or_else(|error| panic!("{path}: {error}"));
    paths.par_iter().map(|path| (path.to_string(), page(path))).collect()
}

/// The document in a folder of `content/documents/`.
pub fn work(folder: &str) -> &'static Work {
    let path = format!("content/documents/{folder}");
    reading().corpus.works.iter().find(|work| work.folder == path).unwrap_or_else(|| panic!("no work in `{path}`"))
}

/// Its version in a language.
pub fn version(folder: &str, language: Language) -> &'static Version {
    work(folder).version(language).unwrap_or_else(|| panic!("{folder} is not there in `{language}`"))
}

/// Its authentic text, which is Chinese.
pub fn zh(folder: &str) -> &'static Version {
    let work = work(folder);
    assert_eq!((work.meta.authentic, work.versions[0].language), (Language::Zh, Language::Zh), "{folder}");
    &work.versions[0]
}

/// Every language version of the five documents, the authentic text of each first.
pub fn versions() -> impl Iterator<Item = (&'static str, &'static Version)> {
    DOCUMENTS.into_iter().flat_map(|folder| work(folder).versions.iter().map(move |version| (folder, version)))
}

/// The provision of the authentic text at an anchor; an alias is none.
pub fn provision(folder: &str, anchor: &str) -> &'static Provision {
    find(zh(folder), anchor)
}

/// The same in a version.
pub fn find<'a>(version: &'a Version, anchor: &str) -> &'a Provision {
    let mut all = version.provisions.iter();
    all.find(|provision| provision.anchor.as_str() == anchor).unwrap_or_else(|| panic!("no provision `{anchor}`"))
}

/// The flattened authentic text at an anchor.
pub fn text(folder: &str, anchor: &str) -> String {
    provision(folder, anchor).block.plain().into_owned()
}

/// The label at an anchor as printed; empty for none.
pub fn label(folder: &str, anchor: &str) -> &'static str {
    printed(provision(folder, anchor))
}

/// A provision's label as printed; empty for none.
pub fn printed(provision: &Provision) -> &str {
    provision.label.as_ref().map_or("", |label| label.printed.as_str())
}

/// The note of the authentic text with a label.
pub fn note(folder: &str, label: &str) -> &'static Note {
    zh(folder).notes.iter().find(|note| note.label == label).unwrap_or_else(|| panic!("no note `{label}`"))
}

/// What a note says.
pub fn note_text(folder: &str, label: &str) -> String {
    note(folder, label).blocks.iter().map(|block| block.plain()).collect::<Vec<_>>().join("\n")
}

/// The anchor of the provision above.
pub fn parent(folder: &str, anchor: &str) -> &'static str {
    let above = provision(folder, anchor).parent;
    above.map_or("", |above| zh(folder).provisions[above].anchor.as_str())
}

/// The anchors that a test chooses, in reading order.
pub fn anchors(version: &Version, chosen: impl Fn(&Provision) -> bool) -> Vec<&str> {
    version.provisions.iter().filter(|provision| chosen(provision)).map(|provision| provision.anchor.as_str()).collect()
}

/// A small site of one report in Chinese.
pub fn small(text: &str) -> Reading {
    let file = |path: &str, text: &str| SourceFile { path: path.to_owned(), text: text.to_owned() };
    let files = vec![
        file("content/documents/one/work.yaml", "symbol: A/1\nkind: report\nauthentic: zh\n"),
        file("content/documents/one/zh.md", text),
        file("site.toml", "title.zh = \"一\"\nlanguages = [\"zh\"]\n"),
    ];
    rapporteur::understand(Sources { files })
}

/// The names of the rules by which something is found that an author should mend.
pub fn rules(reading: &Reading) -> Vec<&'static str> {
    let grave = reading.findings.iter().filter(|finding| finding.level > Level::Advice);
    grave.map(|finding| finding.diagnostic.rule.name()).collect()
}

/// Its version.
pub fn only(reading: &Reading) -> &Version {
    &reading.corpus.works[0].versions[0]
}

/// Its page.
pub fn small_page(reading: &Reading) -> String {
    let mut pages = render_all(reading, theme());
    String::from_utf8(pages.remove("a-1/zh.html").expect("the page of the document")).expect("pages are UTF-8")
}
