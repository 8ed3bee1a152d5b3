//! The agenda's pages.

use askama::Template;
use chrono::{DateTime, Utc};

use super::{
    arrange::Shift,
    clock::ClockEvent,
    model::{OutlinePoint, Schedule},
};
use crate::{
    features::meetings::{frame::MeetingFrame, head::MeetingHead},
    kernel::dates::clock_time,
    platform::{
        markdown::{self, SafeHtml},
        web::{Choice, FormState, Shell},
    },
};

/// A point with when it begins.
pub struct Timed<'a> {
    pub point: &'a OutlinePoint,
    pub begins: String,
}

fn timed<'a>(outline: &'a [OutlinePoint], schedule: &Schedule) -> Vec<Timed<'a>> {
    outline
        .iter()
        .zip(&schedule.begins)
        .map(|(point, begins)| Timed {
            point,
            begins: clock_time(*begins),
        })
        .collect()
}

/// Preparing the agenda.
#[derive(Template)]
#[template(path = "meetings/agenda/index.html")]
pub struct AgendaPage {
    pub shell: Shell,
    pub frame: MeetingFrame,
    pub outline: Vec<OutlinePoint>,
    pub schedule: Schedule,
    pub form: FormState,
    pub parents: Vec<Choice>,
    pub kinds: Vec<Choice>,
    pub rounds: Vec<Choice>,
    pub shifts: &'static [Shift],
    /// The meeting before that has an agenda.
    pub before: Option<String>,
    pub url: String,
    pub now: DateTime<Utc>,
}

impl AgendaPage {
    /// The points with their times.
    pub fn points(&self) -> Vec<Timed<'_>> {
        timed(&self.outline, &self.schedule)
    }

    /// What can be said of a point now.
    pub fn events(&self, point: &OutlinePoint) -> Vec<ClockEvent> {
        match (point.is_open(), point.started_at) {
            (false, _) => vec![ClockEvent::Reopen],
            (true, None) => vec![ClockEvent::Start, ClockEvent::Finish, ClockEvent::LeaveOver],
            (true, Some(_)) => vec![ClockEvent::Stop, ClockEvent::Finish, ClockEvent::LeaveOver],
        }
    }

    /// Text of a point's Markdown.
    pub fn html(&self, text: &str) -> SafeHtml {
        markdown::render(text)
    }
}

/// Changing a point.
#[derive(Template)]
#[template(path = "meetings/agenda/edit.html")]
pub struct PointEditPage {
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
pub struct AgendaPart<'a> {
    pub shell: &'a Shell,
    pub meeting: &'a MeetingHead,
    pub outline: Vec<OutlinePoint>,
    pub schedule: Schedule,
    pub may_edit: bool,
}

impl AgendaPart<'_> {
    /// The points with their times.
    pub fn points(&self) -> Vec<Timed<'_>> {
        timed(&self.outline, &self.schedule)
    }

    /// Text of a point's Markdown.
    pub fn html(&self, text: &str) -> SafeHtml {
        markdown::render(text)
    }
}
