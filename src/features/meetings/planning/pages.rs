//! The pages of planned meetings.

use askama::Template;

use super::queries::{Attendee, GroupChoice, MeetingFilter, MeetingRow, Period};
use crate::{
    features::meetings::{
        frame::MeetingFrame,
        model::{MeetingKind, MeetingState, Standing},
    },
    platform::{
        history::Entry,
        markdown::SafeHtml,
        web::{Choice, FormState, Pager, Rendered, Shell},
    },
};

/// The list.
#[derive(Template)]
#[template(path = "meetings/planning/index.html")]
pub struct MeetingIndexPage {
    pub shell: Shell,
    pub rows: Vec<MeetingRow>,
    pub filter: MeetingFilter,
    pub groups: Vec<GroupChoice>,
    pub kinds: &'static [MeetingKind],
    pub periods: &'static [Period],
    pub pager: Pager,
    pub may_create: bool,
    /// The list's address without the period, ending in `?` or `&`.
    pub base: String,
}

/// One meeting.
#[derive(Template)]
#[template(path = "meetings/planning/show.html")]
pub struct MeetingShowPage {
    pub shell: Shell,
    pub frame: MeetingFrame,
    pub organisation: Option<String>,
    pub description: SafeHtml,
    pub attendees: Vec<Attendee>,
    pub parts: Vec<Rendered>,
    pub history: Vec<Entry>,
    pub may_edit: bool,
    pub may_note: bool,
}

impl MeetingShowPage {
    /// The standings that somebody has, with who has them.
    pub fn standings(&self) -> Vec<(Standing, Vec<&Attendee>)> {
        Standing::ALL
            .iter()
            .map(|standing| {
                let who = self.attendees.iter().filter(|a| a.standing == *standing);
                (*standing, who.collect::<Vec<_>>())
            })
            .filter(|(_, who)| !who.is_empty())
            .collect()
    }

    /// Not begun and not called off.
    pub fn is_planned(&self) -> bool {
        self.frame.meeting.state == MeetingState::Planned
    }

    /// Called off.
    pub fn is_cancelled(&self) -> bool {
        self.frame.meeting.state == MeetingState::Cancelled
    }
}

/// A new or changed meeting.
#[derive(Template)]
#[template(path = "meetings/planning/edit.html")]
pub struct MeetingEditPage {
    pub shell: Shell,
    pub form: FormState,
    pub kinds: Vec<Choice>,
    pub groups: Vec<Choice>,
    pub organisations: Vec<Choice>,
    /// Kind and group can still be chosen.
    pub is_new: bool,
    pub action: String,
    pub back: String,
}

/// Calling a meeting off, with the reason.
#[derive(Template)]
#[template(path = "meetings/planning/cancel.html")]
pub struct MeetingCancelPage {
    pub shell: Shell,
    pub frame: MeetingFrame,
    pub form: FormState,
    pub action: String,
    pub back: String,
}
