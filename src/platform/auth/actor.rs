//! The signed-in person, and what they may do.

use std::{borrow::Borrow, sync::Arc};

use chrono::{DateTime, TimeDelta, Utc};

use super::permit::{Own, Permit};
use crate::{errors::AppError, snapshot_cache::Seen};
use kernel::{
    ids::{GroupId, PersonId, SessionId},
    lang::Lang,
    look::Look,
    rights::{Permission, Right, Target},
    roles::{Membership, Role},
};

/// The person behind a request.
#[derive(Debug, Clone)]
pub struct Actor {
    pub id: PersonId,
    pub session: SessionId,
    pub name: String,
    pub email: String,
    /// What they read now: the account's, unless the browser was told another.
    pub lang: Lang,
    /// How their pages look.
    pub look: Look,
    /// Keys may act alone, as they switched on.
    pub single_keys: bool,
    pub memberships: Arc<[Membership]>,
    /// The moment of the request, on the injected clock.
    pub now: DateTime<Utc>,
    /// When the own password was last given in this session.
    pub confirmed_at: DateTime<Utc>,
    /// A second factor is demanded of them, and they have none yet.
    pub must_enrol: bool,
    /// What the database showed then.
    pub seen: Seen,
}

/// Unused that long, a session ends.
pub(crate) const IDLE: TimeDelta = TimeDelta::hours(12);
/// The same for administrators and the coordination, whose powers reach everywhere.
pub(crate) const IDLE_OF_POWERFUL: TimeDelta = TimeDelta::minutes(30);
/// How long giving the own password is good for.
const CONFIRMED: TimeDelta = TimeDelta::minutes(10);

/// Where somebody holds a right, as statements ask it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reach {
    pub person: i64,
    /// In all groups and strategies.
    pub all: bool,
    /// Else in these groups.
    pub groups: Vec<i64>,
    /// And in these strategies.
    pub strategies: Vec<i64>,
}

impl Reach {
    /// Of commands that read again what they wrote.
    pub const WHOLE: Self = Self {
        person: 0,
        all: true,
        groups: Vec::new(),
        strategies: Vec::new(),
    };

    /// Whether it reaches what is in a group.
    pub fn has(&self, group: impl Borrow<GroupId>) -> bool {
        self.all || self.groups.contains(&group.borrow().0)
    }

    /// What is the same for all who reach as far, to keep by it what was made for one.
    pub fn key(&self) -> String {
        format!("{} {:?} {:?}", self.all, self.groups, self.strategies)
    }
}

impl Actor {
    /// Whether the actor holds a right on the target.
    pub fn can(&self, right: Right, target: &Target) -> bool {
        right
            .holders()
            .iter()
            .any(|h| h.includes(self.id, &self.memberships, target))
    }

    /// Whether the actor holds a right that is not about one group or strategy.
    pub fn can_anywhere(&self, right: Right) -> bool {
        self.can(right, &Target::EVERYTHING)
    }

    /// Whether the actor holds a right in at least one place: to show a way in.
    pub fn can_somewhere(&self, right: Right) -> bool {
        self.can_anywhere(right) || self.memberships.iter().any(|m| self.can_by(right, m))
    }

    /// Whether the actor holds a right in the very place of a role.
    fn can_by(&self, right: Right, held: &Membership) -> bool {
        self.can(right, &Target::of(held.group, held.strategy))
    }

    /// Where the actor holds a right.
    pub fn reach(&self, right: Right) -> Reach {
        let all = self.can_anywhere(right);
        let held = self.memberships.iter();
        let held = held.filter(|m| !all && self.can_by(right, m));
        Reach {
            person: self.id.0,
            all,
            groups: held
                .clone()
                .filter_map(|m| m.group.map(|id| id.0))
                .collect(),
            strategies: held.filter_map(|m| m.strategy.map(|id| id.0)).collect(),
        }
    }

    /// Holds a role, whichever.
    /// Fails: [`AppError::NotFound`]: for others there is nothing.
    pub fn takes_part(&self) -> Result<(), AppError> {
        if self.memberships.is_empty() {
            Err(AppError::NotFound)
        } else {
            Ok(())
        }
    }

    /// Holds a right to see on the target.
    /// Fails: [`AppError::NotFound`]: for others it does not exist.
    pub fn sees(&self, right: Right, target: &Target) -> Result<(), AppError> {
        self.can(right, target)
            .then_some(())
            .ok_or(AppError::NotFound)
    }

    /// Holds a right in at least one place, as the form asks that adds something to one.
    /// Fails: [`AppError::NotFound`] for somebody without any role, [`AppError::Forbidden`] without
    /// such a place.
    pub fn adds(&self, right: Right) -> Result<(), AppError> {
        self.takes_part()?;
        self.can_somewhere(right)
            .then_some(())
            .ok_or(AppError::Forbidden)
    }

    /// The permit a command demands. Rooms' `policy.rs` alone call this.
    /// Fails: [`AppError::Forbidden`] where the actor does not hold the right on the target.
    pub fn permit<P: Permission>(&self, target: &Target) -> Result<Permit<P>, AppError> {
        self.permit_on(target, ())
    }

    /// The same, on the very thing that the target is about.
    /// Fails: as [`Self::permit`].
    pub fn permit_on<P: Permission, On>(
        &self,
        target: &Target,
        on: On,
    ) -> Result<Permit<P, On>, AppError> {
        self.can(P::RIGHT, target)
            .then(|| Permit::granted(Some(self.id), self.now, on))
            .ok_or(AppError::Forbidden)
    }

    /// Whether the own password was given a moment ago.
    pub fn is_confirmed(&self) -> bool {
        self.now - self.confirmed_at < CONFIRMED
    }

    /// A permit for what everybody may do: change their own name, language, password.
    pub fn own_permit(&self) -> Permit<Own, PersonId> {
        Permit::granted(Some(self.id), self.now, self.id)
    }

    /// For the avatar: at most two letters.
    pub fn initials(&self) -> String {
        self.name
            .split_whitespace()
            .filter_map(|word| word.chars().next())
            .take(2)
            .collect()
    }

    /// Whether the actor holds a role anywhere.
    pub fn is(&self, role: Role) -> bool {
        self.memberships.iter().any(|m| m.role == role)
    }

    /// Whether the actor coordinates the whole process.
    pub fn is_coordination(&self) -> bool {
        self.memberships
            .iter()
            .any(|m| m.role == Role::Coordinator && m.in_gt0())
    }

    /// How long a session of theirs may stay unused.
    pub fn idle(&self) -> TimeDelta {
        let administers = |m: &Membership| m.role == Role::Administrator;
        if self.is_coordination() || self.memberships.iter().any(administers) {
            IDLE_OF_POWERFUL
        } else {
            IDLE
        }
    }

    /// The groups in which the actor holds a role.
    pub fn groups(&self, role: Role) -> Vec<GroupId> {
        self.memberships
            .iter()
            .filter(|m| m.role == role)
            .filter_map(|m| m.group)
            .collect()
    }
}
