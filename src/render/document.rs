//! The reading page of one language version.

use serde::Serialize;

use crate::model::address;
use crate::model::document::Translation;
use crate::model::html::Html;
use crate::model::site::SitePath;
use crate::render::cited::Voice;
use crate::render::cites::{CitedDocument, Cites, cites};
use crate::render::citing::Citing;
use crate::render::contents::contents;
use crate::render::facts::facts;
use crate::render::frame::Frame;
use crate::render::gaps::{Gap, Made, Stale};
use crate::render::library::VersionLink;
use crate::render::linked_data::linked_data;
use crate::render::moved::withdrawn;
use crate::render::paper::{Online, online};
use crate::render::parallel::ParallelLink;
use crate::render::rows::Rows;
use crate::render::studio::{Head, Studio, Versions, best};
use crate::render::terms::beside;
use crate::render::terms::marks::{TermCard, cards, marks};
use crate::render::work::{addresses, short};

/// One language version of a document: `document.html`.
#[derive(Debug, Serialize)]
pub struct DocumentPage {
    /// The frame.
    pub frame: Frame,
    /// The symbol; empty for none.
    pub symbol: String,
    /// The slug, for data.
    pub slug: String,
    /// The short title, for the running head.
    pub short: String,
    /// The language-neutral page of the work.
    pub work: String,
    /// The same content as data.
    pub json: String,
    /// A small stylesheet for print.
    pub print: String,
    /// The language-neutral page on the web, for print; none where the site is nowhere.
    pub online: Option<Online>,
    /// Whether it is a working translation.
    pub unofficial: bool,
    /// Cover lines and titles, in the order of print.
    pub mast: Vec<Row>,
    /// What is known of the document.
    pub facts: Vec<Fact>,
    /// The contents.
    pub contents: Vec<Entry>,
    /// The text.
    pub rows: Vec<Row>,
    /// The document's notes.
    pub notes: Vec<NoteItem>,
    /// The editors' notes.
    pub editor_notes: Vec<NoteItem>,
    /// Published addresses whose text was withdrawn.
    pub withdrawn: Vec<Withdrawn>,
    /// The versions, this one among them.
    pub versions: Vec<VersionLink>,
    /// The parallel pages whose first column is in the page's language.
    pub parallels: Vec<ParallelLink>,
    /// What the document cites, in the order of the text.
    pub cites: Vec<CitedDocument>,
    /// What cites the document, or any of it, in other documents.
    pub cited_by: Vec<Citing>,
    /// The table of citations; empty where nothing is cited.
    pub citations: String,
    /// The terms that the document uses, in the order of its language.
    pub terms: Vec<TermCard>,
    /// The document as search engines read it.
    pub json_ld: String,
}

/// One fact about the document.
#[derive(Debug, Serialize)]
pub struct Fact {
    /// What it is.
    pub name: String,
    /// What is known.
    pub html: Html,
}

/// An entry of the contents.
#[derive(Debug, Serialize)]
pub struct Entry {
    /// Where it leads.
    pub anchor: String,
    /// The label as printed, or empty.
    pub label: String,
    /// The title.
    pub title: Html,
    /// The range of numbered paragraphs, `25–79`, or empty.
    pub range: String,
    /// What is under it.
    pub entries: Vec<Entry>,
}

/// One row of the text: a provision, or a record of several.
#[derive(Debug, Default, Serialize)]
pub struct Row {
    /// `cover`, `title`, `part`, `heading`, `paragraph`, `subparagraph`, `unnumbered`, `agenda`, `officers`, `vote`, `gap`.
    pub kind: &'static str,
    /// The permanent address.
    pub anchor: String,
    /// Other addresses of the same place: to be given an empty element each.
    pub aliases: Vec<String>,
    /// The Akoma Ntoso identifier.
    pub eid: String,
    /// The label as printed, or empty.
    pub label: String,
    /// The depth of a heading (2 to 6, as in `h2`); the degree of a sub-paragraph (1, 2 …); 0 else.
    pub depth: u8,
    /// What kind of unnumbered paragraph or cover line it is: `chapeau`, `continuation`, `closing`, `preambular`, `plain`;
    /// `meeting`, `agenda` …; empty else.
    pub role: &'static str,
    /// What it says. Inline HTML, unless `block`.
    pub html: Html,
    /// Whether `html` is block-level: a list, a table, a quotation, code.
    pub block: bool,
    /// What the link to it is called: 「第 92 段，永久链接」; empty for a cover's lines and titles.
    pub link: String,
    /// How the provision is cited: 「A/CONF.192/BMS/2021/1，附件，第 92 段」; empty where nothing is cited.
    pub cite: String,
    /// The chapeau that governs it: an anchor, or empty.
    pub chapeau: String,
    /// The items of an agenda or the officers, the lists of a vote.
    pub entries: Vec<RecordEntry>,
    /// What cites it.
    pub cited_by: Vec<Citing>,
    /// That its source has changed since it was translated.
    pub stale: Option<Stale>,
    /// Of kind `gap`: what the source has here.
    pub gap: Option<Gap>,
}

