//! Minutes and agendas as files.

use axum::body::Body;

use super::printed;
use crate::publication::document::MinutesDocument;
use kernel::{ids::PersonId, meeting::MinutesState};
use meetings::head::MeetingHead;
use platform::{
    errors::Result,
    print::{self, Document, markdown},
    web::{Answer, Visit, apart, download},
    work,
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
/// Fails: where the file cannot be written.
pub async fn minutes(
    meeting: &MeetingHead,
    (document, state): (&MinutesDocument, MinutesState),
    kind: FileKind,
    visit: &Visit,
) -> Answer {
    let document = printed::minutes(document, state, visit.shell.t);
    saved(meeting, document, kind, visit.actor.id).await
}

/// A document as PDF, for mails that also say it themselves: none where it cannot be made now.
pub async fn pdf(document: &Document, by: PersonId) -> Option<Vec<u8>> {
    made_pdf(document.clone(), by).await.ok()
}

async fn made_pdf(document: Document, by: PersonId) -> Result<Vec<u8>> {
    let input = apart(move || document.spool_to_print()).await??;
    Ok(work::run(&print::PDF, by, input).await?.into_bytes()?)
}

/// The name of a meeting's file, without its ending.
pub fn name(meeting: &MeetingHead, document: &Document) -> String {
    format!(
        "{} {} {} {}",
        meeting.day(),
        meeting.group_code,
        document.kind,
        meeting.title
    )
}

/// A document to save, named after its meeting.
/// Fails: where the file cannot be written.
pub async fn saved(
    meeting: &MeetingHead,
    document: Document,
    kind: FileKind,
    by: PersonId,
) -> Answer {
    saved_as(meeting, document, (kind, ""), by).await
}

/// A document to save, named after its meeting and what else tells it from others.
/// Fails: where the file cannot be written.
pub(crate) async fn saved_as(
    meeting: &MeetingHead,
    document: Document,
    (kind, which): (FileKind, &str),
    by: PersonId,
) -> Answer {
    let name = format!("{} {which}", name(meeting, &document));
    let body = body(document, kind, by).await?;
    download::attachment(name.trim_end(), kind.extension(), kind.content_type(), body)
}

async fn body(document: Document, kind: FileKind, by: PersonId) -> Result<Body> {
    let (job, input) = match kind {
        FileKind::Pdf => {
            let input = apart(move || document.spool_to_print()).await??;
            (&print::PDF, input)
        }
        FileKind::Docx => (&print::DOCX, document.spool()?),
        FileKind::Markdown => return Ok(apart(move || markdown::write(&document)).await?.into()),
    };
    Ok(work::run(job, by, input).await?.into_body()?)
}
