//! Handlers of the board.

use axum::response::Response;

use super::pages::BoardPage;
use kernel::review_state::ReviewState;
use measures::figures::{model, queries};
use meetings::planning;
use minutes::lifecycle;
use platform::{
    auth::{Actor, Right},
    errors::{AppError, Result},
    sheets::{Cell, Export},
    web::{Section, Visit, download, page},
};
use register::{decisions, follow_up};

/// May see the board; to others there is none.
fn read(actor: &Actor) -> Result<()> {
    if actor.can_anywhere(Right::ReadReview) {
        Ok(())
    } else {
        Err(AppError::NotFound)
    }
}

pub async fn show(visit: Visit) -> Result<Response> {
    read(&visit.actor)?;
    let mut db = visit.db().await?;
    let lines = queries::lines(&mut db).await?;
    let totals = queries::totals(&mut db).await?;
    let not_started = queries::not_started(&mut db).await?;
    let next_meeting = planning::next_meeting(&mut db, &visit.actor).await?;
    let mut figures = planning::figures(&mut db, &visit.actor).await?;
    figures.extend(lifecycle::figures(&mut db, &visit.actor).await?);
    figures.extend(decisions::figures(&mut db, &visit.actor).await?);
    figures.extend(follow_up::figures(&mut db, &visit.actor).await?);
    let title = visit.shell.t.t("board-title");
    page(&BoardPage {
        sum: model::sum(&lines),
        late: lines.iter().map(|line| line.late(&visit.shell.today)).sum(),
        decided: model::pieces(&totals.decided.0),
        proposed: model::pieces(&totals.proposed.0),
        states: ReviewState::ALL,
        shell: visit.shell.titled(Section::Steering, title),
        lines,
        totals,
        not_started,
        next_meeting,
        figures,
    })
}

/// Groups × states as a spreadsheet.
pub async fn export(visit: Visit) -> Result<Response> {
    read(&visit.actor)?;
    let lines = queries::lines(&mut *visit.db().await?).await?;
    let t = visit.shell.t;
    let mut headers = vec![t.t("board-group"), t.t("board-group-name")];
    headers.extend(ReviewState::ALL.iter().map(|state| t.word(state)));
    headers.extend([
        t.t("board-sum"),
        t.t("measure-filter-late"),
        t.t("board-due"),
    ]);
    let rows = lines.iter().map(|line| {
        let counts = line.state_counts();
        let mut row: Vec<Cell> = vec![line.code.clone().into(), t.name_text(&line.name).into()];
        row.extend(ReviewState::ALL.iter().map(|state| counts.of(state).into()));
        row.extend([
            counts.total().into(),
            line.late(&visit.shell.today).into(),
            line.review_due_on.into(),
        ]);
        row
    });
    let table = Export::of(t.0, &t.t("board-title"), headers, rows)?;
    download::xlsx("jalon-board", table, visit.actor.id).await
}
