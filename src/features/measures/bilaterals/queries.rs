//! Reading bilaterals.

use chrono::{DateTime, NaiveDate, Utc};
use futures_util::Stream;
use serde::Deserialize;
use sqlx::{PgConnection, types::Json};

use super::model::{Bilateral, BilateralState};
use kernel::{
    ids::{BilateralId, GroupId, MeasureId, OrganisationId, PersonId},
    lang::Lang,
    review_state::{Outcome, ReviewState},
    urls,
};
use platform::{
    filter,
    i18n::Said,
    web::listing::{One, Tick},
};

filter! {
    /// What the lists are narrowed to.
    pub struct BilateralFilter at urls::bilaterals {
        group: Option<GroupId> = One("group"),
        state: Option<BilateralState> = One("state"),
        contact: Option<PersonId> = One("contact"),
        /// Only those of which something is still to be done.
        pending: bool = Tick("pending"),
        /// Only those that do not go on: their day is past, or a submitted review waits without one.
        blocked: bool = Tick("blocked"),
        /// All groups', also where the reader works in one.
        all: bool = Tick("all"),
    }
}

/// An administration with its bilaterals counted.
#[derive(Debug, Clone)]
pub(crate) struct AdministrationRow {
    pub id: OrganisationId,
    pub name: String,
    pub to_contact: i64,
    pub contacted: i64,
    pub planned: i64,
    pub held: i64,
    pub dropped: i64,
    /// Codes of the groups that have a subject with it.
    pub groups: Vec<String>,
    /// The next date.
    pub next_on: Option<NaiveDate>,
    pub total: i64,
    /// Bilaterals of all administrations listed.
    pub bilaterals: i64,
}

impl AdministrationRow {
    /// Number and state, for cells and bar.
    pub(crate) fn counts(&self) -> [(BilateralState, i64); 5] {
        use BilateralState as S;
        [
            (S::ToContact, self.to_contact),
            (S::Contacted, self.contacted),
            (S::Planned, self.planned),
            (S::Held, self.held),
            (S::Dropped, self.dropped),
        ]
    }
}

/// The administrations with bilaterals, those with most to do first.
pub(crate) async fn by_administration(
    db: &mut PgConnection,
    filter: &BilateralFilter,
    today: NaiveDate,
    (limit, offset): (i64, i64),
) -> sqlx::Result<Vec<AdministrationRow>> {
    sqlx::query_as!(
        AdministrationRow,
        r#"SELECT o.id as "id: OrganisationId", o.name,
                  count(*) FILTER (WHERE b.state = 'to_contact') as "to_contact!",
                  count(*) FILTER (WHERE b.state = 'contacted') as "contacted!",
                  count(*) FILTER (WHERE b.state = 'planned') as "planned!",
                  count(*) FILTER (WHERE b.state = 'held') as "held!",
                  count(*) FILTER (WHERE b.state = 'dropped') as "dropped!",
                  coalesce(array_agg(DISTINCT g.code) FILTER (WHERE g.id IS NOT NULL), '{}') as "groups!",
                  min(b.planned_on) FILTER (WHERE b.state = 'planned') as next_on,
                  count(*) OVER () as "total!", (sum(count(*)) OVER ())::bigint as "bilaterals!"
           FROM bilateral b
           JOIN measure m ON m.id = b.measure_id AND m.archived_at IS NULL
           JOIN organisation o ON o.id = b.organisation_id
           LEFT JOIN working_group g ON g.id = m.group_id
           WHERE ($1::bigint IS NULL OR m.group_id = $1)
             AND ($2::text IS NULL OR b.state = $2)
             AND ($3::bigint IS NULL OR b.contact_id = $3)
             AND (NOT $6 OR b.pending)
             AND (NOT $7 OR bilateral_is_blocked(b.pending, b.planned_on, m.to_decide, $8))
           GROUP BY o.id
           ORDER BY count(*) FILTER (WHERE b.pending) DESC,
                    fold(o.name), o.id
           LIMIT $4 OFFSET $5"#,
        filter.group.map(|id| id.0),
        filter.state.map(|s| s.as_str()),
        filter.contact.map(|id| id.0),
        limit,
        offset,
        filter.pending,
        filter.blocked,
        today
    )
    .fetch_all(db)
    .await
}

