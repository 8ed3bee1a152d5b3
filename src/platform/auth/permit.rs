//! The proof that somebody may do something.

use std::marker::PhantomData;

use chrono::{DateTime, Utc};
use sqlx::PgConnection;

use crate::history::{self, Changes, Snapshot, Subject};
use kernel::ids::PersonId;

/// Marks permits for one's own data, which need no right.
#[derive(Debug)]
pub enum Own {}

/// Marks permits for what Jalon does by itself once its time has come: nobody acts.
#[derive(Debug)]
pub enum Due {}

/// Proof that a right was asked for and granted, on the thing it carries; says who acts and when.
///
/// A command takes the thing from its permit: one got for a meeting cannot be spent on another, nor
/// on a group, and nobody makes one without having asked.
///
/// ```
/// # use kernel::ids::{GroupId, MeetingId};
/// # use platform::auth::{Actor, Permit, Target, rights::permission::EditMeeting};
/// fn add_meeting(permit: &Permit<EditMeeting, GroupId>) {}
/// fn of_group(actor: &Actor, group: GroupId) {
///     let permit: Permit<EditMeeting, GroupId> =
///         actor.permit_on(&Target::group(group), group).unwrap();
///     add_meeting(&permit);
/// }
/// ```
///
/// One on a group is not taken where one on a meeting is wanted:
///
/// ```compile_fail,E0308
/// # use kernel::ids::{GroupId, MeetingId};
/// # use platform::auth::{Actor, Permit, Target, rights::permission::EditMeeting};
/// fn add_point(permit: &Permit<EditMeeting, MeetingId>) {}
/// fn of_group(actor: &Actor, group: GroupId) {
///     let permit: Permit<EditMeeting, GroupId> =
///         actor.permit_on(&Target::group(group), group).unwrap();
///     add_point(&permit);
/// }
/// ```
///
/// Nor is one of another right on the same thing, and none is put together of its fields: here are all
/// of them, and only that they are private is in the way.
///
/// ```compile_fail,E0308
/// # use kernel::ids::MeetingId;
/// # use platform::auth::{Permit, rights::permission::{EditMeeting, TakeNotes}};
/// fn add_point(permit: &Permit<EditMeeting, MeetingId>) {}
/// fn of_notes(permit: &Permit<TakeNotes, MeetingId>) {
///     add_point(permit);
/// }
/// ```
///
/// ```compile_fail,E0451
/// # use std::marker::PhantomData;
/// # use kernel::ids::MeetingId;
/// # use platform::auth::{Permit, rights::permission::EditMeeting};
/// let at = chrono::DateTime::<chrono::Utc>::UNIX_EPOCH;
/// let (by, on, _right) = (None, MeetingId(1), PhantomData);
/// let permit: Permit<EditMeeting, MeetingId> = Permit { by, at, on, _right };
/// ```
#[derive(Debug)]
pub struct Permit<P, On = ()> {
    by: Option<PersonId>,
    at: DateTime<Utc>,
    on: On,
    _right: PhantomData<fn() -> P>,
}

impl<P> Permit<P> {
    /// For the command line and the demo loader, which run with the operator's authority.
    pub fn of_operator(by: Option<PersonId>, at: DateTime<Utc>) -> Self {
        Self::of_operator_on(by, at, ())
    }
}

impl<On> Permit<Due, On> {
    /// For a turn of what comes again, which found that this thing's time has come.
    pub fn when_due(at: DateTime<Utc>, on: On) -> Self {
        Self::granted(None, at, on)
    }
}

impl<P, On> Permit<P, On> {
    /// For the actor, who asked for the right.
    pub(super) fn granted(by: Option<PersonId>, at: DateTime<Utc>, on: On) -> Self {
        Self {
            by,
            at,
            on,
            _right: PhantomData,
        }
    }
}

impl<P, On: Copy> Permit<P, On> {
    /// The same, on a thing.
    pub fn of_operator_on(by: Option<PersonId>, at: DateTime<Utc>, on: On) -> Self {
        Self::granted(by, at, on)
    }

    /// Of who holds a personal link that works: the person it was sent to, if Jalon knows one, for
    /// the thing it is of.
    pub fn of_link(person: impl Into<Option<PersonId>>, at: DateTime<Utc>, on: On) -> Self {
        Self::granted(person.into(), at, on)
    }

    /// The same right on something within the thing, or just made under it: for commands and
    /// policies, which read or made it so.
    pub fn narrowed<Within: Copy>(&self, on: Within) -> Permit<P, Within> {
        Permit::granted(self.by, self.at, on)
    }

    /// The same, recorded without who acts: of what somebody writes unnamed.
    #[must_use]
    pub fn unnamed(self) -> Self {
        Self { by: None, ..self }
    }

    /// The thing it was granted on.
    pub fn on(&self) -> On {
        self.on
    }

    /// Who acts; none: the operator.
    pub fn by(&self) -> Option<PersonId> {
        self.by
    }

    /// When.
    pub fn at(&self) -> DateTime<Utc> {
        self.at
    }

    /// Adds to the history, in the command's transaction.
    pub async fn record(
        &self,
        db: &mut PgConnection,
        subject: impl Into<Subject>,
        action: &str,
        changes: &Changes,
        note: &str,
    ) -> sqlx::Result<()> {
        history::record(db, self.at, self.by, subject.into(), action, changes, note).await
    }

    /// Adds that something was done which changes no field, in the command's transaction.
    pub async fn record_act(
        &self,
        db: &mut PgConnection,
        subject: impl Into<Subject>,
        action: &str,
    ) -> sqlx::Result<()> {
        self.record(db, subject, action, &Changes::none(), "").await
    }

    /// [`Self::record`] of the thing it was granted on, without a note.
    pub async fn record_own(
        &self,
        db: &mut PgConnection,
        action: &str,
        changes: &Changes,
    ) -> sqlx::Result<()>
    where
        On: Into<Subject>,
    {
        self.record(db, self.on, action, changes, "").await
    }

    /// [`Self::record_act`] of the thing it was granted on.
    pub async fn record_own_act(&self, db: &mut PgConnection, action: &str) -> sqlx::Result<()>
    where
        On: Into<Subject>,
    {
        self.record_act(db, self.on, action).await
    }

    /// Adds what is stored otherwise now than before, if anything is, in the command's transaction.
    pub async fn record_change(
        &self,
        db: &mut PgConnection,
        subject: impl Into<Subject>,
        action: &str,
        before: &Snapshot,
        after: &Snapshot,
        note: &str,
    ) -> sqlx::Result<()> {
        let changes = after.since(before);
        if changes.is_empty() {
            return Ok(());
        }
        self.record(db, subject, action, &changes, note).await
    }

    /// [`Self::record_change`] of the thing it was granted on, which was updated.
    pub async fn record_update(
        &self,
        db: &mut PgConnection,
        before: &Snapshot,
        after: &Snapshot,
    ) -> sqlx::Result<()>
    where
        On: Into<Subject>,
    {
        self.record_change(db, self.on, "update", before, after, "")
            .await
    }

    /// Adds an entry of the same action for each of many things, in the command's transaction.
    pub async fn record_many(
        &self,
        db: &mut PgConnection,
        action: &str,
        entries: &[(Subject, Changes)],
        note: &str,
    ) -> sqlx::Result<()> {
        history::record_many(db, self.at, self.by, action, entries, note).await
    }
}
