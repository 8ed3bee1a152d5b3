//! Writing attendance, recorded on the meeting.

use chrono::{DateTime, Utc};
use sqlx::PgConnection;

use super::{forms::Line, queries::AttendanceRow};
use crate::telling;
use kernel::{
    ids::{AttendanceId, MeetingId, PersonId},
    meeting::Standing,
};
use platform::{
    auth::{Permit, rights::permission::EditMeeting},
    errors::SaveError,
    history::{Changes, Snapshot},
    mail::{addresses, returns},
};

/// Puts people on the attendance list as invited; who stands there already is left alone.
/// How many were added.
pub async fn invite(
    db: &mut PgConnection,
    permit: &Permit<EditMeeting, MeetingId>,
    people: &[PersonId],
) -> Result<usize, SaveError> {
    add_people(db, permit, people, Standing::Invited).await
}

/// Puts people on the attendance list with this standing; who stands there already is left
/// alone. How many were added.
pub(crate) async fn add_people(
    db: &mut PgConnection,
    permit: &Permit<EditMeeting, MeetingId>,
    people: &[PersonId],
    standing: Standing,
) -> Result<usize, SaveError> {
    let meeting = permit.on();
    if people.is_empty() {
        return Ok(0);
    }
    let ids: Vec<i64> = people.iter().map(|id| id.0).collect();
    let names = sqlx::query_scalar!(
        r#"WITH added AS (
               INSERT INTO attendance (meeting_id, person_id, standing)
               SELECT $1, person_id, $3 FROM unnest($2::bigint[]) AS person_id
               ON CONFLICT DO NOTHING RETURNING person_id)
           SELECT p.name as "name!" FROM added JOIN person p ON p.id = added.person_id ORDER BY p.name"#,
        meeting.0,
        &ids,
        standing.as_str()
    )
    .fetch_all(&mut *db)
    .await?;
    if !names.is_empty() {
        let field = match standing {
            Standing::Present => "present",
            _ => "invited",
        };
        let change = Changes::one(field, "", names.join(", "));
        permit.record_own(db, "invite_people", &change).await?;
        // Who takes notes can name them at once.
        telling::tell(db, meeting).await?;
    }
    Ok(names.len())
}

/// Adds somebody noted by name only; a name that stands there already is left alone.
pub(crate) async fn add_guest(
    db: &mut PgConnection,
    permit: &Permit<EditMeeting, MeetingId>,
    name: &str,
    standing: Standing,
) -> Result<(), SaveError> {
    let meeting = permit.on();
    let done = sqlx::query!(
        "INSERT INTO attendance (meeting_id, guest_name, standing) VALUES ($1, $2, $3)
         ON CONFLICT DO NOTHING",
        meeting.0,
        name,
        standing.as_str()
    )
    .execute(&mut *db)
    .await?;
    if done.rows_affected() == 1 {
        let change = Changes::one("guest", "", name);
        permit.record_own(db, "add_guest", &change).await?;
        telling::tell(db, meeting).await?;
    }
    Ok(())
}

/// Notes that somebody came, or did not after all: a person, or somebody known by name only. Who came
/// and is not on the list is put there.
pub async fn set_present(
    db: &mut PgConnection,
    permit: &Permit<EditMeeting, MeetingId>,
    (person, name): (Option<PersonId>, &str),
    present: bool,
) -> Result<(), SaveError> {
    let meeting = permit.on();
    let row = sqlx::query!(
        r#"SELECT id as "id: AttendanceId", standing as "standing: Standing" FROM attendance
           WHERE meeting_id = $1 AND (person_id = $2 OR ($2::bigint IS NULL AND guest_name = $3)) FOR UPDATE"#,
        meeting.0,
        person.map(|id| id.0),
        name
    )
    .fetch_optional(&mut *db)
    .await?;
    let Some(row) = row else {
        return match person {
            _ if !present => Ok(()),
            Some(person) => add_people(db, permit, &[person], Standing::Present)
                .await
                .map(|_| ()),
            None => add_guest(db, permit, name, Standing::Present).await,
        };
    };
    // Whoever was excused stays so, where nobody saw them.
    if (row.standing == Standing::Present) == present {
        return Ok(());
    }
    let standing = if present {
        Standing::Present
    } else {
        Standing::Invited
    };
    sqlx::query!(
        "UPDATE attendance SET standing = $2, version = version + 1 WHERE id = $1",
        row.id.0,
        standing.as_str()
    )
    .execute(&mut *db)
    .await?;
    let before = Snapshot::new().word("standing", row.standing);
    let changes = Snapshot::new().word("standing", standing).since(&before);
    permit
        .record(db, meeting, "change_attendance", &changes, name)
        .await?;
    telling::tell(db, meeting).await?;
    Ok(())
}

