//! People, organisations, accounts, administration.

use crate::ids::*;

pages! {
    /// The list of people.
    people() => "/people";
    /// A person's page.
    person(id: PersonId) => "/people/{id}";
    /// The list of organisations.
    organisations() => "/organisations";
    /// An organisation's page.
    organisation(id: OrganisationId) => "/organisations/{id}";
    /// One's own account: name, language, password, sessions.
    my_account() => "/account";
    /// The rights matrix, for administrators.
    rights() => "/admin/rights";
    /// The security log, for administrators.
    security_log() => "/admin/security";
    /// The outbox, for administrators.
    outbox() => "/admin/outbox";
}
