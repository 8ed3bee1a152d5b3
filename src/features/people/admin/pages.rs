//! The administrators' pages.

use askama::Template;

use super::queries::SystemState;
use kernel::{ids::MailId, text_enum, urls};
use platform::{
    auth::{
        Right, Role,
        rights::{Holder, Scope},
    },
    filter,
    mail::{Backlog, MailRow, OneMail},
    web::{
        Filter as _, Shell,
        listing::{One, Usually},
    },
};

/// The state of the system.
#[derive(Template)]
#[template(path = "people/admin/index.html")]
pub(crate) struct AdminIndexPage {
    pub shell: Shell,
    pub version: &'static str,
    pub system: SystemState,
    pub backlog: Backlog,
    pub sends_mail: bool,
    pub mails_in_clear: bool,
}

/// The rights matrix.
#[derive(Template)]
#[template(path = "people/admin/rights.html")]
pub(crate) struct RightsPage {
    pub shell: Shell,
    pub rights: &'static [Right],
    pub roles: &'static [Role],
}

impl RightsPage {
    /// Keys of where a role holds a right; a role may hold it in several ways.
    fn scopes(&self, right: &Right, role: &Role) -> Vec<&'static str> {
        let key = |holder: &Holder| match holder {
            Holder::Everyone => Some("scope-anywhere"),
            Holder::Of(held, scope) if held == role => Some(match scope {
                Scope::Anywhere => "scope-anywhere",
                Scope::Gt0 => "scope-gt0",
                Scope::Here => "scope-here",
            }),
            _ => None,
        };
        right.holders().iter().filter_map(key).collect()
    }

    /// Keys of who holds a right by what they did or were assigned.
    fn others(&self, right: &Right) -> Vec<&'static str> {
        right
            .holders()
            .iter()
            .filter_map(|holder| match holder {
                Holder::As(relation) => Some(relation.key()),
                Holder::Everyone | Holder::Of(..) => None,
            })
            .collect()
    }
}

text_enum! {
    /// Which mails the outbox shows.
    pub enum Mails {
        All = "all" / "outbox-all",
        Failed = "failed" / "outbox-only-failed",
    }
}

filter! {
    /// What the outbox is narrowed to.
    pub struct OutboxFilter at urls::outbox {
        state: Mails = Usually("state", Mails::All),
        /// Only older mails: where a page begins.
        before: Option<MailId> = One("before"),
    }
}

/// The outbox.
#[derive(Template)]
#[template(path = "people/admin/outbox.html")]
pub(crate) struct OutboxPage {
    pub shell: Shell,
    pub mails: Vec<MailRow>,
    /// The page of older mails.
    pub older: Option<String>,
    pub backlog: Backlog,
    /// From the newest on.
    pub filter: OutboxFilter,
    /// Only those that failed.
    pub failed: bool,
    pub sends_mail: bool,
}

/// One mail, as its reader sees it.
#[derive(Template)]
#[template(path = "people/admin/mail.html")]
pub(crate) struct MailPage {
    pub shell: Shell,
    pub mail: OneMail,
}
