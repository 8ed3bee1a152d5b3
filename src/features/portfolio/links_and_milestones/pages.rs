//! The pages of links and milestones.

use askama::Template;

use platform::web::{FormState, Shell};

/// A new link.
#[derive(Template)]
#[template(path = "portfolio/parts/link.html")]
pub struct LinkPage {
    pub shell: Shell,
    pub form: FormState,
    pub action: String,
    pub back: String,
}

/// A new or changed milestone.
#[derive(Template)]
#[template(path = "portfolio/parts/milestone.html")]
pub(crate) struct MilestonePage {
    pub shell: Shell,
    pub form: FormState,
    pub action: String,
    pub back: String,
}
