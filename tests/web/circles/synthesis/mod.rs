//! The synthesis of a circle, and what became of each contribution.

mod open;
mod published;
pub mod small;
mod tagging;

use kernel::ids::{AxisId, CircleId, CircleInviteeId, ContributionId, NoteVersionId};

use super::{BY_LINK, CircleBase, PREPARE_CIRCLE, READ_CIRCLE};
use crate::{
    rights_table::{LIST_MEETINGS, Row, get, post, row},
    support::{Answer, Browser, SampleIds, TestApp},
};

/// Everybody: the samples' synthesis is public.
const EVERYBODY: &str = BY_LINK;

/// Who may call what; see `rights_table.rs`.
pub const ROWS: &[Row] = &[
    get("/circles/compare", LIST_MEETINGS),
    get("/circles/{id}/synthesis", READ_CIRCLE),
    post("/circles/{id}/synthesis", PREPARE_CIRCLE),
    get("/circles/{id}/synthesis/edit", PREPARE_CIRCLE),
    get("/circles/{id}/synthesis/advance", PREPARE_CIRCLE),
    post("/circles/{id}/synthesis/advance", PREPARE_CIRCLE),
    get("/circles/{id}/synthesis.docx", READ_CIRCLE),
    get("/circles/{id}/synthesis.pdf", READ_CIRCLE),
    get("/circles/{id}/synthesis.xlsx", READ_CIRCLE),
    get("/circles/{id}/public", EVERYBODY),
    get("/circles/{id}/tagging", PREPARE_CIRCLE),
    post("/circles/{id}/tagging", PREPARE_CIRCLE),
    post("/circles/{id}/tagging/gather", PREPARE_CIRCLE),
    post("/circles/{id}/tags", PREPARE_CIRCLE),
    get("/circles/{id}/tags/{tag}", PREPARE_CIRCLE),
    post("/circles/{id}/tags/{tag}", PREPARE_CIRCLE),
    get("/circles/{id}/tags/{tag}/remove", PREPARE_CIRCLE),
    get("/circles/{id}/contributions/{contribution}", PREPARE_CIRCLE),
    post(
        "/circles/{id}/contributions/{contribution}/tags",
        PREPARE_CIRCLE,
    ),
    row(
        "POST",
        "/circles/{id}/contributions/{contribution}/same",
        &[("other", "")],
        PREPARE_CIRCLE,
    ),
    post(
        "/circles/{id}/contributions/{contribution}/quote",
        PREPARE_CIRCLE,
    ),
    post(
        "/circles/{id}/contributions/{contribution}/objection",
        PREPARE_CIRCLE,
    ),
    post(
        "/circles/{id}/contributions/{contribution}/treatment",
        PREPARE_CIRCLE,
    ),
    get("/circles/{id}/treatments", PREPARE_CIRCLE),
    post("/circles/{id}/treatments", PREPARE_CIRCLE),
    get("/circles/{id}/treatments/publish", PREPARE_CIRCLE),
    post("/circles/{id}/treatments/publish", PREPARE_CIRCLE),
    get("/c/{circle_secret}/results", BY_LINK),
    row(
        "POST",
        "/c/{circle_secret}/results/{contribution}",
        &[("objection", "Ce n’est pas cela")],
        BY_LINK,
    ),
    // What takes the tag away comes last.
    post("/circles/{id}/tags/{tag}/remove", PREPARE_CIRCLE),
];

/// One of each thing of the room, for the rights table.
pub async fn samples(app: &TestApp, base: &CircleBase) -> SampleIds {
    let said = app
        .told_us(
            base.circle,
            base.axis,
            Some(base.invitee),
            "Un guichet unique",
        )
        .await;
    sqlx::query("INSERT INTO synthesis (circle_id, state, public_at) VALUES ($1, 'published', $2)")
        .bind(base.circle.0)
        .bind(app.clock.now())
        .execute(&app.pool)
        .await
        .unwrap();
    sqlx::query(
        "INSERT INTO treatment (contribution_id, outcome, published_at, published)
         VALUES ($1, 'taken', $2, '{\"outcome\": \"taken\", \"why\": \"\", \"section\": \"\"}')",
    )
    .bind(said.0)
    .bind(app.clock.now())
    .execute(&app.pool)
    .await
    .unwrap();
    SampleIds {
        ids: Vec::new(),
        named: vec![
            ("contribution", said.to_string()),
            ("tag", app.tag(base.circle, "Guichet", 1).await.to_string()),
        ],
    }
}

