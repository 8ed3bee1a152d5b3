//! The 111 measures.

use anyhow::Context;
use sqlx::PgConnection;

use super::{
    Calendar,
    data::{self, Measure},
    people::People,
    plan::{Organisations, Stored},
};
use kernel::ids::{MeasureId, OrganisationId};

/// A stored measure with its line.
pub struct StoredMeasure {
    pub id: MeasureId,
    pub line: Measure,
    /// Its place among its group's measures.
    pub index: usize,
    pub co_carriers: Vec<OrganisationId>,
}

/// Stores the measures; most have a pilot, some wait for any pilot of their group.
pub async fn load(
    db: &mut PgConnection,
    calendar: Calendar,
    organisations: &Organisations,
    plan: &Stored,
    people: &People,
) -> anyhow::Result<Vec<StoredMeasure>> {
    let mut stored: Vec<StoredMeasure> = Vec::new();
    let coordination = people.of("coordination");
    for line in data::measures()? {
        let index = stored.iter().filter(|m| m.line.group == line.group).count();
        let carrier = organisations
            .get(&line.carrier)
            .context("unknown carrier")?;
        let co_carriers: Vec<OrganisationId> = line
            .co_carriers
            .split(',')
            .filter(|key| !key.is_empty())
            .map(|key| {
                organisations
                    .get(key)
                    .copied()
                    .context("unknown co-carrier")
            })
            .collect::<Result<_, _>>()?;
        let pilot = line
            .group
            .filter(|_| index % 6 != 5)
            .map(|group| people.pilot(group, index));
        let co_carrier_ids: Vec<i64> = co_carriers.iter().map(|id| id.0).collect();
        let id = sqlx::query_scalar!(
            r#"WITH new AS (
                 INSERT INTO measure (code, title, description, chapter, theme, carrier_id, implementation,
                                      group_id, pilot_id, thematic_coordinator_id, state_since)
                 VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) RETURNING id),
               carriers AS (
                 INSERT INTO measure_carrier (measure_id, organisation_id)
                 SELECT new.id, unnest($12::bigint[]) FROM new),
               history AS (
                 INSERT INTO history (at, actor_id, subject_kind, subject_id, action, changes)
                 SELECT $11, $13, 'measure', id, 'create',
                        jsonb_build_array(jsonb_build_array('measure_title', '', $2::text)) FROM new)
               SELECT id as "id!: MeasureId" FROM new"#,
            line.code,
            line.title,
            line.description,
            line.chapter,
            line.theme,
            carrier.0,
            line.implementation,
            line.group.map(|number| plan.groups[&number].0),
            pilot.map(|id| id.0),
            people.thematic(&line.chapter).0,
            calendar.moment(-60, stored.len()),
            &co_carrier_ids,
            coordination.0
        )
        .fetch_one(&mut *db)
        .await?;
        stored.push(StoredMeasure {
            id,
            line,
            index,
            co_carriers,
        });
    }
    for (name, name_nl) in &plan.data.chapters {
        sqlx::query!(
            "UPDATE chapter SET name_nl = $2 WHERE name = $1",
            name,
            name_nl
        )
        .execute(&mut *db)
        .await?;
    }
    Ok(stored)
}
