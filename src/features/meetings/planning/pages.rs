//! The pages of planned meetings.

use askama::Template;
use chrono::{DateTime, NaiveDate, Utc};

use super::{
    clashes::Clash,
    documents::model::Document,
    overview::{Attendee, Beside, OwnLine, Source},
    prefill::Last,
    queries::{GroupChoice, MeetingFilter, MeetingRow, MeetingView, Period},
};
use crate::frame::MeetingFrame;
use kernel::{
    dates::brussels,
    meeting::{MeetingKind, MeetingState, MinutesState, Standing},
    urls,
};
use platform::{
    history::Entry,
    markdown::SafeHtml,
    web::{Choice, Filter as _, FormState, Pager, Panel, Shell},
};

/// The list.
#[derive(Template)]
#[template(path = "meetings/planning/index.html")]
pub(crate) struct MeetingIndexPage {
    pub shell: Shell,
    pub rows: Vec<MeetingRow>,
    pub filter: MeetingFilter,
    pub groups: Vec<GroupChoice>,
    pub kinds: &'static [MeetingKind],
    pub states: &'static [MeetingState],
    pub minutes_states: &'static [MinutesState],
    pub periods: &'static [Period],
    pub views: &'static [MeetingView],
    pub pager: Pager,
    pub may_create: bool,
    pub now: DateTime<Utc>,
    /// Shown by month instead of as a table.
    pub timeline: bool,
    pub months: Vec<Month>,
}

impl MeetingIndexPage {
    /// It is over.
    pub(super) fn is_past(&self, row: &MeetingRow) -> bool {
        row.ends_at < self.now
    }

    /// The first one to come: where the timeline passes from past to future.
    pub(crate) fn is_next(&self, row: &MeetingRow) -> bool {
        let next = self.rows.iter().find(|row| row.ends_at >= self.now);
        next.is_some_and(|next| next.id == row.id)
    }
}

/// A month of the timeline.
#[derive(Debug, Clone)]
pub(crate) struct Month {
    /// Its first day.
    pub first: NaiveDate,
    pub rows: Vec<MeetingRow>,
}

impl Month {
    /// The key of its name.
    pub(super) fn key(&self) -> String {
        self.first.format("month-%-m").to_string()
    }

    /// `2021`.
    pub(super) fn year(&self) -> String {
        self.first.format("%Y").to_string()
    }
}

/// One meeting.
#[derive(Template)]
#[template(path = "meetings/planning/show.html")]
pub(crate) struct MeetingShowPage {
    pub shell: Shell,
    pub frame: MeetingFrame,
    pub organisation: Option<String>,
    pub description: Option<SafeHtml>,
    pub attendees: Vec<Attendee>,
    pub documents: Vec<Document>,
    /// For those who can do something about them.
    pub clashes: Vec<Clash>,
    pub parts: Vec<Panel>,
    pub history: Vec<Entry>,
    pub may_edit: bool,
    pub may_note: bool,
    pub may_see_series: bool,
    /// Where the reader is invited.
    pub own: Option<OwnLine>,
    pub previous: Option<Beside>,
    pub next: Option<Beside>,
    /// Minutes of the group that wait to be approved.
    pub waiting: Vec<Beside>,
    /// What its minutes were imported from.
    pub source: Option<Source>,
}

impl MeetingShowPage {
    /// The standings that somebody has, with who has them.
    pub(super) fn standings(&self) -> Vec<(Standing, Vec<&Attendee>)> {
        Standing::ALL
            .iter()
            .map(|standing| {
                let stands = |a: &&Attendee| a.standing.asked_again(a.outdated) == *standing;
                let who = self.attendees.iter().filter(stands);
                (*standing, who.collect::<Vec<_>>())
            })
            .filter(|(_, who)| !who.is_empty())
            .collect()
    }

    /// The meeting is over and has minutes: they are what one comes for.
    pub(crate) fn has_minutes(&self) -> bool {
        let meeting = &self.frame.meeting;
        meeting.state == MeetingState::Held && meeting.minutes_state.is_some()
    }

    /// The form of a new meeting like this one.
    pub(crate) fn duplicate(&self) -> String {
        let meeting = &self.frame.meeting;
        let clock = |at: DateTime<Utc>| brussels(at).format("%H:%M").to_string();
        let query = form_urlencoded::Serializer::new(String::new())
            .append_pair("group", &meeting.group_id.to_string())
            .append_pair("kind", meeting.kind.as_str())
            .append_pair("title", &meeting.title)
            .append_pair("from", &clock(meeting.starts_at))
            .append_pair("to", &clock(meeting.ends_at))
            .append_pair("place", &meeting.place)
            .append_pair("video_url", &meeting.video_url)
            .finish();
        format!("{}?{query}", urls::meeting_new())
    }

    /// The reader can still answer the invitation.
    pub(crate) fn asks_reader(&self) -> Option<&OwnLine> {
        let open = self.is_planned() && !self.frame.meeting.archived;
        self.own.as_ref().filter(|own| {
            open && matches!(
                own.standing,
                Standing::Invited | Standing::Excused | Standing::Represented
            )
        })
    }

    /// Not begun and not called off.
    pub(crate) fn is_planned(&self) -> bool {
        self.frame.meeting.state == MeetingState::Planned
    }

    /// Called off.
    pub(super) fn is_cancelled(&self) -> bool {
        self.frame.meeting.state == MeetingState::Cancelled
    }
}

/// A new or changed meeting.
#[derive(Template)]
#[template(path = "meetings/planning/edit.html")]
pub(crate) struct MeetingEditPage {
    pub shell: Shell,
    pub form: FormState,
    pub kinds: Vec<Choice>,
    pub groups: Vec<Choice>,
    pub organisations: Vec<Choice>,
    /// Kind and group can still be chosen.
    pub is_new: bool,
    /// How many people were told of the meeting: a change is told to them.
    pub told: i64,
    /// What saving would clash with.
    pub clashes: Vec<Clash>,
    /// The meeting that a new one is like.
    pub like: Option<Last>,
    pub action: String,
    pub back: String,
}

/// Calling a meeting off, with the reason.
#[derive(Template)]
#[template(path = "meetings/planning/cancel.html")]
pub(crate) struct MeetingCancelPage {
    pub shell: Shell,
    pub frame: MeetingFrame,
    pub form: FormState,
    /// How many people were told of the meeting.
    pub told: i64,
}

/// Asking before a meeting is put away or taken back, and whether to tell people.
#[derive(Template)]
#[template(path = "meetings/planning/change.html")]
pub(crate) struct MeetingChangePage {
    pub shell: Shell,
    pub form: FormState,
    pub question: String,
    pub consequence: String,
    pub button: String,
    pub danger: bool,
    /// How many people were told of the meeting.
    pub told: i64,
    pub action: String,
    pub back: String,
}
