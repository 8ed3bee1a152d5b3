//! Assigning measures, and taking that back.

use chrono::NaiveDate;
use sqlx::{FromRow, PgConnection, Postgres, QueryBuilder};

use super::forms::{BulkForm, Selection, Was};
use crate::facts::Destination;
use kernel::ids::{GroupId, MeasureId, PersonId, StrategyId};
use platform::{
    auth::{Permit, Reach, rights::permission::AssignMeasures},
    errors::{AppError, SaveError},
    history::Snapshot,
};

/// A measure meant, before and after.
#[derive(Debug, FromRow)]
struct Placed {
    id: MeasureId,
    group_code: Option<String>,
    strategy_code: Option<String>,
    pilot: Option<String>,
    thematic: Option<String>,
    version: i32,
    group_id: Option<GroupId>,
    strategy_id: Option<StrategyId>,
    pilot_id: Option<PersonId>,
    thematic_id: Option<PersonId>,
}

impl Placed {
    /// What takes back that it was changed since.
    fn was(&self) -> Was {
        Was {
            id: self.id,
            version: self.version + 1,
            destination: Destination::of(self.group_id, self.strategy_id),
            pilot: self.pilot_id,
            thematic: self.thematic_id,
        }
    }

    fn snapshot(&self) -> Snapshot {
        Snapshot::new()
            .optional("measure_group", self.group_code.as_ref())
            .optional("measure_strategy", self.strategy_code.as_ref())
            .optional("measure_pilot", self.pilot.as_ref())
            .optional("measure_thematic", self.thematic.as_ref())
    }
}

/// The measures meant, by code, at most `limit`: their ids and codes, and how many they are.
pub(super) async fn meant(
    db: &mut PgConnection,
    selection: &Selection,
    today: NaiveDate,
    limit: i64,
) -> sqlx::Result<(Vec<(i64, String)>, i64)> {
    let mut sql =
        QueryBuilder::<Postgres>::new("SELECT m.id, m.code, count(*) OVER () FROM measure m WHERE");
    push_meant(&mut sql, selection, today);
    sql.push(" ORDER BY m.code LIMIT ").push_bind(limit);
    let rows: Vec<(i64, String, i64)> = sql.build_query_as().fetch_all(db).await?;
    let total = rows.first().map_or(0, |row| row.2);
    Ok((
        rows.into_iter().map(|(id, code, _)| (id, code)).collect(),
        total,
    ))
}

fn push_meant(sql: &mut QueryBuilder<Postgres>, selection: &Selection, today: NaiveDate) {
    match selection {
        Selection::Chosen(ids) => {
            let ids: Vec<i64> = ids.iter().map(|id| id.0).collect();
            sql.push(" m.archived_at IS NULL AND m.id = ANY(")
                .push_bind(ids)
                .push(")");
        }
        Selection::Found(filter) => filter.push_where(sql, &Reach::WHOLE, today),
    }
}

const PLACED: &str = "SELECT m.id, g.code AS group_code, s.code AS strategy_code, p.name AS pilot, t.name AS thematic,
           m.version, m.group_id, m.strategy_id, m.pilot_id, m.thematic_coordinator_id AS thematic_id
    FROM measure m LEFT JOIN working_group g ON g.id = m.group_id
    LEFT JOIN strategy s ON s.id = m.strategy_id
    LEFT JOIN person p ON p.id = m.pilot_id
    LEFT JOIN person t ON t.id = m.thematic_coordinator_id";

/// Which measures an assignment changed, as they were, and how many it left.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Done {
    pub changed: Vec<Was>,
    pub unchanged: usize,
}

