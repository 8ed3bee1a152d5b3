//! A meeting's page.

use askama::Template;
use axum::extract::Path;
use chrono::{DateTime, Utc};

use super::within;
use crate::{
    frame::{MeetingFrame, MeetingTab},
    panels,
    planning::{
        clashes::Clash,
        documents::model::Document,
        overview::{self, Attendee, Beside, OwnLine, Source},
    },
    policy,
};
use kernel::{
    dates::brussels,
    ids::MeetingId,
    meeting::{MeetingState, Standing},
    urls,
};
use platform::{
    auth::{Right, Target},
    errors::AppError,
    history::{self, Entry},
    markdown::{self, SafeHtml},
    web::{Answer, Panel, Shell, Visit, page_of_texts},
};

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
    pub(crate) fn standings(&self) -> Vec<(Standing, Vec<&Attendee>)> {
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
    pub(crate) fn is_cancelled(&self) -> bool {
        self.frame.meeting.state == MeetingState::Cancelled
    }
}

/// Entries of the history shown on the page.
const HISTORY_SHOWN: i64 = 30;

pub(crate) async fn show(visit: Visit, Path(id): Path<MeetingId>) -> Answer {
    let mut db = visit.db().await?;
    let overview = overview::overview(&mut db, visit.actor.id, id)
        .await?
        .ok_or(AppError::NotFound)?;
    let head = overview.head;
    policy::read(&visit.actor, &head)?;
    let parts = panels::load(&mut db, &visit.shell, &visit.actor, &head).await?;
    let history = history::of(
        &mut db,
        id,
        policy::sight(&visit.actor, &head),
        HISTORY_SHOWN,
    )
    .await?;
    let t = visit.shell.t;
    let may_edit = policy::edit(&visit.actor, &head).is_ok();
    let template = MeetingShowPage {
        shell: within(visit.shell, None, t.written(&head.title)),
        may_see_series: visit
            .actor
            .can(Right::ReadMeeting, &Target::group(head.group_id)),
        may_note: policy::take_notes(&visit.actor, &head).is_ok(),
        frame: MeetingFrame::new(&visit.actor, head, MeetingTab::Overview, t),
        organisation: overview.organisation,
        description: Some(overview.description)
            .filter(|text| !text.trim().is_empty())
            .map(|text| markdown::render(&text)),
        attendees: overview.attendees,
        documents: overview.documents,
        clashes: if may_edit {
            overview.clashes
        } else {
            Vec::new()
        },
        parts,
        history,
        may_edit,
        own: overview.own,
        previous: overview.previous,
        next: overview.next,
        waiting: overview.waiting,
        source: overview.source,
    };
    page_of_texts(template, db).await
}
