//! Reading people.

use sqlx::{PgConnection, types::Json};

use super::model::{AccountState, Person};
use kernel::{
    ids::{GroupId, MembershipId, OrganisationId, PersonId},
    lang::Lang,
    text_enum, urls,
};
use platform::{
    auth::Role,
    filter,
    i18n::Said,
    web::listing::{One, Text, Tick, Usually},
};

/// One person, archived or not.
pub async fn person(db: &mut PgConnection, id: PersonId) -> sqlx::Result<Option<Person>> {
    sqlx::query_as!(
        Person,
        r#"SELECT p.id as "id: PersonId", p.first_name, p.last_name, p.name, p.email, p.job_title,
                  p.organisation_id as "organisation_id: OrganisationId", o.name as "organisation?",
                  p.lang as "lang: Lang", p.archived_at, p.erased_at, p.version, a.active as "active?",
                  a.password_hash IS NOT NULL as "has_password!", a.last_sign_in_at as "last_sign_in_at?",
                  n.email as "pending_email?", f.since as "second_factor_since?",
                  a.email_changed_at as "email_changed_at?",
                  i.created_at as "invited_at?", i.expires_at as "invited_until?",
                  i.revoked_at IS NOT NULL as "invitation_revoked!",
                  (SELECT count(*) FROM measure m WHERE m.pilot_id = p.id AND m.archived_at IS NULL)
                      as "measures!"
           FROM person p
           LEFT JOIN organisation o ON o.id = p.organisation_id
           LEFT JOIN account a ON a.person_id = p.id
           LEFT JOIN pending_address n ON n.person_id = p.id
           LEFT JOIN second_factor f ON f.person_id = p.id
           LEFT JOIN LATERAL (
             SELECT t.created_at, t.expires_at, t.revoked_at FROM account_token t
             WHERE t.person_id = p.id AND t.purpose = 'invitation'
             ORDER BY t.created_at DESC LIMIT 1) i ON true
           WHERE p.id = $1"#,
        id.0
    )
    .fetch_optional(db)
    .await
}

/// A role as shown beside a name.
#[derive(Debug, Clone, serde::Deserialize)]
pub struct HeldRole {
    pub id: MembershipId,
    pub role: Role,
    /// `GT3`, `RENOLUTION`; empty for an administrator.
    pub scope: String,
    pub url: Option<String>,
    pub since: chrono::NaiveDate,
}

/// Which of these addresses belong to somebody, in small letters.
pub(crate) async fn known_emails(
    db: &mut PgConnection,
    emails: &[String],
) -> sqlx::Result<Vec<String>> {
    sqlx::query_scalar!(
        r#"SELECT lower(email) as "email!" FROM person WHERE lower(email) = ANY($1)"#,
        emails
    )
    .fetch_all(db)
    .await
}

/// The roles somebody holds now.
pub async fn roles(db: &mut PgConnection, id: PersonId) -> sqlx::Result<Vec<HeldRole>> {
    sqlx::query_as!(
        HeldRole,
        r#"SELECT m.id as "id: MembershipId", m.role as "role: Role", coalesce(g.code, s.code, '') as "scope!",
                  coalesce('/groups/' || g.id, '/strategies/' || s.id) as url, m.since
           FROM membership m
           LEFT JOIN working_group g ON g.id = m.group_id
           LEFT JOIN strategy s ON s.id = m.strategy_id
           WHERE m.person_id = $1 AND m.ended_on IS NULL
           ORDER BY m.role, g.number, s.position LIMIT 100"#,
        id.0
    )
    .fetch_all(db)
    .await
}

text_enum! {
    /// What the list is sorted by.
    pub enum PersonSort {
        Name = "name" / "person-name",
        Organisation = "organisation" / "person-organisation",
    }
}

filter! {
    /// What the list is narrowed to, and its order.
    pub struct PersonFilter at urls::people {
        text: String = Text("q"),
        organisation: Option<OrganisationId> = One("organisation"),
        role: Option<Role> = One("role"),
        group: Option<GroupId> = One("group"),
        account: Option<AccountState> = One("account"),
        archived: bool = Tick("archived"),
        sort: PersonSort = Usually("sort", PersonSort::Name),
    }
}

/// A line of the list.
#[derive(Debug, Clone)]
pub struct PersonRow {
    pub id: PersonId,
    pub name: String,
    pub email: String,
    pub job_title: String,
    pub organisation: Option<String>,
    pub active: Option<bool>,
    pub has_password: bool,
    pub roles: Json<Vec<RowRole>>,
    pub total: i64,
}

/// A role in a line.
#[derive(Debug, Clone, serde::Deserialize)]
pub struct RowRole {
    pub role: Role,
    pub scope: String,
}

