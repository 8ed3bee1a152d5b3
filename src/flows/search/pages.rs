//! The page of results.

use askama::Template;

use platform::{found::Section, web::Shell};

/// What was found, by kind.
#[derive(Template)]
#[template(path = "search/show.html")]
pub struct SearchPage {
    pub shell: Shell,
    pub text: String,
    pub sections: Vec<Section>,
    pub found: usize,
}
