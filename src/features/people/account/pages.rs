//! The pages of one's own account.

use askama::Template;
use chrono::{DateTime, Utc};

use super::device;
use crate::persons::queries::HeldRole;
use kernel::ids::SessionId;
use platform::{
    auth::session::SessionRow,
    security::EventRow,
    web::{Choice, FormState, Shell},
};

/// Name, language, roles and sessions.
#[derive(Template)]
#[template(path = "people/my_account/show.html")]
pub(crate) struct MyAccountPage {
    pub shell: Shell,
    pub form: FormState,
    pub email: String,
    /// A new address its mailbox has not confirmed yet.
    pub pending_email: Option<String>,
    pub second_factor_since: Option<DateTime<Utc>>,
    /// What happened last with the account.
    pub events: Vec<EventRow>,
    pub langs: Vec<Choice>,
    pub roles: Vec<HeldRole>,
    pub sessions: Vec<SessionRow>,
    pub current: SessionId,
}

impl MyAccountPage {
    fn is_current(&self, id: &SessionId) -> bool {
        self.current == *id
    }

    fn device(&self, session: &SessionRow) -> String {
        device::describe(&session.user_agent)
    }
}

/// Changing the password.
#[derive(Template)]
#[template(path = "people/my_account/password.html")]
pub(crate) struct PasswordPage {
    pub shell: Shell,
    pub form: FormState,
    pub email: String,
    pub min_length: usize,
}
