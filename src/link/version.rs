//! The citations of one language version: each text is read, and each mention led to its target.

mod places;
mod written;

use std::collections::HashMap;
use std::ops::Range;

use crate::link::address;
use crate::link::grammar::read;
use crate::link::mention::{Mention, Named, Reading};
use crate::link::organ::{self, Around};
use crate::link::provision::Rank;
use crate::link::resolve::Places;
use crate::link::vocabulary::{Sign, Vocabulary};
use crate::model::citation::{Citation, CitationKind, Cited, Doubt, Target, Trouble, VersionLinks};
use crate::model::corpus::Corpus;
use crate::model::document::{CoverLine, Kind, NoteKind, Place, Version};
use crate::model::organ::{Form, Organ};
use crate::model::text::Text;
use crate::model::work::Work;

/// From this number on the General Assembly's are decisions (since the thirty-first session).
const FIRST_DECISION: u32 = 401;

/// Reads one version.
pub struct Reader<'a> {
    corpus: &'a Corpus,
    places: &'a Places<'a>,
    vocabulary: &'a Vocabulary,
    number: usize,
    work: &'a Work,
    version: &'a Version,
    headings: HashMap<usize, Vec<Organ>>,
    links: VersionLinks,
}

/// Where a text stands, and what was cited before it in the same provision.
struct Spot {
    place: Place,
    run: usize,
    /// Which provision's headings stand above it.
    provision: Option<usize>,
    before: Vec<Cited>,
}

/// Why a mention leads to no document.
enum Lost {
    /// It was none after all.
    Nothing,
    /// It cannot be known.
    Doubt(Trouble),
}

impl<'a> Reader<'a> {
    /// A reader of a version of the work with this number.
    #[must_use]
    pub fn new(
        corpus: &'a Corpus,
        places: &'a Places<'a>,
        vocabulary: &'a Vocabulary,
        number: usize,
        version: &'a Version,
    ) -> Self {
        let work = &corpus.works[number];
        Self {
            corpus,
            places,
            vocabulary,
            number,
            work,
            version,
            headings: HashMap::new(),
            links: VersionLinks::default(),
        }
    }

    /// Everything that the version cites, provisions first, then notes. Editors' notes are no part of the document.
    #[must_use]
    pub fn read(mut self) -> VersionLinks {
        let version = self.version;
        for (index, provision) in version.provisions.iter().enumerate() {
            self.texts(Place::Provision(index), Some(index), provision.block.texts());
        }
        for (index, note) in version.notes.iter().enumerate() {
            if note.kind != NoteKind::Editor {
                let marked = note.refs.iter().find_map(|mark| match mark.place {
                    Place::Provision(index) => Some(index),
                    Place::Note(_) => None,
                });
                self.texts(Place::Note(index), marked, note.blocks.iter().flat_map(|block| block.texts()));
            }
        }
        self.links
    }

    fn texts(&mut self, place: Place, provision: Option<usize>, texts: impl Iterator<Item = &'a Text>) {
        let mut spot = Spot { place, run: 0, provision, before: Vec::new() };
        for (run, text) in texts.enumerate() {
            spot.run = run;
            self.text(&mut spot, text);
        }
    }

    fn text(&mut self, spot: &mut Spot, text: &'a Text) {
        let written = address::written(text);
        let covered: Vec<Range<usize>> =
            address::opaque(text).chain(written.iter().filter(|one| one.bare).map(|one| one.range.clone())).collect();
        let reading = read(self.vocabulary, &text.plain, &covered);
        let first = self.links.citations.len();
        let ruled = self.rulings(spot, text);
        for mention in &reading.mentions {
            let overruled = ruled.iter().any(|range| meet(range, &mention.range));
            if !overruled {
                self.mention(spot, mention, &reading);
            }
        }
        for one in &written {
            let overruled = ruled.iter().any(|range| meet(range, &one.range));
            if !overruled {
                self.address(spot, one, first);
            }
        }
        self.links.citations[first..].sort_by_key(|citation| (citation.range.start, citation.range.end));
    }

