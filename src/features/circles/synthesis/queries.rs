//! Reading what a synthesis is made of.

use chrono::{DateTime, NaiveDate, Utc};
use sqlx::{PgConnection, types::Json};

use super::model::{Contribution, Published, Synthesis, Tag, Treatment};
use crate::{model::Exchange, small::SMALLEST};
use kernel::{
    circle::{ContributionKind, ContributionSource, Round, SynthesisState, TreatmentOutcome},
    ids::{AxisId, CircleId, CircleInviteeId, ContributionId, NoteSectionId, TagId},
    names::Names,
};

/// Contributions read at once at most: a circle has some hundreds. Where there are more, it is said.
const MOST: i64 = 5_000;

/// Not all contributions were read.
pub fn cut(said: &[Contribution]) -> bool {
    i64::try_from(said.len()).unwrap_or(i64::MAX) >= MOST
}

/// The synthesis of a circle.
pub async fn synthesis(db: &mut PgConnection, circle: CircleId) -> sqlx::Result<Synthesis> {
    let found = sqlx::query_as!(
        Synthesis,
        r#"SELECT state as "state: SynthesisState", body, public_at, published_at, version
           FROM synthesis WHERE circle_id = $1"#,
        circle.0
    );
    Ok(found
        .fetch_optional(db)
        .await?
        .unwrap_or_else(Synthesis::none))
}

/// An axis, with what the synthesis says of it.
#[derive(Debug, Clone)]
pub struct AxisText {
    pub id: AxisId,
    pub name: Names,
    pub number: i32,
    /// Markdown.
    pub body: String,
}

impl AxisText {
    /// `2. Réemploi`, in both languages.
    pub fn label(&self) -> Names {
        self.name.after(&format!("{}. ", self.number))
    }
}

/// The axes of a circle in their order: those in use, and those that something was answered on.
pub async fn axes(db: &mut PgConnection, circle: CircleId) -> sqlx::Result<Vec<AxisText>> {
    sqlx::query_as!(
        AxisText,
        r#"SELECT a.id as "id: AxisId", a.names as "name: Names", a.number, coalesce(s.body, '') as "body!"
           FROM circle c
           JOIN axis a ON a.group_id = c.group_id
           LEFT JOIN synthesis y ON y.circle_id = c.id
           LEFT JOIN synthesis_axis s ON s.synthesis_id = y.id AND s.axis_id = a.id
           WHERE c.id = $1 AND (a.archived_at IS NULL OR EXISTS (
                 SELECT FROM contribution x WHERE x.circle_id = c.id AND x.axis_id = a.id AND x.archived_at IS NULL))
           ORDER BY a.position, a.id LIMIT 100"#,
        circle.0
    )
    .fetch_all(db)
    .await
}

/// How often something was answered on an axis, each person once.
#[derive(Debug, Clone)]
pub struct Count {
    pub circle: CircleId,
    pub axis: AxisId,
    pub round: Round,
    pub choice: String,
    pub count: i64,
}

/// Counts the answers of circles: what is written, once its time is over.
pub async fn counts(
    db: &mut PgConnection,
    circles: &[i64],
    now: DateTime<Utc>,
) -> sqlx::Result<Vec<Count>> {
    sqlx::query_as!(
        Count,
        r#"SELECT circle_id as "circle!: CircleId", axis_id as "axis!: AxisId", round as "round!: Round",
                  choice as "choice!", count(*) as "count!"
           FROM axis_answer($2) WHERE circle_id = ANY($1) GROUP BY circle_id, axis_id, round, choice"#,
        circles,
        now
    )
    .fetch_all(db)
    .await
}

/// How far an organisation would be involved in an axis, as somebody said in its name.
#[derive(Debug, Clone)]
pub struct Involved {
    pub organisation: String,
    pub axis: AxisId,
    pub choice: String,
}

/// What organisations would do, as they are counted; nobody unnamed is among them.
pub async fn involved(
    db: &mut PgConnection,
    circle: CircleId,
    now: DateTime<Utc>,
) -> sqlx::Result<Vec<Involved>> {
    sqlx::query_as!(
        Involved,
        r#"WITH said AS (
             SELECT coalesce(nullif(o.short_name, ''), o.name, nullif(a.organisation, ''), p.short_name, p.name,
                             i.organisation) AS organisation, a.axis_id, a.choice
             FROM axis_answer($2) a
             LEFT JOIN organisation o ON o.id = a.organisation_id
             LEFT JOIN circle_invitee i ON i.id = a.invitee_id
             LEFT JOIN organisation p ON p.id = i.organisation_id
             WHERE a.circle_id = $1 AND a.round = 'involvement')
           SELECT DISTINCT ON (fold(organisation), axis_id) organisation as "organisation!",
                  axis_id as "axis!: AxisId", choice as "choice!"
           FROM said WHERE organisation <> ''
           ORDER BY fold(organisation), axis_id,
                    array_position(ARRAY['carry', 'support', 'consulted', 'informed'], choice), organisation
           LIMIT 2000"#,
        circle.0,
        now
    )
    .fetch_all(db)
    .await
}

