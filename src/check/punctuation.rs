//! Brackets, quotation marks, and what does not belong in Chinese text.

use std::ops::Range;

use crate::check::traditional::simplified;
use crate::diagnostic::Diagnostics;
use crate::diagnostic::rule::Rule;
use crate::model::block::Block;
use crate::model::document::Version;
use crate::model::language::Language;
use crate::model::source::{FileId, Span};
use crate::model::text::{MarkKind, Text};
use crate::model::web_address::find_addresses;

/// Something odd in a text: the rule, the bytes of its plain text, and what is so.
type Oddity = (Rule, Range<usize>, String);

/// Reports unbalanced brackets and quotation marks in all texts, and in Chinese ones ASCII punctuation and traditional
/// characters. One finding a block and rule: of several the first is shown, and how many there are.
pub fn check(version: &Version, diagnostics: &mut Diagnostics) {
    let blocks = version.provisions.iter().map(|provision| &provision.block);
    for block in blocks.chain(version.notes.iter().flat_map(|note| &note.blocks)) {
        one_block(block, version.language, version.file, diagnostics);
    }
}

fn one_block(block: &Block, language: Language, file: FileId, diagnostics: &mut Diagnostics) {
    let mut found: Vec<(Rule, Span, String)> = Vec::new();
    for text in block.texts() {
        let mut oddities = unbalanced(text, language);
        if language == Language::Zh {
            oddities.extend(ascii_punctuation(text));
            oddities.extend(traditional(text));
        }
        let placed = |(rule, range, message): Oddity| (rule, place(text, range, file), message);
        found.extend(oddities.into_iter().map(placed));
    }
    found.sort_by_key(|(rule, span, _)| (*rule, *span));
    for of_one_rule in found.chunk_by(|a, b| a.0 == b.0) {
        let (rule, span, message) = &of_one_rule[0];
        let more = match of_one_rule.len() {
            1 => String::new(),
            many => format!(" (the first of {many} in this block)"),
        };
        diagnostics.add(*rule, *span, format!("{message}{more}"));
    }
}

fn place(text: &Text, range: Range<usize>, file: FileId) -> Span {
    let start = text.source_offset(range.start);
    Span::new(file, start..start + range.len())
}

/// The bytes in which punctuation means something else: code, and addresses.
fn foreign(text: &Text) -> Vec<Range<usize>> {
    let code = text.marks.iter().filter(|mark| mark.kind == MarkKind::Code).map(|mark| mark.range.clone());
    let mut all: Vec<_> = code.collect();
    all.extend(find_addresses(&text.plain).into_iter().map(|(range, _)| range));
    all
}

fn unbalanced(text: &Text, language: Language) -> Vec<Oddity> {
    let pairs = language.tongue().pairs;
    let foreign = foreign(text);
    let mut open: Vec<(char, usize)> = Vec::new();
    let mut out = Vec::new();
    for (at, c) in text.plain.char_indices().filter(|(_, c)| !c.is_ascii_alphanumeric() && !is_han(*c)) {
        if foreign.iter().any(|range| range.contains(&at)) || is_apostrophe(&text.plain, at, c) {
            continue;
        }
        if pairs.iter().any(|(opening, _)| *opening == c) {
            open.push((c, at));
        } else if let Some((opening, _)) = pairs.iter().find(|(_, closing)| *closing == c) {
            close(&text.plain, (*opening, c, at), &mut open, &mut out);
        }
    }
    out.extend(open.into_iter().map(|(c, at)| never_closed(c, at)));
    out
}

/// Closes what `c` at `at` closes, and says what is odd in it.
fn close(plain: &str, (opening, c, at): (char, char, usize), open: &mut Vec<(char, usize)>, out: &mut Vec<Oddity>) {
    let range = at..at + c.len_utf8();
    if let Some(found) = open.iter().rposition(|(known, _)| *known == opening) {
        out.extend(open.drain(found + 1..).map(|(c, at)| never_closed(c, at)));
        open.pop();
    } else if let Some((other, _)) = open.pop_if(|(other, _)| is_round(*other) && is_round(opening)) {
        out.push((rule_of(c), range, format!("`{other}` is closed by `{c}`")));
    } else if !(matches!(c, ')' | '）') && is_enumerator(&plain[..at])) {
        out.push((rule_of(c), range, format!("nothing opens `{c}`")));
    }
}

fn never_closed(c: char, at: usize) -> Oddity {
    (rule_of(c), at..at + c.len_utf8(), format!("nothing closes `{c}`"))
}

fn is_round(c: char) -> bool {
    matches!(c, '(' | '（')
}

fn rule_of(c: char) -> Rule {
    if matches!(c, '(' | ')' | '（' | '）' | '[' | ']') { Rule::UnbalancedBrackets } else { Rule::UnbalancedQuotes }
}

/// Whether a mark between two letters, or after one at a word's end, is an apostrophe: d’Ivoire.
fn is_apostrophe(plain: &str, at: usize, c: char) -> bool {
    let latin = |c: Option<char>| c.is_some_and(|c| c.is_alphabetic() && !is_han(c));
    c == '’' && latin(plain[..at].chars().next_back()) && latin(plain[at + c.len_utf8()..].chars().next())
}

/// Whether a closing bracket after this text labels something: `a)`, `12)`, `iv)`.
fn is_enumerator(before: &str) -> bool {
    let label_start = before
        .rfind(|c: char| !c.is_alphanumeric() || is_han(c))
        .map_or(0, |at| at + before[at..].chars().next().map_or(0, char::len_utf8));
    (1..=4).contains(&before[label_start..].chars().count())
}

