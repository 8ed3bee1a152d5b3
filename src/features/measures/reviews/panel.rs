//! The review's part of a measure's page: what the pilot proposes, the opinion, the line of
//! steps, the comments. One statement.

use askama::Template;
use chrono::{DateTime, Utc};
use serde::Deserialize;
use sqlx::{PgConnection, types::Json};

use super::{
    comments::{mentions::Candidate, store::see_all},
    model::{Capacity, Confidence, Coverage, Relevance, Stance},
    policy,
    queries::StepTaken,
    thread::{Placed, ThreadRow, thread},
};
use crate::{
    head::MeasureHead,
    next::{self, Next, Part},
    policy as measures,
    workflow::{self, Step},
};
use kernel::{ids::StrategyId, review_state::Outcome, urls};
use platform::{
    auth::Actor,
    errors::Result,
    markdown::{self, SafeHtml},
    web::{Panel, Shell, Visit},
};

/// The review as shown.
#[derive(Debug, Clone, Deserialize)]
struct ShownReview {
    coverage: Option<Coverage>,
    covered_by: String,
    relevance: Option<Relevance>,
    proposal: Option<Outcome>,
    merge_into: String,
    hand_over_to_id: Option<StrategyId>,
    hand_over_code: Option<String>,
    staff: Option<Capacity>,
    money: Option<Capacity>,
    consult: Vec<String>,
    reason: String,
    confidence: Option<Confidence>,
    prepared_by: Option<String>,
    saved_at: DateTime<Utc>,
    submitted_by: Option<String>,
    submitted_at: Option<DateTime<Utc>>,
}

/// The opinion as shown.
#[derive(Debug, Clone, Deserialize)]
struct ShownOpinion {
    author: String,
    stance: Stance,
    body: String,
    given_at: DateTime<Utc>,
}

struct Loaded {
    review: Option<Json<ShownReview>>,
    opinion: Option<Json<ShownOpinion>>,
    steps: Json<Vec<StepTaken>>,
    comments: Json<Vec<ThreadRow>>,
    people: Json<Vec<Candidate>>,
    /// Some comment mentions the reader, who has not seen it yet.
    unseen: bool,
}

/// Reads all of it.
async fn load(db: &mut PgConnection, actor: &Actor, measure: &MeasureHead) -> sqlx::Result<Loaded> {
    sqlx::query_as!(
        Loaded,
        r#"WITH unseen AS (
             SELECT n.comment_id FROM comment_mention n JOIN comment c ON c.id = n.comment_id
             WHERE n.person_id = $2 AND n.seen_at IS NULL AND c.measure_id = $1)
           SELECT
             EXISTS (SELECT FROM unseen) as "unseen!",
             (SELECT row_to_json(x) FROM (
                SELECT r.coverage, r.covered_by, r.relevance, r.proposal, r.merge_into, r.hand_over_to_id,
                       s.code AS hand_over_code, r.staff, r.money, r.reason, r.confidence,
                       p.name AS prepared_by, r.saved_at, sp.name AS submitted_by, r.submitted_at,
                       (SELECT coalesce(json_agg(o.short_name ORDER BY o.short_name), '[]')
                        FROM review_consultation c JOIN organisation o ON o.id = c.organisation_id
                        WHERE c.review_id = r.id) AS consult
                FROM review r
                LEFT JOIN strategy s ON s.id = r.hand_over_to_id
                LEFT JOIN person p ON p.id = r.prepared_by_id
                LEFT JOIN person sp ON sp.id = r.submitted_by_id
                WHERE r.measure_id = $1) x) as "review: Json<ShownReview>",
             (SELECT row_to_json(x) FROM (
                SELECT p.name AS author, o.stance, o.body, o.given_at
                FROM opinion o JOIN person p ON p.id = o.author_id WHERE o.measure_id = $1) x)
                as "opinion: Json<ShownOpinion>",
             (SELECT coalesce(json_agg(json_build_object('event', st.event, 'to_state', st.to_state,
                         'reason', st.reason, 'by', p.name, 'at', st.at) ORDER BY st.id), '[]')
              FROM measure_step st LEFT JOIN person p ON p.id = st.by_id WHERE st.measure_id = $1)
                as "steps!: Json<Vec<StepTaken>>",
             (SELECT coalesce(json_agg(x), '[]') FROM (
                SELECT c.id, c.parent_id, c.author_id, p.name AS author, c.body, c.written_at, c.edited_at,
                       c.archived_at IS NOT NULL AS withdrawn, c.id IN (SELECT comment_id FROM unseen) AS fresh,
                       (SELECT coalesce(json_agg(mp.name ORDER BY mp.name), '[]')
                        FROM comment_mention cm JOIN person mp ON mp.id = cm.person_id
                        WHERE cm.comment_id = c.id) AS mentions
                FROM comment c JOIN person p ON p.id = c.author_id
                WHERE c.measure_id = $1 ORDER BY c.id DESC LIMIT 300) x) as "comments!: Json<Vec<ThreadRow>>",
             (SELECT coalesce(json_agg(x), '[]') FROM (
                SELECT p.id, p.name, p.first_name, p.last_name
                FROM person p JOIN account a ON a.person_id = p.id AND a.active
                WHERE p.archived_at IS NULL AND p.id <> $2 AND p.id IN (
                  SELECT s.person_id FROM membership s
                  WHERE s.ended_on IS NULL AND s.role <> 'member'
                    AND (s.group_id = $3 OR s.strategy_id = $4
                         OR s.group_id = (SELECT id FROM working_group WHERE number = 0))
                  UNION SELECT $5::bigint UNION SELECT $6::bigint)
                ORDER BY fold(p.last_name), fold(p.first_name), p.id LIMIT 100) x)
                as "people!: Json<Vec<Candidate>>""#,
        measure.id.0,
        actor.id.0,
        measure.group_id.map(|id| id.0),
        measure.strategy_id.map(|id| id.0),
        measure.pilot_id.map(|id| id.0),
        measure.thematic_coordinator_id.map(|id| id.0)
    )
    .fetch_one(db)
    .await
}

