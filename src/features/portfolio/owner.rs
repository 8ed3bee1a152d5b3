//! A strategy or a group, where the two are treated alike: both have links, milestones and
//! status updates.

use sqlx::PgConnection;

use kernel::{
    ids::{GroupId, StrategyId},
    names::Names,
    urls,
};
use platform::{
    auth::Target,
    errors::{AppError, Result},
    history::Subject,
    web::{Section, Shell},
};

/// Addresses that strategies and groups have alike.
macro_rules! addresses {
    ($($name:ident: $of_strategy:ident, $of_group:ident;)+) => {$(
        pub fn $name(self) -> String {
            match self {
                Self::Strategy(id) => urls::$of_strategy(id),
                Self::Group(id) => urls::$of_group(id),
            }
        }
    )+};
}

/// What links, milestones and updates belong to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Owner {
    Strategy(StrategyId),
    Group(GroupId),
}

impl Owner {
    /// From the two columns of a part; a constraint of the schema fills exactly one.
    pub fn of(strategy: Option<StrategyId>, group: Option<GroupId>) -> Option<Self> {
        strategy.map(Self::Strategy).or(group.map(Self::Group))
    }

    /// The strategy's column.
    pub fn strategy(self) -> Option<i64> {
        match self {
            Self::Strategy(id) => Some(id.0),
            Self::Group(_) => None,
        }
    }

    /// The group's column.
    pub fn group(self) -> Option<i64> {
        match self {
            Self::Group(id) => Some(id.0),
            Self::Strategy(_) => None,
        }
    }

    addresses! {
        url: strategy, group;
        updates: strategy_updates, group_updates;
        update_new: strategy_update_new, group_update_new;
        milestone_new: strategy_milestone_new, group_milestone_new;
        link_new: strategy_link_new, group_link_new;
    }

    /// What rights are asked on.
    pub fn target(self) -> Target {
        match self {
            Self::Strategy(id) => Target::strategy(id),
            Self::Group(id) => Target::group(id),
        }
    }
}

impl From<StrategyId> for Owner {
    fn from(id: StrategyId) -> Self {
        Self::Strategy(id)
    }
}

impl From<GroupId> for Owner {
    fn from(id: GroupId) -> Self {
        Self::Group(id)
    }
}

impl From<Owner> for Subject {
    fn from(owner: Owner) -> Self {
        match owner {
            Owner::Strategy(id) => id.into(),
            Owner::Group(id) => id.into(),
        }
    }
}

/// An owner as pages about its parts name it.
#[derive(Debug, Clone)]
pub struct OwnerHead {
    pub owner: Owner,
    /// `GT3`, `RENOLUTION`.
    pub code: String,
    pub name: Names,
}

impl OwnerHead {
    /// The frame of a page about a part.
    pub fn shell(&self, shell: Shell, title: &str) -> Shell {
        let t = shell.t;
        let (list, list_url) = match self.owner {
            Owner::Strategy(_) => ("strategies-title", urls::strategies()),
            Owner::Group(_) => ("nav-groups", urls::groups()),
        };
        shell
            .titled(Section::Steering, title)
            .crumb(t.t(list), list_url)
            .crumb(&self.code, self.owner.url())
    }
}

/// The owner, archived or not.
pub async fn head(db: &mut PgConnection, owner: Owner) -> Result<OwnerHead> {
    let row = sqlx::query!(
        r#"SELECT code as "code!", names as "name!: Names" FROM strategy WHERE id = $1
           UNION ALL SELECT code, names FROM working_group WHERE id = $2"#,
        owner.strategy(),
        owner.group()
    )
    .fetch_optional(db)
    .await?
    .ok_or(AppError::NotFound)?;
    Ok(OwnerHead {
        owner,
        code: row.code,
        name: row.name,
    })
}