/// An entry of a record.
#[derive(Debug, Serialize)]
pub struct RecordEntry {
    /// The permanent address.
    pub anchor: String,
    /// Other addresses of the same place.
    pub aliases: Vec<String>,
    /// The Akoma Ntoso identifier.
    pub eid: String,
    /// The label as printed: `6.`, `主席：`, `赞成：`.
    pub label: String,
    /// What it says.
    pub html: Html,
    /// How many are on a list of a vote; none in other records.
    pub count: Option<usize>,
    /// `yes`, `no`, `abstain`, or empty.
    pub side: &'static str,
    /// What the link to it is called.
    pub link: String,
    /// How it is cited.
    pub cite: String,
    /// What cites it.
    pub cited_by: Vec<Citing>,
    /// That its source has changed since it was translated.
    pub stale: Option<Stale>,
}

/// A note at the end of its part.
#[derive(Debug, Serialize)]
pub struct NoteItem {
    /// The address.
    pub anchor: String,
    /// The annex before which it stands, by its anchor; empty where it stands behind the whole text.
    pub before: String,
    /// The label as printed.
    pub label: String,
    /// What it says, block-level; empty for a missing one.
    pub html: Html,
    /// Whether the source lacks its text.
    pub missing: bool,
    /// Where it is marked.
    pub refs: Vec<String>,
    /// What cites it.
    pub cited_by: Vec<Citing>,
    /// That its source has changed since it was translated.
    pub stale: Option<Stale>,
}

/// A published address whose text was withdrawn.
#[derive(Debug, Serialize)]
pub struct Withdrawn {
    /// The address.
    pub anchor: String,
    /// What stood there, in the words of the page: `annex, para. 130`.
    pub name: String,
    /// Why, in the language in which it was written down, which nothing tells; or empty.
    pub reason: String,
}

impl Row {
    /// The row of a gap, with the addresses of all that is missing there.
    fn gap(anchors: Vec<String>, gap: Gap) -> Self {
        let mut anchors = anchors.into_iter();
        let anchor = anchors.next().unwrap_or_default();
        Self { kind: "gap", anchor, aliases: anchors.collect(), gap: Some(gap), ..Self::default() }
    }
}

/// The reading page of one version.
pub(super) fn document(studio: &Studio<'_>, path: &SitePath, number: usize, index: usize) -> DocumentPage {
    let language = studio.corpus.works[number].versions[index].language;
    let cites = cites(Voice { studio, path, language, home: Some(number) }, number, index);
    with_cites(studio, path, number, index, cites)
}

/// The same with what is known of its citations.
pub(super) fn with_cites(
    studio: &Studio<'_>,
    path: &SitePath,
    number: usize,
    index: usize,
    cites: Cites,
) -> DocumentPage {
    let work = &studio.corpus.works[number];
    let version = &work.versions[index];
    let language = version.language;
    let voice = Voice { studio, path, language, home: Some(number) };
    let short = short(work, Some(version), language);
    let symbol = work.meta.symbol.as_ref().map_or_else(String::new, ToString::to_string);
    let cited = if symbol.is_empty() { &short } else { &symbol };
    let terms = marks(voice, number, index, &cites.links);
    let made = Made::new(studio, path, number, index);
    let rows = Rows::new(&studio.words, work, version, cited, &cites, made).with_terms(&terms);
    let range = |from: &str, to: &str| studio.words.with(language, "range", &[("from", from), ("to", to)]);
    let contents = contents(version, &rows, &range);
    let mut all = Made::new(studio, path, number, index).with_gaps(rows.all(), Row::gap);
    let body = all.iter().position(|row| !matches!(row.kind, "cover" | "title")).unwrap_or(all.len());
    let text = all.split_off(body);
    let heading = if symbol.is_empty() { short.clone() } else { format!("{symbol} {short}") };
    let head = Head { title: heading, description: best(&work.meta.about, language) };
    let frame = studio.frame(
        path,
        language,
        head,
        &Versions { all: &addresses(work), neutral: Some(address::work(&work.slug)), ..Versions::default() },
    );
    DocumentPage {
        frame,
        slug: work.slug.to_string(),
        work: path.to(&address::work(&work.slug)),
        json: path.to(&address::data(&work.slug, language)),
        print: path.to(&address::print(&work.slug, language)),
        online: online(studio, work),
        unofficial: version.translation == Translation::Unofficial,
        mast: all,
        facts: facts(studio, path, work, version),
        contents,
        rows: text,
        notes: rows.notes(false),
        editor_notes: rows.notes(true),
        withdrawn: withdrawn(voice, work.ledger.as_ref()),
        versions: studio.versions(path, work, language),
        parallels: studio.parallels(path, work, language),
        citations: studio.citations(path, language),
        json_ld: linked_data(studio, path, number, work, index, version),
        terms: cards(voice, &terms.used, beside(studio, language)),
        cites: cites.documents,
        cited_by: cites.others,
        symbol,
        short,
    }
}
