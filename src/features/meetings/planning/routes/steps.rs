//! Handlers that call a meeting off and put it away, and take that back.

use std::slice::from_ref;

use askama::Template;
use axum::extract::Path;
use sqlx::PgConnection;

use crate::{
    attendance::changes::{self, Asked},
    frame::{self, MeetingFrame, MeetingTab},
    head::MeetingHead,
    planning::commands,
};
use kernel::{ids::MeetingId, urls};
use platform::{
    errors::{AppError, Result},
    web::{
        Again, Answer, Flash, FormState, RawForm, Reader, Save, Shell, Undo, Visit, archival, page,
        page_with, undo,
    },
};

/// Calling a meeting off, with the reason.
#[derive(Template)]
#[template(path = "meetings/planning/cancel.html")]
pub(crate) struct MeetingCancelPage {
    pub shell: Shell,
    pub frame: MeetingFrame,
    pub form: FormState,
    /// How many people were told of the meeting.
    pub told: i64,
}

/// Asking before a meeting is put away or taken back, and whether to tell people.
#[derive(Template)]
#[template(path = "meetings/planning/change.html")]
pub(crate) struct MeetingChangePage {
    pub shell: Shell,
    pub form: FormState,
    pub question: String,
    pub consequence: String,
    pub button: String,
    pub danger: bool,
    /// How many people were told of the meeting.
    pub told: i64,
    pub action: String,
    pub back: String,
}

pub(crate) async fn confirm_cancel(visit: Visit, Path(id): Path<MeetingId>) -> Answer {
    let mut db = visit.db().await?;
    let (meeting, _) = frame::editable(&mut db, &visit.actor, id).await?;
    page(&cancel_page(&mut db, visit, meeting, FormState::blank()).await?)
}

pub(crate) async fn cancel(visit: Visit, Path(id): Path<MeetingId>, raw: RawForm) -> Answer {
    let mut tx = visit.begin().await?;
    let (meeting, permit) = frame::editable(&mut tx, &visit.actor, id).await?;
    let saved = async {
        let act = undo::begin(&mut tx, &raw, "meeting", id.0).await?;
        let mut read = Reader::new(&raw);
        let reason = read.required_text("reason", 500);
        let reason = read.finish(|| reason)?;
        if !commands::set_cancelled(&mut tx, &permit, true, &reason).await? {
            return Err(AppError::Conflict("meeting-not-planned").into());
        }
        let asked = Asked::of(&raw);
        let told = changes::after(&mut tx, &visit.app, asked, from_ref(&permit)).await?;
        let flash = Flash::success("meeting-cancelled").arg("name", &meeting.title);
        let back = asked.again(Undo::to(urls::meeting_reinstate(id)));
        Ok((told, act.offering(&mut tx, flash, back).await?))
    };
    match Save::of(&raw).end(saved.await, tx).await? {
        Ok((told, flash)) => told.go_on(visit, &urls::meeting(id), flash),
        Err(Again { status, form }) => {
            let mut db = visit.db().await?;
            page_with(status, &cancel_page(&mut db, visit, meeting, form).await?)
        }
    }
}

/// A change of the whole meeting that asks first, and whether to tell people.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Step {
    Reinstate,
    Archive,
    Restore,
}

impl Step {
    /// Question, consequence, button, and what is said when it is done.
    fn words(self) -> [&'static str; 4] {
        match self {
            Self::Reinstate => [
                "meeting-reinstate-question",
                "meeting-reinstate-consequence",
                "meeting-reinstate",
                "meeting-reinstated",
            ],
            Self::Archive => [
                "archive-question",
                "meeting-archive-consequence",
                "archive",
                "archived",
            ],
            Self::Restore => [
                "meeting-restore-question",
                "meeting-restore-consequence",
                "restore",
                "restored",
            ],
        }
    }
}

pub(crate) async fn reinstate(visit: Visit, id: Path<MeetingId>, raw: RawForm) -> Answer {
    take(visit, id, raw, Step::Reinstate).await
}

pub(crate) async fn archive(visit: Visit, id: Path<MeetingId>, raw: RawForm) -> Answer {
    take(visit, id, raw, Step::Archive).await
}

pub(crate) async fn restore(visit: Visit, id: Path<MeetingId>, raw: RawForm) -> Answer {
    take(visit, id, raw, Step::Restore).await
}

async fn take(visit: Visit, Path(id): Path<MeetingId>, raw: RawForm, step: Step) -> Answer {
    let mut tx = visit.begin().await?;
    let (meeting, permit) = frame::editable(&mut tx, &visit.actor, id).await?;
    let [question, consequence, button, done] = step.words();
    if visit.asks() {
        let t = visit.shell.t;
        return page(&MeetingChangePage {
            form: FormState::blank(),
            question: t.t1(question, "name", &meeting.title),
            consequence: t.t(consequence),
            button: t.t(button),
            danger: step == Step::Archive,
            told: changes::queries::told(&mut tx, &[id]).await?,
            action: visit.shell.address().to_owned(),
            back: urls::meeting(id),
            shell: frame::within(visit.shell, &meeting, &t.t(button)),
        });
    }
    let act = undo::begin(&mut tx, &raw, "meeting", id.0).await?;
    let back = match step {
        Step::Reinstate => {
            commands::set_cancelled(&mut tx, &permit, false, "").await?;
            let cancel = Undo::to(urls::meeting_cancel(id));
            cancel.with("reason", &meeting.cancel_reason)
        }
        Step::Archive => {
            archival::set(&mut tx, &permit, "meeting", true).await?;
            Undo::to(urls::meeting_restore(id))
        }
        Step::Restore => {
            archival::set(&mut tx, &permit, "meeting", false).await?;
            Undo::to(urls::meeting_archive(id))
        }
    };
    let asked = Asked::of(&raw);
    let told = changes::after(&mut tx, &visit.app, asked, from_ref(&permit)).await?;
    let flash = Flash::success(done).arg("name", meeting.title);
    let flash = act.offering(&mut tx, flash, asked.again(back)).await?;
    tx.commit().await?;
    told.go_on(visit, &urls::meeting(id), flash)
}

async fn cancel_page(
    db: &mut PgConnection,
    visit: Visit,
    meeting: MeetingHead,
    form: FormState,
) -> Result<MeetingCancelPage> {
    let t = visit.shell.t;
    Ok(MeetingCancelPage {
        told: changes::queries::told(db, &[meeting.id]).await?,
        shell: frame::within(visit.shell, &meeting, &t.t("meeting-cancel")),
        frame: MeetingFrame::new(&visit.actor, meeting, MeetingTab::Overview, t),
        form,
    })
}
