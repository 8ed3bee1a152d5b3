//! The handler that takes back what an import wrote: its meeting, and what came of its notes, are put
//! away, and the import can be corrected and written again.

use askama::Template;
use axum::extract::Path;

use super::{title, within};
use crate::flows::import_minutes::{
    commands, policy,
    queries::{self, Import, ImportState},
};
use kernel::{ids::MinutesImportId, meeting::MinutesState, urls};
use meetings::frame;
use platform::{
    errors::AppError,
    i18n::Translator,
    web::{Answer, ConfirmPage, Flash, Shell, Visit, archival, page, redirect_quietly},
};
use register::from_notes;

/// An import that was written or given up: what it became, and its source.
#[derive(Template)]
#[template(path = "import_minutes/ended.html")]
pub(crate) struct MinutesImportEndedPage {
    pub shell: Shell,
    pub import: Import,
}

/// Asked first; twice the same is once.
pub(crate) async fn reopen(visit: Visit, Path(id): Path<MinutesImportId>) -> Answer {
    let mut tx = visit.begin().await?;
    let (import, permit) = policy::own(&mut tx, &visit.actor, id).await?;
    let meeting = match (import.state, import.meeting_id) {
        (ImportState::Done, Some(meeting)) => meeting,
        // Sent twice: the first one did it.
        (ImportState::ToCheck, _) => return Ok(redirect_quietly(&urls::minutes_import(id))),
        _ => return Err(AppError::Conflict("minutes-import-ended")),
    };
    if !import.made_meeting {
        return Err(AppError::Conflict("minutes-import-joined"));
    }
    let (head, edit) = frame::editable(&mut tx, &visit.actor, meeting).await?;
    if visit.asks() {
        let t = visit.shell.t;
        let title = t.t("minutes-import-reopen");
        let question = t.t1("minutes-import-reopen-question", "name", &head.title);
        return page(&ConfirmPage::new(
            within(visit.shell, title),
            question,
            consequence(head.minutes_state, t),
            urls::minutes_import(id),
        ));
    }
    if !commands::reopen(&mut tx, &permit).await? {
        return Ok(redirect_quietly(&urls::minutes_import(id)));
    }
    archival::set(&mut tx, &edit, "meeting", true).await?;
    for entry in queries::registered(&mut tx, meeting).await? {
        from_notes::withdraw(&mut tx, &edit, entry, None).await?;
    }
    tx.lead_to(
        &urls::minutes_import(id),
        Flash::success("minutes-import-reopened"),
    )
    .await
}

/// What becomes of what was written, and first who has read it already.
fn consequence(minutes: Option<MinutesState>, t: Translator) -> String {
    let archived = t.t("minutes-import-reopen-consequence");
    let out = match minutes {
        Some(MinutesState::Circulated) => t.t("minutes-import-reopen-circulated"),
        Some(MinutesState::Approved | MinutesState::Locked) => {
            t.t("minutes-import-reopen-approved")
        }
        Some(MinutesState::Draft) | None => return archived,
    };
    format!("{out} {archived}")
}

/// The page of an import that was written or given up.
pub(super) fn ended_page(visit: Visit, import: Import) -> MinutesImportEndedPage {
    let title = title(&import, visit.shell.t);
    MinutesImportEndedPage {
        shell: within(visit.shell, title),
        import,
    }
}
