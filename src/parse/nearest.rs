//! Did you mean …?

/// The entry of a list that a misspelt word most likely means; `None` where nothing is near.
#[must_use]
pub fn nearest<'a>(word: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let scored = known.into_iter().map(|entry| (strsim::jaro_winkler(word, entry), entry));
    scored.filter(|(score, _)| *score > 0.75).max_by(|a, b| a.0.total_cmp(&b.0)).map(|(_, entry)| entry)
}
