//! Handlers of the attendance page.

pub(super) mod inviting;

use askama::Template;
use axum::{extract::Path, http::StatusCode};
use sqlx::PgConnection;

use super::{
    changes, commands,
    forms::{self, Line},
    queries::{self, AttendanceRow, Candidate},
    trouble::{self, Trouble},
};
use crate::{
    frame::{self, MeetingFrame, MeetingTab},
    head::MeetingHead,
};
use kernel::{
    ids::{AttendanceId, MeetingId, PersonId, PointId},
    meeting::{MeetingState, Standing},
    urls,
};
use platform::{
    errors::{AppError, Result, SaveError},
    mail,
    web::{Answer, Flash, RawForm, Shell, Visit, page, page_with, redirect},
};

/// A line to fill in, and what others stored meanwhile where that differs.
#[derive(Debug, Clone)]
pub(super) struct Shown {
    pub row: AttendanceRow,
    pub line: Line,
    pub conflict: bool,
}

impl Shown {
    /// As stored.
    pub(super) fn stored(row: AttendanceRow) -> Self {
        let line = Line {
            id: row.id.0,
            version: row.version,
            standing: row.standing,
            represented_by: row.represented_by.clone(),
            takes_notes: row.takes_notes,
            remove: false,
        };
        Self {
            row,
            line,
            conflict: false,
        }
    }

    /// Whether the line says so.
    pub(super) fn is(&self, standing: &Standing) -> bool {
        self.line.standing == *standing
    }
}

/// The list with its form.
#[derive(Template)]
#[template(path = "meetings/attendance/edit.html")]
pub(crate) struct AttendancePage {
    pub shell: Shell,
    pub frame: MeetingFrame,
    pub lines: Vec<Shown>,
    pub candidates: Vec<Candidate>,
    pub standings: &'static [Standing],
    /// The meeting has begun: who is added now came.
    pub late: bool,
    /// How many know the meeting otherwise than it is now.
    pub stale: usize,
    /// Whom mails do not reach.
    pub troubles: Vec<Trouble>,
}

impl AttendancePage {
    /// How many stand so.
    pub(super) fn count(&self, standing: &Standing) -> usize {
        let stored = self.lines.iter().map(|l| l.row.stands());
        stored.filter(|s| s == standing).count()
    }

    /// How many said to come.
    pub(super) fn coming(&self) -> usize {
        self.lines.iter().filter(|l| l.row.is_coming()).count()
    }

    /// Whether a line was saved by somebody else meanwhile.
    pub(crate) fn has_conflict(&self) -> bool {
        self.lines.iter().any(|line| line.conflict)
    }

    /// Regulars who are not on the list.
    pub(super) fn regulars(&self) -> Vec<&Candidate> {
        self.candidates.iter().filter(|c| c.regular).collect()
    }

    /// Names and addresses of who was written to.
    pub(crate) fn written_to(&self) -> Vec<(&str, &str)> {
        let rows = self.lines.iter().map(|line| &line.row);
        rows.filter(|row| row.mailed_at.is_some())
            .filter_map(|row| Some((row.name.as_str(), row.email.as_deref()?)))
            .collect()
    }

    /// How many wait for their invitation.
    pub(crate) fn to_mail(&self) -> usize {
        let rows = self.lines.iter().map(|line| &line.row);
        rows.filter(|row| row.waits_for_mail()).count()
    }

    /// Somebody had it, and the meeting is ahead: taking them off is told.
    pub(crate) fn has_told(&self) -> bool {
        let mut rows = self.lines.iter().map(|line| &line.row);
        self.frame.meeting.is_ahead() && rows.any(|row| row.mailed_at.is_some())
    }

    /// How many had it and have not answered.
    pub(super) fn silent(&self) -> usize {
        let rows = self.lines.iter().map(|line| &line.row);
        rows.filter(|row| row.can_have_again()).count()
    }
}

pub(super) async fn edit(visit: Visit, Path(id): Path<MeetingId>) -> Answer {
    let mut db = visit.db().await?;
    let (meeting, _) = frame::editable(&mut db, &visit.actor, id).await?;
    let rows = queries::rows(&mut db, id).await?;
    let lines = rows.into_iter().map(Shown::stored).collect();
    page(&shown(&mut db, visit, meeting, lines).await?)
}

pub(super) async fn update(visit: Visit, Path(id): Path<MeetingId>, raw: RawForm) -> Answer {
    let mut tx = visit.begin().await?;
    let (meeting, permit) = frame::editable(&mut tx, &visit.actor, id).await?;
    let rows = queries::rows(&mut tx, id).await?;
    let lines = forms::lines(&raw, &rows);
    let off = lines.iter().filter(|line| line.remove);
    let off: Vec<_> = off.map(|line| AttendanceId(line.id)).collect();
    let told = changes::take_off(&mut tx, &visit.app, &permit, &off).await?;
    let mut shown_lines = Vec::new();
    for row in rows {
        let Some(line) = lines.iter().find(|line| line.id == row.id.0) else {
            shown_lines.push(Shown::stored(row));
            continue;
        };
        let mut shown = Shown {
            line: line.clone(),
            ..Shown::stored(row)
        };
        if line.differs_from(&shown.row) {
            match commands::save_line(&mut tx, &permit, &shown.row, line).await {
                Ok(()) => {}
                // The next save of this line is a decision: it has seen what is stored.
                Err(SaveError::Stale) => {
                    shown.conflict = true;
                    shown.line.version = shown.row.version;
                }
                Err(error) => return Err(error.into()),
            }
        }
        shown_lines.push(shown);
    }
    if shown_lines.iter().any(|line| line.conflict) {
        tx.rollback().await?;
        let template = shown(&mut *visit.db().await?, visit, meeting, shown_lines).await?;
        return page_with(StatusCode::CONFLICT, &template);
    }
    tx.commit().await?;
    told.go_on(visit, &urls::attendance(id), Flash::success("saved"))
}