/// Something to choose, by name.
#[derive(Debug, Clone, Deserialize)]
pub struct Named {
    pub id: i64,
    pub name: Said,
}

/// What the filters offer.
#[derive(Debug, Clone)]
pub(crate) struct FilterOffers {
    pub groups: Json<Vec<Named>>,
    pub contacts: Json<Vec<Named>>,
}

/// The groups, and the people who contact administrations.
pub(crate) async fn filter_offers(db: &mut PgConnection, lang: Lang) -> sqlx::Result<FilterOffers> {
    sqlx::query_as!(
        FilterOffers,
        r#"SELECT
             (SELECT coalesce(json_agg(json_build_object('id', g.id, 'name', said_in(g.code || ' ', g.names, $1))
                         ORDER BY g.number), '[]')
              FROM (SELECT * FROM working_group WHERE archived_at IS NULL ORDER BY number LIMIT 100) g)
                 as "groups!: Json<Vec<Named>>",
             (SELECT coalesce(json_agg(json_build_object('id', p.id, 'name', ARRAY[p.name])
                         ORDER BY fold(p.last_name), p.id), '[]')
              FROM (SELECT * FROM person WHERE id IN (SELECT contact_id FROM bilateral) LIMIT 200) p)
                 as "contacts!: Json<Vec<Named>>""#,
        lang.as_str()
    )
    .fetch_one(db)
    .await
}

/// An administration's name.
#[derive(Debug, Clone)]
pub struct Administration {
    pub id: OrganisationId,
    pub name: String,
    pub short_name: String,
    /// Its bilaterals, whatever the filter.
    pub bilaterals: i64,
}

/// One administration.
pub async fn administration(
    db: &mut PgConnection,
    id: OrganisationId,
) -> sqlx::Result<Option<Administration>> {
    sqlx::query_as!(
        Administration,
        r#"SELECT id as "id: OrganisationId", name, short_name,
                  (SELECT count(*) FROM bilateral WHERE organisation_id = $1) as "bilaterals!"
           FROM organisation WHERE id = $1"#,
        id.0
    )
    .fetch_optional(db)
    .await
}

/// A subject of the conversation with an administration.
#[derive(Debug, Clone)]
pub struct SubjectRow {
    pub id: BilateralId,
    pub version: i32,
    pub measure_id: MeasureId,
    pub code: String,
    pub title: String,
    pub measure_state: ReviewState,
    pub group_id: Option<GroupId>,
    pub group_code: Option<String>,
    pub pilot_id: Option<PersonId>,
    pub pilot: Option<String>,
    pub proposal: Option<Outcome>,
    /// The review's reason, Markdown.
    pub reason: Option<String>,
    pub contact: Option<String>,
    pub state: BilateralState,
    pub planned_on: Option<NaiveDate>,
    pub held_on: Option<NaiveDate>,
    pub result: String,
}

/// All subjects for one administration, by group and code; at most `limit`.
pub async fn subjects(
    db: &mut PgConnection,
    organisation: OrganisationId,
    filter: &BilateralFilter,
    today: NaiveDate,
    limit: i64,
) -> sqlx::Result<Vec<SubjectRow>> {
    sqlx::query_as!(
        SubjectRow,
        r#"SELECT b.id as "id: BilateralId", b.version, m.id as "measure_id: MeasureId", m.code, m.title,
                  m.state as "measure_state: ReviewState", m.group_id as "group_id: GroupId",
                  g.code as "group_code?", m.pilot_id as "pilot_id: PersonId", pp.name as "pilot?",
                  r.proposal as "proposal?: Outcome", r.reason as "reason?", p.name as "contact?",
                  b.state as "state: BilateralState", b.planned_on, b.held_on, b.result
           FROM bilateral b
           JOIN measure m ON m.id = b.measure_id AND m.archived_at IS NULL
           LEFT JOIN working_group g ON g.id = m.group_id
           LEFT JOIN review r ON r.measure_id = m.id
           LEFT JOIN person p ON p.id = b.contact_id
           LEFT JOIN person pp ON pp.id = m.pilot_id
           WHERE b.organisation_id = $1
             AND ($2::bigint IS NULL OR m.group_id = $2)
             AND ($3::text IS NULL OR b.state = $3)
             AND ($4::bigint IS NULL OR b.contact_id = $4)
             AND (NOT $6 OR b.pending)
             AND (NOT $7 OR bilateral_is_blocked(b.pending, b.planned_on, m.to_decide, $8))
           ORDER BY g.number NULLS LAST, m.code LIMIT $5"#,
        organisation.0,
        filter.group.map(|id| id.0),
        filter.state.map(|s| s.as_str()),
        filter.contact.map(|id| id.0),
        limit,
        filter.pending,
        filter.blocked,
        today
    )
    .fetch_all(db)
    .await
}

