//! The page of results, and what is offered as somebody types.

use askama::Template;

use super::marked::{Part, parts};
use platform::{
    found::{self, Hit},
    i18n::{LangAttribute, Said, Translator},
    web::Shell,
};

/// What was found, by kind.
#[derive(Template)]
#[template(path = "search/show.html")]
pub(super) struct SearchPage {
    pub shell: Shell,
    pub text: String,
    pub sections: Vec<Section>,
    pub found: usize,
}

/// What was found of a kind.
#[derive(Debug)]
pub(super) struct Section {
    pub kind: &'static found::Kind,
    pub hits: Vec<Marked>,
}

impl Section {
    /// Of a room's answer.
    pub(super) fn of(section: &found::Section, text: &str, t: Translator) -> Self {
        let hits = section.hits.iter();
        Self {
            kind: section.kind,
            hits: hits.map(|hit| Marked::of(section, hit, text, t)).collect(),
        }
    }
}

/// Something found, in which what was searched for is marked.
#[derive(Debug)]
pub(super) struct Marked {
    pub url: String,
    pub label: Vec<Part>,
    pub title: Vec<Part>,
    /// Of the title.
    pub lang: LangAttribute,
    pub detail: Said,
}

impl Marked {
    /// By what was searched for.
    pub(super) fn of(section: &found::Section, hit: &Hit, text: &str, t: Translator) -> Self {
        Self {
            url: section.url(hit),
            label: parts(hit.mark(), text),
            title: parts(hit.title.text(), text),
            lang: section.title(hit, t).attribute(),
            detail: section.detail(hit, t),
        }
    }
}

/// Something found, offered as somebody types.
#[derive(Debug)]
pub(super) struct Suggestion {
    /// Key of what it is.
    pub kind: &'static str,
    pub hit: Marked,
}

/// What is offered, as a part of a page.
#[derive(Template)]
#[template(path = "search/suggestions.html")]
pub(super) struct SuggestionsPart {
    pub shell: Shell,
    pub suggestions: Vec<Suggestion>,
}
