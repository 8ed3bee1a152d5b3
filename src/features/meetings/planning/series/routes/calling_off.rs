//! Handlers that call off what is ahead of a series.

use askama::Template;
use axum::extract::Path;
use sqlx::PgConnection;

use super::{editable, within};
use crate::{
    attendance::changes::{self, Asked},
    planning::series::{
        commands,
        model::{Series, SeriesMeeting},
        queries,
    },
};
use kernel::{
    dates::brussels_date,
    ids::{MeetingId, SeriesId},
    urls,
};
use platform::{
    errors::{AppError, Result},
    web::{Again, Answer, Flash, FormState, RawForm, Reader, Save, Shell, Visit, page, page_with},
};

/// Calling off what is still to come, with the reason.
#[derive(Template)]
#[template(path = "meetings/planning/series/cancel.html")]
pub(crate) struct SeriesCancelPage {
    pub shell: Shell,
    pub series: Series,
    pub form: FormState,
    /// Still to come.
    pub meetings: Vec<SeriesMeeting>,
    /// How many people were told of one of them.
    pub told: i64,
}

pub(crate) async fn confirm(visit: Visit, Path(id): Path<SeriesId>) -> Answer {
    let mut db = visit.db().await?;
    let (series, _) = editable(&mut db, &visit, id).await?;
    let ahead = ahead(&mut db, &visit, id).await?;
    let since = brussels_date(ahead[0].starts_at);
    let form = FormState::blank().with("since", since);
    page(&cancel_page(&mut db, visit, series, ahead, form).await?)
}

pub(crate) async fn cancel(visit: Visit, Path(id): Path<SeriesId>, raw: RawForm) -> Answer {
    let mut tx = visit.begin().await?;
    let (series, permit) = editable(&mut tx, &visit, id).await?;
    let ahead = ahead(&mut tx, &visit, id).await?;
    let saved = async {
        let (concerned, reason) = parse(&raw, &ahead)?;
        let off = commands::cancel(&mut tx, &permit, &concerned, &reason).await?;
        let told = changes::after(&mut tx, &visit.app, Asked::of(&raw), &off).await?;
        Ok((told, off.len()))
    };
    match Save::of(&raw).end(saved.await, tx).await? {
        Ok((told, count)) => {
            let flash = Flash::success("series-cancelled").arg("count", count);
            told.go_on(visit, &urls::series(id), flash)
        }
        Err(Again { status, form }) => {
            let mut db = visit.db().await?;
            let template = cancel_page(&mut db, visit, series, ahead, form).await?;
            page_with(status, &template)
        }
    }
}

/// Which of the meetings ahead are called off, and why.
fn parse(raw: &RawForm, ahead: &[SeriesMeeting]) -> Result<(Vec<MeetingId>, String), FormState> {
    let mut read = Reader::new(raw);
    let since = read.required_date("since");
    let reason = read.required_text("reason", 500);
    let is_concerned = |m: &&SeriesMeeting| since.is_some_and(|d| brussels_date(m.starts_at) >= d);
    let concerned: Vec<_> = ahead.iter().filter(is_concerned).map(|m| m.id).collect();
    if since.is_some() && concerned.is_empty() {
        read.wrong("since", "series-nothing-to-change");
    }
    read.finish(|| Some((concerned, reason?)))
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
