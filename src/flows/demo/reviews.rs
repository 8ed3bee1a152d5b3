//! Reviews in all states, what is said around them, bilaterals, decisions, evaluations.

use std::collections::BTreeMap;

use sqlx::PgConnection;

use super::{
    Calendar,
    data::{Plan, deal},
    measures::StoredMeasure,
    people::People,
    plan::Stored,
};
use kernel::{
    ids::{CommentId, MeasureId, PersonId},
    review_state::{Outcome, ReviewState},
};
use measures::workflow::{self, Step, StepPermit};

/// How far each group's measures are, in order: t to review, r in review, b in review again
/// after a return, s submitted, e examined, a arbitrated, p before the cabinets, c closed.
const PROGRESS: [(i32, &str); 8] = [
    (1, "sssssssseeeeaabrrtt"),
    (2, "ssssseerrrbttttttttttttaa"),
    (3, "srrrbttttttttttttttttt"),
    (4, "aapeessrrtttbt"),
    (5, "r"),
    (6, "ccppaaessr"),
    (7, "csert"),
    (8, "sret"),
];

/// Outcomes dealt out in turn.
const OUTCOMES: [Outcome; 8] = [
    Outcome::CarryOn,
    Outcome::CarryOnAdapted,
    Outcome::CarryOnAdapted,
    Outcome::Merge,
    Outcome::CarryOn,
    Outcome::HandOver,
    Outcome::CarryOnAdapted,
    Outcome::Leave,
];

/// Plays people's parts, step by step.
pub(super) struct Loader<'a> {
    pub db: &'a mut PgConnection,
    pub calendar: Calendar,
    pub plan: &'a Stored,
    pub people: &'a People,
}

/// Plays the review of every group's measures up to where it stands.
pub(super) async fn load(
    db: &mut PgConnection,
    calendar: Calendar,
    plan: &Stored,
    people: &People,
    measures: &[StoredMeasure],
) -> anyhow::Result<()> {
    let mut load = Loader {
        db,
        calendar,
        plan,
        people,
    };
    let mut to_decide: BTreeMap<&str, Vec<(&StoredMeasure, char)>> = BTreeMap::new();
    for (n, measure) in measures.iter().enumerate() {
        let Some(mark) = mark(measure) else { continue };
        load.review(measure, mark, n).await?;
        if "apc".contains(mark) {
            to_decide
                .entry(outcome(measure).as_str())
                .or_default()
                .push((measure, mark));
        }
    }
    load.decide(&to_decide).await
}

/// How far the measure is; none for orphans.
fn mark(measure: &StoredMeasure) -> Option<char> {
    let number = measure.group?;
    let (_, marks) = PROGRESS.iter().find(|(group, _)| *group == number)?;
    marks.chars().nth(measure.index)
}

fn outcome(measure: &StoredMeasure) -> Outcome {
    OUTCOMES[(measure.index + measure.facts.code.len()) % OUTCOMES.len()]
}

