//! "Next measure to review": the reader's list, in an order that stays the same while the
//! reader works through it.

use chrono::NaiveDate;
use sqlx::PgConnection;

use kernel::{
    ids::{GroupId, MeasureId, PersonId},
    review_state::ReviewState,
};
use platform::auth::{Actor, Role};

/// Whose list: a pilot has the measures assigned to him and those of his groups that are
/// assigned to nobody; a facilitator has all of her groups' measures.
#[derive(Debug, Clone)]
pub struct Reviewer {
    person: PersonId,
    pilot_of: Vec<i64>,
    facilitator_of: Vec<i64>,
}

impl Reviewer {
    /// The list of this reader.
    pub fn of(actor: &Actor) -> Self {
        let groups = |role| actor.groups(role).iter().map(|id: &GroupId| id.0).collect();
        Self {
            person: actor.id,
            pilot_of: groups(Role::Pilot),
            facilitator_of: groups(Role::Facilitator),
        }
    }
}

/// A measure next to the present one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Neighbour {
    pub id: MeasureId,
    pub code: String,
}

/// Where the reader is in the list.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Place {
    /// Measures in the list.
    pub total: i64,
    /// Of which submitted or further.
    pub done: i64,
    /// The next one to review after the present one, round and round.
    pub next: Option<Neighbour>,
    /// The one before it still to review.
    pub previous: Option<Neighbour>,
    /// Bilaterals the present measure still waits for.
    pub open_bilaterals: i64,
}

/// The reader's place in the list at a measure; at none, `next` is where to begin.
pub async fn place(
    db: &mut PgConnection,
    reviewer: &Reviewer,
    at: Option<MeasureId>,
    today: NaiveDate,
) -> sqlx::Result<Place> {
    // Lateness counts by the group's date alone, so that submitting changes nobody's place.
    let row = sqlx::query!(
        r#"WITH list AS MATERIALIZED (
             SELECT m.id, m.code, m.to_submit AS open,
                    row_number() OVER (ORDER BY (m.pilot_id = $1) IS NOT TRUE,
                        (g.review_due_on < $5) IS NOT TRUE, m.code, m.id) AS pos
             FROM (SELECT id, code, to_submit, pilot_id, group_id FROM measure
                   WHERE archived_at IS NULL AND pilot_id = $1
                   UNION SELECT id, code, to_submit, pilot_id, group_id FROM measure
                   WHERE archived_at IS NULL AND pilot_id IS NULL AND group_id = ANY($2)
                   UNION SELECT x.* FROM unnest($3::bigint[]) AS own (id) CROSS JOIN LATERAL (
                       SELECT id, code, to_submit, pilot_id, group_id FROM measure
                       WHERE archived_at IS NULL AND group_id = own.id OFFSET 0) x) m
             LEFT JOIN working_group g ON g.id = m.group_id),
           here AS (SELECT pos FROM list WHERE id = $4)
           SELECT (SELECT count(*) FROM list) as "total!",
                  (SELECT count(*) FROM list WHERE NOT open) as "done!",
                  (SELECT count(*) FROM bilateral b WHERE b.measure_id = $4
                     AND b.pending) as "open_bilaterals!",
                  n.id as "next_id?: MeasureId", n.code as "next_code?",
                  p.id as "previous_id?: MeasureId", p.code as "previous_code?"
           FROM (SELECT) AS one
           LEFT JOIN LATERAL (
             SELECT id, code FROM list WHERE open AND id IS DISTINCT FROM $4
             ORDER BY pos < coalesce((SELECT pos FROM here), 0), pos LIMIT 1) n ON true
           LEFT JOIN LATERAL (
             SELECT id, code FROM list WHERE open AND id IS DISTINCT FROM $4
             ORDER BY pos > coalesce((SELECT pos FROM here), 0), pos DESC LIMIT 1) p ON true"#,
        reviewer.person.0,
        &reviewer.pilot_of,
        &reviewer.facilitator_of,
        at.map(|id| id.0),
        today
    )
    .fetch_one(db)
    .await?;
    let neighbour = |id: Option<MeasureId>, code: Option<String>| {
        Some(Neighbour {
            id: id?,
            code: code?,
        })
    };
    Ok(Place {
        total: row.total,
        done: row.done,
        open_bilaterals: row.open_bilaterals,
        next: neighbour(row.next_id, row.next_code),
        previous: neighbour(row.previous_id, row.previous_code),
    })
}

/// A measure of the list still to submit.
#[derive(Debug, Clone)]
pub struct Open {
    pub id: MeasureId,
    pub code: String,
    pub title: String,
    pub state: ReviewState,
}

/// The measures still to submit, drafts first; at most 50.
pub async fn open(db: &mut PgConnection, reviewer: &Reviewer) -> sqlx::Result<Vec<Open>> {
    sqlx::query_as!(
        Open,
        r#"SELECT m.id as "id: MeasureId", m.code, m.title, m.state as "state: ReviewState"
           FROM measure m
           WHERE m.archived_at IS NULL AND m.to_submit
             AND (m.pilot_id = $1 OR (m.group_id = ANY($2) AND m.pilot_id IS NULL)
                  OR m.group_id = ANY($3))
           ORDER BY m.state, m.code LIMIT 50"#,
        reviewer.person.0,
        &reviewer.pilot_of,
        &reviewer.facilitator_of
    )
    .fetch_all(db)
    .await
}

/// Open bilaterals on the reader's list, for the end page.
pub(crate) async fn open_bilaterals(
    db: &mut PgConnection,
    reviewer: &Reviewer,
) -> sqlx::Result<i64> {
    sqlx::query_scalar!(
        r#"SELECT count(*) as "count!" FROM bilateral b JOIN measure m ON m.id = b.measure_id
           WHERE m.archived_at IS NULL AND b.pending
             AND (m.pilot_id = $1 OR m.group_id = ANY($2) OR m.group_id = ANY($3))"#,
        reviewer.person.0,
        &reviewer.pilot_of,
        &reviewer.facilitator_of
    )
    .fetch_one(db)
    .await
}
