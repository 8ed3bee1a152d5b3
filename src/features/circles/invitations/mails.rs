//! The mails of a circle to those invited, each in its reader's language. All of them are made by
//! [`letter`]: what every one of them carries is added there.

use chrono::{DateTime, Utc};
use sqlx::PgConnection;

use super::{
    about::{About, way, when},
    calendar, marks,
    model::Invitee,
    queries,
    texts::{Text, filled},
};
use crate::{links, model::Circle};
use kernel::{
    circle::{InviteeState, TextPurpose},
    ids::CircleInviteeId,
    lang::Lang,
    urls,
};
use platform::{
    auth::Permit,
    errors::Result,
    i18n::Translator,
    mail::{self, MailClass, NewMail},
    web::{AppState, Handed},
};

/// A mail to an invitee: where its text gives this address, a button with this label (a key) stands.
/// Mail programs offer the way out.
pub fn letter(
    about: About<'_>,
    class: MailClass,
    (label, link): (&str, &str),
    (subject, body): (&str, &str),
) -> NewMail {
    let recipient = about.invitee.email.clone().unwrap_or_default();
    let out = urls::circle_link_unsubscribe(about.secret);
    let read = calendar::organizer(about.app, about.circle).map(|mailbox| mailbox.email);
    NewMail::new(class, recipient, subject, body)
        .button(about.t().t(label), link)
        .lang(about.invitee.lang)
        .read_in(&read.unwrap_or_default())
        .unsubscribe(about.app.absolute(&out))
        .about(about.invitee.id)
        .hiding(about.secret, about.now + links::IN_MAIL)
        .by_hand(about.app.by_hand())
}

/// What stands for something in the texts of this purpose.
pub fn values(about: About<'_>, purpose: TextPurpose) -> Vec<(&'static str, String)> {
    let (t, circle) = (about.t(), about.circle);
    let or_none = |text: &str| match text {
        "" => "–".to_owned(),
        text => text.to_owned(),
    };
    let until = match purpose {
        TextPurpose::Invitation | TextPurpose::Note | TextPurpose::Reminder | TextPurpose::Call => {
            circle.starts_at.map(|at| t.moment(at))
        }
        _ => circle.feedback_due_on().map(|day| t.date(day)),
    };
    let group = format!(
        "{} · {}",
        circle.group_code,
        t.name_text(&circle.group_name)
    );
    vec![
        ("name", about.invitee.label().to_owned()),
        ("circle", circle.title.clone()),
        ("group", group),
        ("when", when(circle, t)),
        ("place", or_none(&way(circle, about.invitee.state, t))),
        ("until", until.unwrap_or_else(|| t.t("circle-no-date"))),
        ("contact", or_none(&circle.answers_to)),
        ("link", about.door(purpose)),
    ]
}

/// A mail of one of the circle's texts.
pub fn of_text(about: About<'_>, purpose: TextPurpose, text: &Text) -> NewMail {
    let class = match purpose {
        TextPurpose::Invitation | TextPurpose::Note | TextPurpose::Feedback | TextPurpose::Call => {
            MailClass::Invitation
        }
        TextPurpose::Reminder | TextPurpose::FeedbackReminder => MailClass::Reminder,
        TextPurpose::Result => MailClass::Result,
    };
    let (label, asks) = match purpose {
        TextPurpose::Invitation | TextPurpose::Reminder | TextPurpose::Call => {
            ("mail-button-reply", true)
        }
        TextPurpose::Note => ("mail-button-note", false),
        TextPurpose::Feedback | TextPurpose::FeedbackReminder => ("mail-button-feedback", false),
        TextPurpose::Result => ("mail-button-circle", false),
    };
    let values = values(about, purpose);
    let subject = filled(&text.subject, &values);
    let body = filled(&text.body, &values);
    let link = about.door(purpose);
    let mail = letter(about, class, (label, &link), (&subject, &body));
    if asks {
        // Who gets it is asked from now on, whatever the list says yet.
        with_entry(mail, about, InviteeState::Invited)
    } else {
        mail
    }
}

