//! Two small insertions that make a Markdown reader right for legal and Chinese text, and the way back from them.
//!
//! `CommonMark` decides by the neighbours of a `*` whether it opens or closes emphasis, and expects blanks between words. In
//! `**强调。**后文` it finds none. A noncharacter (U+FDD0) between the punctuation and the stars lets it see a letter there.
//!
//! And a line that must be read as running text, whatever it begins with (`19. 1991 年…` has `1991` after its label, a title may
//! begin with `#`), gets a no-break space in front, so that no list, heading or table can begin.

/// The noncharacter that stands between punctuation and stars; sources must not contain it.
pub const NONCHARACTER: char = '\u{FDD0}';
const GUARD: char = '\u{A0}';

/// Whether a text is to be read as blocks of Markdown or as one run of text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mode {
    /// Lists, quotations, tables and code are read.
    Blocks,
    /// The same in a document, where no list may count: a number is data.
    Document,
    /// Whatever a line begins with is text.
    Run,
}

/// A text with the insertions made.
#[derive(Debug)]
pub struct Shimmed {
    /// The text to be read.
    pub text: String,
    /// (byte of an insertion in `text`, its length), ascending.
    insertions: Vec<(usize, usize)>,
}

impl Shimmed {
    /// Prepares `text`, whose lines begin at `line_starts`.
    #[must_use]
    pub fn new(text: &str, line_starts: impl Iterator<Item = usize>, mode: Mode) -> Self {
        let mut at: Vec<(usize, char)> = emphasis_insertions(text).into_iter().map(|at| (at, NONCHARACTER)).collect();
        match mode {
            Mode::Run => at.extend(line_starts.map(|start| (start, GUARD))),
            Mode::Document => {
                at.extend(line_starts.filter_map(|start| guard_in_markup(text, start)).map(|at| (at, GUARD)));
            }
            Mode::Blocks => {}
        }
        at.sort_unstable();
        let mut out = String::with_capacity(text.len() + at.len() * 3);
        let mut insertions = Vec::with_capacity(at.len());
        let mut done = 0;
        for (position, character) in at {
            out.push_str(&text[done..position]);
            insertions.push((out.len(), character.len_utf8()));
            out.push(character);
            done = position;
        }
        out.push_str(&text[done..]);
        Self { text: out, insertions }
    }

    /// The byte of the unshimmed text that byte `at` stands for.
    #[must_use]
    pub fn original(&self, at: usize) -> usize {
        let before = self.insertions.iter().take_while(|(position, _)| *position < at);
        at - before.map(|(position, length)| (*length).min(at - position)).sum::<usize>()
    }

    /// The pieces of a range that were in the unshimmed text, as ranges of `text`.
    pub fn pieces(&self, range: std::ops::Range<usize>) -> impl Iterator<Item = std::ops::Range<usize>> + '_ {
        let first = self.insertions.partition_point(|(position, _)| *position < range.start);
        let inside = self.insertions[first..].iter().take_while(move |(position, _)| *position < range.end);
        let mut start = range.start;
        let mut cuts: Vec<_> = Vec::new();
        for (position, length) in inside {
            cuts.push(start..*position);
            start = position + length;
        }
        cuts.push(start..range.end.max(start));
        cuts.into_iter().filter(|piece| !piece.is_empty())
    }
}

/// Takes what was inserted out of a string that a reader has put together (a link's address, code).
#[must_use]
pub fn clean(text: &str) -> String {
    text.replace(NONCHARACTER, "").replace("\n\u{A0}", "\n").replace(" \u{A0}", " ")
}

/// Where a noncharacter is needed: between punctuation and a run of stars whose other neighbour is a letter, next to a
/// Chinese, Japanese or Korean character.
fn emphasis_insertions(text: &str) -> Vec<usize> {
    let mut out = Vec::new();
    let mut from = 0;
    while let Some(start) = text[from..].find(['*', '~']).map(|at| from + at) {
        let mark = char::from(text.as_bytes()[start]);
        let end = text[start..].find(|c| c != mark).map_or(text.len(), |at| start + at);
        let before = text[..start].chars().next_back();
        let after = text[end..].chars().next();
        from = end;
        let (Some(before), Some(after)) = (before, after) else { continue };
        if before == '\\' || before.is_whitespace() || after.is_whitespace() || !(is_cjk(before) || is_cjk(after)) {
            continue;
        }
        match (is_punctuation(before), is_punctuation(after)) {
            (true, false) => out.push(start),
            (false, true) => out.push(end),
            _ => {}
        }
    }
    out
}

/// Where a line of a list or quotation needs a guard: before a number that would begin a counted list, and before a bracket
/// that would begin a definition. Behind the marks of the list or quotation.
fn guard_in_markup(text: &str, start: usize) -> Option<usize> {
    let line = text[start..].lines().next().unwrap_or("");
    let mut inner = line;
    loop {
        let bare = inner.trim_start_matches(' ');
        let next =
            bare.strip_prefix('>').or_else(|| ["- ", "* ", "+ "].iter().find_map(|mark| bare.strip_prefix(mark)));
        match next {
            Some(next) => inner = next,
            None => break inner = bare,
        }
    }
    let number = inner.trim_start_matches(|c: char| c.is_ascii_digit());
    let counts = number.len() < inner.len() && number.starts_with(['.', ')']);
    (counts || inner.starts_with('[')).then(|| start + line.len() - inner.len())
}

/// Whether two characters that a line break parts are joined without a blank: both Chinese or Japanese.
#[must_use]
pub fn joins_without_blank(before: char, after: char) -> bool {
    let joins =
        |c| is_cjk(c) && !('\u{AC00}'..='\u{D7AF}').contains(&c) || matches!(c, '“' | '”' | '‘' | '’' | '—' | '…');
    joins(before) && joins(after) && (is_cjk(before) || is_cjk(after))
}

/// Whether a character is Chinese, Japanese or Korean, punctuation included.
#[must_use]
pub fn is_cjk(c: char) -> bool {
    matches!(c,
        '\u{2E80}'..='\u{30FF}' | '\u{3100}'..='\u{31FF}' | '\u{3200}'..='\u{4DBF}' | '\u{4E00}'..='\u{9FFF}'
        | '\u{AC00}'..='\u{D7AF}' | '\u{F900}'..='\u{FAFF}' | '\u{FE30}'..='\u{FE4F}' | '\u{FF00}'..='\u{FFEF}'
        | '\u{20000}'..='\u{323AF}')
}

/// Punctuation and symbols as `CommonMark` counts them, as far as they occur beside stars.
fn is_punctuation(c: char) -> bool {
    c.is_ascii_punctuation()
        || matches!(c,
            '\u{A1}'..='\u{BF}' | '\u{2010}'..='\u{2027}' | '\u{2030}'..='\u{205E}' | '\u{3001}'..='\u{3004}'
            | '\u{3008}'..='\u{3020}' | '\u{3030}' | '\u{30FB}' | '\u{FF01}'..='\u{FF0F}' | '\u{FF1A}'..='\u{FF20}'
            | '\u{FF3B}'..='\u{FF40}' | '\u{FF5B}'..='\u{FF65}' | '\u{61F}' | '\u{60C}' | '\u{61B}')
}
