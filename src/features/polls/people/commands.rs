//! Writing who is asked, recorded on the poll.

use sqlx::PgConnection;

use crate::queries::InviteeRow;
use kernel::ids::{GroupId, InviteeId, PersonId, PollId};
use platform::{
    auth::{Permit, rights::permission::EditMeeting},
    errors::SaveError,
    history::Changes,
};

/// Adds people; pilots of the poll's group are required. Who is asked already is left alone. How
/// many were added.
pub async fn add(
    db: &mut PgConnection,
    permit: &Permit<EditMeeting, PollId>,
    group: GroupId,
    people: &[PersonId],
) -> Result<usize, SaveError> {
    let ids: Vec<i64> = people.iter().map(|id| id.0).collect();
    let names = sqlx::query_scalar!(
        r#"WITH added AS (
               INSERT INTO poll_invitee (poll_id, person_id, required)
               SELECT $1, p.id, EXISTS (SELECT FROM membership m WHERE m.person_id = p.id AND m.group_id = $3
                                          AND m.role = 'pilot' AND m.ended_on IS NULL)
               FROM person p WHERE p.id = ANY($2) AND p.archived_at IS NULL
               ON CONFLICT DO NOTHING RETURNING person_id)
           SELECT p.name as "name!" FROM added JOIN person p ON p.id = added.person_id
           ORDER BY fold(p.last_name), p.id"#,
        permit.on().0,
        &ids,
        group.0
    )
    .fetch_all(&mut *db)
    .await?;
    if !names.is_empty() {
        let change = Changes::one("invited", "", names.join(", "));
        permit.record_own(db, "invite_people", &change).await?;
    }
    Ok(names.len())
}

/// Says who is required; the others are not.
pub async fn require(
    db: &mut PgConnection,
    permit: &Permit<EditMeeting, PollId>,
    before: &[InviteeRow],
    required: &[InviteeId],
) -> Result<(), SaveError> {
    let ids: Vec<i64> = required.iter().map(|id| id.0).collect();
    sqlx::query!(
        "UPDATE poll_invitee SET required = (id = ANY($2))
         WHERE poll_id = $1 AND required <> (id = ANY($2))",
        permit.on().0,
        &ids
    )
    .execute(&mut *db)
    .await?;
    let names = |is_required: &dyn Fn(&InviteeRow) -> bool| {
        let those = before.iter().filter(|row| is_required(row));
        let names: Vec<&str> = those.map(|row| row.name.as_str()).collect();
        names.join(", ")
    };
    let from = names(&|row| row.required);
    let to = names(&|row| required.contains(&row.id));
    if from != to {
        let change = Changes::one("poll_required", from, to);
        permit.record_own(db, "poll_require", &change).await?;
    }
    Ok(())
}

/// Takes somebody off, with links and answers.
pub async fn remove(
    db: &mut PgConnection,
    permit: &Permit<EditMeeting, PollId>,
    invitee: &InviteeRow,
) -> Result<(), SaveError> {
    // Whether they are of this poll is asked once: what is theirs goes with them.
    let done = sqlx::query!(
        "WITH gone AS (SELECT id FROM poll_invitee WHERE id = $1 AND poll_id = $2 FOR UPDATE),
              links AS (DELETE FROM poll_link WHERE invitee_id IN (SELECT id FROM gone)),
              answers AS (DELETE FROM poll_answer WHERE invitee_id IN (SELECT id FROM gone))
         DELETE FROM poll_invitee WHERE id IN (SELECT id FROM gone)",
        invitee.id.0,
        permit.on().0
    )
    .execute(&mut *db)
    .await?;
    if done.rows_affected() == 1 {
        let change = Changes::one("invited", &invitee.name, "");
        permit.record_own(db, "poll_uninvite", &change).await?;
    }
    Ok(())
}

/// Ends all links of somebody.
pub async fn revoke(
    db: &mut PgConnection,
    permit: &Permit<EditMeeting, PollId>,
    invitee: &InviteeRow,
) -> Result<(), SaveError> {
    let done = sqlx::query!(
        "UPDATE poll_link SET revoked_at = $2
         WHERE invitee_id IN (SELECT id FROM poll_invitee WHERE id = $1 AND poll_id = $3) AND revoked_at IS NULL",
        invitee.id.0,
        permit.at(),
        permit.on().0
    )
    .execute(&mut *db)
    .await?;
    if done.rows_affected() > 0 {
        permit
            .record(
                db,
                permit.on(),
                "poll_revoke_link",
                &Changes::none(),
                &invitee.name,
            )
            .await?;
    }
    Ok(())
}
