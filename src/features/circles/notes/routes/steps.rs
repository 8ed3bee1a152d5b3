//! Handlers of the steps of a note's latest version; its validation, which is a decision, is a flow.

use askama::Template;
use axum::extract::Path;
use chrono::NaiveDate;
use sqlx::PgConnection;

use super::{held, known, latest, reading, within};
use crate::{
    frame,
    invitations::news,
    notes::{
        committee,
        model::{self, Note, NoteVersion},
        queries,
    },
    policy,
};
use kernel::{circle::NoteStep, ids::NoteId, urls};
use platform::{
    auth::Actor,
    errors::{AppError, Result},
    web::{
        Answer, Flash, FormState, RawForm, RawQuery, Reader, Save, Shell, Tx, Visit, page,
        redirect, redirect_quietly,
    },
};

/// Asks before a step.
#[derive(Template)]
#[template(path = "circles/notes/advance.html")]
pub(crate) struct NoteAdvancePage {
    pub shell: Shell,
    pub form: FormState,
    pub title: String,
    pub step: NoteStep,
    /// It leaves after that day: why?
    pub late_since: Option<NaiveDate>,
    pub action: String,
    pub back: String,
}

impl NoteAdvancePage {
    /// Its participants may read it from now on.
    fn leaves(&self) -> bool {
        self.step == NoteStep::Send
    }

    /// The reason must be given.
    fn needs_reason(&self) -> bool {
        self.step == NoteStep::Return || self.late_since.is_some()
    }
}

fn step_of(word: &str) -> Result<NoteStep> {
    match word.parse() {
        Ok(NoteStep::Validate) | Err(_) => Err(AppError::BadRequest("error-not-valid")),
        Ok(step) => Ok(step),
    }
}

/// Who may take the step, on a version whose state allows it.
fn allowed(actor: &Actor, note: &Note, version: &NoteVersion, step: NoteStep) -> Result<()> {
    match step {
        NoteStep::Return => policy::validate(actor, note.group_id, note.id).map(|_| ())?,
        _ => policy::prepare_of(actor, note.group_id, note.id).map(|_| ())?,
    }
    if version.state.next(step).is_err() || note.archived_at.is_some() {
        return Err(AppError::Conflict("note-error-state"));
    }
    Ok(())
}

pub(crate) async fn confirm(visit: Visit, Path(id): Path<NoteId>, query: RawQuery) -> Answer {
    let mut db = visit.db().await?;
    let note = known(&mut db, &visit.actor, id).await?;
    let may = policy::prepare_of(&visit.actor, note.group_id, id).map(|_| ());
    may.or_else(|_| policy::validate(&visit.actor, note.group_id, id).map(|_| ()))?;
    if query.first("step").is_empty() {
        // The address of the form, entered again.
        return Ok(redirect_quietly(&urls::circle_note(id)));
    }
    let version = latest(&mut db, id).await?;
    let step = step_of(query.first("step"))?;
    allowed(&visit.actor, &note, &version, step)?;
    page(&advance_page(visit.shell, &note, step, FormState::blank()))
}

pub(crate) async fn advance(visit: Visit, Path(id): Path<NoteId>, raw: RawForm) -> Answer {
    let mut tx = visit.begin().await?;
    if raw.first("step") == NoteStep::Return.as_str() {
        return send_back(tx, visit, id, raw).await;
    }
    let (note, permit, version) = held(&mut tx, &visit.actor, id).await?;
    let step = step_of(raw.first("step"))?;
    allowed(&visit.actor, &note, &version, step)?;
    let late = step == NoteStep::Send && model::is_late(&note, visit.shell.today);
    let saved = async {
        let mut read = Reader::new(&raw);
        let reason = if late {
            read.required_text("reason", 2_000)
        } else {
            Some(String::new())
        };
        let reason = read.finish(|| reason)?;
        committee::advance(&mut tx, &permit, &version, step, &reason).await
    };
    match Save::of(&raw).end(saved.await, tx).await? {
        Ok(state) => {
            let state = visit.shell.t.word(state);
            let flash = Flash::success("note-advanced").arg("state", state);
            Ok(redirect(&next(&visit, &note, step).await?, flash))
        }
        Err(again) => again.page(|form| advance_page(visit.shell, &note, step, form)),
    }
}

/// Where one goes on after a step: what was sent is to be told to those invited before.
async fn next(visit: &Visit, note: &Note, step: NoteStep) -> Result<String> {
    if let (NoteStep::Send, Some(circle)) = (step, note.circle_id) {
        let mut db = visit.db().await?;
        let circle = frame::known(&mut db, &visit.actor, circle).await?;
        if news::is_note_untold(&mut db, &circle, visit.actor.now).await? {
            return Ok(urls::circle_invitees_note(circle.id));
        }
    }
    Ok(reading::url(note.id))
}

/// The committee's reasons, noted by the coordination.
async fn send_back(mut tx: Tx, visit: Visit, id: NoteId, raw: RawForm) -> Answer {
    queries::lock(&mut tx, id).await?;
    let note = known(&mut tx, &visit.actor, id).await?;
    let permit = policy::validate(&visit.actor, note.group_id, id)?;
    let version = latest(&mut tx, id).await?;
    let step = NoteStep::Return;
    allowed(&visit.actor, &note, &version, step)?;
    let saved = async {
        let mut read = Reader::new(&raw);
        let reason = read.required_text("reason", 5_000);
        let reason = read.finish(|| reason)?;
        committee::send_back(&mut tx, &permit, &version, &reason).await
    };
    match Save::of(&raw).end(saved.await, tx).await? {
        Ok(state) => {
            let state = visit.shell.t.word(state);
            let flash = Flash::success("note-advanced").arg("state", state);
            Ok(redirect(&reading::url(id), flash))
        }
        Err(again) => again.page(|form| advance_page(visit.shell, &note, step, form)),
    }
}

fn advance_page(shell: Shell, note: &Note, step: NoteStep, form: FormState) -> NoteAdvancePage {
    let title = shell.t.word(step);
    let late = step == NoteStep::Send && model::is_late(note, shell.today);
    NoteAdvancePage {
        shell: within(shell, note, &title),
        title: note.title.clone(),
        step,
        late_since: note.leave_by().filter(|_| late),
        action: urls::circle_note_advance(note.id),
        back: reading::url(note.id),
        form,
    }
}

/// The note before the committee, for the flow that validates it, which holds the note before.
/// Fails: as the policy refuses; a conflict where it does not lie before the committee.
pub async fn awaited(
    db: &mut PgConnection,
    actor: &Actor,
    id: NoteId,
) -> Result<(Note, NoteVersion)> {
    let note = known(db, actor, id).await?;
    policy::validate(actor, note.group_id, id)?;
    let version = latest(db, id).await?;
    if !version.state.awaited() || note.archived_at.is_some() {
        return Err(AppError::Conflict("note-error-state"));
    }
    Ok((note, version))
}
