//! Handlers of calendar files and of the private address.

use askama::Template;
use axum::{
    extract::{Path, State},
    http::header,
    response::IntoResponse,
};
use chrono::{DateTime, Utc};

use super::{
    commands,
    file::{self, Context},
    queries,
};
use crate::frame;
use kernel::{ids::MeetingId, urls};
use platform::{
    errors::AppError,
    i18n::Translator,
    security::{self, Event, EventKind},
    web::{Answer, AppState, ConfirmPage, Flash, SecretPath, Shell, Visit, download, page},
};

/// One's private calendar address.
#[derive(Template)]
#[template(path = "meetings/calendar/mine.html")]
pub(crate) struct MyCalendarPage {
    pub shell: Shell,
    pub made_at: Option<DateTime<Utc>>,
    /// Just made: shown this once.
    pub address: Option<String>,
}

const CONTENT_TYPE: &str = "text/calendar; charset=utf-8";

pub(super) async fn of_meeting(visit: Visit, Path(id): Path<MeetingId>) -> Answer {
    let mut db = visit.db().await?;
    let head = frame::known(&mut db, &visit.actor, id).await?;
    let meetings = queries::meetings(&mut db, &[id]).await?;
    let text = file::file(&head.title, &meetings, context(&visit.app, visit.shell.t));
    let name = format!("{} {}", head.group_code, head.day());
    attachment(&name, text)
}

/// Gives a file to keep.
pub fn attachment(name: &str, text: String) -> Answer {
    download::attachment(name, "ics", CONTENT_TYPE, text.into_bytes())
}

/// Without a session: the secret in the address is the key.
pub(super) async fn feed(State(app): State<AppState>, path: SecretPath) -> Answer {
    let secret = path.secret().ok_or(AppError::NotFound)?;
    let mut db = app.db().await?;
    let feed = queries::feed(&mut db, &secret.hash())
        .await?
        .ok_or(AppError::NotFound)?;
    let meetings = queries::meetings_of(&mut db, feed.person, app.clock.now()).await?;
    let t = Translator(feed.lang);
    let text = file::file(&t.t("calendar-name"), &meetings, context(&app, t));
    Ok(([(header::CONTENT_TYPE, CONTENT_TYPE)], text).into_response())
}

/// For who can open the meetings' pages.
pub fn context(app: &AppState, t: Translator) -> Context<'_> {
    Context {
        base_url: app.settings.base_url.trim_end_matches('/'),
        now: app.clock.now(),
        t,
        links: None,
    }
}

pub(super) async fn mine(visit: Visit) -> Answer {
    let made_at = queries::made_at(&mut *visit.db().await?, visit.actor.id).await?;
    page(&MyCalendarPage {
        shell: within(visit.shell, None),
        made_at,
        address: None,
    })
}

/// Makes an address, or a new one in place of the old; the answer shows it, this once.
pub(super) async fn make(visit: Visit) -> Answer {
    let mut tx = visit.begin().await?;
    let permit = visit.actor.own_permit();
    let secret = commands::make(&mut tx, &permit).await?;
    let event = Event::new(EventKind::Calendar).about(visit.actor.id);
    let base_url = &visit.app.settings.base_url;
    security::tell(&mut tx, base_url, permit.at(), &event, None).await?;
    tx.commit().await?;
    let address = urls::calendar_feed(secret.to_text() + ".ics");
    page(&MyCalendarPage {
        shell: within(visit.shell, None),
        made_at: Some(permit.at()),
        address: Some(visit.app.absolute(&address)),
    })
}

/// Asks before a new address takes the old one's place: the page itself makes it.
pub(super) async fn renew(visit: Visit) -> Answer {
    let t = visit.shell.t;
    page(&ConfirmPage {
        action: urls::my_calendar(),
        // The last answer is the one that is seen: it has the address that works.
        taken_once: false,
        ..ConfirmPage::new(
            within(visit.shell, Some(t.t("calendar-renew"))),
            t.t("calendar-renew-question"),
            t.t("calendar-renew-consequence"),
            urls::my_calendar(),
        )
    })
}

pub(super) async fn revoke(visit: Visit) -> Answer {
    if visit.asks() {
        let t = visit.shell.t;
        return page(&ConfirmPage::new(
            within(visit.shell, Some(t.t("calendar-revoke"))),
            t.t("calendar-revoke-question"),
            t.t("calendar-revoke-consequence"),
            urls::my_calendar(),
        ));
    }
    let mut tx = visit.begin().await?;
    if commands::revoke(&mut tx, &visit.actor.own_permit()).await? {
        let event = Event::new(EventKind::CalendarOff).about(visit.actor.id);
        security::record(&mut tx, visit.actor.now, &event).await?;
    }
    tx.lead_to(&urls::my_calendar(), Flash::success("calendar-revoked"))
        .await
}

fn within(mut shell: Shell, below: Option<String>) -> Shell {
    let t = shell.t;
    shell.title = below.unwrap_or_else(|| t.t("calendar-mine"));
    shell.crumb(t.t("my-account-title"), urls::my_account())
}
