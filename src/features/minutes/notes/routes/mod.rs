//! Handlers of the notes.

pub(super) mod editing;
pub(super) mod gathering;
pub(super) mod in_place;
pub(super) mod lines;
pub(super) mod live;
pub(super) mod reading;

use askama::Template;
use axum::{
    extract::Path,
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::{IntoResponse as _, Json},
};
use sqlx::PgConnection;

use super::{
    commands,
    draft::{is_open, writing},
    entry::EntryPart,
    forms,
    model::NotedEntry,
    points::{NotedPoint, noted_points},
    queries, sections,
    speakers::{self, Speaker},
    steps,
    target::NotesTarget,
};
use crate::meeting_for;
use kernel::{
    ids::MeetingId,
    meeting::{EntryKind, MeetingState, MeetingStep},
    urls,
};
use meetings::{
    agenda::queries::outline_in,
    frame::{self, MeetingFrame, MeetingTab},
    head::MeetingHead,
    policy,
};
use platform::{
    errors::{AppError, Result},
    i18n::Translator,
    markdown,
    web::{
        Answer, ConfirmPage, Flash, FormState, RawForm, RawQuery, Shell, Visit, once, page,
        page_of_texts, page_of_texts_with, redirect_quietly,
    },
};

/// A way to write for the plenary, or for a sub-group.
pub(crate) struct SectionLink {
    pub label: String,
    pub url: String,
    pub current: bool,
}

/// Taking notes.
#[derive(Template)]
#[template(path = "minutes/notes/index.html")]
pub(crate) struct NotesPage {
    pub shell: Shell,
    pub frame: MeetingFrame,
    /// Notes were begun.
    pub begun: bool,
    /// Notes can be written: the minutes are a draft.
    pub open: bool,
    pub points: Vec<NotedPoint>,
    /// The point that is shown: its key.
    pub here: String,
    /// The reader may run the clock and tick who is there.
    pub may_edit: bool,
    pub speakers: Vec<Speaker>,
    /// The plenary and the sub-groups that note apart; empty where there are none.
    pub sections: Vec<SectionLink>,
    pub place: NotesTarget,
    pub kinds: &'static [EntryKind],
    /// The last change the page knows.
    pub change_no: i64,
}

impl NotesPage {
    /// The meeting's day is to come: one asks before it begins.
    pub(crate) fn is_early(&self) -> bool {
        let meeting = &self.frame.meeting;
        meeting.state == MeetingState::Planned && meeting.day() > self.shell.today
    }

    /// The meeting runs, and nothing is noted yet: its beginning can be taken back.
    pub(crate) fn is_untouched(&self) -> bool {
        let is_blank = |point: &NotedPoint| {
            point.own.is_empty() && point.others.is_empty() && !point.clock.running
        };
        self.frame.meeting.state == MeetingState::Running && self.points.iter().all(is_blank)
    }

    /// Who writes.
    pub(super) fn reader(&self) -> String {
        self.shell
            .actor_id()
            .map_or_else(String::new, |id| id.to_string())
    }

    /// The section one writes for; empty for the plenary.
    pub(super) fn section(&self) -> String {
        let section = self.place.section;
        section.map_or_else(String::new, |id| id.to_string())
    }

    /// Whom a line can name, for completion.
    pub(crate) fn names(&self) -> askama::Result<String> {
        serde_json::to_string(&self.speakers).map_err(|_| askama::Error::Fmt)
    }

    /// A point as its address names it.
    pub(crate) fn step(&self, point: &NotedPoint) -> String {
        let key = match point.key.as_str() {
            "" => "before",
            key => key,
        };
        match self.place.section {
            Some(section) => format!("?section={section}&point={key}"),
            None => format!("?point={key}"),
        }
    }

    /// What ends the ids of a point's composer.
    pub(crate) fn ends(&self, point: &NotedPoint) -> String {
        match point.key.as_str() {
            "" => "-before".to_owned(),
            key => format!("-{key}"),
        }
    }

    /// All that was noted of a kind, in the order of the agenda.
    pub(crate) fn of_kind(&self, kind: &EntryKind) -> Vec<&NotedEntry> {
        let all = self
            .points
            .iter()
            .flat_map(|p| p.own.iter().chain(&p.others));
        all.filter(|entry| entry.kind == *kind).collect()
    }

