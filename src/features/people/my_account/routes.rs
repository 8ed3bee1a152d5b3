//! Handlers of one's own account. Everybody may change their own.

use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::Response,
};
use sqlx::PgConnection;

use super::pages::{MyAccountPage, PasswordPage};
use crate::{
    persons::{
        commands,
        forms::{self, PersonForm},
        model::Person,
        queries, routes as persons,
    },
    sign_in::{self, accounts, confirm},
};
use kernel::{ids::SessionId, lang::Lang, urls};
use platform::{
    auth::{Actor, password, session, token},
    errors::{AppError, Result, SaveError},
    history::{self, Changes},
    security::{self, Event, EventKind},
    web::{
        AppState, Choice, Flash, FormState, RawForm, Reader, Shell, Visit,
        form_state::{Conflict, FieldError},
        page, page_after, page_with, redirect,
    },
};

/// Events of the account shown.
const EVENTS_SHOWN: i64 = 20;

pub async fn show(State(app): State<AppState>, visit: Visit) -> Result<Response> {
    let mut db = app.db().await?;
    let person = persons::stored(&mut db, visit.actor.id).await?;
    let form = forms::filled(&person);
    page(&account_page(&mut db, visit.shell, &visit.actor, &person, form).await?)
}

async fn account_page(
    db: &mut PgConnection,
    mut shell: Shell,
    actor: &Actor,
    person: &Person,
    form: FormState,
) -> Result<MyAccountPage> {
    shell.title = shell.t.t("my-account-title");
    Ok(MyAccountPage {
        email: person.email.clone(),
        pending_email: person.pending_email.clone(),
        second_factor_since: person.second_factor_since,
        events: security::latest_about(db, actor.id, EVENTS_SHOWN).await?,
        langs: Choice::words::<Lang>(shell.t),
        roles: queries::roles(db, actor.id).await?,
        sessions: session::list(db, actor).await?,
        current: actor.session,
        shell,
        form,
    })
}

/// Changes name, function and language; the mail address and the organisation are the
/// coordination's to change.
pub async fn update(State(app): State<AppState>, visit: Visit, raw: RawForm) -> Result<Response> {
    let mut tx = app.begin().await?;
    let before = persons::stored(&mut tx, visit.actor.id).await?;
    let form = match parse(&raw, &before) {
        Ok(form) => form,
        Err(state) => {
            let template = account_page(&mut tx, visit.shell, &visit.actor, &before, state).await?;
            return page_with(StatusCode::UNPROCESSABLE_ENTITY, &template);
        }
    };
    let permit = visit.actor.own_permit();
    match commands::update(&mut tx, &app, &permit, &before, &form).await {
        Ok(_) => {
            tx.commit().await?;
            Ok(redirect(&urls::my_account(), Flash::success("saved")))
        }
        Err(SaveError::Stale) => {
            let (by, at) = history::last_change(&mut tx, visit.actor.id.into())
                .await?
                .unwrap_or_default();
            let state =
                FormState::typed(raw.0).merging(&forms::filled(&before), Conflict { by, at });
            let template = account_page(&mut tx, visit.shell, &visit.actor, &before, state).await?;
            page_with(StatusCode::CONFLICT, &template)
        }
        Err(error) => Err(error.into()),
    }
}

fn parse(raw: &[(String, String)], before: &Person) -> std::result::Result<PersonForm, FormState> {
    let mut read = Reader::new(raw);
    let first_name = read.line("first_name", 100);
    let last_name = read.required_line("last_name", 100);
    let job_title = read.line("job_title", 200);
    let lang = read.required_word("lang");
    let version = read.version();
    read.finish(|| {
        Some(PersonForm {
            first_name: first_name?,
            last_name: last_name?,
            email: before.email.clone(),
            job_title: job_title?,
            organisation: before.organisation_id,
            lang: lang?,
            version,
        })
    })
}

pub async fn password(visit: Visit) -> Result<Response> {
    page(&password_page(visit, FormState::blank()))
}

fn password_page(visit: Visit, form: FormState) -> PasswordPage {
    let t = visit.shell.t;
    let mut shell = visit
        .shell
        .crumb(t.t("my-account-title"), urls::my_account());
    shell.title = t.t("password-change");
    PasswordPage {
        shell,
        form,
        email: visit.actor.email,
        min_length: password::MIN_LENGTH,
    }
}

pub async fn change_password(
    State(app): State<AppState>,
    visit: Visit,
    raw: RawForm,
) -> Result<Response> {
    let id = visit.actor.id;
    let right = match confirm::is_own(&app, &visit, raw.first("present")).await {
        Err(AppError::TooManyRequests(seconds)) => {
            let mut form = FormState::blank();
            form.refuse("present", FieldError::wait(seconds));
            return page_after(seconds, &password_page(visit, form));
        }
        known => known?,
    };
    let own = accounts::own_words(&mut *app.db().await?, id).await?;
    let new = match sign_in::new_password(&raw, &own) {
        Ok(new) if right => new,
        checked => {
            let mut form = checked.err().unwrap_or_default();
            if !right {
                form = form.refused("present", "password-present-wrong");
            }
            let template = password_page(visit, form);
            return page_with(StatusCode::UNPROCESSABLE_ENTITY, &template);
        }
    };
    let hash = app.passwords.hash(new).await?;
    let mut tx = app.begin().await?;
    accounts::set_password(&mut tx, id, &hash).await?;
    session::close_all(&mut tx, id, Some(visit.actor.session)).await?;
    let (now, none) = (visit.actor.now, Changes::none());
    token::revoke_all(&mut tx, id, now).await?;
    history::record(&mut tx, now, Some(id), id.into(), "set_password", &none, "").await?;
    session::confirm(&mut tx, visit.actor.session, now).await?;
    let event = Event::new(EventKind::Password).about(id);
    security::tell(&mut tx, &app.settings.base_url, now, &event, None).await?;
    tx.commit().await?;
    Ok(redirect(
        &urls::my_account(),
        Flash::success("password-changed"),
    ))
}

pub async fn close_session(
    State(app): State<AppState>,
    visit: Visit,
    Path(id): Path<SessionId>,
) -> Result<Response> {
    let mut tx = app.begin().await?;
    if !session::close(&mut tx, visit.actor.id, id).await? {
        return Err(AppError::NotFound);
    }
    note_closed(&mut tx, &visit.actor, 1).await?;
    tx.commit().await?;
    Ok(redirect(
        &urls::my_account(),
        Flash::success("session-closed"),
    ))
}

pub async fn close_others(State(app): State<AppState>, visit: Visit) -> Result<Response> {
    let mut tx = app.begin().await?;
    let count = session::close_all(&mut tx, visit.actor.id, Some(visit.actor.session)).await?;
    note_closed(&mut tx, &visit.actor, count).await?;
    tx.commit().await?;
    Ok(redirect(
        &urls::my_account(),
        Flash::success("sessions-closed").arg("count", count),
    ))
}

async fn note_closed(db: &mut PgConnection, actor: &Actor, count: u64) -> Result<()> {
    let event = Event::new(EventKind::SessionsClosed).about(actor.id);
    security::record(db, actor.now, &event.detail(count.to_string())).await?;
    Ok(())
}
