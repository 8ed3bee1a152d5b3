//! Handlers that change and extend series.

use askama::Template;
use axum::extract::Path;
use chrono::NaiveDate;
use sqlx::PgConnection;

use super::{editable, invite_regulars, within};
use crate::{
    attendance::changes::{self, Asked},
    planning::{
        queries as planning,
        series::{
            commands,
            forms::{self, ChangeForm},
            model::{ProposedDay, Series, SeriesMeeting, on_weekday},
            queries,
        },
    },
};
use kernel::{
    dates::parse_date,
    ids::{MeetingId, SeriesId},
    meeting::MeetingState,
    urls,
};
use platform::{
    errors::{AppError, Result},
    web::{
        Answer, Choice, Flash, FormState, RawForm, RawQuery, Save, Shell, Visit, page, redirect,
    },
};

/// What a change makes of one meeting.
#[derive(Debug, Clone)]
pub(crate) struct PreviewRow {
    pub meeting: SeriesMeeting,
    pub change: Option<PreviewChange>,
    /// Why it stays as it is: a key.
    pub stays: &'static str,
}

/// The meeting after the change.
#[derive(Debug, Clone)]
pub(crate) struct PreviewChange {
    pub starts_at: chrono::DateTime<chrono::Utc>,
    pub ends_at: chrono::DateTime<chrono::Utc>,
    pub title: String,
    pub place: String,
}

/// Changing a series from a day on, with what that changes.
#[derive(Template)]
#[template(path = "meetings/planning/series/edit.html")]
pub(crate) struct SeriesEditPage {
    pub shell: Shell,
    pub series: Series,
    pub form: FormState,
    pub weekdays: Vec<Choice>,
    /// Empty before the change was looked at.
    pub preview: Vec<PreviewRow>,
    /// How many meetings change.
    pub changed: usize,
    /// How many people were told of one of them.
    pub told: i64,
    pub from: NaiveDate,
}

/// Adding meetings at a series' end.
#[derive(Template)]
#[template(path = "meetings/planning/series/extend.html")]
pub(crate) struct SeriesExtendPage {
    pub shell: Shell,
    pub series: Series,
    pub form: FormState,
    pub days: Vec<ProposedDay>,
}

pub(crate) async fn edit(visit: Visit, Path(id): Path<SeriesId>, query: RawQuery) -> Answer {
    let mut db = visit.db().await?;
    let (series, _) = editable(&mut db, &visit, id).await?;
    let meetings = queries::meetings(&mut db, id).await?;
    let now = visit.actor.now;
    let next = meetings.iter().find(|m| m.follows() && m.starts_at > now);
    let from = query
        .parsed::<NaiveDate>("since")
        .or(next.map(|m| m.series_date))
        .ok_or(AppError::Conflict("series-nothing-to-change"))?;
    let form = forms::filled(&series, from);
    page(&edit_page(visit, series, form, Vec::new()))
}

/// Shows what would change, or changes it (`action=apply`).
pub(crate) async fn update(visit: Visit, Path(id): Path<SeriesId>, raw: RawForm) -> Answer {
    let mut tx = visit.begin().await?;
    let (series, permit) = editable(&mut tx, &visit, id).await?;
    let meetings = queries::meetings(&mut tx, id).await?;
    let form = forms::parse_change(&raw, &series).and_then(|f| possible(f, &meetings, &raw));
    if let Ok(form) = &form
        && raw.first("action") != "apply"
    {
        let preview = preview(&mut tx, &series, &meetings, form).await?;
        let changed = preview.iter().filter(|row| row.change.is_some());
        let changed: Vec<MeetingId> = changed.map(|row| row.meeting.id).collect();
        let told = changes::queries::told(&mut tx, &changed).await?;
        let template = edit_page(visit, series, FormState::typed(raw.0), preview);
        return page(&SeriesEditPage { told, ..template });
    }
    let saved = async {
        let form = form?;
        let changed = commands::update(&mut tx, &permit, &series, &meetings, &form).await?;
        let asked = Asked::of(&raw);
        let told = changes::after(&mut tx, &visit.app, asked, &changed).await?;
        Ok((told, changed.len()))
    };
    let stored = forms::filled(&series, since(raw.first("since"), &series));
    let save = Save::of(&raw).merging(id, stored);
    match save.end(saved.await, tx).await? {
        Ok((told, count)) => {
            let flash = Flash::success("series-changed").arg("count", count);
            told.go_on(visit, &urls::series(id), flash)
        }
        Err(again) => again.page(|form| edit_page(visit, series, form, Vec::new())),
    }
}

/// The day from which on a form changes the series.
fn since(typed: &str, series: &Series) -> NaiveDate {
    parse_date(typed).unwrap_or(series.starts_on)
}

