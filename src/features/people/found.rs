//! People and organisations, found by words, by likeness and by mail address.

use sqlx::PgConnection;

use kernel::{
    ids::{OrganisationId, PersonId},
    urls,
};
use platform::{
    auth::{Actor, Right},
    found::{Hit, Kind, LISTED, Section, sections},
};

const KINDS: &[Kind] = &[
    Kind::new("person", "people-title", |id| urls::person(PersonId(id)))
        .named()
        .explained(),
    Kind::new("organisation", "organisations-title", |id| {
        urls::organisation(OrganisationId(id))
    })
    .named(),
];

/// What a text finds; nothing for who may not see people.
pub async fn found(db: &mut PgConnection, text: &str, actor: &Actor) -> sqlx::Result<Vec<Section>> {
    if !actor.can_anywhere(Right::ReadPeople) {
        return Ok(Vec::new());
    }
    let hits = sqlx::query_as!(
        Hit,
        r#"
        WITH q AS MATERIALIZED (
            SELECT search_query($1) AS words, fold($1) AS folded)
        (SELECT 'person' as "kind!", p.id as "id!", '' as "label!", p.name as "title!",
                concat_ws(' · ', nullif(p.job_title, ''), o.short_name) as "detail!",
                word_similarity((SELECT folded FROM q), fold(p.first_name || ' ' || p.last_name)) as "rank!"
         FROM person p LEFT JOIN organisation o ON o.id = p.organisation_id
         WHERE p.archived_at IS NULL
           AND (p.search @@ (SELECT words FROM q)
                OR fold(p.first_name || ' ' || p.last_name) %> (SELECT folded FROM q)
                OR lower(p.email) = lower(btrim($1)))
         ORDER BY 6 DESC, fold(p.last_name) LIMIT $2)
        UNION ALL
        (SELECT 'organisation', o.id, o.short_name, o.name, '',
                word_similarity((SELECT folded FROM q), fold(o.name || ' ' || o.short_name))
         FROM organisation o
         WHERE o.archived_at IS NULL
           AND (o.search @@ (SELECT words FROM q) OR fold(o.name || ' ' || o.short_name) %> (SELECT folded FROM q))
         ORDER BY 6 DESC, fold(o.name) LIMIT $2)
        "#,
        text,
        LISTED
    )
    .fetch_all(db)
    .await?;
    Ok(sections(KINDS, hits))
}
