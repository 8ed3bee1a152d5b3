//! Handlers of what was learned: the list, and taking back.

use askama::Template;
use axum::extract::Path;

use super::{
    commands,
    queries::{self, LessonRow},
};
use crate::flows::import_minutes::policy;
use kernel::{ids::MinutesLessonId, urls};
use platform::{
    auth::Right,
    errors::AppError,
    web::{Answer, Flash, Pager, RawQuery, Section, Shell, Visit, page},
};

/// Lessons on one page.
const LISTED: i64 = 100;

/// What was learned, group by group.
#[derive(Template)]
#[template(path = "import_minutes/learned.html")]
pub(crate) struct MinutesLessonsPage {
    pub shell: Shell,
    pub rows: Vec<LessonRow>,
    pub pager: Pager,
}

pub(crate) async fn index(visit: Visit, query: RawQuery) -> Answer {
    policy::create(&visit.actor)?;
    let number = query.page().clamp(1, 1_000_000);
    let reach = visit.actor.reach(Right::EditMeeting);
    let offset = (number - 1) * LISTED;
    let rows = queries::list(&mut *visit.db().await?, &reach, LISTED, offset).await?;
    let total = rows.first().map_or(0, |row| row.total);
    let t = visit.shell.t;
    page(&MinutesLessonsPage {
        shell: visit
            .shell
            .titled(Section::Meetings, t.t("minutes-lessons-title"))
            .crumb(t.t("meetings-title"), urls::meetings())
            .crumb(t.t("minutes-imports-title"), urls::minutes_imports()),
        pager: Pager::sized(number, total, LISTED, &urls::minutes_lessons(), ""),
        rows,
    })
}

pub(crate) async fn forget(visit: Visit, Path(id): Path<MinutesLessonId>) -> Answer {
    policy::create(&visit.actor)?;
    let mut tx = visit.begin().await?;
    let group = queries::group(&mut tx, id).await?;
    let group = group.ok_or(AppError::NotFound)?;
    let permit = meetings::policy::create(&visit.actor, group)?;
    commands::forget(&mut tx, &permit, id).await?;
    let flash = Flash::success("minutes-lesson-forgotten");
    tx.lead_to(&urls::minutes_lessons(), flash).await
}
