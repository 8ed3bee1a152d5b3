//! Minutes and agendas as files.

use axum::response::Response;

use super::printed;
use crate::{
    features::meetings::{
        head::MeetingHead, model::MinutesState, publication::document::MinutesDocument,
    },
    platform::{
        errors::{AppError, Result},
        i18n::Translator,
        print::{Document, docx, markdown, pdf},
        web::download,
    },
};

/// A kind of file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileKind {
    Pdf,
    Docx,
    Markdown,
}

impl FileKind {
    fn extension(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Docx => "docx",
            Self::Markdown => "md",
        }
    }

    fn content_type(self) -> &'static str {
        match self {
            Self::Pdf => "application/pdf",
            Self::Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            Self::Markdown => "text/markdown; charset=utf-8",
        }
    }
}

/// Minutes to save.
///
/// # Errors
/// Where the file cannot be written.
pub async fn minutes(
    meeting: &MeetingHead,
    (document, state): (&MinutesDocument, MinutesState),
    kind: FileKind,
    t: Translator,
) -> Result<Response> {
    saved(meeting, &printed::minutes(document, state, t), kind).await
}

/// A document to save, named after its meeting.
///
/// # Errors
/// Where the file cannot be written.
pub async fn saved(meeting: &MeetingHead, document: &Document, kind: FileKind) -> Result<Response> {
    saved_as(meeting, document, kind, "").await
}

/// A document to save, named after its meeting and what else tells it from others.
///
/// # Errors
/// Where the file cannot be written.
pub async fn saved_as(
    meeting: &MeetingHead,
    document: &Document,
    kind: FileKind,
    which: &str,
) -> Result<Response> {
    let bytes = bytes(document, kind).await?;
    let name = format!(
        "{} {} {} {} {which}",
        meeting.day(),
        meeting.group_code,
        document.kind,
        meeting.title
    );
    let name = name.trim_end();
    download::attachment(name, kind.extension(), kind.content_type(), bytes)
}

/// The document as the bytes of a file.
///
/// # Errors
/// Where the file cannot be written.
pub async fn bytes(document: &Document, kind: FileKind) -> Result<Vec<u8>> {
    Ok(match kind {
        FileKind::Pdf => pdf::write(document).await.map_err(AppError::internal)?,
        FileKind::Docx => {
            let document = document.clone();
            let written = tokio::task::spawn_blocking(move || docx::write(&document)).await?;
            written.map_err(AppError::internal)?
        }
        FileKind::Markdown => markdown::write(document).into_bytes(),
    })
}