    /// One mention: a citation, a doubt, or nothing.
    fn mention(&mut self, spot: &mut Spot, mention: &Mention, reading: &Reading) {
        let item = mention.rank == Some(Rank::Item);
        let found = if item && mention.document == Named::This {
            self.agenda(spot)
        } else {
            self.document(spot, mention, reading)
        };
        let (cited, trouble) = match found {
            Ok(found) => found,
            Err(Lost::Nothing) => return,
            Err(Lost::Doubt(trouble)) => return self.doubt(spot, mention.range.clone(), trouble, None),
        };
        let own = cited == Cited::Work(self.number);
        if !own && !spot.before.contains(&cited) {
            spot.before.push(cited.clone());
        }
        let (at, to) = self.anchors(spot, mention, &cited);
        // The heading of an annex names it, and cites nothing.
        if own && at.as_ref() == Some(self.version.anchor(spot.place)) {
            return;
        }
        let kind = match (&mention.document, mention.rank) {
            (_, Some(Rank::Item)) => CitationKind::AgendaItem,
            (_, Some(_)) => CitationKind::Paragraph,
            (Named::Instrument(_), None) => CitationKind::Instrument,
            (Named::Numbered(_, decision, _), None) if *decision || trouble == Some(Trouble::DecisionAsResolution) => {
                CitationKind::Decision
            }
            (Named::Numbered(..), None) => CitationKind::Resolution,
            _ => CitationKind::Symbol,
        };
        let target = self.places.target(cited, at, to);
        if let Some(trouble) = self.absent(mention, &target) {
            if mention.sure {
                self.doubt(spot, mention.range.clone(), trouble, Some(target));
            }
            return;
        }
        let by_symbol = matches!(mention.document, Named::Symbol(_) | Named::Numbered(..));
        let itself = own && by_symbol && mention.place.is_none();
        let trouble = trouble.or(itself.then_some(Trouble::OfItself));
        self.cite(spot, mention.range.clone(), kind, target, trouble);
    }

    /// The document that a mention names.
    fn document(
        &mut self,
        spot: &Spot,
        mention: &Mention,
        reading: &Reading,
    ) -> Result<(Cited, Option<Trouble>), Lost> {
        let only = || match spot.before.as_slice() {
            [only] => Ok(only.clone()),
            [] => Err(Lost::Nothing),
            _ => Err(Lost::Doubt(Trouble::Ambiguous("several documents were cited before it".to_owned()))),
        };
        let own = Cited::Work(self.number);
        match &mention.document {
            Named::Symbol(symbol) => Ok((self.places.cited(symbol.clone()), None)),
            Named::Numbered(number, decision, behind) => {
                let headings = spot.provision.map_or_else(Vec::new, |index| self.headings(index));
                let symbol = self.work.meta.symbol.as_ref();
                let around =
                    Around { text: &reading.organs, headings: &headings, document: symbol.and_then(Organ::of) };
                let organ = organ::of_number(around, *behind, mention.range.start, number.form);
                let unknown =
                    || Lost::Doubt(Trouble::Ambiguous(format!("nothing says whose number {} is", number.written)));
                let organ = organ.ok_or_else(unknown)?;
                let assembly = organ == Organ::GeneralAssembly;
                let numbered_so = matches!(number.form, Form::Session(31.., FIRST_DECISION..));
                let mistaken = assembly && !decision && numbered_so;
                let decision = *decision || mistaken;
                let symbol = if decision { organ.decision(number) } else { organ.resolution(number) };
                let unissued = || Cited::Unissued(organ, decision, number.written.clone());
                let cited = symbol.map_or_else(unissued, |symbol| self.places.cited(symbol));
                Ok((cited, mistaken.then_some(Trouble::DecisionAsResolution)))
            }
            Named::Instrument(index) => {
                let instrument = &self.corpus.instruments[*index];
                // A treaty that was still being negotiated cannot be cited.
                let year = self.work.year().and_then(|year| year.parse::<u16>().ok());
                if year.zip(instrument.year).is_some_and(|(written, adopted)| written < adopted) {
                    return Err(Lost::Nothing);
                }
                let symbol = instrument.symbol.as_ref();
                let here = symbol.and_then(|symbol| self.places.work(&symbol.0));
                Ok((here.map_or(Cited::Instrument(*index), Cited::Work), None))
            }
            Named::This | Named::Here => Ok((own, None)),
            Named::That => only().map(|cited| (cited, None)),
            Named::Nothing => {
                let of_resolution = mention.place.as_ref().is_some_and(|place| place.of_resolution);
                let resolution = self.work.meta.kind.has_preamble();
                if of_resolution && !resolution {
                    return only().map(|cited| (cited, None));
                }
                let why = "another document was cited before it; it could be of that one, or of this";
                if spot.before.is_empty() {
                    Ok((own, None))
                } else {
                    Err(Lost::Doubt(Trouble::Ambiguous(why.to_owned())))
                }
            }
            Named::Wrong(why) => Err(Lost::Doubt(Trouble::NoSymbol(why.clone()))),
        }
    }

