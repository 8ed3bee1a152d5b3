//! Handlers that make and show series.

pub(super) mod calling_off;
pub(super) mod change;

use askama::Template;
use axum::extract::Path;
use chrono::{Datelike, NaiveDate};
use sqlx::PgConnection;

use super::{
    commands, forms,
    model::{self, NewSeries, ProposedDay, Series, SeriesMeeting},
    policy::{self, SeriesPermit},
    queries,
};
use crate::{
    attendance,
    planning::{queries as planning, routes::own_groups},
    policy as meetings,
};
use kernel::{
    ids::{GroupId, MeetingId, SeriesId},
    meeting::{MeetingKind, MeetingState},
    urls,
};
use platform::{
    auth::{Permit, rights::permission::EditMeeting},
    errors::{AppError, Result},
    history::{self, Entry},
    i18n::Said,
    web::{
        Again, Answer, Choice, Flash, FormState, RawForm, RawQuery, Save, Section, Shell, Visit,
        page, page_with, redirect,
    },
};

/// Entries of the history shown on the page.
const HISTORY_SHOWN: i64 = 30;

/// A new series.
#[derive(Template)]
#[template(path = "meetings/planning/series/new.html")]
pub(crate) struct SeriesNewPage {
    pub shell: Shell,
    pub form: FormState,
    pub groups: Vec<Choice>,
    pub kinds: Vec<Choice>,
    /// The days asked to be seen before the series is made.
    pub days: Vec<ProposedDay>,
}

/// A series with its meetings.
#[derive(Template)]
#[template(path = "meetings/planning/series/show.html")]
pub(crate) struct SeriesShowPage {
    pub shell: Shell,
    pub series: Series,
    pub meetings: Vec<SeriesMeeting>,
    /// Days of its rhythm without a meeting.
    pub left_out: Vec<NaiveDate>,
    /// The first meeting that a change would reach.
    pub next: Option<NaiveDate>,
    pub history: Vec<Entry>,
    pub may_edit: bool,
    /// Something is still to come that can be called off.
    pub has_ahead: bool,
}

impl SeriesShowPage {
    /// Called off.
    pub(super) fn is_cancelled(&self, meeting: &SeriesMeeting) -> bool {
        meeting.state == MeetingState::Cancelled
    }

    /// The name of the weekday it falls on now, as a key.
    pub(super) fn weekday(&self) -> String {
        let last = self.meetings.last().map(|m| m.series_date);
        weekday_key(last.unwrap_or(self.series.starts_on))
    }
}

/// The key of a weekday's name.
pub(super) fn weekday_key(day: NaiveDate) -> String {
    use chrono::Datelike;
    format!("weekday-{}", day.weekday().num_days_from_monday())
}

pub(super) async fn new(visit: Visit, query: RawQuery) -> Answer {
    meetings::create_somewhere(&visit.actor)?;
    let mut form = forms::blank();
    for name in ["group", "kind", "title", "place", "video_url"] {
        if !query.first(name).is_empty() {
            form = form.with(name, query.first(name));
        }
    }
    page(&new_page(visit, form, Vec::new()).await?)
}

/// Shows the days (`action=preview`), or makes the series.
pub(super) async fn create(visit: Visit, raw: RawForm) -> Answer {
    meetings::create_somewhere(&visit.actor)?;
    let form = forms::parse(&raw);
    if let Ok(form) = &form
        && raw.first("action") == "preview"
    {
        meetings::create(&visit.actor, form.group)?;
        let days = proposed(&form.new);
        return page(&new_page(visit, FormState::typed(raw.0), days).await?);
    }
    let mut tx = visit.begin().await?;
    let saved = async {
        let form = form?;
        let permit = meetings::create(&visit.actor, form.group)?;
        let (id, made) = commands::create_series(&mut tx, &permit, &form.new).await?;
        if form.invite {
            invite_regulars(&mut tx, &made, form.group).await?;
        }
        Ok((id, made.len()))
    };
    match Save::of(&raw).end(saved.await, tx).await? {
        Ok((id, count)) => {
            let flash = Flash::success("series-created").arg("count", count);
            Ok(redirect(&urls::series(id), flash))
        }
        Err(Again { status, form }) => page_with(status, &new_page(visit, form, Vec::new()).await?),
    }
}

