//! The pills of all states, by the words of the rooms: a new state stands here by itself.

use circles::invitations::adding::LineVerdict;
use kernel::{
    circle::{CircleState, InviteeState, NoteState, TreatmentOutcome},
    governance::{Completeness, Phase},
    meeting::{MeetingState, MinutesState},
    review_state::{Outcome, ReviewState},
    text_enum::TextEnum,
};
use measures::{arbitration, bilaterals::model::BilateralState, facts::Implementation, reviews};
use minutes::corrections::model::CorrectionState;
use people::persons::model::AccountState;
use platform::compare::Change;
use polls::model::PollState;
use portfolio::{groups::model::CircleStage, updates::model::Health};
use register::{decisions::model::DecisionState, follow_up::model::ItemState};

use crate::flows::import_minutes;

/// A state.
#[derive(Debug)]
pub(super) struct Pill {
    /// What gives it colour and shape.
    pub class: String,
    /// Key of its word.
    pub key: &'static str,
}

/// The states of one kind of thing.
#[derive(Debug)]
pub(super) struct Family {
    /// Key of what it is.
    pub title: &'static str,
    pub pills: Vec<Pill>,
}

fn family<W: TextEnum>(title: &'static str, class: impl Fn(&W) -> String) -> Family {
    let pill = |word: &W| Pill {
        class: class(word),
        key: word.key(),
    };
    Family {
        title,
        pills: W::ALL.iter().map(pill).collect(),
    }
}

/// Those whose words say their tone.
fn toned<W: TextEnum>(title: &'static str, tone: fn(&W) -> &'static str) -> Family {
    family(title, |word| tone(word).to_owned())
}

/// Those of which each has a class of its own.
fn named<W: TextEnum>(title: &'static str, beginning: &str) -> Family {
    family(title, |word: &W| format!("{beginning}{}", word.as_str()))
}

/// All of them.
pub(super) fn families() -> Vec<Family> {
    vec![
        named::<ReviewState>("review-title", "state-"),
        named::<Outcome>("measure-outcome-column", "outcome-"),
        toned("measure-implementation", Implementation::tone),
        toned("review-staff", reviews::model::Capacity::tone),
        toned("opinion-title", reviews::model::Stance::tone),
        toned("evaluation-title", arbitration::model::Stance::tone),
        toned("bilaterals-title", BilateralState::tone),
        toned("imports-title", measures::import::model::ImportState::tone),
        toned("meetings-title", MeetingState::tone),
        toned("design-minutes", MinutesState::tone),
        toned("corrections-title", CorrectionState::tone),
        toned("compare-title", Change::tone),
        toned(
            "minutes-imports-title",
            import_minutes::queries::ImportState::tone,
        ),
        toned("polls-title", PollState::tone),
        toned("decisions-title", DecisionState::tone),
        toned("follow-up-title", ItemState::tone),
        toned("group-second-circle", CircleStage::tone),
        toned("updates-title", Health::tone),
        toned("circles-title", CircleState::tone),
        toned("circle-notes-title", NoteState::tone),
        toned("circle-tab-invitations", InviteeState::tone),
        toned("circle-line-verdict", LineVerdict::tone),
        toned("design-treatment", TreatmentOutcome::tone),
        toned("governance-completeness", Completeness::tone),
        toned("governance-workshops", Phase::tone),
        toned("person-account", AccountState::tone),
    ]
}
