//! Handlers that call a meeting off and put it away, and take that back.

use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::Response,
};

use super::{commands, pages::MeetingCancelPage};
use crate::{
    features::meetings::{
        frame::{self, MeetingFrame, MeetingTab},
        head::MeetingHead,
        policy,
    },
    kernel::{ids::MeetingId, urls},
    platform::{
        errors::{AppError, Result},
        web::{
            AppState, ConfirmPage, Flash, FormState, RawForm, Reader, Visit, page, page_with,
            redirect,
        },
    },
};

pub async fn confirm_cancel(
    State(app): State<AppState>,
    visit: Visit,
    Path(id): Path<MeetingId>,
) -> Result<Response> {
    let meeting = frame::known(&mut *app.db().await?, &visit.actor, id).await?;
    policy::edit(&visit.actor, &meeting)?;
    page(&cancel_page(visit, meeting, FormState::blank()))
}

pub async fn cancel(
    State(app): State<AppState>,
    visit: Visit,
    Path(id): Path<MeetingId>,
    raw: RawForm,
) -> Result<Response> {
    let mut tx = app.begin().await?;
    let meeting = frame::known(&mut tx, &visit.actor, id).await?;
    let permit = policy::edit(&visit.actor, &meeting)?;
    let mut read = Reader::new(&raw);
    let reason = read.required_text("reason", 500);
    let reason = match read.finish(|| reason) {
        Ok(reason) => reason,
        Err(state) => {
            let template = cancel_page(visit, meeting, state);
            return page_with(StatusCode::UNPROCESSABLE_ENTITY, &template);
        }
    };
    if !commands::set_cancelled(&mut tx, &permit, id, true, &reason).await? {
        return Err(AppError::Conflict("meeting-not-planned"));
    }
    tx.commit().await?;
    Ok(redirect(
        &urls::meeting(id),
        Flash::success("meeting-cancelled").arg("name", meeting.title),
    ))
}

pub async fn reinstate(
    State(app): State<AppState>,
    visit: Visit,
    Path(id): Path<MeetingId>,
) -> Result<Response> {
    let mut tx = app.begin().await?;
    let meeting = frame::known(&mut tx, &visit.actor, id).await?;
    let permit = policy::edit(&visit.actor, &meeting)?;
    commands::set_cancelled(&mut tx, &permit, id, false, "").await?;
    tx.commit().await?;
    Ok(redirect(
        &urls::meeting(id),
        Flash::success("meeting-reinstated").arg("name", meeting.title),
    ))
}

pub async fn confirm_archive(
    State(app): State<AppState>,
    visit: Visit,
    Path(id): Path<MeetingId>,
) -> Result<Response> {
    let meeting = frame::known(&mut *app.db().await?, &visit.actor, id).await?;
    policy::edit(&visit.actor, &meeting)?;
    let t = visit.shell.t;
    page(&ConfirmPage {
        question: t.t1("meeting-archive-question", "name", &meeting.title),
        consequence: t.t("meeting-archive-consequence"),
        button: t.t("archive"),
        action: format!("{}/archive", urls::meeting(id)),
        back: urls::meeting(id),
        shell: frame::within(visit.shell, &meeting, &t.t("archive")),
    })
}

pub async fn archive(
    State(app): State<AppState>,
    visit: Visit,
    Path(id): Path<MeetingId>,
) -> Result<Response> {
    set_archived(app, visit, id, true).await
}

pub async fn restore(
    State(app): State<AppState>,
    visit: Visit,
    Path(id): Path<MeetingId>,
) -> Result<Response> {
    set_archived(app, visit, id, false).await
}

async fn set_archived(
    app: AppState,
    visit: Visit,
    id: MeetingId,
    archived: bool,
) -> Result<Response> {
    let mut tx = app.begin().await?;
    let meeting = frame::known(&mut tx, &visit.actor, id).await?;
    let permit = policy::edit(&visit.actor, &meeting)?;
    commands::set_archived(&mut tx, &permit, id, archived).await?;
    tx.commit().await?;
    let key = if archived { "archived" } else { "restored" };
    Ok(redirect(
        &urls::meeting(id),
        Flash::success(key).arg("name", meeting.title),
    ))
}

fn cancel_page(visit: Visit, meeting: MeetingHead, form: FormState) -> MeetingCancelPage {
    let t = visit.shell.t;
    let url = urls::meeting(meeting.id);
    MeetingCancelPage {
        shell: frame::within(visit.shell, &meeting, &t.t("meeting-cancel")),
        frame: MeetingFrame::new(&visit.actor, meeting, MeetingTab::Overview, t),
        form,
        action: format!("{url}/cancel"),
        back: url,
    }
}
