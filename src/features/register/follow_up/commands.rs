//! Writing follow-up items. Each command records in the history.

use chrono::NaiveDate;
use sqlx::PgConnection;

use super::{
    forms::{ItemForm, PostponeForm},
    model::{Answering, Frequency, Item, ItemEvent, ItemState, snapshot},
    queries,
};
use crate::from_notes::WritesNotes;
use kernel::{
    dates::brussels_date,
    ids::{ActionItemId, EntryId, GroupId, MeetingId, PersonId},
    text_enum::Word,
    workflow::NotNow,
};
use platform::{
    auth::{
        Own, Permit, Reach,
        rights::permission::{AdvanceFollowUp, EditFollowUp},
    },
    errors::{AppError, OrStale as _, SaveError},
    history::{Changes, Snapshot},
};

/// A follow-up item noted in a meeting.
#[derive(Debug, Clone)]
pub struct NotedItem {
    pub group: GroupId,
    /// Of the meeting that the permit is on.
    pub entry: EntryId,
    pub what: String,
    /// The one who answers; none: to be named.
    pub owner: Option<PersonId>,
    /// As noted, where Jalon does not know the person.
    pub owner_name: String,
    pub due_on: Option<NaiveDate>,
}

/// Puts a noted promise among the follow-up items; the one already there for the entry is given
/// back unchanged. The permit is that of whoever notes or imports.
/// Fails: [`AppError::NotFound`] where the entry is none of the permit's meeting.
pub async fn record_noted<P: WritesNotes>(
    db: &mut PgConnection,
    permit: &Permit<P, MeetingId>,
    new: &NotedItem,
) -> Result<ActionItemId, SaveError> {
    let added = sqlx::query!(
        r#"INSERT INTO action_item (what, group_id, owner_id, owner_name, due_on, meeting_id, entry_id,
                                    created_by_id, created_at)
           SELECT $1, $2, $3, $4, $5, e.meeting_id, e.id, $8, $9
           FROM entry e WHERE e.id = $7 AND e.meeting_id = $6
           ON CONFLICT (entry_id) DO NOTHING
           RETURNING id as "id: ActionItemId",
                     coalesce((SELECT name FROM person WHERE id = owner_id), owner_name) as "owner!""#,
        new.what,
        new.group.0,
        new.owner.map(|id| id.0),
        new.owner_name,
        new.due_on,
        permit.on().0,
        new.entry.0,
        permit.by().map(|id| id.0),
        permit.at()
    )
    .fetch_optional(&mut *db)
    .await?;
    let Some(added) = added else {
        let id = sqlx::query_scalar!(
            r#"SELECT i.id as "id: ActionItemId" FROM action_item i JOIN entry e ON e.id = i.entry_id
               WHERE e.id = $1 AND e.meeting_id = $2"#,
            new.entry.0,
            permit.on().0
        )
        .fetch_optional(db)
        .await?;
        return Ok(id.ok_or(AppError::NotFound)?);
    };
    let created = snapshot(&new.what, &added.owner, new.due_on).created();
    permit.record(db, added.id, "create", &created, "").await?;
    Ok(added.id)
}

/// Who helps with an item that was just noted, and how far it was that day: what minutes written
/// elsewhere say of it.
/// Fails: [`AppError::NotFound`] where it was noted in another meeting than the permit's.
pub async fn settle_noted<P: WritesNotes>(
    db: &mut PgConnection,
    permit: &Permit<P, MeetingId>,
    id: ActionItemId,
    helpers: &[i64],
    (state, day): (ItemState, NaiveDate),
) -> Result<(), SaveError> {
    if helpers.is_empty() && state == ItemState::Open {
        return Ok(());
    }
    let before = queries::item(db, id, &Reach::WHOLE).await?;
    let done = sqlx::query!(
        "UPDATE action_item SET state = $2, done_on = $3, version = version + 1
         WHERE id = $1 AND meeting_id = $4",
        id.0,
        state.as_str(),
        (state == ItemState::Done).then_some(day),
        permit.on().0
    )
    .execute(&mut *db)
    .await?;
    if done.rows_affected() == 0 {
        return Err(AppError::NotFound.into());
    }
    set_helpers(db, id, helpers).await?;
    let after = queries::item(db, id, &Reach::WHOLE).await?;
    let told = |item: &Item| item.snapshot().word("state", item.state);
    let changes = told(&after).since(&told(&before));
    permit.record(db, id, "update", &changes, "").await?;
    Ok(())
}

