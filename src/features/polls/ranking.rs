//! Which slots of a poll are best.

use std::collections::HashMap;

use super::model::Answer;
use kernel::ids::{InviteeId, SlotId};

/// Somebody whose answers count.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Voter {
    pub id: InviteeId,
    /// A slot without this person is not a best slot.
    pub required: bool,
}

/// What the answers make of a slot.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Score {
    pub slot: SlotId,
    pub yes: usize,
    pub if_need_be: usize,
    pub no: usize,
    pub unknown: usize,
    /// Required people in all, and how many of them said yes.
    pub required: usize,
    pub required_yes: usize,
    /// Required people who said no, or nothing.
    pub missing: Vec<InviteeId>,
}

impl Score {
    /// Every required person can, and somebody can at all.
    pub fn qualifies(&self) -> bool {
        self.missing.is_empty() && self.yes + self.if_need_be > 0
    }

    /// The better slot has the greater key.
    fn key(&self) -> (bool, usize, usize, std::cmp::Reverse<usize>) {
        let all_yes = self.required_yes == self.required;
        let fewest_no = std::cmp::Reverse(self.no);
        (all_yes, self.yes, self.if_need_be, fewest_no)
    }
}

/// The slots in order of merit.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Ranking {
    /// Those that every required person can, best first.
    pub best: Vec<Score>,
    /// The others: fewest required people missing first.
    pub others: Vec<Score>,
}

impl Ranking {
    /// Whether the slot is among the very best: equal merit counts.
    pub(crate) fn is_first(&self, slot: SlotId) -> bool {
        let first = self.best.first().map(Score::key);
        let this = self.best.iter().find(|score| score.slot == slot);
        this.is_some_and(|score| Some(score.key()) == first)
    }
}

/// Ranks slots, required people first: a slot that a required person refuses, or has not
/// answered, is never a best slot. Then all required "yes" before "if need be", then most yes,
/// most "if need be", fewest no; equal ones in the order given.
pub(crate) fn best_slots(
    slots: &[SlotId],
    voters: &[Voter],
    answers: &HashMap<(SlotId, InviteeId), Answer>,
) -> Ranking {
    let scores = slots.iter().map(|slot| score(*slot, voters, answers));
    let (mut best, mut others): (Vec<Score>, Vec<Score>) = scores.partition(Score::qualifies);
    best.sort_by_key(|score| std::cmp::Reverse(score.key()));
    others.sort_by_key(|score| (score.missing.len(), std::cmp::Reverse(score.key())));
    Ranking { best, others }
}

fn score(slot: SlotId, voters: &[Voter], answers: &HashMap<(SlotId, InviteeId), Answer>) -> Score {
    let mut score = Score {
        slot,
        yes: 0,
        if_need_be: 0,
        no: 0,
        unknown: 0,
        required: 0,
        required_yes: 0,
        missing: Vec::new(),
    };
    for voter in voters {
        let answer = answers.get(&(slot, voter.id));
        match answer {
            Some(Answer::Yes) => score.yes += 1,
            Some(Answer::IfNeedBe) => score.if_need_be += 1,
            Some(Answer::No) => score.no += 1,
            None => score.unknown += 1,
        }
        if voter.required {
            score.required += 1;
            match answer {
                Some(Answer::Yes) => score.required_yes += 1,
                Some(Answer::IfNeedBe) => {}
                Some(Answer::No) | None => score.missing.push(voter.id),
            }
        }
    }
    score
}

#[cfg(test)]
mod tests {
    use super::*;

    const YES: Option<Answer> = Some(Answer::Yes);
    const MAYBE: Option<Answer> = Some(Answer::IfNeedBe);
    const NO: Option<Answer> = Some(Answer::No);

    /// A row for each slot, an answer for each voter; the first `required` are required.
    fn ranked(required: usize, rows: &[&[Option<Answer>]]) -> Ranking {
        let people = rows.first().map_or(0, |row| row.len());
        let voters: Vec<Voter> = (0..people)
            .map(|n| Voter {
                id: InviteeId(n as i64),
                required: n < required,
            })
            .collect();
        let slots: Vec<SlotId> = (0..rows.len()).map(|n| SlotId(n as i64)).collect();
        let answers = rows.iter().zip(&slots).flat_map(|(row, slot)| {
            let given = row.iter().zip(&voters);
            given.filter_map(|(answer, voter)| answer.map(|a| ((*slot, voter.id), a)))
        });
        best_slots(&slots, &voters, &answers.collect())
    }

    fn order(scores: &[Score]) -> Vec<i64> {
        scores.iter().map(|score| score.slot.0).collect()
    }

    #[test]
    fn a_slot_without_the_pilots_is_not_a_best_slot() {
        let ranking = ranked(
            2,
            &[
                // Everybody but one pilot.
                &[YES, NO, YES, YES, YES],
                // Both pilots, nobody else.
                &[YES, YES, NO, NO, NO],
                // A pilot who has not answered.
                &[YES, None, YES, YES, YES],
            ],
        );
        assert_eq!(order(&ranking.best), [1]);
        assert_eq!(ranking.others[0].missing, [InviteeId(1)]);
        assert!(ranking.is_first(SlotId(1)));
        assert!(!ranking.is_first(SlotId(0)));
    }

    #[test]
    fn a_pilots_yes_comes_before_a_pilots_if_need_be() {
        let ranking = ranked(1, &[&[MAYBE, YES, YES], &[YES, NO, NO]]);
        assert_eq!(order(&ranking.best), [1, 0]);
    }

    #[test]
    fn then_yes_then_if_need_be_then_fewest_no_and_equals_share_the_first_place() {
        let ranking = ranked(
            0,
            &[
                &[YES, NO, NO, None],
                &[YES, YES, NO, NO],
                &[YES, MAYBE, NO, None],
                &[YES, NO, None, None],
                &[YES, YES, NO, NO],
            ],
        );
        assert_eq!(order(&ranking.best), [1, 4, 2, 3, 0]);
        assert!(ranking.is_first(SlotId(4)));
        assert!(!ranking.is_first(SlotId(2)));
    }

    #[test]
    fn a_slot_that_nobody_can_is_none_and_the_nearest_comes_first() {
        let ranking = ranked(0, &[&[NO, None]]);
        assert!(ranking.best.is_empty());
        let ranking = ranked(2, &[&[NO, NO, YES], &[YES, NO, NO]]);
        assert!(ranking.best.is_empty());
        assert_eq!(order(&ranking.others), [1, 0]);
        assert_eq!(best_slots(&[], &[], &HashMap::new()), Ranking::default());
    }
}
