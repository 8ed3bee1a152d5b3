//! The mails that carry a link.

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