/// Puts the group's regulars on the list of each of these new meetings.
pub(crate) async fn invite_regulars(
    db: &mut PgConnection,
    meetings: &[Permit<EditMeeting, MeetingId>],
    group: GroupId,
) -> Result<()> {
    let Some(first) = meetings.first() else {
        return Ok(());
    };
    let regulars = attendance::regulars(db, first.on(), group).await?;
    for permit in meetings {
        attendance::commands::invite(db, permit, &regulars).await?;
    }
    Ok(())
}

/// All days of the rhythm, with those skipped.
fn proposed(new: &NewSeries) -> Vec<ProposedDay> {
    model::days(new.starts_on, new.until, new.every_weeks, &[])
        .into_iter()
        .map(|day| ProposedDay {
            day,
            skipped: new.skip.contains(&day),
        })
        .collect()
}

pub(super) async fn show(visit: Visit, Path(id): Path<SeriesId>) -> Answer {
    let mut db = visit.db().await?;
    let series = known(&mut db, &visit, id).await?;
    let meetings = queries::meetings(&mut db, id).await?;
    let history = history::of(&mut db, id, history::Sight::All, HISTORY_SHOWN).await?;
    let (now, title) = (visit.actor.now, visit.shell.t.written(&series.title));
    let next = meetings
        .iter()
        .find(|m| m.follows() && m.starts_at > now)
        .map(|m| m.series_date);
    page(&SeriesShowPage {
        may_edit: policy::edit(&visit.actor, &series).is_ok(),
        left_out: left_out(&series, &meetings),
        shell: listed(visit.shell, title),
        has_ahead: meetings.iter().any(|m| m.is_ahead(now)),
        next,
        series,
        meetings,
        history,
    })
}

/// The days of the rhythm in whose week no meeting was foreseen.
fn left_out(series: &Series, meetings: &[SeriesMeeting]) -> Vec<NaiveDate> {
    let week = |day: NaiveDate| (day.iso_week().year(), day.iso_week().week());
    model::days(series.starts_on, series.until, series.every_weeks, &[])
        .into_iter()
        .filter(|day| !meetings.iter().any(|m| week(m.series_date) == week(*day)))
        .collect()
}

/// The series, where the reader may see it.
pub(super) async fn known(db: &mut PgConnection, visit: &Visit, id: SeriesId) -> Result<Series> {
    let series = queries::series(db, id).await?.ok_or(AppError::NotFound)?;
    policy::read(&visit.actor, series.group_id)?;
    Ok(series)
}

/// The series, for who may change it.
pub(super) async fn editable(
    db: &mut PgConnection,
    visit: &Visit,
    id: SeriesId,
) -> Result<(Series, SeriesPermit)> {
    let series = known(db, visit, id).await?;
    let permit = policy::edit(&visit.actor, &series)?;
    Ok((series, permit))
}

/// The shell of a page below a series' page.
pub(super) fn within(shell: Shell, series: &Series, title: &str) -> Shell {
    let name = shell.t.written(&series.title);
    listed(shell, title).crumb(name, urls::series(series.id))
}

/// The shell of a page below the list.
fn listed(shell: Shell, title: impl Into<Said>) -> Shell {
    let meetings = shell.t.t("meetings-title");
    shell
        .titled(Section::Meetings, title)
        .crumb(meetings, urls::meetings())
}

async fn new_page(visit: Visit, form: FormState, days: Vec<ProposedDay>) -> Result<SeriesNewPage> {
    let t = visit.shell.t;
    let groups = planning::groups(&mut *visit.db().await?).await?;
    let bilateral = MeetingKind::Bilateral.to_string();
    Ok(SeriesNewPage {
        shell: listed(visit.shell, t.t("series-new")),
        groups: own_groups(&visit.actor, groups, t),
        kinds: Choice::words::<MeetingKind>(t)
            .into_iter()
            .filter(|choice| choice.value != bilateral)
            .collect(),
        form,
        days,
    })
}
