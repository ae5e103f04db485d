//! How Chinese counts.

use crate::model::language::counting::Counting;

pub(super) const COUNTING: Counting = Counting {
    decimal: '.',
    // 一, 十二, 一百零五 are read as numerals; these are the words besides.
    words: &[("两", 2), ("双", 2), ("半", 2), ("首", 1), ("头", 1), ("零", 0), ("无", 0)],
    joints: &[],
    multipliers: &[
        ("千", 1_000),
        ("万", 10_000),
        ("百万", 1_000_000),
        ("千万", 10_000_000),
        ("亿", 100_000_000),
        ("十亿", 1_000_000_000),
        ("万亿", 1_000_000_000_000),
        ("多万", 10_000),
        ("余万", 10_000),
        ("多亿", 100_000_000),
    ],
    months: [
        &["一月"],
        &["二月"],
        &["三月"],
        &["四月"],
        &["五月"],
        &["六月"],
        &["七月"],
        &["八月"],
        &["九月"],
        &["十月"],
        &["十一月"],
        &["十二月"],
    ],
    month_sign: "月",
};
