//! Who may read and change people.

use chrono::{DateTime, Utc};

use super::{address::Pending, model::Person};
use kernel::ids::PersonId;
use platform::{
    auth::{
        Actor, Own, Permit, Right, Target,
        rights::permission::{EditPeople, ManageAccounts},
    },
    errors::{AppError, Result},
    history::Sight,
    web::AppState,
};

/// May see people; to others there are none.
pub fn read(actor: &Actor) -> Result<()> {
    actor.sees(Right::ReadPeople, &Target::EVERYTHING)
}

/// What the history tells everybody who sees people; the rest is of the account.
const OF_PERSON: &[&str] = &[
    "create",
    "update",
    "archive",
    "restore",
    "give_role",
    "end_role",
    "erase",
];

/// What the reader may know of somebody's history.
pub fn sight(actor: &Actor) -> Sight {
    if actor.can_anywhere(Right::EditPeople) {
        Sight::All
    } else {
        Sight::Only(OF_PERSON)
    }
}

/// May add people.
pub fn create(actor: &Actor) -> Result<Permit<EditPeople>> {
    read(actor)?;
    actor.permit(&Target::EVERYTHING)
}

/// May change this person, invite them, end their roles.
pub fn edit(actor: &Actor, person: PersonId) -> Result<Permit<EditPeople, PersonId>> {
    read(actor)?;
    actor.permit_on(&Target::EVERYTHING, person)
}

/// The holder of the link to a new mailbox is the person whose address it is to be.
pub(super) fn by_link(pending: &Pending, now: DateTime<Utc>) -> Permit<Own, PersonId> {
    let person = pending.person();
    Permit::of_link(person, now, person)
}

/// May give roles to somebody: to others, never to oneself.
pub(crate) fn give_role(actor: &Actor, to: PersonId) -> Result<Permit<EditPeople, PersonId>> {
    let permit = edit(actor, to)?;
    if actor.id == to {
        return Err(AppError::Forbidden);
    }
    Ok(permit)
}

/// May give and end the roles that check others, and change who holds one.
pub fn guard(actor: &Actor) -> Result<()> {
    read(actor)?;
    actor
        .can_anywhere(Right::GuardRoles)
        .then_some(())
        .ok_or(AppError::Forbidden)
}

/// May deactivate this account, take the second factor off, erase the personal data.
pub fn manage(actor: &Actor, person: PersonId) -> Result<Permit<ManageAccounts, PersonId>> {
    read(actor)?;
    actor.permit_on(&Target::EVERYTHING, person)
}

/// Whether who changes somebody's address may have it confirmed. Where no server mails the link,
/// who asks is shown it, and could confirm it themselves: an administrator, whom that gives nothing.
pub(crate) fn may_readdress(app: &AppState, actor: &Actor, person: &Person) -> bool {
    !person.has_password || !app.by_hand() || manage(actor, person.id).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use kernel::lang::Lang;
    use platform::{history::action_key, i18n::Translator};

    #[test]
    fn every_action_named_exists() {
        for action in OF_PERSON {
            let named = Translator(Lang::Fr).lookup(&action_key(action));
            assert!(named.is_some(), "{action}");
        }
    }
}