/// Notes that those of these lines who were only expected came.
pub async fn mark_present(
    db: &mut PgConnection,
    permit: &Permit<EditMeeting, MeetingId>,
    lines: &[AttendanceId],
) -> Result<(), SaveError> {
    let meeting = permit.on();
    let ids: Vec<i64> = lines.iter().map(|id| id.0).collect();
    let came = sqlx::query_scalar!(
        r#"UPDATE attendance a SET standing = 'present', version = version + 1
           WHERE a.meeting_id = $1 AND a.id = ANY($2) AND a.awaited
           RETURNING coalesce((SELECT name FROM person WHERE id = a.person_id), a.guest_name) as "name!""#,
        meeting.0,
        &ids
    )
    .fetch_all(&mut *db)
    .await?;
    if came.is_empty() {
        return Ok(());
    }
    let before = Snapshot::new().word("standing", Standing::Invited);
    let changes = Snapshot::new()
        .word("standing", Standing::Present)
        .since(&before);
    permit
        .record(db, meeting, "change_attendance", &changes, &came.join(", "))
        .await?;
    telling::tell(db, meeting).await?;
    Ok(())
}

/// Saves a line that differs from its row.
/// Fails: [`SaveError::Stale`] where somebody saved the row in between.
pub async fn save_line(
    db: &mut PgConnection,
    permit: &Permit<EditMeeting, MeetingId>,
    row: &AttendanceRow,
    line: &Line,
) -> Result<(), SaveError> {
    let meeting = permit.on();
    let changes = if line.remove {
        let gone = sqlx::query!(
            "DELETE FROM attendance WHERE id = $1 AND version = $2",
            row.id.0,
            line.version
        )
        .execute(&mut *db)
        .await?;
        (gone.rows_affected() > 0).then(|| Changes::one("invited", &row.name, ""))
    } else {
        // An excuse that the organiser notes is for the time that holds now.
        let stored = sqlx::query!(
            r#"UPDATE attendance SET standing = $3, represented_by = $4, takes_notes = $5, version = version + 1,
                    replied_for = CASE WHEN replied_for IS NULL OR standing = $3 OR $6 THEN replied_for
                        ELSE (SELECT tstzrange(m.starts_at, m.ends_at) FROM meeting m WHERE m.id = meeting_id) END
             WHERE id = $1 AND version = $2
             RETURNING standing as "standing: Standing", represented_by, takes_notes"#,
            row.id.0,
            line.version,
            line.standing.as_str(),
            line.represented_by,
            line.takes_notes,
            line.standing.awaited()
        )
        .fetch_optional(&mut *db)
        .await?;
        let before = snapshot(row.standing, &row.represented_by, row.takes_notes);
        stored.map(|s| snapshot(s.standing, &s.represented_by, s.takes_notes).since(&before))
    };
    let changes = changes.ok_or(SaveError::Stale)?;
    permit
        .record(db, meeting, "change_attendance", &changes, &row.name)
        .await?;
    if line.remove {
        telling::tell(db, meeting).await?;
    }
    Ok(())
}

