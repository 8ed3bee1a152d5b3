//! Reading organisations.

use sqlx::PgConnection;

use super::model::{Organisation, OrganisationKind};
use kernel::{
    ids::{OrganisationId, PersonId},
    urls,
};
use platform::{
    filter,
    web::listing::{One, Text, Tick},
};

/// One organisation, archived or not.
pub async fn organisation(
    db: &mut PgConnection,
    id: OrganisationId,
) -> sqlx::Result<Option<Organisation>> {
    sqlx::query_as!(
        Organisation,
        r#"SELECT id as "id: OrganisationId", name, short_name, kind as "kind: OrganisationKind",
                  website, archived_at, version
           FROM organisation WHERE id = $1"#,
        id.0
    )
    .fetch_optional(db)
    .await
}

/// A line of the list.
#[derive(Debug, Clone)]
pub struct OrganisationRow {
    pub id: OrganisationId,
    pub name: String,
    pub short_name: String,
    pub kind: OrganisationKind,
    pub archived: bool,
    /// People who work there.
    pub people: i64,
    /// Measures it carries or co-carries.
    pub measures: i64,
    /// Rows in the whole list, before paging.
    pub total: i64,
}

filter! {
    /// What the list is narrowed to.
    pub struct OrganisationFilter at urls::organisations {
        kind: Option<OrganisationKind> = One("kind"),
        /// Words in the name; empty for all.
        text: String = Text("q"),
        archived: bool = Tick("archived"),
    }
}

/// A page of the list, by name.
pub async fn list(
    db: &mut PgConnection,
    filter: &OrganisationFilter,
    (limit, offset): (i64, i64),
) -> sqlx::Result<Vec<OrganisationRow>> {
    sqlx::query_as!(
        OrganisationRow,
        r#"WITH page AS (
             SELECT o.*, count(*) OVER () AS total
             FROM organisation o
             WHERE (o.archived_at IS NOT NULL) = $3
               AND ($1::text IS NULL OR o.kind = $1)
               AND ($2 = '' OR strpos(fold(o.name || ' ' || o.short_name), fold($2)) > 0)
             ORDER BY fold(o.name), o.id LIMIT $4 OFFSET $5)
           SELECT o.id as "id!: OrganisationId", o.name as "name!", o.short_name as "short_name!",
                  o.kind as "kind!: OrganisationKind", o.archived_at IS NOT NULL as "archived!",
                  (SELECT count(*) FROM person p WHERE p.organisation_id = o.id AND p.archived_at IS NULL)
                      as "people!",
                  (SELECT count(*) FROM measure m WHERE m.carrier_id = o.id AND m.archived_at IS NULL)
                    + (SELECT count(*) FROM measure_carrier c WHERE c.organisation_id = o.id)
                      as "measures!",
                  o.total as "total!"
           FROM page o ORDER BY fold(o.name), o.id"#,
        filter.kind as Option<OrganisationKind>,
        filter.text,
        filter.archived,
        limit,
        offset
    )
    .fetch_all(db)
    .await
}

/// Somebody who works in an organisation.
#[derive(Debug, Clone)]
pub struct Staff {
    pub id: PersonId,
    pub name: String,
    pub job_title: String,
}

/// The people of an organisation, by name; at most 200.
pub async fn staff(db: &mut PgConnection, id: OrganisationId) -> sqlx::Result<Vec<Staff>> {
    sqlx::query_as!(
        Staff,
        r#"SELECT id as "id: PersonId", name, job_title FROM person
           WHERE organisation_id = $1 AND archived_at IS NULL
           ORDER BY fold(last_name), fold(first_name) LIMIT 200"#,
        id.0
    )
    .fetch_all(db)
    .await
}
