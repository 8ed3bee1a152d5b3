//! The minutes' page.

use askama::Template;
use axum::extract::Path;

use super::{
    model::{self, LifeEvent, Version},
    queries,
};
use crate::{
    corrections, meeting_for,
    publication::{
        document::{self, Entry, MinutesDocument, Point},
        printed,
    },
};
use kernel::{
    ids::MeetingId,
    meeting::{EntryKind, Standing},
};
use meetings::{
    frame::{self, MeetingFrame, MeetingTab},
    policy,
};
use platform::{
    errors::AppError,
    markdown::{self, SafeHtml},
    print::Summary,
    web::{Answer, Shell, Visit, page_of_texts},
};

/// The minutes to read, and what can be done with them.
#[derive(Template)]
#[template(path = "minutes/lifecycle/show.html")]
pub(crate) struct MinutesPage {
    pub shell: Shell,
    pub frame: MeetingFrame,
    pub document: MinutesDocument,
    /// The tables at the end, as files have them.
    pub summaries: Vec<Summary>,
    /// What the reader may do with the minutes now.
    pub events: Vec<LifeEvent>,
    /// The reader may change an entry of locked minutes, visibly.
    pub may_amend: bool,
    /// The reader may propose corrections now.
    pub may_propose: bool,
    pub versions: Vec<Version>,
    /// A version of the past is read, not the minutes of now.
    pub version: Option<Version>,
}

impl MinutesPage {
    /// Text of Markdown.
    pub(super) fn html(&self, text: &str) -> SafeHtml {
        markdown::render(text)
    }

    /// The standings that somebody has.
    pub(super) fn standings(&self) -> Vec<Standing> {
        let mut found: Vec<Standing> = Standing::ALL.to_vec();
        found.retain(|standing| !self.document.with_standing(standing).is_empty());
        found
    }

    /// Says what it is: an information needs no word.
    pub(crate) fn is_named(&self, entry: &Entry) -> bool {
        entry.kind != EntryKind::default()
    }

    /// What was decided, in order.
    pub(crate) fn decisions(&self) -> Vec<&Entry> {
        self.document.of_kind(EntryKind::Decision)
    }

    /// What somebody is to do, in order.
    pub(crate) fn items(&self) -> Vec<&Entry> {
        self.document.of_kind(EntryKind::FollowUp)
    }

    /// Who was expected and did not come, excused and not: the key of what is said of them, and their
    /// names.
    pub(crate) fn away(&self) -> Vec<(&'static str, String)> {
        let away = [
            (Standing::Excused, "minutes-essence-excused"),
            (Standing::Absent, "minutes-essence-absent"),
        ];
        let said = away.iter().map(|(standing, key)| {
            let who = self.document.with_standing(standing).into_iter();
            let names: Vec<&str> = who.map(|person| person.name.as_str()).collect();
            (*key, names.join(", "))
        });
        said.filter(|(_, names)| !names.is_empty()).collect()
    }

    /// Points of which nothing was said, nor of those below them.
    pub(crate) fn silent(&self) -> Vec<&Point> {
        let points = self.document.points.iter();
        points.filter(|point| self.is_silent(point)).collect()
    }

    /// Whether nothing was said of a point of the agenda, nor of those below it.
    pub(crate) fn is_silent(&self, point: &Point) -> bool {
        let below = format!("{}.", point.number);
        let within = |p: &&Point| p.number == point.number || p.number.starts_with(&below);
        let mut branch = self.document.points.iter().filter(within);
        !point.number.is_empty() && branch.all(|p| p.entries.is_empty())
    }

    /// Whether anything was noted.
    pub(super) fn is_empty(&self) -> bool {
        self.document.points.iter().all(|p| p.entries.is_empty())
    }
}

pub(super) async fn show(visit: Visit, Path(id): Path<MeetingId>) -> Answer {
    let mut db = visit.db().await?;
    let (meeting, _) = meeting_for(&mut db, &visit, id, policy::read_notes).await?;
    let state = meeting.minutes_state.ok_or(AppError::NotFound)?;
    let document = document::load(&mut db, &meeting).await?;
    let versions = queries::versions(&mut db, id).await?;
    let t = visit.shell.t;
    let summaries = printed::summaries(&document, t);
    let manages = policy::manage_minutes(&visit.actor, &meeting).is_ok();
    let template = MinutesPage {
        events: model::open_to(state, manages),
        may_propose: policy::propose(&visit.actor, &meeting).is_ok()
            && corrections::open_for_proposals(&meeting, visit.shell.today).is_ok(),
        may_amend: manages && model::amends(state),
        shell: frame::within(visit.shell, &meeting, &t.t("meeting-tab-minutes")),
        frame: MeetingFrame::new(&visit.actor, meeting, MeetingTab::Minutes, t),
        document,
        summaries,
        versions,
        version: None,
    };
    page_of_texts(template, db).await
}
