//! A version of the minutes to save.

use axum::extract::Path;

use crate::{
    lifecycle::queries,
    meeting_for,
    publication::{
        files::{self, FileKind},
        printed,
    },
};
use kernel::ids::MeetingId;
use meetings::policy;
use platform::{
    errors::AppError,
    print::Fact,
    web::{Answer, Visit},
};

macro_rules! file_handlers {
    ($($name:ident = $kind:ident;)+) => {$(
        pub(crate) async fn $name(visit: Visit, at: Path<(MeetingId, i32)>) -> Answer {
            version(visit, at, FileKind::$kind).await
        }
    )+};
}
file_handlers! {
    pdf = Pdf;
    docx = Docx;
    markdown = Markdown;
}

/// The minutes as the version kept them; the head says which it is, and whether it is the last.
async fn version(
    visit: Visit,
    Path((id, number)): Path<(MeetingId, i32)>,
    kind: FileKind,
) -> Answer {
    let mut db = visit.db().await?;
    let (meeting, _) = meeting_for(&mut db, &visit, id, policy::read_notes).await?;
    let versions = queries::versions(&mut db, id).await?;
    let version = versions.iter().find(|v| v.number == number);
    let content = queries::content(&mut db, id, number).await?;
    drop(db);
    let (Some(version), Some(content)) = (version, content) else {
        return Err(AppError::NotFound);
    };
    let t = visit.shell.t;
    let mut document = printed::minutes(&content, version.cause.state(), t);
    let name = t.t1("minutes-version", "number", number);
    document.facts.push(Fact::new(
        name.clone(),
        format!("{} · {}", t.word(version.cause), t.moment(version.made_at)),
    ));
    if versions.iter().any(|other| other.number > number) {
        document.notice = t.t("minutes-version-older");
    }
    files::saved_as(&meeting, document, (kind, &name), visit.actor.id).await
}
