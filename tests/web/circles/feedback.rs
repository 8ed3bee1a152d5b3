//! First opinions and written feedback: who may call what, and what their tests share.

use chrono::{DateTime, Utc};
use kernel::ids::{AxisId, CircleId, CircleInviteeId, FeedbackId, GroupId};
use platform::auth::Role;

use super::{BY_LINK, CircleBase, PREPARE_CIRCLE};
use crate::{
    rights_table::{Row, UPLOAD, get, post, row},
    support::{Browser, SampleIds, TestApp},
};

/// Who may call what; see `rights_table.rs`.
pub const ROWS: &[Row] = &[
    get("/circles/{id}/opinions", PREPARE_CIRCLE),
    get("/circles/{id}/feedback", PREPARE_CIRCLE),
    get("/circles/{id}/feedback/axes/{axis}", PREPARE_CIRCLE),
    post("/circles/{id}/feedback/axes/{axis}", PREPARE_CIRCLE),
    get(
        "/circles/{id}/feedback/files/{feedback_file}",
        PREPARE_CIRCLE,
    ),
    get(
        "/circles/{id}/feedback/extensions/{circle_invitee}",
        PREPARE_CIRCLE,
    ),
    post(
        "/circles/{id}/feedback/extensions/{circle_invitee}",
        PREPARE_CIRCLE,
    ),
    get("/circles/{id}/feedback/remind", PREPARE_CIRCLE),
    post("/circles/{id}/feedback/remind", PREPARE_CIRCLE),
    get("/c/{circle_secret}/opinion", BY_LINK),
    post("/c/{circle_secret}/opinion", BY_LINK),
    get("/c/{circle_secret}/feedback", BY_LINK),
    get("/c/{circle_secret}/feedback/{axis}", BY_LINK),
    post("/c/{circle_secret}/feedback/{axis}", BY_LINK),
    post("/c/{circle_secret}/feedback/{axis}/send", BY_LINK),
    post("/c/{circle_secret}/feedback/{axis}/reopen", BY_LINK),
    get("/c/{circle_secret}/feedback/{axis}/files", BY_LINK),
    row(
        "POST",
        "/c/{circle_secret}/feedback/{axis}/files",
        &[UPLOAD],
        BY_LINK,
    ),
    get(
        "/c/{circle_secret}/feedback/{axis}/files/{feedback_file}",
        BY_LINK,
    ),
    get(
        "/c/{circle_secret}/feedback/{axis}/files/{feedback_file}/remove",
        BY_LINK,
    ),
    post(
        "/c/{circle_secret}/feedback/{axis}/files/{feedback_file}/remove",
        BY_LINK,
    ),
];

/// A feedback of the sample's invitee that was sent, with a file.
pub async fn samples(app: &TestApp, base: &CircleBase) -> SampleIds {
    app.asks(base.group, base.circle).await;
    let feedback = app.draft(base.circle, base.axis, base.invitee, false).await;
    sqlx::query("UPDATE feedback SET state = 'sent', sent_on = $2, sendings = 1 WHERE id = $1")
        .bind(feedback.0)
        .bind(app.clock.today())
        .execute(&app.pool)
        .await
        .unwrap();
    sqlx::query(
        r#"INSERT INTO feedback_sending (feedback_id, number, answers, sent_on)
           VALUES ($1, 1, '[{"round": "review", "measure": null, "position": 0, "choice": "risk",
                             "organisation": "", "body": "Trop vite"}]', $2)"#,
    )
    .bind(feedback.0)
    .bind(app.clock.today())
    .execute(&app.pool)
    .await
    .unwrap();
    let file: i64 = sqlx::query_scalar(
        "INSERT INTO feedback_file (feedback_id, file_name, content_type, content, added_on)
         VALUES ($1, 'avis.pdf', 'application/pdf', '%PDF'::bytea, $2) RETURNING id",
    )
    .bind(feedback.0)
    .bind(app.clock.today())
    .fetch_one(&app.pool)
    .await
    .unwrap();
    SampleIds {
        ids: vec![],
        named: vec![("feedback_file", file.to_string())],
    }
}

