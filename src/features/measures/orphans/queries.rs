//! Reading the orphans and what they may be linked to.

use sqlx::PgConnection;

use super::suggest::{Candidate, Place, Text};
use crate::facts::Destination;
use kernel::{
    ids::{GroupId, MeasureId, StrategyId},
    names::Names,
};

/// A page of the orphans, by code, and how many there are in all.
pub(super) async fn orphans(
    db: &mut PgConnection,
    limit: i64,
    offset: i64,
) -> sqlx::Result<(Vec<Text>, i64)> {
    let rows = sqlx::query!(
        r#"SELECT m.id as "id: MeasureId", m.code, m.title, left(m.description, 2000) as "description!",
                  coalesce(c.names, ARRAY[m.chapter]) as "chapter!: Names", ARRAY[m.theme] as "lines!",
                  (SELECT count(*) FROM measure WHERE archived_at IS NULL AND group_id IS NULL
                                                  AND strategy_id IS NULL) as "total!"
           FROM measure m LEFT JOIN chapter c ON c.name = m.chapter
           WHERE m.archived_at IS NULL AND m.group_id IS NULL AND m.strategy_id IS NULL
           ORDER BY m.code LIMIT $1 OFFSET $2"#,
        limit,
        offset
    )
    .fetch_all(db)
    .await?;
    let total = rows.first().map_or(0, |row| row.total);
    let texts = rows.into_iter().map(|row| Text {
        id: row.id,
        code: row.code,
        title: row.title,
        description: row.description,
        chapter: row.chapter,
        lines: row.lines,
    });
    Ok((texts.collect(), total))
}

/// For each of these orphans, up to 25 linked measures with words in common. A huge catalogue has
/// many of those, so only the rarest words are looked for there: as many as are expected to find
/// 2,000 (PostgreSQL's statistics know how frequent the 1,000 most frequent ones are, the others are
/// rarer; in a small catalogue that is all of them), and at most 200 of what is found are ranked.
pub(super) async fn candidates(
    db: &mut PgConnection,
    orphans: &[Text],
) -> sqlx::Result<Vec<Candidate>> {
    let ids: Vec<i64> = orphans.iter().map(|o| o.id.0).collect();
    let rows = sqlx::query!(
        r#"WITH frequency AS MATERIALIZED (
             SELECT w.lexeme, w.frequency, min(w.frequency) OVER () AS least
             FROM pg_stats s
             CROSS JOIN LATERAL unnest(s.most_common_elems::text::text[], s.most_common_elem_freqs)
                 w (lexeme, frequency)
             WHERE s.schemaname = 'public' AND s.tablename = 'measure' AND s.attname = 'search'),
           word AS (
             SELECT o.id, l.lexeme,
                    sum(coalesce(f.frequency, (SELECT least / 2 FROM frequency LIMIT 1), 0) * c.reltuples)
                        OVER (PARTITION BY o.id ORDER BY coalesce(f.frequency, 0), l.lexeme) AS found
             FROM measure o
             CROSS JOIN LATERAL unnest(o.search) l
             CROSS JOIN pg_class c
             LEFT JOIN frequency f ON f.lexeme = l.lexeme
             WHERE o.id = ANY($1) AND c.oid = 'measure'::regclass AND l.lexeme !~ '\d'),
           orphan AS (
             SELECT id, string_agg('''' || replace(replace(lexeme, '\', '\\'), '''', '''''') || '''', ' | ')::tsquery AS words
             FROM word WHERE found <= 2000 GROUP BY id)
           SELECT o.id as "orphan!: MeasureId", m.id as "id!: MeasureId", m.code as "code!", m.title as "title!",
                  left(m.description, 2000) as "description!", m.chapter as "chapter!", m.lines as "lines!",
                  m.group_id as "group_id: GroupId", m.strategy_id as "strategy_id: StrategyId"
           FROM orphan o
           CROSS JOIN LATERAL (
             SELECT few.* FROM (
               SELECT x.id, x.code, x.title, x.description, x.chapter, ARRAY[x.theme] AS lines, x.group_id,
                      x.strategy_id, x.search
               FROM measure x
               WHERE x.search @@ o.words AND x.archived_at IS NULL
                 AND (x.group_id IS NOT NULL OR x.strategy_id IS NOT NULL)
               LIMIT 200) few
             ORDER BY ts_rank(few.search, o.words) DESC, few.id LIMIT 25) m"#,
        &ids
    )
    .fetch_all(db)
    .await?;
    let found = rows.into_iter().filter_map(|row| {
        Some(Candidate {
            orphan: row.orphan,
            destination: Destination::of(row.group_id, row.strategy_id)?,
            text: Text {
                id: row.id,
                code: row.code,
                title: row.title,
                description: row.description,
                chapter: row.chapter.as_str().into(),
                lines: row.lines,
            },
        })
    });
    Ok(found.collect())
}

/// The groups and strategies, with what they are about.
pub(super) async fn places(db: &mut PgConnection) -> sqlx::Result<Vec<Place>> {
    let rows = sqlx::query!(
        r#"SELECT group_id as "group_id: GroupId", strategy_id as "strategy_id: StrategyId", code as "code!",
                  names as "name!: Names", about as "about!"
           FROM (SELECT id AS group_id, NULL::bigint AS strategy_id, code, names, mandate AS about,
                        number AS position
                 FROM working_group WHERE archived_at IS NULL
                 UNION ALL
                 SELECT NULL, id, code, names, summary, 1000 + position FROM strategy WHERE archived_at IS NULL) x
           ORDER BY position LIMIT 500"#
    )
    .fetch_all(db)
    .await?;
    let places = rows.into_iter().filter_map(|row| {
        Some(Place {
            destination: Destination::of(row.group_id, row.strategy_id)?,
            code: row.code,
            name: row.name,
            text: row.about,
        })
    });
    Ok(places.collect())
}