fn ascii_punctuation(text: &Text) -> Vec<Oddity> {
    let foreign = foreign(text);
    let mut previous = ' ';
    let mut out = Vec::new();
    for (at, c) in text.plain.char_indices() {
        let full = match c {
            ',' => Some('，'),
            ';' => Some('；'),
            ':' => Some('：'),
            '?' => Some('？'),
            '!' => Some('！'),
            _ => None,
        };
        if let Some(full) = full.filter(|_| is_han(previous))
            && !foreign.iter().any(|range| range.contains(&at))
        {
            out.push((
                Rule::AsciiPunctuation,
                at..at + 1,
                format!("`{c}` follows `{previous}`, where Chinese has `{full}`"),
            ));
        }
        previous = c;
    }
    out
}

fn traditional(text: &Text) -> Vec<Oddity> {
    let foreign = foreign(text);
    let outside = text.plain.char_indices().filter(|(at, _)| !foreign.iter().any(|range| range.contains(at)));
    let found = outside.filter_map(|(at, c)| Some((at, c, simplified(c)?)));
    found
        .map(|(at, c, simple)| {
            let message = format!("`{c}` is a traditional character; the simplified one is `{simple}`");
            (Rule::TraditionalCharacter, at..at + c.len_utf8(), message)
        })
        .collect()
}

fn is_han(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3fffd}' | '〇')
}

#[cfg(test)]
mod tests {
    use super::check;
    use crate::check::sample::Sample;
    use crate::model::block::Block;
    use crate::model::document::Kind;
    use crate::model::language::Language;
    use crate::model::text::{Mark, MarkKind};

    fn found(language: Language, plain: &str) -> Vec<String> {
        let mut sample = Sample::new(language);
        sample.add(Kind::Paragraph, "1.", plain);
        // The characters between backquotes are code, as the parser would mark them.
        if let (Block::Text(text), Some(start), Some(end)) =
            (&mut sample.version.provisions[0].block, plain.find('`'), plain.rfind('`'))
        {
            text.marks.push(Mark { range: start..end, kind: MarkKind::Code });
        }
        sample.found(|version, _, diagnostics| check(version, diagnostics))
    }

    #[test]
    fn brackets_and_quotation_marks_balance() {
        use Language::{Ar, En, Es, Fr, Ru, Zh};
        let cases: [(Language, &str, &[&str]); 22] = [
            (Zh, "“《行动纲领》(第 1 段)和‘国际’文书”", &[]),
            (Zh, "《行动纲领", &["unbalanced-quotes `《` nothing closes `《`"]),
            (Zh, "行动纲领》", &["unbalanced-quotes `》` nothing opens `》`"]),
            (Zh, "“《行动纲领”", &["unbalanced-quotes `《` nothing closes `《`"]),
            (Zh, "审查大会（第三次)", &["unbalanced-brackets `)` `（` is closed by `)`"]),
            (Zh, "审查大会(第三次", &["unbalanced-brackets `(` nothing closes `(`"]),
            (Zh, "会议)和)", &["unbalanced-brackets `)` nothing opens `)` (the first of 2 in this block)"]),
            (Zh, "a) 鼓励；1) 请；见 iv) 项", &[]),
            (Zh, "科特迪瓦(Côte d’Ivoire)", &[]),
            (Zh, "写作 `a[` 或 https://x.org/a(b", &[]),
            (En, "“States’ rights” (see (a))", &[]),
            (En, "“States", &["unbalanced-quotes `“` nothing closes `“`"]),
            (En, "see paragraph) 5", &["unbalanced-brackets `)` nothing opens `)`"]),
            (En, "a) first, bb) second", &[]),
            (Fr, "a) « l’Assemblée »", &[]),
            (Fr, "« l’Assemblée", &["unbalanced-quotes `«` nothing closes `«`"]),
            (Ru, "a) «за», „против“", &[]),
            (Es, "¿Qué?", &[]),
            (Es, "Qué?", &["unbalanced-quotes `?` nothing opens `?`"]),
            (Es, "véase https://x.org/?a=1", &[]),
            (Ar, "«برنامج العمل» (انظر أ)", &[]),
            (Ar, "أ) تشجع الدول", &[]),
        ];
        for (language, plain, expected) in cases {
            assert_eq!(found(language, plain), expected, "{plain}");
        }
    }

    #[test]
    fn chinese_text_uses_its_own_marks_and_characters() {
        let cases: [(&str, &[&str]); 8] = [
            ("转让：各国", &[]),
            ("转让:各国", &["ascii-punctuation `:` `:` follows `让`, where Chinese has `：`"]),
            (
                "转让,各国;又",
                &["ascii-punctuation `,` `,` follows `让`, where Chinese has `，` (the first of 2 in this block)"],
            ),
            ("A/67/176, 附件；10:30；COVID-19: 甲", &[]),
            ("见 `甲:乙` 和 https://x.org/a:b", &[]),
            ("认識", &["traditional-character `識` `識` is a traditional character; the simplified one is `识`"]),
            ("著作、乾隆、瞭望", &[]),
            (
                "認識:",
                &[
                    "traditional-character `認` `認` is a traditional character; the simplified one is `认` (the first of 2 in this block)",
                    "ascii-punctuation `:` `:` follows `識`, where Chinese has `：`",
                ],
            ),
        ];
        for (plain, expected) in cases {
            assert_eq!(found(Language::Zh, plain), expected, "{plain}");
        }
        assert!(found(Language::En, "認識:").is_empty());
    }
}
