//! What calendar programs answer by mail: as an answer on the page, under the same rules.

use chrono::{DateTime, Utc};
use sqlx::PgConnection;

use super::{
    back, commands,
    forms::{CircleReply, ReplyForm},
};
use crate::{
    invitations::{calendar, policy, queries as invitees},
    policy as room, queries, windows,
};
use kernel::circle::ReplyWay;
use platform::{
    errors::SaveError,
    mail::{
        addresses::folded,
        invite::{Attending, CalendarAnswer},
    },
    web::AppState,
};

/// Characters of a remark.
const REMARK: usize = 1_000;

/// Takes what somebody's calendar program answered. False where it answers no invitation of ours,
/// another time of it, or neither yes nor no: a person looks at that. What was said on the page
/// since then stays.
/// Fails: as [`commands::answer`].
pub async fn answered_by_mail(
    db: &mut PgConnection,
    app: &AppState,
    answer: &CalendarAnswer,
    now: DateTime<Utc>,
) -> Result<bool, SaveError> {
    let reply = match answer.attending {
        Attending::Accepted => CircleReply::Yes,
        Attending::Declined => CircleReply::No,
        Attending::Unsure => return Ok(false),
    };
    let Some((circle, id)) = calendar::invitee_of(&answer.uid) else {
        return Ok(false);
    };
    queries::lock(db, circle).await?;
    let Some(circle) = queries::circle(db, None, circle).await? else {
        return Ok(false);
    };
    let Some(invitee) = invitees::invitee(db, circle.id, id, now).await? else {
        return Ok(false);
    };
    let is_theirs = |email: &str| folded(email) == answer.attendee;
    let is_open = windows::before_meeting(&circle).is_some_and(|window| window.is_open(now));
    let is_of_another_time = answer.starts_at.is_some() && answer.starts_at != circle.starts_at;
    // Whoever sent somebody else, or was never asked, is spoken to.
    let is_meant = invitee.state.invited() && !invitee.archived && is_open && !is_of_another_time;
    if !is_meant || !invitee.email.as_deref().is_some_and(is_theirs) {
        return Ok(false);
    }
    let since = invitee.answered_at.zip(answer.answered_at);
    let is_older = since.is_some_and(|(replied, answered)| answered <= replied);
    if is_older || CircleReply::of(invitee.state) == Some(reply) {
        return Ok(true);
    }
    // Who named somebody that said yes is spoken to as well.
    let taken = back::comes_instead(db, (circle.id, &invitee), now).await?;
    if reply == CircleReply::Yes && taken.is_some() {
        return Ok(false);
    }
    let form = ReplyForm {
        reply,
        delegate: None,
        remark: match answer.comment.as_str() {
            "" => invitee.remark.clone(),
            comment => comment.chars().take(REMARK).collect(),
        },
    };
    let place = (circle.id, invitee.id);
    let permit = policy::own(&room::by_calendar(invitee.person_id, now, place));
    commands::answer(db, app, &permit, &circle, &form, ReplyWay::Calendar).await?;
    Ok(true)
}
