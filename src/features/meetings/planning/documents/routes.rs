//! Handlers of a meeting's documents.

use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::Response,
};

use super::{commands, model, pages::DocumentNewPage, queries};
use crate::{
    frame::{self, MeetingFrame, MeetingTab},
    head::MeetingHead,
    policy,
};
use kernel::{
    ids::{DocumentId, MeetingId},
    urls,
};
use platform::{
    errors::{AppError, Result},
    web::{
        AppState, ConfirmPage, Flash, FormState, RawForm, Reader, Upload, Visit, download, page,
        page_with, redirect,
    },
};

pub async fn new(
    State(app): State<AppState>,
    visit: Visit,
    Path(id): Path<MeetingId>,
) -> Result<Response> {
    let meeting = frame::known(&mut *app.db().await?, &visit.actor, id).await?;
    policy::edit(&visit.actor, &meeting)?;
    page(&new_page(visit, meeting, FormState::blank()))
}

pub async fn add_link(
    State(app): State<AppState>,
    visit: Visit,
    Path(id): Path<MeetingId>,
    raw: RawForm,
) -> Result<Response> {
    let mut tx = app.begin().await?;
    let meeting = frame::known(&mut tx, &visit.actor, id).await?;
    let permit = policy::edit(&visit.actor, &meeting)?;
    let mut read = Reader::new(&raw);
    let label = read.required_line("label", 200);
    let url = read.url("url");
    if url.as_deref() == Some("") {
        read.wrong("url", "error-required");
    }
    let (label, url) = match read.finish(|| Some((label?, url?))) {
        Ok(link) => link,
        Err(state) => return refused(visit, meeting, state),
    };
    commands::add_link(&mut tx, &permit, id, &label, &url).await?;
    tx.commit().await?;
    Ok(added(id, &label))
}

pub async fn add_file(
    State(app): State<AppState>,
    visit: Visit,
    Path(id): Path<MeetingId>,
    upload: Upload,
) -> Result<Response> {
    let meeting = frame::known(&mut *app.db().await?, &visit.actor, id).await?;
    let permit = policy::edit(&visit.actor, &meeting)?;
    let sent = upload.read().await?;
    let form = FormState::blank().with("file_label", sent.field("file_label"));
    if sent.too_big || sent.file.len() > model::LARGEST {
        return refused(visit, meeting, form.refused("file", "document-too-big"));
    }
    let name: String = sent.name.chars().take(150).collect();
    if name.trim().is_empty() || sent.file.is_empty() {
        return refused(visit, meeting, form.refused("file", "document-choose-file"));
    }
    let label = form.line("file_label", 200);
    let label = if label.is_empty() {
        model::split_name(&name).0.to_owned()
    } else {
        label
    };
    let mut tx = app.begin().await?;
    commands::add_file(&mut tx, &permit, id, (&label, &name), &sent.file).await?;
    tx.commit().await?;
    Ok(added(id, &label))
}

fn added(meeting: MeetingId, label: &str) -> Response {
    let flash = Flash::success("document-added").arg("name", label);
    redirect(&urls::meeting(meeting), flash)
}

fn refused(visit: Visit, meeting: MeetingHead, state: FormState) -> Result<Response> {
    let template = new_page(visit, meeting, state);
    page_with(StatusCode::UNPROCESSABLE_ENTITY, &template)
}

pub async fn download(
    State(app): State<AppState>,
    visit: Visit,
    Path((id, document)): Path<(MeetingId, DocumentId)>,
) -> Result<Response> {
    let mut db = app.db().await?;
    frame::known(&mut db, &visit.actor, id).await?;
    let file = queries::file(&mut db, id, document)
        .await?
        .ok_or(AppError::NotFound)?;
    let (stem, extension) = model::split_name(&file.file_name);
    let content_type = model::content_type(extension);
    download::attachment(stem, extension, content_type, file.content)
}

pub async fn remove(
    State(app): State<AppState>,
    visit: Visit,
    Path((id, document)): Path<(MeetingId, DocumentId)>,
) -> Result<Response> {
    let mut tx = app.begin().await?;
    let meeting = frame::known(&mut tx, &visit.actor, id).await?;
    let permit = policy::edit(&visit.actor, &meeting)?;
    let label = queries::label(&mut tx, id, document)
        .await?
        .ok_or(AppError::NotFound)?;
    if visit.asks() {
        let t = visit.shell.t;
        return page(&ConfirmPage::new(
            frame::within(visit.shell, &meeting, &t.t("document-remove")),
            t.t1("document-remove-question", "name", &label),
            t.t("document-remove-consequence"),
            urls::meeting(id),
        ));
    }
    commands::remove(&mut tx, &permit, id, document, &label).await?;
    tx.commit().await?;
    let flash = Flash::success("document-removed").arg("name", label);
    Ok(redirect(&urls::meeting(id), flash))
}

fn new_page(visit: Visit, meeting: MeetingHead, form: FormState) -> DocumentNewPage {
    let t = visit.shell.t;
    DocumentNewPage {
        url: urls::meeting(meeting.id),
        shell: frame::within(visit.shell, &meeting, &t.t("document-add")),
        frame: MeetingFrame::new(&visit.actor, meeting, MeetingTab::Overview, t),
        form,
    }
}