/// The change, unless the hour it asks for is skipped on a day it would touch.
fn possible(
    form: ChangeForm,
    meetings: &[SeriesMeeting],
    raw: &RawForm,
) -> std::result::Result<ChangeForm, FormState> {
    let days = meetings
        .iter()
        .filter(|m| m.series_date >= form.from && m.follows())
        .map(|m| on_weekday(m.series_date, form.weekday));
    match forms::missing_hour(days, (form.start_time, form.duration_minutes)) {
        Some(error) => {
            let mut state = FormState::typed(raw.0.clone());
            state.refuse("from", error);
            Err(state)
        }
        None => Ok(form),
    }
}

/// What the change makes of each meeting from its day on.
async fn preview(
    db: &mut PgConnection,
    series: &Series,
    meetings: &[SeriesMeeting],
    form: &ChangeForm,
) -> Result<Vec<PreviewRow>> {
    let mut rows = Vec::new();
    for meeting in meetings.iter().filter(|m| m.series_date >= form.from) {
        let mut row = PreviewRow {
            stays: stays(meeting),
            meeting: meeting.clone(),
            change: None,
        };
        if meeting.follows() {
            let before = planning::meeting(db, meeting.id)
                .await?
                .ok_or(AppError::NotFound)?;
            let after = commands::planned(series, &before, meeting, form).form;
            row.change = Some(PreviewChange {
                starts_at: after.starts_at,
                ends_at: after.ends_at,
                title: after.title,
                place: after.place,
            });
        }
        rows.push(row);
    }
    Ok(rows)
}

/// Why a meeting stays as it is: a key.
fn stays(meeting: &SeriesMeeting) -> &'static str {
    match meeting.state {
        _ if meeting.archived => "series-stays-archived",
        MeetingState::Cancelled => "series-stays-cancelled",
        MeetingState::Running | MeetingState::Held => "series-stays-held",
        MeetingState::Planned => "series-stays-moved",
    }
}

fn edit_page(
    visit: Visit,
    series: Series,
    form: FormState,
    preview: Vec<PreviewRow>,
) -> SeriesEditPage {
    let t = visit.shell.t;
    SeriesEditPage {
        shell: within(visit.shell, &series, &t.t("series-edit")),
        weekdays: (0..7)
            .map(|day| Choice::new(day, t.t(&format!("weekday-{day}"))))
            .collect(),
        changed: preview.iter().filter(|row| row.change.is_some()).count(),
        from: since(form.value("since"), &series),
        series,
        form,
        preview,
        told: 0,
    }
}

pub(crate) async fn extend_form(visit: Visit, Path(id): Path<SeriesId>) -> Answer {
    let (series, _) = editable(&mut *visit.db().await?, &visit, id).await?;
    let form = FormState::blank()
        .with("version", series.version)
        .with("invite", "1");
    page(&extend_page(visit, series, form, Vec::new()))
}

/// Shows the days (`action=preview`), or adds their meetings.
pub(crate) async fn extend(visit: Visit, Path(id): Path<SeriesId>, raw: RawForm) -> Answer {
    let mut tx = visit.begin().await?;
    let (series, permit) = editable(&mut tx, &visit, id).await?;
    let meetings = queries::meetings(&mut tx, id).await?;
    let days = |until, skip: &[NaiveDate]| commands::extension(&series, &meetings, until, skip);
    let form = forms::parse_extension(&raw, &series, days);
    if let Ok(form) = &form
        && raw.first("action") == "preview"
    {
        let proposed = days(form.until, &[]).into_iter().map(|day| ProposedDay {
            day,
            skipped: form.skip.contains(&day),
        });
        let proposed = proposed.collect();
        let form = FormState::typed(raw.0);
        return page(&extend_page(visit, series, form, proposed));
    }
    let saved = async {
        let form = form?;
        let days = days(form.until, &form.skip);
        let target = (form.until, form.version);
        let made = commands::extend(&mut tx, &permit, &series, target, &days).await?;
        if !raw.first("invite").is_empty() {
            invite_regulars(&mut tx, &made, series.group_id).await?;
        }
        Ok(made.len())
    };
    match Save::of(&raw).end(saved.await, tx).await? {
        Ok(count) => {
            let flash = Flash::success("series-extended").arg("count", count);
            Ok(redirect(&urls::series(id), flash))
        }
        Err(again) => again.page(|form| extend_page(visit, series, form, Vec::new())),
    }
}

fn extend_page(
    visit: Visit,
    series: Series,
    form: FormState,
    days: Vec<ProposedDay>,
) -> SeriesExtendPage {
    let title = visit.shell.t.t("series-extend");
    SeriesExtendPage {
        shell: within(visit.shell, &series, &title),
        series,
        form,
        days,
    }
}
