//! Erasing an invitee, on their own wish or as the person that was erased. It reaches through all that a circle keeps, whichever room
//! within wrote it: a name that stayed in one place would not be erased. The caller holds the circle.

use chrono::{DateTime, Utc};
use sqlx::{Acquire, PgConnection};

use super::{
    model::{Erasing, NAMELESS},
    traces::{self, Called},
};
use crate::{
    invitations::{policy, queries},
    links, policy as room, queries as circles,
};
use kernel::ids::{CircleId, CircleInviteeId, MeetingId};
use platform::{
    auth::{Permit, rights::permission::AnswerCircle},
    errors::SaveError,
    history::Changes,
    supervise::passed_over,
    web::AppState,
};

/// Invitees in one go.
const AT_ONCE: i64 = 50;

/// Where other rooms noted somebody by the name they bear here: a flow knows those rooms.
pub trait Elsewhere: Send + Sync {
    /// Takes these names off the circle's meeting.
    fn erase(
        &self,
        db: &mut PgConnection,
        permit: &Permit<AnswerCircle, MeetingId>,
        names: &[String],
    ) -> impl Future<Output = sqlx::Result<()>> + Send;
}

/// Erases who somebody was. What they brought stays as nobody's where they leave it, else its words go
/// too. Before the circle their place is free; their links end.
pub async fn erase(
    db: &mut PgConnection,
    permit: &Permit<AnswerCircle, CircleInviteeId>,
    erasing: Erasing<'_>,
    elsewhere: &impl Elsewhere,
) -> Result<(), SaveError> {
    let id = permit.on();
    let Erasing { circle, keeps, .. } = erasing;
    let begun = circle.starts_at.is_some_and(|at| at <= permit.at());
    let called = traces::called(db, id).await?;
    // While it is known still what they brought.
    traces::erase(db, permit, erasing, &called).await?;
    if let Some(meeting) = circle.meeting_id {
        let of_meeting = policy::of_meeting(permit, meeting);
        elsewhere.erase(db, &of_meeting, &called.on_lists()).await?;
    }
    brought(db, permit, keeps).await?;
    spoken(db, circle.id, &called).await?;
    feedback(db, id, keeps).await?;
    links::revoke(db, permit).await?;
    sqlx::query!(
        "UPDATE circle_invitee SET name = $2, email = NULL, person_id = NULL, organisation_id = NULL,
                organisation = '', provenance_note = '', remark = '', address_error = '', taken_by_id = NULL,
                state = CASE WHEN $4 THEN state ELSE 'no' END,
                offered_until = CASE WHEN $4 THEN offered_until END,
                waiting_since = CASE WHEN $4 THEN waiting_since END,
                erased_at = $3, version = version + 1
         WHERE id = $1",
        id.0,
        NAMELESS,
        permit.at(),
        begun
    )
    .execute(&mut *db)
    .await?;
    let unnamed = policy::unnamed(permit);
    unnamed
        .record(db, id, "circle_erase", &Changes::none(), "")
        .await?;
    Ok(())
}

/// What was said at the meeting and before it: nobody's, or gone.
async fn brought(
    db: &mut PgConnection,
    permit: &Permit<AnswerCircle, CircleInviteeId>,
    keeps: bool,
) -> sqlx::Result<()> {
    let id = permit.on();
    sqlx::query!(
        "UPDATE contribution SET unnamed = true, invitee_id = NULL, speaker = '', organisation_id = NULL,
                organisation = '', objection = CASE WHEN $2 THEN objection ELSE '' END,
                objection_answer = CASE WHEN $2 THEN objection_answer ELSE '' END,
                objection_answered_at = CASE WHEN $2 THEN objection_answered_at END,
                earlier_objections = CASE WHEN $2 THEN earlier_objections ELSE '[]' END,
                body = CASE WHEN $2 OR body = '' THEN body ELSE '—' END,
                quote = CASE WHEN $2 THEN quote ELSE '' END, quotable = quotable AND $2,
                archived_at = CASE WHEN $2 THEN archived_at ELSE coalesce(archived_at, $3) END,
                change = nextval('contribution_change'), version = version + 1
         WHERE invitee_id = $1",
        id.0,
        keeps,
        permit.at()
    )
    .execute(&mut *db)
    .await?;
    sqlx::query!(
        "UPDATE live_answer SET invitee_id = NULL, organisation = '',
                body = CASE WHEN $2 THEN body ELSE '' END
         WHERE invitee_id = $1",
        id.0,
        keeps
    )
    .execute(&mut *db)
    .await?;
    // A first opinion is its author's, who would find it again: nobody's is none.
    sqlx::query!("DELETE FROM first_opinion WHERE invitee_id = $1", id.0)
        .execute(db)
        .await?;
    Ok(())
}

