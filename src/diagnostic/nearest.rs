//! What a misspelt word most likely means.

/// The known word that `word` may be a misspelling of, where one is near enough.
#[must_use]
pub fn nearest<'a>(word: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let measured = known.into_iter().map(|known| (strsim::normalized_damerau_levenshtein(word, known), known));
    let best = measured.max_by(|(a, _), (b, _)| a.total_cmp(b));
    best.filter(|(score, _)| *score >= 0.6).map(|(_, known)| known)
}
