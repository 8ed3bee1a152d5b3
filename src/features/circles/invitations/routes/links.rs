//! Handlers of an invitee's links: one to hand over oneself, all of them ended, a new one sent.

use askama::Template;
use axum::extract::Path;
use chrono::{DateTime, Utc};

use super::{calls::call_choices, picked};
use crate::{
    invitations::{
        about::About, ledger, mails, mailto::mailto, marks, model::Invitee, sending, texts,
    },
    model::Circle,
    windows::{self, Writer},
};
use kernel::{
    circle::{Channel, TextPurpose},
    ids::{CircleId, CircleInviteeId},
    urls,
};
use platform::{
    errors::AppError,
    web::{
        Answer, Choice, Flash, FormState, RawForm, Shell, Visit, links as handing, once::LeadsOn,
        page, redirect,
    },
};

/// A link and a ready text, to hand over oneself; the link is shown this once.
#[derive(Template)]
#[template(path = "circles/invitations/handed.html")]
pub(crate) struct HandedPage {
    pub shell: Shell,
    pub circle: CircleId,
    pub invitee: Invitee,
    pub link: String,
    pub subject: String,
    pub body: String,
    /// Opens one's own mail program; none without an address.
    pub mailto: Option<String>,
    pub calling: FormState,
    pub channels: Vec<Choice>,
    pub outcomes: Vec<Choice>,
}

/// Makes a link, shown this once, with a text for one's own mailbox. Earlier links keep working.
pub(crate) async fn make(
    visit: Visit,
    Path((id, who)): Path<(CircleId, CircleInviteeId)>,
) -> Answer {
    let mut tx = visit.begin().await?;
    let one = picked(&mut tx, &visit, (id, who)).await?;
    if one.invitee.archived || one.invitee.erased_at.is_some() {
        return Err(AppError::Conflict("circle-error-state"));
    }
    let (app, circle, invitee, now) = (&visit.app, &one.circle, &one.invitee, one.permit.at());
    let purpose = called_for(circle, invitee, now);
    let text = texts::texts(&mut tx, id, purpose).await?.of(invitee.lang);
    let secret = mails::secret_of(&mut tx, &one.permit).await?;
    marks::note_link(&mut tx, &one.permit, &one.of_circle).await?;
    tx.commit().await?;
    let about = About {
        app,
        circle,
        invitee,
        secret: &secret,
        now,
    };
    let (link, mail) = (about.link(), mails::of_text(about, purpose, &text));
    let email = invitee
        .email
        .as_deref()
        .filter(|_| invitee.opted_out_at.is_none());
    let mailto = email.map(|email| mailto(email, &mail.subject, &mail.body, &link));
    let t = visit.shell.t;
    let title = t.t1("circle-link-for", "name", invitee.label());
    let (channels, outcomes) = call_choices(&visit.shell);
    let template = HandedPage {
        calling: ledger::blank(visit.shell.today, Channel::Mailbox),
        shell: super::below_list(visit.shell, circle, &title),
        circle: id,
        subject: mail.subject,
        body: mail.body,
        invitee: one.invitee,
        link,
        mailto,
        channels,
        outcomes,
    };
    let mut answer = page(&template)?;
    let next = urls::circle_invitee(id, who);
    answer.extensions_mut().insert(LeadsOn(next));
    Ok(answer)
}

/// What somebody is written to for: to say whether they come, and once that is past to write feedback.
fn called_for(circle: &Circle, invitee: &Invitee, now: DateTime<Utc>) -> TextPurpose {
    let writer = Writer {
        state: invitee.state,
        extended_until: None,
    };
    let window = windows::feedback_of(circle, writer);
    let writes = window.is_some_and(|window| window.is_open(now));
    if writes && windows::has_begun(circle, now) {
        TextPurpose::FeedbackReminder
    } else {
        TextPurpose::Call
    }
}

/// Ends all links; with `anew`, a new one is sent at once.
pub(crate) async fn revoke(
    visit: Visit,
    Path((id, who)): Path<(CircleId, CircleInviteeId)>,
    raw: RawForm,
) -> Answer {
    let mut tx = visit.begin().await?;
    let one = picked(&mut tx, &visit, (id, who)).await?;
    marks::revoke(&mut tx, &one.permit).await?;
    let mut sent = None;
    if !raw.first("anew").is_empty() {
        let (app, circle) = (&visit.app, &one.circle);
        sent = sending::send_anew(&mut tx, app, &one.of_circle, circle, &one.invitee).await?;
    }
    tx.commit().await?;
    let name = one.invitee.label();
    let flash = match (&sent, raw.first("anew").is_empty()) {
        (Some(_), _) => Flash::success("circle-link-sent-anew").arg("name", name),
        (None, true) => Flash::success("circle-link-revoked").arg("name", name),
        // The old ones are dead, and no mail can go.
        (None, false) => Flash::info("circle-link-revoked-unsent").arg("name", name),
    };
    let next = urls::circle_invitee(id, who);
    match sent {
        Some(handed) => handing::go_on(&visit.app, visit.shell, vec![handed], &next, flash),
        None => Ok(redirect(&next, flash)),
    }
}
