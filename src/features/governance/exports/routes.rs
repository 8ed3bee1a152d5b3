//! Handlers of the table's files.

use axum::{body::Body, extract::Path};

use super::model::Shown;
use crate::{
    frame,
    grid::{model, queries},
    lines::queries as lines,
};
use kernel::{governance::Side, ids::GovernanceTableId};
use platform::{
    auth::Right,
    errors::Result,
    print::{self, grid::Paper, markdown},
    sheets::Export,
    web::{
        Answer, Visit, apart,
        download::{self, TableKind},
    },
    work,
};

/// The table whole, as its page shows it to this reader.
async fn shown(visit: &Visit, id: GovernanceTableId) -> Result<Shown> {
    let mut db = visit.db().await?;
    let table = frame::known(&mut db, &visit.actor, id).await?;
    let all = lines::all(&mut db, id).await?;
    let cards = queries::cards(&mut db, &table, visit.actor.id).await?;
    let said = queries::said(&mut db, id).await?;
    let levels = lines::of_side(&all, Side::Level);
    let topics = lines::of_side(&all, Side::Topic);
    Ok(Shown {
        rows: model::rows(topics, &levels, cards, said),
        decisions: visit.actor.reach(Right::ReadDecisions),
        table,
        levels,
    })
}

/// What a file is called, without its ending.
fn name(visit: &Visit, shown: &Shown) -> String {
    let title = visit.shell.t.name_text(shown.table.name());
    format!("{} {title}", visit.shell.today)
}

/// On one A3, where that can be read.
pub(super) async fn pdf(visit: Visit, Path(id): Path<GovernanceTableId>) -> Answer {
    printed(visit, id, Paper::A3, ("pdf", "application/pdf")).await
}

/// On sheets of A4.
pub(super) async fn tiles(visit: Visit, Path(id): Path<GovernanceTableId>) -> Answer {
    printed(visit, id, Paper::A4, ("pdf", "application/pdf")).await
}

/// As a picture of lines and letters.
pub(super) async fn svg(visit: Visit, Path(id): Path<GovernanceTableId>) -> Answer {
    printed(visit, id, Paper::Svg, ("svg", "image/svg+xml")).await
}

/// As a picture in pixels.
pub(super) async fn png(visit: Visit, Path(id): Path<GovernanceTableId>) -> Answer {
    printed(visit, id, Paper::Png, ("png", "image/png")).await
}

async fn printed(
    visit: Visit,
    id: GovernanceTableId,
    paper: Paper,
    (extension, content_type): (&str, &'static str),
) -> Answer {
    let shown = shown(&visit, id).await?;
    // Both files of sheets end in .pdf: they lie side by side.
    let name = match paper {
        Paper::A4 => format!("{} A4", name(&visit, &shown)),
        Paper::A3 | Paper::Svg | Paper::Png => name(&visit, &shown),
    };
    let grid = shown.grid(&visit.shell);
    let input = apart(move || grid.spool_to_print(paper)).await??;
    let file = work::run(&print::PDF, visit.actor.id, input).await?;
    download::attachment(&name, extension, content_type, file.into_body()?)
}

/// As text.
pub(super) async fn text(visit: Visit, Path(id): Path<GovernanceTableId>) -> Answer {
    let shown = shown(&visit, id).await?;
    let name = name(&visit, &shown);
    let document = shown.grid(&visit.shell).document();
    let body = apart(move || markdown::write(&document)).await?;
    download::attachment(
        &name,
        "md",
        "text/markdown; charset=utf-8",
        Body::from(body),
    )
}

/// Topics by levels, as a workbook; its cards as a list on a second sheet.
pub(super) async fn table(visit: Visit, Path(id): Path<GovernanceTableId>) -> Answer {
    let shown = shown(&visit, id).await?;
    let t = visit.shell.t;
    let (heads, rows) = shown.table(t);
    let mut table = Export::of(t.0, &t.t("governance-title"), heads, rows)?;
    let (heads, rows) = shown.list(t);
    table.sheet(t.0, &t.t("governance-cards"), heads)?;
    for row in rows {
        table.push(&row)?;
    }
    download::xlsx(&name(&visit, &shown), table, visit.actor.id).await
}

/// Its cards as a list.
pub(super) async fn cards(
    visit: Visit,
    Path(id): Path<GovernanceTableId>,
    kind: TableKind,
) -> Answer {
    let shown = shown(&visit, id).await?;
    let t = visit.shell.t;
    let (heads, rows) = shown.list(t);
    let title = t.t("governance-cards");
    let table = Export::of(t.0, &title, heads, rows)?;
    let name = format!("{} {title}", name(&visit, &shown));
    match kind {
        TableKind::Csv => download::csv(&name, table, visit.actor.id).await,
        TableKind::Xlsx => download::xlsx(&name, table, visit.actor.id).await,
    }
}
