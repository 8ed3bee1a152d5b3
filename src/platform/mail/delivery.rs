//! Where the mails about a thing are: for the lines of the people they went to.

use std::{borrow::Borrow, collections::HashMap};

use chrono::{DateTime, Utc};
use sqlx::PgConnection;

use super::addresses::{folded, said};
use crate::{history::Subject, i18n::Translator};
use kernel::{ids::MailId, text_enum};

text_enum! {
    /// What became of a mail, as far as it is known.
    pub enum Fate {
        /// It waits, or a server put it off.
        Waiting = "waiting" / "mail-fate-waiting",
        /// A server took it: no proof that it arrived.
        Left = "left" / "mail-fate-left",
        /// Refused or given up.
        Refused = "refused" / "mail-fate-refused",
        /// It came back.
        Returned = "returned" / "mail-fate-returned",
        /// Somebody's program says that they are away.
        Absent = "absent" / "mail-fate-absent",
        /// Its links were handed over by hand.
        ByHand = "by_hand" / "mail-fate-by-hand",
    }
}

impl Fate {
    /// Somebody has to look after it.
    pub fn is_trouble(self) -> bool {
        matches!(self, Self::Refused | Self::Returned)
    }
}

/// The last mail about a thing to one address.
#[derive(Debug, Clone)]
pub struct Delivery {
    pub mail: MailId,
    /// In small letters.
    pub recipient: String,
    pub created_at: DateTime<Utc>,
    sent_at: Option<DateTime<Utc>>,
    failed_at: Option<DateTime<Utc>>,
    returned_at: Option<DateTime<Utc>>,
    by_hand: bool,
    error: Option<String>,
    /// What the answering program said.
    absent: Option<String>,
}

impl Delivery {
    /// What became of it.
    pub fn fate(&self) -> Fate {
        if self.returned_at.is_some() {
            Fate::Returned
        } else if self.failed_at.is_some() {
            Fate::Refused
        } else if self.by_hand {
            Fate::ByHand
        } else if self.sent_at.is_none() {
            Fate::Waiting
        } else if self.absent.is_some() {
            Fate::Absent
        } else {
            Fate::Left
        }
    }

    /// Why, in the words of the server or of who is away.
    pub fn why(&self, t: impl Borrow<Translator>) -> Option<String> {
        match self.fate() {
            Fate::Absent => self.absent.clone(),
            _ => self.error.as_deref().map(|error| said(error, t)),
        }
    }
}

/// The last mail about a thing to each address, by address: for lists of people.
pub async fn deliveries(
    db: &mut PgConnection,
    about: impl Into<Subject>,
) -> sqlx::Result<HashMap<String, Delivery>> {
    let about = about.into();
    let found = sqlx::query_as!(
        Delivery,
        r#"SELECT DISTINCT ON (lower(m.recipient))
                  m.id as "mail: MailId", lower(m.recipient) as "recipient!", m.created_at, m.sent_at, m.failed_at,
                  m.returned_at, m.by_hand, m.error,
                  (SELECT r.said FROM mail_return r WHERE r.mail_id = m.id AND r.kind = 'absent'
                   ORDER BY r.id DESC LIMIT 1) as absent
           FROM mail m WHERE m.about_kind = $1 AND m.about_id = $2
           ORDER BY lower(m.recipient), m.id DESC LIMIT 2000"#,
        about.kind,
        about.id
    )
    .fetch_all(db)
    .await?;
    let named = found.into_iter().map(|one| (folded(&one.recipient), one));
    Ok(named.collect())
}
