//! What is noted about somebody on the list: their links, who calls them, whether mails may go there,
//! that they read the note. The caller holds the circle.

use sqlx::PgConnection;

use crate::links;
use kernel::{
    circle::InviteeState,
    dates::brussels_date,
    ids::{CircleId, CircleInviteeId, NoteVersionId},
};
use platform::{
    auth::{Permit, rights::permission::PrepareCircle},
    errors::SaveError,
    history::Changes,
};

/// What is said of an address whose mails somebody else reads.
pub const NOT_ME: &str = "@circle-address-not-me";

/// Ends somebody's links.
pub async fn revoke(
    db: &mut PgConnection,
    permit: &Permit<PrepareCircle, CircleInviteeId>,
) -> Result<(), SaveError> {
    if links::revoke(db, permit).await? > 0 {
        permit.record_own_act(db, "circle_link_revoke").await?;
    }
    Ok(())
}

/// Notes that somebody made a link to hand it over; it comes from them, so its holder was invited.
pub async fn note_link(
    db: &mut PgConnection,
    permit: &Permit<PrepareCircle, CircleInviteeId>,
    of_circle: &Permit<PrepareCircle, CircleId>,
) -> Result<(), SaveError> {
    mark_invited(db, of_circle, &[permit.on()]).await?;
    mark_told(db, permit).await?;
    permit.record_own_act(db, "circle_link_make").await?;
    Ok(())
}

/// A link of these of the circle left.
pub async fn mark_invited(
    db: &mut PgConnection,
    permit: &Permit<PrepareCircle, CircleId>,
    invitees: &[CircleInviteeId],
) -> sqlx::Result<()> {
    let ids: Vec<i64> = invitees.iter().map(|id| id.0).collect();
    sqlx::query!(
        "UPDATE circle_invitee SET invited_at = coalesce(invited_at, $2),
                state = CASE WHEN asked THEN state ELSE $4 END
         WHERE id = ANY($1) AND circle_id = $3",
        &ids,
        permit.at(),
        permit.on().0,
        InviteeState::Invited.as_str()
    )
    .execute(db)
    .await?;
    Ok(())
}

/// Somebody knows from now on when and where the circle meets, or that it does not.
pub async fn mark_told<P>(
    db: &mut PgConnection,
    permit: &Permit<P, CircleInviteeId>,
) -> sqlx::Result<()> {
    sqlx::query!(
        "UPDATE circle_invitee i
            SET told_starts_at = m.starts_at, told_ends_at = m.ends_at,
                told_place = circle_told_place(m.place, m.video_url),
                told_video_url = CASE WHEN i.holds_place THEN coalesce(m.video_url, '') ELSE '' END,
                told_off = coalesce(m.called_off, false)
           FROM circle c LEFT JOIN meeting m ON m.id = c.meeting_id
          WHERE i.id = $1 AND c.id = i.circle_id",
        permit.on().0
    )
    .execute(db)
    .await?;
    Ok(())
}

/// These know from now on of the note that the circle's participants read.
pub async fn mark_note_told(
    db: &mut PgConnection,
    permit: &Permit<PrepareCircle, CircleId>,
    invitees: &[CircleInviteeId],
) -> sqlx::Result<()> {
    let ids: Vec<i64> = invitees.iter().map(|id| id.0).collect();
    sqlx::query!(
        "UPDATE circle_invitee SET told_note_version_id = circle_sent_note(circle_id)
         WHERE id = ANY($1) AND circle_id = $2",
        &ids,
        permit.on().0
    )
    .execute(db)
    .await?;
    Ok(())
}

/// Jalon reminded these of the circle.
pub async fn mark_reminded(
    db: &mut PgConnection,
    permit: &Permit<PrepareCircle, CircleId>,
    invitees: &[CircleInviteeId],
) -> sqlx::Result<()> {
    let ids: Vec<i64> = invitees.iter().map(|id| id.0).collect();
    sqlx::query!(
        "UPDATE circle_invitee SET reminded_at = $2 WHERE id = ANY($1) AND circle_id = $3",
        &ids,
        permit.at(),
        permit.on().0
    )
    .execute(db)
    .await?;
    Ok(())
}

/// Says that somebody calls this person, so that nobody else does; or that nobody does.
pub async fn take(
    db: &mut PgConnection,
    permit: &Permit<PrepareCircle, CircleInviteeId>,
    taken: bool,
) -> Result<(), SaveError> {
    let by = permit.by().filter(|_| taken).map(|id| id.0);
    sqlx::query!(
        "UPDATE circle_invitee SET taken_by_id = $2, taken_at = CASE WHEN $2::bigint IS NOT NULL THEN $3::timestamptz END
         WHERE id = $1",
        permit.on().0,
        by,
        permit.at()
    )
    .execute(&mut *db)
    .await?;
    let action = if taken {
        "circle_invitee_take"
    } else {
        "circle_invitee_release"
    };
    permit.record_own_act(db, action).await?;
    Ok(())
}

/// Wants no more mails of this circle, or wants them again. Twice the same changes nothing more.
pub async fn opt_out<P>(
    db: &mut PgConnection,
    permit: &Permit<P, CircleInviteeId>,
    out: bool,
) -> Result<(), SaveError> {
    let done = sqlx::query!(
        "UPDATE circle_invitee SET opted_out_at = $2 WHERE id = $1 AND (opted_out_at IS NULL) = $3",
        permit.on().0,
        out.then(|| permit.at()),
        out
    )
    .execute(&mut *db)
    .await?;
    if done.rows_affected() == 1 {
        let action = if out {
            "circle_opt_out"
        } else {
            "circle_opt_in"
        };
        permit.record_own_act(db, action).await?;
    }
    Ok(())
}

/// The link is in another's hands: nothing goes to that address until somebody confirms it.
pub async fn not_me<P>(
    db: &mut PgConnection,
    permit: &Permit<P, CircleInviteeId>,
    said: &str,
) -> Result<(), SaveError> {
    sqlx::query!(
        "UPDATE circle_invitee SET address_failed_at = $2, address_error = $3 WHERE id = $1",
        permit.on().0,
        permit.at(),
        NOT_ME
    )
    .execute(&mut *db)
    .await?;
    permit
        .record(db, permit.on(), "circle_not_me", &Changes::none(), said)
        .await?;
    Ok(())
}

/// Says that the participant read a version of the note, once.
pub async fn note_reading<P>(
    db: &mut PgConnection,
    permit: &Permit<P, CircleInviteeId>,
    version: NoteVersionId,
) -> Result<(), SaveError> {
    sqlx::query!(
        "INSERT INTO note_reading (invitee_id, note_version_id, read_on) VALUES ($1, $2, $3)
         ON CONFLICT DO NOTHING",
        permit.on().0,
        version.0,
        brussels_date(permit.at())
    )
    .execute(db)
    .await?;
    Ok(())
}
