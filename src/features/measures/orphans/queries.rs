//! Reading the orphans and what they may be linked to.

use sqlx::PgConnection;

use super::suggest::{Candidate, Place, Text};
use crate::{
    features::measures::catalogue::model::Destination,
    kernel::ids::{GroupId, MeasureId, StrategyId},
};

/// A page of the orphans, by code, and how many there are in all.
///
/// # Errors
/// Where the database fails.
pub async fn orphans(
    db: &mut PgConnection,
    limit: i64,
    offset: i64,
) -> sqlx::Result<(Vec<Text>, i64)> {
    let rows = sqlx::query!(
        r#"SELECT id as "id: MeasureId", code, title, left(description, 2000) as "description!", chapter, theme,
                  (SELECT count(*) FROM measure WHERE archived_at IS NULL AND group_id IS NULL
                                                  AND strategy_id IS NULL) as "total!"
           FROM measure WHERE archived_at IS NULL AND group_id IS NULL AND strategy_id IS NULL
           ORDER BY code LIMIT $1 OFFSET $2"#,
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
        theme: row.theme,
    });
    Ok((texts.collect(), total))
}

/// For each of these orphans, up to 25 linked measures with words in common. At most 400 of
/// those that share any word are ranked, so that the work stays bounded in a huge catalogue.
///
/// # Errors
/// Where the database fails.
pub async fn candidates(db: &mut PgConnection, orphans: &[Text]) -> sqlx::Result<Vec<Candidate>> {
    let ids: Vec<i64> = orphans.iter().map(|o| o.id.0).collect();
    let rows = sqlx::query!(
        r#"SELECT o.id as "orphan: MeasureId", m.id as "id!: MeasureId", m.code as "code!", m.title as "title!",
                  left(m.description, 2000) as "description!", m.chapter as "chapter!", m.theme as "theme!",
                  m.group_id as "group_id: GroupId", m.strategy_id as "strategy_id: StrategyId"
           FROM measure o
           CROSS JOIN LATERAL (
             SELECT string_agg('''' || replace(replace(lexeme, '\', '\\'), '''', '''''') || '''', ' | ')::tsquery
                      AS words
             FROM unnest(search_document(o.title || ' ' || o.theme || ' ' || left(o.description, 300)))) q
           CROSS JOIN LATERAL (
             SELECT few.* FROM (
               SELECT x.id, x.code, x.title, x.description, x.chapter, x.theme, x.group_id, x.strategy_id,
                      x.search
               FROM measure x
               WHERE x.search @@ q.words AND x.archived_at IS NULL
                 AND (x.group_id IS NOT NULL OR x.strategy_id IS NOT NULL)
               LIMIT 400) few
             ORDER BY ts_rank(few.search, q.words) DESC, few.id LIMIT 25) m
           WHERE o.id = ANY($1)"#,
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
                chapter: row.chapter,
                theme: row.theme,
            },
        })
    });
    Ok(found.collect())
}

/// The groups and strategies, with what they are about.
///
/// # Errors
/// Where the database fails.
pub async fn places(db: &mut PgConnection) -> sqlx::Result<Vec<Place>> {
    let rows = sqlx::query!(
        r#"SELECT group_id as "group_id: GroupId", strategy_id as "strategy_id: StrategyId", code as "code!",
                  name as "name!", about as "about!"
           FROM (SELECT id AS group_id, NULL::bigint AS strategy_id, code, name, mandate AS about,
                        number AS position
                 FROM working_group WHERE archived_at IS NULL
                 UNION ALL
                 SELECT NULL, id, code, name, summary, 1000 + position FROM strategy WHERE archived_at IS NULL) x
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

/// A measure just linked, for the message with its way back.
#[derive(Debug, Clone)]
pub struct Linked {
    pub id: MeasureId,
    pub code: String,
    pub place: String,
    pub destination: Destination,
}

/// The measure, if it is linked.
///
/// # Errors
/// Where the database fails.
pub async fn linked(db: &mut PgConnection, id: MeasureId) -> sqlx::Result<Option<Linked>> {
    let row = sqlx::query!(
        r#"SELECT m.code, m.group_id as "group_id: GroupId", m.strategy_id as "strategy_id: StrategyId",
                  coalesce(g.code || ' ' || g.name, s.name, '') as "place!"
           FROM measure m LEFT JOIN working_group g ON g.id = m.group_id
           LEFT JOIN strategy s ON s.id = m.strategy_id
           WHERE m.id = $1 AND m.archived_at IS NULL"#,
        id.0
    )
    .fetch_optional(db)
    .await?;
    Ok(row.and_then(|row| {
        let destination = Destination::of(row.group_id, row.strategy_id)?;
        Some(Linked {
            id,
            code: row.code,
            place: row.place,
            destination,
        })
    }))
}