/// A line of an export.
#[derive(Debug, Clone)]
pub struct ExportRow {
    pub organisation: String,
    pub group_code: Option<String>,
    pub code: String,
    pub title: String,
    pub pilot: Option<String>,
    pub proposal: Option<Outcome>,
    pub contact: Option<String>,
    pub state: BilateralState,
    pub planned_on: Option<NaiveDate>,
    pub held_on: Option<NaiveDate>,
    pub result: String,
}

/// What the lists show, line by line: of one administration or of all.
pub fn export(
    db: &mut PgConnection,
    organisation: Option<OrganisationId>,
    filter: &BilateralFilter,
    today: NaiveDate,
) -> impl Stream<Item = sqlx::Result<ExportRow>> {
    sqlx::query_as!(
        ExportRow,
        r#"SELECT o.name as organisation, g.code as "group_code?", m.code, m.title, pp.name as "pilot?",
                  r.proposal as "proposal?: Outcome", p.name as "contact?",
                  b.state as "state: BilateralState", b.planned_on, b.held_on, b.result
           FROM bilateral b
           JOIN organisation o ON o.id = b.organisation_id
           JOIN measure m ON m.id = b.measure_id AND m.archived_at IS NULL
           LEFT JOIN working_group g ON g.id = m.group_id
           LEFT JOIN review r ON r.measure_id = m.id
           LEFT JOIN person p ON p.id = b.contact_id
           LEFT JOIN person pp ON pp.id = m.pilot_id
           WHERE ($1::bigint IS NULL OR b.organisation_id = $1)
             AND ($2::bigint IS NULL OR m.group_id = $2)
             AND ($3::text IS NULL OR b.state = $3)
             AND ($4::bigint IS NULL OR b.contact_id = $4)
             AND (NOT $5 OR b.pending)
             AND (NOT $6 OR bilateral_is_blocked(b.pending, b.planned_on, m.to_decide, $7))
           ORDER BY fold(o.name), o.id, g.number NULLS LAST, m.code"#,
        organisation.map(|id| id.0),
        filter.group.map(|id| id.0),
        filter.state.map(|s| s.as_str()),
        filter.contact.map(|id| id.0),
        filter.pending,
        filter.blocked,
        today
    )
    .fetch(db)
}

/// The bilaterals of one measure, or one administration, for writing.
pub async fn of(
    db: &mut PgConnection,
    measure: Option<MeasureId>,
    organisation: Option<OrganisationId>,
    id: Option<BilateralId>,
) -> sqlx::Result<Vec<Bilateral>> {
    sqlx::query_as!(
        Bilateral,
        r#"SELECT b.id as "id: BilateralId", b.measure_id as "measure_id: MeasureId",
                  b.organisation_id as "organisation_id: OrganisationId", o.short_name as organisation,
                  b.contact_id as "contact_id: PersonId", p.name as "contact?",
                  b.state as "state: BilateralState", b.planned_on, b.held_on, b.result, b.version
           FROM bilateral b
           JOIN organisation o ON o.id = b.organisation_id
           LEFT JOIN person p ON p.id = b.contact_id
           WHERE ($1::bigint IS NOT NULL OR $2::bigint IS NOT NULL)
             AND ($1::bigint IS NULL OR b.measure_id = $1)
             AND ($2::bigint IS NULL OR b.organisation_id = $2)
             AND ($3::bigint IS NULL OR b.id = $3)
           ORDER BY fold(o.short_name), b.id LIMIT 1000"#,
        measure.map(|id| id.0),
        organisation.map(|id| id.0),
        id.map(|id| id.0)
    )
    .fetch_all(db)
    .await
}

