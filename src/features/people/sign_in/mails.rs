//! The mails that carry a link.

use chrono::{DateTime, Utc};

use crate::{
    kernel::{lang::Lang, urls},
    platform::{auth::token::Secret, i18n::Translator, mail::NewMail, web::AppState},
};

/// Invites somebody to set a password.
pub fn invitation(app: &AppState, lang: Lang, name: &str, email: &str, secret: &Secret) -> NewMail {
    with_link(
        app,
        lang,
        name,
        email,
        secret,
        ["mail-invitation-subject", "mail-invitation-body"],
    )
}

/// Lets somebody set a new password.
pub fn reset(app: &AppState, lang: Lang, name: &str, email: &str, secret: &Secret) -> NewMail {
    with_link(
        app,
        lang,
        name,
        email,
        secret,
        ["mail-reset-subject", "mail-reset-body"],
    )
}

/// Says from when on a new password can be asked for.
pub fn reset_too_early(lang: Lang, name: &str, email: &str, from: DateTime<Utc>) -> NewMail {
    let t = Translator(lang);
    NewMail {
        recipient: email.to_owned(),
        subject: t.t("mail-reset-subject"),
        body: t.t2(
            "mail-reset-too-early-body",
            "name",
            name,
            "date",
            t.moment(from),
        ),
    }
}

fn with_link(
    app: &AppState,
    lang: Lang,
    name: &str,
    email: &str,
    secret: &Secret,
    [subject, body]: [&str; 2],
) -> NewMail {
    let t = Translator(lang);
    let link = app.absolute(&urls::set_password(&secret.to_text()));
    NewMail {
        recipient: email.to_owned(),
        subject: t.t(subject),
        body: t.t2(body, "name", name, "link", link),
    }
}
