//! What stands in the notes of a meeting: the register follows the entry. The rooms within keep what
//! it decides or promises.

use sqlx::PgConnection;

use kernel::{
    ids::{ActionItemId, DecisionId, EntryId, MeetingId},
    meeting::EntryKind,
};
use platform::{
    auth::{
        Permit,
        rights::permission::{EditMeeting, ManageMinutes, TakeNotes},
    },
    errors::SaveError,
    history::Changes,
};

/// Rights on a meeting whose holders write its notes, or take them off: the register follows what they
/// do there, and in no other meeting.
pub trait WritesNotes {}

impl WritesNotes for TakeNotes {}
impl WritesNotes for ManageMinutes {}
impl WritesNotes for EditMeeting {}

/// Takes off what an entry that is of this kind now no longer decides or promises; a decision's
/// number stays taken.
pub async fn withdraw<P: WritesNotes>(
    db: &mut PgConnection,
    permit: &Permit<P, MeetingId>,
    entry: EntryId,
    kind: Option<EntryKind>,
) -> Result<(), SaveError> {
    let gone = sqlx::query!(
        r#"WITH noted AS (SELECT id FROM entry WHERE id = $1 AND meeting_id = $5),
           decided AS (
             UPDATE decision SET archived_at = $2, version = version + 1
             WHERE entry_id IN (SELECT id FROM noted) AND archived_at IS NULL AND NOT $3 RETURNING id),
           promised AS (
             UPDATE action_item SET archived_at = $2, version = version + 1
             WHERE entry_id IN (SELECT id FROM noted) AND archived_at IS NULL AND NOT $4 RETURNING id)
           SELECT (SELECT id FROM decided) as "decision?: DecisionId",
                  (SELECT id FROM promised) as "item?: ActionItemId""#,
        entry.0,
        permit.at(),
        kind == Some(EntryKind::Decision),
        kind == Some(EntryKind::FollowUp),
        permit.on().0
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
pub async fn reword<P: WritesNotes>(
    db: &mut PgConnection,
    permit: &Permit<P, MeetingId>,
    entry: EntryId,
    text: &str,
) -> Result<(), SaveError> {
    let before = sqlx::query!(
        r#"WITH decided AS (
             UPDATE decision x SET text = $2, version = x.version + 1
             FROM (SELECT d.id, d.text FROM decision d JOIN entry e ON e.id = d.entry_id
                   WHERE e.id = $1 AND e.meeting_id = $3 FOR UPDATE OF d) before
             WHERE x.id = before.id AND before.text <> $2
             RETURNING x.id, before.text),
           promised AS (
             UPDATE action_item x SET what = $2, version = x.version + 1
             FROM (SELECT i.id, i.what FROM action_item i JOIN entry e ON e.id = i.entry_id
                   WHERE e.id = $1 AND e.meeting_id = $3 FOR UPDATE OF i) before
             WHERE x.id = before.id AND before.what <> $2
             RETURNING x.id, before.what)
           SELECT (SELECT id FROM decided) as "decision?: DecisionId", (SELECT text FROM decided) as text,
                  (SELECT id FROM promised) as "item?: ActionItemId", (SELECT what FROM promised) as what"#,
        entry.0,
        text,
        permit.on().0
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
