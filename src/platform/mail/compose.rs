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

use super::{
    files::MailFile,
    fold::{each_file, fold},
    html,
    invite::Organizer,
    letter::MailClass,
    secrets::reveal,
};
use crate::config::MailSettings;
use kernel::{ids::MailId, lang::Lang, line::one_line};

/// Characters of a sender's name at most.
const SENDER: usize = 75;

/// A mail to send, as stored.
#[derive(Debug)]
pub(crate) struct Outgoing {
    pub id: MailId,
    pub class: MailClass,
    pub lang: Option<Lang>,
    pub recipient: String,
    pub subject: String,
    pub body: String,
    pub html: Option<String>,
    pub calendar: Option<String>,
    pub reply_to: Option<String>,
    pub unsubscribe: Option<String>,
    pub about_kind: Option<String>,
    pub about_id: Option<i64>,
    pub secrets: Option<Vec<String>>,
    pub message_id: String,
    pub created_at: DateTime<Utc>,
    pub retried_at: Option<DateTime<Utc>>,
    pub expires_at: Option<DateTime<Utc>>,
    pub attempts: i32,
    /// Its address failed, and nobody has confirmed it since.
    pub failed_before: bool,
}

/// The addresses that the settings give to every mail.
#[derive(Debug)]
pub(super) struct Addresses {
    from: Mailbox,
    bounces: Address,
    reply_to: Option<Mailbox>,
}

impl Addresses {
    /// Reads them.
    /// Fails: where one is no address; the text names the setting.
    pub(super) fn of(settings: &MailSettings) -> anyhow::Result<Self> {
        let mut from: Mailbox = read("JALON_MAIL_FROM", &settings.mail_from)?;
        Organizer::of(settings)?;
        let name = from.name.map(|name| sender_name(&name));
        from.name = name.filter(|name| !name.is_empty());
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

    /// What mails say that they come from.
    pub(crate) fn sender(&self) -> &Address {
        &self.from.email
    }

    /// What they are returned to: the envelope's sender.
    pub(crate) fn bounces(&self) -> &Address {
        &self.bounces
    }

    /// The sender's part after the sign: what our own ids end with.
    pub(super) fn domain(&self) -> &str {
        self.from.email.domain()
    }
}

/// A sender's name as Microsoft's servers take it: they refuse or distrust these signs, and long ones.
fn sender_name(name: &str) -> String {
    let name = one_line(&name.replace(['@', ':', ',', '"'], " "));
    let name: String = name.chars().take(SENDER).collect();
    name.trim_end().to_owned()
}

fn read<T: FromStr>(setting: &str, given: &str) -> anyhow::Result<T> {
    let address = given.parse().ok();
    address.with_context(|| format!("{setting}: «{given}» is no mail address"))
}

/// The message, and who it goes to and comes back to.
/// Fails: where an address cannot be read.
pub(super) fn message(
    mail: &Outgoing,
    files: Vec<MailFile>,
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
    if let Some(page) = &mail.unsubscribe {
        let page = reveal(page, mail.secrets.as_deref().unwrap_or_default());
        builder = builder
            .raw_header(header("List-Unsubscribe", &format!("<{page}>")))
            .raw_header(header(
                "List-Unsubscribe-Post",
                "List-Unsubscribe=One-Click",
            ));
    }
    // Mails on the same thing stand together.
    if let (Some(kind), Some(id)) = (&mail.about_kind, mail.about_id) {
        builder = builder.references(format!("<{kind}-{id}@{}>", ours.domain()));
    }
    Ok((envelope, with_parts(builder, mail, files)?))
}

fn header(name: &'static str, value: &str) -> HeaderValue {
    HeaderValue::new(HeaderName::new_from_ascii_str(name), value.to_owned())
}

/// Text and HTML; a calendar file as a part beside them, which mail programs read, and as a file to
/// be saved. Of several calendar files, each with its own meeting, no program reads a part: they
/// are files alone.
fn with_parts(
    builder: lettre::message::MessageBuilder,
    mail: &Outgoing,
    files: Vec<MailFile>,
) -> anyhow::Result<Message> {
    let secrets = mail.secrets.as_deref().unwrap_or_default();
    let kept = mail
        .html
        .clone()
        .or_else(|| html::of_text(&mail.body, None));
    let page = html::document(mail.lang, &mail.subject, kept.unwrap_or_default())?;
    let mut alternative = MultiPart::alternative()
        .singlepart(SinglePart::plain(reveal(&mail.body, secrets)))
        .singlepart(SinglePart::html(reveal(&page, secrets)));
    let mut attached = Vec::new();
    let calendars = each_file(mail.calendar.as_deref().unwrap_or_default());
    let is_one = calendars.len() == 1;
    for (number, calendar) in calendars.iter().enumerate() {
        let file = fold(&reveal(calendar, secrets));
        let mut name = "invite.ics".to_owned();
        if is_one {
            let kind = format!("text/calendar; charset=utf-8; method={}", method(&file));
            let part = SinglePart::builder().header(ContentType::parse(&kind)?);
            alternative = alternative.singlepart(part.body(file.clone()));
        } else {
            name = format!("invite-{}.ics", number + 1);
        }
        let kind = ContentType::parse(&format!("application/ics; name=\"{name}\""))?;
        attached.push(Attachment::new(name).body(file, kind));
    }
    for file in files {
        let kind = ContentType::parse(&file.content_type)?;
        attached.push(Attachment::new(file.name).body(file.content, kind));
    }
    if attached.is_empty() {
        return Ok(builder.multipart(alternative)?);
    }
    let mixed = MultiPart::mixed().multipart(alternative);
    let mixed = attached.into_iter().fold(mixed, MultiPart::singlepart);
    Ok(builder.multipart(mixed)?)
}

/// The file's method: the part must say the same, or Exchange refuses the mail.
pub(crate) fn method(file: &str) -> &str {
    let found = file.lines().find_map(|line| line.strip_prefix("METHOD:"));
    found.map_or("PUBLISH", str::trim)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_senders_name_has_nothing_that_microsoft_distrusts() {
        assert_eq!(sender_name("GT3, \"cercle\": a@b\r\nX"), "GT3 cercle a b X");
        assert_eq!(sender_name(&"é".repeat(200)).chars().count(), SENDER);
    }
}
