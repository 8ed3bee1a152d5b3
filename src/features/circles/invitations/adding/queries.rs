//! Reading who could be invited, and who is already.

use std::collections::HashMap;

use sqlx::PgConnection;

use super::{line::Line, review::Listed};
use kernel::{
    circle::InviteeState,
    ids::{CircleId, GroupId, PersonId},
    lang::Lang,
    organisation::OrganisationKind,
};

/// Everybody of a circle with an address, by it.
pub(crate) async fn listed(
    db: &mut PgConnection,
    circle: CircleId,
) -> sqlx::Result<HashMap<String, Listed>> {
    let rows = sqlx::query!(
        r#"SELECT address as "address!", state as "state: InviteeState", archived_at IS NOT NULL as "archived!"
           FROM circle_invitee WHERE circle_id = $1 AND address IS NOT NULL"#,
        circle.0
    )
    .fetch_all(db)
    .await?;
    let rows = rows.into_iter().map(|row| {
        let listed = Listed {
            state: row.state,
            archived: row.archived,
        };
        (row.address, listed)
    });
    Ok(rows.collect())
}

/// Somebody Jalon knows who is not on the list.
#[derive(Debug, Clone)]
pub(super) struct Contact {
    pub id: PersonId,
    pub name: String,
    pub organisation: Option<String>,
}

/// Everybody with an address who is not on the list.
pub(super) async fn contacts(
    db: &mut PgConnection,
    circle: CircleId,
) -> sqlx::Result<Vec<Contact>> {
    sqlx::query_as!(
        Contact,
        r#"SELECT p.id as "id: PersonId", p.name, o.short_name as "organisation?"
           FROM person p LEFT JOIN organisation o ON o.id = p.organisation_id
           WHERE p.archived_at IS NULL
             AND NOT EXISTS (SELECT FROM circle_invitee i WHERE i.circle_id = $1 AND i.archived_at IS NULL
                             AND (i.person_id = p.id OR i.address = lower(p.email)))
           ORDER BY fold(p.last_name), fold(p.first_name), p.id LIMIT 2000"#,
        circle.0
    )
    .fetch_all(db)
    .await
}

/// An earlier circle to take people from.
#[derive(Debug, Clone)]
pub(super) struct Earlier {
    pub id: CircleId,
    /// `GT3 · 2e cercle`.
    pub name: String,
    pub people: i64,
}

/// The circles with people on their lists, of groups that the reader may see, but for this one.
pub(super) async fn earlier(
    db: &mut PgConnection,
    circle: CircleId,
    (all, groups): (bool, &[i64]),
) -> sqlx::Result<Vec<Earlier>> {
    sqlx::query_as!(
        Earlier,
        r#"SELECT c.id as "id: CircleId", g.code || ' · ' || c.title as "name!", count(*) as "people!"
           FROM circle c
           JOIN working_group g ON g.id = c.group_id
           JOIN circle_invitee i ON i.circle_id = c.id AND i.archived_at IS NULL AND i.erased_at IS NULL
                                 AND i.email IS NOT NULL
           WHERE c.id <> $1 AND c.archived_at IS NULL AND ($2 OR c.group_id = ANY($3))
           GROUP BY c.id, g.code, g.number, c.title ORDER BY g.number, c.id LIMIT 200"#,
        circle.0,
        all,
        groups
    )
    .fetch_all(db)
    .await
}

/// These people, and all who hold a role in these groups.
pub(crate) async fn people(
    db: &mut PgConnection,
    people: &[PersonId],
    group: Option<GroupId>,
) -> sqlx::Result<Vec<Line>> {
    let ids: Vec<i64> = people.iter().map(|id| id.0).collect();
    let rows = sqlx::query!(
        r#"SELECT p.id as "id: PersonId", p.name, p.email, p.lang as "lang: Lang",
                  coalesce(o.short_name, '') as "organisation!", o.kind as "kind?: OrganisationKind"
           FROM person p LEFT JOIN organisation o ON o.id = p.organisation_id
           WHERE p.archived_at IS NULL
             AND (p.id = ANY($1) OR p.id IN (SELECT m.person_id FROM membership m
                                             WHERE m.group_id = $2 AND m.ended_on IS NULL))
           ORDER BY fold(p.last_name), fold(p.first_name), p.id LIMIT 301"#,
        &ids,
        group.map(|id| id.0)
    )
    .fetch_all(db)
    .await?;
    let rows = rows.into_iter().map(|row| Line {
        name: row.name,
        email: row.email,
        organisation: row.organisation,
        kind: row.kind,
        lang: Some(row.lang),
        person: Some(row.id),
        source: String::new(),
    });
    Ok(rows.collect())
}

/// All on the list of another circle, and what that is called.
pub(crate) async fn of_circle(db: &mut PgConnection, circle: CircleId) -> sqlx::Result<Vec<Line>> {
    let rows = sqlx::query!(
        r#"SELECT i.name, i.email as "email!", i.organisation, coalesce(o.short_name, '') as "known!",
                  i.organisation_kind as "kind: OrganisationKind", i.lang as "lang: Lang",
                  i.person_id as "person: PersonId"
           FROM circle_invitee i LEFT JOIN organisation o ON o.id = i.organisation_id
           WHERE i.circle_id = $1 AND i.archived_at IS NULL AND i.erased_at IS NULL AND i.email IS NOT NULL
           ORDER BY name_order(i.name), i.id LIMIT 301"#,
        circle.0
    )
    .fetch_all(db)
    .await?;
    let rows = rows.into_iter().map(|row| Line {
        organisation: if row.known.is_empty() {
            row.organisation
        } else {
            row.known
        },
        name: row.name,
        email: row.email,
        kind: row.kind,
        lang: Some(row.lang),
        person: row.person,
        source: String::new(),
    });
    Ok(rows.collect())
}
