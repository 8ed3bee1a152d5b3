//! A meeting's page.

use askama::Template;
use axum::extract::Path;
use chrono::{DateTime, Utc};

use super::within;
use crate::{
    frame::{MeetingFrame, MeetingTab},
    head, panels,
    planning::overview::{self, Attendee, Overview, OwnLine},
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
    pub around: Overview,
    pub parts: Vec<Panel>,
    pub history: Vec<Entry>,
    pub may_edit: bool,
    pub may_note: bool,
    pub may_see_series: bool,
}

impl MeetingShowPage {
    /// The standings that somebody has, with who has them.
    pub(crate) fn standings(&self) -> Vec<(Standing, Vec<&Attendee>)> {
        Standing::ALL
            .iter()
            .map(|standing| {
                let stands = |a: &&Attendee| a.standing.asked_again(a.outdated) == *standing;
                let who = self.around.attendees.iter().filter(stands);
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
        let own = self.around.own.as_deref();
        own.filter(|own| {
            open && matches!(
                own.standing,
                Standing::Invited | Standing::Excused | Standing::Represented
            )
        })
    }

    fn description(&self) -> Option<SafeHtml> {
        let text = Some(&self.around.description).filter(|text| !text.trim().is_empty());
        text.map(|text| markdown::render(text))
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
    let head = head::head(&mut db, visit.actor.id, id).await?;
    let head = head.ok_or(AppError::NotFound)?;
    policy::read(&visit.actor, &head)?;
    let mut around = overview::overview(&mut db, visit.actor.id, id).await?;
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
    if !may_edit {
        // They are for those who can do something about them.
        around.clashes.clear();
    }
    let template = MeetingShowPage {
        shell: within(visit.shell, None, t.written(&head.title)),
        may_see_series: visit
            .actor
            .can(Right::ReadMeeting, &Target::group(head.group_id)),
        may_note: policy::take_notes(&visit.actor, &head).is_ok(),
        frame: MeetingFrame::new(&visit.actor, head, MeetingTab::Overview, t),
        around,
        parts,
        history,
        may_edit,
    };
    page_of_texts(template, db).await
}
