//! The synthesis as files.

use axum::extract::Path;

use super::sight;
use crate::{
    frame,
    model::Circle,
    synthesis::{
        document,
        overview::{Overview, Sight, overview},
    },
};
use kernel::ids::CircleId;
use platform::{
    errors::{AppError, Result},
    print,
    sheets::Export,
    web::{Answer, Visit, apart, download},
    work,
};

/// What the reader may have in a file: what the page shows them.
async fn readable(visit: &Visit, id: CircleId) -> Result<(Circle, Overview)> {
    let mut db = visit.db().await?;
    let circle = frame::known(&mut db, &visit.actor, id).await?;
    let sight = sight(&visit.actor, &circle);
    let sees = (sight, visit.actor.now);
    let overview = overview(&mut db, id, sees, visit.shell.t).await?;
    match sight == Sight::Preparing || overview.synthesis.state.out() {
        true => Ok((circle, overview)),
        false => Err(AppError::Conflict("synthesis-being-prepared")),
    }
}

fn name(visit: &Visit, circle: &Circle) -> String {
    let kind = visit.shell.t.t("circle-tab-synthesis");
    format!("{} {} {kind}", circle.group_code, circle.title)
}

pub(crate) async fn docx(visit: Visit, Path(id): Path<CircleId>) -> Answer {
    const DOCX: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    let (circle, overview) = readable(&visit, id).await?;
    let document = document::document(&circle, &overview, visit.shell.t);
    let file = work::run(&print::DOCX, visit.actor.id, document.spool()?).await?;
    download::attachment(&name(&visit, &circle), "docx", DOCX, file.into_body()?)
}

pub(crate) async fn pdf(visit: Visit, Path(id): Path<CircleId>) -> Answer {
    let (circle, overview) = readable(&visit, id).await?;
    let document = document::document(&circle, &overview, visit.shell.t);
    let input = apart(move || document.spool_to_print()).await??;
    let file = work::run(&print::PDF, visit.actor.id, input).await?;
    let name = name(&visit, &circle);
    download::attachment(&name, "pdf", "application/pdf", file.into_body()?)
}

pub(crate) async fn xlsx(visit: Visit, Path(id): Path<CircleId>) -> Answer {
    let (circle, overview) = readable(&visit, id).await?;
    let t = visit.shell.t;
    let title = t.t("circle-tab-synthesis");
    let rows = document::rows(&overview, t);
    let table = Export::of(t.0, &title, document::headings(t), rows)?;
    download::xlsx(&name(&visit, &circle), table, visit.actor.id).await
}
