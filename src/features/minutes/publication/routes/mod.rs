//! Handlers of minutes and agendas as files.

macro_rules! file_handlers {
    ($($name:ident($of:ident) = $kind:ident;)+) => {$(
        pub(crate) async fn $name(visit: Visit, id: Path<MeetingId>) -> Answer {
            $of(visit, id, FileKind::$kind).await
        }
    )+};
}

pub(super) mod agenda;

use axum::extract::Path;

use super::{
    document,
    files::{self, FileKind},
};
use crate::meeting_for;
use kernel::ids::MeetingId;
use meetings::policy;
use platform::{
    errors::AppError,
    web::{Answer, Visit},
};

file_handlers! {
    minutes_pdf(minutes_file) = Pdf;
    minutes_docx(minutes_file) = Docx;
    minutes_markdown(minutes_file) = Markdown;
}

async fn minutes_file(visit: Visit, Path(id): Path<MeetingId>, kind: FileKind) -> Answer {
    let mut db = visit.db().await?;
    let (meeting, _) = meeting_for(&mut db, &visit, id, policy::read_notes).await?;
    let state = meeting.minutes_state.ok_or(AppError::NotFound)?;
    let document = document::load(&mut db, &meeting).await?;
    drop(db);
    files::minutes(&meeting, (&document, state), kind, &visit).await
}
