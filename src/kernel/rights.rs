//! The rights matrix: who may do what, where. This table is the one source; pages show it
//! to administrators and tests walk it.

use crate::{
    ids::{GroupId, PersonId, StrategyId},
    roles::{Membership, Role},
    text_enum,
};

text_enum! {
    /// How somebody may stand to a thing, besides their roles; its room says who does.
    pub enum Relation {
        /// The measure is assigned to them.
        AssignedPilot = "assigned_pilot" / "holder-assigned-pilot",
        /// They coordinate the measure's theme.
        ThematicCoordinator = "thematic_coordinator" / "holder-assigned-thematic-coordinator",
        /// They wrote it.
        Author = "author" / "holder-author",
        /// They are invited to the meeting or asked in the poll.
        Invited = "invited" / "holder-invited",
        /// They take notes in the meeting, as its attendance list says.
        NoteTaker = "note_taker" / "holder-note-taker",
        /// They answer for the follow-up item.
        Answerable = "answerable" / "holder-answerable",
    }
}

/// What a right is asked on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Target {
    group: Option<GroupId>,
    strategy: Option<StrategyId>,
    /// Who stands to it in each [`Relation`].
    people: [Option<PersonId>; Relation::ALL.len()],
}

impl Target {
    /// Not about a group or strategy in particular.
    pub const EVERYTHING: Self = Self::of(None, None);

    /// About what belongs to a group, a strategy, or both.
    pub const fn of(group: Option<GroupId>, strategy: Option<StrategyId>) -> Self {
        Self {
            group,
            strategy,
            people: [None; Relation::ALL.len()],
        }
    }

    /// About a group.
    pub fn group(id: GroupId) -> Self {
        Self::of(Some(id), None)
    }

    /// About a strategy.
    pub fn strategy(id: StrategyId) -> Self {
        Self::of(None, Some(id))
    }

