//! How a language writes numbers and dates in running text, so that a figure can be found again in another language.

/// What there is to know of it. Words are in lower case.
#[derive(Debug)]
pub struct Counting {
    /// What parts the whole from the fraction: a stop, or a comma. The other of the two groups thousands.
    pub decimal: char,
    /// Numbers in words, cardinal and ordinal, in every form that texts use.
    pub words: &'static [(&'static str, u64)],
    /// What may stand between a number of tens and one of ones that make one number: `-`, ` y `, ` و`.
    pub joints: &'static [&'static str],
    /// Words behind a number that multiply it: million, 万.
    pub multipliers: &'static [(&'static str, u64)],
    /// The names of the months, January first; each in every form that dates use.
    pub months: [&'static [&'static str]; 12],
    /// What stands behind the number of a month where dates are written in digits: 月.
    pub month_sign: &'static str,
}
