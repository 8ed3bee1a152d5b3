//! Handlers of the agenda's pages.

pub(super) mod handing;
pub(super) mod steps;

use std::collections::BTreeSet;

use askama::Template;
use axum::extract::Path;
use chrono::{DateTime, TimeDelta, Utc};
use sqlx::PgConnection;

use super::{
    arrange::{self, Shift},
    commands::{self, TOO_DEEP},
    fill, forms,
    model::{self, Doing, NewPoint, OutlinePoint, Schedule, Segment},
    points::{Timed, leads_to_cards, may_note, timed},
    queries,
};
use crate::{
    frame::{self, MeetingFrame, MeetingTab},
    head::MeetingHead,
};
use kernel::{
    dates::brussels_date,
    ids::{MeetingId, PointId},
    meeting::{MeetingState, PointKind, PointRound, PointStep},
    urls,
};
use platform::{
    auth::{Actor, Permit, rights::permission::EditMeeting},
    errors::{AppError, Result, SaveError},
    markdown::{self, SafeHtml},
    web::{
        Again, Answer, Choice, Flash, FormState, RawForm, Save, Shell, Visit, page, page_of_texts,
        page_of_texts_with, page_with, redirect, redirect_quietly,
    },
};

/// Whether the meeting is ahead, on, or over: before it there is no clock to start.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Phase {
    Before,
    Now,
    After,
}

impl Phase {
    /// Of a meeting; one that is about to begin is on.
    pub(super) fn of(meeting: &MeetingHead, now: DateTime<Utc>) -> Self {
        match meeting.state {
            MeetingState::Running => Self::Now,
            MeetingState::Held | MeetingState::Cancelled => Self::After,
            MeetingState::Planned if now + TimeDelta::minutes(30) < meeting.starts_at => {
                Self::Before
            }
            MeetingState::Planned => Self::Now,
        }
    }
}

/// Preparing the agenda.
#[derive(Template)]
#[template(path = "meetings/agenda/index.html")]
pub(crate) struct AgendaPage {
    pub shell: Shell,
    pub frame: MeetingFrame,
    pub outline: Vec<OutlinePoint>,
    pub schedule: Schedule,
    pub form: FormState,
    pub parents: Vec<Choice>,
    pub kinds: Vec<Choice>,
    pub rounds: Vec<Choice>,
    pub healths: Vec<Choice>,
    pub phase: Phase,
    pub segments: Vec<Segment>,
    /// Where the meeting ends on the bar, where more is planned.
    pub meeting_end: Option<i64>,
    /// The meeting before that has an agenda.
    pub before: Option<String>,
    /// Planned meetings that open points can go to.
    pub after: Vec<Choice>,
    pub actor: Actor,
    pub now: DateTime<Utc>,
}

impl AgendaPage {
    /// The points with their times.
    pub(super) fn points(&self) -> Vec<Timed<'_>> {
        timed(self.shell.t, &self.outline, &self.schedule)
    }

    /// What can be said of a point now: what its state allows, as far as the time has come.
    pub(super) fn events(&self, point: &OutlinePoint) -> Vec<PointStep> {
        let running = point.started_at.is_some();
        let is_time = |step: &PointStep| match step {
            PointStep::Start => !running && self.phase == Phase::Now,
            PointStep::Stop => running,
            PointStep::Finish | PointStep::LeaveOver => running || self.phase != Phase::Before,
            PointStep::Reopen => true,
        };
        let steps = point.state.steps().into_iter();
        steps.filter(is_time).collect()
    }

    /// Where a point can go: up, down, out and in; a place is empty where it cannot, so that the
    /// same arrow stands in the same column.
    pub(crate) fn shifts(&self, point: &OutlinePoint) -> [Option<Shift>; 4] {
        [Shift::Up, Shift::Down, Shift::Out, Shift::In]
            .map(|shift| arrange::moved(&self.outline, point.id, shift).map(|_| shift))
    }

    /// Whether something can go to a later meeting.
    pub(crate) fn may_carry(&self) -> bool {
        let waits = |p: &OutlinePoint| p.state.pending() && !p.has_owner();
        let waits = |p: &OutlinePoint| waits(p) && p.round == PointRound::None;
        !self.after.is_empty() && self.outline.iter().any(waits)
    }

    /// Whether the reader may note the news of a round's sub-point.
    pub(crate) fn may_note(&self, point: &OutlinePoint) -> bool {
        may_note(&self.actor, point)
    }

    /// Whether the way to a point's cards is shown.
    pub(crate) fn leads_to_cards(&self, point: &OutlinePoint) -> bool {
        leads_to_cards(&self.actor, point)
    }

    /// Text of a point's Markdown.
    pub(super) fn html(&self, text: &str) -> SafeHtml {
        markdown::render(text)
    }
}

