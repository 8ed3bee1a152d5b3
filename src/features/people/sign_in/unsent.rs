//! Forms that came after their sender's session was over: shown again after signing in, and
//! sent by a click, never by themselves.

use askama::Template;
use axum::extract::Path;
use chrono::{DateTime, Utc};

use kernel::urls;
use platform::{
    errors::AppError,
    i18n::Translator,
    web::{
        Answer, Flash, Shell, Visit,
        given_back::GivenBack,
        kept::{self, Kept},
        page, redirect,
    },
};

/// What waits for the reader.
#[derive(Template)]
#[template(path = "people/sign_in/unsent.html")]
pub(crate) struct UnsentPage {
    shell: Shell,
    forms: Vec<Waiting>,
}

struct Waiting {
    id: i64,
    kept_at: DateTime<Utc>,
    back: GivenBack,
}

impl Waiting {
    /// Sent again, it says which one it is.
    fn new(t: Translator, kept: Kept) -> Self {
        let form = kept.form;
        let mut back = GivenBack::new(t, &form.path, form.page, form.fields);
        back.hidden.push((kept::FIELD.into(), kept.id.to_string()));
        Self {
            id: kept.id,
            kept_at: kept.kept_at,
            back,
        }
    }
}

pub(super) async fn show(visit: Visit) -> Answer {
    let forms = kept::of(&mut *visit.db().await?, visit.actor.id, visit.actor.now).await?;
    let mut shell = visit.shell;
    shell.title = shell.t.t("unsent-title");
    let t = shell.t;
    let forms = forms
        .into_iter()
        .map(|kept| Waiting::new(t, kept))
        .collect();
    page(&UnsentPage { shell, forms })
}

pub(super) async fn forget(visit: Visit, Path(id): Path<i64>) -> Answer {
    if !kept::forget(&mut *visit.db().await?, visit.actor.id, id).await? {
        return Err(AppError::NotFound);
    }
    Ok(redirect(&urls::unsent(), Flash::info("unsent-forgotten")))
}
