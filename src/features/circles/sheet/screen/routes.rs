//! Handler of the big screen.

use axum::extract::Path;

use super::{
    pages::{Join, ScreenPage},
    queries,
};
use crate::{
    events, frame,
    results::{self, Results},
    sheet::{self, access, pages::Outlook},
};
use kernel::{ids::CircleId, urls};
use platform::{
    qr::Qr,
    web::{Answer, AppState, Visit, page},
};

pub(super) async fn show(visit: Visit, Path(id): Path<CircleId>) -> Answer {
    let mut db = visit.db().await?;
    let (circle, _) = access::recorded(&mut db, &visit.actor, id).await?;
    let marks = events::marks(&mut db, id).await?;
    let points = sheet::queries::points(&mut db, id).await?;
    let code = queries::code(&mut db, id).await?;
    let asked = queries::asked(&mut db, id).await?;
    let mut shown = results::shown(&mut db, id).await?;
    shown.retain(Results::is_drawn);
    let t = visit.shell.t;
    page(&ScreenPage {
        outlook: Outlook::of(&circle, points, visit.actor.now),
        marks: marks.told(visit.app.clock.now()),
        join: code.map(|code| join(&visit.app, code)),
        shell: frame::within(visit.shell, &circle, t.t("sheet-screen")),
        circle,
        asked,
        shown: shown.pop(),
    })
}

/// The picture says where phones go, with the code behind `#`, which is sent to no server.
fn join(app: &AppState, code: String) -> Join {
    let address = app.absolute(&urls::live());
    let typed = address
        .split_once("://")
        .map_or(&*address, |(_, rest)| rest);
    Join {
        picture: Qr::of(&format!("{address}#{code}")),
        address: typed.to_owned(),
        code,
    }
}
