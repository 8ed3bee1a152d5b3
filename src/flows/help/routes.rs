//! Handler of the page of help.

use askama::Template;
use axum::extract::{Path, rejection::PathRejection};

use super::{
    model::{self, Step},
    queries::{self, Helper},
};
use kernel::urls;
use platform::{
    auth::Role,
    errors::{AppError, Result},
    web::{Answer, Guest, NavItem, Shell, page},
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

/// Anybody may read it; who helps is told to those who are signed in.
pub(super) async fn show(guest: Guest) -> Answer {
    let helpers = match &guest.actor {
        Some(_) => queries::helpers(&mut *guest.db().await?).await?,
        None => Vec::new(),
    };
    let (administrators, coordinators): (Vec<Helper>, Vec<Helper>) = helpers
        .into_iter()
        .partition(|helper| helper.role == Role::Administrator);
    let mut shell = guest.shell;
    shell.title = shell.t.t("help-title");
    page(&HelpPage {
        parts: shell.parts(),
        roles: RoleLine::all(),
        coordinators,
        administrators,
        shell,
    })
}

/// What a role does, for anybody: who is invited reads it before having one.
pub(super) async fn of_role(guest: Guest, role: Result<Path<Role>, PathRejection>) -> Answer {
    let Path(role) = role.map_err(|_| AppError::NotFound)?;
    let line = RoleLine::of(role).ok_or(AppError::NotFound)?;
    let mut shell = guest.shell;
    shell.title = shell.t.word(role);
    let help = shell.t.t("help-title");
    let mut others = RoleLine::all();
    others.retain(|other| other.role != role);
    page(&RolePage {
        shell: shell.crumb(help, urls::help()),
        line,
        steps: model::steps(role),
        others,
    })
}
