//! Handlers of answering corrections: accepted, perhaps in other words, or declined with a reason.

use askama::Template;
use axum::extract::Path;
use sqlx::PgConnection;

use super::list;
use crate::{
    corrections::{
        commands,
        model::{self, Correction, CorrectionState, CorrectionStep},
        queries,
    },
    meeting_for,
    notes::{
        self,
        commands::{NewEntry, Promise},
        unchanged,
    },
    word_diff::Patience,
};
use kernel::{
    dates::brussels_date,
    ids::{CorrectionId, MeetingId},
    meeting::EntryKind,
    urls,
};
use meetings::{frame, head::MeetingHead, policy};
use platform::{
    auth::{Permit, rights::permission::ManageMinutes},
    errors::{AppError, Result, SaveError},
    i18n::Translator,
    mail::{self, MailClass, NewMail},
    web::{
        Again, Answer, AppState, Choice, Flash, FormState, RawForm, Reader, Save, Shell, Visit,
        page_of_texts, page_of_texts_with, redirect,
    },
};

/// Answering a correction.
#[derive(Template)]
#[template(path = "minutes/corrections/show.html")]
pub(crate) struct AnswerPage {
    pub shell: Shell,
    pub correction: Correction,
    pub patience: Patience,
    /// What a missing passage can be noted as.
    pub kinds: Vec<Choice>,
    pub form: FormState,
    pub url: String,
    pub back: String,
}

pub(crate) async fn show(
    visit: Visit,
    Path((id, correction)): Path<(MeetingId, CorrectionId)>,
) -> Answer {
    let mut db = visit.db().await?;
    let (meeting, _, correction) = found(&mut db, &visit, id, correction).await?;
    page_of_texts(answer_page(visit, &meeting, correction, None), db).await
}

async fn found(
    db: &mut PgConnection,
    visit: &Visit,
    id: MeetingId,
    correction: CorrectionId,
) -> Result<(MeetingHead, Permit<ManageMinutes, MeetingId>, Correction)> {
    let (meeting, permit) = meeting_for(db, visit, id, policy::manage_minutes).await?;
    let correction = queries::one(db, id, correction)
        .await?
        .ok_or(AppError::NotFound)?;
    Ok((meeting, permit, correction))
}

/// What the note-taker says.
struct Said {
    step: CorrectionStep,
    text: String,
    kind: EntryKind,
    answer: String,
}

fn parse(raw: &RawForm) -> Result<Said, FormState> {
    let mut read = Reader::new(raw);
    let text = read.required_markdown("text", 20_000);
    let kind = read.word::<EntryKind>("kind");
    let answer = read.line("answer", 2000);
    let state = read.required_word::<CorrectionState>("state");
    let step = match state {
        Some(CorrectionState::Accepted) => Some(CorrectionStep::Accept),
        Some(CorrectionState::Declined) => Some(CorrectionStep::Decline),
        Some(CorrectionState::Proposed | CorrectionState::Withdrawn) => {
            read.wrong("state", "error-not-valid");
            None
        }
        None => None,
    };
    if step == Some(CorrectionStep::Decline) && answer.as_deref() == Some("") {
        read.wrong("answer", "correction-reason-needed");
    }
    read.finish(|| {
        Some(Said {
            step: step?,
            text: text?,
            kind: kind?.unwrap_or_default(),
            answer: answer?,
        })
    })
}

pub(crate) async fn answer(
    visit: Visit,
    Path((id, correction)): Path<(MeetingId, CorrectionId)>,
    raw: RawForm,
) -> Answer {
    let mut tx = visit.begin().await?;
    let (meeting, permit, correction) = found(&mut tx, &visit, id, correction).await?;
    model::open_for_answers(&meeting)?;
    if !correction.is_open() {
        return Err(AppError::Conflict("correction-answered-already"));
    }
    let saved = async {
        let said = parse(&raw)?;
        if said.step == CorrectionStep::Accept {
            let seen = unchanged::text(&raw);
            let passage = (&correction, seen.as_str());
            accept(&mut tx, &visit, &meeting, &permit, passage, &said).await?;
        }
        let answer = (said.step, said.answer.as_str());
        let answered = commands::answer(&mut tx, &permit, &correction, answer).await;
        // Another answer, unlike another text of the passage, leaves nothing to look at again.
        let state = answered.map_err(AppError::from)?;
        if let Some(proposer) = queries::proposer(&mut tx, correction.proposed_by_id).await?
            && correction.proposed_by_id != visit.actor.id
        {
            let answer = (state, said.answer.as_str());
            let new = letter(&visit.app, &meeting, &proposer, answer).reply_to(permit.by());
            mail::post(&mut tx, &new, permit.at()).await?;
        }
        Ok(())
    };
    let now = correction.entry_text.as_deref().unwrap_or_default();
    let changed = ("text", "correction-passage-changed");
    match unchanged::end(saved.await, tx, raw, now, changed).await? {
        Ok(()) => Ok(redirect(
            &urls::corrections(id),
            Flash::success("correction-answered"),
        )),
        Err(Again { status, form }) => {
            let template = answer_page(visit, &meeting, correction, Some(form));
            page_of_texts_with(status, template, ()).await
        }
    }
}

