//! Handlers of signing in and out.

use axum::{
    extract::{Path, State},
    http::{StatusCode, header},
    response::{AppendHeaders, IntoResponse, Redirect, Response},
};

use chrono::{DateTime, Utc};
use sqlx::PgConnection;

use super::{
    accounts::{self, OpenAccount},
    code, limits, mails,
    pages::{ChoosePasswordPage, DeadLinkPage, ForgottenPage, SignInPage},
};
use crate::{
    kernel::{ids::PersonId, lang::Lang, urls},
    platform::{
        auth::{password, rate, second_factor, session, token},
        errors::{AppError, Result},
        history::{self, Changes},
        mail,
        security::{self, Event, EventKind},
        web::{
            AppState, Flash, FormState, Guest, RawForm, RawQuery, Reader, Shell,
            extract::{LANG_COOKIE, SESSION_COOKIE},
            page, page_with, redirect,
        },
    },
};

pub async fn show(guest: Guest, query: RawQuery) -> Result<Response> {
    if guest.actor.is_some() {
        return Ok(Redirect::to(&within_jalon(query.first("next"))).into_response());
    }
    let form = FormState::blank().with("next", query.first("next"));
    page(&SignInPage {
        shell: titled(guest.shell, "sign-in-title"),
        form,
        failed: false,
    })
}

pub async fn sign_in(State(app): State<AppState>, guest: Guest, raw: RawForm) -> Result<Response> {
    let email = raw.first("email").trim().to_lowercase();
    let account = accounts::by_email(&mut *app.db().await?, &email).await?;
    let person = account.as_ref().map(|a| a.id);
    let key = format!("sign-in:address:{}", guest.address);
    limits::count(&app, &key, rate::SIGN_IN_ADDRESS, person).await?;
    let key = format!("sign-in:account:{email}");
    limits::count(&app, &key, rate::SIGN_IN_ACCOUNT, person).await?;
    let hash = account.and_then(|a| a.password_hash);
    let right = app
        .passwords
        .verify(raw.first("password").to_owned(), hash)
        .await?;
    let Some(signed_in) = person.filter(|_| right) else {
        let event = Event::new(EventKind::Refused).about(person);
        security::record(&mut *app.db().await?, app.clock.now(), &event).await?;
        let form = FormState::blank()
            .with("email", &email)
            .with("next", raw.first("next"));
        let shell = titled(guest.shell, "sign-in-title");
        return page_with(
            StatusCode::UNPROCESSABLE_ENTITY,
            &SignInPage {
                shell,
                form,
                failed: true,
            },
        );
    };
    proceed(&app, &guest, signed_in, &within_jalon(raw.first("next"))).await
}

/// The password was right: the way to `next`, by way of the second step where there is one.
async fn proceed(app: &AppState, guest: &Guest, person: PersonId, next: &str) -> Result<Response> {
    let now = app.clock.now();
    let mut db = app.db().await?;
    if second_factor::state(&mut db, person).await?.since.is_none() {
        drop(db);
        return open_session(app, guest, person, next).await;
    }
    if let Some(actor) = &guest.actor {
        session::close(&mut db, actor.id, actor.session).await?;
    }
    let secret =
        session::open_half(&mut db, person, &guest.user_agent, &guest.address, now).await?;
    let max_age = session::SECOND_STEP.num_seconds();
    let cookie = session_cookie(app, &secret.to_text(), max_age);
    Ok((
        AppendHeaders([(header::SET_COOKIE, cookie)]),
        Redirect::to(&code::address(next)),
    )
        .into_response())
}

/// A fresh session (the one before, if any, ends) and the way to `next`.
pub(super) async fn open_session(
    app: &AppState,
    guest: &Guest,
    person: PersonId,
    next: &str,
) -> Result<Response> {
    let now = app.clock.now();
    let mut tx = app.begin().await?;
    if let Some(actor) = &guest.actor {
        session::close(&mut tx, actor.id, actor.session).await?;
    }
    let secret = session::open(&mut tx, person, &guest.user_agent, &guest.address, now).await?;
    accounts::signed_in(&mut tx, person, now).await?;
    let event = Event::new(EventKind::SignedIn).by(person).about(person);
    security::record(&mut tx, now, &event).await?;
    tx.commit().await?;
    let cookie = session_cookie(app, &secret.to_text(), session::LIFETIME.num_seconds());
    Ok((
        AppendHeaders([(header::SET_COOKIE, cookie)]),
        Redirect::to(next),
    )
        .into_response())
}

