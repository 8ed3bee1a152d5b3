//! The pages of people.

use askama::Template;
use chrono::{DateTime, Utc};

use super::{
    model::{AccountState, Invitation, Person},
    queries::{HeldRole, Named, PersonFilter, PersonRow, PersonSort},
};
use platform::{
    auth::Role,
    history::Entry,
    web::{Choice, Filter as _, FormState, Pager, Shell, listing::Above},
};

/// The list.
#[derive(Template)]
#[template(path = "people/persons/index.html")]
pub(crate) struct PersonIndexPage {
    pub shell: Shell,
    pub rows: Vec<PersonRow>,
    pub filter: PersonFilter,
    pub above: Above,
    pub organisations: Vec<Named>,
    pub groups: Vec<Named>,
    pub roles: &'static [Role],
    pub accounts: &'static [AccountState],
    pub pager: Pager,
    pub sorts: &'static [PersonSort],
    pub may_edit: bool,
}

/// One person.
#[derive(Template)]
#[template(path = "people/persons/show.html")]
pub struct PersonShowPage {
    pub shell: Shell,
    pub person: Person,
    pub roles: Vec<HeldRole>,
    pub history: Vec<Entry>,
    /// The form that gives a role, where the reader may.
    pub role_form: FormState,
    pub role_choices: Vec<Choice>,
    pub groups: Vec<Choice>,
    pub strategies: Vec<Choice>,
    /// Changes the person and their account: administrators' only by their like.
    pub may_edit: bool,
    pub may_give: bool,
    pub may_end: bool,
    /// Those that check others, too.
    pub may_guard: bool,
    pub may_manage: bool,
    pub now: DateTime<Utc>,
}

impl PersonShowPage {
    /// The account is in this state.
    fn is(&self, state: &str) -> bool {
        self.person.account().as_str() == state
    }

    /// The reader may end this role.
    fn may_end(&self, role: &Role) -> bool {
        self.may_end && (self.may_guard || !role.is_guarded())
    }

    /// Holds a role that checks others, and the reader is no administrator.
    fn is_guarded(&self) -> bool {
        self.may_end && !self.may_edit
    }

    /// The reader's own page.
    fn is_own(&self) -> bool {
        self.may_end && !self.may_give
    }

    /// Key of what became of the invitation.
    fn invitation(&self) -> Option<&'static str> {
        match self.person.invitation(self.now) {
            Invitation::None => None,
            Invitation::Open => Some("account-invited-until"),
            Invitation::Expired => Some("account-invitation-expired"),
            Invitation::Revoked => Some("account-invitation-taken-back"),
        }
    }

    fn invitation_is_open(&self) -> bool {
        self.person.invitation(self.now) == Invitation::Open
    }
}

/// Asks for the name before erasing.
#[derive(Template)]
#[template(path = "people/persons/erase.html")]
pub(crate) struct ErasePage {
    pub shell: Shell,
    pub person: Person,
    pub form: FormState,
}
