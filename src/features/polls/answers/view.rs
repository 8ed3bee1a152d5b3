//! The form of answers as shown: days, slots, what others said in totals.

use chrono::NaiveDate;

use super::forms;
use crate::{
    frame::{day_name, span},
    model::{Answer, Poll, PollState},
    queries::{InviteeRow, SlotRow},
};
use kernel::{dates::brussels_date, ids::SlotId};
use platform::{i18n::Translator, web::FormState};

/// A choice for a slot.
#[derive(Debug, Clone)]
pub struct Vote {
    /// Empty: not known yet.
    pub value: &'static str,
    pub symbol: &'static str,
    pub key: &'static str,
}

/// The choices, in order.
pub(crate) const VOTES: [Vote; 4] = [
    Vote {
        value: "yes",
        symbol: "✓",
        key: "poll-answer-yes",
    },
    Vote {
        value: "if_need_be",
        symbol: "≈",
        key: "poll-answer-if-need-be",
    },
    Vote {
        value: "no",
        symbol: "✗",
        key: "poll-answer-no",
    },
    Vote {
        value: "",
        symbol: "?",
        key: "poll-answer-unknown",
    },
];

/// A slot to answer.
#[derive(Debug, Clone)]
pub struct SlotView {
    pub field: String,
    /// `09:00–10:00`.
    pub label: String,
    /// With its day, for those who do not see the heading.
    pub full: String,
    /// The reader is expected elsewhere then.
    pub busy: bool,
    pub yes: usize,
    pub if_need_be: usize,
    pub no: usize,
    /// After a conflict: what is stored, in words.
    pub theirs: Option<String>,
    pub error: bool,
}

/// The slots of a day.
#[derive(Debug, Clone)]
pub struct DayView {
    pub day: NaiveDate,
    pub label: String,
    pub slots: Vec<SlotView>,
}

/// All of it: `templates/polls/answers.html` shows it.
#[derive(Debug, Clone)]
pub struct AnswerView {
    pub action: String,
    pub form: FormState,
    pub days: Vec<DayView>,
    pub votes: &'static [Vote],
    /// The form comes back with what was typed.
    pub typed: bool,
    /// Answers are taken now.
    pub open: bool,
    pub answered: bool,
    /// Slots without an answer of the reader's, where some are answered.
    pub missing: usize,
}

/// What the form is made from.
pub struct Known<'a> {
    pub poll: &'a Poll,
    pub state: PollState,
    pub slots: &'a [SlotRow],
    pub everybody: &'a [InviteeRow],
    pub me: &'a InviteeRow,
    pub busy: &'a [SlotId],
}

impl AnswerView {
    /// With what is stored.
    pub fn stored(known: &Known, t: Translator, action: String) -> Self {
        let form = forms::filled(known.me, known.slots);
        Self {
            typed: false,
            ..Self::with(known, t, action, form)
        }
    }

    /// With what was typed.
    pub fn with(known: &Known, t: Translator, action: String, form: FormState) -> Self {
        let mut days: Vec<DayView> = Vec::new();
        for slot in known.slots {
            let day = brussels_date(slot.starts_at);
            let view = slot_view(known, t, &form, slot);
            match days.last_mut() {
                Some(last) if last.day == day => last.slots.push(view),
                _ => days.push(DayView {
                    day,
                    label: day_name(t, day),
                    slots: vec![view],
                }),
            }
        }
        let unanswered = known
            .slots
            .iter()
            .filter(|s| known.me.answer(&s.id).is_none());
        Self {
            action,
            days,
            votes: &VOTES,
            typed: true,
            open: known.state == PollState::Open,
            answered: known.me.answered_at.is_some(),
            missing: unanswered.count(),
            form,
        }
    }

    /// Whether the vote is the one ticked at a slot.
    pub fn is(&self, slot: &SlotView, vote: &Vote) -> bool {
        self.form.value(&slot.field) == vote.value
    }

    /// The sign and the word of what is ticked.
    pub fn ticked(&self, slot: &SlotView) -> &Vote {
        let ticked = self.votes.iter().find(|vote| self.is(slot, vote));
        ticked.unwrap_or(&VOTES[3])
    }
}

fn slot_view(known: &Known, t: Translator, form: &FormState, slot: &SlotRow) -> SlotView {
    let count = |wanted| {
        let said = known
            .everybody
            .iter()
            .filter(|row| row.answer(&slot.id) == Some(wanted));
        said.count()
    };
    let field = forms::field(slot.id);
    let label = span(t, known.poll, slot.starts_at);
    SlotView {
        full: format!("{}, {label}", day_name(t, brussels_date(slot.starts_at))),
        label,
        busy: known.busy.contains(&slot.id),
        yes: count(Answer::Yes),
        if_need_be: count(Answer::IfNeedBe),
        no: count(Answer::No),
        theirs: form
            .theirs(&field)
            .map(|word| match word.parse::<Answer>() {
                Ok(answer) => format!("{} {}", answer.symbol(), t.word(answer)),
                Err(_) => t.t("poll-answer-unknown"),
            }),
        error: form.error(&field, t).is_some(),
        field,
    }
}