/// The tags of a circle, by their keys.
pub async fn tags(db: &mut PgConnection, circle: CircleId) -> sqlx::Result<Vec<Tag>> {
    sqlx::query_as!(
        Tag,
        r#"SELECT id as "id: TagId", axis_id as "axis: AxisId", name, key, version
           FROM tag WHERE circle_id = $1 AND archived_at IS NULL ORDER BY key NULLS LAST, name LIMIT 200"#,
        circle.0
    )
    .fetch_all(db)
    .await
}

/// One tag of a circle, in use.
pub async fn tag(db: &mut PgConnection, circle: CircleId, id: TagId) -> sqlx::Result<Option<Tag>> {
    sqlx::query_as!(
        Tag,
        r#"SELECT id as "id: TagId", axis_id as "axis: AxisId", name, key, version
           FROM tag WHERE circle_id = $1 AND id = $2 AND archived_at IS NULL"#,
        circle.0,
        id.0
    )
    .fetch_optional(db)
    .await
}

/// The contributions of a circle that hold words, or one of them. Their order is none of arrival. What
/// too few sent unnamed on an axis is held back here as where feedback is read; what something was said
/// of already stays.
pub async fn contributions(
    db: &mut PgConnection,
    circle: CircleId,
    one: Option<ContributionId>,
) -> sqlx::Result<Vec<Contribution>> {
    sqlx::query_as!(
        Contribution,
        r#"SELECT c.id as "id: ContributionId", c.axis_id as "axis: AxisId", c.kind as "kind: ContributionKind",
                  c.source as "source: ContributionSource", coalesce(nullif(c.speaker, ''), i.name, '') as "author!",
                  coalesce(nullif(c.organisation, ''), o.name, i.organisation, '') as "organisation!", c.unnamed,
                  c.body, c.quotable, c.quote, c.said_on, c.objection, c.objection_answer,
                  c.earlier_objections as "earlier: Json<Vec<Exchange>>", c.invitee_id as "invitee: CircleInviteeId",
                  ARRAY(SELECT ct.tag_id FROM contribution_tag ct JOIN tag g ON g.id = ct.tag_id
                        WHERE ct.contribution_id = c.id AND g.archived_at IS NULL ORDER BY ct.tag_id) as "tags!",
                  s.other_id as "same_as?: ContributionId",
                  (SELECT count(*) FROM same_as b WHERE b.other_id = c.id) as "others!",
                  t.outcome as "outcome?: TreatmentOutcome", t.published as "answer?: Json<Published>", c.version
           FROM contribution c
           LEFT JOIN circle_invitee i ON i.id = c.invitee_id
           LEFT JOIN organisation o ON o.id = coalesce(c.organisation_id, i.organisation_id)
           LEFT JOIN same_as s ON s.contribution_id = c.id
           LEFT JOIN treatment t ON t.contribution_id = c.id
           WHERE c.circle_id = $1 AND c.archived_at IS NULL AND c.body <> '' AND c.source <> 'first_opinion'
             AND ($2::bigint IS NULL OR c.id = $2)
             AND (c.source <> 'feedback' OR NOT c.unnamed OR t.contribution_id IS NOT NULL
                  OR $4 <= (SELECT count(*) FROM feedback f WHERE f.circle_id = c.circle_id
                            AND f.axis_id = c.axis_id AND f.unnamed AND f.sendings > 0))
           ORDER BY c.axis_id, c.id LIMIT $3"#,
        circle.0,
        one.map(|id| id.0),
        MOST,
        SMALLEST
    )
    .fetch_all(db)
    .await
}

/// What is prepared to be said of a contribution.
pub async fn treatment(
    db: &mut PgConnection,
    id: ContributionId,
) -> sqlx::Result<Option<Treatment>> {
    sqlx::query_as!(
        Treatment,
        r#"SELECT outcome as "outcome: TreatmentOutcome", why, note_section_id as "note_section: NoteSectionId", section,
                  (published_at IS NOT NULL) as "published!",
                  (published IS DISTINCT FROM jsonb_build_object('outcome', outcome, 'why', why, 'section', section))
                    as "differs!", version
           FROM treatment WHERE contribution_id = $1"#,
        id.0
    )
    .fetch_optional(db)
    .await
}

/// A section of a note, to say what changed there.
#[derive(Debug, Clone)]
pub struct SectionChoice {
    pub id: NoteSectionId,
    pub heading: String,
    pub axis: Option<AxisId>,
}

