//! Decisions that stand in the notes of a meeting: the register follows the entry.

use sqlx::PgConnection;

use super::commands::{NotedDecision, record_noted};
use kernel::ids::{DecisionId, EntryId};
use platform::{auth::Permit, errors::SaveError, history::Changes};

/// Puts the decision into the register, or brings the one that is there in step.
pub async fn keep<P, On: Copy>(
    db: &mut PgConnection,
    permit: &Permit<P, On>,
    noted: &NotedDecision,
) -> Result<(), SaveError> {
    let known = sqlx::query!(
        r#"SELECT id as "id: DecisionId", text, archived_at IS NOT NULL as "withdrawn!"
           FROM decision WHERE entry_id = $1 FOR UPDATE"#,
        noted.entry.0
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
        permit
            .record(db, known.id, "restore", &Changes::none(), "")
            .await?;
    }
    if noted.text != known.text {
        let change = Changes::one("text", known.text, &noted.text);
        permit.record(db, known.id, "update", &change, "").await?;
    }
    Ok(())
}

/// Takes the entry's decision off the register; its number stays taken.
pub async fn withdraw<P, On: Copy>(
    db: &mut PgConnection,
    permit: &Permit<P, On>,
    entry: EntryId,
) -> Result<(), SaveError> {
    let gone = sqlx::query_scalar!(
        r#"UPDATE decision SET archived_at = $2, version = version + 1
           WHERE entry_id = $1 AND archived_at IS NULL RETURNING id as "id: DecisionId""#,
        entry.0,
        permit.at()
    )
    .fetch_optional(&mut *db)
    .await?;
    if let Some(id) = gone {
        permit
            .record(db, id, "archive", &Changes::none(), "")
            .await?;
    }
    Ok(())
}

/// Lets the decision of an entry, where it has one, say what the entry says.
pub async fn reword<P, On: Copy>(
    db: &mut PgConnection,
    permit: &Permit<P, On>,
    entry: EntryId,
    text: &str,
) -> Result<(), SaveError> {
    let reworded = sqlx::query!(
        r#"UPDATE decision x SET text = $2, version = x.version + 1
           FROM (SELECT id, text FROM decision WHERE entry_id = $1 FOR UPDATE) before
           WHERE x.id = before.id AND before.text <> $2
           RETURNING x.id as "id: DecisionId", before.text as before"#,
        entry.0,
        text
    )
    .fetch_optional(&mut *db)
    .await?;
    if let Some(row) = reworded {
        let change = Changes::one("text", row.before, text);
        permit.record(db, row.id, "update", &change, "").await?;
    }
    Ok(())
}