/// With what it does in the reader's calendar.
pub(super) fn with_entry(mail: NewMail, about: About<'_>, state: InviteeState) -> NewMail {
    match calendar::part(about, state) {
        Some(file) => mail.calendar(file),
        None => mail,
    }
}

/// Says where somebody stands after an answer, an offer, or its end.
pub(super) fn standing(about: About<'_>, position: i64) -> NewMail {
    let (t, invitee) = (about.t(), about.invitee);
    let mut args = values(about, TextPurpose::Invitation);
    args.push(("position", position.to_string()));
    let offered = invitee.offered_until.map(|at| t.moment(at));
    args.push(("offered", offered.unwrap_or_default()));
    args.push(("delegate", invitee.delegate.clone().unwrap_or_default()));
    let calendar = urls::circle_link_calendar(about.secret);
    args.push(("calendar", about.app.absolute(&calendar)));
    let (subject, body) = match invitee.state {
        InviteeState::Yes => ("circle-mail-yes-subject", "circle-mail-yes-body"),
        InviteeState::No => ("circle-mail-no-subject", "circle-mail-no-body"),
        // Who stands on the list already stays unsaid.
        InviteeState::Instead if invitee.delegate.is_none() => (
            "circle-mail-instead-named-subject",
            "circle-mail-instead-named-body",
        ),
        InviteeState::Instead => ("circle-mail-instead-subject", "circle-mail-instead-body"),
        InviteeState::Offered => ("circle-mail-offered-subject", "circle-mail-offered-body"),
        InviteeState::Waiting if invitee.let_an_offer_pass() => (
            "circle-mail-offer-end-subject",
            "circle-mail-offer-end-body",
        ),
        InviteeState::Waiting => ("circle-mail-waiting-subject", "circle-mail-waiting-body"),
        InviteeState::Listed | InviteeState::Invited => {
            ("circle-mail-open-subject", "circle-mail-open-body")
        }
    };
    let class = match invitee.state {
        InviteeState::Offered => MailClass::Invitation,
        _ => MailClass::Confirmation,
    };
    let label = match invitee.state {
        InviteeState::Offered | InviteeState::Invited | InviteeState::Listed => "mail-button-reply",
        _ => "mail-button-circle",
    };
    let said = (t.with(subject, &args), t.with(body, &args));
    let mail = letter(about, class, (label, &about.link()), (&said.0, &said.1));
    with_entry(mail, about, invitee.state)
}

/// Asks somebody to come instead of another.
fn instead(about: About<'_>) -> NewMail {
    let t = about.t();
    let mut args = values(about, TextPurpose::Invitation);
    let other = about.invitee.stands_for.clone();
    args.push(("other", other.unwrap_or_default()));
    let subject = t.with("circle-mail-delegate-subject", &args);
    let body = t.with("circle-mail-delegate-body", &args);
    let link = about.link();
    let button = ("mail-button-reply", link.as_str());
    let mail = letter(about, MailClass::Invitation, button, (&subject, &body));
    with_entry(mail, about, InviteeState::Invited)
}

/// A new secret of somebody's; earlier ones keep working.
pub async fn secret_of<P>(
    db: &mut PgConnection,
    permit: &Permit<P, CircleInviteeId>,
) -> Result<String> {
    Ok(links::issue(db, permit).await?.to_text())
}

/// Puts a mail into the outbox, which says or leads to where the circle stands now; where no server
/// sends it, its link.
pub async fn post<P>(
    db: &mut PgConnection,
    permit: &Permit<P, CircleInviteeId>,
    about: About<'_>,
    new: NewMail,
) -> Result<Handed> {
    let handed = post_aside(db, about, new).await?;
    marks::mark_told(db, permit).await?;
    Ok(handed)
}

/// The same of a mail that leaves open what the reader knows of the meeting.
pub(super) async fn post_aside(
    db: &mut PgConnection,
    about: About<'_>,
    new: NewMail,
) -> Result<Handed> {
    mail::post(db, &new, about.now).await?;
    Ok(Handed {
        name: about.invitee.label().to_owned(),
        email: new.recipient,
        link: about.link(),
    })
}