/// A co-carrier without a bilateral yet.
#[derive(Debug, Clone, Deserialize)]
pub struct PanelRow {
    pub id: Option<BilateralId>,
    pub organisation_id: OrganisationId,
    pub organisation: String,
    pub contact: Option<String>,
    pub state: Option<BilateralState>,
    pub planned_on: Option<NaiveDate>,
    pub held_on: Option<NaiveDate>,
    pub result: String,
}

/// The bilaterals of a measure and, without id, those its co-carriers demand still.
pub(crate) async fn for_panel(
    db: &mut PgConnection,
    measure: MeasureId,
) -> sqlx::Result<Vec<PanelRow>> {
    sqlx::query_as!(
        PanelRow,
        r#"SELECT b.id as "id?: BilateralId", o.id as "organisation_id!: OrganisationId",
                  o.short_name as "organisation!", p.name as "contact?",
                  b.state as "state?: BilateralState", b.planned_on as "planned_on?",
                  b.held_on as "held_on?", coalesce(b.result, '') as "result!"
           FROM (SELECT organisation_id FROM measure_carrier WHERE measure_id = $1
                 UNION SELECT organisation_id FROM bilateral WHERE measure_id = $1) d
           JOIN organisation o ON o.id = d.organisation_id
           JOIN measure m ON m.id = $1
           LEFT JOIN person pilot ON pilot.id = m.pilot_id
           LEFT JOIN bilateral b ON b.measure_id = $1 AND b.organisation_id = d.organisation_id
           LEFT JOIN person p ON p.id = b.contact_id
           WHERE b.id IS NOT NULL OR pilot.organisation_id IS DISTINCT FROM o.id
           ORDER BY fold(o.short_name) LIMIT 100"#,
        measure.0
    )
    .fetch_all(db)
    .await
}

/// Who may make contact: the group's pilots and facilitators, the assigned pilot, and who
/// does so now.
pub(crate) async fn contacts(
    db: &mut PgConnection,
    measure: MeasureId,
    present: Option<PersonId>,
) -> sqlx::Result<Vec<(PersonId, String)>> {
    let rows = sqlx::query!(
        r#"SELECT p.id as "id: PersonId", p.name FROM person p
           WHERE p.id IN (
             SELECT s.person_id FROM membership s JOIN measure m ON m.group_id = s.group_id
             WHERE m.id = $1 AND s.role IN ('pilot', 'facilitator') AND s.ended_on IS NULL
             UNION SELECT pilot_id FROM measure WHERE id = $1
             UNION SELECT $2::bigint)
           ORDER BY fold(p.last_name), p.id LIMIT 100"#,
        measure.0,
        present.map(|id| id.0)
    )
    .fetch_all(db)
    .await?;
    Ok(rows.into_iter().map(|row| (row.id, row.name)).collect())
}

/// Who saved a bilateral last, and when.
pub(crate) async fn last_saved(
    db: &mut PgConnection,
    bilateral: &Bilateral,
) -> sqlx::Result<Option<(String, DateTime<Utc>)>> {
    let row = sqlx::query!(
        r#"SELECT p.name as "name?", h.at FROM history h LEFT JOIN person p ON p.id = h.actor_id
           WHERE h.subject_kind = 'measure' AND h.subject_id = $1 AND h.note = $2
             AND h.action IN ('bilateral_update', 'bilateral_plan', 'bilateral_hold')
           ORDER BY h.id DESC LIMIT 1"#,
        bilateral.measure_id.0,
        bilateral.organisation
    )
    .fetch_optional(db)
    .await?;
    Ok(row.map(|row| (row.name.unwrap_or_default(), row.at)))
}
