//! How a thing stands, told to all who look on at it: one stream of server-sent events each.
//!
//! Nothing but a mark travels. Whoever sees another one than before fetches what belongs to it. So
//! nothing is told in the wrong order, twice or never, and who asks from time to time sees the same as
//! who listens.

use std::{convert::Infallible, pin::pin, sync::Arc, time::Duration};

use axum::{
    http::{HeaderName, HeaderValue},
    response::{
        IntoResponse, Response,
        sse::{Event, KeepAlive, Sse},
    },
};
use futures_util::{Stream, StreamExt as _};
use rand::RngExt as _;
use sqlx::PgConnection;
use tokio::{
    sync::watch,
    task::JoinHandle,
    time::{Instant, timeout},
};

use super::{
    errors::{AppError, Result},
    notify::Notice,
    supervise::Retries,
    web::AppState,
};

/// Changes that come within that time are told together.
const BREATH: Duration = Duration::from_millis(250);
/// Reading takes no longer, unless its connection has fallen silent.
const READING: Duration = Duration::from_secs(20);
/// A stream ends by then; the browser opens the next one, and the right is asked again.
const STREAM: Duration = Duration::from_secs(45);
/// How soon the browser opens the next one.
const COMES_BACK: Duration = Duration::from_millis(200);

/// How a thing stands: another mark where something of it changed.
pub trait Mark: Copy + PartialEq + Send + Sync + 'static {
    /// What it is a mark of.
    type Of: Copy + Send + Sync + 'static;

    /// What notices about that are about; on each channel another thing's is another one.
    fn topic(of: Self::Of) -> String;

    /// The mark of now.
    fn read(db: &mut PgConnection, of: Self::Of)
    -> impl Future<Output = sqlx::Result<Self>> + Send;
}

/// A stream of a thing's marks: first the one of now, then each other one, as it is `said`. The caller
/// has asked the right; `held` is kept until the stream ends.
pub fn stream<M: Mark>(
    app: &AppState,
    of: M::Of,
    held: impl Send + 'static,
    said: impl Fn(M) -> Event + Send + 'static,
    alive: KeepAlive,
) -> Response {
    let told = Feed::<M>::of(app, of).watch();
    // Not all at once, though they may have come at once.
    let time = STREAM.mul_f64(rand::rng().random_range(0.8..=1.0));
    let events = told.take_until(tokio::time::sleep(time)).map(
        move |mark| -> std::result::Result<Event, Infallible> {
            let _ = &held;
            Ok(said(mark).retry(COMES_BACK))
        },
    );
    // What stands between passes each event on at once.
    let headers = [(
        HeaderName::from_static("x-accel-buffering"),
        HeaderValue::from_static("no"),
    )];
    (headers, Sse::new(events).keep_alive(alive)).into_response()
}

/// What is told of one thing on this instance, as long as somebody listens: read once a change,
/// however many do.
struct Feed<M> {
    /// None: not read yet.
    marks: watch::Receiver<Option<M>>,
    task: JoinHandle<()>,
}

impl<M> Drop for Feed<M> {
    fn drop(&mut self) {
        self.task.abort();
    }
}

impl<M: Mark> Feed<M> {
    fn of(app: &AppState, of: M::Of) -> Arc<Self> {
        let topic = M::topic(of);
        let lives = |feed: &Self| !feed.task.is_finished();
        app.notifications.shared(&topic, lives, || {
            let (out, marks) = watch::channel(None);
            let notices = app.notifications.subscribe(&topic);
            let task = tokio::spawn(read::<M>(app.clone(), of, out, notices));
            Self { marks, task }
        })
    }

    fn watch(self: Arc<Self>) -> impl Stream<Item = M> + Send {
        let mut marks = self.marks.clone();
        marks.mark_changed();
        async_stream::stream! {
            // Held until the stream ends.
            let _feed = self;
            while marks.changed().await.is_ok() {
                let now = *marks.borrow_and_update();
                if let Some(now) = now {
                    yield now;
                }
            }
        }
    }
}

/// Reads the mark whenever something is told, until the program stops.
async fn read<M: Mark>(
    app: AppState,
    of: M::Of,
    out: watch::Sender<Option<M>>,
    notices: impl Stream<Item = Notice>,
) {
    let mut notices = pin!(notices);
    let mut due = Some(Instant::now());
    let mut free = Instant::now();
    let mut outage = Retries::of(format!("marks of {}", M::topic(of)));
    loop {
        // Without anything due, a notice is waited for alone.
        let reading = tokio::time::sleep_until(due.unwrap_or(free));
        tokio::select! {
            notice = notices.next() => match notice {
                None | Some(Notice::Stop) => return,
                Some(Notice::Payload { .. }) => _ = due.get_or_insert(free),
                Some(Notice::Reconnected) => due = Some(free),
            },
            () = reading, if due.is_some() => {
                let told = timeout(READING, tell_all(&app, of, &out)).await;
                free = Instant::now() + BREATH;
                due = match told.unwrap_or_else(|late| Err(AppError::internal(late))) {
                    Ok(()) => {
                        outage.worked();
                        None
                    }
                    Err(error) => Some(Instant::now() + outage.failed(&error)),
                };
            }
        }
    }
}

async fn tell_all<M: Mark>(
    app: &AppState,
    of: M::Of,
    out: &watch::Sender<Option<M>>,
) -> Result<()> {
    let mut db = app.db().await?;
    let mark = M::read(&mut db, of).await?;
    out.send_if_modified(|before| before.replace(mark) != Some(mark));
    Ok(())
}
