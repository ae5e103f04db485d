//! Numbers as few characters that stand in any script and any text: small ones in one.

/// The digits: what is printed in ASCII, but for the blank, the quotation mark, the backslash and what parts entries.
const DIGITS: &[u8; 89] = b"!#$%&'()*+,-./0123456789:=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_`abcdefghijklmnopqrstuvwxyz{}~";
const BASE: u32 = 89;
/// Digits from here on begin a number of two, of three and of five digits.
const TWO: u32 = 64;
const THREE: u32 = 86;
const FIVE: u32 = 88;
/// The first numbers that need two, three and five digits.
const FROM_TWO: u32 = TWO;
const FROM_THREE: u32 = FROM_TWO + (THREE - TWO) * BASE;
const FROM_FIVE: u32 = FROM_THREE + (FIVE - THREE) * BASE * BASE;

/// Writes a number. Up to sixty million can be written, more than a site has paragraphs.
pub(super) fn write(out: &mut String, number: u32) {
    let mut digit = |value: u32| out.push(char::from(DIGITS[(value % BASE) as usize]));
    if number < FROM_TWO {
        digit(number);
    } else if number < FROM_THREE {
        let rest = number - FROM_TWO;
        digit(TWO + rest / BASE);
        digit(rest);
    } else if number < FROM_FIVE {
        let rest = number - FROM_THREE;
        digit(THREE + rest / (BASE * BASE));
        digit(rest / BASE);
        digit(rest);
    } else {
        let rest = number - FROM_FIVE;
        digit(FIVE);
        digit(rest / (BASE * BASE * BASE));
        digit(rest / (BASE * BASE));
        digit(rest / BASE);
        digit(rest);
    }
}

/// How many members of a set one digit tells: the first 64 digits are all that six of them need.
const MEMBERS: u32 = 6;

/// Ascending numbers as a set: each digit tells of six numbers which are there.
pub(super) fn set(numbers: impl Iterator<Item = u32>) -> String {
    let mut digits: Vec<u8> = Vec::new();
    for number in numbers {
        digits.resize(set_length(number), 0);
        if let Some(last) = digits.last_mut() {
            *last |= 1 << (number % MEMBERS);
        }
    }
    digits.into_iter().map(|digit| char::from(DIGITS[digit as usize])).collect()
}

/// How long a set is whose last number is this.
pub(super) fn set_length(last: u32) -> usize {
    (last / MEMBERS) as usize + 1
}

#[cfg(test)]
mod tests {
    use super::{BASE, DIGITS, set, write};

    #[test]
    fn a_set_has_a_digit_for_six_numbers() {
        for (numbers, written) in
            [(&[][..], ""), (&[0], "#"), (&[5], "D"), (&[0, 1, 2, 3, 4, 5], "d"), (&[1, 2, 13], "(!$")]
        {
            assert_eq!(set(numbers.iter().copied()), written, "{numbers:?}");
        }
    }

    #[test]
    fn the_edges_are_written_in_as_few_digits_as_fit() {
        for (number, written) in [
            (0, "!"),
            (63, "d"),
            (64, "e!"),
            (2021, "z~"),
            (2022, "{!!"),
            (17_863, "}~~"),
            (17_864, "~!!!!"),
            (60_000_000, "~z)TX"),
        ] {
            let mut out = String::new();
            write(&mut out, number);
            assert_eq!(out, written, "{number}");
        }
        assert_eq!(DIGITS.len(), BASE as usize);
    }
}
