//! What the coordinators' board says of the register of decisions.

use sqlx::PgConnection;

use kernel::urls;
use platform::{
    auth::{Actor, Right},
    web::Figure,
};

/// Decisions proposed and in force.
pub async fn figures(db: &mut PgConnection, actor: &Actor) -> sqlx::Result<Vec<Figure>> {
    let drafts = actor.reach(Right::TakeNotes);
    let counted = sqlx::query!(
        r#"WITH hidden AS MATERIALIZED (SELECT h AS meeting_id FROM hidden_drafts($1, $2, $3) h)
           SELECT
             (SELECT count(*) FROM decision WHERE archived_at IS NULL AND state = 'proposed'
                AND (entry_id IS NULL OR meeting_id NOT IN (SELECT meeting_id FROM hidden))) as "proposed!",
             (SELECT count(*) FROM decision WHERE archived_at IS NULL AND state = 'taken'
                AND (entry_id IS NULL OR meeting_id NOT IN (SELECT meeting_id FROM hidden))) as "taken!""#,
        drafts.person,
        drafts.all,
        &drafts.groups
    )
    .fetch_one(db)
    .await?;
    let url = |state: &str| format!("{}?type=decision&state={state}", urls::decisions());
    Ok(vec![
        Figure::new(
            "board-proposed-decisions",
            counted.proposed,
            url("proposed"),
        )
        .warning(),
        Figure::new("board-taken-decisions", counted.taken, url("taken")),
    ])
}
