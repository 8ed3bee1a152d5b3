//! Writing roles. Somebody must always be able to administrate.

use chrono::NaiveDate;
use sqlx::PgConnection;

use kernel::{
    dates::brussels_date,
    ids::{GroupId, MembershipId, PersonId, StrategyId},
};
use platform::{
    auth::{
        Actor, Permit, Right, Role,
        rights::permission::{EditPeople, TakeCoordination},
    },
    errors::{AppError, Result, SaveError},
    history::Changes,
    security::{self, Event, EventKind},
};

/// One role change at a time where administrators are concerned.
const ADMINISTRATORS_LOCK: i64 = 0x4A41_4C4F_4E02;

/// A parsed role.
#[derive(Debug, Clone)]
pub struct RoleForm {
    pub role: Role,
    pub group: Option<GroupId>,
    pub strategy: Option<StrategyId>,
}

/// Gives a role from today.
/// Fails: `membership_once_key` where they hold it already, `membership_scope` where the place is
/// missing.
pub async fn give<P>(
    db: &mut PgConnection,
    base_url: &str,
    permit: &Permit<P, PersonId>,
    form: &RoleForm,
) -> Result<(), SaveError> {
    let person = permit.on();
    let scope = sqlx::query_scalar!(
        r#"WITH new AS (
             INSERT INTO membership (person_id, role, group_id, strategy_id, since)
             VALUES ($1, $2, $3, $4, $5) RETURNING group_id, strategy_id)
           SELECT coalesce(g.code, s.code, '') as "scope!" FROM new
           LEFT JOIN working_group g ON g.id = new.group_id
           LEFT JOIN strategy s ON s.id = new.strategy_id"#,
        person.0,
        form.role.as_str(),
        form.group.map(|id| id.0),
        form.strategy.map(|id| id.0),
        brussels_date(permit.at())
    )
    .fetch_one(&mut *db)
    .await?;
    let change = Changes::one("role", "", format!("@{}", form.role.key()));
    permit
        .record(db, person, "give_role", &change, &scope)
        .await?;
    let event = Event::new(EventKind::RoleGiven)
        .by(permit.by())
        .about(person)
        .detail(said(form.role, &scope));
    security::tell(db, base_url, permit.at(), &event, None).await?;
    Ok(())
}

/// Coordinates the whole process oneself, as long as nobody does who can sign in.
/// Fails: [`AppError::Conflict`] where somebody does, or where there is no coordination group yet.
pub async fn take_coordination(
    db: &mut PgConnection,
    base_url: &str,
    permit: &Permit<TakeCoordination, PersonId>,
) -> Result<()> {
    sqlx::query!("SELECT pg_advisory_xact_lock($1)", ADMINISTRATORS_LOCK)
        .execute(&mut *db)
        .await?;
    let gt0 = sqlx::query!(
        r#"SELECT g.id as "id: GroupId",
                  EXISTS (SELECT FROM membership m
                          JOIN account a ON a.person_id = m.person_id AND a.active
                            AND a.password_hash IS NOT NULL
                          JOIN person p ON p.id = m.person_id AND p.archived_at IS NULL
                          WHERE m.group_id = g.id AND m.role = 'coordinator' AND m.ended_on IS NULL)
                      as "coordinated!"
           FROM working_group g WHERE g.number = 0 AND g.archived_at IS NULL"#
    )
    .fetch_optional(&mut *db)
    .await?
    .ok_or(AppError::Conflict("start-no-gt0"))?;
    if gt0.coordinated {
        return Err(AppError::Conflict("start-coordinated"));
    }
    let form = RoleForm {
        role: Role::Coordinator,
        group: Some(gt0.id),
        strategy: None,
    };
    Ok(give(db, base_url, permit, &form).await?)
}

/// A role as the security log and its notices say it.
fn said(role: Role, scope: &str) -> String {
    format!("@{} {scope}", role.key()).trim_end().to_owned()
}

