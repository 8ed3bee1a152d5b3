//! Reading measures: the one statement that knows all their columns.

use sqlx::PgConnection;

use super::{Destination, Facts, Implementation, Measure, Named, Place};
use crate::head::head_of;
use kernel::{
    ids::{GroupId, MeasureId, OrganisationId, PersonId, StrategyId},
    names::Names,
    review_state::ReviewState,
};

/// One measure, archived or not.
pub async fn measure(db: &mut PgConnection, id: MeasureId) -> sqlx::Result<Option<Measure>> {
    Ok(measures(db, &[id]).await?.into_iter().next())
}

/// Some measures, by id; archived or not.
pub async fn measures(db: &mut PgConnection, ids: &[MeasureId]) -> sqlx::Result<Vec<Measure>> {
    found(db, ids, &Likeness::default()).await
}

/// By what measures are found beside their ids.
#[derive(Debug, Default)]
pub struct Likeness {
    /// Codes in small letters.
    pub codes: Vec<String>,
    /// Codes in another spelling, as `code_tail` and as `code_key` have them.
    pub tails: Vec<String>,
    pub keys: Vec<String>,
    /// Titles, of what is not archived.
    pub titles: Vec<String>,
}

/// The measures with these codes or titles; archived or not.
pub async fn like(db: &mut PgConnection, likeness: &Likeness) -> sqlx::Result<Vec<Measure>> {
    found(db, &[], likeness).await
}

async fn found(
    db: &mut PgConnection,
    ids: &[MeasureId],
    likeness: &Likeness,
) -> sqlx::Result<Vec<Measure>> {
    let ids: Vec<i64> = ids.iter().map(|id| id.0).collect();
    let rows = sqlx::query!(
        r#"SELECT m.id as "id!: MeasureId", m.code as "code!", m.title as "title!",
                  m.state as "state!: ReviewState", m.state_since as "state_since!",
                  m.group_id as "group_id: GroupId", g.code as "group_code?",
                  m.strategy_id as "strategy_id: StrategyId", s.code as "strategy_code?",
                  coalesce(g.code, s.code) as "place?", coalesce(g.names, s.names) as "place_name?: Names",
                  m.pilot_id as "pilot_id: PersonId", p.name as "pilot?",
                  m.thematic_coordinator_id as "thematic_id: PersonId", t.name as "thematic?",
                  g.review_due_on as "review_due_on?", m.archived_at, m.version as "version!",
                  m.description as "description!", m.chapter as "chapter!", m.theme as "theme!",
                  c.names as "chapter_names?: Names",
                  m.implementation as "implementation!: Implementation",
                  m.carrier_id as "carrier_id: OrganisationId", o.short_name as "carrier?",
                  co.ids as "co_ids?: Vec<OrganisationId>", co.names as "co_names?: Vec<String>"
           FROM measure m
           LEFT JOIN working_group g ON g.id = m.group_id
           LEFT JOIN strategy s ON s.id = m.strategy_id
           LEFT JOIN person p ON p.id = m.pilot_id
           LEFT JOIN person t ON t.id = m.thematic_coordinator_id
           LEFT JOIN organisation o ON o.id = m.carrier_id
           LEFT JOIN chapter c ON c.name = m.chapter
           LEFT JOIN LATERAL (
             SELECT array_agg(x.id ORDER BY fold(x.short_name)) AS ids,
                    array_agg(x.short_name ORDER BY fold(x.short_name)) AS names
             FROM measure_carrier mc JOIN organisation x ON x.id = mc.organisation_id
             WHERE mc.measure_id = m.id) co ON TRUE
           WHERE m.id = ANY($1::bigint[] || ARRAY(
             SELECT id FROM measure WHERE cardinality($2::text[]) > 0 AND lower(btrim(code)) = ANY($2)
             UNION ALL
             SELECT id FROM measure WHERE cardinality($3::text[]) > 0 AND code_tail(code) = ANY($3)
               AND code_key(code) = ANY($4::text[])
             UNION ALL
             SELECT id FROM measure WHERE cardinality($5::text[]) > 0 AND archived_at IS NULL
               AND fold(title) = ANY(ARRAY(SELECT fold(t) FROM unnest($5::text[]) AS t))))
           ORDER BY m.id"#,
        &ids,
        &likeness.codes,
        &likeness.tails,
        &likeness.keys,
        &likeness.titles
    )
    .fetch_all(db)
    .await?;
    let place = |destination, (code, name): (Option<String>, Option<Names>)| Place {
        destination,
        code: code.unwrap_or_default(),
        name: name.unwrap_or_default(),
    };
    let found = rows.into_iter().map(|row| Measure {
        chapter: row.chapter_names,
        facts: Facts {
            code: row.code.clone(),
            title: row.title.clone(),
            description: row.description,
            chapter: row.chapter,
            theme: row.theme,
            implementation: row.implementation,
            carrier: named(row.carrier_id, row.carrier),
            co_carriers: row
                .co_ids
                .unwrap_or_default()
                .into_iter()
                .zip(row.co_names.unwrap_or_default())
                .map(|(id, name)| Named { id, name })
                .collect(),
            destination: Destination::of(row.group_id, row.strategy_id)
                .map(|destination| place(destination, (row.place, row.place_name))),
            pilot: named(row.pilot_id, row.pilot.clone()),
            thematic: named(row.thematic_id, row.thematic),
            version: row.version,
        },
        head: head_of!(row, thematic_id),
    });
    Ok(found.collect())
}

fn named<Id>(id: Option<Id>, name: Option<String>) -> Option<Named<Id>> {
    let (id, name) = id.zip(name)?;
    Some(Named { id, name })
}
