//! What happens at a table, told to all who look on at it. The database notes it ([`since`]) at the end of
//! each transaction that writes there: which cell, never who nor what. What travels is the number of the
//! last event; whoever knows an older one asks for what changed, as it is for them.
//!
//! Tables owned: `governance_event`, whose rows the triggers of the other tables make.

use std::time::Duration;

use axum::{
    http::{HeaderValue, header},
    response::{
        Response,
        sse::{Event, KeepAlive},
    },
};
use sqlx::PgConnection;

use kernel::ids::{GovernanceLineId, GovernanceTableId};
use platform::{
    watching::{self, Mark},
    web::AppState,
};

/// A stream is never silent for longer, so that a page sees within moments that it was cut.
const BEAT: Duration = Duration::from_secs(2);

/// The number of a table's last event; 0 before the first one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Last(pub i64);

impl Mark for Last {
    type Of = GovernanceTableId;

    fn topic(table: GovernanceTableId) -> String {
        format!("governance_{table}")
    }

    async fn read(db: &mut PgConnection, table: GovernanceTableId) -> sqlx::Result<Self> {
        last(db, table).await.map(Self)
    }
}

/// The number of a table's last event. Pages read it before what they show.
pub async fn last(db: &mut PgConnection, table: GovernanceTableId) -> sqlx::Result<i64> {
    sqlx::query_scalar!(
        r#"SELECT coalesce(max(id), 0) as "last!" FROM governance_event WHERE table_id = $1"#,
        table.0
    )
    .fetch_one(db)
    .await
}

/// What changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum News {
    /// Anything, as far as is known.
    All,
    /// Cells of these topics alone.
    Of(Vec<GovernanceLineId>),
}

impl News {
    /// Whether it may be in the row of a topic.
    pub fn concerns(&self, topic: GovernanceLineId) -> bool {
        match self {
            Self::All => true,
            Self::Of(topics) => topics.contains(&topic),
        }
    }
}

/// What changed at a table since an event. Of older ones than those kept that can't be said.
pub async fn since(
    db: &mut PgConnection,
    table: GovernanceTableId,
    event: i64,
) -> sqlx::Result<News> {
    let found = sqlx::query!(
        r#"SELECT EXISTS (SELECT FROM governance_event WHERE table_id = $1 AND id <= $2) as "known!",
                  coalesce(bool_or(topic_id IS NULL), false) as "whole!",
                  coalesce(array_agg(DISTINCT topic_id) FILTER (WHERE topic_id IS NOT NULL), '{}') as "topics!"
           FROM governance_event WHERE table_id = $1 AND id > $2"#,
        table.0,
        event
    )
    .fetch_one(db)
    .await?;
    Ok(match found.known && !found.whole {
        true => News::Of(found.topics.into_iter().map(GovernanceLineId).collect()),
        false => News::All,
    })
}

/// A stream of the number of a table's last event: first as it is, then each new one. The caller has
/// asked the right; `held` is kept until the stream ends.
pub fn stream(app: &AppState, table: GovernanceTableId, held: impl Send + 'static) -> Response {
    let said = |last: Last| {
        let number = last.0.to_string();
        Event::default().event("last").id(&number).data(&number)
    };
    let beat = Event::default().event("beat").data("-");
    let alive = KeepAlive::new().interval(BEAT).event(beat);
    watching::stream(app, table, held, said, alive)
}

/// An answer to an open page: it comes before nobody's eyes, so that a message waits for the next one
/// that does.
pub fn beside(mut response: Response) -> Response {
    let text = HeaderValue::from_static("text/plain; charset=utf-8");
    response.headers_mut().insert(header::CONTENT_TYPE, text);
    response
}

/// Forgets old events, of whatever table: whoever comes back from before them is shown all anew.
pub async fn sweep(db: &mut PgConnection) -> sqlx::Result<()> {
    sqlx::query!(
        "DELETE FROM governance_event WHERE id <= (SELECT coalesce(max(id), 0) - 20000 FROM governance_event)"
    )
    .execute(db)
    .await?;
    Ok(())
}
