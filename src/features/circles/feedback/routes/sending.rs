//! Handlers that send a feedback, and open it again.

use axum::{extract::Path, response::Response};
use sqlx::PgConnection;

use super::{
    Of, settled, url,
    writing::{Closed, closed_page, edit_page},
};
use crate::{
    feedback::{
        commands, forms, mails,
        model::{Answer, Feedback},
        own::Own,
    },
    invitations::{about::About, queries as invitations},
};
use platform::{
    errors::{AppError, Result, SaveError},
    mail,
    web::{
        Again, AppState, Flash, FormState, Guest, RawForm, Save, SecretPath, Tx,
        page_of_texts_with, redirect, redirect_quietly,
    },
};

/// Sends what the form says. The second click of the same button finds it sent.
pub(crate) async fn send(
    guest: Guest,
    path: SecretPath,
    Path(of): Path<Of>,
    raw: RawForm,
) -> Result<Response> {
    let mut tx = guest.begin().await?;
    let own = Own::of(&mut tx, &guest, &path).await?;
    let axis = own.axis(of.axis)?;
    let Some(feedback) = own.feedback(axis.id) else {
        return Ok(redirect_quietly(&url(&own, axis.id)));
    };
    if !feedback.is_draft() {
        return sent_before(guest, tx, &own, feedback, raw).await;
    }
    if !own.takes(&raw) {
        return closed_page(guest, tx, &own, feedback, &raw, Closed::Late).await;
    }
    let raw = settled(raw, feedback);
    let saved = async {
        let form = forms::parse(&raw, &feedback.axis)?;
        if form.answers.is_empty() {
            let form = FormState::typed(raw.to_vec());
            return Err(SaveError::from(
                form.refused("appreciation", "feedback-error-empty"),
            ));
        }
        let hash = own.hash(axis.id);
        let permit = &own.holder.permit;
        commands::send(&mut tx, permit, feedback, &form, &hash).await?;
        if !form.unnamed {
            let number = feedback.sendings + 1;
            receipt(&mut tx, &guest.app, &own, feedback, &form.answers, number).await?;
        }
        Ok(form.unnamed)
    };
    let save = Save::of(&raw).merging_with(own.elsewhere(feedback), forms::filled(feedback));
    match save.end(saved.await, tx).await? {
        Ok(unnamed) => {
            let key = if unnamed {
                "feedback-sent-unnamed"
            } else {
                "feedback-sent"
            };
            Ok(redirect(&url(&own, axis.id), Flash::success(key)))
        }
        Err(Again { status, form }) => {
            let mut db = guest.app.db().await?;
            let template = edit_page(&mut db, guest.shell, &own, feedback, form, None).await?;
            page_of_texts_with(status, template, db).await
        }
    }
}

/// What was sent says the same, or what is typed is given back.
async fn sent_before(
    guest: Guest,
    tx: Tx,
    own: &Own,
    sent: &Feedback,
    raw: RawForm,
) -> Result<Response> {
    let raw = settled(raw, sent);
    let same = forms::parse(&raw, &sent.axis).is_ok_and(|form| says_the_same(&form.answers, sent));
    if same {
        return Ok(redirect_quietly(&url(own, sent.axis.id)));
    }
    closed_page(guest, tx, own, sent, &raw, Closed::Sent).await
}

/// What is sent unnamed says nothing of who would be involved.
fn says_the_same(answers: &[Answer], sent: &Feedback) -> bool {
    let plain = |answer: &Answer| Answer {
        organisation: match sent.unnamed {
            true => String::new(),
            false => answer.organisation.clone(),
        },
        ..answer.clone()
    };
    answers.iter().map(plain).eq(sent.answers.iter().cloned())
}

/// Mails what a named feedback said. It goes with the link that was used: no other is made.
async fn receipt(
    db: &mut PgConnection,
    app: &AppState,
    own: &Own,
    feedback: &Feedback,
    answers: &[Answer],
    number: i32,
) -> Result<()> {
    let (circle, invitee) = own.holder.permit.on();
    let now = own.now();
    let found = invitations::invitee(db, circle, invitee, now).await?;
    let found = found.filter(|invitee| invitee.unreachable().is_none());
    let Some(invitee) = found else {
        return Ok(());
    };
    let secret = own.secret();
    let about = About {
        app,
        circle: &own.holder.circle,
        invitee: &invitee,
        secret: &secret,
        now,
    };
    let until = own.window.map(|window| window.last_day());
    // Nobody need be shown their own link.
    let new = mails::receipt(about, &feedback.axis, answers, (number, until));
    mail::post(db, &new, now).await?;
    Ok(())
}

/// Opens what was sent, until the end.
pub(crate) async fn reopen(
    guest: Guest,
    path: SecretPath,
    Path(of): Path<Of>,
    raw: RawForm,
) -> Result<Response> {
    let mut tx = guest.begin().await?;
    let own = Own::of(&mut tx, &guest, &path).await?;
    let axis = own.axis(of.axis)?;
    let feedback = own
        .feedback(axis.id)
        .ok_or(AppError::Conflict("feedback-late"))?;
    if !own.takes(&raw) {
        return Err(AppError::Conflict("feedback-late"));
    }
    commands::reopen(&mut tx, &own.holder.permit, feedback).await?;
    let flash = Flash::info("feedback-reopened");
    tx.lead_to(&url(&own, axis.id), flash).await
}
