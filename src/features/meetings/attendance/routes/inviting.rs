//! Handlers that send invitations to those on the list: the first time, and again.

use std::slice::from_ref;

use axum::extract::Path;
use chrono::{DateTime, Utc};
use sqlx::PgConnection;

use crate::{
    attendance::{
        changes::{self, invitation},
        commands, invitation,
        queries::{self, AttendanceRow},
    },
    calendar, frame,
    head::{self, MeetingHead},
};
use kernel::{ids::MeetingId, urls};
use platform::{
    auth::{Permit, rights::permission::EditMeeting, token::DOTS},
    errors::Result,
    mail::{self, Sending},
    web::{
        Answer, AppState, ConfirmPage, Flash, Handed, RawForm, RawQuery, SendPage, Visit, links,
        redirect, redirect_quietly,
    },
};

pub(crate) async fn confirm_mail(
    visit: Visit,
    Path(id): Path<MeetingId>,
    query: RawQuery,
) -> Answer {
    let mut db = visit.db().await?;
    let (meeting, _) = frame::editable(&mut db, &visit.actor, id).await?;
    let rows = queries::rows(&mut db, id).await?;
    let waiting: Vec<_> = rows.iter().filter(|row| row.waits_for_mail()).collect();
    if !meeting.invites() {
        let flash = Flash::info("attendance-not-planned");
        return Ok(redirect(&urls::attendance(id), flash));
    }
    if waiting.is_empty() {
        return nobody_waits(&mut db, visit, &meeting, &rows, &query).await;
    }
    let mut sending = plan(&mut db, &visit, &meeting, &waiting, &query).await?;
    for row in rows.iter().filter(|row| row.has_no_address()) {
        sending.leave(&row.name, "sending-left-no-address");
    }
    asked(visit, &meeting, sending, Turn::First).answer()
}

/// Whether somebody gets the invitation for the first time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Turn {
    First,
    Again,
}

impl Turn {
    /// Who gets it.
    fn is_due(self, row: &AttendanceRow) -> bool {
        match self {
            Self::First => row.waits_for_mail(),
            Self::Again => row.can_have_again(),
        }
    }
}

/// The page that asks.
fn asked(visit: Visit, meeting: &MeetingHead, sending: Sending, turn: Turn) -> SendPage {
    let t = visit.shell.t;
    let (count, names) = (sending.to.len(), names(&sending));
    let (title, question, consequence, action) = match turn {
        Turn::First => (
            t.t("attendance-mail"),
            t.count("attendance-mail-question", count),
            t.t1("attendance-mail-consequence", "names", names),
            urls::attendance_invite(meeting.id),
        ),
        Turn::Again => (
            t.t("attendance-again"),
            t.count("attendance-again-question", count),
            t.t1("attendance-again-consequence", "names", names),
            urls::attendance_invite_again(meeting.id),
        ),
    };
    let question = ConfirmPage {
        action,
        ..ConfirmPage::new(
            frame::within(visit.shell, meeting, &title),
            question,
            consequence,
            urls::attendance(meeting.id),
        )
    };
    SendPage::of(question.ordinary(), sending)
}

/// What a step would send to these lines, and the mail of the one that is looked at.
async fn plan(
    db: &mut PgConnection,
    visit: &Visit,
    meeting: &MeetingHead,
    rows: &[&AttendanceRow],
    query: &RawQuery,
) -> Result<Sending> {
    let addresses: Vec<&str> = rows.iter().filter_map(|row| row.email.as_deref()).collect();
    let failed = mail::addresses::failed(db, &addresses).await?;
    let people = rows
        .iter()
        .filter_map(|row| Some((row.name.clone(), row.email.clone()?)));
    let sending = Sending::new(urls::attendance_invite(meeting.id), people, &failed);
    let shown = sending.to.get(sending.shown(query));
    let row = shown.and_then(|(_, address)| {
        let mut all = rows.iter();
        all.find(|row| row.email.as_deref() == Some(address.as_str()))
    });
    let events = calendar::meetings(db, &[meeting.id]).await?;
    let letter =
        row.and_then(|row| invitation(&visit.app, meeting, row, DOTS, &events, visit.actor.now));
    let when = (meeting.starts_at, meeting.ends_at);
    let told = (&meeting.title, when, &meeting.place, &meeting.video_url);
    let sending = sending.showing(letter.as_ref().map(|(mail, _)| mail));
    Ok(sending.marked(&format!("{told:?}")))
}

/// Who gets a mail.
fn names(sending: &Sending) -> String {
    let names: Vec<&str> = sending.to.iter().map(|(name, _)| name.as_str()).collect();
    names.join(", ")
}

