//! Handlers of amendments: passages changed, added or taken out after approval, with their
//! reason, for all to see.

use askama::Template;
use axum::{extract::Path, response::Response};
use sqlx::PgConnection;

use crate::{
    lifecycle::{
        commands,
        model::{self, VersionCause},
    },
    meeting_for,
    notes::{
        self,
        commands::{NewEntry, Promise},
        correcting, unchanged,
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
    i18n::Translator,
    web::{
        Answer, Choice, Flash, FormState, RawForm, RawQuery, Reader, Save, Shell, Visit, page,
        redirect,
    },
};

/// The message where the passage was changed by somebody else.
const CHANGED: (&str, &str) = ("body", "minutes-amended-meanwhile");

/// What an amendment does.
#[derive(Debug, Clone)]
pub(crate) enum Amendment {
    /// Changes a passage.
    Change(EntryId),
    /// Takes one out; it stays to be read, struck through.
    Strike(EntryId),
    /// Adds one, under one of these points.
    Add(Vec<Choice>),
}

impl Amendment {
    /// The key of the form's title and button.
    pub(crate) fn title(&self) -> &'static str {
        match self {
            Self::Change(_) => "minutes-amend",
            Self::Strike(_) => "minutes-strike",
            Self::Add(_) => "minutes-amend-add",
        }
    }
}

/// Amending minutes.
#[derive(Template)]
#[template(path = "minutes/lifecycle/amend.html")]
pub(crate) struct AmendPage {
    pub shell: Shell,
    pub amendment: Amendment,
    pub kinds: Vec<Choice>,
    pub form: FormState,
    pub action: String,
    pub back: String,
}

impl AmendPage {
    /// A passage is taken out.
    pub(crate) fn is_strike(&self) -> bool {
        matches!(self.amendment, Amendment::Strike(_))
    }
}

