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
    history::Changes,
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

/// Mails a new link to each, and records to whom. The caller holds the poll, so that nobody gets two.
/// The links, for where no server sends them.
pub(crate) async fn send<P>(
    db: &mut PgConnection,
    permit: &Permit<P, PollId>,
    poll: &Poll,
    (rows, occasion): (&[&InviteeRow], Occasion),
    (base_url, by_hand): (&str, bool),
) -> sqlx::Result<Vec<Handed>> {
    let mut handed = Vec::new();
    let ids: Vec<i64> = rows.iter().map(|row| row.id.0).collect();
    let secrets = links::issue(db, permit, poll, &ids).await?;
    for (row, secret) in rows.iter().zip(secrets) {
        let secret = secret.to_text();
        let link = mails::address(base_url, &urls::poll_link(&secret));
        let new = mails::with_link(occasion, poll, row, &link)
            .hiding(secret, poll.closes_at + LINK_GRACE)
            .reply_to(poll.organiser_id)
            .by_hand(by_hand);
        mail::post(db, &new, permit.at()).await?;
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
         WHERE id = ANY($1) AND poll_id = $4",
        &ids,
        permit.at(),
        reminded,
        permit.on().0
    )
    .execute(&mut *db)
    .await?;
    let (action, change) = entry(rows, occasion);
    permit.record_own(db, action, &change).await?;
    Ok(handed)
}

/// The same, as somebody asked.
pub(crate) async fn send_as_asked(
    db: &mut PgConnection,
    app: &AppState,
    permit: &Permit<EditMeeting, PollId>,
    poll: &Poll,
    rows: &[&InviteeRow],
    occasion: Occasion,
) -> sqlx::Result<Vec<Handed>> {
    let way = (app.settings.base_url.as_str(), app.by_hand());
    send(db, permit, poll, (rows, occasion), way).await
}

fn entry(rows: &[&InviteeRow], occasion: Occasion) -> (&'static str, Changes) {
    let names: Vec<&str> = rows.iter().map(|row| row.name.as_str()).collect();
    let action = match occasion {
        Occasion::Invitation => "poll_send",
        Occasion::Reminder => "poll_remind",
    };
    (action, Changes::one("recipients", "", names.join(", ")))
}
