//! Writes what a plan says, some hundred rows a statement, with the history of each measure.

use sqlx::PgConnection;

use super::{
    verdict::{Plan, Verdict},
    world::Draft,
};
use kernel::ids::{ImportId, MeasureId};
use platform::{
    auth::{Permit, rights::permission::ImportMeasures},
    history::{Changes, Subject},
};

/// Rows written by one statement.
pub const BATCH: usize = 500;

/// A row to write.
enum Write<'a> {
    Add(&'a Draft),
    Change(MeasureId, &'a Draft, &'a Changes),
}

/// A plan's writing, batch by batch.
pub struct Writing<'a> {
    permit: &'a Permit<ImportMeasures, ImportId>,
    writes: Vec<Write<'a>>,
    done: usize,
    file_name: &'a str,
}

impl<'a> Writing<'a> {
    /// Of a plan; the history names the file.
    pub fn new(
        permit: &'a Permit<ImportMeasures, ImportId>,
        plan: &'a Plan,
        file_name: &'a str,
    ) -> Self {
        let writes = plan.rows.iter().filter_map(|row| match &row.verdict {
            Verdict::Add(draft) => Some(Write::Add(draft)),
            Verdict::Change(id, draft, changes) => Some(Write::Change(*id, draft, changes)),
            Verdict::Leave | Verdict::Refuse(_) => None,
        });
        Self {
            permit,
            writes: writes.collect(),
            done: 0,
            file_name,
        }
    }

    /// Rows written so far, counted among all rows of the file.
    pub fn rows_done(&self, all: usize) -> usize {
        all - self.writes.len() + self.done
    }

    /// Writes the next batch; false where there is none left.
    ///
    /// # Errors
    /// Where the database fails; a code that somebody added meanwhile is such a failure.
    pub async fn next(&mut self, db: &mut PgConnection) -> sqlx::Result<bool> {
        let batch = &self.writes[self.done..self.writes.len().min(self.done + BATCH)];
        if batch.is_empty() {
            return Ok(false);
        }
        let added: Vec<&Draft> = batch
            .iter()
            .filter_map(|write| match write {
                Write::Add(draft) => Some(*draft),
                Write::Change(..) => None,
            })
            .collect();
        let changed: Vec<(MeasureId, &Draft, &Changes)> = batch
            .iter()
            .filter_map(|write| match write {
                Write::Add(_) => None,
                Write::Change(id, draft, changes) => Some((*id, *draft, *changes)),
            })
            .collect();
        let mut entries: Vec<(Subject, Changes)> = Vec::with_capacity(batch.len());
        if !added.is_empty() {
            let ids = insert(db, self.permit, &added).await?;
            let carriers: Vec<_> = ids.iter().copied().zip(added.iter().copied()).collect();
            set_co_carriers(db, &carriers).await?;
            for (id, draft) in carriers {
                entries.push((id.into(), draft.snapshot().created()));
            }
        }
        if !changed.is_empty() {
            update(db, &changed).await?;
            let carriers: Vec<_> = changed.iter().map(|(id, draft, _)| (*id, *draft)).collect();
            set_co_carriers(db, &carriers).await?;
            entries.extend(
                changed
                    .iter()
                    .map(|(id, _, changes)| ((*id).into(), (*changes).clone())),
            );
        }
        self.permit
            .record_many(db, "import", &entries, self.file_name)
            .await?;
        self.done += batch.len();
        Ok(true)
    }
}

/// The columns of many drafts, for UNNEST.
struct Columns {
    code: Vec<String>,
    title: Vec<String>,
    description: Vec<String>,
    chapter: Vec<String>,
    theme: Vec<String>,
    implementation: Vec<String>,
    carrier: Vec<Option<i64>>,
    group: Vec<Option<i64>>,
    strategy: Vec<Option<i64>>,
    pilot: Vec<Option<i64>>,
    thematic: Vec<Option<i64>>,
}

impl Columns {
    fn of(drafts: &[&Draft]) -> Self {
        let texts =
            |field: fn(&Draft) -> &str| drafts.iter().map(|d| field(d).to_owned()).collect();
        let ids = |field: fn(&Draft) -> Option<i64>| drafts.iter().map(|d| field(d)).collect();
        Self {
            code: texts(|d| &d.code),
            title: texts(|d| &d.title),
            description: texts(|d| &d.description),
            chapter: texts(|d| &d.chapter),
            theme: texts(|d| &d.theme),
            implementation: texts(|d| d.implementation.as_str()),
            carrier: ids(|d| d.carrier.as_ref().and_then(|o| o.id).map(|id| id.0)),
            group: ids(|d| d.place.as_ref().and_then(|p| p.destination.group_id())),
            strategy: ids(|d| d.place.as_ref().and_then(|p| p.destination.strategy_id())),
            pilot: ids(|d| d.pilot.as_ref().map(|p| p.id.0)),
            thematic: ids(|d| d.thematic.as_ref().map(|p| p.id.0)),
        }
    }
}

