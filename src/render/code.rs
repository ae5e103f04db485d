//! Colours for code, as a dozen short classes; the colours themselves are the theme's.

use std::sync::LazyLock;

use syntect::parsing::{ParseState, Scope, ScopeStack, SyntaxSet};

use crate::model::html::Html;

static SYNTAXES: LazyLock<SyntaxSet> = LazyLock::new(SyntaxSet::load_defaults_newlines);

/// What a scope's beginning means, the more special first.
static CLASSES: LazyLock<Vec<(Scope, &'static str)>> = LazyLock::new(|| {
    [
        ("comment", "hl-comment"),
        ("string", "hl-string"),
        ("constant.numeric", "hl-number"),
        ("constant.character.escape", "hl-constant"),
        ("constant", "hl-constant"),
        ("entity.name.function", "hl-function"),
        ("support.function", "hl-function"),
        ("entity.name.type", "hl-type"),
        ("support.type", "hl-type"),
        ("storage.type", "hl-keyword"),
        ("entity.name.tag", "hl-tag"),
        ("entity.other.attribute-name", "hl-attribute"),
        ("keyword", "hl-keyword"),
        ("storage", "hl-keyword"),
        ("markup", "hl-markup"),
        ("variable", "hl-variable"),
        ("punctuation.definition.comment", "hl-comment"),
        ("punctuation.definition.string", "hl-string"),
    ]
    .into_iter()
    .filter_map(|(scope, class)| Some((Scope::new(scope).ok()?, class)))
    .collect()
});

/// Code as a `pre` element, coloured where its language is known.
#[must_use]
pub fn highlight(language: &str, code: &str) -> Html {
    let mut html = Html::new();
    html.open("pre", &[("tabindex", "0"), ("dir", "ltr")]);
    html.open("code", &[]);
    let word = language.split(|c: char| c.is_whitespace() || c == ',').next().unwrap_or("");
    let coloured = if word.is_empty() || word == "text" { None } else { coloured(word, code) };
    match coloured {
        Some(inner) => html.push(&inner),
        None => html.push_text(code),
    }
    html.close("code");
    html.close("pre");
    html
}

fn coloured(language: &str, code: &str) -> Option<Html> {
    let syntax = SYNTAXES.find_syntax_by_token(language)?;
    let mut state = ParseState::new(syntax);
    let mut stack = ScopeStack::new();
    let mut html = Html::new();
    for line in code.split_inclusive('\n') {
        let mut at = 0;
        for (end, change) in state.parse_line(line, &SYNTAXES).ok()? {
            piece(&mut html, &line[at..end], &stack);
            at = end;
            stack.apply(&change).ok()?;
        }
        piece(&mut html, &line[at..], &stack);
    }
    Some(html)
}

fn piece(html: &mut Html, text: &str, stack: &ScopeStack) {
    if text.is_empty() {
        return;
    }
    let class_of =
        |scope: &Scope| CLASSES.iter().find(|(prefix, _)| prefix.is_prefix_of(*scope)).map(|(_, class)| *class);
    match stack.as_slice().iter().rev().find_map(class_of) {
        Some(class) if !text.trim().is_empty() => {
            html.open("span", &[("class", class)]);
            html.push_text(text);
            html.close("span");
        }
        _ => html.push_text(text),
    }
}
