//! Handlers of what fills an agenda: an earlier meeting, the usual points, standing rounds.

use axum::{extract::Path, response::Response};

use super::stored;
use crate::{
    agenda::{carry, commands, fill, model::NewPoint, queries},
    frame, head,
};
use kernel::{
    ids::{MeetingId, PointId},
    lang::Lang,
    meeting::{MeetingKind, PointKind, PointRound},
    urls,
};
use platform::{
    errors::{AppError, Result},
    i18n::Translator,
    web::{Flash, RawForm, Visit, redirect},
};

/// Takes over what the meeting before left open.
pub async fn take_over(visit: Visit, Path(id): Path<MeetingId>) -> Result<Response> {
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
    tx.commit().await?;
    let flash = Flash::success("agenda-taken-over").arg("count", taken);
    Ok(redirect(&urls::agenda(id), flash))
}

/// Carries what is open to a later meeting: the chosen one, otherwise the next.
pub(crate) async fn carry_over(
    visit: Visit,
    Path(id): Path<MeetingId>,
    raw: RawForm,
) -> Result<Response> {
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
    tx.commit().await?;
    let flash = Flash::success("agenda-carried-to")
        .arg("count", taken)
        .arg("title", &to.title);
    Ok(redirect(&urls::agenda(id), flash))
}

/// Gives an empty agenda the layout of the meeting's before.
pub async fn copy(visit: Visit, Path(id): Path<MeetingId>) -> Result<Response> {
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
    tx.commit().await?;
    let flash = Flash::success("agenda-copied").arg("title", &before.title);
    Ok(redirect(&urls::agenda(id), flash))
}

/// Fills a standing round with the news that came since.
pub(crate) async fn refill(
    visit: Visit,
    Path((id, point)): Path<(MeetingId, PointId)>,
) -> Result<Response> {
    let mut tx = visit.begin().await?;
    let (_, permit) = frame::editable(&mut tx, &visit.actor, id).await?;
    head::lock(&mut tx, id).await?;
    let point = stored(&mut tx, id, point).await?;
    let changed = fill::round(&mut tx, &permit, point.id, point.round).await?;
    tx.commit().await?;
    let flash = Flash::success("agenda-refilled").arg("count", changed);
    Ok(redirect(&urls::agenda_at(id, point.id), flash))
}

/// A usual point: the key of its title, what it is for, its round, its minutes.
type Usual = (&'static str, PointKind, PointRound, i32);

/// The usual agenda of a kind of meeting.
fn usual(kind: MeetingKind) -> &'static [Usual] {
    use PointKind::{Decision, Discussion, Information};
    const GT0: &[Usual] = &[
        ("agenda-usual-follow-up", Information, PointRound::None, 5),
        (
            "agenda-usual-strategies",
            Information,
            PointRound::Strategies,
            15,
        ),
        ("agenda-usual-groups", Information, PointRound::Groups, 20),
        ("agenda-usual-prec", Discussion, PointRound::None, 10),
        ("agenda-usual-dates", Information, PointRound::None, 5),
        ("agenda-usual-misc", Discussion, PointRound::None, 5),
    ];
    const OTHER: &[Usual] = &[
        ("agenda-usual-follow-up", Information, PointRound::None, 10),
        ("agenda-usual-decisions", Decision, PointRound::None, 30),
        ("agenda-usual-dates", Information, PointRound::None, 5),
        ("agenda-usual-misc", Discussion, PointRound::None, 10),
    ];
    if kind == MeetingKind::Gt0 { GT0 } else { OTHER }
}

/// Proposes the usual agenda to a meeting that has none, in the languages its readers have.
pub async fn standard(visit: Visit, Path(id): Path<MeetingId>) -> Result<Response> {
    let mut tx = visit.begin().await?;
    let (meeting, permit) = frame::editable(&mut tx, &visit.actor, id).await?;
    head::lock(&mut tx, id).await?;
    if !queries::outline(&mut tx, id).await?.is_empty() {
        return Err(AppError::Conflict("agenda-not-empty"));
    }
    let [fr, nl] = [Lang::Fr, Lang::Nl].map(Translator);
    for &(key, kind, round, minutes) in usual(meeting.kind) {
        let new = NewPoint {
            kind,
            round,
            minutes_planned: Some(minutes),
            title_nl: nl.t(key),
            ..NewPoint::titled(fr.t(key))
        };
        let point = commands::add_point(&mut tx, &permit, &new).await?;
        fill::round(&mut tx, &permit, point, round).await?;
    }
    tx.commit().await?;
    Ok(redirect(&urls::agenda(id), Flash::success("saved")))
}
