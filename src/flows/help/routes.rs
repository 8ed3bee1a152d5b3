//! Handler of the page of help.

use axum::response::Response;

use super::{
    pages::{HelpPage, RoleLine},
    queries::{self, Helper},
};
use platform::{
    auth::Role,
    errors::Result,
    web::{Guest, page},
};

/// Anybody may read it; who helps is told to those who are signed in.
pub async fn show(guest: Guest) -> Result<Response> {
    let helpers = match &guest.actor {
        Some(_) => queries::helpers(&mut *guest.db().await?).await?,
        None => Vec::new(),
    };
    let (administrators, coordinators): (Vec<Helper>, Vec<Helper>) = helpers
        .into_iter()
        .partition(|helper| helper.role == Role::Administrator);
    let mut shell = guest.shell;
    shell.title = shell.t.t("help-title");
    page(&HelpPage {
        parts: shell.parts(),
        roles: RoleLine::all(),
        coordinators,
        administrators,
        shell,
    })
}
