//! The page of the first steps.

use askama::Template;

use super::model::Guide;
use platform::web::Shell;

/// The first steps.
#[derive(Template)]
#[template(path = "start/show.html")]
pub struct StartPage {
    pub shell: Shell,
    pub guide: Guide,
}
