//! Reading one item and what surrounds it.

use chrono::{DateTime, NaiveDate, Utc};
use sqlx::PgConnection;

use super::model::{Frequency, Item, ItemState, is_overdue};
use crate::Occasion;
use kernel::{
    ids::{ActionItemId, DecisionId, EntryId, GroupId, MeetingId, PersonId},
    lang::Lang,
};
use platform::{
    auth::Reach,
    errors::{AppError, Result},
    i18n::Said,
};

/// One item, archived or not.
/// Fails: [`AppError::NotFound`] where there is none, or a draft hides it.
pub async fn item(db: &mut PgConnection, id: ActionItemId, drafts: &Reach) -> Result<Item> {
    let found = sqlx::query_as!(
        Item,
        r#"SELECT i.id as "id: ActionItemId", i.what, i.group_id as "group_id: GroupId", g.code as "group_code!",
                  i.owner_id as "owner_id: PersonId", p.name as "owner?", o.short_name as "organisation?",
                  i.owner_name,
                  ARRAY(SELECT h.person_id FROM action_item_helper h JOIN person hp ON hp.id = h.person_id
                        WHERE h.item_id = i.id ORDER BY hp.name, hp.id) as "helper_ids!",
                  ARRAY(SELECT hp.name FROM action_item_helper h JOIN person hp ON hp.id = h.person_id
                        WHERE h.item_id = i.id ORDER BY hp.name, hp.id) as "helpers!",
                  i.due_on, i.state as "state: ItemState", i.done_on,
                  i.meeting_id as "meeting_id: MeetingId", m.title as "meeting?",
                  i.entry_id as "entry_id: EntryId", i.decision_id as "decision_id: DecisionId",
                  d.code as "decision_code?",
                  i.archived_at IS NOT NULL as "archived!", i.version
           FROM action_item i
           JOIN working_group g ON g.id = i.group_id
           LEFT JOIN person p ON p.id = i.owner_id
           LEFT JOIN organisation o ON o.id = p.organisation_id
           LEFT JOIN meeting m ON m.id = i.meeting_id
           LEFT JOIN decision d ON d.id = i.decision_id
           WHERE i.id = $1
             AND (i.entry_id IS NULL OR i.meeting_id NOT IN (SELECT * FROM hidden_drafts($2, $3, $4)))"#,
        id.0,
        drafts.person,
        drafts.all,
        &drafts.groups
    )
    .fetch_optional(db)
    .await?;
    found.ok_or(AppError::NotFound)
}

/// A note or a postponement of an item.
#[derive(Debug, Clone)]
pub struct Told {
    pub at: DateTime<Utc>,
    pub by: Option<String>,
    /// Markdown; a postponement's reason.
    pub body: String,
    pub from_day: Option<NaiveDate>,
    pub to_day: Option<NaiveDate>,
}

/// Notes and postponements, oldest first.
pub async fn told(db: &mut PgConnection, id: ActionItemId) -> sqlx::Result<Vec<Told>> {
    sqlx::query_as!(
        Told,
        r#"SELECT * FROM (
             SELECT n.written_at as "at!", p.name as "by?", n.body as "body!",
                    NULL::date as from_day, NULL::date as to_day
             FROM action_item_note n JOIN person p ON p.id = n.author_id WHERE n.item_id = $1
             UNION ALL
             SELECT pp.at, p.name, pp.reason, pp.from_day, pp.to_day
             FROM action_item_postponement pp LEFT JOIN person p ON p.id = pp.by_id
             WHERE pp.item_id = $1) AS told
           ORDER BY 1 LIMIT 500"#,
        id.0
    )
    .fetch_all(db)
    .await
}

/// Something a form offers to choose.
#[derive(Debug, Clone)]
pub struct Offer {
    /// `group` or `person`.
    pub kind: String,
    pub id: i64,
    pub label: Said,
}

