//! Handlers for writing where an entry stands: its text is kept while it is typed, and others see
//! who writes where.

use axum::{
    extract::Path,
    http::StatusCode,
    response::{IntoResponse, Json},
};

use super::writing;
use crate::{
    meeting_for,
    notes::{
        commands::{self, ChangedEntry, Promise},
        forms::LONGEST,
        model::NotedEntry,
        queries,
        shorthand::{self, Line, Said},
        speakers,
        telling::{self, Presence},
    },
};
use kernel::{
    dates::brussels_date,
    ids::{EntryId, MeetingId},
};
use meetings::{head, policy};
use platform::{
    errors::{AppError, SaveError},
    history,
    web::{Answer, RawForm, Reader, Visit},
};

/// Changes an entry's text; a conflict answers with the text that is stored, and who wrote it. Once
/// the writer is done (`end`), a code and a day in it are read: half typed, they say something else.
pub(crate) async fn text(
    visit: Visit,
    Path((id, entry)): Path<(MeetingId, EntryId)>,
    raw: RawForm,
) -> Answer {
    visit.same_writer(&raw)?;
    let mut tx = visit.begin().await?;
    let (meeting, permit) = writing(&mut tx, &visit, id).await?;
    // Read under the lock, so that a conflict shows what is stored.
    head::lock(&mut tx, id).await?;
    let before = queries::entry(&mut tx, id, entry).await?;
    let before = before
        .filter(|entry| !entry.removed)
        .ok_or(AppError::NotFound)?;
    let mut read = Reader::new(&raw);
    let body = read.required_text("body", LONGEST);
    let version = read.version();
    let half = !read.flag("end");
    let body = match read.finish(|| body) {
        Ok(body) => body,
        Err(state) => {
            let refused = state.said(visit.shell.t);
            let refused = Json(serde_json::json!({ "refused": refused }));
            return Ok((StatusCode::UNPROCESSABLE_ENTITY, refused).into_response());
        }
    };
    let said = Said {
        kind: Some(before.kind),
        speaker: half || !before.speaker.is_empty(),
        day: half,
    };
    let speakers = match said.speaker {
        true => Vec::new(),
        false => speakers::of(&mut tx, id).await?,
    };
    let line = shorthand::read(&body, said, &speakers, brussels_date(visit.actor.now));
    let body = line.body.clone();
    let promise = Promise::of(&line);
    let stored = |version: i32| {
        Json(serde_json::json!({ "version": version, "body": body })).into_response()
    };
    if body == before.body && promise == Promise::default() {
        return Ok(stored(before.version));
    }
    let changed = changed(&before, line, version);
    match commands::update_entry(&mut tx, &permit, &before, &changed).await {
        Ok(()) => {
            let said = (before.kind, body.as_str());
            commands::register(&mut tx, &permit, &meeting, entry, said, &promise).await?;
            tx.commit().await?;
            Ok(stored(version + 1))
        }
        Err(SaveError::Stale) => {
            let (by, _) = history::last_change(&mut tx, entry.into())
                .await?
                .unwrap_or_default();
            let stored = serde_json::json!({
                "version": before.version, "body": before.body, "by": by,
            });
            Ok((StatusCode::CONFLICT, Json(stored)).into_response())
        }
        Err(error) => Err(error.into()),
    }
}

/// The entry as its line says; who spoke stays, where that was said before.
fn changed(before: &NotedEntry, line: Line, version: i32) -> ChangedEntry {
    let (speaker, speaker_name) = match (before.speaker_id, before.speaker.as_str()) {
        (None, "") => (line.speaker, line.speaker_name),
        (None, name) => (None, name.to_owned()),
        (known, _) => (known, String::new()),
    };
    ChangedEntry {
        kind: before.kind,
        point: before.point_id,
        speaker,
        speaker_name,
        body: line.body,
        version,
    }
}

/// Tells the others where the reader writes. Nothing is stored.
pub(crate) async fn presence(visit: Visit, Path(id): Path<MeetingId>, raw: RawForm) -> Answer {
    let mut db = visit.db().await?;
    meeting_for(&mut db, &visit, id, policy::take_notes).await?;
    let place = |name: &str| raw.first(name).parse().ok();
    let here = Presence {
        meeting: id,
        person: visit.actor.id,
        name: visit.actor.name.clone(),
        point: place("point"),
        entry: place("entry"),
    };
    telling::tell_presence(&mut db, &here).await?;
    Ok(StatusCode::NO_CONTENT.into_response())
}
