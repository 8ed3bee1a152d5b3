//! Handlers of the minutes' lifecycle.

pub(super) mod amend;
pub(super) mod comparing;
pub(super) mod files;

use askama::Template;
use axum::extract::Path;
use chrono::{DateTime, Days, NaiveDate, Utc};
use sqlx::PgConnection;

use super::{
    candidates::{self, Candidate},
    commands, letter,
    model::{self, LifeEvent, VersionCause},
    queries::{self, Gaps},
    reading::MinutesPage,
};
use crate::{
    meeting_for,
    notes::{self, shorthand},
    publication::{
        document, printed,
        queries::{Recipient, recipients},
        written::{Written, languages},
    },
};
use kernel::{dates::brussels_date, ids::MeetingId, meeting::MinutesState, urls, workflow::NotNow};
use meetings::{
    frame::{self, MeetingFrame, MeetingTab},
    head::MeetingHead,
    policy,
};
use platform::{
    auth::{Permit, rights::permission::ManageMinutes},
    errors::{AppError, Result, SaveError},
    i18n::Translator,
    mail::{self, Sending},
    print::Document,
    web::{
        Again, Answer, AppState, Choice, Flash, FormState, RawForm, RawQuery, Reader, Save, Shell,
        Visit, links, page, page_of_texts, page_with, redirect, redirect_quietly,
    },
};

/// Days people have to correct, unless said otherwise.
const CORRECTION_DAYS: u64 = 7;

/// Taking a step: who is told, by when corrections are due.
#[derive(Template)]
#[template(path = "minutes/lifecycle/advance.html")]
pub(crate) struct AdvancePage {
    pub shell: Shell,
    pub frame: MeetingFrame,
    pub event: LifeEvent,
    pub recipients: Vec<Recipient>,
    pub sending: Sending,
    pub gaps: Gaps,
    /// Sub-groups whose notes would be missing.
    pub unmerged: Vec<String>,
    /// They are approved while corrections can still be proposed.
    pub early: bool,
    /// Meetings that may have approved them.
    pub meetings: Vec<Choice>,
    pub form: FormState,
}

impl AdvancePage {
    /// What the step leads to.
    pub(super) fn consequence(&self) -> String {
        self.shell.t.t(&format!("{}-consequence", self.event.key()))
    }

    /// What may have been forgotten, in words.
    pub(crate) fn warnings(&self) -> Vec<String> {
        let (t, gaps) = (self.shell.t, &self.gaps);
        let nobody = gaps.nobody_present.then(|| t.t("minutes-nobody-present"));
        let unowned = (gaps.unowned > 0).then(|| t.count("minutes-unowned", gaps.unowned));
        let texts = gaps.undated.iter();
        let days: Vec<_> = texts
            .filter_map(|text| shorthand::unread_day(text))
            .collect();
        let unread =
            (!days.is_empty()).then(|| t.t1("minutes-unread-days", "days", days.join(", ")));
        nobody.into_iter().chain(unowned).chain(unread).collect()
    }

    /// The step waits until all corrections are answered.
    pub(crate) fn is_blocked(&self) -> bool {
        self.approves() && self.frame.meeting.open_corrections > 0
    }

    /// The minutes are approved.
    pub(crate) fn approves(&self) -> bool {
        self.event == LifeEvent::Approve
    }

    /// The step sends mails.
    pub(super) fn mails(&self) -> bool {
        self.event == LifeEvent::Circulate
    }
}

/// When corrections are due, unless said otherwise: days after the meeting, or after now.
fn usual_due(meeting: &MeetingHead, today: NaiveDate) -> NaiveDate {
    today.max(meeting.day()) + Days::new(CORRECTION_DAYS)
}

/// Where the minutes stand, if their state allows the event.
fn standing(meeting: &MeetingHead, event: LifeEvent) -> Result<MinutesState> {
    let state = meeting.minutes_state.ok_or(AppError::NotFound)?;
    match state.next(event) {
        Ok(_) => Ok(state),
        Err(NotNow) => Err(AppError::Conflict("minutes-not-in-state")),
    }
}

fn event_of(word: &str) -> Result<LifeEvent> {
    word.parse()
        .map_err(|_| AppError::BadRequest("error-not-valid"))
}

pub(super) async fn confirm(visit: Visit, Path(id): Path<MeetingId>, query: RawQuery) -> Answer {
    let mut db = visit.db().await?;
    let (meeting, _) = meeting_for(&mut db, &visit, id, policy::manage_minutes).await?;
    if query.first("event").is_empty() {
        return Ok(redirect_quietly(&urls::minutes(id)));
    }
    let event = event_of(query.first("event"))?;
    standing(&meeting, event)?;
    let due = usual_due(&meeting, brussels_date(visit.actor.now));
    let form = FormState::blank().with("due_on", due);
    let form = if event == LifeEvent::Approve {
        let later = candidates::later(&mut db, &meeting, visit.actor.now).await?;
        form.with_optional(
            "approved_in",
            candidates::suggested(&later, query.parsed("approved_in")),
        )
    } else {
        form
    };
    page(&advance_page(&mut db, visit, meeting, event, (form, &query)).await?)
}

