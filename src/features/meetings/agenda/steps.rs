//! Handlers of what is one click: order, clock, removal, points that fill themselves.

use axum::{
    extract::{Path, State},
    response::Response,
};

use super::{
    arrange::{self, Shift},
    clock::{self, ClockEvent},
    commands::{self, NewPoint},
    fill, queries,
    routes::stored,
};
use crate::{
    features::meetings::{
        frame,
        model::{PointKind, PointRound},
        policy,
    },
    kernel::{
        ids::{MeetingId, PointId},
        urls,
    },
    platform::{
        errors::{AppError, Result},
        web::{AppState, ConfirmPage, Flash, RawForm, Visit, page, redirect, redirect_quietly},
    },
};

pub async fn shift(
    State(app): State<AppState>,
    visit: Visit,
    Path((id, point)): Path<(MeetingId, PointId)>,
    raw: RawForm,
) -> Result<Response> {
    let mut tx = app.begin().await?;
    let meeting = frame::known(&mut tx, &visit.actor, id).await?;
    let permit = policy::edit(&visit.actor, &meeting)?;
    arrange::lock(&mut tx, id).await?;
    let outline = queries::outline(&mut tx, id).await?;
    let title = outline
        .iter()
        .find(|p| p.id == point)
        .map(|p| p.title.clone());
    let title = title.ok_or(AppError::NotFound)?;
    let shift: Shift = raw
        .first("to")
        .parse()
        .map_err(|_| AppError::BadRequest("error-not-valid"))?;
    // At the end of the list there is nowhere to go: nothing happens.
    if let Some(order) = arrange::moved(&outline, point, shift) {
        arrange::store(&mut tx, &permit, id, &title, &order).await?;
        tx.commit().await?;
    }
    Ok(redirect_quietly(&format!(
        "{}#point-{point}",
        urls::agenda(id)
    )))
}

pub async fn clock(
    State(app): State<AppState>,
    visit: Visit,
    Path((id, point)): Path<(MeetingId, PointId)>,
    raw: RawForm,
) -> Result<Response> {
    let mut tx = app.begin().await?;
    let meeting = frame::known(&mut tx, &visit.actor, id).await?;
    let permit = policy::edit(&visit.actor, &meeting)?;
    arrange::lock(&mut tx, id).await?;
    let point = stored(&mut tx, id, point).await?;
    let event: ClockEvent = raw
        .first("event")
        .parse()
        .map_err(|_| AppError::BadRequest("error-not-valid"))?;
    clock::apply(&mut tx, &permit, id, (point.id, &point.title), event).await?;
    tx.commit().await?;
    Ok(redirect_quietly(&format!(
        "{}#point-{}",
        urls::agenda(id),
        point.id
    )))
}

pub async fn confirm_remove(
    State(app): State<AppState>,
    visit: Visit,
    Path((id, point)): Path<(MeetingId, PointId)>,
) -> Result<Response> {
    let mut db = app.db().await?;
    let meeting = frame::known(&mut db, &visit.actor, id).await?;
    policy::edit(&visit.actor, &meeting)?;
    let point = stored(&mut db, id, point).await?;
    let t = visit.shell.t;
    let url = urls::agenda(id);
    page(&ConfirmPage {
        question: t.t1("agenda-remove-question", "title", &point.title),
        consequence: t.t("agenda-remove-consequence"),
        button: t.t("agenda-remove"),
        action: format!("{url}/{}/remove", point.id),
        shell: frame::within(visit.shell, &meeting, &t.t("agenda-remove")),
        back: url,
    })
}

pub async fn remove(
    State(app): State<AppState>,
    visit: Visit,
    Path((id, point)): Path<(MeetingId, PointId)>,
) -> Result<Response> {
    let mut tx = app.begin().await?;
    let meeting = frame::known(&mut tx, &visit.actor, id).await?;
    let permit = policy::edit(&visit.actor, &meeting)?;
    arrange::lock(&mut tx, id).await?;
    let point = stored(&mut tx, id, point).await?;
    commands::remove_point(&mut tx, &permit, id, &point).await?;
    tx.commit().await?;
    let flash = Flash::success("agenda-removed").arg("name", point.title);
    Ok(redirect(&urls::agenda(id), flash))
}

/// Takes over what the meeting before left open.
pub async fn take_over(
    State(app): State<AppState>,
    visit: Visit,
    Path(id): Path<MeetingId>,
) -> Result<Response> {
    let mut tx = app.begin().await?;
    let meeting = frame::known(&mut tx, &visit.actor, id).await?;
    let permit = policy::edit(&visit.actor, &meeting)?;
    arrange::lock(&mut tx, id).await?;
    let Some((before, _)) = queries::meeting_before(&mut tx, id).await? else {
        return Ok(redirect(
            &urls::agenda(id),
            Flash::info("agenda-nothing-before"),
        ));
    };
    let taken = fill::take_over(&mut tx, &permit, before, id).await?;
    tx.commit().await?;
    let flash = Flash::success("agenda-taken-over").arg("count", taken);
    Ok(redirect(&urls::agenda(id), flash))
}

/// Proposes the usual agenda to a meeting that has none, in the reader's language.
pub async fn standard(
    State(app): State<AppState>,
    visit: Visit,
    Path(id): Path<MeetingId>,
) -> Result<Response> {
    let mut tx = app.begin().await?;
    let meeting = frame::known(&mut tx, &visit.actor, id).await?;
    let permit = policy::edit(&visit.actor, &meeting)?;
    arrange::lock(&mut tx, id).await?;
    if !queries::outline(&mut tx, id).await?.is_empty() {
        return Err(AppError::Conflict("agenda-not-empty"));
    }
    let t = visit.shell.t;
    let usual = [
        (
            "agenda-usual-follow-up",
            PointKind::Information,
            PointRound::None,
            10,
        ),
        (
            "agenda-usual-strategies",
            PointKind::Information,
            PointRound::Strategies,
            20,
        ),
        (
            "agenda-usual-groups",
            PointKind::Information,
            PointRound::Groups,
            20,
        ),
        (
            "agenda-usual-decisions",
            PointKind::Decision,
            PointRound::None,
            30,
        ),
        (
            "agenda-usual-misc",
            PointKind::Discussion,
            PointRound::None,
            10,
        ),
    ];
    for (key, kind, round, minutes) in usual {
        let new = NewPoint {
            kind,
            round,
            minutes_planned: Some(minutes),
            ..NewPoint::titled(t.t(key))
        };
        let point = commands::add_point(&mut tx, &permit, id, &new).await?;
        fill::round(&mut tx, &permit, id, point, round).await?;
    }
    tx.commit().await?;
    Ok(redirect(&urls::agenda(id), Flash::success("saved")))
}
