//! The page of results.

use askama::Template;

use super::marked::Part;
use platform::{found::Section, i18n::LangAttribute, web::Shell};

/// What was found, by kind.
#[derive(Template)]
#[template(path = "search/show.html")]
pub struct SearchPage {
    pub shell: Shell,
    pub text: String,
    pub sections: Vec<Section>,
    pub found: usize,
}

/// Something found, offered as somebody types.
#[derive(Debug)]
pub struct Suggestion {
    pub url: String,
    /// Key of what it is.
    pub kind: &'static str,
    pub label: Vec<Part>,
    pub title: Vec<Part>,
    /// Of the title.
    pub lang: LangAttribute,
    pub detail: String,
}

/// What is offered, as a part of a page.
#[derive(Template)]
#[template(path = "search/suggestions.html")]
pub struct SuggestionsPart {
    pub shell: Shell,
    pub suggestions: Vec<Suggestion>,
}