/// The sections of the latest version of the notes of a circle's group, the newest note first.
pub async fn sections(db: &mut PgConnection, circle: CircleId) -> sqlx::Result<Vec<SectionChoice>> {
    sqlx::query_as!(
        SectionChoice,
        r#"SELECT s.id as "id: NoteSectionId", n.title || ' · ' || s.heading as "heading!", s.axis_id as "axis: AxisId"
           FROM circle c
           JOIN note n ON n.group_id = c.group_id AND n.archived_at IS NULL
           JOIN LATERAL (SELECT id FROM note_version WHERE note_id = n.id ORDER BY number DESC LIMIT 1) v ON true
           JOIN note_section s ON s.note_version_id = v.id
           WHERE c.id = $1 ORDER BY n.id DESC, s.position LIMIT 200"#,
        circle.0
    )
    .fetch_all(db)
    .await
}

/// What waits for the synthesis.
#[derive(Debug, Clone, Default)]
pub struct Waiting {
    /// Remarks sent in writing or by phone that are not among the contributions yet.
    pub ungathered: i64,
    /// "That's not what I meant", and nobody answered.
    pub objections: i64,
    /// Answers that are prepared and not published.
    pub unpublished: i64,
    /// What is written is in no picture until this day is over; none: it is.
    pub written_until: Option<NaiveDate>,
}

/// Counts what waits.
pub async fn waiting(
    db: &mut PgConnection,
    circle: CircleId,
    now: DateTime<Utc>,
) -> sqlx::Result<Waiting> {
    sqlx::query_as!(
        Waiting,
        r#"SELECT (SELECT count(*) FROM feedback f JOIN feedback_answer a ON a.feedback_id = f.id
                   WHERE f.circle_id = $1 AND f.sent AND btrim(a.body) <> ''
                     AND NOT EXISTS (SELECT FROM contribution c WHERE c.circle_id = $1 AND c.feedback_id = f.id
                                     AND c.body = btrim(a.body) AND c.archived_at IS NULL))
                  + (SELECT count(*) FROM live_question q JOIN live_answer a ON a.question_id = q.id
                     WHERE q.circle_id = $1 AND btrim(a.body) <> '' AND NOT q.open AND q.archived_at IS NULL
                       AND NOT EXISTS (SELECT FROM contribution c WHERE c.circle_id = $1
                                       AND c.live_answer_id = a.id)) as "ungathered!",
                  (SELECT count(*) FROM contribution WHERE circle_id = $1 AND archived_at IS NULL
                   AND objection <> '' AND objection_answered_at IS NULL) as "objections!",
                  (SELECT count(*) FROM treatment t JOIN contribution c ON c.id = t.contribution_id
                   WHERE c.circle_id = $1 AND c.archived_at IS NULL AND t.published IS DISTINCT FROM
                         jsonb_build_object('outcome', t.outcome, 'why', t.why, 'section', t.section))
                    as "unpublished!",
                  (SELECT (closes_at AT TIME ZONE 'Europe/Brussels')::date - 1 FROM feedback_until
                   WHERE circle_id = $1 AND opens_at <= $2 AND $2 < closes_at) as "written_until?""#,
        circle.0,
        now
    )
    .fetch_one(db)
    .await
}

/// A participant's own contribution, and what became of it as it was published.
#[derive(Debug, Clone)]
pub struct Own {
    pub id: ContributionId,
    pub axis: Option<Names>,
    pub kind: ContributionKind,
    pub body: String,
    pub said_on: NaiveDate,
    /// By the pilot.
    pub read_on: Option<NaiveDate>,
    pub objection: String,
    /// Why what became of it stays all the same; may be empty.
    pub objection_answer: String,
    /// What was objected and answered before, in order.
    pub earlier: Json<Vec<Exchange>>,
    pub published: Option<Json<Published>>,
    pub version: i32,
}

/// All that an invitee brought in their name, or one of it.
pub async fn own(
    db: &mut PgConnection,
    circle: CircleId,
    invitee: CircleInviteeId,
    one: Option<ContributionId>,
) -> sqlx::Result<Vec<Own>> {
    sqlx::query_as!(
        Own,
        r#"SELECT c.id as "id: ContributionId", a.names as "axis?: Names", c.kind as "kind: ContributionKind", c.body,
                  c.said_on, c.read_on, c.objection, c.objection_answer,
                  c.earlier_objections as "earlier: Json<Vec<Exchange>>",
                  coalesce(t.published, o.published) as "published?: Json<Published>", c.version
           FROM contribution c
           LEFT JOIN axis a ON a.id = c.axis_id
           LEFT JOIN treatment t ON t.contribution_id = c.id
           LEFT JOIN same_as s ON s.contribution_id = c.id
           LEFT JOIN treatment o ON o.contribution_id = s.other_id
           WHERE c.invitee_id = $2 AND c.circle_id = $1 AND c.archived_at IS NULL AND c.body <> ''
             AND c.source <> 'first_opinion' AND ($3::bigint IS NULL OR c.id = $3)
           ORDER BY a.position, c.id LIMIT $4"#,
        circle.0,
        invitee.0,
        one.map(|id| id.0),
        MOST
    )
    .fetch_all(db)
    .await
}