/// What recorders noted under their name without knowing them on the list: nobody says it any more. It
/// may be a namesake's, so its words stay.
async fn spoken(db: &mut PgConnection, circle: CircleId, called: &Called) -> sqlx::Result<()> {
    sqlx::query!(
        "UPDATE contribution SET unnamed = true, speaker = '', organisation_id = NULL, organisation = '',
                change = nextval('contribution_change'), version = version + 1
         WHERE circle_id = $1 AND invitee_id IS NULL AND speaker = ANY($2)",
        circle.0,
        &called.names
    )
    .execute(&mut *db)
    .await?;
    sqlx::query!(
        "UPDATE sub_group SET note_taker = '', version = version + 1 WHERE circle_id = $1 AND note_taker = ANY($2)",
        circle.0,
        &called.names
    )
    .execute(db)
    .await?;
    Ok(())
}

/// Written feedback: what was sent is nobody's, or gone; drafts, files and earlier receipts go in any
/// case. What was sent last is what is read: it stays with the rest, and names no organisation.
async fn feedback(db: &mut PgConnection, id: CircleInviteeId, keeps: bool) -> sqlx::Result<()> {
    sqlx::query!(
        "DELETE FROM feedback WHERE invitee_id = $1 AND NOT (sent AND $2)",
        id.0,
        keeps
    )
    .execute(&mut *db)
    .await?;
    sqlx::query!(
        "WITH own AS (SELECT id, sendings FROM feedback WHERE invitee_id = $1),
              files AS (DELETE FROM feedback_file WHERE feedback_id IN (SELECT id FROM own)),
              earlier AS (DELETE FROM feedback_sending s USING own
                          WHERE s.feedback_id = own.id AND s.number <> own.sendings),
              latest AS (UPDATE feedback_sending s SET answers = (
                             SELECT coalesce(jsonb_agg(jsonb_set(a.answer, '{organisation}', '\"\"')
                                                       ORDER BY a.place), '[]')
                             FROM jsonb_array_elements(s.answers) WITH ORDINALITY AS a (answer, place))
                         FROM own WHERE s.feedback_id = own.id AND s.number = own.sendings)
         UPDATE feedback_answer SET organisation = '' WHERE feedback_id IN (SELECT id FROM own)",
        id.0
    )
    .execute(&mut *db)
    .await?;
    sqlx::query!(
        "UPDATE feedback SET unnamed = true, invitee_id = NULL, holder_hash = NULL, saved_at = NULL,
                version = version + 1
         WHERE invitee_id = $1",
        id.0
    )
    .execute(&mut *db)
    .await?;
    sqlx::query!("DELETE FROM feedback_extension WHERE invitee_id = $1", id.0)
        .execute(db)
        .await?;
    Ok(())
}

/// Erases those invitees whom Jalon knew as people and who were erased as such. What they brought stays
/// as nobody's, as all does that they wrote elsewhere.
pub async fn turn(app: AppState, elsewhere: &impl Elsewhere) -> anyhow::Result<()> {
    let mut db = app.pool.acquire().await?;
    let now = app.clock.now();
    let due = sqlx::query!(
        r#"SELECT i.circle_id as "circle: CircleId", i.id as "id: CircleInviteeId"
           FROM circle_invitee i JOIN person p ON p.id = i.person_id
           WHERE p.erased_at IS NOT NULL AND i.erased_at IS NULL ORDER BY i.id LIMIT $1"#,
        AT_ONCE
    )
    .fetch_all(&mut *db)
    .await?;
    for row in due {
        let mut tx = db.begin().await?;
        match follow(&mut tx, (row.circle, row.id), now, elsewhere).await {
            Ok(()) => tx.commit().await?,
            Err(error) => {
                tx.rollback().await?;
                passed_over("erasures in circles", row.id, error);
            }
        }
    }
    Ok(())
}

async fn follow(
    db: &mut PgConnection,
    (circle, id): (CircleId, CircleInviteeId),
    now: DateTime<Utc>,
    elsewhere: &impl Elsewhere,
) -> Result<(), SaveError> {
    circles::lock(db, circle).await?;
    let Some(circle) = circles::circle(db, None, circle).await? else {
        return Ok(());
    };
    let Some(invitee) = queries::invitee(db, circle.id, id, now).await? else {
        return Ok(());
    };
    let permit = policy::own(&room::by_erasure(now, (circle.id, id)));
    let erasing = Erasing {
        circle: &circle,
        invitee: &invitee,
        keeps: true,
    };
    erase(db, &permit, erasing, elsewhere).await
}
