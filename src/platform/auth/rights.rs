//! The rights matrix: who may do what, where. This table is the one source; pages show it
//! to administrators and tests walk it.

use super::roles::{Membership, Role};
use kernel::ids::{GroupId, PersonId, StrategyId};

/// What a right is asked on.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Target {
    /// The group concerned.
    pub group: Option<GroupId>,
    /// The strategy concerned.
    pub strategy: Option<StrategyId>,
    /// The pilot assigned to the measure.
    pub pilot: Option<PersonId>,
    /// The measure's thematic coordinator.
    pub thematic_coordinator: Option<PersonId>,
    /// Who wrote the thing.
    pub author: Option<PersonId>,
    /// The one who answers for the follow-up item.
    pub answerable: Option<PersonId>,
    /// Whether the actor is invited to the meeting or asked in the poll.
    pub invited: bool,
    /// Whether the actor takes notes in the meeting.
    pub note_taker: bool,
}

impl Target {
    /// Not about a group or strategy in particular.
    pub const EVERYTHING: Self = Self {
        group: None,
        strategy: None,
        pilot: None,
        thematic_coordinator: None,
        author: None,
        answerable: None,
        invited: false,
        note_taker: false,
    };

    /// About a group.
    pub fn group(id: GroupId) -> Self {
        Self {
            group: Some(id),
            ..Self::EVERYTHING
        }
    }

    /// About a strategy.
    pub fn strategy(id: StrategyId) -> Self {
        Self {
            strategy: Some(id),
            ..Self::EVERYTHING
        }
    }

    /// About something somebody wrote.
    pub fn by(author: PersonId) -> Self {
        Self {
            author: Some(author),
            ..Self::EVERYTHING
        }
    }
}

/// Where a role must be held for a right.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scope {
    /// In any group or strategy.
    Anywhere,
    /// In the coordination group.
    Gt0,
    /// In the very group or strategy concerned.
    Here,
}

/// Who holds a right.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Holder {
    /// Everybody with an account and a role.
    Everyone,
    /// A role held there.
    Of(Role, Scope),
    /// The person the measure is assigned to.
    AssignedPilot,
    /// The measure's thematic coordinator.
    AssignedThematicCoordinator,
    /// Who wrote it.
    Author,
    /// Who is invited to the meeting or asked in the poll.
    Invited,
    /// Who takes notes in the meeting, as its attendance list says.
    NoteTaker,
    /// The one who answers for the follow-up item.
    Answerable,
}

impl Holder {
    /// Whether somebody is such a holder for the target.
    pub fn includes(self, person: PersonId, memberships: &[Membership], target: &Target) -> bool {
        match self {
            Self::Everyone => !memberships.is_empty(),
            Self::AssignedPilot => target.pilot == Some(person),
            Self::AssignedThematicCoordinator => target.thematic_coordinator == Some(person),
            Self::Author => target.author == Some(person),
            Self::Invited => target.invited,
            Self::NoteTaker => target.note_taker,
            Self::Answerable => target.answerable == Some(person),
            Self::Of(role, scope) => memberships
                .iter()
                .any(|m| m.role == role && scope.covers(m, target)),
        }
    }
}

impl Scope {
    fn covers(self, membership: &Membership, target: &Target) -> bool {
        match self {
            Self::Anywhere => true,
            Self::Gt0 => membership.in_gt0(),
            Self::Here => {
                (membership.group.is_some() && membership.group == target.group)
                    || (membership.strategy.is_some() && membership.strategy == target.strategy)
            }
        }
    }
}

/// A right as a type, so that a [`super::Permit`] says which right was granted.
pub trait Permission {
    /// The right it stands for.
    const RIGHT: Right;
}

