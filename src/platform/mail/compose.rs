//! A row of the outbox as the message that leaves.

use std::str::FromStr;

use anyhow::Context as _;
use chrono::{DateTime, Utc};
use lettre::{
    Address, Message,
    address::Envelope,
    message::{
        Attachment, Mailbox, MultiPart, SinglePart,
        header::{ContentType, HeaderName, HeaderValue},
    },
};

use super::{fold::fold, secrets::reveal};
use crate::config::MailSettings;

/// A mail to send, as stored.
#[derive(Debug)]
pub(crate) struct Outgoing {
    pub id: i64,
    pub recipient: String,
    pub subject: String,
    pub body: String,
    pub html: Option<String>,
    pub calendar: Option<String>,
    pub reply_to: Option<String>,
    pub about_kind: Option<String>,
    pub about_id: Option<i64>,
    pub secrets: Option<Vec<String>>,
    pub message_id: String,
    pub created_at: DateTime<Utc>,
    pub retried_at: Option<DateTime<Utc>>,
    pub expires_at: Option<DateTime<Utc>>,
    pub attempts: i32,
}

/// The addresses that the settings give to every mail.
#[derive(Debug)]
pub struct Addresses {
    from: Mailbox,
    bounces: Address,
    reply_to: Option<Mailbox>,
}

impl Addresses {
    /// Reads them.
    ///
    /// # Errors
    /// Where one is no address; the text names the setting.
    pub fn of(settings: &MailSettings) -> anyhow::Result<Self> {
        let from: Mailbox = read("JALON_MAIL_FROM", &settings.mail_from)?;
        let bounces = settings.mail_bounces.as_deref();
        let bounces = bounces.map(|given| read("JALON_MAIL_BOUNCES", given));
        let reply_to = settings.mail_reply_to.as_deref();
        let reply_to = reply_to.map(|given| read("JALON_MAIL_REPLY_TO", given));
        Ok(Self {
            bounces: bounces.transpose()?.unwrap_or_else(|| from.email.clone()),
            reply_to: reply_to.transpose()?,
            from,
        })
    }

    /// The sender's part after the sign: what our own ids end with.
    pub fn domain(&self) -> &str {
        self.from.email.domain()
    }
}

fn read<T: FromStr>(setting: &str, given: &str) -> anyhow::Result<T> {
    let address = given.parse().ok();
    address.with_context(|| format!("{setting}: «{given}» is no mail address"))
}

/// The message, and who it goes to and comes back to.
///
/// # Errors
/// Where an address cannot be read.
pub fn message(
    mail: &Outgoing,
    ours: &Addresses,
    now: DateTime<Utc>,
) -> anyhow::Result<(Envelope, Message)> {
    let to: Mailbox = mail.recipient.parse().context("the recipient's address")?;
    let envelope = Envelope::new(Some(ours.bounces.clone()), vec![to.email.clone()])?;
    let mut builder = Message::builder()
        .from(ours.from.clone())
        .to(to)
        .subject(mail.subject.as_str())
        .date(now.into())
        .message_id(Some(format!("<{}>", mail.message_id)))
        .raw_header(header("Auto-Submitted", "auto-generated"))
        // Absence notes answer people, not programs: Microsoft's way of asking for that.
        .raw_header(header("X-Auto-Response-Suppress", "OOF, AutoReply"));
    let reply_to = match &mail.reply_to {
        Some(address) => Some(address.parse().context("the address for answers")?),
        None => ours.reply_to.clone(),
    };
    if let Some(reply_to) = reply_to {
        builder = builder.reply_to(reply_to);
    }
    // Mails on the same thing stand together.
    if let (Some(kind), Some(id)) = (&mail.about_kind, mail.about_id) {
        builder = builder.references(format!("<{kind}-{id}@{}>", ours.domain()));
    }
    Ok((envelope, with_parts(builder, mail)?))
}

fn header(name: &'static str, value: &str) -> HeaderValue {
    HeaderValue::new(HeaderName::new_from_ascii_str(name), value.to_owned())
}

/// Text alone, or with its HTML and its calendar file: as a part beside them, which mail
/// programs read, and as a file to be saved.
fn with_parts(
    builder: lettre::message::MessageBuilder,
    mail: &Outgoing,
) -> anyhow::Result<Message> {
    let secrets = mail.secrets.as_deref().unwrap_or_default();
    let plain = SinglePart::plain(reveal(&mail.body, secrets));
    if mail.html.is_none() && mail.calendar.is_none() {
        return Ok(builder.singlepart(plain)?);
    }
    let mut alternative = MultiPart::alternative().singlepart(plain);
    if let Some(html) = &mail.html {
        alternative = alternative.singlepart(SinglePart::html(reveal(html, secrets)));
    }
    let Some(calendar) = &mail.calendar else {
        return Ok(builder.multipart(alternative)?);
    };
    let file = fold(&reveal(calendar, secrets));
    let content_type = format!("text/calendar; charset=utf-8; method={}", method(&file));
    let part = SinglePart::builder()
        .header(ContentType::parse(&content_type)?)
        .body(file.clone());
    let attached = Attachment::new("invite.ics".into()).body(
        file,
        ContentType::parse("application/ics; name=\"invite.ics\"")?,
    );
    let mixed = MultiPart::mixed()
        .multipart(alternative.singlepart(part))
        .singlepart(attached);
    Ok(builder.multipart(mixed)?)
}

/// The file's method: the part must say the same, or Exchange refuses the mail.
fn method(file: &str) -> &str {
    let found = file.lines().find_map(|line| line.strip_prefix("METHOD:"));
    found.map_or("PUBLISH", str::trim)
}