    /// The kinds that fill lists of their own.
    pub(crate) fn tallied(&self) -> [(EntryKind, &'static str); 2] {
        [
            (EntryKind::Decision, "decisions-title"),
            (EntryKind::FollowUp, "follow-up-title"),
        ]
    }

    /// The beginning of an entry's text.
    pub(crate) fn excerpt(&self, entry: &NotedEntry) -> String {
        markdown::excerpt(&entry.body, 120)
    }

    /// A decision's code, or whose a follow-up item is and until when.
    pub(crate) fn beside(&self, entry: &NotedEntry) -> String {
        let due = entry.due_on.map(|day| self.shell.t.short_date(day));
        let said = [entry.decision.clone(), entry.owner.clone(), due];
        said.into_iter().flatten().collect::<Vec<_>>().join(" · ")
    }

    /// How many are there.
    pub(crate) fn present(&self) -> usize {
        self.speakers.iter().filter(|one| one.present).count()
    }

    /// What begins an entry of the kind when it is typed fast.
    pub(super) fn sign(&self, kind: &EntryKind) -> &'static str {
        kind.sign().unwrap_or("https://")
    }

    /// All signs, for the script.
    pub(super) fn signs(&self) -> String {
        self.kinds.iter().filter_map(|kind| kind.sign()).collect()
    }
}

impl NotesPage {
    /// An entry of the list.
    pub(super) fn part(&self, entry: &NotedEntry) -> askama::Result<platform::web::Rendered> {
        let part = EntryPart::new(self.shell.t, entry, self.place, self.open);
        platform::web::Rendered::of(&part).map_err(|_| askama::Error::Fmt)
    }
}

pub(super) async fn index(visit: Visit, Path(id): Path<MeetingId>, query: RawQuery) -> Answer {
    let mut db = visit.db().await?;
    let (meeting, _) = meeting_for(&mut db, &visit, id, policy::take_notes).await?;
    let sections = sections::queries::of(&mut db, id).await?;
    let place = NotesTarget::of(id, &query);
    let is_there = |id| sections.iter().any(|section| section.id == id);
    if place.section.is_some_and(|id| !is_there(id)) {
        // Removed meanwhile: nobody writes for it any more.
        return Ok(redirect_quietly(&urls::notes(id)));
    }
    let asked = (query.first("point").to_owned(), None);
    let template = notes_page(&mut db, visit, (meeting, place), &sections, asked).await?;
    page_of_texts(template, db).await
}

/// Begins the notes, and with them the meeting; one of another day only for who said so.
pub(super) async fn start(visit: Visit, Path(id): Path<MeetingId>, query: RawQuery) -> Answer {
    let mut tx = visit.begin().await?;
    let (meeting, permit) = meeting_for(&mut tx, &visit, id, policy::take_notes).await?;
    if meeting.state == MeetingState::Cancelled {
        return Err(AppError::Conflict("notes-of-cancelled"));
    }
    let early = meeting.state == MeetingState::Planned && meeting.day() > visit.shell.today;
    if visit.asks() || early && query.first("early").is_empty() {
        let t = visit.shell.t;
        let consequence = match early {
            true => t.t1("notes-early-day", "date", t.date(meeting.day())),
            false => t.t("notes-start-consequence"),
        };
        let asked = ConfirmPage {
            action: format!("{}?early=1", urls::notes_start(id)),
            ..ConfirmPage::new(
                frame::within(visit.shell, &meeting, &t.t("notes-start")),
                t.t1("notes-start-question", "title", &meeting.title),
                consequence,
                urls::notes(id),
            )
        };
        return page(&asked.ordinary());
    }
    commands::open_minutes(&mut tx, &permit).await?;
    commands::advance(&mut tx, &permit, MeetingStep::Begin).await?;
    tx.lead_quietly(&urls::notes(id)).await
}

/// Takes a beginning back that was a slip: the meeting is planned again.
pub(super) async fn unstart(visit: Visit, Path(id): Path<MeetingId>) -> Answer {
    let mut tx = visit.begin().await?;
    let (meeting, permit) = meeting_for(&mut tx, &visit, id, policy::take_notes).await?;
    // Sent twice: the first one did it.
    if meeting.state != MeetingState::Planned {
        commands::take_back(&mut tx, &permit).await?;
    }
    tx.lead_to(&urls::notes(id), Flash::success("notes-unstarted"))
        .await
}

