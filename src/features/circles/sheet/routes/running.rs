//! Handlers of the evening itself: points begin and end, and what is done about an overrun.

use axum::extract::Path;

use crate::sheet::{
    access, clock, commands,
    model::{self, ClockEvent, Overrun},
    queries,
};
use kernel::{
    ids::{CircleId, SheetPointId},
    urls,
};
use platform::{
    errors::AppError,
    web::{Answer, Flash, RawForm, Reader, Visit},
};

pub(crate) async fn clock(
    visit: Visit,
    Path((id, point)): Path<(CircleId, SheetPointId)>,
    raw: RawForm,
) -> Answer {
    let mut tx = visit.begin().await?;
    let (_, permit) = access::recording(&mut tx, &visit.actor, id).await?;
    let event: ClockEvent = raw
        .first("event")
        .parse()
        .map_err(|_| AppError::BadRequest("error-not-valid"))?;
    let points = queries::points(&mut tx, id).await?;
    let point = commands::stored(&mut tx, id, point).await?;
    let begun = clock::apply(&mut tx, &permit, &points, &point, event).await?;
    let flash = match begun {
        Some(begun) => {
            let name = model::name_text(&begun, visit.shell.t);
            Flash::success("sheet-begun").arg("name", name)
        }
        None => Flash::success("saved"),
    };
    tx.lead_to(&urls::circle_sheet(id), flash).await
}

/// More time for what runs, taken from what follows or not; without a running point, from what
/// follows alone.
pub(crate) async fn overrun(visit: Visit, Path(id): Path<CircleId>, raw: RawForm) -> Answer {
    let mut tx = visit.begin().await?;
    let (_, permit) = access::recording(&mut tx, &visit.actor, id).await?;
    let mut read = Reader::new(&raw);
    let how = read.required_word::<Overrun>("how");
    let minutes = read.required::<i32>("minutes");
    let minutes = minutes.filter(|minutes| (1..=180).contains(minutes));
    let (how, minutes) = how
        .zip(minutes)
        .ok_or(AppError::BadRequest("sheet-error-minutes"))?;
    let points = queries::points(&mut tx, id).await?;
    let running = match raw.first("point").parse::<SheetPointId>() {
        Ok(one) => {
            let found = points.iter().find(|p| p.id == one && p.is_running());
            // It ended meanwhile.
            Some(found.ok_or(AppError::Conflict("sheet-error-ended"))?)
        }
        Err(_) => None,
    };
    let missing = clock::overrun(&mut tx, &permit, &points, running, minutes, how).await?;
    let flash = if missing > 0 {
        Flash::info("sheet-overrun-missing").arg("count", missing)
    } else {
        Flash::success("saved")
    };
    tx.lead_to(&urls::circle_sheet(id), flash).await
}
