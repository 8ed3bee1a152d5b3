//! Organisations that a list of people names and that there are not: added, where that is asked for.

use std::collections::HashMap;

use sqlx::PgConnection;

use super::lines::{Invitee, Known};
use crate::organisations::{commands, forms::OrganisationForm};
use kernel::{fold::fold, ids::OrganisationId};
use platform::{
    auth::{Permit, rights::permission::EditPeople},
    errors::SaveError,
};

/// An organisation to add is there, put away or under another name.
pub(super) const TAKEN: &str = "invite-organisation-taken";

/// Adds those that the lines of new people name; one that is written in several ways is one.
pub(super) async fn add(
    db: &mut PgConnection,
    permit: &Permit<EditPeople>,
    invitees: &[&Invitee],
    known: &mut Known,
) -> Result<(), SaveError> {
    let mut added: HashMap<String, OrganisationId> = HashMap::new();
    for invitee in invitees {
        let name = invitee.organisation.as_str();
        if name.is_empty() || known.organisations.contains_key(name) {
            continue;
        }
        let folded = fold(name);
        let id = match added.get(&folded) {
            Some(id) => *id,
            None => {
                let form = OrganisationForm::named(name, added.len());
                commands::create(db, permit, &form).await?
            }
        };
        added.insert(folded, id);
        known.organisations.insert(name.to_owned(), id);
    }
    Ok(())
}