/// Adds an item to the group.
pub async fn add(
    db: &mut PgConnection,
    permit: &Permit<EditFollowUp, GroupId>,
    form: &ItemForm,
) -> Result<ActionItemId, SaveError> {
    let id = sqlx::query_scalar!(
        r#"INSERT INTO action_item (what, group_id, owner_id, owner_name, due_on, meeting_id, decision_id,
                                    created_by_id, created_at)
           VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) RETURNING id as "id: ActionItemId""#,
        form.what,
        permit.on().0,
        form.owner.map(|id| id.0),
        form.owner_name,
        form.due_on,
        form.meeting.map(|id| id.0),
        form.decision.map(|id| id.0),
        permit.by().map(|id| id.0),
        permit.at()
    )
    .fetch_one(&mut *db)
    .await?;
    set_helpers(db, id, &form.helpers).await?;
    let changes = queries::item(db, id, &Reach::WHOLE)
        .await?
        .snapshot()
        .created();
    permit.record(db, id, "create", &changes, "").await?;
    Ok(id)
}

/// Changes an item the writer saw at the form's version; group and source stay.
/// Fails: [`SaveError::Stale`] where somebody saved in between.
pub async fn update(
    db: &mut PgConnection,
    permit: &Permit<EditFollowUp, ActionItemId>,
    before: &Item,
    form: &ItemForm,
) -> Result<(), SaveError> {
    sqlx::query!(
        "UPDATE action_item SET what = $3, owner_id = $4, owner_name = $5, due_on = $6, version = version + 1
         WHERE id = $1 AND version = $2",
        permit.on().0,
        form.version,
        form.what,
        form.owner.map(|id| id.0),
        form.owner_name,
        form.due_on
    )
    .execute(&mut *db)
    .await?
    .or_stale()?;
    let id = permit.on();
    set_helpers(db, id, &form.helpers).await?;
    let after = queries::item(db, id, &Reach::WHOLE).await?.snapshot();
    Ok(permit.record_update(db, &before.snapshot(), &after).await?)
}

async fn set_helpers(db: &mut PgConnection, id: ActionItemId, helpers: &[i64]) -> sqlx::Result<()> {
    sqlx::query!(
        "WITH gone AS (DELETE FROM action_item_helper WHERE item_id = $1 AND person_id <> ALL($2))
         INSERT INTO action_item_helper (item_id, person_id)
         SELECT $1, unnest($2::bigint[]) ON CONFLICT DO NOTHING",
        id.0,
        helpers
    )
    .execute(db)
    .await?;
    Ok(())
}

/// Names the one who answers; none: to be named again.
pub async fn assign(
    db: &mut PgConnection,
    permit: &Permit<EditFollowUp, ActionItemId>,
    item: &Item,
    to: &Answering,
) -> Result<(), SaveError> {
    if *to == Answering::of(item) {
        return Ok(());
    }
    let id = permit.on();
    sqlx::query!(
        "UPDATE action_item SET owner_id = $2, owner_name = $3, version = version + 1 WHERE id = $1",
        id.0,
        to.owner.map(|id| id.0),
        to.owner_name
    )
    .execute(&mut *db)
    .await?;
    set_helpers(db, id, &to.helpers).await?;
    let after = queries::item(db, id, &Reach::WHOLE).await?.snapshot();
    permit
        .record_change(db, id, "item-assign", &item.snapshot(), &after, "")
        .await?;
    Ok(())
}

