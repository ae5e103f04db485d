//! What a provision is called, and how it is cited, in the language of the page.

use crate::model::document::{Kind, Part, Role, Version};
use crate::model::language::Language;
use crate::render::words::Words;

/// Names the provisions of one version.
pub struct Naming<'a> {
    words: &'a Words,
    version: &'a Version,
    /// What stands first in a citation: the symbol, else the short title.
    document: &'a str,
    language: Language,
}

/// What a provision is called.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Name {
    /// 「第 92 段」; empty where nothing is cited.
    pub name: String,
    /// 「A/CONF.192/BMS/2021/1，附件，第 92 段」; empty likewise.
    pub cite: String,
}

impl<'a> Naming<'a> {
    /// For a version of the document that is cited as `document`.
    #[must_use]
    pub fn new(words: &'a Words, version: &'a Version, document: &'a str) -> Self {
        Self { words, version, document, language: version.language }
    }

    /// The same in the words of another language: that of a page that speaks of the version.
    #[must_use]
    pub fn speaking(self, language: Language) -> Self {
        Self { language, ..self }
    }

    fn language(&self) -> Language {
        self.language
    }

    fn word(&self, key: &str) -> String {
        self.words.get(self.language(), key)
    }

    fn with(&self, key: &str, n: &str) -> String {
        self.words.with(self.language(), key, &[("n", n)])
    }

    /// The name and citation of a provision. Titles, lines of the cover and headings without a label are not cited.
    #[must_use]
    pub fn of(&self, index: usize) -> Name {
        let name = self.own(index);
        if name.is_empty() {
            return Name::default();
        }
        let mut pieces = vec![self.document.to_owned()];
        pieces.extend(self.parts(index));
        if !matches!(self.version.provisions[index].kind, Kind::Part(_)) {
            pieces.push(name.clone());
        }
        Name { cite: pieces.join(&self.word("cite-joint")), name }
    }

    /// What stands before a provision's own name: the annex, the appendix.
    fn parts(&self, index: usize) -> Vec<String> {
        let provision = &self.version.provisions[index];
        let mut at = if matches!(provision.kind, Kind::Part(_)) { Some(index) } else { provision.part };
        let mut out = Vec::new();
        while let Some(part) = at {
            out.insert(0, self.own(part));
            at = self.version.provisions[part]
                .parent
                .filter(|above| matches!(self.version.provisions[*above].kind, Kind::Part(_)));
        }
        out
    }

    /// The name within the part.
    fn own(&self, index: usize) -> String {
        let provision = &self.version.provisions[index];
        let joined = |above: Option<usize>, own: String| match above
            .map(|above| self.own(above))
            .filter(|name| !name.is_empty())
        {
            Some(name) => format!("{name}{}{own}", self.word("cite-joint")),
            None => own,
        };
        match provision.kind {
            Kind::Part(Part::Summary) => self.word("name-summary"),
            Kind::Part(Part::Annex(None)) => self.word("name-annex"),
            Kind::Part(Part::Annex(Some(n))) => self.with("name-annex-n", &n.to_string()),
            Kind::Part(Part::Appendix(None)) => self.word("name-appendix"),
            Kind::Part(Part::Appendix(Some(n))) => self.with("name-appendix-n", &n.to_string()),
            Kind::Heading(_) if provision.label.is_some() => self.with("name-section", &self.section(index)),
            Kind::Heading(_) | Kind::Cover(_) | Kind::Title => String::new(),
            Kind::Paragraph => self.repeated(index, self.with("name-paragraph", &self.number(index))),
            Kind::Subparagraph(_) if self.paragraph(index).is_some() => {
                self.repeated(index, self.with("name-paragraph", &self.number(index)))
            }
            Kind::Subparagraph(_) => joined(self.section_of(index), self.repeated(index, self.item_labels(index))),
            Kind::Unnumbered(Role::Preambular) => self.with("name-preambular", &self.trailing_number(index)),
            Kind::Unnumbered(Role::Continuation | Role::Closing) => {
                provision.parent.map_or_else(String::new, |above| self.own(above))
            }
            Kind::Unnumbered(_) => {
                joined(self.section_of(index), self.with("name-unnumbered", &self.trailing_number(index)))
            }
            Kind::AgendaItem => self.with("name-item", self.bare_label(index)),
            Kind::Officer => joined(provision.parent, self.with("name-officer", self.bare_label(index))),
            Kind::VoteList(_, side) => joined(provision.parent, self.word(&format!("name-vote-{}", side.key()))),
        }
    }