/// The passage says what was agreed, or a missing one is added.
async fn accept(
    db: &mut PgConnection,
    visit: &Visit,
    meeting: &MeetingHead,
    permit: &Permit<ManageMinutes, MeetingId>,
    (correction, seen): (&Correction, &str),
    said: &Said,
) -> Result<(), SaveError> {
    if let Some(entry) = correction.entry_id {
        return notes::correcting::correct(db, permit, entry, (seen, &said.text)).await;
    }
    let taking = policy::take_notes(&visit.actor, meeting)?;
    let new = NewEntry {
        point: correction.point_id,
        section: None,
        parent: None,
        kind: said.kind,
        speaker: None,
        speaker_name: String::new(),
        body: said.text.clone(),
        client_key: format!("correction-{}", correction.id),
    };
    let entry = notes::commands::add_entry(db, &taking, &new).await?;
    let noted = (said.kind, said.text.as_str());
    let nothing = Promise::default();
    notes::commands::register(db, &taking, meeting, entry, noted, &nothing).await
}

pub(crate) async fn extend(visit: Visit, Path(id): Path<MeetingId>, raw: RawForm) -> Answer {
    let mut tx = visit.begin().await?;
    let (meeting, permit) = meeting_for(&mut tx, &visit, id, policy::manage_minutes).await?;
    model::open_for_answers(&meeting)?;
    let saved = async {
        let mut read = Reader::new(&raw);
        let due = read.required_date("due_on");
        if due.is_some_and(|due| due < brussels_date(visit.actor.now)) {
            read.wrong("due_on", "error-date-past");
        } else if due.is_some_and(|due| due < meeting.day()) {
            read.wrong("due_on", "minutes-due-before-meeting");
        }
        let due = (meeting.corrections_due_on, read.finish(|| due)?);
        commands::extend(&mut tx, &permit, due).await
    };
    match Save::of(&raw).end(saved.await, tx).await? {
        Ok(()) => Ok(redirect(&urls::corrections(id), Flash::success("saved"))),
        Err(Again { status, form }) => {
            let mut db = visit.db().await?;
            let template = list(&mut db, visit, meeting, form).await?;
            page_of_texts_with(status, template, db).await
        }
    }
}

fn letter(
    app: &AppState,
    meeting: &MeetingHead,
    proposer: &queries::Proposer,
    (state, answer): (CorrectionState, &str),
) -> NewMail {
    let t = Translator(proposer.lang);
    let link = app.absolute(&urls::corrections(meeting.id));
    NewMail::new(
        MailClass::Result,
        &proposer.email,
        t.t1("correction-mail-subject", "title", &meeting.title),
        t.with(
            "correction-mail-body",
            &[
                ("name", proposer.name.clone()),
                ("title", meeting.title.clone()),
                ("state", t.word(state)),
                ("answer", answer.to_owned()),
                ("link", link.clone()),
            ],
        ),
    )
    .button(t.t("mail-button-corrections"), &link)
    .about(meeting.id)
}

fn answer_page(
    visit: Visit,
    meeting: &MeetingHead,
    correction: Correction,
    form: Option<FormState>,
) -> AnswerPage {
    let t = visit.shell.t;
    AnswerPage {
        kinds: if correction.entry_id.is_none() {
            Choice::words::<EntryKind>(t)
        } else {
            Vec::new()
        },
        form: form.unwrap_or_else(|| {
            FormState::blank()
                .with("text", &correction.proposed_text)
                .with("seen", correction.entry_text.as_deref().unwrap_or_default())
                .with("kind", EntryKind::default())
        }),
        url: urls::correction(meeting.id, correction.id),
        shell: frame::within(visit.shell, meeting, &t.t("correction-answer-title"))
            .crumb(t.t("meeting-tab-minutes"), urls::minutes(meeting.id))
            .crumb(t.t("corrections-title"), urls::corrections(meeting.id)),
        back: urls::corrections(meeting.id),
        correction,
        patience: Patience::default(),
    }
}
