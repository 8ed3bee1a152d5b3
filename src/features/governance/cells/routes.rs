//! Handlers that say how a cell stands.

use askama::Template;
use axum::extract::Path;
use sqlx::PgConnection;

use super::{
    commands, forms,
    queries::{self, SaidCell},
};
use crate::{
    frame,
    model::{Cell, GovernanceTable},
};
use kernel::{governance::Completeness, ids::GovernanceLineId, urls};
use platform::{
    errors::{AppError, Result},
    web::{
        Answer, Choice, Flash, FormState, RawForm, Save, Shell, Visit, form_state::Conflict, page,
        redirect,
    },
};

/// How a cell stands.
#[derive(Template)]
#[template(path = "governance/cells/edit.html")]
pub(crate) struct CellEditPage {
    pub shell: Shell,
    pub said: SaidCell,
    pub form: FormState,
    pub offers: Vec<Choice>,
    pub action: String,
    pub back: String,
}

/// In the address of a cell.
type CellPath = Path<(GovernanceLineId, GovernanceLineId)>;

async fn stored(db: &mut PgConnection, cell: Cell) -> Result<SaidCell> {
    queries::cell(db, cell).await?.ok_or(AppError::NotFound)
}

pub(super) async fn edit(visit: Visit, Path((topic, level)): CellPath) -> Answer {
    let mut db = visit.db().await?;
    let cell = Cell { topic, level };
    let said = stored(&mut db, cell).await?;
    let (table, _) = frame::steered(&mut db, &visit.actor, said.table_id).await?;
    let form = forms::filled(&said);
    page(&edit_page(visit.shell, &table, cell, said, form))
}

pub(super) async fn update(visit: Visit, Path((topic, level)): CellPath, raw: RawForm) -> Answer {
    let mut tx = visit.begin().await?;
    let cell = Cell { topic, level };
    let said = stored(&mut tx, cell).await?;
    let (table, permit) = frame::held(&mut tx, &visit.actor, said.table_id).await?;
    let saved = async {
        let form = forms::parse(&raw)?;
        commands::say(&mut tx, &permit, cell, &said, &form).await
    };
    let conflict = Conflict {
        by: said.by.clone().unwrap_or_default(),
        at: said.at.unwrap_or(visit.actor.now),
    };
    let save = Save::of(&raw).merging_with(conflict, forms::filled(&said));
    match save.end(saved.await, tx).await? {
        Ok(()) => Ok(redirect(
            &urls::governance_table(said.table_id),
            Flash::success("saved"),
        )),
        Err(again) => again.page(|form| edit_page(visit.shell, &table, cell, said, form)),
    }
}

fn edit_page(
    shell: Shell,
    table: &GovernanceTable,
    cell: Cell,
    said: SaidCell,
    form: FormState,
) -> CellEditPage {
    let t = shell.t;
    let title = t.t("governance-cell-title");
    CellEditPage {
        shell: frame::within(shell, table, &title),
        action: urls::governance_cell(cell.topic, cell.level),
        back: urls::governance_table(said.table_id),
        offers: Choice::words::<Completeness>(t),
        said,
        form,
    }
}
