//! A container's style does not colour what has a colour of its own: `.tools .button { color: … }` would
//! win over `.primary`, whose text could then not be read on its ground.

use std::{fs, sync::LazyLock};

use regex::Regex;

use crate::source::files;

static COMMENT: LazyLock<Regex> = LazyLock::new(|| Regex::new(r"(?s)/\*.*?\*/").unwrap());
static RULE: LazyLock<Regex> = LazyLock::new(|| Regex::new(r"([^{}]+)\{([^{}]*)\}").unwrap());
static COLOURS: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"(?:^|[;\s])(?:color|background(?:-color)?)\s*:").unwrap());
/// In these no button stands.
const LISTS: [&str; 2] = ["nav.", ".pager "];

/// The parts between separators that stand in no brackets.
fn split(text: &str, separates: fn(char) -> bool) -> Vec<String> {
    let (mut parts, mut depth) = (vec![String::new()], 0);
    for letter in text.chars() {
        depth += i32::from("([".contains(letter)) - i32::from(")]".contains(letter));
        if depth == 0 && separates(letter) {
            parts.push(String::new());
        } else if let Some(part) = parts.last_mut() {
            part.push(letter);
        }
    }
    let parts = parts.into_iter().map(|part| part.trim().to_owned());
    parts.filter(|part| !part.is_empty()).collect()
}

/// Whether a selector means every button, link or list of choices within something.
fn takes_all(selector: &str) -> bool {
    let steps = split(selector, |letter| {
        letter.is_whitespace() || ">+~".contains(letter)
    });
    let Some((last, within)) = steps.split_last() else {
        return false;
    };
    let spared = [":not(.button)", "::"]
        .iter()
        .any(|part| last.contains(part));
    let in_list = LISTS.iter().any(|list| selector.starts_with(list));
    let bare = last.split(':').next().unwrap_or_default();
    !within.is_empty() && !spared && !in_list && [".button", "a", "select"].contains(&bare)
}

/// The selectors of a sheet that colour what they should not.
fn colouring(sheet: &str) -> Vec<String> {
    let sheet = COMMENT.replace_all(sheet, "");
    let rules = RULE.captures_iter(&sheet);
    let colours = rules.filter(|rule| COLOURS.is_match(&rule[2]));
    let selectors = colours.flat_map(|rule| split(&rule[1], |letter| letter == ','));
    selectors.filter(|selector| takes_all(selector)).collect()
}

#[test]
fn no_container_colours_the_buttons_in_it() {
    let mut found = Vec::new();
    for path in files("static/css", "css") {
        let wrong = colouring(&fs::read_to_string(&path).unwrap()).into_iter();
        found.extend(wrong.map(|selector| format!("{}: {selector}", path.display())));
    }
    assert!(
        found.is_empty(),
        "say `.button.quiet` or `a:where(:not(.button))` in {found:#?}"
    );
}

#[test]
fn the_kind_is_known() {
    let sheet = "/* .a .button { color: red } */ .a .button.quiet { color: red }
        @media print { .tools .button:hover, b > a { background: red } }
        .meta a:where(:not(.button)) { color: red } .x :is(.y, .z) a { margin: 0 }
        nav.primary a { color: red } .button { color: red } .bar select { background-color: red }";
    assert_eq!(
        colouring(sheet),
        [".tools .button:hover", "b > a", ".bar select"]
    );
}