/// Changing a point.
#[derive(Template)]
#[template(path = "meetings/agenda/edit.html")]
pub(crate) struct PointEditPage {
    pub shell: Shell,
    pub form: FormState,
    pub kinds: Vec<Choice>,
    pub rounds: Vec<Choice>,
    pub presenters: Vec<Choice>,
    pub subjects: Vec<Choice>,
    pub action: String,
    pub back: String,
}

pub(super) async fn index(visit: Visit, Path(id): Path<MeetingId>) -> Answer {
    let mut db = visit.db().await?;
    let (meeting, _) = frame::editable(&mut db, &visit.actor, id).await?;
    let template = agenda_page(&mut db, visit, meeting, FormState::blank()).await?;
    page_of_texts(template, db).await
}

pub(super) async fn create(visit: Visit, Path(id): Path<MeetingId>, raw: RawForm) -> Answer {
    let mut tx = visit.begin().await?;
    let (meeting, permit) = frame::editable(&mut tx, &visit.actor, id).await?;
    let saved = async {
        let new = forms::parse(&raw)?.point;
        let added = add(&mut tx, &permit, &new).await;
        let point = added.map_err(|error| at_its_field(error, &raw, new.round))?;
        Ok((point, new.title))
    };
    match Save::of(&raw).end(saved.await, tx).await? {
        Ok((point, _)) if raw.first("then") == "edit" => {
            Ok(redirect_quietly(&urls::point(id, point)))
        }
        Ok((_, title)) => {
            let flash = Flash::success("agenda-point-added").arg("name", title);
            Ok(redirect(&format!("{}#new", urls::agenda(id)), flash))
        }
        Err(Again { status, form }) => {
            let mut db = visit.db().await?;
            let template = agenda_page(&mut db, visit, meeting, form).await?;
            page_of_texts_with(status, template, db).await
        }
    }
}

/// A point that nothing stands below any more is said at the field that asks for it.
fn at_its_field(error: SaveError, raw: &RawForm, round: PointRound) -> SaveError {
    let SaveError::App(AppError::Conflict(TOO_DEEP)) = error else {
        return error;
    };
    let field = match round {
        PointRound::None => "parent",
        _ => "round",
    };
    FormState::typed(raw.to_vec())
        .refused(field, TOO_DEEP)
        .into()
}

/// Adds a point, and below it the sub-points of a standing round.
async fn add(
    db: &mut PgConnection,
    permit: &Permit<EditMeeting, MeetingId>,
    new: &NewPoint,
) -> Result<PointId, SaveError> {
    let point = commands::add_point(db, permit, new).await?;
    fill::round(db, permit, point, new.round).await?;
    Ok(point)
}

pub(super) async fn edit(visit: Visit, Path((id, point)): Path<(MeetingId, PointId)>) -> Answer {
    let mut db = visit.db().await?;
    let (meeting, _) = frame::editable(&mut db, &visit.actor, id).await?;
    let point = stored(&mut db, id, point).await?;
    let point = point.read_in(visit.shell.t.0);
    let subjects = queries::subjects_of(&mut db, point.id).await?;
    let form = forms::filled(&point, &subjects);
    page(&edit_page(&mut db, visit, &meeting, &point, form).await?)
}

