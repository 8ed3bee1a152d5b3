//! Forms that came after their sender's session was over: shown again after signing in, and
//! sent by a click, never by themselves.

use askama::Template;
use axum::{
    extract::{Path, State},
    response::Response,
};

use crate::{
    kernel::urls,
    platform::{
        errors::{AppError, Result},
        web::{
            AppState, Flash, Shell, Visit,
            kept::{self, Kept},
            page, redirect,
        },
    },
};

/// What waits for the reader.
#[derive(Template)]
#[template(path = "people/sign_in/unsent.html")]
pub struct UnsentPage {
    shell: Shell,
    forms: Vec<Kept>,
}

pub async fn show(State(app): State<AppState>, visit: Visit) -> Result<Response> {
    let mut shell = visit.shell;
    shell.title = shell.t.t("unsent-title");
    let forms = kept::of(&mut *app.db().await?, visit.actor.id, visit.actor.now).await?;
    page(&UnsentPage { shell, forms })
}

pub async fn forget(
    State(app): State<AppState>,
    visit: Visit,
    Path(id): Path<i64>,
) -> Result<Response> {
    if !kept::forget(&mut *app.db().await?, visit.actor.id, id).await? {
        return Err(AppError::NotFound);
    }
    Ok(redirect(urls::UNSENT, Flash::info("unsent-forgotten")))
}
