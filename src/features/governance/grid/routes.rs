//! Handlers of the table as people see it.

use askama::Template;
use axum::{extract::Path, http::StatusCode};
use sqlx::{PgConnection, Postgres, pool::PoolConnection};

use super::{
    model::{self, GridCard, GridRow},
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
    running::{Running, running},
};
use kernel::{
    governance::{CardAct, Side},
    ids::{GovernanceLineId, GovernanceTableId, StrategyId},
    names::Names,
    urls,
};
use platform::{
    auth::{Actor, Reach, Right},
    errors::{AppError, Result},
    markdown::{self, SafeHtml},
    web::{
        Answer, Flash, RawQuery, Section, Shell, Visit, page, page_of_texts, page_of_texts_with,
    },
};

/// Seconds after which who has too many streams may try again.
const NO_SEAT: u64 = 30;

/// The table, whole or one topic or level of it.
#[derive(Template)]
#[template(path = "governance/grid/show.html")]
pub(crate) struct GridPage {
    pub shell: Shell,
    pub table: GovernanceTable,
    /// The workshop that goes on.
    pub running: Option<Running>,
    pub about: SafeHtml,
    /// All in use, to choose from.
    pub topics: Vec<LineRow>,
    pub levels: Vec<LineRow>,
    /// One of them alone.
    pub topic: Option<GovernanceLineId>,
    pub level: Option<GovernanceLineId>,
    /// The last event before what is shown was read.
    pub last: i64,
    /// The server's time, in milliseconds.
    pub now: i64,
    /// Only rows in which something changed are there: the others of an open page stay.
    pub changed: bool,
    /// Those shown.
    pub columns: Vec<LineRow>,
    pub rows: Vec<GridRow>,
    /// Good practices of another strategy, in a column of their own; and whose there are.
    pub compared: Option<Compared>,
    pub comparable: Vec<(StrategyId, Names)>,
    pub comparing: Option<StrategyId>,
    /// The other tables.
    pub others: Vec<TableRow>,
    pub may_write: bool,
    pub may_steer: bool,
    pub may_create: bool,
    /// The reader prepares the agendas that cards are taken to.
    pub prepares_agendas: bool,
    /// Whose decisions the reader may know of.
    pub decisions: Reach,
}

impl GridPage {
    /// All of it is shown.
    fn is_whole(&self) -> bool {
        self.topic.is_none() && self.level.is_none()
    }

    /// This strategy is the one that stands beside the table.
    fn compares(&self, strategy: &StrategyId) -> bool {
        self.comparing == Some(*strategy)
    }

    /// It has cells.
    fn has_cells(&self) -> bool {
        !self.topics.is_empty() && !self.levels.is_empty()
    }

    /// Its reader may write in it.
    fn is_open(&self) -> bool {
        self.may_write && self.table.archived_at.is_none()
    }

    /// The reader may take cards of it to an agenda.
    fn leads_on(&self) -> bool {
        self.is_open() && self.prepares_agendas
    }

    /// New cards may come.
    fn adds(&self) -> bool {
        self.is_open() && policy::in_phase(&self.table, CardAct::Add).is_ok()
    }

    /// Cards may be moved.
    fn moves(&self) -> bool {
        self.is_open() && policy::in_phase(&self.table, CardAct::Change).is_ok()
    }

    /// Points are given.
    fn votes(&self) -> bool {
        self.is_open() && policy::in_phase(&self.table, CardAct::Vote).is_ok()
    }

    /// Key of why the reader gives it no point more; none: they may.
    fn withheld(&self, card: &GridCard) -> Option<&'static str> {
        self.running.as_ref()?.withholds(card.mine)
    }

    /// The reader's sub-group fills it.
    fn is_mine(&self, topic: &GovernanceLineId) -> bool {
        let running = self.running.as_ref();
        running.is_some_and(|running| running.is_mine(topic))
    }

    /// This topic or level is the one that is shown alone.
    fn shows(&self, line: &GovernanceLineId) -> bool {
        self.topic == Some(*line) || self.level == Some(*line)
    }
}

/// There is no table, or none that the reader may see.
#[derive(Template)]
#[template(path = "governance/grid/none.html")]
pub(crate) struct NoTablePage {
    pub shell: Shell,
    pub may_create: bool,
    /// Those put away, for who may know of them.
    pub archived: Vec<TableRow>,
}

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
