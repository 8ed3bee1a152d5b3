//! Handlers of minutes and agendas as files.

pub mod mails;

use axum::{extract::Path, response::Response};

use super::{
    document,
    files::{self, FileKind},
    printed,
};
use crate::meeting_for;
use kernel::ids::MeetingId;
use meetings::{frame, policy};
use platform::{
    errors::{AppError, Result},
    web::Visit,
};

macro_rules! file_handlers {
    ($($name:ident($of:ident) = $kind:ident;)+) => {$(
        pub async fn $name(visit: Visit, id: Path<MeetingId>) -> Result<Response> {
            $of(visit, id, FileKind::$kind).await
        }
    )+};
}
file_handlers! {
    minutes_pdf(minutes_file) = Pdf;
    minutes_docx(minutes_file) = Docx;
    minutes_markdown(minutes_file) = Markdown;
    agenda_pdf(agenda_file) = Pdf;
    agenda_docx(agenda_file) = Docx;
    agenda_markdown(agenda_file) = Markdown;
}

async fn minutes_file(visit: Visit, Path(id): Path<MeetingId>, kind: FileKind) -> Result<Response> {
    let mut db = visit.db().await?;
    let (meeting, _) = meeting_for(&mut db, &visit, id, policy::read_notes).await?;
    let state = meeting.minutes_state.ok_or(AppError::NotFound)?;
    let document = document::load(&mut db, &meeting).await?;
    drop(db);
    files::minutes(&meeting, (&document, state), kind, &visit).await
}

async fn agenda_file(visit: Visit, Path(id): Path<MeetingId>, kind: FileKind) -> Result<Response> {
    let mut db = visit.db().await?;
    let meeting = frame::known(&mut db, &visit.actor, id).await?;
    let document = printed::agenda(&mut db, &meeting, visit.shell.t).await?;
    drop(db);
    files::saved(&meeting, document, kind, visit.actor.id).await
}
