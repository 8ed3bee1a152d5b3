//! Handlers of the files beside a note.

use axum::{extract::Path, http::StatusCode};

use super::{editable, held, known, reading, within};
use crate::{
    files,
    notes::{commands, queries},
};
use kernel::ids::{NoteFileId, NoteId};
use platform::{
    errors::AppError,
    web::{
        Answer, ConfirmPage, Flash, FormState, Upload, Visit, download, page, page_of_texts_with,
        redirect,
    },
};

pub(crate) async fn add(visit: Visit, Path(id): Path<NoteId>, upload: Upload) -> Answer {
    editable(&mut *visit.db().await?, &visit.actor, id).await?;
    let sent = upload.read().await?;
    let name: String = sent.name.chars().take(150).collect();
    if let Some(key) = files::fault(&name, &sent.file, sent.too_big) {
        let form = FormState::blank().refused("file", key);
        let mut db = visit.db().await?;
        let template = reading::show_page(&mut db, visit, id, None, form).await?;
        return page_of_texts_with(StatusCode::UNPROCESSABLE_ENTITY, template, db).await;
    }
    let mut tx = visit.begin().await?;
    let (_, permit, version) = held(&mut tx, &visit.actor, id).await?;
    commands::add_file(&mut tx, &permit, &version, &name, &sent.file).await?;
    let flash = Flash::success("document-added").arg("name", name);
    tx.lead_to(&reading::url(id), flash).await
}

pub(crate) async fn download(visit: Visit, Path((id, file)): Path<(NoteId, NoteFileId)>) -> Answer {
    let mut db = visit.db().await?;
    known(&mut db, &visit.actor, id).await?;
    let file = queries::file(&mut db, id, file)
        .await?
        .ok_or(AppError::NotFound)?;
    let (stem, extension) = files::split_name(&file.file_name);
    let content_type = files::content_type(&file.file_name).unwrap_or("application/octet-stream");
    download::attachment(stem, extension, content_type, file.content)
}

pub(crate) async fn remove(visit: Visit, Path((id, file)): Path<(NoteId, NoteFileId)>) -> Answer {
    let gone = || AppError::NotFound;
    if visit.asks() {
        let mut db = visit.db().await?;
        let (note, _) = editable(&mut db, &visit.actor, id).await?;
        let stored = queries::file(&mut db, id, file).await?.ok_or_else(gone)?;
        let t = visit.shell.t;
        return page(&ConfirmPage::new(
            within(visit.shell, &note, &t.t("remove")),
            t.t1("note-file-remove-question", "name", &stored.file_name),
            t.t("note-file-remove-consequence"),
            reading::url(id),
        ));
    }
    let mut tx = visit.begin().await?;
    let (_, permit, version) = held(&mut tx, &visit.actor, id).await?;
    let done = |name: String| Flash::success("document-removed").arg("name", name);
    if let Some(name) = queries::removed_file(&mut tx, id, file).await? {
        // A second click.
        return Ok(redirect(&reading::url(id), done(name)));
    }
    let stored = queries::file(&mut tx, id, file).await?.ok_or_else(gone)?;
    commands::remove_file(&mut tx, &permit, &version, file, &stored.file_name).await?;
    tx.lead_to(&reading::url(id), done(stored.file_name)).await
}
