//! Handlers of the table as people see it.

use axum::{extract::Path, http::StatusCode};
use sqlx::{PgConnection, Postgres, pool::PoolConnection};

use super::{
    model,
    pages::{GridPage, NoTablePage},
    queries,
};
use crate::{
    events::{self, News},
    frame,
    lines::queries::{self as lines, LineRow},
    links::compare::{self, Compared},
    model::GovernanceTable,
    policy,
    queries::{self as room, TableRow},
    running::running,
};
use kernel::{
    governance::Side,
    ids::{GovernanceLineId, GovernanceTableId, StrategyId},
    urls,
};
use platform::{
    auth::{Actor, Right},
    errors::{AppError, Result},
    markdown,
    web::{Answer, Flash, RawQuery, Section, Visit, page, page_of_texts, page_of_texts_with},
};

/// Seconds after which who has too many streams may try again.
const NO_SEAT: u64 = 30;

/// The current table, or the first that the reader may see.
pub(crate) async fn index(mut visit: Visit, query: RawQuery) -> Answer {
    let listed = policy::listed(&visit.actor)?;
    let mut db = visit.db().await?;
    let tables = room::tables(&mut db, &listed).await?;
    let Some(first) = tables.iter().find(|table| !table.archived) else {
        let title = visit.shell.t.t("governance-title");
        return page(&NoTablePage {
            may_create: policy::create(&visit.actor).is_ok(),
            shell: visit.shell.titled(Section::Steering, title),
            archived: tables,
        });
    };
    let table = frame::known(&mut db, &visit.actor, first.id).await?;
    let title = visit.shell.t.name(table.name());
    visit.shell = visit.shell.titled(Section::Steering, title);
    answer(db, visit, table, tables, &query).await
}

pub(crate) async fn show(
    mut visit: Visit,
    Path(id): Path<GovernanceTableId>,
    query: RawQuery,
) -> Answer {
    let mut db = visit.db().await?;
    let table = frame::known(&mut db, &visit.actor, id).await?;
    let tables = tables(&mut db, &visit.actor).await?;
    let title = visit.shell.t.name(table.name());
    visit.shell = frame::below(visit.shell, title);
    answer(db, visit, table, tables, &query).await
}

/// Where something that was sent from the table is refused: the table, and why.
pub(crate) async fn refused(mut visit: Visit, id: GovernanceTableId, why: &'static str) -> Answer {
    let mut db = visit.db().await?;
    let table = frame::known(&mut db, &visit.actor, id).await?;
    let tables = tables(&mut db, &visit.actor).await?;
    let title = visit.shell.t.name(table.name());
    visit.shell.path = urls::governance_table(table.id);
    visit.shell.flash = Some(Flash::error(why));
    visit.shell = frame::below(visit.shell, title);
    let query = RawQuery::default();
    let template = grid_page(&mut db, visit, table, tables, &query, None).await?;
    page_of_texts_with(StatusCode::CONFLICT, template, db).await
}

/// The other tables that may be opened: who is invited without any role sees one alone.
async fn tables(db: &mut PgConnection, actor: &Actor) -> Result<Vec<TableRow>> {
    match policy::listed(actor) {
        Ok(listed) => Ok(room::tables(db, &listed).await?),
        Err(_) => Ok(Vec::new()),
    }
}

/// Where people look on, what changes is told. Nobody takes more than a few of these streams: a page
/// without one asks from time to time.
pub(crate) async fn events(visit: Visit, Path(id): Path<GovernanceTableId>) -> Answer {
    frame::known(&mut *visit.db().await?, &visit.actor, id).await?;
    let seat = visit.app.notifications.seat(&visit.actor.id);
    let seat = seat.ok_or(AppError::TooManyRequests(NO_SEAT))?;
    Ok(events::stream(&visit.app, id, seat))
}

/// The page; to an open one that says `since` which event, what changed after it.
async fn answer(
    mut db: PoolConnection<Postgres>,
    visit: Visit,
    table: GovernanceTable,
    tables: Vec<TableRow>,
    query: &RawQuery,
) -> Answer {
    let since: Option<i64> = query.parsed("since");
    let template = grid_page(&mut db, visit, table, tables, query, since).await?;
    let response = page_of_texts(template, db).await?;
    Ok(match since {
        Some(_) => events::beside(response),
        None => response,
    })
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
    since: Option<i64>,
) -> Result<GridPage> {
    let last = events::last(db, table.id).await?;
    let news = match since {
        Some(event) => events::since(db, table.id, event).await?,
        None => News::All,
    };
    let all = lines::all(db, table.id).await?;
    let reader = visit.actor.id;
    let cards = queries::cards(db, &table, reader).await?;
    let said = queries::said(db, table.id).await?;
    let running = match table.workshop_id {
        Some(id) => running(db, reader, id).await?,
        None => None,
    };
    let (topics, levels) = (
        lines::of_side(&all, Side::Topic),
        lines::of_side(&all, Side::Level),
    );
    let (topic, level) = (
        alone(&topics, query, "topic"),
        alone(&levels, query, "level"),
    );
    let columns = shown(&levels, level);
    let mut changed = shown(&topics, topic);
    // In a workshop each begins with the part of the own sub-group.
    if let Some(running) = &running {
        changed.sort_by_key(|line| !running.is_mine(&line.id));
    }
    changed.retain(|line| news.concerns(line.id));
    let practices = compare::practices(db, &table, reader).await?;
    let comparing: Option<StrategyId> = query.parsed("compare");
    let others = tables.into_iter().filter(|other| other.id != table.id);
    Ok(GridPage {
        rows: model::rows(changed, &columns, cards, said),
        last,
        now: visit.app.clock.now().timestamp_millis(),
        changed: news != News::All,
        others: others.collect(),
        compared: comparing.and_then(|id| Compared::of(&practices, id)),
        comparable: compare::strategies(&practices),
        comparing,
        may_write: policy::write(&visit.actor, &table, table.id).is_ok(),
        may_steer: policy::steer(&visit.actor, &table, table.id).is_ok(),
        may_create: policy::create(&visit.actor).is_ok(),
        prepares_agendas: policy::prepares_agendas(&visit.actor, &table),
        decisions: visit.actor.reach(Right::ReadDecisions),
        about: markdown::render(&table.about),
        shell: visit.shell,
        running,
        table,
        topics,
        levels,
        topic,
        level,
        columns,
    })
}
