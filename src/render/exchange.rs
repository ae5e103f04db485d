//! The term base in the formats in which such are exchanged.

pub mod json;
pub mod linked;
pub mod table;
pub mod tbx;
pub mod yaml;

use crate::model::glossary::Concept;
use crate::model::language::Language;

/// The concepts with what is said in some of the languages; those that have no term in any of them are left out. Where every
/// language is asked for, nothing is.
fn chosen(concepts: &[Concept], languages: &[Language]) -> Vec<Concept> {
    if Language::ALL.iter().all(|language| languages.contains(language)) {
        return concepts.to_vec();
    }
    concepts.iter().filter_map(|concept| concept.only(languages)).collect()
}
