//! What goes on in a circle's evening, told to all who have a page of it open: sheet, screen,
//! recorders and phones, each with one stream.
//!
//! Nothing but marks travels, one for each kind of thing: who sees another one than before fetches
//! what belongs to it. So nothing is told in the wrong order, twice or never, and who asks from time
//! to time sees the same as who listens.

use std::{pin::pin, sync::Arc, time::Duration};

use axum::{
    http::{HeaderName, HeaderValue, header},
    response::{
        IntoResponse, Response,
        sse::{Event, KeepAlive, Sse},
    },
};
use chrono::{DateTime, Utc};
use futures_util::{Stream, StreamExt as _};
use rand::RngExt as _;
use sqlx::PgConnection;
use tokio::{
    sync::watch,
    task::JoinHandle,
    time::{Instant, timeout},
};

use kernel::{clock::Clock, ids::CircleId};
use platform::{
    errors::{AppError, Result},
    notify::Notice,
    supervise::Retries,
    web::AppState,
};

/// The channel on which it is told that something changed; the payload is the circle's topic.
const CHANNEL: &str = "circle_evening";
/// Changes that come within that time are told together.
const BREATH: Duration = Duration::from_millis(250);
/// Reading takes no longer, unless its connection has fallen silent.
const READING: Duration = Duration::from_secs(20);
/// A stream ends by then; the browser opens the next one, and the right is asked again.
const STREAM: Duration = Duration::from_secs(45);
/// How soon the browser opens the next one.
const COMES_BACK: Duration = Duration::from_millis(200);

/// Meetings have theirs on the same listener.
fn topic(circle: CircleId) -> String {
    format!("circle_{circle}")
}

/// Tells, when the transaction commits, that something of the evening changed.
pub async fn tell(db: &mut PgConnection, circle: CircleId) -> sqlx::Result<()> {
    sqlx::query!("SELECT pg_notify($1, $2)", CHANNEL, topic(circle))
        .execute(db)
        .await?;
    Ok(())
}

/// How things stand; a kind of thing that changed has another number. Pages read them before what
/// they show.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Marks {
    /// The run sheet, sub-groups, the circle and its time.
    pub sheet: i64,
    /// Whether phones are let in.
    pub session: i64,
    /// The questions to phones.
    pub question: i64,
    /// What phones answered.
    pub answers: i64,
    /// What recorders wrote.
    pub lines: i64,
}

impl Marks {
    /// As pages read them, with the server's time.
    pub fn told(&self, now: DateTime<Utc>) -> String {
        let told = serde_json::json!({
            "now": now.timestamp_millis(),
            "sheet": self.sheet,
            "session": self.session,
            "question": self.question,
            "answers": self.answers,
            "lines": self.lines,
        });
        told.to_string()
    }
}

/// The marks of now.
pub async fn marks(db: &mut PgConnection, circle: CircleId) -> sqlx::Result<Marks> {
    sqlx::query_as!(
        Marks,
        r#"SELECT (SELECT coalesce(sum(version), 0) FROM sheet_point WHERE circle_id = $1)
                + (SELECT coalesce(sum(version), 0) FROM sub_group WHERE circle_id = $1)
                + (SELECT c.version + coalesce(m.version, 0) FROM circle c LEFT JOIN meeting m ON m.id = c.meeting_id
                   WHERE c.id = $1) as "sheet!",
                  (SELECT coalesce(sum(version), 0) FROM live_session WHERE circle_id = $1) as "session!",
                  (SELECT coalesce(sum(version), 0) FROM live_question WHERE circle_id = $1) as "question!",
                  (SELECT count(*) + coalesce(sum(hashtext(a.client_id || a.option || a.body)), 0)
                   FROM live_answer a JOIN live_question q ON q.id = a.question_id
                   WHERE q.circle_id = $1) as "answers!",
                  (SELECT coalesce(max(change), 0) FROM contribution WHERE circle_id = $1) as "lines!""#,
        circle.0
    )
    .fetch_one(db)
    .await
}

/// The answer of who asks how things stand.
pub fn now(clock: &Clock, marks: &Marks) -> Response {
    let headers = [
        (
            header::CONTENT_TYPE,
            HeaderValue::from_static("application/json"),
        ),
        (header::CACHE_CONTROL, HeaderValue::from_static("no-store")),
    ];
    (headers, marks.told(clock.now())).into_response()
}

/// A stream of a circle's marks: first as they are, then each time that one changed. The caller
/// has asked the right; `held` is kept until the stream ends.
pub fn stream(app: &AppState, circle: CircleId, held: impl Send + 'static) -> Response {
    let clock = app.clock.clone();
    let told = Feed::of(app, circle).watch();
    // Not all at once, though they may have come at once.
    let time = STREAM.mul_f64(rand::rng().random_range(0.8..=1.0));
    let events = told.take_until(tokio::time::sleep(time)).map(
        move |marks| -> std::result::Result<Event, String> {
            let _ = &held;
            let told = marks.told(clock.now());
            Ok(Event::default().event("marks").data(told).retry(COMES_BACK))
        },
    );
    // What stands between passes each event on at once.
    let headers = [(HeaderName::from_static("x-accel-buffering"), "no")];
    (headers, Sse::new(events).keep_alive(KeepAlive::default())).into_response()
}

/// What is told of one circle on this instance, as long as somebody listens: read once a change,
/// however many do.
#[derive(Debug)]
struct Feed {
    /// None: not read yet.
    marks: watch::Receiver<Option<Marks>>,
    task: JoinHandle<()>,
}

impl Drop for Feed {
    fn drop(&mut self) {
        self.task.abort();
    }
}

impl Feed {
    fn of(app: &AppState, circle: CircleId) -> Arc<Self> {
        let topic = topic(circle);
        let lives = |feed: &Self| !feed.task.is_finished();
        app.notifications.shared(&topic, lives, || {
            let (out, marks) = watch::channel(None);
            let notices = app.notifications.subscribe(&topic);
            let task = tokio::spawn(read(app.clone(), circle, out, notices));
            Self { marks, task }
        })
    }

    fn watch(self: Arc<Self>) -> impl Stream<Item = Marks> + Send {
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

/// Reads the marks whenever something is told, until the program stops.
async fn read(
    app: AppState,
    circle: CircleId,
    out: watch::Sender<Option<Marks>>,
    notices: impl Stream<Item = Notice>,
) {
    let mut notices = pin!(notices);
    let mut due = Some(Instant::now());
    let mut free = Instant::now();
    let mut outage = Retries::of(format!("events of circle {circle}"));
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
                let told = timeout(READING, tell_all(&app, circle, &out)).await;
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

async fn tell_all(
    app: &AppState,
    circle: CircleId,
    out: &watch::Sender<Option<Marks>>,
) -> Result<()> {
    let mut db = app.db().await?;
    let marks = marks(&mut db, circle).await?;
    out.send_if_modified(|before| before.replace(marks) != Some(marks));
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_are_told_with_the_servers_time() {
        let marks = Marks {
            lines: 7,
            ..Marks::default()
        };
        let at: DateTime<Utc> = "2021-10-12T12:00:00.250Z".parse().unwrap();
        let told: serde_json::Value = serde_json::from_str(&marks.told(at)).unwrap();
        assert_eq!(told["now"], 1_634_040_000_250_i64);
        assert_eq!((&told["lines"], &told["sheet"]), (&7.into(), &0.into()));
    }
}