/// A comment with its text rendered.
struct Line {
    comment: Placed,
    body: SafeHtml,
    is_own: bool,
}

#[derive(Template)]
#[template(path = "measures/reviews/panel.html")]
struct ReviewPanel {
    shell: Shell,
    measure: MeasureHead,
    review: Option<ShownReview>,
    reason: SafeHtml,
    opinion: Option<ShownOpinion>,
    opinion_body: SafeHtml,
    steps: Vec<StepTaken>,
    comments: Vec<Line>,
    people: Vec<Candidate>,
    may_withdraw: bool,
    may_return: bool,
    may_comment: bool,
    // Unless that is what the reader does next.
    may_examine: bool,
    may_give_opinion: bool,
}

/// The panel for this reader; none where reviews are not to be seen.
pub async fn panel(
    visit: &Visit,
    db: &mut PgConnection,
    measure: &MeasureHead,
) -> Result<Option<Part>> {
    let actor = &visit.actor;
    if !measures::sees_reviews(actor) {
        return Ok(None);
    }
    let loaded = load(db, actor, measure).await?;
    if loaded.unseen {
        // After the answer: where nothing can be written, the page is read all the same.
        let noting = see_all(visit.app.clone(), actor.own_permit(), measure.id);
        visit
            .app
            .after
            .spawn("noting that mentions were seen", noting);
    }
    let is_live = measure.archived_at.is_none();
    let may = |step| workflow::permit(actor, measure, step).is_ok();
    let review = loaded.review.map(|json| json.0);
    let opinion = loaded.opinion.map(|json| json.0);
    let next = next(visit, measure, review.is_some(), opinion.is_some());
    let is_next = |url: String| next.as_ref().is_some_and(|next| next.url == url);
    let panel = ReviewPanel {
        reason: markdown::render(review.as_ref().map_or("", |r| &r.reason)),
        opinion_body: markdown::render(opinion.as_ref().map_or("", |o| &o.body)),
        comments: thread(loaded.comments.0)
            .into_iter()
            .map(|comment| Line {
                body: markdown::render(&comment.row.body),
                is_own: comment.row.author_id == actor.id && !comment.row.withdrawn,
                comment,
            })
            .collect(),
        may_withdraw: may(Step::Withdraw),
        may_return: may(Step::Return),
        may_comment: is_live && policy::comment(actor, measure).is_ok(),
        may_examine: may(Step::Examine) && !is_next(urls::measure_examine(measure.id)),
        may_give_opinion: policy::give_opinion(actor, measure).is_ok()
            && !is_next(urls::opinion(measure.id)),
        shell: visit.shell.clone(),
        measure: measure.clone(),
        review,
        opinion,
        steps: loaded.steps.0,
        people: loaded.people.0,
    };
    let panel = Panel::of(panel);
    Ok(Some(Part { panel, next }))
}

/// What the reader does next: reviews it, gives the opinion, examines it, or goes on to the next one.
fn next(visit: &Visit, measure: &MeasureHead, is_begun: bool, has_opinion: bool) -> Option<Next> {
    let (actor, t) = (&visit.actor, visit.shell.t);
    if measure.archived_at.is_some() {
        return None;
    }
    let reviews = policy::prepare(actor, measure).is_ok();
    if reviews && measure.state.to_submit() {
        let key = match is_begun {
            true => "review-continue",
            false => "step-start",
        };
        return Some(Next::page(t.t(key), urls::review(measure.id)));
    }
    if next::is_unplaced(measure) && measures::assign(actor).is_ok() {
        return Some(Next::page(t.t("measure-place"), urls::orphans()));
    }
    // A session does well to have the opinion.
    let opinion_counts = measure.state.to_decide() && !has_opinion;
    if opinion_counts && policy::give_opinion(actor, measure).is_ok() {
        return Some(Next::page(t.t("opinion-give"), urls::opinion(measure.id)));
    }
    if workflow::permit(actor, measure, Step::Examine).is_ok() {
        let url = urls::measure_examine(measure.id);
        return Some(Next::page(t.word(Step::Examine), url));
    }
    let url = format!("{}?after={}", urls::reviews_next(), measure.id);
    reviews.then(|| Next::page(t.t("review-go-on"), url))
}
