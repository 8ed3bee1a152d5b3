//! The chapters' pages.

use askama::Template;

use super::{forms, model::Chapter};
use platform::{
    history::Entry,
    web::{Choice, FormState, Shell, fields::Field},
};

/// The list.
#[derive(Template)]
#[template(path = "measures/chapters/index.html")]
pub(crate) struct ChapterIndexPage {
    pub shell: Shell,
    pub rows: Vec<Chapter>,
}

/// One chapter, to be named.
#[derive(Template)]
#[template(path = "measures/chapters/show.html")]
pub(crate) struct ChapterPage {
    pub shell: Shell,
    pub chapter: Chapter,
    pub form: FormState,
    pub history: Vec<Entry>,
}

impl ChapterPage {
    fn fields(&self) -> &'static [Field] {
        forms::FIELDS
    }

    /// None of them is chosen from a list.
    fn offers(&self) -> &'static [Choice] {
        &[]
    }
}
