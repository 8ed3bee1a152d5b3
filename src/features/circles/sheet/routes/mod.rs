//! Handlers of the run sheet's pages.

pub(super) mod points;
pub(super) mod running;

use askama::Template;
use axum::extract::Path;
use chrono::{DateTime, Utc};

use super::{
    access, commands,
    course::{self, Cut},
    model::SheetPoint,
    outlook::Outlook,
    queries,
    sub_groups::{self, model::SubGroup},
    time,
};
use crate::{
    axes::{self, model::AxisRow},
    events,
    frame::{self, CircleFrame, CircleTab},
    model::Circle,
    policy,
};
use kernel::{
    circle::CircleState,
    dates::clock_time,
    ids::{AxisId, CircleId},
    urls,
};
use platform::{
    errors::AppError,
    history::{self, Entry},
    web::{Answer, ConfirmPage, Flash, Shell, Visit, page},
};

/// What the history tells of the sheet.
const OF_SHEET: &[&str] = &[
    "generate_sheet",
    "add_sheet_point",
    "change_sheet_point",
    "move_sheet_point",
    "remove_sheet_point",
    "restore_sheet_point",
    "start_sheet_point",
    "resume_sheet_point",
    "stop_sheet_point",
    "extend_sheet_point",
    "shorten_sheet",
    "add_sub_group",
    "change_sub_group",
    "remove_sub_group",
    "restore_sub_group",
];
/// Seconds after which who has too many streams may try again.
const NO_SEAT: u64 = 30;

/// The run sheet.
#[derive(Template)]
#[template(path = "circles/sheet/show.html")]
pub(crate) struct SheetPage {
    pub shell: Shell,
    pub frame: CircleFrame,
    /// As `evening.js` reads them.
    pub marks: String,
    pub outlook: Outlook,
    pub sub_groups: Vec<SubGroup>,
    pub axes: Vec<AxisRow>,
    pub now: DateTime<Utc>,
    /// Of the sheet alone.
    pub history: Vec<Entry>,
}

impl SheetPage {
    /// An axis by its name.
    fn axis(&self, id: &AxisId) -> Option<&AxisRow> {
        self.axes.iter().find(|axis| axis.id == *id)
    }

    /// When the meeting ends, as it is planned: `17:00`.
    fn due(&self) -> Option<String> {
        self.frame.circle.ends_at.map(clock_time)
    }

    /// A running point's time is over.
    fn is_overdue(&self, point: &SheetPoint) -> bool {
        point.ends_at.is_some_and(|ends_at| ends_at <= self.now)
    }

    /// What is taken away at once, at most.
    fn cut_minutes(&self) -> i64 {
        self.outlook.over.unwrap_or(0).min(time::LONGEST)
    }

    /// The circle can be said to begin.
    fn may_begin(&self) -> bool {
        let state = self.frame.circle.state;
        self.frame.is_editable()
            && self.outlook.begun
            && matches!(state, CircleState::Preparing | CircleState::Inviting)
    }

    /// Clocks can be started and stopped.
    fn is_live(&self) -> bool {
        !self.frame.circle.archived
    }
}

/// The run sheet on paper.
#[derive(Template)]
#[template(path = "circles/sheet/print.html")]
pub(crate) struct SheetPrintPage {
    pub shell: Shell,
    pub circle: Circle,
    pub outlook: Outlook,
    pub sub_groups: Vec<SubGroup>,
}

impl SheetPrintPage {
    /// The meeting's time.
    fn when(&self) -> Option<String> {
        let circle = &self.circle;
        Some(self.shell.t.time_span(circle.starts_at?, circle.ends_at?))
    }
}

