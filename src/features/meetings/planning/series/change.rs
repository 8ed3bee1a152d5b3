//! Handlers that change and extend series.

use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::Response,
};
use chrono::NaiveDate;
use sqlx::PgConnection;

use super::{
    commands,
    forms::{self, ChangeForm},
    model::{Series, SeriesMeeting, on_weekday},
    pages::{PreviewChange, PreviewRow, ProposedDay, SeriesEditPage, SeriesExtendPage},
    policy, queries,
    routes::{invite_regulars, known, within},
};
use crate::{
    attendance::changes::{self, Asked},
    planning::queries as planning,
};
use kernel::{
    ids::{MeetingId, SeriesId},
    meeting::MeetingState,
    urls,
};
use platform::{
    errors::{AppError, Result, SaveError},
    history,
    web::{
        AppState, Choice, Flash, FormState, RawForm, RawQuery, Visit, form_state::Conflict, page,
        page_with, redirect,
    },
};

pub async fn edit(
    State(app): State<AppState>,
    visit: Visit,
    Path(id): Path<SeriesId>,
    query: RawQuery,
) -> Result<Response> {
    let mut db = app.db().await?;
    let series = known(&mut db, &visit, id).await?;
    policy::edit(&visit.actor, series.group_id)?;
    let meetings = queries::meetings(&mut db, id).await?;
    let now = visit.actor.now;
    let next = meetings.iter().find(|m| m.follows() && m.starts_at > now);
    let from = query
        .parsed::<NaiveDate>("since")
        .or(next.map(|m| m.series_date))
        .ok_or(AppError::Conflict("series-nothing-to-change"))?;
    let form = forms::filled(&series, from);
    page(&edit_page(visit, series, form, (Vec::new(), from)))
}

pub async fn update(
    State(app): State<AppState>,
    visit: Visit,
    Path(id): Path<SeriesId>,
    raw: RawForm,
) -> Result<Response> {
    let mut tx = app.begin().await?;
    let series = known(&mut tx, &visit, id).await?;
    let permit = policy::edit(&visit.actor, series.group_id)?;
    let meetings = queries::meetings(&mut tx, id).await?;
    let form = match forms::parse_change(&raw, &series).and_then(|f| possible(f, &meetings, &raw)) {
        Ok(form) => form,
        Err(state) => {
            let from = state.value("since").parse().unwrap_or(series.starts_on);
            let template = edit_page(visit, series, state, (Vec::new(), from));
            return page_with(StatusCode::UNPROCESSABLE_ENTITY, &template);
        }
    };
    if raw.first("action") != "apply" {
        let preview = preview(&mut tx, &series, &meetings, &form).await?;
        let changed = preview.iter().filter(|row| row.change.is_some());
        let changed: Vec<MeetingId> = changed.map(|row| row.meeting.id).collect();
        let told = changes::queries::told(&mut tx, &changed).await?;
        let from = form.from;
        let state = FormState::typed(raw.0);
        let mut template = edit_page(visit, series, state, (preview, from));
        template.told = told;
        return page(&template);
    }
    match commands::update(&mut tx, &permit, &series, &meetings, &form).await {
        Ok(changed) => {
            let told = changes::after(&mut tx, &app, &permit, Asked::of(&raw), &changed).await?;
            tx.commit().await?;
            let flash = Flash::success("series-changed").arg("count", changed.len());
            told.go_on(&app, visit.shell, &urls::series(id), flash)
        }
        Err(SaveError::Stale) => {
            let (by, at) = history::last_change(&mut tx, id.into())
                .await?
                .unwrap_or_default();
            let stored = forms::filled(&series, form.from);
            let state = FormState::typed(raw.0)
                .without("action")
                .merging(&stored, Conflict { by, at });
            let template = edit_page(visit, series, state, (Vec::new(), form.from));
            page_with(StatusCode::CONFLICT, &template)
        }
        Err(error) => Err(error.into()),
    }
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
    (preview, from): (Vec<PreviewRow>, NaiveDate),
) -> SeriesEditPage {
    let t = visit.shell.t;
    SeriesEditPage {
        shell: within(visit.shell, &series, &t.t("series-edit")),
        weekdays: (0..7)
            .map(|day| Choice::new(day, t.t(&format!("weekday-{day}"))))
            .collect(),
        changed: preview.iter().filter(|row| row.change.is_some()).count(),
        series,
        form,
        preview,
        told: 0,
        from,
    }
}

pub async fn extend_form(
    State(app): State<AppState>,
    visit: Visit,
    Path(id): Path<SeriesId>,
) -> Result<Response> {
    let series = known(&mut *app.db().await?, &visit, id).await?;
    policy::edit(&visit.actor, series.group_id)?;
    let form = FormState::blank()
        .with("version", series.version)
        .with("invite", "1");
    page(&extend_page(visit, series, form, Vec::new()))
}

pub async fn extend(
    State(app): State<AppState>,
    visit: Visit,
    Path(id): Path<SeriesId>,
    raw: RawForm,
) -> Result<Response> {
    let mut tx = app.begin().await?;
    let series = known(&mut tx, &visit, id).await?;
    let permit = policy::edit(&visit.actor, series.group_id)?;
    let meetings = queries::meetings(&mut tx, id).await?;
    let days = |until, skip: &[NaiveDate]| commands::extension(&series, &meetings, until, skip);
    let form = match forms::parse_extension(&raw, &series, days) {
        Ok(form) => form,
        Err(state) => {
            let template = extend_page(visit, series, state, Vec::new());
            return page_with(StatusCode::UNPROCESSABLE_ENTITY, &template);
        }
    };
    if raw.first("action") == "preview" {
        let proposed = days(form.until, &[]).into_iter().map(|day| ProposedDay {
            day,
            skipped: form.skip.contains(&day),
        });
        let proposed = proposed.collect();
        return page(&extend_page(
            visit,
            series,
            FormState::typed(raw.0),
            proposed,
        ));
    }
    let days = days(form.until, &form.skip);
    let target = (form.until, form.version);
    let made = commands::extend(&mut tx, &permit, &series, target, &days).await?;
    if !raw.first("invite").is_empty() {
        invite_regulars(&mut tx, &permit, &made, series.group_id).await?;
    }
    tx.commit().await?;
    let flash = Flash::success("series-extended").arg("count", made.len());
    Ok(redirect(&urls::series(id), flash))
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
