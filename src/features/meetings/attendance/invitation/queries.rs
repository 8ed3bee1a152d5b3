//! Reading invitations.

use sqlx::PgConnection;

use super::model::Invitation;
use kernel::{
    ids::{AttendanceId, MeetingId, PersonId},
    lang::Lang,
    meeting::{MeetingState, Standing},
};

/// The line of a person on a meeting's list.
pub(super) async fn line_of(
    db: &mut PgConnection,
    meeting: MeetingId,
    person: PersonId,
) -> sqlx::Result<Option<AttendanceId>> {
    sqlx::query_scalar!(
        r#"SELECT id as "id: AttendanceId" FROM attendance WHERE meeting_id = $1 AND person_id = $2"#,
        meeting.0,
        person.0
    )
    .fetch_optional(db)
    .await
}

/// The line of whom this mail address belongs to.
pub(crate) async fn line_of_address(
    db: &mut PgConnection,
    meeting: MeetingId,
    address: &str,
) -> sqlx::Result<Option<AttendanceId>> {
    sqlx::query_scalar!(
        r#"SELECT a.id as "id: AttendanceId" FROM attendance a
           JOIN person p ON p.id = a.person_id AND p.archived_at IS NULL AND p.erased_at IS NULL
           WHERE a.meeting_id = $1 AND lower(p.email) = lower($2)"#,
        meeting.0,
        address
    )
    .fetch_optional(db)
    .await
}

/// An invitation.
pub(super) async fn invitation(
    db: &mut PgConnection,
    line: AttendanceId,
) -> sqlx::Result<Option<Invitation>> {
    sqlx::query_as!(
        Invitation,
        r#"SELECT a.id as "line: AttendanceId", m.id as "meeting: MeetingId", p.id as "person: PersonId", p.name,
                  p.lang as "lang: Lang", a.standing as "standing: Standing", a.represented_by, a.remark,
                  a.replied_at,
                  CASE WHEN a.replied_for <> tstzrange(m.starts_at, m.ends_at) THEN lower(a.replied_for) END as replied_for,
                  a.version, m.version as meeting_version, g.code as "group_code!", m.title, m.starts_at, m.ends_at, m.place,
                  m.video_url, m.state as "state: MeetingState", m.cancel_reason,
                  m.archived_at IS NOT NULL as "archived!",
                  ARRAY(SELECT name_in(ARRAY[pt.title, nullif(pt.title_nl, '')], p.lang) FROM agenda_point pt
                        WHERE pt.meeting_id = m.id AND pt.parent_id IS NULL AND pt.archived_at IS NULL
                        ORDER BY pt.position, pt.id LIMIT 100) as "points!"
           FROM attendance a
           JOIN person p ON p.id = a.person_id
           JOIN meeting m ON m.id = a.meeting_id
           JOIN working_group g ON g.id = m.group_id
           WHERE a.id = $1"#,
        line.0
    )
    .fetch_optional(db)
    .await
}
