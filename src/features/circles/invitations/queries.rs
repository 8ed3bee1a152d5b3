//! Reading who is invited.

use chrono::{DateTime, Utc};
use sqlx::PgConnection;

use super::model::Invitee;
use kernel::{
    circle::{CallOutcome, Channel, InviteeState, Provenance},
    ids::{CircleId, CircleInviteeId, PersonId},
    lang::Lang,
    organisation::OrganisationKind,
};

/// All on a circle's list, by name.
pub async fn invitees(
    db: &mut PgConnection,
    circle: CircleId,
    now: DateTime<Utc>,
) -> sqlx::Result<Vec<Invitee>> {
    rows(db, circle, None, now).await
}

/// One of a circle, taken off its list or not.
pub async fn invitee(
    db: &mut PgConnection,
    circle: CircleId,
    id: CircleInviteeId,
    now: DateTime<Utc>,
) -> sqlx::Result<Option<Invitee>> {
    Ok(rows(db, circle, Some(id), now).await?.pop())
}

async fn rows(
    db: &mut PgConnection,
    circle: CircleId,
    one: Option<CircleInviteeId>,
    now: DateTime<Utc>,
) -> sqlx::Result<Vec<Invitee>> {
    sqlx::query_as!(
        Invitee,
        r#"SELECT i.id as "id: CircleInviteeId", i.name, i.email, i.person_id as "person_id: PersonId",
                  coalesce(nullif(o.short_name, ''), o.name, i.organisation) as "organisation!",
                  coalesce(i.organisation_kind, o.kind) as "kind?: OrganisationKind",
                  b.counts_as as "counts_as?: OrganisationKind", i.lang as "lang: Lang",
                  i.provenance as "provenance: Provenance", i.provenance_note,
                  i.state as "state: InviteeState", i.remark,
                  i.delegate_of_id as "stands_for_id: CircleInviteeId",
                  (SELECT coalesce(nullif(s.name, ''), s.email) FROM circle_invitee s
                   WHERE s.id = i.delegate_of_id) as "stands_for?",
                  (SELECT coalesce(nullif(d.name, ''), d.email) FROM circle_invitee d
                   WHERE d.id = (SELECT r.delegate_id FROM invitee_reply r
                                 WHERE r.invitee_id = i.id AND r.delegate_id IS NOT NULL
                                 ORDER BY r.at DESC, r.id DESC LIMIT 1)
                     AND d.delegate_of_id = i.id AND d.archived_at IS NULL) as "delegate?",
                  i.answered_at, i.waiting_since, i.offered_at, i.offered_until, i.invited_at, i.reminded_at,
                  i.came_at, i.told_starts_at, i.told_ends_at, i.told_place, i.told_video_url, i.told_off,
                  EXISTS (SELECT FROM note_version v
                          WHERE v.id = (SELECT circle_sent_note($1)) AND i.told_note_version_id IS DISTINCT FROM v.id
                            AND (i.invited_at IS NULL OR i.invited_at < v.sent_at)
                            AND NOT EXISTS (SELECT FROM note_reading r
                                            WHERE r.invitee_id = i.id AND r.note_version_id = v.id)) as "lacks_note!",
                  (i.told_note_version_id IS NOT NULL
                   OR EXISTS (SELECT FROM note_reading r WHERE r.invitee_id = i.id)) as "knew_note!",
                  i.taken_by_id as "taken_by_id: PersonId", p.name as "taken_by?",
                  k.at as "called_at?", k.channel as "channel?: Channel", k.outcome as "outcome?: CallOutcome",
                  coalesce(i.address_failed_at, f.failed_at) as "address_failed_at?",
                  CASE WHEN i.address_failed_at IS NOT NULL THEN i.address_error
                       WHEN f.reason LIKE 'mail-error-%' THEN '@' || f.reason
                       ELSE coalesce(f.reason, '') END as "address_error!",
                  i.opted_out_at, i.erased_at,
                  EXISTS (SELECT FROM circle_link l WHERE l.invitee_id = i.id AND l.revoked_at IS NULL
                          AND l.expires_at > $3) as "linked!",
                  i.archived_at IS NOT NULL as "archived!", i.version
           FROM circle_invitee i
           LEFT JOIN organisation o ON o.id = i.organisation_id
           LEFT JOIN circle_balance b ON b.kind = coalesce(i.organisation_kind, o.kind)
           LEFT JOIN person p ON p.id = i.taken_by_id
           LEFT JOIN LATERAL (SELECT c.at, c.channel, c.outcome FROM circle_call c
                              WHERE c.invitee_id = i.id AND c.undone_at IS NULL
                              ORDER BY c.at DESC, c.id DESC LIMIT 1) k ON true
           LEFT JOIN LATERAL (SELECT a.failed_at, a.reason FROM mail_address a
                              WHERE a.address = i.address AND a.confirmed_at IS NULL LIMIT 1) f ON true
           WHERE i.circle_id = $1 AND (i.id = $2 OR $2 IS NULL AND i.archived_at IS NULL)
           ORDER BY name_order(coalesce(nullif(i.name, ''), i.email)), i.id LIMIT 1000"#,
        circle.0,
        one.map(|id| id.0),
        now
    )
    .fetch_all(db)
    .await
}

