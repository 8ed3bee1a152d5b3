//! Handlers of the register's exports: just what the list shows, all its pages.

use axum::response::Response;

use super::{filter::DecisionFilter, policy, queries};
use platform::{
    errors::Result,
    sheets::{Cell, Export},
    web::{RawQuery, Visit, download},
};

pub async fn csv(visit: Visit, query: RawQuery) -> Result<Response> {
    let table = table(&visit, &query).await?;
    download::csv(&name(&visit), table, visit.actor.id).await
}

pub async fn xlsx(visit: Visit, query: RawQuery) -> Result<Response> {
    let table = table(&visit, &query).await?;
    download::xlsx(&name(&visit), table, visit.actor.id).await
}

fn name(visit: &Visit) -> String {
    format!(
        "{} {}",
        visit.shell.t.t("decisions-title"),
        visit.shell.today
    )
}

async fn table(visit: &Visit, query: &RawQuery) -> Result<Export> {
    let visible = policy::visible(&visit.actor)?;
    let filter = DecisionFilter::read(query);
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
            Cell::Text(row.reference()),
            row.text.clone().into(),
            t.word(row.state).into(),
            row.successor().into(),
            row.decided_on.into(),
            row.group_code.clone().into(),
            t.word(row.scope).into(),
            row.scope_name.clone().into(),
            row.meeting.clone().into(),
        ]
    };
    let headings = headings.iter().map(|key| t.t(key)).collect();
    let mut table = Export::new(t.0, &t.t("decisions-title"), headings)?;
    let mut db = visit.db().await?;
    let mut all = queries::listed(&filter, &visible, "");
    let rows = all.build_query_as().fetch(&mut *db);
    table.fill(rows, cells).await?;
    Ok(table)
}
