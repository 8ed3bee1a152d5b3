//! Handlers of the attendance page.

use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::Response,
};
use sqlx::PgConnection;

use super::{
    commands, forms,
    pages::{AttendancePage, Shown},
    queries::{self, AttendanceRow},
    replies::links,
};
use crate::{
    features::meetings::{
        frame::{self, MeetingFrame, MeetingTab},
        head::MeetingHead,
        model::{MeetingState, Standing},
        policy,
    },
    kernel::{
        ids::{MeetingId, PersonId},
        urls,
    },
    platform::{
        errors::{Result, SaveError},
        i18n::Translator,
        mail::{self, NewMail},
        web::{AppState, ConfirmPage, Flash, RawForm, Visit, page, page_with, redirect},
    },
};

pub async fn edit(
    State(app): State<AppState>,
    visit: Visit,
    Path(id): Path<MeetingId>,
) -> Result<Response> {
    let mut db = app.db().await?;
    let meeting = frame::known(&mut db, &visit.actor, id).await?;
    policy::edit(&visit.actor, &meeting)?;
    let rows = queries::rows(&mut db, id).await?;
    let lines = rows.into_iter().map(Shown::stored).collect();
    page(&shown(&mut db, visit, meeting, lines).await?)
}

pub async fn update(
    State(app): State<AppState>,
    visit: Visit,
    Path(id): Path<MeetingId>,
    raw: RawForm,
) -> Result<Response> {
    let mut tx = app.begin().await?;
    let meeting = frame::known(&mut tx, &visit.actor, id).await?;
    let permit = policy::edit(&visit.actor, &meeting)?;
    let rows = queries::rows(&mut tx, id).await?;
    let lines = forms::lines(&raw, &rows);
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
            match commands::save_line(&mut tx, &permit, id, &shown.row, line).await {
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
        let template = shown(&mut *app.db().await?, visit, meeting, shown_lines).await?;
        return page_with(StatusCode::CONFLICT, &template);
    }
    tx.commit().await?;
    Ok(redirect(&urls::attendance(id), Flash::success("saved")))
}

pub async fn regulars(
    State(app): State<AppState>,
    visit: Visit,
    Path(id): Path<MeetingId>,
) -> Result<Response> {
    let mut tx = app.begin().await?;
    let meeting = frame::known(&mut tx, &visit.actor, id).await?;
    let permit = policy::edit(&visit.actor, &meeting)?;
    let candidates = queries::candidates(&mut tx, id, meeting.group_id).await?;
    let regulars: Vec<PersonId> = candidates
        .iter()
        .filter(|c| c.regular)
        .map(|c| c.id)
        .collect();
    let added = commands::invite(&mut tx, &permit, id, &regulars).await?;
    tx.commit().await?;
    let flash = Flash::success("attendance-invited").arg("count", added);
    Ok(redirect(&urls::attendance(id), flash))
}

pub async fn add(
    State(app): State<AppState>,
    visit: Visit,
    Path(id): Path<MeetingId>,
    raw: RawForm,
) -> Result<Response> {
    let mut tx = app.begin().await?;
    let meeting = frame::known(&mut tx, &visit.actor, id).await?;
    let permit = policy::edit(&visit.actor, &meeting)?;
    let candidates = queries::candidates(&mut tx, id, meeting.group_id).await?;
    let listed = queries::rows(&mut tx, id).await?;
    let added = match forms::added(&raw, &candidates, &listed) {
        Ok(added) => added,
        Err(key) => return Ok(redirect(&urls::attendance(id), Flash::error(key))),
    };
    let mut count =
        commands::add_people(&mut tx, &permit, id, &added.people, added.standing).await?;
    if let Some(guest) = &added.guest {
        commands::add_guest(&mut tx, &permit, id, guest, added.standing).await?;
        count += 1;
    }
    tx.commit().await?;
    let flash = Flash::success("attendance-invited").arg("count", count);
    Ok(redirect(&urls::attendance(id), flash))
}

