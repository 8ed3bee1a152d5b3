//! Measures and GT0's decisions on them, found by code, by words in French and Dutch, and by
//! likeness for typing errors.

use sqlx::PgConnection;

use super::policy;
use kernel::{
    codes::{self, Reference},
    ids::{ArbitrationId, MeasureId},
    urls,
};
use platform::{
    auth::{Actor, Right},
    found::{Hit, Kind, LISTED, Section, sections},
};

const KINDS: &[Kind] = &[
    Kind::new("measure", "measures-title", |id| {
        urls::measure(MeasureId(id))
    })
    .explained(),
    Kind::new("arbitration", "search-arbitrations", |id| {
        urls::arbitration(ArbitrationId(id))
    })
    .in_markdown()
    .explained(),
];

/// What a text finds. Of what a frequent word finds, a part is ranked; likeness is asked only where
/// words find little, and never of what looks like a code: all codes are alike.
pub async fn found(db: &mut PgConnection, text: &str, actor: &Actor) -> sqlx::Result<Vec<Section>> {
    let known = actor.reach(Right::ReadMeasure);
    let code = Reference::read(text);
    let bare = code.as_ref().filter(|code| code.code.is_none());
    let hits = sqlx::query_as!(
        Hit,
        r#"
        WITH q AS MATERIALIZED (
            SELECT search_query($1) AS words, fold($1) AS folded),
        coded AS MATERIALIZED (
            SELECT m.id, 10::real AS rank FROM measure m
            WHERE code_is(m.code, $7)
              AND m.archived_at IS NULL AND ($2 OR m.group_id = ANY($3) OR m.strategy_id = ANY($4))
            ORDER BY m.code LIMIT $6),
        worded AS MATERIALIZED (
            SELECT m.id, ts_rank(m.search, (SELECT words FROM q)) AS rank FROM measure m
            WHERE m.search @@ (SELECT words FROM q)
              AND m.archived_at IS NULL AND ($2 OR m.group_id = ANY($3) OR m.strategy_id = ANY($4))
            LIMIT 500),
        alike AS MATERIALIZED (
            SELECT m.id, word_similarity((SELECT folded FROM q), fold(m.code || ' ' || m.title)) AS rank
            FROM measure m
            WHERE $7::text IS NULL AND (SELECT count(*) FROM worded) < $6
              AND fold(m.code || ' ' || m.title) %> (SELECT folded FROM q)
              AND m.archived_at IS NULL AND ($2 OR m.group_id = ANY($3) OR m.strategy_id = ANY($4))
            LIMIT 200)
        (SELECT 'measure' as "kind!", m.id as "id!", m.code as "label!", m.title as "title!",
                concat_ws(' · ', coalesce(g.code, s.code), m.theme) as "detail!", hit.rank as "rank!"
         FROM (SELECT id, max(rank) AS rank
               FROM (SELECT * FROM coded UNION ALL SELECT * FROM worded UNION ALL SELECT * FROM alike) x
               GROUP BY id ORDER BY 2 DESC, 1 LIMIT $6) hit
         JOIN measure m ON m.id = hit.id
         LEFT JOIN working_group g ON g.id = m.group_id
         LEFT JOIN strategy s ON s.id = m.strategy_id)
        UNION ALL
        (SELECT 'arbitration', a.id, a.code, left(a.reason, 160), a.destination, 1
         FROM arbitration a
         WHERE $5 AND (search_document(a.reason || ' ' || a.destination) @@ (SELECT words FROM q)
                       OR a.code = $8 OR (a.year = $9 AND a.number = $10))
         ORDER BY a.year DESC, a.number DESC LIMIT $6)
        "#,
        text,
        known.all,
        &known.groups,
        &known.strategies,
        policy::sees_reviews(actor),
        LISTED,
        Some(text).filter(|text| codes::may_be(text)),
        code.as_ref().and_then(|code| code.code.as_deref()),
        bare.map(|code| code.year),
        bare.map(|code| code.number)
    )
    .fetch_all(db)
    .await?;
    Ok(sections(KINDS, hits))
}