/// Sends the invitation to those who have not had it; who has it is not mailed again.
pub(crate) async fn mail(visit: Visit, Path(id): Path<MeetingId>, raw: RawForm) -> Answer {
    invite(visit, id, raw, Turn::First).await
}

/// Sends the invitation once more to those who had it and have not answered.
pub(crate) async fn again(visit: Visit, Path(id): Path<MeetingId>, raw: RawForm) -> Answer {
    invite(visit, id, raw, Turn::Again).await
}

async fn invite(visit: Visit, id: MeetingId, raw: RawForm, turn: Turn) -> Answer {
    let mut tx = visit.begin().await?;
    head::lock(&mut tx, id).await?;
    let (meeting, permit) = frame::editable(&mut tx, &visit.actor, id).await?;
    let rows = queries::rows(&mut tx, id).await?;
    let due: Vec<_> = rows.iter().filter(|row| turn.is_due(row)).collect();
    if meeting.invites() && !due.is_empty() {
        let first = RawQuery(Vec::new());
        let mut sending = plan(&mut tx, &visit, &meeting, &due, &first).await?;
        sending.changed = sending.changed_since(&raw);
        if sending.changed.is_some() && !sending.to.is_empty() {
            tx.rollback().await?;
            return asked(visit, &meeting, sending, turn).answer();
        }
    }
    // Twice the same click sends one; to a meeting that was changed since, it invites again.
    let same = head::ended_with(&mut tx, id, "mail_invitations").await?;
    let since = same.map_or(permit.at(), |_| permit.at() - head::TWICE);
    let before = (turn == Turn::Again).then_some(since);
    let (count, handed) =
        send_invitations(&mut tx, &visit.app, &permit, &meeting, due, before).await?;
    tx.commit().await?;
    let flash = Flash::success("attendance-mailed").arg("count", count);
    let back = urls::attendance(id);
    links::go_on(&visit.app, visit.shell, handed, &back, flash)
}

/// Mails the invitation to those of these lines who have not had it, or had it last before
/// `since`, each with a new link, and notes it. How many got one, and the links for where no
/// server sends them.
async fn send_invitations(
    db: &mut PgConnection,
    app: &AppState,
    permit: &Permit<EditMeeting, MeetingId>,
    meeting: &MeetingHead,
    mut due: Vec<&AttendanceRow>,
    since: Option<DateTime<Utc>>,
) -> Result<(usize, Vec<Handed>)> {
    due.retain(|_| meeting.invites());
    let addresses: Vec<&str> = due.iter().filter_map(|row| row.email.as_deref()).collect();
    let failed = mail::addresses::failed(db, &addresses).await?;
    due.retain(|row| !row.is_among(&failed));
    let lines: Vec<_> = due.iter().map(|row| row.id).collect();
    let lines = commands::mark_mailed(db, permit, &lines, since).await?;
    due.retain(|row| lines.contains(&row.id));
    let lines: Vec<_> = due.iter().map(|row| row.id).collect();
    let secrets = invitation::links::issue(db, from_ref(permit), &lines).await?;
    let events = calendar::meetings(db, &[meeting.id]).await?;
    let (mut names, mut handed) = (Vec::new(), Vec::new());
    for (row, secret) in due.iter().zip(secrets) {
        let letter = invitation(app, meeting, row, &secret, &events, permit.at());
        if let Some((new, link)) = letter {
            mail::post(db, &new.reply_to(permit.by()), permit.at()).await?;
            names.push(row.name.as_str());
            handed.push(link);
        }
    }
    commands::mark_told(db, permit, &lines).await?;
    if !names.is_empty() {
        commands::record_mailed(db, permit, &names.join(", ")).await?;
    }
    Ok((names.len(), handed))
}

/// Everybody has the invitation: what can be done is to tell a change, to send it again to those
/// who have not answered, or to put people on the list.
async fn nobody_waits(
    db: &mut PgConnection,
    visit: Visit,
    meeting: &MeetingHead,
    rows: &[AttendanceRow],
    query: &RawQuery,
) -> Answer {
    let stale = changes::queries::stale(db, &[meeting.id], visit.actor.now).await?;
    if !stale.is_empty() {
        return Ok(redirect_quietly(&urls::attendance_tell(meeting.id)));
    }
    let silent: Vec<_> = rows.iter().filter(|row| row.can_have_again()).collect();
    if silent.is_empty() {
        let flash = Flash::info("attendance-nobody-to-mail");
        return Ok(redirect(&urls::attendance(meeting.id), flash));
    }
    let sending = plan(db, &visit, meeting, &silent, query).await?;
    asked(visit, meeting, sending, Turn::Again).answer()
}
