//! Handler of the big screen.

use askama::Template;
use axum::extract::Path;

use super::queries::{self, Asked};
use crate::{
    events, frame,
    model::Circle,
    results::{self, Results},
    sheet::{self, access, model::SheetPoint, outlook::Outlook},
};
use kernel::{ids::CircleId, urls};
use platform::{
    qr::Qr,
    web::{Answer, AppState, Shell, Visit, page},
};

/// How phones come in.
#[derive(Debug, Clone)]
pub(crate) struct Join {
    pub code: String,
    /// Without the protocol: people type it.
    pub address: String,
    pub picture: Option<Qr>,
}

/// The big screen.
#[derive(Template)]
#[template(path = "circles/sheet/screen.html")]
pub(crate) struct ScreenPage {
    pub shell: Shell,
    pub circle: Circle,
    /// As `evening.js` reads them.
    pub marks: String,
    pub outlook: Outlook,
    pub asked: Vec<Asked>,
    pub join: Option<Join>,
    /// What phones answered to the last question whose answers all may see.
    pub shown: Option<Results>,
}

impl ScreenPage {
    /// The point that follows.
    fn next(&self) -> Option<&SheetPoint> {
        let mut points = self.outlook.lines.iter().map(|line| &line.point);
        points.find(|point| point.is_ahead())
    }

    /// What is asked in a point.
    fn question(&self, point: &SheetPoint) -> Option<String> {
        if !point.question.is_empty() {
            return Some(point.question.clone());
        }
        Some(results::asked("", (point.round?, false), self.shell.t))
    }

    /// What phones are asked, and no running point asks already.
    fn elsewhere(&self) -> Vec<&Asked> {
        let running = self.outlook.running();
        let says = |point: &SheetPoint, asked: &Asked| {
            point.axis().as_ref() == Some(&asked.axis)
                && self.question(point) == Some(self.prompt(asked))
        };
        let others = self.asked.iter();
        others
            .filter(|asked| !running.iter().any(|point| says(point, asked)))
            .collect()
    }

    /// What is asked of phones.
    fn prompt(&self, asked: &Asked) -> String {
        results::asked(&asked.prompt, (asked.round, asked.on_measure), self.shell.t)
    }
}

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
