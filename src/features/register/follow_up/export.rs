//! Handlers of the items' exports: just what the list shows, all its pages.

use axum::response::Response;

use super::{filter::ItemFilter, lists, routes};
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
        visit.shell.t.t("follow-up-title"),
        visit.shell.today
    )
}

async fn table(visit: &Visit, query: &RawQuery) -> Result<Export> {
    let filter = ItemFilter::read(query);
    let reader = routes::reader(visit);
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
            Cell::Text(row.what),
            row.owner.into(),
            row.organisation.into(),
            row.helpers.into(),
            row.group_code.into(),
            row.due_on.into(),
            t.word(row.state).into(),
            overdue.then(|| "×".to_owned()).into(),
            row.postponed.into(),
            row.meeting.into(),
        ]
    };
    let headings = headings.iter().map(|key| t.t(key)).collect();
    let mut table = Export::new(t.0, &t.t("follow-up-title"), headings)?;
    let mut db = visit.db().await?;
    let mut all = lists::listed(&filter, &reader, "");
    let rows = all.build_query_as().fetch(&mut *db);
    table.fill(rows, cells).await?;
    Ok(table)
}