macro_rules! rights {
    ($($(#[$meta:meta])* $name:ident / $key:literal => [$($holder:expr),* $(,)?];)+) => {
        /// Something that may be allowed.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum Right { $($(#[$meta])* $name),+ }

        impl Right {
            /// All rights, in the matrix's order.
            pub const ALL: &'static [Right] = &[$(Right::$name),+];
            /// Translation key.
            pub fn key(self) -> &'static str { match self { $(Self::$name => $key),+ } }
            /// Who holds it.
            pub fn holders(self) -> &'static [Holder] {
                match self { $(Self::$name => const { &[$($holder),*] }),+ }
            }
        }

        /// The rights as types.
        pub mod permission {
            $($(#[$meta])* #[derive(Debug)] pub enum $name {}
              impl super::Permission for $name { const RIGHT: super::Right = super::Right::$name; })+
        }
    };
}

const ADMINISTRATOR: Holder = Holder::Of(Role::Administrator, Scope::Anywhere);
const COORDINATION: Holder = Holder::Of(Role::Coordinator, Scope::Gt0);
const ANY_COORDINATOR: Holder = Holder::Of(Role::Coordinator, Scope::Anywhere);
const LEAD: Holder = Holder::Of(Role::Coordinator, Scope::Here);
const ANY_PILOT: Holder = Holder::Of(Role::Pilot, Scope::Anywhere);
const PILOT: Holder = Holder::Of(Role::Pilot, Scope::Here);
const ANY_FACILITATOR: Holder = Holder::Of(Role::Facilitator, Scope::Anywhere);
const FACILITATOR: Holder = Holder::Of(Role::Facilitator, Scope::Here);
const THEMATIC: Holder = Holder::Of(Role::ThematicCoordinator, Scope::Anywhere);
const CABINET: Holder = Holder::Of(Role::Cabinet, Scope::Anywhere);
const MEMBER: Holder = Holder::Of(Role::Member, Scope::Here);

rights! {
    // People
    /// See people and organisations.
    ReadPeople / "right-read-people" =>
        [ADMINISTRATOR, ANY_COORDINATOR, ANY_PILOT, ANY_FACILITATOR, THEMATIC, CABINET];
    /// Add and change people and organisations, invite, give roles to others (but none of those
    /// that check others, and nothing of who holds one).
    EditPeople / "right-edit-people" => [ADMINISTRATOR, COORDINATION];
    /// Deactivate accounts, take a second factor off, erase personal data.
    ManageAccounts / "right-manage-accounts" => [ADMINISTRATOR];
    /// Give others the roles of administrator, thematic coordinator and cabinet, and end them;
    /// change the address and the account of who holds one.
    GuardRoles / "right-guard-roles" => [ADMINISTRATOR];
    /// See the outbox, the rights matrix, the security log and the state of the system.
    ReadAdministration / "right-read-administration" => [ADMINISTRATOR];

    // Portfolio
    /// See strategies, groups, couplings and status updates.
    ReadPortfolio / "right-read-portfolio" => [Holder::Everyone];
    /// Add and archive strategies and groups.
    CreatePortfolio / "right-create-portfolio" => [ADMINISTRATOR, COORDINATION];
    /// Change a strategy or group, its links and milestones.
    EditPortfolio / "right-edit-portfolio" => [ADMINISTRATOR, COORDINATION, LEAD, PILOT];
    /// Write a status update.
    WriteStatus / "right-write-status" => [COORDINATION, LEAD, PILOT, FACILITATOR];
    /// Say how a strategy and a group are coupled.
    EditCouplings / "right-edit-couplings" => [COORDINATION, LEAD, PILOT];

    // Measures
    /// See a measure.
    ReadMeasure / "right-read-measure" =>
        [ADMINISTRATOR, ANY_COORDINATOR, ANY_PILOT, ANY_FACILITATOR, THEMATIC, CABINET, MEMBER];
    /// See a measure's review, comments, opinion, bilaterals and decisions; see the board.
    ReadReview / "right-read-review" =>
        [ADMINISTRATOR, ANY_COORDINATOR, ANY_PILOT, ANY_FACILITATOR, THEMATIC, CABINET];
    /// Add and change measures.
    EditMeasure / "right-edit-measure" =>
        [ADMINISTRATOR, COORDINATION, Holder::AssignedThematicCoordinator];
    /// Import measures from a file; archive them.
    ImportMeasures / "right-import-measures" => [ADMINISTRATOR, COORDINATION];
    /// Assign measures to a group, pilot or strategy; link orphans.
    AssignMeasures / "right-assign-measures" => [COORDINATION];

    // Review
    /// Prepare a measure's review.
    PrepareReview / "right-prepare-review" => [PILOT, FACILITATOR, Holder::AssignedPilot];
    /// Submit it.
    SubmitReview / "right-submit-review" => [PILOT, Holder::AssignedPilot];
    /// Comment on a measure.
    Comment / "right-comment" =>
        [ANY_COORDINATOR, ANY_PILOT, ANY_FACILITATOR, THEMATIC, CABINET];
    /// Change or withdraw a comment.
    EditComment / "right-edit-comment" => [Holder::Author];
    /// Give the thematic opinion.
    GiveOpinion / "right-give-opinion" => [THEMATIC];
    /// Record the examination in the special PREC session.
    Examine / "right-examine" => [COORDINATION, FACILITATOR, THEMATIC];
    /// Return a submitted or examined review to its pilot.
    ReturnReview / "right-return-review" => [COORDINATION, THEMATIC];
    /// Plan and record bilaterals.
    EditBilateral / "right-edit-bilateral" =>
        [COORDINATION, PILOT, FACILITATOR, Holder::AssignedPilot];

    // Arbitration
    /// Record GT0's decision; send it to the cabinets; return it to the pilot; close.
    Arbitrate / "right-arbitrate" => [COORDINATION];
    /// Give the political evaluation; return the measure to its pilot.
    EvaluatePolitically / "right-evaluate-politically" => [CABINET];

    // Meetings
    /// See meetings, their agenda and attendance, and minutes once they are sent round.
    ReadMeeting / "right-read-meeting" =>
        [ADMINISTRATOR, ANY_COORDINATOR, ANY_PILOT, ANY_FACILITATOR, THEMATIC, CABINET, MEMBER, Holder::Invited];
    /// Plan meetings, prepare agendas, note attendance, ask for dates, import minutes.
    EditMeeting / "right-edit-meeting" => [COORDINATION, LEAD, PILOT, FACILITATOR];
    /// See notes before they are sent round.
    ReadDraftNotes / "right-read-draft-notes" =>
        [COORDINATION, LEAD, PILOT, FACILITATOR, Holder::NoteTaker, Holder::Invited];
    /// Take notes.
    TakeNotes / "right-take-notes" => [COORDINATION, LEAD, PILOT, FACILITATOR, Holder::NoteTaker];
    /// Send minutes round, answer corrections, have them approved, lock and amend them.
    ManageMinutes / "right-manage-minutes" => [COORDINATION, LEAD, PILOT, FACILITATOR, Holder::NoteTaker];
    /// Propose a correction to minutes.
    ProposeCorrection / "right-propose-correction" =>
        [COORDINATION, LEAD, PILOT, FACILITATOR, Holder::Invited];
    /// See the register of decisions.
    ReadDecisions / "right-read-decisions" =>
        [ADMINISTRATOR, ANY_COORDINATOR, ANY_PILOT, ANY_FACILITATOR, THEMATIC, CABINET, MEMBER];
    /// Record and change decisions of a group.
    EditDecision / "right-edit-decision" => [COORDINATION, LEAD, PILOT, FACILITATOR];
    /// See follow-up items.
    ReadFollowUp / "right-read-follow-up" =>
        [ADMINISTRATOR, ANY_COORDINATOR, ANY_PILOT, ANY_FACILITATOR, THEMATIC, CABINET, MEMBER, Holder::Answerable];
    /// Add and change a group's follow-up items.
    EditFollowUp / "right-edit-follow-up" => [COORDINATION, LEAD, PILOT, FACILITATOR];
    /// Say how a follow-up item stands, postpone it, add a note.
    AdvanceFollowUp / "right-advance-follow-up" =>
        [COORDINATION, LEAD, PILOT, FACILITATOR, Holder::Answerable];
    /// Answer a date poll.
    AnswerPoll / "right-answer-poll" => [Holder::Invited];
    /// Answer an invitation to a meeting.
    AnswerInvitation / "right-answer-invitation" => [Holder::Invited];

    // Circles
    /// See circles, axes, notes, and what was brought.
    ReadCircle / "right-read-circle" =>
        [ADMINISTRATOR, ANY_COORDINATOR, ANY_PILOT, ANY_FACILITATOR, THEMATIC, CABINET, MEMBER, Holder::NoteTaker];
    /// Prepare, run and close circles; write axes and notes.
    PrepareCircle / "right-prepare-circle" => [COORDINATION, LEAD, PILOT, FACILITATOR];
    /// Record what is said in a circle.
    RecordCircle / "right-record-circle" => [COORDINATION, LEAD, PILOT, FACILITATOR, Holder::NoteTaker];
    /// Say that the committee validated a note, or sends it back.
    ValidateNote / "right-validate-note" => [COORDINATION];
    /// Answer in a circle: by personal link.
    AnswerCircle / "right-answer-circle" => [Holder::Invited];
}

#[cfg(test)]
mod tests {
    use super::*;

    fn member(role: Role, number: i32) -> Membership {
        Membership {
            role,
            group: Some(GroupId(100 + i64::from(number))),
            group_number: Some(number),
            strategy: None,
            scope: format!("GT{number}"),
        }
    }

    fn may(right: Right, memberships: &[Membership], target: &Target) -> bool {
        right
            .holders()
            .iter()
            .any(|h| h.includes(PersonId(1), memberships, target))
    }

    #[test]
    fn a_pilot_reviews_in_the_own_group_only() {
        let pilot = [member(Role::Pilot, 3)];
        assert!(may(
            Right::SubmitReview,
            &pilot,
            &Target::group(GroupId(103))
        ));
        assert!(!may(
            Right::SubmitReview,
            &pilot,
            &Target::group(GroupId(104))
        ));
        assert!(!may(Right::SubmitReview, &pilot, &Target::EVERYTHING));
    }

    #[test]
    fn an_assigned_pilot_reviews_wherever_the_measure_is() {
        let target = Target {
            pilot: Some(PersonId(1)),
            ..Target::group(GroupId(109))
        };
        assert!(may(Right::SubmitReview, &[member(Role::Pilot, 3)], &target));
    }

    #[test]
    fn only_the_coordination_group_arbitrates() {
        assert!(may(
            Right::Arbitrate,
            &[member(Role::Coordinator, 0)],
            &Target::EVERYTHING
        ));
        assert!(!may(
            Right::Arbitrate,
            &[member(Role::Coordinator, 2)],
            &Target::EVERYTHING
        ));
        assert!(!may(
            Right::Arbitrate,
            &[member(Role::Administrator, 0)],
            &Target::EVERYTHING
        ));
    }

    #[test]
    fn somebody_without_a_role_may_nothing() {
        let target = Target::group(GroupId(103));
        assert!(Right::ALL.iter().all(|right| !may(*right, &[], &target)));
    }
}
