//! Invitations: the list, its mails, places, the ledger; and the pages of a personal link.

mod adding;
mod again;
mod answering;
mod confirmed;
mod erased;
mod instead;
mod ledger;
mod links;
mod mailed;
mod news;
mod news_seen;
mod note;
mod sending;

use kernel::ids::{CircleId, CircleInviteeId};

use super::{BY_LINK, CircleBase, PREPARE_CIRCLE};
use crate::{
    rights_table::{PUBLIC, Row, UPLOAD, get, post, row},
    support::{SampleIds, TestApp},
};

/// Who may call what; see `rights_table.rs`.
pub const ROWS: &[Row] = &[
    get("/circles/{id}/invitations", PREPARE_CIRCLE),
    post("/circles/{id}/invitations", PREPARE_CIRCLE),
    get("/circles/{id}/invitations/add", PREPARE_CIRCLE),
    post("/circles/{id}/invitations/known", PREPARE_CIRCLE),
    post("/circles/{id}/invitations/paste", PREPARE_CIRCLE),
    row(
        "POST",
        "/circles/{id}/invitations/import",
        &[UPLOAD],
        PREPARE_CIRCLE,
    ),
    post("/circles/{id}/invitations/confirm", PREPARE_CIRCLE),
    get("/circles/{id}/invitations/send", PREPARE_CIRCLE),
    post("/circles/{id}/invitations/send", PREPARE_CIRCLE),
    get("/circles/{id}/invitations/remind", PREPARE_CIRCLE),
    post("/circles/{id}/invitations/remind", PREPARE_CIRCLE),
    get("/circles/{id}/invitations/news", PREPARE_CIRCLE),
    post("/circles/{id}/invitations/news", PREPARE_CIRCLE),
    get("/circles/{id}/invitations/note", PREPARE_CIRCLE),
    post("/circles/{id}/invitations/note", PREPARE_CIRCLE),
    get("/circles/{id}/places", PREPARE_CIRCLE),
    post("/circles/{id}/places", PREPARE_CIRCLE),
    get("/circles/{id}/calls", PREPARE_CIRCLE),
    get("/circles/{id}/texts", PREPARE_CIRCLE),
    post("/circles/{id}/texts", PREPARE_CIRCLE),
    get("/circles/{id}/invitations/{circle_invitee}", PREPARE_CIRCLE),
    post("/circles/{id}/invitations/{circle_invitee}", PREPARE_CIRCLE),
    get(
        "/circles/{id}/invitations/{circle_invitee}/edit",
        PREPARE_CIRCLE,
    ),
    post(
        "/circles/{id}/invitations/{circle_invitee}/answer",
        PREPARE_CIRCLE,
    ),
    post(
        "/circles/{id}/invitations/{circle_invitee}/offer",
        PREPARE_CIRCLE,
    ),
    post(
        "/circles/{id}/invitations/{circle_invitee}/link",
        PREPARE_CIRCLE,
    ),
    post(
        "/circles/{id}/invitations/{circle_invitee}/take",
        PREPARE_CIRCLE,
    ),
    post(
        "/circles/{id}/invitations/{circle_invitee}/calls",
        PREPARE_CIRCLE,
    ),
    post(
        "/circles/{id}/invitations/{circle_invitee}/calls/{circle_call}/undo",
        PREPARE_CIRCLE,
    ),
    get(
        "/circles/{id}/invitations/{circle_invitee}/remove",
        PREPARE_CIRCLE,
    ),
    post(
        "/circles/{id}/invitations/{circle_invitee}/remove",
        PREPARE_CIRCLE,
    ),
    post(
        "/circles/{id}/invitations/{circle_invitee}/restore",
        PREPARE_CIRCLE,
    ),
    get("/c", PUBLIC),
    post("/c", PUBLIC),
    get("/c/{circle_secret}", BY_LINK),
    post("/c/{circle_secret}/answer", BY_LINK),
    get("/c/{circle_secret}/not-me", BY_LINK),
    post("/c/{circle_secret}/not-me", BY_LINK),
    get("/c/{circle_secret}/calendar.ics", BY_LINK),
    get("/c/{circle_secret}/note", BY_LINK),
    post("/c/{circle_secret}/note", BY_LINK),
    get("/c/{circle_secret}/note/files/{note_file}", BY_LINK),
    get("/c/{circle_secret}/unsubscribe", BY_LINK),
    post("/c/{circle_secret}/unsubscribe", BY_LINK),
    get("/c/{circle_secret}/data", BY_LINK),
    get("/c/{circle_secret}/data/erase", BY_LINK),
    // Without a choice nothing is erased.
    post("/c/{circle_secret}/data/erase", BY_LINK),
    // What ends the links comes last.
    post(
        "/circles/{id}/invitations/{circle_invitee}/revoke",
        PREPARE_CIRCLE,
    ),
];

/// What the rights table needs besides the samples of all circles.
pub async fn samples(app: &TestApp, base: &CircleBase) -> SampleIds {
    let call: i64 = sqlx::query_scalar(
        "INSERT INTO circle_call (invitee_id, at, channel, note) VALUES ($1, $2, 'phone', 'Rappellera')
         RETURNING id",
    )
    .bind(base.invitee.0)
    .bind(app.clock.now())
    .fetch_one(&app.pool)
    .await
    .unwrap();
    // What participants read.
    let sent = app.note(base.group, Some(base.circle), "Un texte.").await;
    app.set_note_state(sent, "sent").await;
    SampleIds {
        ids: Vec::new(),
        named: vec![("circle_call", call.to_string())],
    }
}

impl TestApp {
    /// So many places, all of them wanted.
    pub(super) async fn places(&self, circle: CircleId, places: i32) {
        sqlx::query("UPDATE circle SET places_wanted = $2, places_max = $2 WHERE id = $1")
            .bind(circle.0)
            .bind(places)
            .execute(&self.pool)
            .await
            .unwrap();
    }

    /// How many of a circle are in a state.
    pub(super) async fn so_many(&self, circle: CircleId, state: &str) -> i64 {
        sqlx::query_scalar(
            "SELECT count(*) FROM circle_invitee
             WHERE circle_id = $1 AND state = $2 AND archived_at IS NULL",
        )
        .bind(circle.0)
        .bind(state)
        .fetch_one(&self.pool)
        .await
        .unwrap()
    }

    /// The state of one.
    pub(super) async fn stands(&self, invitee: CircleInviteeId) -> String {
        sqlx::query_scalar("SELECT state FROM circle_invitee WHERE id = $1")
            .bind(invitee.0)
            .fetch_one(&self.pool)
            .await
            .unwrap()
    }

    /// The path of the last personal link that an address was sent.
    pub(super) async fn last_link(&self, address: &str) -> String {
        let (_, body) = self.mails_to(address).await.pop().unwrap();
        let link = body
            .split("/c/")
            .nth(1)
            .unwrap_or_else(|| panic!("no link: {body}"));
        let secret = link.split([' ', '\n', '/']).next().unwrap();
        format!("/c/{secret}")
    }
}