    /// The document whose agenda is meant: on the cover the one that the cover's note names, else this one.
    fn agenda(&self, spot: &Spot) -> Result<(Cited, Option<Trouble>), Lost> {
        let cover = |index: usize| self.version.provisions[index].kind == Kind::Cover(CoverLine::Agenda);
        if !matches!(spot.place, Place::Provision(index) if cover(index)) {
            return Ok((Cited::Work(self.number), None));
        }
        let notes = self.version.notes.iter().filter(|note| note.kind == NoteKind::Cover);
        let texts = notes.flat_map(|note| &note.blocks).flat_map(|block| block.texts());
        let mut symbols =
            texts.flat_map(|text| read(self.vocabulary, &text.plain, &[]).mentions).filter_map(|mention| match mention
                .document
            {
                Named::Symbol(symbol) => Some(symbol),
                _ => None,
            });
        match (symbols.next(), symbols.next()) {
            (Some(symbol), None) => Ok((self.places.cited(symbol), None)),
            _ => Err(Lost::Nothing),
        }
    }

    /// The organs named in the headings above a provision, the nearest first.
    fn headings(&mut self, index: usize) -> Vec<Organ> {
        let mut all = Vec::new();
        let mut at = Some(index);
        while let Some(above) = at {
            let provision = &self.version.provisions[above];
            if above != index && matches!(provision.kind, Kind::Heading(_) | Kind::Part(_)) {
                let vocabulary = self.vocabulary;
                let named = self.headings.entry(above).or_insert_with(|| {
                    let plain = provision.block.plain();
                    let signs = vocabulary.find(&plain).into_iter().filter_map(|found| match found.sign {
                        Sign::Organ(organ) => Some(organ),
                        _ => None,
                    });
                    signs.collect()
                });
                all.extend(named.iter().rev().copied());
            }
            at = provision.parent;
        }
        all
    }

    fn cite(&mut self, spot: &Spot, range: Range<usize>, kind: CitationKind, target: Target, trouble: Option<Trouble>) {
        let became = self.places.became(self.version.language, &target);
        let Spot { place, run, .. } = *spot;
        self.links.citations.push(Citation { place, run, range, kind, target, printed: None, became, trouble });
    }

    fn doubt(&mut self, spot: &Spot, range: Range<usize>, trouble: Trouble, target: Option<Target>) {
        let Spot { place, run, .. } = *spot;
        self.links.doubts.push(Doubt { place, run, range, trouble, target });
    }
}

/// Whether two ranges have a byte in common.
fn meet(a: &Range<usize>, b: &Range<usize>) -> bool {
    a.start < b.end && b.start < a.end
}
