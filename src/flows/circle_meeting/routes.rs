//! Handlers of a circle's meeting.

use askama::Template;
use axum::extract::Path;
use sqlx::PgConnection;

use super::{
    commands::{self, Plan},
    queries,
};
use circles::{
    frame::{self, CircleFrame, CircleTab},
    model::Circle,
};
use kernel::{
    dates::{brussels_date, clock_time},
    ids::{CircleId, MeetingId},
    urls,
};
use platform::{
    errors::{AppError, Result, SaveError},
    web::{
        Again, Answer, Choice, Flash, FormState, RawForm, Reader, Save, Shell, Visit, page,
        page_with, redirect,
    },
};

/// Two ways: a new meeting, or one that is there.
#[derive(Template)]
#[template(path = "circles/meeting.html")]
pub(super) struct CircleMeetingPage {
    pub shell: Shell,
    pub frame: CircleFrame,
    pub form: FormState,
    /// Of the group, of the circle's kind.
    pub meetings: Vec<Choice>,
    pub action: String,
    pub back: String,
}

/// A meeting that is there is refused where another circle took it meanwhile.
const CONSTRAINTS: &[(&str, &str, &str)] =
    &[("circle_meeting_key", "meeting", "circle-meeting-taken")];

pub(super) async fn choose(visit: Visit, Path(id): Path<CircleId>) -> Answer {
    let mut db = visit.db().await?;
    let (circle, _) = frame::prepared(&mut db, &visit.actor, id).await?;
    let mut form = FormState::blank()
        .with("title", &circle.title)
        .with("from", "14:00")
        .with("to", "17:00");
    if let (Some(from), Some(to)) = (circle.starts_at, circle.ends_at) {
        form = FormState::blank()
            .with("title", &circle.title)
            .with("day", brussels_date(from))
            .with("from", clock_time(from))
            .with("to", clock_time(to));
    }
    let form = form.with_optional("meeting", circle.meeting_id);
    page(&meeting_page(&mut db, visit, circle, form).await?)
}

pub(super) async fn set(visit: Visit, Path(id): Path<CircleId>, raw: RawForm) -> Answer {
    let mut tx = visit.begin().await?;
    let (circle, permit) = frame::editable(&mut tx, &visit.actor, id).await?;
    let adding = meetings::policy::create(&visit.actor, circle.group_id)?;
    if !circle.state.takes_place() {
        return Err(AppError::Conflict("circle-error-state"));
    }
    let saved = async {
        if raw.first("way") == "link" {
            let meeting = chosen(&mut tx, &circle, &raw).await?;
            circles::commands::set_meeting(&mut tx, &permit, Some(meeting)).await
        } else {
            let plan = planned(&raw)?;
            let made = commands::plan(&mut tx, &permit, &adding, &circle, plan).await;
            made.map(|_| ())
        }
    };
    let save = Save::of(&raw).refused_by(CONSTRAINTS);
    match save.end(saved.await, tx).await? {
        Ok(()) => Ok(redirect(&urls::circle(id), Flash::success("saved"))),
        Err(Again { status, form }) => {
            let mut db = visit.db().await?;
            page_with(status, &meeting_page(&mut db, visit, circle, form).await?)
        }
    }
}

/// The meeting that is there already.
async fn chosen(
    db: &mut PgConnection,
    circle: &Circle,
    raw: &RawForm,
) -> Result<MeetingId, SaveError> {
    let mut read = Reader::new(raw);
    let wanted: Option<MeetingId> = read.required("meeting");
    let known = queries::candidates(db, circle).await?;
    if wanted.is_some_and(|id| known.iter().all(|meeting| meeting.id != id)) {
        read.wrong("meeting", "error-choose");
    }
    Ok(read.finish(|| wanted)?)
}

/// A new meeting.
fn planned(raw: &RawForm) -> Result<Plan, FormState> {
    let mut read = Reader::new(raw);
    let title = read.required_line("title", 200);
    let times = read.required_span(None);
    let place = read.line("place", 200);
    let video_url = read.url("video_url");
    read.finish(|| {
        let (starts_at, ends_at) = times?;
        Some(Plan {
            title: title?,
            starts_at,
            ends_at,
            place: place?,
            video_url: video_url?,
        })
    })
}

async fn meeting_page(
    db: &mut PgConnection,
    visit: Visit,
    circle: Circle,
    form: FormState,
) -> Result<CircleMeetingPage> {
    let t = visit.shell.t;
    let meetings = queries::candidates(db, &circle).await?;
    let choice = |meeting: &queries::Candidate| {
        let day = t.date(brussels_date(meeting.starts_at));
        Choice::new(meeting.id, t.written(&format!("{} · {day}", meeting.title)))
    };
    Ok(CircleMeetingPage {
        meetings: meetings.iter().map(choice).collect(),
        action: urls::circle_meeting(circle.id),
        back: urls::circle(circle.id),
        shell: frame::within(visit.shell, &circle, t.t("circle-plan-meeting")),
        frame: CircleFrame::new(&visit.actor, circle, CircleTab::Overview, t),
        form,
    })
}
