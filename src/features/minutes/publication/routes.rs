//! Handlers of the minutes to read.

use axum::{extract::Path, response::Response};

use super::{
    document,
    files::{self, FileKind},
    pages::MinutesPage,
    printed,
};
use crate::{corrections, life, meeting_for};
use kernel::ids::MeetingId;
use meetings::{
    frame::{self, MeetingFrame, MeetingTab},
    policy,
};
use platform::{
    errors::{AppError, Result},
    web::{Visit, page_of_texts},
};

pub async fn show(visit: Visit, Path(id): Path<MeetingId>) -> Result<Response> {
    let mut db = visit.db().await?;
    let (meeting, _) = meeting_for(&mut db, &visit, id, policy::read_notes).await?;
    let state = meeting.minutes_state.ok_or(AppError::NotFound)?;
    let document = document::load(&mut db, &meeting).await?;
    let versions = life::queries::versions(&mut db, id).await?;
    let t = visit.shell.t;
    let manages = policy::manage_minutes(&visit.actor, &meeting).is_ok();
    let template = MinutesPage {
        events: life::model::open_to(state, manages),
        may_propose: policy::propose(&visit.actor, &meeting).is_ok()
            && corrections::open_for_proposals(&meeting, visit.shell.today).is_ok(),
        may_amend: manages && life::model::amends(state),
        shell: frame::within(visit.shell, &meeting, &t.t("meeting-tab-minutes")),
        frame: MeetingFrame::new(&visit.actor, meeting, MeetingTab::Minutes, t),
        document,
        versions,
        version: None,
    };
    page_of_texts(template, db).await
}

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
