//! Handlers of the files beside a draft, apart from its form: a file that is refused leaves all that
//! was written as it is.

use askama::Template;
use axum::{extract::Path, http::StatusCode};
use serde::Deserialize;
use sqlx::PgConnection;

use super::{Of, url};
use crate::{
    feedback::{
        about::{About, about},
        commands, forms,
        model::{Feedback, FileRow},
        own::Own,
        queries,
    },
    files,
};
use kernel::{
    ids::{AxisId, FeedbackFileId},
    urls,
};
use platform::{
    errors::{AppError, Result},
    web::{
        Answer, ConfirmPage, Flash, FormState, Guest, SecretPath, Shell, Upload, download, page,
        page_with,
    },
};

/// Files of a draft, by personal link.
#[derive(Template)]
#[template(path = "circles/feedback/files.html")]
pub(crate) struct FilesPage {
    pub shell: Shell,
    pub about: About,
    pub form: FormState,
    pub unnamed: bool,
    /// With their addresses, and those that take them away.
    pub files: Vec<(FileRow, String, String)>,
    pub opened_at: String,
    pub action: String,
    pub back: String,
}

/// A file of an axis, in an address beneath a link.
#[derive(Debug, Deserialize)]
pub(crate) struct OfFile {
    axis: AxisId,
    feedback_file: FeedbackFileId,
}

/// What is written on, while it is.
fn draft(own: &Own, axis: AxisId) -> Result<&Feedback> {
    let draft = own.feedback(axis).filter(|feedback| feedback.is_draft());
    draft.ok_or(AppError::Conflict("feedback-no-draft"))
}

pub(crate) async fn index(guest: Guest, path: SecretPath, Path(of): Path<Of>) -> Answer {
    let mut db = guest.db().await?;
    let own = Own::of(&mut db, &guest, &path).await?;
    let draft = draft(&own, of.axis)?;
    let form = FormState::blank();
    page(&files_page(&mut db, guest.shell, &own, draft, form).await?)
}

pub(crate) async fn add(
    guest: Guest,
    path: SecretPath,
    Path(of): Path<Of>,
    upload: Upload,
) -> Answer {
    let own = Own::of(&mut *guest.db().await?, &guest, &path).await?;
    draft(&own, of.axis)?;
    let sent = upload.read().await?;
    let mut tx = guest.begin().await?;
    let own = Own::of(&mut tx, &guest, &path).await?;
    let draft = draft(&own, of.axis)?;
    let name: String = sent.name.chars().take(150).collect();
    let late = (!own.takes(&sent.fields)).then_some("feedback-late");
    let fault = late.or_else(|| files::fault(&name, &sent.file, sent.too_big));
    let fault = match (fault, files::content_type(&name)) {
        (None, Some(kind)) => {
            let permit = &own.holder.permit;
            let kept = commands::add_file(&mut tx, permit, draft.id, (&name, kind), &sent.file);
            (!kept.await?).then_some("feedback-file-many")
        }
        (fault, _) => fault,
    };
    let Some(key) = fault else {
        let back = urls::circle_link_feedback_files(own.secret(), of.axis);
        let flash = Flash::success("document-added").arg("name", name);
        return tx.lead_to(&back, flash).await;
    };
    let form = FormState::typed(sent.fields).refused("file", key);
    let template = files_page(&mut tx, guest.shell, &own, draft, form).await?;
    page_with(StatusCode::UNPROCESSABLE_ENTITY, &template)
}

async fn files_page(
    db: &mut PgConnection,
    shell: Shell,
    own: &Own,
    draft: &Feedback,
    form: FormState,
) -> Result<FilesPage> {
    let axis = draft.axis.id;
    let stored = queries::files(db, draft.id).await?;
    let files = stored.into_iter().map(|file| {
        let url = urls::circle_link_feedback_file(own.secret(), axis, file.id);
        let remove = urls::circle_link_feedback_file_remove(own.secret(), axis, file.id);
        (file, url, remove)
    });
    Ok(FilesPage {
        about: about(own),
        unnamed: draft.unnamed,
        files: files.collect(),
        opened_at: forms::opening(&form, own.now()),
        action: urls::circle_link_feedback_files(own.secret(), axis),
        back: url(own, axis),
        shell: own.holder.shell(shell, own.holder.t.t("feedback-files")),
        form,
    })
}

/// One's own file.
pub(crate) async fn download(guest: Guest, path: SecretPath, Path(of): Path<OfFile>) -> Answer {
    let mut db = guest.db().await?;
    let own = Own::of(&mut db, &guest, &path).await?;
    let feedback = own.feedback(of.axis).ok_or(AppError::NotFound)?;
    let file = queries::file(&mut db, &[feedback.id], of.feedback_file).await?;
    handed(file.ok_or(AppError::NotFound)?)
}

/// A stored file, to be saved.
pub(super) fn handed(file: files::StoredFile) -> Answer {
    let (stem, extension) = files::split_name(&file.file_name);
    let content_type = files::content_type(&file.file_name).unwrap_or("application/octet-stream");
    download::attachment(stem, extension, content_type, file.content)
}

/// Asks, then takes a file of a draft away.
pub(crate) async fn remove(guest: Guest, path: SecretPath, Path(of): Path<OfFile>) -> Answer {
    let mut tx = guest.begin().await?;
    let own = Own::of(&mut tx, &guest, &path).await?;
    let draft = draft(&own, of.axis)?;
    let file = queries::file(&mut tx, &[draft.id], of.feedback_file).await?;
    let file = file.ok_or(AppError::NotFound)?;
    let back = urls::circle_link_feedback_files(own.secret(), of.axis);
    let t = own.holder.t;
    if !guest.shell.answers_form {
        let shell = own.holder.shell(guest.shell, t.t("remove"));
        return page(&ConfirmPage::new(
            shell,
            t.t1("feedback-file-remove-question", "name", &file.file_name),
            t.t("feedback-file-remove-consequence"),
            back,
        ));
    }
    if !own.is_open() {
        return Err(AppError::Conflict("feedback-late"));
    }
    let permit = &own.holder.permit;
    commands::remove_file(&mut tx, permit, draft.id, of.feedback_file).await?;
    let flash = Flash::success("document-removed").arg("name", file.file_name);
    tx.lead_to(&back, flash).await
}
