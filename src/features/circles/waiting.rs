//! Notes that wait for the committee, circles whose note must leave, those invited who do not know yet
//! that a note was sent or that a meeting was moved or cancelled, and what participants say was
//! misunderstood.

use sqlx::PgConnection;

use kernel::{
    ids::{CircleId, NoteId},
    urls,
};
use platform::{
    auth::{Actor, Right, Role},
    waiting::{Kind, Line, Section, sections},
};

/// Lines at most, of a kind.
const LISTED: i64 = 8;

const KINDS: &[Kind] = &[
    Kind::new(
        "awaited",
        "task-note-awaited",
        |line| urls::circle_note(NoteId(line.id)),
        |_| urls::circles(),
    ),
    Kind::new(
        "unsent",
        "task-note-unsent",
        |line| urls::circle(CircleId(line.id)),
        |_| urls::circles(),
    ),
    Kind::new(
        "note_untold",
        "task-note-untold",
        |line| urls::circle_invitees_note(CircleId(line.id)),
        |_| urls::circles(),
    )
    .bundled("task-circle-untold-count"),
    Kind::new(
        "untold",
        "task-circle-untold",
        |line| urls::circle_invitees_news(CircleId(line.id)),
        |_| urls::circles(),
    )
    .bundled("task-circle-untold-count"),
    Kind::new(
        "objected",
        "task-circle-objected",
        |line| urls::circle_treatments(CircleId(line.id)),
        |_| urls::circles(),
    )
    .asked()
    .bundled("task-circle-objected-count"),
];