/// A role of somebody.
#[derive(Debug, Clone)]
pub struct Held {
    pub id: MembershipId,
    pub role: Role,
    pub scope: String,
    /// Whether it has ended.
    pub ended: bool,
}

/// A role of the person, ended or not.
pub async fn held(
    db: &mut PgConnection,
    person: PersonId,
    id: MembershipId,
) -> sqlx::Result<Option<Held>> {
    sqlx::query_as!(
        Held,
        r#"SELECT m.id as "id: MembershipId", m.role as "role: Role", coalesce(g.code, s.code, '') as "scope!",
                  m.ended_on IS NOT NULL as "ended!"
           FROM membership m
           LEFT JOIN working_group g ON g.id = m.group_id
           LEFT JOIN strategy s ON s.id = m.strategy_id
           WHERE m.id = $1 AND m.person_id = $2"#,
        id.0,
        person.0
    )
    .fetch_optional(db)
    .await
}

/// Ends a role today.
pub async fn end(
    db: &mut PgConnection,
    base_url: &str,
    permit: &Permit<EditPeople, PersonId>,
    held: &Held,
) -> Result<(), SaveError> {
    let person = permit.on();
    let today: NaiveDate = brussels_date(permit.at());
    let done = sqlx::query!(
        "UPDATE membership SET ended_on = greatest(since, $2) WHERE id = $1 AND ended_on IS NULL",
        held.id.0,
        today
    )
    .execute(&mut *db)
    .await?;
    if done.rows_affected() == 1 {
        let change = Changes::one("role", format!("@{}", held.role.key()), "");
        permit
            .record(db, person, "end_role", &change, &held.scope)
            .await?;
        let event = Event::new(EventKind::RoleEnded)
            .by(permit.by())
            .about(person)
            .detail(said(held.role, &held.scope));
        security::tell(db, base_url, permit.at(), &event, None).await?;
    }
    Ok(())
}

/// Refuses to go on where without this person nobody could administrate: an invitation that
/// was not answered yet does not count.
/// Fails: [`AppError::Conflict`] where they are the last one.
pub async fn keep_an_administrator(db: &mut PgConnection, person: PersonId) -> Result<()> {
    sqlx::query!("SELECT pg_advisory_xact_lock($1)", ADMINISTRATORS_LOCK)
        .execute(&mut *db)
        .await?;
    let row = sqlx::query!(
        r#"SELECT coalesce(bool_or(m.person_id = $1), false) as "is_one!",
                  count(*) FILTER (WHERE m.person_id <> $1 AND a.password_hash IS NOT NULL) as "others!"
           FROM membership m
           JOIN account a ON a.person_id = m.person_id AND a.active
           JOIN person p ON p.id = m.person_id AND p.archived_at IS NULL
           WHERE m.role = 'administrator' AND m.ended_on IS NULL"#,
        person.0
    )
    .fetch_one(&mut *db)
    .await?;
    if row.is_one && row.others == 0 {
        return Err(AppError::Conflict("last-administrator"));
    }
    Ok(())
}

/// Who holds a role that checks others is changed by an administrator only: whoever changes
/// their address could have their password reset, and decide in their name.
/// Fails: [`AppError::Forbidden`] where the person holds one and the actor may not.
pub async fn guard_holder(db: &mut PgConnection, actor: &Actor, person: PersonId) -> Result<()> {
    let guarded: Vec<&str> = Role::GUARDED.iter().map(|role| role.as_str()).collect();
    let holds = sqlx::query_scalar!(
        r#"SELECT EXISTS (SELECT FROM membership WHERE person_id = $1 AND role = ANY($2)
                          AND ended_on IS NULL) as "holds!""#,
        person.0,
        &guarded as &[&str]
    )
    .fetch_one(db)
    .await?;
    if holds && !actor.can_anywhere(Right::GuardRoles) {
        return Err(AppError::Forbidden);
    }
    Ok(())
}