pub(super) async fn advance(visit: Visit, Path(id): Path<MeetingId>, raw: RawForm) -> Answer {
    let written = match raw.first("event").parse() {
        Ok(LifeEvent::Circulate) => Some(written(&visit, id).await?),
        _ => None,
    };
    let mut tx = visit.begin().await?;
    let (meeting, permit) = meeting_for(&mut tx, &visit, id, policy::manage_minutes).await?;
    let event = event_of(raw.first("event"))?;
    let from = standing(&meeting, event)?;
    let saved = async {
        let today = brussels_date(visit.actor.now);
        let due_on = due_on(&raw, event, today, meeting.day())?;
        nothing_first(&mut tx, &meeting, event).await?;
        let mut reason = early_reason(&raw, &meeting, event, today)?;
        let approved_in = approved_in(&mut tx, &raw, &meeting, (event, visit.actor.now)).await?;
        if !commands::advance(&mut tx, &permit, (from, event), due_on).await? {
            return Err(AppError::Conflict("minutes-not-in-state").into());
        }
        if let Some(later) = approved_in {
            commands::approved_in(&mut tx, &permit, later.id).await?;
            let day = visit.shell.t.date(brussels_date(later.starts_at));
            let place = format!("{} · {day}", later.title);
            reason = match reason.as_str() {
                "" => place,
                why => format!("{place} · {why}"),
            };
        }
        if let Some(cause) = VersionCause::of(event) {
            commands::keep_version(&mut tx, &permit, &meeting, cause, &reason).await?;
        }
        Ok(match (due_on, written) {
            (Some(due_on), Some(written)) => {
                let app = &visit.app;
                circulate(&mut tx, app, &permit, &meeting, &written, due_on).await?
            }
            _ => 0,
        })
    };
    match Save::of(&raw).end(saved.await, tx).await? {
        Ok(mailed) => {
            let now = from.next(event).unwrap_or(from);
            let done = Flash::success("minutes-advanced").arg("state", visit.shell.t.word(now));
            let flash = links::mailed(&visit.app, mailed, done);
            Ok(redirect(&urls::minutes(id), flash))
        }
        Err(Again { status, form }) => {
            let mut db = visit.db().await?;
            let first = RawQuery::of("");
            let template = advance_page(&mut db, visit, meeting, event, (form, &first)).await?;
            page_with(status, &template)
        }
    }
}

/// Makes sure that nothing is to be done before the step.
async fn nothing_first(
    db: &mut PgConnection,
    meeting: &MeetingHead,
    event: LifeEvent,
) -> Result<()> {
    if event == LifeEvent::Circulate {
        let unmerged = notes::sections::queries::unmerged(db, meeting.id).await?;
        if !unmerged.is_empty() {
            return Err(AppError::Conflict("minutes-sections-first"));
        }
    }
    if event == LifeEvent::Approve && meeting.open_corrections > 0 {
        return Err(AppError::Conflict("minutes-corrections-first"));
    }
    Ok(())
}

/// Sends the minutes round, as written before; to how many people.
async fn circulate(
    db: &mut PgConnection,
    app: &AppState,
    permit: &Permit<ManageMinutes, MeetingId>,
    meeting: &MeetingHead,
    written: &Written,
    due_on: NaiveDate,
) -> Result<usize> {
    let people = recipients(db, meeting.id).await?;
    for document in circulated(db, meeting, &people).await? {
        written.still_says(&document)?;
    }
    let files = written.keep_files(db, meeting).await?;
    let mut count = 0;
    for person in &people {
        if person.left_alone {
            continue;
        }
        // The minutes themselves, to be read without following the link.
        let texts = written.texts(person.lang)?;
        let new = letter::circulation(app, meeting, texts, person, due_on)
            .file(files.get(&person.lang).copied())
            .reply_to(permit.by());
        mail::post(db, &new, permit.at()).await?;
        count += 1;
    }
    Ok(count)
}

/// The minutes as the mails that send them round hold them.
async fn written(visit: &Visit, id: MeetingId) -> Result<Written> {
    let mut db = visit.db().await?;
    let (meeting, _) = meeting_for(&mut db, visit, id, policy::manage_minutes).await?;
    let people = recipients(&mut db, id).await?;
    let documents = circulated(&mut db, &meeting, &people).await?;
    drop(db);
    let mut written = Written::of(documents).await?;
    written.print(visit.actor.id).await;
    Ok(written)
}

