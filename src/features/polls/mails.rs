//! The mails of a poll, each in its reader's language.

use chrono::{DateTime, Utc};

use super::{frame::slot_name, model::Poll, queries::InviteeRow};
use kernel::{lang::Lang, urls};
use platform::{
    i18n::Translator,
    mail::{MailClass, NewMail},
};

/// Why a link is sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Occasion {
    Invitation,
    Reminder,
}

/// A page's full address.
pub fn address(base_url: &str, path: &str) -> String {
    format!("{}{path}", base_url.trim_end_matches('/'))
}

/// A mail whose texts are `<key>-subject` and `<key>-body`.
fn mail(
    (class, t): (MailClass, Translator),
    key: &str,
    to: &str,
    args: &[(&'static str, String)],
) -> NewMail {
    let subject = t.with(&format!("{key}-subject"), args);
    NewMail::new(class, to, subject, t.with(&format!("{key}-body"), args))
}

/// Asks for answers by a personal link.
pub fn with_link(occasion: Occasion, poll: &Poll, row: &InviteeRow, link: &str) -> NewMail {
    let t = Translator(row.lang);
    let (class, key) = match occasion {
        Occasion::Invitation => (MailClass::Invitation, "poll-mail-invitation"),
        Occasion::Reminder => (MailClass::Reminder, "poll-mail-reminder"),
    };
    let organiser = poll.organiser.clone();
    let args = [
        ("name", row.name.clone()),
        ("title", poll.title.clone()),
        ("group", poll.group_code.clone()),
        ("organiser", organiser.unwrap_or_else(|| "Jalon".into())),
        ("deadline", t.moment(poll.closes_at)),
        ("link", link.to_owned()),
    ];
    mail((class, t), key, &row.email, &args)
        .button(t.t("mail-button-poll"), link)
        .about(poll.id)
}

/// Tells that no answer is needed any more.
pub fn cancelled(poll: &Poll, row: &InviteeRow) -> NewMail {
    let t = Translator(row.lang);
    let args = [("name", row.name.clone()), ("title", poll.title.clone())];
    mail(
        (MailClass::Notice, t),
        "poll-mail-cancelled",
        &row.email,
        &args,
    )
    .about(poll.id)
}

/// Tells the organiser that the deadline is past.
pub fn closed(lang: Lang, email: &str, name: &str, poll: &Poll, base_url: &str) -> NewMail {
    let link = address(base_url, &urls::poll(poll.id));
    let args = [
        ("name", name.to_owned()),
        ("title", poll.title.clone()),
        ("link", link.clone()),
    ];
    let t = Translator(lang);
    mail((MailClass::Result, t), "poll-mail-closed", email, &args)
        .button(t.t("mail-button-poll-result"), &link)
        .about(poll.id)
}

/// Where somebody invited answers, and finds the meeting for a calendar: full addresses.
#[derive(Debug)]
pub struct Links<'a> {
    pub reply: &'a str,
    pub calendar: &'a str,
}

/// Invites to what the choice made: all that is needed, and the person's own link to answer and
/// to put it into a calendar; the meeting's page only for those who can open it.
pub fn chosen(
    poll: &Poll,
    row: &InviteeRow,
    starts_at: DateTime<Utc>,
    links: &Links<'_>,
    page: Option<&str>,
    base_url: &str,
) -> NewMail {
    let t = Translator(row.lang);
    let series = match poll.weekly_until.filter(|_| poll.weekly) {
        Some(until) => t.t1("poll-mail-chosen-weekly", "until", t.date(until)),
        None => String::new(),
    };
    let or_none = |text: &str| match text {
        "" => "–".to_owned(),
        text => text.to_owned(),
    };
    let page = page.map(|page| t.t1("attendance-mail-page", "link", address(base_url, page)));
    let args = [
        ("name", row.name.clone()),
        ("title", poll.title.clone()),
        ("when", slot_name(t, poll, starts_at)),
        ("series", series),
        ("place", or_none(&poll.place)),
        ("video", or_none(&poll.video_url)),
        ("reply", links.reply.to_owned()),
        ("calendar", links.calendar.to_owned()),
        ("page", page.unwrap_or_default()),
    ];
    let chosen = (MailClass::Invitation, t);
    mail(chosen, "poll-mail-chosen", &row.email, &args)
        .button(t.t("mail-button-reply"), links.reply)
}