pub(super) fn session_cookie(app: &AppState, value: &str, max_age: i64) -> String {
    let secure = if app.settings.secure() {
        "; Secure"
    } else {
        ""
    };
    format!("{SESSION_COOKIE}={value}; Path=/; HttpOnly; SameSite=Lax; Max-Age={max_age}{secure}")
}

pub async fn sign_out(State(app): State<AppState>, guest: Guest) -> Result<Response> {
    if let Some(actor) = &guest.actor {
        let mut db = app.db().await?;
        session::close(&mut db, actor.id, actor.session).await?;
        let event = Event::new(EventKind::SignedOut).about(actor.id);
        security::record(&mut db, actor.now, &event).await?;
    }
    let cookie = session_cookie(&app, "", 0);
    let flash = redirect(&urls::sign_in(None), Flash::info("signed-out"));
    Ok((AppendHeaders([(header::SET_COOKIE, cookie)]), flash).into_response())
}

pub async fn language(State(app): State<AppState>, guest: Guest, raw: RawForm) -> Result<Response> {
    let lang: Lang = raw
        .first("lang")
        .parse()
        .map_err(|_| AppError::BadRequest("error-400"))?;
    if let Some(actor) = &guest.actor {
        accounts::set_lang(&mut *app.db().await?, actor.id, lang).await?;
    }
    let cookie = format!("{LANG_COOKIE}={lang}; Path=/; SameSite=Lax; Max-Age=31536000");
    let next = Redirect::to(&within_jalon(raw.first("next")));
    Ok((AppendHeaders([(header::SET_COOKIE, cookie)]), next).into_response())
}

pub async fn forgotten(guest: Guest) -> Result<Response> {
    let shell = titled(guest.shell, "forgotten-title");
    page(&ForgottenPage {
        shell,
        form: FormState::blank(),
        sent: false,
    })
}

/// Says the same whether or not the address is known.
pub async fn send_reset(
    State(app): State<AppState>,
    guest: Guest,
    raw: RawForm,
) -> Result<Response> {
    let shell = titled(guest.shell, "forgotten-title");
    let mut read = Reader::new(&raw);
    let email = read.required_email("email");
    let email = match read.finish(|| email) {
        Ok(email) => email.to_lowercase(),
        Err(form) => {
            let page = ForgottenPage {
                shell,
                form,
                sent: false,
            };
            return page_with(StatusCode::UNPROCESSABLE_ENTITY, &page);
        }
    };
    let now = app.clock.now();
    let key = format!("reset:address:{}", guest.address);
    limits::count(&app, &key, rate::TOKEN_ADDRESS, None).await?;
    let key = format!("reset:account:{email}");
    limits::count(&app, &key, rate::RESET_ACCOUNT, None).await?;
    let mut tx = app.begin().await?;
    if let Some(person) = accounts::by_email(&mut tx, &email).await? {
        mail_reset(&mut tx, &app, &person, now).await?;
    }
    tx.commit().await?;
    page(&ForgottenPage {
        shell,
        form: FormState::blank(),
        sent: true,
    })
}

/// Mails a link, or from when on there will be one.
async fn mail_reset(
    db: &mut PgConnection,
    app: &AppState,
    person: &OpenAccount,
    now: DateTime<Utc>,
) -> Result<()> {
    let mail = match accounts::reset_waits_until(person.email_changed_at, now) {
        Some(from) => mails::reset_too_early(person.into(), from),
        None => {
            let secret = token::issue(db, person.id, token::TokenPurpose::Reset, now).await?;
            // Whoever asks here has shown nothing: the link goes by mail alone.
            let purpose = token::TokenPurpose::Reset;
            mails::with_link(app, person.into(), purpose, &secret, now).0
        }
    };
    mail::post(db, &mail, now).await?;
    let event = Event::new(EventKind::ResetAsked).about(person.id);
    security::record(db, now, &event).await?;
    Ok(())
}

pub async fn choose(
    State(app): State<AppState>,
    guest: Guest,
    Path(token): Path<String>,
) -> Result<Response> {
    let now = app.clock.now();
    let key = format!("token:address:{}", guest.address);
    limits::count(&app, &key, rate::TOKEN_ADDRESS, None).await?;
    let mut db = app.db().await?;
    let open = match token::Secret::from_text(&token) {
        Some(secret) => token::find(&mut db, &secret, now).await?,
        None => None,
    };
    let response = match open {
        Some(open) => page(&choose_page(guest.shell, &token, &open, FormState::blank()))?,
        None => dead_link(guest.shell)?,
    };
    Ok(unreferred(response))
}

