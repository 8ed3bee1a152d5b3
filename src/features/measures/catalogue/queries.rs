//! Reading single measures, and what their forms offer.

use sqlx::PgConnection;

use crate::facts::Measure;
pub use crate::facts::queries::measure;
use kernel::lang::Lang;
use platform::{i18n::Said, web::Choice};

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
    lang: Lang,
) -> sqlx::Result<Offers> {
    let kept = |id: Option<i64>| id.unwrap_or(0);
    let head = measure.map(|m| &m.head);
    let carriers: Vec<i64> = measure
        .into_iter()
        .flat_map(|m| m.facts.carrier.iter().chain(&m.facts.co_carriers))
        .map(|o| o.id.0)
        .collect();
    let rows = sqlx::query!(
        r#"SELECT kind as "kind!", value as "value!", label as "label!: Said" FROM (
             SELECT 'destination' AS kind, 'group:' || id AS value, said_in(code || ' ', names, $7) AS label,
                    number AS position
             FROM working_group WHERE archived_at IS NULL OR id = $1
             UNION ALL
             SELECT 'destination', 'strategy:' || id, said_in('', names, $7), 1000 + position
             FROM strategy WHERE archived_at IS NULL OR id = $2
             UNION ALL
             SELECT 'pilot', p.id::text,
                    ARRAY[p.name || coalesce(' (' || string_agg(g.code, ', ' ORDER BY g.number) || ')', '')], 0
             FROM person p LEFT JOIN membership ms ON ms.person_id = p.id AND ms.role = 'pilot'
                                                  AND ms.ended_on IS NULL
             LEFT JOIN working_group g ON g.id = ms.group_id
             WHERE (p.archived_at IS NULL AND ms.id IS NOT NULL) OR p.id = $3 GROUP BY p.id
             UNION ALL
             SELECT 'thematic', p.id::text, ARRAY[p.name], 0 FROM person p
             WHERE p.id = $4 OR (p.archived_at IS NULL AND p.id IN
               (SELECT person_id FROM membership WHERE role = 'thematic_coordinator' AND ended_on IS NULL))
             UNION ALL
             SELECT 'organisation', id::text, ARRAY[short_name], 0 FROM organisation
             WHERE $5 AND (archived_at IS NULL OR id = ANY($6))
           ) x ORDER BY position, fold(label[1]) LIMIT 5000"#,
        kept(head.and_then(|h| h.group_id).map(|id| id.0)),
        kept(head.and_then(|h| h.strategy_id).map(|id| id.0)),
        kept(head.and_then(|h| h.pilot_id).map(|id| id.0)),
        kept(head.and_then(|h| h.thematic_coordinator_id).map(|id| id.0)),
        organisations,
        &carriers,
        lang.as_str()
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
