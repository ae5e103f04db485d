//! Where documents are read that a site does not have.

use std::fmt::Write;

use crate::model::language::Language;
use crate::model::symbol::Symbol;

/// Where the United Nations keep a document, in a language: `https://docs.un.org/zh/A/76/284`.
///
/// The document system knows a resolution under its number. The letter of one of several resolutions under one number is no
/// part of any address: 56/24 V stands in A/RES/56/24, 217 A (III) in A/RES/217(III). Of a double symbol the first half is known.
#[must_use]
pub fn elsewhere(symbol: &Symbol, language: Language) -> String {
    let first = symbol.0.split(['–', '—']).next().unwrap_or("").trim_end_matches(['*', ' ']);
    let mut address = format!("https://docs.un.org/{language}/");
    for byte in without_letter(first).bytes() {
        if byte.is_ascii_alphanumeric() || b"/.-_~".contains(&byte) {
            address.push(char::from(byte));
        } else {
            let _ = write!(address, "%{byte:02X}");
        }
    }
    address
}

/// The symbol of the document in which a lettered resolution stands.
fn without_letter(symbol: &str) -> &str {
    let number = symbol.trim_end_matches(|c: char| c.is_ascii_uppercase());
    let lettered = symbol.contains("/RES/") && number.len() + 1 == symbol.len();
    let rest = number.trim_end();
    if lettered && rest.ends_with(|c: char| c.is_ascii_digit() || c == ')') { rest } else { symbol }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_document_elsewhere_has_the_address_that_its_keeper_gives_it() {
        for (symbol, address) in [
            ("A/76/284", "A/76/284"),
            ("A/CONF.192/BMS/2021/CRP.2/Rev.1", "A/CONF.192/BMS/2021/CRP.2/Rev.1"),
            ("S/RES/1325(2000)", "S/RES/1325%282000%29"),
            ("S/RES/1325 (2000)", "S/RES/1325%20%282000%29"),
            ("A/RES/3363(XXX)", "A/RES/3363%28XXX%29"),
            ("A/60/88 (Part I)", "A/60/88%20%28Part%20I%29"),
            ("A/71/438–A/CONF.192/BMS/2016/1", "A/71/438"),
            ("A/76/284*", "A/76/284"),
            ("A/RES/56/24 V", "A/RES/56/24"),
            ("A/RES/56/24V", "A/RES/56/24"),
            ("A/RES/217(III)A", "A/RES/217%28III%29"),
            ("A/RES/S-10/2", "A/RES/S-10/2"),
            ("A/C.1/76/L.43", "A/C.1/76/L.43"),
        ] {
            let address = format!("https://docs.un.org/en/{address}");
            assert_eq!(elsewhere(&Symbol(symbol.to_owned()), Language::En), address, "{symbol}");
        }
    }

    #[test]
    fn a_document_elsewhere_is_asked_for_in_the_language_of_the_page() {
        let symbol = Symbol("A/76/284".to_owned());
        let all = Language::ALL.map(|language| elsewhere(&symbol, language));
        let expected = ["ar", "en", "es", "fr", "ru", "zh"].map(|code| format!("https://docs.un.org/{code}/A/76/284"));
        assert_eq!(all, expected);
    }
}
