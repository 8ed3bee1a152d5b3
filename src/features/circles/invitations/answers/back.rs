//! Who named somebody else instead, and comes after all: what becomes of who was named. The caller holds
//! the circle.

use chrono::{DateTime, Utc};
use sqlx::PgConnection;

use super::queries::{self, Delegate};
use crate::{
    invitations::{mails, model::Invitee, policy, queries as invitees},
    model::Circle,
};
use kernel::ids::{CircleId, CircleInviteeId};
use platform::{
    auth::Permit,
    errors::{AppError, Result, SaveError},
    web::AppState,
};

/// What coming after all took back.
#[derive(Debug, Default)]
pub(super) struct TakenBack {
    /// Who was named and is asked no more.
    pub names: Vec<String>,
    /// One of them had the place held that was given up for them.
    pub held: bool,
}

/// So far it is looked who named whom.
const CHAIN: usize = 20;

/// Comes, or would where a place was free.
fn comes(other: &Invitee) -> bool {
    !other.archived && queries::said_yes(other.state, other.answered_at.is_some())
}

/// Who said yes, instead of this one or as the one whom this one was named for, where a yes of theirs
/// would now be a second place: a key of what is said of it, and the name. The place is that other's,
/// and whoever leads the circle decides.
pub(super) async fn comes_instead(
    db: &mut PgConnection,
    (circle, before): (CircleId, &Invitee),
    now: DateTime<Utc>,
) -> Result<Option<(&'static str, String)>> {
    // A yes takes nothing back of who was to come by their own name.
    if !before.state.away() {
        return Ok(None);
    }
    let named = queries::delegates(db, before.id).await?;
    if let Some(delegate) = named.into_iter().find(Delegate::said_yes) {
        return Ok(Some(("circle-error-instead-comes", delegate.name)));
    }
    let mut above = before.stands_for_id;
    for _ in 0..CHAIN {
        let Some(id) = above else { break };
        let Some(other) = invitees::invitee(db, circle, id, now).await? else {
            break;
        };
        if comes(&other) {
            return Ok(Some(("circle-error-other-comes", other.label().to_owned())));
        }
        above = other.stands_for_id;
    }
    Ok(None)
}

/// Takes those off the list who were named and have not answered, and tells them.
pub(super) async fn withdraw<P>(
    db: &mut PgConnection,
    app: &AppState,
    permit: &Permit<P, CircleInviteeId>,
    (circle, before): (&Circle, &Invitee),
) -> Result<TakenBack, SaveError> {
    let mut back = TakenBack::default();
    if !before.state.away() {
        return Ok(back);
    }
    let named = queries::delegates(db, before.id).await?;
    for delegate in named.into_iter().filter(Delegate::is_open) {
        let found = invitees::invitee(db, circle.id, delegate.id, permit.at()).await?;
        let invitee = found.ok_or(AppError::NotFound)?;
        back.held |= invitee.state.offered();
        let own = policy::of_delegate(permit, invitee.id);
        sqlx::query!(
            "UPDATE circle_invitee SET archived_at = $2, version = version + 1 WHERE id = $1",
            own.on().0,
            own.at()
        )
        .execute(&mut *db)
        .await?;
        own.record_own_act(db, "circle_invitee_withdraw").await?;
        mails::tell_withdrawn(db, app, &own, (circle, &invitee), before.label()).await?;
        back.names.push(delegate.name);
    }
    Ok(back)
}
