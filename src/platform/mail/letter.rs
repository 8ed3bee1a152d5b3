//! What a room writes.

use chrono::{DateTime, Utc};

use super::html;
use crate::history::Subject;
use kernel::{
    ids::{MailFileId, PersonId},
    lang::Lang,
    line::one_line,
    text_enum,
};

text_enum! {
    /// What kind of mail it is.
    pub enum MailClass {
        /// Access to one's account, and changes of it.
        Account = "account" / "mail-class-account",
        /// Asks somebody to come or to answer.
        Invitation = "invitation" / "mail-class-invitation",
        /// Asks again.
        Reminder = "reminder" / "mail-class-reminder",
        /// Says that something was received.
        Confirmation = "confirmation" / "mail-class-confirmation",
        /// Says what came out.
        Result = "result" / "mail-class-result",
        /// Says what changed or happened.
        Notice = "notice" / "mail-class-notice",
    }
}

/// Characters of a subject at most.
const SUBJECT: usize = 250;

/// A mail to write. Only class, recipient, subject and text are needed.
#[derive(Debug, Clone)]
pub struct NewMail {
    pub class: MailClass,
    pub recipient: String,
    /// One line.
    pub subject: String,
    /// Plain text.
    pub body: String,
    /// The same, a little better to read; none: it is made of the text.
    pub html: Option<String>,
    /// The language of the texts; none: the recipient's own, where it is known.
    pub lang: Option<Lang>,
    /// A calendar file, or several, one after the other.
    pub calendar: Option<String>,
    /// Files of the outbox.
    pub files: Vec<MailFileId>,
    /// A page that asks whether such mails are to stop, and stops them by one POST.
    pub unsubscribe: Option<String>,
    /// Who reads an answer.
    pub reply_to: Option<PersonId>,
    /// The mailbox that answers are read in, before any person's.
    pub read_in: Option<String>,
    /// What it belongs to.
    pub about: Option<Subject>,
    /// Parts of the texts that open something: kept apart, and blanked when the mail is sent.
    pub secrets: Vec<String>,
    /// After that its links are dead: it is sent no more.
    pub expires_at: Option<DateTime<Utc>>,
    /// No server sends it: its links were shown to who asked for them, and are not kept.
    pub by_hand: bool,
}

impl NewMail {
    /// A mail with a text.
    pub fn new(
        class: MailClass,
        recipient: impl Into<String>,
        subject: impl AsRef<str>,
        body: impl Into<String>,
    ) -> Self {
        Self {
            class,
            recipient: recipient.into(),
            subject: subject_line(subject.as_ref()),
            body: body.into(),
            html: None,
            lang: None,
            calendar: None,
            files: Vec::new(),
            unsubscribe: None,
            reply_to: None,
            read_in: None,
            about: None,
            secrets: Vec::new(),
            expires_at: None,
            by_hand: false,
        }
    }

    /// Belongs to that.
    #[must_use]
    pub fn about(mut self, subject: impl Into<Subject>) -> Self {
        self.about = Some(subject.into());
        self
    }

    /// With the same as HTML.
    #[must_use]
    pub fn html(mut self, html: String) -> Self {
        self.html = Some(html);
        self
    }

    /// In that language.
    #[must_use]
    pub fn lang(mut self, lang: Lang) -> Self {
        self.lang = Some(lang);
        self
    }

    /// As HTML, where the text gives this address, a button with this label stands.
    #[must_use]
    pub fn button(mut self, label: impl AsRef<str>, link: &str) -> Self {
        self.html = html::of_text(&self.body, Some((label.as_ref(), link)));
        self
    }

    /// With a file that [`keep_file`](super::keep_file) put into the outbox.
    #[must_use]
    pub fn file(mut self, file: Option<MailFileId>) -> Self {
        self.files.extend(file);
        self
    }

    /// Who wants no more such mails finds this page, and mail programs send it a POST. Never of
    /// mails about an account.
    #[must_use]
    pub fn unsubscribe(mut self, link: impl Into<String>) -> Self {
        self.unsubscribe = Some(link.into());
        self
    }

    /// With a calendar file.
    #[must_use]
    pub fn calendar(mut self, file: String) -> Self {
        self.calendar = Some(file);
        self
    }

    /// Answers go to that person, where there is one.
    #[must_use]
    pub fn reply_to(mut self, person: Option<PersonId>) -> Self {
        self.reply_to = person;
        self
    }

    /// Answers go to that mailbox, where there is one.
    #[must_use]
    pub fn read_in(mut self, mailbox: &str) -> Self {
        self.read_in = Some(mailbox.to_owned()).filter(|mailbox| !mailbox.is_empty());
        self
    }

    /// A part of its texts that opens something until then: kept apart, and blanked when the
    /// mail is sent.
    #[must_use]
    pub fn hiding(mut self, secret: impl Into<String>, until: DateTime<Utc>) -> Self {
        self.secrets.push(secret.into());
        self.expires_at = Some(self.expires_at.map_or(until, |at| at.max(until)));
        self
    }

    /// Not to be sent: its links were shown.
    #[must_use]
    pub fn by_hand(mut self, by_hand: bool) -> Self {
        self.by_hand = by_hand;
        self
    }
}

/// In one line, and not endless.
fn subject_line(text: &str) -> String {
    one_line(text).chars().take(SUBJECT).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_subject_is_one_line() {
        let mail = NewMail::new(
            MailClass::Notice,
            "a@b.example",
            "Déplacée :\r\nBcc: x@y.example\t\u{202e}fin ",
            "",
        );
        assert_eq!(mail.subject, "Déplacée : Bcc: x@y.example fin");
    }
}
