//! Handlers of the minutes to read.

use axum::{
    extract::{Path, State},
    response::Response,
};

use super::{document, markdown, pages::MinutesPage};
use crate::{
    features::meetings::{
        frame::{self, MeetingFrame, MeetingTab},
        life, policy,
    },
    kernel::{ids::MeetingId, urls},
    platform::{
        errors::{AppError, Result},
        web::{AppState, Visit, download, page},
    },
};

pub async fn show(
    State(app): State<AppState>,
    visit: Visit,
    Path(id): Path<MeetingId>,
) -> Result<Response> {
    let mut db = app.db().await?;
    let meeting = frame::known(&mut db, &visit.actor, id).await?;
    policy::read_notes(&visit.actor, &meeting)?;
    let state = meeting.minutes_state.ok_or(AppError::NotFound)?;
    let document = document::load(&mut db, &meeting).await?;
    let versions = life::queries::versions(&mut db, id).await?;
    let t = visit.shell.t;
    let manages = policy::manage_minutes(&visit.actor, &meeting).is_ok();
    page(&MinutesPage {
        events: life::model::LifeEvent::open_to(state, manages),
        may_amend: manages && life::model::amends(state),
        url: urls::minutes(id),
        shell: frame::within(visit.shell, &meeting, &t.t("meeting-tab-minutes")),
        frame: MeetingFrame::new(&visit.actor, meeting, MeetingTab::Minutes, t),
        document,
        versions,
        version: None,
    })
}

pub async fn markdown(
    State(app): State<AppState>,
    visit: Visit,
    Path(id): Path<MeetingId>,
) -> Result<Response> {
    let mut db = app.db().await?;
    let meeting = frame::known(&mut db, &visit.actor, id).await?;
    policy::read_notes(&visit.actor, &meeting)?;
    meeting.minutes_state.ok_or(AppError::NotFound)?;
    let document = document::load(&mut db, &meeting).await?;
    let text = markdown::of(&document, visit.shell.t);
    let name = format!("{}-{}-{}", meeting.group_code, meeting.day(), meeting.title);
    download::attachment(
        &name,
        "md",
        "text/markdown; charset=utf-8",
        text.into_bytes(),
    )
}
