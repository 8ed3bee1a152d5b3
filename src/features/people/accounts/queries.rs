//! Reading what pasted lines name.

use std::collections::HashMap;

use sqlx::PgConnection;

use super::lines::Place;
use kernel::ids::{GroupId, OrganisationId, StrategyId};

/// The groups and strategies of these codes.
pub(crate) async fn places(
    db: &mut PgConnection,
    codes: &[String],
) -> sqlx::Result<HashMap<String, Place>> {
    let rows = sqlx::query!(
        r#"SELECT code as "code!", id as "group?: GroupId", NULL::bigint as "strategy?: StrategyId"
           FROM working_group WHERE code = ANY($1) AND archived_at IS NULL
           UNION ALL
           SELECT code, NULL, id FROM strategy WHERE code = ANY($1) AND archived_at IS NULL"#,
        codes
    )
    .fetch_all(db)
    .await?;
    let places = rows.into_iter().filter_map(|row| {
        let group = row.group.map(Place::Group);
        Some((row.code, group.or(row.strategy.map(Place::Strategy))?))
    });
    Ok(places.collect())
}

/// The organisations that are called so, by what was written.
pub(crate) async fn organisations(
    db: &mut PgConnection,
    names: &[String],
) -> sqlx::Result<HashMap<String, OrganisationId>> {
    let rows = sqlx::query!(
        r#"SELECT written as "written!", o.id as "id: OrganisationId"
           FROM unnest($1::text[]) written
           JOIN organisation o ON fold(o.name) = fold(written) OR fold(o.short_name) = fold(written)
           WHERE o.archived_at IS NULL"#,
        names
    )
    .fetch_all(db)
    .await?;
    Ok(rows.into_iter().map(|row| (row.written, row.id)).collect())
}
