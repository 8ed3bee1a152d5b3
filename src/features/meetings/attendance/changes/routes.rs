//! Handlers that tell people afterwards.

use askama::Template;
use axum::{extract::Path, response::Response};

use super::{queries, telling};
use crate::frame;
use kernel::{ids::MeetingId, urls};
use platform::{
    errors::Result,
    web::{Flash, Shell, Visit, page, redirect},
};

/// Whether to mail them: nothing is lost by it.
#[derive(Template)]
#[template(path = "meetings/attendance/tell_afterwards.html")]
struct TellPage {
    shell: Shell,
    question: String,
    consequence: String,
    button: String,
    action: String,
    back: String,
}

pub async fn confirm(visit: Visit, Path(id): Path<MeetingId>) -> Result<Response> {
    let mut db = visit.db().await?;
    let (meeting, _) = frame::editable(&mut db, &visit.actor, id).await?;
    let stale = queries::stale(&mut db, &[id], visit.actor.now).await?;
    if stale.is_empty() {
        let flash = Flash::info("change-nobody-to-tell");
        return Ok(redirect(&urls::attendance(id), flash));
    }
    let names: Vec<&str> = stale.iter().map(|row| row.name.as_str()).collect();
    let t = visit.shell.t;
    page(&TellPage {
        question: t.count("change-tell-question", stale.len()),
        consequence: t.t1("change-tell-consequence", "names", names.join(", ")),
        button: t.t("change-tell"),
        action: urls::attendance_tell(id),
        back: urls::attendance(id),
        shell: frame::within(visit.shell, &meeting, &t.t("change-tell")),
    })
}

/// Mails those who know the meeting otherwise than it is now.
pub async fn tell(visit: Visit, Path(id): Path<MeetingId>) -> Result<Response> {
    let mut tx = visit.begin().await?;
    let (_, permit) = frame::editable(&mut tx, &visit.actor, id).await?;
    let told = telling::tell(&mut tx, &visit.app, &permit).await?;
    tx.commit().await?;
    let flash = Flash::info("change-nobody-to-tell");
    told.go_on(visit, &urls::attendance(id), flash)
}
