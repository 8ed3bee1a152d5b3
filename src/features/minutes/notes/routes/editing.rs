//! Handlers that change, move and take out entries.

use askama::Template;
use axum::extract::Path;
use sqlx::PgConnection;

use super::{is_open, writing};
use crate::{
    meeting_for,
    notes::{
        commands, forms,
        model::{Direction, NotedEntry},
        queries, speakers,
        target::NotesTarget,
    },
};
use kernel::{
    dates::brussels_date,
    ids::{EntryId, MeetingId},
    meeting::EntryKind,
    urls,
};
use meetings::{
    agenda::queries::outline_in,
    frame,
    head::{self, MeetingHead},
    policy,
};
use platform::{
    errors::{AppError, Result},
    history,
    web::{
        Again, Answer, Choice, ConfirmPage, Flash, FormState, RawForm, RawQuery, Save, Shell,
        Visit, page, page_with, redirect, redirect_quietly,
    },
};

/// Entries of the history shown on the page.
const HISTORY_SHOWN: i64 = 20;

/// Changing an entry.
#[derive(Template)]
#[template(path = "minutes/notes/edit.html")]
pub(crate) struct EntryEditPage {
    pub shell: Shell,
    pub form: FormState,
    pub kinds: Vec<Choice>,
    pub points: Vec<Choice>,
    pub speakers: Vec<Choice>,
    pub history: Vec<platform::history::Entry>,
    pub action: String,
    pub remove: String,
    pub back: String,
}

async fn stored(db: &mut PgConnection, meeting: MeetingId, id: EntryId) -> Result<NotedEntry> {
    queries::entry(db, meeting, id)
        .await?
        .filter(|entry| !entry.removed)
        .ok_or(AppError::NotFound)
}

pub(crate) async fn edit(
    visit: Visit,
    Path((id, entry)): Path<(MeetingId, EntryId)>,
    query: RawQuery,
) -> Answer {
    let mut db = visit.db().await?;
    let (meeting, _) = meeting_for(&mut db, &visit, id, policy::take_notes).await?;
    let entry = stored(&mut db, id, entry).await?;
    let place = NotesTarget::of(id, &query);
    let form = forms::filled(&entry);
    page(&edit_page(&mut db, visit, (&meeting, place), &entry, form).await?)
}

pub(crate) async fn update(
    visit: Visit,
    Path((id, entry)): Path<(MeetingId, EntryId)>,
    query: RawQuery,
    raw: RawForm,
) -> Answer {
    let mut tx = visit.begin().await?;
    let (meeting, permit) = writing(&mut tx, &visit, id).await?;
    let place = NotesTarget::of(id, &query);
    head::lock(&mut tx, id).await?;
    let before = stored(&mut tx, id, entry).await?;
    let saved = async {
        let speakers = speakers::of(&mut tx, id).await?;
        let form = forms::parse(&raw, &speakers, brussels_date(visit.actor.now))?;
        if let Some(point) = form.entry.point
            && !queries::has_point(&mut tx, id, point).await?
        {
            return Err(AppError::NotFound.into());
        }
        commands::update_entry(&mut tx, &permit, &before, &form.entry).await?;
        let said = (form.entry.kind, form.entry.body.as_str());
        let mut promise = form.promise;
        if form.entry.speaker == before.speaker_id {
            // Nobody else was named: whoever answers for the item keeps it.
            promise.owner = None;
        }
        commands::register(&mut tx, &permit, &meeting, entry, said, &promise).await
    };
    let save = Save::of(&raw).merging(entry, forms::filled(&before));
    match save.end(saved.await, tx).await? {
        Ok(()) => Ok(redirect_quietly(&place.at(entry))),
        Err(Again { status, form }) => {
            let (mut db, of) = (visit.db().await?, (&meeting, place));
            page_with(status, &edit_page(&mut db, visit, of, &before, form).await?)
        }
    }
}

