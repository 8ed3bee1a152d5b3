//! The form that adds several people at once, and what its lines get that say nothing of it.

use super::{
    lines::{Invitee, Line, Usual},
    new_organisations::TAKEN,
    rest,
};
use kernel::{
    ids::{GroupId, OrganisationId},
    lang::Lang,
};
use platform::{
    auth::Role,
    web::{FormState, RawForm, Reader, form_state::FieldError, save::Constraints},
};

/// People added at once, at most.
pub(super) const LINES: usize = 300;
/// Characters of their lines, at most.
const TEXT: usize = 80_000;

/// A constraint of the schema → the field it belongs to and the message there.
pub(super) const CONSTRAINTS: Constraints = &[
    ("person_email_key", "people", "person-email-taken"),
    (
        "person_organisation_id_fkey",
        "organisation",
        "error-choose",
    ),
    ("membership_group_id_fkey", "group", "error-choose"),
    ("organisation_name_key", "people", TAKEN),
    ("organisation_short_name_key", "people", TAKEN),
];

/// What those get whose line says nothing of it.
pub(super) struct InviteForm {
    pub organisation: Option<OrganisationId>,
    pub role: Option<Role>,
    pub group: Option<GroupId>,
    pub lang: Lang,
    /// They are invited, not only added.
    pub invites: bool,
    /// Organisations that there are not are added.
    pub adds_organisations: bool,
}

/// What lines without a role or a place get.
pub(super) fn usual(raw: &RawForm, may_guard: bool) -> Usual {
    Usual {
        role: kernel::text_enum::TextEnum::from_word(raw.first("role")),
        has_place: !raw.first("group").trim().is_empty(),
        may_guard,
    }
}

/// Reads it; its lines are as they were looked at.
pub(super) fn parse(
    raw: &RawForm,
    lines: &[Line],
    may_guard: bool,
) -> Result<InviteForm, FormState> {
    let mut read = Reader::new(raw);
    read.required_text("people", TEXT);
    let leaves_out = !raw.first("leave_wrong").is_empty();
    let wrong = lines.iter().filter(|line| line.is_wrong() && !leaves_out);
    let mut wrong: Vec<String> = wrong.map(|line| line.number.to_string()).collect();
    // Several people may stand on one line.
    wrong.dedup();
    if lines.len() > LINES {
        read.wrong("people", "invite-too-many");
    } else if !wrong.is_empty() {
        let args = vec![("lines", wrong.join(", "))];
        let key = "invite-lines-wrong";
        read.refused("people", FieldError { key, args });
    } else if !lines.is_empty() && added(lines).is_empty() {
        read.wrong("people", rest::nobody(lines));
    }
    let organisation = read.optional("organisation");
    let role = read.word::<Role>("role");
    // An administrator's is held in no group.
    let refused = |role: Role| role == Role::Administrator || (role.is_guarded() && !may_guard);
    if role.flatten().is_some_and(refused) {
        read.wrong("role", "error-choose");
    }
    let group = read.optional("group");
    let lang = read.required_word("lang");
    let invites = raw.first("action") != "add";
    read.finish(|| {
        Some(InviteForm {
            organisation: organisation?,
            role: role?,
            group: group?,
            lang: lang?,
            invites,
            adds_organisations: !raw.first("add_organisations").is_empty(),
        })
    })
}

/// The form of somebody who begins.
pub(super) fn blank() -> FormState {
    FormState::blank()
        .with("role", Role::Member)
        .with("lang", Lang::Fr)
}

/// Whom these lines add.
pub(super) fn added(lines: &[Line]) -> Vec<&Invitee> {
    lines.iter().filter_map(Line::new_one).collect()
}
