//! The second step of signing in: a code of the device, or a recovery code.

use askama::Template;
use axum::{
    http::HeaderMap,
    response::{IntoResponse, Redirect, Response},
};

use super::{
    limits,
    routes::{open_session, titled, within_jalon},
};
use kernel::urls;
use platform::{
    auth::{
        rate,
        second_factor::{self, Used},
        session::{self, Half},
        token::Secret,
    },
    errors::{AppError, Result},
    security::{self, Event, EventKind},
    web::{
        Again, Answer, FormState, Guest, RawForm, RawQuery, Shell,
        cookie::{self, Cookie},
        form_state::FieldError,
        page, page_after,
    },
};

/// Asks for the code.
#[derive(Template)]
#[template(path = "people/sign_in/code.html")]
struct CodePage {
    shell: Shell,
    form: FormState,
}

async fn half(guest: &Guest, headers: &HeaderMap) -> Result<Option<Half>> {
    let app = &guest.app;
    let cookie = cookie::read(&app.settings, headers, Cookie::Session);
    let Some(secret) = cookie.and_then(|text| Secret::from_text(&text)) else {
        return Ok(None);
    };
    Ok(session::half(&mut *app.db().await?, &secret, app.clock.now()).await?)
}

fn back_to_the_start(next: &str) -> Response {
    Redirect::to(&urls::leading_on(urls::sign_in(), &within_jalon(next))).into_response()
}

pub async fn show(guest: Guest, headers: HeaderMap, query: RawQuery) -> Answer {
    if half(&guest, &headers).await?.is_none() {
        return Ok(back_to_the_start(query.first("next")));
    }
    page(&CodePage {
        shell: titled(guest.shell, "code-title"),
        form: FormState::blank().with("next", query.first("next")),
    })
}

pub async fn verify(guest: Guest, headers: HeaderMap, raw: RawForm) -> Answer {
    let Some(half) = half(&guest, &headers).await? else {
        return Ok(back_to_the_start(raw.first("next")));
    };
    let (person, now) = (half.person, guest.app.clock.now());
    let who = person.to_string();
    let limits: [(_, &[&str]); 1] = [(rate::CODE, &[&who])];
    let tries = match limits::count(&guest.app, &limits, Some(person)).await {
        Ok(tries) => tries,
        Err(AppError::TooManyRequests(seconds)) => {
            let mut form = FormState::blank().with("next", raw.first("next"));
            form.refuse("code", FieldError::wait(seconds));
            let shell = titled(guest.shell, "code-title");
            return page_after(seconds, &CodePage { shell, form });
        }
        Err(error) => return Err(error),
    };
    let mut tx = guest.begin().await?;
    let Some(used) = second_factor::take(&mut tx, person, raw.first("code"), now).await? else {
        drop(tx);
        let event = Event::new(EventKind::Refused)
            .about(person)
            .detail("@security-at-code");
        security::record(&mut *guest.db().await?, now, &event).await?;
        let form = FormState::blank()
            .with("next", raw.first("next"))
            .refused("code", second_factor::refusal(raw.first("code")));
        let shell = titled(guest.shell, "code-title");
        return Again::refused(form).page(|form| CodePage { shell, form });
    };
    session::close(&mut tx, person, half.session).await?;
    if used == Used::Recovery {
        let left = second_factor::state(&mut tx, person).await?.codes_left;
        let event = Event::new(EventKind::RecoveryCodeUsed)
            .by(person)
            .about(person)
            .detail(left.to_string());
        security::tell(&mut tx, &guest.app.settings.base_url, now, &event, None).await?;
    }
    // The code is used up with what it opens, or not at all.
    let opened = open_session(&guest, tx, person, &within_jalon(raw.first("next"))).await?;
    rate::forgive_all(&guest.app.pool, tries).await;
    Ok(opened)
}
