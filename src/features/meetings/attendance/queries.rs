//! Reading attendance.

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use sqlx::PgConnection;

use kernel::{
    ids::{AttendanceId, GroupId, MeetingId, PersonId},
    lang::Lang,
    meeting::Standing,
};
use platform::mail::addresses::{FailedAddress, folded};

/// A line of the list.
#[derive(Debug, Clone)]
pub struct AttendanceRow {
    pub id: AttendanceId,
    pub person_id: Option<PersonId>,
    pub name: String,
    pub organisation: Option<String>,
    /// None for a name noted on the spot.
    pub email: Option<String>,
    pub lang: Option<Lang>,
    pub standing: Standing,
    pub represented_by: String,
    pub takes_notes: bool,
    pub mailed_at: Option<DateTime<Utc>>,
    /// The person answered the invitation, last then.
    pub replied_at: Option<DateTime<Utc>>,
    /// The meeting's time then, where it is another one now.
    pub replied_for: Option<DateTime<Utc>>,
    pub remark: String,
    /// Can open the meeting's page.
    pub has_account: bool,
    pub version: i32,
}

/// The list, by name.
pub(super) async fn rows(
    db: &mut PgConnection,
    meeting: MeetingId,
) -> sqlx::Result<Vec<AttendanceRow>> {
    sqlx::query_as!(
        AttendanceRow,
        r#"SELECT a.id as "id: AttendanceId", a.person_id as "person_id: PersonId",
                  coalesce(p.name, a.guest_name) as "name!", o.short_name as "organisation?",
                  p.email as "email?", p.lang as "lang?: Lang", a.standing as "standing: Standing",
                  a.represented_by, a.takes_notes, a.mailed_at, a.replied_at, a.remark,
                  CASE WHEN a.replied_for <> tstzrange(m.starts_at, m.ends_at) THEN lower(a.replied_for) END as replied_for,
                  EXISTS (SELECT FROM account ac WHERE ac.person_id = a.person_id AND ac.active) as "has_account!",
                  a.version
           FROM attendance a
           JOIN meeting m ON m.id = a.meeting_id
           LEFT JOIN person p ON p.id = a.person_id
           LEFT JOIN organisation o ON o.id = p.organisation_id
           WHERE a.meeting_id = $1
           ORDER BY fold(coalesce(p.last_name, a.guest_name)), a.id LIMIT 500"#,
        meeting.0
    )
    .fetch_all(db)
    .await
}

impl AttendanceRow {
    /// Said to come, at the time that holds now.
    pub(crate) fn is_coming(&self) -> bool {
        self.standing == Standing::Invited
            && self.replied_at.is_some()
            && self.replied_for.is_none()
    }

    /// Expected, with an address, and without an invitation so far.
    pub(crate) fn waits_for_mail(&self) -> bool {
        self.standing == Standing::Invited && self.email.is_some() && self.mailed_at.is_none()
    }

    /// Expected, and nobody knows where to write to.
    pub(crate) fn has_no_address(&self) -> bool {
        self.standing == Standing::Invited && self.email.is_none()
    }

    /// Its address is one of those that are left alone.
    pub(crate) fn is_among(&self, failed: &HashMap<String, FailedAddress>) -> bool {
        let address = self.email.as_deref().map(folded);
        address.is_some_and(|address| failed.contains_key(&address))
    }

    /// Had the invitation and has not answered it.
    pub(crate) fn can_have_again(&self) -> bool {
        self.stands() == Standing::Invited && self.mailed_at.is_some() && !self.is_coming()
    }

    /// How the person stands to the meeting as it is now.
    pub fn stands(&self) -> Standing {
        self.standing.asked_again(self.replied_for.is_some())
    }
}

/// Somebody who could be added.
#[derive(Debug, Clone)]
pub(super) struct Candidate {
    pub id: PersonId,
    pub name: String,
    pub organisation: Option<String>,
    /// Holds a role in the group, or came to one of its last meetings.
    pub regular: bool,
}

impl Candidate {
    /// `Anne Dupont (BEE)`: what the field proposes.
    pub(super) fn label(&self) -> String {
        match &self.organisation {
            Some(organisation) => format!("{} ({organisation})", self.name),
            None => self.name.clone(),
        }
    }
}

/// Who is not on the list yet: the group's regulars first.
pub(super) async fn candidates(
    db: &mut PgConnection,
    meeting: MeetingId,
    group: GroupId,
) -> sqlx::Result<Vec<Candidate>> {
    sqlx::query_as!(
        Candidate,
        r#"WITH regular AS (
               SELECT person_id FROM membership WHERE group_id = $2 AND ended_on IS NULL
               UNION
               SELECT a.person_id FROM attendance a
               WHERE a.present AND a.person_id IS NOT NULL AND a.meeting_id IN (
                   SELECT id FROM meeting WHERE group_id = $2 AND archived_at IS NULL AND held
                   ORDER BY starts_at DESC LIMIT 3))
           SELECT p.id as "id: PersonId", p.name, o.short_name as "organisation?",
                  r.person_id IS NOT NULL as "regular!"
           FROM person p
           LEFT JOIN regular r ON r.person_id = p.id
           LEFT JOIN organisation o ON o.id = p.organisation_id
           WHERE p.archived_at IS NULL
             AND NOT EXISTS (SELECT FROM attendance a WHERE a.meeting_id = $1 AND a.person_id = p.id)
           ORDER BY r.person_id IS NULL, fold(p.last_name), fold(p.first_name), p.id LIMIT 2000"#,
        meeting.0,
        group.0
    )
    .fetch_all(db)
    .await
}
