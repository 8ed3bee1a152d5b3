//! What stands in the notes of a meeting: the register follows the entry. The rooms within keep what
//! it decides or promises.

use sqlx::PgConnection;

use kernel::{
    ids::{ActionItemId, DecisionId, EntryId},
    meeting::EntryKind,
};
use platform::{auth::Permit, errors::SaveError, history::Changes};

/// Takes off what an entry that is of this kind now no longer decides or promises; a decision's
/// number stays taken.
pub async fn withdraw<P, On: Copy>(
    db: &mut PgConnection,
    permit: &Permit<P, On>,
    entry: EntryId,
    kind: Option<EntryKind>,
) -> Result<(), SaveError> {
    let gone = sqlx::query!(
        r#"WITH decided AS (
             UPDATE decision SET archived_at = $2, version = version + 1
             WHERE entry_id = $1 AND archived_at IS NULL AND NOT $3 RETURNING id),
           promised AS (
             UPDATE action_item SET archived_at = $2, version = version + 1
             WHERE entry_id = $1 AND archived_at IS NULL AND NOT $4 RETURNING id)
           SELECT (SELECT id FROM decided) as "decision?: DecisionId",
                  (SELECT id FROM promised) as "item?: ActionItemId""#,
        entry.0,
        permit.at(),
        kind == Some(EntryKind::Decision),
        kind == Some(EntryKind::FollowUp)
    )
    .fetch_one(&mut *db)
    .await?;
    if let Some(id) = gone.decision {
        permit.record_act(db, id, "archive").await?;
    }
    if let Some(id) = gone.item {
        permit.record_act(db, id, "archive").await?;
    }
    Ok(())
}

/// Lets what an entry decides or promises say what the entry says.
pub async fn reword<P, On: Copy>(
    db: &mut PgConnection,
    permit: &Permit<P, On>,
    entry: EntryId,
    text: &str,
) -> Result<(), SaveError> {
    let before = sqlx::query!(
        r#"WITH decided AS (
             UPDATE decision x SET text = $2, version = x.version + 1
             FROM (SELECT id, text FROM decision WHERE entry_id = $1 FOR UPDATE) before
             WHERE x.id = before.id AND before.text <> $2
             RETURNING x.id, before.text),
           promised AS (
             UPDATE action_item x SET what = $2, version = x.version + 1
             FROM (SELECT id, what FROM action_item WHERE entry_id = $1 FOR UPDATE) before
             WHERE x.id = before.id AND before.what <> $2
             RETURNING x.id, before.what)
           SELECT (SELECT id FROM decided) as "decision?: DecisionId", (SELECT text FROM decided) as text,
                  (SELECT id FROM promised) as "item?: ActionItemId", (SELECT what FROM promised) as what"#,
        entry.0,
        text
    )
    .fetch_one(&mut *db)
    .await?;
    if let Some(id) = before.decision {
        let change = Changes::one("text", before.text.unwrap_or_default(), text);
        permit.record(db, id, "update", &change, "").await?;
    }
    if let Some(id) = before.item {
        let change = Changes::one("what", before.what.unwrap_or_default(), text);
        permit.record(db, id, "update", &change, "").await?;
    }
    Ok(())
}
