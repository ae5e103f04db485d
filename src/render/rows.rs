//! From provisions to the rows of the reading page.

use std::collections::HashMap;

use crate::model::anchor::Anchor;
use crate::model::block::Block;
use crate::model::document::{Kind, NoteKind, Part, Place, Provision, Role, Side, Version};
use crate::model::html::Html;
use crate::model::language::Language;
use crate::model::text::Text;
use crate::model::work::Work;
use crate::render::blocks::{block, blocks};
use crate::render::cites::Cites;
use crate::render::citing::Citing;
use crate::render::document::{NoteItem, RecordEntry, Row};
use crate::render::gaps::Made;
use crate::render::inline::{CitationLink, NoteMark, Surroundings, TermLink, inline};
use crate::render::moved::moved;
use crate::render::naming::Naming;
use crate::render::terms::marks::Marks;
use crate::render::words::Words;
use crate::render::wrap::{Bare, breaks};

/// What the rows of one version are made with.
pub struct Rows<'a> {
    version: &'a Version,
    words: &'a Words,
    naming: Naming<'a>,
    /// For each provision and note, the notes marked in it: the note and which of its marks.
    marks: HashMap<(Place, &'a str), Vec<(usize, usize)>>,
    /// Published anchors that lead to those of today.
    moved: HashMap<&'a Anchor, Vec<&'a Anchor>>,
    /// What the version cites, and what cites it.
    cites: &'a Cites,
    /// The terms that are links in it; none where the page has no list of them.
    terms: Option<&'a Marks>,
    /// What the version was made from.
    made: Made<'a>,
    /// The language of the page, in which links are called.
    language: Language,
    /// What is written behind the ids of note marks, where the marks of two versions stand on one page.
    suffix: &'a str,
}

impl<'a> Rows<'a> {
    /// For one version of a work that is cited as `document`.
    #[must_use]
    pub fn new(
        words: &'a Words,
        work: &'a Work,
        version: &'a Version,
        document: &'a str,
        cites: &'a Cites,
        made: Made<'a>,
    ) -> Self {
        let mut marks: HashMap<_, Vec<_>> = HashMap::new();
        for (note, n) in version.notes.iter().zip(0..) {
            for (number, mark) in note.refs.iter().enumerate() {
                marks.entry((mark.place, note.label.as_str())).or_default().push((n, number));
            }
        }
        Self {
            version,
            words,
            naming: Naming::new(words, version, document),
            marks,
            moved: moved(work.ledger.as_ref()),
            cites,
            terms: None,
            made,
            language: version.language,
            suffix: "",
        }
    }

    /// The same with the terms of the text as links.
    #[must_use]
    pub fn with_terms(self, terms: &'a Marks) -> Self {
        Self { terms: Some(terms), ..self }
    }

    /// The same in the second column of a page: links are called in the language of the first, and something stands behind the ids
    /// of note marks.
    #[must_use]
    pub fn beside(self, first: Language, suffix: &'a str) -> Self {
        Self { suffix, language: first, naming: self.naming.speaking(first), ..self }
    }

    /// Every row in reading order, cover and titles among them.
    #[must_use]
    pub fn all(&self) -> Vec<Row> {
        let provisions = &self.version.provisions;
        let mut rows: Vec<Row> = Vec::with_capacity(provisions.len());
        // The chapeau that governs what follows, and the heading under which it stands.
        let mut chapeaux: Vec<usize> = Vec::new();
        for (index, provision) in provisions.iter().enumerate() {
            if matches!(provision.kind, Kind::Heading(_) | Kind::Part(_)) {
                chapeaux.retain(|chapeau| provisions[*chapeau].parent.is_some_and(|under| self.encloses(under, index)));
            }
            if let Some(record) = record_of(provision.kind) {
                let anchor = self.record_anchor(index);
                if rows.last().is_none_or(|last| last.kind != record || last.anchor != anchor) {
                    let vote = if anchor.is_empty() { String::new() } else { self.permalink(&self.word("name-vote")) };
                    rows.push(Row { kind: record, anchor, link: vote, ..Row::default() });
                }
                let entry = self.entry(index);
                if let Some(row) = rows.last_mut() {
                    row.entries.push(entry);
                }
                continue;
            }
            let chapeau = match provision.kind {
                Kind::Paragraph => chapeaux.last().map(|chapeau| provisions[*chapeau].anchor.to_string()),
                Kind::Subparagraph(_) => {
                    self.lead_in(index).or(chapeaux.last().copied()).map(|lead| provisions[lead].anchor.to_string())
                }
                _ => None,
            };
            rows.push(self.row(index, chapeau.unwrap_or_default()));
            if provision.kind == Kind::Unnumbered(Role::Chapeau) {
                chapeaux.push(index);
            }
        }
        rows
    }

    /// Whether the heading `under` still encloses provision `index`.
    fn encloses(&self, under: usize, index: usize) -> bool {
        let mut at = self.version.provisions[index].parent;
        while let Some(above) = at {
            if above == under {
                return true;
            }
            at = self.version.provisions[above].parent;
        }
        false
    }

