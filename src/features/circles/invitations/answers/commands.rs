//! Taking answers. The caller holds the circle: places are given one by one.

use chrono::{DateTime, TimeDelta, Utc};
use sqlx::PgConnection;

use super::{
    back,
    forms::{CircleReply, ReplyForm},
};
use crate::{
    invitations::{
        mails,
        model::Invitee,
        offers::{self, Step},
        places, policy, queries,
    },
    model::Circle,
    queries as circles,
};
use kernel::{
    circle::{InviteeState, InviteeStep, ReplyWay},
    ids::CircleInviteeId,
};
use platform::{
    auth::Permit,
    errors::{AppError, SaveError},
    web::{AppState, Handed},
};

/// So many people may be named instead by one invitee: each gets a mail.
const DELEGATES: i64 = 5;
/// So long a place is held for who comes instead.
const HELD: TimeDelta = TimeDelta::hours(48);

/// What came of an answer.
#[derive(Debug)]
pub struct Answered {
    pub after: Invitee,
    /// Who was named instead, and is asked no more.
    pub withdrawn: Vec<String>,
    /// The links of its mails, for where no server sends them.
    pub handed: Vec<Handed>,
}

/// Takes an answer, whoever gave it, and confirms it by mail.
/// Fails: a conflict where too many were named instead.
pub async fn answer<P>(
    db: &mut PgConnection,
    app: &AppState,
    permit: &Permit<P, CircleInviteeId>,
    circle: &Circle,
    form: &ReplyForm,
    way: ReplyWay,
) -> Result<Answered, SaveError> {
    let (id, now) = (permit.on(), permit.at());
    offers::end_over(db, app, circle, now).await?;
    let before = one(db, circle, id, now).await?;
    let mut handed = Vec::new();
    let held = before.state.holds_place();
    let (mut delegate, mut withdrawn) = (None, Vec::new());
    let step = match form.reply {
        CircleReply::Yes => {
            let back = back::withdraw(db, app, permit, (circle, &before)).await?;
            withdrawn = back.names;
            let gauge = circles::gauge(db, circle.id).await?;
            places::seat(&gauge, circle.places_max, held || back.held)
        }
        CircleReply::No => InviteeStep::Decline,
        CircleReply::Instead => InviteeStep::SendAnother,
    };
    if let Some((name, email)) = &form.delegate {
        let (found, fresh) = named(db, permit, &before, (name, email)).await?;
        if fresh {
            let added = one(db, circle, found, now).await?.snapshot().created();
            permit
                .record(db, found, "circle_invitee_add", &added, "")
                .await?;
        }
        delegate = Some(found);
    }
    let by = match way {
        ReplyWay::ByHand => permit.by(),
        _ => None,
    };
    let step = Step {
        step,
        way,
        by,
        remark: &form.remark,
        delegate,
        until: None,
    };
    offers::put(db, permit, &before, step).await?;
    if let Some(delegate) = delegate {
        let own = policy::of_delegate(permit, delegate);
        handed.extend(welcome(db, app, &own, circle, held).await?);
    }
    let after = one(db, circle, id, now).await?;
    let (was, is) = (before.answer(), after.answer());
    permit
        .record_change(db, id, "circle_answer", &was, &is, "")
        .await?;
    if was != is {
        handed.extend(mails::tell(db, app, permit, circle, &after).await?);
    }
    Ok(Answered {
        after,
        withdrawn,
        handed,
    })
}

async fn one(
    db: &mut PgConnection,
    circle: &Circle,
    id: CircleInviteeId,
    now: DateTime<Utc>,
) -> Result<Invitee, AppError> {
    let found = queries::invitee(db, circle.id, id, now).await?;
    found.ok_or(AppError::NotFound)
}

/// Puts who comes instead on the list, of the same organisation; who stands there already stays as
/// they are, and nobody learns it. Who it is, and whether they are new there.
async fn named<P>(
    db: &mut PgConnection,
    permit: &Permit<P, CircleInviteeId>,
    before: &Invitee,
    (name, email): (&str, &str),
) -> Result<(CircleInviteeId, bool), SaveError> {
    let count = sqlx::query_scalar!(
        r#"SELECT count(DISTINCT delegate_id) as "count!" FROM invitee_reply WHERE invitee_id = $1"#,
        before.id.0
    )
    .fetch_one(&mut *db)
    .await?;
    if count >= DELEGATES {
        return Err(AppError::Conflict("circle-error-delegates").into());
    }
    let row = sqlx::query!(
        r#"INSERT INTO circle_invitee AS i (circle_id, name, email, organisation_id, organisation, organisation_kind,
                                            lang, provenance, state, delegate_of_id, invited_at, added_at)
           SELECT o.circle_id, $2, $3, o.organisation_id, o.organisation, o.organisation_kind, o.lang, 'delegate',
                  $5, o.id, $4, $4
           FROM circle_invitee o WHERE o.id = $1
           ON CONFLICT ON CONSTRAINT circle_invitee_address_key DO UPDATE
           SET delegate_of_id = CASE WHEN i.archived_at IS NULL THEN i.delegate_of_id ELSE excluded.delegate_of_id END,
               state = CASE WHEN i.archived_at IS NULL AND i.asked THEN i.state ELSE excluded.state END,
               offered_until = CASE WHEN i.archived_at IS NULL THEN i.offered_until END,
               answered_at = CASE WHEN i.archived_at IS NULL THEN i.answered_at END,
               invited_at = coalesce(i.invited_at, excluded.invited_at), archived_at = NULL,
               version = i.version + 1
           RETURNING id as "id: CircleInviteeId", (xmax = 0) as "fresh!""#,
        permit.on().0,
        name,
        email,
        permit.at(),
        InviteeState::Invited.as_str()
    )
    .fetch_one(db)
    .await?;
    if Some(row.id) == before.stands_for_id || row.id == before.id {
        return Err(AppError::Conflict("circle-error-delegate").into());
    }
    Ok((row.id, row.fresh))
}

/// Writes to who comes instead; where the place of the other was held, it is held for them.
async fn welcome<P>(
    db: &mut PgConnection,
    app: &AppState,
    permit: &Permit<P, CircleInviteeId>,
    circle: &Circle,
    held: bool,
) -> Result<Option<Handed>, SaveError> {
    let (id, now) = (permit.on(), permit.at());
    let before = one(db, circle, id, now).await?;
    if held && before.state.next(InviteeStep::Inherit).is_ok() {
        let until = circle.starts_at.map_or(now + HELD, |at| at.min(now + HELD));
        let step = Step {
            step: InviteeStep::Inherit,
            way: ReplyWay::Promotion,
            by: None,
            remark: &before.remark,
            delegate: None,
            until: Some(until),
        };
        offers::put(db, permit, &before, step).await?;
    }
    let after = one(db, circle, id, now).await?;
    Ok(mails::tell_delegate(db, app, permit, circle, &after).await?)
}