/// Sends one of the circle's texts to somebody who can be reached, with a link of their own.
pub async fn send<P>(
    db: &mut PgConnection,
    permit: &Permit<P, CircleInviteeId>,
    about: About<'_>,
    purpose: TextPurpose,
    text: &Text,
) -> Result<Handed> {
    post(db, permit, about, of_text(about, purpose, text)).await
}

/// Tells somebody where they stand now, by mail, with a link; nothing where none can go.
pub async fn tell<P>(
    db: &mut PgConnection,
    app: &AppState,
    permit: &Permit<P, CircleInviteeId>,
    circle: &Circle,
    invitee: &Invitee,
) -> Result<Option<Handed>> {
    if invitee.unreachable().is_some() {
        return Ok(None);
    }
    let position = match invitee.state {
        InviteeState::Waiting => queries::position(db, circle.id, invitee.id).await?,
        _ => 0,
    };
    let (secret, now) = (secret_of(db, permit).await?, permit.at());
    let about = About {
        app,
        circle,
        invitee,
        secret: &secret,
        now,
    };
    let new = standing(about, position);
    post(db, permit, about, new).await.map(Some)
}

/// Tells somebody that they were named instead of another; nothing where no mail can go.
pub async fn tell_delegate<P>(
    db: &mut PgConnection,
    app: &AppState,
    permit: &Permit<P, CircleInviteeId>,
    circle: &Circle,
    invitee: &Invitee,
) -> Result<Option<Handed>> {
    if invitee.unreachable().is_some() {
        return Ok(None);
    }
    let (secret, now) = (secret_of(db, permit).await?, permit.at());
    let about = About {
        app,
        circle,
        invitee,
        secret: &secret,
        now,
    };
    post(db, permit, about, instead(about)).await.map(Some)
}

/// Tells somebody who was named instead of another that this other comes after all. Their links end with
/// it, so that the mail leads nowhere; nothing where none can go.
pub async fn tell_withdrawn<P>(
    db: &mut PgConnection,
    app: &AppState,
    permit: &Permit<P, CircleInviteeId>,
    (circle, invitee): (&Circle, &Invitee),
    other: &str,
) -> Result<()> {
    if invitee.unreachable().is_some() {
        return Ok(());
    }
    let (secret, now) = (secret_of(db, permit).await?, permit.at());
    let about = About {
        app,
        circle,
        invitee,
        secret: &secret,
        now,
    };
    let t = about.t();
    let mut args = values(about, TextPurpose::Invitation);
    args.push(("other", other.to_owned()));
    let subject = t.with("circle-mail-withdrawn-subject", &args);
    let body = t.with("circle-mail-withdrawn-body", &args);
    let recipient = invitee.email.clone().unwrap_or_default();
    let read = calendar::organizer(app, circle).map(|mailbox| mailbox.email);
    let new = NewMail::new(MailClass::Notice, recipient, subject, body)
        .lang(invitee.lang)
        .read_in(&read.unwrap_or_default())
        .about(invitee.id)
        // Of the calendar file.
        .hiding(&secret, now + links::IN_MAIL)
        .by_hand(app.by_hand());
    // Out of the reader's calendar.
    let new = with_entry(new, about, InviteeState::No);
    mail::post(db, &new, now).await?;
    Ok(())
}

/// Tells who reads the circle's answers that a link is in another's hands; nothing where it has none.
pub async fn tell_not_me(
    db: &mut PgConnection,
    app: &AppState,
    circle: &Circle,
    invitee: &Invitee,
    said: &str,
    now: DateTime<Utc>,
) -> Result<()> {
    if circle.answers_to.is_empty() {
        return Ok(());
    }
    let t = Translator(Lang::Fr);
    let page = urls::circle_invitee(circle.id, invitee.id);
    let args = [
        ("name", invitee.label().to_owned()),
        ("circle", circle.title.clone()),
        ("said", said.to_owned()),
        ("link", app.absolute(&page)),
    ];
    let subject = t.with("circle-mail-not-me-subject", &args);
    let body = t.with("circle-mail-not-me-body", &args);
    let new = NewMail::new(MailClass::Notice, &circle.answers_to, subject, body)
        .button(t.t("mail-button-invitee"), &app.absolute(&page))
        .about(circle.id);
    mail::post(db, &new, now).await?;
    Ok(())
}