pub(super) async fn create(
    visit: Visit,
    Path(id): Path<MeetingId>,
    headers: HeaderMap,
    raw: RawForm,
) -> Answer {
    visit.same_writer(&raw)?;
    let mut db = visit.db().await?;
    let (meeting, permit) = writing(&mut db, &visit, id).await?;
    let speakers = speakers::of(&mut db, id).await?;
    let today = kernel::dates::brussels_date(visit.actor.now);
    let form = match forms::parse(&raw, &speakers, today) {
        Ok(form) => form,
        Err(state) => {
            let sections = sections::queries::of(&mut db, id).await?;
            let section = raw.first("section").parse().ok();
            let place = NotesTarget {
                meeting: id,
                section: section.filter(|id| sections.iter().any(|s| s.id == *id)),
            };
            let at = match state.value("point") {
                "" => "before",
                point => point,
            };
            let typed = (at.to_owned(), Some(state));
            let template = notes_page(&mut db, visit, (meeting, place), &sections, typed).await?;
            return page_of_texts_with(StatusCode::UNPROCESSABLE_ENTITY, template, db).await;
        }
    };
    let place = NotesTarget {
        meeting: id,
        section: form.section,
    };
    let point = form.entry.point;
    let stored = lines::store(&mut db, &permit, &meeting, vec![form]).await?;
    let Some(entry) = stored.into_values().next() else {
        return Err(match queries::are_full(&mut db, id).await? {
            true => AppError::Conflict("notes-full"),
            false => AppError::NotFound,
        });
    };
    let json = |value: &HeaderValue| value.as_bytes() == b"application/json";
    if headers.get(header::ACCEPT).is_some_and(json) {
        // A page of an earlier version, open since, sends its lines one by one.
        return Ok(Json(serde_json::json!({ "id": entry })).into_response());
    }
    let point = point.map_or_else(|| "before".to_owned(), |id| id.to_string());
    Ok(redirect_quietly(&format!("{}#add-{point}", place.url())))
}

/// For whom one writes: nothing to choose where there are no sub-groups.
fn section_links(
    place: NotesTarget,
    sections: &[sections::queries::Section],
    t: Translator,
) -> Vec<SectionLink> {
    if sections.is_empty() {
        return Vec::new();
    }
    let link = |section, label| {
        let there = NotesTarget { section, ..place };
        SectionLink {
            label,
            url: there.url(),
            current: there == place,
        }
    };
    let named = sections.iter().map(|s| link(Some(s.id), s.name.clone()));
    std::iter::once(link(None, t.t("section-plenary")))
        .chain(named)
        .collect()
}

async fn notes_page(
    db: &mut PgConnection,
    visit: Visit,
    (meeting, place): (MeetingHead, NotesTarget),
    sections: &[sections::queries::Section],
    (at, typed): (String, Option<FormState>),
) -> Result<NotesPage> {
    let outline = outline_in(db, meeting.id, visit.shell.t.0).await?;
    let entries = queries::changed_since(db, meeting.id, -1).await?;
    let speakers = speakers::of(db, meeting.id).await?;
    let change_no = entries.iter().map(|e| e.change_no).max().unwrap_or(0);
    let entries: Vec<_> = entries.into_iter().filter(|e| !e.removed).collect();
    let t = visit.shell.t;
    let points = noted_points(
        t,
        outline,
        &entries,
        place.section,
        once::new_key,
        (typed.as_ref(), visit.actor.now),
    );
    Ok(NotesPage {
        here: steps::shown(&points, &at),
        points,
        may_edit: policy::edit(&visit.actor, &meeting).is_ok(),
        begun: meeting.minutes_state.is_some(),
        open: is_open(&meeting),
        speakers,
        sections: section_links(place, sections, t),
        place,
        kinds: EntryKind::ALL,
        change_no,
        shell: frame::within(visit.shell, &meeting, &t.t("meeting-tab-notes")),
        frame: MeetingFrame::new(&visit.actor, meeting, MeetingTab::Notes, t),
    })
}