impl Loader<'_> {
    pub(super) fn data(&self) -> &Plan {
        &self.plan.data
    }

    async fn review(
        &mut self,
        measure: &StoredMeasure,
        mark: char,
        n: usize,
    ) -> anyhow::Result<()> {
        if mark == 't' {
            return Ok(());
        }
        let group = measure.group.unwrap_or(0);
        let pilot = self.people.pilot(group, measure.index);
        let facilitator = self.people.facilitator(group);
        let complete = mark != 'r' || n.is_multiple_of(2);
        self.draft(
            measure,
            if mark == 'r' { facilitator } else { pilot },
            complete,
            n,
        )
        .await?;
        self.step(
            measure.id,
            ReviewState::ToReview,
            Step::Start,
            pilot,
            -32,
            n,
            "",
        )
        .await?;
        self.bilaterals(measure, pilot, n).await?;
        if n.is_multiple_of(3) {
            self.comments(measure, facilitator, pilot, n).await?;
        }
        if mark == 'r' {
            return Ok(());
        }
        self.submit(measure, pilot, n).await?;
        if mark == 'b' {
            let reason = deal(&self.data().texts.returns, n).to_owned();
            let coordination = self.people.of("coordination");
            return self
                .step(
                    measure.id,
                    ReviewState::Submitted,
                    Step::Return,
                    coordination,
                    -6,
                    n,
                    &reason,
                )
                .await;
        }
        if !n.is_multiple_of(4) {
            self.opinion(measure, n).await?;
        }
        if mark != 's' {
            self.step(
                measure.id,
                ReviewState::Submitted,
                Step::Examine,
                facilitator,
                -12,
                n,
                "",
            )
            .await?;
        }
        Ok(())
    }

    async fn draft(
        &mut self,
        measure: &StoredMeasure,
        by: PersonId,
        complete: bool,
        n: usize,
    ) -> anyhow::Result<()> {
        let outcome = outcome(measure);
        let data = self.data();
        let reason = deal(&data.reasons[outcome.as_str()], n).to_owned();
        let covered_by = if n % 3 == 2 {
            ""
        } else {
            deal(&data.texts.covered, n)
        }
        .to_owned();
        let merge_into = match outcome {
            Outcome::Merge => deal(&data.texts.merge_into, n).to_owned(),
            _ => String::new(),
        };
        let hand_over_to = (outcome == Outcome::HandOver)
            .then(|| self.plan.strategies[["PGRD", "RENOLUTION", "PRI"][n % 3]].0);
        let relevance = match outcome {
            Outcome::CarryOn => "yes",
            Outcome::Leave => "no",
            _ => "to_adapt",
        };
        sqlx::query!(
            "INSERT INTO review (measure_id, coverage, covered_by, relevance, proposal, merge_into,
                                 hand_over_to_id, staff, money, reason, confidence, prepared_by_id, saved_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)",
            measure.id.0,
            ["partial", "full", "none"][n % 3],
            covered_by,
            complete.then_some(relevance),
            complete.then_some(outcome.as_str()),
            merge_into,
            hand_over_to,
            ["sufficient", "tight", "lacking", "unknown"][n % 4],
            complete.then_some(["tight", "lacking", "sufficient"][n % 3]),
            if complete { reason } else { String::new() },
            complete.then_some(["high", "medium", "medium", "low"][n % 4]),
            by.0,
            self.calendar.moment(-31, n)
        )
        .execute(&mut *self.db)
        .await?;
        Ok(())
    }

    async fn submit(
        &mut self,
        measure: &StoredMeasure,
        pilot: PersonId,
        n: usize,
    ) -> anyhow::Result<()> {
        sqlx::query!(
            "UPDATE review SET submitted_at = $2, submitted_by_id = $3, version = version + 1
             WHERE measure_id = $1",
            measure.id.0,
            self.calendar.moment(-20, n),
            pilot.0
        )
        .execute(&mut *self.db)
        .await?;
        self.step(
            measure.id,
            ReviewState::InReview,
            Step::Submit,
            pilot,
            -20,
            n,
            "",
        )
        .await
    }

    #[expect(
        clippy::too_many_arguments,
        reason = "one call tells one step as people would"
    )]
    pub(super) async fn step(
        &mut self,
        measure: MeasureId,
        from: ReviewState,
        step: Step,
        by: PersonId,
        on: i64,
        n: usize,
        reason: &str,
    ) -> anyhow::Result<()> {
        let at = self.calendar.moment(on, n);
        let permit = StepPermit::of_operator(measure, from, step, Some(by), at)
            .map_err(|refusal| anyhow::anyhow!("{step} from {from}: {refusal:?}"))?;
        workflow::take(self.db, &permit, reason).await?;
        Ok(())
    }

    async fn bilaterals(
        &mut self,
        measure: &StoredMeasure,
        pilot: PersonId,
        n: usize,
    ) -> anyhow::Result<()> {
        for (index, organisation) in measure.facts.co_carriers.iter().enumerate() {
            let state = ["held", "to_contact", "planned", "contacted"][(n + index) % 4];
            let result = match state {
                "held" => deal(&self.data().texts.results, n).to_owned(),
                _ => String::new(),
            };
            let spread = i64::try_from(n % 9)?;
            sqlx::query!(
                "INSERT INTO bilateral (measure_id, organisation_id, contact_id, state, planned_on, held_on, result)
                 VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING",
                measure.id.0,
                organisation.id.0,
                pilot.0,
                state,
                (state == "planned").then(|| self.calendar.day(3 + spread)),
                (state == "held").then(|| self.calendar.day(-10 - spread)),
                result
            )
            .execute(&mut *self.db)
            .await?;
        }
        Ok(())
    }

    async fn comments(
        &mut self,
        measure: &StoredMeasure,
        facilitator: PersonId,
        pilot: PersonId,
        n: usize,
    ) -> anyhow::Result<()> {
        let texts: Vec<String> = (0..2)
            .map(|turn| deal(&self.data().texts.comments, n / 3 + turn).to_owned())
            .collect();
        let first = self
            .comment(measure.id, None, facilitator, &texts[0], -28, n)
            .await?;
        sqlx::query!(
            "INSERT INTO comment_mention (comment_id, person_id, seen_at) VALUES ($1, $2, $3)",
            first.0,
            pilot.0,
            (!n.is_multiple_of(2)).then(|| self.calendar.moment(-27, n))
        )
        .execute(&mut *self.db)
        .await?;
        if n.is_multiple_of(2) {
            self.comment(measure.id, Some(first), pilot, &texts[1], -26, n)
                .await?;
        }
        Ok(())
    }

    async fn comment(
        &mut self,
        measure: MeasureId,
        parent: Option<CommentId>,
        author: PersonId,
        body: &str,
        on: i64,
        n: usize,
    ) -> sqlx::Result<CommentId> {
        sqlx::query_scalar!(
            r#"INSERT INTO comment (measure_id, parent_id, author_id, body, written_at)
               VALUES ($1, $2, $3, $4, $5) RETURNING id as "id: CommentId""#,
            measure.0,
            parent.map(|id| id.0),
            author.0,
            body,
            self.calendar.moment(on, n)
        )
        .fetch_one(&mut *self.db)
        .await
    }

    async fn opinion(&mut self, measure: &StoredMeasure, n: usize) -> anyhow::Result<()> {
        let leave = outcome(measure) == Outcome::Leave;
        let stance = if leave { 2 } else { n % 2 };
        let body = self.data().texts.opinions[stance].clone();
        sqlx::query!(
            "INSERT INTO opinion (measure_id, author_id, stance, body, given_at) VALUES ($1, $2, $3, $4, $5)",
            measure.id.0,
            self.people.thematic(&measure.facts.chapter).0,
            ["favourable", "reserved", "unfavourable"][stance],
            body,
            self.calendar.moment(-14, n)
        )
        .execute(&mut *self.db)
        .await?;
        Ok(())
    }
}
