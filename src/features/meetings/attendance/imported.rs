//! Attendance as minutes that were written elsewhere say it.

use sqlx::PgConnection;

use kernel::{
    ids::{MeetingId, PersonId},
    meeting::Standing,
};
use platform::{
    auth::{Permit, rights::permission::EditMeeting},
    errors::SaveError,
    history::Changes,
};

/// Somebody and how they stood to the meeting.
#[derive(Debug, Clone)]
pub struct ImportedLine {
    /// None: somebody Jalon does not know, by name only.
    pub person: Option<PersonId>,
    pub name: String,
    pub standing: Standing,
    pub represented_by: String,
    /// What the list says of their attendance; what they said themselves stays.
    pub remark: String,
}

/// Puts people on the list as they stood; who stands there already gets the standing.
pub async fn record(
    db: &mut PgConnection,
    permit: &Permit<EditMeeting, MeetingId>,
    lines: &[ImportedLine],
) -> Result<(), SaveError> {
    let meeting = permit.on();
    for one in lines {
        let standing = one.standing.as_str();
        match one.person {
            Some(person) => sqlx::query!(
                "INSERT INTO attendance (meeting_id, person_id, standing, represented_by, remark) VALUES ($1, $2, $3, $4, $5)
                 ON CONFLICT ON CONSTRAINT attendance_person_key DO UPDATE
                 SET standing = excluded.standing, represented_by = excluded.represented_by,
                     remark = coalesce(nullif(attendance.remark, ''), excluded.remark), version = attendance.version + 1",
                meeting.0,
                person.0,
                standing,
                one.represented_by,
                one.remark
            )
            .execute(&mut *db)
            .await?,
            None => sqlx::query!(
                "INSERT INTO attendance (meeting_id, guest_name, standing, represented_by, remark) VALUES ($1, $2, $3, $4, $5)
                 ON CONFLICT ON CONSTRAINT attendance_guest_key DO UPDATE
                 SET standing = excluded.standing, represented_by = excluded.represented_by,
                     remark = coalesce(nullif(attendance.remark, ''), excluded.remark), version = attendance.version + 1",
                meeting.0,
                one.name,
                standing,
                one.represented_by,
                one.remark
            )
            .execute(&mut *db)
            .await?,
        };
    }
    if !lines.is_empty() {
        let names: Vec<&str> = lines.iter().map(|l| l.name.as_str()).collect();
        let change = Changes::one("invited", "", names.join(", "));
        permit.record_own(db, "invite_people", &change).await?;
    }
    Ok(())
}
