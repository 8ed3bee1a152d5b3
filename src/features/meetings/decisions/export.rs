//! Handlers of the register's exports: just what the list shows, all its pages.

use axum::{extract::State, response::Response};

use super::{filter::DecisionFilter, policy, queries};
use crate::platform::{
    errors::Result,
    web::{AppState, RawQuery, Visit, download},
};

/// Lines of an export at most.
const EXPORTED: i64 = 50_000;

pub async fn csv(State(app): State<AppState>, visit: Visit, query: RawQuery) -> Result<Response> {
    let (headings, rows) = table(&app, &visit, &query).await?;
    download::csv(&name(&visit), headings, rows).await
}

pub async fn xlsx(State(app): State<AppState>, visit: Visit, query: RawQuery) -> Result<Response> {
    let (headings, rows) = table(&app, &visit, &query).await?;
    let title = visit.shell.t.t("decisions-title");
    download::xlsx(&name(&visit), &title, headings, rows).await
}

fn name(visit: &Visit) -> String {
    format!(
        "{} {}",
        visit.shell.t.t("decisions-title"),
        visit.shell.today
    )
}

async fn table(
    app: &AppState,
    visit: &Visit,
    query: &RawQuery,
) -> Result<(Vec<String>, Vec<Vec<String>>)> {
    let visible = policy::visible(&visit.actor)?;
    let filter = DecisionFilter::read(query);
    let mut db = app.db().await?;
    let rows = queries::list(&mut db, &filter, &visible, (EXPORTED, 0)).await?;
    drop(db);
    let t = visit.shell.t;
    let headings = [
        "decision-number",
        "decision-text",
        "decision-state",
        "decision-successor",
        "decision-date",
        "decision-group",
        "decision-scope",
        "decision-scope-name",
        "decision-meeting",
    ];
    let cells = |row: queries::DecisionRow| {
        vec![
            row.reference(),
            row.text.clone(),
            t.word(row.state),
            row.successor(),
            t.short_date(row.decided_on),
            row.group_code.clone(),
            t.word(row.scope),
            row.scope_name.clone(),
            row.meeting.clone().unwrap_or_default(),
        ]
    };
    Ok((
        headings.iter().map(|key| t.t(key)).collect(),
        rows.into_iter().map(cells).collect(),
    ))
}