impl PersonRow {
    /// The person's page.
    pub fn url(&self) -> String {
        urls::person(self.id)
    }

    /// Whether they can sign in.
    pub fn account(&self) -> AccountState {
        AccountState::of(self.active, self.has_password)
    }
}

/// A page of the list.
pub async fn list(
    db: &mut PgConnection,
    filter: &PersonFilter,
    (limit, offset): (i64, i64),
) -> sqlx::Result<Vec<PersonRow>> {
    sqlx::query_as!(
        PersonRow,
        r#"WITH page AS (
             SELECT p.id, p.name, p.email, p.job_title, p.first_name, p.last_name, o.short_name,
                    a.active, a.password_hash IS NOT NULL AS has_password, count(*) OVER () AS total
             FROM person p
             LEFT JOIN organisation o ON o.id = p.organisation_id
             LEFT JOIN account a ON a.person_id = p.id
             WHERE (p.archived_at IS NOT NULL) = $1 AND p.erased_at IS NULL
               AND ($2 = '' OR strpos(fold(p.first_name || ' ' || p.last_name || ' ' || p.email), fold($2)) > 0)
               AND ($3::bigint IS NULL OR p.organisation_id = $3)
               AND (($4::text IS NULL AND $5::bigint IS NULL) OR EXISTS
                    (SELECT FROM membership m WHERE m.person_id = p.id AND m.ended_on IS NULL
                       AND ($4 IS NULL OR m.role = $4) AND ($5 IS NULL OR m.group_id = $5)))
               AND CASE $6::text WHEN 'none' THEN a.person_id IS NULL
                                 WHEN 'invited' THEN a.active AND a.password_hash IS NULL
                                 WHEN 'active' THEN a.active AND a.password_hash IS NOT NULL
                                 WHEN 'deactivated' THEN NOT a.active ELSE true END
             ORDER BY CASE WHEN $7 THEN fold(o.short_name) END, fold(p.last_name), fold(p.first_name), p.id
             LIMIT $8 OFFSET $9)
           SELECT page.id as "id!: PersonId", page.name as "name!", page.email as "email!",
                  page.job_title as "job_title!", page.short_name as "organisation?", page.active as "active?",
                  page.has_password as "has_password!",
                  (SELECT coalesce(json_agg(json_build_object('role', m.role, 'scope', coalesce(g.code, s.code, ''))
                                            ORDER BY m.id), '[]')
                   FROM membership m
                   LEFT JOIN working_group g ON g.id = m.group_id
                   LEFT JOIN strategy s ON s.id = m.strategy_id
                   WHERE m.person_id = page.id AND m.ended_on IS NULL) as "roles!: Json<Vec<RowRole>>",
                  page.total as "total!"
           FROM page
           ORDER BY CASE WHEN $7 THEN fold(page.short_name) END, fold(page.last_name), fold(page.first_name), page.id"#,
        filter.archived,
        filter.text,
        filter.organisation.map(|id| id.0),
        filter.role as Option<Role>,
        filter.group.map(|id| id.0),
        filter.account as Option<AccountState>,
        filter.sort == PersonSort::Organisation,
        limit,
        offset
    )
    .fetch_all(db)
    .await
}

/// Something to choose in a select.
#[derive(Debug, Clone, serde::Deserialize)]
pub struct Named {
    pub id: i64,
    pub label: Said,
}

/// Organisations, groups and strategies to choose from.
#[derive(Debug)]
pub struct Choices {
    pub organisations: Json<Vec<Named>>,
    pub groups: Json<Vec<Named>>,
    pub strategies: Json<Vec<Named>>,
}

/// What forms and filters offer, in one statement.
pub async fn choices(db: &mut PgConnection, lang: Lang) -> sqlx::Result<Choices> {
    sqlx::query_as!(
        Choices,
        r#"SELECT
             (SELECT coalesce(json_agg(json_build_object('id', id, 'label', ARRAY[name]) ORDER BY fold(name)), '[]')
              FROM organisation WHERE archived_at IS NULL) as "organisations!: Json<Vec<Named>>",
             (SELECT coalesce(json_agg(json_build_object('id', id, 'label', said_in(code || ' · ', names, $1))
                                       ORDER BY number), '[]')
              FROM working_group WHERE archived_at IS NULL) as "groups!: Json<Vec<Named>>",
             (SELECT coalesce(json_agg(json_build_object('id', id, 'label', said_in('', names, $1))
                                       ORDER BY position, code), '[]')
              FROM strategy WHERE archived_at IS NULL) as "strategies!: Json<Vec<Named>>""#,
        lang.as_str()
    )
    .fetch_one(db)
    .await
}
