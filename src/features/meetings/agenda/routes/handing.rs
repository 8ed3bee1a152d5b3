//! Handlers of what fills an agenda: an earlier meeting, the usual points, standing rounds.

use axum::extract::Path;

use super::stored;
use crate::{
    agenda::{carry, fill, queries, usual},
    frame, head,
};
use kernel::{
    ids::{MeetingId, PointId},
    urls,
};
use platform::{
    errors::AppError,
    web::{Answer, Flash, RawForm, Visit, redirect},
};

/// Takes over what the meeting before left open.
pub(crate) async fn take_over(visit: Visit, Path(id): Path<MeetingId>) -> Answer {
    let mut tx = visit.begin().await?;
    let (_, permit) = frame::editable(&mut tx, &visit.actor, id).await?;
    head::lock(&mut tx, id).await?;
    let neighbours = queries::neighbours(&mut tx, id).await?;
    let Some(before) = neighbours.iter().find(|other| other.before) else {
        let flash = Flash::info("agenda-nothing-before");
        return Ok(redirect(&urls::agenda(id), flash));
    };
    let (_, from) = frame::editable(&mut tx, &visit.actor, before.id).await?;
    let taken = carry::take_over(&mut tx, &from, &permit).await?;
    let flash = Flash::success("agenda-taken-over").arg("count", taken);
    tx.lead_to(&urls::agenda(id), flash).await
}

/// Carries what is open to a later meeting: the chosen one, otherwise the next.
pub(crate) async fn carry_over(visit: Visit, Path(id): Path<MeetingId>, raw: RawForm) -> Answer {
    let mut tx = visit.begin().await?;
    let (_, from) = frame::editable(&mut tx, &visit.actor, id).await?;
    let chosen = raw.first("to").parse::<MeetingId>().ok();
    let neighbours = queries::neighbours(&mut tx, id).await?;
    let mut after = neighbours.iter().filter(|other| !other.before);
    let to = after.find(|other| chosen.is_none_or(|chosen| other.id == chosen));
    let Some(to) = to else {
        let flash = Flash::info("agenda-nothing-after");
        return Ok(redirect(&urls::agenda(id), flash));
    };
    let (_, permit) = frame::editable(&mut tx, &visit.actor, to.id).await?;
    head::lock(&mut tx, to.id).await?;
    let taken = carry::take_over(&mut tx, &from, &permit).await?;
    let flash = Flash::success("agenda-carried-to")
        .arg("count", taken)
        .arg("title", &to.title);
    tx.lead_to(&urls::agenda(id), flash).await
}

/// Gives an empty agenda the layout of the meeting's before.
pub(crate) async fn copy(visit: Visit, Path(id): Path<MeetingId>) -> Answer {
    let mut tx = visit.begin().await?;
    let (_, permit) = frame::editable(&mut tx, &visit.actor, id).await?;
    head::lock(&mut tx, id).await?;
    if !queries::outline(&mut tx, id).await?.is_empty() {
        return Err(AppError::Conflict("agenda-not-empty"));
    }
    let neighbours = queries::neighbours(&mut tx, id).await?;
    let Some(before) = neighbours.iter().find(|other| other.before) else {
        let flash = Flash::info("agenda-nothing-before");
        return Ok(redirect(&urls::agenda(id), flash));
    };
    let outline = queries::outline(&mut tx, before.id).await?;
    carry::copy_layout(&mut tx, &permit, &outline).await?;
    let flash = Flash::success("agenda-copied").arg("title", &before.title);
    tx.lead_to(&urls::agenda(id), flash).await
}

/// Fills a standing round with the news that came since.
pub(crate) async fn refill(visit: Visit, Path((id, point)): Path<(MeetingId, PointId)>) -> Answer {
    let mut tx = visit.begin().await?;
    let (_, permit) = frame::editable(&mut tx, &visit.actor, id).await?;
    head::lock(&mut tx, id).await?;
    let point = stored(&mut tx, id, point).await?;
    let changed = fill::round(&mut tx, &permit, point.id, point.round).await?;
    let flash = Flash::success("agenda-refilled").arg("count", changed);
    tx.lead_to(&urls::agenda_at(id, point.id), flash).await
}

/// Proposes the usual agenda to a meeting that has none, in the languages its readers have.
pub(crate) async fn standard(visit: Visit, Path(id): Path<MeetingId>) -> Answer {
    let mut tx = visit.begin().await?;
    let (meeting, permit) = frame::editable(&mut tx, &visit.actor, id).await?;
    head::lock(&mut tx, id).await?;
    if !queries::outline(&mut tx, id).await?.is_empty() {
        return Err(AppError::Conflict("agenda-not-empty"));
    }
    usual::points(&mut tx, &permit, meeting.kind).await?;
    tx.lead_to(&urls::agenda(id), Flash::success("saved")).await
}
