//! Roles are held per group or strategy; one person may hold several.

use serde::Deserialize;

use crate::{
    ids::{GroupId, StrategyId},
    text_enum,
};

text_enum! {
    /// A role held in a group or a strategy (an administrator's in neither).
    pub enum Role {
        /// Manages accounts and settings; decides nothing.
        Administrator = "administrator" / "role-administrator",
        /// In GT0: leads the whole process. In a strategy or group: leads that one.
        Coordinator = "coordinator" / "role-coordinator",
        /// A civil servant who leads a group.
        Pilot = "pilot" / "role-pilot",
        /// Runs the sessions and writes up.
        Facilitator = "facilitator" / "role-facilitator",
        /// Knows a theme of the PREC.
        ThematicCoordinator = "thematic_coordinator" / "role-thematic-coordinator",
        /// A minister's office: reads, and gives the political evaluation.
        Cabinet = "cabinet" / "role-cabinet",
        /// An outside participant of a group.
        Member = "member" / "role-member",
    }
}

impl Role {
    /// Roles that check what others decide, or whom: an administrator alone gives and ends them.
    pub const GUARDED: &'static [Role] = &[
        Self::Administrator,
        Self::ThematicCoordinator,
        Self::Cabinet,
    ];

    /// Whether an administrator alone gives and ends it.
    pub fn is_guarded(self) -> bool {
        Self::GUARDED.contains(&self)
    }
}

/// A role somebody holds now.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Membership {
    /// What they are.
    pub role: Role,
    /// In which group.
    pub group: Option<GroupId>,
    /// That group's number; 0 is the coordination group.
    pub group_number: Option<i32>,
    /// In which strategy.
    pub strategy: Option<StrategyId>,
    /// `GT3`, `RENOLUTION`; empty for an administrator.
    #[serde(default)]
    pub scope: String,
}

impl Membership {
    /// Held in the coordination group.
    pub fn in_gt0(&self) -> bool {
        self.group_number == Some(0)
    }
}
