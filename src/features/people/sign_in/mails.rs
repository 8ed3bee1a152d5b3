//! The mails that carry a link.

use chrono::{DateTime, Utc};

use super::accounts::OpenAccount;
use kernel::{ids::PersonId, lang::Lang, urls};
use platform::{
    auth::token::{Secret, TokenPurpose},
    i18n::Translator,
    mail::{MailClass, NewMail},
    web::{AppState, Handed},
};

/// Who gets a link.
#[derive(Debug, Clone, Copy)]
pub struct Holder<'a> {
    pub id: PersonId,
    pub name: &'a str,
    pub email: &'a str,
    pub lang: Lang,
}

impl<'a> From<&'a OpenAccount> for Holder<'a> {
    fn from(account: &'a OpenAccount) -> Self {
        Self {
            id: account.id,
            name: &account.name,
            email: &account.email,
            lang: account.lang,
        }
    }
}

/// The mail with the link to set a password, and the link for who must hand it over.
pub fn with_link(
    app: &AppState,
    holder: Holder<'_>,
    purpose: TokenPurpose,
    secret: &Secret,
    now: DateTime<Utc>,
) -> (NewMail, Handed) {
    let t = Translator(holder.lang);
    let [subject, body] = match purpose {
        TokenPurpose::Invitation => ["mail-invitation-subject", "mail-invitation-body"],
        TokenPurpose::Reset => ["mail-reset-subject", "mail-reset-body"],
    };
    let link = app.absolute(&urls::set_password(secret.to_text()));
    let text = t.t2(body, "name", holder.name, "link", &link);
    let mail = NewMail::new(MailClass::Account, holder.email, t.t(subject), text)
        .button(t.t("mail-button-password"), &link)
        .about(holder.id)
        .hiding(secret.to_text(), now + purpose.lifetime())
        .by_hand(app.by_hand());
    let handed = Handed {
        name: holder.name.to_owned(),
        email: holder.email.to_owned(),
        link,
    };
    (mail, handed)
}

/// Says from when on a new password can be asked for.
pub(crate) fn reset_too_early(holder: Holder<'_>, from: DateTime<Utc>) -> NewMail {
    let t = Translator(holder.lang);
    let (name, date) = (holder.name, t.moment(from));
    let body = t.t2("mail-reset-too-early-body", "name", name, "date", date);
    NewMail::new(
        MailClass::Account,
        holder.email,
        t.t("mail-reset-subject"),
        body,
    )
    .about(holder.id)
}
