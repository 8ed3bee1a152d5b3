//! Handlers that tell people afterwards.

use axum::extract::Path;

use super::{queries, telling};
use crate::frame;
use kernel::{ids::MeetingId, urls};
use platform::web::{Answer, ConfirmPage, Flash, Visit, page, redirect};

pub(super) async fn confirm(visit: Visit, Path(id): Path<MeetingId>) -> Answer {
    let mut db = visit.db().await?;
    let (meeting, _) = frame::editable(&mut db, &visit.actor, id).await?;
    let stale = queries::stale(&mut db, &[id], visit.actor.now).await?;
    if stale.is_empty() {
        let flash = Flash::info("change-nobody-to-tell");
        return Ok(redirect(&urls::attendance(id), flash));
    }
    let names: Vec<&str> = stale.iter().map(|row| row.name.as_str()).collect();
    let t = visit.shell.t;
    let asked = ConfirmPage::new(
        frame::within(visit.shell, &meeting, &t.t("change-tell")),
        t.count("change-tell-question", stale.len()),
        t.t1("change-tell-consequence", "names", names.join(", ")),
        urls::attendance(id),
    );
    page(&asked.ordinary())
}

/// Mails those who know the meeting otherwise than it is now.
pub(super) async fn tell(visit: Visit, Path(id): Path<MeetingId>) -> Answer {
    let mut tx = visit.begin().await?;
    let (_, permit) = frame::editable(&mut tx, &visit.actor, id).await?;
    let told = telling::tell(&mut tx, &visit.app, &permit).await?;
    tx.commit().await?;
    let flash = Flash::info("change-nobody-to-tell");
    told.go_on(visit, &urls::attendance(id), flash)
}
