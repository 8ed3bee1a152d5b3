//! Handlers for writing where an entry stands: its text is kept while it is typed, and others see
//! who writes where.

use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::{IntoResponse, Json, Response},
};

use super::{
    commands::{self, ChangedEntry, Promise},
    forms::LONGEST,
    lines,
    live::{self, Presence},
    pasted, queries,
    routes::{same_writer, writing},
};
use crate::{
    features::meetings::{frame, head, policy},
    kernel::ids::{EntryId, MeetingId},
    platform::{
        errors::{AppError, Result, SaveError},
        history,
        web::{AppState, RawForm, Reader, Visit},
    },
};

/// Changes an entry's text; a conflict answers with the text that is stored, and who wrote it.
pub async fn text(
    State(app): State<AppState>,
    visit: Visit,
    Path((id, entry)): Path<(MeetingId, EntryId)>,
    raw: RawForm,
) -> Result<Response> {
    same_writer(&visit, &raw)?;
    let mut tx = app.begin().await?;
    let meeting = frame::known(&mut tx, &visit.actor, id).await?;
    let permit = writing(&visit, &meeting)?;
    // Read under the lock, so that a conflict shows what is stored.
    head::lock(&mut tx, id).await?;
    let before = queries::entry(&mut tx, id, entry).await?;
    let before = before
        .filter(|entry| !entry.removed)
        .ok_or(AppError::NotFound)?;
    let mut read = Reader::new(&raw);
    let body = read.required_text("body", LONGEST);
    let version = read.version();
    let body = match read.finish(|| body) {
        Ok(body) => pasted::as_markdown(&body),
        Err(state) => {
            let refused = lines::refusal(&state, visit.shell.t);
            let refused = Json(serde_json::json!({ "refused": refused }));
            return Ok((StatusCode::UNPROCESSABLE_ENTITY, refused).into_response());
        }
    };
    let stored = |version: i32| {
        Json(serde_json::json!({ "version": version, "body": body })).into_response()
    };
    if body == before.body {
        return Ok(stored(before.version));
    }
    let changed = ChangedEntry {
        kind: before.kind,
        point: before.point_id,
        speaker: before.speaker_id,
        speaker_name: match before.speaker_id {
            Some(_) => String::new(),
            None => before.speaker.clone(),
        },
        body: body.clone(),
        version,
    };
    match commands::update_entry(&mut tx, &permit, id, &before, &changed).await {
        Ok(()) => {
            let said = (before.kind, body.as_str());
            commands::register(&mut tx, &permit, &meeting, entry, said, &Promise::default())
                .await?;
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

/// Tells the others where the reader writes. Nothing is stored.
pub async fn presence(
    State(app): State<AppState>,
    visit: Visit,
    Path(id): Path<MeetingId>,
    raw: RawForm,
) -> Result<Response> {
    let mut db = app.db().await?;
    let meeting = frame::known(&mut db, &visit.actor, id).await?;
    policy::take_notes(&visit.actor, &meeting)?;
    let place = |name: &str| raw.first(name).parse().ok();
    let here = Presence {
        meeting: id,
        person: visit.actor.id,
        name: visit.actor.name.clone(),
        point: place("point"),
        entry: place("entry"),
    };
    live::tell_presence(&mut db, &here).await?;
    Ok(StatusCode::NO_CONTENT.into_response())
}