/// The minutes to be sent round, in the languages of who gets them.
async fn circulated(
    db: &mut PgConnection,
    meeting: &MeetingHead,
    people: &[Recipient],
) -> Result<Vec<Document>> {
    let minutes = document::load(db, meeting).await?;
    let said = |lang| printed::minutes(&minutes, MinutesState::Circulated, Translator(lang));
    Ok(languages(people).into_iter().map(said).collect())
}

/// Why minutes are approved while they can still be corrected; empty where that day is over.
fn early_reason(
    raw: &RawForm,
    meeting: &MeetingHead,
    event: LifeEvent,
    today: NaiveDate,
) -> Result<String, FormState> {
    if event != LifeEvent::Approve || !model::is_corrected_on(meeting, today) {
        return Ok(String::new());
    }
    let mut read = Reader::new(raw);
    let reason = read.required_text("reason", 500);
    read.finish(|| reason)
}

/// The meeting that approves, where one was chosen: it took place.
async fn approved_in(
    db: &mut PgConnection,
    raw: &RawForm,
    meeting: &MeetingHead,
    (event, now): (LifeEvent, DateTime<Utc>),
) -> Result<Option<Candidate>, SaveError> {
    if event != LifeEvent::Approve {
        return Ok(None);
    }
    let mut read = Reader::new(raw);
    let chosen = read.optional::<MeetingId>("approved_in");
    let later = candidates::later(db, meeting, now).await?;
    let found = chosen
        .flatten()
        .and_then(|id| later.into_iter().find(|c| c.id == id));
    if chosen.is_some_and(|chosen| chosen.is_some() && found.is_none()) {
        read.wrong("approved_in", "error-not-valid");
    }
    Ok(read.finish(|| Some(found))?)
}

/// By when corrections are due, for minutes sent round.
fn due_on(
    raw: &RawForm,
    event: LifeEvent,
    today: NaiveDate,
    held_on: NaiveDate,
) -> Result<Option<NaiveDate>, FormState> {
    if event != LifeEvent::Circulate {
        return Ok(None);
    }
    let mut read = Reader::new(raw);
    let due = read.required_date("due_on");
    if due.is_some_and(|due| due < today) {
        read.wrong("due_on", "error-date-past");
    } else if due.is_some_and(|due| due < held_on) {
        read.wrong("due_on", "minutes-due-before-meeting");
    }
    read.finish(|| due).map(Some)
}

/// The minutes as a version kept them.
pub(super) async fn version(visit: Visit, Path((id, number)): Path<(MeetingId, i32)>) -> Answer {
    let mut db = visit.db().await?;
    let (meeting, _) = meeting_for(&mut db, &visit, id, policy::read_notes).await?;
    let versions = queries::versions(&mut db, id).await?;
    let version = versions.iter().find(|v| v.number == number).cloned();
    let content = queries::content(&mut db, id, number).await?;
    let (Some(version), Some(document)) = (version, content) else {
        return Err(AppError::NotFound);
    };
    let t = visit.shell.t;
    let title = t.t1("minutes-version", "number", number);
    let template = MinutesPage {
        shell: frame::within(visit.shell, &meeting, &title)
            .crumb(t.t("meeting-tab-minutes"), urls::minutes(id)),
        frame: MeetingFrame::new(&visit.actor, meeting, MeetingTab::Minutes, t),
        summaries: printed::summaries(&document, t),
        document,
        events: Vec::new(),
        may_amend: false,
        may_propose: false,
        versions,
        version: Some(version),
    };
    page_of_texts(template, db).await
}

async fn advance_page(
    db: &mut PgConnection,
    visit: Visit,
    meeting: MeetingHead,
    event: LifeEvent,
    (form, query): (FormState, &RawQuery),
) -> Result<AdvancePage> {
    let unmerged = match event {
        LifeEvent::Circulate => notes::sections::queries::unmerged(db, meeting.id).await?,
        _ => Vec::new(),
    };
    let meetings = match event {
        LifeEvent::Approve => candidates::later(db, &meeting, visit.actor.now).await?,
        _ => Vec::new(),
    };
    let recipients = match event {
        LifeEvent::Circulate => recipients(db, meeting.id).await?,
        _ => Vec::new(),
    };
    let gaps = match event {
        LifeEvent::Circulate => queries::gaps(db, meeting.id).await?,
        _ => queries::Gaps::default(),
    };
    let t = visit.shell.t;
    let today = brussels_date(visit.actor.now);
    let due_on = usual_due(&meeting, today);
    Ok(AdvancePage {
        early: event == LifeEvent::Approve && model::is_corrected_on(&meeting, today),
        sending: letter::sending(&visit.app, &meeting, &recipients, due_on, query),
        gaps,
        shell: frame::within(visit.shell, &meeting, &t.word(event))
            .crumb(t.t("meeting-tab-minutes"), urls::minutes(meeting.id)),
        frame: MeetingFrame::new(&visit.actor, meeting, MeetingTab::Minutes, t),
        unmerged,
        meetings: candidates::choices(&meetings, t),
        event,
        recipients,
        form,
    })
}
