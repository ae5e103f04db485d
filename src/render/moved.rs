//! Addresses that were published and stand elsewhere today, or nowhere.

use std::collections::HashMap;

use crate::model::anchor::Anchor;
use crate::model::ledger::{Fate, Ledger};
use crate::render::cited::Voice;
use crate::render::document::Withdrawn;

/// For each anchor of today, the published ones that lead to it. An alias of an alias is followed to its end.
#[must_use]
pub fn moved(ledger: Option<&Ledger>) -> HashMap<&Anchor, Vec<&Anchor>> {
    let mut out: HashMap<&Anchor, Vec<&Anchor>> = HashMap::new();
    let Some(ledger) = ledger else { return out };
    for (old, entry) in &ledger.entries {
        let mut fate = &entry.fate;
        // As many steps as there are entries is enough for any chain, and ends a circle.
        for _ in 0..ledger.entries.len() {
            let Fate::Alias(to, _) = fate else { break };
            if let Some(next @ Fate::Alias(..)) = ledger.entries.get(to).map(|next| &next.fate) {
                fate = next;
            } else {
                out.entry(to).or_default().push(old);
                break;
            }
        }
    }
    out
}

/// The published addresses whose text was withdrawn. Their printed labels are those of one language, so the page names them in its own.
#[must_use]
pub fn withdrawn(voice: Voice<'_>, ledger: Option<&Ledger>) -> Vec<Withdrawn> {
    let entries = ledger.into_iter().flat_map(|ledger| &ledger.entries);
    entries
        .filter_map(|(anchor, entry)| match &entry.fate {
            Fate::Withdrawn(reason) => {
                Some(Withdrawn { anchor: anchor.to_string(), name: voice.place(anchor), reason: reason.clone() })
            }
            _ => None,
        })
        .collect()
}
