//! Handlers of one person's account, and of the lines that are left of a list of people.

use axum::extract::Path;

use super::{
    bulk::{LINES, invite_page, looked_at},
    commands,
    lines::{self, Line},
    rest,
};
use crate::{
    persons::{model::AccountState, policy, routes as persons},
    roles,
    sign_in::{accounts, confirm},
};
use kernel::{ids::PersonId, urls};
use platform::{
    errors::AppError,
    web::{
        Answer, ConfirmPage, Flash, FormState, Handed, RawForm, Visit, links, once::LeadsOn, page,
    },
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

/// Goes on to the lines that are left; where no server mails the links, shows these first. `next`: where
/// the same form sent again leads.
pub(super) async fn lead_on(
    visit: Visit,
    left: RawForm,
    handed: Vec<Handed>,
    (key, next): (&'static str, &str),
) -> Answer {
    if !handed.is_empty() && visit.app.by_hand() {
        let onwards = (urls::people_invite(), left.0);
        return links::before_form(visit.shell, handed, onwards, next);
    }
    let mut answer = show_left(visit, left, key).await?;
    answer.extensions_mut().insert(LeadsOn(next.to_owned()));
    Ok(answer)
}

/// The same form once more: the lines that it left out are not lost by it; else where the first one led.
pub(super) async fn once_more(visit: Visit, raw: &RawForm, lines: &[Line]) -> Answer {
    let left = lines::left_out(raw.first("people"), lines);
    if left.is_empty() {
        return Err(AppError::SentBefore);
    }
    let left = rest::form(raw, left, 0);
    show_left(visit, left, "invite-rest-again").await
}

/// The page with the lines that are left, and what was done with the others. Nothing is written.
pub(super) async fn show_left(visit: Visit, left: RawForm, key: &'static str) -> Answer {
    let may_guard = policy::guard(&visit.actor).is_ok();
    let (lines, _) = looked_at(&visit, &left, may_guard).await?;
    let added: usize = left.first("count").parse().unwrap_or_default();
    let flash = Flash::success(key)
        .arg("count", added)
        .arg("left", lines.len());
    let form = FormState::typed(left.0).without("count").without("action");
    let lines = lines.into_iter().take(LINES).collect();
    let mut template = invite_page(visit, form, lines).await?;
    template.shell.flash = Some(flash);
    page(&template)
}