/// Adds measures; their ids in the order of the drafts.
async fn insert(
    db: &mut PgConnection,
    permit: &Permit<ImportMeasures, ImportId>,
    drafts: &[&Draft],
) -> sqlx::Result<Vec<MeasureId>> {
    let c = Columns::of(drafts);
    let rows = sqlx::query!(
        r#"INSERT INTO measure (code, title, description, chapter, theme, implementation, carrier_id, group_id,
                                strategy_id, pilot_id, thematic_coordinator_id, state_since)
           SELECT code, title, description, chapter, theme, implementation, carrier, grp, strategy, pilot, thematic,
                  $12
           FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::bigint[],
                       $8::bigint[], $9::bigint[], $10::bigint[], $11::bigint[])
                  AS t (code, title, description, chapter, theme, implementation, carrier, grp, strategy, pilot,
                        thematic)
           RETURNING id as "id: MeasureId", code"#,
        &c.code,
        &c.title,
        &c.description,
        &c.chapter,
        &c.theme,
        &c.implementation,
        &c.carrier as &[Option<i64>],
        &c.group as &[Option<i64>],
        &c.strategy as &[Option<i64>],
        &c.pilot as &[Option<i64>],
        &c.thematic as &[Option<i64>],
        permit.at()
    )
    .fetch_all(db)
    .await?;
    let ids: std::collections::HashMap<String, MeasureId> =
        rows.into_iter().map(|row| (row.code, row.id)).collect();
    Ok(drafts
        .iter()
        .filter_map(|draft| ids.get(&draft.code).copied())
        .collect())
}

async fn update(
    db: &mut PgConnection,
    changed: &[(MeasureId, &Draft, &Changes)],
) -> sqlx::Result<()> {
    let ids: Vec<i64> = changed.iter().map(|(id, ..)| id.0).collect();
    let drafts: Vec<&Draft> = changed.iter().map(|(_, draft, _)| *draft).collect();
    let c = Columns::of(&drafts);
    sqlx::query!(
        "UPDATE measure m SET title = t.title, description = t.description, chapter = t.chapter, theme = t.theme,
                implementation = t.implementation, carrier_id = t.carrier, group_id = t.grp,
                strategy_id = t.strategy, pilot_id = t.pilot, thematic_coordinator_id = t.thematic,
                version = version + 1
         FROM unnest($1::bigint[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::bigint[],
                     $8::bigint[], $9::bigint[], $10::bigint[], $11::bigint[])
                AS t (id, title, description, chapter, theme, implementation, carrier, grp, strategy, pilot,
                      thematic)
         WHERE m.id = t.id",
        &ids,
        &c.title,
        &c.description,
        &c.chapter,
        &c.theme,
        &c.implementation,
        &c.carrier as &[Option<i64>],
        &c.group as &[Option<i64>],
        &c.strategy as &[Option<i64>],
        &c.pilot as &[Option<i64>],
        &c.thematic as &[Option<i64>]
    )
    .execute(db)
    .await?;
    Ok(())
}

async fn set_co_carriers(
    db: &mut PgConnection,
    measures: &[(MeasureId, &Draft)],
) -> sqlx::Result<()> {
    let ids: Vec<i64> = measures.iter().map(|(id, _)| id.0).collect();
    let pairs: Vec<(i64, i64)> = measures
        .iter()
        .flat_map(|(id, draft)| draft.co_carriers.iter().map(|o| (id.0, o.id)))
        .filter_map(|(id, organisation)| Some((id, organisation?.0)))
        .collect();
    let (of, organisations): (Vec<i64>, Vec<i64>) = pairs.into_iter().unzip();
    sqlx::query!(
        "DELETE FROM measure_carrier c WHERE measure_id = ANY($1) AND NOT EXISTS (
           SELECT FROM unnest($2::bigint[], $3::bigint[]) AS t (measure, organisation)
           WHERE t.measure = c.measure_id AND t.organisation = c.organisation_id)",
        &ids,
        &of,
        &organisations
    )
    .execute(&mut *db)
    .await?;
    if !of.is_empty() {
        sqlx::query!(
            "INSERT INTO measure_carrier (measure_id, organisation_id)
             SELECT * FROM unnest($1::bigint[], $2::bigint[]) ON CONFLICT DO NOTHING",
            &of,
            &organisations
        )
        .execute(db)
        .await?;
    }
    Ok(())
}
