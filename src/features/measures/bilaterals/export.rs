//! The bilaterals as a workbook.

use axum::{extract::Path, response::Response};
use sqlx::PgConnection;

use super::{policy, queries, routes::filter_of};
use kernel::ids::OrganisationId;
use platform::{
    errors::{AppError, Result},
    i18n::Translator,
    sheets::{Cell, Export},
    web::{RawQuery, Visit, download},
};

pub async fn all(visit: Visit, query: RawQuery) -> Result<Response> {
    policy::read(&visit.actor)?;
    let mut db = visit.db().await?;
    let title = visit.shell.t.t("bilaterals-title");
    let table = table(&mut db, visit.shell.t, &title, None, &query).await?;
    drop(db);
    download::xlsx(&title, table, visit.actor.id).await
}

pub async fn with_one(
    visit: Visit,
    Path(id): Path<OrganisationId>,
    query: RawQuery,
) -> Result<Response> {
    policy::read(&visit.actor)?;
    let mut db = visit.db().await?;
    let administration = queries::administration(&mut db, id)
        .await?
        .ok_or(AppError::NotFound)?;
    let t = visit.shell.t;
    let title = t.t1("bilateral-title", "name", &administration.short_name);
    let table = table(&mut db, t, &title, Some(id), &query).await?;
    drop(db);
    download::xlsx(&title, table, visit.actor.id).await
}

/// What is listed.
async fn table(
    db: &mut PgConnection,
    t: Translator,
    title: &str,
    organisation: Option<OrganisationId>,
    query: &RawQuery,
) -> Result<Export> {
    let (filter, _) = filter_of(query);
    let headers = [
        "bilateral-administration",
        "bilateral-group",
        "bilateral-code",
        "bilateral-measure",
        "role-pilot",
        "bilateral-proposal-only",
        "bilateral-contact",
        "bilateral-state",
        "bilateral-planned-on",
        "bilateral-held-on",
        "bilateral-result",
    ];
    let cells = |row: queries::ExportRow| {
        vec![
            Cell::Text(row.organisation),
            row.group_code.into(),
            row.code.into(),
            row.title.into(),
            row.pilot.into(),
            row.proposal.map(|word| t.word(word)).into(),
            row.contact.into(),
            t.word(row.state).into(),
            row.planned_on.into(),
            row.held_on.into(),
            row.result.into(),
        ]
    };
    let headers = headers.iter().map(|key| t.t(key)).collect();
    let mut table = Export::new(t.0, title, headers)?;
    let rows = queries::export(db, organisation, &filter);
    table.fill(rows, cells).await?;
    Ok(table)
}
