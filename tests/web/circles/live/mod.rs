//! Tests of `features/circles/live`: its rows of the rights table, recording, and phones.

mod codes;
mod late;
mod lines;
mod measures;
mod phones;

use kernel::ids::{AxisId, CircleId};

use super::{BY_LINK, CircleBase, PREPARE_CIRCLE, RECORD_CIRCLE};
use crate::{
    rights_table::{Row, get, post, row},
    support::{SampleIds, TestApp},
};

/// A cookie that nobody gave: no phone came in by the code.
const NO_PHONE: &str = "- --- -- -- -- -- - --";

/// Who may call what; see `rights_table.rs`.
pub const ROWS: &[Row] = &[
    get("/circles/{id}/live", RECORD_CIRCLE),
    post("/circles/{id}/live/lines", RECORD_CIRCLE),
    get("/circles/{id}/live/changes", RECORD_CIRCLE),
    post("/circles/{id}/live/reading", RECORD_CIRCLE),
    get("/circles/{id}/live/lines/{contribution}", RECORD_CIRCLE),
    post("/circles/{id}/live/lines/{contribution}", RECORD_CIRCLE),
    post(
        "/circles/{id}/live/lines/{contribution}/text",
        RECORD_CIRCLE,
    ),
    get(
        "/circles/{id}/live/lines/{contribution}/remove",
        RECORD_CIRCLE,
    ),
    post(
        "/circles/{id}/live/lines/{contribution}/remove",
        RECORD_CIRCLE,
    ),
    post(
        "/circles/{id}/live/lines/{contribution}/restore",
        RECORD_CIRCLE,
    ),
    row(
        "POST",
        "/circles/{id}/live/session",
        &[("to", "close")],
        PREPARE_CIRCLE,
    ),
    get("/circles/{id}/live/questions", PREPARE_CIRCLE),
    post("/circles/{id}/live/questions", PREPARE_CIRCLE),
    post("/circles/{id}/live/questions/generate", PREPARE_CIRCLE),
    get(
        "/circles/{id}/live/questions/{live_question}",
        PREPARE_CIRCLE,
    ),
    post(
        "/circles/{id}/live/questions/{live_question}",
        PREPARE_CIRCLE,
    ),
    post(
        "/circles/{id}/live/questions/{live_question}/step",
        PREPARE_CIRCLE,
    ),
    post(
        "/circles/{id}/live/questions/{live_question}/take",
        PREPARE_CIRCLE,
    ),
    get("/live", BY_LINK),
    post("/live", BY_LINK),
    get("/live/phone", BY_LINK),
    post("/live/phone", BY_LINK),
    get("/live/phone/events", NO_PHONE),
    get("/live/phone/now", NO_PHONE),
    get("/c/{circle_secret}/live", BY_LINK),
    post("/c/{circle_secret}/live", BY_LINK),
    get("/c/{circle_secret}/live/events", BY_LINK),
    get("/c/{circle_secret}/live/now", BY_LINK),
];

/// One of each thing of the room, for the rights table.
pub async fn samples(app: &TestApp, base: &CircleBase) -> SampleIds {
    let line = app.line(base.circle, base.axis, "review", "Former").await;
    // The results by link are those of the invitee: a contribution is one sample in all rooms.
    run!(app, "UPDATE contribution SET invitee_id = $2 WHERE id = $1"; line, base.invitee.0);
    let question = app.question(base.circle, base.axis, "review", "open").await;
    SampleIds {
        ids: vec![],
        named: vec![
            ("contribution", line.to_string()),
            ("live_question", question.to_string()),
        ],
    }
}

impl TestApp {
    /// A recorded line.
    pub async fn line(&self, circle: CircleId, axis: AxisId, round: &str, body: &str) -> i64 {
        one!(self,
            "INSERT INTO contribution (circle_id, axis_id, round, kind, source, body, position, recorded_at, said_on)
             VALUES ($1, $2, $3, 'remark', 'recorded', $4,
                     (SELECT count(*) + 1 FROM contribution WHERE circle_id = $1), $5, $5::date) RETURNING id";
            circle.0, axis.0, round, body, self.clock.now())
    }

    /// A question to phones, in a state.
    pub async fn question(&self, circle: CircleId, axis: AxisId, round: &str, state: &str) -> i64 {
        one!(self, "INSERT INTO live_question (circle_id, axis_id, round, position, state)
             VALUES ($1, $2, $3, 1, $4) RETURNING id";
            circle.0, axis.0, round, state)
    }
}
