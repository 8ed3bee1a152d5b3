//! Handlers of one person's account.

use axum::extract::Path;

pub(crate) mod steps;

use super::commands;
use crate::{
    persons::{model::AccountState, policy, routes as persons},
    roles,
    sign_in::{accounts, confirm},
};
use kernel::{ids::PersonId, urls};
use platform::{
    errors::AppError,
    web::{Answer, ConfirmPage, Flash, RawForm, Visit, links, page},
};

pub(super) async fn invite(visit: Visit, Path(id): Path<PersonId>, raw: RawForm) -> Answer {
    let permit = policy::edit(&visit.actor, id)?;
    confirm::ask(&visit, &raw).await?;
    let mut tx = visit.begin().await?;
    let person = persons::stored(&mut tx, id).await?;
    if !matches!(person.account(), AccountState::None | AccountState::Invited)
        || person.archived_at.is_some()
    {
        return Err(AppError::Conflict("account-not-invitable"));
    }
    roles::guard_holder(&mut tx, &visit.actor, id).await?;
    let handed = commands::invite(&mut tx, &visit.app, &permit, &person).await?;
    tx.commit().await?;
    let flash = Flash::success("account-invitation-sent").arg("name", person.email);
    let handed = handed.into_iter().collect();
    links::go_on(&visit.app, visit.shell, handed, &urls::person(id), flash)
}

pub(super) async fn revoke(visit: Visit, Path(id): Path<PersonId>, raw: RawForm) -> Answer {
    let permit = policy::edit(&visit.actor, id)?;
    confirm::ask(&visit, &raw).await?;
    let mut tx = visit.begin().await?;
    let person = persons::stored(&mut tx, id).await?;
    if person.account() != AccountState::Invited {
        return Err(AppError::Conflict("account-not-invited"));
    }
    roles::guard_holder(&mut tx, &visit.actor, id).await?;
    commands::revoke(&mut tx, &permit).await?;
    tx.lead_to(
        &urls::person(id),
        Flash::success("account-invitation-revoked"),
    )
    .await
}

pub(super) async fn reset(visit: Visit, Path(id): Path<PersonId>, raw: RawForm) -> Answer {
    let permit = policy::edit(&visit.actor, id)?;
    confirm::ask(&visit, &raw).await?;
    let mut tx = visit.begin().await?;
    let person = persons::stored(&mut tx, id).await?;
    if person.account() != AccountState::Active {
        return Err(AppError::Conflict("account-not-active"));
    }
    roles::guard_holder(&mut tx, &visit.actor, id).await?;
    let waits = accounts::reset_waits_until(person.email_changed_at, visit.actor.now);
    if waits.is_some() && policy::manage(&visit.actor, id).is_err() {
        return Err(AppError::Conflict("account-reset-too-early"));
    }
    let handed = commands::reset(&mut tx, &visit.app, &permit, &person).await?;
    tx.commit().await?;
    let flash = Flash::success("account-reset-sent").arg("name", person.email);
    let handed = handed.into_iter().collect();
    links::go_on(&visit.app, visit.shell, handed, &urls::person(id), flash)
}

pub(super) async fn deactivate(visit: Visit, Path(id): Path<PersonId>, raw: RawForm) -> Answer {
    let permit = policy::manage(&visit.actor, id)?;
    confirm::ask(&visit, &raw).await?;
    let mut tx = visit.begin().await?;
    let person = persons::stored(&mut tx, id).await?;
    if visit.asks() {
        let t = visit.shell.t;
        return page(&ConfirmPage::new(
            persons::below(visit.shell, &person, "account-deactivate"),
            t.t1("account-deactivate-question", "name", &person.name),
            t.t("account-deactivate-consequence"),
            person.url(),
        ));
    }
    roles::keep_an_administrator(&mut tx, id).await?;
    commands::set_active(&mut tx, &visit.app.settings.base_url, &permit, false).await?;
    tx.lead_to(
        &urls::person(id),
        Flash::success("account-deactivated-done"),
    )
    .await
}

pub(super) async fn reactivate(visit: Visit, Path(id): Path<PersonId>, raw: RawForm) -> Answer {
    let permit = policy::manage(&visit.actor, id)?;
    confirm::ask(&visit, &raw).await?;
    let mut tx = visit.begin().await?;
    let person = persons::stored(&mut tx, id).await?;
    if person.archived_at.is_some() {
        return Err(AppError::Conflict("person-is-archived"));
    }
    commands::set_active(&mut tx, &visit.app.settings.base_url, &permit, true).await?;
    tx.lead_to(
        &urls::person(id),
        Flash::success("account-reactivated-done"),
    )
    .await
}

pub(super) async fn remove_second_factor(
    visit: Visit,
    Path(id): Path<PersonId>,
    raw: RawForm,
) -> Answer {
    let permit = policy::manage(&visit.actor, id)?;
    confirm::ask(&visit, &raw).await?;
    let mut tx = visit.begin().await?;
    let person = persons::stored(&mut tx, id).await?;
    if visit.asks() {
        let t = visit.shell.t;
        return page(&ConfirmPage::new(
            persons::below(visit.shell, &person, "second-factor-remove"),
            t.t1("second-factor-remove-question", "name", &person.name),
            t.t("second-factor-remove-consequence"),
            person.url(),
        ));
    }
    commands::remove_second_factor(&mut tx, &visit.app.settings.base_url, &permit).await?;
    let flash = Flash::success("second-factor-removed");
    tx.lead_to(&urls::person(id), flash).await
}
