//! The order in which numbered things stand: 56/24 V before 58/241, para. 9 before para. 10.

/// A piece of a text that is compared as a whole.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Piece {
    /// A run of digits, by its value.
    Number(u64),
    /// Anything else.
    Text(String),
}

/// What a text is sorted by, so that numbers in it stand in their order.
#[must_use]
pub fn natural(text: &str) -> Vec<Piece> {
    let mut out = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let digits = first.is_ascii_digit();
        let end = rest.find(|c: char| c.is_ascii_digit() != digits).unwrap_or(rest.len());
        let (piece, after) = rest.split_at(end);
        // What is longer than any number is a text.
        out.push(piece.parse().map_or_else(|_| Piece::Text(piece.to_lowercase()), Piece::Number));
        rest = after;
    }
    out
}

#[cfg(test)]
mod tests {
    use super::natural;

    #[test]
    fn numbers_stand_in_their_order() {
        let sorted =
            ["A/RES/9/1", "A/RES/56/24 T", "A/RES/56/24 V", "A/RES/58/241", "A/RES/217(III)A", "p9", "p10", "p10-a"];
        let mut all = sorted;
        all.reverse();
        all.sort_by_key(|text| natural(text));
        assert_eq!(all, sorted);
    }
}
