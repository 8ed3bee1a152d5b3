//! Handler of the page of components.

use axum::response::Response;

use super::pages::{self, DesignPage};
use kernel::urls;
use platform::{
    auth::Right,
    errors::{AppError, Result},
    web::{Section, Visit, page},
};

/// To administrators; to others there is no such page.
pub async fn show(visit: Visit) -> Result<Response> {
    if !visit.actor.can_anywhere(Right::ReadAdministration) {
        return Err(AppError::NotFound);
    }
    let t = visit.shell.t;
    let shell = visit
        .shell
        .titled(Section::Administration, t.t("design-title"))
        .crumb(t.t("admin-title"), urls::administration());
    page(&DesignPage {
        parts: pages::parts(&shell)?,
        shell,
    })
}
