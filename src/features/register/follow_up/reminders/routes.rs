//! Handlers of the choice how often to be reminded.

use axum::{extract::State, http::StatusCode, response::Response};

use crate::follow_up::{commands, model::Frequency, pages::RemindersPage, queries};
use kernel::urls;
use platform::{
    errors::Result,
    web::{
        AppState, Choice, Flash, FormState, RawForm, Reader, Section, Shell, Visit, page,
        page_with, redirect,
    },
};

pub async fn show(State(app): State<AppState>, visit: Visit) -> Result<Response> {
    let frequency = queries::frequency(&mut *app.db().await?, visit.actor.id).await?;
    let form = FormState::blank().with("frequency", frequency);
    page(&reminders_page(visit.shell, form))
}

pub async fn update(State(app): State<AppState>, visit: Visit, raw: RawForm) -> Result<Response> {
    let mut read = Reader::new(&raw);
    let frequency: Option<Frequency> = read.required_word("frequency");
    let to = match read.finish(|| frequency) {
        Ok(to) => to,
        Err(state) => {
            let template = reminders_page(visit.shell, state);
            return page_with(StatusCode::UNPROCESSABLE_ENTITY, &template);
        }
    };
    let mut tx = app.begin().await?;
    let permit = visit.actor.own_permit();
    let from = queries::frequency(&mut tx, visit.actor.id).await?;
    commands::choose_frequency(&mut tx, &permit, visit.actor.id, (from, to)).await?;
    tx.commit().await?;
    Ok(redirect("/account/reminders", Flash::success("saved")))
}

fn reminders_page(shell: Shell, form: FormState) -> RemindersPage {
    let (title, account) = (shell.t.t("reminders-title"), shell.t.t("nav-account"));
    RemindersPage {
        frequencies: Choice::explained_words::<Frequency>(shell.t),
        shell: shell
            .titled(Section::Home, title)
            .crumb(account, urls::my_account()),
        form,
    }
}
