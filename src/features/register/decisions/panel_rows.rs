//! The decisions that a meeting's page shows.

use sqlx::PgConnection;

use super::model::{DecisionState, reference};
use kernel::ids::{DecisionId, MeetingId};
use platform::auth::DraftSight;

/// A decision on a meeting's page.
#[derive(Debug, Clone)]
pub struct PanelRow {
    pub id: DecisionId,
    pub year: i32,
    pub number: i32,
    pub text: String,
    pub state: DecisionState,
}

impl PanelRow {
    /// `D-2021-014`.
    pub fn reference(&self) -> String {
        reference(self.year, self.number)
    }
}

/// The decisions of a meeting that the reader may know of.
pub async fn of_meeting(
    db: &mut PgConnection,
    id: MeetingId,
    drafts: &DraftSight,
) -> sqlx::Result<Vec<PanelRow>> {
    sqlx::query_as!(
        PanelRow,
        r#"SELECT id as "id: DecisionId", year, number, text, state as "state: DecisionState"
           FROM decision WHERE meeting_id = $1 AND archived_at IS NULL
             AND (entry_id IS NULL OR meeting_id NOT IN (SELECT * FROM hidden_drafts($2, $3, $4)))
           ORDER BY year, number LIMIT 200"#,
        id.0,
        drafts.reader,
        drafts.all,
        &drafts.groups
    )
    .fetch_all(db)
    .await
}
