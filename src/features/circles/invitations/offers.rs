//! Held places: an offer has an end, and holds its place until then. The caller holds the circle.

use std::time::Duration;

use chrono::{DateTime, Utc};
use sqlx::{Acquire, PgConnection};

use super::{about::About, forms::OfferForm, mails, model::Invitee, policy, queries};
use crate::{model::Circle, queries as circles};
use kernel::{
    circle::{InviteeState, InviteeStep, ReplyWay},
    ids::{CircleId, CircleInviteeId, PersonId},
    urls,
    workflow::NotNow,
};
use platform::{
    auth::{Permit, rights::permission::PrepareCircle, token::DOTS},
    errors::{AppError, Result, SaveError},
    history::Changes,
    mail::Sending,
    supervise::passed_over,
    web::{AppState, Handed, RawQuery},
};

/// How often it is looked which offers are over. Whoever answers or offers looks too: between two
/// turns no place is given twice.
pub const EVERY: Duration = Duration::from_secs(60);
/// Circles in one go.
const AT_ONCE: i64 = 50;

/// A step of an invitee: how it came, who noted it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Step<'a> {
    pub step: InviteeStep,
    pub way: ReplyWay,
    pub by: Option<PersonId>,
    pub remark: &'a str,
    pub delegate: Option<CircleInviteeId>,
    /// Of an offer.
    pub until: Option<DateTime<Utc>>,
}

/// Takes somebody a step on, and keeps that it was taken. Their place in the waiting list stays theirs
/// while an offer lasts; an answer of another kind ends it.
///
/// Fails: a conflict where they do not stand so that the step can be taken.
pub(crate) async fn put<P>(
    db: &mut PgConnection,
    permit: &Permit<P, CircleInviteeId>,
    before: &Invitee,
    step: Step<'_>,
) -> Result<()> {
    let (id, now) = (permit.on(), permit.at());
    let next = before.state.next(step.step);
    let to = next.map_err(|NotNow| not_now(step.step))?;
    let answers = matches!(
        step.way,
        ReplyWay::Link | ReplyWay::ByHand | ReplyWay::Calendar
    );
    let keeps_turn = to.waiting() || to.offered();
    sqlx::query!(
        "UPDATE circle_invitee SET state = $2, remark = $3,
                answered_at = CASE WHEN $4 THEN $5 ELSE answered_at END,
                waiting_since = CASE WHEN $8 THEN coalesce(waiting_since, $5) END,
                offered_at = CASE WHEN $9 THEN $5 WHEN $7 THEN offered_at END,
                offered_until = $6, version = version + 1
         WHERE id = $1",
        id.0,
        to.as_str(),
        step.remark,
        answers,
        now,
        step.until,
        step.way == ReplyWay::OfferEnd,
        keeps_turn,
        to.offered()
    )
    .execute(&mut *db)
    .await?;
    sqlx::query!(
        "INSERT INTO invitee_reply (invitee_id, at, from_state, to_state, way, by_id, remark, delegate_id)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        id.0,
        now,
        before.state.as_str(),
        to.as_str(),
        step.way.as_str(),
        step.by.map(|id| id.0),
        step.remark,
        step.delegate.map(|id| id.0)
    )
    .execute(db)
    .await?;
    Ok(())
}

/// What is said where the step cannot be taken.
fn not_now(step: InviteeStep) -> AppError {
    AppError::Conflict(match step {
        InviteeStep::Offer => "circle-error-not-waiting",
        InviteeStep::EndOffer => "circle-error-not-offered",
        _ => "circle-error-state",
    })
}

/// Ends the circle's offers whose time is over: who let them pass waits again, and is told.
pub async fn end_over(
    db: &mut PgConnection,
    app: &AppState,
    circle: &Circle,
    now: DateTime<Utc>,
) -> Result<usize> {
    let over = sqlx::query_scalar!(
        r#"SELECT id as "id: CircleInviteeId" FROM circle_invitee
           WHERE circle_id = $1 AND offered AND offered_until <= $2 AND archived_at IS NULL
           ORDER BY id"#,
        circle.id.0,
        now
    )
    .fetch_all(&mut *db)
    .await?;
    for id in &over {
        let permit = policy::when_over(*id, now);
        let before = one(db, circle.id, *id, now).await?;
        let step = Step {
            step: InviteeStep::EndOffer,
            way: ReplyWay::OfferEnd,
            by: None,
            remark: &before.remark,
            delegate: None,
            until: None,
        };
        put(db, &permit, &before, step).await?;
        let after = one(db, circle.id, *id, now).await?;
        let change = after.answer().since(&before.answer());
        permit.record_own(db, "circle_offer_end", &change).await?;
        mails::tell(db, app, &permit, circle, &after).await?;
    }
    Ok(over.len())
}

async fn one(
    db: &mut PgConnection,
    circle: CircleId,
    id: CircleInviteeId,
    now: DateTime<Utc>,
) -> Result<Invitee> {
    let found = queries::invitee(db, circle, id, now).await?;
    found.ok_or(AppError::NotFound)
}

