//! The agenda's pages.

use askama::Template;
use chrono::{DateTime, TimeDelta, Utc};

use super::{
    arrange::{self, Shift},
    model::{OutlinePoint, Schedule, Segment},
};
use crate::{frame::MeetingFrame, head::MeetingHead};
use kernel::{
    dates::clock_time,
    meeting::{MeetingState, PointRound, PointStep},
};
use platform::{
    auth::{Actor, Right, Target},
    i18n::Translator,
    markdown::{self, SafeHtml},
    web::{Choice, FormState, Shell},
};

/// A point with what is told under its title.
pub(crate) struct Timed<'a> {
    pub point: &'a OutlinePoint,
    /// When it begins (not of a sub-point without minutes of its own), how long it takes, who
    /// presents it, what it is about.
    pub facts: Vec<String>,
}

fn timed<'a>(t: Translator, outline: &'a [OutlinePoint], schedule: &Schedule) -> Vec<Timed<'a>> {
    let facts = |point: &OutlinePoint, begins: DateTime<Utc>| {
        let hour = point.has_hour().then(|| clock_time(begins));
        let minutes = point.minutes_planned.map(|n| t.count("agenda-minutes", n));
        let presenter = Some(point.presenter.clone()).filter(|name| !name.is_empty());
        hour.into_iter()
            .chain(minutes)
            .chain(presenter)
            .chain(point.subjects.iter().cloned())
            .collect()
    };
    outline
        .iter()
        .zip(&schedule.begins)
        .map(|(point, begins)| Timed {
            point,
            facts: facts(point, *begins),
        })
        .collect()
}

/// Whether the reader may write the status update of a round's sub-point.
fn may_note(actor: &Actor, point: &OutlinePoint) -> bool {
    let target = Target::of(point.group_id, point.strategy_id);
    point.has_owner() && actor.can(Right::WriteStatus, &target)
}

/// Whether the way to a point's cards is shown.
fn leads_to_cards(actor: &Actor, point: &OutlinePoint) -> bool {
    point.cards > 0 && actor.can_anywhere(Right::WriteGovernance)
}

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

/// The agenda on the meeting's page.
#[derive(Template)]
#[template(path = "meetings/agenda/panel.html")]
pub(crate) struct AgendaPart {
    pub shell: Shell,
    pub meeting: MeetingHead,
    pub outline: Vec<OutlinePoint>,
    pub schedule: Schedule,
    pub may_edit: bool,
    pub actor: Actor,
}

impl AgendaPart {
    /// Whether the reader may note the news of a round's sub-point.
    pub(crate) fn may_note(&self, point: &OutlinePoint) -> bool {
        may_note(&self.actor, point)
    }

    /// The points with their times.
    pub(super) fn points(&self) -> Vec<Timed<'_>> {
        timed(self.shell.t, &self.outline, &self.schedule)
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