impl TestApp {
    /// The circle's note was validated and sent: its group's axes are asked as they stand.
    pub async fn asks(&self, group: GroupId, circle: CircleId) {
        let note = self.note(group, Some(circle), "Un contexte.").await;
        self.set_note_state(note, "sent").await;
        sqlx::query(
            "UPDATE note_version SET axes = (
                 SELECT jsonb_agg(jsonb_build_object(
                            'id', a.id, 'number', a.number, 'title', a.title, 'title_nl', a.title_nl, 'aim', a.aim,
                            'measures', (SELECT coalesce(jsonb_agg(jsonb_build_object(
                                                    'id', m.id, 'title', m.title, 'title_nl', m.title_nl)
                                                    ORDER BY m.position), '[]')
                                         FROM axis_measure m WHERE m.axis_id = a.id)) ORDER BY a.position)
                 FROM axis a WHERE a.group_id = $2)
             WHERE note_id = $1",
        )
        .bind(note.0)
        .bind(group.0)
        .execute(&self.pool)
        .await
        .unwrap();
    }

    /// Something begun on an axis.
    pub async fn draft(
        &self,
        circle: CircleId,
        axis: AxisId,
        invitee: CircleInviteeId,
        unnamed: bool,
    ) -> FeedbackId {
        FeedbackId(
            sqlx::query_scalar(
                "INSERT INTO feedback (circle_id, axis_id, note_version_id, invitee_id, unnamed, saved_at)
                 SELECT $1, $2, max(v.id), $3, $4, $5 FROM note n JOIN note_version v ON v.note_id = n.id
                 WHERE n.circle_id = $1 AND v.axes IS NOT NULL RETURNING id",
            )
            .bind(circle.0)
            .bind(axis.0)
            .bind(invitee.0)
            .bind(unnamed)
            .bind(self.clock.now())
            .fetch_one(&self.pool)
            .await
            .unwrap(),
        )
    }

    /// Makes it so late.
    pub fn is_now(&self, at: &str) {
        let at: DateTime<Utc> = at.parse().unwrap();
        self.clock.advance(at - self.clock.now());
    }
}

/// A circle that meets on 13 October 2021 at ten; feedback is due on the 27th.
pub struct Scene {
    pub app: TestApp,
    pub pilot: kernel::ids::PersonId,
    pub circle: CircleId,
    pub axis: AxisId,
    pub measure: kernel::ids::AxisMeasureId,
    pub nora: CircleInviteeId,
    pub secret: String,
}

impl Scene {
    pub async fn new() -> Self {
        let app = TestApp::start().await;
        let (pilot, _) = app.signed_in_person(Role::Pilot, 1).await;
        let group = app.group(1).await;
        let circle = app.circle(group).await;
        let axis = app.axis(group, 1, "Réemploi").await;
        let measure = app.axis_measure(axis, "Consigne").await;
        let nora = app
            .invitee(circle, "Nora Noms", "nora@dehors.example", "yes")
            .await;
        app.asks(group, circle).await;
        let secret = app.circle_secret(nora).await;
        Self {
            app,
            pilot,
            circle,
            axis,
            measure,
            nora,
            secret,
        }
    }

    /// The page of the axis, by Nora's link.
    pub fn page(&self) -> String {
        format!("/c/{}/feedback/{}", self.secret, self.axis)
    }

    pub async fn pilots(&self) -> Browser {
        self.app.browser_of(self.pilot).await
    }

    /// Nora begins; the version of her draft.
    pub async fn begin(&self, guest: &mut Browser, naming: &str) -> String {
        let page = self.page();
        let begun = guest
            .post(&page, &[("action", "begin"), ("naming", naming)])
            .await;
        assert_eq!(begun.location(), page);
        guest.get(&page).await.is(200).input("version")
    }
}

/// The day after the meeting.
pub const AFTER: &str = "2021-10-14T08:00:00Z";