pub(crate) async fn shift(
    visit: Visit,
    Path((id, entry)): Path<(MeetingId, EntryId)>,
    query: RawQuery,
    raw: RawForm,
) -> Answer {
    let mut tx = visit.begin().await?;
    let (_, permit) = writing(&mut tx, &visit, id).await?;
    let place = NotesTarget::of(id, &query);
    head::lock(&mut tx, id).await?;
    let stored = stored(&mut tx, id, entry).await?;
    let direction: Direction = raw
        .first("to")
        .parse()
        .map_err(|_| AppError::BadRequest("error-not-valid"))?;
    commands::shift_entry(&mut tx, &permit, &stored, direction).await?;
    tx.lead_quietly(&place.at(entry)).await
}

pub(crate) async fn remove(
    visit: Visit,
    Path((id, entry)): Path<(MeetingId, EntryId)>,
    query: RawQuery,
) -> Answer {
    let mut tx = visit.begin().await?;
    let (meeting, permit) = writing(&mut tx, &visit, id).await?;
    let place = NotesTarget::of(id, &query);
    let entry = queries::entry(&mut tx, id, entry).await?;
    let entry = entry.ok_or(AppError::NotFound)?;
    if entry.removed {
        // A second click.
        return match visit.asks() {
            true => Err(AppError::NotFound),
            false => Ok(redirect(&place.url(), Flash::success("notes-removed"))),
        };
    }
    if visit.asks() {
        let t = visit.shell.t;
        let and_section = place.suffix().replace('?', "&");
        let seen = format!("?version={}{and_section}", entry.version);
        return page(&ConfirmPage {
            action: visit.shell.address().to_owned() + &seen,
            ..ConfirmPage::new(
                frame::within(visit.shell, &meeting, &t.t("remove")),
                t.t("notes-remove-question"),
                entry.body,
                place.at(entry.id),
            )
        });
    }
    let version = query.parsed("version").unwrap_or(entry.version);
    commands::remove_entry(&mut tx, &permit, &entry, version).await?;
    tx.lead_to(&place.url(), Flash::success("notes-removed"))
        .await
}

/// Leads to where an entry is shown: the notes for who takes them, else the meeting.
pub(crate) async fn find(visit: Visit, Path(id): Path<EntryId>) -> Answer {
    let mut db = visit.db().await?;
    let found = queries::meeting_of(&mut db, id).await?;
    let (meeting, _) = found.ok_or(AppError::NotFound)?;
    let (meeting, _) = meeting_for(&mut db, &visit, meeting, policy::read_notes).await?;
    let page = if is_open(&meeting) && policy::take_notes(&visit.actor, &meeting).is_ok() {
        urls::notes(meeting.id)
    } else {
        urls::minutes(meeting.id)
    };
    Ok(redirect_quietly(&format!("{page}#entry-{id}")))
}

async fn edit_page(
    db: &mut PgConnection,
    visit: Visit,
    (meeting, place): (&MeetingHead, NotesTarget),
    entry: &NotedEntry,
    form: FormState,
) -> Result<EntryEditPage> {
    let points = outline_in(db, meeting.id, visit.shell.t.0).await?;
    let speakers = speakers::of(db, meeting.id).await?;
    let history = history::of(db, entry.id, history::Sight::All, HISTORY_SHOWN).await?;
    let t = visit.shell.t;
    Ok(EntryEditPage {
        kinds: Choice::words::<EntryKind>(t),
        points: points
            .into_iter()
            .map(|p| Choice::new(p.id, p.numbered(t)))
            .collect(),
        speakers: speakers
            .into_iter()
            .filter_map(|s| Some(Choice::new(s.id?, s.name)))
            .collect(),
        history,
        action: urls::noted_entry(meeting.id, entry.id) + &place.suffix(),
        remove: urls::noted_entry_remove(meeting.id, entry.id) + &place.suffix(),
        back: place.at(entry.id),
        shell: frame::within(visit.shell, meeting, &t.t("notes-edit"))
            .crumb(t.t("meeting-tab-notes"), place.url()),
        form,
    })
}
