//! The bilaterals as a workbook.

use axum::{
    extract::{Path, State},
    response::Response,
};
use sqlx::PgConnection;

use super::{policy, queries, routes::filter_of};
use crate::{
    kernel::ids::OrganisationId,
    platform::{
        errors::{AppError, Result},
        i18n::Translator,
        web::{AppState, RawQuery, Visit, download},
    },
};

pub async fn all(State(app): State<AppState>, visit: Visit, query: RawQuery) -> Result<Response> {
    policy::read(&visit.actor)?;
    let mut db = app.db().await?;
    let title = visit.shell.t.t("bilaterals-title");
    file(&mut db, visit.shell.t, &title, None, &query).await
}

pub async fn with_one(
    State(app): State<AppState>,
    visit: Visit,
    Path(id): Path<OrganisationId>,
    query: RawQuery,
) -> Result<Response> {
    policy::read(&visit.actor)?;
    let mut db = app.db().await?;
    let administration = queries::administration(&mut db, id)
        .await?
        .ok_or(AppError::NotFound)?;
    let t = visit.shell.t;
    let title = t.t1("bilateral-title", "name", &administration.short_name);
    file(&mut db, t, &title, Some(id), &query).await
}

/// What is listed, as a workbook.
async fn file(
    db: &mut PgConnection,
    t: Translator,
    title: &str,
    organisation: Option<OrganisationId>,
    query: &RawQuery,
) -> Result<Response> {
    let (filter, _) = filter_of(query);
    let rows = queries::export(db, organisation, &filter).await?;
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
    let day = |on: Option<chrono::NaiveDate>| on.map_or_else(String::new, |on| t.short_date(on));
    let rows = rows
        .into_iter()
        .map(|row| {
            vec![
                row.organisation,
                row.group_code.unwrap_or_default(),
                row.code,
                row.title,
                row.pilot.unwrap_or_default(),
                row.proposal.map_or_else(String::new, |word| t.word(word)),
                row.contact.unwrap_or_default(),
                t.word(row.state),
                day(row.planned_on),
                day(row.held_on),
                row.result,
            ]
        })
        .collect();
    let headers = headers.iter().map(|key| t.t(key)).collect();
    download::xlsx(title, title, headers, rows).await
}
