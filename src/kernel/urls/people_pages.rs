//! People, organisations, accounts, administration.

use crate::ids::*;

pages! {
    /// The list of people.
    people() => "/people";
    person_new() => "/people/new";
    /// Inviting several people at once.
    people_invite() => "/people/invite";
    /// The same, read from a file.
    people_invite_file() => "/people/invite/file";
    /// Which table of that file, which columns, what its values stand for.
    people_invite_table() => "/people/invite/table";
    /// A person's page.
    person(id: PersonId) => "/people/{id}";
    person_edit(id: PersonId) => "/people/{id}/edit";
    person_archive(id: PersonId) => "/people/{id}/archive";
    person_restore(id: PersonId) => "/people/{id}/restore";
    person_erase(id: PersonId) => "/people/{id}/erase";
    person_cancel_address(id: PersonId) => "/people/{id}/cancel-address";
    person_invite(id: PersonId) => "/people/{id}/invite";
    person_revoke_invitation(id: PersonId) => "/people/{id}/revoke-invitation";
    person_reset_password(id: PersonId) => "/people/{id}/reset-password";
    person_deactivate(id: PersonId) => "/people/{id}/deactivate";
    person_reactivate(id: PersonId) => "/people/{id}/reactivate";
    person_remove_second_factor(id: PersonId) => "/people/{id}/second-factor/remove";
    role_give(id: PersonId) => "/people/{id}/roles";
    role_end(id: PersonId, membership: MembershipId) => "/people/{id}/roles/{membership}/end";

    /// The list of organisations.
    organisations() => "/organisations";
    organisation_new() => "/organisations/new";
    /// An organisation's page.
    organisation(id: OrganisationId) => "/organisations/{id}";
    organisation_edit(id: OrganisationId) => "/organisations/{id}/edit";
    organisation_archive(id: OrganisationId) => "/organisations/{id}/archive";
    organisation_restore(id: OrganisationId) => "/organisations/{id}/restore";

    /// One's own account: name, language, password, sessions.
    my_account() => "/account";
    /// Keys that act alone, on or off.
    my_keys() => "/account/keys";
    my_password() => "/account/password";
    my_address_cancel() => "/account/cancel-address";
    my_second_factor() => "/account/second-factor";
    my_second_factor_enrol() => "/account/second-factor/enrol";
    my_second_factor_codes() => "/account/second-factor/codes";
    my_second_factor_remove() => "/account/second-factor/remove";
    my_session_close(id: SessionId) => "/account/sessions/{id}/close";
    my_sessions_close_others() => "/account/sessions/close-others";

    /// What administrators look at.
    administration() => "/admin";
    /// The rights matrix, for administrators.
    rights() => "/admin/rights";
    /// The security log, for administrators.
    security_log() => "/admin/security";
    security_log_csv() => "/admin/security.csv";
    /// The outbox, for administrators.
    outbox() => "/admin/outbox";
    outbox_retry_all() => "/admin/outbox/retry-all";
    /// One mail, as its reader sees it.
    mail(id: MailId) => "/admin/outbox/{id}";
    mail_retry(id: MailId) => "/admin/outbox/{id}/retry";

    sign_in() => "/sign-in";
    /// The second step of signing in.
    sign_in_code() => "/sign-in/code";
    sign_out() => "/sign-out";
    /// The switch of the language.
    language() => "/language";
    /// The switch of theme and density.
    look() => "/look";
    /// Asking for a link to a new password.
    password_forgotten() => "/password/forgotten";
    /// Forms that came after a session's end and wait for their sender.
    unsent() => "/unsent";
    /// What is typed into forms and not sent yet, for their scripts.
    drafts() => "/drafts";
}

links! {
    /// The switch of keys that act alone.
    my_keys_switch() => "/account#keys";
}

texts! {
    /// Setting one's password by an invitation or reset link.
    set_password(token_secret) => "/password/{token_secret}";
    /// Confirming a new mail address from its mailbox.
    confirm_address(address_secret) => "/address/{address_secret}";
    unsent_forget(id) => "/unsent/{id}/forget";
}