/// Groups, and people to ask: those of the group (of any group where none is chosen) and of
/// the coordination group, and those already named.
pub async fn offers(
    db: &mut PgConnection,
    group: Option<GroupId>,
    named: &[i64],
    lang: Lang,
) -> sqlx::Result<Vec<Offer>> {
    sqlx::query_as!(
        Offer,
        r#"(SELECT 'group' as "kind!", id as "id!", said_in(code || ' · ', names, $3) as "label!: Said"
            FROM working_group
            WHERE archived_at IS NULL ORDER BY number LIMIT 50)
           UNION ALL
           (SELECT 'person', p.id, ARRAY[p.name || coalesce(' (' || o.short_name || ')', '')]
            FROM person p LEFT JOIN organisation o ON o.id = p.organisation_id
            WHERE p.id = ANY($2) OR (p.archived_at IS NULL AND EXISTS (
                SELECT FROM membership m LEFT JOIN working_group g ON g.id = m.group_id
                WHERE m.person_id = p.id AND ($1::bigint IS NULL OR m.group_id = $1 OR g.number = 0)))
            ORDER BY fold(p.last_name), fold(p.first_name), p.id LIMIT 500)"#,
        group.map(|id| id.0),
        named,
        lang.as_str()
    )
    .fetch_all(db)
    .await
}

/// The names of people, by name; those that do not exist are missing.
pub async fn names(db: &mut PgConnection, ids: &[i64]) -> sqlx::Result<Vec<(PersonId, String)>> {
    let rows = sqlx::query!(
        r#"SELECT id as "id: PersonId", name FROM person WHERE id = ANY($1) ORDER BY name, id"#,
        ids
    )
    .fetch_all(db)
    .await?;
    Ok(rows.into_iter().map(|row| (row.id, row.name)).collect())
}

/// An item on a meeting's page.
#[derive(Debug, Clone)]
pub struct OnMeeting {
    pub id: ActionItemId,
    pub what: String,
    pub owner_id: Option<PersonId>,
    pub owner: String,
    pub due_on: Option<NaiveDate>,
    pub state: ItemState,
    pub postponed: i64,
    /// Noted in this very meeting.
    pub noted_here: bool,
}

impl OnMeeting {
    /// Whether it is past its day.
    pub(crate) fn is_overdue(&self, today: &NaiveDate) -> bool {
        is_overdue(self.state, self.due_on, *today)
    }
}

/// The items noted in a meeting and, where it opens with them, the group's open ones: overdue
/// first. `only` narrows to what one person answers for or helps with.
pub async fn of_meeting(
    db: &mut PgConnection,
    meeting: &Occasion,
    opens_with_items: bool,
    only: Option<PersonId>,
    drafts: &Reach,
) -> sqlx::Result<Vec<OnMeeting>> {
    sqlx::query_as!(
        OnMeeting,
        r#"SELECT i.id as "id: ActionItemId", i.what, i.owner_id as "owner_id: PersonId",
                  coalesce(p.name, i.owner_name) as "owner!", i.due_on, i.state as "state: ItemState",
                  (SELECT count(*) FROM action_item_postponement pp WHERE pp.item_id = i.id) as "postponed!",
                  coalesce(i.meeting_id = $1, false) as "noted_here!"
           FROM action_item i LEFT JOIN person p ON p.id = i.owner_id
           WHERE i.archived_at IS NULL
             AND (i.meeting_id = $1
                  OR ($3 AND i.group_id = $2 AND i.pending))
             AND ($4::bigint IS NULL OR i.owner_id = $4
                  OR EXISTS (SELECT FROM action_item_helper h WHERE h.item_id = i.id AND h.person_id = $4))
             AND (i.entry_id IS NULL OR i.meeting_id NOT IN (SELECT * FROM hidden_drafts($5, $6, $7)))
           ORDER BY i.due_on NULLS LAST, i.id LIMIT 200"#,
        meeting.id.0,
        meeting.group_id.0,
        opens_with_items,
        only.map(|id| id.0),
        drafts.person,
        drafts.all,
        &drafts.groups
    )
    .fetch_all(db)
    .await
}

/// How often somebody is reminded; weekly unless chosen otherwise.
pub async fn frequency(db: &mut PgConnection, person: PersonId) -> sqlx::Result<Frequency> {
    let chosen = sqlx::query_scalar!(
        r#"SELECT frequency as "frequency: Frequency" FROM reminder_choice WHERE person_id = $1"#,
        person.0
    )
    .fetch_optional(db)
    .await?;
    Ok(chosen.unwrap_or(Frequency::Weekly))
}