fn snapshot(standing: Standing, represented_by: &str, takes_notes: bool) -> Snapshot {
    Snapshot::new()
        .word("standing", standing)
        .text("represented_by", represented_by)
        .text("takes_notes", if takes_notes { "✓" } else { "" })
}

/// Marks who of these lines gets the invitation now: who has not had it, or had it last before
/// `since`. Others (somebody else sent it a moment ago) are not among the answer.
pub async fn mark_mailed(
    db: &mut PgConnection,
    permit: &Permit<EditMeeting, MeetingId>,
    lines: &[AttendanceId],
    since: Option<DateTime<Utc>>,
) -> Result<Vec<AttendanceId>, SaveError> {
    let ids: Vec<i64> = lines.iter().map(|id| id.0).collect();
    let marked = sqlx::query_scalar!(
        r#"UPDATE attendance SET mailed_at = $2
           WHERE id = ANY($1) AND meeting_id = $4 AND (mailed_at IS NULL OR mailed_at < $3)
           RETURNING id as "id: AttendanceId""#,
        &ids,
        permit.at(),
        since,
        permit.on().0
    )
    .fetch_all(&mut *db)
    .await?;
    Ok(marked)
}

/// Records who was sent the invitation.
pub async fn record_mailed(
    db: &mut PgConnection,
    permit: &Permit<EditMeeting, MeetingId>,
    names: &str,
) -> Result<(), SaveError> {
    let change = Changes::one("recipients", "", names);
    permit.record_own(db, "mail_invitations", &change).await?;
    Ok(())
}

/// Notes that the people of these lines know the meeting as it is now.
pub async fn mark_told<P>(
    db: &mut PgConnection,
    permit: &Permit<P, MeetingId>,
    lines: &[AttendanceId],
) -> sqlx::Result<()> {
    let ids: Vec<i64> = lines.iter().map(|id| id.0).collect();
    sqlx::query!(
        "UPDATE attendance a SET told_from = m.starts_at, told_to = m.ends_at, told_place = m.place,
                told_video_url = m.video_url, told_off = (m.called_off OR m.archived_at IS NOT NULL)
         FROM meeting m WHERE m.id = a.meeting_id AND m.id = $1 AND a.id = ANY($2)",
        permit.on().0,
        &ids
    )
    .execute(db)
    .await?;
    Ok(())
}

/// Notes the same of everybody on the list, who were all written to.
pub async fn mark_all_told(
    db: &mut PgConnection,
    permit: &Permit<EditMeeting, MeetingId>,
) -> sqlx::Result<()> {
    sqlx::query!(
        "UPDATE attendance a SET told_from = m.starts_at, told_to = m.ends_at, told_place = m.place,
                told_video_url = m.video_url, told_off = (m.called_off OR m.archived_at IS NOT NULL)
         FROM meeting m WHERE m.id = a.meeting_id AND m.id = $1 AND a.person_id IS NOT NULL",
        permit.on().0
    )
    .execute(db)
    .await?;
    Ok(())
}

/// Somebody who writes to the person says that the address is right; the key of what is said of it.
pub async fn trust_address(
    db: &mut PgConnection,
    permit: &Permit<EditMeeting, MeetingId>,
    name: &str,
    address: &str,
) -> sqlx::Result<&'static str> {
    if addresses::confirm(db, permit, address).await? {
        let change = Changes::one("recipients", "", name);
        permit.record_own(db, "trust_address", &change).await?;
    }
    Ok("address-trusted")
}

/// ... or that mails to it came back; the key of what is said of it.
pub async fn distrust_address(
    db: &mut PgConnection,
    permit: &Permit<EditMeeting, MeetingId>,
    name: &str,
    address: &str,
) -> sqlx::Result<&'static str> {
    returns::by_hand(db, permit, address).await?;
    let change = Changes::one("recipients", "", name);
    permit.record_own(db, "distrust_address", &change).await?;
    Ok("address-distrusted")
}
