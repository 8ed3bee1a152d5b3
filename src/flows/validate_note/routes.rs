//! Handlers of the committee's validation.

use askama::Template;
use axum::extract::Path;
use sqlx::PgConnection;

use super::{
    commands::{self, Ruling},
    queries,
};
use circles::{
    notes::{self, model::Note},
    policy,
};
use kernel::{
    dates::brussels_date,
    ids::{GroupId, NoteId},
    urls,
};
use platform::{
    errors::{AppError, Result},
    web::{
        Again, Answer, Choice, Flash, FormState, RawForm, Reader, Save, Shell, Visit, page,
        page_with, redirect,
    },
};
use register::decisions;

/// The decision to record.
#[derive(Template)]
#[template(path = "circles/notes/validate.html")]
pub(super) struct ValidateNotePage {
    pub shell: Shell,
    pub form: FormState,
    /// Of the note.
    pub title: String,
    /// Meetings of the committee.
    pub meetings: Vec<Choice>,
    pub action: String,
    pub back: String,
}

/// The coordination group: without it there is no register to record in.
async fn gt0(db: &mut PgConnection) -> Result<GroupId> {
    let found = queries::gt0(db).await?;
    found.ok_or(AppError::Conflict("note-error-no-gt0"))
}

pub(super) async fn confirm(visit: Visit, Path(id): Path<NoteId>) -> Answer {
    let mut db = visit.db().await?;
    let (note, version) = notes::awaited(&mut db, &visit.actor, id).await?;
    let t = visit.shell.t;
    let args = [
        ("title", note.title.clone()),
        ("group", note.group_code.clone()),
        ("number", version.number.to_string()),
    ];
    let form = FormState::blank()
        .with("text", t.with("note-validation-text", &args))
        .with("decided_on", visit.shell.today);
    page(&validate_page(&mut db, visit, &note, form).await?)
}

pub(super) async fn validate(visit: Visit, Path(id): Path<NoteId>, raw: RawForm) -> Answer {
    let mut tx = visit.begin().await?;
    notes::queries::lock(&mut tx, id).await?;
    let (note, version) = notes::awaited(&mut tx, &visit.actor, id).await?;
    let permit = policy::validate(&visit.actor, note.group_id, id)?;
    let gt0 = gt0(&mut tx).await?;
    let recording = decisions::policy::record(&visit.actor, gt0)?;
    let saved = async {
        let ruling = ruling(&raw)?;
        commands::validate(&mut tx, &permit, &recording, (&note, &version), ruling).await
    };
    match Save::of(&raw).end(saved.await, tx).await? {
        Ok(_) => {
            let flash = Flash::success("note-validated").arg("name", note.title);
            Ok(redirect(&urls::circle_note(id), flash))
        }
        Err(Again { status, form }) => {
            let mut db = visit.db().await?;
            page_with(status, &validate_page(&mut db, visit, &note, form).await?)
        }
    }
}

fn ruling(raw: &RawForm) -> Result<Ruling, FormState> {
    let mut read = Reader::new(raw);
    let text = read.required_markdown("text", 10_000);
    let decided_on = read.required_date("decided_on");
    let meeting = read.optional("meeting");
    platform::finished!(read => Ruling { text, decided_on, meeting })
}

async fn validate_page(
    db: &mut PgConnection,
    visit: Visit,
    note: &Note,
    form: FormState,
) -> Result<ValidateNotePage> {
    let t = visit.shell.t;
    let sessions = queries::sessions(db, visit.actor.now).await?;
    let choice = |session: &queries::Session| {
        let day = t.date(brussels_date(session.starts_at));
        Choice::new(session.id, t.written(&format!("{} · {day}", session.title)))
    };
    Ok(ValidateNotePage {
        meetings: sessions.iter().map(choice).collect(),
        title: note.title.clone(),
        action: urls::circle_note_validate(note.id),
        back: urls::circle_note(note.id),
        shell: notes::within(visit.shell, note, &t.t("note-step-validate")),
        form,
    })
}
