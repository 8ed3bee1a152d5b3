//! Reading single measures, and what their forms offer.

use sqlx::PgConnection;

use super::model::{Implementation, Measure, Named};
use crate::head::MeasureHead;
use kernel::{
    ids::{GroupId, MeasureId, OrganisationId, PersonId, StrategyId},
    review_state::ReviewState,
};
use platform::web::Choice;

/// One measure, archived or not.
pub async fn measure(db: &mut PgConnection, id: MeasureId) -> sqlx::Result<Option<Measure>> {
    Ok(measures(db, &[id]).await?.into_iter().next())
}

/// Some measures, by id; archived or not.
pub async fn measures(db: &mut PgConnection, ids: &[MeasureId]) -> sqlx::Result<Vec<Measure>> {
    let ids: Vec<i64> = ids.iter().map(|id| id.0).collect();
    let rows = sqlx::query!(
        r#"SELECT m.id as "id!: MeasureId", m.code as "code!", m.title as "title!",
                  m.state as "state!: ReviewState", m.state_since as "state_since!",
                  m.group_id as "group_id: GroupId", g.code as "group_code?", g.name as "group_name?",
                  m.strategy_id as "strategy_id: StrategyId", s.code as "strategy_code?",
                  s.name as "strategy_name?",
                  m.pilot_id as "pilot_id: PersonId", p.name as "pilot?",
                  m.thematic_coordinator_id as "thematic_coordinator_id: PersonId", t.name as "thematic?",
                  g.review_due_on as "review_due_on?", m.archived_at, m.version as "version!",
                  m.description as "description!", m.chapter as "chapter!", m.theme as "theme!",
                  m.implementation as "implementation!: Implementation",
                  m.carrier_id as "carrier_id: OrganisationId", o.short_name as "carrier?",
                  c.ids as "co_ids?: Vec<OrganisationId>", c.names as "co_names?: Vec<String>"
           FROM measure m
           LEFT JOIN working_group g ON g.id = m.group_id
           LEFT JOIN strategy s ON s.id = m.strategy_id
           LEFT JOIN person p ON p.id = m.pilot_id
           LEFT JOIN person t ON t.id = m.thematic_coordinator_id
           LEFT JOIN organisation o ON o.id = m.carrier_id
           LEFT JOIN LATERAL (
             SELECT array_agg(x.id ORDER BY fold(x.short_name)) AS ids,
                    array_agg(x.short_name ORDER BY fold(x.short_name)) AS names
             FROM measure_carrier mc JOIN organisation x ON x.id = mc.organisation_id
             WHERE mc.measure_id = m.id) c ON TRUE
           WHERE m.id = ANY($1) ORDER BY m.id"#,
        &ids
    )
    .fetch_all(db)
    .await?;
    let found = rows.into_iter().map(|row| Measure {
        head: MeasureHead {
            id: row.id,
            code: row.code,
            title: row.title,
            state: row.state,
            state_since: row.state_since,
            group_id: row.group_id,
            group_code: row.group_code,
            strategy_id: row.strategy_id,
            strategy_code: row.strategy_code,
            pilot_id: row.pilot_id,
            pilot: row.pilot,
            thematic_coordinator_id: row.thematic_coordinator_id,
            review_due_on: row.review_due_on,
            archived_at: row.archived_at,
            version: row.version,
        },
        description: row.description,
        chapter: row.chapter,
        theme: row.theme,
        implementation: row.implementation,
        carrier: row
            .carrier_id
            .zip(row.carrier)
            .map(|(id, short_name)| Named { id, short_name }),
        co_carriers: row
            .co_ids
            .unwrap_or_default()
            .into_iter()
            .zip(row.co_names.unwrap_or_default())
            .map(|(id, short_name)| Named { id, short_name })
            .collect(),
        group_name: row.group_name,
        strategy_name: row.strategy_name,
        thematic_coordinator: row.thematic,
    });
    Ok(found.collect())
}

/// What the forms of measures offer.
#[derive(Debug, Clone, Default)]
pub struct Offers {
    /// `group:3`, `strategy:5`
    pub destinations: Vec<Choice>,
    pub pilots: Vec<Choice>,
    pub thematic_coordinators: Vec<Choice>,
    pub organisations: Vec<Choice>,
}

/// What can be chosen: what is not archived, people who hold the role, and what `measure` has
/// now. `organisations` need not be read for an assignment.
pub async fn offers(
    db: &mut PgConnection,
    measure: Option<&Measure>,
    organisations: bool,
) -> sqlx::Result<Offers> {
    let kept = |id: Option<i64>| id.unwrap_or(0);
    let head = measure.map(|m| &m.head);
    let carriers: Vec<i64> = measure
        .into_iter()
        .flat_map(|m| m.carrier.iter().chain(&m.co_carriers))
        .map(|o| o.id.0)
        .collect();
    let rows = sqlx::query!(
        r#"SELECT kind as "kind!", value as "value!", label as "label!" FROM (
             SELECT 'destination' AS kind, 'group:' || id AS value, code || ' ' || name AS label,
                    number AS position
             FROM working_group WHERE archived_at IS NULL OR id = $1
             UNION ALL
             SELECT 'destination', 'strategy:' || id, name, 1000 + position
             FROM strategy WHERE archived_at IS NULL OR id = $2
             UNION ALL
             SELECT 'pilot', p.id::text,
                    p.name || coalesce(' (' || string_agg(g.code, ', ' ORDER BY g.number) || ')', ''), 0
             FROM person p LEFT JOIN membership ms ON ms.person_id = p.id AND ms.role = 'pilot'
                                                  AND ms.ended_on IS NULL
             LEFT JOIN working_group g ON g.id = ms.group_id
             WHERE (p.archived_at IS NULL AND ms.id IS NOT NULL) OR p.id = $3 GROUP BY p.id
             UNION ALL
             SELECT 'thematic', p.id::text, p.name, 0 FROM person p
             WHERE p.id = $4 OR (p.archived_at IS NULL AND p.id IN
               (SELECT person_id FROM membership WHERE role = 'thematic_coordinator' AND ended_on IS NULL))
             UNION ALL
             SELECT 'organisation', id::text, short_name, 0 FROM organisation
             WHERE $5 AND (archived_at IS NULL OR id = ANY($6))
           ) x ORDER BY position, fold(label) LIMIT 5000"#,
        kept(head.and_then(|h| h.group_id).map(|id| id.0)),
        kept(head.and_then(|h| h.strategy_id).map(|id| id.0)),
        kept(head.and_then(|h| h.pilot_id).map(|id| id.0)),
        kept(head.and_then(|h| h.thematic_coordinator_id).map(|id| id.0)),
        organisations,
        &carriers
    )
    .fetch_all(db)
    .await?;
    let mut offers = Offers::default();
    for row in rows {
        let choice = Choice::new(row.value, row.label);
        match row.kind.as_str() {
            "destination" => offers.destinations.push(choice),
            "pilot" => offers.pilots.push(choice),
            "thematic" => offers.thematic_coordinators.push(choice),
            _ => offers.organisations.push(choice),
        }
    }
    Ok(offers)
}