/// How many of a kind of organisation are invited, come and wait.
#[derive(Debug, Clone)]
pub struct Share {
    /// What their kind counts as; none: nobody said it.
    pub kind: Option<OrganisationKind>,
    pub listed: i64,
    /// Those with an offer too: they hold places.
    pub coming: i64,
    pub waiting: i64,
}

/// The balance by kind of organisation.
pub async fn balance(db: &mut PgConnection, circle: CircleId) -> sqlx::Result<Vec<Share>> {
    sqlx::query_as!(
        Share,
        r#"SELECT b.counts_as as "kind?: OrganisationKind",
                  count(*) FILTER (WHERE NOT i.replaced) as "listed!",
                  count(*) FILTER (WHERE i.holds_place) as "coming!",
                  count(*) FILTER (WHERE i.waiting) as "waiting!"
           FROM circle_invitee i
           LEFT JOIN organisation o ON o.id = i.organisation_id
           LEFT JOIN circle_balance b ON b.kind = coalesce(i.organisation_kind, o.kind)
           WHERE i.circle_id = $1 AND i.archived_at IS NULL
           GROUP BY b.counts_as ORDER BY b.counts_as"#,
        circle.0
    )
    .fetch_all(db)
    .await
}

/// How many stand before somebody in the waiting list, themselves counted: 1 is the first.
pub async fn position(
    db: &mut PgConnection,
    circle: CircleId,
    id: CircleInviteeId,
) -> sqlx::Result<i64> {
    sqlx::query_scalar!(
        r#"SELECT count(*) as "position!" FROM circle_invitee i
           JOIN circle_invitee me ON me.id = $2
           WHERE i.circle_id = $1 AND i.waiting AND i.archived_at IS NULL
             AND (i.waiting_since, i.id) <= (me.waiting_since, me.id)"#,
        circle.0,
        id.0
    )
    .fetch_one(db)
    .await
}

/// Where somebody with this address was invited, in circles that still go on.
pub async fn invited_at(
    db: &mut PgConnection,
    email: &str,
) -> sqlx::Result<Vec<(CircleId, CircleInviteeId)>> {
    let found = sqlx::query!(
        r#"SELECT i.circle_id as "circle: CircleId", i.id as "invitee: CircleInviteeId"
           FROM circle_invitee i JOIN circle c ON c.id = i.circle_id
           WHERE i.address = lower(btrim($1)) AND i.asked AND i.archived_at IS NULL
             AND i.erased_at IS NULL AND c.pending AND c.archived_at IS NULL
           ORDER BY i.circle_id LIMIT 10"#,
        email
    )
    .fetch_all(db)
    .await?;
    let found = found.into_iter().map(|row| (row.circle, row.invitee));
    Ok(found.collect())
}

/// Who of a circle has this address, taken off its list or not.
pub async fn with_address(
    db: &mut PgConnection,
    circle: CircleId,
    email: &str,
) -> sqlx::Result<Option<CircleInviteeId>> {
    sqlx::query_scalar!(
        r#"SELECT id as "id: CircleInviteeId" FROM circle_invitee
           WHERE circle_id = $1 AND address = lower(btrim($2))"#,
        circle.0,
        email
    )
    .fetch_optional(db)
    .await
}