pub async fn confirm_mail(
    State(app): State<AppState>,
    visit: Visit,
    Path(id): Path<MeetingId>,
) -> Result<Response> {
    let mut db = app.db().await?;
    let meeting = frame::known(&mut db, &visit.actor, id).await?;
    policy::edit(&visit.actor, &meeting)?;
    let waiting = not_mailed(queries::rows(&mut db, id).await?);
    let names: Vec<&str> = waiting.iter().map(|row| row.name.as_str()).collect();
    if names.is_empty() || meeting.state != MeetingState::Planned {
        let flash = Flash::info("attendance-nobody-to-mail");
        return Ok(redirect(&urls::attendance(id), flash));
    }
    let t = visit.shell.t;
    page(&ConfirmPage {
        question: t.count("attendance-mail-question", waiting.len()),
        consequence: t.t1("attendance-mail-consequence", "names", names.join(", ")),
        button: t.t("attendance-mail"),
        action: format!("{}/invite", urls::attendance(id)),
        back: urls::attendance(id),
        shell: frame::within(visit.shell, &meeting, &t.t("attendance-mail")),
    })
}

/// Sends the invitation to those who have not had it; who has it is not mailed again.
pub async fn mail(
    State(app): State<AppState>,
    visit: Visit,
    Path(id): Path<MeetingId>,
) -> Result<Response> {
    let mut tx = app.begin().await?;
    let meeting = frame::known(&mut tx, &visit.actor, id).await?;
    let permit = policy::edit(&visit.actor, &meeting)?;
    let waiting = not_mailed(queries::rows(&mut tx, id).await?);
    let ids: Vec<_> = waiting.iter().map(|row| row.id).collect();
    let marked = commands::mark_mailed(&mut tx, &permit, &ids).await?;
    let due: Vec<&AttendanceRow> = waiting
        .iter()
        .filter(|row| marked.contains(&row.id))
        .collect();
    let lines: Vec<_> = due.iter().map(|row| row.id).collect();
    let secrets = links::issue(&mut tx, &lines, permit.at()).await?;
    let mut names = Vec::new();
    for (row, secret) in due.iter().zip(secrets) {
        if let Some(new) = invitation(&app, &meeting, row, &secret) {
            mail::post(&mut tx, &new, permit.at()).await?;
            names.push(row.name.as_str());
        }
    }
    if !names.is_empty() {
        commands::record_mailed(&mut tx, &permit, id, &names.join(", ")).await?;
    }
    tx.commit().await?;
    let flash = Flash::success("attendance-mailed").arg("count", names.len());
    Ok(redirect(&urls::attendance(id), flash))
}

/// Expected people with a mail address who have had no invitation.
fn not_mailed(rows: Vec<AttendanceRow>) -> Vec<AttendanceRow> {
    rows.into_iter()
        .filter(|row| row.email.is_some() && row.mailed_at.is_none())
        .filter(|row| row.standing == Standing::Invited)
        .collect()
}

/// The mail with all that is needed; the meeting's page only for those who can open it.
fn invitation(
    app: &AppState,
    meeting: &MeetingHead,
    row: &AttendanceRow,
    secret: &str,
) -> Option<NewMail> {
    let t = Translator(row.lang?);
    let when = t.time_span(meeting.starts_at, meeting.ends_at);
    let mut facts = vec![t.t1("attendance-mail-when", "when", &when)];
    if !meeting.place.is_empty() {
        facts.push(t.t1("attendance-mail-place", "place", &meeting.place));
    }
    if !meeting.video_url.is_empty() {
        facts.push(t.t1("attendance-mail-video", "video", &meeting.video_url));
    }
    let page = match row.has_account {
        true => t.t1(
            "attendance-mail-page",
            "link",
            app.absolute(&urls::meeting(meeting.id)),
        ),
        false => String::new(),
    };
    Some(NewMail {
        recipient: row.email.clone()?,
        subject: t.t2(
            "attendance-mail-subject",
            "title",
            &meeting.title,
            "when",
            &when,
        ),
        body: t.with(
            "attendance-mail-body",
            &[
                ("name", row.name.clone()),
                ("title", meeting.title.clone()),
                ("facts", facts.join("\n")),
                ("reply", app.absolute(&links::path(secret))),
                ("calendar", app.absolute(&links::calendar_path(secret))),
                ("page", page),
            ],
        ),
    })
}

async fn shown(
    db: &mut PgConnection,
    visit: Visit,
    meeting: MeetingHead,
    lines: Vec<Shown>,
) -> Result<AttendancePage> {
    let candidates = queries::candidates(db, meeting.id, meeting.group_id).await?;
    let t = visit.shell.t;
    let late = meeting.state != MeetingState::Planned;
    Ok(AttendancePage {
        url: urls::attendance(meeting.id),
        shell: frame::within(visit.shell, &meeting, &t.t("meeting-tab-attendance")),
        frame: MeetingFrame::new(&visit.actor, meeting, MeetingTab::Attendance, t),
        lines,
        candidates,
        standings: Standing::ALL,
        late,
    })
}
