//! The bilaterals' part of a measure's page.

use askama::Template;
use sqlx::PgConnection;

use super::{
    model::BilateralState,
    policy,
    queries::{self, PanelRow},
};
use crate::{head::MeasureHead, policy as measures};
use platform::{
    errors::Result,
    markdown::{self, SafeHtml},
    web::{Panel, Shell, Visit},
};

/// A line of the panel.
#[derive(Debug)]
pub(crate) struct PanelLine {
    pub row: PanelRow,
    pub result: SafeHtml,
}

/// What the measure's page shows.
#[derive(Template)]
#[template(path = "measures/bilaterals/panel.html")]
pub(crate) struct BilateralPanel {
    shell: Shell,
    measure: MeasureHead,
    lines: Vec<PanelLine>,
    open: usize,
    may_edit: bool,
}

impl BilateralPanel {
    /// From stored rows.
    pub(super) fn new(
        shell: Shell,
        measure: MeasureHead,
        rows: Vec<PanelRow>,
        may_edit: bool,
    ) -> Self {
        let is_open = |row: &&PanelRow| row.state.is_none_or(BilateralState::pending);
        Self {
            shell,
            measure,
            open: rows.iter().filter(is_open).count(),
            lines: rows
                .into_iter()
                .map(|row| PanelLine {
                    result: markdown::render(&row.result),
                    row,
                })
                .collect(),
            may_edit,
        }
    }
}

/// The part of a measure's page: with whom to talk, and how far that is.
pub async fn panel(
    visit: &Visit,
    db: &mut PgConnection,
    measure: &MeasureHead,
) -> Result<Option<Panel>> {
    let actor = &visit.actor;
    if !measures::sees_reviews(actor) {
        return Ok(None);
    }
    let rows = queries::for_panel(db, measure.id).await?;
    if rows.is_empty() {
        return Ok(None);
    }
    let panel = BilateralPanel::new(
        visit.shell.clone(),
        measure.clone(),
        rows,
        policy::edit(actor, measure).is_ok() && measure.archived_at.is_none(),
    );
    Ok(Some(Panel::of(panel)))
}
