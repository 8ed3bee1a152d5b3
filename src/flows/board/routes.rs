//! Handlers of the board.

use axum::{extract::State, response::Response};

use super::{model, pages::BoardPage, queries};
use crate::{
    kernel::review_state::ReviewState,
    platform::{
        auth::{Actor, Right},
        errors::{AppError, Result},
        web::{AppState, Section, Visit, download, page},
    },
};

/// May see the board; to others there is none.
fn read(actor: &Actor) -> Result<()> {
    if actor.can_anywhere(Right::ReadReview) {
        Ok(())
    } else {
        Err(AppError::NotFound)
    }
}

pub async fn show(State(app): State<AppState>, visit: Visit) -> Result<Response> {
    read(&visit.actor)?;
    let mut db = app.db().await?;
    let lines = queries::lines(&mut db).await?;
    let totals = queries::totals(&mut db).await?;
    let not_started = queries::not_started(&mut db).await?;
    let meetings = queries::meetings(&mut db, &visit.actor).await?;
    let title = visit.shell.t.t("board-title");
    page(&BoardPage {
        sum: model::sum(&lines),
        late: lines.iter().map(|line| line.late(&visit.shell.today)).sum(),
        decided: model::segments(&totals.decided.0),
        proposed: model::segments(&totals.proposed.0),
        states: ReviewState::ALL,
        shell: visit.shell.titled(Section::Board, title),
        lines,
        totals,
        not_started,
        meetings,
    })
}

/// Groups × states as a spreadsheet.
pub async fn export(State(app): State<AppState>, visit: Visit) -> Result<Response> {
    read(&visit.actor)?;
    let lines = queries::lines(&mut *app.db().await?).await?;
    let t = visit.shell.t;
    let mut headers = vec![t.t("board-group"), t.t("board-group-name")];
    headers.extend(ReviewState::ALL.iter().map(|state| t.word(state)));
    headers.extend([t.t("board-sum"), t.t("board-late"), t.t("board-due")]);
    let rows = lines
        .iter()
        .map(|line| {
            let counts = line.state_counts();
            let mut row = vec![line.code.clone(), line.name.clone()];
            row.extend(
                ReviewState::ALL
                    .iter()
                    .map(|state| counts.of(state).to_string()),
            );
            row.push(counts.total().to_string());
            row.push(line.late(&visit.shell.today).to_string());
            row.push(
                line.review_due_on
                    .map(|due| due.to_string())
                    .unwrap_or_default(),
            );
            row
        })
        .collect();
    download::xlsx("jalon-board", &t.t("board-title"), headers, rows).await
}
