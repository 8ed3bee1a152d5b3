//! Coming in by the code on the screen. Opening the page counts as nothing; wrong codes do.

use askama::Template;
use axum::{
    http::{HeaderMap, StatusCode, header},
    response::{AppendHeaders, IntoResponse, Redirect},
};

use super::{LASTS, by_code};
use crate::live::phones::{
    commands, forms,
    hand::{CODE, CODE_IN_ALL},
    queries,
};
use kernel::urls;
use platform::{
    auth::rate,
    errors::AppError,
    web::{
        Answer, FormState, Guest, RawForm, Shell,
        cookie::{self, Cookie},
        form_state::FieldError,
        page, page_after, page_with,
    },
};

/// Where the code on the screen is typed.
#[derive(Template)]
#[template(path = "circles/live/code.html")]
pub(crate) struct CodePage {
    pub shell: Shell,
    pub form: FormState,
}

fn code_page(mut shell: Shell, form: FormState) -> CodePage {
    shell.title = shell.t.t("live-code-page");
    CodePage { shell, form }
}

pub(crate) async fn show(guest: Guest) -> Answer {
    page(&code_page(guest.shell, FormState::blank()))
}

pub(crate) async fn join(guest: Guest, headers: HeaderMap, raw: RawForm) -> Answer {
    let app = &guest.app;
    let code = forms::code(raw.first("code"));
    let typed = FormState::typed(raw.0.clone());
    let network = guest.network();
    let limits: [(rate::Limit, &[&str]); 2] = [(CODE, &[network.as_str()]), (CODE_IN_ALL, &[])];
    let tries = match rate::hit_all(&app.pool, &limits, app.clock.now()).await {
        Ok(tries) => tries,
        Err(AppError::TooManyRequests(seconds)) => {
            let mut form = typed;
            form.refuse("code", FieldError::wait(seconds));
            return page_after(seconds, &code_page(guest.shell, form));
        }
        Err(error) => return Err(error),
    };
    let mut tx = guest.begin().await?;
    let Some(opened) = queries::opened(&mut tx, &code).await? else {
        let form = typed.refused("code", "live-code-wrong");
        return page_with(
            StatusCode::UNPROCESSABLE_ENTITY,
            &code_page(guest.shell, form),
        );
    };
    let before = by_code::hand(&mut tx, &guest, &headers).await?;
    if before.is_some_and(|hand| hand.circle == opened.circle()) {
        // It came in already.
        rate::forgive_all(&app.pool, tries).await;
        return Ok(Redirect::to(&urls::live_phone()).into_response());
    }
    let secret = commands::join(&mut tx, &opened, app.clock.today()).await?;
    tx.commit().await?;
    rate::forgive_all(&app.pool, tries).await;
    let cookie = cookie::set(&app.settings, Cookie::Phone, &secret.to_text(), LASTS);
    Ok((
        AppendHeaders([(header::SET_COOKIE, cookie)]),
        Redirect::to(&urls::live_phone()),
    )
        .into_response())
}