pub(super) async fn update(
    visit: Visit,
    Path((id, point)): Path<(MeetingId, PointId)>,
    raw: RawForm,
) -> Answer {
    let mut tx = visit.begin().await?;
    let (meeting, permit) = frame::editable(&mut tx, &visit.actor, id).await?;
    let before = stored(&mut tx, id, point).await?;
    let subjects = queries::subjects_of(&mut tx, point).await?;
    let saved = async {
        let form = forms::parse(&raw)?;
        let measures = measures(&mut tx, &raw, &form.measures).await?;
        commands::update_point(&mut tx, &permit, &before, &form, &measures).await?;
        fill::round(&mut tx, &permit, point, form.point.round).await
    };
    let shown = before.clone().read_in(visit.shell.t.0);
    let save = Save::of(&raw).merging(id, forms::filled(&shown, &subjects));
    match save.end(saved.await, tx).await? {
        Ok(_) => Ok(redirect(&urls::agenda(id), Flash::success("saved"))),
        Err(Again { status, form }) => {
            let mut db = visit.db().await?;
            let template = edit_page(&mut db, visit, &meeting, &shown, form).await?;
            page_with(status, &template)
        }
    }
}

/// The measures of these codes, each once.
async fn measures(
    db: &mut PgConnection,
    raw: &RawForm,
    codes: &[String],
) -> Result<Vec<i64>, SaveError> {
    let known = queries::measures_by_code(db, codes).await?;
    if let Some(unknown) = forms::unknown(codes, &known) {
        let mut form = FormState::typed(raw.to_vec());
        form.refuse("measures", unknown);
        return Err(form.into());
    }
    let measures: BTreeSet<i64> = known.into_iter().map(|(_, id)| id).collect();
    Ok(measures.into_iter().collect())
}

/// A point of this meeting.
async fn stored(db: &mut PgConnection, meeting: MeetingId, point: PointId) -> Result<OutlinePoint> {
    queries::point(db, meeting, point)
        .await?
        .ok_or(AppError::NotFound)
}

async fn agenda_page(
    db: &mut PgConnection,
    visit: Visit,
    meeting: MeetingHead,
    form: FormState,
) -> Result<AgendaPage> {
    let outline = queries::outline_in(db, meeting.id, visit.shell.t.0).await?;
    let neighbours = queries::neighbours(db, meeting.id).await?;
    let t = visit.shell.t;
    let schedule = model::schedule(&outline, meeting.starts_at, meeting.ends_at);
    let (segments, meeting_end) = model::segments(&outline, &schedule);
    let parents = outline.iter().filter(|p| p.has_room_below());
    Ok(AgendaPage {
        parents: parents.map(|p| Choice::new(p.id, p.numbered(t))).collect(),
        kinds: Choice::words::<PointKind>(t),
        rounds: Choice::words::<PointRound>(t),
        healths: Choice::words::<Doing>(t),
        phase: Phase::of(&meeting, visit.actor.now),
        segments,
        meeting_end,
        schedule,
        before: neighbours
            .iter()
            .find(|o| o.before)
            .map(|o| o.title.clone()),
        after: neighbours
            .iter()
            .filter(|other| !other.before)
            .map(|o| {
                let day = t.short_date(brussels_date(o.starts_at));
                Choice::new(o.id, t.written(&format!("{} · {day}", o.title)))
            })
            .collect(),
        actor: visit.actor.clone(),
        now: visit.actor.now,
        shell: frame::within(visit.shell, &meeting, &t.t("meeting-tab-agenda")),
        frame: MeetingFrame::new(&visit.actor, meeting, MeetingTab::Agenda, t),
        outline,
        form,
    })
}

async fn edit_page(
    db: &mut PgConnection,
    visit: Visit,
    meeting: &MeetingHead,
    point: &OutlinePoint,
    form: FormState,
) -> Result<PointEditPage> {
    let presenters = queries::presenters(db, meeting.id, meeting.group_id).await?;
    let t = visit.shell.t;
    let subjects = queries::subjects(db, t.0).await?;
    let url = urls::agenda(meeting.id);
    let mut rounds = Choice::words::<PointRound>(t);
    // A round stands above its sub-points.
    rounds.retain(|choice| point.has_room_below() || choice.value == PointRound::None.as_str());
    Ok(PointEditPage {
        kinds: Choice::words::<PointKind>(t),
        rounds,
        presenters: presenters
            .into_iter()
            .map(|p| Choice::new(p.id, p.name))
            .collect(),
        subjects: subjects
            .into_iter()
            .map(|s| Choice::new(s.value, s.label))
            .collect(),
        action: urls::point(meeting.id, point.id),
        shell: frame::within(
            visit.shell,
            meeting,
            &format!("{} {}", point.number, point.title),
        )
        .crumb(t.t("meeting-tab-agenda"), &url),
        back: url,
        form,
    })
}
