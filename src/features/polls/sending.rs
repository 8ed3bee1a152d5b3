//! Sending personal links: with the first mail, and again with each reminder.

use chrono::{DateTime, TimeDelta, Utc};
use sqlx::PgConnection;

use super::{
    links,
    mails::{self, Occasion},
    model::{LINK_GRACE, Poll},
    queries::InviteeRow,
};
use kernel::{ids::PollId, urls};
use platform::{
    auth::{Permit, rights::permission::EditMeeting},
    history::{Changes, Subject, record as record_history},
    mail,
    web::{AppState, Handed},
};

/// Between two reminders to the same person.
pub(crate) const REMINDER_PAUSE: TimeDelta = TimeDelta::days(1);

/// Who may be reminded now: has had a link, has not answered, was not reminded within a day.
pub(crate) fn remindable(row: &InviteeRow, now: DateTime<Utc>) -> bool {
    row.waiting
        && row.active
        && row.mailed_at.is_some()
        && row.reminded_at.is_none_or(|at| now - at >= REMINDER_PAUSE)
}

/// Who has had no link yet.
pub(crate) fn unsent(row: &InviteeRow) -> bool {
    row.active && row.mailed_at.is_none()
}

/// Mails a new link to each. The caller holds the poll, so that nobody gets two. The links, for
/// where no server sends them.
pub(crate) async fn send(
    db: &mut PgConnection,
    poll: &Poll,
    rows: &[&InviteeRow],
    occasion: Occasion,
    now: DateTime<Utc>,
    (base_url, by_hand): (&str, bool),
) -> sqlx::Result<Vec<Handed>> {
    let mut handed = Vec::new();
    let ids: Vec<i64> = rows.iter().map(|row| row.id.0).collect();
    let secrets = links::issue(db, poll, &ids, now).await?;
    for (row, secret) in rows.iter().zip(secrets) {
        let secret = secret.to_text();
        let link = mails::address(base_url, &urls::poll_link(&secret));
        let new = mails::with_link(occasion, poll, row, &link)
            .hiding(secret, poll.closes_at + LINK_GRACE)
            .reply_to(poll.organiser_id)
            .by_hand(by_hand);
        mail::post(db, &new, now).await?;
        handed.push(Handed {
            name: row.name.clone(),
            email: row.email.clone(),
            link,
        });
    }
    let reminded = occasion == Occasion::Reminder;
    sqlx::query!(
        "UPDATE poll_invitee SET mailed_at = coalesce(mailed_at, $2),
                reminded_at = CASE WHEN $3 THEN $2 ELSE reminded_at END
         WHERE id = ANY($1)",
        &ids,
        now,
        reminded
    )
    .execute(db)
    .await?;
    Ok(handed)
}

/// Mails a new link to each, as somebody asked, and records to whom.
pub(crate) async fn send_as_asked(
    db: &mut PgConnection,
    app: &AppState,
    permit: &Permit<EditMeeting, PollId>,
    poll: &Poll,
    rows: &[&InviteeRow],
    occasion: Occasion,
) -> sqlx::Result<Vec<Handed>> {
    let way = (app.settings.base_url.as_str(), app.by_hand());
    let handed = send(db, poll, rows, occasion, permit.at(), way).await?;
    let (action, change) = entry(rows, occasion);
    permit.record_own(db, action, &change).await?;
    Ok(handed)
}

/// Records to whom links went without anybody asking.
pub(crate) async fn record_automatic(
    db: &mut PgConnection,
    poll: &Poll,
    rows: &[&InviteeRow],
    occasion: Occasion,
    now: DateTime<Utc>,
) -> sqlx::Result<()> {
    let (action, change) = entry(rows, occasion);
    record_history(db, now, None, Subject::from(poll.id), action, &change, "").await
}

fn entry(rows: &[&InviteeRow], occasion: Occasion) -> (&'static str, Changes) {
    let names: Vec<&str> = rows.iter().map(|row| row.name.as_str()).collect();
    let action = match occasion {
        Occasion::Invitation => "poll_send",
        Occasion::Reminder => "poll_remind",
    };
    (action, Changes::one("recipients", "", names.join(", ")))
}
