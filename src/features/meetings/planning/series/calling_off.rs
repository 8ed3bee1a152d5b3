//! Handlers that call off what is ahead of a series.

use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::Response,
};
use sqlx::PgConnection;

use super::{
    model::{Series, SeriesMeeting},
    pages::SeriesCancelPage,
    policy, queries,
    routes::{known, within},
};
use crate::{
    attendance::changes::{self, Asked},
    planning::commands,
};
use kernel::{
    dates::brussels_date,
    ids::{MeetingId, SeriesId},
    urls,
};
use platform::{
    errors::{AppError, Result},
    web::{AppState, Flash, FormState, RawForm, Reader, Visit, page, page_with},
};

pub async fn confirm(
    State(app): State<AppState>,
    visit: Visit,
    Path(id): Path<SeriesId>,
) -> Result<Response> {
    let mut db = app.db().await?;
    let series = known(&mut db, &visit, id).await?;
    policy::edit(&visit.actor, series.group_id)?;
    let ahead = ahead(&mut db, &visit, id).await?;
    let since = brussels_date(ahead[0].starts_at);
    let form = FormState::blank().with("since", since);
    page(&cancel_page(&mut db, visit, series, ahead, form).await?)
}

pub async fn cancel(
    State(app): State<AppState>,
    visit: Visit,
    Path(id): Path<SeriesId>,
    raw: RawForm,
) -> Result<Response> {
    let mut tx = app.begin().await?;
    let series = known(&mut tx, &visit, id).await?;
    let permit = policy::edit(&visit.actor, series.group_id)?;
    let ahead = ahead(&mut tx, &visit, id).await?;
    let mut read = Reader::new(&raw);
    let since = read.required_date("since");
    let reason = read.required_text("reason", 500);
    let concerned = |since| {
        ahead
            .iter()
            .filter(move |m| brussels_date(m.starts_at) >= since)
    };
    if since.is_some_and(|since| concerned(since).next().is_none()) {
        read.wrong("since", "series-nothing-to-change");
    }
    let (since, reason) = match read.finish(|| Some((since?, reason?))) {
        Ok(read) => read,
        Err(state) => {
            let template = cancel_page(&mut tx, visit, series, ahead, state).await?;
            return page_with(StatusCode::UNPROCESSABLE_ENTITY, &template);
        }
    };
    let mut off = Vec::new();
    for meeting in concerned(since) {
        // One that began meanwhile is held.
        if commands::set_cancelled(&mut tx, &permit, meeting.id, true, &reason).await? {
            off.push(meeting.id);
        }
    }
    let told = changes::after(&mut tx, &app, &permit, Asked::of(&raw), &off).await?;
    tx.commit().await?;
    let flash = Flash::success("series-cancelled").arg("count", off.len());
    told.go_on(&app, visit.shell, &urls::series(id), flash)
}

/// What is still to come, in its order; never nothing.
async fn ahead(db: &mut PgConnection, visit: &Visit, id: SeriesId) -> Result<Vec<SeriesMeeting>> {
    let now = visit.actor.now;
    let mut meetings = queries::meetings(db, id).await?;
    meetings.retain(|m| m.is_ahead(now));
    meetings.sort_by_key(|m| m.starts_at);
    match meetings.is_empty() {
        true => Err(AppError::Conflict("series-nothing-to-change")),
        false => Ok(meetings),
    }
}

async fn cancel_page(
    db: &mut PgConnection,
    visit: Visit,
    series: Series,
    meetings: Vec<SeriesMeeting>,
    form: FormState,
) -> Result<SeriesCancelPage> {
    let ids: Vec<MeetingId> = meetings.iter().map(|m| m.id).collect();
    let title = visit.shell.t.t("series-cancel");
    Ok(SeriesCancelPage {
        told: changes::queries::told(db, &ids).await?,
        shell: within(visit.shell, &series, &title),
        series,
        meetings,
        form,
    })
}
