//! What the coordinators' board says of follow-up items.

use sqlx::PgConnection;

use kernel::urls;
use platform::{
    auth::{Actor, Right},
    web::Figure,
};

/// Open items, and those past their date.
pub async fn figures(db: &mut PgConnection, actor: &Actor) -> sqlx::Result<Vec<Figure>> {
    let drafts = actor.reach(Right::TakeNotes);
    let counted = sqlx::query!(
        r#"WITH hidden AS MATERIALIZED (SELECT h AS meeting_id FROM hidden_drafts($2, $3, $4) h)
           SELECT
             (SELECT count(*) FROM action_item
              WHERE archived_at IS NULL AND pending
                AND (entry_id IS NULL OR meeting_id NOT IN (SELECT meeting_id FROM hidden))) as "open!",
             (SELECT count(*) FROM action_item
              WHERE archived_at IS NULL AND pending
                AND (entry_id IS NULL OR meeting_id NOT IN (SELECT meeting_id FROM hidden))
                AND due_on < ($1 AT TIME ZONE 'Europe/Brussels')::date) as "overdue!""#,
        actor.now,
        drafts.person,
        drafts.all,
        &drafts.groups
    )
    .fetch_one(db)
    .await?;
    let overdue = format!("{}?overdue=1", urls::follow_up());
    Ok(vec![
        Figure::new("board-open-items", counted.open, urls::follow_up()),
        Figure::new("board-overdue-items", counted.overdue, overdue).danger(),
    ])
}
