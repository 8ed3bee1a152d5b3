//! Handlers of new mail addresses: confirmed by their link, or taken back.

use askama::Template;
use axum::extract::Path;

use super::editable;
use crate::{
    persons::{
        address::{Pending, consume, find, forget, put_in_force},
        policy,
    },
    sign_in::{confirm, dead_link},
};
use kernel::{ids::PersonId, urls};
use platform::{
    errors::{AppError, SaveError},
    web::{Answer, Flash, Guest, RawForm, SecretPath, Shell, Visit, page},
};

/// Asks in the new mailbox.
#[derive(Template)]
#[template(path = "people/persons/address.html")]
struct ConfirmAddressPage {
    shell: Shell,
    pending: Pending,
    action: String,
}

pub async fn show(guest: Guest, path: SecretPath) -> Answer {
    let now = guest.app.clock.now();
    let secret = path.secret().ok_or_else(|| dead_link(&guest))?;
    let pending = find(&mut *guest.db().await?, secret, now).await?;
    let pending = pending.ok_or_else(|| dead_link(&guest))?;
    let mut shell = guest.shell;
    shell.title = shell.t.t("address-confirm-title");
    let question = ConfirmAddressPage {
        shell,
        pending,
        action: urls::confirm_address(secret.to_text()),
    };
    page(&question)
}

pub async fn confirm(guest: Guest, path: SecretPath) -> Answer {
    let now = guest.app.clock.now();
    let secret = path.secret().ok_or_else(|| dead_link(&guest))?;
    let mut tx = guest.begin().await?;
    let pending = find(&mut tx, secret, now).await?;
    let pending = pending.ok_or_else(|| dead_link(&guest))?;
    if !consume(&mut tx, secret).await? {
        return Err(dead_link(&guest));
    }
    let permit = policy::by_link(&pending, now);
    match put_in_force(&mut tx, &guest.app, &permit, &pending).await {
        Ok(()) => {
            let flash = Flash::success("address-confirmed").arg("name", pending.email);
            tx.lead_to(&urls::sign_in(), flash).await
        }
        // Somebody has it by now.
        Err(SaveError::Constraint(_)) => Err(dead_link(&guest)),
        Err(error) => Err(error.into()),
    }
}

pub async fn cancel(visit: Visit, Path(id): Path<PersonId>, raw: RawForm) -> Answer {
    let permit = policy::edit(&visit.actor, id)?;
    confirm::ask(&visit, &raw).await?;
    let mut tx = visit.begin().await?;
    editable(&mut tx, &visit.actor, id).await?;
    forget(&mut tx, &permit).await?;
    let flash = Flash::success("address-cancelled");
    tx.lead_to(&urls::person(id), flash).await
}

/// The one concerned refuses it.
pub(crate) async fn cancel_own(visit: Visit) -> Answer {
    let mut tx = visit.begin().await?;
    if !forget(&mut tx, &visit.actor.own_permit()).await? {
        return Err(AppError::NotFound);
    }
    let flash = Flash::success("address-cancelled");
    tx.lead_to(&urls::my_account(), flash).await
}
