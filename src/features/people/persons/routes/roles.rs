//! Handlers of roles.

use axum::extract::Path;

use crate::{
    persons::{policy, routes as persons},
    roles::commands::{self, Held, RoleForm},
    sign_in::confirm,
};
use kernel::{
    ids::{MembershipId, PersonId},
    urls,
};
use platform::{
    auth::{Actor, Role},
    errors::{AppError, Result},
    web::{
        Again, Answer, ConfirmPage, Flash, FormState, RawForm, Reader, Save, Visit, page,
        page_with, redirect, save::Constraints,
    },
};

const CONSTRAINTS: Constraints = &[
    ("membership_once_key", "role", "role-held-already"),
    ("membership_group_id_fkey", "group", "error-choose"),
    ("membership_strategy_id_fkey", "strategy", "error-choose"),
];

/// A role is held in one group or one strategy; an administrator's in neither.
fn parse(raw: &[(String, String)]) -> Result<RoleForm, FormState> {
    let mut read = Reader::new(raw);
    let role = read.required_word::<Role>("role");
    let group = read.optional("group");
    let strategy = read.optional("strategy");
    let places = usize::from(matches!(group, Some(Some(_))))
        + usize::from(matches!(strategy, Some(Some(_))));
    match role {
        Some(Role::Administrator) if places > 0 => read.wrong("group", "role-needs-no-place"),
        Some(Role::Administrator) | None => {}
        Some(_) if places != 1 => read.wrong("group", "role-needs-one-place"),
        Some(_) => {}
    }
    platform::finished!(read => RoleForm { role, group, strategy })
}

fn allowed(actor: &Actor, role: Role) -> Result<()> {
    if role.is_guarded() {
        policy::guard(actor)
    } else {
        Ok(())
    }
}

pub async fn give(visit: Visit, Path(id): Path<PersonId>, raw: RawForm) -> Answer {
    let permit = policy::give_role(&visit.actor, id)?;
    confirm::ask(&visit, &raw).await?;
    let mut tx = visit.begin().await?;
    let person = persons::stored(&mut tx, id).await?;
    if person.archived_at.is_some() {
        return Err(AppError::Conflict("person-is-archived"));
    }
    let saved = async {
        let form = parse(&raw)?;
        allowed(&visit.actor, form.role)?;
        let base_url = &visit.app.settings.base_url;
        commands::give(&mut tx, base_url, &permit, &form).await
    };
    let save = Save::of(&raw).refused_by(CONSTRAINTS);
    match save.end(saved.await, tx).await? {
        Ok(()) => Ok(redirect(&urls::person(id), Flash::success("role-given"))),
        Err(Again { status, form }) => {
            let mut db = visit.db().await?;
            let template = persons::show_page(&mut db, visit, person, form).await?;
            page_with(status, &template)
        }
    }
}

async fn held(
    db: &mut sqlx::PgConnection,
    actor: &Actor,
    person: PersonId,
    membership: MembershipId,
) -> Result<Held> {
    let held = commands::held(db, person, membership)
        .await?
        .ok_or(AppError::NotFound)?;
    allowed(actor, held.role)?;
    Ok(held)
}

pub async fn end(
    visit: Visit,
    Path((id, membership)): Path<(PersonId, MembershipId)>,
    raw: RawForm,
) -> Answer {
    let permit = policy::edit(&visit.actor, id)?;
    confirm::ask(&visit, &raw).await?;
    let mut tx = visit.begin().await?;
    let person = persons::stored(&mut tx, id).await?;
    let held = held(&mut tx, &visit.actor, id, membership).await?;
    if visit.asks() {
        if held.ended {
            return Err(AppError::NotFound);
        }
        let t = visit.shell.t;
        let role = format!("{} {}", t.word(held.role), held.scope);
        return page(&ConfirmPage::new(
            persons::below(visit.shell, &person, "role-end"),
            t.t2(
                "role-end-question",
                "role",
                role.trim(),
                "name",
                &person.name,
            ),
            t.t("role-end-consequence"),
            person.url(),
        ));
    }
    if held.role == Role::Administrator && !held.ended {
        commands::keep_an_administrator(&mut tx, id).await?;
    }
    commands::end(&mut tx, &visit.app.settings.base_url, &permit, &held).await?;
    tx.lead_to(&urls::person(id), Flash::success("role-ended"))
        .await
}