    /// The paragraph that leads in a sub-paragraph.
    fn lead_in(&self, index: usize) -> Option<usize> {
        let above = self.version.provisions[index].parent?;
        matches!(self.version.provisions[above].kind, Kind::Paragraph | Kind::Subparagraph(_)).then_some(above)
    }

    /// The address of a record as a whole: a vote has one of its own, an agenda and officers have their paragraph's.
    fn record_anchor(&self, index: usize) -> String {
        let provision = &self.version.provisions[index];
        match provision.kind {
            Kind::VoteList(vote, _) => self.version.votes[vote].anchor.to_string(),
            _ => String::new(),
        }
    }

    fn row(&self, index: usize, chapeau: String) -> Row {
        let provision = &self.version.provisions[index];
        let name = self.naming.of(index);
        let mut around = self.around(Place::Provision(index));
        let (html, is_block) = match &provision.block {
            Block::Text(text) if is_title(provision) => {
                around.title = true;
                (inline(text, &mut around), false)
            }
            Block::Text(text) => (inline(text, &mut around), false),
            other => (block(other, &mut around), true),
        };
        Row {
            kind: kind_word(provision.kind),
            anchor: provision.anchor.to_string(),
            aliases: self.aliases(provision),
            eid: provision.anchor.eid(),
            label: provision.label.as_ref().map_or_else(String::new, |label| label.printed.clone()),
            depth: self.depth(provision),
            role: role_word(provision.kind),
            html,
            block: is_block,
            link: self.link(provision, &name.name),
            cite: name.cite,
            chapeau,
            entries: Vec::new(),
            cited_by: self.cited_by(&provision.anchor),
            stale: self.made.stale(Place::Provision(index)),
            gap: None,
        }
    }

    /// What the link to a provision is called. Whoever speaks to the page says what is printed, so the label stands in it (WCAG
    /// 2.5.3), before the name where the name has it in another form.
    fn link(&self, provision: &Provision, name: &str) -> String {
        let printed = provision.label.as_ref().map_or("", |label| label.printed.as_str());
        let label = printed.trim_end_matches(['.', ':', '：', '、']);
        let named = match provision.kind {
            Kind::Cover(_) => return String::new(),
            Kind::Title => self.word("name-title"),
            Kind::Heading(_) if name.is_empty() => self.word("name-heading"),
            Kind::Heading(_) => name.to_owned(),
            _ if name.contains(label) => name.to_owned(),
            _ if name.is_empty() => printed.to_owned(),
            _ => format!("{printed} {name}"),
        };
        self.permalink(&named)
    }

    fn permalink(&self, name: &str) -> String {
        self.words.with(self.language, "permalink", &[("name", name)])
    }

    fn word(&self, key: &str) -> String {
        self.words.get(self.language, key)
    }

    /// Every other address of a provision: its own aliases, and those of the ledger.
    fn aliases(&self, provision: &Provision) -> Vec<String> {
        let moved = self.moved.get(&provision.anchor).into_iter().flatten().copied();
        provision.aliases.iter().chain(moved).map(ToString::to_string).collect()
    }

    fn entry(&self, index: usize) -> RecordEntry {
        let provision = &self.version.provisions[index];
        let name = self.naming.of(index);
        let mut around = self.around(Place::Provision(index));
        let html = match &provision.block {
            Block::Text(text) => inline(text, &mut around),
            other => block(other, &mut around),
        };
        let (count, side) = match provision.kind {
            Kind::VoteList(vote, side) => (Some(self.version.votes[vote].names[side as usize].len()), side.key()),
            _ => (None, ""),
        };
        RecordEntry {
            anchor: provision.anchor.to_string(),
            aliases: self.aliases(provision),
            eid: provision.anchor.eid(),
            label: provision.label.as_ref().map_or_else(String::new, |label| label.printed.clone()),
            html,
            count,
            side,
            link: self.link(provision, &name.name),
            cite: name.cite,
            cited_by: self.cited_by(&provision.anchor),
            stale: self.made.stale(Place::Provision(index)),
        }
    }

    /// The depth of a heading on the page, where the title is 1; in an annex one deeper, under the annex's own heading.
    fn depth(&self, provision: &Provision) -> u8 {
        let in_annex =
            provision.part.is_some_and(|part| self.version.provisions[part].kind != Kind::Part(Part::Summary));
        match provision.kind {
            Kind::Heading(depth) => (depth.max(2) + u8::from(in_annex)).min(6),
            Kind::Part(_) => 2,
            Kind::Subparagraph(degree) => degree,
            _ => 0,
        }
    }

    fn around(&self, place: Place) -> Around<'_, 'a> {
        Around { rows: self, place, run: 0, title: false, seen: HashMap::new() }
    }

