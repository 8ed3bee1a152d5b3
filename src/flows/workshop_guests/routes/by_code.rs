//! Handlers of a workshop for phones that came in by the code on the screen. A code knows nobody: their
//! cards are unnamed and change no more, so many of a phone and of all of them, and they give no points.

use axum::{
    http::{HeaderMap, StatusCode},
    response::IntoResponse as _,
};
use sqlx::PgConnection;

use super::{GuestPage, NO_STREAM, STREAMS, Ways, at_table, keep_phase, table_of};
use ::circles::live::{Came, came};
use ::governance::{
    cards::{
        commands as cards, forms,
        offers::{in_use, signed_as},
    },
    events,
    lines::queries as lines,
    model::{GovernanceTable, Participant},
    policy, queries,
};
use kernel::{governance::CardAct, ids::CircleId, urls};
use platform::{
    auth::rate::{self, Limit},
    errors::{AppError, Result},
    web::{
        Again, Answer, Flash, FormState, Guest, RawForm, RawQuery, Save, Shell,
        form_state::FieldError, page_of_texts, page_of_texts_with, redirect, redirect_quietly,
    },
};

/// Cards of one phone.
const CARDS: Limit = Limit::of("workshop-cards", 40, 15);
/// Cards of all phones of a circle: whoever has the code can come in as another phone.
const CARDS_IN_ALL: Limit = Limit::of("workshop-cards-all", 600, 15);

/// The phone of a request, where it came in.
async fn phone(guest: &Guest, headers: &HeaderMap) -> Result<Option<Came>> {
    came(&mut *guest.db().await?, guest, headers).await
}

/// The table whose workshop goes on with a circle: nobody is named who writes there by the code.
async fn table(db: &mut PgConnection, circle: CircleId) -> Result<Option<GovernanceTable>> {
    let table = table_of(db, circle, None).await?;
    Ok(table.map(|table| GovernanceTable {
        unsigned: true,
        ..table
    }))
}

pub(crate) async fn show(guest: Guest, headers: HeaderMap, query: RawQuery) -> Answer {
    let Some(phone) = phone(&guest, &headers).await? else {
        return Ok(redirect_quietly(&urls::live()));
    };
    let now = guest.app.clock.now().timestamp_millis();
    let mut db = guest.db().await?;
    let template = phone_page(&mut db, guest.shell, &phone, now, None).await?;
    let response = page_of_texts(template, db).await?;
    Ok(match query.parsed::<i64>("since") {
        Some(_) => events::beside(response),
        None => response,
    })
}

/// What happens at the table, while there is room for one more stream.
pub(crate) async fn stream(guest: Guest, headers: HeaderMap) -> Answer {
    let phone = phone(&guest, &headers).await?.ok_or(AppError::NotFound)?;
    let at = queries::of_circle(&mut *guest.db().await?, phone.circle).await?;
    let at = at.ok_or(AppError::Conflict("governance-guest-over"))?;
    let seat = guest.app.notifications.seat(&phone.bucket);
    Ok(match STREAMS.try_acquire().ok().zip(seat) {
        Some(held) => events::stream(&guest.app, at, held),
        None => AppError::TooManyRequests(NO_STREAM).into_response(),
    })
}

/// Puts a card into a cell, as nobody.
pub(crate) async fn write(guest: Guest, headers: HeaderMap, raw: RawForm) -> Answer {
    // What was typed is given back: it can be sent again once the phone has come in again.
    let phone = phone(&guest, &headers).await?;
    let phone = phone.ok_or(AppError::Conflict("live-phone-out"))?;
    let now = guest.app.clock.now();
    let circle = phone.circle.to_string();
    let limits: [(Limit, &[&str]); 2] = [
        (CARDS, &[phone.bucket.as_str()]),
        (CARDS_IN_ALL, &[circle.as_str()]),
    ];
    match rate::hit_all(&guest.app.pool, &limits, now).await {
        Ok(_counted) => {}
        Err(AppError::TooManyRequests(seconds)) => {
            let mut form = FormState::typed(raw.to_vec());
            form.refuse("body", FieldError::wait(seconds));
            return again(guest, &phone, (StatusCode::TOO_MANY_REQUESTS, form)).await;
        }
        Err(error) => return Err(error),
    }
    let mut tx = guest.begin().await?;
    keep_phase(&mut tx, phone.circle).await?;
    let table = table(&mut tx, phone.circle).await?;
    let table = table.ok_or(AppError::Conflict("governance-guest-over"))?;
    let permit = policy::by_link(None, now, &table, table.id)?;
    policy::in_phase(&table, CardAct::Add)?;
    let raw = signed_as(&table, raw);
    let saved = async {
        let form = forms::new(&raw)?;
        in_use(&lines::all(&mut tx, table.id).await?, form.cell, &raw)?;
        cards::create(&mut tx, &permit, Participant::Phone, &form).await
    };
    match Save::of(&raw).end(saved.await, tx).await? {
        Ok(card) => {
            let page = Ways::Code.page();
            let flash = Flash::success("governance-card-created");
            Ok(redirect(&format!("{page}#card-{card}"), flash))
        }
        Err(Again { status, form }) => again(guest, &phone, (status, form)).await,
    }
}

/// The page, with the card as it was typed.
async fn again(guest: Guest, phone: &Came, (status, form): (StatusCode, FormState)) -> Answer {
    let now = guest.app.clock.now().timestamp_millis();
    let mut db = guest.db().await?;
    let template = phone_page(&mut db, guest.shell, phone, now, Some(form)).await?;
    page_of_texts_with(status, template, db).await
}

async fn phone_page(
    db: &mut PgConnection,
    mut shell: Shell,
    phone: &Came,
    now: i64,
    form: Option<FormState>,
) -> Result<GuestPage> {
    let table = table(db, phone.circle).await?;
    let who = (Participant::Phone, shell.t);
    let at = at_table(db, who, table, (now, form)).await?;
    shell.title = match &at {
        Some(at) => at.running.title.clone(),
        None => shell.t.t("governance-workshop"),
    };
    Ok(GuestPage {
        name: String::new(),
        ways: Ways::Code,
        shell,
        at,
    })
}
