//! Reading status updates.

use std::borrow::Borrow;

use chrono::NaiveDate;
use serde::Deserialize;
use sqlx::PgConnection;

use super::model::{Health, StatusUpdate};
use crate::owner::Owner;
use kernel::{
    ids::{GroupId, PersonId, StatusUpdateId, StrategyId},
    names::Names,
};
use platform::{
    i18n::{Said, Translator},
    markdown::{self, SafeHtml},
};

/// One update, withdrawn or not.
pub async fn update(
    db: &mut PgConnection,
    id: StatusUpdateId,
) -> sqlx::Result<Option<StatusUpdate>> {
    sqlx::query_as!(
        StatusUpdate,
        r#"SELECT id as "id: StatusUpdateId", strategy_id as "strategy_id: StrategyId",
                  group_id as "group_id: GroupId", published_on, health as "health: Health", body,
                  author_id as "author_id: PersonId", archived_at IS NOT NULL as "archived!", version
           FROM status_update WHERE id = $1"#,
        id.0
    )
    .fetch_optional(db)
    .await
}

/// An update, as its owner's pages show it.
#[derive(Debug, Clone, Deserialize)]
pub struct UpdateRow {
    pub id: StatusUpdateId,
    pub published_on: NaiveDate,
    pub health: Health,
    pub body: String,
    pub author: String,
    pub author_id: PersonId,
}

impl UpdateRow {
    /// The text, rendered.
    pub fn html(&self) -> SafeHtml {
        markdown::render(&self.body)
    }

    /// Whether this person wrote it.
    pub(crate) fn is_by(&self, person: Option<PersonId>) -> bool {
        person == Some(self.author_id)
    }
}

/// How a group or strategy is doing, by its latest update.
#[derive(Debug, Clone)]
pub struct Standing {
    pub strategy_id: Option<StrategyId>,
    pub group_id: Option<GroupId>,
    /// `GT3`, `RENOLUTION`.
    pub code: String,
    pub name: Names,
    pub published_on: Option<NaiveDate>,
    pub health: Option<Health>,
    /// Markdown.
    pub body: Option<String>,
    pub author: Option<String>,
}

/// Days after which the last word on something is old.
const OLD: i64 = 30;
/// Characters of it on the board.
const SAID: usize = 110;

impl Standing {
    /// Its page.
    pub fn url(&self) -> Option<String> {
        Owner::of(self.strategy_id, self.group_id).map(Owner::url)
    }

    /// The first words of the latest update, without marks.
    pub fn excerpt(&self, limit: usize) -> String {
        markdown::excerpt(self.body.as_deref().unwrap_or_default(), limit)
    }

    /// The same, as a page says it.
    pub fn said(&self, t: impl Borrow<Translator>) -> Said {
        t.borrow().written(&self.excerpt(SAID))
    }

    /// What needs a look comes first; who says nothing, before those who are well.
    pub fn urgency(&self) -> u8 {
        match self.health {
            Some(Health::Blocked) => 0,
            Some(Health::AtRisk) => 1,
            None => 2,
            Some(Health::OnTrack) => 3,
            Some(Health::Done) => 4,
        }
    }

    /// Whether nobody said anything for long.
    pub fn is_old(&self, today: &NaiveDate) -> bool {
        let old = |day: NaiveDate| (*today - day).num_days() > OLD;
        self.published_on.is_some_and(old) && self.health != Some(Health::Done)
    }
}

/// All groups, then all strategies, each with its latest update.
pub async fn latest(db: &mut PgConnection) -> sqlx::Result<Vec<Standing>> {
    sqlx::query_as!(
        Standing,
        r#"SELECT o.strategy_id as "strategy_id?: StrategyId", o.group_id as "group_id?: GroupId",
                  o.code as "code!", o.names as "name!: Names", u.published_on as "published_on?",
                  u.health as "health?: Health", u.body as "body?", u.author as "author?"
           FROM (SELECT NULL::bigint AS strategy_id, id AS group_id, code, names, number AS place
                 FROM working_group WHERE archived_at IS NULL
                 UNION ALL
                 SELECT id, NULL, code, names, position FROM strategy WHERE archived_at IS NULL) o
           LEFT JOIN LATERAL (
             SELECT s.published_on, s.health, s.body, p.name AS author
             FROM status_update s JOIN person p ON p.id = s.author_id
             WHERE (s.strategy_id = o.strategy_id OR s.group_id = o.group_id) AND s.archived_at IS NULL
             ORDER BY s.published_on DESC, s.id DESC LIMIT 1) u ON true
           ORDER BY o.group_id IS NULL, o.place, o.code LIMIT 200"#
    )
    .fetch_all(db)
    .await
}

/// Updates on one page.
pub const SHOWN: i64 = 20;

/// A page of an owner's updates, newest first, and how many there are.
pub async fn list(
    db: &mut PgConnection,
    owner: Owner,
    offset: i64,
) -> sqlx::Result<(Vec<UpdateRow>, i64)> {
    let rows = sqlx::query!(
        r#"SELECT s.id as "id: StatusUpdateId", s.published_on, s.health as "health: Health", s.body,
                  p.name as author, s.author_id as "author_id: PersonId", count(*) OVER () as "total!"
           FROM status_update s JOIN person p ON p.id = s.author_id
           WHERE (s.strategy_id = $1 OR s.group_id = $2) AND s.archived_at IS NULL
           ORDER BY s.published_on DESC, s.id DESC LIMIT $3 OFFSET $4"#,
        owner.strategy(),
        owner.group(),
        SHOWN,
        offset
    )
    .fetch_all(db)
    .await?;
    let total = rows.first().map_or(0, |row| row.total);
    let rows = rows
        .into_iter()
        .map(|row| UpdateRow {
            id: row.id,
            published_on: row.published_on,
            health: row.health,
            body: row.body,
            author: row.author,
            author_id: row.author_id,
        })
        .collect();
    Ok((rows, total))
}
