//! Reading what is there already.

use sqlx::PgConnection;

use super::model::{Guide, Standing};
use platform::{
    auth::{Actor, Right},
    web::FormState,
};

/// The guide for the reader; one statement.
pub(super) async fn guide(
    db: &mut PgConnection,
    actor: &Actor,
    sends_mail: bool,
) -> sqlx::Result<Guide> {
    let standing = sqlx::query_as!(
        Standing,
        r#"SELECT
             (SELECT count(*) FROM working_group WHERE archived_at IS NULL) as "groups!",
             EXISTS (SELECT FROM working_group WHERE number = 0 AND archived_at IS NULL) as "has_gt0!",
             EXISTS (SELECT FROM working_group g
                     JOIN membership m ON m.group_id = g.id AND m.role = 'coordinator' AND m.ended_on IS NULL
                     JOIN account a ON a.person_id = m.person_id AND a.active AND a.password_hash IS NOT NULL
                     JOIN person p ON p.id = m.person_id AND p.archived_at IS NULL
                     WHERE g.number = 0 AND g.archived_at IS NULL) as "coordinated!",
             (SELECT count(*) FROM strategy WHERE archived_at IS NULL) as "strategies!",
             (SELECT count(DISTINCT m.person_id) FROM membership m
              JOIN person p ON p.id = m.person_id AND p.archived_at IS NULL
              WHERE m.ended_on IS NULL AND m.person_id <> $1) as "people!",
             (SELECT coalesce(sum(n), 0)::bigint FROM measure_count) as "measures!",
             (SELECT coalesce(sum(c.n), 0)::bigint FROM measure_count c
              WHERE c.pilot_id IS NOT NULL
                 OR c.group_id IN (SELECT m.group_id FROM membership m
                                   WHERE m.role = 'pilot' AND m.ended_on IS NULL AND m.group_id IS NOT NULL))
                 as "assigned!",
             (SELECT coalesce(sum(n), 0)::bigint FROM measure_count
              WHERE group_id IS NULL AND strategy_id IS NULL) as "orphans!""#,
        actor.id.0
    )
    .fetch_one(db)
    .await?;
    Ok(Guide {
        standing,
        sends_mail,
        may_coordinate: actor.can_anywhere(Right::TakeCoordination),
        form: FormState::blank(),
    })
}