pub async fn set_password(
    State(app): State<AppState>,
    guest: Guest,
    Path(token): Path<String>,
    raw: RawForm,
) -> Result<Response> {
    let now = app.clock.now();
    let key = format!("token:address:{}", guest.address);
    limits::count(&app, &key, rate::TOKEN_ADDRESS, None).await?;
    let mut tx = app.begin().await?;
    let Some(secret) = token::Secret::from_text(&token) else {
        return dead_link(guest.shell);
    };
    let Some(open) = token::find(&mut tx, &secret, now).await? else {
        return dead_link(guest.shell);
    };
    let own = accounts::own_words(&mut tx, open.person).await?;
    let password = match new_password(&raw, &own) {
        Ok(password) => password,
        Err(form) => {
            let page = choose_page(guest.shell, &token, &open, form);
            return Ok(unreferred(page_with(
                StatusCode::UNPROCESSABLE_ENTITY,
                &page,
            )?));
        }
    };
    let hash = app.passwords.hash(password).await?;
    if !token::consume(&mut tx, &secret, now).await? {
        return dead_link(guest.shell);
    }
    accounts::set_password(&mut tx, open.person, &hash).await?;
    session::close_all(&mut tx, open.person, None).await?;
    token::revoke_all(&mut tx, open.person, now).await?;
    let by = Some(open.person);
    history::record(
        &mut tx,
        now,
        by,
        open.person.into(),
        "set_password",
        &Changes::none(),
        "",
    )
    .await?;
    let event = Event::new(EventKind::Password)
        .by(by)
        .about(open.person)
        .detail("@security-by-link");
    if open.purpose == token::TokenPurpose::Invitation {
        security::record(&mut tx, now, &event).await?;
    } else {
        security::tell(&mut tx, &app.settings.base_url, now, &event, None).await?;
    }
    tx.commit().await?;
    proceed(&app, &guest, open.person, "/").await
}

/// Reads a new password typed twice; `own` are words that belong to who chooses it.
///
/// # Errors
/// The form to give back; secrets are not put into the page again.
pub fn new_password(raw: &[(String, String)], own: &[String]) -> Result<String, FormState> {
    let mut read = Reader::new(raw);
    let password = read.secret("password");
    let own: Vec<&str> = own.iter().map(String::as_str).collect();
    if let Err(wrong) = password::check(&password, &own) {
        read.wrong("password", wrong);
    } else if password != read.secret("repeat") {
        read.wrong("repeat", "password-differs");
    }
    read.finish(|| Some(password))
}

fn choose_page(
    shell: Shell,
    token: &str,
    open: &token::OpenToken,
    form: FormState,
) -> ChoosePasswordPage {
    let invitation = open.purpose == token::TokenPurpose::Invitation;
    let title = if invitation {
        "choose-welcome-title"
    } else {
        "choose-title"
    };
    ChoosePasswordPage {
        shell: titled(shell, title),
        form,
        name: open.name.clone(),
        email: open.email.clone(),
        action: urls::set_password(token),
        invitation,
        min_length: password::MIN_LENGTH,
    }
}

/// Says that a link no longer works.
///
/// # Errors
/// Only where the page does not render.
pub fn dead_link(shell: Shell) -> Result<Response> {
    page_with(
        StatusCode::NOT_FOUND,
        &DeadLinkPage {
            shell: titled(shell, "dead-link-title"),
        },
    )
}

/// The address holds a secret: it must not leave in a Referer header.
pub fn unreferred(mut response: Response) -> Response {
    let value = header::HeaderValue::from_static("no-referrer");
    response
        .headers_mut()
        .insert(header::REFERRER_POLICY, value);
    response
}

pub(super) fn titled(mut shell: Shell, key: &str) -> Shell {
    shell.title = shell.t.t(key);
    shell
}

/// A path within Jalon; anything else (another site, `//host`, `/\host`) becomes home.
pub(super) fn within_jalon(next: &str) -> String {
    let local = next.starts_with('/')
        && !next[1..].starts_with(['/', '\\'])
        && !next.contains(char::is_control);
    if local { next.to_owned() } else { urls::home() }
}

#[cfg(test)]
mod tests {
    use super::within_jalon;

    #[test]
    fn signing_in_never_leads_to_another_site() {
        assert_eq!(within_jalon("/measures?group=1"), "/measures?group=1");
        for hostile in [
            "https://x.example",
            "//x.example",
            "/\\x.example",
            "",
            "/a\nb",
            "x",
        ] {
            assert_eq!(within_jalon(hostile), "/", "{hostile}");
        }
    }
}
