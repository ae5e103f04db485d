//! Where in a document a mention's place is, and whether it is there.

use crate::link::mention::{Mention, Named};
use crate::link::provision::{Locator, Rank};
use crate::link::version::{Reader, Spot};
use crate::model::anchor::Anchor;
use crate::model::citation::{Cited, Target, Trouble};
use crate::model::document::Place;

impl<'a> Reader<'a> {
    /// The addresses within a document that a mention's place has.
    pub(super) fn anchors(&self, spot: &Spot, mention: &Mention, cited: &Cited) -> (Option<Anchor>, Option<Anchor>) {
        let base = match &mention.document {
            Named::Instrument(index) => self.corpus.instruments[*index].at.as_ref(),
            _ => None,
        };
        // Where the instrument's document is of this site, it is looked for there like any other place.
        let there = |base: &&Anchor| match cited {
            Cited::Work(work) => self.places.has(*work, self.version.language, base),
            _ => true,
        };
        let own =
            matches!(mention.document, Named::Here | Named::Nothing).then(|| self.own_part(spot, mention)).flatten();
        let base = base.filter(there).or(own);
        let Some(place) = &mention.place else { return (base.cloned(), None) };
        let (at, to) = place.anchors(base);
        let Cited::Work(work) = cited else { return (at, to) };
        let here = |anchor: Option<Anchor>, unit: &str| {
            let number = unit.strip_prefix("item").filter(|_| mention.rank == Some(Rank::Item));
            match number {
                Some(number) => self.places.item(*work, number).or(anchor),
                None => anchor.map(|anchor| self.only_annex(*work, place, anchor)),
            }
        };
        let last = place.to.as_ref().map_or("", |(unit, _)| unit.as_str());
        (here(at, &place.unit), here(to, last))
    }

    /// The annex in which a text stands, where it has the place: "paragraph 1 above" is the annex's own.
    fn own_part(&self, spot: &Spot, mention: &Mention) -> Option<&'a Anchor> {
        let part = match spot.place {
            Place::Provision(index) => self.version.provisions[index].part,
            Place::Note(index) => self.version.notes[index].part,
        }?;
        let part = &self.version.provisions[part].anchor;
        let place = mention.place.as_ref().filter(|place| place.part.is_empty())?;
        let (at, _) = place.anchors(Some(part));
        at.filter(|at| self.places.has(self.number, self.version.language, at)).map(|_| part)
    }

    /// "Annex I" of a document that has one annex only, which bears no number.
    fn only_annex(&self, work: usize, place: &Locator, anchor: Anchor) -> Anchor {
        let numbered = place.part == "annex1" && !self.places.has(work, self.version.language, &anchor);
        let bare = anchor.as_str().strip_prefix("annex1").filter(|_| numbered).map(|rest| format!("annex{rest}"));
        bare.and_then(|bare| Anchor::parse(&bare))
            .filter(|bare| self.places.has(work, self.version.language, bare))
            .unwrap_or(anchor)
    }

    /// What is wrong with a place of a work: it is not there, or there twice.
    pub(super) fn absent(&self, mention: &Mention, target: &Target) -> Option<Trouble> {
        let Cited::Work(work) = target.cited else { return None };
        let language = self.version.language;
        let is_there = |anchor: &Anchor| self.places.has(work, language, anchor);
        let place = mention.place.as_ref()?;
        let missing = target.at.iter().chain(&target.to).any(|anchor| !is_there(anchor)) || target.at.is_none();
        if missing {
            let part = Anchor::parse(&place.part).is_some_and(|part| !is_there(&part));
            return Some(if part { Trouble::MissingAnnex } else { Trouble::Broken });
        }
        let twice = target.at.as_ref().is_some_and(|at| is_there(&at.repeated(2)));
        twice.then(|| Trouble::Ambiguous("two provisions bear this number".to_owned()))
    }
}
