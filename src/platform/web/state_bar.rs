//! Bars of parts, drawn as wide as what they count; and counts by review state, which are drawn most.

use std::borrow::Borrow;

use chrono::NaiveDate;
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

/// A piece of a bar: of what, how many, and where it stands, in thousandths of the width.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece<K> {
    pub kind: K,
    pub count: i64,
    pub x: i64,
    pub width: i64,
}

impl<K> Piece<K> {
    /// Where it begins, as SVG reads it.
    pub fn left(&self) -> String {
        percent(self.x)
    }

    /// Its width, as SVG reads it.
    pub fn wide(&self) -> String {
        percent(self.width)
    }
}

fn percent(thousandths: i64) -> String {
    format!("{}.{}%", thousandths / 10, thousandths % 10)
}

/// The pieces of a bar, in their order and without empty ones, where `whole` fills its width exactly.
pub fn pieces<K>(counts: impl IntoIterator<Item = (K, i64)>, whole: i64) -> Vec<Piece<K>> {
    let whole = whole.max(1);
    let mut before = 0;
    let mut pieces = Vec::new();
    for (kind, count) in counts {
        let x = before * 1000 / whole;
        before += count;
        let width = before * 1000 / whole - x;
        if count > 0 {
            pieces.push(Piece {
                kind,
                count,
                x,
                width,
            });
        }
    }
    pieces
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

    /// Not submitted yet where they are due on a day that is past.
    pub fn late(&self, due_on: Option<NaiveDate>, today: &NaiveDate) -> i64 {
        match due_on {
            Some(due) if due < *today => self.to_submit(),
            _ => 0,
        }
    }

    /// Submitted or further.
    pub fn reviewed(&self) -> i64 {
        self.total() - self.to_submit()
    }

    /// Decided on by GT0.
    pub fn decided(&self) -> i64 {
        let states = ReviewState::ALL.iter().filter(|state| state.decided());
        states.map(|state| self.of(state)).sum()
    }

    /// The pieces of its bar, where so many fill the width.
    pub fn pieces(&self, whole: impl Borrow<i64>) -> Vec<Piece<ReviewState>> {
        pieces(
            ReviewState::ALL.iter().copied().zip(self.0),
            *whole.borrow(),
        )
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
        let pieces = counts.pieces(3);
        assert_eq!(pieces.len(), 3);
        assert_eq!(pieces.iter().map(|s| s.width).sum::<i64>(), 1000);
        assert_eq!(pieces[1].x, pieces[0].width);
        assert_eq!(
            (pieces[1].left(), pieces[1].wide()),
            ("33.3%".into(), "33.3%".into())
        );
        assert_eq!((counts.reviewed(), counts.decided()), (2, 1));
        assert!(StateCounts::default().pieces(0).is_empty());
    }

    /// One measure beside a group of twenty-five is a twenty-fifth of its bar.
    #[test]
    fn a_bar_is_as_wide_as_what_it_counts() {
        let one: StateCounts = [(ReviewState::InReview, 1)].into_iter().collect();
        let pieces = one.pieces(25);
        assert_eq!((pieces[0].x, pieces[0].width), (0, 40));
    }

    #[test]
    fn counts_are_read_from_json() {
        let counts = StateCounts::from(serde_json::json!({"to_review": 3, "nonsense": 9}));
        assert_eq!((counts.total(), counts.of(ReviewState::ToReview)), (3, 3));
    }
}
