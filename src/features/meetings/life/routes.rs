//! Handlers of the minutes' life.

use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::Response,
};
use chrono::{Days, NaiveDate};
use sqlx::PgConnection;

use super::{
    commands,
    model::{self, LifeEvent},
    pages::AdvancePage,
    queries,
};
use crate::{
    features::meetings::{
        frame::{self, MeetingFrame, MeetingTab},
        head::MeetingHead,
        model::MinutesState,
        policy,
        publication::MinutesPage,
    },
    kernel::{dates::brussels_date, ids::MeetingId, urls},
    platform::{
        errors::{AppError, Result},
        i18n::Translator,
        mail::{self, NewMail},
        web::{
            AppState, Flash, FormState, RawForm, RawQuery, Reader, Visit, page, page_with, redirect,
        },
    },
};

/// Days people have to correct, unless said otherwise.
const CORRECTION_DAYS: u64 = 7;

/// The state after the event, where the minutes are in a state for it.
fn target(meeting: &MeetingHead, event: LifeEvent) -> Result<(MinutesState, MinutesState)> {
    let state = meeting.minutes_state.ok_or(AppError::NotFound)?;
    let next = model::next(state, event).ok_or(AppError::Conflict("minutes-not-in-state"))?;
    Ok((state, next))
}

fn event_of(word: &str) -> Result<LifeEvent> {
    word.parse()
        .map_err(|_| AppError::BadRequest("error-not-valid"))
}

pub async fn confirm(
    State(app): State<AppState>,
    visit: Visit,
    Path(id): Path<MeetingId>,
    query: RawQuery,
) -> Result<Response> {
    let mut db = app.db().await?;
    let meeting = frame::known(&mut db, &visit.actor, id).await?;
    policy::manage_minutes(&visit.actor, &meeting)?;
    let event = event_of(query.first("event"))?;
    target(&meeting, event)?;
    let due = brussels_date(visit.actor.now) + Days::new(CORRECTION_DAYS);
    let form = FormState::blank().with("due_on", due);
    page(&advance_page(&mut db, visit, meeting, event, form).await?)
}

pub async fn advance(
    State(app): State<AppState>,
    visit: Visit,
    Path(id): Path<MeetingId>,
    raw: RawForm,
) -> Result<Response> {
    let mut tx = app.begin().await?;
    let meeting = frame::known(&mut tx, &visit.actor, id).await?;
    let permit = policy::manage_minutes(&visit.actor, &meeting)?;
    let event = event_of(raw.first("event"))?;
    let states = target(&meeting, event)?;
    let due_on = match due_on(&raw, event, brussels_date(visit.actor.now)) {
        Ok(due_on) => due_on,
        Err(state) => {
            let template = advance_page(&mut tx, visit, meeting, event, state).await?;
            return page_with(StatusCode::UNPROCESSABLE_ENTITY, &template);
        }
    };
    if !commands::set_state(&mut tx, &permit, id, states, due_on).await? {
        return Err(AppError::Conflict("minutes-not-in-state"));
    }
    if let Some(cause) = event.cause() {
        commands::keep_version(&mut tx, &permit, &meeting, cause, "").await?;
    }
    if let Some(due_on) = due_on {
        for person in queries::recipients(&mut tx, id).await? {
            let new = circulation(&app, &meeting, &person, due_on);
            mail::post(&mut tx, &new, permit.at()).await?;
        }
    }
    tx.commit().await?;
    Ok(redirect(
        &urls::minutes(id),
        Flash::success("minutes-advanced"),
    ))
}

/// By when corrections are due, for minutes sent round.
fn due_on(
    raw: &RawForm,
    event: LifeEvent,
    today: NaiveDate,
) -> Result<Option<NaiveDate>, FormState> {
    if event != LifeEvent::Circulate {
        return Ok(None);
    }
    let mut read = Reader::new(raw);
    let due = read.required_date("due_on");
    if due.is_some_and(|due| due < today) {
        read.wrong("due_on", "error-date-past");
    }
    read.finish(|| due).map(Some)
}

fn circulation(
    app: &AppState,
    meeting: &MeetingHead,
    person: &queries::Recipient,
    due_on: NaiveDate,
) -> NewMail {
    let t = Translator(person.lang);
    NewMail {
        recipient: person.email.clone(),
        subject: t.t1("minutes-mail-subject", "title", &meeting.title),
        body: t.with(
            "minutes-mail-body",
            &[
                ("name", person.name.clone()),
                ("title", meeting.title.clone()),
                ("due", t.date(due_on)),
                ("link", app.absolute(&urls::minutes(meeting.id))),
            ],
        ),
    }
}

/// The minutes as a version kept them.
pub async fn version(
    State(app): State<AppState>,
    visit: Visit,
    Path((id, number)): Path<(MeetingId, i32)>,
) -> Result<Response> {
    let mut db = app.db().await?;
    let meeting = frame::known(&mut db, &visit.actor, id).await?;
    policy::read_notes(&visit.actor, &meeting)?;
    let versions = queries::versions(&mut db, id).await?;
    let version = versions.iter().find(|v| v.number == number).cloned();
    let content = queries::content(&mut db, id, number).await?;
    let (Some(version), Some(document)) = (version, content) else {
        return Err(AppError::NotFound);
    };
    let t = visit.shell.t;
    let title = t.t1("minutes-version", "number", number);
    page(&MinutesPage {
        url: urls::minutes(id),
        shell: frame::within(visit.shell, &meeting, &title)
            .crumb(t.t("meeting-tab-minutes"), urls::minutes(id)),
        frame: MeetingFrame::new(&visit.actor, meeting, MeetingTab::Minutes, t),
        document,
        events: Vec::new(),
        may_amend: false,
        versions,
        version: Some(version),
    })
}

async fn advance_page(
    db: &mut PgConnection,
    visit: Visit,
    meeting: MeetingHead,
    event: LifeEvent,
    form: FormState,
) -> Result<AdvancePage> {
    let recipients = match event {
        LifeEvent::Circulate => queries::recipients(db, meeting.id).await?,
        _ => Vec::new(),
    };
    let t = visit.shell.t;
    let url = urls::minutes(meeting.id);
    Ok(AdvancePage {
        shell: frame::within(visit.shell, &meeting, &t.word(event))
            .crumb(t.t("meeting-tab-minutes"), &url),
        frame: MeetingFrame::new(&visit.actor, meeting, MeetingTab::Minutes, t),
        action: format!("{url}/advance"),
        back: url,
        event,
        recipients,
        form,
    })
}
