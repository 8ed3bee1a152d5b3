//! Handler of the page of help.

use axum::extract::{Path, rejection::PathRejection};

use super::{
    model,
    pages::{HelpPage, RoleLine, RolePage},
    queries::{self, Helper},
};
use kernel::urls;
use platform::{
    auth::Role,
    errors::{AppError, Result},
    web::{Answer, Guest, page},
};

/// Anybody may read it; who helps is told to those who are signed in.
pub(super) async fn show(guest: Guest) -> Answer {
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

/// What a role does, for anybody: who is invited reads it before having one.
pub(super) async fn of_role(guest: Guest, role: Result<Path<Role>, PathRejection>) -> Answer {
    let Path(role) = role.map_err(|_| AppError::NotFound)?;
    let line = RoleLine::of(role).ok_or(AppError::NotFound)?;
    let mut shell = guest.shell;
    shell.title = shell.t.word(role);
    let help = shell.t.t("help-title");
    let mut others = RoleLine::all();
    others.retain(|other| other.role != role);
    page(&RolePage {
        shell: shell.crumb(help, urls::help()),
        line,
        steps: model::steps(role),
        others,
    })
}
