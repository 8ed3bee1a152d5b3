//! Reading what belongs to a strategy or group: one statement for a whole page.

use chrono::NaiveDate;
use serde::Deserialize;
use sqlx::{PgConnection, types::Json};

use crate::{owner::Owner, updates::queries::UpdateRow};
use kernel::{
    ids::{GroupId, LinkId, MilestoneId, PersonId, StrategyId},
    names::Names,
    urls,
};
use platform::auth::Role;

/// A link to a board or document.
#[derive(Debug, Clone, Deserialize)]
pub struct LinkRow {
    pub id: LinkId,
    pub label: String,
    pub url: String,
}

/// A dated milestone.
#[derive(Debug, Clone, Deserialize)]
pub struct MilestoneRow {
    pub id: MilestoneId,
    pub label: String,
    pub due_on: NaiveDate,
    pub immovable: bool,
    pub done_on: Option<NaiveDate>,
}

impl MilestoneRow {
    /// Past and not done.
    pub fn is_late(&self, today: &NaiveDate) -> bool {
        self.done_on.is_none() && self.due_on < *today
    }
}

/// Somebody with a role here.
#[derive(Debug, Clone, Deserialize)]
pub struct Holder {
    pub id: PersonId,
    pub name: String,
    pub role: Role,
    pub organisation: Option<String>,
}

impl Holder {
    /// The person's page.
    pub fn url(&self) -> String {
        urls::person(self.id)
    }
}

/// A coupling, seen from one side.
#[derive(Debug, Clone, Deserialize)]
pub struct Coupled {
    /// `GT3`, `RENOLUTION`.
    pub code: String,
    pub name: Names,
    pub url: String,
    pub strength: i32,
    pub reason: String,
}

/// All that belongs to a strategy or group.
#[derive(Debug)]
pub struct Parts {
    pub links: Json<Vec<LinkRow>>,
    pub milestones: Json<Vec<MilestoneRow>>,
    /// The newest, at most [`UPDATES_SHOWN`].
    pub updates: Json<Vec<UpdateRow>>,
    pub updates_total: i64,
    pub holders: Json<Vec<Holder>>,
    pub couplings: Json<Vec<Coupled>>,
}

/// Updates on the owner's page; the others are on a page of their own.
pub(crate) const UPDATES_SHOWN: i64 = 5;

impl Parts {
    /// Those who hold a role here.
    pub(crate) fn with_role(&self, role: &Role) -> Vec<Holder> {
        self.holders
            .0
            .iter()
            .filter(|holder| holder.role == *role)
            .cloned()
            .collect()
    }

    /// Updates not on the page.
    pub(crate) fn more_updates(&self) -> i64 {
        (self.updates_total - UPDATES_SHOWN).max(0)
    }
}

/// All that belongs to an owner.
pub async fn parts(db: &mut PgConnection, owner: Owner) -> sqlx::Result<Parts> {
    sqlx::query_as!(
        Parts,
        r#"SELECT
             (SELECT coalesce(json_agg(json_build_object('id', id, 'label', label, 'url', url)
                                       ORDER BY position, id), '[]')
              FROM resource_link WHERE strategy_id = $1 OR group_id = $2) as "links!: Json<Vec<LinkRow>>",
             (SELECT coalesce(json_agg(json_build_object('id', id, 'label', label, 'due_on', due_on,
                                       'immovable', immovable, 'done_on', done_on) ORDER BY due_on, id), '[]')
              FROM milestone WHERE strategy_id = $1 OR group_id = $2) as "milestones!: Json<Vec<MilestoneRow>>",
             (SELECT coalesce(json_agg(u ORDER BY u.published_on DESC, u.id DESC), '[]')
              FROM (SELECT s.id, s.published_on, s.health, s.body, p.name as author, s.author_id
                    FROM status_update s JOIN person p ON p.id = s.author_id
                    WHERE (s.strategy_id = $1 OR s.group_id = $2) AND s.archived_at IS NULL
                    ORDER BY s.published_on DESC, s.id DESC LIMIT $3) u) as "updates!: Json<Vec<UpdateRow>>",
             (SELECT count(*) FROM status_update
              WHERE (strategy_id = $1 OR group_id = $2) AND archived_at IS NULL) as "updates_total!",
             (SELECT coalesce(json_agg(json_build_object('id', p.id, 'name', p.name, 'role', m.role,
                                       'organisation', o.short_name) ORDER BY fold(p.last_name), p.id), '[]')
              FROM membership m JOIN person p ON p.id = m.person_id AND p.archived_at IS NULL
              LEFT JOIN organisation o ON o.id = p.organisation_id
              WHERE (m.strategy_id = $1 OR m.group_id = $2) AND m.ended_on IS NULL)
                as "holders!: Json<Vec<Holder>>",
             (SELECT coalesce(json_agg(json_build_object(
                         'code', coalesce(g.code, s.code), 'name', coalesce(g.names, s.names),
                         'url', coalesce('/groups/' || g.id, '/strategies/' || s.id),
                         'strength', c.strength, 'reason', c.reason)
                       ORDER BY c.strength DESC, coalesce(g.code, s.code)), '[]')
              FROM coupling c
              LEFT JOIN working_group g ON g.id = c.group_id AND $1 IS NOT NULL
              LEFT JOIN strategy s ON s.id = c.strategy_id AND $2 IS NOT NULL
              WHERE c.strategy_id = $1 OR c.group_id = $2) as "couplings!: Json<Vec<Coupled>>""#,
        owner.strategy(),
        owner.group(),
        UPDATES_SHOWN
    )
    .fetch_one(db)
    .await
}

/// A stored milestone.
#[derive(Debug, Clone)]
pub struct Milestone {
    pub id: MilestoneId,
    pub strategy_id: Option<StrategyId>,
    pub group_id: Option<GroupId>,
    pub label: String,
    pub due_on: NaiveDate,
    pub immovable: bool,
    pub done_on: Option<NaiveDate>,
    pub version: i32,
}

/// One milestone.
pub async fn milestone(db: &mut PgConnection, id: MilestoneId) -> sqlx::Result<Option<Milestone>> {
    sqlx::query_as!(
        Milestone,
        r#"SELECT id as "id: MilestoneId", strategy_id as "strategy_id: StrategyId",
                  group_id as "group_id: GroupId", label, due_on, immovable, done_on, version
           FROM milestone WHERE id = $1"#,
        id.0
    )
    .fetch_optional(db)
    .await
}

/// A stored link.
#[derive(Debug, Clone)]
pub struct Link {
    pub id: LinkId,
    pub strategy_id: Option<StrategyId>,
    pub group_id: Option<GroupId>,
    pub label: String,
    pub url: String,
    pub position: i32,
}

/// One link.
pub async fn link(db: &mut PgConnection, id: LinkId) -> sqlx::Result<Option<Link>> {
    sqlx::query_as!(
        Link,
        r#"SELECT id as "id: LinkId", strategy_id as "strategy_id: StrategyId",
                  group_id as "group_id: GroupId", label, url, position
           FROM resource_link WHERE id = $1"#,
        id.0
    )
    .fetch_optional(db)
    .await
}
