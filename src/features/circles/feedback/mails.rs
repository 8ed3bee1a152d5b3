//! The mails of written feedback, each in its reader's language.

use chrono::NaiveDate;

use super::{
    model::{Answer, FrozenAxis},
    said,
};
use crate::invitations::{
    about::About,
    mails::{letter, values},
    texts::{Text, filled},
};
use kernel::{circle::TextPurpose, urls};
use platform::{
    i18n::Translator,
    mail::{MailClass, NewMail},
};

/// What all of them name; `until` is the reader's own last day.
fn args(about: About<'_>, until: Option<NaiveDate>) -> Vec<(&'static str, String)> {
    let t = Translator(about.invitee.lang);
    let mut args = values(about, TextPurpose::Feedback);
    let own = until.map(|day| t.date(day));
    let page = urls::circle_link_feedback(about.secret);
    for (name, value) in &mut args {
        match (*name, &own) {
            ("until", Some(day)) => value.clone_from(day),
            ("link", _) => *value = about.app.absolute(&page),
            _ => {}
        }
    }
    args
}

/// A mail whose button leads to the reader's own feedback.
fn written(about: About<'_>, class: MailClass, said: (&str, &str)) -> NewMail {
    let page = about
        .app
        .absolute(&urls::circle_link_feedback(about.secret));
    letter(about, class, ("mail-button-feedback", &page), said)
}

/// What a named feedback said, when it was sent: the receipt. The link opens it again.
pub(super) fn receipt(
    about: About<'_>,
    axis: &FrozenAxis,
    answers: &[Answer],
    (number, until): (i32, Option<NaiveDate>),
) -> NewMail {
    let t = Translator(about.invitee.lang);
    let mut args = args(about, until);
    let parts = said::parts(t, axis, answers);
    args.push(("axis", t.name_text(axis.label())));
    args.push(("number", number.to_string()));
    args.push(("answers", said::text(t, &parts)));
    let subject = t.with("feedback-mail-receipt-subject", &args);
    let body = t.with("feedback-mail-receipt-body", &args);
    written(about, MailClass::Confirmation, (&subject, &body))
}

/// Gives somebody more time.
pub(super) fn extension(about: About<'_>, until: NaiveDate, reason: &str) -> NewMail {
    let t = Translator(about.invitee.lang);
    let mut args = args(about, Some(until));
    args.push(("reason", reason.to_owned()));
    let subject = t.with("feedback-mail-extension-subject", &args);
    let body = t.with("feedback-mail-extension-body", &args);
    written(about, MailClass::Notice, (&subject, &body))
}

/// Asks for feedback: by the circle's own text, or, where something is begun, by one that says so.
pub(super) fn reminder(
    about: About<'_>,
    text: &Text,
    started: bool,
    until: Option<NaiveDate>,
) -> NewMail {
    let t = Translator(about.invitee.lang);
    let args = args(about, until);
    let (subject, body) = if started {
        (
            t.with("feedback-mail-started-subject", &args),
            t.with("feedback-mail-started-body", &args),
        )
    } else {
        (filled(&text.subject, &args), filled(&text.body, &args))
    };
    written(about, MailClass::Reminder, (&subject, &body))
}