    /// A name that another provision has too is told apart: the second paragraph 24.
    fn repeated(&self, index: usize, name: String) -> String {
        let anchor = self.version.provisions[index].anchor.as_str();
        let repeat = anchor.split('-').find_map(|piece| {
            let (head, n) = piece.split_once('x')?;
            let number = head.ends_with(|c: char| c.is_ascii_digit()) && !n.is_empty();
            (number && n.bytes().all(|b| b.is_ascii_digit())).then_some(n)
        });
        match repeat {
            Some(n) => self.words.with(self.language(), "name-repeated", &[("name", &name), ("n", n)]),
            None => name,
        }
    }

    /// The numbered paragraph that a sub-paragraph belongs to.
    fn paragraph(&self, index: usize) -> Option<usize> {
        let provision = &self.version.provisions[index];
        match provision.kind {
            Kind::Paragraph => Some(index),
            Kind::Subparagraph(_) => provision.parent.and_then(|above| self.paragraph(above)),
            _ => None,
        }
    }

    /// 24, 24(a), 24(a)(i): the number, then the labels in brackets as the language sets them.
    fn number(&self, index: usize) -> String {
        let provision = &self.version.provisions[index];
        let Some(label) = &provision.label else { return String::new() };
        if provision.kind == Kind::Paragraph {
            return label.ordinal.to_string();
        }
        let above = provision.parent.map_or_else(String::new, |above| self.number(above));
        format!("{above}{}{}", self.word("sub-joint"), label.printed)
    }

    /// The labels of an item under a heading, with those of the items above it.
    fn item_labels(&self, index: usize) -> String {
        let provision = &self.version.provisions[index];
        let own = provision.label.as_ref().map_or("", |label| label.printed.as_str());
        match provision.parent.filter(|above| matches!(self.version.provisions[*above].kind, Kind::Subparagraph(_))) {
            Some(above) => format!("{}{}{own}", self.item_labels(above), self.word("sub-joint")),
            None => own.to_owned(),
        }
    }

    /// The nearest labelled heading above.
    fn section_of(&self, index: usize) -> Option<usize> {
        let above = self.version.provisions[index].parent?;
        let provision = &self.version.provisions[above];
        match provision.kind {
            Kind::Heading(_) if provision.label.is_some() => Some(above),
            Kind::Part(_) => None,
            _ => self.section_of(above),
        }
    }

    /// 二.A.1(b): the labels of a heading and those above it.
    fn section(&self, index: usize) -> String {
        let above = self.section_of(index).map_or_else(String::new, |above| self.section(above));
        let own = self.bare_label(index);
        let joint = if above.is_empty() || own.starts_with(['(', '（']) { "" } else { "." };
        format!("{above}{joint}{own}")
    }

    /// The label without the stop behind it.
    fn bare_label(&self, index: usize) -> &str {
        let label = self.version.provisions[index].label.as_ref();
        let printed = label.map_or("", |label| label.printed.as_str());
        printed.trim_end_matches(['.', '．', '、', ':', '：', '-', '–', ' '])
    }

    /// The number at the end of a counted anchor: `s1-c2` gives 2.
    fn trailing_number(&self, index: usize) -> String {
        let anchor = self.version.provisions[index].anchor.as_str();
        let digits = anchor.len() - anchor.trim_end_matches(|c: char| c.is_ascii_digit()).len();
        anchor[anchor.len() - digits..].to_owned()
    }
}
