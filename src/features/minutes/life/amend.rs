//! Handlers of amendments: passages changed, added or taken out after approval, with their
//! reason, for all to see.

use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::Response,
};
use sqlx::PgConnection;

use super::{
    commands,
    model::{self, VersionCause},
    pages::{AmendPage, Amendment},
};
use crate::{
    notes::{
        self,
        commands::{NewEntry, Promise},
        correcting,
    },
    publication::document::{self, Entry},
};
use kernel::{
    ids::{EntryId, MeetingId, PointId},
    meeting::EntryKind,
    urls,
};
use meetings::{agenda::queries::outline, frame, head::MeetingHead, policy};
use platform::{
    auth::{Permit, rights::permission::ManageMinutes, token::Secret},
    errors::{AppError, Result, SaveError},
    web::{
        AppState, Choice, Flash, FormState, RawForm, RawQuery, Reader, Visit, page, page_with,
        redirect,
    },
};

async fn amending(
    db: &mut PgConnection,
    visit: &Visit,
    id: MeetingId,
) -> Result<(MeetingHead, Permit<ManageMinutes>)> {
    let meeting = frame::known(db, &visit.actor, id).await?;
    let permit = policy::manage_minutes(&visit.actor, &meeting)?;
    match meeting.minutes_state {
        Some(state) if model::amends(state) => Ok((meeting, permit)),
        _ => Err(AppError::Conflict("minutes-not-in-state")),
    }
}

async fn stored(db: &mut PgConnection, meeting: &MeetingHead, id: EntryId) -> Result<Entry> {
    let document = document::load(db, meeting).await?;
    let mut entries = document.points.into_iter().flat_map(|p| p.entries);
    let found = entries.find(|e| e.id == id && !e.removed);
    found.ok_or(AppError::NotFound)
}

pub async fn edit(
    State(app): State<AppState>,
    visit: Visit,
    Path((id, entry)): Path<(MeetingId, EntryId)>,
) -> Result<Response> {
    let mut db = app.db().await?;
    let (meeting, _) = amending(&mut db, &visit, id).await?;
    let entry = stored(&mut db, &meeting, entry).await?;
    let form = FormState::blank()
        .with("body", &entry.body)
        .with("seen", &entry.body);
    page(&amend_page(
        visit,
        &meeting,
        Amendment::Change(entry.id),
        form,
    ))
}

pub async fn update(
    State(app): State<AppState>,
    visit: Visit,
    Path((id, entry)): Path<(MeetingId, EntryId)>,
    raw: RawForm,
) -> Result<Response> {
    let mut tx = app.begin().await?;
    let (meeting, permit) = amending(&mut tx, &visit, id).await?;
    let entry = stored(&mut tx, &meeting, entry).await?;
    let amendment = Amendment::Change(entry.id);
    let mut read = Reader::new(&raw);
    let body = read.required_markdown("body", 20_000);
    let reason = read.required_line("reason", 500);
    let (body, reason) = match read.finish(|| Some((body?, reason?))) {
        Ok(said) => said,
        Err(state) => return refused(visit, &meeting, amendment, state),
    };
    let seen = seen(&raw);
    let saved = correcting::amend(&mut tx, &permit, id, entry.id, (&seen, &body), &reason).await;
    match saved {
        Ok(()) => {
            keep(&mut tx, &permit, &meeting, &reason).await?;
            tx.commit().await?;
            done(id, Some(entry.id))
        }
        Err(SaveError::Stale) => changed_meanwhile(visit, &meeting, &entry, amendment, raw),
        Err(error) => Err(error.into()),
    }
}

pub async fn confirm_strike(
    State(app): State<AppState>,
    visit: Visit,
    Path((id, entry)): Path<(MeetingId, EntryId)>,
) -> Result<Response> {
    let mut db = app.db().await?;
    let (meeting, _) = amending(&mut db, &visit, id).await?;
    let entry = stored(&mut db, &meeting, entry).await?;
    let form = FormState::blank()
        .with("body", &entry.body)
        .with("seen", &entry.body);
    page(&amend_page(
        visit,
        &meeting,
        Amendment::Strike(entry.id),
        form,
    ))
}

pub async fn strike(
    State(app): State<AppState>,
    visit: Visit,
    Path((id, entry)): Path<(MeetingId, EntryId)>,
    raw: RawForm,
) -> Result<Response> {
    let mut tx = app.begin().await?;
    let (meeting, permit) = amending(&mut tx, &visit, id).await?;
    let entry = stored(&mut tx, &meeting, entry).await?;
    let amendment = Amendment::Strike(entry.id);
    let mut read = Reader::new(&raw);
    let reason = read.required_line("reason", 500);
    let reason = match read.finish(|| reason) {
        Ok(reason) => reason,
        Err(state) => {
            let state = state.without("body").with("body", &entry.body);
            return refused(visit, &meeting, amendment, state);
        }
    };
    let seen = seen(&raw);
    match correcting::strike(&mut tx, &permit, id, (entry.id, &seen), &reason).await {
        Ok(()) => {
            keep(&mut tx, &permit, &meeting, &reason).await?;
            tx.commit().await?;
            done(id, Some(entry.id))
        }
        Err(SaveError::Stale) => changed_meanwhile(visit, &meeting, &entry, amendment, raw),
        Err(error) => Err(error.into()),
    }
}

