//! Erasing somebody who is noted by name only. Whoever knows that they are to be erased calls it, and
//! records it where they are known.

use sqlx::PgConnection;

use crate::telling;
use kernel::ids::MeetingId;
use platform::auth::Permit;

/// Takes the names that one person bears off a meeting's list and out of what its history tells of it;
/// that somebody came stays. `nameless` stands for them.
pub async fn erase_guest<P>(
    db: &mut PgConnection,
    permit: &Permit<P, MeetingId>,
    names: &[String],
    nameless: &str,
) -> sqlx::Result<()> {
    let meeting = permit.on();
    // Two nameless guests of a meeting are told apart by their number.
    sqlx::query!(
        "UPDATE attendance SET guest_name = CASE WHEN guest_name = ANY($2) THEN $3::text || ' #' || id ELSE guest_name END,
                represented_by = CASE WHEN represented_by = ANY($2) THEN $3 ELSE represented_by END,
                version = version + 1
         WHERE meeting_id = $1 AND (guest_name = ANY($2) OR represented_by = ANY($2))",
        meeting.0,
        names,
        nameless
    )
    .execute(&mut *db)
    .await?;
    // The history's trigger lets this transaction, and only this one, change entries.
    sqlx::query!("SELECT set_config('jalon.erasure', 'on', true)")
        .fetch_one(&mut *db)
        .await?;
    for name in names {
        // A note holds the name alone, or among those of others who were ticked together.
        sqlx::query!(
            "UPDATE history
             SET changes = replace(changes::text, to_jsonb($2::text)::text, to_jsonb($3::text)::text)::jsonb,
                 note = CASE WHEN note = $2 THEN $3 ELSE array_to_string(ARRAY(
                            SELECT CASE WHEN one = $2 THEN $3 ELSE one END
                            FROM unnest(string_to_array(note, ', ')) WITH ORDINALITY AS said (one, place)
                            ORDER BY place), ', ') END
             WHERE subject_kind = 'meeting' AND subject_id = $1
               AND (strpos(changes::text, to_jsonb($2::text)::text) > 0 OR strpos(note, $2) > 0)",
            meeting.0,
            name,
            nameless
        )
        .execute(&mut *db)
        .await?;
    }
    sqlx::query!("SELECT set_config('jalon.erasure', 'off', true)")
        .fetch_one(&mut *db)
        .await?;
    // Who takes notes has the names beside.
    telling::tell(db, meeting).await
}