/// Assigns the measures meant; only those that differ change, each with its history. `None`
/// where they are not as many as was `confirmed`.
/// Fails: a foreign key of the measure where something chosen is gone.
pub(super) async fn assign(
    db: &mut PgConnection,
    permit: &Permit<AssignMeasures>,
    selection: &Selection,
    form: &BulkForm,
    confirmed: i64,
    today: NaiveDate,
) -> Result<Option<Done>, SaveError> {
    let mut sql = QueryBuilder::<Postgres>::new(PLACED);
    sql.push(" WHERE");
    push_meant(&mut sql, selection, today);
    sql.push(" ORDER BY m.id FOR UPDATE OF m");
    let before: Vec<Placed> = sql.build_query_as().fetch_all(&mut *db).await?;
    if i64::try_from(before.len()) != Ok(confirmed) {
        return Ok(None);
    }
    let ids: Vec<i64> = before.iter().map(|m| m.id.0).collect();
    let (sets_destination, destination) = form.destination.parts();
    let (sets_pilot, pilot) = form.pilot.parts();
    let (sets_thematic, thematic) = form.thematic_coordinator.parts();
    let changed: Vec<i64> = sqlx::query_scalar!(
        "UPDATE measure m SET group_id = n.group_id, strategy_id = n.strategy_id, pilot_id = n.pilot_id,
                thematic_coordinator_id = n.thematic_id, version = version + 1
         FROM (SELECT id,
                 CASE WHEN $2 THEN $3 ELSE group_id END AS group_id,
                 CASE WHEN $2 THEN $4 ELSE strategy_id END AS strategy_id,
                 CASE WHEN $5 THEN $6 ELSE pilot_id END AS pilot_id,
                 CASE WHEN $7 THEN $8 ELSE thematic_coordinator_id END AS thematic_id
               FROM measure WHERE id = ANY($1)) n
         WHERE m.id = n.id
           AND (m.group_id, m.strategy_id, m.pilot_id, m.thematic_coordinator_id)
               IS DISTINCT FROM (n.group_id, n.strategy_id, n.pilot_id, n.thematic_id)
         RETURNING m.id",
        &ids,
        sets_destination,
        destination.and_then(|d| d.group_id()),
        destination.and_then(|d| d.strategy_id()),
        sets_pilot,
        pilot.map(|id| id.0),
        sets_thematic,
        thematic.map(|id| id.0)
    )
    .fetch_all(&mut *db)
    .await?;
    let changed = recorded(db, permit, &before, changed).await?;
    Ok(Some(Done {
        unchanged: before.len() - changed.len(),
        changed,
    }))
}

/// Records the change of these measures among those before; how they were.
async fn recorded(
    db: &mut PgConnection,
    permit: &Permit<AssignMeasures>,
    before: &[Placed],
    changed: Vec<i64>,
) -> Result<Vec<Was>, SaveError> {
    let mut sql = QueryBuilder::<Postgres>::new(PLACED);
    sql.push(" WHERE m.id = ANY(")
        .push_bind(changed)
        .push(") ORDER BY m.id");
    let after: Vec<Placed> = sql.build_query_as().fetch_all(&mut *db).await?;
    // Both are in the order of ids.
    let mut earlier = before.iter();
    let mut entries = Vec::with_capacity(after.len());
    let mut was = Vec::with_capacity(after.len());
    for now in &after {
        if let Some(then) = earlier.find(|m| m.id == now.id) {
            entries.push((now.id.into(), now.snapshot().since(&then.snapshot())));
            was.push(then.was());
        }
    }
    permit.record_many(db, "assign", &entries, "").await?;
    Ok(was)
}

/// Puts measures back as they were before an assignment; how many.
/// Fails: a conflict where one of them changed since: then none is put back.
pub(crate) async fn put_back(
    db: &mut PgConnection,
    permit: &Permit<AssignMeasures>,
    was: &[Was],
) -> Result<usize, SaveError> {
    let ids: Vec<i64> = was.iter().map(|was| was.id.0).collect();
    let mut sql = QueryBuilder::<Postgres>::new(PLACED);
    sql.push(" WHERE m.id = ANY(")
        .push_bind(ids.clone())
        .push(") ORDER BY m.id FOR UPDATE OF m");
    let before: Vec<Placed> = sql.build_query_as().fetch_all(&mut *db).await?;
    let column = |of: fn(&Was) -> Option<i64>| was.iter().map(of).collect::<Vec<_>>();
    let groups = column(|was| was.destination?.group_id());
    let strategies = column(|was| was.destination?.strategy_id());
    let pilots = column(|was| was.pilot.map(|id| id.0));
    let thematics = column(|was| was.thematic.map(|id| id.0));
    let versions: Vec<i32> = was.iter().map(|was| was.version).collect();
    let changed: Vec<i64> = sqlx::query_scalar!(
        "UPDATE measure m SET group_id = t.grp, strategy_id = t.strategy, pilot_id = t.pilot,
                thematic_coordinator_id = t.thematic, version = m.version + 1
         FROM unnest($1::bigint[], $2::int[], $3::bigint[], $4::bigint[], $5::bigint[], $6::bigint[])
                AS t (id, version, grp, strategy, pilot, thematic)
         WHERE m.id = t.id AND m.version = t.version
         RETURNING m.id",
        &ids,
        &versions,
        &groups as &[Option<i64>],
        &strategies as &[Option<i64>],
        &pilots as &[Option<i64>],
        &thematics as &[Option<i64>]
    )
    .fetch_all(&mut *db)
    .await?;
    if changed.len() < was.len() {
        return Err(AppError::Conflict("undo-too-late").into());
    }
    let changed = recorded(db, permit, &before, changed).await?;
    Ok(changed.len())
}
