//! Writing first opinions.

use sqlx::PgConnection;

use super::{
    forms::{self, OpinionForm},
    queries,
};
use crate::policy::OwnPlace;
use kernel::dates::brussels_date;
use platform::{
    auth::{Permit, rights::permission::AnswerCircle},
    errors::SaveError,
};

/// Saves what somebody thinks of the axes; the version of all together then. Who wants no name is
/// named by no history either, for it keeps times.
/// Fails: [`SaveError::Stale`] where they saved in another window.
pub(super) async fn save(
    db: &mut PgConnection,
    permit: &Permit<AnswerCircle, OwnPlace>,
    form: &OpinionForm,
) -> Result<i32, SaveError> {
    let (circle, invitee) = permit.on();
    sqlx::query!(
        "SELECT id FROM circle_invitee WHERE id = $1 FOR NO KEY UPDATE",
        invitee.0
    )
    .fetch_optional(&mut *db)
    .await?;
    let stored = queries::of_invitee(db, circle, invitee).await?;
    if forms::version(&stored) != form.version {
        return Err(SaveError::Stale);
    }
    let mut written = 0;
    for line in &form.lines {
        let before = stored.iter().find(|opinion| opinion.axis == line.axis);
        let is_done = match before {
            Some(before) => line.repeats(before) && before.unnamed == form.unnamed,
            None => line.is_empty(),
        };
        if is_done {
            continue;
        }
        written += 1;
        sqlx::query!(
            "INSERT INTO first_opinion AS o (circle_id, axis_id, invitee_id, unnamed, appreciation, involvement,
                                             remark, saved_on)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
             ON CONFLICT (circle_id, axis_id, invitee_id) DO UPDATE SET
                 unnamed = excluded.unnamed, appreciation = excluded.appreciation,
                 involvement = excluded.involvement, remark = excluded.remark, saved_on = excluded.saved_on,
                 version = o.version + 1",
            circle.0,
            line.axis.0,
            invitee.0,
            form.unnamed,
            line.appreciation,
            line.involvement.map(|level| level.as_str()),
            line.remark,
            brussels_date(permit.at())
        )
        .execute(&mut *db)
        .await?;
    }
    if written > 0 && !form.unnamed {
        permit.record_act(db, invitee, "first_opinion").await?;
    }
    Ok(forms::version(
        &queries::of_invitee(db, circle, invitee).await?,
    ))
}
