//! One mail of the outbox, as its reader sees it.

use chrono::{DateTime, Utc};
use sqlx::PgConnection;

use super::{
    compose::method,
    fold::each_file,
    html::{self, Body},
    letter::MailClass,
};
use kernel::{ids::MailId, lang::Lang};

/// A mail with all its parts but for its secrets.
#[derive(Debug, Clone)]
pub struct OneMail {
    pub id: MailId,
    pub class: MailClass,
    /// Of its texts, where it is known.
    pub lang: Option<Lang>,
    pub recipient: String,
    pub subject: String,
    pub created_at: DateTime<Utc>,
    /// Its texts and files are gone.
    pub swept_at: Option<DateTime<Utc>>,
    /// The names of its files, but for those of calendars.
    pub files: Vec<String>,
    body: String,
    html: Option<String>,
    calendar: Option<String>,
}

impl OneMail {
    /// What its reader reads.
    pub fn letter(&self) -> Body {
        html::looked_at(self.html.as_deref(), &self.body)
    }

    /// What each of its calendar files does; keys.
    pub fn calendars(&self) -> Vec<&'static str> {
        let files = each_file(self.calendar.as_deref().unwrap_or_default());
        let key = |file: &&str| match method(file) {
            "REQUEST" => "mail-calendar-request",
            "CANCEL" => "mail-calendar-cancel",
            _ => "mail-calendar-publish",
        };
        files.iter().map(key).collect()
    }
}

/// One mail of the outbox.
pub async fn one(db: &mut PgConnection, id: MailId) -> sqlx::Result<Option<OneMail>> {
    sqlx::query_as!(
        OneMail,
        r#"SELECT m.id as "id: MailId", m.class as "class: MailClass", m.lang as "lang: Lang", m.recipient, m.subject,
                  m.created_at, m.swept_at, m.body, m.html, m.calendar,
                  ARRAY(SELECT f.name FROM mail_attachment a JOIN mail_file f ON f.id = a.file_id
                        WHERE a.mail_id = m.id ORDER BY f.id) as "files!"
           FROM mail m WHERE m.id = $1"#,
        id.0
    )
    .fetch_optional(db)
    .await
}
