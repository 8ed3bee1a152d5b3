//! Reading what phones see.

use sqlx::PgConnection;

use kernel::{
    circle::Round,
    ids::{CircleId, CircleInviteeId, LiveQuestionId, LiveSessionId},
    names::Names,
};

/// A question that takes answers now.
#[derive(Debug, Clone)]
pub(super) struct Asked {
    pub id: LiveQuestionId,
    /// `2. Réemploi`, or a measure of it: `2. Réemploi · Consigne`; in both languages.
    pub axis: Names,
    /// It asks about a measure, not about the axis as a whole.
    pub on_measure: bool,
    pub round: Round,
    pub prompt: String,
}

/// The questions that take answers now, axis by axis.
pub(super) async fn asked(db: &mut PgConnection, circle: CircleId) -> sqlx::Result<Vec<Asked>> {
    sqlx::query_as!(
        Asked,
        r#"SELECT q.id as "id: LiveQuestionId", q.round as "round: Round", q.prompt,
                  live_asks_about(a, m) as "axis!: Names", q.axis_measure_id IS NOT NULL as "on_measure!"
           FROM live_question q JOIN axis a ON a.id = q.axis_id
           LEFT JOIN axis_measure m ON m.id = q.axis_measure_id
           WHERE q.circle_id = $1 AND q.open AND q.archived_at IS NULL
           ORDER BY a.position, a.id, m.position NULLS FIRST, m.id NULLS FIRST,
                    array_position(ARRAY['appreciation', 'involvement', 'review'], q.round), q.id LIMIT 30"#,
        circle.0
    )
    .fetch_all(db)
    .await
}

/// What a hand answered.
#[derive(Debug, Clone)]
pub(super) struct Answered {
    pub question: LiveQuestionId,
    pub option: String,
    pub body: String,
    pub organisation: String,
    pub named: bool,
}

/// What a hand answered: what holds its answers together at each of these questions.
pub(super) async fn answered(
    db: &mut PgConnection,
    (questions, respondents): (&[i64], &[Vec<u8>]),
) -> sqlx::Result<Vec<Answered>> {
    sqlx::query_as!(
        Answered,
        r#"SELECT question_id as "question: LiveQuestionId", option, body, organisation,
                  invitee_id IS NOT NULL as "named!"
           FROM live_answer
           WHERE (question_id, respondent) IN (SELECT q.id, q.respondent
                                               FROM unnest($1::bigint[], $2::bytea[]) AS q (id, respondent))"#,
        questions,
        respondents
    )
    .fetch_all(db)
    .await
}

/// A question as it is to be answered; locked against its closing, until the transaction ends.
pub(super) async fn open(
    db: &mut PgConnection,
    circle: CircleId,
    id: LiveQuestionId,
) -> sqlx::Result<Option<Round>> {
    sqlx::query_scalar!(
        r#"SELECT round as "round: Round" FROM live_question
           WHERE id = $1 AND circle_id = $2 AND open AND archived_at IS NULL FOR SHARE"#,
        id.0,
        circle.0
    )
    .fetch_optional(db)
    .await
}

/// A session that a code opened: only looking the code up makes one.
#[derive(Debug)]
pub(super) struct Opened {
    session: LiveSessionId,
    circle: CircleId,
}

impl Opened {
    pub(super) fn session(&self) -> LiveSessionId {
        self.session
    }

    pub(super) fn circle(&self) -> CircleId {
        self.circle
    }
}

/// The session that a code opens now, and its circle.
pub(super) async fn opened(db: &mut PgConnection, code: &str) -> sqlx::Result<Option<Opened>> {
    sqlx::query_as!(
        Opened,
        r#"SELECT id as "session: LiveSessionId", circle_id as "circle: CircleId" FROM live_session
           WHERE code = $1 AND open"#,
        code
    )
    .fetch_optional(db)
    .await
}

/// The circle that a phone came into by the code, while it is open.
pub(super) async fn circle_of(
    db: &mut PgConnection,
    device: &[u8],
) -> sqlx::Result<Option<CircleId>> {
    sqlx::query_scalar!(
        r#"SELECT s.circle_id as "circle: CircleId" FROM live_device d JOIN live_session s ON s.id = d.session_id
           JOIN circle c ON c.id = s.circle_id
           WHERE d.token_hash = $1 AND s.open AND c.archived_at IS NULL"#,
        device
    )
    .fetch_optional(db)
    .await
}

/// The organisation beside an invitee's name; may be empty.
pub(super) async fn organisation(
    db: &mut PgConnection,
    invitee: CircleInviteeId,
) -> sqlx::Result<String> {
    let found = sqlx::query_scalar!(
        r#"SELECT coalesce(o.name, i.organisation) as "name!" FROM circle_invitee i
           LEFT JOIN organisation o ON o.id = i.organisation_id WHERE i.id = $1"#,
        invitee.0
    )
    .fetch_optional(db)
    .await?;
    Ok(found.unwrap_or_default())
}

/// Whether a workshop on the governance table goes on with the circle.
pub(super) async fn workshop(db: &mut PgConnection, circle: CircleId) -> sqlx::Result<bool> {
    sqlx::query_scalar!(
        r#"SELECT EXISTS (SELECT FROM governance_workshop
                          WHERE circle_id = $1 AND running AND archived_at IS NULL) as "goes_on!""#,
        circle.0
    )
    .fetch_one(db)
    .await
}