impl TestApp {
    /// A proposal noted at the meeting; its author allows quotes.
    pub async fn told_us(
        &self,
        circle: CircleId,
        axis: AxisId,
        invitee: Option<CircleInviteeId>,
        body: &str,
    ) -> ContributionId {
        ContributionId(
            sqlx::query_scalar(
                "INSERT INTO contribution (circle_id, axis_id, round, kind, source, invitee_id, unnamed, body, quotable,
                                           recorded_at, said_on)
                 VALUES ($1, $2, 'review', 'proposal', 'recorded', $3, $3::bigint IS NULL, $4, true, $5, $6)
                 RETURNING id",
            )
            .bind(circle.0)
            .bind(axis.0)
            .bind(invitee.map(|id| id.0))
            .bind(body)
            .bind(self.clock.now())
            .bind(self.clock.today())
            .fetch_one(&self.pool)
            .await
            .unwrap(),
        )
    }

    /// A tag of all axes.
    pub async fn tag(&self, circle: CircleId, name: &str, key: i16) -> i64 {
        sqlx::query_scalar(
            "INSERT INTO tag (circle_id, name, key) VALUES ($1, $2, $3) RETURNING id",
        )
        .bind(circle.0)
        .bind(name)
        .bind(key)
        .fetch_one(&self.pool)
        .await
        .unwrap()
    }

    /// A version of a note that forms are frozen with.
    async fn frozen_note(&self, base: &Base) -> NoteVersionId {
        let note = self.note(base.group, Some(base.circle), "Contexte").await;
        NoteVersionId(
            sqlx::query_scalar("SELECT id FROM note_version WHERE note_id = $1")
                .bind(note.0)
                .fetch_one(&self.pool)
                .await
                .unwrap(),
        )
    }

    /// Unnamed feedback on an axis: an appreciation, and a remark where it is not empty.
    async fn wrote(&self, base: &Base, version: NoteVersionId, scale: &str, remark: &str) {
        let feedback: i64 = sqlx::query_scalar(
            "INSERT INTO feedback (circle_id, axis_id, note_version_id, unnamed, state, sent_on, sendings)
             VALUES ($1, $2, $3, true, 'sent', $4, 1) RETURNING id",
        )
        .bind(base.circle.0)
        .bind(base.axis.0)
        .bind(version.0)
        .bind(self.clock.today())
        .fetch_one(&self.pool)
        .await
        .unwrap();
        sqlx::query(
            "INSERT INTO feedback_answer (feedback_id, round, choice, body)
             SELECT $1, round, choice, body
             FROM (VALUES ('appreciation', $2, ''), ('review', 'proposal', $3)) AS a (round, choice, body)
             WHERE choice <> 'proposal' OR body <> ''",
        )
        .bind(feedback)
        .bind(scale)
        .bind(remark)
        .execute(&self.pool)
        .await
        .unwrap();
    }
}

/// GT4's circle, with an axis and two who take part.
struct Base {
    group: kernel::ids::GroupId,
    circle: CircleId,
    axis: AxisId,
    nora: CircleInviteeId,
    omar: CircleInviteeId,
}

async fn base(app: &TestApp) -> Base {
    let group = app.group(4).await;
    let circle = app.circle(group).await;
    Base {
        group,
        circle,
        axis: app.axis(group, 1, "Réemploi").await,
        nora: app
            .invitee(circle, "Nora Noms", "nora@dehors.example", "yes")
            .await,
        omar: app
            .invitee(circle, "Omar Outre", "omar@dehors.example", "yes")
            .await,
    }
}

/// Prepares what is said of a contribution.
async fn treat(browser: &mut Browser, base: &Base, of: ContributionId, why: &str) -> Answer {
    let page = format!("/circles/{}/contributions/{of}", base.circle);
    // The page has several forms: the version of this one.
    let mut shown = browser.get(&page).await;
    let form = shown.body.find(&format!("{page}/treatment")).unwrap();
    shown.body.drain(..form);
    let version = shown.input("version");
    let fields = [
        ("outcome", "partly"),
        ("why", why),
        ("version", version.as_str()),
    ];
    browser.post(&format!("{page}/treatment"), &fields).await
}
