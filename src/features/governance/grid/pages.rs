//! The page of the table.

use askama::Template;

use super::model::{GridCard, GridRow};
use crate::{
    lines::queries::LineRow, links::compare::Compared, model::GovernanceTable, policy,
    queries::TableRow, running::Running,
};
use kernel::{
    governance::CardAct,
    ids::{GovernanceLineId, StrategyId},
    names::Names,
};
use platform::{auth::Reach, markdown::SafeHtml, web::Shell};

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
