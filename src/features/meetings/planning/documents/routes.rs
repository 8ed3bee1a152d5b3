//! Handlers of a meeting's documents.

use askama::Template;
use axum::{extract::Path, response::Response};

use super::{commands, model, queries};
use crate::{
    frame::{self, MeetingFrame, MeetingTab},
    head::MeetingHead,
};
use kernel::{
    ids::{DocumentId, MeetingId},
    urls,
};
use platform::{
    errors::{AppError, Result},
    web::{
        Again, Answer, ConfirmPage, Flash, FormState, RawForm, Reader, Save, Shell, Upload, Visit,
        download, page, redirect,
    },
};

/// Adding a link or a file.
#[derive(Template)]
#[template(path = "meetings/planning/document.html")]
pub(crate) struct DocumentNewPage {
    pub shell: Shell,
    pub frame: MeetingFrame,
    pub form: FormState,
}

pub(super) async fn new(visit: Visit, Path(id): Path<MeetingId>) -> Answer {
    let (meeting, _) = frame::editable(&mut *visit.db().await?, &visit.actor, id).await?;
    page(&new_page(visit, meeting, FormState::blank()))
}

pub(super) async fn add_link(visit: Visit, Path(id): Path<MeetingId>, raw: RawForm) -> Answer {
    let mut tx = visit.begin().await?;
    let (meeting, permit) = frame::editable(&mut tx, &visit.actor, id).await?;
    let saved = async {
        let (label, url) = link(&raw)?;
        commands::add_link(&mut tx, &permit, &label, &url).await?;
        Ok(label)
    };
    match Save::of(&raw).end(saved.await, tx).await? {
        Ok(label) => Ok(added(id, &label)),
        Err(again) => again.page(|form| new_page(visit, meeting, form)),
    }
}

/// The label and address of a link.
fn link(raw: &RawForm) -> Result<(String, String), FormState> {
    let mut read = Reader::new(raw);
    let label = read.required_line("label", 200);
    let url = read.url("url");
    if url.as_deref() == Some("") {
        read.wrong("url", "error-required");
    }
    read.finish(|| Some((label?, url?)))
}

pub(crate) async fn add_file(visit: Visit, Path(id): Path<MeetingId>, upload: Upload) -> Answer {
    let (meeting, permit) = frame::editable(&mut *visit.db().await?, &visit.actor, id).await?;
    let sent = upload.read().await?;
    let form = FormState::blank().with("file_label", sent.field("file_label"));
    let name: String = sent.name.chars().take(150).collect();
    let wrong = if sent.too_big || sent.file.len() > model::LARGEST {
        Some("document-too-big")
    } else if name.trim().is_empty() || sent.file.is_empty() {
        Some("document-choose-file")
    } else {
        None
    };
    if let Some(key) = wrong {
        let again = Again::refused(form.refused("file", key));
        return again.page(|form| new_page(visit, meeting, form));
    }
    let label = form.line("file_label", 200);
    let label = if label.is_empty() {
        model::split_name(&name).0.to_owned()
    } else {
        label
    };
    let mut tx = visit.begin().await?;
    commands::add_file(&mut tx, &permit, (&label, &name), &sent.file).await?;
    tx.commit().await?;
    Ok(added(id, &label))
}

fn added(meeting: MeetingId, label: &str) -> Response {
    let flash = Flash::success("document-added").arg("name", label);
    redirect(&urls::meeting(meeting), flash)
}

pub(super) async fn download(
    visit: Visit,
    Path((id, document)): Path<(MeetingId, DocumentId)>,
) -> Answer {
    let mut db = visit.db().await?;
    frame::known(&mut db, &visit.actor, id).await?;
    let file = queries::file(&mut db, id, document)
        .await?
        .ok_or(AppError::NotFound)?;
    let (stem, extension) = model::split_name(&file.file_name);
    let content_type = model::content_type(extension);
    download::attachment(stem, extension, content_type, file.content)
}

pub(super) async fn remove(
    visit: Visit,
    Path((id, document)): Path<(MeetingId, DocumentId)>,
) -> Answer {
    let mut tx = visit.begin().await?;
    let (meeting, permit) = frame::editable(&mut tx, &visit.actor, id).await?;
    let found = queries::label(&mut tx, id, document).await?;
    // A second click is led to what the first one said.
    let found = found.filter(|(_, removed)| !removed || !visit.asks());
    let (label, _) = found.ok_or(AppError::NotFound)?;
    if visit.asks() {
        let t = visit.shell.t;
        return page(&ConfirmPage::new(
            frame::within(visit.shell, &meeting, &t.t("remove")),
            t.t1("document-remove-question", "name", &label),
            t.t("document-remove-consequence"),
            urls::meeting(id),
        ));
    }
    commands::remove(&mut tx, &permit, document, &label).await?;
    let flash = Flash::success("document-removed").arg("name", label);
    tx.lead_to(&urls::meeting(id), flash).await
}

fn new_page(visit: Visit, meeting: MeetingHead, form: FormState) -> DocumentNewPage {
    let t = visit.shell.t;
    DocumentNewPage {
        shell: frame::within(visit.shell, &meeting, &t.t("document-add")),
        frame: MeetingFrame::new(&visit.actor, meeting, MeetingTab::Overview, t),
        form,
    }
}
