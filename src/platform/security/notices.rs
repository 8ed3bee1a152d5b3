//! Mails that tell somebody what was changed about their account: who did not ask for it can act.

use chrono::{DateTime, Utc};
use sqlx::PgConnection;

use super::{Event, EventKind, record, said};
use crate::{
    i18n::Translator,
    mail::{self, MailClass, NewMail},
};
use kernel::{lang::Lang, urls};

impl EventKind {
    /// Key of the sentence that tells of it; none where nobody is mailed.
    fn notice(self) -> Option<&'static str> {
        Some(match self {
            Self::Password => "notice-password",
            Self::AddressAsked => "notice-address-asked",
            Self::Address => "notice-address",
            Self::RoleGiven => "notice-role-given",
            Self::RoleEnded => "notice-role-ended",
            Self::SecondFactorOn => "notice-second-factor-on",
            Self::SecondFactorOff => "notice-second-factor-off",
            Self::RecoveryCodes => "notice-recovery-codes",
            Self::RecoveryCodeUsed => "notice-recovery-code-used",
            Self::Deactivated => "notice-deactivated",
            Self::Activated => "notice-activated",
            Self::Calendar => "notice-calendar",
            _ => return None,
        })
    }
}

/// Adds an event about somebody's account and mails it to them, in the transaction of the
/// change; `also` is another address of theirs. Who has no password yet is told by the invitation.
pub async fn tell(
    db: &mut PgConnection,
    base_url: &str,
    at: DateTime<Utc>,
    event: &Event,
    also: Option<&str>,
) -> sqlx::Result<()> {
    record(db, at, event).await?;
    let (Some(person), Some(sentence)) = (event.about, event.kind.notice()) else {
        return Ok(());
    };
    let told = sqlx::query!(
        r#"SELECT p.name, p.email, p.lang as "lang: Lang", by.name as "by?"
           FROM person p JOIN account a ON a.person_id = p.id AND a.password_hash IS NOT NULL
           LEFT JOIN person by ON by.id = $2
           WHERE p.id = $1"#,
        person.0,
        event.by.map(|id| id.0)
    )
    .fetch_optional(&mut *db)
    .await?;
    let Some(told) = told else { return Ok(()) };
    let t = Translator(told.lang);
    let what = t.t1(sentence, "detail", said(&event.detail, t));
    let by = if event.by == event.about {
        t.t("notice-by-yourself")
    } else {
        told.by.unwrap_or_else(|| t.t("notice-by-operator"))
    };
    let link = format!("{base_url}{}", urls::my_account());
    let body = t.with(
        "mail-notice-body",
        &[
            ("name", told.name),
            ("what", what),
            ("when", t.moment(at)),
            ("by", by),
            ("link", link.clone()),
        ],
    );
    for recipient in also.into_iter().chain([told.email.as_str()]) {
        let subject = t.t("mail-notice-subject");
        let mail = NewMail::new(MailClass::Account, recipient, subject, &body)
            .button(t.t("mail-button-account"), &link)
            .about(person);
        mail::post(db, &mail, at).await?;
    }
    Ok(())
}
