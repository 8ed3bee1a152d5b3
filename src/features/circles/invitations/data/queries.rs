//! What is held about an invitee.

use chrono::{DateTime, Utc};
use sqlx::{PgConnection, types::Json};

use crate::model::Exchange;
use kernel::{
    circle::{CallOutcome, Channel, InviteeState},
    ids::CircleInviteeId,
};

/// An answer there was.
#[derive(Debug, Clone)]
pub(super) struct HeldReply {
    pub at: DateTime<Utc>,
    pub to: InviteeState,
    pub remark: String,
}

/// A mail there was.
#[derive(Debug, Clone)]
pub(super) struct HeldMail {
    pub at: DateTime<Utc>,
    pub subject: String,
}

/// A call there was.
#[derive(Debug, Clone)]
pub(super) struct HeldCall {
    pub at: DateTime<Utc>,
    pub channel: Channel,
    pub outcome: CallOutcome,
    pub note: String,
}

/// What somebody brought, and said to be misunderstood, now or before.
#[derive(Debug, Clone)]
pub(super) struct HeldObjection {
    pub body: String,
    pub objection: String,
    /// Why what became of it stays all the same; may be empty.
    pub objection_answer: String,
    /// What was objected and answered before, in order.
    pub earlier: Json<Vec<Exchange>>,
}

/// How much somebody brought under their name.
#[derive(Debug, Clone, Default)]
pub(super) struct Brought {
    pub opinions: i64,
    pub contributions: i64,
    pub feedback: i64,
    pub readings: i64,
}

/// All answers, the newest first.
pub(super) async fn replies(
    db: &mut PgConnection,
    id: CircleInviteeId,
) -> sqlx::Result<Vec<HeldReply>> {
    sqlx::query_as!(
        HeldReply,
        r#"SELECT at, to_state as "to: InviteeState", remark FROM invitee_reply
           WHERE invitee_id = $1 ORDER BY id DESC LIMIT 100"#,
        id.0
    )
    .fetch_all(db)
    .await
}

/// All mails about the invitee, the newest first.
pub(super) async fn mails(
    db: &mut PgConnection,
    id: CircleInviteeId,
) -> sqlx::Result<Vec<HeldMail>> {
    sqlx::query_as!(
        HeldMail,
        "SELECT created_at as at, subject FROM mail
         WHERE about_kind = 'circle_invitee' AND about_id = $1 ORDER BY id DESC LIMIT 100",
        id.0
    )
    .fetch_all(db)
    .await
}

/// All calls, the newest first.
pub(super) async fn calls(
    db: &mut PgConnection,
    id: CircleInviteeId,
) -> sqlx::Result<Vec<HeldCall>> {
    sqlx::query_as!(
        HeldCall,
        r#"SELECT at, channel as "channel: Channel", outcome as "outcome: CallOutcome", note
           FROM circle_call WHERE invitee_id = $1 AND undone_at IS NULL ORDER BY at DESC, id DESC LIMIT 100"#,
        id.0
    )
    .fetch_all(db)
    .await
}

/// All objections, in the order of what they are about.
pub(super) async fn objections(
    db: &mut PgConnection,
    id: CircleInviteeId,
) -> sqlx::Result<Vec<HeldObjection>> {
    sqlx::query_as!(
        HeldObjection,
        r#"SELECT body, objection, objection_answer, earlier_objections as "earlier: Json<Vec<Exchange>>"
           FROM contribution
           WHERE invitee_id = $1 AND archived_at IS NULL AND (objection <> '' OR earlier_objections <> '[]')
           ORDER BY id LIMIT 100"#,
        id.0
    )
    .fetch_all(db)
    .await
}

/// How much they brought. What was sent unnamed is nobody's any more, and is not counted.
pub(super) async fn brought(db: &mut PgConnection, id: CircleInviteeId) -> sqlx::Result<Brought> {
    sqlx::query_as!(
        Brought,
        r#"SELECT (SELECT count(*) FROM first_opinion WHERE invitee_id = $1) as "opinions!",
                  (SELECT count(*) FROM contribution WHERE invitee_id = $1 AND archived_at IS NULL) as "contributions!",
                  (SELECT count(*) FROM feedback WHERE invitee_id = $1) as "feedback!",
                  (SELECT count(*) FROM note_reading WHERE invitee_id = $1) as "readings!""#,
        id.0
    )
    .fetch_one(db)
    .await
}