pub(super) async fn regulars(visit: Visit, Path(id): Path<MeetingId>) -> Answer {
    let mut tx = visit.begin().await?;
    let (meeting, permit) = frame::editable(&mut tx, &visit.actor, id).await?;
    let candidates = queries::candidates(&mut tx, id, meeting.group_id).await?;
    let regulars: Vec<PersonId> = candidates
        .iter()
        .filter(|c| c.regular)
        .map(|c| c.id)
        .collect();
    let added = commands::invite(&mut tx, &permit, &regulars).await?;
    let flash = Flash::success("attendance-invited").arg("count", added);
    tx.lead_to(&urls::attendance(id), flash).await
}

/// Notes that somebody came (`came`), or did not after all (`away`), while the meeting goes on.
pub(crate) async fn present(visit: Visit, Path(id): Path<MeetingId>, raw: RawForm) -> Answer {
    let mut tx = visit.begin().await?;
    let (_, permit) = frame::editable(&mut tx, &visit.actor, id).await?;
    let (line, present) = match raw.first("came") {
        "" => (raw.first("away"), false),
        line => (line, true),
    };
    let rows = queries::rows(&mut tx, id).await?;
    let row = rows.iter().find(|row| row.id.0.to_string() == line);
    let row = row.ok_or(AppError::BadRequest("error-not-valid"))?;
    commands::set_present(&mut tx, &permit, (row.person_id, &row.name), present).await?;
    let back = match raw.first("point").parse::<PointId>() {
        Ok(point) => format!("{}?point={point}", urls::notes(id)),
        Err(_) => urls::notes(id),
    };
    tx.lead_quietly(&back).await
}

pub(super) async fn add(visit: Visit, Path(id): Path<MeetingId>, raw: RawForm) -> Answer {
    let mut tx = visit.begin().await?;
    let (meeting, permit) = frame::editable(&mut tx, &visit.actor, id).await?;
    let candidates = queries::candidates(&mut tx, id, meeting.group_id).await?;
    let listed = queries::rows(&mut tx, id).await?;
    let added = match forms::added(&raw, &candidates, &listed) {
        Ok(added) => added,
        Err(key) => return Ok(redirect(&urls::attendance(id), Flash::error(key))),
    };
    let mut count = commands::add_people(&mut tx, &permit, &added.people, added.standing).await?;
    if let Some(guest) = &added.guest {
        commands::add_guest(&mut tx, &permit, guest, added.standing).await?;
        count += 1;
    }
    let flash = Flash::success("attendance-invited").arg("count", count);
    tx.lead_to(&urls::attendance(id), flash).await
}

/// Says that the address of somebody on the list is right, or that mails to it came back.
pub(crate) async fn address(visit: Visit, Path(id): Path<MeetingId>, raw: RawForm) -> Answer {
    let mut tx = visit.begin().await?;
    let (_, permit) = frame::editable(&mut tx, &visit.actor, id).await?;
    let rows = queries::rows(&mut tx, id).await?;
    let asked = mail::addresses::folded(raw.first("address"));
    let is_asked = |email: &str| mail::addresses::folded(email) == asked;
    let mut listed = rows.iter();
    let row = listed.find(|row| row.email.as_deref().is_some_and(is_asked));
    let row = row.ok_or(AppError::NotFound)?;
    let done = match raw.first("is") {
        "right" => commands::trust_address(&mut tx, &permit, &row.name, &asked).await?,
        "wrong" => commands::distrust_address(&mut tx, &permit, &row.name, &asked).await?,
        _ => return Err(AppError::BadRequest("error-not-valid")),
    };
    tx.lead_to(&urls::attendance(id), Flash::success(done))
        .await
}

async fn shown(
    db: &mut PgConnection,
    visit: Visit,
    meeting: MeetingHead,
    lines: Vec<Shown>,
) -> Result<AttendancePage> {
    let candidates = queries::candidates(db, meeting.id, meeting.group_id).await?;
    let stale = changes::queries::stale(db, &[meeting.id], visit.actor.now).await?;
    let t = visit.shell.t;
    let rows: Vec<&AttendanceRow> = lines.iter().map(|line| &line.row).collect();
    let troubles = trouble::of(db, meeting.id, &rows, t).await?;
    let late = meeting.state != MeetingState::Planned;
    Ok(AttendancePage {
        shell: frame::within(visit.shell, &meeting, &t.t("meeting-tab-attendance")),
        frame: MeetingFrame::new(&visit.actor, meeting, MeetingTab::Attendance, t),
        lines,
        candidates,
        standings: Standing::ALL,
        late,
        stale: stale.len(),
        troubles,
    })
}
