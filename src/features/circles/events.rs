//! What goes on in a circle's evening, told to all who have a page of it open: sheet, screen,
//! recorders and phones, each with one stream of marks, one for each kind of thing
//! ([`platform::watching`]).

use axum::{
    http::{HeaderValue, header},
    response::{
        IntoResponse, Response,
        sse::{Event, KeepAlive},
    },
};
use chrono::{DateTime, Utc};
use sqlx::PgConnection;

use kernel::{clock::Clock, ids::CircleId};
use platform::{
    watching::{self, Mark},
    web::AppState,
};

/// The channel on which it is told that something changed; the payload is the circle's topic.
const CHANNEL: &str = "circle_evening";

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

impl Mark for Marks {
    type Of = CircleId;

    fn topic(circle: CircleId) -> String {
        topic(circle)
    }

    async fn read(db: &mut PgConnection, circle: CircleId) -> sqlx::Result<Self> {
        marks(db, circle).await
    }
}

/// A stream of a circle's marks: first as they are, then each time that one changed. The caller
/// has asked the right; `held` is kept until the stream ends.
pub fn stream(app: &AppState, circle: CircleId, held: impl Send + 'static) -> Response {
    let clock = app.clock.clone();
    let said = move |marks: Marks| {
        let told = marks.told(clock.now());
        Event::default().event("marks").data(told)
    };
    watching::stream(app, circle, held, said, KeepAlive::default())
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
