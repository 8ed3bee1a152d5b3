//! Reading what pasted lines name.

use std::collections::HashMap;

use sqlx::PgConnection;

use super::lines::{Invitee, Known, Line, Place};
use crate::persons::queries as people;
use kernel::{
    ids::{GroupId, OrganisationId, StrategyId},
    lang::Lang,
};
use platform::i18n::Said;

/// What is there already of all that the first lines name.
pub(crate) async fn known(
    db: &mut PgConnection,
    lines: &[Line],
    most: usize,
) -> sqlx::Result<Known> {
    let invitees: Vec<&Invitee> = lines
        .iter()
        .take(most)
        .filter_map(|line| line.invitee.as_ref())
        .collect();
    let emails: Vec<String> = invitees.iter().map(|i| i.email.to_lowercase()).collect();
    let mut named: Vec<String> = invitees.iter().map(|i| i.organisation.clone()).collect();
    named.retain(|name| !name.is_empty());
    let mut codes: Vec<String> = invitees.iter().flat_map(|i| i.places.clone()).collect();
    for list in [&mut named, &mut codes] {
        list.sort();
        list.dedup();
    }
    let mut known = Known {
        emails: people::known_emails(db, &emails).await?,
        ..Known::default()
    };
    if !codes.is_empty() {
        known.places = places(db, &codes).await?;
    }
    if !named.is_empty() {
        known.organisations = organisations(db, &named).await?;
    }
    Ok(known)
}

/// The groups and strategies of these codes.
pub(super) async fn places(
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
async fn organisations(
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

/// A group or a strategy to choose.
pub(super) struct NamedPlace {
    pub code: String,
    /// Its code and its name.
    pub label: Said,
}

/// The groups, then the strategies.
pub(super) async fn all_places(db: &mut PgConnection, lang: Lang) -> sqlx::Result<Vec<NamedPlace>> {
    sqlx::query_as!(
        NamedPlace,
        r#"SELECT code as "code!", label as "label!: Said" FROM (
             SELECT 0 as kind, number as place, code, said_in(code || ' · ', names, $1) as label
             FROM working_group WHERE archived_at IS NULL
             UNION ALL
             SELECT 1, position, code, said_in(code || ' · ', names, $1)
             FROM strategy WHERE archived_at IS NULL
           ) places ORDER BY kind, place, code LIMIT 1000"#,
        lang.as_str()
    )
    .fetch_all(db)
    .await
}
