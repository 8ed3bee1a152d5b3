//! Handlers that end a meeting.

use askama::Template;
use axum::extract::Path;
use sqlx::PgConnection;

use super::{
    forms::{self, EndForm, Settled, due_field, owner_field},
    queries::{self, Expected, Loose},
};
use crate::{
    meeting_for,
    notes::{commands, sections},
};
use kernel::{
    dates::brussels_date,
    ids::{MeetingId, PointId},
    meeting::{MeetingState, MeetingStep, PointStep},
    urls,
};
use meetings::{
    agenda::{self, clock, model::OutlinePoint, queries::Neighbour},
    attendance,
    frame::{self, MeetingFrame, MeetingTab},
    head::{self, MeetingHead},
    policy,
};
use platform::{
    auth::{Permit, Right, Target, rights::permission::EditMeeting},
    errors::{AppError, Result, SaveError},
    web::{
        Again, Answer, Choice, Flash, FormState, RawForm, Save, Shell, Visit, page, page_with,
        redirect,
    },
};
use register::follow_up::{self, forms::ItemForm};

/// What is easily forgotten, and the button that ends.
#[derive(Template)]
#[template(path = "minutes/notes/end.html")]
pub(super) struct EndPage {
    pub shell: Shell,
    pub frame: MeetingFrame,
    pub form: FormState,
    /// The meeting's day is to come.
    pub early: bool,
    /// The reader may say who came, and bring points to the next meeting.
    pub may_edit: bool,
    /// The reader may say whose the items are.
    pub may_assign: bool,
    pub expected: Vec<Expected>,
    /// Main points that nobody finished.
    pub points: Vec<OutlinePoint>,
    pub loose: Vec<Loose>,
    /// Who can answer for an item.
    pub people: Vec<Choice>,
    /// The group's meetings to come.
    pub later: Vec<Choice>,
    /// Sub-groups whose notes the minutes do not show yet.
    pub unmerged: Vec<String>,
    /// The form of the group's next meeting.
    pub plan: String,
}

impl EndPage {
    /// The field of an item's owner.
    fn owner(&self, item: &Loose) -> String {
        owner_field(item.id)
    }

    /// The field of an item's day.
    fn due(&self, item: &Loose) -> String {
        due_field(item.id)
    }
}

/// The meeting's day is to come: it runs by mistake, or was brought forward.
fn is_early(meeting: &MeetingHead, visit: &Visit) -> bool {
    meeting.state == MeetingState::Running && meeting.day() > brussels_date(visit.actor.now)
}

pub(super) async fn show(visit: Visit, Path(id): Path<MeetingId>) -> Answer {
    let mut db = visit.db().await?;
    let (meeting, _) = meeting_for(&mut db, &visit, id, policy::take_notes).await?;
    page(&checklist(&mut db, visit, meeting, None).await?)
}

pub(super) async fn end(visit: Visit, Path(id): Path<MeetingId>, raw: RawForm) -> Answer {
    let mut tx = visit.begin().await?;
    let (meeting, permit) = meeting_for(&mut tx, &visit, id, policy::take_notes).await?;
    if meeting.state == MeetingState::Planned {
        return Err(AppError::Conflict("notes-not-begun"));
    }
    let saved = async {
        let expected = queries::expected(&mut tx, id).await?;
        let loose = queries::loose(&mut tx, id).await?;
        let people = agenda::queries::presenters(&mut tx, id, meeting.group_id).await?;
        let people: Vec<_> = people.iter().map(|one| one.id).collect();
        let early = is_early(&meeting, &visit);
        let form = forms::parse(&raw, early, &expected, &loose, &people)?;
        // Who only takes notes ends the meeting, and changes neither list nor agenda.
        if let Ok(edits) = policy::edit(&visit.actor, &meeting) {
            settle(&mut tx, &visit, &edits, &form).await?;
        }
        for item in &form.items {
            assign(&mut tx, &visit, item).await?;
        }
        commands::advance(&mut tx, &permit, MeetingStep::End).await
    };
    match Save::of(&raw).end(saved.await, tx).await? {
        Ok(()) => {
            let flash = Flash::success("notes-ended").arg("name", meeting.title);
            Ok(redirect(&urls::meeting(id), flash))
        }
        Err(Again { status, form }) => {
            let mut db = visit.db().await?;
            page_with(
                status,
                &checklist(&mut db, visit, meeting, Some(form)).await?,
            )
        }
    }
}

/// Notes who came, and brings what is open to the meeting that was chosen.
async fn settle(
    db: &mut PgConnection,
    visit: &Visit,
    edits: &Permit<EditMeeting, MeetingId>,
    form: &EndForm,
) -> Result<(), SaveError> {
    attendance::commands::mark_present(db, edits, &form.came).await?;
    finish(db, edits, &form.finished).await?;
    let Some(to) = form.carry_to else {
        return Ok(());
    };
    let known = agenda::queries::neighbours(db, edits.on()).await?;
    if !known.iter().any(|other| !other.before && other.id == to) {
        return Err(AppError::Conflict("agenda-nothing-after").into());
    }
    let (_, permit) = frame::editable(db, &visit.actor, to).await?;
    head::lock(db, to).await?;
    agenda::take_over(db, edits, &permit).await?;
    Ok(())
}

