//! Handler of the page of components.

use super::pages::{self, DesignPage};
use kernel::urls;
use platform::{
    auth::Right,
    errors::AppError,
    web::{Answer, Section, Visit, page},
};

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
        parts: pages::parts(&shell)?,
        shell,
    })
}
