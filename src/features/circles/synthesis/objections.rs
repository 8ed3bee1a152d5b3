//! Who said "that's not what I meant" is told by mail what the group answers.

use chrono::{DateTime, Utc};
use sqlx::PgConnection;

use super::{commands::Preparing, model::Contribution};
use crate::{
    invitations::{about::About, mails, model::Invitee, policy, queries as invitations},
    model::Circle,
};
use kernel::{circle::TextPurpose, ids::CircleId, urls};
use platform::{
    auth::token::DOTS,
    errors::Result,
    i18n::Translator,
    mail::{MailClass, NewMail, Sending},
    web::{AppState, Handed},
};

/// Whose contribution it is, while they can be told something.
pub(super) async fn author(
    db: &mut PgConnection,
    circle: CircleId,
    said: &Contribution,
    now: DateTime<Utc>,
) -> sqlx::Result<Option<Invitee>> {
    let Some(id) = said.invitee else {
        return Ok(None);
    };
    let found = invitations::invitee(db, circle, id, now).await?;
    Ok(found.filter(|one| !one.archived && one.erased_at.is_none()))
}

/// What was objected, and what is answered to it.
fn mail(about: About<'_>, objection: &str, answer: &str) -> NewMail {
    let t = Translator(about.invitee.lang);
    let link = about.app.absolute(&urls::circle_link_results(about.secret));
    let mut args = mails::values(about, TextPurpose::Result);
    for (name, value) in &mut args {
        if *name == "link" {
            value.clone_from(&link);
        }
    }
    args.push(("objection", objection.to_owned()));
    args.push(("answer", answer.to_owned()));
    let subject = t.with("synthesis-mail-answered-subject", &args);
    let body = t.with("synthesis-mail-answered-body", &args);
    let button = ("mail-button-circle", link.as_str());
    mails::letter(about, MailClass::Result, button, (&subject, &body))
}

/// What answering would send: one mail, or none and why.
pub(super) fn sending(
    (app, circle): (&AppState, &Circle),
    author: Option<&Invitee>,
    said: &Contribution,
    now: DateTime<Utc>,
) -> Sending {
    let mut sending = Sending {
        action: urls::contribution(circle.id, said.id),
        ..Sending::default()
    };
    let Some(invitee) = author else {
        return sending;
    };
    if !invitee.sort_into(&mut sending) {
        return sending;
    }
    let about = About {
        app,
        circle,
        invitee,
        secret: DOTS,
        now,
    };
    let answer = match said.objection_answer.as_str() {
        // Nobody wrote it yet.
        "" => DOTS,
        answer => answer,
    };
    sending.showing(Some(&mail(about, &said.objection, answer)))
}

/// Tells its author what was answered, with a link of their own; nothing where no mail can go. The link,
/// for where no server sends it.
pub(super) async fn tell(
    db: &mut PgConnection,
    permit: &Preparing,
    (app, circle): (&AppState, &Circle),
    author: &Invitee,
    (objection, answer): (&str, &str),
) -> Result<Option<Handed>> {
    if author.unreachable().is_some() {
        return Ok(None);
    }
    let (own, now) = (policy::of_invitee(permit, author), permit.at());
    let secret = mails::secret_of(db, &own).await?;
    let about = About {
        app,
        circle,
        invitee: author,
        secret: &secret,
        now,
    };
    let new = mail(about, objection, answer);
    mails::post(db, &own, about, new).await.map(Some)
}
