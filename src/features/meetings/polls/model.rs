//! What a date poll is, how it goes on, and which slots are best.

use std::collections::HashMap;

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};

use crate::{
    features::meetings::model::MeetingKind,
    kernel::{
        dates::brussels,
        ids::{GroupId, InviteeId, MeetingId, OrganisationId, PersonId, PollId, SeriesId, SlotId},
    },
    platform::{auth::Target, history::Snapshot},
    text_enum,
};

text_enum! {
    /// Where a poll stands.
    pub enum PollState {
        /// Being prepared; nobody is asked yet.
        Draft = "draft" / "poll-state-draft",
        Open = "open" / "poll-state-open",
        /// The deadline is past.
        Closed = "closed" / "poll-state-closed",
        /// A slot is chosen; the meeting is made.
        Chosen = "chosen" / "poll-state-chosen",
        Cancelled = "cancelled" / "poll-state-cancelled",
    }
}

/// What happens to a poll.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PollEvent {
    Open,
    Close,
    Reopen,
    Choose,
    Cancel,
}

impl PollState {
    /// Where the event leads; none where it cannot happen now.
    pub fn next(self, event: PollEvent) -> Option<Self> {
        match (self, event) {
            (Self::Draft, PollEvent::Open) | (Self::Closed, PollEvent::Reopen) => Some(Self::Open),
            (Self::Open, PollEvent::Close) => Some(Self::Closed),
            (Self::Open | Self::Closed, PollEvent::Choose) => Some(Self::Chosen),
            (Self::Draft | Self::Open | Self::Closed, PollEvent::Cancel) => Some(Self::Cancelled),
            _ => None,
        }
    }

    /// The badge's tone.
    pub fn tone(&self) -> &'static str {
        match self {
            Self::Draft => "neutral",
            Self::Open => "info",
            Self::Closed => "warning",
            Self::Chosen => "success",
            Self::Cancelled => "danger",
        }
    }

    /// Whether facts, slots and people may still change.
    pub fn is_editable(&self) -> bool {
        matches!(self, Self::Draft | Self::Open | Self::Closed)
    }
}

text_enum! {
    /// What somebody says of a slot.
    pub enum Answer {
        Yes = "yes" / "poll-answer-yes",
        IfNeedBe = "if_need_be" / "poll-answer-if-need-be",
        No = "no" / "poll-answer-no",
    }
}

impl Answer {
    /// Its sign, so that nothing hangs on colour.
    pub fn symbol(&self) -> &'static str {
        match self {
            Self::Yes => "✓",
            Self::IfNeedBe => "≈",
            Self::No => "✗",
        }
    }
}

/// How long links work after the deadline.
pub const LINK_GRACE: TimeDelta = TimeDelta::days(14);
/// Slots of one poll at most.
pub const MAX_SLOTS: usize = 200;

/// A stored poll, with how the reader stands to it.
#[derive(Debug, Clone)]
pub struct Poll {
    pub id: PollId,
    pub group_id: GroupId,
    /// `GT3`.
    pub group_code: String,
    pub kind: MeetingKind,
    pub organisation_id: Option<OrganisationId>,
    pub organisation: Option<String>,
    pub title: String,
    /// Markdown.
    pub description: String,
    pub duration_minutes: i32,
    pub place: String,
    pub video_url: String,
    /// The choice makes a weekly series, until that day.
    pub weekly: bool,
    pub weekly_until: Option<NaiveDate>,
    pub closes_at: DateTime<Utc>,
    /// As stored; [`Poll::state`] knows the deadline too.
    pub stored_state: PollState,
    pub chosen_slot_id: Option<SlotId>,
    pub chosen_starts_at: Option<DateTime<Utc>>,
    pub meeting_id: Option<MeetingId>,
    pub series_id: Option<SeriesId>,
    /// Who asks.
    pub organiser_id: Option<PersonId>,
    pub organiser: Option<String>,
    pub archived: bool,
    pub version: i32,
    /// The reader is asked, as this invitee.
    pub invitee: Option<InviteeId>,
}

impl Poll {
    /// Where it stands now: past the deadline it is closed, stored so or not.
    pub fn state(&self, now: DateTime<Utc>) -> PollState {
        if self.stored_state == PollState::Open && self.closes_at <= now {
            PollState::Closed
        } else {
            self.stored_state
        }
    }

    /// How long the meeting takes.
    pub fn duration(&self) -> TimeDelta {
        TimeDelta::minutes(self.duration_minutes.into())
    }

    /// When a meeting that begins then ends.
    pub fn end_of(&self, starts_at: &DateTime<Utc>) -> DateTime<Utc> {
        *starts_at + self.duration()
    }

    /// What rights are asked on.
    pub fn target(&self) -> Target {
        Target {
            invited: self.invitee.is_some(),
            ..Target::group(self.group_id)
        }
    }

    /// For the history.
    pub fn snapshot(&self) -> Snapshot {
        Facts {
            kind: self.kind,
            title: &self.title,
            description: &self.description,
            duration_minutes: self.duration_minutes,
            place: &self.place,
            video_url: &self.video_url,
            weekly_until: self.weekly_until.filter(|_| self.weekly),
            closes_at: self.closes_at,
        }
        .snapshot()
    }
}

/// What the form holds, for the history.
pub(super) struct Facts<'a> {
    pub kind: MeetingKind,
    pub title: &'a str,
    pub description: &'a str,
    pub duration_minutes: i32,
    pub place: &'a str,
    pub video_url: &'a str,
    pub weekly_until: Option<NaiveDate>,
    pub closes_at: DateTime<Utc>,
}

impl Facts<'_> {
    /// In readable values.
    pub fn snapshot(&self) -> Snapshot {
        Snapshot::new()
            .text("title", self.title)
            .word("kind", self.kind)
            .text("description", self.description)
            .text("poll_duration", self.duration_minutes)
            .text("place", self.place)
            .text("video_url", self.video_url)
            .optional(
                "poll_weekly_until",
                self.weekly_until.map(|day| day.format("%d/%m/%Y")),
            )
            .text("poll_closes_at", readable(self.closes_at))
    }
}

/// A moment as the history keeps it.
pub(super) fn readable(at: DateTime<Utc>) -> String {
    brussels(at).format("%d/%m/%Y %H:%M").to_string()
}

/// Somebody whose answers count.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Voter {
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
    pub fn is_first(&self, slot: SlotId) -> bool {
        let first = self.best.first().map(Score::key);
        let this = self.best.iter().find(|score| score.slot == slot);
        this.is_some_and(|score| Some(score.key()) == first)
    }
}

/// Ranks slots, required people first: a slot that a required person refuses, or has not
/// answered, is never a best slot. Then all required "yes" before "if need be", then most yes,
/// most "if need be", fewest no; equal ones in the order given.
pub fn best_slots(
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

    #[test]
    fn a_poll_goes_on_in_its_order_only() {
        use PollEvent::{Cancel, Choose, Close, Open, Reopen};
        assert_eq!(PollState::Draft.next(Open), Some(PollState::Open));
        assert_eq!(PollState::Draft.next(Choose), None);
        assert_eq!(PollState::Open.next(Close), Some(PollState::Closed));
        assert_eq!(PollState::Closed.next(Reopen), Some(PollState::Open));
        assert_eq!(PollState::Closed.next(Choose), Some(PollState::Chosen));
        for event in [Open, Close, Reopen, Choose, Cancel] {
            assert_eq!(PollState::Chosen.next(event), None);
            assert_eq!(PollState::Cancelled.next(event), None);
        }
    }
}
