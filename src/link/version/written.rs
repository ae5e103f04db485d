//! What authors and editors say of phrases: rulings in `work.yaml`, and addresses beside words.

use std::ops::Range;

use crate::link::address::{self, Written};
use crate::link::ruling;
use crate::link::version::{Reader, Spot, meet};
use crate::model::citation::{Citation, Trouble};
use crate::model::text::Text;

impl Reader<'_> {
    /// What the editors say of phrases of this text; gives the ranges of those phrases.
    pub(super) fn rulings(&mut self, spot: &mut Spot, text: &Text) -> Vec<Range<usize>> {
        let anchor = self.version.anchor(spot.place);
        let mut ranges = Vec::new();
        for (index, ruling) in self.work.meta.citations.iter().enumerate() {
            if ruling.within.as_deref().is_some_and(|within| within != anchor.as_str()) || ruling.text.is_empty() {
                continue;
            }
            for (start, _) in text.plain.match_indices(&ruling.text) {
                let range = start..start + ruling.text.len();
                self.links.met.insert(index);
                if ranges.iter().any(|ruled: &Range<usize>| meet(ruled, &range)) {
                    continue;
                }
                if let Some((kind, target)) = ruling::target(self.places, self.corpus, &ruling.target) {
                    spot.before.push(target.cited.clone());
                    self.cite(spot, range.clone(), kind, target, None);
                }
                ranges.push(range);
            }
        }
        ranges
    }

    /// An address that stands beside words, or for itself.
    pub(super) fn address(&mut self, spot: &mut Spot, one: &Written, first: usize) {
        let target = address::target(self.places, self.number, &one.href);
        let named = self.links.citations[first..].iter_mut().filter(|citation| meet(&citation.range, &one.range));
        let mut named: Vec<&mut Citation> = named.collect();
        // A link over more than a name is the author's own, and what it names is named in passing.
        let whole = |citation: &Citation| citation.range.start <= one.name.start && one.name.end <= citation.range.end;
        if let [citation] = named.as_mut_slice()
            && whole(citation)
        {
            if target.as_ref().is_none_or(|(_, target)| target.cited != citation.target.cited) {
                citation.printed = Some(one.href.clone());
                let message = address::mismatch(&one.href, target.as_ref().map(|(_, target)| target), self.corpus);
                citation.trouble = Some(Trouble::Mismatch(message));
            } else if let Some((_, target)) = target.filter(|_| citation.target.at.is_none()) {
                // The address is more exact than the words.
                citation.target = target;
            }
            return;
        }
        let Some((kind, target)) = target else { return };
        let range = one.range.clone();
        let mut index = 0;
        self.links.citations.retain(|citation| {
            index += 1;
            index <= first || !meet(&citation.range, &range)
        });
        self.cite(spot, range, kind, target, None);
    }
}
