//! Who watches the notes learns of changes within moments, on whatever instance they were made:
//! a change tells the channel, each instance listens, reads what changed and sends it to its viewers
//! ([`crate::notes::feed`]). Change numbers tell a viewer that it missed something; then it fetches
//! that.

use std::time::Duration;

use axum::{
    extract::Path,
    http::header,
    response::{
        IntoResponse,
        sse::{Event, KeepAlive, Sse},
    },
};
use futures_util::{Stream, StreamExt as _};
use rand::RngExt as _;

use crate::{
    meeting_for,
    notes::{
        feed::{Change, Feed, Told},
        target::NotesTarget,
    },
};
use kernel::ids::MeetingId;
use meetings::policy;
use platform::{
    errors::{AppError, Result},
    i18n::Translator,
    web::{Answer, RawQuery, Visit, apart},
};

/// A stream ends by then; the browser opens the next one, and session and rights are asked again.
const STREAM: Duration = Duration::from_secs(45);
/// How soon the browser opens the next one.
const COMES_BACK: Duration = Duration::from_millis(200);

/// Seconds after which who has too many streams may try again.
const NO_SEAT: u64 = 30;

/// A stream of server-sent events, one for each change of this meeting's notes, with what changed.
/// Nobody takes more than a few of them: a browser without one asks for the changes from time to time.
pub(crate) async fn events(visit: Visit, Path(id): Path<MeetingId>, query: RawQuery) -> Answer {
    let mut db = visit.db().await?;
    meeting_for(&mut db, &visit, id, policy::take_notes).await?;
    drop(db);
    let seat = visit.app.notifications.seat(&visit.actor.id);
    let seat = seat.ok_or(AppError::TooManyRequests(NO_SEAT))?;
    let told = Feed::of(&visit.app, id).watch();
    let place = NotesTarget::of(id, &query);
    let events = events_of(told, visit.shell.t, place).map(move |event| {
        // Held until the stream ends.
        let _ = &seat;
        event.map_err(|error| error.to_string())
    });
    Ok(Sse::new(events)
        .keep_alive(KeepAlive::default())
        .into_response())
}

fn events_of(
    told: impl Stream<Item = Told> + Send,
    t: Translator,
    place: NotesTarget,
) -> impl Stream<Item = Result<Event>> + Send {
    let event = move |told| async move {
        let (name, data) = match told {
            Told::Change(change) => ("change", change.said(t, place).await?),
            Told::Presence(here) => ("presence", here),
            Told::End => ("end", "end".into()),
        };
        Ok(Event::default().event(name).data(data).retry(COMES_BACK))
    };
    // Whoever has signed out or lost the right does not come back. Not all at once, though they may
    // have come at once.
    let time = STREAM.mul_f64(rand::rng().random_range(0.8..=1.0));
    told.then(event).take_until(tokio::time::sleep(time))
}

/// What changed since a number: each entry as it stands now, in the reader's language.
pub(crate) async fn changes(visit: Visit, Path(id): Path<MeetingId>, query: RawQuery) -> Answer {
    let mut db = visit.db().await?;
    meeting_for(&mut db, &visit, id, policy::take_notes).await?;
    let since = query.parsed("since").unwrap_or(0);
    let change = Change::since(&mut db, id, since).await?;
    drop(db);
    let (t, place) = (visit.shell.t, NotesTarget::of(id, &query));
    // For this browser alone, and all the notes where it asks for them.
    let said = apart(move || change.render(t, place)).await??;
    let json = [(header::CONTENT_TYPE, "application/json")];
    Ok((json, said.to_string()).into_response())
}
