//! Decisions that stand in the notes of a meeting: the register follows the entry.

use sqlx::PgConnection;

use super::commands::{NotedDecision, record_noted};
use crate::from_notes::WritesNotes;
use kernel::ids::{DecisionId, MeetingId};
use platform::{auth::Permit, errors::SaveError, history::Changes};

/// Puts the decision into the register, or brings the one that is there in step.
pub async fn keep<P: WritesNotes>(
    db: &mut PgConnection,
    permit: &Permit<P, MeetingId>,
    noted: &NotedDecision,
) -> Result<(), SaveError> {
    let known = sqlx::query!(
        r#"SELECT d.id as "id: DecisionId", d.text, d.archived_at IS NOT NULL as "withdrawn!"
           FROM decision d JOIN entry e ON e.id = d.entry_id
           WHERE e.id = $1 AND e.meeting_id = $2 FOR UPDATE OF d"#,
        noted.entry.0,
        permit.on().0
    )
    .fetch_optional(&mut *db)
    .await?;
    let Some(known) = known else {
        record_noted(db, permit, noted).await?;
        return Ok(());
    };
    sqlx::query!(
        "UPDATE decision SET text = $2, archived_at = NULL, version = version + 1
         WHERE id = $1 AND (text <> $2 OR archived_at IS NOT NULL)",
        known.id.0,
        noted.text
    )
    .execute(&mut *db)
    .await?;
    if known.withdrawn {
        permit.record_act(db, known.id, "restore").await?;
    }
    if noted.text != known.text {
        let change = Changes::one("text", known.text, &noted.text);
        permit.record(db, known.id, "update", &change, "").await?;
    }
    Ok(())
}
