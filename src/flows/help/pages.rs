//! The page of help.

use askama::Template;

use super::{model::Step, queries::Helper};
use kernel::urls;
use platform::{
    auth::Role,
    web::{NavItem, Shell},
};

/// A role, and what it is for.
#[derive(Debug)]
pub(super) struct RoleLine {
    pub role: Role,
    /// Key of what it is for.
    pub purpose: &'static str,
}

impl RoleLine {
    /// Its own page.
    pub(super) fn url(&self) -> String {
        urls::help_of_role(self.role)
    }

    /// Of one role.
    pub(super) fn of(role: Role) -> Option<Self> {
        Self::all().into_iter().find(|line| line.role == role)
    }

    /// Of each role.
    pub(super) fn all() -> Vec<Self> {
        let line = |role: &Role| Self {
            role: *role,
            purpose: match role {
                Role::Administrator => "help-role-administrator",
                Role::Coordinator => "help-role-coordinator",
                Role::Pilot => "help-role-pilot",
                Role::Facilitator => "help-role-facilitator",
                Role::ThematicCoordinator => "help-role-thematic-coordinator",
                Role::Cabinet => "help-role-cabinet",
                Role::Member => "help-role-member",
            },
        };
        Role::ALL.iter().map(line).collect()
    }
}

/// Help.
#[derive(Template)]
#[template(path = "help/show.html")]
pub(super) struct HelpPage {
    pub shell: Shell,
    /// The parts of Jalon that the reader may open.
    pub parts: Vec<NavItem>,
    pub roles: Vec<RoleLine>,
    /// Who coordinates the whole process.
    pub coordinators: Vec<Helper>,
    /// Who looks after accounts.
    pub administrators: Vec<Helper>,
}

/// What a role does.
#[derive(Template)]
#[template(path = "help/role.html")]
pub(super) struct RolePage {
    pub shell: Shell,
    pub line: RoleLine,
    pub steps: [Step; 3],
    /// The pages of the other roles.
    pub others: Vec<RoleLine>,
}