    /// Where a person, if anybody, stands to it so.
    pub fn with(mut self, relation: Relation, person: Option<PersonId>) -> Self {
        self.people[relation as usize] = person;
        self
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
    /// Who stands so to the very thing.
    As(Relation),
}

impl Holder {
    /// Whether somebody is such a holder for the target.
    pub fn includes(self, person: PersonId, memberships: &[Membership], target: &Target) -> bool {
        match self {
            Self::Everyone => !memberships.is_empty(),
            Self::As(relation) => target.people[relation as usize] == Some(person),
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

/// A right as a type, so that a permit says which right was granted.
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
const GT0_MEMBER: Holder = Holder::Of(Role::Member, Scope::Gt0);
const ASSIGNED_PILOT: Holder = Holder::As(Relation::AssignedPilot);
const AUTHOR: Holder = Holder::As(Relation::Author);
const INVITED: Holder = Holder::As(Relation::Invited);
const NOTE_TAKER: Holder = Holder::As(Relation::NoteTaker);
const ANSWERABLE: Holder = Holder::As(Relation::Answerable);

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
    /// Coordinate oneself, as long as nobody does: who sets Jalon up is alone at first.
    TakeCoordination / "right-take-coordination" => [ADMINISTRATOR];
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
        [ADMINISTRATOR, COORDINATION, Holder::As(Relation::ThematicCoordinator)];
    /// Import measures from a file; archive them.
    ImportMeasures / "right-import-measures" => [ADMINISTRATOR, COORDINATION];
    /// Assign measures to a group, pilot or strategy; link orphans.
    AssignMeasures / "right-assign-measures" => [ADMINISTRATOR, COORDINATION];

    // Review
    /// Prepare a measure's review.
    PrepareReview / "right-prepare-review" => [PILOT, FACILITATOR, ASSIGNED_PILOT];
    /// Submit it.
    SubmitReview / "right-submit-review" => [PILOT, ASSIGNED_PILOT];
    /// Comment on a measure.
    Comment / "right-comment" =>
        [ANY_COORDINATOR, ANY_PILOT, ANY_FACILITATOR, THEMATIC, CABINET];
    /// Change or withdraw a comment.
    EditComment / "right-edit-comment" => [AUTHOR];
    /// Give the thematic opinion.
    GiveOpinion / "right-give-opinion" => [THEMATIC];
    /// Record the examination in the special PREC session.
    Examine / "right-examine" => [COORDINATION, FACILITATOR, THEMATIC];
    /// Return a submitted or examined review to its pilot.
    ReturnReview / "right-return-review" => [COORDINATION, THEMATIC];
    /// Plan and record bilaterals.
    EditBilateral / "right-edit-bilateral" =>
        [COORDINATION, PILOT, FACILITATOR, ASSIGNED_PILOT];

    // Arbitration
    /// Record GT0's decision; send it to the cabinets; return it to the pilot; close.
    Arbitrate / "right-arbitrate" => [COORDINATION];
    /// Give the political evaluation; return the measure to its pilot.
    EvaluatePolitically / "right-evaluate-politically" => [CABINET];

    // Meetings
    /// See meetings, their agenda and attendance, and minutes once they are sent round.
    ReadMeeting / "right-read-meeting" =>
        [ADMINISTRATOR, ANY_COORDINATOR, ANY_PILOT, ANY_FACILITATOR, THEMATIC, CABINET, MEMBER, INVITED];
    /// Plan meetings, prepare agendas, note attendance, ask for dates, import minutes.
    EditMeeting / "right-edit-meeting" => [COORDINATION, LEAD, PILOT, FACILITATOR];
    /// See notes before they are sent round.
    ReadDraftNotes / "right-read-draft-notes" =>
        [COORDINATION, LEAD, PILOT, FACILITATOR, NOTE_TAKER, INVITED];
    /// Take notes.
    TakeNotes / "right-take-notes" => [COORDINATION, LEAD, PILOT, FACILITATOR, NOTE_TAKER];
    /// Send minutes round, answer corrections, have them approved, lock and amend them.
    ManageMinutes / "right-manage-minutes" => [COORDINATION, LEAD, PILOT, FACILITATOR, NOTE_TAKER];
    /// Propose a correction to minutes.
    ProposeCorrection / "right-propose-correction" =>
        [COORDINATION, LEAD, PILOT, FACILITATOR, INVITED];
    /// See the register of decisions.
    ReadDecisions / "right-read-decisions" =>
        [ADMINISTRATOR, ANY_COORDINATOR, ANY_PILOT, ANY_FACILITATOR, THEMATIC, CABINET, MEMBER];
    /// Record and change decisions of a group.
    EditDecision / "right-edit-decision" => [COORDINATION, LEAD, PILOT, FACILITATOR];
    /// See follow-up items.
    ReadFollowUp / "right-read-follow-up" =>
        [ADMINISTRATOR, ANY_COORDINATOR, ANY_PILOT, ANY_FACILITATOR, THEMATIC, CABINET, MEMBER, ANSWERABLE];
    /// Add and change a group's follow-up items.
    EditFollowUp / "right-edit-follow-up" => [COORDINATION, LEAD, PILOT, FACILITATOR];
    /// Say how a follow-up item stands, postpone it, add a note.
    AdvanceFollowUp / "right-advance-follow-up" =>
        [COORDINATION, LEAD, PILOT, FACILITATOR, ANSWERABLE];
    /// Answer a date poll.
    AnswerPoll / "right-answer-poll" => [INVITED];
    /// Answer an invitation to a meeting.
    AnswerInvitation / "right-answer-invitation" => [INVITED];

    // Circles
    /// See circles, axes, notes, and what was brought.
    ReadCircle / "right-read-circle" =>
        [ADMINISTRATOR, ANY_COORDINATOR, ANY_PILOT, ANY_FACILITATOR, THEMATIC, CABINET, MEMBER, NOTE_TAKER];
    /// Prepare, run and close circles; write axes and notes.
    PrepareCircle / "right-prepare-circle" => [COORDINATION, LEAD, PILOT, FACILITATOR];
    /// Record what is said in a circle.
    RecordCircle / "right-record-circle" => [COORDINATION, LEAD, PILOT, FACILITATOR, NOTE_TAKER];
    /// Say that the committee validated a note, or sends it back.
    ValidateNote / "right-validate-note" => [COORDINATION];
    /// Answer in a circle: by personal link.
    AnswerCircle / "right-answer-circle" => [INVITED];

    // Governance
    /// See the governance tables that the coordination opened.
    ReadGovernance / "right-read-governance" => [Holder::Everyone];
    /// See any governance table and write cards: whoever sits in GT0, and who is invited to the table.
    WriteGovernance / "right-write-governance" =>
        [ANY_COORDINATOR, ANY_PILOT, ANY_FACILITATOR, CABINET, GT0_MEMBER, INVITED];
    /// Make governance tables, their topics and levels; open them, invite, say how a cell stands.
    SteerGovernance / "right-steer-governance" => [COORDINATION];
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
        let target = Target::group(GroupId(109)).with(Relation::AssignedPilot, Some(PersonId(1)));
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
