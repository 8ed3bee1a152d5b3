//! Handlers of the table as people see it.

use axum::{extract::Path, response::Response};
use sqlx::PgConnection;

use super::{
    model,
    pages::{GridPage, NoTablePage},
    queries,
};
use crate::{
    frame,
    lines::queries::{self as lines, LineRow},
    links::compare::{self, Compared},
    model::GovernanceTable,
    policy,
    queries::{self as room, TableRow},
};
use kernel::{
    governance::Side,
    ids::{GovernanceLineId, GovernanceTableId, StrategyId},
};
use platform::{
    auth::Right,
    errors::Result,
    markdown,
    web::{RawQuery, Section, Visit, page, page_of_texts},
};

/// The current table, or the first that the reader may see.
pub async fn index(mut visit: Visit, query: RawQuery) -> Result<Response> {
    let listed = policy::listed(&visit.actor)?;
    let mut db = visit.db().await?;
    let tables = room::tables(&mut db, &listed).await?;
    let Some(first) = tables.iter().find(|table| !table.archived) else {
        let title = visit.shell.t.t("governance-title");
        return page(&NoTablePage {
            may_create: policy::create(&visit.actor).is_ok(),
            shell: visit.shell.titled(Section::Steering, title),
        });
    };
    let table = frame::known(&mut db, &visit.actor, first.id).await?;
    let title = visit.shell.t.name_text(table.name());
    visit.shell = visit.shell.titled(Section::Steering, title);
    let template = grid_page(&mut db, visit, table, tables, &query).await?;
    page_of_texts(template, db).await
}

pub async fn show(
    mut visit: Visit,
    Path(id): Path<GovernanceTableId>,
    query: RawQuery,
) -> Result<Response> {
    let mut db = visit.db().await?;
    let table = frame::known(&mut db, &visit.actor, id).await?;
    // Who is invited without any role sees this one alone.
    let tables = match policy::listed(&visit.actor) {
        Ok(listed) => room::tables(&mut db, &listed).await?,
        Err(_) => Vec::new(),
    };
    let title = visit.shell.t.name_text(table.name());
    visit.shell = frame::below(visit.shell, &title);
    let template = grid_page(&mut db, visit, table, tables, &query).await?;
    page_of_texts(template, db).await
}

/// One of these lines, where the address names one.
fn alone(lines: &[LineRow], query: &RawQuery, name: &str) -> Option<GovernanceLineId> {
    let wanted: GovernanceLineId = query.parsed(name)?;
    let found = lines.iter().find(|line| line.id == wanted)?;
    Some(found.id)
}

/// That one alone, or all.
fn shown(lines: &[LineRow], alone: Option<GovernanceLineId>) -> Vec<LineRow> {
    let lines = lines.iter();
    let shown = lines.filter(|line| alone.is_none_or(|id| id == line.id));
    shown.cloned().collect()
}

async fn grid_page(
    db: &mut PgConnection,
    visit: Visit,
    table: GovernanceTable,
    tables: Vec<TableRow>,
    query: &RawQuery,
) -> Result<GridPage> {
    let all = lines::all(db, table.id).await?;
    let cards = queries::cards(db, table.id).await?;
    let said = queries::said(db, table.id).await?;
    let (topics, levels) = (
        lines::of_side(&all, Side::Topic),
        lines::of_side(&all, Side::Level),
    );
    let (topic, level) = (
        alone(&topics, query, "topic"),
        alone(&levels, query, "level"),
    );
    let columns = shown(&levels, level);
    let practices = compare::practices(db, table.id).await?;
    let comparing: Option<StrategyId> = query.parsed("compare");
    let others = tables.into_iter().filter(|other| other.id != table.id);
    Ok(GridPage {
        rows: model::rows(shown(&topics, topic), &columns, cards, said),
        others: others.collect(),
        compared: comparing.and_then(|id| Compared::of(&practices, id)),
        comparable: compare::strategies(&practices),
        comparing,
        may_write: policy::write(&visit.actor, &table, table.id).is_ok(),
        may_steer: policy::steer(&visit.actor, &table, table.id).is_ok(),
        may_create: policy::create(&visit.actor).is_ok(),
        reads_decisions: visit.actor.can_somewhere(Right::ReadDecisions),
        about: markdown::render(&table.about),
        shell: visit.shell,
        table,
        topics,
        levels,
        topic,
        level,
        columns,
    })
}
