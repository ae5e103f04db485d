//! Small versions for the tests of the checks, built without the parser.

use crate::diagnostic::Diagnostics;
use crate::model::anchor::Anchor;
use crate::model::block::Block;
use crate::model::corpus::Corpus;
use crate::model::document::{Kind, Part, Provision, Translation, Version};
use crate::model::label::{Label, Ordinal, Scheme};
use crate::model::language::{ByLanguage, Language};
use crate::model::number;
use crate::model::source::{FileId, SourceFile, Sources, Span};
use crate::model::symbol::Slug;
use crate::model::text::Text;
use crate::model::work::{Work, WorkKind, WorkMeta};

/// A version and the text that it would have been read from.
pub struct Sample {
    pub version: Version,
    pub text: String,
    part: Option<usize>,
}

impl Sample {
    /// Nothing yet, in Chinese.
    pub fn zh() -> Self {
        Self::new(Language::Zh)
    }

    /// Nothing yet.
    pub fn new(language: Language) -> Self {
        let version = Version {
            language,
            file: FileId(0),
            translation: Translation::Authentic,
            from: None,
            provisions: Vec::new(),
            notes: Vec::new(),
            votes: Vec::new(),
            allows: Vec::new(),
        };
        Self { version, text: String::new(), part: None }
    }

    /// Adds a provision on a line of its own; an empty label is none.
    pub fn add(&mut self, kind: Kind, label: &str, plain: &str) {
        self.provision(None, kind, label, plain);
    }

    /// Adds a provision that belongs to another.
    pub fn below(&mut self, parent: usize, kind: Kind, label: &str, plain: &str) {
        self.provision(Some(parent), kind, label, plain);
    }

    /// Begins a part.
    pub fn part(&mut self, part: Part) {
        self.part = None;
        self.add(Kind::Part(part), "", "附件");
        self.part = Some(self.last());
    }

    /// The last provision.
    pub fn last(&self) -> usize {
        self.version.provisions.len() - 1
    }

    fn provision(&mut self, parent: Option<usize>, kind: Kind, label: &str, plain: &str) {
        let start = self.text.len();
        self.text.push_str(label);
        if !label.is_empty() {
            self.text.push(' ');
        }
        let block = Block::Text(self.block(plain));
        let span = Span::new(FileId(0), start..self.text.len());
        self.text.push_str("\n\n");
        let anchor = Anchor::new("n", self.version.provisions.len());
        let label = (!label.is_empty()).then(|| Label { printed: label.to_owned(), ordinal: ordinal(label) });
        self.version.provisions.push(Provision {
            anchor,
            aliases: Vec::new(),
            kind,
            label,
            parent,
            part: self.part,
            block,
            span,
        });
    }

    /// Writes a text and makes its block.
    pub fn block(&mut self, plain: &str) -> Text {
        let origin = vec![(0, u32::try_from(self.text.len()).expect("a sample is small"))];
        self.text.push_str(plain);
        Text { plain: plain.to_owned(), marks: Vec::new(), origin }
    }

    /// The source that the version stands in.
    pub fn sources(&self) -> Sources {
        Sources { files: vec![SourceFile { path: "zh.md".to_owned(), text: self.text.clone() }] }
    }

    /// What a check finds: the rule, the source at the place, the message.
    pub fn found(&self, check: impl Fn(&Version, &Sources, &mut Diagnostics)) -> Vec<String> {
        let sources = self.sources();
        let mut diagnostics = Diagnostics::default();
        check(&self.version, &sources, &mut diagnostics);
        let all = diagnostics.into_sorted().into_iter();
        all.map(|found| format!("{} `{}` {}", found.rule, &self.text[found.span.range()], found.message)).collect()
    }
}

fn ordinal(label: &str) -> Ordinal {
    let bare: String = label.chars().filter(|c| c.is_alphanumeric()).collect();
    let read = [
        number::digits(&bare).map(|value| (Scheme::Number, value)),
        number::han(&bare).map(|value| (Scheme::Number, value)),
        number::letter(&bare).map(|value| (Scheme::Letter, value)),
    ];
    let (scheme, value) = read.into_iter().flatten().next().expect("the sample's label is a number or a letter");
    Ordinal::new(scheme, value)
}

/// A corpus of one work with these versions.
pub fn corpus(versions: Vec<Version>) -> Corpus {
    Corpus { works: vec![work("a-1", versions)], ..Corpus::default() }
}

/// A work of a slug, described in the first file.
pub fn work(slug: &str, versions: Vec<Version>) -> Work {
    let meta = WorkMeta {
        symbol: None,
        symbols: Vec::new(),
        slug: Some(slug.to_owned()),
        kind: WorkKind::Report,
        meeting: None,
        date: None,
        authentic: Language::Zh,
        short: ByLanguage::default(),
        about: ByLanguage::default(),
        relations: Vec::new(),
        citations: Vec::new(),
    };
    let slug = Slug::parse(slug).expect("the sample spells slugs");
    Work {
        folder: format!("content/documents/{slug}"),
        file: FileId(0),
        slug,
        meta,
        versions,
        ledger: None,
        translations: None,
    }
}