    /// The notes of the page: the document's own, or the editors'.
    #[must_use]
    pub fn notes(&self, editors: bool) -> Vec<NoteItem> {
        let notes = self.version.notes.iter().enumerate();
        notes
            .filter(|(_, note)| (note.kind == NoteKind::Editor) == editors)
            .map(|(index, note)| NoteItem {
                anchor: note.anchor.to_string(),
                before: if editors { String::new() } else { self.annex_after(note.part) },
                label: note.label.strip_prefix("ed-").unwrap_or(&note.label).to_owned(),
                html: blocks(&note.blocks, &mut self.around(Place::Note(index))),
                missing: note.kind == NoteKind::Missing,
                cited_by: self.cited_by(&note.anchor),
                stale: self.made.stale(Place::Note(index)),
                refs: note.refs.iter().map(|mark| format!("{}{}", mark.anchor, self.suffix)).collect(),
            })
            .collect()
    }

    /// The annex or appendix that begins behind what stands in a part; empty behind the last of them.
    fn annex_after(&self, part: Option<usize>) -> String {
        let provisions = self.version.provisions.iter().skip(part.map_or(0, |part| part + 1));
        let mut annexes = provisions.filter(|one| matches!(one.kind, Kind::Part(Part::Annex(_) | Part::Appendix(_))));
        annexes.next().map_or_else(String::new, |annex| annex.anchor.to_string())
    }

    /// What cites the provision or note at an address.
    fn cited_by(&self, anchor: &Anchor) -> Vec<Citing> {
        self.cites.citing.get(anchor).cloned().unwrap_or_default()
    }

    /// A text that stands in no provision of its own, without marks of notes: an entry of the contents.
    #[must_use]
    pub fn bare(&self, text: &Text) -> Html {
        let mut bare = text.clone();
        bare.marks.retain(|mark| {
            matches!(mark.kind, crate::model::text::MarkKind::Emphasis | crate::model::text::MarkKind::Strong)
        });
        inline(&bare, &mut Bare(self.version.language))
    }
}

/// The notes around one provision or note.
struct Around<'r, 'a> {
    rows: &'r Rows<'a>,
    place: Place,
    /// How many texts have been written.
    run: usize,
    /// Whether it is a title, set in a style of its own.
    title: bool,
    seen: HashMap<String, usize>,
}

impl Surroundings for Around<'_, '_> {
    fn breaks(&self, text: &Text) -> Vec<usize> {
        if self.title { breaks(text, self.rows.version.language) } else { Vec::new() }
    }

    fn is_rtl(&self) -> bool {
        self.rows.version.language.tongue().rtl
    }

    fn citations(&mut self) -> Vec<CitationLink> {
        self.run += 1;
        self.rows.cites.links.get(&(self.place, self.run - 1)).cloned().unwrap_or_default()
    }

    fn terms(&mut self) -> Vec<TermLink> {
        self.rows.terms.and_then(|terms| terms.links.get(&(self.place, self.run - 1))).cloned().unwrap_or_default()
    }

    fn note(&mut self, label: &str) -> Option<NoteMark> {
        let marks = self.rows.marks.get(&(self.place, label))?;
        let seen = self.seen.entry(label.to_owned()).or_insert(0);
        let (note, number) = *marks.get(*seen)?;
        *seen += 1;
        let note = &self.rows.version.notes[note];
        let language: Language = self.rows.version.language;
        let editor = note.kind == NoteKind::Editor;
        let key = if editor { "name-editor-note" } else { "name-note" };
        let shown = note.label.strip_prefix("ed-").unwrap_or(&note.label);
        Some(NoteMark {
            note: note.anchor.to_string(),
            anchor: format!("{}{}", note.refs[number].anchor, self.rows.suffix),
            name: self.rows.words.with(language, key, &[("n", shown)]),
            editor,
        })
    }
}

fn is_title(provision: &Provision) -> bool {
    matches!(provision.kind, Kind::Title | Kind::Heading(_) | Kind::Part(_))
}

fn record_of(kind: Kind) -> Option<&'static str> {
    match kind {
        Kind::AgendaItem => Some("agenda"),
        Kind::Officer => Some("officers"),
        Kind::VoteList(..) => Some("vote"),
        _ => None,
    }
}

fn kind_word(kind: Kind) -> &'static str {
    match kind {
        Kind::Cover(_) => "cover",
        Kind::Title => "title",
        Kind::Part(_) => "part",
        Kind::Heading(_) => "heading",
        Kind::Paragraph => "paragraph",
        Kind::Subparagraph(_) => "subparagraph",
        Kind::Unnumbered(_) => "unnumbered",
        Kind::AgendaItem => "agenda",
        Kind::Officer => "officers",
        Kind::VoteList(_, Side::Yes | Side::No | Side::Abstain) => "vote",
    }
}

fn role_word(kind: Kind) -> &'static str {
    match kind {
        Kind::Cover(line) => line.key(),
        Kind::Unnumbered(Role::Plain) => "plain",
        Kind::Unnumbered(Role::Chapeau) => "chapeau",
        Kind::Unnumbered(Role::Continuation) => "continuation",
        Kind::Unnumbered(Role::Closing) => "closing",
        Kind::Unnumbered(Role::Preambular) => "preambular",
        Kind::Part(Part::Summary) => "summary",
        Kind::Part(Part::Annex(_)) => "annex",
        Kind::Part(Part::Appendix(_)) => "appendix",
        _ => "",
    }
}
