//! Handler of the page of components.

use askama::Template;

use super::parts::{self, Part};
use kernel::urls;
use platform::{
    auth::Right,
    errors::AppError,
    web::{Answer, Section, Shell, Visit, page},
};

/// All parts, one below the other.
#[derive(Template)]
#[template(path = "design/show.html")]
pub(super) struct DesignPage {
    pub shell: Shell,
    pub parts: Vec<Part>,
}

/// To administrators; to others there is no such page.
pub(super) async fn show(visit: Visit) -> Answer {
    if !visit.actor.can_anywhere(Right::ReadAdministration) {
        return Err(AppError::NotFound);
    }
    let t = visit.shell.t;
    let shell = visit
        .shell
        .titled(Section::Administration, t.t("design-title"))
        .crumb(t.t("admin-title"), urls::administration());
    page(&DesignPage {
        parts: parts::parts(&shell)?,
        shell,
    })
}