async fn amending(
    db: &mut PgConnection,
    visit: &Visit,
    id: MeetingId,
) -> Result<(MeetingHead, Permit<ManageMinutes, MeetingId>)> {
    let (meeting, permit) = meeting_for(db, visit, id, policy::manage_minutes).await?;
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

pub(crate) async fn edit(visit: Visit, Path((id, entry)): Path<(MeetingId, EntryId)>) -> Answer {
    let mut db = visit.db().await?;
    let (meeting, _) = amending(&mut db, &visit, id).await?;
    let entry = stored(&mut db, &meeting, entry).await?;
    let amendment = Amendment::Change(entry.id);
    page(&amend_page(visit, &meeting, amendment, filled(&entry)))
}

fn filled(entry: &Entry) -> FormState {
    FormState::blank()
        .with("body", &entry.body)
        .with("seen", &entry.body)
}

pub(crate) async fn update(
    visit: Visit,
    Path((id, entry)): Path<(MeetingId, EntryId)>,
    raw: RawForm,
) -> Answer {
    let mut tx = visit.begin().await?;
    let (meeting, permit) = amending(&mut tx, &visit, id).await?;
    let entry = stored(&mut tx, &meeting, entry).await?;
    let saved = async {
        let mut read = Reader::new(&raw);
        let body = read.required_markdown("body", 20_000);
        let reason = read.required_line("reason", 500);
        let (body, reason) = read.finish(|| Some((body?, reason?)))?;
        let seen = unchanged::text(&raw);
        correcting::amend(&mut tx, &permit, entry.id, (&seen, &body), &reason).await?;
        keep(&mut tx, &permit, &meeting, &reason).await
    };
    match unchanged::end(saved.await, tx, raw, &entry.body, CHANGED).await? {
        Ok(()) => Ok(done(id, entry.id)),
        Err(again) => {
            let amendment = Amendment::Change(entry.id);
            again.page(|form| amend_page(visit, &meeting, amendment, form))
        }
    }
}

pub(crate) async fn confirm_strike(
    visit: Visit,
    Path((id, entry)): Path<(MeetingId, EntryId)>,
) -> Answer {
    let mut db = visit.db().await?;
    let (meeting, _) = amending(&mut db, &visit, id).await?;
    let entry = stored(&mut db, &meeting, entry).await?;
    let amendment = Amendment::Strike(entry.id);
    page(&amend_page(visit, &meeting, amendment, filled(&entry)))
}

pub(crate) async fn strike(
    visit: Visit,
    Path((id, entry)): Path<(MeetingId, EntryId)>,
    raw: RawForm,
) -> Answer {
    let mut tx = visit.begin().await?;
    let (meeting, permit) = amending(&mut tx, &visit, id).await?;
    let entry = stored(&mut tx, &meeting, entry).await?;
    let raw = raw.fixed("body", &entry.body);
    let saved = async {
        let mut read = Reader::new(&raw);
        let reason = read.required_line("reason", 500);
        let reason = read.finish(|| reason)?;
        let seen = unchanged::text(&raw);
        correcting::strike(&mut tx, &permit, (entry.id, &seen), &reason).await?;
        keep(&mut tx, &permit, &meeting, &reason).await
    };
    match unchanged::end(saved.await, tx, raw, &entry.body, CHANGED).await? {
        Ok(()) => Ok(done(id, entry.id)),
        Err(again) => {
            let amendment = Amendment::Strike(entry.id);
            again.page(|form| amend_page(visit, &meeting, amendment, form))
        }
    }
}

pub(crate) async fn new(visit: Visit, Path(id): Path<MeetingId>, query: RawQuery) -> Answer {
    let mut db = visit.db().await?;
    let (meeting, _) = amending(&mut db, &visit, id).await?;
    let points = points(&mut db, id, visit.shell.t).await?;
    let form = FormState::blank()
        .with_optional("point", query.parsed::<PointId>("point"))
        .with("kind", EntryKind::default());
    page(&amend_page(visit, &meeting, Amendment::Add(points), form))
}

pub(crate) async fn add(visit: Visit, Path(id): Path<MeetingId>, raw: RawForm) -> Answer {
    let mut tx = visit.begin().await?;
    let (meeting, permit) = amending(&mut tx, &visit, id).await?;
    let points = points(&mut tx, id, visit.shell.t).await?;
    let saved = async {
        let (new, reason) = added(&raw, &points)?;
        let taking = policy::take_notes(&visit.actor, &meeting)?;
        let entry = notes::commands::add_entry(&mut tx, &taking, &new).await?;
        let (said, nothing) = ((new.kind, new.body.as_str()), Promise::default());
        notes::commands::register(&mut tx, &taking, &meeting, entry, said, &nothing).await?;
        correcting::mark_added(&mut tx, &permit, (entry, &new.body), &reason).await?;
        keep(&mut tx, &permit, &meeting, &reason).await?;
        Ok(entry)
    };
    match Save::of(&raw).end(saved.await, tx).await? {
        Ok(entry) => Ok(done(id, entry)),
        Err(again) => {
            let amendment = Amendment::Add(points);
            again.page(|form| amend_page(visit, &meeting, amendment, form))
        }
    }
}

/// A passage to add, and why.
fn added(raw: &RawForm, points: &[Choice]) -> Result<(NewEntry, String), FormState> {
    let mut read = Reader::new(raw);
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
    read.finish(|| {
        let new = NewEntry {
            point: point?,
            section: None,
            parent: None,
            kind: kind?,
            speaker: None,
            speaker_name: speaker?,
            body: body?,
            client_key: Secret::random().to_text(),
        };
        Some((new, reason?))
    })
}

async fn points(db: &mut PgConnection, meeting: MeetingId, t: Translator) -> Result<Vec<Choice>> {
    let outline = outline(db, meeting).await?;
    let choice = |p: &meetings::agenda::model::OutlinePoint| Choice::new(p.id, p.numbered(t));
    Ok(outline.iter().map(choice).collect())
}

async fn keep(
    db: &mut PgConnection,
    permit: &Permit<ManageMinutes, MeetingId>,
    meeting: &MeetingHead,
    reason: &str,
) -> Result<(), SaveError> {
    commands::keep_version(db, permit, meeting, VersionCause::Amended, reason).await
}

fn done(id: MeetingId, entry: EntryId) -> Response {
    redirect(
        &urls::minutes_at(id, entry),
        Flash::success("minutes-amended"),
    )
}

fn amend_page(
    visit: Visit,
    meeting: &MeetingHead,
    amendment: Amendment,
    form: FormState,
) -> AmendPage {
    let t = visit.shell.t;
    let id = meeting.id;
    let (action, back) = match &amendment {
        Amendment::Change(entry) => (urls::locked_entry(id, entry), urls::minutes_at(id, entry)),
        Amendment::Strike(entry) => (
            urls::locked_entry_strike(id, entry),
            urls::minutes_at(id, entry),
        ),
        Amendment::Add(_) => (urls::minutes_amend(id), urls::minutes(id)),
    };
    AmendPage {
        shell: frame::within(visit.shell, meeting, &t.t(amendment.title()))
            .crumb(t.t("meeting-tab-minutes"), urls::minutes(id)),
        kinds: Choice::words::<EntryKind>(t),
        action,
        back,
        amendment,
        form,
    }
}
