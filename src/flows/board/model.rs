//! All that the board shows, read once for page, note and workbook.

use std::cmp::Reverse;

use chrono::NaiveDate;
use sqlx::PgConnection;

use super::{
    burn_up::{self, BurnUp},
    timeline::Timeline,
};
use kernel::{ids::GroupId, review_state::Outcome};
use measures::figures::{
    model::{self, GroupLine, NotStarted},
    queries,
};
use meetings::planning::{self, BoardMeeting};
use minutes::lifecycle;
use platform::{
    auth::Actor,
    web::{
        Figure,
        state_bar::{Piece, StateCounts},
    },
};
use portfolio::{links_and_milestones::milestones_ahead, updates::queries::Standing};

/// A group, and the last word on it.
#[derive(Debug)]
pub(super) struct GroupRow {
    pub line: GroupLine,
    pub word: Option<Standing>,
}

/// The board.
#[derive(Debug)]
pub(super) struct Board {
    /// Those first that need a look.
    pub groups: Vec<GroupRow>,
    /// The groups' measures by state.
    pub sum: StateCounts,
    pub late: i64,
    /// All measures by state.
    pub all: StateCounts,
    pub timeline: Timeline,
    pub burn_up: BurnUp,
    /// What waits for somebody; nothing that counts none.
    pub to_unblock: Vec<Figure>,
    /// Those first that need a look.
    pub strategies: Vec<Standing>,
    /// The other numbers.
    pub figures: Vec<Figure>,
    pub next_meeting: Option<BoardMeeting>,
    pub decided: Vec<Piece<Outcome>>,
    pub proposed: Vec<Piece<Outcome>>,
    pub not_started: Vec<NotStarted>,
}

/// The board of today.
pub(super) async fn load(
    db: &mut PgConnection,
    actor: &Actor,
    today: NaiveDate,
) -> sqlx::Result<Board> {
    let lines = queries::lines(db).await?;
    let totals = queries::totals(db, today).await?;
    let moved = queries::moved(db, burn_up::begins(today)).await?;
    let standings = portfolio::updates::queries::latest(db).await?;
    let milestones = milestones_ahead(db).await?;
    let around = planning::around(db, actor).await?;
    let late: i64 = lines.iter().map(|line| line.late(&today)).sum();
    let mut figures = totals.figures((late, late_groups(&lines, today)));
    figures.extend(register::figures(db, actor).await?);
    figures.extend(lifecycle::figures(db, actor).await?);
    figures.extend(around.figures());
    let (asking, figures) = figures.into_iter().partition(Figure::asks);
    let all = totals.state_counts();
    let last_gt0 = around.last_gt0.map(|meeting| meeting.0.day());
    Ok(Board {
        sum: model::sum(&lines),
        late,
        timeline: Timeline::new(milestones, today),
        burn_up: BurnUp::new(&all, &moved, today, last_gt0),
        all,
        to_unblock: to_unblock(asking),
        strategies: strategies(&standings),
        groups: groups(lines, &standings, today),
        figures,
        next_meeting: around.next.map(|meeting| meeting.0),
        decided: model::pieces(&totals.decided.0),
        proposed: model::pieces(&totals.proposed.0),
        not_started: totals.not_started.0,
    })
}

/// The codes of the groups with late reviews.
fn late_groups(lines: &[GroupLine], today: NaiveDate) -> String {
    let late = lines.iter().filter(|line| line.late(&today) > 0);
    let codes: Vec<&str> = late.map(|line| line.code.as_str()).collect();
    codes.join(", ")
}

/// What should have been done before what is to be done.
fn to_unblock(mut asking: Vec<Figure>) -> Vec<Figure> {
    asking.retain(|figure| figure.count > 0);
    asking.sort_by_key(|figure| figure.tone() != Some("danger"));
    asking
}

fn strategies(standings: &[Standing]) -> Vec<Standing> {
    let all = standings.iter().filter(|one| one.strategy_id.is_some());
    let mut all: Vec<Standing> = all.cloned().collect();
    all.sort_by_key(Standing::urgency);
    all
}

/// Late reviews first, then what the last word says, then those with most to submit.
fn groups(lines: Vec<GroupLine>, standings: &[Standing], today: NaiveDate) -> Vec<GroupRow> {
    let of = |id: GroupId| standings.iter().find(|one| one.group_id == Some(id));
    let rows = lines.into_iter().map(|line| GroupRow {
        word: of(line.id).cloned(),
        line,
    });
    let mut rows: Vec<GroupRow> = rows.collect();
    rows.sort_by_key(|row| {
        let urgency = row.word.as_ref().map_or(u8::MAX, Standing::urgency);
        let to_submit = row.line.state_counts().to_submit();
        (Reverse(row.line.late(&today)), urgency, Reverse(to_submit))
    });
    rows
}
