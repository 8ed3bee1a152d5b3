//! Who may read and change people.

use kernel::ids::PersonId;
use platform::{
    auth::{
        Actor, Permit, Right, Target,
        rights::permission::{EditPeople, ManageAccounts},
    },
    errors::{AppError, Result},
    history::Sight,
};

/// May see people; to others there are none.
pub fn read(actor: &Actor) -> Result<()> {
    if actor.can_anywhere(Right::ReadPeople) {
        Ok(())
    } else {
        Err(AppError::NotFound)
    }
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

/// May add and change people, invite them, give them roles.
pub fn edit(actor: &Actor) -> Result<Permit<EditPeople>> {
    read(actor)?;
    actor.permit(&Target::EVERYTHING)
}

/// May give roles to somebody: to others, never to oneself.
pub fn give_role(actor: &Actor, to: PersonId) -> Result<Permit<EditPeople>> {
    let permit = edit(actor)?;
    if actor.id == to {
        return Err(AppError::Forbidden);
    }
    Ok(permit)
}

/// May give and end the roles that check others, and change who holds one.
pub fn guard(actor: &Actor) -> Result<()> {
    read(actor)?;
    if actor.can_anywhere(Right::GuardRoles) {
        Ok(())
    } else {
        Err(AppError::Forbidden)
    }
}

/// May deactivate accounts, take a second factor off, erase personal data.
pub fn manage(actor: &Actor) -> Result<Permit<ManageAccounts>> {
    read(actor)?;
    actor.permit(&Target::EVERYTHING)
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
