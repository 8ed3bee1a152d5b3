//! Handlers of the board.

use askama::Template;

use super::{
    model::{self, Board},
    note,
    said::{advance, since_gt0},
};
use kernel::review_state::ReviewState;
use measures::figures::{model::in_states, queries};
use platform::{
    auth::{Actor, Right, Target},
    errors::Result,
    print,
    sheets::{Cell, Export},
    web::{Answer, Section, Shell, Visit, apart, download, page_of_texts},
    work,
};

/// The board.
#[derive(Template)]
#[template(path = "board/show.html")]
pub(super) struct BoardPage {
    pub shell: Shell,
    pub board: Board,
    pub states: &'static [ReviewState],
}

impl BoardPage {
    /// Measures of the largest group: they fill a bar's width.
    fn largest(&self) -> i64 {
        let rows = self.board.groups.iter();
        let totals = rows.map(|row| row.line.state_counts().total());
        totals.max().unwrap_or_default()
    }

    /// The list of the measures whose review is submitted, or further.
    fn reviewed_url(&self) -> String {
        in_states(|state| !state.to_submit())
    }

    /// The list of those that GT0 decided.
    fn decided_url(&self) -> String {
        in_states(ReviewState::decided)
    }

    /// How far the reviews are.
    fn advance(&self) -> String {
        advance(&self.board, self.shell.t)
    }

    /// What came since the last GT0.
    fn since_gt0(&self) -> Option<String> {
        since_gt0(&self.board, self.shell.t)
    }
}

/// May see the board; to others there is none.
fn read(actor: &Actor) -> Result<()> {
    actor.sees(Right::ReadReview, &Target::EVERYTHING)
}

pub(super) async fn show(visit: Visit) -> Answer {
    read(&visit.actor)?;
    let mut db = visit.db().await?;
    let board = model::load(&mut db, &visit.actor, visit.shell.today).await?;
    let title = visit.shell.t.t("board-title");
    let template = BoardPage {
        board,
        states: ReviewState::ALL,
        shell: visit.shell.titled(Section::Steering, title),
    };
    page_of_texts(template, db).await
}

/// The board on one page, as PDF.
pub(super) async fn note(visit: Visit) -> Answer {
    read(&visit.actor)?;
    let board: Board = {
        let mut db = visit.db().await?;
        model::load(&mut db, &visit.actor, visit.shell.today).await?
    };
    let (t, today) = (visit.shell.t, visit.shell.today);
    let input = apart(move || note::document(&board, t, today).spool_to_print()).await??;
    let file = work::run(&print::PDF, visit.actor.id, input).await?;
    let name = format!("{} {today}", t.t("board-note"));
    download::attachment(&name, "pdf", "application/pdf", file.into_body()?)
}

/// Groups × states as a spreadsheet.
pub(super) async fn export(visit: Visit) -> Answer {
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
