//! What the coordinators' board says of the register.

use sqlx::PgConnection;

use kernel::urls;
use platform::{
    auth::{Actor, Right},
    web::Figure,
};

/// What is counted.
struct Counted {
    proposed: i64,
    taken: i64,
    unfollowed: i64,
    open: i64,
    overdue: i64,
    /// Codes of the oldest decisions that nobody follows up.
    oldest: Option<String>,
}

/// Decisions proposed and in force, those that nobody follows up; open items, and those past their
/// date: as far as drafts let the reader know of them.
pub async fn figures(db: &mut PgConnection, actor: &Actor) -> sqlx::Result<Vec<Figure>> {
    let drafts = actor.reach(Right::TakeNotes);
    let counted = sqlx::query_as!(
        Counted,
        r#"WITH hidden AS MATERIALIZED (SELECT h AS meeting_id FROM hidden_drafts($2, $3, $4) h),
           followed AS (
             SELECT DISTINCT i.decision_id FROM action_item i
             WHERE i.archived_at IS NULL AND i.decision_id IS NOT NULL
               AND (i.entry_id IS NULL OR i.meeting_id NOT IN (SELECT meeting_id FROM hidden))),
           unfollowed AS MATERIALIZED (
             SELECT d.id FROM decision d
             WHERE d.archived_at IS NULL AND d.state = 'taken'
               AND (d.entry_id IS NULL OR d.meeting_id NOT IN (SELECT meeting_id FROM hidden))
               AND NOT EXISTS (SELECT FROM followed f WHERE f.decision_id = d.id))
           SELECT
             (SELECT count(*) FROM decision WHERE archived_at IS NULL AND state = 'proposed'
                AND (entry_id IS NULL OR meeting_id NOT IN (SELECT meeting_id FROM hidden))) as "proposed!",
             (SELECT count(*) FROM decision WHERE archived_at IS NULL AND state = 'taken'
                AND (entry_id IS NULL OR meeting_id NOT IN (SELECT meeting_id FROM hidden))) as "taken!",
             (SELECT count(*) FROM unfollowed) as "unfollowed!",
             (SELECT string_agg(o.code, ', ' ORDER BY o.id)
              FROM (SELECT d.id, d.code FROM decision d
                    WHERE d.id IN (SELECT u.id FROM unfollowed u ORDER BY u.id LIMIT 3)) o) as oldest,
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
    Ok(counted.figures())
}

impl Counted {
    fn figures(self) -> Vec<Figure> {
        let decisions = |query: &str| format!("{}?{query}", urls::decisions());
        let state = |state: &str| decisions(&format!("type=decision&state={state}"));
        let overdue = format!("{}?overdue=1", urls::follow_up());
        let unfollowed = decisions("unfollowed=1");
        vec![
            Figure::new("board-overdue-items", self.overdue, overdue).danger(),
            Figure::new("board-unfollowed-decisions", self.unfollowed, unfollowed)
                .warning()
                .about(self.oldest.unwrap_or_default()),
            Figure::new("board-proposed-decisions", self.proposed, state("proposed")).warning(),
            Figure::new("board-taken-decisions", self.taken, state("taken")),
            Figure::new("board-open-items", self.open, urls::follow_up()),
        ]
    }
}
