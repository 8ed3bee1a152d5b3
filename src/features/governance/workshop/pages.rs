//! The pages of workshops.

use askama::Template;

use super::{
    model::{Ballot, Workshop},
    sub_groups::model::SubGroup,
};
use crate::{grid::model::GridCard, lines::queries::LineRow, model::GovernanceTable};
use kernel::{
    governance::{Completeness, Phase, WorkshopStep},
    ids::GovernanceLineId,
    names::Names,
};
use platform::{
    history::Entry,
    web::{Choice, FormState, Shell},
};

/// The workshops of a table, and its sub-groups.
#[derive(Template)]
#[template(path = "governance/workshop/index.html")]
pub(crate) struct WorkshopsPage {
    pub shell: Shell,
    pub table: GovernanceTable,
    pub workshops: Vec<Workshop>,
    pub groups: Vec<SubGroup>,
    /// Topics, to name those of the groups.
    pub lines: Vec<LineRow>,
    pub may_steer: bool,
}

impl WorkshopsPage {
    /// The topics of a group.
    fn topics(&self, group: &SubGroup) -> Vec<&LineRow> {
        let lines = self.lines.iter();
        lines
            .filter(|line| group.topics.contains(&line.id))
            .collect()
    }
}

/// A cell that waits to be discussed.
#[derive(Debug, Clone)]
pub(crate) struct Waiting {
    pub topic_id: GovernanceLineId,
    pub level_id: GovernanceLineId,
    pub topic: Names,
    pub level: Names,
    pub points: i64,
    pub cards: usize,
    pub completeness: Completeness,
}

/// A workshop, as the facilitator leads it.
#[derive(Template)]
#[template(path = "governance/workshop/show.html")]
pub(crate) struct WorkshopPage {
    pub shell: Shell,
    pub table: GovernanceTable,
    pub workshop: Workshop,
    /// What is discussed next.
    pub waiting: Vec<Waiting>,
    pub ballots: Vec<Ballot>,
    /// A time to let run, as typed.
    pub timer: FormState,
    pub history: Vec<Entry>,
    pub may_steer: bool,
}

impl WorkshopPage {
    /// It can be led on.
    fn is_led(&self) -> bool {
        let put_away = self.workshop.archived_at.is_some() || self.table.archived_at.is_some();
        self.may_steer && !put_away
    }

    /// The steps that its phase allows.
    fn steps(&self) -> Vec<WorkshopStep> {
        self.workshop.phase.steps()
    }

    /// Its step takes up what was closed.
    fn reopens(&self) -> bool {
        self.workshop.phase == Phase::Closed
    }

    /// Who gave more than one may.
    fn excess(&self) -> Vec<&Ballot> {
        let ballots = self.ballots.iter();
        ballots.filter(|ballot| ballot.excess > 0).collect()
    }
}

/// A new or changed workshop.
#[derive(Template)]
#[template(path = "governance/workshop/edit.html")]
pub(crate) struct WorkshopEditPage {
    pub shell: Shell,
    pub form: FormState,
    pub meetings: Vec<Choice>,
    pub circles: Vec<Choice>,
    pub authors: Vec<Choice>,
    pub sights: Vec<Choice>,
    pub mergers: Vec<Choice>,
    /// That points given over the limit stay, and are listed.
    pub excess: Vec<Choice>,
    pub action: String,
    pub back: String,
}

/// What all look at.
#[derive(Template)]
#[template(path = "governance/workshop/screen.html")]
pub(crate) struct ScreenPage {
    pub shell: Shell,
    pub table: GovernanceTable,
    pub workshop: Workshop,
    /// The cell that is discussed.
    pub cell: Option<Waiting>,
    /// What is in it, what has most points first.
    pub cards: Vec<GridCard>,
    /// What comes after it.
    pub next: Option<Waiting>,
    /// All the cards of the table.
    pub count: i64,
    /// The last event before what is shown was read.
    pub last: i64,
    /// The server's time, in milliseconds.
    pub now: i64,
}
