//! The note that was sent, by personal link.

use askama::Template;
use axum::extract::Path;
use serde::Deserialize;
use sqlx::PgConnection;

use super::queries::{self, FileBeside, Section, SentNote};
use crate::{
    holder::{self, Holder},
    invitations::{marks, policy},
};
use kernel::{ids::NoteFileId, urls};
use platform::{
    errors::{AppError, Result},
    web::{Answer, Flash, Guest, SecretPath, Shell, download, page_of_texts},
};

/// The note that was sent.
#[derive(Template)]
#[template(path = "circles/invitations/note.html")]
pub(super) struct NotePage {
    pub shell: Shell,
    pub note: SentNote,
    pub sections: Vec<Section>,
    pub files: Vec<FileBeside>,
    /// Participants may say that they read it.
    pub asks_reading: bool,
    pub secret: String,
}

/// The note that was sent to the holder.
async fn sent(db: &mut PgConnection, holder: &Holder) -> Result<SentNote> {
    let (circle, invitee) = holder.permit.on();
    let found = queries::note(db, circle, invitee).await?;
    // The link is right: who has it tried no wrong address.
    found.ok_or(AppError::Conflict("circle-note-none"))
}

pub(crate) async fn note(guest: Guest, path: SecretPath) -> Answer {
    let mut db = guest.db().await?;
    let holder = holder::holder(&mut db, &guest, &path).await?;
    let note = sent(&mut db, &holder).await?;
    let template = NotePage {
        sections: queries::sections(&mut db, note.version).await?,
        files: queries::files(&mut db, note.version).await?,
        shell: holder.shell(guest.shell, holder.t.written(&note.title)),
        asks_reading: holder.circle.asks_reading,
        secret: holder.secret.to_text(),
        note,
    };
    page_of_texts(template, db).await
}

/// "I have read it": said openly, by a button, and by nothing else.
pub(crate) async fn read_note(guest: Guest, path: SecretPath) -> Answer {
    let mut tx = guest.begin().await?;
    let holder = holder::holder(&mut tx, &guest, &path).await?;
    let note = sent(&mut tx, &holder).await?;
    if !holder.circle.asks_reading {
        return Err(AppError::Conflict("circle-error-state"));
    }
    let permit = policy::own(&holder.permit);
    marks::note_reading(&mut tx, &permit, note.version).await?;
    let back = urls::circle_link_note(holder.secret.to_text());
    tx.lead_to(&back, Flash::success("circle-note-read")).await
}

/// Which file; the secret is read apart.
#[derive(Debug, Deserialize)]
pub(crate) struct OfFile {
    note_file: NoteFileId,
}

pub(crate) async fn note_file(guest: Guest, path: SecretPath, Path(of): Path<OfFile>) -> Answer {
    let mut db = guest.db().await?;
    let holder = holder::holder(&mut db, &guest, &path).await?;
    let note = sent(&mut db, &holder).await?;
    let found = queries::file(&mut db, note.version, of.note_file).await?;
    let file = found.ok_or(AppError::Conflict("circle-note-no-file"))?;
    let (name, extension) = file
        .name
        .rsplit_once('.')
        .unwrap_or((file.name.as_str(), "bin"));
    let (name, extension) = (name.to_owned(), extension.to_owned());
    // As a file to be saved, whatever it is.
    download::attachment(&name, &extension, "application/octet-stream", file.content)
}