pub async fn new(
    State(app): State<AppState>,
    visit: Visit,
    Path(id): Path<MeetingId>,
    query: RawQuery,
) -> Result<Response> {
    let mut db = app.db().await?;
    let (meeting, _) = amending(&mut db, &visit, id).await?;
    let points = points(&mut db, id).await?;
    let form = FormState::blank()
        .with_optional("point", query.parsed::<PointId>("point"))
        .with("kind", EntryKind::Information)
        .with("key", Secret::random().to_text());
    page(&amend_page(visit, &meeting, Amendment::Add(points), form))
}

pub async fn add(
    State(app): State<AppState>,
    visit: Visit,
    Path(id): Path<MeetingId>,
    raw: RawForm,
) -> Result<Response> {
    let mut tx = app.begin().await?;
    let (meeting, permit) = amending(&mut tx, &visit, id).await?;
    let points = points(&mut tx, id).await?;
    let mut read = Reader::new(&raw);
    let body = read.required_markdown("body", 20_000);
    let reason = read.required_line("reason", 500);
    let kind = read.required_word::<EntryKind>("kind");
    let speaker = read.line("speaker", 200);
    let point = read.optional::<PointId>("point");
    if let Some(Some(point)) = point
        && !points
            .iter()
            .any(|choice| choice.value == point.to_string())
    {
        read.wrong("point", "error-not-valid");
    }
    let parsed = read.finish(|| {
        let new = NewEntry {
            point: point?,
            section: None,
            parent: None,
            kind: kind?,
            speaker: None,
            speaker_name: speaker?,
            body: body?,
            client_key: raw.first("key").chars().take(100).collect(),
        };
        Some((new, reason?))
    });
    let (new, reason) = match parsed {
        Ok(parsed) => parsed,
        Err(state) => return refused(visit, &meeting, Amendment::Add(points), state),
    };
    let taking = policy::take_notes(&visit.actor, &meeting)?;
    if notes::queries::by_key(&mut tx, id, &new.client_key)
        .await?
        .is_some()
    {
        // Sent twice: it stands there already.
        return done(id, None);
    }
    let entry = notes::commands::add_entry(&mut tx, &taking, id, &new).await?;
    let said = (new.kind, new.body.as_str());
    notes::commands::register(&mut tx, &taking, &meeting, entry, said, &Promise::default()).await?;
    correcting::mark_added(&mut tx, &permit, id, (entry, &new.body), &reason).await?;
    keep(&mut tx, &permit, &meeting, &reason).await?;
    tx.commit().await?;
    done(id, Some(entry))
}

async fn points(db: &mut PgConnection, meeting: MeetingId) -> Result<Vec<Choice>> {
    let outline = outline(db, meeting).await?;
    let choice = |p: &meetings::agenda::model::OutlinePoint| {
        Choice::new(p.id, format!("{} {}", p.number, p.title))
    };
    Ok(outline.iter().map(choice).collect())
}

/// The text that the writer saw.
fn seen(raw: &RawForm) -> String {
    raw.first("seen").replace("\r\n", "\n")
}

async fn keep(
    db: &mut PgConnection,
    permit: &Permit<ManageMinutes>,
    meeting: &MeetingHead,
    reason: &str,
) -> Result<()> {
    commands::keep_version(db, permit, meeting, VersionCause::Amended, reason).await?;
    Ok(())
}

fn done(id: MeetingId, entry: Option<EntryId>) -> Result<Response> {
    let place = match entry {
        Some(entry) => format!("{}#entry-{entry}", urls::minutes(id)),
        None => urls::minutes(id),
    };
    Ok(redirect(&place, Flash::success("minutes-amended")))
}

fn refused(
    visit: Visit,
    meeting: &MeetingHead,
    amendment: Amendment,
    form: FormState,
) -> Result<Response> {
    let template = amend_page(visit, meeting, amendment, form);
    page_with(StatusCode::UNPROCESSABLE_ENTITY, &template)
}

/// The form again, with what was typed, after the passage was changed by somebody else.
fn changed_meanwhile(
    visit: Visit,
    meeting: &MeetingHead,
    entry: &Entry,
    amendment: Amendment,
    raw: RawForm,
) -> Result<Response> {
    let form = FormState::typed(raw.0)
        .without("seen")
        .with("seen", &entry.body)
        .refused("body", "minutes-amended-meanwhile");
    page_with(
        StatusCode::CONFLICT,
        &amend_page(visit, meeting, amendment, form),
    )
}

fn amend_page(
    visit: Visit,
    meeting: &MeetingHead,
    amendment: Amendment,
    form: FormState,
) -> AmendPage {
    let t = visit.shell.t;
    let url = urls::minutes(meeting.id);
    let (action, back) = match &amendment {
        Amendment::Change(entry) => (
            format!("{url}/amend/{entry}"),
            format!("{url}#entry-{entry}"),
        ),
        Amendment::Strike(entry) => (
            format!("{url}/amend/{entry}/strike"),
            format!("{url}#entry-{entry}"),
        ),
        Amendment::Add(_) => (format!("{url}/amend"), url.clone()),
    };
    AmendPage {
        shell: frame::within(visit.shell, meeting, &t.t(amendment.title()))
            .crumb(t.t("meeting-tab-minutes"), &url),
        kinds: Choice::words::<EntryKind>(t),
        action,
        back,
        amendment,
        form,
    }
}
