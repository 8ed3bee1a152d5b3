//! Telling people, in the transaction of the change.

use std::{collections::BTreeSet, slice::from_ref};

use sqlx::PgConnection;

use super::{
    letter,
    queries::{self, Stale},
};
use crate::{
    attendance::{commands::mark_told, invitation::links},
    calendar, head,
};
use kernel::ids::{AttendanceId, MeetingId};
use platform::{
    auth::{Permit, rights::permission::EditMeeting},
    errors::SaveError,
    history::Changes,
    mail,
    web::{Answer, AppState, Flash, Handed, RawForm, Undo, Visit, links as links_page},
};

/// What the box below a change says. A form without the box tells people: nobody is to miss a
/// change because somebody else's page is older.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Asked {
    Tell,
    /// The box was seen and unticked.
    Keep,
}

impl Asked {
    /// As sent back.
    pub fn of(raw: &RawForm) -> Self {
        if raw.first("tell_asked").is_empty() || !raw.first("tell").is_empty() {
            Self::Tell
        } else {
            Self::Keep
        }
    }

    /// Asks the same where the change is taken back.
    pub(crate) fn again(self, undo: Undo) -> Undo {
        match self {
            Self::Tell => undo,
            Self::Keep => undo.with("tell_asked", "1"),
        }
    }
}

/// Tells a change to all who know the meetings otherwise, unless that was not wanted.
pub async fn after(
    db: &mut PgConnection,
    app: &AppState,
    asked: Asked,
    changed: &[Permit<EditMeeting, MeetingId>],
) -> Result<Told, SaveError> {
    match asked {
        Asked::Tell => tell_all(db, app, changed).await,
        Asked::Keep => Ok(Told::default()),
    }
}

/// Who was told.
#[derive(Debug, Default)]
pub struct Told {
    pub people: usize,
    /// Their links, for where no server mails them.
    pub links: Vec<Handed>,
}

impl Told {
    /// Goes on to `next`, where it says how many were told; where no server mails their links,
    /// shows them first.
    pub fn go_on(self, visit: Visit, next: &str, flash: Flash) -> Answer {
        let flash = match self.people {
            0 => flash,
            people => {
                let told = Flash::success("change-saved-and-told")
                    .arg("count", people)
                    .undone_as(&flash);
                links_page::mailed(&visit.app, people, told)
            }
        };
        links_page::go_on(&visit.app, visit.shell, self.links, next, flash)
    }
}

/// Mails everybody who was told something else of this meeting.
pub async fn tell(
    db: &mut PgConnection,
    app: &AppState,
    permit: &Permit<EditMeeting, MeetingId>,
) -> Result<Told, SaveError> {
    tell_all(db, app, from_ref(permit)).await
}

/// The same of several meetings, each person once.
async fn tell_all(
    db: &mut PgConnection,
    app: &AppState,
    permits: &[Permit<EditMeeting, MeetingId>],
) -> Result<Told, SaveError> {
    let Some(first) = permits.first() else {
        return Ok(Told::default());
    };
    let meetings: Vec<MeetingId> = permits.iter().map(Permit::on).collect();
    // One at a time: the second of two clicks finds nobody left to tell.
    for meeting in &meetings {
        head::lock(db, *meeting).await?;
    }
    let stale = queries::stale(db, &meetings, first.at()).await?;
    send(db, app, permits, &stale).await
}

/// Mails those of these lines who were told of the meeting that they are not expected any more;
/// before the lines go.
pub async fn take_off(
    db: &mut PgConnection,
    app: &AppState,
    permit: &Permit<EditMeeting, MeetingId>,
    lines: &[AttendanceId],
) -> Result<Told, SaveError> {
    if lines.is_empty() {
        return Ok(Told::default());
    }
    let mut rows = queries::informed(db, &[permit.on()], true, permit.at()).await?;
    // Who was told that it does not take place expects nothing.
    rows.retain(|row| lines.contains(&row.line) && !row.told_off);
    for row in &mut rows {
        row.taken_off = !row.off;
        row.off = true;
    }
    send(db, app, from_ref(permit), &rows).await
}

/// Mails what these rows say, each person once, and notes it.
async fn send(
    db: &mut PgConnection,
    app: &AppState,
    permits: &[Permit<EditMeeting, MeetingId>],
    stale: &[Stale],
) -> Result<Told, SaveError> {
    let Some(first) = permits.first() else {
        return Ok(Told::default());
    };
    let lines: Vec<AttendanceId> = stale.iter().map(|row| row.line).collect();
    let secrets = links::issue(db, permits, &lines).await?;
    let changed: BTreeSet<MeetingId> = stale.iter().map(|row| row.meeting).collect();
    let changed: Vec<MeetingId> = changed.into_iter().collect();
    let events = calendar::meetings(db, &changed).await?;
    let rows: Vec<_> = stale.iter().zip(&secrets).collect();
    let mut told = Told::default();
    for own in rows.chunk_by(|(a, _), (b, _)| a.person == b.person) {
        let (new, handed) = letter::change(app, own, &events, first.at());
        mail::post(db, &new.reply_to(first.by()), first.at()).await?;
        told.people += 1;
        told.links.extend(handed);
    }
    for permit in permits
        .iter()
        .filter(|permit| changed.contains(&permit.on()))
    {
        let own = stale.iter().filter(|row| row.meeting == permit.on());
        let (lines, names): (Vec<_>, Vec<&str>) =
            own.map(|row| (row.line, row.name.as_str())).unzip();
        mark_told(db, permit, &lines).await?;
        let change = Changes::one("recipients", "", names.join(", "));
        permit.record_own(db, "tell_change", &change).await?;
    }
    Ok(told)
}
