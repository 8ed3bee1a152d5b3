//! The decisions that a meeting's page shows.

use sqlx::PgConnection;

use super::{
    model::{DecisionState, RegisterKind},
    policy::Sight,
};
use kernel::ids::MeetingId;

/// A decision on a meeting's page.
#[derive(Debug, Clone)]
pub(super) struct PanelRow {
    pub kind: RegisterKind,
    pub id: i64,
    pub code: String,
    pub text: String,
    pub state: DecisionState,
    /// How the votes fell; empty where nobody said.
    pub votes: String,
}

impl PanelRow {
    /// Its page.
    pub(super) fn url(&self) -> String {
        self.kind.url(self.id)
    }
}

/// The decisions of a meeting that the reader may know of, arbitrations too.
pub(super) async fn of_meeting(
    db: &mut PgConnection,
    id: MeetingId,
    sight: &Sight,
) -> sqlx::Result<Vec<PanelRow>> {
    sqlx::query_as!(
        PanelRow,
        r#"SELECT 'decision' as "kind!: RegisterKind", id as "id!", code as "code!", text as "text!",
                  state as "state!: DecisionState", votes as "votes!"
           FROM decision WHERE meeting_id = $1 AND archived_at IS NULL
             AND (entry_id IS NULL OR meeting_id NOT IN (SELECT * FROM hidden_drafts($2, $3, $4)))
           UNION ALL
           SELECT 'arbitration', a.id, a.code, a.reason,
                  CASE WHEN EXISTS (SELECT FROM arbitration_measure am
                                    WHERE am.arbitration_id = a.id AND am.superseded_by_id IS NULL)
                       THEN 'taken' ELSE 'superseded' END, ''
           FROM arbitration a WHERE a.meeting_id = $1 AND $5
           ORDER BY 3 LIMIT 200"#,
        id.0,
        sight.drafts.person,
        sight.drafts.all,
        &sight.drafts.groups,
        sight.arbitrations
    )
    .fetch_all(db)
    .await
}