/// Offers places to these who wait, until then; each is told, with a link. Why it is them stays in the
/// history. Where no server sends mails, their links.
/// Fails: `circle_offers_fit` where fewer places are free.
pub async fn offer(
    db: &mut PgConnection,
    app: &AppState,
    permit: &Permit<PrepareCircle, CircleId>,
    circle: &Circle,
    form: &OfferForm,
) -> Result<Vec<Handed>, SaveError> {
    let (now, invitees) = (permit.at(), &form.invitees);
    end_over(db, app, circle, now).await?;
    let gauge = circles::gauge(db, circle.id).await?;
    let wanted = i64::try_from(invitees.len()).unwrap_or(i64::MAX);
    if wanted > gauge.free(circle.places_max) {
        return Err(SaveError::Constraint("circle_offers_fit".into()));
    }
    let mut handed = Vec::new();
    for id in invitees {
        let before = one(db, circle.id, *id, now).await?;
        if before.archived {
            return Err(not_now(InviteeStep::Offer).into());
        }
        let step = Step {
            step: InviteeStep::Offer,
            way: ReplyWay::Promotion,
            by: permit.by(),
            remark: &before.remark,
            delegate: None,
            until: Some(form.until),
        };
        let own = policy::of_invitee(permit, &before);
        put(db, &own, &before, step).await?;
        let after = one(db, circle.id, *id, now).await?;
        let (was, is) = (before.answer(), after.answer());
        permit
            .record_change(db, *id, "circle_offer", &was, &is, &form.why)
            .await?;
        handed.extend(mails::tell(db, app, &own, circle, &after).await?);
    }
    Ok(handed)
}

/// What offers to these people would send: to whom, to whom nothing and why, and one of the mails.
pub(super) fn plan(
    (app, circle): (&AppState, &Circle),
    (form, waiting): (&OfferForm, &[Invitee]),
    (query, now): (&RawQuery, DateTime<Utc>),
) -> Sending {
    let mut sending = Sending {
        action: urls::circle_places(circle.id),
        ..Sending::default()
    };
    for field in ["look", "invitee", "until_on", "until_time", "why"] {
        let said = query.0.iter().filter(|(name, _)| *name == field);
        let said = said.map(|(_, value)| (field, value.clone()));
        sending.kept.extend(said);
    }
    let mut told = Vec::new();
    let chosen = waiting.iter().filter(|one| form.invitees.contains(&one.id));
    for invitee in chosen {
        if invitee.sort_into(&mut sending) {
            told.push(invitee);
        }
    }
    let mail = told.get(sending.shown(query)).map(|invitee| {
        let invitee = Invitee {
            state: InviteeState::Offered,
            offered_until: Some(form.until),
            ..(*invitee).clone()
        };
        let about = About {
            app,
            circle,
            invitee: &invitee,
            secret: DOTS,
            now,
        };
        mails::standing(about, 0)
    });
    sending.showing(mail.as_ref())
}

/// Takes an offer back: who had it waits again, where they stood, and is told that nothing is held for
/// them any more.
pub async fn take_back(
    db: &mut PgConnection,
    app: &AppState,
    permit: &Permit<PrepareCircle, CircleInviteeId>,
    (circle, before): (&Circle, &Invitee),
) -> Result<Option<Handed>, SaveError> {
    let step = Step {
        step: InviteeStep::EndOffer,
        way: ReplyWay::Promotion,
        by: permit.by(),
        remark: &before.remark,
        delegate: None,
        until: None,
    };
    put(db, permit, before, step).await?;
    let (id, changes) = (permit.on(), Changes::none());
    permit
        .record(db, id, "circle_offer_take_back", &changes, "")
        .await?;
    let after = Invitee {
        // The mail is that of an offer's end, though they let none pass.
        offered_at: before.offered_at,
        ..one(db, circle.id, id, permit.at()).await?
    };
    Ok(mails::tell(db, app, permit, circle, &after).await?)
}

/// Ends what is over, in all circles. Several instances may: each circle is taken by one.
pub async fn turn(app: AppState) -> anyhow::Result<()> {
    let mut db = app.pool.acquire().await?;
    let now = app.clock.now();
    let due = sqlx::query_scalar!(
        r#"SELECT DISTINCT circle_id as "id: CircleId" FROM circle_invitee
           WHERE offered AND offered_until <= $1 AND archived_at IS NULL LIMIT $2"#,
        now,
        AT_ONCE
    )
    .fetch_all(&mut *db)
    .await?;
    for id in due {
        let mut tx = db.begin().await?;
        match care(&mut tx, &app, id, now).await {
            Ok(_) => tx.commit().await?,
            Err(error) => {
                tx.rollback().await?;
                passed_over("offers of circles", id, error);
            }
        }
    }
    Ok(())
}

async fn care(
    db: &mut PgConnection,
    app: &AppState,
    id: CircleId,
    now: DateTime<Utc>,
) -> Result<usize> {
    circles::lock(db, id).await?;
    match circles::circle(db, None, id).await? {
        Some(circle) => end_over(db, app, &circle, now).await,
        None => Ok(0),
    }
}
