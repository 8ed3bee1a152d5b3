//! What a person is.

use chrono::{DateTime, Utc};

use kernel::{
    ids::{OrganisationId, PersonId},
    lang::Lang,
    text_enum, urls,
};

text_enum! {
    /// Whether somebody can sign in.
    pub enum AccountState {
        /// No account.
        None = "none" / "account-none" / "neutral",
        /// Invited, no password chosen yet.
        Invited = "invited" / "account-invited" / "info",
        Active = "active" / "account-active" / "success",
        Deactivated = "deactivated" / "account-deactivated" / "danger",
    }
}

/// What became of an invitation that was not answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Invitation {
    /// There was none.
    None,
    Open,
    Expired,
    Revoked,
}

impl AccountState {
    /// From an account's columns; `active` is none without an account.
    pub fn of(active: Option<bool>, has_password: bool) -> Self {
        match (active, has_password) {
            (None, _) => Self::None,
            (Some(false), _) => Self::Deactivated,
            (Some(true), false) => Self::Invited,
            (Some(true), true) => Self::Active,
        }
    }
}

/// A stored person.
#[derive(Debug, Clone)]
pub struct Person {
    pub id: PersonId,
    pub first_name: String,
    pub last_name: String,
    pub name: String,
    pub email: String,
    pub job_title: String,
    pub organisation_id: Option<OrganisationId>,
    pub organisation: Option<String>,
    pub lang: Lang,
    pub archived_at: Option<DateTime<Utc>>,
    pub erased_at: Option<DateTime<Utc>>,
    pub version: i32,
    /// None without an account.
    pub active: Option<bool>,
    pub has_password: bool,
    pub last_sign_in_at: Option<DateTime<Utc>>,
    /// A new address its mailbox has not confirmed yet.
    pub pending_email: Option<String>,
    /// Asked for a second code at sign-in, since then.
    pub second_factor_since: Option<DateTime<Utc>>,
    /// When the address changed last.
    pub email_changed_at: Option<DateTime<Utc>>,
    /// When the latest invitation left.
    pub invited_at: Option<DateTime<Utc>>,
    /// Until when it works.
    pub invited_until: Option<DateTime<Utc>>,
    /// It was taken back.
    pub invitation_revoked: bool,
    /// Measures assigned to them as pilot.
    pub measures: i64,
}

impl Person {
    /// Whether they can sign in.
    pub fn account(&self) -> AccountState {
        AccountState::of(self.active, self.has_password)
    }

    /// What became of the latest invitation, while it is not answered.
    pub fn invitation(&self, now: DateTime<Utc>) -> Invitation {
        match self.invited_until {
            None => Invitation::None,
            Some(_) if self.invitation_revoked => Invitation::Revoked,
            Some(until) if until <= now => Invitation::Expired,
            Some(_) => Invitation::Open,
        }
    }

    /// The person's page.
    pub fn url(&self) -> String {
        urls::person(self.id)
    }
}

#[cfg(test)]
mod tests {
    use super::AccountState;

    #[test]
    fn an_account_is_what_its_columns_say() {
        assert_eq!(AccountState::of(None, false), AccountState::None);
        assert_eq!(AccountState::of(Some(true), false), AccountState::Invited);
        assert_eq!(AccountState::of(Some(true), true), AccountState::Active);
        assert_eq!(
            AccountState::of(Some(false), true),
            AccountState::Deactivated
        );
    }
}
