//! Who watches the notes learns of changes within moments, on whatever instance they were made:
//! a change tells the channel, each instance listens and tells its viewers, and those fetch what
//! changed since the number they know.

use std::{convert::Infallible, time::Duration};

use askama::Template as _;
use axum::{
    extract::{Path, State},
    response::{
        IntoResponse, Json, Response,
        sse::{Event, KeepAlive, Sse},
    },
};
use futures_util::{Stream, StreamExt as _};
use serde::{Deserialize, Serialize};
use sqlx::PgConnection;

use super::{pages::EntryPart, place::NotesPlace, queries, routes::is_open, speakers};
use crate::{
    features::meetings::{frame, policy},
    kernel::ids::{MeetingId, PersonId},
    platform::{
        errors::{AppError, Result},
        notify::Notice,
        web::{AppState, RawQuery, Visit},
    },
};

/// The channel on which changed notes are told; the payload is the meeting's id.
pub const CHANNEL: &str = "meeting_notes";

/// Tells that a meeting's notes changed, when the transaction commits.
///
/// # Errors
/// Where the database fails.
pub async fn tell(db: &mut PgConnection, meeting: MeetingId) -> sqlx::Result<()> {
    sqlx::query!("SELECT pg_notify($1, $2)", CHANNEL, meeting.to_string())
        .execute(db)
        .await?;
    Ok(())
}

/// What a change says: browsers pass over an event without data.
const CHANGED: &str = "notes";

/// A stream ends by then; the browser opens the next one, and session and rights are asked again.
const STREAM: Duration = Duration::from_secs(45);
/// How soon the browser opens the next one.
const COMES_BACK: Duration = Duration::from_millis(200);

/// The channel on which it is told who writes where; the payload is a [`Presence`].
const PRESENCE: &str = "meeting_presence";

/// Somebody writes under a point, or at an entry.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Presence {
    pub meeting: MeetingId,
    pub person: PersonId,
    pub name: String,
    pub point: Option<i64>,
    pub entry: Option<i64>,
}

/// Tells who writes where; it is forgotten after it is told.
///
/// # Errors
/// Where the database fails.
pub async fn tell_presence(db: &mut PgConnection, presence: &Presence) -> Result<()> {
    let payload = serde_json::to_string(presence).map_err(AppError::internal)?;
    sqlx::query!("SELECT pg_notify($1, $2)", PRESENCE, payload)
        .execute(db)
        .await?;
    Ok(())
}

/// Seconds after which who has too many streams may try again.
const NO_SEAT: u64 = 30;

/// A stream of server-sent events, one for each change of this meeting's notes. Nobody takes more
/// than a few of them: a browser without one asks for the changes from time to time.
pub async fn events(
    State(app): State<AppState>,
    visit: Visit,
    Path(id): Path<MeetingId>,
) -> Result<Response> {
    let mut db = app.db().await?;
    let meeting = frame::known(&mut db, &visit.actor, id).await?;
    policy::take_notes(&visit.actor, &meeting)?;
    drop(db);
    let seat = app.notifications.seat(visit.actor.id);
    let seat = seat.ok_or(AppError::TooManyRequests(NO_SEAT))?;
    let notices = app.notifications.subscribe();
    let events = changes_of(notices, id).map(move |event| {
        // Held until the stream ends.
        let _ = &seat;
        event
    });
    Ok(Sse::new(events)
        .keep_alive(KeepAlive::default())
        .into_response())
}

fn changes_of(
    notices: impl Stream<Item = Notice> + Send + 'static,
    meeting: MeetingId,
) -> impl Stream<Item = Result<Event, Infallible>> + Send {
    let wanted = meeting.to_string();
    // The first event makes a viewer that comes back fetch what it missed.
    let hello = Event::default().event("change").data(CHANGED);
    let hello = hello.retry(COMES_BACK);
    let hello = futures_util::stream::once(async { Ok(hello) });
    let changes = notices
        .take_while(|notice| std::future::ready(!matches!(notice, Notice::Stop)))
        .filter_map(move |notice| {
            let change = || Event::default().event("change").data(CHANGED);
            let event = match notice {
                Notice::Payload { channel, payload } if channel == CHANNEL => {
                    (payload == wanted).then(change)
                }
                Notice::Payload { channel, payload } if channel == PRESENCE => {
                    let here = serde_json::from_str::<Presence>(&payload).ok();
                    let ours = here.is_some_and(|here| here.meeting == meeting);
                    ours.then(|| Event::default().event("presence").data(payload))
                }
                Notice::Payload { .. } | Notice::Stop => None,
                // Something may have been missed: look.
                Notice::Reconnected => Some(change()),
            };
            std::future::ready(event.map(Ok))
        });
    // Whoever has signed out or lost the right does not come back.
    hello.chain(changes).take_until(tokio::time::sleep(STREAM))
}

/// What changed since a number: each entry as it stands now, in the reader's language.
pub async fn changes(
    State(app): State<AppState>,
    visit: Visit,
    Path(id): Path<MeetingId>,
    query: RawQuery,
) -> Result<Response> {
    let mut db = app.db().await?;
    let meeting = frame::known(&mut db, &visit.actor, id).await?;
    policy::take_notes(&visit.actor, &meeting)?;
    let since = query.parsed("since").unwrap_or(0);
    let entries = queries::changed_since(&mut db, id, since).await?;
    let speakers = speakers::of(&mut db, id).await?;
    let place = NotesPlace::of(id, &query);
    let mut changed = Vec::with_capacity(entries.len());
    for entry in &entries {
        let part = EntryPart {
            shell: &visit.shell,
            entry,
            place,
            open: is_open(&meeting),
        };
        changed.push(serde_json::json!({
            "id": entry.id,
            "point": entry.point_id,
            "parent": entry.parent_id,
            "position": entry.position,
            "removed": entry.removed,
            "html": if entry.removed { String::new() } else { part.render()? },
        }));
    }
    let last = entries.iter().map(|e| e.change_no).max().unwrap_or(since);
    let answer = serde_json::json!({ "last": last, "entries": changed, "speakers": speakers });
    Ok(Json(answer).into_response())
}
