//! Groups and strategies, found by words and by likeness.

use sqlx::PgConnection;

use kernel::{
    ids::{GroupId, StrategyId},
    lang::Lang,
    urls,
};
use platform::{
    found::{Hit, Kind, LISTED, Section, sections},
    i18n::Said,
};

const KINDS: &[Kind] = &[
    Kind::new("group", "nav-groups", |id| urls::group(GroupId(id))).named(),
    Kind::new("strategy", "strategies-title", |id| {
        urls::strategy(StrategyId(id))
    })
    .named(),
];

/// What a text finds; everybody may know that groups and strategies exist.
pub async fn found(db: &mut PgConnection, text: &str, lang: Lang) -> sqlx::Result<Vec<Section>> {
    let hits = sqlx::query_as!(
        Hit,
        r#"
        WITH q AS MATERIALIZED (
            SELECT search_query($1) AS words, fold($1) AS folded)
        (SELECT 'group' as "kind!", g.id as "id!", g.code as "label!", said_in('', g.names, $3) as "title!: Said", '' as "detail!",
                (1 + word_similarity((SELECT folded FROM q), fold(g.code || ' ' || g.name || ' ' || g.name_nl)))::real as "rank!"
         FROM working_group g
         WHERE g.archived_at IS NULL
           AND (g.search @@ (SELECT words FROM q) OR fold(g.code || ' ' || g.name || ' ' || g.name_nl) %> (SELECT folded FROM q)
                OR replace(lower($1), ' ', '') = lower(g.code))
         ORDER BY 6 DESC, g.number LIMIT $2)
        UNION ALL
        (SELECT 'strategy', s.id, s.code, said_in('', s.names, $3), '',
                (1 + word_similarity((SELECT folded FROM q), fold(s.code || ' ' || s.name || ' ' || s.name_nl)))::real
         FROM strategy s
         WHERE s.archived_at IS NULL
           AND (s.search @@ (SELECT words FROM q) OR fold(s.code || ' ' || s.name || ' ' || s.name_nl) %> (SELECT folded FROM q))
         ORDER BY 6 DESC, s.code LIMIT $2)
        "#,
        text,
        LISTED,
        lang.as_str()
    )
    .fetch_all(db)
    .await?;
    Ok(sections(KINDS, hits))
}
