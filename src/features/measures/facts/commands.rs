//! Writing measures, some hundred in a statement: one form, or the lines of a file. Who has them
//! written records it.

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use sqlx::PgConnection;

use super::{Facts, Named};
use kernel::ids::{ImportId, MeasureId};
use platform::{
    auth::{
        Permit,
        rights::permission::{EditMeasure, ImportMeasures},
    },
    errors::SaveError,
};

/// The columns of many measures, for UNNEST.
struct Columns<'a> {
    code: Vec<&'a str>,
    title: Vec<&'a str>,
    description: Vec<&'a str>,
    chapter: Vec<&'a str>,
    theme: Vec<&'a str>,
    implementation: Vec<&'a str>,
    carrier: Vec<Option<i64>>,
    group: Vec<Option<i64>>,
    strategy: Vec<Option<i64>>,
    pilot: Vec<Option<i64>>,
    thematic: Vec<Option<i64>>,
}

impl<'a> Columns<'a> {
    fn of(measures: &[&'a Facts]) -> Self {
        let texts = |field: fn(&Facts) -> &str| measures.iter().map(|m| field(m)).collect();
        let ids = |field: fn(&Facts) -> Option<i64>| measures.iter().map(|m| field(m)).collect();
        Self {
            code: texts(|m| &m.code),
            title: texts(|m| &m.title),
            description: texts(|m| &m.description),
            chapter: texts(|m| &m.chapter),
            theme: texts(|m| &m.theme),
            implementation: texts(|m| m.implementation.as_str()),
            carrier: ids(|m| id(m.carrier.as_ref())),
            group: ids(|m| m.destination.as_ref()?.destination.group_id()),
            strategy: ids(|m| m.destination.as_ref()?.destination.strategy_id()),
            pilot: ids(|m| id(m.pilot.as_ref())),
            thematic: ids(|m| id(m.thematic.as_ref())),
        }
    }
}

fn id<Id: Copy + Into<i64>>(named: Option<&Named<Id>>) -> Option<i64> {
    named.map(|named| named.id.into())
}

/// Adds a measure; none where the database gives none back.
/// Fails: constraints of the schema, as the form of measures lists them.
pub async fn add(
    db: &mut PgConnection,
    permit: &Permit<EditMeasure>,
    facts: &Facts,
) -> sqlx::Result<Option<MeasureId>> {
    Ok(insert(db, permit.at(), &[facts]).await?.first().copied())
}

/// Adds the measures of a file; their ids, in their order.
/// Fails: as [`add`].
pub async fn add_imported(
    db: &mut PgConnection,
    permit: &Permit<ImportMeasures, ImportId>,
    measures: &[&Facts],
) -> sqlx::Result<Vec<MeasureId>> {
    insert(db, permit.at(), measures).await
}

/// Changes a measure that the writer saw at the version of its facts.
/// Fails: [`SaveError::Stale`] where somebody saved it in between; constraints as in [`add`].
pub async fn change(
    db: &mut PgConnection,
    permit: &Permit<EditMeasure, MeasureId>,
    facts: &Facts,
) -> Result<(), SaveError> {
    update(db, &[(permit.on(), facts)]).await
}

/// Changes the measures that an import writes, or takes back, each as [`change`].
/// Fails: as [`change`].
pub async fn change_imported(
    db: &mut PgConnection,
    _permit: &Permit<ImportMeasures, ImportId>,
    measures: &[(MeasureId, &Facts)],
) -> Result<(), SaveError> {
    update(db, measures).await
}

/// Adds measures; their ids, in their order.
async fn insert(
    db: &mut PgConnection,
    at: DateTime<Utc>,
    measures: &[&Facts],
) -> sqlx::Result<Vec<MeasureId>> {
    let c = Columns::of(measures);
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
        &c.code as &[&str],
        &c.title as &[&str],
        &c.description as &[&str],
        &c.chapter as &[&str],
        &c.theme as &[&str],
        &c.implementation as &[&str],
        &c.carrier as &[Option<i64>],
        &c.group as &[Option<i64>],
        &c.strategy as &[Option<i64>],
        &c.pilot as &[Option<i64>],
        &c.thematic as &[Option<i64>],
        at
    )
    .fetch_all(&mut *db)
    .await?;
    let ids: HashMap<String, MeasureId> = rows.into_iter().map(|row| (row.code, row.id)).collect();
    let added = measures.iter();
    let added: Vec<_> = added
        .filter_map(|facts| Some((*ids.get(&facts.code)?, *facts)))
        .collect();
    set_co_carriers(db, &added).await?;
    Ok(added.into_iter().map(|(id, _)| id).collect())
}

/// Changes measures that the writer saw at the versions of their facts.
async fn update(db: &mut PgConnection, measures: &[(MeasureId, &Facts)]) -> Result<(), SaveError> {
    let ids: Vec<i64> = measures.iter().map(|(id, _)| id.0).collect();
    let versions: Vec<i32> = measures.iter().map(|(_, facts)| facts.version).collect();
    let facts: Vec<&Facts> = measures.iter().map(|(_, facts)| *facts).collect();
    let c = Columns::of(&facts);
    let done = sqlx::query!(
        "UPDATE measure m SET code = t.code, title = t.title, description = t.description, chapter = t.chapter,
                theme = t.theme, implementation = t.implementation, carrier_id = t.carrier, group_id = t.grp,
                strategy_id = t.strategy, pilot_id = t.pilot, thematic_coordinator_id = t.thematic,
                version = m.version + 1
         FROM unnest($1::bigint[], $2::int[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[],
                     $8::text[], $9::bigint[], $10::bigint[], $11::bigint[], $12::bigint[], $13::bigint[])
                AS t (id, version, code, title, description, chapter, theme, implementation, carrier, grp,
                      strategy, pilot, thematic)
         WHERE m.id = t.id AND m.version = t.version",
        &ids,
        &versions,
        &c.code as &[&str],
        &c.title as &[&str],
        &c.description as &[&str],
        &c.chapter as &[&str],
        &c.theme as &[&str],
        &c.implementation as &[&str],
        &c.carrier as &[Option<i64>],
        &c.group as &[Option<i64>],
        &c.strategy as &[Option<i64>],
        &c.pilot as &[Option<i64>],
        &c.thematic as &[Option<i64>]
    )
    .execute(&mut *db)
    .await?;
    if done.rows_affected() < measures.len() as u64 {
        return Err(SaveError::Stale);
    }
    set_co_carriers(db, measures).await?;
    Ok(())
}

async fn set_co_carriers(
    db: &mut PgConnection,
    measures: &[(MeasureId, &Facts)],
) -> sqlx::Result<()> {
    let ids: Vec<i64> = measures.iter().map(|(id, _)| id.0).collect();
    let pairs = measures.iter().flat_map(|(id, facts)| {
        let organisations = facts.co_carriers.iter();
        organisations.map(move |organisation| (id.0, organisation.id.0))
    });
    let (of, organisations): (Vec<i64>, Vec<i64>) = pairs.unzip();
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