/// Versions before the committee, for who says what it made of them; circles to come whose note has
/// not left, for the pilots and facilitators of their groups, from four weeks before on; for these
/// too, how many are to be told that the note was sent, or that a circle has another time, place or way in by video, or none (as
/// `invitations::news` counts them), and how many contributions their authors object to the treatment
/// of, until something is published or answered after that or the synthesis is closed.
pub async fn waiting(db: &mut PgConnection, actor: &Actor) -> sqlx::Result<Vec<Section>> {
    let mut groups = actor.groups(Role::Pilot);
    groups.extend(actor.groups(Role::Facilitator));
    let groups: Vec<i64> = groups.iter().map(|id| id.0).collect();
    let lines = sqlx::query_as!(
        Line,
        r#"(SELECT 'awaited' as "kind!", n.id as "id!", NULL::bigint as part, g.code as "label!",
                   n.title as "title!", 1::bigint as "count!", coalesce(v.submitted_at, v.created_at) as "since!",
                   NULL::date as due_on, NULL::text as note, count(*) OVER () as "total!"
            FROM note_version v
            JOIN note n ON n.id = v.note_id AND n.archived_at IS NULL
            JOIN working_group g ON g.id = n.group_id
            WHERE v.awaited AND $1
            ORDER BY v.submitted_at LIMIT $4)
           UNION ALL
           (SELECT 'unsent', c.id, NULL, g.code, c.title, 1, m.starts_at - interval '28 days',
                   (m.starts_at AT TIME ZONE 'Europe/Brussels')::date - 14, NULL, count(*) OVER ()
            FROM circle c
            JOIN meeting m ON m.id = c.meeting_id
            JOIN working_group g ON g.id = c.group_id
            WHERE c.pending AND c.archived_at IS NULL AND c.group_id = ANY($2)
              AND m.starts_at > $3 AND m.starts_at < $3 + interval '28 days' AND NOT m.called_off
              AND NOT EXISTS (SELECT FROM note n JOIN note_version v ON v.note_id = n.id AND v.sent
                              WHERE n.circle_id = c.id AND n.archived_at IS NULL)
            ORDER BY m.starts_at LIMIT $4)
           UNION ALL
           (SELECT 'note_untold', c.id, NULL, g.code, c.title, i.untold, v.sent_at,
                   (m.starts_at AT TIME ZONE 'Europe/Brussels')::date, NULL, count(*) OVER ()
            FROM circle c
            JOIN note_version v ON v.id = circle_sent_note(c.id)
            JOIN working_group g ON g.id = c.group_id
            LEFT JOIN meeting m ON m.id = c.meeting_id
            JOIN LATERAL (
                SELECT count(*) AS untold
                FROM circle_invitee i
                WHERE i.circle_id = c.id AND i.archived_at IS NULL AND i.erased_at IS NULL
                  AND i.asked AND NOT i.away
                  AND i.email IS NOT NULL AND i.opted_out_at IS NULL AND i.address_failed_at IS NULL
                  AND (SELECT a.failed_at FROM mail_address a
                       WHERE a.address = i.address AND a.confirmed_at IS NULL) IS NULL
                  AND i.told_note_version_id IS DISTINCT FROM v.id
                  AND (i.invited_at IS NULL OR i.invited_at < v.sent_at)
                  AND NOT EXISTS (SELECT FROM note_reading r
                                  WHERE r.invitee_id = i.id AND r.note_version_id = v.id)) i ON i.untold > 0
            WHERE c.pending AND c.archived_at IS NULL AND c.group_id = ANY($2)
              AND m.called_off IS NOT TRUE AND (m.ends_at > $3) IS NOT FALSE
            ORDER BY v.sent_at LIMIT $4)
           UNION ALL
           (SELECT 'untold', c.id, NULL, g.code, c.title, i.untold, i.since,
                   (m.starts_at AT TIME ZONE 'Europe/Brussels')::date, NULL, count(*) OVER ()
            FROM circle c
            JOIN meeting m ON m.id = c.meeting_id
            JOIN working_group g ON g.id = c.group_id
            JOIN LATERAL (
                SELECT count(*) AS untold, min(i.added_at) AS since
                FROM circle_invitee i
                WHERE i.circle_id = c.id AND i.archived_at IS NULL AND i.erased_at IS NULL
                  AND i.asked AND NOT i.away AND (m.starts_at > $3 OR i.holds_place)
                  AND i.email IS NOT NULL AND i.opted_out_at IS NULL AND i.address_failed_at IS NULL
                  AND (SELECT a.failed_at FROM mail_address a
                       WHERE a.address = i.address AND a.confirmed_at IS NULL) IS NULL
                  AND CASE WHEN m.called_off THEN NOT i.told_off
                           ELSE i.told_off OR (i.told_starts_at, i.told_ends_at, i.told_place)
                                IS DISTINCT FROM (m.starts_at, m.ends_at, circle_told_place(m.place, m.video_url))
                                OR i.holds_place AND i.told_video_url <> m.video_url
                      END) i ON i.untold > 0
            WHERE c.pending AND c.archived_at IS NULL AND c.group_id = ANY($2) AND m.ends_at > $3
            ORDER BY m.starts_at LIMIT $4)
           UNION ALL
           (SELECT 'objected', c.id, NULL, g.code, c.title, x.objected, x.since, NULL::date, NULL, count(*) OVER ()
            FROM circle c
            JOIN working_group g ON g.id = c.group_id
            JOIN LATERAL (
                SELECT count(*) AS objected, min(o.objected_at) AS since
                FROM contribution o
                LEFT JOIN same_as s ON s.contribution_id = o.id
                WHERE o.circle_id = c.id AND o.archived_at IS NULL AND o.objection <> ''
                  AND o.objection_answered_at IS NULL
                  AND NOT EXISTS (SELECT FROM treatment t WHERE t.contribution_id IN (o.id, s.other_id)
                                  AND t.published_at > o.objected_at)) x ON x.objected > 0
            WHERE c.archived_at IS NULL AND c.group_id = ANY($2)
              AND NOT EXISTS (SELECT FROM synthesis y WHERE y.circle_id = c.id AND y.state = 'closed')
            ORDER BY x.since LIMIT $4)"#,
        actor.can_anywhere(Right::ValidateNote),
        &groups,
        actor.now,
        LISTED
    )
    .fetch_all(db)
    .await?;
    Ok(sections(KINDS, lines, actor))
}
