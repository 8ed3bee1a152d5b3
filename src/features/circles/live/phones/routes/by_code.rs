//! A phone that came in by the code: it is known by its cookie, until the session ends. What it sends
//! afterwards is given back.

use axum::{
    http::{HeaderMap, StatusCode},
    response::{IntoResponse, Redirect},
};
use sqlx::PgConnection;

use super::{Addresses, OnPhone, PhonePage, marks, phone, stream, take};
use crate::{
    live::phones::{forms, hand::Hand, queries},
    queries::circle,
};
use kernel::{
    circle::Round,
    ids::{CircleId, LiveQuestionId},
    names::Names,
    urls,
};
use platform::{
    auth::token::Secret,
    errors::{AppError, Result},
    web::{
        Answer, FormState, Guest, RawForm, Shell,
        cookie::{self, Cookie},
        page_with,
    },
};

/// Whose phone it is; none where it did not come in, or the session ended.
pub(in crate::live::phones) async fn hand(
    db: &mut PgConnection,
    guest: &Guest,
    headers: &HeaderMap,
) -> Result<Option<Hand>> {
    let text = cookie::read(&guest.app.settings, headers, Cookie::Phone);
    let Some(secret) = text.and_then(|text| Secret::from_text(&text)) else {
        return Ok(None);
    };
    Ok(Hand::of_phone(db, secret).await?)
}

fn addresses() -> Addresses {
    Addresses {
        page: urls::live_phone(),
        events: urls::live_phone_events(),
        now: urls::live_phone_now(),
    }
}

async fn titled(db: &mut PgConnection, mut shell: Shell, id: CircleId) -> Result<(Shell, String)> {
    let circle = circle(db, None, id).await?;
    let circle = circle.ok_or(AppError::NotFound)?;
    shell.title = shell.t.t("live-phone-title");
    Ok((shell, circle.title))
}

pub(crate) async fn show(guest: Guest, headers: HeaderMap) -> Answer {
    let mut db = guest.db().await?;
    let Some(hand) = hand(&mut db, &guest, &headers).await? else {
        return Ok(Redirect::to(&urls::live()).into_response());
    };
    let titled = titled(&mut db, guest.shell, hand.circle).await?;
    phone(&mut db, &guest.app, titled, (&hand, addresses()), None).await
}

pub(crate) async fn answer(guest: Guest, headers: HeaderMap, raw: RawForm) -> Answer {
    let mut db = guest.db().await?;
    let Some(hand) = hand(&mut db, &guest, &headers).await? else {
        drop(db);
        return out(guest.shell, &raw);
    };
    let titled = titled(&mut db, guest.shell, hand.circle).await?;
    drop(db);
    take(&guest.app, titled, (&hand, addresses()), raw).await
}

/// The answer of a phone that is out, as it was typed, with what its holder can do. Who is out is told
/// nothing of the question but what the form said itself.
fn out(mut shell: Shell, raw: &RawForm) -> Answer {
    shell.title = shell.t.t("live-phone-title");
    let form = FormState::typed(raw.to_vec());
    let question: Option<LiveQuestionId> = raw.first("question").parse().ok();
    let round: Option<Round> = raw.first("round").parse().ok();
    let asked = question.zip(round);
    let typed = match asked {
        Some(_) => Vec::new(),
        None => forms::words(&form),
    };
    let asked = asked.map(|(id, round)| OnPhone {
        asked: queries::Asked {
            id,
            axis: Names::default(),
            on_measure: !raw.first("on_measure").is_empty(),
            round,
            prompt: String::new(),
        },
        form,
        answered: false,
    });
    let page = PhonePage {
        shell,
        circle: String::new(),
        name: String::new(),
        questions: asked.into_iter().collect(),
        results: Vec::new(),
        workshop: false,
        by_code: true,
        workshop_page: String::new(),
        home: None,
        out: true,
        refused: "live-phone-over",
        typed,
        action: addresses().page,
        events: String::new(),
        now: String::new(),
        marks: String::new(),
    };
    page_with(StatusCode::CONFLICT, &page)
}

/// Whose phone it is, for what a page asks by itself.
async fn inside(guest: &Guest, headers: &HeaderMap) -> Result<Hand> {
    let mut db = guest.db().await?;
    let hand = hand(&mut db, guest, headers).await?;
    hand.ok_or(AppError::NotFound)
}

pub(crate) async fn events(guest: Guest, headers: HeaderMap) -> Answer {
    let hand = inside(&guest, &headers).await?;
    Ok(stream(&guest.app, &hand))
}

pub(crate) async fn now(guest: Guest, headers: HeaderMap) -> Answer {
    let hand = inside(&guest, &headers).await?;
    marks(&guest.app, hand.circle).await
}