/// Notes that main points were dealt with, each with what is open below it.
async fn finish(
    db: &mut PgConnection,
    edits: &Permit<EditMeeting, MeetingId>,
    finished: &[PointId],
) -> Result<(), SaveError> {
    if finished.is_empty() {
        return Ok(());
    }
    let outline = agenda::queries::outline(db, edits.on()).await?;
    for point in open_within(&outline, finished) {
        let named = (point.id, point.title.as_str());
        clock::apply(db, edits, named, PointStep::Finish).await?;
    }
    Ok(())
}

/// What is open of some main points and below them.
fn open_within<'a>(outline: &'a [OutlinePoint], mains: &[PointId]) -> Vec<&'a OutlinePoint> {
    let is_in = |point: &OutlinePoint| {
        let mut mains = outline.iter().filter(|main| mains.contains(&main.id));
        mains.any(|main| is_within(point, main))
    };
    let points = outline.iter();
    points
        .filter(|point| point.is_open() && is_in(point))
        .collect()
}

/// The open main points at which, or below which, something is noted.
fn spoken_of(outline: &[OutlinePoint], noted: &[PointId]) -> Vec<PointId> {
    let is_noted = |main: &OutlinePoint| {
        let mut within = outline.iter().filter(|point| is_within(point, main));
        within.any(|point| noted.contains(&point.id))
    };
    let mains = outline.iter().filter(|p| p.is_open() && !p.is_sub());
    mains
        .filter(|main| is_noted(main))
        .map(|main| main.id)
        .collect()
}

/// Whether a point is another one or stands below it.
fn is_within(point: &OutlinePoint, main: &OutlinePoint) -> bool {
    let rest = point.number.strip_prefix(main.number.as_str());
    rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
}

/// Gives an item the owner or the day that it lacked.
async fn assign(db: &mut PgConnection, visit: &Visit, settled: &Settled) -> Result<(), SaveError> {
    let drafts = visit.actor.reach(Right::TakeNotes);
    let item = follow_up::queries::item(db, settled.id, &drafts).await?;
    let permit = follow_up::policy::edit(&visit.actor, &item)?;
    let owner = item.owner_id.or(settled.owner);
    let form = ItemForm {
        what: item.what.clone(),
        group: item.group_id,
        owner,
        owner_name: match settled.owner {
            Some(_) => String::new(),
            None => item.owner_name.clone(),
        },
        helpers: item
            .helper_ids
            .iter()
            .copied()
            .filter(|id| owner.is_none_or(|owner| owner.0 != *id))
            .collect(),
        due_on: item.due_on.or(settled.due_on),
        meeting: item.meeting_id,
        decision: item.decision_id,
        version: item.version,
    };
    follow_up::commands::update(db, &permit, &item, &form).await
}

async fn checklist(
    db: &mut PgConnection,
    visit: Visit,
    meeting: MeetingHead,
    typed: Option<FormState>,
) -> Result<EndPage> {
    let t = visit.shell.t;
    let may_edit = policy::edit(&visit.actor, &meeting).is_ok();
    let may_assign = visit
        .actor
        .can(Right::EditFollowUp, &Target::group(meeting.group_id));
    let expected: Vec<Expected> = queries::expected(db, meeting.id).await?;
    let loose: Vec<Loose> = queries::loose(db, meeting.id).await?;
    let mut points = agenda::queries::outline_in(db, meeting.id, t.0).await?;
    let done = spoken_of(&points, &queries::noted(db, meeting.id).await?);
    points.retain(|point| point.is_open() && !point.is_sub());
    let later = agenda::queries::neighbours(db, meeting.id).await?;
    let later: Vec<Choice> = later
        .iter()
        .filter(|other| !other.before)
        .map(|other: &Neighbour| {
            let day = t.short_date(brussels_date(other.starts_at));
            Choice::new(other.id, t.written(&format!("{} · {day}", other.title)))
        })
        .collect();
    let people = agenda::queries::presenters(db, meeting.id, meeting.group_id).await?;
    let people = people.into_iter().map(|one| Choice::new(one.id, one.name));
    let form = typed.unwrap_or_else(|| {
        // What was spoken of is done, and the rest goes on at the next meeting, unless somebody says
        // otherwise.
        let next = later.first().map(|next| next.value.clone());
        let next = next.filter(|_| done.len() < points.len());
        let form = FormState::blank().with_optional("carry_to", next);
        done.iter()
            .fold(form, |form, point| form.with("finished", point))
    });
    Ok(EndPage {
        early: is_early(&meeting, &visit),
        may_edit,
        may_assign,
        expected,
        points,
        loose,
        people: people.collect(),
        later,
        unmerged: sections::queries::unmerged(db, meeting.id).await?,
        plan: format!("{}?group={}", urls::meeting_new(), meeting.group_id),
        shell: frame::within(visit.shell, &meeting, &t.t("notes-end")),
        frame: MeetingFrame::new(&visit.actor, meeting, MeetingTab::Notes, t),
        form,
    })
}
