//! Who came: ticked on the list of the invitees, or there unannounced. The flow of these pages notes
//! it on the meeting too.

use chrono::{DateTime, Utc};
use sqlx::PgConnection;

use kernel::{
    circle::{InviteeState, Provenance},
    ids::{CircleId, CircleInviteeId, PersonId},
};
use platform::{
    auth::{Permit, rights::permission::PrepareCircle},
    errors::SaveError,
    history::Snapshot,
};

/// Somebody of the list.
#[derive(Debug, Clone)]
pub struct Guest {
    pub id: CircleInviteeId,
    pub person: Option<PersonId>,
    /// As typed, or the address where there is no name.
    pub name: String,
    /// May be empty.
    pub organisation: String,
    pub state: InviteeState,
    pub came_at: Option<DateTime<Utc>>,
    /// Has a place: is expected.
    pub expected: bool,
}

impl Guest {
    /// `Nora Noms (BEE)`.
    pub fn label(&self) -> String {
        if self.organisation.is_empty() {
            return self.name.clone();
        }
        format!("{} ({})", self.name, self.organisation)
    }
}

/// The invitees of a circle, those expected first: all, or one.
async fn rows(
    db: &mut PgConnection,
    circle: CircleId,
    one: Option<CircleInviteeId>,
) -> sqlx::Result<Vec<Guest>> {
    sqlx::query_as!(
        Guest,
        r#"SELECT id as "id: CircleInviteeId", person_id as "person: PersonId",
                  coalesce(nullif(name, ''), email, '') as "name!", organisation,
                  state as "state: InviteeState", came_at, holds_place as "expected!"
           FROM circle_invitee
           WHERE circle_id = $1 AND ($2::bigint IS NULL OR id = $2) AND archived_at IS NULL AND erased_at IS NULL
           ORDER BY NOT holds_place, name_order(coalesce(nullif(name, ''), email, '')), id LIMIT 1000"#,
        circle.0,
        one.map(|id| id.0)
    )
    .fetch_all(db)
    .await
}

/// The invitees of a circle, those expected first.
pub async fn guests(db: &mut PgConnection, circle: CircleId) -> sqlx::Result<Vec<Guest>> {
    rows(db, circle, None).await
}

/// One of them.
pub async fn guest(
    db: &mut PgConnection,
    circle: CircleId,
    id: CircleInviteeId,
) -> sqlx::Result<Option<Guest>> {
    Ok(rows(db, circle, Some(id)).await?.pop())
}

/// Who stands on the list under that name already.
pub async fn named(
    db: &mut PgConnection,
    circle: CircleId,
    name: &str,
) -> sqlx::Result<Option<CircleInviteeId>> {
    sqlx::query_scalar!(
        r#"SELECT id as "id: CircleInviteeId" FROM circle_invitee
           WHERE circle_id = $1 AND fold(name) = fold($2) AND archived_at IS NULL AND erased_at IS NULL
           ORDER BY NOT holds_place, id LIMIT 1"#,
        circle.0,
        name
    )
    .fetch_optional(db)
    .await
}

/// Notes that somebody came, or did not after all.
pub async fn set(
    db: &mut PgConnection,
    permit: &Permit<PrepareCircle, CircleId>,
    guest: &Guest,
    came: bool,
) -> Result<(), SaveError> {
    let done = sqlx::query!(
        "UPDATE circle_invitee SET came_at = $3, version = version + 1
         WHERE id = $1 AND circle_id = $2 AND (came_at IS NULL) = $4",
        guest.id.0,
        permit.on().0,
        came.then(|| permit.at()),
        came
    )
    .execute(&mut *db)
    .await?;
    if done.rows_affected() == 1 {
        let action = if came { "came" } else { "did_not_come" };
        permit.record_act(db, guest.id, action).await?;
    }
    Ok(())
}

/// Adds somebody who came unannounced: a person of that name and organisation where Jalon knows just
/// one.
pub async fn add(
    db: &mut PgConnection,
    permit: &Permit<PrepareCircle, CircleId>,
    name: &str,
    organisation: &str,
) -> Result<CircleInviteeId, SaveError> {
    let id = sqlx::query_scalar!(
        r#"WITH known AS (
             SELECT p.id, p.organisation_id, count(*) OVER () AS found
             FROM person p LEFT JOIN organisation o ON o.id = p.organisation_id
             WHERE p.archived_at IS NULL AND fold(p.name) = fold($2)
               AND ($3 = '' OR fold($3) IN (fold(o.short_name), fold(o.name)))),
           own AS (
             SELECT o.id, o.kind FROM organisation o
             WHERE o.id = (SELECT organisation_id FROM known WHERE found = 1)
                OR (o.archived_at IS NULL AND $3 <> '' AND fold($3) IN (fold(o.short_name), fold(o.name)))
             ORDER BY o.id = (SELECT organisation_id FROM known WHERE found = 1) DESC NULLS LAST, o.id LIMIT 1)
           INSERT INTO circle_invitee (circle_id, name, organisation, person_id, organisation_id, organisation_kind,
                                       provenance, state, came_at, added_by_id, added_at)
           SELECT $1, $2, $3, (SELECT id FROM known WHERE found = 1), (SELECT id FROM own), (SELECT kind FROM own),
                  $4, $5, $6, $7, $6
           RETURNING id as "id: CircleInviteeId""#,
        permit.on().0,
        name,
        organisation,
        Provenance::OnTheSpot.as_str(),
        InviteeState::Yes.as_str(),
        permit.at(),
        permit.by().map(|id| id.0)
    )
    .fetch_one(&mut *db)
    .await?;
    let told = Snapshot::new()
        .text("name", name)
        .text("organisation", organisation);
    permit
        .record(db, id, "came_too", &told.created(), "")
        .await?;
    Ok(id)
}

/// Names of organisations, as the field proposes them.
pub async fn organisations(db: &mut PgConnection) -> sqlx::Result<Vec<String>> {
    sqlx::query_scalar!(
        "SELECT short_name FROM organisation WHERE archived_at IS NULL ORDER BY fold(short_name) LIMIT 1000"
    )
    .fetch_all(db)
    .await
}
