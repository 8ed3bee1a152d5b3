//! Handlers of what is one click: order, clock, removal.

use axum::{extract::Path, response::Response};
use sqlx::PgConnection;

use super::stored;
use crate::{
    agenda::{
        arrange::{self, Place, Shift},
        clock, commands,
        model::OutlinePoint,
        queries,
        tree::branch,
    },
    frame,
    head::{self, MeetingHead},
    policy,
};
use kernel::{
    ids::{MeetingId, PointId},
    meeting::{MinutesState, PointStep},
    urls,
};
use platform::{
    errors::{AppError, Result},
    web::{Answer, ConfirmPage, Flash, RawForm, Visit, page, redirect, redirect_quietly},
};

pub(crate) async fn shift(
    visit: Visit,
    Path((id, point)): Path<(MeetingId, PointId)>,
    raw: RawForm,
) -> Answer {
    let mut tx = visit.begin().await?;
    let (_, permit) = frame::editable(&mut tx, &visit.actor, id).await?;
    head::lock(&mut tx, id).await?;
    let outline = queries::outline(&mut tx, id).await?;
    let title = outline
        .iter()
        .find(|p| p.id == point)
        .map(|p| p.title.clone());
    let title = title.ok_or(AppError::NotFound)?;
    // At the end of the list there is nowhere to go: nothing happens.
    if let Some(order) = order(&outline, point, &raw)? {
        arrange::store(&mut tx, &permit, &title, &order).await?;
        tx.commit().await?;
    }
    Ok(redirect_quietly(&urls::agenda_at(id, point)))
}

/// Where the form says the point goes: a step, or beside another point (`to=before&beside=3`).
fn order(
    outline: &[OutlinePoint],
    point: PointId,
    raw: &RawForm,
) -> Result<Option<arrange::Order>> {
    let to = raw.first("to");
    if let Ok(shift) = to.parse::<Shift>() {
        return Ok(arrange::moved(outline, point, shift));
    }
    let wrong = AppError::BadRequest("error-not-valid");
    let place = match to {
        "before" => Place::Before,
        "after" => Place::After,
        _ => return Err(wrong),
    };
    let other = raw.first("beside").parse().map_err(|_| wrong)?;
    Ok(arrange::placed(outline, point, place, other))
}

pub(crate) async fn clock(
    visit: Visit,
    Path((id, point)): Path<(MeetingId, PointId)>,
    raw: RawForm,
) -> Answer {
    let mut tx = visit.begin().await?;
    let (_, permit) = frame::editable(&mut tx, &visit.actor, id).await?;
    head::lock(&mut tx, id).await?;
    let point = stored(&mut tx, id, point).await?;
    let step: PointStep = raw
        .first("event")
        .parse()
        .map_err(|_| AppError::BadRequest("error-not-valid"))?;
    clock::apply(&mut tx, &permit, (point.id, &point.title), step).await?;
    if raw.first("back") == "notes" {
        // What is done leads on to what is open.
        let stays = step != PointStep::Finish;
        let at = if stays {
            format!("?point={}", point.id)
        } else {
            String::new()
        };
        return tx.lead_quietly(&format!("{}{at}", urls::notes(id))).await;
    }
    tx.lead_quietly(&urls::agenda_at(id, point.id)).await
}

pub(crate) async fn remove(visit: Visit, Path((id, point)): Path<(MeetingId, PointId)>) -> Answer {
    let mut tx = visit.begin().await?;
    let (meeting, permit) = frame::editable(&mut tx, &visit.actor, id).await?;
    if !visit.asks() {
        // A note takes this lock too: none comes in between.
        head::lock(&mut tx, id).await?;
        let lang = visit.shell.t.0;
        if let Some(title) = queries::removed_title(&mut tx, id, point, lang).await? {
            // A second click.
            let flash = Flash::success("agenda-removed").arg("name", title);
            return Ok(redirect(&urls::agenda(id), flash));
        }
    }
    let outline = queries::outline(&mut tx, id).await?;
    let branch = branch(&outline, point);
    let point = branch.first().ok_or(AppError::NotFound)?;
    if let Some(refusal) = noted(&mut tx, &visit, &meeting, (point, branch)).await? {
        return Ok(refusal);
    }
    if visit.asks() {
        let t = visit.shell.t;
        return page(&ConfirmPage::new(
            frame::within(visit.shell, &meeting, &t.t("remove")),
            t.t1("agenda-remove-question", "title", point.title_in(t.0)),
            t.t("agenda-remove-consequence"),
            urls::agenda(id),
        ));
    }
    commands::remove_point(&mut tx, &permit, branch).await?;
    let flash = Flash::success("agenda-removed").arg("name", point.title_in(visit.shell.t.0));
    tx.lead_to(&urls::agenda(id), flash).await
}

/// A point with notes stays on the agenda: they would be hidden with it. The answer that says so,
/// and where the notes can be changed asks where they go.
async fn noted(
    db: &mut PgConnection,
    visit: &Visit,
    meeting: &MeetingHead,
    (point, branch): (&OutlinePoint, &[OutlinePoint]),
) -> Result<Option<Response>> {
    let notes = queries::notes_at(db, meeting.id, branch).await?;
    if notes == 0 {
        return Ok(None);
    }
    let flash = Flash::error("agenda-has-notes")
        .arg("name", point.title_in(visit.shell.t.0))
        .arg("count", notes);
    let draft = meeting.minutes_state == Some(MinutesState::Draft) && !meeting.archived;
    if draft && policy::take_notes(&visit.actor, meeting).is_ok() {
        let url = urls::notes_gather(meeting.id, point.id);
        return Ok(Some(redirect_quietly(&url)));
    }
    let url = urls::agenda_at(meeting.id, point.id);
    Ok(Some(redirect(&url, flash)))
}