pub(super) async fn show(visit: Visit, Path(id): Path<CircleId>) -> Answer {
    let mut db = visit.db().await?;
    let (circle, _) = access::recorded(&mut db, &visit.actor, id).await?;
    let now = visit.actor.now;
    let marks = events::marks(&mut db, id).await?;
    let points = queries::points(&mut db, id).await?;
    let sub_groups = sub_groups::queries::sub_groups(&mut db, id).await?;
    let axes = axes::queries::axes(&mut db, circle.group_id, false).await?;
    let sight = history::Sight::Only(OF_SHEET);
    let history = history::of(&mut db, id, sight, history::SHOWN).await?;
    let t = visit.shell.t;
    page(&SheetPage {
        outlook: Outlook::of(&circle, points, now),
        marks: marks.told(visit.app.clock.now()),
        shell: frame::within(visit.shell, &circle, t.t("sheet-title")),
        frame: CircleFrame::new(&visit.actor, circle, CircleTab::Sheet, t),
        sub_groups,
        axes,
        now,
        history,
    })
}

pub(super) async fn print(visit: Visit, Path(id): Path<CircleId>) -> Answer {
    let mut db = visit.db().await?;
    let (circle, _) = access::recorded(&mut db, &visit.actor, id).await?;
    let points = queries::points(&mut db, id).await?;
    let sub_groups = sub_groups::queries::sub_groups(&mut db, id).await?;
    let t = visit.shell.t;
    page(&SheetPrintPage {
        outlook: Outlook::of(&circle, points, visit.actor.now),
        shell: frame::within(visit.shell, &circle, t.t("sheet-print"))
            .crumb(t.t("sheet-title"), urls::circle_sheet(id)),
        circle,
        sub_groups,
    })
}

/// The generic course, in the place of what is there: asked about where something is.
pub(super) async fn generate(visit: Visit, Path(id): Path<CircleId>) -> Answer {
    let mut tx = visit.begin().await?;
    let (circle, permit) = frame::of_step(&mut tx, &visit, id).await?;
    let before = queries::points(&mut tx, id).await?;
    if before.iter().any(|point| !point.is_ahead()) {
        return Err(AppError::Conflict("sheet-error-begun"));
    }
    if visit.asks() {
        let t = visit.shell.t;
        return page(&ConfirmPage::new(
            frame::within(visit.shell, &circle, t.t("sheet-generate"))
                .crumb(t.t("sheet-title"), urls::circle_sheet(id)),
            t.t("sheet-generate-question"),
            t.count("sheet-generate-consequence", before.len()),
            urls::circle_sheet(id),
        ));
    }
    let axes = axes::queries::axes(&mut tx, circle.group_id, false).await?;
    let axes: Vec<_> = axes.into_iter().map(|axis| axis.id).collect();
    let sub_groups = sub_groups::queries::sub_groups(&mut tx, id).await?;
    let sub_groups: Vec<_> = sub_groups.into_iter().map(|g| (g.id, g.axes)).collect();
    let coming = crate::queries::gauge(&mut tx, id).await?.coming;
    let course = course::generic(&axes, &sub_groups, coming);
    commands::generate(&mut tx, &permit, &course).await?;
    tx.lead_to(&urls::circle_sheet(id), Flash::success("sheet-generated"))
        .await
}

/// The marks of the evening, as they change. Nobody takes more than a few of these streams: a page
/// without one asks from time to time.
pub(super) async fn events(visit: Visit, Path(id): Path<CircleId>) -> Answer {
    let mut db = visit.db().await?;
    access::recorded(&mut db, &visit.actor, id).await?;
    drop(db);
    let seat = visit.app.notifications.seat(&visit.actor.id);
    let seat = seat.ok_or(AppError::TooManyRequests(NO_SEAT))?;
    Ok(events::stream(&visit.app, id, seat))
}

pub(super) async fn now(visit: Visit, Path(id): Path<CircleId>) -> Answer {
    let mut db = visit.db().await?;
    let circle = frame::known(&mut db, &visit.actor, id).await?;
    policy::record(&visit.actor, &circle)?;
    let marks = events::marks(&mut db, id).await?;
    Ok(events::now(&visit.app.clock, &marks))
}
