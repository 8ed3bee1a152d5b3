//! Counts by review state, and the bar drawn of them.

use kernel::review_state::ReviewState;

/// A state; references too, since templates pass those.
pub trait StateRef {
    /// The state itself.
    fn state(&self) -> ReviewState;
}

impl StateRef for ReviewState {
    fn state(&self) -> ReviewState {
        *self
    }
}

impl<S: StateRef> StateRef for &S {
    fn state(&self) -> ReviewState {
        (**self).state()
    }
}

/// How many measures are in each state of the review.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct StateCounts([i64; ReviewState::ALL.len()]);

/// A piece of the bar, on a width of 1000.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Segment {
    pub state: ReviewState,
    pub count: i64,
    pub x: i64,
    pub width: i64,
}

impl StateCounts {
    /// Adds to a state's count.
    pub fn add(&mut self, state: ReviewState, count: i64) {
        self.0[state as usize] += count;
    }

    /// Of one state.
    pub fn of(&self, state: impl StateRef) -> i64 {
        self.0[state.state() as usize]
    }

    /// All together.
    pub fn total(&self) -> i64 {
        self.0.iter().sum()
    }

    /// Not submitted yet.
    pub fn to_submit(&self) -> i64 {
        let states = ReviewState::ALL.iter().filter(|state| state.to_submit());
        states.map(|state| self.of(state)).sum()
    }

    /// Submitted or further.
    pub fn reviewed(&self) -> i64 {
        self.total() - self.to_submit()
    }

    /// Reviewed ones in percent, rounded down.
    pub fn percent(&self) -> i64 {
        if self.total() == 0 {
            0
        } else {
            self.reviewed() * 100 / self.total()
        }
    }

    /// The bar's pieces, without empty ones; they fill the width exactly.
    pub fn segments(&self) -> Vec<Segment> {
        let total = self.total().max(1);
        let mut before = 0;
        let mut segments = Vec::new();
        for (state, count) in ReviewState::ALL.iter().zip(self.0) {
            let x = before * 1000 / total;
            before += count;
            if count > 0 {
                segments.push(Segment {
                    state: *state,
                    count,
                    x,
                    width: before * 1000 / total - x,
                });
            }
        }
        segments
    }
}

impl FromIterator<(ReviewState, i64)> for StateCounts {
    fn from_iter<I: IntoIterator<Item = (ReviewState, i64)>>(counts: I) -> Self {
        let mut all = Self::default();
        for (state, count) in counts {
            all.add(state, count);
        }
        all
    }
}

/// From a JSON object state → count, as `json_object_agg` gives it; unknown words are passed over.
impl From<serde_json::Value> for StateCounts {
    fn from(value: serde_json::Value) -> Self {
        let Some(object) = value.as_object() else {
            return Self::default();
        };
        object
            .iter()
            .filter_map(|(word, count)| Some((word.parse().ok()?, count.as_i64()?)))
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_pieces_fill_the_bar() {
        let counts: StateCounts = [
            (ReviewState::ToReview, 1),
            (ReviewState::Submitted, 1),
            (ReviewState::Closed, 1),
        ]
        .into_iter()
        .collect();
        let segments = counts.segments();
        assert_eq!(segments.len(), 3);
        assert_eq!(segments.iter().map(|s| s.width).sum::<i64>(), 1000);
        assert_eq!(segments[1].x, segments[0].width);
        assert_eq!((counts.reviewed(), counts.percent()), (2, 66));
        assert!(StateCounts::default().segments().is_empty());
    }

    #[test]
    fn counts_are_read_from_json() {
        let counts = StateCounts::from(serde_json::json!({"to_review": 3, "nonsense": 9}));
        assert_eq!((counts.total(), counts.of(ReviewState::ToReview)), (3, 3));
    }
}
