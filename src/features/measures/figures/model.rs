//! What is counted.

use std::borrow::Borrow;

use chrono::NaiveDate;
use serde::Deserialize;
use sqlx::types::Json;

use kernel::{
    ids::{GroupId, PersonId},
    names::Names,
    review_state::{Outcome, ReviewState},
    urls,
};
use platform::web::{
    Figure,
    state_bar::{self, Piece, StateCounts},
};

/// A group's line.
#[derive(Debug, Clone)]
pub struct GroupLine {
    pub id: GroupId,
    pub code: String,
    pub name: Names,
    /// Names separated by commas.
    pub pilots: Option<String>,
    pub review_due_on: Option<NaiveDate>,
    /// State → number of measures.
    pub counts: serde_json::Value,
}

impl GroupLine {
    /// Its measures by state.
    pub fn state_counts(&self) -> StateCounts {
        self.counts.clone().into()
    }

    /// Measures whose review is due and not submitted.
    pub fn late(&self, today: &NaiveDate) -> i64 {
        self.state_counts().late(self.review_due_on, today)
    }

    /// The group's page.
    pub fn url(&self) -> String {
        urls::group(self.id)
    }

    /// The list of its measures.
    pub fn list_url(&self) -> String {
        urls::measures_of_group(self.id)
    }
}

/// All groups' lines added up.
pub fn sum(lines: &[GroupLine]) -> StateCounts {
    let mut all = StateCounts::default();
    for line in lines {
        let counts = line.state_counts();
        for state in ReviewState::ALL {
            all.add(*state, counts.of(state));
        }
    }
    all
}

/// How many measures have an outcome.
#[derive(Debug, Clone, Deserialize)]
pub struct OutcomeCount {
    pub outcome: Outcome,
    pub count: i64,
}

/// Counts over all measures.
#[derive(Debug)]
pub struct Totals {
    /// State → number of measures, those without a group too.
    pub counts: serde_json::Value,
    pub orphans: i64,
    pub open_bilaterals: i64,
    pub blocked_bilaterals: i64,
    /// The administrations with which most of them are blocked.
    pub blocked_with: Option<String>,
    /// Decided by GT0, decision in force.
    pub decided: Json<Vec<OutcomeCount>>,
    /// Proposed by pilots, reviews submitted.
    pub proposed: Json<Vec<OutcomeCount>>,
    pub not_started: Json<Vec<NotStarted>>,
}

impl Totals {
    /// All measures by state.
    pub fn state_counts(&self) -> StateCounts {
        self.counts.clone().into()
    }

    /// What waits for somebody; `late` says the late reviews, and of which groups.
    pub fn figures(&self, (late, groups): (i64, String)) -> Vec<Figure> {
        let blocked = format!("{}?blocked=1", urls::bilaterals());
        let open = format!("{}?pending=1", urls::bilaterals());
        let with = self.blocked_with.clone().unwrap_or_default();
        vec![
            Figure::new("board-late-reviews", late, measures_where("late=1"))
                .danger()
                .about(groups),
            Figure::new("board-blocked-bilaterals", self.blocked_bilaterals, blocked)
                .danger()
                .about(with),
            Figure::new("board-orphans", self.orphans, urls::orphans()).warning(),
            Figure::new("board-bilaterals", self.open_bilaterals, open),
        ]
    }
}

/// The list of measures narrowed so.
fn measures_where(query: &str) -> String {
    format!("{}?{query}", urls::measures())
}

/// The list of the measures in the states of which this holds.
pub fn in_states(holds: fn(ReviewState) -> bool) -> String {
    let states = ReviewState::ALL.iter().filter(|state| holds(**state));
    let states: Vec<String> = states.map(|state| format!("state={state}")).collect();
    measures_where(&states.join("&"))
}

/// Steps of a day, from one state to another.
#[derive(Debug, Clone)]
pub struct Moved {
    pub day: NaiveDate,
    pub from: ReviewState,
    pub to: ReviewState,
    pub count: i64,
}

impl Moved {
    /// How many more measures it left in the states of which this holds.
    pub fn gain(&self, holds: fn(ReviewState) -> bool) -> i64 {
        self.entered(holds) - self.left(holds)
    }

    /// How many came into these states.
    pub fn entered(&self, holds: fn(ReviewState) -> bool) -> i64 {
        i64::from(holds(self.to) && !holds(self.from)) * self.count
    }

    /// How many went out of them.
    pub fn left(&self, holds: fn(ReviewState) -> bool) -> i64 {
        i64::from(holds(self.from) && !holds(self.to)) * self.count
    }
}

/// The bar of outcomes, in their order.
pub fn pieces(counts: &[OutcomeCount]) -> Vec<Piece<Outcome>> {
    let of = |outcome: Outcome| {
        let same = counts.iter().filter(|c| c.outcome == outcome);
        same.map(|c| c.count).sum::<i64>()
    };
    let all = Outcome::ALL.iter().map(|outcome| (*outcome, of(*outcome)));
    state_bar::pieces(all, counts.iter().map(|c| c.count).sum())
}

/// A pilot none of whose measures has been begun.
#[derive(Debug, Clone, Deserialize)]
pub struct NotStarted {
    pub id: PersonId,
    pub name: String,
    pub groups: Option<String>,
    pub measures: i64,
}

impl NotStarted {
    /// The list of the pilot's measures.
    pub fn url(&self) -> String {
        format!("{}?pilot={}", urls::measures(), self.id)
    }
}

/// How far a group of the reader's is.
#[derive(Debug, Clone)]
pub struct GroupProgress {
    pub id: GroupId,
    pub code: String,
    pub name: Names,
    pub total: i64,
    /// Submitted or further.
    pub reviewed: i64,
    pub review_due_on: Option<NaiveDate>,
}

impl GroupProgress {
    /// The group's page.
    pub fn url(&self) -> String {
        urls::group(self.id)
    }

    /// A bar as wide as its measures: those reviewed, then the others, where so many fill the width.
    pub fn pieces(&self, whole: impl Borrow<i64>) -> Vec<Piece<&'static str>> {
        let rest = self.total - self.reviewed;
        state_bar::pieces([("fill", self.reviewed), ("track", rest)], *whole.borrow())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_step_back_is_a_loss() {
        let moved = |from, to| Moved {
            day: NaiveDate::MIN,
            from,
            to,
            count: 2,
        };
        let back = moved(ReviewState::Arbitrated, ReviewState::InReview);
        assert_eq!(back.gain(ReviewState::decided), -2);
        assert_eq!(back.entered(ReviewState::decided), 0);
        assert_eq!(back.left(ReviewState::decided), 2);
        let on = moved(ReviewState::Submitted, ReviewState::Examined);
        assert_eq!(on.gain(|state| !state.to_submit()), 0);
        assert_eq!(
            in_states(ReviewState::decided),
            "/measures?state=arbitrated&state=political_evaluation&state=closed"
        );
    }

    #[test]
    fn outcomes_fill_the_bar_in_their_order() {
        let counts = [
            OutcomeCount {
                outcome: Outcome::Leave,
                count: 1,
            },
            OutcomeCount {
                outcome: Outcome::CarryOn,
                count: 2,
            },
        ];
        let pieces = pieces(&counts);
        assert_eq!(pieces[0].kind, Outcome::CarryOn);
        assert_eq!(pieces.iter().map(|s| s.width).sum::<i64>(), 1000);
    }
}