/// Moves an item on.
/// Fails: a conflict where its state does not allow that any more.
pub async fn advance(
    db: &mut PgConnection,
    permit: &Permit<AdvanceFollowUp, ActionItemId>,
    item: &Item,
    event: ItemEvent,
) -> Result<ItemState, SaveError> {
    let not_possible = || AppError::Conflict("item-not-possible");
    let state = item.state.next(event).map_err(|NotNow| not_possible())?;
    let done = sqlx::query!(
        "UPDATE action_item SET state = $3, done_on = $4, version = version + 1
         WHERE id = $1 AND state = $2 AND archived_at IS NULL",
        permit.on().0,
        item.state.as_str(),
        state.as_str(),
        (state == ItemState::Done).then(|| brussels_date(permit.at()))
    )
    .execute(&mut *db)
    .await?;
    if done.rows_affected() == 0 {
        return Err(not_possible().into());
    }
    let changes = Snapshot::new()
        .word("state", state)
        .since(&Snapshot::new().word("state", item.state));
    let action = format!("item-{event}");
    permit.record_own(db, &action, &changes).await?;
    Ok(state)
}

/// Puts an item off to a later day; each time counts.
/// Fails: a conflict where its day has changed meanwhile, or nothing is left to do.
pub async fn postpone(
    db: &mut PgConnection,
    permit: &Permit<AdvanceFollowUp, ActionItemId>,
    from: NaiveDate,
    form: &PostponeForm,
) -> Result<(), SaveError> {
    let done = sqlx::query!(
        "UPDATE action_item SET due_on = $3, version = version + 1
         WHERE id = $1 AND due_on = $2 AND pending AND archived_at IS NULL",
        permit.on().0,
        from,
        form.to
    )
    .execute(&mut *db)
    .await?;
    if done.rows_affected() == 0 {
        return Err(AppError::Conflict("item-not-possible").into());
    }
    sqlx::query!(
        "INSERT INTO action_item_postponement (item_id, from_day, to_day, reason, by_id, at)
         VALUES ($1, $2, $3, $4, $5, $6)",
        permit.on().0,
        from,
        form.to,
        form.reason,
        permit.by().map(|id| id.0),
        permit.at()
    )
    .execute(&mut *db)
    .await?;
    let changes = Changes::one("due_on", from, form.to);
    permit
        .record(db, permit.on(), "item-postpone", &changes, &form.reason)
        .await?;
    Ok(())
}

/// Adds a note.
pub(crate) async fn add_note(
    db: &mut PgConnection,
    permit: &Permit<AdvanceFollowUp, ActionItemId>,
    body: &str,
) -> Result<(), SaveError> {
    sqlx::query!(
        "INSERT INTO action_item_note (item_id, body, author_id, written_at) VALUES ($1, $2, $3, $4)",
        permit.on().0,
        body,
        permit.by().map(|id| id.0),
        permit.at()
    )
    .execute(&mut *db)
    .await?;
    let changes = Changes::one("body", "", body);
    permit.record_own(db, "item-note", &changes).await?;
    Ok(())
}

/// Stores how often somebody wants to be reminded.
pub(crate) async fn choose_frequency(
    db: &mut PgConnection,
    permit: &Permit<Own, PersonId>,
    (from, to): (Frequency, Frequency),
) -> Result<(), SaveError> {
    sqlx::query!(
        "INSERT INTO reminder_choice (person_id, frequency) VALUES ($1, $2)
         ON CONFLICT (person_id) DO UPDATE SET frequency = excluded.frequency",
        permit.on().0,
        to.as_str()
    )
    .execute(&mut *db)
    .await?;
    if from != to {
        let word = |frequency: Frequency| format!("@{}", frequency.word_key());
        let changes = Changes::one("reminders", word(from), word(to));
        permit.record_own(db, "choose-reminders", &changes).await?;
    }
    Ok(())
}
