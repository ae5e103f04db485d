//! The figures that a text counts and dates, in each language: `input => written figures`, and behind ` | ` the spoken ones.

use rapporteur::check::figures::{Figure, Figures, figures};
use rapporteur::model::language::Language;

use crate::hold;

#[test]
fn figures_in_arabic() {
    table(Language::Ar);
}

#[test]
fn figures_in_english() {
    table(Language::En);
}

#[test]
fn figures_in_spanish() {
    table(Language::Es);
}

#[test]
fn figures_in_french() {
    table(Language::Fr);
}

#[test]
fn figures_in_russian() {
    table(Language::Ru);
}

#[test]
fn figures_in_chinese() {
    table(Language::Zh);
}

fn table(language: Language) {
    hold(&format!("figures.{language}"), |text| told(text, language));
}

/// The figures of a text in their order, `nothing` where none is written; a month is written `m8`.
fn told(text: &str, language: Language) -> String {
    let Figures { written, spoken } = figures(text, language);
    // What is written stands where the range says.
    for (figure, range) in &written {
        assert!(!text[range.clone()].trim().is_empty(), "{figure} stands nowhere");
    }
    let mut out = said(written.iter().map(|(figure, _)| figure));
    if out.is_empty() {
        out.push_str("nothing");
    }
    if !spoken.is_empty() {
        out.push_str(" | ");
        out.push_str(&said(spoken.iter()));
    }
    out
}

fn said<'a>(all: impl Iterator<Item = &'a Figure>) -> String {
    let one = |figure: &Figure| match figure {
        Figure::Number(digits) => digits.clone(),
        Figure::Month(month) => format!("m{month}"),
    };
    all.map(one).collect::<Vec<_>>().join(" ")
}
