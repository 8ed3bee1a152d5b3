//! Handlers of the items' exports: just what the list shows, all its pages.

use axum::{extract::State, response::Response};

use super::{filter::ItemFilter, lists, routes};
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
    let title = visit.shell.t.t("follow-up-title");
    download::xlsx(&name(&visit), &title, headings, rows).await
}

fn name(visit: &Visit) -> String {
    format!(
        "{} {}",
        visit.shell.t.t("follow-up-title"),
        visit.shell.today
    )
}

async fn table(
    app: &AppState,
    visit: &Visit,
    query: &RawQuery,
) -> Result<(Vec<String>, Vec<Vec<String>>)> {
    let filter = ItemFilter::read(query);
    let reader = routes::reader(visit);
    let mut db = app.db().await?;
    let rows = lists::list(&mut db, &filter, &reader, (EXPORTED, 0)).await?;
    drop(db);
    let t = visit.shell.t;
    let headings = [
        "item-what",
        "item-owner",
        "item-organisation",
        "item-helpers",
        "item-group",
        "item-due",
        "item-state",
        "items-overdue",
        "item-postponed",
        "item-meeting",
    ];
    let today = visit.shell.today;
    let cells = |row: lists::ItemRow| {
        let overdue = row.is_overdue(&today);
        vec![
            row.what,
            row.owner,
            row.organisation,
            row.helpers,
            row.group_code,
            row.due_on.map(|day| t.short_date(day)).unwrap_or_default(),
            t.word(row.state),
            if overdue { "×".into() } else { String::new() },
            row.postponed.to_string(),
            row.meeting,
        ]
    };
    Ok((
        headings.iter().map(|key| t.t(key)).collect(),
        rows.into_iter().map(cells).collect(),
    ))
}
