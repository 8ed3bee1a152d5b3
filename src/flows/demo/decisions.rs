//! GT0's decisions in the demo, and what the cabinets say of them.

use std::collections::BTreeMap;

use super::{data::deal, measures::StoredMeasure, reviews::Loader};
use kernel::{
    ids::MeasureId,
    review_state::{Outcome, ReviewState},
};
use measures::{
    arbitration::{commands, forms::ArbitrationForm},
    workflow::{Step, StepPermit},
};
use platform::auth::Permit;

/// Outcome → its measures, each with how far it goes.
pub(super) type ToDecide<'a> = BTreeMap<&'a str, Vec<(&'a StoredMeasure, char)>>;

impl Loader<'_> {
    /// GT0's decisions, one per outcome; the first measure left is taken up again by a new one.
    pub(super) async fn decide(&mut self, to_decide: &ToDecide<'_>) -> anyhow::Result<()> {
        let mut reversed = false;
        for (n, (word, measures)) in to_decide.iter().enumerate() {
            let outcome: Outcome = word.parse()?;
            let ids: Vec<MeasureId> = measures.iter().map(|(m, _)| m.id).collect();
            if reversed {
                self.decision(&ids, ReviewState::Examined, outcome, -7, n)
                    .await?;
            } else {
                // GT0 had first left one of them, and came back on it.
                self.decision(&ids[..1], ReviewState::Examined, Outcome::Leave, -9, n)
                    .await?;
                self.decision(&ids[..1], ReviewState::Arbitrated, outcome, -7, 3)
                    .await?;
                reversed = true;
                if ids.len() > 1 {
                    self.decision(&ids[1..], ReviewState::Examined, outcome, -7, n)
                        .await?;
                }
            }
            for (index, (measure, mark)) in measures.iter().enumerate() {
                self.after_decision(measure, *mark, n + index).await?;
            }
        }
        Ok(())
    }

    async fn decision(
        &mut self,
        ids: &[MeasureId],
        from: ReviewState,
        outcome: Outcome,
        on: i64,
        n: usize,
    ) -> anyhow::Result<()> {
        let by = self.people.of("coordination");
        let at = self.calendar.moment(on, n);
        let texts = &self.data().texts;
        let form = ArbitrationForm {
            measures: ids.to_vec(),
            taken_on: self.calendar.day(on),
            outcome,
            reason: deal(&texts.arbitrations, n).to_owned(),
            strategy: (outcome == Outcome::HandOver).then(|| self.plan.strategies["PGRD"]),
            destination: match outcome {
                Outcome::Merge => deal(&texts.merge_into, n).to_owned(),
                _ => String::new(),
            },
            meeting: None,
        };
        let steps = ids
            .iter()
            .map(|id| {
                StepPermit::of_operator(*id, from, Step::Arbitrate, Some(by), at)
                    .map_err(|refusal| anyhow::anyhow!("{refusal:?}"))
            })
            .collect::<Result<Vec<_>, _>>()?;
        let permit = Permit::of_operator(Some(by), at);
        commands::decide(self.db, &permit, by, &form, &steps).await?;
        Ok(())
    }

    async fn after_decision(
        &mut self,
        measure: &StoredMeasure,
        mark: char,
        n: usize,
    ) -> anyhow::Result<()> {
        if mark == 'a' {
            return Ok(());
        }
        let coordination = self.people.of("coordination");
        self.step(
            measure.id,
            ReviewState::Arbitrated,
            Step::SendToCabinets,
            coordination,
            -5,
            n,
            "",
        )
        .await?;
        // Some wait for the cabinet, so that its first page has something to do.
        if mark == 'c' || n.is_multiple_of(4) {
            self.evaluation(measure.id, n).await?;
        }
        if mark == 'c' {
            let from = ReviewState::PoliticalEvaluation;
            self.step(measure.id, from, Step::Close, coordination, -1, n, "")
                .await?;
        }
        Ok(())
    }

    async fn evaluation(&mut self, measure: MeasureId, n: usize) -> anyhow::Result<()> {
        let body = deal(&self.data().texts.evaluations, n).to_owned();
        sqlx::query!(
            "INSERT INTO political_evaluation (measure_id, arbitration_id, author_id, stance, body, given_at)
             SELECT $1, arbitration_id, $2, $3, $4, $5 FROM arbitration_measure
             WHERE measure_id = $1 AND superseded_by_id IS NULL",
            measure.0,
            self.people.of("cabinet.transition").0,
            ["endorsed", "endorsed_with_reservations"][n % 2],
            body,
            self.calendar.moment(-3, n)
        )
        .execute(&mut *self.db)
        .await?;
        Ok(())
    }
}
